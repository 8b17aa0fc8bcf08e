"""Claims that are not bound, and volumes that do not get to their pods. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from atlas_mcp.engines.kubernetes.health.seen import Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Stored

_DEFAULT = "storageclass.kubernetes.io/is-default-class"
_PATIENCE = timedelta(minutes=1)
_MISSING = ("secret ", "configmap ", "non-existent")


def claims(seen: Seen) -> Iterator[Fault]:
    """Claims, and mounts that fail for another reason than a missing secret or configuration."""
    used = {
        (pod.namespace, volume.text("persistentVolumeClaim.claimName"))
        for pod in seen.of("Pod")
        for volume in pod.parts("spec.volumes")
    }
    for one in seen.of("PersistentVolumeClaim"):
        phase = one.text("status.phase")
        if phase == "Lost":
            yield Fault("claim_lost", one.ref, "status.phase: Lost")
        elif phase != "Bound" and not one.leaving:
            yield from _pending(seen, one, used=(one.namespace, one.name) in used)
    for pod in seen.unready:
        attach = seen.warning(pod.ref, "FailedAttachVolume")
        if "Multi-Attach" in attach:
            yield Fault("attached_elsewhere", seen.maker(pod), attach, on=(pod.ref,))
        mount = attach or seen.warning(pod.ref, "FailedMount")
        waits = pod.text("status.phase") == "Pending" and "Multi-Attach" not in mount
        if mount and waits and not any(word in mount.lower() for word in _MISSING):
            yield Fault("mount_failed", seen.maker(pod), mount, on=(pod.ref,))


def _pending(seen: Seen, claim: Stored, *, used: bool) -> Iterator[Fault]:
    name = claim.text("spec.storageClassName")
    chosen = seen.get("StorageClass", "", name)
    failed = seen.warning(claim.ref, "ProvisioningFailed")
    if name and chosen is None and "StorageClass" not in seen.unread:
        if not _fits(seen, name):
            told = f"spec.storageClassName: {name}, and there is no such class{f'; {failed}' if failed else ''}"
            yield Fault("class_missing", claim.ref, told)
    elif failed:
        yield Fault("provisioning_failed", claim.ref, failed)
    elif not name and not claim.text("spec.volumeName") and "StorageClass" not in seen.unread:
        if not any(one.words("metadata.annotations").get(_DEFAULT) == "true" for one in seen.of("StorageClass")):
            yield Fault("no_class", claim.ref, "spec.storageClassName: none, and no class is the default")
    elif chosen is not None and seen.since(claim, "metadata.creationTimestamp") > _PATIENCE:
        late = chosen.text("volumeBindingMode") == "WaitForFirstConsumer"
        if used or not late:
            told = f"status.phase: {claim.text('status.phase')}; its class {name} is {chosen.text('provisioner')}'s"
            yield Fault("provisioner_silent", claim.ref, told)
    elif claim.text("spec.volumeName"):
        yield Fault("claim_pending", claim.ref, f"spec.volumeName: {claim.text('spec.volumeName')}, not bound")


def _fits(seen: Seen, name: str) -> bool:
    """Whether volumes are made by hand under the name of a class that is no object."""
    return any(
        one.text("spec.storageClassName") == name and one.text("status.phase") == "Available"
        for one in seen.of("PersistentVolume")
    )
