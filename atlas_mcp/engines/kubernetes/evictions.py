"""Which pods of a node have to go when it is drained, and which would be lost."""

from __future__ import annotations

from typing import Any, NamedTuple

from atlas_mcp.engines.kubernetes import shapes
from atlas_mcp.engines.kubernetes.client import Client
from atlas_mcp.engines.kubernetes.spec import Drain
from atlas_mcp.engines.kubernetes.spec.fields import meta
from atlas_mcp.errors import Code, TargetError

MOST_TOLD = 10
_MOST = 500
_MIRROR = "kubernetes.io/config.mirror"


class Evictable(NamedTuple):
    """A pod that has to go, and that may."""

    namespace: str
    name: str
    uid: str
    going: bool


async def evictable(client: Client, action: Drain) -> list[Evictable]:
    """The pods of a node that have to go: all but those of DaemonSets and those that the node itself runs.

    Raises:
        TargetError: some would be lost, and nobody has said that they may be.

    """
    pods = await client.resource("v1", "Pod")
    answer = await client.get(pods.path(), limit=_MOST, fieldSelector=f"spec.nodeName={action.ref.name}")
    found, lost = [], []
    for pod in shapes.items(answer or {}):
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
            lost.append(f"{one.namespace}/{one.name}, which nothing makes again")
        elif not ended and any("emptyDir" in volume for volume in spec.get("volumes") or ()):
            lost.append(f"{one.namespace}/{one.name}, which keeps data on the node (emptyDir)")
    if lost and not action.disposable:
        raise TargetError(
            Code.TARGET_FAILED,
            f"Unable to drain {action.ref.name}: it has {'; '.join(lost[:MOST_TOLD])}.",
            "Remove them, or say that they are disposable.",
        )
    return found
