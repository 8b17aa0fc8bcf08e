"""Values that one step gives and a later one takes: declared, bounded, shown, and known to a restart and an undoing."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp import redact, secrets
from atlas_mcp.domain.results import unfit
from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import Done, Look
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import members
from atlas_mcp.model import Attempt, Job, JobState, JsonObject, Member, ResultType, Step, Take, nonce_of
from atlas_mcp.model.permit import Permit
from atlas_mcp.plans.shown import written
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import records
from atlas_mcp.testing import ScriptedEngine
from tests.bench import ANN, Bench
from tests.frozen import DEPLOYMENT, NONCE, OTHER
from tests.kinds import boxes
from tests.kinds.sockets import ENGINE, label, labelled, socket

pytestmark = pytest.mark.anyio
TOKEN = "s3cret-of-the-board"
GIVEN: dict[str, ResultType] = {"address": ResultType.ADDRESS, "serial": ResultType.ID, "token": ResultType.SECRET}

TAKEN: dict[str, ResultType] = {"label": ResultType.ADDRESS, "serial": ResultType.ID, "key": ResultType.SECRET}


class GivingEngine(ScriptedEngine):
    """Its action `read` gives an address, a serial and a token; its action `set` may take what it writes."""

    def __init__(self) -> None:
        super().__init__(ENGINE)
        for number in (7, 8):
            self.add(socket(number).key, NONCE)
        self.given: JsonObject = {"address": "10.0.0.7", "serial": "SN-7", "token": TOKEN}
        self.acted: list[JsonObject] = []
        self.broken = False
        self.tells = "read"

    def gives(self, step: Step) -> dict[str, ResultType]:
        return GIVEN if step.action == self.tells and step.id != "mute" else {}

    def takes(self, step: Step) -> dict[str, ResultType]:
        return TAKEN if step.action == "set" else {}

    def misstated(self, plan: Any) -> tuple[Any, ...]:
        return ()

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        self.acted.append({name: value for name, value in step.arguments.items() if name != "nonce"})
        filled = step.model_copy(update={"args": {"label": "read", **step.arguments}})
        assert permit.covers(step) and not permit.covers(filled)
        handle = await super().submit(step, intent, permit)
        if self.broken and step.action == "set":
            self.broken = False
            raise RuntimeError("the worker dies")
        return handle

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        return Done(result={**self.given}) if step.action == self.tells else await super().look(step, attempt, permit)


READ = boxes.read(7, id="read", engine=ENGINE, target=socket(7))
MUTE = boxes.read(7, id="mute", engine=ENGINE, target=socket(7))  # of the same action, and gives nothing
LABEL = Take(step="read", result="address", type=ResultType.ADDRESS, within=("10.0.0.0/24",))
KEY = Take(step="read", result="token", type=ResultType.SECRET)


NINE = Member(key="nine", target=socket(9), spec={})
TELL = boxes.read(9, id="tell", engine=ENGINE, target=socket(9), notes="nine", needs=("make",))
MADE = (boxes.make(9, id="make", engine=ENGINE, target=socket(9), makes=NINE), TELL)
AGAIN = TELL.model_copy(update={"needs": ()})
NEW_KEY = Take(step="tell", result="token", type=ResultType.SECRET)
HELD_KEY = Take(member="nine", result="token", type=ResultType.SECRET)


def taking(**takes: Take) -> Step:
    needs = (one.step for one in takes.values() if one.step)
    return label(socket(8), *dict.fromkeys(needs), id="write", args={"nonce": NONCE}, takes=takes)


@pytest.fixture
def giving(monkeypatch: pytest.MonkeyPatch) -> GivingEngine:
    """An engine whose steps give and take."""
    monkeypatch.setattr(redact, "_registered", set())
    return GivingEngine()


@pytest.fixture
def labels(giving: GivingEngine) -> GivingEngine:
    """The engine beside that of the boxes."""
    return giving


async def run(bench: Bench, write: Step) -> Job:
    job = await bench.queued(READ, write)
    await bench.run(job)
    return await bench.job(job.id)


def kept(bench: Bench) -> list[Path]:
    """The secrets that are kept."""
    return sorted(path for path in (bench.app.settings.data_dir / "secrets").rglob("*") if path.is_file())


async def test_what_was_given_is_what_is_acted_by(bench: Bench, giving: GivingEngine) -> None:
    job = await run(bench, taking(label=LABEL, serial=Take(step="read", result="serial", type=ResultType.ID)))
    assert job.state is JobState.SUCCEEDED, job.reason
    assert giving.acted == [{}, {"label": "10.0.0.7", "serial": "SN-7"}]
    plan = await bench.kernel().plan(job.plan_id)
    ((row, *_),) = written(plan.plan, bench.app.engines).values()
    assert row == Row("label", "the address (address) that step read gives, in 10.0.0.0/24")


@pytest.mark.parametrize(
    "given",
    [
        {"address": "10.0.1.7"},
        {"address": "10.0.0.7/24"},
        {"address": "fe80::1%eth0"},
        {"address": "web"},
        {"address": ""},
        {"address": None},
        {"address": 7},
        {"address": ["10.0.0.7"]},
        {},
    ],
)
async def test_what_is_not_as_declared_is_not_taken(bench: Bench, giving: GivingEngine, given: JsonObject) -> None:
    giving.given = {"token": TOKEN, **given}
    job = await run(bench, taking(label=LABEL))
    assert (job.state, giving.acted, labelled(giving)) == (JobState.ROLLED_BACK, [{}], {})
    assert "read gave no usable address: it is no address within 10.0.0.0/24" in job.reason


@pytest.mark.parametrize("text", ["$(reboot)", "a b", "a\nb", "-x", "x" * 201, "\u202ex"])
async def test_an_id_is_one(bench: Bench, giving: GivingEngine, text: str) -> None:
    giving.given["serial"] = text
    job = await run(bench, taking(label=LABEL, serial=Take(step="read", result="serial", type=ResultType.ID)))
    assert (job.state, len(giving.acted)) == (JobState.ROLLED_BACK, 1)
    assert text not in job.reason


@pytest.mark.parametrize(
    ("write", "cause"),
    [
        (taking(target=LABEL), "its action takes no such argument"),
        (taking(label=LABEL).model_copy(update={"args": {"label": "x"}}), "or has it already"),
        (taking(label=LABEL).model_copy(update={"needs": ()}), "it does not wait for read"),
        (taking(label=LABEL.model_copy(update={"step": "other"})), "it does not wait for other"),
        (taking(key=KEY.model_copy(update={"member": "nine"})), "it is from a step and from a member, or from neither"),
        (taking(key=KEY.model_copy(update={"step": ""})), "it is from a step and from a member, or from neither"),
        (taking(label=HELD_KEY), "its action takes no such argument"),
        (taking(label=LABEL.model_copy(update={"result": "token"})), "read gives no address of that name"),
        (taking(label=LABEL.model_copy(update={"step": "mute"})), "mute gives no address of that name"),
        (taking(label=KEY), "its action takes no such argument"),
        (taking(label=LABEL.model_copy(update={"within": ("10.0.0.1/24",)})), "its bounds are no networks"),
    ],
)
async def test_a_plan_that_takes_what_is_not_declared(
    bench: Bench, giving: GivingEngine, write: Step, cause: str
) -> None:
    with pytest.raises(CallerError) as caught:
        await bench.plan(READ, MUTE, write)
    assert (caught.value.code, cause in str(caught.value)) == (Code.PLAN_DENIED, True)


def test_a_step_takes_only_what_it_says() -> None:
    with pytest.raises(ValueError, match="takes no target"):
        taking(label=LABEL).taking({"target": "x"})
    step = taking(label=LABEL)
    assert step.taking({"label": "10.0.0.7"}).digest == step.digest
    assert Step.model_validate(step.taking({"label": "10.0.0.7"}).model_dump()) == step, "what was taken is in no plan"


async def test_a_restart_knows_what_was_taken_and_undoing_as_well(bench: Bench, giving: GivingEngine) -> None:
    giving.broken = True
    job = await bench.queued(READ, taking(label=LABEL))
    with pytest.raises(ExceptionGroup):
        await bench.run(job)
    giving.given = {"address": "10.0.0.9"}  # asked now it would say something else
    assert await bench.run(job) is JobState.SUCCEEDED
    assert labelled(giving) == {"8": "10.0.0.7"}


async def test_a_secret_is_in_a_file_and_nowhere_else(bench: Bench, giving: GivingEngine) -> None:
    job = await bench.done(*MADE, taking(key=NEW_KEY))
    (file,) = kept(bench)
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == (TOKEN, 0o600)
    assert all(stat.S_IMODE(folder.stat().st_mode) == 0o700 for folder in (file.parent, file.parents[1]))
    assert giving.acted[2]["key"] == f"file:{file}"

    def told(tx: Any) -> str:
        journal = [entry.model_dump_json() for entry in job_rows.entries(tx, job.id)]
        return "\n".join([*journal, *(row.body for row in records.walk(tx))])

    everything = await bench.app.store.read(told)
    assert f"file:{file}" in everything and TOKEN not in everything
    assert TOKEN.encode() not in (bench.app.settings.data_dir / "atlas.db").read_bytes()


async def test_what_is_undone_leaves_no_secret(bench: Bench, giving: GivingEngine) -> None:
    giving.given["serial"] = "no id"
    serial = Take(step="read", result="serial", type=ResultType.ID)
    job = await run(bench, taking(key=KEY, label=LABEL, serial=serial))
    assert (job.state, kept(bench)) == (JobState.ROLLED_BACK, [])


async def test_an_outcome_without_its_file_is_undone(bench: Bench, giving: GivingEngine) -> None:
    giving.broken = True
    job = await bench.queued(READ, taking(label=LABEL))
    with pytest.raises(ExceptionGroup):
        await bench.run(job)
    (file,) = kept(bench)
    file.unlink()
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "its secret result token is not where it was kept" in (await bench.job(job.id)).reason
    assert labelled(giving) == {}


async def test_a_secret_that_was_declared_and_not_given(bench: Bench, giving: GivingEngine) -> None:
    del giving.given["token"]
    job = await run(bench, taking(label=LABEL))
    assert (job.state, "token is missing" in job.reason) == (JobState.ROLLED_BACK, True)


def test_a_reference_to_a_secret_may_be_as_long_as_the_path_of_the_data_directory() -> None:
    long = secrets.reference(Path("/srv") / ("d" * 150), "web-1", "job-1", "read", "token")
    assert unfit(KEY, long) == ""
    assert unfit(KEY, "") == unfit(KEY, 7) == unfit(KEY, None) == "it is no secret"


async def later(bench: Bench, *steps: Step, **more: Any) -> Job:
    """A job of the deployment as it is after its first."""
    deployment = await bench.deployment()
    job = await bench.queued(*steps, base_revision=deployment.revision if deployment else 0, **more)
    await bench.run(job)
    return await bench.job(job.id)


async def test_a_later_plan_takes_what_was_noted_about_a_member(bench: Bench, giving: GivingEngine) -> None:
    await bench.done(*MADE)
    (file,) = kept(bench)
    giving.acted.clear()
    job = await later(bench, taking(key=HELD_KEY, serial=Take(member="nine", result="serial", type=ResultType.ID)))
    assert (job.state, giving.acted) == (JobState.SUCCEEDED, [{"key": f"file:{file}", "serial": "SN-7"}]), job.reason
    plan = (await bench.kernel().plan(job.plan_id)).plan
    rows = [(row.label, row.value) for told in written(plan, bench.app.engines).values() for row in told]
    assert ("key", "the secret (token) that was noted about member nine") in rows
    assert (kept(bench), file.read_text()) == ([file], TOKEN)


async def test_what_makes_a_member_gives_a_secret_that_is_kept_with_it(bench: Bench, giving: GivingEngine) -> None:
    giving.tells = "make"
    await bench.done(MADE[0])
    job = await later(bench, taking(key=HELD_KEY))
    assert (job.state, giving.acted[-1]) == (JobState.SUCCEEDED, {"key": f"file:{kept(bench)[0]}"}), job.reason


async def test_a_secret_ends_with_its_member(bench: Bench, giving: GivingEngine) -> None:
    await bench.done(*MADE)
    gone = boxes.remove(9, id="remove", engine=ENGINE, target=socket(9), drops="nine", needs=("write",))
    job = await later(bench, taking(key=HELD_KEY), gone, kind="remove")
    assert (job.state, kept(bench)) == (JobState.SUCCEEDED, []), job.reason
    assert giving.acted[-2]["key"]


async def test_a_secret_ends_with_a_member_that_is_let_go_of(bench: Bench, giving: GivingEngine) -> None:
    await bench.done(*MADE)
    app = bench.app
    await members.forget(app.store, app.trail, app.now, ANN, "c", DEPLOYMENT, "nine", app.settings.data_dir)
    assert kept(bench) == []


async def test_a_secret_that_is_noted_of_nothing_ends_with_its_job(bench: Bench, giving: GivingEngine) -> None:
    job = await run(bench, taking(key=KEY, label=LABEL))
    assert (job.state, kept(bench)) == (JobState.SUCCEEDED, []), job.reason
    assert giving.acted[-1]["key"]


async def test_a_newer_secret_takes_the_place_of_the_older_one(bench: Bench, giving: GivingEngine) -> None:
    await bench.done(*MADE)
    giving.given["token"] = "another-t0ken"
    assert (await later(bench, AGAIN, taking(key=NEW_KEY))).state is JobState.SUCCEEDED
    (file,) = kept(bench)
    assert file.read_text() == "another-t0ken"


async def test_undoing_a_newer_secret_leaves_the_older_one(bench: Bench, giving: GivingEngine) -> None:
    await bench.done(*MADE)
    before = kept(bench)
    giving.given = {"token": "another-t0ken", "serial": "no id"}
    serial = Take(step="tell", result="serial", type=ResultType.ID)
    assert (await later(bench, AGAIN, taking(serial=serial))).state is JobState.ROLLED_BACK
    assert (kept(bench), before[0].read_text()) == (before, TOKEN)
    assert (await later(bench, taking(key=HELD_KEY))).state is JobState.SUCCEEDED


@pytest.mark.parametrize("of", ["nobody", "a path", "another deployment"])
async def test_a_member_leads_to_no_secret_of_others(
    bench: Bench, giving: GivingEngine, of: str, tmp_path: Path
) -> None:
    await bench.done(*MADE)
    (foreign,) = kept(bench)
    path = tmp_path / ("0" * 32)
    path.write_text("somebody's")
    told = {"nobody": "", "a path": f"file:{path}", "another deployment": f"file:{foreign}"}[of]
    nonce: JsonObject = {"nonce": nonce_of(OTHER)}
    ten = Member(key="ten", target=socket(10), spec={})
    more: dict[str, Any] = {"engine": ENGINE, "target": socket(10), "args": nonce}
    giving.given = {"token": "its own", "said": told}  # a target says where to look
    read = boxes.read(10, id="tell", notes="ten", needs=("make",), **more)
    subject = {"deployment_id": OTHER, "deployment_name": "db"}
    await bench.done(boxes.make(10, id="make", makes=ten, **more), read, **subject)
    giving.add(socket(8).key, nonce_of(OTHER))
    key = HELD_KEY.model_copy(update={"member": "ten", "result": "said"})
    write = taking(key=key).model_copy(update={"args": nonce})
    acted = len(giving.acted)
    job = await bench.queued(write, base_revision=1, **subject)
    assert (await bench.run(job), len(giving.acted)) == (JobState.ROLLED_BACK, acted)
    assert "member ten gave no usable said" in (await bench.job(job.id)).reason


async def test_a_member_of_another_deployment_gives_nothing(bench: Bench, giving: GivingEngine) -> None:
    await bench.done(*MADE)
    write = taking(key=HELD_KEY).model_copy(update={"args": {"nonce": nonce_of(OTHER)}})
    plan = await bench.plan(write, deployment_id=OTHER, deployment_name="db")
    await bench.approve(plan)
    error = await bench.refused(Code.PLAN_DENIED, plan)
    assert "takes what was noted about nine, which its deployment does not hold" in str(error.problems)


async def test_what_a_step_gives_is_its_own_and_not_its_actions(bench: Bench, giving: GivingEngine) -> None:
    del giving.given["token"]
    job = await bench.queued(MUTE)
    assert await bench.run(job) is JobState.SUCCEEDED, "nothing is missed of a step that gives nothing"


@pytest.mark.parametrize(
    ("said", "named"), [("a" * 64, "atlas://artifacts/" + "a" * 64), ("../x", ""), (["a" * 64], ""), (None, "")]
)
async def test_a_job_names_the_large_outputs_of_its_steps(
    bench: Bench, giving: GivingEngine, said: Any, named: str
) -> None:
    giving.given["artifact"] = said
    job = await run(bench, taking(label=LABEL))
    assert (await bench.kernel().job(job.id)).outputs == named
