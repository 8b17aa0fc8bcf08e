"""`audit verify` on a data directory that was damaged: always `audit_broken`, and all is left as it was."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import anyio
import pytest

from atlas_mcp.cli.exits import Exit
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.store import Store, Tx, audit
from atlas_mcp.store.audit import Trail
from atlas_mcp.store.damage import is_damage
from atlas_mcp.testing import Clock
from tests.cli.conftest import Site

_RECORDS = 200
Damage = Callable[[Path], object]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Path:
    """A data directory whose log takes many pages, as a process that has ended left it."""
    path = tmp_path_factory.mktemp("recorded")
    shutil.copy(empty_database, path / "atlas.db")
    (path / "atlas.db").chmod(0o600)
    store, trail = Store.open(path / "atlas.db"), Trail.open(path / "audit.key")

    def fill(tx: Tx) -> None:
        for number in range(_RECORDS):
            trail.append(tx, audit.event(Clock()(), "test", "ann", "corr", number=number, text="x" * 200))

    anyio.run(store.write, fill)
    store.close()
    return path


@pytest.fixture
def data(site: Site, recorded: Path) -> Path:
    """The same, for one test."""
    site.data_dir.mkdir(mode=0o700)
    for name in ("atlas.db", "audit.key"):
        shutil.copy2(recorded / name, site.data_dir)
    return site.data_dir


def _cut(keep: Callable[[int], int]) -> Damage:
    """The database file up to so many of its bytes."""

    def work(data: Path) -> None:
        content = (data / "atlas.db").read_bytes()
        (data / "atlas.db").write_bytes(content[: keep(len(content))])

    return work


def _overwrite(at: Callable[[Path], int], content: bytes) -> Damage:
    """Other bytes in the database file."""

    def work(data: Path) -> None:
        with (data / "atlas.db").open("r+b") as file:
            file.seek(at(data))
            file.write(content)

    return work


def _root(data: Path) -> int:
    """Where the first page of the log is in the file."""
    with closing(sqlite3.connect(data / "atlas.db")) as database:
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'audit'").fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
    return (int(page) - 1) * int(size)


def _record(data: Path) -> int:
    """Where the text of some record is in the file."""
    return (data / "atlas.db").read_bytes().index(b'"number":77')


def _sql(*statements: str) -> Damage:
    """What somebody does who can write the file; the triggers go first."""

    def work(data: Path) -> None:
        with closing(sqlite3.connect(data / "atlas.db", isolation_level=None)) as database:
            for statement in ("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete", *statements):
                database.execute(statement)

    return work


def _loosened(*statements: str) -> Damage:
    """The same, once the table refuses nothing."""
    return _sql(
        "CREATE TABLE other (seq, body, mac)",
        "INSERT INTO other SELECT seq, body, mac FROM audit",
        "DROP TABLE audit",
        "ALTER TABLE other RENAME TO audit",
        *statements,
    )


def _key(content: bytes) -> Damage:
    return lambda data: (data / "audit.key").write_bytes(content)


def _key_is_a_directory(data: Path) -> None:
    (data / "audit.key").unlink()
    (data / "audit.key").mkdir()


DAMAGES: dict[str, Damage] = {
    "file gone": lambda data: (data / "atlas.db").unlink(),
    "file empty": _cut(lambda size: 0),
    "file cut in its header": _cut(lambda size: 50),
    "file cut after its first page": _cut(lambda size: 4096),
    "file cut in the middle": _cut(lambda size: size // 2),
    "file cut in its last page": _cut(lambda size: size - 100),
    "file is something else": lambda data: (data / "atlas.db").write_bytes(b"no database" * 999),
    "header overwritten": _overwrite(lambda data: 0, b"\x00" * 100),
    "page of the log overwritten": _overwrite(_root, b"\xff" * 4096),
    "text that is no UTF-8": _overwrite(_record, b"\xff\xfe\xff"),
    "text of a record overwritten": _overwrite(_record, b'"number":78'),
    "key gone": lambda data: (data / "audit.key").unlink(),
    "key empty": _key(b""),
    "key too short": _key(b"x" * 31),
    "key too long": _key(b"x" * 33),
    "another key": _key(b"x" * 32),
    "key is a directory": _key_is_a_directory,
    "no table": _sql("DROP TABLE audit"),
    "no table at all": lambda data: (data / "atlas.db").write_bytes(_nothing(data)),
    "a column missing": _sql("ALTER TABLE audit DROP COLUMN mac"),
    "a view in its place": _sql("DROP TABLE audit", "CREATE VIEW audit AS SELECT 1 AS seq, 2 AS body, 3 AS mac"),
    "first record deleted": _sql("DELETE FROM audit WHERE seq = 1"),
    "a record deleted": _sql("DELETE FROM audit WHERE seq = 77"),
    "the end deleted": _sql("DELETE FROM audit WHERE seq > 77"),
    "all deleted": _sql("DELETE FROM audit"),
    "a record from nowhere": _sql("INSERT INTO audit VALUES (-5, '{}', '00')"),
    "the highest number": _sql("INSERT INTO audit VALUES (9223372036854775807, '{}', '00')"),
    "no hash": _loosened("UPDATE audit SET mac = NULL WHERE seq = 77"),
    "no hash at the end": _loosened("UPDATE audit SET mac = NULL WHERE seq >= 200"),
    "no text": _loosened("UPDATE audit SET body = NULL WHERE seq = 77"),
    "no number": _loosened("UPDATE audit SET seq = NULL WHERE seq = 77"),
    "a number of words": _loosened("UPDATE audit SET seq = 'seventy-seven' WHERE seq = 77"),
    "text of bytes": _loosened("UPDATE audit SET body = CAST(body AS BLOB) WHERE seq = 77"),
    "invalid JSON": _sql("UPDATE audit SET body = '{' WHERE seq = 77"),
    "a hash that is no ASCII": _sql("UPDATE audit SET mac = 'é' WHERE seq = 77"),
    "a hash that is no UTF-8": _sql("UPDATE audit SET mac = CAST(x'fffe' AS TEXT) WHERE seq = 77"),
}


def _nothing(data: Path) -> bytes:
    """A database without a table."""
    with closing(sqlite3.connect(data / "nothing.db")) as database:
        database.execute("PRAGMA user_version = 1")
    return (data / "nothing.db").read_bytes()


def _content(data: Path) -> list[bytes]:
    return [path.read_bytes() for path in (data / "atlas.db", data / "audit.key") if path.is_file()]


@pytest.mark.parametrize("name", DAMAGES)
def test_any_damage_is_told_as_damage(site: Site, data: Path, name: str) -> None:
    kept = site.path / "head.json"
    site.json("audit", "head", "-o", kept)
    DAMAGES[name](data)
    for _ in range(2):  # looking at it does not mend it
        result = site.run("audit", "verify", "--head", kept, "--json")
        assert result.exit_code == Exit.ERROR, result.output
        assert "Traceback" not in result.output
        error = json.loads(result.stdout)["error"]
        assert error["code"] == "audit_broken", error
        assert error["message"].startswith("Unable to ") and error["remedy"]


@pytest.mark.parametrize("name", sorted(DAMAGES.keys() - {"the end deleted"}))
def test_without_a_kept_head_too(site: Site, data: Path, name: str) -> None:
    """The end that was cut off is what a chain cannot show by itself."""
    DAMAGES[name](data)
    before = _content(data)
    assert site.error("audit", "verify")["code"] == "audit_broken"
    if name != "no table at all":  # which is taken for a new one, and brought up to date
        assert _content(data) == before


def test_what_passes_is_not_told_as_damage(data: Path) -> None:
    with (
        closing(sqlite3.connect(data / "atlas.db", isolation_level=None)) as first,
        closing(sqlite3.connect(data / "atlas.db", timeout=0)) as second,
    ):
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as caught:
            second.execute("BEGIN IMMEDIATE")
    error = AtlasError(Code.STORE_UNUSABLE, "Unable to use the database.")
    error.__cause__ = caught.value
    assert not is_damage(error)


def test_a_record_that_cannot_be_read_is_shown_as_that(site: Site, data: Path) -> None:
    _sql("UPDATE audit SET body = 'no JSON' WHERE seq = 200")(data)
    names = [record["name"] for record in site.json("audit", "show", "-n", "2")["records"]]
    assert names == ["test", "(cannot be read)"]


def test_a_data_directory_that_lost_its_database_begins_no_new_one_by_itself(site: Site, data: Path) -> None:
    (data / "atlas.db").write_bytes(b"")
    error = site.error("plan", site.spec())
    assert error["code"] == "store_unusable" and "audit.key" in error["remedy"]
    assert (data / "atlas.db").read_bytes() == b""
