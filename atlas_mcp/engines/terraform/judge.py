"""What a plan of Terraform's would do, held against what it may do. Pure.

`shown` is the output of `show -json` of a plan file (https://developer.hashicorp.com/terraform/internals/json-format).
What the provider does behind an innocent look is in its schema's notes: updates that reboot, disks that cannot shrink.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines.terraform.spec import Change, Scope, Verb
from atlas_mcp.model import Effect

VM = "proxmox_virtual_environment_vm"
_HA, _RULE, _FIREWALL = "proxmox_haresource", "proxmox_harule", "proxmox_virtual_environment_firewall_options"
_IMAGE = "proxmox_download_file"
_TYPES = (VM, _HA, _RULE, _FIREWALL, _IMAGE)
_DATA = ("proxmox_virtual_environment_vms",)
_PROVIDER = "/bpg/proxmox"
_HIDDEN = "***"
_DEFAULTS = {  # what the provider sets where nothing is said: not told of a VM that is made
    "acpi": "True",
    "aio": "io_uring",
    "backup": "True",
    "bios": "seabios",
    "cache": "none",
    "keyboard_layout": "en-us",
    "replicate": "True",
    "scsi_hardware": "virtio-scsi-pci",
    "sockets": "1",
    "tablet_device": "True",
}
_LONGEST = 200  # characters of a value that are shown
_STATE_ONLY = frozenset(  # what an import may set: the provider keeps it in the state and tells the cluster nothing
    "delete_unreferenced_disks_on_destroy migrate purge_on_destroy reboot_after_update stop_on_destroy"
    " timeout_clone timeout_create timeout_migrate timeout_reboot timeout_shutdown_vm timeout_start_vm"
    " timeout_stop_vm".split()
)
_AT_REBOOT = ("cpu", "memory", "agent", "initialization")
_VERBS = {
    ("create",): Verb.CREATE,
    ("update",): Verb.UPDATE,
    ("delete",): Verb.DELETE,
    ("forget",): Verb.FORGET,
}
Values = Mapping[str, Any]


def judge(shown: Values, scope: Scope) -> tuple[tuple[Change, ...], list[str]]:
    """Every resource that the plan changes, and every cause for which it may not."""
    refused = [*_misconfigured(shown.get("configuration") or {})]
    if shown.get("errored"):
        refused.append("Terraform could not plan all of it")
    changes: list[Change] = []
    for one in shown.get("resource_changes") or ():
        change, causes = _changed(one, scope)
        refused += [f"{line(str(one.get('address')))}: {cause}" for cause in causes]
        if change is not None:
            changes.append(change)
    made = {change.vmid for change in changes if change.verb is Verb.CREATE}
    missing = [vmid for vmid in scope.created if vmid not in made]
    refused += [f"VM {vmid} is not created: it is in the state already" for vmid in missing]
    return tuple(changes), refused


def _misconfigured(configuration: Values) -> Iterator[str]:
    """What would run programs or talk to others: the tree is ours, and holds nothing of the kind."""
    for provider in (configuration.get("provider_config") or {}).values():
        if not str(provider.get("full_name") or "").endswith(_PROVIDER):
            yield f"it uses the provider {line(str(provider.get('full_name') or provider.get('name')))}"
    modules = [configuration.get("root_module") or {}]
    while modules:
        module = modules.pop()
        modules += [call.get("module") or {} for call in (module.get("module_calls") or {}).values()]
        for resource in module.get("resources") or ():
            known = _DATA if resource.get("mode") == "data" else _TYPES
            if resource.get("type") not in known or resource.get("provisioners"):
                yield f"{line(str(resource.get('address')))} is of a type that is not rendered, or runs a provisioner"


def _changed(one: Values, scope: Scope) -> tuple[Change | None, list[str]]:
    body = one["change"]
    actions, importing = tuple(body["actions"]), body.get("importing")
    if one.get("mode") == "data":
        return None, [] if one.get("type") in _DATA else ["it reads a data source of another type"]
    if actions == ("no-op",) and not importing:
        return None, []
    if one.get("type") not in _TYPES or not str(one.get("provider_name")).endswith(_PROVIDER):
        return None, ["resources of that type are not rendered"]
    if importing and actions in (("no-op",), ("update",)):
        verb = Verb.IMPORT
    elif actions in _VERBS:
        verb = _VERBS[actions]
    else:
        return None, [f"it would be replaced ({_why(one)}): a VM is never made anew in place of itself"]
    before, after = body.get("before") or {}, body.get("after") or {}
    seen = after or before
    change = Change(
        address=one["address"],
        type=one["type"],
        vmid=int(seen["vm_id"]) if one["type"] == VM and seen.get("vm_id") else None,
        name=line(str(seen.get("name") or seen.get("resource_id") or one["address"])),
        verb=verb,
        effect=_effect(one["type"], verb, before, after, scope),
        lines=tuple(_lines(verb, before, after, body)),
        nodes=_texts(after, "node_name"),
        storages=_storages(after),
        pools=_texts(after, "pool_id"),
    )
    return change, [*_refusals(change, before, after, body, scope)]


def _why(one: Values) -> str:
    paths = one["change"].get("replace_paths") or ()
    return ", ".join(".".join(str(part) for part in path) for path in paths) or str(one.get("action_reason") or "")


def _refusals(change: Change, before: Values, after: Values, body: Values, scope: Scope) -> Iterator[str]:
    if change.type == VM:
        yield from _unexpected(change, scope)
        yield from _impossible(change, before, after)
    else:
        foreign = sorted(_about(change.type, after or before) - scope.all)
        if foreign:
            yield f"it is about VM {foreign[0]}, which is not this deployment's"
    differing = {key for key in after if before.get(key) != after[key]} - _STATE_ONLY
    if change.verb is Verb.IMPORT and differing & before.keys():
        yield f"taking it over would change {', '.join(sorted(differing))}: bring guest and spec together first"
    if any(value == _HIDDEN for _, value in _flat(after, body.get("after_sensitive"))):
        yield "it writes a secret, which nobody who approves could see"
    if change.verb is Verb.FORGET and not scope.forget:
        yield "it would be forgotten"


def _unexpected(change: Change, scope: Scope) -> Iterator[str]:
    """A VM that is made, changed or removed without having been asked for. A VM without a VMID is a new one."""
    may = {
        Verb.CREATE: scope.created,
        Verb.UPDATE: scope.kept,
        Verb.DELETE: scope.removed,
        Verb.IMPORT: scope.adopted,
        Verb.FORGET: scope.kept,
    }[change.verb]
    if change.vmid not in may:
        which = f"VM {change.vmid}" if change.vmid else "a VM without a fixed VMID"
        yield f"it would {change.verb} {which}, which was not asked for"


def _impossible(change: Change, before: Values, after: Values) -> Iterator[str]:
    if change.verb is not Verb.UPDATE:
        return
    old, new = _sizes(before), _sizes(after)
    for interface, size in old.items():
        if new.get(interface, size) < size:
            yield f"{interface} would shrink from {size} to {new[interface]} GiB, which PVE cannot"
    grown = [interface for interface, size in new.items() if interface in old and size > old[interface]]
    together = [key for key in _AT_REBOOT if before.get(key) != after.get(key)]
    if grown and together and before.get("started"):
        yield (
            f"{grown[0]} of a running guest cannot grow in one go with {', '.join(together)}: make it two revisions,"
            " the disk first"
        )


def _effect(type_: str, verb: Verb, before: Values, after: Values, scope: Scope) -> Effect:
    if verb is Verb.DELETE and type_ in (VM, _IMAGE):
        return Effect.REMOVE
    if type_ == VM and verb in (Verb.CREATE, Verb.UPDATE):
        if _snippets(after) - _snippets(before):
            return Effect.ROOT
        stops = bool(before.get("started")) and not after.get("started")
        if verb is Verb.UPDATE and (stops or after.get("reboot_after_update")):
            return Effect.INTERRUPT
    if type_ == _HA and after.get("state") in ("stopped", "disabled") and not _about(_HA, after) <= {*scope.created}:
        return Effect.INTERRUPT
    fresh = _about(type_, after) <= {*scope.created} and type_ != _RULE
    return Effect.CREATE if verb is Verb.CREATE and fresh else Effect.CHANGE


def _snippets(values: Values) -> set[str]:
    """Files that a guest runs as root at its first start."""
    return {
        str(seed[key])
        for seed in values.get("initialization") or ()
        for key in ("user_data_file_id", "vendor_data_file_id", "meta_data_file_id", "network_data_file_id")
        if seed.get(key)
    }


def _about(type_: str, values: Values) -> set[int]:
    """The VMIDs that a resource is about."""
    named = {_HA: [values.get("resource_id")], _RULE: values.get("resources") or ()}.get(type_, ())
    found = [str(sid).removeprefix("vm:") for sid in named if sid]
    return {int(vmid) for vmid in (*found, values.get("vm_id") or "") if str(vmid).isdecimal()}


def _sizes(values: Values) -> dict[str, int]:
    return {str(disk["interface"]): int(disk.get("size") or 0) for disk in values.get("disk") or ()}


def _storages(values: Values) -> tuple[str, ...]:
    parts = [*(values.get("disk") or ()), *(values.get("initialization") or ()), *(values.get("clone") or ())]
    return tuple(sorted({str(part["datastore_id"]) for part in parts if part.get("datastore_id")}))


def _texts(values: Values, key: str) -> tuple[str, ...]:
    return (str(values[key]),) if values.get(key) else ()


def _lines(verb: Verb, before: Values, after: Values, body: Values) -> Iterator[str]:
    """What is written, one attribute a line; what Terraform takes for a secret is not shown."""
    if verb in (Verb.DELETE, Verb.FORGET):
        return
    old = dict(_flat(before, body.get("before_sensitive")))
    new = dict(_flat(after, body.get("after_sensitive")))
    if verb is Verb.CREATE:
        for key, value in new.items():
            last = key.rpartition(".")[2]
            if _DEFAULTS.get(last) != value and not last.startswith("timeout_"):
                yield f"{key}: {value}"
        return
    for key in sorted({*old, *new}):
        if old.get(key) != new.get(key):
            yield f"{key}: {old.get(key, 'not set')} -> {new.get(key, 'not set')}"


def _flat(value: object, hidden: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every value that says something, by its path: cpu.0.cores."""
    if hidden is True:
        if value not in (None, "", False):
            yield path, _HIDDEN
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            below = hidden.get(key) if isinstance(hidden, Mapping) else None
            yield from _flat(inner, below, f"{path}.{key}" if path else str(key))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, inner in enumerate(value):
            below = hidden[index] if isinstance(hidden, Sequence) and index < len(hidden) else None
            yield from _flat(inner, below, f"{path}.{index}")
    elif value not in (None, "", False):
        text = line(str(value))
        yield path, text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"


def drifted(shown: Values) -> list[str]:
    """What a plan that only refreshes has found: one line for each attribute that is not as Terraform left it."""
    found: list[str] = []
    for one in shown.get("resource_drift") or ():
        body = one["change"]
        if tuple(body["actions"]) == ("delete",):
            found.append(f"{line(one['address'])}: it is gone")
            continue
        old = dict(_flat(body.get("before") or {}, body.get("before_sensitive")))
        new = dict(_flat(body.get("after") or {}, body.get("after_sensitive")))
        found += [
            f"{line(one['address'])}: {key} is {new.get(key, 'not set')}, Terraform left {old.get(key, 'it unset')}"
            for key in sorted({*old, *new})
            if old.get(key) != new.get(key)
        ]
    return found
