"""What a plan rests on: the rights that an action takes, what is there, and what would change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from atlas_mcp.engines.kubernetes import objects
from atlas_mcp.engines.kubernetes.client import Client, not_found
from atlas_mcp.engines.kubernetes.evictions import evictable
from atlas_mcp.engines.kubernetes.refusals import right
from atlas_mcp.engines.kubernetes.spec import Action, Apply, Delete, Drain, Restart, Scale
from atlas_mcp.engines.kubernetes.spec.actions import exposed, secretive
from atlas_mcp.engines.kubernetes.spec.effects import POD_HOLDERS, kind_of
from atlas_mcp.engines.kubernetes.spec.fields import NONCE, STEP, Change, changes, meta, owned, shown_at
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import JsonObject
from atlas_mcp.redact import mask_json

HIDDEN = "another value"  # what is said of a value that nobody is shown, and that nothing is kept of
_REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"
# What is there but once: what goes with it, or what it holds, cannot be made again from the object.
_NOT_AGAIN = frozenset(
    {
        "Namespace",
        "CustomResourceDefinition",
        "PersistentVolumeClaim",
        "PersistentVolume",
        "Secret",
        "Pod",
        "Job",
        "Node",
    }
)


class Right(NamedTuple):
    """A right that an action takes."""

    verb: str
    resource: str
    group: str = ""
    namespace: str = ""
    name: str = ""
    sub: str = ""

    def __str__(self) -> str:
        """In words."""
        return right(self.verb, f"{self.resource}{f'/{self.sub}' if self.sub else ''}", self.group, self.namespace)


async def missing(client: Client, action: Action) -> tuple[str, ...]:
    """The rights that we lack for an action and for undoing it, in words."""
    lacking = []
    for one in await _rights(client, action):
        asked: dict[str, str] = {
            "verb": one.verb,
            "resource": one.resource,
            "group": one.group,
            "namespace": one.namespace,
            "name": one.name,
            "subresource": one.sub,
        }
        review: JsonObject = {
            "apiVersion": "authorization.k8s.io/v1",
            "kind": "SelfSubjectAccessReview",
            "spec": {"resourceAttributes": {key: value for key, value in asked.items() if value}},
        }
        answer: Any = await client.ask(_REVIEWS, review)
        if (answer.get("status") or {}).get("allowed") is not True:
            lacking.append(str(one))
    return tuple(lacking)


async def _rights(client: Client, action: Action) -> list[Right]:
    resource = await objects.where(client, action.ref)
    ref = action.ref
    verbs: Iterator[str] | tuple[str, ...]
    match action:
        case Apply():
            verbs = ("get", "patch") if action.uid else ("get", "create", "patch", "delete")
        case Delete():
            verbs = ("get", "delete", "create") if action.restore else ("get", "delete")
        case Drain():
            verbs = ("get",)
        case _:
            verbs = ("get", "patch")
    rights = [
        Right(verb, resource.plural, resource.group, ref.namespace, "" if verb == "create" else ref.name)
        for verb in verbs
    ]
    if isinstance(action, Drain):
        rights += [Right("list", "pods"), Right("create", "pods", sub="eviction")]
    return rights


async def planned(client: Client, action: Action) -> Action:
    """An action with all that a plan rests on.

    Raises:
        TargetError: `privilege_missing`, `not_ours` where others have a field, or what the server would refuse.
        CallerError: `not_found`.

    """
    there = await objects.read(client, action.ref)
    if isinstance(action, Apply):
        action = action.model_copy(update={"uid": uid_of(there) if there else "", "changes": None})
        await check_rights(client, action)
        whole = whole_of(client, action, {}, there, "")
        try:
            return action.model_copy(update={"changes": (await previewed(client, action, whole, there))[0]})
        except TargetError as error:
            if error.code is not Code.NOT_FOUND or not action.ref.namespace:
                raise
            return action  # its namespace is not there yet: what the server says of it, it says once the step runs
    if there is None:
        raise not_found(client.place, str(action.ref))
    found: dict[str, object] = {"uid": uid_of(there)}
    match action:
        case Delete():
            found["restore"] = restorable(there)
        case Scale():
            found["before"] = replicas_of(there)
        case Restart():
            check_restarts(action)
        case Drain():
            pods = await evictable(client, action)
            found["pods"] = tuple(one.told for one in pods)
    action = action.model_copy(update=found)
    await check_rights(client, action)
    return action


async def check_rights(client: Client, action: Action) -> None:
    """See that we have the rights that an action takes.

    Raises:
        TargetError: `privilege_missing`: it names them.

    """
    if lacking := await missing(client, action):
        raise TargetError(
            Code.PRIVILEGE_MISSING,
            f"Unable to plan {action.ref} on {client.place}: we may not {'; '.join(lacking)}.",
            "Grant it to whom the kubeconfig names, by a Role or ClusterRole.",
        )


def whole_of(
    client: Client, action: Apply, given: JsonObject, there: dict[str, Any] | None, run: str
) -> dict[str, Any]:
    """The manifest as it is sent: over an object that is there by its uid, and with our marks.

    An object bears our nonce where we have made it, and only then.
    """
    ours = there is None or objects.is_ours(there, action.nonce)
    marks = {**({NONCE: action.nonce} if ours else {}), **({STEP: run} if run else {})}
    whole = objects.manifest(client, action, given, marks)
    if there is not None:
        whole["metadata"]["uid"] = uid_of(there)
    return whole


async def previewed(
    client: Client, action: Apply, whole: dict[str, Any], there: dict[str, Any] | None
) -> tuple[tuple[Change, ...], JsonObject, bool]:
    """What a manifest would change; the fields that are ours then; whether it takes over what our other actions set.

    Of the data of a Secret it is told whether they change; what was there before is not told where it looks like a
    secret.
    """
    after, forced = await objects.tried(client, action.ref, whole)
    told = tuple(_told(one, secret=action.ref.kind == "Secret") for one in changes(there, after))
    return told, owned(after), forced


def _told(change: Change, *, secret: bool) -> Change:
    if secret and change.at[0] == "f:data":
        return Change(at=change.at, before=change.before and HIDDEN, after=change.after and "the value")
    *above, own = ["", *(shown_at((key,)).strip("[]") for key in change.at)]
    name = above[-1] if own == "value" else own  # that of a variable
    held = {name: change.before}
    hides = mask_json(held) != held or secretive(change.before, name, name)
    return change.model_copy(update={"before": HIDDEN}) if hides else change


def uid_of(stored: dict[str, Any]) -> str:
    """The uid of an object."""
    return str(meta(stored).get("uid") or "")


def replicas_of(stored: dict[str, Any]) -> int:
    """How many replicas an object asks for.

    Raises:
        TargetError: it has no such number.

    """
    spec = stored.get("spec")
    count = spec.get("replicas") if isinstance(spec, dict) else None
    if not isinstance(count, int):
        what = f"{kind_of(stored)[1]} {meta(stored).get('name')}"
        raise TargetError(
            Code.TARGET_FAILED, f"Unable to scale {what}: it has no spec.replicas.", "Scale what makes it."
        )
    return count


def check_restarts(action: Restart) -> None:
    """See that a kind rolls out new pods when its template changes."""
    group = action.ref.api.partition("/")[0] if "/" in action.ref.api else ""
    if (group, action.ref.kind) not in POD_HOLDERS or action.ref.kind not in ("Deployment", "StatefulSet", "DaemonSet"):
        raise TargetError(
            Code.TARGET_FAILED,
            f"Unable to restart {action.ref}: it rolls out no new pods.",
            "Restart a Deployment, a StatefulSet or a DaemonSet.",
        )


def restorable(stored: dict[str, Any]) -> bool:
    """Whether an object can be made again from what it says: it holds nothing else, and no secret."""
    kept, told = cleaned(stored), meta(stored)
    tied = told.get("ownerReferences") or told.get("finalizers")
    plain = mask_json(kept) == kept and not exposed(kept)
    return kind_of(stored)[1] not in _NOT_AGAIN and not tied and plain


def cleaned(stored: dict[str, Any]) -> dict[str, Any]:
    """An object as it can be made again: without what the server writes."""
    told = meta(stored)
    kept = {key: told[key] for key in ("name", "namespace", "labels", "annotations") if key in told}
    return {**{key: value for key, value in stored.items() if key != "status"}, "metadata": kept}
