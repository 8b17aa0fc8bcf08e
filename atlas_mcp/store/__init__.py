"""The database: opening it, reading, and writing in groups.

One of the two places that import SQLAlchemy (the other is `migrations/`). The modules beside this one
hold the statements, by topic; each takes a `Tx`. Writers that come together share one commit, so that
fifty steps that end at once cost one disk flush, and each is still all or nothing.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import quote

import anyio
from sqlalchemy import URL, Connection, create_engine, event, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from atlas_mcp.datadir import claim
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.store.tables import HEAD
from atlas_mcp.system.trust import distrusted

Tx = Connection
T = TypeVar("T")

_GROUP = 128  # writers that may share one commit
_READERS = 4  # threads that read at once


@dataclass
class _Write(Generic[T]):
    work: Callable[[Tx], T]
    ended: anyio.Event = field(default_factory=anyio.Event)
    value: T | None = None
    error: BaseException | None = None


class Store:
    """The open database of one process."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: list[_Write[Any]] = []
        self._flushing = False
        self._readers = anyio.CapacityLimiter(_READERS)

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the SQLite file at `path`, made if need be with mode 600 in a 700 directory, and bring it up to date.

        Raises:
            AtlasError: `store_unusable`: the file is of a newer ATLAS, is not a database, cannot be written, or others
                could write it.

        """
        try:
            claim(path.parent)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            if distrust := distrusted(path):
                raise AtlasError(
                    Code.STORE_UNUSABLE, f"Unable to use the database {path}: {distrust.cause}.", distrust.remedy
                )
            store = cls(_sqlite(path))
            store._bring_up_to_date(path)
        except (OSError, SQLAlchemyError, sqlite3.Error) as error:
            raise _unusable(path, error) from error
        return store

    @classmethod
    def look_at(cls, path: Path) -> Store:
        """Open the SQLite file at `path` for reading alone, as it stands there, for finding out why `open` cannot.

        Raises:
            AtlasError: `store_unusable`.

        """
        try:
            store = cls(_sqlite(path, mode="ro"))
            obstacle = store._obstacle()
            if obstacle is None:
                return store
            if not _has_log(path):  # else the newest records are in it alone
                return cls(_sqlite(path, immutable="1"))
        except OSError as error:
            raise _unusable(path, error) from error
        refused = _unusable(path, OSError("it was not closed, and its log cannot be read"))
        raise refused from obstacle

    def _obstacle(self) -> Exception | None:
        """What stands against reading anything."""
        try:
            with self._engine.connect() as connection:
                connection.execute(text("SELECT count(*) FROM sqlite_master"))
        except (SQLAlchemyError, sqlite3.Error) as error:
            self.close()
            return error
        return None

    async def read(self, work: Callable[[Tx], T]) -> T:
        """Run `work` in a read transaction in a thread and return what it returns.

        Raises:
            AtlasError: `store_unusable`.

        """
        return await anyio.to_thread.run_sync(partial(self._read, work), limiter=self._readers)

    async def write(self, work: Callable[[Tx], T]) -> T:
        """Run `work` in a write transaction and return what it returns once it is on disk.

        Writers that wait together are committed together; one that raises is rolled back alone.
        Once begun it is not cancelled half-way: a caller that is cancelled learns so after the commit.

        Raises:
            AtlasError: `store_unusable`, and whatever `work` raises.

        """
        item = _Write(work)
        self._waiting.append(item)
        with anyio.CancelScope(shield=True):
            if self._flushing:
                await item.ended.wait()
            else:
                await self._flush()
        if item.error is not None:
            raise item.error
        return item.value  # type: ignore[return-value]  # set by the flush, None only where T allows it

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    async def _flush(self) -> None:
        self._flushing = True
        try:
            while self._waiting:
                group, self._waiting = self._waiting[:_GROUP], self._waiting[_GROUP:]
                try:
                    await anyio.to_thread.run_sync(self._commit, group)
                finally:
                    for item in group:
                        item.ended.set()
        finally:
            self._flushing = False

    def _commit(self, group: list[_Write[Any]]) -> None:
        try:
            with self._engine.connect().execution_options(atlas_write=True) as connection, connection.begin():
                for item in group:
                    try:
                        with connection.begin_nested():
                            item.value = item.work(connection)
                    except SQLAlchemyError as error:
                        item.error = _unusable(self._engine.url, error)
                    except Exception as error:
                        item.error = error
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            for item in group:
                item.error = item.error or _unusable(self._engine.url, error)

    def _read(self, work: Callable[[Tx], T]) -> T:
        try:
            with self._engine.connect() as connection, connection.begin():
                return work(connection)
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise _unusable(self._engine.url, error) from error

    def _bring_up_to_date(self, path: Path) -> None:
        with self._engine.connect() as connection:
            try:
                revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            except OperationalError:
                revision = None
        if revision != HEAD:
            from atlas_mcp.store import migrations

            migrations.upgrade(self._engine, path if revision else None)


def is_there(path: Path) -> bool:
    """Whether a database holds anything."""
    return path.exists() and (path.stat().st_size > 0 or _has_log(path))


def _has_log(path: Path) -> bool:
    """Whether there is something in the write-ahead log of a database."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _sqlite(path: Path, **how: str) -> Engine:
    """The engine of a file; `how` is what SQLite's URIs say of a file that is only read."""
    url = URL.create(
        "sqlite", database=f"file:{quote(str(path))}" if how else str(path), query={**how, "uri": "true"} if how else {}
    )
    engine = create_engine(url, connect_args={"timeout": 30, "isolation_level": None})

    @event.listens_for(engine, "connect")
    def _settings(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("atlas_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def _unusable(where: object, error: Exception) -> AtlasError:
    """The error for what the database raised; its first line names no values, up to text that is no UTF-8."""
    cause = str(error).splitlines()[0].partition(" with text ")[0]
    failure = AtlasError(
        Code.STORE_UNUSABLE,
        f"Unable to use the database {where}: {type(error).__name__}: {cause}.",
        "Check that the disk has space and that the data directory belongs to you.",
    )
    failure.__cause__ = error
    return failure
