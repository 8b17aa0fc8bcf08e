"""Questions to the person, on clients that can ask: what an answer does, where it counts, and that it counts once."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from mcp import Client
from mcp.server import MCPServer
from mcp.types import ElicitRequestFormParams, ElicitResult, ErrorData

from atlas_mcp.app import App
from atlas_mcp.model import Environment, JobState
from tests.bench import ONE_VM, Bench
from tests.interaction.conftest import Answers, Connect, failure, limited_to
from tests.kinds import boxes

pytestmark = pytest.mark.anyio


def accept(**content: Any) -> Answers:
    return lambda params: ElicitResult(action="accept", content=content)


def decline(params: ElicitRequestFormParams) -> ElicitResult:
    return ElicitResult(action="decline")


def cancel(params: ElicitRequestFormParams) -> ElicitResult:
    return ElicitResult(action="cancel")


# -- apply ----------------------------------------------------------------------------------------------


async def test_a_person_approves_in_the_client(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect(accept(approve="approve")) as talk:
        applied = await talk.call("apply", plan_id=plan.id)
        assert len(talk.asked) == 1
        assert applied["job"]["state"] == "queued"
        again = await talk.call("apply", plan_id=plan.id)
    assert again["job"]["job_id"] == applied["job"]["job_id"]
    assert len(talk.asked) == 1, "a plan that was answered is not asked about again"
    assert plan.id in talk.asked[0].message
    assert "make box20" in talk.asked[0].message
    assert await bench.run(await bench.job(applied["job"]["job_id"])) is JobState.SUCCEEDED


async def test_a_question_and_its_call_are_audited_once_each(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect(accept(approve="approve")) as talk:
        await talk.call("apply", plan_id=plan.id)
    assert await bench.events() == ["tool.asked", "tool.called", "approval.given", "job.requested"]


async def test_a_question_and_its_call_are_as_many_as_the_client_sends(
    connect: Connect, serve: Callable[..., MCPServer[None]], app: App, bench: Bench, mode: str
) -> None:
    """A newer client sends the call again with the answer; an older one is asked while its call waits."""
    plan = await bench.plan(*boxes.box())
    server = serve()
    async with connect(accept(approve="approve"), built=server) as talk:
        await limited_to(server, talk, app, 1 if mode == "legacy" else 2)
        await talk.call("apply", plan_id=plan.id)
        assert (await talk.refused("apply", plan_id=plan.id))["error"] == "rate_limited"


async def test_a_person_denies_in_the_client(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect(accept(approve="deny")) as talk:
        error = await talk.refused("apply", plan_id=plan.id)
    assert error["error"] == "plan_denied"
    assert "approval.denied" in await bench.events()
    assert (await bench.kernel().plan(plan.id)).job_id == ""


async def test_a_person_declines_to_answer(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect(decline) as talk:
        assert (await talk.refused("apply", plan_id=plan.id))["error"] == "plan_denied"


async def test_a_person_closes_the_question(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect(cancel) as talk:
        applied = await talk.call("apply", plan_id=plan.id)
    assert applied["job"]["state"] == "waiting"
    assert applied["waiting_for"] == f"atlas-mcp approve {plan.id}"


async def test_a_client_that_cannot_ask_is_told_how_to_approve(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect() as talk:
        applied = await talk.call("apply", plan_id=plan.id)
    assert applied["waiting_for"] == f"atlas-mcp approve {plan.id}"


@pytest.mark.parametrize("what", ["a change", "a removal", "production"])
async def test_nobody_is_asked_where_an_answer_would_not_count(what: str, connect: Connect, bench: Bench) -> None:
    if what == "production":
        plan = await bench.plan(*boxes.box(), environment=Environment.PROD)
    else:
        await bench.done(*boxes.box())
        plan = await bench.plan(boxes.stop() if what == "a change" else boxes.remove(), base_revision=1)
    given = (await bench.events()).count("approval.given")
    async with connect(accept(approve="approve")) as talk:
        applied = await talk.call("apply", plan_id=plan.id)
    assert talk.asked == []
    assert applied["job"]["state"] == "waiting"
    assert (await bench.events()).count("approval.given") == given


async def test_nobody_is_asked_by_a_server_that_only_plans(connect: Connect, app: App, bench: Bench) -> None:
    app.may_apply = False
    plan = await bench.plan(*boxes.box())
    async with connect(accept(approve="approve")) as talk:
        await talk.refused("apply", plan_id=plan.id)
    assert talk.asked == []


async def test_nobody_is_asked_about_a_plan_that_is_not_there(connect: Connect) -> None:
    async with connect(accept(approve="approve")) as talk:
        assert (await talk.refused("apply", plan_id="plan-x"))["error"] == "not_found"
    assert talk.asked == []


async def test_an_argument_is_no_answer(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect() as talk:
        for name in ("asked", "answers", "approve", "mcp_context", "ctx"):
            error = await talk.refused("apply", **{"plan_id": plan.id, name: {"approve": "approve"}})
            assert error["error"] == "arguments_invalid"
    assert "approval.given" not in await bench.events()


# -- collect_spec ---------------------------------------------------------------------------------------


def incomplete() -> dict[str, Any]:
    spec = copy.deepcopy(ONE_VM)
    del spec["spec"]["vms"][0]["storage"]
    del spec["spec"]["vms"][0]["template"]
    return spec


def first_options(params: ElicitRequestFormParams) -> ElicitResult:
    """A person who takes the first choice of everything."""
    content: dict[str, Any] = {}
    for name, field in params.requested_schema["properties"].items():
        choices = field.get("enum") or next((one["enum"] for one in field.get("anyOf", []) if "enum" in one), None)
        assert choices, field
        content[name] = choices[0]
    return ElicitResult(action="accept", content=content)


async def test_a_person_answers_the_questions_that_are_open(connect: Connect, bench: Bench) -> None:
    async with connect(first_options) as talk:
        found = await talk.call("collect_spec", spec=incomplete())
        assert len(talk.asked) == 1
        assert found["complete"], found
        assert found["spec"]["spec"]["vms"][0]["template"] == 9000
        stored = await bench.kernel().spec(found["spec_id"])
        assert {answer["by"] for answer in stored.answers} == {"ann"}
        assert len(stored.answers) == 2
        assert (await talk.call("plan", spec_id=found["spec_id"]))["steps"]["clone"] == 1


@pytest.mark.parametrize("answers", [decline, cancel, None], ids=["declined", "cancelled", "cannot ask"])
async def test_questions_that_nobody_answers_are_returned(answers: Answers | None, connect: Connect) -> None:
    async with connect(answers) as talk:
        found = await talk.call("collect_spec", spec=incomplete())
    assert not found.get("complete")
    assert {question["at"] for question in found["questions"]} == {"/spec/vms/0/storage", "/spec/vms/0/template"}
    assert all(question["options"] for question in found["questions"])


async def test_a_form_has_numbers_and_says_what_holds_where_a_field_is_left_open(connect: Connect) -> None:
    spec = copy.deepcopy(ONE_VM)
    for key in ("cores", "nics", "cloud_init"):
        del spec["spec"]["vms"][0][key]
    given = {
        "spec__vms__0__cores": 3,
        "spec__vms__0__nics": "vmbr0",
        "spec__vms__0__nics__0__vlan": 20,
        "spec__vms__0__nics__0__ipv4": "10.0.20.11/24 via 10.0.20.1",
        "spec__defaults__cloud_init__ssh_keys": "none",
        "spec__defaults__tags": "shop, web",
    }
    async with connect(accept(**given)) as talk:
        found = await talk.call("collect_spec", spec=spec)
    fields = talk.asked[0].requested_schema["properties"]
    assert fields["spec__vms__0__cores"]["type"] == "integer"
    assert (fields["spec__vms__0__nics__0__vlan"]["type"], given.keys() - fields.keys()) == ("integer", set())
    assert fields["spec__vms__0__nics__0__vlan"]["description"] == "Left open: untagged."
    assert found["complete"], found
    (vm,) = found["spec"]["spec"]["vms"]
    address = {"address": "10.0.20.11/24", "gateway": "10.0.20.1"}
    assert (vm["cores"], vm["nics"]) == (3, [{"bridge": "vmbr0", "vlan": 20, "ipv4": address}])
    assert (vm["cloud_init"], vm["tags"]) == ({"ssh_keys": []}, ["shop", "web"])


async def test_an_answer_goes_into_the_list_that_defaults_give(connect: Connect) -> None:
    """A bridge is asked for of an interface that stands under spec.defaults alone."""
    spec = copy.deepcopy(ONE_VM)
    del spec["spec"]["vms"][0]["nics"]
    spec["spec"]["defaults"] = {"nics": [{"vlan": 20}]}
    async with connect(accept(spec__vms__0__nics__0__bridge="vmbr0")) as talk:
        found = await talk.call("collect_spec", spec=spec)
    assert found["complete"], found
    assert found["spec"]["spec"]["vms"][0]["nics"] == [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}]


async def test_a_spec_with_problems_asks_nobody(connect: Connect) -> None:
    spec = incomplete()
    spec["spec"]["vms"][0]["cores"] = 1000
    async with connect(first_options) as talk:
        found = await talk.call("collect_spec", spec=spec)
    assert talk.asked == []
    assert found["problems"][0]["at"] == "/spec/vms/0/cores"


# -- answers that are none ------------------------------------------------------------------------------


def nothing(params: ElicitRequestFormParams) -> ElicitResult:
    return ElicitResult(action="accept")


MALFORMED: dict[str, Answers] = {
    "no content": nothing,
    "no such choice": accept(approve="yes please"),
    "no such field": accept(answer="approve"),
    "no value": accept(approve=["approve"]),
}


@pytest.mark.parametrize("answers", MALFORMED.values(), ids=list(MALFORMED))
async def test_an_answer_that_is_none_is_an_error_of_ours(answers: Answers, connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect(answers) as talk:
        error = await talk.refused("apply", plan_id=plan.id)
        assert error["error"] == "answer_invalid"
        assert not any(word in str(error) for word in ("esolver", "lambda", "locals", "schema", "ydantic"))
    assert await bench.events() == ["tool.asked", "tool.refused"]
    assert (await bench.kernel().plan(plan.id)).job_id == ""
    async with connect(accept(approve="approve")) as talk:
        assert (await talk.call("apply", plan_id=plan.id))["job"]["state"] == "queued", "asked again, it counts"


async def test_a_client_that_fails_to_ask_is_told_so(serve: Callable[..., MCPServer[None]], bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())

    async def fails(context: Any, params: Any) -> ErrorData:
        return ErrorData(code=-32603, message="form broken at /home/ann/client.py")

    async with Client(serve(), mode="legacy", elicitation_callback=fails) as client:
        error = failure(await client.call_tool("apply", {"plan_id": plan.id}))
    assert error["error"] == "answer_invalid"
    assert "client.py" not in str(error)


async def test_a_fault_in_asking_tells_nothing_but_where_to_look(
    connect: Connect, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = await bench.plan(*boxes.box())

    def broken(*_: object) -> None:
        raise RuntimeError("password=hunter2")

    monkeypatch.setattr("atlas_mcp.calls.kernel.KernelSession.question", broken)
    async with connect(accept(approve="approve")) as talk:
        error = await talk.refused("apply", plan_id=plan.id)
    assert error["error"] == "internal"
    assert "hunter2" not in str(error)
