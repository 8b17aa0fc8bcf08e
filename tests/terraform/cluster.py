"""The simulated cluster these tests run on: three nodes, one shared storage, a template, a guest of somebody else's."""

from __future__ import annotations

from typing import Any

TEMPLATE = 9000
FOREIGN = 100
_HARDWARE = {
    "ostype": "l26",
    "scsihw": "virtio-scsi-single",
    "boot": "order=scsi0",
    "serial0": "socket",
    "vga": "serial0",
    "cpu": "x86-64-v2-AES",
}

CLUSTER: dict[str, Any] = {
    "name": "terraform",
    "nodes": [
        {"name": name, "cpus": 16, "memory_mib": 65536, "bridges": {"vmbr0": {"vlan_aware": True}}}
        for name in ("pve1", "pve2", "pve3")
    ],
    "storages": [
        {"id": "ceph", "type": "rbd", "content": ["images"], "shared": True, "total": 4096, "avail": 3000},
        {
            "id": "local",
            "type": "dir",
            "content": ["iso", "snippets"],
            "total": 60,
            "avail": 40,
            "volumes": [{"name": "snippets/base.yaml", "content": "snippets", "size_mib": 1}],
        },
        {"id": "vault", "type": "nfs", "content": ["backup"], "shared": True, "total": 8192, "avail": 6000},
    ],
    "sdn": {"zones": [{"zone": "vlans", "type": "vlan"}], "vnets": [{"vnet": "apps", "zone": "vlans", "tag": 40}]},
    "pools": [{"id": "atlas"}],
    "guests": [
        {
            "vmid": TEMPLATE,
            "name": "debian-12-cloud",
            "node": "pve1",
            "template": True,
            "agent": True,
            "config": {
                **_HARDWARE,
                "agent": "1",
                "cores": 2,
                "memory": "2048",
                "scsi0": f"ceph:base-{TEMPLATE}-disk-0,size=10G,discard=on",
                "ide2": "ceph:cloudinit,media=cdrom",
                "net0": "virtio=BC:24:11:00:00:01,bridge=vmbr0",
                "ipconfig0": "ip=dhcp",
                "tags": "template",
            },
        },
        {
            "vmid": FOREIGN,
            "name": "ldap",
            "node": "pve2",
            "status": "running",
            "config": {
                **_HARDWARE,
                "cores": 2,
                "memory": "4096",
                "scsi0": f"ceph:vm-{FOREIGN}-disk-0,size=32G",
                "net0": "virtio=BC:24:11:00:64:01,bridge=vmbr0",
                "tags": "core",
            },
        },
    ],
    "tokens": [{"id": "atlas@pve!terraform", "acl": {"/": ["Administrator"]}}],
}
