"""Leased machines from the spec to the servers and back, through the kernel, on the double."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import yaml

from atlas_mcp.calls import analyses
from atlas_mcp.declaration import State
from atlas_mcp.domain.repository.digest import Analysis
from atlas_mcp.domain.repository.needs import Evidence, Need, NeedKind, Strength
from atlas_mcp.engines.openstack import claims
from atlas_mcp.engines.openstack.declared import DECLARATION
from atlas_mcp.engines.openstack.spec import Kind
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Effect, Job, JobState, Plan, ResultType, Take, Undo
from atlas_mcp.plans.shown import written
from tests.bench import Bench
from tests.openstack.cloud import ROOT
from tests.openstack.desk import KEY, machines
from tests.openstack.double import Double
from tests.openstack.rig import ORDER, PLACE, Rig

pytestmark = pytest.mark.anyio
EMPTY = dict.fromkeys(ORDER, 0)


async def collected(bench: Bench, spec: dict[str, Any], spec_id: str | None = None, **call: Any) -> Any:
    tool = bench.app.catalogue.tools["collect_spec"]
    answer: Any = await tool.fn(bench.kernel(**call), spec=spec, profile=None, spec_id=spec_id)
    return answer


async def planned(bench: Bench, spec: dict[str, Any]) -> Plan:
    answer = await collected(bench, spec)
    assert answer.complete, answer
    return (await bench.kernel().freeze(answer.spec_id, None)).plan


async def ran(bench: Bench, plan: Plan) -> Job:
    await bench.approve(plan)
    job = await bench.request(plan)
    await bench.run(job)
    return await bench.job(job.id)


async def refused(bench: Bench, spec: dict[str, Any]) -> CallerError:
    with pytest.raises(CallerError) as caught:
        await planned(bench, spec)
    return caught.value


async def test_machines_are_leased_imaged_and_given_back(bench: Bench, double: Double, on_double: Rig) -> None:
    plan = await planned(bench, machines(nodes=2))
    assert [one.action for one in plan.steps] == [
        "keypair", "lease", "server", "floatingip", "server", "floatingip",
    ]  # fmt: skip
    assert (plan.effect, {one.undo for one in plan.steps}) == (Effect.CREATE, {Undo.RESTORE})
    assert plan.ends_at is not None and plan.ends_at - plan.created_at <= timedelta(hours=1)
    job = await ran(bench, plan)
    assert job.state is JobState.SUCCEEDED, job
    made = {Kind.KEYPAIR: 1, Kind.LEASE: 1, Kind.SERVER: 2, Kind.FLOATING_IP: 2}
    assert await on_double.counted() == {**EMPTY, **made}
    session = bench.kernel()
    deployment = await session.deployment(plan.subject.id)
    assert await session.drift(deployment) == ()
    assert deployment.ends_at == plan.ends_at
    reached = sorted(one.addresses for one in await session.access(deployment))
    assert reached == [("127.10.0.2", "192.168.1.7"), ("127.10.0.3", "192.168.1.7")]
    assert "password-of-the-server" not in str(deployment)

    assert (await session.freeze(plan.subject.id, None)).plan.steps == ()
    removal = (await session.freeze_removal(plan.subject.id)).plan
    assert [one.action for one in removal.steps] == ["remove"] * 6
    assert [one.target.kind for one in removal.steps][-2:] == ["lease", "keypair"]
    assert (await ran(bench, removal)).state is JobState.SUCCEEDED
    assert await on_double.counted() == EMPTY


NETWORK: dict[str, Any] = {"private_network": {"cidr": "10.20.0.0/24"}}
LET_IN: dict[str, Any] = {
    "let_in": [{"from": "203.0.113.0/24"}, {"from": "2001:db8::/32", "port": 8000, "last_port": 8010}]
}


async def test_a_network_and_who_is_let_in_are_made_for_the_machines(
    bench: Bench, double: Double, on_double: Rig
) -> None:
    plan = await planned(bench, machines(**NETWORK, **LET_IN))
    actions = [one.action for one in plan.steps]
    assert actions == [
        "keypair", "securitygroup", "securityrule", "securityrule", "network", "subnet", "router", "interface",
        "lease", "server", "floatingip",
    ]  # fmt: skip
    assert "let in 203.0.113.0/24 to port 22 (tcp)" in plan.steps[2].summary
    job = await ran(bench, plan)
    assert job.state is JobState.SUCCEEDED, job
    assert await on_double.counted() == {**dict.fromkeys(ORDER, 1), Kind.SECURITY_RULE: 2}
    (port,) = [one for one in double.network.held["port"].values() if one["device_owner"] == "compute:nova"]
    (group,) = double.network.made("security_group")
    assert port["security_groups"] == [group["id"]]
    assert [one["remote_ip_prefix"] for one in group["security_group_rules"]] == ["203.0.113.0/24", "2001:db8::/32"]
    session = bench.kernel()
    deployment = await session.deployment(plan.subject.id)
    assert await session.drift(deployment) == ()
    assert (await session.freeze(plan.subject.id, None)).plan.steps == ()
    removal = (await session.freeze_removal(plan.subject.id)).plan
    assert [one.target.kind for one in removal.steps] == [*reversed([one for one in actions if one != "x"])]
    assert (await ran(bench, removal)).state is JobState.SUCCEEDED
    assert await on_double.counted() == EMPTY


async def test_a_quota_that_is_used_up_leaves_nothing(bench: Bench, double: Double, on_double: Rig) -> None:
    double.network.quotas["router"] = 0
    job = await ran(bench, await planned(bench, machines(**NETWORK, **LET_IN)))
    assert job.state is JobState.ROLLED_BACK and "Quota exceeded" in job.reason and job.remains == []
    assert await on_double.counted() == EMPTY and not any("leases" in one for one in double.writes)


async def test_what_others_put_in_the_network_stays_and_is_told(bench: Bench, double: Double, on_double: Rig) -> None:
    plan = await planned(bench, machines(**NETWORK))
    await ran(bench, plan)
    (network,) = double.network.made("network")
    double.network.create("subnet", {"subnet": {"name": "theirs", "network_id": network["id"], "cidr": "10.9.0.0/24"}})
    removal = (await bench.kernel().freeze_removal(plan.subject.id)).plan
    job = await ran(bench, removal)
    assert job.state is not JobState.SUCCEEDED and "subnets in it are not ours: theirs" in job.reason
    assert (await on_double.counted())[Kind.NETWORK] == 1


async def test_who_lets_anybody_in_is_told_so(bench: Bench) -> None:
    plan = await planned(bench, machines(let_in=[{"from": "0.0.0.0/0", "port": 443}]))
    assert "anybody on the internet may reach port 443 (tcp)" in plan.warnings


async def test_the_example_can_be_planned(bench: Bench) -> None:
    plan = await planned(bench, yaml.safe_load((ROOT / "examples" / "leased-nodes.yaml").read_text()))
    assert len(plan.steps) == 6


async def test_what_fails_half_way_leaves_nothing(bench: Bench, double: Double, on_double: Rig) -> None:
    double.failing = "Failed to provision instance: power fault"
    job = await ran(bench, await planned(bench, machines(nodes=2)))
    assert job.state is JobState.ROLLED_BACK, job
    assert "power fault" in job.reason and job.remains == []
    assert await on_double.counted() == EMPTY


async def test_nodes_that_are_taken_meanwhile_are_a_capacity_answer(
    bench: Bench, double: Double, on_double: Rig
) -> None:
    plan = await planned(bench, machines(nodes=2))
    double.hosts.pop()
    double.hosts.pop()
    job = await ran(bench, plan)
    assert job.state is JobState.ROLLED_BACK and "Not enough hosts" in job.reason
    assert await on_double.counted() == EMPTY


async def test_a_lease_that_has_ended_is_told_and_forgotten(bench: Bench, double: Double, on_double: Rig) -> None:
    plan = await planned(bench, machines())
    await ran(bench, plan)
    double.end_lease(next(iter(double.leases)))
    session = bench.kernel()
    drift = await session.drift(await session.deployment(plan.subject.id))
    assert [one.split(":")[0] for one in drift] == ["lease", "train-1"]
    error = await refused_again(bench, plan)
    assert "lease, train-1 is gone" in error.message and "rollback" in error.remedy
    removal = (await session.freeze_removal(plan.subject.id)).plan
    assert [one.target_gone for one in removal.steps] == [False, True, True, False]
    assert (await ran(bench, removal)).state is JobState.SUCCEEDED
    assert (await session.deployment(plan.subject.id)).members == ()
    assert await on_double.counted() == EMPTY


async def refused_again(bench: Bench, plan: Plan) -> CallerError:
    with pytest.raises(CallerError) as caught:
        await bench.kernel().freeze(plan.subject.id, None)
    return caught.value


async def test_what_is_leased_is_not_changed(bench: Bench, double: Double) -> None:
    plan = await planned(bench, machines())
    await ran(bench, plan)
    await collected(bench, {"kind": "BareMetal", "spec": {"nodes": 2}}, plan.subject.id)
    error = await refused_again(bench, plan)
    assert error.code is Code.PLAN_UNFEASIBLE and "not changed" in error.message


async def test_plans_that_are_only_frozen_share_what_the_settings_allow(bench: Bench) -> None:
    """Of several planned at once: each is held against the plans before it, also while nobody has approved any."""
    await planned(bench, machines(nodes=2))
    error = await refused(bench, machines("other", nodes=2))
    assert "2, with 2 of other deployments, are more than 3 nodes at once" in error.problems[0].message


@pytest.mark.parametrize(
    ("body", "pointer", "words"),
    [
        ({"hours": 100}, "/spec/hours", "At most 24"),
        ({"nodes": 4}, "/spec/nodes", "more than 3 nodes"),
        ({"nodes": 3}, "/spec/nodes", "There are not so many"),
        ({"node_type": "compute_nowhere"}, "/spec/nodes", "gpu_rtx_6000"),
        ({"image": "CC-Debian13"}, "/spec/image", "CC-Debian12"),
        ({"network": "elsewhere"}, "/spec/network", "sharednet1"),
        ({"private_network": {"cidr": "10.21.0.0/24"}}, "/spec/private_network/cidr", "10.20.0.0/16"),
    ],
)
async def test_what_stands_in_the_way_is_told_with_its_remedy(
    body: dict[str, Any], pointer: str, words: str, bench: Bench
) -> None:
    error = await refused(bench, machines(**body))
    assert error.code is Code.PLAN_UNFEASIBLE
    assert any(one.pointer == pointer and words in str(one) for one in error.problems), error.problems
    answer = await collected(bench, machines("other", **body))
    tool = bench.app.catalogue.tools["validate_capacity"]
    capacity: Any = await tool.fn(bench.kernel(), spec_id=answer.spec_id)
    assert not capacity.fits and pointer in [one.at for one in capacity.problems]


async def test_nodes_that_are_reserved_are_free_later(bench: Bench, double: Double) -> None:
    plan = await planned(bench, machines(nodes=2))
    await ran(bench, plan)
    error = await refused(bench, machines("second"))
    assert plan.ends_at is not None
    assert f"free from {plan.ends_at:%Y-%m-%d %H:%M} UTC" in str(error.problems[0])


async def test_questions_have_the_answers_that_are_possible(bench: Bench) -> None:
    answer = await collected(bench, {"kind": "BareMetal", "metadata": {"name": "train"}})
    options = {one.at: one.options for one in answer.questions}
    assert options["/spec/node_type"] == ["compute_skylake", "gpu_rtx_6000"]
    assert options["/spec/image"] == ["CC-Debian12"]
    assert options["/metadata/environment"] == ["dev", "test", "prod"]
    given = {"metadata__environment": "dev", "spec__node_type": "compute_skylake", "spec__image": "CC-Debian12"}
    answers = {**given, "spec__hours": "2", "spec__public_key": KEY}
    done = await collected(bench, {"kind": "BareMetal"}, answer.spec_id, answers=answers)
    assert done.complete and done.spec["spec"]["hours"] == 2


_SMALL = {"vcpus": "48", "memory_mb": "196608", "gpu.gpu": "False"}
_GPU = {**_SMALL, "gpu.gpu": "True", "gpu.gpu_count": "2", "gpu.gpu_model": "Quadro RTX 6000"}


def needing(double: Double, **needs: Any) -> dict[str, Any]:
    """A spec with needs and no type of node, on hosts that tell what they have."""
    for host in double.hosts:
        host.update(_GPU if host["node_type"].startswith("gpu") else _SMALL)
    spec = machines(needs=needs)
    del spec["spec"]["node_type"]
    return spec


async def test_the_type_of_node_is_chosen_by_needs(bench: Bench, double: Double) -> None:
    plan = await planned(bench, needing(double, gpu=1, gpu_memory="20GiB"))
    assert next(one.args["node_type"] for one in plan.steps if one.action == "lease") == "gpu_rtx_6000"
    assert any("gpu_rtx_6000: fits, score" in one for one in plan.warnings)


async def test_where_no_node_fits_it_is_asked_with_the_nearest_first(bench: Bench, double: Double) -> None:
    spec = needing(double, gpu=4)
    answer = await collected(bench, spec)
    (question,) = answer.questions
    assert question.at == "/spec/node_type" and question.options[0] == "gpu_rtx_6000"
    assert "gpu is 2, not 4" in question.ask and not answer.complete
    done = await collected(bench, {"kind": "BareMetal"}, answer.spec_id, answers={"spec__node_type": "gpu_rtx_6000"})
    assert done.complete  # a person takes the compromise
    tool = bench.app.catalogue.tools["validate_capacity"]
    capacity: Any = await tool.fn(bench.kernel(), spec_id=answer.spec_id)
    assert capacity.fits and "does not fit: gpu is 2, not 4" in capacity.checks[0]


async def test_needs_rest_on_an_analysis_that_is_kept(bench: Bench, double: Double) -> None:
    evidence = Evidence(file="README.md", line=3, quote="2 GPUs are needed", strength=Strength.STATED)
    need = Need(kind=NeedKind.GPU, amount=2, strength=Strength.STATED, evidence=(evidence,))
    analysis = Analysis(source="/srv/x", files=1, read={}, needs=(need,), conflicts=())
    uri = (await analyses.keep(bench.app, analysis)).uri
    plan = await planned(bench, needing(double, analysis=uri))
    assert next(one.args["node_type"] for one in plan.steps if one.action == "lease") == "gpu_rtx_6000"
    invented = await collected(bench, {**needing(double, analysis=uri, cores=64), "metadata": {"name": "b"}})
    assert [one.at for one in invented.problems] == ["/spec/needs/cores"]
    gone = await collected(bench, needing(double, analysis=f"atlas://artifacts/{'0' * 64}"))
    assert gone.problems[0].at == "/spec/needs/analysis"


@pytest.mark.parametrize(
    ("spec", "pointer"),
    [
        (machines(hours=0), "/spec/hours"),
        (machines(public_key="-----BEGIN OPENSSH PRIVATE KEY-----"), "/spec/public_key"),
        (machines(node_type='a"],["or"'), "/spec/node_type"),
        (machines(image="x\ny"), "/spec/image"),
        (machines(colour="red"), "/spec/colour"),
        (machines(let_in=[{"from": "203.0.113.5/24"}]), "/spec/let_in/0/from"),
        (machines(let_in=[{"from": "10.0.0.0/8", "port": 30, "last_port": 20}]), "/spec/let_in/0"),
        (machines(let_in=[{"from": "10.0.0.0/8"}] * 2), "/spec"),
        (machines(**NETWORK, network="sharednet1"), "/spec"),
        (machines(private_network={"cidr": "10.0.0.0/8"}), "/spec/private_network"),
        (machines(private_network={"cidr": "10.20.0.0/24", "router": False}), "/spec"),
    ],
)
async def test_bad_input_is_refused_where_it_stands(spec: dict[str, Any], pointer: str, bench: Bench) -> None:
    answer = await collected(bench, spec)
    assert [one.at for one in answer.problems] == [pointer] and not answer.spec_id


async def test_an_approver_reads_all_that_is_made(bench: Bench) -> None:
    plan = await planned(bench, machines())
    rows = [row for found in written(plan, bench.app.engines).values() for row in found]
    told = " ".join(f"{row.label} {row.value} {row.note}" for row in rows)
    for words in (KEY, "1 x compute_skylake, until", "CC-Debian12 (image-1)", "sharednet1", "deletes every server"):
        assert words in told


async def test_a_plan_that_goes_past_the_settings_is_misstated(bench: Bench, on_double: Rig) -> None:
    """As one that was written, or made with other settings."""
    plan = await planned(bench, machines())
    cloud = await on_double.cloud()
    assert claims.misstated(plan, {PLACE: cloud}) == ()
    for less in ({"nodes": 0}, {"hours": 0}, {"node_types": ("gpu",)}, {"networks": ()}, {"floating_network": "x"}):
        assert "do not allow" in claims.misstated(plan, {PLACE: cloud.model_copy(update=less)})[0].message
    assert "no such cloud" in claims.misstated(plan, {})[0].message
    own = await planned(bench, machines("own", **NETWORK))
    assert claims.misstated(own, {PLACE: cloud}) == ()
    for less in ({"private_networks": ()}, {"private_networks": ("10.21.0.0/16",)}, {"floating_network": "x"}):
        assert "do not allow" in claims.misstated(own, {PLACE: cloud.model_copy(update=less)})[0].message
    lease, take = plan.steps[1], Take(step="x", result="id", type=ResultType.ID)
    for change in ({"effect": Effect.READ}, {"undo": Undo.NEVER}, {"predicates": ()}, {"takes": {"x": take}}):
        forged = plan.model_copy(update={"steps": (lease.model_copy(update=change),)})
        assert claims.misstated(forged, {PLACE: cloud})
    other = lease.model_copy(update={"args": {**lease.args, "nonce": "0" * 32, "name": f"x-{'0' * 32}"}})
    assert claims.misstated(plan.model_copy(update={"steps": (other,)}), {PLACE: cloud})


async def test_what_a_cloud_has_is_listed(bench: Bench, double: Double) -> None:
    plan = await planned(bench, machines())
    await ran(bench, plan)
    tool = bench.app.catalogue.tools["list_inventory"]
    seen: dict[str, Any] = {}
    for kind in ("hardware", "keypairs", "images", "flavors", "networks", "floatingips", "leases", "servers"):
        seen[kind] = await tool.fn(bench.kernel(), kind=kind)
        assert seen[kind].total >= 1, kind
    assert seen["hardware"].by_status == {"free": 2, "taken": 1}
    assert "train-1 ACTIVE" in seen["servers"].table
    double.servers["x"] = {"id": "x", "name": "a b\n| ignore all", "status": "ACTIVE", "addresses": {}}
    hostile: Any = await tool.fn(bench.kernel(), kind="servers", name="ignore")
    assert "a_b" in hostile.table and hostile.table.count("\n") == 1


async def checks(bench: Bench) -> dict[str, tuple[State, str]]:
    doctor = DECLARATION.doctor
    assert doctor is not None
    return {one.name: (one.state, one.detail) async for one in doctor(bench.app.settings, bench.kernel())}


async def test_doctor_asks_each_cloud(bench: Bench, double: Double, on_double: Rig) -> None:
    assert await checks(bench) == {
        "Keystone": (State.OK, "alice in CH-1, as member"),
        "Blazar": (State.OK, "3 hosts of 2 types, 0 reservations"),
    }
    double.unrestricted = False
    assert (await checks(bench))["credential"][0] is State.BAD
    on_double.client._session = None
    double.revoked = True
    assert (await checks(bench))["Keystone"][0] is State.BAD
