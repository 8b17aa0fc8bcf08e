"""Documents of older formats, each turned into the next one. Pure.

The only place that knows what earlier versions wrote; nothing here is changed once it was released.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from atlas_mcp.model import JsonObject

Conversion = Callable[[JsonObject], JsonObject]


def _plan_v1(plan: JsonObject) -> JsonObject:
    """v1 knew one cluster a plan, and read from two arguments of steps what a field says now."""
    read: dict[str, Any] = _draft_v1(plan)
    subject = {
        "kind": "deployment",
        "id": read.pop("deployment_id"),
        "name": read.pop("deployment_name"),
        "nonce": read.pop("nonce"),
        "revision": read.pop("base_revision"),
    }
    owners = [step["args"]["owner"] for step in read["steps"] if step["action"] == "apply" and "owner" in step["args"]]
    ownership = {"engine": "terraform" if owners[0] else "", "program": owners[0]} if owners else None
    return {**read, "subject": subject, "ownership": ownership}


def _draft_v1(draft: JsonObject) -> dict[str, Any]:
    read: dict[str, Any] = {**draft}
    del read["cluster"]
    cost = read.pop("cost", {})
    amounts = (("cores", "cores", ""), ("memory_mib", "memory", "MiB"), ("disk_gib", "disk", "GiB"))
    costs = [{"what": what, "amount": cost[key], "unit": unit} for key, what, unit in amounts if cost.get(key)]
    steps = [_step_v1(step) for step in read["steps"]]
    members = [_member_v1(member) for member in read.get("members", [])]
    return {**read, "costs": costs, "steps": steps, "members": members}


def _step_v1(step: Mapping[str, Any]) -> dict[str, Any]:
    args: dict[str, Any] = {**step["args"]}
    if isinstance(asked := args.get("asked"), dict) and "draft" in asked:
        args["asked"] = {**asked, "draft": _draft_v1(asked["draft"])}
    makes = step.get("makes")
    return {
        **step,
        "target": _target_v1(step["target"]),
        "args": args,
        "makes": _member_v1(makes) if makes else None,
        "target_gone": bool(args.get("gone")),
    }


def _member_v1(member: Mapping[str, Any]) -> dict[str, Any]:
    return {**member, "target": _target_v1(member["target"])}


def _target_v1(target: Mapping[str, Any]) -> dict[str, Any]:
    rest = {key: value for key, value in target.items() if key != "cluster"}
    engine = "terraform" if target["kind"] == "terraform" else "proxmox"
    return {**rest, "engine": engine, "place": target["cluster"]}


def _approval_v1(approval: JsonObject) -> JsonObject:
    """v1 named no server."""
    return {**approval, "anchor": None}


# From each older format to the next one, with its name.
OLDER: Mapping[str, tuple[str, Conversion]] = {
    "atlas-approval/v1": ("atlas-approval/v2", _approval_v1),
    "atlas-plan/v1": ("atlas-plan/v2", _plan_v1),
}
