"""VMs that deployments hold, as hosts: made, then acted on by the same plan, or by a later one; and what they may say.

The VMs are simulated; the one that is acted on stands for a real machine, with its address and its host key.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import anyio
import pytest
from pydantic import JsonValue

from atlas_mcp.engines import Services
from atlas_mcp.engines.proxmox import spec as proxmox
from atlas_mcp.engines.proxmox.engine import ProxmoxEngine
from atlas_mcp.engines.proxmox.settings import ClusterSettings, Vmids
from atlas_mcp.engines.ssh import spec
from atlas_mcp.engines.ssh.engine import SshEngine
from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.settings import GuestsSettings, InventorySettings
from atlas_mcp.engines.ssh.spec import AskGuest, AskHosts, AskReached, Host, Run
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.model import Effect, HeldMember, Job, JobState, Step, Take, Target, Undo, nonce_of
from atlas_mcp.store import Tx, deployments
from tests import steps
from tests.bench import Bench
from tests.simcluster.process import SimCluster
from tests.ssh.sshd import Sshd, own_address, serving

pytestmark = [pytest.mark.anyio, pytest.mark.timeout(240)]
KEY, OTHER = (
    f"ssh-ed25519 {text}"
    for text in (
        "AAAAC3NzaC1lZDI1NTE5AAAAIHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0",
        "AAAAC3NzaC1lZDI1NTE5AAAAIHV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1",
    )
)
VM = steps.target(name="vm2000")


@dataclass
class Site:
    """One VM-to-be that stands for a real machine, and the engines of both."""

    bench: Bench
    sim: SimCluster
    sshd: Sshd
    engine: SshEngine

    @property
    def home(self) -> Path:
        return self.sshd.home

    async def host(self) -> Host:
        """The VM as a host, before it is there."""
        host = await self.engine.fact(AskGuest(vm=VM))
        assert host is not None
        return host

    async def hosts(self) -> tuple[Host, ...]:
        return await self.engine.fact(AskHosts(place="guests"))

    async def run(self, *made: Step, state: JobState = JobState.SUCCEEDED, **more: Any) -> str:
        """Why a job of these steps ended as it should have."""
        return await self.ended(await self.bench.queued(*made, **more), state)

    async def ended(self, job: Job, state: JobState) -> str:
        """Why a job ended as it should have, while time passes."""
        async with anyio.create_task_group() as group:
            group.start_soon(self._pass)
            ended = await self.bench.run(job)
            group.cancel_scope.cancel()
        assert ended is state, await self.bench.job(job.id)
        return (await self.bench.job(job.id)).reason

    async def _pass(self) -> None:
        while True:
            await anyio.sleep(0.1)
            self.bench.clock.advance(seconds=0.3)


@pytest.fixture
def site(bench: Bench, sim_cluster: SimCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    address = own_address()
    monkeypatch.setenv("ATLAS_TEST_DEPLOY", sim_cluster.tokens["deploy"])
    cluster = ClusterSettings(
        endpoints=(sim_cluster.url,), ca_file=Path(sim_cluster.ca_file), token="env:ATLAS_TEST_DEPLOY",
        vmids=Vmids(first=2000, last=2999), calls_per_s=1000,
    )  # fmt: skip
    with serving(tmp_path / "sshd", address=address) as sshd:
        sim_cluster.control("set_machine", name="vm2000", address=address, host_key=sshd.host_key)
        login = sshd.settings()
        guests = GuestsSettings(
            of=("demo",), within=(f"{address}/32",), port=sshd.port, user=login.user, identity=login.identity,
            groups=("vms",), environment={"PLACE": "here"},
        )  # fmt: skip
        services = replace(Services.none(), members=bench.app._members)
        engine = SshEngine({"guests": InventorySettings(guests=guests)}, services)
        engines = {"proxmox": ProxmoxEngine({"demo": cluster}, services), "ssh": engine}
        monkeypatch.setattr(bench.app, "_engines", engines)
        monkeypatch.setattr(bench.app, "engines", engines)
        yield Site(bench, sim_cluster, sshd, engine)


def ready(**values: Any) -> Step:
    action = proxmox.Ready.model_validate(
        {"vmid": 2000, "nonce": steps.NONCE, "level": "address", "timeout_s": 20, "host_key": True, **values}
    )
    return steps.step(action, Effect.READ, Undo.COVERED, notes="vm2000", needs=("vm2000/start",))


def made(**values: Any) -> tuple[Step, ...]:
    """The steps that make the VM, and look until it says where it is."""
    start = steps.start()
    return (
        steps.clone(),
        start.model_copy(update={"needs": ("vm2000/clone",)}),
        ready(**values),
    )


def acting(host: Host, script: str = "cd; echo $PLACE >>count", undo: str = "cd; rm count", **takes: Take) -> Step:
    given = takes or spec.reached_by(host, "vm2000/ready")
    run = Run(script=script, undo=undo)
    return spec.step("act", host, run, Effect.ROOT, 60, ("vm2000/ready",), given)


async def test_a_vm_is_made_and_acted_on_by_one_plan(site: Site) -> None:
    host = await site.host()
    assert (host.address, host.lives_on, host.noted) == ("", "proxmox/demo/vm/2000", "")
    await site.run(*made(), acting(host), predicates=(spec.same(host),))
    assert (site.home / "count").read_text() == "here\n"
    (member,) = await site.bench.members()
    assert member.noted["address"] == site.sshd.address and member.noted["host_key"] == site.sshd.host_key


async def test_it_is_undone_while_the_vm_is_still_there(site: Site) -> None:
    host = await site.host()
    fails = acting(host, script="cd; touch count; false")
    reason = await site.run(*made(), fails, predicates=(spec.same(host),), state=JobState.ROLLED_BACK)
    assert "it exited with 1" in reason
    assert not (site.home / "count").exists() and [*site.sshd.runs().values()] == [["end", "pid", "undone"]]
    assert "2000" not in site.sim.state()["guests"]


async def test_a_later_plan_acts_on_it_by_what_was_noted(site: Site) -> None:
    await site.run(*made())
    (host,) = await site.hosts()
    assert (host.name, host.address, host.groups) == ("vm2000", site.sshd.address, ("vms", "web-1"))
    assert host.noted and await site.engine.fact(AskReached(place="guests", host="vm2000")) == ""
    step = spec.step("act", host, Run(script="cd; echo $PLACE >>count"), Effect.ROOT, 60)
    await site.run(step, predicates=(spec.same(host),), deployment_id="run-1", nonce=nonce_of("run-1"))
    assert (site.home / "count").read_text() == "here\n"


async def test_a_vm_that_was_made_anew_meanwhile_is_not_acted_on(site: Site) -> None:
    """Same name, same VMID; the key that it told is another one."""
    await site.run(*made())
    (host,) = await site.hosts()
    step = spec.step("act", host, Run(script="cd; echo x >>count"), Effect.ROOT, 60)
    run = {"deployment_id": "run-1", "nonce": nonce_of("run-1")}
    job = await site.bench.queued(step, predicates=(spec.same(host),), **run)
    await site.bench.app.store.write(lambda tx: _note(tx, host_key=OTHER))
    await site.ended(job, JobState.STALE)
    assert not (site.home / "count").exists()


def _note(tx: Tx, **noted: JsonValue) -> None:
    deployments.note_member(tx, "web-1", "vm2000", noted)


async def test_a_vm_that_does_not_say_its_key_is_not_acted_on(site: Site) -> None:
    site.sim.control("set_machine", name="vm2000", address=site.sshd.address, host_key="nonsense")
    host = await site.host()
    plan = (*made(timeout_s=1), acting(host))
    reason = await site.run(*plan, predicates=(spec.same(host),), state=JobState.ROLLED_BACK)
    assert "gave no usable host_key" in reason and not (site.home / "count").exists()


async def test_a_vm_that_says_an_address_outside_the_networks_is_not_acted_on(site: Site) -> None:
    site.sim.control("set_machine", name="vm2000", address="10.9.9.9", host_key=site.sshd.host_key)
    host = await site.host()
    reason = await site.run(*made(), acting(host), predicates=(spec.same(host),), state=JobState.ROLLED_BACK)
    assert "gave no usable address" in reason and not (site.home / "count").exists()


async def test_a_vm_that_says_it_is_another_host_is_not_acted_on(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its address and its key are those of a host that the settings know: the machine would take its commands."""
    inventories = dict(site.engine._inventories._inventories)
    inventories["lab"] = InventorySettings(hosts={"victim": site.sshd.settings()})
    monkeypatch.setattr(site.engine._inventories, "_inventories", inventories)
    host = await site.host()
    reason = await site.run(*made(), acting(host), predicates=(spec.same(host),), state=JobState.ROLLED_BACK)
    assert "is another host's" in reason
    assert not (site.home / "count").exists()


# -- plans that somebody wrote ---------------------------------------------------------------------------


FORGED: dict[str, str] = {
    "half": "half of it",
    "swapped": "host_key is not that of its VM",
    "wider": "outside the networks",
    "another VM's": "not that of its VM",
    "nothing": "by what its VM is known",
    "both": "by what its VM is known",
    "a host of the settings": "is no VM of the settings",
    "another cluster": "no such host",
    "a container": "no such host",
}


@pytest.mark.parametrize("case", FORGED)
async def test_a_plan_that_leads_elsewhere_is_refused(site: Site, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    host = await site.host()
    takes = spec.reached_by(host, "vm2000/ready")
    predicate = spec.same(host)
    plan_steps = [*made()]
    if case == "half":
        del takes["host_key"]
    elif case == "swapped":
        takes["host_key"] = Take(step="other", result="output", type="text")
        plan_steps.append(_other(host))
    elif case == "wider":
        takes["address"] = takes["address"].model_copy(update={"within": ("0.0.0.0/0",)})
    elif case == "another VM's":
        host = host.model_copy(update={"lives_on": "proxmox/demo/vm/2001", "name": "vm2001"})
        host = site.engine._inventories.find(host.target) or host
        predicate = spec.same(host)
    elif case == "nothing":
        takes = {}
    elif case == "both":
        predicate = predicate.model_copy(update={"args": {**predicate.args, "noted": "0" * 64}})
    elif case == "a host of the settings":
        inventories = {"guests": InventorySettings(hosts={"vm2000": site.sshd.settings(lives_on=host.lives_on)})}
        monkeypatch.setattr(site.engine._inventories, "_inventories", inventories)
        host = site.engine._inventories.find(host.target) or host
        predicate = spec.same(host)
    else:
        vm = {"another cluster": "proxmox/prod/vm/2000", "a container": "proxmox/demo/ct/2000"}[case]
        host = host.model_copy(update={"lives_on": vm})
        predicate = spec.same(host)
    needs = tuple(dict.fromkeys(take.step for take in takes.values())) or ("vm2000/ready",)
    step = spec.step("act", host, Run(script="true"), Effect.ROOT, 60, needs, takes)
    with pytest.raises(CallerError) as caught:
        await site.bench.plan(*plan_steps, step, predicates=(predicate,))
    assert FORGED[case] in str(caught.value), caught.value


def _other(host: Host) -> Step:
    """A step of another host that writes what it likes."""
    return spec.step("other", host, Run(script="echo x"), Effect.ROOT, 60, ("vm2000/ready",), _taken(host))


def _taken(host: Host) -> dict[str, Take]:
    return spec.reached_by(host, "vm2000/ready")


# -- what is believed of a VM ----------------------------------------------------------------------------


def held(name: str = "web-01", vmid: int = 2000, **values: Any) -> HeldMember:
    noted = {"address": "10.0.20.11", "host_key": KEY, **values.pop("noted", {})}
    target = Target(engine="proxmox", place="home", kind=values.pop("kind", "vm"), id=str(vmid), name=name)
    return HeldMember(
        deployment_id=values.pop("deployment_id", "shop-1"), key=name, target=target, made=values.pop("made", True),
        spec={}, noted={key: value for key, value in noted.items() if value is not None},
    )  # fmt: skip


def inventories(*members: HeldMember, hosts: dict[str, Any] | None = None, **guests: Any) -> Inventories:
    async def there(place: str) -> Sequence[HeldMember]:
        return [one for one in members if one.target.place == place]

    told = {"of": ["home"], "within": ["10.0.20.0/24"], "user": "ops", "identity": "file:/k", **guests}
    settings = InventorySettings.model_validate({"hosts": hosts or {}, "guests": told})
    return Inventories({"vms": settings}, None, there)


def host(**values: Any) -> dict[str, Any]:
    return {"address": "10.0.0.1", "user": "ops", "identity": "file:/k", "host_key": OTHER, **values}


async def test_a_vm_is_reached_where_it_says() -> None:
    known = inventories(held(), hosts={"edge": host()}, jump="edge", port=2222)
    way = await known.way("vms", "web-01")
    assert [(hop.name, hop.address, hop.port, hop.key) for hop in way.hops] == [
        ("edge", "10.0.0.1", 22, OTHER), ("web-01", "10.0.20.11", 2222, KEY),
    ]  # fmt: skip


UNSOUND: dict[str, tuple[list[HeldMember], str]] = {
    "nothing noted": ([held(noted={"address": None, "host_key": None})], "were not noted"),
    "no key noted": ([held(noted={"host_key": None})], "were not noted"),
    "an address outside": ([held(noted={"address": "10.0.21.1"})], "outside 10.0.20.0/24"),
    "an address that is none": ([held(noted={"address": "prod-db"})], "outside"),
    "an address with a scope": ([held(noted={"address": "fe80::1%eth0"})], "outside"),
    "a key of another kind": ([held(noted={"host_key": KEY.replace("ed25519", "rsa")})], "no Ed25519 host key"),
    "a key with more": ([held(noted={"host_key": f"{KEY} x"})], "no Ed25519 host key"),
    "a key of another form": ([held(noted={"host_key": "ssh-ed25519 " + "A" * 68})], "no Ed25519 host key"),
    "the key of a host": ([held(noted={"host_key": OTHER})], "is another host's"),
    "the key of another VM": ([held(), held("web-02", 2001)], "is another host's"),
}


@pytest.mark.parametrize("case", UNSOUND)
async def test_what_a_vm_may_not_say(case: str) -> None:
    members, said = UNSOUND[case]
    known = inventories(*members, hosts={"edge": host()})
    with pytest.raises(AtlasError) as caught:
        await known.way("vms", "web-01")
    assert caught.value.code is Code.HOST_UNTRUSTED and said in caught.value.message and caught.value.remedy


NO_HOSTS: dict[str, list[HeldMember]] = {
    "nothing": [],
    "not made yet": [held(made=False)],
    "in another cluster": [held().model_copy(update={"target": VM.model_copy(update={"name": "web-01"})})],
    "two of a name": [held(), held(vmid=2001, noted={"host_key": OTHER})],
    "a name with blanks": [held("web 01")],
    "a container": [held(kind="ct")],
}


@pytest.mark.parametrize("case", NO_HOSTS)
async def test_what_is_no_host(case: str) -> None:
    known = inventories(*NO_HOSTS[case])
    assert [one for one in await known.hosts("vms") if one.name == "web-01"] == []
    with pytest.raises(CallerError) as caught:
        await known.way("vms", "web-01")
    assert caught.value.code is Code.NOT_FOUND


async def test_a_host_of_the_settings_stands_before_a_vm_of_its_name() -> None:
    known = inventories(held(), hosts={"web-01": host()})
    (one,) = await known.hosts("vms")
    assert one.address == "10.0.0.1" and (await known.way("vms", "web-01")).host.key == OTHER
    assert known.guest(held().target) is None
