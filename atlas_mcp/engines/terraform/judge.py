"""What a plan of Terraform's would do, held against what it may do. Pure.

`shown` is the output of `show -json` of a plan file (https://developer.hashicorp.com/terraform/internals/json-format).
What the provider does behind an innocent look is in its schema's notes: updates that reboot, disks that cannot shrink.
What no tree of ours holds is refused, even where Terraform would do it: a plan file may come from elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines.terraform.attributes import FOUND, HIDDEN, LONGEST, UNSET, differing, flat, written
from atlas_mcp.engines.terraform.limits import impossible
from atlas_mcp.engines.terraform.shown import VERBS, Expected, misconfigured, partial, readable, why
from atlas_mcp.engines.terraform.spec import Change, Scope, Verb
from atlas_mcp.model import Effect

VM = "proxmox_virtual_environment_vm"
_HA, _RULE, _FIREWALL = "proxmox_haresource", "proxmox_harule", "proxmox_virtual_environment_firewall_options"
_IMAGE = "proxmox_download_file"
_TYPES = (VM, _HA, _RULE, _FIREWALL, _IMAGE)
_DATA = ("proxmox_virtual_environment_vms",)
_TREE = Expected(
    provider="bpg/proxmox",
    configured={"endpoint": {"references": ["var.pve_endpoint"]}, "insecure": {"references": ["var.pve_insecure"]}},
    types=frozenset(_TYPES),
    data=frozenset(_DATA),
)
_BEYOND = (  # what reaches beyond the guest, or makes another thing of it
    "hook_script_file_id kvm_arguments hostpci usb virtiofs cdrom template".split()
)
_KNOWN = {*_BEYOND, "node_name", "vm_id", "pool_id", "reboot_after_update"}  # what may not wait until it is applied
_OF_OTHERS = ("file_id", "import_from", "path_in_datastore")  # of a disk: what it is made of, or is
_SID = re.compile(r"(?:vm:)?(\d{1,9})")
_STATE_ONLY = frozenset(  # what an import may set: the provider keeps it in the state and tells the cluster nothing
    "delete_unreferenced_disks_on_destroy migrate purge_on_destroy reboot_after_update stop_on_destroy"
    " timeout_clone timeout_create timeout_migrate timeout_reboot timeout_shutdown_vm timeout_start_vm"
    " timeout_stop_vm".split()
)
_RUNNING = ("started", "enabled", "ignored", "", None)  # states of HA in which it stops nothing
Values = Mapping[str, Any]


def judge(shown: Values, scope: Scope) -> tuple[tuple[Change, ...], list[str]]:
    """Every resource that the plan changes, and every cause for which it may not.

    Raises:
        TargetError: `target_failed`: it is in no form that is known here.

    """
    with readable(shown):
        return _judged(shown, scope)


def _judged(shown: Values, scope: Scope) -> tuple[tuple[Change, ...], list[str]]:
    refused = [*_misconfigured(shown["configuration"], shown.get("variables") or {})]
    refused += partial(shown)
    changes: list[Change] = []
    for one in shown.get("resource_changes") or ():
        change, causes = _changed(one, scope)
        refused += [f"{line(str(one.get('address')))}: {cause}" for cause in causes]
        if change is not None:
            changes.append(change)
    made = {change.vmid for change in changes if change.verb is Verb.CREATE}
    missing = [vmid for vmid in scope.created if vmid not in made]
    refused += [f"VM {vmid} is not created: it is in the state already" for vmid in missing]
    often = Counter(change.vmid for change in changes if change.vmid is not None)
    refused += [f"two changes are about VM {vmid}" for vmid, number in often.items() if number > 1]
    return tuple(changes), refused


def _misconfigured(configuration: Values, variables: Values) -> Iterator[str]:
    """What would run programs or talk to others: the tree is ours, and holds nothing of the kind."""
    yield from misconfigured(configuration, _TREE)
    if (variables.get("pve_insecure") or {}).get("value"):
        yield "it does not check whom it talks to"


def _changed(one: Values, scope: Scope) -> tuple[Change | None, list[str]]:
    body = one["change"]
    actions, importing = tuple(body["actions"]), body.get("importing")
    data = one.get("mode") == "data"
    if one.get("provider_name") not in _TREE.sources or one.get("type") not in (_DATA if data else _TYPES):
        return None, ["it reads a data source of another type"] if data else ["resources of that type are not rendered"]
    if data or (actions == ("no-op",) and importing is None):
        return None, []
    if line(one["address"]) != one["address"]:
        return None, ["its address cannot be shown"]
    if importing is not None and actions in (("no-op",), ("update",)):
        verb = Verb.IMPORT
    elif actions in VERBS and importing is None:
        verb = VERBS[actions]
    elif {*actions} == {"create", "delete"}:
        return None, [f"it would be replaced ({why(one)}): a VM is never made anew in place of itself"]
    else:
        return None, [f"what it would do is not known here ({line(', '.join(map(str, actions)))})"]
    before, after = body.get("before") or {}, body.get("after") or {}
    seen = after or before
    change = Change(
        address=one["address"],
        type=one["type"],
        vmid=_vmid(seen) if one["type"] == VM else None,
        name=line(str(seen.get("name") or seen.get("resource_id") or one["address"])),
        verb=verb,
        effect=_effect(one["type"], verb, before, after, scope),
        lines=tuple(written(verb, before, after, body)),
        nodes=_texts(after, "node_name"),
        storages=_storages(after),
        pools=_texts(after, "pool_id"),
    )
    return change, [*_refusals(change, before, after, body, scope)]


def _vmid(values: Values) -> int | None:
    return values["vm_id"] if type(values.get("vm_id")) is int else None


def _refusals(change: Change, before: Values, after: Values, body: Values, scope: Scope) -> Iterator[str]:
    if change.type == VM:
        yield from _unexpected(change, scope)
        yield from _mistaken(change, before, body)
        if change.verb is Verb.UPDATE:
            yield from impossible(before, after)
        yield from _beyond(before, after)
        yield from _made(change, before, after)
    else:
        yield from _foreign(change, before, after, scope)
    if change.verb is Verb.IMPORT:
        yield from _written(before, after)
    for key, _ in flat(body.get("after_unknown") or {}, None):
        if change.verb is not Verb.CREATE and key.partition(".")[0] in _KNOWN:
            yield f"it would set {line(key)}, and does not say to what"
    if any(value == HIDDEN for _, value in flat(after, body.get("after_sensitive"))):
        yield "it writes a secret, which nobody who approves could see"
    if longest := max((len(text) for text in change.lines if len(text) > LONGEST), default=0):
        yield f"it writes a value of {longest} characters, which nobody who approves could read"
    if (change.verb is Verb.FORGET) != scope.forget:
        yield "it would be forgotten" if not scope.forget else f"it would {change.verb} what is only to be let go of"


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


def _mistaken(change: Change, before: Values, body: Values) -> Iterator[str]:
    """A state in which another VM stands under this one's name: the provider goes by `id`."""
    known = [str(before[key]) for key in ("vm_id", "id") if before.get(key) is not None]
    if body.get("importing") is not None:
        known.append(str(body["importing"].get("id")).rpartition("/")[2])
    if any(vmid != str(change.vmid) for vmid in known):
        yield f"its state names another VM ({line(', '.join(known))})"


def _foreign(change: Change, before: Values, after: Values, scope: Scope) -> Iterator[str]:
    """What is not a VM goes with VMs: with this deployment's, and no others; with one that is gone, it only goes."""
    about, becomes = _about(change.type, before), _about(change.type, after)
    strange = (about - scope.all) | (becomes - (scope.all - {*scope.gone}))
    if strange:
        what = "something" if None in strange else f"VM {min(strange, key=str)}"
        yield f"it is about {what} which is not this deployment's"
    if not about | becomes and change.type != _IMAGE:
        yield "it is not known which VM it is about"


def _written(before: Values, after: Values) -> Iterator[str]:
    """What taking over would write into a guest, or on the cluster."""
    differing = {key for key in {*before, *after} - FOUND if before.get(key) != after.get(key)} - _STATE_ONLY
    if differing:
        yield f"taking it over would change {', '.join(sorted(differing))}: bring guest and spec together first"
    if after.get("reboot_after_update"):
        yield "taking it over would restart it"


def _made(change: Change, before: Values, after: Values) -> Iterator[str]:
    """A VM is made as a clone, for which no VM that is there is taken; and it is destroyed with nothing else."""
    clones = after.get("clone") or ()
    if change.verb is Verb.CREATE and [clone.get("retries") for clone in clones] != [1]:
        yield "it is not one clone, made at the first try: it might take over what is there"
    if change.verb is not Verb.DELETE:
        return
    if before.get("protection"):
        yield "it is protected: set protection: false first and apply that, then remove it"
    if before.get("delete_unreferenced_disks_on_destroy") or before.get("purge_on_destroy"):
        yield "with it would go disks that it does not name, or backup jobs"


def _beyond(before: Values, after: Values) -> Iterator[str]:
    """What no spec of ours asks for: it runs as root on the node, or gives a guest what is somebody else's."""
    for key in _BEYOND:
        if after.get(key) and after[key] != before.get(key):
            yield f"it would set {key}, which is not rendered"
    old = {disk["interface"]: disk for disk in before.get("disk") or ()}
    for disk in after.get("disk") or ():
        was = old.get(disk["interface"]) or {}
        if any(disk.get(key) and disk[key] != was.get(key) for key in _OF_OTHERS):
            yield f"{line(str(disk['interface']))} would be made of what is there already"
    if _files(after) - _files(before) - _snippets(after):
        yield "it would set a cloud-init file of a kind that is not rendered"


def _effect(type_: str, verb: Verb, before: Values, after: Values, scope: Scope) -> Effect:
    if verb is Verb.DELETE and type_ in (VM, _IMAGE):
        return Effect.REMOVE
    if type_ == VM and verb in (Verb.CREATE, Verb.UPDATE):
        if _snippets(after) - _snippets(before):
            return Effect.ROOT
        stops = bool(before.get("started")) and not after.get("started")
        restarts = after.get("reboot_after_update") or (after.get("reboot") and not before.get("reboot"))
        if verb is Verb.UPDATE and (stops or restarts):
            return Effect.INTERRUPT
    halts = type_ == _HA and after.get("state") not in (*_RUNNING, before.get("state"))
    if halts and not _about(_HA, after) <= {*scope.created}:
        return Effect.INTERRUPT
    fresh = _about(type_, after) <= {*scope.created} and type_ != _RULE
    return Effect.CREATE if verb is Verb.CREATE and fresh else Effect.CHANGE


def _snippets(values: Values) -> set[str]:
    """Files that a guest runs as root at its first start."""
    return _files(values, "user_data_file_id")


def _files(values: Values, *keys: str) -> set[str]:
    names = keys or ("user_data_file_id", "vendor_data_file_id", "meta_data_file_id", "network_data_file_id")
    return {f"{key} {seed[key]}" for seed in values.get("initialization") or () for key in names if seed.get(key)}


def _about(type_: str, values: Values) -> set[int | None]:
    """The VMIDs that a resource is about, and None where it is about something else, too: a container, a node."""
    named = {_HA: [values.get("resource_id"), values.get("id")], _RULE: values.get("resources") or ()}.get(type_, ())
    found = [_SID.fullmatch(str(sid)) for sid in (*named, values.get("vm_id")) if sid is not None]
    return {int(match[1]) if match else None for match in found} | ({None} if values.get("container_id") else set())


def _storages(values: Values) -> tuple[str, ...]:
    """Where it goes; "" for a disk of which that is not said."""
    disks = [str(disk.get("datastore_id") or "") for disk in values.get("disk") or ()]
    blocks = ("initialization", "clone", "efi_disk", "tpm_state")
    parts = [values, *(part for block in blocks for part in values.get(block) or ())]
    return tuple(sorted({*disks, *(str(part["datastore_id"]) for part in parts if part.get("datastore_id"))}))


def _texts(values: Values, key: str) -> tuple[str, ...]:
    return (str(values[key]),) if values.get(key) else ()


def drifted(shown: Values) -> list[str]:
    """What a plan that only refreshes has found: one line for each attribute that is not as Terraform left it.

    Raises:
        TargetError: `target_failed`: it is in no form that is known here.

    """
    with readable(shown):
        return [text for one in shown.get("resource_drift") or () for text in _drift_of(line(one["address"]), one)]


def _drift_of(address: str, one: Values) -> Iterator[str]:
    body = one["change"]
    if tuple(body["actions"]) == ("delete",):
        yield f"{address}: it is gone"
        return
    for key, was, now in differing(body.get("before") or {}, body.get("after") or {}, body):
        if key.partition(".")[0] not in FOUND:
            yield line(f"{address}: {key} is {now}, Terraform left {'it unset' if was == UNSET else was}")
