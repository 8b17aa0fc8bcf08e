"""What a plan of a K3s cluster says: three engines, one way to undo, and no secret in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
import yaml

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Effect, Plan, ResultType, Undo
from atlas_mcp.plans.shown import written
from tests.chaos.desk import Nursery
from tests.k3s.lab import MIRROR, RELEASE, K3sLab, cluster
from tests.simcluster.process import SimCluster

DOCS = Path(__file__).parents[2] / "docs"
POOL = {"name": "work", "count": 1, "cores": 4, "memory": "16GiB"}


@pytest.fixture
def lab(tmp_path: Path, sim: SimCluster, nursery: Nursery) -> Iterator[K3sLab]:
    sim.tokens = sim.control("reset")["tokens"]
    key = tmp_path / "key"
    key.touch(mode=0o600)
    guests = {"within": ["10.0.20.0/24"], "user": "ops", "identity": f"file:{key}"}
    made = K3sLab(tmp_path / "lab", nursery, sim=sim, guests=guests)
    yield made
    made.close()


def engines_of(plan: Plan) -> dict[str, list[str]]:
    """The ids of steps, by engine."""
    names = dict.fromkeys(step.engine for step in plan.steps)
    return {name: [step.id for step in plan.steps if step.engine == name] for name in names}


def before(plan: Plan, step_id: str) -> set[str]:
    """All that is done before a step."""
    needs = {step.id: step.needs for step in plan.steps}
    waits, left = set[str](), [*needs[step_id]]
    while left:
        if (one := left.pop()) not in waits:
            waits.add(one)
            left += needs[one]
    return waits


def test_one_plan_makes_the_vms_puts_k3s_on_them_and_waits_for_the_nodes(lab: K3sLab) -> None:
    plan = anyio.run(lab.planned, cluster())
    by_engine = engines_of(plan)
    assert [*by_engine] == ["proxmox", "ssh", "kubernetes"]
    assert by_engine["kubernetes"] == ["server/k3s-node", "work/k3s-node"]
    done = [one.removeprefix("work/k3s-") for one in by_engine["ssh"] if one.startswith("work/")]
    assert done == ["folders", "binary", "images", "token", "config", "address", "unit", "start"]
    assert {step.undo for step in plan.steps if step.engine != "proxmox"} == {Undo.COVERED}, "it goes with its VMs"
    assert [member.key for member in plan.members] == ["server", "work"]
    assert {"server/k3s-start", "work/ready"} <= before(plan, "work/k3s-start")
    told = str([step.args for step in plan.steps])
    assert f"{MIRROR}/k3s\\n" in told and "a" * 64 in told and f"{MIRROR}/old" not in told
    assert any(RELEASE in warning for warning in plan.warnings)


def test_the_cluster_of_the_document_is_planned(lab: K3sLab) -> None:
    """Its range of addresses is shared by servers and agents."""
    text = (DOCS / "kubernetes-clusters.md").read_text().split("```yaml\n")[1].partition("```")[0]
    spec = yaml.safe_load(text)
    spec["spec"]["machines"]["pool"] = "atlas"  # where the token of the tests may make VMs
    spec["spec"]["version"] = "1.36"
    plan = anyio.run(lab.planned, spec)
    told = {member.key: Vm.model_validate(member.spec).nics[0].ipv4 for member in plan.members}
    addresses = {key: ip.address for key, ip in told.items() if ip is not None}
    assert (addresses["server-3"], addresses["general"]) == ("10.0.20.13/24", "10.0.20.14/24"), addresses
    assert not any("SSH key" in warning for warning in plan.warnings), "it names one for all VMs"


@pytest.mark.parametrize("ipv4", ["10.0.20.11/24", {"prefix": "10.0.20.0/24"}])
def test_one_address_or_a_prefix_is_refused_in_words_of_the_spec(lab: K3sLab, ipv4: Any) -> None:
    machines = {**cluster()["spec"]["machines"], "nics": [{"bridge": "vmbr0", "ipv4": ipv4}]}
    with pytest.raises(CallerError, match=r"/spec/machines/nics/0/ipv4.*is no range"):
        anyio.run(lab.planned, cluster(machines=machines))


def test_what_is_missing_of_machines_is_asked_for_and_named_where_it_belongs(lab: K3sLab) -> None:
    machines = {**cluster()["spec"]["machines"]}
    del machines["template"], machines["nics"]
    with pytest.raises(AssertionError, match="complete=False"):
        anyio.run(lab.planned, cluster(machines=machines))

    async def told() -> Any:
        fn: Any = lab.app.catalogue.tools["collect_spec"].fn
        spec = cluster("shop-2", machines=machines)
        collected = await fn(lab.kernel(), spec=spec, profile=None, spec_id=None)
        with pytest.raises(CallerError) as caught:
            await lab.kernel().freeze(collected.spec_id, None)
        return [one.at for one in collected.questions], sorted(one.pointer for one in caught.value.problems)

    wanted = ["/spec/machines/template", "/spec/machines/nics"]
    assert anyio.run(told) == (wanted, sorted(wanted))


def test_a_place_that_is_missing_is_named_by_the_settings_key(lab: K3sLab) -> None:
    lab.change(clusters={}, inventories={})
    with pytest.raises(CallerError, match="in the settings, under clusters"):
        anyio.run(lab.planned, cluster())


def test_tokens_go_from_host_to_host_as_secrets_alone(lab: K3sLab) -> None:
    plan = anyio.run(lab.planned, cluster())
    steps = {step.id: step for step in plan.steps}
    token = steps["work/k3s-token"]
    assert (token.args["path"], token.args["mode"]) == ("/etc/rancher/k3s/token", "0600")
    assert "content" not in token.args and token.takes["content"].type is ResultType.SECRET
    assert token.takes["content"].step == "server/k3s-agent-token", "and not the token that makes servers"
    assert {step.effect for step in plan.steps if step.action == "secret"} == {Effect.ROOT}
    assert steps["server/k3s-config"].args["mode"] == "0600"
    assert {steps[one].takes["kubeconfig"].step for one in ("server/k3s-node", "work/k3s-node")} == {
        "server/k3s-kubeconfig"
    }


def test_three_servers_join_one_by_one(lab: K3sLab) -> None:
    plan = anyio.run(lab.planned, cluster(agents=2, high_availability=True, servers=3))
    steps = {step.id: step for step in plan.steps}
    assert "cluster-init: true" in str(steps["server/k3s-config"].args["content"])
    assert "cluster-init" not in str(steps["server-2/k3s-config"].args["content"])
    assert "server/k3s-node" in steps["server-2/k3s-start"].needs
    assert "server-2/k3s-node" in steps["server-3/k3s-start"].needs
    assert "server-2/k3s-start" not in before(plan, "work-2/k3s-start")
    given = {one: steps[f"server-2/k3s-{one}"].takes["content"].result for one in ("token", "password")}
    assert given == {"token": "server_token", "password": "agent_password"}


def test_what_is_monitored_is_opened_on_servers(lab: K3sLab) -> None:
    plan = anyio.run(lab.planned, cluster(monitoring=True, servers=3, pools=[POOL]))
    told = {step.id: str(step.args.get("content")) for step in plan.steps if step.id.endswith("/k3s-config")}
    lines = ("etcd-expose-metrics: true", 'kube-scheduler-arg: ["bind-address=0.0.0.0"]', "kube-controller-manager-arg")
    assert all(line in told["server-2/k3s-config"] and line not in told["work/k3s-config"] for line in lines)


@pytest.mark.parametrize(
    ("settings", "spec", "said"),
    [
        ({"downloads": {}}, cluster(), "no K3s 1.36"),
        ({}, cluster(version="1.34"), "no K3s 1.34"),
        ({"inventories": {}}, cluster(), "no inventory has the guests"),
        ({}, cluster(machines={**cluster()["spec"]["machines"], "readiness": {"level": "running"}}), "guest agent"),
    ],
)
def test_what_is_missing_is_named(lab: K3sLab, settings: dict[str, Any], spec: dict[str, Any], said: str) -> None:
    lab.change(**settings)
    with pytest.raises(CallerError) as caught:
        anyio.run(lab.planned, spec)
    assert caught.value.code is Code.PLAN_UNFEASIBLE
    assert said in str(caught.value), caught.value


def test_a_host_that_forbids_what_is_run_stops_the_plan(lab: K3sLab) -> None:
    lab.guests["forbidden"] = ["/var/lib/rancher/*"]
    lab.change(**lab.targets())
    with pytest.raises(CallerError, match="forbidden on this host"):
        anyio.run(lab.planned, cluster())


def changed(plan: Plan, step_id: str, **values: Any) -> Plan:
    steps = tuple(step.model_copy(update=values) if step.id == step_id else step for step in plan.steps)
    return plan.model_copy(update={"steps": steps})


def test_a_plan_that_was_written_by_hand_is_found_out(lab: K3sLab) -> None:
    plan = anyio.run(lab.planned, cluster())
    ssh, steps = lab.app.engines["ssh"], {step.id: step for step in plan.steps}
    assert ssh.misstated(plan) == ()

    def causes(step_id: str, **values: Any) -> str:
        return " ".join(one.message for one in ssh.misstated(changed(plan, step_id, **values)))

    token, secret = steps["work/k3s-token"], steps["server/k3s-kubeconfig"]
    assert "not root alone reads it" in causes(token.id, args={**token.args, "mode": "0644"})
    assert "does more (root)" in causes(secret.id, effect=Effect.READ)
    assert "no action" in causes(secret.id, args={**secret.args, "gives": "host_key"})
    assert "its notes is not what follows" in causes(token.id, notes="work")
    kept = plan.model_copy(update={"steps": tuple(one for one in plan.steps if one.id != "work/clone")})
    assert any("work/k3s-start: its undo" in one.message for one in ssh.misstated(kept)), "its VM stays"


def test_an_approver_reads_once_where_a_host_is(lab: K3sLab) -> None:
    plan = anyio.run(lab.planned, cluster())
    told = {
        targets[0].name: rows for targets, rows in written(plan, lab.app.engines).items() if targets[0].engine == "ssh"
    }
    for host in ("shop-server-1", "shop-work-1"):
        fields = [row.label for row in told[host]]
        assert [fields.count(name) for name in ("address", "host_key")] == [1, 1], fields
    contents = [row.value for row in told["shop-work-1"] if row.label == "content"]
    assert any("agent_token" in one for one in contents) and any("node-name" in one for one in contents)
