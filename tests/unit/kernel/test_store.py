"""The database: groups of writers, what refuses to be overwritten, and its migrations."""

from __future__ import annotations

import resource
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import anyio
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import OperationalError

from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.model import Job, JobState, Judged, Mark, PlanKind, StoredSpec, nonce_of
from atlas_mcp.store import Store, Tx, deployments, jobs, migrations, plans, specs, tables
from atlas_mcp.testing import Clock
from tests import frozen
from tests.bench import ANN, Bench
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
AT = Clock()()


@pytest.fixture
def store(data_dir: Path) -> Store:
    return Store.open(data_dir / "atlas.db")


# -- migrations ---------------------------------------------------------------------------------------------


def test_the_migrations_make_what_the_tables_say(empty_database: Path) -> None:
    engine = create_engine(f"sqlite:///{empty_database}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"render_as_batch": True, "compare_type": True})
        assert compare_metadata(context, tables.metadata) == []
        assert context.get_current_revision() == tables.HEAD
    engine.dispose()


def test_the_newest_revision_is_the_one_the_store_asks_for() -> None:
    assert ScriptDirectory.from_config(migrations.config()).get_heads() == [tables.HEAD]


def test_a_database_of_a_newer_atlas_is_left_alone(data_dir: Path) -> None:
    path = data_dir / "atlas.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(AtlasError) as caught:
        Store.open(path)
    assert caught.value.code is Code.STORE_UNUSABLE


def test_a_database_of_the_first_schema_is_copied_aside_and_migrated(tmp_path: Path) -> None:
    path = tmp_path / "atlas.db"
    engine = create_engine(f"sqlite:///{path}")
    settings = migrations.config()
    with engine.connect() as connection, connection.begin():
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0001")
    engine.dispose()
    path.chmod(0o600)
    with closing(sqlite3.connect(path)) as first:  # stays open: what is written is in the write-ahead log alone
        first.execute("PRAGMA journal_mode=WAL")
        body = '{"data": {"job": "job-1"}, "name": "job.started"}'
        first.execute("INSERT INTO audit VALUES (1, ?, '00'), (2, '{\"data\": {}}', '01')", (body,))
        first.execute(
            "INSERT INTO plans VALUES ('plan-1', 'web-1', 'demo', '{}', '{}', '2026-11-21T12:00:00.000000+00:00')"
        )
        first.execute("INSERT INTO approvals VALUES ('approval-1', 'plan-1', 'approve', '{}', 'job-1')")
        first.commit()
        Store.open(path).close()
    with closing(sqlite3.connect(path)) as now, closing(sqlite3.connect(path.with_suffix(".before-migration"))) as kept:
        assert now.execute("SELECT seq, body FROM audit ORDER BY seq").fetchone() == (1, body)
        assert kept.execute("SELECT seq, body FROM audit ORDER BY seq").fetchone() == (1, body)
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            now.execute("UPDATE audit SET mac = ''")
        now.execute("INSERT INTO approvals VALUES ('approval-2', 'plan-1', 'approve', '{}', 'job-1')")
        assert now.execute("SELECT id FROM approvals WHERE used_by = 'job-1'").fetchall() == [
            ("approval-1",),
            ("approval-2",),
        ]
    assert stat.S_IMODE(path.with_suffix(".before-migration").stat().st_mode) == 0o600
    with create_engine(f"sqlite:///{path}").connect() as connection:
        assert (
            compare_metadata(MigrationContext.configure(connection, opts={"render_as_batch": True}), tables.metadata)
            == []
        )


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: path.write_text("this is no database" * 99)])
def test_a_file_that_is_no_database_is_an_error_with_its_name(make: Callable[[Path], object], tmp_path: Path) -> None:
    path = tmp_path / "atlas.db"
    make(path)
    with pytest.raises(AtlasError) as caught:
        Store.open(path)
    assert caught.value.code is Code.STORE_UNUSABLE
    assert str(path) in caught.value.message


def test_the_file_and_its_directory_are_private(tmp_path: Path, empty_database: Path) -> None:
    path = tmp_path / "new" / "atlas.db"
    Store.open(path).close()
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


async def test_the_pragmas_that_durability_rests_on(store: Store) -> None:
    def look(tx: Tx) -> list[object]:
        return [tx.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous", "foreign_keys")]

    assert await store.read(look) == ["wal", 2, 1]


def test_times_are_kept_in_utc_and_sort() -> None:
    instant = tables.Instant()
    east = datetime(2026, 1, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    kept = instant.process_bind_param(east, sqlite())
    assert kept == "2026-01-01T10:00:00.000000+00:00"
    assert instant.process_result_value(kept, sqlite()) == datetime(2026, 1, 1, 10, tzinfo=UTC)
    assert instant.process_bind_param(None, sqlite()) is None
    assert instant.process_result_value(None, sqlite()) is None


def sqlite() -> Dialect:
    return SQLiteDialect()


# -- writers ------------------------------------------------------------------------------------------------


def insert(number: int) -> Callable[[Tx], int]:
    def work(tx: Tx) -> int:
        tx.execute(text("INSERT INTO sightings VALUES ('x', :id, 'box', '1', 'x', '[]', '')"), {"id": f"n{number}"})
        return number

    return work


def failing(tx: Tx) -> None:
    insert(99)(tx)
    raise ValueError("no")


async def test_writers_that_come_together_are_each_all_or_nothing(store: Store) -> None:
    results: list[object] = []

    async def write(work: Callable[[Tx], object]) -> None:
        try:
            results.append(await store.write(work))
        except ValueError as error:
            results.append(str(error))

    async with anyio.create_task_group() as group:
        for number in range(200):
            group.start_soon(write, insert(number) if number != 99 else failing)
    assert len(results) == 200
    assert results.count("no") == 1
    kept = await store.read(lambda tx: tx.execute(text("SELECT count(*) FROM sightings")).scalar())
    assert kept == 199


async def test_a_write_that_has_begun_is_not_cancelled(store: Store) -> None:
    with anyio.CancelScope() as scope:
        scope.cancel()
        await store.write(insert(1))
    assert await store.read(lambda tx: tx.execute(text("SELECT count(*) FROM sightings")).scalar()) == 1


async def test_what_the_database_refuses_is_an_error_of_ours_without_the_values(store: Store) -> None:
    await store.write(insert(1))
    with pytest.raises(AtlasError) as caught:
        await store.write(insert(1))
    assert caught.value.code is Code.STORE_UNUSABLE
    assert "n1" not in str(caught.value)
    with pytest.raises(AtlasError):
        await store.read(lambda tx: tx.execute(text("SELECT * FROM nothing")))


async def test_when_the_commit_fails_every_writer_of_the_group_learns_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[Code] = []

    class Broken:
        url = "sqlite:///broken"

        def connect(self) -> object:
            raise OperationalError("COMMIT", {}, OSError("disk full"))

    monkeypatch.setattr(store, "_engine", Broken())

    async def write(number: int) -> None:
        try:
            await store.write(insert(number))
        except AtlasError as error:
            failed.append(error.code)

    async with anyio.create_task_group() as group:
        for number in range(5):
            group.start_soon(write, number)
    assert failed == [Code.STORE_UNUSABLE] * 5


# -- rows ---------------------------------------------------------------------------------------------------


def spec(revision: int, name: str = "web") -> StoredSpec:
    return StoredSpec(
        id=f"{name}-1",
        revision=revision,
        kind="Fleet",
        name=name,
        body={"n": revision},
        sources={},
        answers=[],
        principal="ann",
        created_at=AT,
    )


async def test_a_revision_of_a_spec_is_never_overwritten(store: Store) -> None:
    await store.write(lambda tx: specs.add(tx, spec(1)))
    await store.write(lambda tx: specs.add(tx, spec(2)))
    for revision in (1, 2, 4):
        with pytest.raises(CallerError) as caught:
            await store.write(partial(specs.add, row=spec(revision)))
        assert caught.value.code is Code.SPEC_REVISION_CONFLICT
    assert (await store.read(lambda tx: specs.get(tx, "web-1"))).revision == 2
    assert (await store.read(lambda tx: specs.get(tx, "web-1", 1))).body == {"n": 1}
    with pytest.raises(CallerError):
        await store.read(lambda tx: specs.get(tx, "web-1", 3))
    named = await store.read(lambda tx: specs.named(tx, "Fleet", "web"))
    assert named is not None
    assert named.revision == 2
    assert await store.read(lambda tx: specs.named(tx, "Fleet", "none")) is None
    assert await store.read(lambda tx: specs.ids(tx, "we")) == ["web-1"]
    assert await store.read(lambda tx: specs.ids(tx, "%")) == []


async def test_the_same_plan_twice_is_one_plan(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    await bench.keep(plan)
    preparing = frozen.plan([boxes.wait()], bench.clock(), kind=PlanKind.PREPARE)
    decision = bench.app.judge.decide(ANN, plan, ())
    await bench.app.store.write(lambda tx: plans.add(tx, Judged(plan=preparing, decision=decision)))
    assert await bench.app.store.read(lambda tx: plans.ids(tx, "plan-")) == [plan.id], "nobody names one that prepares"
    opened = await bench.app.store.read(lambda tx: plans.open_plans(tx, "demo", bench.clock()))
    assert [one.id for one in opened] == [plan.id]
    await bench.request(plan)
    assert await bench.app.store.read(lambda tx: plans.open_plans(tx, "demo", bench.clock())) == []


async def test_an_object_is_held_by_one_deployment(bench: Bench) -> None:
    await bench.done(*boxes.box())
    await bench.request(await bench.plan(boxes.start(30), deployment_id=frozen.OTHER))
    with pytest.raises(CallerError) as caught:
        await bench.app.store.write(lambda tx: deployments.put_member(tx, "db-1", boxes.member(), made=False))
    assert caught.value.code is Code.VMID_TAKEN
    assert "web-1 holds it" in caught.value.message


async def test_what_was_noted_about_a_member_is_not_taken_for_the_next_one(bench: Bench) -> None:
    await bench.done(*boxes.box())
    write = bench.app.store.write
    await write(lambda tx: deployments.put_member(tx, "web-1", boxes.member(), made=False))
    await write(lambda tx: deployments.put_member(tx, "web-1", boxes.member(), made=True))
    assert [member.noted for member in await bench.members()] == [{}]


async def test_what_was_noted_about_a_member_is_kept(bench: Bench) -> None:
    await bench.done(*boxes.box())
    await bench.app.store.write(lambda tx: deployments.note_member(tx, "web-1", "box20", {"a": 1}))
    await bench.app.store.write(lambda tx: deployments.put_member(tx, "web-1", boxes.member(), made=True))
    (member,) = await bench.members()
    assert (member.noted["a"], bool(member.noted["identity"])) == (1, True)
    assert [row.key for row in await bench.app.store.read(lambda tx: deployments.members_on(tx, "demo"))] == ["box20"]


async def test_deployments_come_in_pages(bench: Bench) -> None:
    for number in range(3):
        await bench.request(await bench.plan(deployment_id=f"d-{number}", nonce=nonce_of(f"d-{number}")))
    read = bench.app.store.read
    total, first = await read(lambda tx: deployments.page(tx, most=2))
    _, rest = await read(lambda tx: deployments.page(tx, after=first[-1].id))
    assert (total, [row.id for row in (*first, *rest)]) == (3, ["d-0", "d-1", "d-2"])
    assert [row.id for row in (await read(lambda tx: deployments.page(tx, prefix="d-1")))[1]] == ["d-1"]
    with pytest.raises(CallerError) as caught:
        await read(lambda tx: deployments.get(tx, "none"))
    assert caught.value.code is Code.NOT_FOUND


async def test_jobs_are_found_by_state_and_time(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    read, write = bench.app.store.read, bench.app.store.write
    assert [row.id for row in await read(lambda tx: jobs.runnable(tx, bench.clock()))] == [job.id]
    later = bench.clock() + timedelta(minutes=1)
    await write(lambda tx: jobs.change(tx, job.id, state=JobState.PARKED, retry_at=later))
    assert await read(lambda tx: jobs.runnable(tx, bench.clock())) == []
    assert len(await read(lambda tx: jobs.runnable(tx, later))) == 1
    assert await read(lambda tx: jobs.recent(tx, (JobState.RUNNING,))) == []
    assert len(await read(lambda tx: jobs.recent(tx, prefix="job-"))) == 1
    held = await read(lambda tx: jobs.unfinished_of(tx, "web-1"))
    assert isinstance(held, Job)
    await write(lambda tx: jobs.append(tx, job.id, "a", Mark.INTENDED, bench.clock(), {}))
    found = await read(lambda tx: jobs.standing(tx, [job.id, "job-none"]))
    assert set(found) == {job.id}
    assert found[job.id][1] == 1


@contextmanager
def full_disk() -> Iterator[None]:
    """Whatever would make a file longer fails."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_on_a_full_disk_it_is_read_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "a place?#100%" / "atlas.db"
    Store.open(path).close()
    with full_disk():
        with pytest.raises(AtlasError, match="Unable to use the database"):
            Store.open(path)
        found = Store.look_at(path)
        assert anyio.run(found.read, lambda tx: tx.execute(text("SELECT count(*) FROM audit")).scalar()) == 0
        found.close()


def test_it_is_not_read_without_its_newest_records(tmp_path: Path) -> None:
    """They are in SQLite's own log until that is taken over: half a record must not pass for the whole."""
    whole, torn = tmp_path / "atlas.db", tmp_path / "torn" / "atlas.db"
    store = Store.open(whole)
    anyio.run(store.write, lambda tx: tx.execute(text("INSERT INTO audit VALUES (1, 'body', 'hash')")))
    torn.parent.mkdir()
    for name in ("atlas.db", "atlas.db-wal"):
        shutil.copy(tmp_path / name, torn.parent / name)
    store.close()
    with full_disk(), pytest.raises(AtlasError, match="was not closed") as refused:
        Store.look_at(torn)
    assert refused.value.code is Code.STORE_UNUSABLE
