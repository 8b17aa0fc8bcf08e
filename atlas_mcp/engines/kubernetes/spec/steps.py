"""The steps of the Kubernetes engine: all of a step follows from its action and its cluster. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from atlas_mcp.engines.kubernetes import ENGINE
from atlas_mcp.engines.kubernetes.spec.actions import Action, Apply, Cordon, Delete, Drain, Ready, Ref, Restart, Scale
from atlas_mcp.engines.kubernetes.spec.effects import judged
from atlas_mcp.engines.kubernetes.spec.facts import Cluster, same
from atlas_mcp.model import Effect, Limit, Member, ResultType, Step, Take, Target, Undo

KUBECONFIG = "kubeconfig"  # the argument that a step takes it by, of a cluster that the settings do not have
DATA = "data."  # how the arguments begin that give a Secret what another step gives
LONGEST_S = 14_400
GIVES: Mapping[str, ResultType] = {"uid": ResultType.ID}


def target(place: str, ref: Ref, lives_on: str = "") -> Target:
    """An object as steps act on it; a node may live on a VM."""
    group = ref.api.partition("/")[0] if "/" in ref.api else ""
    id_ = f"{ref.namespace}/{ref.name}" if ref.namespace else ref.name
    return Target(
        engine=ENGINE,
        place=place,
        kind=f"{ref.kind}.{group}" if group else ref.kind,
        id=id_,
        name=id_,
        lives_on=lives_on,
    )


def effect(action: Action) -> tuple[Effect, tuple[str, ...]]:
    """What an action does to the world, and why it is root where it is."""
    match action:
        case Apply():
            return judged(action.object, action.changes, exists=bool(action.uid))
        case Delete():
            return Effect.REMOVE, ()
        case Scale():
            return (Effect.INTERRUPT if action.replicas < action.before else Effect.CHANGE), ()
        case Restart() | Drain():
            return Effect.INTERRUPT, ()
        case Cordon():
            return Effect.CHANGE, ()
        case Ready():
            return Effect.READ, ()


def told(action: Action) -> str:
    """An action in one line."""
    ref = action.ref
    match action:
        case Apply():
            verb = "apply" if action.changes is None else "change" if action.uid else "create"
            return f"{verb} {ref}"
        case Scale():
            return f"scale {ref} to {action.replicas}"
        case Cordon():
            return f"{'cordon' if action.on else 'uncordon'} {ref}"
        case Ready():
            return f"wait until {ref} is ready with {action.version}"
        case _:
            return f"{type(action).__name__.lower()} {ref}"


def step(
    id_: str,
    cluster: Cluster,
    action: Action,
    deadline_s: int,
    needs: tuple[str, ...] = (),
    takes: Mapping[str, Take] | None = None,
    *,
    critical: bool = True,
    makes: Member | None = None,
    drops: str | None = None,
    notes: str | None = None,
    lives_on: str = "",
) -> Step:
    """The step of an action. A node that is waited for `lives_on` a VM, of which its version is noted.

    It may take `kubeconfig`, a secret, where the cluster is still to be made, and of a Secret `data.KEY`.
    """
    taken = dict(takes or {})
    return Step(
        id=id_,
        engine=ENGINE,
        action=type(action).__name__.lower(),
        target=target(cluster.place, action.ref, lives_on),
        summary=f"{told(action)} on {cluster.place}",
        effect=effect(action)[0],
        undo=_undo(action),
        args=action.model_dump(mode="json"),
        takes=taken,
        critical=critical,
        needs=needs,
        predicates=() if KUBECONFIG in taken else (same(cluster).id,),
        limits=(Limit(name=f"{ENGINE}:{cluster.place}", at_once=cluster.parallel),),
        deadline_s=deadline_s,
        makes=makes,
        drops=drops,
        notes=notes,
    )


def _undo(action: Action) -> Undo:
    if isinstance(action, Ready):
        return Undo.COVERED
    return Undo.NEVER if isinstance(action, Delete) and not action.restore else Undo.RESTORE
