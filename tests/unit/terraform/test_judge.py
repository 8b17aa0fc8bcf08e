"""Plans of Terraform's that do what nobody asked for, in documents as `show -json` makes them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from atlas_mcp.domain.text import printable
from atlas_mcp.engines.terraform.judge import VM, drifted, judge
from atlas_mcp.engines.terraform.spec import Change, Scope, Verb
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Effect

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


# -- what is asked for --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "verb", "effect"),
    [
        (created(), Verb.CREATE, Effect.CREATE),
        (updated(name="renamed", cpu=[{"cores": 4}]), Verb.UPDATE, Effect.CHANGE),
        (deleted(), Verb.DELETE, Effect.REMOVE),
        (imported(), Verb.IMPORT, Effect.CHANGE),
        (updated(started=False), Verb.UPDATE, Effect.INTERRUPT),
        (updated(started=None), Verb.UPDATE, Effect.INTERRUPT),
        (updated(name="x", reboot_after_update=True), Verb.UPDATE, Effect.INTERRUPT),
        (updated(reboot=True), Verb.UPDATE, Effect.INTERRUPT),
        (updated(was={"reboot": True}, name="x"), Verb.UPDATE, Effect.CHANGE),
        (created(reboot_after_update=True, reboot=True), Verb.CREATE, Effect.CREATE),
        (created(initialization=[{"user_data_file_id": "local:snippets/a.yaml"}]), Verb.CREATE, Effect.ROOT),
        (updated(initialization=[{"user_data_file_id": "local:snippets/a.yaml"}]), Verb.UPDATE, Effect.ROOT),
        (
            updated(was={"initialization": [{"user_data_file_id": "local:snippets/a.yaml"}]}, initialization=[]),
            Verb.UPDATE,
            Effect.CHANGE,
        ),
    ],
)
def test_what_is_asked_for(one: dict[str, Any], verb: Verb, effect: Effect) -> None:
    found = judged(one)
    assert (found.verb, found.effect) == (verb, effect)
    assert found.vmid in SCOPE.all


def test_a_change_tells_where_it_goes() -> None:
    disks = [disk("scsi0"), disk("scsi1", datastore_id="fast"), {"interface": "scsi2", "size": 5}]
    found = judged(created(disk=disks, node_name="pve2", initialization=[{"datastore_id": "seeds"}]))
    assert (found.nodes, found.storages, found.pools) == (("pve2",), ("", "ceph", "fast", "seeds"), ("atlas",))
    assert found.name == f"vm{NEW}"
    image = change(
        "create", after={"node_name": "pve9", "datastore_id": "theirs", "url": "https://x/y"}, type=IMAGE, key="x"
    )
    assert judged(image).storages == ("theirs",)
    assert judged(deleted()).lines == judged(deleted()).storages == ()


def test_what_forgets_only_forgets() -> None:
    assert judged(forgotten(), FORGET).effect is Effect.CHANGE
    assert "it would update what is only to be let go of" in refused(updated(name="x"), scope=FORGET)
    ha = change("delete", before={"resource_id": f"vm:{KEPT}", "id": f"vm:{KEPT}"}, type=HA)
    assert "it would delete what is only to be let go of" in refused(ha, scope=FORGET)


def test_what_stays_as_it_is_says_nothing() -> None:
    same = change("no-op", before=vm(FOREIGN), after=vm(FOREIGN))
    read = change("read", after={}, type="proxmox_virtual_environment_vms", resource={"mode": "data"})
    assert judge(shown(same, read), FORGET) == ((), [])


# -- what is not --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "one",
    [
        created(FOREIGN),
        created(KEPT),
        updated(FOREIGN, name="x"),
        updated(NEW, name="x"),
        deleted(FOREIGN),
        deleted(KEPT),
        imported(FOREIGN),
        imported(KEPT),
        change("no-op", before=vm(FOREIGN), after=vm(FOREIGN), importing={"id": f"pve1/{FOREIGN}"}),
        change("no-op", before=vm(FOREIGN), after=vm(FOREIGN), importing={}),
        change("create", after={**planned(NEW), "vm_id": None}, key=NEW),
        change("create", after={**planned(NEW), "vm_id": "2000"}, key=NEW),
        change("create", after={**planned(NEW), "vm_id": 2000.5}, key=NEW),
        change("create", after={**planned(NEW), "vm_id": True}, key=NEW),
    ],
    ids=lambda one: f"{one['change']['actions'][0]} {one['address'][-7:]}",
)
def test_a_vm_that_was_not_asked_for(one: dict[str, Any]) -> None:
    which = f"VM {one['change']['before']['vm_id']}" if one["change"]["before"] else "VM"
    assert which in refused(one) and "which was not asked for" in refused(one)


def test_a_vm_is_forgotten_only_where_all_are() -> None:
    assert "it would be forgotten" in refused(forgotten())
    assert "which was not asked for" in refused(forgotten(FOREIGN), scope=FORGET)


def test_a_vm_that_was_asked_for_and_is_not_made() -> None:
    assert judge(shown(), SCOPE)[1] == ["VM 2000 is not created: it is in the state already"]
    assert judge(shown(created()), SCOPE)[1] == []
    twice = {**created(), "address": 'module.fleet.proxmox_virtual_environment_vm.cloned_ha["2000"]'}
    assert "two changes are about VM 2000" in refused(created(), twice)


@pytest.mark.parametrize(
    "one",
    [
        change("update", before=vm(FOREIGN), after=vm(KEPT)),
        change("update", before=vm(KEPT, id="100"), after=vm(KEPT, name="x")),
        change("delete", before=vm(GONE, id="100")),
        change("update", before=vm(TAKEN), after=vm(TAKEN), importing={"id": "pve1/100"}),
        change("update", before=vm(TAKEN), after=vm(TAKEN), importing={"unknown": True}),
    ],
)
def test_a_foreign_vm_under_the_name_of_ours(one: dict[str, Any]) -> None:
    assert "its state names another VM" in refused(one)


@pytest.mark.parametrize(
    ("actions", "cause"),
    [
        (("delete", "create"), "it would be replaced (vm_id, disk.0.file_id)"),
        (("create", "delete"), "it would be replaced"),
        (("create", "forget"), "what it would do is not known here (create, forget)"),
        (("read",), "what it would do is not known here (read)"),
        ((), "what it would do is not known here ()"),
        (("explode\x1b[2J",), "what it would do is not known here (explode?[2J)"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_neither_made_nor_changed_nor_removed(actions: tuple[str, ...], cause: str) -> None:
    one = change(*actions, before=vm(KEPT), after=vm(KEPT), replace_paths=[["vm_id"], ["disk", 0, "file_id"]])
    assert cause in refused(one)
    assert judge(shown(one), SCOPE)[0] == ()
    for action in ("create", "delete", "forget"):
        taken = change(action, before=vm(TAKEN), after=vm(TAKEN), importing={"id": f"pve1/{TAKEN}"})
        assert f"what it would do is not known here ({action})" in refused(taken)
    bare = change("delete", "create", before=vm(KEPT), after=vm(KEPT), resource={"action_reason": "tainted"})
    assert "it would be replaced (tainted)" in refused(bare)


@pytest.mark.parametrize(
    ("resource", "cause"),
    [
        ({"type": "null_resource"}, "resources of that type are not rendered"),
        ({"type": "terraform_data", "provider_name": "terraform.io/builtin/terraform"}, "resources of that type"),
        ({"type": "proxmox_virtual_environment_container"}, "resources of that type"),
        ({"provider_name": "registry.terraform.io/evil/proxmox"}, "resources of that type"),
        ({"provider_name": "evil.example/bpg/proxmox"}, "resources of that type"),
        ({"provider_name": None}, "resources of that type"),
        ({"mode": "data", "type": "external"}, "it reads a data source of another type"),
        (
            {"mode": "data", "type": "proxmox_virtual_environment_vms", "provider_name": "evil.example/bpg/proxmox"},
            "it reads",
        ),
    ],
)
def test_another_type_or_another_provider(resource: dict[str, Any], cause: str) -> None:
    for actions in (("update",), ("no-op",), ("read",)):
        assert cause in refused(change(*actions, before=vm(KEPT), after=vm(KEPT), resource=resource))


def test_the_provider_of_opentofu_is_the_same() -> None:
    assert refused({**created(), "provider_name": "registry.opentofu.org/bpg/proxmox"}) == ""


# -- the configuration --------------------------------------------------------------------------------


def configured(**root: Any) -> dict[str, Any]:
    return {**CONFIGURATION, "root_module": root}


def provider(**more: Any) -> dict[str, Any]:
    mine = CONFIGURATION["provider_config"]["proxmox"]
    return {**CONFIGURATION, "provider_config": {"proxmox": mine, "other": {**mine, **more}}}


PROVISIONED = {"address": "x.y", "mode": "managed", "type": VM, "provisioners": [{"type": "local-exec"}]}
STRANGE = {"address": "x.y", "mode": "managed", "type": "null_resource"}
READS = {"address": "data.x.y", "mode": "data", "type": "http"}
ASKS = {"address": "ephemeral.x.y", "mode": "ephemeral", "type": "vault_secret"}


@pytest.mark.parametrize(
    ("configuration", "cause"),
    [
        *((configured(resources=[one]), "or runs a provisioner") for one in (PROVISIONED, STRANGE, READS, ASKS)),
        (
            configured(
                module_calls={
                    "a": {
                        "source": "./a",
                        "module": {"module_calls": {"b": {"source": "./b", "module": {"resources": [PROVISIONED]}}}},
                    }
                }
            ),
            "or runs a provisioner",
        ),
        (configured(module_calls={"a": {"source": "git::https://evil/x", "module": {}}}), "a module from elsewhere"),
        (provider(name="null", full_name="registry.terraform.io/hashicorp/null"), "it uses the provider registry"),
        (provider(full_name="evil.example/bpg/proxmox"), "it uses the provider evil.example/bpg/proxmox"),
        (provider(full_name=None, name="evil\nname"), "it uses the provider evil name"),
        (provider(alias="other"), "it talks to another cluster"),
        (provider(expressions={"endpoint": {"constant_value": "https://evil:8006"}}), "it talks to another cluster"),
        (provider(expressions={"api_token": {"references": ["var.x"]}}), "it talks to another cluster"),
    ],
)
def test_a_configuration_that_is_not_rendered(configuration: dict[str, Any], cause: str) -> None:
    assert cause in refused(configuration=configuration)


@pytest.mark.parametrize(
    ("more", "cause"),
    [
        ({"errored": True}, "Terraform could not plan all of it"),
        ({"variables": {"pve_insecure": {"value": True}}}, "it does not check whom it talks to"),
        ({"action_invocations": [{"address": "action.local_command.x"}]}, "it would do more than it lists"),
        ({"deferred_changes": [{"reason": "x"}]}, "it would do more than it lists"),
    ],
)
def test_a_plan_that_does_not_tell_everything(more: dict[str, Any], cause: str) -> None:
    assert cause in refused(**more)
    assert refused(variables={"pve_insecure": {"value": False}}) == ""


# -- what the provider would do to a VM -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("disks", "cause"),
    [
        ([disk("scsi0", 10)], "scsi0 would shrink from 20 to 10 GiB"),
        ([disk("scsi0"), disk("scsi1", 9)], "scsi1 would shrink from 10 to 9 GiB"),
        ([{"interface": "scsi0"}, disk("scsi1", 10)], "scsi0 would shrink from 20 to 0 GiB"),
        ([disk("scsi0")], "scsi1 would be destroyed"),
        ([disk("scsi1", 10)], "scsi0 would be destroyed"),
        ([], "scsi0 would be destroyed"),
        (None, "scsi0 would be destroyed"),
        ([disk("scsi0"), disk("scsi1", 10), disk("scsi2", file_id="local:iso/x.img")], "scsi2 would be made of"),
        ([disk("scsi0"), disk("scsi1", 10), disk("scsi2", import_from="ceph:vm-100-disk-0")], "scsi2 would be made of"),
        ([disk("scsi0"), disk("scsi1", 10, path_in_datastore="vm-100-disk-0")], "scsi1 would be made of"),
    ],
)
def test_a_disk_is_neither_lost_nor_taken(disks: object, cause: str) -> None:
    assert cause in refused(updated(was={"disk": [disk("scsi0"), disk("scsi1", 10)]}, disk=disks))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("cpu", [{"cores": 4}]),
        ("memory", [{"dedicated": 4096}]),
        ("agent", [{"enabled": True}]),
        ("initialization", [{"datastore_id": "ceph"}]),
    ],
)
def test_a_running_guest_does_not_grow_together_with_what_needs_a_restart(key: str, value: Any) -> None:
    grown = [disk("scsi0", 30, path_in_datastore=f"vm-{KEPT}-disk-0")]
    assert f"scsi0 of a running guest cannot grow in one go with {key}" in refused(updated(disk=grown, **{key: value}))
    assert judged(updated(was={"started": False}, disk=grown, **{key: value})).effect is Effect.CHANGE
    assert judged(updated(disk=grown, name="x")).effect is Effect.CHANGE


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("hook_script_file_id", "local:snippets/x.pl"),
        ("kvm_arguments", "-chardev socket"),
        ("hostpci", [{"device": "hostpci0", "id": "0000:01:00"}]),
        ("usb", [{"host": "1-1"}]),
        ("virtiofs", [{"mapping": "home"}]),
        ("cdrom", [{"file_id": "local:iso/x.iso"}]),
        ("template", True),
    ],
)
def test_what_reaches_beyond_the_guest(key: str, value: Any) -> None:
    for one in (created(**{key: value}), updated(**{key: value})):
        assert f"it would set {key}, which is not rendered" in refused(one)
    assert judged(updated(was={key: value}, name="x")).effect is Effect.CHANGE  # somebody else's, and it stays


@pytest.mark.parametrize("key", ["vendor_data_file_id", "meta_data_file_id", "network_data_file_id"])
def test_a_cloud_init_file_that_is_not_the_users(key: str) -> None:
    files = [{"user_data_file_id": "local:snippets/a.yaml", key: "local:snippets/b.yaml"}]
    for one in (created(initialization=files), updated(initialization=files)):
        assert "a cloud-init file of a kind that is not rendered" in refused(one)


@pytest.mark.parametrize(
    "clone", [None, [], [{"vm_id": 9000}], [{"vm_id": 9000, "retries": 3}], [{"retries": 1}, {"retries": 1}]]
)
def test_a_vm_is_made_as_a_clone_at_the_first_try(clone: object) -> None:
    assert "it might take over what is there" in refused(created(clone=clone))


def test_a_protected_vm_is_not_destroyed() -> None:
    assert "it is protected: set protection: false first and apply that" in refused(deleted(protection=True))
    for key in ("purge_on_destroy", "delete_unreferenced_disks_on_destroy"):
        assert "with it would go disks that it does not name" in refused(deleted(**{key: True}))
    assert judged(updated(was={"protection": True}, protection=False)).effect is Effect.CHANGE


@pytest.mark.parametrize(
    ("becomes", "cause"),
    [
        ({"cpu": [{"cores": 4}]}, "taking it over would change cpu"),
        ({"tags": ["x"]}, "taking it over would change tags"),
        ({"disk": []}, "taking it over would change disk"),
        ({"started": False, "name": "x"}, "taking it over would change name, started"),
        ({"hook_script_file_id": "local:snippets/x"}, "taking it over would change hook_script_file_id"),
        ({"attribute_of_tomorrow": 1}, "taking it over would change attribute_of_tomorrow"),
        ({"reboot_after_update": True, "timeout_clone": 5}, "taking it over would restart it"),
    ],
)
def test_taking_over_changes_nothing(becomes: dict[str, Any], cause: str) -> None:
    assert cause in refused(imported(**becomes))
    without = imported()
    del without["change"]["after"]["description"]  # not known before it is applied
    assert "taking it over would change description" in refused(without)


def test_taking_over_writes_into_the_state() -> None:
    quiet: dict[str, Any] = {"stop_on_destroy": True, "migrate": True, "timeout_clone": 5}
    assert judged(imported(**quiet)).verb is Verb.IMPORT
    sid = {"resource_id": f"vm:{TAKEN}", "id": f"vm:{TAKEN}", "state": "stopped"}
    ha = change("no-op", before=sid, after=sid, type=HA, key=TAKEN, importing={"id": f"vm:{TAKEN}"})
    assert (judged(ha).verb, judged(ha).effect) == (Verb.IMPORT, Effect.CHANGE)
    stopping = change("update", before={**sid, "state": "started"}, after=sid, type=HA, importing={"id": "vm:2003"})
    assert "taking it over would change state" in refused(stopping)


# -- what goes with VMs ---------------------------------------------------------------------------------


def beside(type: str, after: dict[str, Any], before: dict[str, Any] | None = None) -> dict[str, Any]:
    return change("update" if before else "create", before=before, after=after, type=type, key="x")


@pytest.mark.parametrize(
    ("one", "cause"),
    [
        (beside(HA, {"resource_id": "vm:100"}), "it is about VM 100 which is not this deployment's"),
        (beside(HA, {"resource_id": "100"}), "it is about VM 100"),
        (beside(HA, {"resource_id": "ct:100"}), "it is about something which is not"),
        (beside(HA, {"resource_id": f"vm:{KEPT}\nvm:100"}), "it is about something which is not"),
        (beside(HA, {"state": "started"}), "it is not known which VM it is about"),
        (beside(HA, {"resource_id": "vm:2001"}, {"resource_id": "vm:100"}), "it is about VM 100"),
        (change("delete", before={"resource_id": "vm:2001", "id": "vm:100"}, type=HA), "it is about VM 100"),
        (change("delete", before={"resource_id": "vm:100"}, type=HA), "it is about VM 100"),
        (beside(RULE, {"resources": ["vm:2001", "vm:100"]}), "it is about VM 100"),
        (beside(RULE, {"resources": ["vm:2001"]}, {"resources": ["vm:100", "vm:2001"]}), "it is about VM 100"),
        (beside(RULE, {"resources": ["ct:2001"]}), "it is about something"),
        (beside(RULE, {"resources": []}), "it is not known which VM"),
        (beside(RULE, {"rule": "x"}), "it is not known which VM"),
        (beside(FIREWALL, {"vm_id": 100}), "it is about VM 100"),
        (beside(FIREWALL, {"vm_id": KEPT, "container_id": 100}), "it is about something"),
        (beside(FIREWALL, {"container_id": KEPT}), "it is about something"),
        (beside(FIREWALL, {"node_name": "pve1"}), "it is not known which VM"),
    ],
)
def test_what_is_about_a_foreign_guest(one: dict[str, Any], cause: str) -> None:
    assert cause in refused(one)


def test_what_is_about_a_vm_that_is_gone_only_goes() -> None:
    """Its VMID may be somebody else's tomorrow."""
    lost = Scope(kept=(KEPT,), gone=(GONE,))
    sid = {"resource_id": f"vm:{GONE}", "state": "started"}
    assert refused(change("delete", before=sid, type=HA), scope=lost) == ""
    both = {"resources": [f"vm:{KEPT}", f"vm:{GONE}"]}
    assert refused(beside(RULE, {"resources": [f"vm:{KEPT}"]}, both), scope=lost) == ""
    for one in (beside(HA, sid), beside(HA, {**sid, "state": "stopped"}, sid), beside(RULE, both)):
        assert f"it is about VM {GONE} which is not this deployment's" in refused(one, scope=lost)
    for touched in (created(GONE), updated(GONE, name="x"), deleted(GONE), imported(GONE)):
        assert "which was not asked for" in refused(touched, scope=lost)


@pytest.mark.parametrize(
    ("one", "effect"),
    [
        (beside(HA, {"resource_id": f"vm:{NEW}", "state": "stopped"}), Effect.CREATE),
        (beside(HA, {"resource_id": f"vm:{KEPT}", "state": "started"}), Effect.CHANGE),
        (beside(HA, {"resource_id": f"vm:{KEPT}", "state": "stopped"}), Effect.INTERRUPT),
        (beside(HA, {"resource_id": f"vm:{KEPT}", "state": "disabled"}), Effect.INTERRUPT),
        (beside(HA, {"resource_id": f"vm:{KEPT}", "state": "state-of-tomorrow"}), Effect.INTERRUPT),
        (beside(RULE, {"resources": [f"vm:{NEW}"]}), Effect.CHANGE),
        (beside(FIREWALL, {"vm_id": NEW}), Effect.CREATE),
        (beside(FIREWALL, {"vm_id": KEPT}), Effect.CHANGE),
        (change("delete", before={"resource_id": f"vm:{GONE}"}, type=HA), Effect.CHANGE),
        (change("delete", before={"url": "https://x/y"}, type=IMAGE, key="x"), Effect.REMOVE),
    ],
)
def test_what_goes_with_our_own(one: dict[str, Any], effect: Effect) -> None:
    found, values = judged(one), one["change"]["after"] or one["change"]["before"]
    assert (found.effect, found.vmid, found.name) == (effect, None, values.get("resource_id") or one["address"])
    assert "two changes" not in refused(one, one)


# -- what is shown ----------------------------------------------------------------------------------------


def test_a_secret_is_neither_shown_nor_written() -> None:
    one = created(initialization=[{"user_account": [{"username": "ops", "password": "hunter2"}]}])
    one["change"]["after_sensitive"] = {"initialization": [{"user_account": [{"password": True}]}]}
    found = judge(shown(one), SCOPE)
    assert "hunter2" not in repr(found)
    assert "it writes a secret" in refused(one)
    one["change"]["after_sensitive"] = True
    assert "hunter2" not in repr(judge(shown(one), SCOPE)[0][0].lines)
    plain = created(tags=["a", "b"])
    plain["change"]["after_sensitive"] = {"tags": [False]}  # shorter than what it is about
    assert {"tags.0: a", "tags.1: b"} <= {*judged(plain).lines}


LONG = f"begin {'x' * 5000} end"


@pytest.mark.parametrize(
    ("hostile", "kept"),
    [
        ("one\ntwo\r\nthree", "one two three"),
        ("\x1b[2J\x1b]0;owned\x07", "?[2J?]0;owned?"),
        ("a\u202eb\u200bc\x00", "a?b?c?"),
        (LONG, "begin xxx"),
        (f"{'x' * 5000}\n\x1b[1A secret end", "?[1A secret end"),
    ],
)
def test_hostile_text_is_one_printable_line(hostile: str, kept: str) -> None:
    one = created(name=hostile, description=hostile, tags=[hostile], nodes={hostile: hostile})
    found = judge(shown(one), SCOPE)[0][0]
    for text in (found.name, *found.lines):
        assert printable(text) and len(text) < 1000
    assert kept in next(text for text in found.lines if text.startswith("description: "))


def test_a_long_value_shows_both_its_ends() -> None:
    texts = judged(created(description=LONG)).lines
    (text,) = [text for text in texts if text.startswith("description: ")]
    assert text == f"description: begin {'x' * 94}…{'x' * 96} end"


def test_a_change_in_the_middle_of_a_long_value_is_a_change() -> None:
    old, new = (f"{'x' * 500}{middle}{'x' * 500}" for middle in "ab")
    (text,) = judged(updated(was={"description": old}, description=new)).lines
    assert text == f"description: {'x' * 100}…{'x' * 100} -> {'x' * 100}…{'x' * 100}"


def test_what_is_the_providers_own_is_not_told_of_a_new_vm() -> None:
    lines = judged(created(acpi=True, bios="seabios", timeout_clone=1800, tablet_device=True)).lines
    assert not [text for text in lines if text.startswith(("acpi", "bios", "timeout", "tablet"))]
    assert "bios: ovmf" in judged(created(bios="ovmf")).lines


def test_an_address_that_cannot_be_shown() -> None:
    one = {**created(), "address": 'x.y["\x1b[2J"]'}
    assert judge(shown(one), SCOPE)[0] == ()
    assert refused(one) == 'x.y["?[2J"]: its address cannot be shown'


# -- documents that are none --------------------------------------------------------------------------------


def broken(**parts: Any) -> dict[str, Any]:
    one = created()
    return {**one, "change": {**one["change"], **parts}}


def deep(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


NO_PLANS: list[Any] = [
    {},
    {"format_version": None},
    {**shown(), "format_version": "2.0"},
    {**shown(), "configuration": None},
    {**shown(), "configuration": {"provider_config": {}}},
    {**shown(), "configuration": {"root_module": None}},
    {**shown(), "configuration": {"root_module": {"resources": "x"}}},
    {**shown(), "resource_changes": {"a": 1}},
    {**shown(), "resource_changes": [None]},
    {**shown(), "resource_changes": 5},
    [],
    None,
    "x",
    shown({"address": "x"}),
    shown({**created(), "address": 5}),
    shown({**created(), "change": None}),
    shown({key: value for key, value in created().items() if key != "address"}),
    shown(broken(actions=None)),
    shown(broken(actions=5)),
    shown(broken(actions=[["create"]])),
    shown(broken(after="x")),
    shown(broken(after=[1])),
    shown(broken(after={"vm_id": NEW, "disk": [{"size": 5}]})),
    shown(broken(after={"vm_id": NEW, "disk": [{"interface": "scsi0", "size": "x"}]}, actions=["update"])),
    shown(broken(after={"vm_id": NEW, "disk": 7})),
    shown(broken(after={"vm_id": NEW, "clone": "x"})),
    shown(broken(after={"vm_id": NEW, "initialization": [None]})),
    shown(broken(importing="x", actions=["update"])),
]


@pytest.mark.parametrize("document", NO_PLANS, ids=range(len(NO_PLANS)))
def test_a_document_that_is_no_plan(document: Any) -> None:
    with pytest.raises(TargetError) as caught:
        judge(document, SCOPE)
    assert caught.value.code is Code.TARGET_FAILED
    assert "not in the form that is known" in caught.value.message


def test_a_document_that_is_too_deep() -> None:
    with pytest.raises(TargetError):
        judge({**shown(), "resource_changes": [broken(after={"vm_id": NEW, "tags": deep(100_000)})]}, SCOPE)


def test_an_enormous_document_is_judged() -> None:
    many = [created(vmid) for vmid in range(10_000, 12_000)]
    changes, causes = judge({**shown(), "resource_changes": many}, SCOPE)
    assert (len(changes), len(causes)) == (2000, 2001)


def test_nulls_and_missing_keys_hide_nothing() -> None:
    bare = {"address": "x.y", "type": VM, "provider_name": PROVIDER, "change": {"actions": ["delete"]}}
    assert "a VM without a fixed VMID, which was not asked for" in refused(bare)
    empty = change("update", before={}, after={}, key=KEPT)
    assert "which was not asked for" in refused(empty)
    nulls = change("create", after=dict.fromkeys(planned(NEW)), key=NEW)
    assert "which was not asked for" in refused(nulls)


# -- drift --------------------------------------------------------------------------------------------------


def test_drift_is_told_by_attribute() -> None:
    renamed = updated(name="by-hand", cpu=[{"cores": 8, "type": "x86-64-v2-AES"}], agent=[{"enabled": True}])
    lost = deleted()
    lines = drifted(shown(resource_drift=[renamed, lost]))
    where = renamed["address"]
    assert lines == [
        f"{where}: agent.0.enabled is True, Terraform left it unset",
        f"{where}: cpu.0.cores is 8, Terraform left 2",
        f"{where}: name is by-hand, Terraform left vm2001",
        f"{lost['address']}: it is gone",
    ]
    assert drifted(shown()) == []


def test_drift_is_one_printable_line_without_secrets() -> None:
    one = updated(was={"password": "hunter2"}, name="\x1b[2J\n" * 500, password="hunter3")
    one["change"] |= {"before_sensitive": {"password": True}, "after_sensitive": {"password": True}}
    one["address"] = "x\n\x1b"
    (text,) = drifted(shown(resource_drift=[one]))
    assert printable(text) and len(text) < 500 and "hunter" not in text


@pytest.mark.parametrize("drift", [[None], [{}], [{"address": "x"}], [{"address": None, "change": {}}], 5, {"a": 1}])
def test_drift_that_is_none(drift: Any) -> None:
    with pytest.raises(TargetError):
        drifted(shown(resource_drift=drift))
    with pytest.raises(TargetError):
        drifted({})
