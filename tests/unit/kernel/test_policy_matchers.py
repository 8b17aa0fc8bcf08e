"""What rules match of a step: places, targets, labels, origins, times; and that no name lets a step through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from atlas_mcp.domain.bindings import Bindings
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.engines import Engine
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import (
    ClientAnswers,
    Decision,
    HeldMember,
    JobState,
    JsonObject,
    Member,
    Origin,
    Outcome,
    Plan,
    Principal,
    Role,
    Step,
)
from atlas_mcp.plans import policy
from atlas_mcp.plans.judging import labels_of
from atlas_mcp.plans.verdicts import Circumstances
from atlas_mcp.testing import Clock, ScriptedEngine
from tests import frozen
from tests.bench import Bench
from tests.kinds import boxes, sockets

AT = Clock()()  # a Monday, 12:00 UTC
ANN = Principal(name="ann", role=Role.OPERATOR, transport="memory")
TABLE = [
    {"verdict": "allow", "outcome": "permit"},
    {"verdict": "confirm", "outcome": "ask"},
    {"verdict": "forbid", "outcome": "deny"},
]


class RackEngine(ScriptedEngine):
    """Its things are in a rack, "" for none, and bear names: those that a step or a spec says."""

    def labels(self, step: Step, specs: Sequence[JsonObject]) -> Mapping[str, tuple[str, ...]]:
        made = [step.makes.spec] if step.makes is not None else []
        said = [*specs, *made, self.written(step)]
        racks = {str(one.get("rack") or "") for one in said if "rack" in one}
        names = {str(one["name"]) for one in said if one.get("name")}
        return {"rack": tuple(sorted(racks or {""})), "name": tuple(sorted(names))}

    @staticmethod
    def written(step: Step) -> JsonObject:
        values = step.args.get("values")
        return values if isinstance(values, dict) else {}


ENGINES: dict[str, Engine] = {boxes.ENGINE: RackEngine(boxes.ENGINE), sockets.ENGINE: ScriptedEngine(sockets.ENGINE)}


def document(*rules: dict[str, Any], **more: Any) -> PolicyDocument:
    named = [{"id": f"rule-{number}", "reason": "because", **rule} for number, rule in enumerate(rules)]
    values = {"apiVersion": "atlas/v1", "kind": "Policy", "rules": named, "table": TABLE, **more}
    return PolicyDocument.model_validate(values)


def decided(plan: Plan, *documents: PolicyDocument, held: tuple[HeldMember, ...] = (), **more: Any) -> Decision:
    circumstances = Circumstances(AT, labels_of(plan, held, ENGINES), **more)
    return policy.decide(ANN, plan, documents, ClientAnswers(), circumstances, Bindings(), held)


def matches(rule: dict[str, Any], step: Step, verdict: str = "forbid", **more: Any) -> bool:
    """Whether a rule speaks of a step: a strict one beside a rule that allows all, a mild one by itself."""
    if verdict == "allow":
        return decided(frozen.plan([step], AT), document({"verdict": verdict, **rule}), **more).rule == "rule-0"
    found = document({"verdict": verdict, **rule}, {"verdict": "allow"})
    return decided(frozen.plan([step], AT), found, **more).rule == "rule-0"


def in_rack(step: Step, rack: str) -> Step:
    """A step whose member says so."""
    return step.model_copy(update={"makes": boxes.member().model_copy(update={"spec": {"rack": rack}})})


@pytest.mark.parametrize("verdict", ["allow", "forbid"])
@pytest.mark.parametrize(
    ("rule", "speaks"),
    [
        ({"places": ["demo"]}, True),
        ({"places": ["de*"]}, True),
        ({"places": ["d?mo"]}, True),
        ({"places": ["other", "demo"]}, True),
        ({"places": ["dem"]}, False),
        ({"places": ["Demo"]}, False),
        ({"places": ["dem[o]"]}, False),  # brackets are plain characters
        ({"clusters": ["demo"]}, True),
        ({"clusters": ["other"]}, False),
        ({"clusters": ["demo"], "places": ["other"]}, True),  # two words for one list
        ({"targets": ["20"]}, True),
        ({"targets": ["2*"]}, True),
        ({"targets": ["box/2*"]}, True),
        ({"targets": ["socket/2*"]}, False),
        ({"targets": ["3*", "box/2?"]}, True),
        ({"targets": ["*/20"]}, True),
        ({"targets": ["web*"]}, False),
        ({"labels": {"rack": "a-1"}}, True),
        ({"labels": {"rack": "a-*"}}, True),
        ({"labels": {"rack": "other"}}, False),
        ({"labels": {"shelf": "*"}}, False),  # what it does not have matches nothing
        ({"labels": {"rack": "a-1", "shelf": "*"}}, False),
        ({"origins": ["person"]}, True),
        ({"origins": ["schedule", "incident"]}, False),
        ({"during": [{"days": ["mon"], "from": "12:00", "to": "12:01", "zone": "UTC"}]}, True),
        ({"during": [{"days": ["tue"], "from": "00:00", "to": "24:00", "zone": "UTC"}]}, False),
        ({"during": [{"from": "12:00", "to": "13:00", "zone": "Europe/Berlin"}]}, False),
        (
            {
                "during": [
                    {"from": "01:00", "to": "02:00", "zone": "UTC"},
                    {"from": "13:00", "to": "14:00", "zone": "Europe/Berlin"},
                ]
            },
            True,
        ),
    ],
)
def test_what_a_rule_matches(rule: dict[str, Any], speaks: bool, verdict: str) -> None:
    assert matches(rule, in_rack(boxes.make(), "a-1"), verdict) is speaks


def test_the_origin_is_what_the_plan_came_from() -> None:
    rule = {"origins": ["incident"]}
    assert matches(rule, boxes.start(), origin=Origin.INCIDENT)
    assert not matches(rule, boxes.start(), origin=Origin.SCHEDULE)


def test_a_step_of_an_engine_that_declares_no_labels_has_its_name_alone() -> None:
    assert not matches({"labels": {"rack": "*"}}, sockets.label())
    assert matches({"labels": {"name": "socket-*"}}, sockets.label())


# -- attacks: whoever writes a spec chooses names, and says what it likes of a rack -------------------------


@pytest.mark.parametrize("glob", ["box20", "box*", "box/box20", "*box*"])
def test_a_name_lets_nothing_through(glob: str) -> None:
    assert not matches({"targets": [glob]}, boxes.start(), "allow")


def test_a_name_makes_stricter_however_it_is_written() -> None:
    for glob in ("box20", "BOX2*", "box??"):
        assert matches({"targets": [glob]}, boxes.start())
    assert matches({"labels": {"name": "BOX2*"}}, boxes.start())


def test_a_rule_that_allows_may_not_look_at_names_by_label() -> None:
    with pytest.raises(ValueError, match="specs choose them"):
        document({"verdict": "allow", "labels": {"name": "lab-*"}})


def test_a_new_name_counts_beside_the_old_one() -> None:
    renamed = boxes.sets(values={"name": "shop-prod-1"})
    assert matches({"targets": ["*-prod-*"]}, renamed)
    assert matches({"targets": ["box20"]}, renamed)


def test_the_name_in_the_record_counts_though_the_plan_calls_it_something_else() -> None:
    harmless = boxes.start().model_copy(update={"target": boxes.target(20, "harmless")})
    held = HeldMember(
        deployment_id="web-1", key="a", target=boxes.target(20, "shop-prod-1"), made=True, spec={"size": 1}
    )
    assert not matches({"targets": ["*-prod-*"]}, harmless)
    assert matches({"targets": ["*-prod-*"]}, harmless, held=(held,))


@pytest.mark.parametrize(
    ("member", "held", "allowed", "forbidden"),
    [
        ("lab", "lab", True, False),
        ("lab", "prod", False, True),
        ("prod", "lab", False, True),
        ("", "lab", False, False),
    ],
)
def test_where_plan_and_record_say_different_racks_the_stricter_counts(
    member: str, held: str, allowed: bool, forbidden: bool
) -> None:
    planned = Member(key="box20", target=boxes.target(20), spec={"rack": member})
    kept = HeldMember(deployment_id="web-1", key="a", target=boxes.target(20), made=True, spec={"rack": held})
    plan = frozen.plan([boxes.start()], AT, members=[planned])
    lab = document({"verdict": "allow", "labels": {"rack": "lab"}})
    prod = document({"verdict": "forbid", "labels": {"rack": "prod"}}, {"verdict": "allow"})
    assert (decided(plan, lab, held=(kept,)).outcome is Outcome.PERMIT) is allowed
    assert (decided(plan, prod, held=(kept,)).outcome is Outcome.DENY) is forbidden


def test_what_is_put_in_another_rack_than_its_member_says() -> None:
    lying = in_rack(boxes.make(args={"nonce": frozen.NONCE, "values": {"rack": "prod"}}), "lab")
    assert not matches({"labels": {"rack": "lab"}}, lying, "allow")
    assert matches({"labels": {"rack": "prod"}}, lying)
    assert matches({"labels": {"rack": "lab"}}, lying)


def test_what_is_in_no_rack_is_in_that_of_no_name() -> None:
    assert matches({"labels": {"rack": "?*"}}, boxes.start()) is False
    assert matches({"labels": {"rack": "*"}}, boxes.start())


# -- times, as the whole of ATLAS sees them -----------------------------------------------------------------


WINDOW = {"from": "12:30", "to": "15:00", "zone": "UTC"}


def shut_from_one_to_three(bench: Bench, verdict: str) -> None:
    """A policy that forbids to start boxes from 12:30 to 15:00."""
    bench.use(document({"verdict": verdict}, {"verdict": "forbid", "actions": ["start"], "during": [WINDOW]}))


@pytest.mark.anyio
async def test_a_window_is_looked_at_when_a_job_is_to_start(bench: Bench) -> None:
    shut_from_one_to_three(bench, "confirm")
    job = await bench.queued(boxes.start())
    bench.clock.advance(minutes=45)
    assert await bench.app.jobs.start(job, await bench.claim(job)) is None
    assert (await bench.job(job.id)).state is JobState.REFUSED
    assert "denied by rule rule-1: start box20: because" in (await bench.job(job.id)).reason
    assert bench.double.writes == []


@pytest.mark.anyio
async def test_a_window_is_looked_at_when_a_plan_is_asked_for_and_answered(bench: Bench) -> None:
    shut_from_one_to_three(bench, "confirm")
    plan = await bench.plan(boxes.start())
    bench.clock.advance(minutes=30)
    await bench.refused(Code.PLAN_DENIED, plan)
    with pytest.raises(CallerError) as caught:
        await bench.approve(plan)
    assert caught.value.code is Code.PLAN_DENIED


@pytest.mark.anyio
@pytest.mark.parametrize("verdict", ["allow", "confirm"])
async def test_a_job_that_began_in_time_goes_on_as_long_as_its_permit_lasts(bench: Bench, verdict: str) -> None:
    """Else a crash a minute before the window shuts would undo what was done; and no longer, else one that was parked
    could be resumed at any time.
    """
    shut_from_one_to_three(bench, verdict)
    job = (
        await bench.queued(boxes.start())
        if verdict == "confirm"
        else await bench.request(await bench.plan(boxes.start()))
    )
    lease = await bench.claim(job)
    assert await bench.app.jobs.start(job, lease) is not None
    bench.clock.advance(hours=2)  # the window is shut
    again = await bench.app.jobs.start(await bench.job(job.id), lease)
    assert again is not None
    assert again[1].valid(bench.clock())
    bench.clock.advance(hours=24)
    late = await bench.app.jobs.start(await bench.job(job.id), lease)
    assert late is not None
    assert not late[1].valid(bench.clock()), "it may undo, and no more"
