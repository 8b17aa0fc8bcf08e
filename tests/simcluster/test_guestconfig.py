"""The configuration: pending changes, digests, locks, protection and what is written how."""

from urllib.parse import quote

import pytest

from .client import Api, ApiError
from .process import SimCluster

VM = "/nodes/pve1/qemu/200"


@pytest.fixture(autouse=True)
def guest(deploy: Api) -> None:
    """VM 200, cloned from the Debian template."""
    assert deploy.clone(200) == "OK"


def pending(api: Api) -> dict[str, dict[str, object]]:
    """The settings that differ after the next start."""
    return {item["key"]: item for item in api.get(f"{VM}/pending") if "pending" in item or "delete" in item}


def test_memory_and_cores_of_a_running_guest_wait_for_a_restart(sim: SimCluster, deploy: Api) -> None:
    deploy.finish(deploy.post(f"{VM}/status/start"))
    deploy.put(f"{VM}/config", memory=4096, cores=4, name="renamed")
    assert pending(deploy) == {
        "cores": {"key": "cores", "value": 2, "pending": 4},
        "memory": {"key": "memory", "value": "2048", "pending": "4096"},
    }
    now, later = deploy.config(200, current=1), deploy.config(200)
    assert (now["memory"], now["cores"], now["name"]) == ("2048", 2, "renamed")
    assert (later["memory"], later["cores"]) == ("4096", 4)
    assert deploy.get(f"{VM}/status/current")["maxmem"] == 2048 * 1024**2


@pytest.mark.parametrize("how", [["reboot"], ["stop", "start"], ["shutdown"]])
def test_a_restart_applies_what_is_pending(deploy: Api, how: list[str]) -> None:
    deploy.finish(deploy.post(f"{VM}/status/start"))
    deploy.put(f"{VM}/config", memory=4096, delete="serial0")
    assert set(pending(deploy)) == {"memory", "serial0"}
    for action in how:
        assert deploy.finish(deploy.post(f"{VM}/status/{action}")) == "OK"
    assert pending(deploy) == {}
    config = deploy.config(200, current=1)
    assert config["memory"] == "4096"
    assert "serial0" not in config


def test_pending_changes_can_be_reverted_and_vanish_when_set_back(deploy: Api) -> None:
    deploy.finish(deploy.post(f"{VM}/status/start"))
    deploy.put(f"{VM}/config", memory=4096, cores=4)
    deploy.put(f"{VM}/config", revert="cores")
    deploy.put(f"{VM}/config", memory=2048)
    assert pending(deploy) == {}


def test_a_stopped_guest_changes_at_once(deploy: Api) -> None:
    deploy.put(f"{VM}/config", memory=4096)
    assert pending(deploy) == {}
    assert deploy.get(f"{VM}/status/current")["maxmem"] == 4096 * 1024**2


def test_digest_guards_against_concurrent_changes(sim: SimCluster, deploy: Api) -> None:
    digest = deploy.config(200)["digest"]
    sim.control("set_config", vmid=200, set={"cores": 8})
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", memory=4096, digest=digest)
    assert refused.value.message == "checksum mismatch (file change by other user?)"
    deploy.put(f"{VM}/config", memory=4096, digest=deploy.config(200)["digest"])


@pytest.mark.parametrize("lock", ["snapshot", "backup", "migrate"])
def test_locks_block_writes(sim: SimCluster, deploy: Api, lock: str) -> None:
    sim.control("snapshot_lock", vmid=200, lock=lock)
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", cores=1)
    assert refused.value.message == f"VM is locked ({lock})"
    assert deploy.finish(deploy.post(f"{VM}/status/start")) == f"VM is locked ({lock})"
    assert deploy.finish(deploy.delete(VM)) == f"VM is locked ({lock})"
    sim.control("unlock", vmid=200)
    deploy.put(f"{VM}/config", cores=1)


def test_a_held_configuration_file(sim: SimCluster, deploy: Api) -> None:
    sim.control("hold_config_lock", vmid=200)
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", cores=1)
    assert refused.value.message == "can't lock file '/var/lock/qemu-server/lock-200.conf' - got timeout"
    sim.control("unlock", vmid=200)
    deploy.put(f"{VM}/config", cores=1)


def test_protection_blocks_destroy_and_removing_disks(deploy: Api) -> None:
    deploy.put(f"{VM}/config", protection=1)
    with pytest.raises(ApiError) as refused:
        deploy.delete(VM)
    assert refused.value.message == "can't remove VM 200 - protection mode enabled"
    with pytest.raises(ApiError) as kept:
        deploy.put(f"{VM}/config", delete="scsi0")
    assert kept.value.message == "can't remove drive 'scsi0' - protection mode enabled"
    deploy.put(f"{VM}/config", protection=0)
    assert deploy.finish(deploy.delete(VM)) == "OK"


def test_how_settings_are_written(deploy: Api) -> None:
    """What Terraform's provider sends comes back as PVE writes it."""
    key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF0 a b@c"
    deploy.put(
        f"{VM}/config",
        net0="model=virtio,bridge=vmbr0,firewall=0,tag=20",
        tags="web;Atlas,web",
        cipassword="secret",
        sshkeys=quote(key, safe=""),
        ciuser="debian",
        onboot=1,
    )
    config = deploy.config(200)
    model, bridge = config["net0"].split(",", 1)
    assert model.startswith("virtio=")
    assert len(model) == len("virtio=00:00:00:00:00:00")
    assert bridge == "bridge=vmbr0,firewall=0,tag=20"
    assert config["tags"] == "atlas;web"
    assert config["cipassword"] == "**********"
    assert config["sshkeys"] == quote(key, safe="")
    assert config["onboot"] == 1


def test_secrets_are_not_shown_anywhere(sim: SimCluster, deploy: Api) -> None:
    deploy.put(f"{VM}/config", cipassword="hush-hush")
    assert "hush-hush" not in str(deploy.get(f"{VM}/pending"))
    assert "hush-hush" not in str(sim.state())
    assert "hush-hush" not in str(sim.requests())
    assert "hush-hush" not in sim.log()


@pytest.mark.parametrize(
    ("values", "field"),
    [({"cores": 0}, "cores"), ({"nonsense": 1}, "nonsense"), ({"net0": "bridge=vmbr0,what=1"}, "net0")],
)
def test_parameters_are_verified(deploy: Api, values: dict[str, object], field: str) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", **values)
    assert refused.value.status == 400
    assert field in refused.value.errors


def test_nothing_to_do_is_refused(deploy: Api) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config")
    assert refused.value.message == "no options specified"


def test_balloon_may_not_be_more_than_memory(deploy: Api) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", balloon=4096)
    assert refused.value.message == "balloon value too large (must be smaller than assigned memory)"


def test_changes_as_a_task(deploy: Api) -> None:
    assert deploy.finish(deploy.post(f"{VM}/config", cores=3)) == "OK"
    assert deploy.config(200)["cores"] == 3


def test_paths_may_end_in_a_slash(deploy: Api) -> None:
    assert deploy.get(f"{VM}/config/")["name"] == "vm200"
    assert deploy.finish(deploy.delete(f"{VM}/")) == "OK"
