"""Plans of Terraform's that do what nobody asked for, in documents as `show -json` makes them."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines.terraform.judge import VM, judge
from atlas_mcp.engines.terraform.spec import Verb
from atlas_mcp.model import Effect
from tests.unit.terraform.shown_plans import (
    CONFIGURATION,
    FOREIGN,
    FORGET,
    GONE,
    HA,
    IMAGE,
    KEPT,
    NEW,
    SCOPE,
    TAKEN,
    change,
    created,
    deleted,
    disk,
    forgotten,
    imported,
    judged,
    planned,
    refused,
    shown,
    updated,
    vm,
)

# -- what is asked for -----------------------------------------------------------------------------------


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
        (
            updated(initialization=[{"datastore_id": "ceph", "user_data_file_id": "local:snippets/a.yaml"}]),
            Verb.UPDATE,
            Effect.ROOT,
        ),
        (
            updated(
                was={"initialization": [{"datastore_id": "ceph", "user_data_file_id": "local:snippets/a.yaml"}]},
                initialization=[{"datastore_id": "ceph"}],
            ),
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


# -- what is not -----------------------------------------------------------------------------------------


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


# -- the configuration -----------------------------------------------------------------------------------


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
