"""The steps that stand for a run in a cloud: the run, its end, and after a removal that nothing is left. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from atlas_mcp.engines import Completed
from atlas_mcp.engines.terraform import ENGINE, runs
from atlas_mcp.engines.terraform.clouds import CLOUDS
from atlas_mcp.engines.terraform.clouds.cloud import Cloud
from atlas_mcp.engines.terraform.clouds.undoing import lasting
from atlas_mcp.engines.terraform.spec import BEGIN, END, KUBECONFIG, Apply, Change, Estate, Gone, Verb
from atlas_mcp.model import Effect, Step, Undo

GONE = "terraform/gone"


def completed(apply: Apply, prepare: Step, steps: tuple[Step, ...]) -> Completed:
    """A draft of a cluster in a cloud, which has no steps of its own. All of the run is shown with its first step.

    A deployment of which nothing is left leaves the record all the same.
    """
    estate = _estate(apply)
    if not apply.changes:
        return Completed(steps=(_gone(apply, prepare, estate, ()),) if estate.ends else ())
    made = {"makes": estate.member} if estate.begins else {}
    begun = runs.run(apply, prepare, ()).model_copy(update=made)
    end = runs.finish(apply, begun, (), again=not estate.ends)
    if estate.ends:
        return Completed(steps=(begun, end, _gone(apply, prepare, estate, (END,))))
    noted = {"notes": estate.member.key, "args": {**end.args, KUBECONFIG: True}}
    return Completed(
        steps=(begun, end.model_copy(update=noted)), warnings=tuple(_lasting(apply.changes, CLOUDS[estate.provider]))
    )


def _gone(apply: Apply, prepare: Step, estate: Estate, needs: tuple[str, ...]) -> Step:
    return Step(
        id=GONE,
        engine=ENGINE,
        action="gone",
        target=prepare.target,
        summary=f"nothing is left of {prepare.target.name}: all of it is destroyed",
        effect=Effect.REMOVE,
        undo=Undo.NEVER,
        args=Gone(program=apply.program).model_dump(mode="json", exclude={"action"}),
        needs=needs,
        drops=estate.member.key,
        target_gone=True,
    )


def _lasting(changes: tuple[Change, ...], cloud: Cloud) -> Iterator[str]:
    """What stays as it becomes, whatever is undone."""
    gone = [change.address for change in changes if change.verb is Verb.DELETE]
    if gone:
        yield f"destroyed, which cannot be undone: {', '.join(gone[:10])}"
    if any(lasting(change, cloud) for change in changes):
        yield "Kubernetes goes to another version, which cannot be undone: a job that fails leaves it as it is then"


def _estate(apply: Apply) -> Estate:
    if apply.estate is None:
        raise ValueError(BEGIN)
    return apply.estate
