"""Steps and plans as the fleet's planner makes them, without a planner: for tests of what comes after it."""

from __future__ import annotations

from typing import Any

from atlas_mcp import model
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.model import Effect, Member, Predicate, Step, Target, Undo
from tests.frozen import DEPLOYMENT as DEPLOYMENT
from tests.frozen import NONCE as NONCE
from tests.frozen import OTHER as OTHER
from tests.frozen import PLACE
from tests.frozen import permit_for as permit_for
from tests.frozen import plan as plan

VMID = 2000
TEMPLATE = 9000
CLUSTER = PLACE


def nonce_of(vmid: int) -> str:
    """VMIDs from 3000 belong to another deployment."""
    return NONCE if vmid < 3000 else model.nonce_of(OTHER)


def target(vmid: int = VMID, name: str = "") -> Target:
    return Target(engine="proxmox", place=CLUSTER, kind="vm", id=str(vmid), name=name or f"vm{vmid}")


def member(vmid: int = VMID) -> Member:
    return Member(key=f"vm{vmid}", target=target(vmid), spec={"cores": 1})


def step(action: spec.OnGuest, effect: Effect = Effect.CHANGE, undo: Undo = Undo.RESTORE, **more: Any) -> Step:
    """A step of the Proxmox engine."""
    args = action.model_dump(mode="json")
    name = args.pop("action")
    made = {
        "id": f"vm{action.vmid}/{name}",
        "engine": spec.ENGINE,
        "action": name,
        "target": target(action.vmid),
        "summary": f"{name} vm{action.vmid}",
        "effect": effect,
        "undo": undo,
        "args": args,
        **more,
    }
    return Step.model_validate(made)


def clone(vmid: int = VMID, **more: Any) -> Step:
    action = spec.Clone(
        vmid=vmid,
        nonce=nonce_of(vmid),
        template=TEMPLATE,
        node="pve1",
        name=f"vm{vmid}",
        full=True,
        storage="ceph",
        pool="atlas",
        description=f"Made by a test.\n{spec.mark(nonce_of(vmid))}",
        disks=("scsi0",),
    )
    return step(action, **{"effect": Effect.CREATE, "makes": member(vmid), **more})


def claim(vmid: int = VMID, siblings: dict[str, str] | None = None, **more: Any) -> Step:
    action = spec.Claim(
        vmid=vmid,
        nonce=nonce_of(vmid),
        template=TEMPLATE,
        source="pve1",
        name=f"vm{vmid}",
        disks=("scsi0",),
        siblings=siblings or {str(vmid): "pve1"},
    )
    return step(action, **{"effect": Effect.CREATE, "makes": member(vmid), **more})


def configure(vmid: int = VMID, wanted: dict[str, str | int] | None = None, **more: Any) -> Step:
    action = spec.Configure(vmid=vmid, nonce=nonce_of(vmid), set=wanted or {"cores": 4, "tags": "atlas"})
    return step(action, **more)


def grow(vmid: int = VMID, size_gib: int = 20, **more: Any) -> Step:
    return step(spec.GrowDisk(vmid=vmid, nonce=nonce_of(vmid), disk="scsi0", size_gib=size_gib), **more)


def start(vmid: int = VMID, **more: Any) -> Step:
    return step(spec.Start(vmid=vmid, nonce=nonce_of(vmid)), **more)


def stop(vmid: int = VMID, **more: Any) -> Step:
    return step(spec.Stop(vmid=vmid, nonce=nonce_of(vmid), shutdown_s=5), **{"effect": Effect.INTERRUPT, **more})


def ready(vmid: int = VMID, **more: Any) -> Step:
    return step(spec.Ready(vmid=vmid, nonce=nonce_of(vmid), level="running", timeout_s=5), effect=Effect.READ, **more)


def ha_add(vmid: int = VMID, **more: Any) -> Step:
    return step(spec.HaAdd(vmid=vmid, nonce=nonce_of(vmid), state="started", comment=spec.mark(nonce_of(vmid))), **more)


def ha_remove(vmid: int = VMID, **more: Any) -> Step:
    return step(spec.HaRemove(vmid=vmid, nonce=nonce_of(vmid)), **{"effect": Effect.CHANGE, **more})


def backup_add(vmid: int = VMID, **more: Any) -> Step:
    action = spec.BackupAdd(
        vmid=vmid, nonce=nonce_of(vmid), job=f"atlas-vm{vmid}", schedule="21:00", storage="backup", keep=3
    )
    return step(action, **more)


def backup_remove(vmid: int = VMID, **more: Any) -> Step:
    return step(spec.BackupRemove(vmid=vmid, nonce=nonce_of(vmid), job=f"atlas-vm{vmid}"), **more)


def verify(
    vmid: int = VMID, expect: dict[str, str | int] | None = None, disks: tuple[str, ...] = ("scsi0",), **more: Any
) -> Step:
    action = spec.Verify(vmid=vmid, nonce=nonce_of(vmid), expect=expect or {}, disks=disks)
    return step(action, effect=Effect.READ, **more)


def destroy(vmid: int = VMID, volumes: tuple[str, ...] = (), identity: str = "", **more: Any) -> Step:
    action = spec.Destroy(vmid=vmid, nonce=nonce_of(vmid), volumes=volumes, identity=identity)
    return step(action, **{"effect": Effect.REMOVE, "undo": Undo.NEVER, "drops": f"vm{vmid}", **more})


def chain(*steps: Step) -> tuple[Step, ...]:
    """The steps, each after the one before it; on a guest that the first one makes, they are undone with it."""
    made: list[Step] = []
    covered = steps[0].action == "clone"
    for one in steps:
        changes: dict[str, Any] = {"needs": (made[-1].id,) if made else ()}
        if covered and made:
            changes |= {"undo": Undo.COVERED}
            if one.effect is Effect.CHANGE:
                changes["effect"] = Effect.CREATE
        made.append(one.model_copy(update=changes))
    return tuple(made)


def vm(vmid: int = VMID) -> tuple[Step, ...]:
    """The steps that make a VM."""
    return chain(clone(vmid), configure(vmid), start(vmid), verify(vmid, {"cores": 4}, notes=f"vm{vmid}"))


def predicate(kind: str, needs: dict[str, int] | None = None, **args: Any) -> Predicate:
    return Predicate(
        id=kind,
        engine=spec.ENGINE,
        kind=kind,
        summary=f"{kind} holds",
        args={"cluster": CLUSTER, **args},
        needs=needs or {},
    )
