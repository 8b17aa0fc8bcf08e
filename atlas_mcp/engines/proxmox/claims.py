"""What a plan says of its Proxmox steps, held against what their actions do and what the operator allows.

A plan may have come from elsewhere, or its row may have been rewritten: policy judges effects, and people read
targets, so neither may say less than the action does. Nor may an action do what no planner of ours asks for. Pure:
no I/O.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping

from pydantic import ValidationError

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import SETTINGS_CHANGED
from atlas_mcp.engines.proxmox import values
from atlas_mcp.engines.proxmox.spec import (
    ACTIONS,
    ENGINE,
    Action,
    Allowance,
    BackupAdd,
    BackupRemove,
    Claim,
    Clone,
    Configure,
    Destroy,
    GrowDisk,
    HaAdd,
    HaRemove,
    PredicateKind,
    Ready,
    Start,
    Stop,
    marked,
    template_keys,
)
from atlas_mcp.engines.proxmox.spec import Verify as Verification
from atlas_mcp.errors import Problem
from atlas_mcp.model import Effect, Plan, PlanKind, Predicate, Step, SubjectKind, Undo, canonical

_READS = (Ready, Verification)
_OF_RUNS = (Start, Stop, Ready)  # what a run may do to a guest, which some deployment holds; the engine proves that
_KEYS = frozenset(
    "name description cores memory balloon nameserver searchdomain ciuser sshkeys cicustom tags startup onboot"
    " protection agent boot".split()
)
_NUMBERED = re.compile(r"(net|ipconfig)\d{1,2}")
_SSH_KEY = re.compile(r"(ssh|ecdsa|sk)-[\w@.-]+ [A-Za-z0-9+/=]+( [^%\x00-\x1f]*)?")
_NEW_DISK = re.compile(r"(?P<storage>[A-Za-z][\w.-]*):\d{1,5}")
_REMEDY = "Make the plan with ATLAS; do not write it."
_CONDITIONS: dict[str, dict[str, type]] = {  # the arguments of each kind of predicate, beside its cluster
    PredicateKind.QUORATE: {},
    PredicateKind.VMIDS_FREE: {},
    PredicateKind.GUESTS_THERE: {},
    PredicateKind.NAMES_FREE: {"names": dict},
    PredicateKind.ADDRESSES_FREE: {"addresses": list},
    PredicateKind.NODE_MEMORY: {"node": str},
    PredicateKind.STORAGE_FREE: {"storage": str, "node": str},
    PredicateKind.TEMPLATE_SAME: {"vmid": int, "digest": str},
    PredicateKind.ALLOWANCE_SAME: {"digest": str},
    PredicateKind.UNTAKEN: {"vmids": list},
    PredicateKind.MARKED: {"vmids": list, "nonce": str},
}
Allowed = Callable[[str], Allowance | None]


def misstated(plan: Plan, allowed: Allowed) -> tuple[Problem, ...]:
    """Where the plan's steps of this engine are not what they say, or do more than the operator allows.

    `allowed` knows the clusters of this machine; on another one, where a plan is only signed, it knows none.
    """
    actions = {index: _action(step) for index, step in enumerate(plan.steps) if step.engine == ENGINE}
    acting = {plan.steps[index].id: action for index, action in actions.items()}
    made, disks = _after_clone(plan), _disks_given(plan, acting)
    found = [*_unreadable(plan), *_repeated(plan, actions)]
    for index, action in actions.items():
        step = plan.steps[index]
        causes = (
            [f"its arguments are not those of {step.action[:40]}"]
            if action is None
            else [
                *_false(step, action, plan, made=step.id in made),
                *_claims(step, action, disks),
                *_beyond(action, plan.subject.nonce, None),
                *(_not_for_removal(action) if plan.kind is PlanKind.REMOVE else ()),
                *(["plans are prepared alone"] if plan.kind is PlanKind.PREPARE else ()),
                *(_alone(step, action, plan, acting) if isinstance(action, Claim) else ()),
            ]
        )
        found += [Problem(f"/steps/{index}", f"{step.id[:80]}: {cause}.", _REMEDY) for cause in causes]
        allowance = allowed(step.target.place)
        limits = [] if action is None else [*_beyond(action, plan.subject.nonce, allowance)]
        remedy = SETTINGS_CHANGED if _made_with_others(plan, step.target.place, allowance) else _REMEDY
        found += [
            Problem(f"/steps/{index}", f"{step.id[:80]}: {cause}.", remedy) for cause in limits if cause not in causes
        ]
    return tuple(found)


def _made_with_others(plan: Plan, cluster: str, allowance: Allowance | None) -> bool:
    """Whether a plan says that it was made with other settings than there are now. It is refused all the same."""
    digests = {
        predicate.args.get("digest")
        for predicate in plan.predicates
        if predicate.kind == PredicateKind.ALLOWANCE_SAME and predicate.args.get("cluster") == cluster
    }
    return allowance is not None and bool(digests) and allowance.digest not in digests


def _repeated(plan: Plan, actions: Mapping[int, Action | None]) -> Iterator[Problem]:
    """What is done to one guest twice: whoever reads the plan must not have to find out what holds in the end."""
    done: set[tuple[str, str]] = set()
    cloned = {plan.steps[index].target.key for index, action in actions.items() if isinstance(action, Clone)}
    for index, action in actions.items():
        guest = plan.steps[index].target.key
        for what in _doings(action):
            if (guest, what) in done and not (guest in cloned and what == "protection"):  # off the clone, on at the end
                cause = f"{plan.steps[index].id[:80]}: another step does that to the guest already ({what[:40]})."
                yield Problem(f"/steps/{index}", cause, _REMEDY)
            done.add((guest, what))


def _doings(action: Action | None) -> list[str]:
    """What an action writes of its guest: the key, disk or action."""
    if action is None or isinstance(action, _READS):
        return []
    if isinstance(action, Configure):
        return [*action.set, *action.delete]
    return [f"{type(action).__name__} {action.disk}" if isinstance(action, GrowDisk) else action.action]


def _unreadable(plan: Plan) -> Iterator[Problem]:
    """Conditions that cannot be read again as they stand, or are about another cluster."""
    for index, predicate in enumerate(plan.predicates):
        if predicate.engine == ENGINE and not _readable(predicate, plan):
            yield Problem(f"/predicates/{index}", f"{predicate.id[:80]}: it is no condition of ours.", _REMEDY)


def _readable(predicate: Predicate, plan: Plan) -> bool:
    wanted, args = _CONDITIONS.get(predicate.kind), predicate.args
    vmids = args.get("vmids", [])
    return (
        wanted is not None
        and args.keys() == {"cluster", *wanted}
        and args["cluster"] in plan.places
        and all(isinstance(args[key], kind) for key, kind in wanted.items())
        and args.get("nonce", plan.subject.nonce) == plan.subject.nonce
        and all(type(vmid) is int for vmid in (vmids if isinstance(vmids, list) else ()))
    )


def _action(step: Step) -> Action | None:
    """The action, where the arguments are its own to the letter: what others read of them must not be less."""
    try:
        action = ACTIONS.validate_python({**step.args, "action": step.action})
    except ValidationError:
        return None
    meant = action.model_dump(mode="json", include={*step.args})
    return action if canonical(meant) == canonical(step.args) else None


def _disks_given(plan: Plan, acting: Mapping[str, Action | None]) -> dict[str, set[str]]:
    """The keys of the disks that a plan itself gives each guest, by the key of its target."""
    given: dict[str, set[str]] = {}
    for step in plan.steps:
        action, guest = acting.get(step.id), step.target.key
        if isinstance(action, Clone | Claim):
            given.setdefault(guest, set()).update(action.disks)
        if isinstance(action, Configure):
            given.setdefault(guest, set()).update(key for key in action.set if values.is_disk(key))
    return given


def _claims(step: Step, action: Action, disks: Mapping[str, set[str]]) -> Iterator[str]:
    """What a step says of the deployment's members: only making, ending and looking may say something."""
    if (step.makes is not None) != isinstance(action, Clone | Claim):
        yield "a clone or a claim makes a member, and nothing else does"
    if (step.drops is not None) != isinstance(action, Destroy):
        yield "a removal ends a member, and nothing else does"
    if step.notes is not None and not isinstance(action, _READS):
        yield "it notes something about a member"
    if isinstance(action, _READS) and step.limits:
        yield "it reads, and holds up others"
    if not step.critical and not isinstance(action, _READS):
        yield "it may fail unseen"
    if isinstance(action, Verification) and not disks.get(step.target.key, set()).issuperset(action.disks):
        yield "it takes disks for ours that the plan does not give the guest"


def _beyond(action: Action, nonce: str, allowance: Allowance | None) -> Iterator[str]:
    """What no planner of ours asks for, or what the operator does not allow."""
    if isinstance(action, Clone):
        if not marked(action.description, nonce):
            yield "it makes a guest without the mark of its deployment"
        if allowance is not None:
            if not allowance.first_vmid <= action.vmid <= allowance.last_vmid:
                yield f"VMID {action.vmid} is not in the operator's range"
            yield from _outside("node", action.node, allowance.nodes)
            yield from _outside("pool", action.pool, allowance.pools)
            if action.full:  # a linked clone stays on its template's storage
                yield from _outside("storage", action.storage, allowance.storages)
    if isinstance(action, Claim) and allowance is not None:
        if not allowance.first_vmid <= action.vmid <= allowance.last_vmid:
            yield f"VMID {action.vmid} is not in the operator's range"
    if isinstance(action, BackupAdd) and allowance is not None:
        yield from _outside("storage", action.storage, allowance.storages)
    if isinstance(action, Configure):
        yield from _configured(action, nonce, allowance)


def _configured(action: Configure, nonce: str, allowance: Allowance | None) -> Iterator[str]:
    if action.admin and {*action.set, *action.delete} != {"startup"}:
        yield "it writes with the admin token what does not need it"
    for key in (*action.set, *action.delete):
        resets = key in template_keys.RESET and key in action.delete
        disk_added = values.is_disk(key) and key in action.set
        if key not in _KEYS and not _NUMBERED.fullmatch(key) and not resets and not disk_added:
            yield f"it writes {key[:40]}, which no plan of ours does"
    for key, value in action.set.items():
        disk = _NEW_DISK.fullmatch(str(value)) if values.is_disk(key) else None
        if values.is_disk(key) and disk is None:
            yield f"{key} is not a new disk"
        if disk is not None and allowance is not None:
            yield from _outside("storage", disk["storage"], allowance.storages)
        if key == "sshkeys" and not all(_SSH_KEY.fullmatch(line) for line in str(value).splitlines()):
            yield "its SSH keys are not such"
        if key == "description" and not marked(str(value), nonce):
            yield "it takes the mark away"
        if key == "cicustom" and allowance is not None and str(value) not in _snippets(allowance):
            yield "its snippet is not one that the operator approved"


def _not_for_removal(action: Action) -> Iterator[str]:
    harmless = isinstance(action, Configure) and {*action.set, *action.delete} == {"protection"}
    if not harmless and not isinstance(action, Destroy | Stop | HaRemove | BackupRemove | Verification):
        yield "it is no part of a removal"


def _alone(step: Step, action: Claim, plan: Plan, acting: Mapping[str, Action | None]) -> Iterator[str]:
    """A claim whose undoing would count others than the clones of its template and the VMIDs read free for them.

    A guest is removed where as many of `siblings` are there as were cloned: one that is left out, or that nobody has
    read free, would let a foreign guest pass for one of ours.
    """
    beside = (acting.get(one.id) for one in plan.steps if one.target.place == step.target.place)
    alike = [one for one in beside if isinstance(one, Claim) and one.template == action.template]
    places = {str(one.vmid): one.siblings.get(str(one.vmid)) for one in alike}
    if action.siblings != places or not action.name:
        yield "it is not claimed with the guests of its template, all of them and no others"
    if len(places) < len(alike) or {one.source for one in alike} != {action.source}:
        yield "its VMID is claimed twice, or its template is on two nodes"
    steps = {one.id: one for one in plan.steps}
    making = [one for one in plan.steps if one.engine != ENGINE and one.target == step.target]
    if not any(one.effect is not Effect.READ and step.id in _before(one, steps) for one in making):
        yield "it is claimed, and nothing makes it"


def _outside(what: str, name: str, names: tuple[str, ...]) -> Iterator[str]:
    if names and name not in names:
        yield f"{what} {name[:60] or 'of its own choice'} is not one that the operator allows"


def _snippets(allowance: Allowance) -> set[str]:
    return {f"user={volume}" for volume in allowance.snippets.values()}


def _false(step: Step, action: Action, plan: Plan, *, made: bool) -> Iterator[str]:
    target = step.target
    if (target.engine, target.kind, target.id, target.lives_on) != (ENGINE, "vm", str(action.vmid), ""):
        yield f"it acts on VM {action.vmid}, not on the target it names"
    if step.target_gone != (isinstance(action, Destroy) and action.gone):
        yield "what it says of its target's end is not what it does"
    if isinstance(action, Clone | Claim) and action.name != step.target.name:
        yield "it makes a VM of another name than it says"
    if plan.subject.kind is SubjectKind.RUN:
        if not isinstance(action, _OF_RUNS):
            yield "only a deployment does that to a guest"
    elif action.nonce != plan.subject.nonce:
        yield "it acts on a guest of another deployment"
    least = least_effect(action, made=made)
    if step.effect.rank < least.rank:
        yield f"its effect is {least}, not {step.effect}"
    if step.undo not in _undos(action, made=made):
        yield f"it is not undone as it says ({step.undo})"


def least_effect(action: Action, *, made: bool) -> Effect:
    """The mildest effect that an action can have; `made` says that its guest is made by the same plan."""
    if isinstance(action, _READS):
        return Effect.READ
    if isinstance(action, Destroy):
        return Effect.REMOVE
    if isinstance(action, Configure) and "cicustom" in action.set:
        return Effect.ROOT
    if isinstance(action, Stop) or (isinstance(action, HaAdd) and action.stops and not made):
        return Effect.INTERRUPT
    return Effect.CREATE if made or isinstance(action, Clone | Claim) else Effect.CHANGE


def _undos(action: Action, *, made: bool) -> frozenset[Undo]:
    """How such an action may be undone; that it cannot be may always be said."""
    if isinstance(action, _READS):
        return frozenset({Undo.COVERED, Undo.RESTORE})
    if isinstance(action, Clone | Claim):
        return frozenset({Undo.RESTORE})
    with_guest = {Undo.COVERED} if made else set()
    if isinstance(action, Destroy | GrowDisk):
        return frozenset({Undo.NEVER} | (with_guest if isinstance(action, GrowDisk) else set()))
    return frozenset({Undo.NEVER, Undo.RESTORE} | with_guest)


def _after_clone(plan: Plan) -> frozenset[str]:
    """The steps on a guest that a step before them, in the same plan, makes."""
    makers = {
        step.target.key: step.id for step in plan.steps if step.engine == ENGINE and step.action in ("clone", "claim")
    }
    steps = {step.id: step for step in plan.steps}
    return frozenset(
        step.id for step in plan.steps if step.target.key in makers and makers[step.target.key] in _before(step, steps)
    )


def _before(step: Step, steps: dict[str, Step]) -> set[str]:
    """Every step that must be done before this one."""
    seen: set[str] = set()
    open_ = list(step.needs)
    while open_:
        need = open_.pop()
        if need not in seen and need in steps:
            seen.add(need)
            open_ += steps[need].needs
    return seen


def told(step: Step) -> tuple[Row, ...]:
    """What an action writes, in PVE's own words and from its arguments alone: what an approver signs."""
    action = _action(step)
    if isinstance(action, Clone):
        return _said(
            Row("name", action.name),
            Row("made as", f"{'full' if action.full else 'linked'} clone of template {action.template}"),
            Row("node", action.node),
            Row("storage", action.storage),
            Row("pool", action.pool),
            Row("description", action.description),
        )
    if isinstance(action, Claim):
        made = f"VMID {action.vmid}, for a clone of template {action.template}"
        return (Row("name", action.name), Row("claimed", made))
    if isinstance(action, Configure):
        how = "with the admin token" if action.admin else ""
        rows = tuple(Row(key, text, how) for key, value in action.set.items() for text in _shown(key, value))
        return (*rows, *(Row(key, "", f"deleted {how}".strip()) for key in action.delete))
    if isinstance(action, GrowDisk):
        return (Row(action.disk, f"grows to {action.size_gib} GiB"),)
    if isinstance(action, Destroy):
        if action.gone:
            return (Row("forgotten", "it is gone"),)
        return tuple(Row("removes", volume) for volume in action.volumes or ("no disk",))
    if isinstance(action, HaAdd):
        return _said(Row("HA", action.state), Row("HA group", action.group), Row("HA comment", action.comment))
    if isinstance(action, BackupAdd):
        keeps = Row("keeps", str(action.keep or ""))
        return _said(
            Row("backup job", action.job), Row("backup to", action.storage), Row("schedule", action.schedule), keeps
        )
    return ()


def _said(*rows: Row) -> tuple[Row, ...]:
    """The rows that have a value."""
    return tuple(row for row in rows if row.value)


def _shown(key: str, value: str | int) -> tuple[str, ...]:
    """A value; of SSH keys each, so that none hides behind another."""
    if key != "sshkeys":
        return (str(value),)
    return tuple(_ssh_key(line.strip()) for line in str(value).split("\n") if line.strip()) or ("no key",)


def _ssh_key(line: str) -> str:
    """With its fingerprint, as ssh-keygen -l shows it: neither the end of a key nor its comment tells whose it is."""
    kind, _, rest = line.partition(" ")
    body, _, comment = rest.partition(" ")
    try:
        digest = hashlib.sha256(base64.b64decode(body, validate=True)).digest()
    except ValueError:
        return line
    if not body:
        return line
    return f"{kind} SHA256:{base64.b64encode(digest).decode().rstrip('=')} {comment}".strip()
