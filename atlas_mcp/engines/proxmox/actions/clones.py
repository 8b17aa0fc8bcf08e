"""Which clones of a template our token has begun since a moment: what tells ours from others where no task is known."""

from __future__ import annotations

from typing import Any

import anyio

from atlas_mcp.engines.proxmox import shapes
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import JsonObject

_MOST_TASKS = 1000
_NEWEST = 50  # tasks that begin in one second
_LOOK_S = 0.5


def taken(vmid: int) -> TargetError:
    """What is said where a VMID is not free any more."""
    return TargetError(
        Code.VMID_TAKEN,
        f"Unable to make VM {vmid}: another guest has taken that VMID since the plan.",
        "Make a new plan; it takes another VMID.",
    )


async def moment(cluster: Cluster, node: str, *others: str) -> JsonObject:
    """Now, as the clock of a node counts: the start of our newest task there, and those that began in that second.

    On the other nodes, the removals that are as new: they are over, too.
    """
    tasks = await tasks_on(cluster, node, limit=_NEWEST)
    since = max((int(task["starttime"]) for task in tasks), default=0)
    for other in others:
        tasks += await tasks_on(cluster, other, typefilter="qmdestroy")
    return {"since": since, "seen": [task["upid"] for task in tasks if int(task["starttime"]) >= since]}


async def nodes(cluster: Cluster, node: str) -> list[str]:
    """Where tasks of a guest may be, that was on a node: there, and wherever it may have been moved since."""
    online = [one.name for one in (await cluster.resources()).nodes if one.online]
    return [node, *(name for name in online if name != node)]


async def made_since(cluster: Cluster, template: int, nodes: list[str], intent: JsonObject) -> list[str]:
    """The clones of the template that our token has made since a moment, without those of our own steps.

    Waits until those that run have ended.
    """
    while True:
        found = [
            task
            for node in nodes
            for task in await tasks_on(cluster, node, typefilter="qmclone", vmid=template)
            if is_since(task, intent)
        ]
        if all(task.get("status") != "RUNNING" and "endtime" in task for task in found):
            own = await cluster.ledger.tasks()
            return [task["upid"] for task in found if _succeeded(task) and task["upid"] not in own]
        await anyio.sleep(_LOOK_S)


async def tasks_on(
    cluster: Cluster,
    node: str,
    limit: int = _MOST_TASKS,
    **filters: Any,  # noqa: ANN401 - of PVE
) -> list[dict[str, Any]]:
    """Our token's newest tasks on a node, those that run included (`GET /nodes/{node}/tasks`)."""
    found = await cluster.client.get(f"nodes/{node}/tasks", _tasks, source="all", limit=limit, **filters)
    return [task for task in found if _user(task) == cluster.client.user]


def _tasks(data: Any) -> list[shapes.Row]:  # noqa: ANN401 - JSON
    """The tasks that a node lists, each with its id, its user and its start."""
    return [
        {**row, "upid": shapes.task(row["upid"]), "user": shapes.text(row["user"]), "starttime": int(row["starttime"])}
        for row in shapes.rows(data)
    ]


def is_since(task: dict[str, Any], intent: JsonObject) -> bool:
    """Whether a task began after the moment that an intent holds."""
    since, seen = intent.get("since"), intent.get("seen")
    known = isinstance(seen, list) and task["upid"] in seen
    return isinstance(since, int) and int(task["starttime"]) >= since and not known


def _user(task: dict[str, Any]) -> str:
    """PVE splits the name of a token in some lists: `user` is its owner, `tokenid` the rest."""
    return f"{task['user']}!{task['tokenid']}" if task.get("tokenid") else str(task["user"])


def _succeeded(task: dict[str, Any]) -> bool:
    return str(task.get("status") or "").startswith(("OK", "WARNINGS"))
