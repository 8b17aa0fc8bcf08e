"""Reading and writing single objects as steps do it, and finding what of others would go with one.

Every path is made of a `Ref` alone.
"""

from __future__ import annotations

import base64
import secrets as random
from collections.abc import AsyncIterator
from typing import Any

from atlas_mcp import secrets
from atlas_mcp.engines.kubernetes.client import APPLY, JSON_PATCH, Client, Resource
from atlas_mcp.engines.kubernetes.refusals import OwnedError
from atlas_mcp.engines.kubernetes.shapes import items
from atlas_mcp.engines.kubernetes.spec import Apply, Ref
from atlas_mcp.engines.kubernetes.spec.fields import MANAGER, NONCE, OURS, STEP, annotation, meta
from atlas_mcp.errors import CallerError, Code, TargetError
from atlas_mcp.model import JsonObject

_STRICT: dict[str, object] = {"fieldManager": MANAGER, "fieldValidation": "Strict"}
_METADATA = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"
_MOST_LISTED = 500
# What a namespace comes with, and what is only seen there.
_COMES_WITH = {("ServiceAccount", "default"), ("ConfigMap", "kube-root-ca.crt")}
_NOT_HELD = frozenset({"Event", "Endpoints", "PodMetrics", "Lease"})


def new_run() -> str:
    """The name of a new attempt: nobody can know it before."""
    return random.token_hex(8)


async def where(client: Client, ref: Ref) -> Resource:
    """The kind of an object. Raises `TargetError` where it is in a namespace and names none, or the other way round."""
    resource = await client.resource(ref.api, ref.kind)
    if resource.namespaced != bool(ref.namespace):
        cause = "it names no namespace" if resource.namespaced else "its kind is in no namespace, and it names one"
        raise TargetError(Code.TARGET_FAILED, f"Unable to find {ref}: {cause}.", "Mend metadata.namespace.")
    return resource


async def path_of(client: Client, ref: Ref) -> str:
    """The path of an object."""
    return (await where(client, ref)).path(ref.namespace, ref.name)


async def read(client: Client, ref: Ref) -> dict[str, Any] | None:
    """An object as the server has it, None where it is not there."""
    return await client.get(await path_of(client, ref))


def manifest(
    client: Client, action: Apply, given: JsonObject, annotations: dict[str, str] | None = None
) -> dict[str, Any]:
    """What is sent: the object, with the data of its secrets and annotations of ours.

    `given` are the arguments of the step that runs, where some of them were taken.
    """
    whole: dict[str, Any] = {**action.object}
    whole["metadata"] = {**meta(whole)}
    if annotations:
        whole["metadata"]["annotations"] = {**(meta(whole).get("annotations") or {}), **annotations}
    references = references_of(client, action, given)
    if references:
        encoded = {key: base64.b64encode(secrets.resolve(one).encode()).decode() for key, one in references.items()}
        whole["data"] = encoded
    return whole


def references_of(client: Client, action: Apply, given: JsonObject) -> dict[str, str]:
    """The references of a Secret's data, by key: those that the settings have, and those that were taken.

    Raises:
        CallerError: the settings have none of that name.

    """
    if strange := [name for name in action.secrets.values() if name not in client.secrets]:
        known = ", ".join(sorted(client.secrets)) or "none"
        raise CallerError(
            Code.NOT_FOUND,
            f"Unable to fill {action.ref}: the settings of {client.place} have nothing called {strange[0]}.",
            f"Under kubernetes.{client.place}.secrets there is: {known}.",
        )
    taken = {name.removeprefix("data."): str(value) for name, value in given.items() if name.startswith("data.")}
    return {**{key: client.secrets[name] for key, name in action.secrets.items()}, **taken}


async def tried(client: Client, ref: Ref, whole: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """What the server would make of a manifest, and whether fields must be taken over that are ours by another action.

    Raises:
        OwnedError: others have some of the fields.
        TargetError: it would refuse it.

    """
    path = await path_of(client, ref)
    try:
        return await client.write("PATCH", path, whole, APPLY, dryRun="All", **_STRICT), False
    except OwnedError as error:
        if not all(_is_ours(owner) for owner in error.owners.values()):
            raise
    return await client.write("PATCH", path, whole, APPLY, dryRun="All", force="true", **_STRICT), True


async def apply(client: Client, ref: Ref, whole: dict[str, Any], *, forced: bool) -> dict[str, Any]:
    """Write a manifest over an object that is there: by its `metadata.uid` it is that one and no other."""
    path = await path_of(client, ref)
    return await client.write("PATCH", path, whole, APPLY, force="true" if forced else "", **_STRICT)


async def create(client: Client, ref: Ref, whole: dict[str, Any], fields: JsonObject) -> dict[str, Any]:
    """Make an object, and nothing where there is one of that name; then have the server know `fields` as applied.

    A server that is asked to apply would merge into one that somebody has made a moment ago, and tell nobody.
    """
    resource = await where(client, ref)
    made = await client.write("POST", resource.path(ref.namespace), whole, **_STRICT)
    entries = meta(made).get("managedFields") or []
    at = next((number for number, one in enumerate(entries) if one.get("manager") == MANAGER), None)
    if at is None or not fields:
        return made
    entry = f"/metadata/managedFields/{at}"
    patch = [
        {"op": "test", "path": f"{entry}/manager", "value": MANAGER},
        {"op": "replace", "path": f"{entry}/operation", "value": "Apply"},
        {"op": "replace", "path": f"{entry}/fieldsV1", "value": fields},
    ]
    try:
        await client.write("PATCH", resource.path(ref.namespace, ref.name), patch, JSON_PATCH)
    except TargetError:  # it has changed already: then all that it was made with counts as set once, and not as applied
        return made
    return made


async def delete(client: Client, ref: Ref, uid: str, version: str) -> None:
    """Delete the object of that uid and version and no other, with what it owns."""
    conditions = {"uid": uid, **({"resourceVersion": version} if version else {})}
    body = {"kind": "DeleteOptions", "apiVersion": "v1", "preconditions": conditions, "propagationPolicy": "Background"}
    await client.write("DELETE", await path_of(client, ref), body)


def is_ours(stored: dict[str, Any], nonce: str) -> bool:
    """Whether an object bears our nonce."""
    return bool(nonce) and annotation(stored, NONCE) == nonce


def written_by(stored: dict[str, Any], run: str) -> bool:
    """Whether an attempt wrote an object last."""
    return bool(run) and annotation(stored, STEP) == run


def _is_ours(owner: str) -> bool:
    return owner in OURS


# -- what would go with an object ----------------------------------------------------------------------


async def held(client: Client, ref: Ref, nonce: str) -> str:
    """What of others would go with a namespace, a kind of object or a claim, "" where nothing would."""
    match ref.kind:
        case "Namespace":
            return await _in_namespace(client, ref.name, nonce)
        case "CustomResourceDefinition":
            return await _of_kind(client, ref, nonce)
        case "PersistentVolumeClaim":
            return await _mounting(client, ref, nonce)
    return ""


async def _in_namespace(client: Client, namespace: str, nonce: str) -> str:
    there: list[tuple[Resource, dict[str, Any]]] = []
    async for resource in _kinds(client):
        if resource.namespaced and "list" in resource.verbs and resource.kind not in _NOT_HELD:
            told = await _listed(client, resource, namespace)
            there += [(resource, one) for one in told]
            if len(told) >= _MOST_LISTED:
                return f"more than {_MOST_LISTED} of {resource.plural}"
    uids = {meta(one).get("uid") for _, one in there}
    for resource, one in there:
        owners = {owner.get("uid") for owner in meta(one).get("ownerReferences") or ()}
        name = str(meta(one).get("name"))
        with_others = owners & uids or (resource.kind, name) in _COMES_WITH  # an owner is looked at by itself
        if not with_others and not is_ours(one, nonce):
            return f"{resource.kind} {namespace}/{name[:100]}"
    return ""


async def _of_kind(client: Client, ref: Ref, nonce: str) -> str:
    definition: Any = await read(client, ref) or {}
    group, kind = definition["spec"]["group"], definition["spec"]["names"]["kind"]
    for version in definition["spec"]["versions"]:
        if version.get("served") and version.get("storage"):
            told = await _listed(client, await client.resource(f"{group}/{version['name']}", kind), "")
            strange = (one for one in told if not is_ours(one, nonce))
            return next((f"{kind} {str(meta(one).get('name'))[:100]}" for one in strange), "")
    return ""


async def _listed(client: Client, resource: Resource, namespace: str) -> list[dict[str, Any]]:
    """The metadata of the objects of a kind, as many as one page has."""
    return [*items(await client.get(resource.path(namespace), _METADATA, limit=_MOST_LISTED) or {})]


async def _mounting(client: Client, ref: Ref, nonce: str) -> str:
    pods = await client.resource("v1", "Pod")
    answer = await client.get(pods.path(ref.namespace), limit=_MOST_LISTED)
    for pod in items(answer or {}):
        spec: Any = pod.get("spec") or {}
        claims = [(one.get("persistentVolumeClaim") or {}).get("claimName") for one in spec.get("volumes") or ()]
        maker = await _maker(client, pod) if ref.name in claims else None
        if maker is not None and not is_ours(maker, nonce):
            return f"Pod {ref.namespace}/{str(meta(pod).get('name'))[:100]}"
    return ""


async def _maker(client: Client, stored: dict[str, Any]) -> dict[str, Any] | None:
    """What makes an object again, at the top of all owners; the object itself where nothing does.

    None where that is gone or goes: then the object goes after it.
    """
    for _ in range(4):
        owner = next((one for one in meta(stored).get("ownerReferences") or () if one.get("controller")), None)
        if owner is None:
            return stored
        resource = await client.resource(str(owner.get("apiVersion")), str(owner.get("kind")))
        above = await client.get(resource.path(str(meta(stored).get("namespace") or ""), str(owner.get("name"))))
        if above is None or "deletionTimestamp" in meta(above):
            return None
        stored = above
    return stored


async def _kinds(client: Client) -> AsyncIterator[Resource]:
    """All kinds of object that the server has, each once, in the version that it prefers."""
    from atlas_mcp.engines.kubernetes.client import resources_of

    groups: Any = await client.get("/apis") or {}
    preferred = [str((one.get("preferredVersion") or {}).get("groupVersion")) for one in groups.get("groups") or ()]
    for api in ["v1", *preferred]:
        told = await client.get(f"/{'apis' if '/' in api else 'api'}/{api}")
        for resource in resources_of(api, told or {}):
            yield resource
