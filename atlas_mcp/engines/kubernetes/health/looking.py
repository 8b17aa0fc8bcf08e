"""Looking at a cluster: every kind of object that a check reads, a page at a time, as much as is worth keeping of it.

Of secrets nothing is read. What cannot be read is said, and the rest is looked at all the same.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import anyio

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.domain.text import line
from atlas_mcp.engines.kubernetes import facts
from atlas_mcp.engines.kubernetes.client import Client
from atlas_mcp.engines.kubernetes.health.judging import finding, findings
from atlas_mcp.engines.kubernetes.health.seen import SYSTEM, Seen
from atlas_mcp.engines.kubernetes.health.stored import Stored, ref
from atlas_mcp.engines.kubernetes.shapes import items
from atlas_mcp.engines.kubernetes.spec import AskReached
from atlas_mcp.engines.kubernetes.spec.health import CAUSES, AskHealth
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import JsonObject

_KINDS: tuple[tuple[str, str], ...] = (
    ("v1", "Node"),
    ("v1", "Namespace"),
    ("v1", "Pod"),
    ("v1", "Service"),
    ("v1", "PersistentVolumeClaim"),
    ("v1", "PersistentVolume"),
    ("v1", "ResourceQuota"),
    ("v1", "Event"),
    ("apps/v1", "Deployment"),
    ("apps/v1", "StatefulSet"),
    ("apps/v1", "DaemonSet"),
    ("batch/v1", "Job"),
    ("discovery.k8s.io/v1", "EndpointSlice"),
    ("networking.k8s.io/v1", "Ingress"),
    ("networking.k8s.io/v1", "IngressClass"),
    ("networking.k8s.io/v1", "NetworkPolicy"),
    ("policy/v1", "PodDisruptionBudget"),
    ("storage.k8s.io/v1", "StorageClass"),
    ("autoscaling/v2", "HorizontalPodAutoscaler"),
    ("coordination.k8s.io/v1", "Lease"),
    ("apiregistration.k8s.io/v1", "APIService"),
    ("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration"),
    ("admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration"),
    ("cert-manager.io/v1", "Certificate"),
)
_PAGE, _MOST_PAGES = 250, 80  # 20,000 objects of a kind
_AT_ONCE, _MOST_S = 4, 120
_ONLY_IN = {"Lease": SYSTEM}  # each node renews one of its own elsewhere
_FIELDS = {"Event": "type=Warning"}
_REJECTED = (Code.CREDENTIAL_REJECTED, Code.CREDENTIAL_MISSING, Code.PRIVILEGE_MISSING)


async def health(client: Client, asked: AskHealth) -> tuple[HealthFinding, ...]:
    """All findings. One that does not let us in has one."""
    try:
        reached = await facts.reached(client, AskReached(place=client.place))
    except AtlasError as error:
        cause = (
            "untrusted"
            if error.code is Code.CLUSTER_CERTIFICATE
            else "credential_rejected"
            if error.code in _REJECTED
            else "unreachable"
        )
        remedy = error.remedy or CAUSES[cause].remedy
        return (finding(client.place, "api", HealthState.CRITICAL, 1, error.message, cause, remedy),)
    return findings(await look(client, reached.version, datetime.now(UTC)))


async def look(client: Client, version: str, now: datetime) -> Seen:
    """One look at everything, a few kinds at a time."""
    stored: dict[str, list[Stored]] = {}
    unread: dict[str, str] = {}
    limiter = anyio.CapacityLimiter(_AT_ONCE)

    async def read(api: str, kind: str) -> None:
        async with limiter:
            told: list[Stored] = []
            try:
                await _read(client, api, kind, told)
            except AtlasError as error:
                if error.code is not Code.NOT_FOUND:
                    unread[kind] = line(error.message, 200)
            stored[kind] = told

    with anyio.move_on_after(_MOST_S):
        async with anyio.create_task_group() as tasks:
            for api, kind in _KINDS:
                tasks.start_soon(read, api, kind)
    unread |= {kind: "the cluster is too slow" for _, kind in _KINDS if kind not in stored}
    return Seen(client.place, now, version, stored, unread, dict(_ends(client, stored)))


async def _read(client: Client, api: str, kind: str, told: list[Stored]) -> None:
    resource = await client.resource(api, kind)
    path, after = resource.path(_ONLY_IN.get(kind, "")), ""
    for _ in range(_MOST_PAGES):
        asked: dict[str, object] = {"limit": _PAGE, "continue": after, "fieldSelector": _FIELDS.get(kind, "")}
        answer: JsonObject = await client.get(path, **asked) or {}
        told += [Stored(trimmed(kind, one), kind) for one in items(answer)]
        metadata = answer.get("metadata")
        token = metadata.get("continue") if isinstance(metadata, dict) else ""
        after = token if isinstance(token, str) else ""
        if not after:
            return
    raise AtlasError(Code.TARGET_UNREADABLE, f"only the first {_PAGE * _MOST_PAGES} were looked at")


def trimmed(kind: str, body: dict[str, Any]) -> dict[str, Any]:
    """What checks may need of an object: of thousands of pods the whole would be too much to hold."""
    meta = body.get("metadata")
    kept = {key: value for key, value in (meta if isinstance(meta, dict) else {}).items() if key != "managedFields"}
    body = {**body, "metadata": kept}
    if kind == "Pod":
        kept.pop("annotations", None)
        body["spec"] = _pod_spec(body.get("spec"))
    return body


def _pod_spec(spec: object) -> dict[str, Any]:
    whole = spec if isinstance(spec, dict) else {}
    kept = {key: whole.get(key) for key in ("nodeName", "nodeSelector")}
    for kind in ("containers", "initContainers"):
        told = whole.get(kind)
        kept[kind] = [{"ports": one.get("ports")} for one in told or () if isinstance(one, dict) and one.get("ports")]
    volumes = whole.get("volumes")
    kinds = ("persistentVolumeClaim", "secret", "configMap")
    kept["volumes"] = [one for one in volumes or () if isinstance(one, dict) and any(kind in one for kind in kinds)]
    return kept


def _ends(client: Client, stored: dict[str, list[Stored]]) -> Iterator[tuple[str, datetime]]:
    """When the certificate ends by which the cluster knows us, and those that it trusts webhooks by."""
    identity = client.access().trust.identity
    if identity is not None and (at := _not_after(identity.certificate)):
        yield f"kubeconfig of {client.place}", at
    for kind in ("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"):
        for one in stored.get(kind, ()):
            for hook in one.parts("webhooks"):
                if at := _not_after(_decoded(hook.body.get("clientConfig"))):
                    yield ref("Webhook", "", hook.text("name")), at


def _decoded(config: object) -> str:
    bundle = config.get("caBundle") if isinstance(config, dict) else None
    try:
        return base64.b64decode(bundle, validate=True).decode("ascii") if isinstance(bundle, str) else ""
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _not_after(pem: str) -> datetime | None:
    """When the last of some certificates ends, None where there is none."""
    from cryptography import x509

    try:
        told = x509.load_pem_x509_certificates(pem.encode()) if pem else []
    except ValueError:
        return None
    return max((one.not_valid_after_utc for one in told), default=None)
