"""A worker that dies at each boundary of a job on leased machines, and another one that goes on: on the double."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.jobs import retention
from atlas_mcp.model import JobState
from tests.chaos.desk import Nursery, boundaries
from tests.openstack.conftest import settings_of
from tests.openstack.desk import CloudDesk, machines
from tests.openstack.double import SECRET, Double
from tests.openstack.test_login_keys import holding, with_new_key
from tests.openstack.test_machines import NETWORK
from tests.requires import FULL, IN_FULL

pytestmark = [pytest.mark.anyio, pytest.mark.skipif(not FULL, reason=IN_FULL)]
_OF_NETWORK = ("security_group", "security_group_rule", "network", "subnet", "router", "floatingip")
_MARKS = ("intended", "submitted", "done", "undo_intended", "undo_submitted", "undone")


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator[Nursery]:
    made = Nursery(tmp_path / "errors")
    yield made
    made.close()


def desk_at(double: Double, nursery: Nursery, path: Path) -> CloudDesk:
    settings = settings_of(double).model_dump(mode="json", exclude={"credential_secret"})
    return CloudDesk(path, nursery, clouds={"lab": (settings, SECRET)}, chaos={"hurry": "50"})


def _counts(boundary: str, failing: bool) -> bool:
    """Whether a worker is to die there. On the way back, of those on the way there only where a handle gets lost."""
    mark = boundary.split("#")[0].rpartition(":")[2]
    if failing and boundary.endswith(":submitted#1:before"):
        return True
    return mark in _MARKS and mark.startswith("und") is failing


@pytest.mark.timeout(1_800)  # 70 jobs, each with two workers
@pytest.mark.parametrize("failing", [False, True], ids=["forward", "back"])
async def test_a_worker_may_die_anywhere(failing: bool, double: Double, nursery: Nursery, tmp_path: Path) -> None:
    """`back`: the server cannot be deployed, and all that was made is taken back."""
    double.failing = "Failed to provision instance" if failing else ""
    trace, wrong = tmp_path / "trace", list[str]()
    kills = [""]
    for number, kill in enumerate(kills):
        desk = desk_at(double, nursery, tmp_path / f"desk-{number}")
        try:
            plan = await desk.planned(with_new_key(**NETWORK, let_in=[{"from": "203.0.113.0/24"}]))
            job_id = await desk.approve(plan.id)
            if kill:
                await desk.ran(job_id, kill=kill.replace("NONCE", plan.subject.nonce))
            job = await desk.ran(job_id, **({} if kill else {"trace": str(trace)}))
            if not kill:
                passed = [one.replace(plan.subject.nonce, "NONCE") for one in boundaries(trace)]
                kills += [one for one in passed if _counts(one, failing)]
                assert len(kills) > 60
            expected = JobState.ROLLED_BACK if failing else JobState.SUCCEEDED
            app = desk.app  # the desk kills a worker that has ended its job: the next one begins with this
            await retention.tidy(app.settings, app.store, app.trail, app.now)
            held = [len(one) for one in (double.keypairs, double.leases, double.servers)]
            held += [len(double.network.made(kind)) for kind in _OF_NETWORK]
            held.append(len(holding(tmp_path / f"desk-{number}", "BEGIN OPENSSH PRIVATE KEY")))
            if job.state is not expected or job.remains or held != [0 if failing else 1] * (4 + len(_OF_NETWORK)):
                wrong.append(f"{kill}: {job.state} {job.reason} {job.remains} {held}")
        finally:
            desk.close()
            for one in (double.keypairs, double.leases, double.servers):
                one.clear()
            double.network.__post_init__()
    assert wrong == []


@pytest.mark.parametrize("erring", [False, True], ids=["forward", "back"])
async def test_a_worker_may_die_anywhere_in_an_extension(
    erring: bool, double: Double, nursery: Nursery, tmp_path: Path
) -> None:
    """It is extended once, or ends as before; the record says when it ends, whichever it is."""
    trace, wrong = tmp_path / "trace", list[str]()
    desk = desk_at(double, nursery, tmp_path / "desk")
    assert (await desk.applied(machines(hours=2))).state is JobState.SUCCEEDED
    (lease,) = double.leases.values()
    hours, kills = 2, [""]
    try:
        for kill in kills:
            before = await ends_of(desk)
            collect: Any = desk.app.catalogue.tools["collect_spec"].fn
            await collect(desk.kernel(), spec={"kind": "BareMetal", "spec": {"hours": hours + 1}}, spec_id=desk.spec_id,
                          profile=None)  # fmt: skip
            plan = (await desk.kernel().freeze(desk.spec_id, None)).plan
            job_id, double.erring = await desk.approve(plan.id), erring
            if kill:
                await desk.ran(job_id, kill=kill.replace("NONCE", plan.subject.nonce))
            job = await desk.ran(job_id, **({} if kill else {"trace": str(trace)}))
            if not kill:
                passed = [one.replace(plan.subject.nonce, "NONCE") for one in boundaries(trace)]
                kills += [one for one in passed if one.split("#")[0].rpartition(":")[2] in _MARKS]
                assert len(kills) > (8 if erring else 5)
            hours += 0 if erring else 1
            expected = (JobState.ROLLED_BACK, before) if erring else (JobState.SUCCEEDED, str(plan.ends_at))
            seen = (job.state, await ends_of(desk))
            if seen != expected or job.remains or not seen[1].startswith(lease["end_date"][:16].replace("T", " ")):
                wrong.append(f"{kill}: {seen} {job.reason} {job.remains} {lease['end_date']}")
            lease["status"] = "ACTIVE"
    finally:
        desk.close()
    assert wrong == []


async def ends_of(desk: CloudDesk) -> str:
    """When the deployment ends, as the record says."""
    return str((await desk.kernel().deployment(desk.spec_id)).ends_at)
