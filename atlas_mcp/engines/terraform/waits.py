"""What a run of Terraform's waits for, in a line for people. Pure: from what it has said so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from atlas_mcp.engines.terraform.spec import Apply, Finish, Follow
from atlas_mcp.model import Step

_NODE = "node_name: "
_TOLD = 3


def told(step: Step, action: Apply | Follow | Finish, under_way: Mapping[str, int]) -> str:
    """What a step waits for; `under_way` are the resources that Terraform is at, with the seconds it has taken.

    A run is waited for by itself only on the way back.
    """
    if isinstance(action, Follow):
        if action.address not in under_way:
            return ""
        nodes = [line.removeprefix(_NODE) for line in action.lines if line.startswith(_NODE)]
        what = f"{action.verb} {_guest(step.target.name, int(step.target.id), nodes)}"
        return f"waits for Terraform: {what}, {under_way[action.address]} s so far"
    changes = {change.address: change for change in action.changes} if isinstance(action, Apply) else {}
    waits = [
        f"{_guest(change.name, change.vmid, change.nodes) if (change := changes.get(address)) else address},"
        f" {seconds} s so far"
        for address, seconds in under_way.items()
    ]
    more = [f"{len(waits) - _TOLD} more"] if len(waits) > _TOLD else []
    whose = "Terraform was asked to stop, and waits for" if changes else "waits for Terraform:"
    return f"{whose} {'; '.join([*waits[:_TOLD], *more])}" if waits else ""


def _guest(name: str, vmid: int | None, nodes: Sequence[str]) -> str:
    return f"{name}{f' (VM {vmid})' if vmid else ''}{f' on {nodes[0]}' if nodes else ''}"
