"""Schema migrations, by Alembic. With `store/` the only importer of SQLAlchemy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Engine

from atlas_mcp.errors import AtlasError, Code


def config() -> Config:
    """The Alembic configuration, without an ini file."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    return made


def upgrade(engine: Engine, backup: Path | None) -> None:
    """Bring the schema to the newest revision; `backup` names an SQLite file to copy aside first.

    Raises:
        AtlasError: `store_unusable`: the database is of a newer ATLAS.

    """
    settings = config()
    known = {script.revision for script in ScriptDirectory.from_config(settings).walk_revisions()}
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in known:
        raise AtlasError(
            Code.STORE_UNUSABLE,
            f"Unable to use the database {engine.url}: its schema {found[:40]} is of a newer ATLAS.",
            "Use that version, or another data directory.",
        )
    if backup is not None:
        _copy_aside(backup)
    with engine.connect().execution_options(atlas_write=True) as connection, connection.begin():
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


def _copy_aside(database: Path) -> None:
    """A copy beside the database, with what its write-ahead log holds."""
    copy = database.with_suffix(".before-migration")
    copy.touch(mode=0o600)
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
