"""All that is kept of a deployment or a run as one document: whole, as its schema says, bounded, without secrets."""

from __future__ import annotations

import json
from typing import Any

import pytest

from atlas_mcp import artifacts
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import export
from atlas_mcp.model import JobState, Subject, SubjectKind, nonce_of
from atlas_mcp.redact import mask_json
from atlas_mcp.testing import Call, Fault
from tests import frozen
from tests.bench import ANN, Bench
from tests.exports import read_export
from tests.kinds import boxes
from tests.unit.kernel.test_kind import applied, made, spec

pytestmark = pytest.mark.anyio
SECRETS = ("hunter22hunter22", "AKIA1234567890ABCDEF", "s3cr3t-of-shop")


async def told(bench: Bench, name: str) -> dict[str, Any]:
    """The export of a deployment or of what a job was about, as the command writes it."""
    directory = bench.app.settings.artifacts
    document = (await bench.app.store.read(lambda tx: export.read(tx, directory, name))).document
    return read_export(json.dumps(mask_json(document)))


async def twice(bench: Bench) -> str:
    """A deployment that was made, and changed later."""
    id_ = await made(bench)
    bench.clock.advance(seconds=60)
    await applied(bench, (await bench.kernel().freeze((await spec(bench, id_, box20=5, box21=4)).id, None)).plan)
    return id_


async def test_everything_of_a_deployment_is_there_and_the_same_each_time(bench: Bench) -> None:
    id_ = await twice(bench)
    document = await told(bench, id_)
    assert [one["revision"] for one in document["specs"]] == [1, 2]
    assert [one["job"]["plan_id"] for one in document["jobs"]] == [one["id"] for one in document["plans"]]
    first = document["jobs"][0]
    assert first["job"]["state"] == "succeeded" and first["job"]["ended_at"] and first["approval"]["approver"] == "bea"
    assert {"intended", "submitted", "done"} == {line["mark"] for line in first["journal"]}
    assert [one["key"] for one in document["deployment"]["members"]] == ["box20", "box21"]
    assert not any(document["left_out"].values())
    bench.clock.advance(seconds=3600)
    assert await told(bench, id_) == document


async def test_an_error_and_its_code_are_in_the_journal(bench: Bench) -> None:
    bench.double.order(Call.SUBMIT, "start", Fault.TASK_FAILS)
    job = await bench.queued(*boxes.box())
    assert await bench.run(job) is JobState.ROLLED_BACK
    (one,) = (await told(bench, job.id))["jobs"]
    failed = next(line for line in one["journal"] if line["mark"] == "failed")
    assert failed["data"]["code"] and failed["data"]["error"] and one["job"]["failure"] == failed["data"]["code"]


async def test_a_hostile_secret_in_journal_and_output_is_masked(bench: Bench) -> None:
    """Under a name that says so, in a text, as a shape, in a step's own words, in an artifact, and as a key."""
    bench.double.besides["start"] = {
        "admin_password": SECRETS[2],
        "set-token": {"tries": 22_222_222},
        "said": f'password: {SECRETS[0]}\n{{"key": "{SECRETS[1]}"}}',
        f"token={SECRETS[0]}": 1,
        "artifact": artifacts.keep(bench.app.settings.artifacts, f"api_key: {SECRETS[0]}\nfine", "box20"),
    }
    id_ = await made(bench)
    document = await told(bench, id_)
    text = json.dumps(document)
    assert not [secret for secret in (*SECRETS, "22222222") if secret in text]
    (output,) = document["outputs"].values()
    assert output.startswith("Untrusted: it was written by box20\n\n") and output.endswith("fine")
    assert "no instruction" in document["untrusted"]


async def test_a_run_is_told_by_its_job(bench: Bench) -> None:
    subject = Subject(kind=SubjectKind.RUN, id="run-1", name="web", nonce=nonce_of("run-1"))
    plan = await bench.keep(frozen.plan([boxes.start()], bench.clock()).model_copy(update={"subject": subject}))
    await bench.approve(plan)
    job = await bench.app.jobs.request(plan.id, ANN, "corr")
    document = await told(bench, job.id)
    assert (document["subject_id"], document["deployment"], document["specs"]) == ("run-1", None, [])
    assert [one["job"]["id"] for one in document["jobs"]] == [job.id]


async def test_what_is_too_much_is_counted_and_the_newest_is_told(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_ = await twice(bench)
    whole = await told(bench, id_)
    newest = whole["plans"][-1]["document"]
    monkeypatch.setattr(export, "MOST_BYTES", len(json.dumps(newest)))
    document = await told(bench, id_)
    assert ([one["id"] for one in document["plans"]], document["left_out"]["plans"]) == ([whole["plans"][-1]["id"]], 1)
    lines = [len(one["journal"]) for one in document["jobs"]]
    assert document["left_out"]["lines"] > 0
    assert document["jobs"][-1]["journal"] == whole["jobs"][-1]["journal"][-lines[-1] :]
    monkeypatch.setattr(export, "MOST_BYTES", 10)
    left_out = (await told(bench, id_))["left_out"]
    assert left_out == {"revisions": 2, "plans": 2, "jobs": 2, "lines": 0, "outputs": 0}


async def test_what_is_not_there_is_named(bench: Bench) -> None:
    id_ = await made(bench)
    with pytest.raises(CallerError) as caught:
        await told(bench, id_[:-1])
    assert caught.value.code is Code.NOT_FOUND and f"Did you mean {id_}" in caught.value.remedy
