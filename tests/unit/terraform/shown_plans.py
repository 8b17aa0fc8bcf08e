"""Plans as Terraform shows them, made by hand, and what the judge says of them."""

from __future__ import annotations

import json
from typing import Any

from atlas_mcp.engines.terraform.judge import VM, judge
from atlas_mcp.engines.terraform.spec import Change, Scope

HA, RULE, FIREWALL = "proxmox_haresource", "proxmox_harule", "proxmox_virtual_environment_firewall_options"
IMAGE = "proxmox_download_file"
PROVIDER = "registry.terraform.io/bpg/proxmox"
NEW, KEPT, GONE, TAKEN, FOREIGN = 2000, 2001, 2002, 2003, 100
SCOPE = Scope(created=(NEW,), kept=(KEPT,), removed=(GONE,), adopted=(TAKEN,))
FORGET = Scope(kept=(KEPT,), forget=True)
CONFIGURATION: dict[str, Any] = {
    "provider_config": {
        "proxmox": {
            "name": "proxmox",
            "full_name": PROVIDER,
            "version_constraint": "~> 0.111.1",
            "expressions": {
                "endpoint": {"references": ["var.pve_endpoint"]},
                "insecure": {"references": ["var.pve_insecure"]},
            },
        }
    },
    "root_module": {
        "module_calls": {
            "fleet": {
                "source": "./modules/fleet",
                "module": {
                    "resources": [
                        {"address": "proxmox_virtual_environment_vm.cloned", "mode": "managed", "type": VM},
                        {
                            "address": "data.proxmox_virtual_environment_vms.there",
                            "mode": "data",
                            "type": "proxmox_virtual_environment_vms",
                        },
                    ]
                },
            }
        }
    },
}


def vm(vmid: int, **more: Any) -> dict[str, Any]:
    """The values of a VM, as many of them as are looked at."""
    return {
        "id": str(vmid),
        "vm_id": vmid,
        "name": f"vm{vmid}",
        "node_name": "pve1",
        "pool_id": "atlas",
        "description": "Made by a test.\natlas:0",
        "started": True,
        "protection": False,
        "template": False,
        "hook_script_file_id": "",
        "kvm_arguments": "",
        "reboot_after_update": False,
        "stop_on_destroy": True,
        "purge_on_destroy": False,
        "delete_unreferenced_disks_on_destroy": False,
        "agent": [],
        "cdrom": [],
        "clone": [{"datastore_id": "ceph", "full": True, "node_name": "pve1", "retries": 1, "vm_id": 9000}],
        "cpu": [{"cores": 2, "type": "x86-64-v2-AES"}],
        "memory": [{"dedicated": 2048, "floating": 2048}],
        "disk": [disk("scsi0", path_in_datastore=f"vm-{vmid}-disk-0")],
        "initialization": [{"datastore_id": "ceph", "user_account": [{"username": "ops", "password": ""}]}],
        "hostpci": [],
        "usb": [],
        "virtiofs": [],
        **more,
    }


def disk(interface: str, size: int = 20, **more: Any) -> dict[str, Any]:
    return {"interface": interface, "datastore_id": "ceph", "size": size, "file_id": "", "import_from": "", **more}


def planned(vmid: int, **more: Any) -> dict[str, Any]:
    """A VM that is made: what only the cluster tells is not known yet."""
    values = vm(vmid, **{"disk": [disk("scsi0")], **more})
    return {key: value for key, value in values.items() if key != "id"}


def change(
    *actions: str,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    type: str = VM,
    key: object = None,
    resource: dict[str, Any] | None = None,
    **more: Any,
) -> dict[str, Any]:
    """One of `resource_changes`."""
    key = key or (after or before or {}).get("vm_id")
    return {
        "address": f'module.fleet.{type}.cloned["{key}"]',
        "mode": "managed",
        "type": type,
        "name": "cloned",
        "provider_name": PROVIDER,
        "change": {
            "actions": [*actions],
            "before": before,
            "after": after,
            "after_unknown": {},
            "before_sensitive": before is not None and {},
            "after_sensitive": after is not None and {},
            **more,
        },
        **(resource or {}),
    }


def created(vmid: int = NEW, **more: Any) -> dict[str, Any]:
    return change("create", after=planned(vmid, **more))


def updated(vmid: int = KEPT, was: dict[str, Any] | None = None, **becomes: Any) -> dict[str, Any]:
    before = vm(vmid, **(was or {}))
    return change("update", before=before, after={**before, **becomes})


def deleted(vmid: int = GONE, **was: Any) -> dict[str, Any]:
    return change("delete", before=vm(vmid, **was))


def imported(vmid: int = TAKEN, was: dict[str, Any] | None = None, **becomes: Any) -> dict[str, Any]:
    before = vm(vmid, **{"reboot_after_update": True, "clone": [], **(was or {})})
    after = {**before, "reboot_after_update": False, **becomes}
    return change("update", before=before, after=after, importing={"id": f"pve1/{vmid}"})


def forgotten(vmid: int = KEPT) -> dict[str, Any]:
    return change("forget", before=vm(vmid))


def shown(*changes: dict[str, Any], **more: Any) -> dict[str, Any]:
    document = {
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "resource_changes": [*changes],
        "configuration": CONFIGURATION,
        "errored": False,
        **more,
    }
    found: dict[str, Any] = json.loads(json.dumps(document))
    return found


def refused(*changes: dict[str, Any], scope: Scope = SCOPE, **more: Any) -> str:
    """Every cause, in one text; that a VM which the scope asks for is not made is left out."""
    causes = judge(shown(*changes, **more), scope)[1]
    return "; ".join(cause for cause in causes if "is not created" not in cause)


def judged(one: dict[str, Any], scope: Scope = SCOPE) -> Change:
    """A change that nothing is against."""
    assert refused(one, scope=scope) == ""
    return judge(shown(one), scope)[0][0]
