"""A kind of spec that lives in tests alone: boxes of a size, made by the scripted engine. And its steps, one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from atlas_mcp import model
from atlas_mcp.content.declared import PartDef
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.rules import Rule
from atlas_mcp.model import Cost, Effect, Environment, JsonObject, Member, Predicate, Step, Target, Undo, Verdict
from atlas_mcp.testing.actions import ACTIONS
from atlas_mcp.testing.engine import AskThings
from atlas_mcp.toolset import (
    Context,
    Deployment,
    Draft,
    HealthFinding,
    HealthRequest,
    HealthState,
    StoredSpec,
    drift,
    health,
    planner,
    remover,
)
from tests.frozen import NONCE, OTHER, PLACE

KIND = "Boxes"
ENGINE = "scripted"
BOX = 20
TWO: JsonObject = {
    "apiVersion": "atlas/v1",
    "kind": KIND,
    "metadata": {"name": "web", "environment": "dev"},
    "boxes": {"20": 4, "21": 4},
}


# -- steps ------------------------------------------------------------------------------------------------


def nonce_of(box: int) -> str:
    """Boxes from 30 belong to another deployment."""
    return NONCE if box < 30 else model.nonce_of(OTHER)


def target(box: int = BOX, name: str = "") -> Target:
    return Target(engine=ENGINE, place=PLACE, kind="box", id=str(box), name=name or f"box{box}")


KEY = target().key


def member(box: int = BOX, size: int = 1) -> Member:
    return Member(key=f"box{box}", target=target(box), spec={"size": size})


def step(action: str, box: int, values: JsonObject | None = None, **more: Any) -> Step:
    """A step as the engine would call it honest."""
    taken = {"nonce": nonce_of(box), **({"values": values} if values else {})}
    fields: dict[str, Any] = {
        "id": f"box{box}/{action}",
        "engine": ENGINE,
        "action": action,
        "target": target(box),
        "summary": f"{action} box{box}",
        "effect": ACTIONS[action].effect,
        "undo": ACTIONS[action].undoing,
        "args": taken,
        **more,
    }
    return Step.model_validate(fields)


def make(box: int = BOX, **more: Any) -> Step:
    return step("make", box, {"size": 1}, **{"makes": member(box), **more})


def sets(box: int = BOX, values: JsonObject | None = None, **more: Any) -> Step:
    return step("set", box, values or {"size": 4}, **more)


def start(box: int = BOX, **more: Any) -> Step:
    return step("start", box, {"runs": "yes"}, **more)


def stop(box: int = BOX, **more: Any) -> Step:
    return step("stop", box, {"runs": "no"}, **more)


def grow(box: int = BOX, **more: Any) -> Step:
    return step("grow", box, {"size": 9}, **more)


def wait(box: int = BOX, **more: Any) -> Step:
    return step("wait", box, {"runs": "yes"}, **more)


def read(box: int = BOX, expect: JsonObject | None = None, **more: Any) -> Step:
    return step("read", box, expect, **more)


def remove(box: int = BOX, **more: Any) -> Step:
    return step("remove", box, **{"drops": f"box{box}", **more})


def chain(*steps: Step) -> tuple[Step, ...]:
    """The steps, each after the one before it; on a box that the first one makes, they are undone with it."""
    made: list[Step] = []
    covered = steps[0].action == "make"
    for one in steps:
        changes: dict[str, Any] = {"needs": (made[-1].id,) if made else ()}
        if covered and made:
            changes |= {"undo": Undo.COVERED}
            if one.effect is Effect.CHANGE:
                changes["effect"] = Effect.CREATE
        made.append(one.model_copy(update=changes))
    return tuple(made)


def box(number: int = BOX, size: int = 4) -> tuple[Step, ...]:
    """The steps that make a box."""
    values: JsonObject = {"size": size}
    end = read(number, values, notes=f"box{number}")
    return chain(make(number), sets(number, values), start(number), end)


def predicate(kind: str, **args: str) -> Predicate:
    """A condition: "free" by step, with the key of its target; "calm" without."""
    return Predicate(id=kind, engine=ENGINE, kind=kind, summary=f"{kind} holds", args=dict(args))


# -- the kind ---------------------------------------------------------------------------------------------


def differ(deployment: Deployment, wanted: dict[str, int], environment: Environment) -> Draft:
    """What has to be done so that a deployment is these boxes, by size; none to remove it."""
    held = {one.target.id: int(str(one.spec["size"])) for one in deployment.members}
    mine = {"nonce": deployment.nonce}
    steps: list[Step] = []
    for key, size in wanted.items():
        found: tuple[Step, ...] = box(int(key), size) if key not in held else ()
        if held.get(key, size) != size:
            found = (sets(int(key), {"size": size}),)
        steps += [one.model_copy(update={"args": {**one.args, **mine}}) for one in found]
    for key in sorted(held.keys() - wanted.keys()):
        ended = (stop(int(key)), remove(int(key), needs=(f"box{key}/stop",)))
        steps += [one.model_copy(update={"args": {**one.args, **mine}}) for one in ended]
    free = predicate("free", **{one.id: one.target.key for one in steps if one.action == "make"})
    more = sum(wanted.values()) - sum(held.values())
    return Draft(
        environment=environment,
        steps=tuple(steps),
        predicates=(free,) if free.args else (),
        members=tuple(member(int(key), size) for key, size in wanted.items()) if steps else (),
        costs=(Cost(what="room", amount=more),) if more else (),
    )


@planner(KIND)
async def plan_boxes(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What has to be done so that the spec holds."""
    body: Any = spec.body
    return differ(deployment, body["boxes"], Environment(body["metadata"]["environment"]))


@remover(KIND)
async def remove_boxes(ctx: Context, deployment: Deployment) -> Draft:
    """What has to be done to remove what the deployment made."""
    return differ(deployment, {}, deployment.environment)


@drift(KIND)
async def boxes_drift(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """Where boxes have another size than was made, or are gone."""
    seen = {one.key: one for one in await ctx.fact(AskThings(place=deployment.place))}
    found = {
        one.key: seen[one.target.key].values["size"] if one.target.key in seen else None for one in deployment.members
    }
    return tuple(
        f"{one.key} is gone"
        if found[one.key] is None
        else f"{one.key} has size {found[one.key]}, not {one.spec['size']}"
        for one in deployment.members
        if found[one.key] != one.spec["size"]
    )


@health(KIND)
async def boxes_health(ctx: Context, deployment: Deployment, request: HealthRequest) -> list[HealthFinding]:
    """Boxes that are there are well."""
    seen = {one.key for one in await ctx.fact(AskThings(place=deployment.place))}
    return [
        HealthFinding(
            check="box",
            target=one.key,
            state=HealthState.OK if one.target.key in seen else HealthState.CRITICAL,
            priority=0 if one.target.key in seen else 1,
            evidence="seen" if one.target.key in seen else "gone",
        )
        for one in deployment.members
    ]


def taught(catalogue: Catalogue, *engines: str) -> Catalogue:
    """A catalogue that knows the kind besides, and whose policies ask a person for what these engines change."""
    mine: dict[tuple[str, str], PartDef] = {}
    for fn in (plan_boxes, remove_boxes, boxes_drift, boxes_health):
        part = vars(fn)["__atlas__"]
        assert isinstance(part, PartDef)
        mine[part.key] = part
    changes = tuple(effect for effect in Effect if effect is not Effect.READ)
    rule = Rule(
        id="scripted-changes", verdict=Verdict.CONFIRM, engines=engines, effects=changes, reason="a person approves"
    )
    policies = {name: one.model_copy(update={"rules": (*one.rules, rule)}) for name, one in catalogue.policies.items()}
    return replace(catalogue, parts={**catalogue.parts, **mine}, policies=policies)
