"""The calls Terraform's bpg/proxmox provider makes, in its order and its spelling."""

from urllib.parse import quote

from .client import Api
from .process import SimCluster

VM = "/nodes/pve1/qemu/200"
GIB = 1024**3


def test_create_and_destroy(sim: SimCluster, deploy: Api, admin: Api) -> None:
    upid = deploy.post(
        "/nodes/pve1/qemu/9000/clone", newid=200, name="web", full=1, storage="ceph", pool="atlas", target="pve1"
    )
    assert deploy.finish(upid) == "OK"
    assert "lock" not in deploy.get(f"{VM}/status/current")
    deploy.put(f"{VM}/config", delete="ide2")
    deploy.put(
        f"{VM}/config",
        agent="enabled=1,fstrim_cloned_disks=0,type=virtio",
        balloon=0,
        ciuser="debian",
        cores=2,
        cpu="cputype=x86-64-v2-AES",
        ide2="file=ceph:cloudinit,",
        ipconfig0="gw=192.0.2.1,ip=192.0.2.5/24",
        memory=4096,
        nameserver="192.0.2.1",
        net0="model=virtio,bridge=vmbr0,firewall=0,tag=20",
        numa=0,
        onboot=1,
        ostype="l26",
        scsihw="virtio-scsi-single",
        serial0="socket",
        sockets=1,
        sshkeys=quote("ssh-ed25519 AAAA a@b", safe=""),
        tags="atlas;web",
        delete=",".join([*(f"net{number}" for number in range(1, 32)), "serial1", "serial2", "serial3"]),
    )
    disk = "ceph:vm-200-disk-0"
    deploy.put(f"{VM}/config", scsi0=f"file={disk},size={10 * GIB},cache=none,iothread=1,discard=on")
    assert deploy.config(200)["scsi0"] == f"{disk},cache=none,discard=on,iothread=1,size=10G"
    assert deploy.finish(deploy.put(f"{VM}/resize", disk="scsi0", size=str(20 * GIB))) == "OK"
    assert deploy.finish(deploy.post(f"{VM}/status/start", timeout=1800)) == "OK"
    interfaces = deploy.get(f"{VM}/agent/network-get-interfaces")["result"]
    assert interfaces[1]["ip-addresses"][0]["ip-address"] == "192.0.2.5"

    admin.post("/cluster/ha/resources/", sid="vm:200", type_="vm", state="started")
    assert admin.get("/cluster/ha/resources/vm:200")["state"] == "started"
    admin.delete("/cluster/ha/resources/vm:200")
    assert deploy.finish(deploy.post(f"{VM}/status/stop")) == "OK"
    assert deploy.finish(deploy.delete(f"{VM}/", purge=1, destroy__unreferenced__disks=1)) == "OK"
    assert "200" not in sim.state()["guests"]


def test_refresh(deploy: Api) -> None:
    """What a plan reads of a VM."""
    deploy.clone(200)
    assert any(item["id"] == "qemu/200" for item in deploy.get("/cluster/resources"))
    assert deploy.config(200)["ide2"].startswith("ceph:vm-200-cloudinit")
    content = deploy.get("/nodes/pve1/storage/ceph/content")
    assert {"ceph:vm-200-disk-0", "ceph:vm-200-cloudinit"} <= {item["volid"] for item in content}
    assert [pool["poolid"] for pool in deploy.get("/pools")] == ["atlas"]
