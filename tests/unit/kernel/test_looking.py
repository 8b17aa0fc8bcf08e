"""Steps that wait: they are looked at until they have ended, over restarts, and their time counts from the journal."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from atlas_mcp.engines import Done, Failed, Look, Running
from atlas_mcp.errors import Code, TransientError
from atlas_mcp.jobs.limits import TRIES
from atlas_mcp.model import Attempt, Finding, JobState, JsonObject, Mark, Reconciled, Step
from atlas_mcp.model.permit import Permit
from atlas_mcp.testing import Clock, ScriptedEngine
from tests.bench import Bench
from tests.frozen import NONCE
from tests.kinds.sockets import ENGINE, SOCKET, label, socket
from tests.requires import FULL, IN_FULL
from tests.unit.kernel.running import FORWARD, marks

pytestmark = pytest.mark.anyio

_sleep = anyio.sleep
MINUTE, HOUR = 60.0, 3600.0
FORTY = int(40 * MINUTE)
SOON = Running(again_in_s=0.0001)
LABEL = label(SOCKET).id


class SlowEngine(ScriptedEngine):
    """Labels that take their time. Each look takes the next answer of the script, and so many minutes of the clock."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(ENGINE)
        self.add(SOCKET.key, NONCE)
        self.clock = clock
        self.script: Iterator[Look | Exception] = iter(())
        self.minutes_a_look = 0.0
        self.looks: list[float | None] = []
        self.submissions = 0
        self.found = Reconciled.RUNNING

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        self.submissions += 1
        return await super().submit(step, intent, permit)

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        assert permit.covers(step)
        self.looks.append(attempt.waited_s)
        self.clock.advance(minutes=self.minutes_a_look)
        answer = next(self.script)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        return Finding(state=self.found, reason="as the script says", handle=attempt.handle)


@pytest.fixture
def slow(clock: Clock) -> SlowEngine:
    return SlowEngine(clock)


@pytest.fixture
def labels(slow: SlowEngine) -> SlowEngine:
    """The engine beside that of the boxes."""
    return slow


def unreachable() -> TransientError:
    return TransientError(Code.CLUSTER_UNREACHABLE, "Unable to reach the board.", "Plug it in.")


def always(look: Look) -> Iterator[Look]:
    while True:
        yield look


class Died(BaseException):
    """The worker dies in a look."""


async def killed(bench: Bench, slow: SlowEngine, job: Any, *looks: Look) -> None:
    """Run a job until its worker dies in the look after these."""

    def script() -> Iterator[Look]:
        yield from looks
        raise Died

    slow.script = script()
    try:
        await bench.run(job)
    except* Died:
        pass
    else:
        raise AssertionError("nobody died")


async def test_a_step_is_looked_at_until_it_has_ended(bench: Bench, slow: SlowEngine) -> None:
    slow.script, slow.minutes_a_look = iter([SOON, SOON, Done(result={"label": "web"})]), 10.0
    job = await bench.done(label(SOCKET, deadline_s=FORTY))
    assert slow.looks == [0.0, 10 * MINUTE, 20 * MINUTE]
    assert marks(await bench.journal(job.id), LABEL) == FORWARD
    assert slow.submissions == 1


async def test_a_restart_in_the_middle_goes_on_with_what_is_left_of_the_time(bench: Bench, slow: SlowEngine) -> None:
    """Forty minutes are forty minutes, however many workers wait for them."""
    job = await bench.queued(label(SOCKET, deadline_s=FORTY))
    slow.minutes_a_look = 10.0
    await killed(bench, slow, job, SOON, SOON)
    slow.looks.clear()
    slow.script = always(SOON)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert slow.looks == [30 * MINUTE], "ten minutes were left"
    assert "within 2400 s" in (await bench.job(job.id)).reason
    assert slow.submissions == 1


async def test_a_step_that_ended_while_no_worker_was_there_is_done_although_its_time_is_up(
    bench: Bench, slow: SlowEngine
) -> None:
    job = await bench.queued(label(SOCKET, deadline_s=FORTY))
    await killed(bench, slow, job)
    bench.clock.advance(minutes=45)
    slow.script = iter([Done()])
    assert await bench.run(job) is JobState.SUCCEEDED
    assert marks(await bench.journal(job.id), LABEL) == FORWARD


@pytest.mark.parametrize("lost", [True, False], ids=["its submission was not written", "written"])
async def test_time_counts_from_when_the_submission_was_written(bench: Bench, slow: SlowEngine, lost: bool) -> None:
    """A worker that died before it could write it leaves that to the next: from then on every worker counts alike."""
    job = await bench.queued(label(SOCKET, deadline_s=FORTY))
    if lost:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(slow, "submit", _dies)
            with pytest.raises(BaseExceptionGroup):
                await bench.run(job)
        assert marks(await bench.journal(job.id), LABEL) == FORWARD[:1]
        bench.clock.advance(minutes=20)
    await killed(bench, slow, job)
    bench.clock.advance(minutes=20)
    await killed(bench, slow, job)
    assert slow.looks[-1] == 20 * MINUTE
    assert marks(await bench.journal(job.id), LABEL) == FORWARD[:2]


async def _dies(*_: object) -> str:
    raise Died


async def test_nobody_answering_in_the_middle_is_no_failure(bench: Bench, slow: SlowEngine) -> None:
    """However often: a failure is what the target says, and time that is up."""
    slow.script = iter([SOON, *[unreachable() for _ in range(3 * TRIES)], SOON, Done()])
    job = await bench.done(label(SOCKET))
    assert marks(await bench.journal(job.id), LABEL) == FORWARD
    assert slow.submissions == 1


async def test_nobody_answering_until_the_time_is_up_is_told(bench: Bench, slow: SlowEngine) -> None:
    slow.script, slow.minutes_a_look = iter([SOON, *[unreachable() for _ in range(3)]]), 10.0
    job = await bench.queued(label(SOCKET, deadline_s=FORTY))
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "Unable to finish within 2400 s. Unable to reach the board." in (await bench.job(job.id)).reason


async def test_a_look_after_the_permit_has_expired_ends_the_step(bench: Bench, slow: SlowEngine) -> None:
    job = await bench.queued(label(SOCKET, deadline_s=10 * FORTY))
    slow.script, slow.minutes_a_look = iter([SOON, Done()]), 200.0
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_restart_after_the_permit_has_expired_looks_on_where_nothing_is_left_to_submit(
    bench: Bench, slow: SlowEngine
) -> None:
    job = await bench.queued(label(SOCKET, deadline_s=10 * FORTY))
    await killed(bench, slow, job, SOON)
    bench.clock.advance(hours=5)
    slow.script = iter([SOON, Done()])
    assert await bench.run(job) is JobState.SUCCEEDED
    assert slow.submissions == 1


async def test_a_restart_after_the_permit_has_expired_goes_back_where_something_is_left_to_submit(
    bench: Bench, slow: SlowEngine
) -> None:
    later = label(socket(8), LABEL)
    job = await bench.queued(label(SOCKET, deadline_s=10 * FORTY), later)
    await killed(bench, slow, job, SOON)
    bench.clock.advance(hours=5)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "permit expired" in (await bench.job(job.id)).reason


async def test_a_failure_undoes_and_one_that_passes_is_made_again(bench: Bench, slow: SlowEngine) -> None:
    busy = Failed(message="The board is locked.", remedy="It passes.", code=Code.TARGET_LOCKED, passes=True)
    slow.found, slow.script = Reconciled.NOT_DONE, iter([busy, Done()])
    job = await bench.done(label(SOCKET))
    assert marks(await bench.journal(job.id), LABEL) == [*FORWARD[:2], Mark.FAILED, *FORWARD]
    assert slow.submissions == 2

    slow.script = iter([Failed(message="The label fell off.", remedy="Glue it.")])
    job = await bench.queued(label(SOCKET), base_revision=1)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "The label fell off. Glue it." in (await bench.job(job.id)).reason


async def test_what_steps_wait_for_is_in_the_message_of_the_job_and_written_when_it_changes(
    bench: Bench, slow: SlowEngine
) -> None:
    job = await bench.queued(label(SOCKET))
    seen: list[str] = []
    writes = bench.app.store.write

    async def counted(work: Any) -> Any:
        result = await writes(work)
        seen.append((await bench.job(job.id)).message)
        return result

    drying, curing = (Running(again_in_s=0.0001, progress=f"waits for the glue to {what}") for what in ("dry", "cure"))
    slow.script = iter([drying] * 5 + [curing] * 5 + [unreachable(), curing, Done()])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bench.app.store, "write", counted)
        assert await bench.run(job) is JobState.SUCCEEDED
    told = [text for text in seen if "waits" in text or "again" in text]
    assert told == [
        "waits for the glue to dry",
        "waits for the glue to cure",
        f"label {SOCKET.name}: Unable to reach the board. It is looked at again.",
        "waits for the glue to cure",
    ]
    assert (await bench.job(job.id)).message == ""


async def test_what_a_target_says_of_a_wait_is_one_short_printable_line(bench: Bench, slow: SlowEngine) -> None:
    hostile = Running(again_in_s=0.0001, progress="dry\x1b[2J\nstate: succeeded " + "x" * 10_000)
    job = await bench.queued(label(SOCKET))
    await killed(bench, slow, job, hostile)
    message = (await bench.job(job.id)).message
    assert message.startswith("dry") and message.isprintable() and len(message) <= 300


class CrowdEngine(ScriptedEngine):
    """Labels that are under way until all of them are: each is looked at twice."""

    def __init__(self, number: int) -> None:
        super().__init__(ENGINE)
        self.sockets = [socket(each) for each in range(number)]
        for one in self.sockets:
            self.add(one.key, NONCE)
        self.number, self.looks, self.asleep, self.threads = number, 0, 0, 0
        self.all_wait, self.seen = anyio.Event(), anyio.Event()

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        self.looks += 1
        self.threads = max(self.threads, threading.active_count())
        if self.seen.is_set():
            return Done()
        return Running(again_in_s=HOUR, progress=f"waits for {step.target.name}")

    async def sleep(self, delay_s: float) -> None:
        """Of the hour between two looks nobody sleeps a second: it ends once all are seen to sleep. All else sleeps."""
        self.asleep += delay_s == HOUR
        if self.asleep == self.number:
            self.all_wait.set()
        await (self.seen.wait() if delay_s == HOUR else _sleep(delay_s))


@pytest.mark.skipif(not FULL, reason=IN_FULL)
async def test_a_thousand_steps_wait_at_once_in_one_worker(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """None holds up another, none has a thread, and what they wait for is told in one short line."""
    number = 1000
    engine = CrowdEngine(number)
    monkeypatch.setattr(bench.app, "engines", {**bench.app.engines, engine.name: engine})
    monkeypatch.setattr(anyio, "sleep", engine.sleep)
    job = await bench.queued(*(label(one, deadline_s=FORTY * 10) for one in engine.sockets))
    before, told = threading.active_count(), ""

    async def ask() -> None:
        nonlocal told
        await engine.all_wait.wait()
        while not told.endswith(f"; and {number - 3} more"):
            told = (await bench.job(job.id)).message
        engine.seen.set()

    run = await bench.begun(job)
    assert run is not None
    async with anyio.create_task_group() as group:
        group.start_soon(ask)
        assert await run.execute() is JobState.SUCCEEDED
    assert engine.looks == 2 * number
    assert engine.threads - before < 10, "those that the store has"
    assert told.count("waits for socket-") == 3
