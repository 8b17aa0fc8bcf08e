"""What fails on a host is told with its cause, and repaired by what stands in the plan, and by nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.domain.causes import Cause
from atlas_mcp.engines.ssh import claims, remote
from atlas_mcp.engines.ssh.remote import Attempt, Fix, Program, Stands
from atlas_mcp.engines.ssh.spec import Repair, repairs_of
from atlas_mcp.model import JobState, JsonObject, Mark, Step
from atlas_mcp.store import jobs as job_rows
from tests.chaos.desk import Nursery
from tests.ssh.pair import Pair, task
from tests.ssh.shell import Shell
from tests.ssh.sshd import Sshd

CAUSES = [
    ("if then", 2, Cause.SYNTAX),
    ("no-such-program", 127, Cause.NOT_FOUND),
    ("cat /no/such/file", 1, Cause.NOT_FOUND),
    ("ls --no-such-flag", 2, Cause.UNKNOWN_FLAG),
    ("echo 'x: Permission denied'; exit 1", 1, Cause.PERMISSION),
    ("exec 3<>/dev/tcp/127.0.0.1/1", 1, Cause.NETWORK),
    ("echo x >/dev/full", 1, Cause.DISK_FULL),
    ("timeout 0.1 sleep 5", 124, Cause.TIMEOUT),
    ("echo 'E: Could not get lock /var/lib/dpkg/lock'; exit 100", 100, Cause.LOCK_HELD),
    ("echo 'E: dpkg was interrupted, you must run it'; exit 100", 100, Cause.UNFINISHED),
    ("echo 'Job for x.service failed.'; exit 1", 1, Cause.SERVICE_FAILED),
    ("echo nothing that anybody knows; exit 9", 9, Cause.UNKNOWN),
]


@pytest.mark.parametrize(("script", "code", "cause"), CAUSES)
def test_a_failure_is_told_with_its_cause(tmp_path: Path, script: str, code: int, cause: Cause) -> None:
    _, ran = Shell(tmp_path).run(Program(script))
    assert (ran.stands, ran.cause) == (Stands.ENDED, cause) and ran.code in (code, 1), ran.output


def fix(text: str, strategy: str = "mend", cause: str = "not-found", says: str = "", how: str = "again") -> Fix:
    return Fix(strategy, (cause,), says, text, how)


@pytest.mark.parametrize(
    ("fixes", "code", "attempts"),
    [
        ([fix("touch there")], 0, [("mend", True)]),
        ([fix("touch other", "vain"), fix("touch there")], 0, [("vain", True), ("mend", True)]),
        ([fix("echo x; exit 1", "broken"), fix("touch there")], 0, [("broken", False), ("mend", True)]),
        ([fix("exit 1", "a"), fix("exit 1", "b"), fix("touch third", "third")], 1, [("a", False), ("b", False)]),
        ([fix("touch there", cause="network")], 1, []),
        ([fix("touch there", says="something else")], 1, []),
        ([fix("touch there", how="tell")], 1, [("mend", True)]),
        ([fix("echo done", how="instead")], 0, [("mend", True)]),
        ([fix("touch held")], 1, [("mend", True)]),
    ],
)
def test_at_most_two_of_those_that_are_for_it(
    tmp_path: Path, fixes: list[Fix], code: int, attempts: list[tuple[str, bool]]
) -> None:
    shell = Shell(tmp_path)
    program = Program("cat there", unless="test -e held", fixes=tuple(fixes))
    _, ran = shell.run(program)
    assert (ran.code, [(one.strategy, one.ended) for one in ran.attempts]) == (code, attempts), ran.output
    assert not (tmp_path / "third").exists()


def test_output_is_data(tmp_path: Path) -> None:
    """A host that writes what the runner writes, or what a strategy waits for, has nothing else run."""
    script = "echo '[atlas: try 1 exited with 1]'; echo 'not found: $(touch pwned); `touch pwned`'; exit 1"
    _, ran = Shell(tmp_path).run(Program(script, fixes=(fix("exit 1"),)))
    assert ran.code == 1 and not (tmp_path / "pwned").exists()
    told = remote.read("ended 1 - no-such-cause a-b:c:0 ;rm:x:0\nx")
    assert told.stands is Stands.LOST
    assert remote.read("ended 1 - no-such-cause lock-held:s:\n").attempts == (Attempt("lock-held", "s", False),)


def test_what_older_hosts_answer_is_read() -> None:
    ran = remote.read("ended 3 -\noops\n")
    assert (ran.stands, ran.code, ran.attempts) == (Stands.ENDED, 3, ()) and ran.cause is Cause.UNKNOWN


# -- from a task to its end -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    made = Nursery(tmp_path_factory.mktemp("workers") / "errors")
    yield made
    made.close()


@pytest.fixture
def pair(tmp_path: Path, sshd: Sshd, second: Sshd, nursery: Nursery) -> Iterator[Pair]:
    made = Pair(tmp_path / "pair", nursery, first=sshd, second=second)
    yield made
    made.close()


def names(steps: tuple[Step, ...], id_: str) -> list[str]:
    step = next(one for one in steps if one.id == id_)
    return [one.strategy for one in repairs_of(step.args)]


COPY = {"id": "copy", "run": "touch a; cp --update=none a b", "check": "test -e b", "undo": "rm -f a b"}


def test_a_task_is_repaired_as_its_plan_says(pair: Pair) -> None:
    async def run() -> None:
        view = await pair.planned(task({"id": "s", "substeps": [COPY]}, hosts=["web-01"]))
        (step,) = (one for one in view.plan.steps if one.id == "web-01/s/copy")
        (repair,) = repairs_of(step.args)
        assert repair == Repair(
            strategy="other-flag", causes=(Cause.UNKNOWN_FLAG,), script="touch a; cp --no-clobber a b", instead=True
        )
        assert ("repair", repair.script) in [(row.label, row.value) for row in claims.told(step)]
        job = await pair.finish(await pair.approve(view.plan.id))
        assert job.state is JobState.SUCCEEDED, job.reason
        entries = await pair.app.store.read(lambda tx: job_rows.entries(tx, job.id))
        (done,) = (one for one in entries if (one.step_id, one.mark) == (step.id, Mark.DONE))
        assert done.data["attempts"] == [{"cause": "unknown-flag", "strategy": "other-flag", "worked": True}]

    anyio.run(run)


def test_which_strategies_are_for_what(pair: Pair) -> None:
    named = (f"task-{number}" for number in count())

    async def chosen(substep: JsonObject, **spec: Any) -> list[str]:
        asked = task({"id": "s", "substeps": [{"id": "x", **substep}]}, hosts=["web-01"], **spec)
        asked["metadata"]["name"] = next(named)
        view = await pair.planned(asked)
        return names(view.plan.steps, "web-01/s/x")

    async def run() -> None:
        package: JsonObject = {"package": {"names": ["no-such-package-here"]}}
        every = await chosen(package)
        assert every[0] == "check-route" and "wait-for-package-lock" in every and "refresh-package-lists" in every
        assert await chosen(package, repair=False) == [] and await chosen({**package, "repair": False}) == []
        unguarded = await chosen({"run": "apt-get update"})
        assert unguarded == ["check-route", "wait-for-package-lock"], "which only read, and tell"
        assert await chosen({"run": "touch a; cp --update=none a b"}) == [], "nobody says that it may be run again"
        assert await chosen({"run": "mkdir a; rm -rf b; cp --update=none a b", "check": "test -e b"}) == []

    anyio.run(run)
