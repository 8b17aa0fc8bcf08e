"""The audit log: that nobody changes, removes, swaps or slips in a record unseen, and what it never holds."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from atlas_mcp import redact
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Head
from atlas_mcp.store import Store, Tx, audit, records
from atlas_mcp.store.audit import Trail, Verification
from atlas_mcp.testing import Clock
from tests.bench import ANN, Bench

pytestmark = pytest.mark.anyio
AT = Clock()()


@pytest.fixture
def store(data_dir: Path) -> Store:
    return Store.open(data_dir / "atlas.db")


@pytest.fixture
def trail(data_dir: Path) -> Trail:
    return Trail.open(data_dir / "audit.key")


async def fill(store: Store, trail: Trail, count: int = 6) -> Head:
    for number in range(count):
        made = audit.event(AT, "test", "ann", "corr", number=number)
        await store.write(partial(trail.append, event=made))
    return await store.read(trail.head)


async def verify(store: Store, trail: Trail, kept: Head | None = None) -> Verification:
    return await store.read(lambda tx: trail.verify(tx, kept))


def unguarded(*statements: str) -> Callable[[Tx], None]:
    """What somebody does who can write the database file: the triggers go first."""

    def work(tx: Tx) -> None:
        for name in ("audit_no_update", "audit_no_delete"):
            tx.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in statements:
            tx.exec_driver_sql(statement)

    return work


async def test_a_chain_that_nobody_touched_is_intact(store: Store, trail: Trail) -> None:
    empty = await store.read(trail.head)
    assert (await verify(store, trail, empty)).intact
    head = await fill(store, trail)
    found = await verify(store, trail, head)
    assert (found.intact, found.records, found.head) == (True, 6, head)
    assert (await verify(store, trail, Head(seq=3, mac=await mac(store, 3)))).intact, "an older head still holds"


async def mac(store: Store, seq: int) -> str:
    rows = await store.read(lambda tx: list(records.walk(tx)))
    return rows[seq - 1].mac


TAMPERED = {
    "edited": (["UPDATE audit SET body = replace(body, '\"number\":2', '\"number\":9')"], 3),
    "made a copy of another": (
        ["UPDATE audit SET (body, mac) = (SELECT body, mac FROM audit WHERE seq = 2) WHERE seq = 3"],
        3,
    ),
    "deleted": (["DELETE FROM audit WHERE seq = 3"], 3),
    "first deleted": (["DELETE FROM audit WHERE seq = 1"], 1),
    "deleted and closed up": (["DELETE FROM audit WHERE seq = 3", "UPDATE audit SET seq = seq - 1 WHERE seq > 3"], 3),
    "swapped": (
        [
            "UPDATE audit SET seq = 100 WHERE seq = 3",
            "UPDATE audit SET seq = 3 WHERE seq = 4",
            "UPDATE audit SET seq = 4 WHERE seq = 100",
        ],
        3,
    ),
    "slipped in": (
        [
            "UPDATE audit SET seq = seq + 100 WHERE seq > 2",
            "INSERT INTO audit (seq, body, mac) SELECT 3, body, mac FROM audit WHERE seq = 2",
            "UPDATE audit SET seq = seq - 99 WHERE seq > 100",
        ],
        3,
    ),
    "appended without the key": (["INSERT INTO audit (seq, body, mac) VALUES (7, '{}', '00')"], 7),
    "slipped in before the first": (["INSERT INTO audit (seq, body, mac) VALUES (-5, '{}', '00')"], 1),
    "the number of the last made the highest": (["UPDATE audit SET seq = 9223372036854775807 WHERE seq = 6"], 6),
    "a hash that is no ASCII": (["UPDATE audit SET mac = 'é' WHERE seq = 3"], 3),
    "a hash of bytes": (["UPDATE audit SET mac = CAST(mac AS BLOB) WHERE seq = 3"], 3),
    "a body of bytes": (["UPDATE audit SET body = CAST(body AS BLOB) WHERE seq = 3"], 3),
    "all deleted": (["DELETE FROM audit"], 1),
}


@pytest.mark.parametrize("how", TAMPERED)
async def test_tampering_is_found_where_it_was_done(how: str, store: Store, trail: Trail) -> None:
    await fill(store, trail)
    statements, at = TAMPERED[how]
    await store.write(unguarded(*statements))
    found = await verify(store, trail)
    assert (found.intact, found.broken_at, found.records) == (False, at, at - 1)
    assert str(at) in found.reason


async def test_a_record_that_carries_its_hash_and_is_none_is_told(store: Store, trail: Trail) -> None:
    head = await fill(store, trail, 2)
    made = records.AuditRow(seq=3, body="{}", mac=trail._mac(3, head.mac, "{}"))
    await store.write(lambda tx: records.append(tx, made))
    found = await verify(store, trail)
    assert (found.intact, found.records) == (False, 2) and "record 3 cannot be read" in found.reason


async def test_an_end_that_cannot_be_read_is_no_head(store: Store, trail: Trail) -> None:
    await fill(store, trail)
    await store.write(unguarded("UPDATE audit SET mac = X'FF' WHERE seq = 6"))
    with pytest.raises(AtlasError) as caught:
        await store.read(trail.head)
    assert caught.value.code is Code.AUDIT_BROKEN


async def test_an_end_that_was_cut_off_is_found_by_the_head_that_was_kept(store: Store, trail: Trail) -> None:
    head = await fill(store, trail)
    await store.write(unguarded("DELETE FROM audit WHERE seq > 4"))
    assert (await verify(store, trail)).intact, "the chain alone cannot show it"
    found = await verify(store, trail, head)
    assert (found.intact, found.broken_at) == (False, 5)
    assert "cut off" in found.reason


async def test_an_end_that_was_cut_off_and_grown_again_is_found_by_the_head(store: Store, trail: Trail) -> None:
    head = await fill(store, trail)
    await store.write(unguarded("DELETE FROM audit WHERE seq > 4"))
    await fill(store, trail, 4)
    assert (await verify(store, trail)).intact
    found = await verify(store, trail, head)
    assert (found.intact, found.broken_at) == (False, 6)


async def test_another_key_verifies_nothing(store: Store, trail: Trail, data_dir: Path) -> None:
    await fill(store, trail)
    (data_dir / "audit.key").write_bytes(b"x" * 32)
    assert (await verify(store, Trail.open(data_dir / "audit.key"))).broken_at == 1


@pytest.mark.parametrize("statement", ["UPDATE audit SET body = ''", "DELETE FROM audit"])
async def test_the_database_refuses_to_change_a_record(statement: str, store: Store, trail: Trail) -> None:
    await fill(store, trail)
    with pytest.raises(AtlasError) as caught:
        await store.write(lambda tx: tx.exec_driver_sql(statement))
    assert isinstance(caught.value.__cause__, IntegrityError)
    assert "never changed" in caught.value.message
    assert (await verify(store, trail)).records == 6


async def test_a_record_is_written_with_what_it_tells_of_or_not_at_all(store: Store, trail: Trail) -> None:
    def work(tx: Tx) -> None:
        trail.append(tx, audit.event(AT, "test", ANN, "corr"))
        raise ValueError("the change failed")

    with pytest.raises(ValueError, match="the change failed"):
        await store.write(work)
    assert (await store.read(trail.head)).seq == 0


async def test_two_processes_append_to_one_chain(store: Store, trail: Trail, data_dir: Path) -> None:
    other, second = Store.open(data_dir / "atlas.db"), Trail.open(data_dir / "audit.key")
    for _ in range(3):
        await fill(store, trail, 2)
        await fill(other, second, 2)
    found = await verify(store, trail)
    assert (found.intact, found.records) == (True, 12)
    other.close()


async def test_secrets_are_masked_in_a_record(store: Store, trail: Trail) -> None:
    redact.register("s3cr3t-of-this-test")
    made = audit.event(
        AT, "test", ANN, "corr", text="it is s3cr3t-of-this-test.", password="hunter2", deep=[{"token": {"v": "abc"}}]
    )
    await store.write(lambda tx: trail.append(tx, made))
    (row,) = await store.read(lambda tx: list(records.walk(tx)))
    assert json.loads(row.body)["data"] == {"text": "it is ***.", "password": "***", "deep": [{"token": {"v": "***"}}]}


# -- the key ----------------------------------------------------------------------------------------------


def files(data_dir: Path) -> list[str]:
    return [file.name for file in data_dir.iterdir() if "audit" in file.name]


async def test_the_key_is_made_once_and_private(store: Store, trail: Trail, data_dir: Path) -> None:
    path = data_dir / "audit.key"
    assert not path.exists(), "there is nothing to be verified yet"
    await fill(store, trail)
    key = path.read_bytes()
    await fill(store, Trail.open(path))
    assert path.read_bytes() == key
    assert path.stat().st_mode & 0o777 == 0o600
    assert files(data_dir) == ["audit.key"]


async def test_a_key_that_is_gone_is_not_made_anew(store: Store, trail: Trail, data_dir: Path) -> None:
    """The records that there are would be taken for forged ones, and new ones would carry another key."""
    await fill(store, trail)
    path = data_dir / "audit.key"
    path.unlink()
    later = Trail.open(path)
    with pytest.raises(AtlasError) as caught:
        await fill(store, later)
    assert caught.value.code is Code.AUDIT_BROKEN
    assert (await verify(store, later)).reason == f"its key {path} is gone"
    assert files(data_dir) == []


async def test_after_the_highest_number_nothing_is_appended(store: Store, trail: Trail) -> None:
    await fill(store, trail)
    await store.write(unguarded("UPDATE audit SET seq = 9223372036854775807 WHERE seq = 6"))
    with pytest.raises(AtlasError) as caught:
        await fill(store, trail)
    assert caught.value.code is Code.AUDIT_BROKEN


async def test_whoever_comes_second_keeps_the_key_of_the_first(
    store: Store, trail: Trail, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = data_dir / "audit.key"
    link = os.link

    def race(fresh: Path, wanted: Path) -> None:
        path.write_bytes(b"f" * 32)
        link(fresh, wanted)

    monkeypatch.setattr(os, "link", race)
    await fill(store, trail)
    assert path.read_bytes() == b"f" * 32
    assert (await verify(store, Trail.open(path))).intact
    assert files(data_dir) == ["audit.key"]


async def test_a_key_that_cannot_be_used_stops_everything(store: Store, data_dir: Path) -> None:
    path = data_dir / "audit.key"
    path.write_bytes(b"short")
    with pytest.raises(AtlasError) as caught:
        Trail.open(path)
    assert caught.value.code is Code.AUDIT_BROKEN
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(AtlasError) as caught:
        Trail.open(path)
    assert caught.value.code is Code.AUDIT_BROKEN
    (data_dir / "file").touch()
    with pytest.raises(AtlasError) as caught:
        await fill(store, Trail.open(data_dir / "file" / "audit.key"))
    assert caught.value.code is Code.AUDIT_UNWRITABLE


async def test_the_trail_of_a_whole_job_verifies(bench: Bench) -> None:
    from tests.kinds import boxes

    await bench.done(*boxes.box())
    assert (await bench.app.store.read(bench.app.trail.verify)).intact


async def test_the_newest_records_that_tell_something(store: Store, trail: Trail) -> None:
    await fill(store, trail, 4)
    await store.write(partial(trail.append, event=audit.event(AT, "look", "ann", "corr")))
    await store.write(lambda tx: records.append(tx, records.AuditRow(seq=6, body="{", mac="0" * 64)))

    async def since(seq: int, most: int) -> list[int]:
        told = await store.read(lambda tx: trail.since(tx, seq, lambda name: name == "test", most))
        return [number for number, _ in told]

    assert await since(0, 10) == [4, 3, 2, 1]
    assert await since(2, 10) == [4, 3]
    assert await since(0, 2) == [4, 3]
    assert await since(6, 10) == []
