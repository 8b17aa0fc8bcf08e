"""A task on a real host: asked for over stdio, planned, approved, run, killed at every moment, resumed and undone."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import anyio
import pytest
from sqlalchemy import select, update

from atlas_mcp.domain.plan_sheet import plan_lines
from atlas_mcp.domain.sheet import Row
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import export
from atlas_mcp.model import Effect, JobState, Mark, Outcome, SubjectKind, Undo
from atlas_mcp.plans.shown import written
from atlas_mcp.store import Tx
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store.tables import audit, plans
from tests.chaos.desk import Nursery, boundaries
from tests.e2e.talk import call, client, until_final
from tests.exports import read_export
from tests.simcluster.client import wait_until
from tests.ssh.lab import STEP, Lab, task
from tests.ssh.sshd import Sshd


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    made = Nursery(tmp_path_factory.mktemp("workers") / "errors")
    yield made
    made.close()


@pytest.fixture
def lab(tmp_path: Path, sshd: Sshd, nursery: Nursery) -> Iterator[Lab]:
    made = Lab(tmp_path / "lab", nursery, sshd=sshd)
    yield made
    made.close()


def test_a_client_over_stdio_runs_a_task(lab: Lab) -> None:
    """It is told the kinds; it is asked what it left open; the output is an artifact that says who wrote it."""

    (lab.sshd.home / "secret").write_text("first\napi_key: hunter22hunter22\n")

    async def run() -> None:
        async with client(lab) as connected:
            hosts = await call(connected, "list_inventory", kind="hosts")
            assert hosts["table"].split("\n")[1].startswith("web-01 lab 127.0.0.1 ")
            begun = await call(connected, "collect_spec", spec={"kind": "Task", "metadata": {"name": "hello"}})
            assert {one["at"]: one.get("options") for one in begun["questions"]} == {
                "/metadata/environment": ["dev", "test", "prod"],
                "/spec/hosts": ["web-01"],
                "/spec/steps": None,
            }
            said = task("hello", "cat secret; echo last > here; cat here", undo="rm here")
            collected = await call(connected, "collect_spec", spec=said, spec_id=begun["spec_id"])
            assert collected["complete"], collected
            assert (await call(connected, "validate_capacity", spec_id=begun["spec_id"]))["fits"]
            plan = await call(connected, "plan", spec_id=begun["spec_id"])
            assert (plan["effect"], plan.get("deployment_id", "")) == ("remove", "")
            assert plan["decision"].startswith("ask")
            asked = await call(connected, "apply", plan_id=plan["plan_id"])
            await lab.answer(plan["plan_id"])
            assert await until_final(lab, asked["job"]["job_id"]) is JobState.SUCCEEDED, lab.errors()
            job = (await call(connected, "get_job", job_id=asked["job"]["job_id"]))["jobs"][0]
            assert job.get("deployment_id", "") == "" and len(job["outputs"].split()) == 1
            document = await call(connected, "read", uri=f"atlas://jobs/{job['job_id']}")
            done = [one for one in json.loads(document["text"])["journal"] if one["mark"] == "done"]
            result = next(one for one in done if one["step_id"] == STEP)["data"]
            assert (result["code"], result["output"]) == (0, "last")
            text = (await call(connected, "read", uri=f"atlas://artifacts/{result['artifact']}"))["text"]
            assert text.startswith("Untrusted: it was written by web-01/run/run on web-01 of lab\n\nfirst\n")
            assert "hunter22" not in text
            stats = json.loads((await call(connected, "read", uri="atlas://stats"))["text"])
            (kind,) = stats["kinds"]
            assert (kind["kind"], kind["engines"], kind["share"]) == ("Task", ["ssh"], 1)
            (of_run,) = [one for one in stats["operations"] if one["operation"] == "ssh/run"]
            assert (of_run["done"], of_run["went_wrong"]) == (1, 0) and of_run["median_s"] > 0
        kept = await lab.app.store.read(lambda tx: export.read(tx, lab.app.settings.artifacts, job["job_id"]))
        exported = read_export(json.dumps(kept.document))
        assert exported["deployment"] is None and exported["outputs"][result["artifact"]] == text
        assert {one["kind"] for one in exported["specs"]} == {"Task"}
        assert (lab.sshd.home / "here").read_text() == "last\n"
        bodies = "".join(await lab.app.store.read(lambda tx: [str(one) for one in _audit(tx)]))
        assert result["artifact"] in bodies and "first" not in bodies.replace("run: echo first", "").replace(
            "echo first", ""
        )

    anyio.run(run)


def _audit(tx: Tx) -> list[str]:
    return [str(body) for body in tx.execute(select(audit.c.body)).scalars()]


async def _planned(lab: Lab, spec: dict[str, Any]) -> Any:
    tool = lab.app.catalogue.tools["collect_spec"]
    collected: Any = await tool.fn(lab.kernel(), spec=spec, profile=None, spec_id=None)
    assert collected.complete, collected
    return await lab.kernel().freeze(collected.spec_id, None)


def test_what_an_approver_is_shown_is_all_that_runs(lab: Lab) -> None:
    async def run() -> None:
        view = await _planned(lab, task("t", "one\ntwo", check="test -f x", undo="rm x", input="in\nput", expect=3))
        step = view.plan.step(STEP)
        assert (step.effect, step.undo, view.decision.outcome) == (Effect.ROOT, Undo.RESTORE, Outcome.ASK)
        assert view.plan.subject.kind is SubjectKind.RUN and view.plan.subject.id.startswith("run-")
        ((_, told),) = written(view.plan, lab.app.engines).items()
        assert told == (
            Row("run", "one\ntwo"),
            Row("check", "test -f x", "run only where this fails; it must succeed then"),
            Row("to undo", "rm x"),
            Row("input", "in\nput"),
            Row("exit code", "3"),
        )
        shown = [line.text for line in plan_lines(view.plan, {(step.target,): told}, view.decision, 80)]
        at = shown.index("  run         | «2 lines»")
        assert shown[at + 1 : at + 3] == ["            1 | one", "            2 | two"]
        with pytest.raises(CallerError) as caught:
            await _planned(lab, task("hidden", "mysql --password=hunter22hunter22"))
        assert caught.value.code is Code.PLAN_DENIED, "what cannot be shown is not run"

    anyio.run(run)


@pytest.mark.parametrize("bad", ["a\u202eb", "a\x1b[2J", "x" * 20_001, ""])
def test_a_script_that_nobody_could_read_is_no_script(lab: Lab, bad: str) -> None:
    async def run() -> None:
        tool = lab.app.catalogue.tools["collect_spec"]
        collected: Any = await tool.fn(lab.kernel(), spec=task("t", bad), profile=None, spec_id=None)
        at = "/spec/steps/0/substeps/0" + ("/run" if bad else "")
        assert [one.at for one in collected.problems] == [at] and not collected.spec_id

    anyio.run(run)


@pytest.mark.parametrize(
    "lie",
    [
        {"effect": Effect.READ},
        {"effect": Effect.CHANGE},
        {"undo": Undo.COVERED},
        {"summary": "list the files"},
        {"limits": ()},
        {"predicates": ()},
        {"deadline_s": 90_000},
        {"action": "probe"},
        {"args": {"script": "id", "extra": 1}},
        {"target_gone": True},
    ],
    ids=lambda lie: next(iter(lie)),
)
def test_a_plan_that_says_otherwise_than_follows_is_refused(lab: Lab, lie: dict[str, Any]) -> None:
    async def run() -> None:
        plan = (await _planned(lab, task("t", "touch here", undo="rm here"))).plan
        alone = plan.step(STEP).model_copy(update={"needs": ()})
        lab.app.judge.check_claims(plan.model_copy(update={"steps": (alone,)}))
        forged = plan.model_copy(update={"steps": (alone.model_copy(update=lie),)})
        with pytest.raises(CallerError) as caught:
            lab.app.judge.check_claims(forged)
        assert caught.value.code is Code.PLAN_DENIED

    anyio.run(run)


def test_a_host_that_the_settings_moved_is_not_touched(lab: Lab) -> None:
    async def run() -> None:
        view = await _planned(lab, task("t", "touch here"))
        job = await lab.approve(view.plan.id)
        settings = json.loads((lab.config_dir / "config.yaml").read_text())
        settings["inventories"]["lab"]["hosts"]["web-01"]["address"] = "localhost"
        (lab.config_dir / "config.yaml").write_text(json.dumps(settings))
        ended = await lab.finish(job)
        assert ended.state is JobState.REFUSED and "settings" in ended.reason, ended
        assert not (lab.sshd.home / "here").exists()

    anyio.run(run)


def test_a_check_that_holds_keeps_it_from_running(lab: Lab) -> None:
    async def run() -> None:
        """What somebody has done since it was planned is not done again."""
        job = await lab.deploy(task("t", "touch ran", check="test -f there", undo="touch undone"))
        (lab.sshd.home / "there").touch()
        assert (await lab.finish(job)).state is JobState.SUCCEEDED, lab.errors()
        assert not (lab.sshd.home / "ran").exists()

    anyio.run(run)


@pytest.mark.parametrize(
    ("script", "body", "why"),
    [
        ("touch ran; echo no room; exit 3", {}, "it exited with 3: no room"),
        ("touch ran", {"check": "echo not so; false"}, "its check fails afterwards: not so"),
        ("touch ran; exit 0", {"expect": 1}, "it exited with 0"),
    ],
)
def test_one_that_fails_is_undone(lab: Lab, script: str, body: dict[str, Any], why: str) -> None:
    async def run() -> None:
        job = await lab.deploy(task("t", script, undo="rm ran; echo back > undone", **body))
        ended = await lab.finish(job)
        assert ended.state is JobState.ROLLED_BACK and why in ended.reason, f"{ended}\n{lab.errors()}"
        assert not (lab.sshd.home / "ran").exists() and (lab.sshd.home / "undone").read_text() == "back\n"
        assert lab.sshd.runs()[await lab.run_of(job)] == ["end", "pid", "undone"]
        (digest,) = re.findall(r"atlas://artifacts/([0-9a-f]{64})", ended.reason) or [""]
        assert not digest or await lab.kernel().document(f"atlas://artifacts/{digest}")

    anyio.run(run)


@pytest.mark.parametrize("cancels", [False, True], ids=["by itself", "cancelled"])
def test_one_that_nothing_takes_back_ends_where_it_fails(lab: Lab, cancels: bool) -> None:
    """It ran once, and its end is known: it neither runs again, nor holds its host for ever."""

    async def run() -> None:
        job = await lab.deploy(task("t", "echo x >>count; until [ -f go ]; do sleep 0.05; done; exit 3"))
        worker = lab.start_worker()
        await lab.until_marked(job, STEP, Mark.SUBMITTED)
        if cancels:
            await lab.kernel().cancel(job)
        (lab.sshd.home / "go").touch()
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.CANCELLED, f"{ended}\n{lab.errors()}"
        assert ended.reason.startswith("cancelled") if cancels else "it exited with 3" in ended.reason
        assert (lab.sshd.home / "count").read_text() == "x\n"
        assert await lab.broken() == []

    anyio.run(run)


def test_a_person_lets_go_of_a_run_that_stands_still(lab: Lab) -> None:
    """Nobody can say any more how it ended. The next job on its host need not wait for ever."""

    async def run() -> None:
        job = await lab.deploy(task("t", "touch begun; sleep 50"))
        worker = lab.start_worker()
        await lab.until_marked(job, STEP, Mark.SUBMITTED)
        with pytest.raises(CallerError):
            await lab.app.jobs.let_go(job, lab.principal)
        name = await lab.run_of(job)
        os.killpg(int((lab.sshd.home / ".atlas" / name / "pid").read_text().split()[0]), 9)
        stuck = await lab.until_ended(job, worker)
        assert stuck.state is JobState.NEEDS_PERSON and f"atlas-mcp jobs forget {job}" in stuck.reason, stuck
        other = await lab.deploy(task("other", "touch here"))
        assert f"it waits for {job}" in (await lab.kernel().job(other)).reason
        await lab.until_free(job)
        let_go = await lab.app.jobs.let_go(job, lab.principal)
        assert let_go.state is JobState.CANCELLED and "web-01" in let_go.remains[0]
        assert (await lab.until_ended(other, worker)).state is JobState.SUCCEEDED, lab.errors()
        with pytest.raises(CallerError):
            await lab.app.jobs.let_go(job, lab.principal)
        assert (await lab.job(job)).state is JobState.CANCELLED and await lab.broken() == []

    anyio.run(run)


def test_one_that_runs_is_killed_and_undone_where_it_is_cancelled(lab: Lab) -> None:
    ran = lab.sshd.home / "ran"

    async def run() -> None:
        job = await lab.deploy(
            task("t", "echo $$ >ran.new; mv ran.new ran; sleep 50; touch late", undo="mv ran undone")
        )
        worker = lab.start_worker()
        await anyio.to_thread.run_sync(wait_until, ran.exists)
        await lab.kernel().cancel(job)
        ended = await lab.until_ended(job, worker)
        assert ended.state in (JobState.ROLLED_BACK, JobState.CANCELLED), f"{ended}\n{lab.errors()}"
        assert lab.sshd.runs()[await lab.run_of(job)] == ["pid", "undone"]

    anyio.run(run)
    state = Path(f"/proc/{(lab.sshd.home / 'undone').read_text().strip()}/stat")
    assert not ran.exists() and (not state.exists() or " Z " in state.read_text())


@pytest.mark.parametrize("dies", [True, False], ids=["the worker dies", "the worker waits"])
def test_a_host_that_is_away_loses_nothing(lab: Lab, dies: bool) -> None:
    """The command goes on meanwhile, and is not begun again."""

    async def run() -> None:
        job = await lab.deploy(task("t", "echo x >>count; until [ -f go ]; do sleep 0.05; done; echo done"))
        worker = lab.start_worker(hurry="20")
        await lab.until_marked(job, STEP, Mark.SUBMITTED)
        if dies:
            worker.end()
        lab.sshd.stop()
        if dies:
            worker = lab.start_worker(hurry="20")
        await lab.until_logged("parked" if dies else "look_unanswered")
        (lab.sshd.home / "go").touch()
        lab.sshd.start()
        assert (await lab.until_ended(job, worker, parked=False)).state is JobState.SUCCEEDED, lab.errors()
        assert (lab.sshd.home / "count").read_text() == "x\n"

    anyio.run(run)


def test_a_run_that_vanished_needs_a_person(lab: Lab) -> None:
    """Its process is gone and left no exit code, as after a restart of the host: it may have done anything."""

    async def run() -> None:
        job = await lab.deploy(task("t", "echo x >>count; sleep 50", undo="true"))
        worker = lab.start_worker()
        await lab.until_marked(job, STEP, Mark.SUBMITTED)
        name = await lab.run_of(job)
        pid = int((lab.sshd.home / ".atlas" / name / "pid").read_text().split()[0])
        os.killpg(pid, 9)
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.NEEDS_PERSON and "left no exit code" in ended.reason, f"{ended}\n{lab.errors()}"

    anyio.run(run)


@pytest.mark.parametrize("goes_on", [True, False], ids=["forward", "back"])
def test_a_run_whose_directory_is_gone_is_not_begun_again(lab: Lab, goes_on: bool) -> None:
    """Somebody has tidied the home: nobody knows whether it ran. Nothing runs twice, and nothing passes for undone."""

    async def run() -> None:
        job = await lab.deploy(task("t", "echo x >>count; sleep 50", undo="echo undone >>count"))
        worker = lab.start_worker()
        await lab.until_marked(job, STEP, Mark.SUBMITTED)
        worker.end()
        name = await lab.run_of(job)
        shutil.rmtree(lab.sshd.home / ".atlas" / name)
        if not goes_on:
            await lab.kernel().cancel(job)
        ended = await lab.until_ended(job, lab.start_worker())
        assert ended.state is JobState.NEEDS_PERSON and "its directory is gone" in ended.reason, (
            f"{ended}\n{lab.errors()}"
        )
        assert "undone" not in (lab.sshd.home / "count").read_text() and lab.sshd.runs()[name] == ["pid"]

    anyio.run(run)


_ASKED = re.compile(r":(undo_)?(intended#\d+:after|submitted#\d+:before)$")
_LOOKS = re.compile("web-01/(before|after):")
SCENARIOS = {
    "apply": (task("t", "echo x >>count", check="test -f count", undo="rm count"), JobState.SUCCEEDED, "x\n"),
    "undo": (task("t", "echo x >>count; exit 1", undo="rm count"), JobState.ROLLED_BACK, None),
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_boundary(tmp_path: Path, sshd: Sshd, nursery: Nursery, name: str, full: bool) -> None:
    """A worker is killed at each write, and the next one ends the job: nothing runs twice, nothing is left."""
    spec, state, count = SCENARIOS[name]

    async def ended(number: int, kill: str = "", trace: str = "") -> list[str]:
        lab = Lab(tmp_path / f"lab{number}", nursery, sshd=sshd, chaos={"hurry": "20"})
        (sshd.home / "count").unlink(missing_ok=True)
        try:
            job = await lab.deploy(spec)
            if kill:
                await lab.until_ended(job, lab.start_worker(kill=kill))
            done = await lab.finish(job, **({"trace": trace} if trace else {}))
            made = (sshd.home / "count").read_text() if (sshd.home / "count").exists() else None
            wrong = (
                [] if (done.state, made) == (state, count) else [f"{done.state} {made!r}: {done.reason} {done.remains}"]
            )
            return [f"{kill}: {text}" for text in [*wrong, *await lab.broken()]]
        finally:
            lab.close()

    async def run() -> None:
        trace = tmp_path / "trace"
        assert await ended(0, trace=str(trace)) == []
        found = [one for one in boundaries(trace) if full or not _LOOKS.match(one)]  # where deaths cost nothing
        assert len(found) > 8 and len([kill for kill in found if _ASKED.search(kill)]) > 1
        told = [kill for kill in found if full or _ASKED.search(kill)]  # else one death is like another
        wrong = [text for number, kill in enumerate(told, 1) for text in await ended(number, kill)]
        assert wrong == []

    anyio.run(run)


def test_runs_are_kept_for_a_while_only(lab: Lab) -> None:
    """Then the audit alone has them; artifacts go as well. What has not ended stays."""

    async def run() -> None:
        job = await lab.deploy(task("t", "echo hello"))
        assert (await lab.finish(job)).state is JobState.SUCCEEDED
        open_ = await lab.deploy(task("open", "true"))
        await lab.app.store.write(lambda tx: _age(tx, job))
        for path in (lab.path / "data" / "artifacts").iterdir():
            os.utime(path, (0, 0))
        assert (await lab.finish(open_)).state is JobState.SUCCEEDED
        left = await lab.app.store.read(job_rows.recent)
        assert [one.id for one in left] == [open_]
        with pytest.raises(CallerError):
            await lab.job(job)
        assert list((lab.path / "data" / "artifacts").iterdir()) == []
        assert await lab.broken() == []

    anyio.run(run)


def _age(tx: Tx, job: str) -> None:
    then = datetime(2020, 1, 1, tzinfo=UTC)
    job_rows.change(tx, job, ended_at=then)
    tx.execute(update(plans).where(plans.c.id == job_rows.get(tx, job).plan_id).values(expires_at=then))
