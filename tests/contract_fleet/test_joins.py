"""HA, own backup jobs and start orders: made, changed and removed with a deployment, and taken back when it fails."""

from __future__ import annotations

import re
from typing import Any

import pytest

from atlas_mcp.engines import ContradictionError, Engine
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.settings import clusters_of
from atlas_mcp.engines.proxmox.spec.privileges import AGENT, CALLS, READS
from atlas_mcp.errors import Code, TargetError, TransientError
from atlas_mcp.model import Attempt, Finding, Reconciled, Step
from atlas_mcp.model.permit import Permit
from tests import looks
from tests.contract_fleet.conftest import Site, fleet
from tests.contract_fleet.test_tools import WHOLE
from tests.steps import NONCE, VMID, permit_for, plan, step

pytestmark = pytest.mark.anyio
KNOWN = {f"{call.method} {call.path}" for calls in (READS, AGENT, *CALLS.values()) for call in calls}


def joined(site: Site) -> tuple[dict[str, Any], dict[str, Any]]:
    """The HA resources and the backup jobs of the cluster."""
    state = site.sim.state()
    return state["ha"]["resources"], state["backup_jobs"]


# -- with a deployment -------------------------------------------------------------------------------


async def test_a_deployment_joins_and_leaves(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet({**WHOLE, "protection": True}))
        site.sim.reset_requests()
        job = await talk.carry_out(await talk.call("plan", spec_id=spec_id))
        assert job["state"] == "succeeded", job
        resources, jobs = joined(site)
        nonce = (await talk.site.app.store.read(_nonce(spec_id)))[:12]
        assert resources["vm:2000"]["state"] == "started"
        (name,) = jobs
        assert name == f"atlas-{nonce}-2000"
        assert {key: jobs[name][key] for key in ("vmid", "schedule", "storage", "prune-backups")} == {
            "vmid": "2000", "schedule": "02:30", "storage": "backup", "prune-backups": "keep-last=3",
        }  # fmt: skip
        assert jobs[name]["comment"].startswith("atlas:")
        assert site.sim.state()["guests"]["2000"]["config"]["startup"] == "order=1"
        assert (await talk.call("get_deployment", deployment_id=spec_id))["drift"] == []
        assert (await talk.call("plan", spec_id=spec_id))["nothing_to_do"]

        removal = await talk.call("rollback", deployment_id=spec_id)
        assert removal["steps"] == {"ha_remove": 1, "backup_remove": 1, "configure": 1, "stop": 1, "destroy": 1}
        job = await talk.carry_out(removal)
        assert job["state"] == "succeeded", job
    assert joined(site) == ({}, {})
    assert "2000" not in site.sim.state()["guests"]
    assert {call for call in site.sim.requests()["counts"] if call not in KNOWN} == set()


def _nonce(spec_id: str) -> Any:
    from atlas_mcp.store import deployments

    return lambda tx: deployments.get(tx, spec_id).nonce


async def test_what_failed_is_taken_back(site: Site) -> None:
    """The last step fails for good, after HA and backup: nothing of them is left."""
    site.sim.control("fail", method="POST", suffix="/cluster/backup", message="storage is on fire")
    async with site.client() as talk:
        spec_id = await talk.collect(fleet(WHOLE))
        job = await talk.carry_out(await talk.call("plan", spec_id=spec_id))
    assert job["state"] == "rolled_back", job
    assert "storage is on fire" in job["reason"]
    assert joined(site) == ({}, {})
    assert "2000" not in site.sim.state()["guests"]


CHANGES: tuple[tuple[str, dict[str, Any], dict[str, Any], list[str]], ...] = (
    ("joins", {}, WHOLE, ["backup_add", "configure", "ha_add"]),
    ("leaves", WHOLE, {}, ["backup_remove", "configure", "ha_remove"]),
    ("other HA state", {"ha": {"state": "started"}}, {"ha": {"state": "ignored"}}, ["ha_add", "ha_remove"]),
    (
        "other schedule",
        {"backup": {"schedule": "02:30", "storage": "backup"}},
        {"backup": {"schedule": "03:30", "storage": "backup"}},
        ["backup_add", "backup_remove"],
    ),
    ("other start order", {"startup": {"order": 1}}, {"startup": {"order": 2}}, ["configure"]),
)


@pytest.mark.parametrize(("name", "before", "after", "steps"), CHANGES, ids=[case[0] for case in CHANGES])
async def test_changes_in_place(
    site: Site, name: str, before: dict[str, Any], after: dict[str, Any], steps: list[str]
) -> None:
    readiness = {"readiness": {"level": "running", "timeout_s": 10}}
    async with site.client() as talk:
        spec_id = await talk.collect(fleet({**before, **readiness}))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        await talk.collect(fleet({**dict.fromkeys(before), **after, **readiness}), spec_id)
        changed = await talk.call("plan", spec_id=spec_id)
        assert sorted(set(changed["steps"]) - {"verify"}) == steps
        job = await talk.carry_out(changed)
        assert job["state"] == "succeeded", job
        assert (await talk.call("plan", spec_id=spec_id))["nothing_to_do"]
    resources, jobs = joined(site)
    assert [resources[sid]["state"] for sid in resources] == ([after["ha"]["state"]] if "ha" in after else [])
    assert [job["schedule"] for job in jobs.values()] == ([after["backup"]["schedule"]] if "backup" in after else [])
    order = site.sim.state()["guests"]["2000"]["config"].get("startup")
    assert order == (f"order={after['startup']['order']}" if "startup" in after else None)


async def test_a_backup_goes_to_an_allowed_storage(site: Site) -> None:
    site.reconfigure(storages=("ceph",))
    async with site.client() as talk:
        spec_id = await talk.collect(fleet({"backup": {"schedule": "02:30", "storage": "backup"}}))
        answer = await talk.call("validate_capacity", spec_id=spec_id)
        assert (await talk.refused("plan", spec_id=spec_id))["error"] == "plan_unfeasible"
    (problem,) = answer["problems"]
    assert problem["message"] == "the operator does not allow storage backup."
    assert problem["remedy"] == "Possible: ceph."


# -- the steps themselves ----------------------------------------------------------------------------

ADD = step(spec.BackupAdd(vmid=VMID, nonce=NONCE, job="atlas-1", schedule="02:30", storage="backup", keep=3))
REMOVE = step(spec.BackupRemove(vmid=VMID, nonce=NONCE, job="atlas-1"))


@pytest.fixture
def engine(site: Site) -> Engine:
    """The engine, with a guest of ours on the cluster."""
    config = {"memory": "512", "description": f"x\n{spec.mark(NONCE)}"}
    site.sim.control("add_guest", guest={"vmid": VMID, "name": "x", "node": "pve1", "pool": "atlas", "config": config})
    return site.app.engines["proxmox"]


def permit(site: Site, one: Step) -> Permit:
    return permit_for(plan([one], site.app.now()), site.app.now())


async def done(site: Site, engine: Engine, one: Step) -> Attempt:
    intent = await engine.before(one)
    handle = await engine.submit(one, intent, permit(site, one))
    return await looks.done(engine, one, Attempt(intent=intent, handle=handle), permit(site, one))


async def undo(site: Site, engine: Engine, one: Step, attempt: Attempt) -> None:
    async def submitted(handle: str = "", *, waits_for: str = "") -> None: ...

    await engine.undo(one, attempt, permit(site, one), submitted)


async def found(engine: Engine, one: Step, attempt: Attempt) -> Reconciled:
    finding: Finding = await engine.reconcile(one, attempt)
    return finding.state


async def test_a_job_is_made_found_again_and_taken_back(site: Site, engine: Engine) -> None:
    intended = Attempt(intent=await engine.before(ADD))
    assert await found(engine, ADD, intended) is Reconciled.NOT_DONE
    attempt = await done(site, engine, ADD)
    assert await found(engine, ADD, attempt) is Reconciled.DONE
    await undo(site, engine, ADD, attempt)
    await undo(site, engine, ADD, attempt)
    assert joined(site)[1] == {}


async def test_a_job_whose_answer_was_lost_is_found(site: Site, engine: Engine) -> None:
    intent = await engine.before(ADD)
    site.sim.control("flaky", mode="after", method="POST", suffix="/cluster/backup", times=1)
    with pytest.raises(TransientError):
        await engine.submit(ADD, intent, permit(site, ADD))
    assert await found(engine, ADD, Attempt(intent=intent)) is Reconciled.DONE


async def test_a_removed_job_is_made_again_as_it_was(site: Site, engine: Engine) -> None:
    await done(site, engine, ADD)
    was = joined(site)[1]["atlas-1"]
    attempt = await done(site, engine, REMOVE)
    assert joined(site)[1] == {}
    assert await found(engine, REMOVE, attempt) is Reconciled.DONE
    await undo(site, engine, REMOVE, attempt)
    assert joined(site)[1]["atlas-1"] == was
    assert await found(engine, REMOVE, attempt) is Reconciled.NOT_DONE


async def test_a_job_that_is_gone_already(site: Site, engine: Engine) -> None:
    attempt = await done(site, engine, REMOVE)
    await undo(site, engine, REMOVE, attempt)
    assert joined(site)[1] == {}


async def test_somebody_elses_job_is_never_written(site: Site, engine: Engine) -> None:
    """The id is taken by a job with another comment: not overwritten, not deleted, not by undoing either."""
    foreign = {"id": "atlas-1", "vmid": "100", "schedule": "01:00", "storage": "backup", "comment": "mine"}
    await _post_job(site, foreign)
    before = joined(site)[1]
    intent = await engine.before(ADD)
    with pytest.raises(TargetError) as caught:
        await engine.submit(ADD, intent, permit(site, ADD))
    assert caught.value.code is Code.NOT_OURS
    await undo(site, engine, ADD, Attempt(intent=intent))
    assert await found(engine, ADD, Attempt(intent=intent)) is Reconciled.NOT_DONE
    with pytest.raises(ContradictionError):
        await engine.before(REMOVE)
    with pytest.raises(ContradictionError):
        await engine.submit(REMOVE, {"backup": None}, permit(site, REMOVE))
    await undo(site, engine, REMOVE, Attempt(intent={"backup": {"comment": "mine"}}))
    assert joined(site)[1] == before


async def _post_job(site: Site, job: dict[str, Any]) -> None:
    from atlas_mcp.engines.proxmox.client import ClusterClient
    from atlas_mcp.engines.proxmox.shapes import nothing

    settings = clusters_of(site.settings)["demo"]
    await ClusterClient("demo", settings, str(settings.admin_token)).post("cluster/backup", nothing, **job)


@pytest.mark.parametrize("one", [ADD, REMOVE], ids=lambda one: one.action)
async def test_without_an_admin_token(site: Site, engine: Engine, one: Step) -> None:
    await done(site, engine, ADD) if one is REMOVE else None
    site.reconfigure(admin_token=None)
    engine = site.app.engines["proxmox"]
    intent = await engine.before(one)
    with pytest.raises(TargetError) as caught:
        await engine.submit(one, intent, permit(site, one))
    assert caught.value.code is Code.PRIVILEGE_MISSING
    assert re.search("Sys.Modify on /.*admin_token", str(caught.value))
