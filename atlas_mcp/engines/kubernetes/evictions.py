"""Which pods of a node have to go when it is drained, and which would be lost."""

from __future__ import annotations

from typing import Any, NamedTuple

from atlas_mcp.domain.text import line
from atlas_mcp.engines.kubernetes import shapes
from atlas_mcp.engines.kubernetes.client import Client
from atlas_mcp.engines.kubernetes.spec import Drain
from atlas_mcp.engines.kubernetes.spec.fields import meta
from atlas_mcp.errors import Code, TargetError

MOST_TOLD = 10
_A_PAGE, _MOST_PAGES = 500, 20
_MIRROR = "kubernetes.io/config.mirror"


class Evictable(NamedTuple):
    """A pod that has to go, and that may."""

    namespace: str
    name: str
    uid: str
    going: bool

    @property
    def told(self) -> str:
        """Which pod it is, as messages and plans may hold it."""
        return line(f"{self.namespace}/{self.name}", 320)


async def evictable(client: Client, action: Drain) -> list[Evictable]:
    """The pods of a node that have to go: all but those of DaemonSets and those that the node itself runs.

    Raises:
        TargetError: some would be lost, and nobody has said that they may be.

    """
    found, lost = list[Evictable](), list[str]()
    for pod in await _pods(client, action.ref.name):
        told, spec = meta(pod), pod.get("spec") or {}
        owner: dict[str, Any] = next((one for one in told.get("ownerReferences") or () if one.get("controller")), {})
        if owner.get("kind") == "DaemonSet" or _MIRROR in (told.get("annotations") or {}):
            continue
        one = Evictable(
            str(told.get("namespace")), str(told.get("name")), str(told.get("uid")), "deletionTimestamp" in told
        )
        found.append(one)
        ended = (pod.get("status") or {}).get("phase") in ("Succeeded", "Failed")
        if not owner and not ended:
            lost.append(f"{one.told}, which nothing makes again")
        elif not ended and any("emptyDir" in volume for volume in spec.get("volumes") or ()):
            lost.append(f"{one.told}, which keeps data on the node (emptyDir)")
    if lost and not action.disposable:
        raise TargetError(
            Code.TARGET_FAILED,
            f"Unable to drain {action.ref.name}: it has {'; '.join(lost[:MOST_TOLD])}.",
            "Remove them, or say that they are disposable.",
        )
    return found


async def _pods(client: Client, node: str) -> list[dict[str, Any]]:
    """All pods of a node, page by page: one that is left out would go with its node, and nobody would know.

    Raises:
        TargetError: there is no end of them.

    """
    pods, after, found = await client.resource("v1", "Pod"), "", list[dict[str, Any]]()
    for _ in range(_MOST_PAGES):
        asked: dict[str, object] = {"limit": _A_PAGE, "fieldSelector": f"spec.nodeName={node}", "continue": after}
        answer = await client.get(pods.path(), **asked) or {}
        found += shapes.items(answer)
        after = str(meta(answer).get("continue") or "")
        if not after:
            return found
    raise TargetError(
        Code.TARGET_FAILED,
        f"Unable to drain {node}: it has more than {_A_PAGE * _MOST_PAGES} pods, ended ones among them.",
        "Delete those that have ended.",
    )
