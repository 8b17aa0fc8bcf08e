"""Backup jobs."""

import pytest

from .client import Api, ApiError
from .process import SimCluster

JOBS = "/cluster/backup"


def test_job_life(admin: Api) -> None:
    admin.post(JOBS, pool="atlas", schedule="21:00", storage="backup", comment="by atlas", prune__backups="keep-last=3")
    (job,) = admin.get(JOBS)
    assert (job["pool"], job["schedule"], job["comment"], job["enabled"]) == ("atlas", "21:00", "by atlas", 1)
    assert job["prune-backups"] == {"keep-last": 3}
    assert job["next-run"] > 0
    admin.put(f"{JOBS}/{job['id']}", schedule="22:00", delete="comment")
    changed = admin.get(f"{JOBS}/{job['id']}")
    assert changed["schedule"] == "22:00"
    assert "comment" not in changed
    admin.delete(f"{JOBS}/{job['id']}")
    assert admin.get(JOBS) == []
    with pytest.raises(ApiError) as gone:
        admin.get(f"{JOBS}/{job['id']}")
    assert gone.value.errors == {"id": f"No such job '{job['id']}'"}


def test_jobs_need_sys_modify(deploy: Api) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.post(JOBS, pool="atlas", schedule="21:00", storage="backup")
    assert refused.value.message == "Permission check failed (/, Sys.Modify)"


def test_jobs_need_the_storage_and_the_pool(sim: SimCluster, admin: Api) -> None:
    with pytest.raises(ApiError) as storage:
        admin.post(JOBS, pool="atlas", schedule="21:00", storage="ceph")
    assert storage.value.message == "Permission check failed (/storage/ceph, Datastore.Allocate)"
    sim.control("restrict_token", token="admin", remove=["VM.Backup"])
    with pytest.raises(ApiError) as pool:
        admin.post(JOBS, pool="atlas", schedule="21:00", storage="backup")
    assert pool.value.message == "Permission check failed (/pool/atlas, VM.Backup)"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"pool": "atlas"}, "schedule"),
        ({"schedule": "21:00"}, "vmid"),
        ({"schedule": "21:00", "pool": "atlas", "vmid": "100"}, "vmid"),
    ],
)
def test_jobs_that_make_no_sense(admin: Api, values: dict[str, str], field: str) -> None:
    with pytest.raises(ApiError) as refused:
        admin.post(JOBS, storage="backup", **values)
    assert refused.value.status == 400
    assert field in refused.value.errors


def test_the_same_id_twice(admin: Api) -> None:
    admin.post(JOBS, id="atlas-1", vmid="100", schedule="21:00", storage="backup")
    with pytest.raises(ApiError) as refused:
        admin.post(JOBS, id="atlas-1", vmid="100", schedule="21:00", storage="backup")
    assert refused.value.message == "Job 'atlas-1' already exists"


def test_a_purged_guest_leaves_its_jobs(sim: SimCluster, deploy: Api, admin: Api) -> None:
    deploy.clone(200)
    admin.post(JOBS, id="both", vmid="100,200", schedule="21:00", storage="backup")
    admin.post(JOBS, id="only", vmid="200", schedule="21:00", storage="backup")
    deploy.finish(deploy.delete("/nodes/pve1/qemu/200", purge=1))
    assert {job["id"]: job["vmid"] for job in admin.get(JOBS)} == {"both": "100"}
