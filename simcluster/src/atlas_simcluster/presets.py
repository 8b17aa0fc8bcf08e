"""Clusters that are ready to use: `demo`, small and varied, and `large`, with a thousand guests."""

from typing import Any

GUEST_CONFIG = {
    "ostype": "l26",
    "scsihw": "virtio-scsi-single",
    "boot": "order=scsi0",
    "serial0": "socket",
    "vga": "serial0",
    "cpu": "x86-64-v2-AES",
}
# What ATLAS needs to make, change and destroy guests in its pool, and no more.
ON_GUESTS = [
    "VM.Allocate",
    "VM.Audit",
    "VM.Config.CDROM",
    "VM.Config.CPU",
    "VM.Config.Cloudinit",
    "VM.Config.Disk",
    "VM.Config.HWType",
    "VM.Config.Memory",
    "VM.Config.Network",
    "VM.Config.Options",
    "VM.GuestAgent.Audit",
    "VM.GuestAgent.FileRead",
    "VM.Migrate",
    "VM.PowerMgmt",
    "VM.Snapshot",
    "VM.Snapshot.Rollback",
    "Pool.Allocate",
    "Pool.Audit",
]
ON_TEMPLATES = ["VM.Audit", "VM.Clone"]
ON_STORAGES = ["Datastore.AllocateSpace", "Datastore.Audit"]
ON_NETWORKS = ["SDN.Audit", "SDN.Use"]
READ_ONLY = ["Datastore.Audit", "Pool.Audit", "SDN.Audit", "Sys.Audit", "VM.Audit", "VM.GuestAgent.Audit"]


def template(vmid: int, name: str, node: str, disk: str, **extra: Any) -> dict[str, Any]:
    """A cloud image template with a cloud-init drive and the guest agent."""
    sid = disk.partition(":")[0]
    config = {
        **GUEST_CONFIG,
        "agent": "1",
        "cores": 2,
        "memory": "2048",
        "scsi0": disk,
        "ide2": f"{sid}:cloudinit,media=cdrom",
        "net0": "virtio=BC:24:11:00:00:01,bridge=vmbr0",
        "ipconfig0": "ip=dhcp",
        "tags": "template",
    }
    return {"vmid": vmid, "name": name, "node": node, "template": True, "config": config, "agent": True, **extra}


def foreign(vmid: int, name: str, node: str, sid: str, status: str = "running", **extra: Any) -> dict[str, Any]:
    """A guest that is not ATLAS's."""
    config = {
        **GUEST_CONFIG,
        "cores": extra.pop("cores", 2),
        "memory": str(extra.pop("memory", 4096)),
        "scsi0": f"{sid}:vm-{vmid}-disk-0,size=32G",
        "net0": f"virtio=BC:24:11:{vmid >> 16 & 255:02X}:{vmid >> 8 & 255:02X}:{vmid & 255:02X},bridge=vmbr0",
        **extra.pop("config", {}),
    }
    return {"vmid": vmid, "name": name, "node": node, "status": status, "config": config, **extra}


def tokens(templates: list[int], storages: list[str], networks: list[str]) -> list[dict[str, Any]]:
    """deploy (least privilege), admin (HA and backup jobs), audit (read-only)."""
    deploy: dict[str, list[str]] = {"/": ["Sys.Audit"], "/nodes": ["Sys.Audit"], "/pool/atlas": ON_GUESTS}
    deploy |= {f"/vms/{vmid}": ON_TEMPLATES for vmid in templates}
    deploy |= {f"/storage/{sid}": ON_STORAGES for sid in storages}
    deploy |= {f"/sdn/zones/{network}": ON_NETWORKS for network in networks}
    return [
        {"id": "atlas@pve!deploy", "acl": deploy},
        {
            "id": "atlas@pve!admin",
            "acl": {
                "/": ["Sys.Audit", "Sys.Console", "Sys.Modify", "VM.Audit", "Pool.Audit"],
                # A guest's startup order needs VM.Config.Options beside Sys.Modify on /.
                "/pool/atlas": ["Pool.Audit", "VM.Audit", "VM.Backup", "VM.Config.Options"],
                "/storage/backup": ["Datastore.Allocate", "Datastore.Audit"],
                # Listing snippets needs Datastore.Allocate.
                "/storage/local": ["Datastore.Allocate", "Datastore.Audit"],
            },
        },
        {"id": "atlas@pve!audit", "acl": {"/": READ_ONLY}},
    ]


def demo() -> dict[str, Any]:
    """Three nodes, shared and local storage, two templates, a few foreign guests, three tokens."""
    nodes = ["pve1", "pve2", "pve3"]
    bridges = {"vmbr0": {"vlan_aware": True, "comments": "guests"}}
    boot = {"boot_secs": 12, "cloud_init_secs": 6}
    return {
        "name": "demo",
        "nodes": [{"name": name, "cpus": 16, "memory_mib": 65536, "bridges": bridges} for name in nodes],
        "storages": [
            {"id": "ceph", "type": "rbd", "content": ["images"], "shared": True, "total": 4096, "avail": 3000},
            {
                "id": "local-lvm",
                "type": "lvmthin",
                "content": ["images", "rootdir"],
                "total": 400,
                "avail": {"pve1": 320, "pve2": 240, "pve3": 80},
            },
            {
                "id": "local",
                "type": "dir",
                "content": ["iso", "snippets", "vztmpl"],
                "total": 60,
                "avail": 40,
                "volumes": [
                    {"name": "snippets/atlas-base.yaml", "content": "snippets", "size_mib": 1},
                    {"name": "iso/debian-12.iso", "content": "iso", "size_mib": 650},
                ],
            },
            {"id": "backup", "type": "nfs", "content": ["backup"], "shared": True, "total": 8192, "avail": 6000},
        ],
        "sdn": {"zones": [{"zone": "vlans", "type": "vlan"}], "vnets": [{"vnet": "apps", "zone": "vlans", "tag": 40}]},
        "pools": [{"id": "atlas", "comment": "guests made by ATLAS"}],
        "guests": [
            template(9000, "debian-12-cloud", "pve1", "ceph:base-9000-disk-0,size=10G,discard=on", **boot),
            template(9001, "ubuntu-24-cloud", "pve2", "local-lvm:base-9001-disk-0,size=4G,discard=on", **boot),
            foreign(100, "ldap", "pve1", "ceph", agent=True, config={"agent": "1", "protection": 1}),
            foreign(101, "mail", "pve2", "local-lvm", memory=8192, cores=4),
            foreign(102, "build", "pve3", "local-lvm", memory=16384, cores=8),
            foreign(103, "old-wiki", "pve3", "ceph", status="stopped", snapshots=["before-upgrade"]),
        ],
        "users": [{"id": "atlas@pve", "acl": {"/": ["Administrator"]}}],
        "tokens": tokens([9000, 9001], ["ceph", "local-lvm", "local"], ["localnetwork/vmbr0", "vlans/apps"]),
    }


def large() -> dict[str, Any]:
    """Twenty nodes with a thin storage each and one shared, and a thousand guests."""
    nodes = [f"pve{number:02d}" for number in range(1, 21)]
    bridges = {"vmbr0": {"vlan_aware": True}}
    guests = [template(9000, "debian-12-cloud", nodes[0], "ceph:base-9000-disk-0,size=10G")]
    for number in range(1000):
        status = "stopped" if number % 10 == 9 else "running"
        sid = "ceph" if number % 2 else "local-lvm"
        node = nodes[number % len(nodes)]
        guests.append(foreign(1000 + number, f"guest-{number:04d}", node, sid, status, memory=2048))
    return {
        "name": "large",
        "nodes": [{"name": name, "cpus": 64, "memory_mib": 524288, "bridges": bridges} for name in nodes],
        "storages": [
            {"id": "ceph", "type": "rbd", "content": ["images"], "shared": True, "total": 65536, "avail": 40000},
            {"id": "local-lvm", "type": "lvmthin", "content": ["images"], "total": 4096, "avail": 2400},
            {"id": "backup", "type": "nfs", "content": ["backup"], "shared": True, "total": 65536, "avail": 60000},
        ],
        "pools": [{"id": "atlas"}],
        "guests": guests,
        "users": [{"id": "atlas@pve", "acl": {"/": ["Administrator"]}}],
        "tokens": tokens([9000], ["ceph", "local-lvm"], ["localnetwork/vmbr0"]),
    }


PRESETS = {"demo": demo, "large": large}
