"""What every object depends on: scheduler, controllers, the parts of the API that others answer for, versions. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from atlas_mcp.engines.kubernetes.health.seen import SYSTEM, Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import condition_told, ref

_SILENT = timedelta(seconds=60)  # a lease is renewed every few seconds
_LEASES = {"kube-scheduler": "scheduler_silent", "kube-controller-manager": "controllers_silent"}
_MOST_OLDER = 3  # minor versions that a kubelet may be older than the API server
_VERSION = re.compile(r"v?1\.(\d{1,3})")


def control_plane(seen: Seen) -> Iterator[Fault]:
    """Leases, where the servers keep any; the API's extensions; versions."""
    for name, cause in _LEASES.items():
        lease = seen.get("Lease", SYSTEM, name)
        if lease is not None and seen.since(lease, "spec.renewTime") > _SILENT:
            told = f"spec.renewTime: {lease.text('spec.renewTime')}, by {lease.text('spec.holderIdentity')}"
            yield Fault(cause, lease.ref, told)
    for one in seen.of("APIService"):
        available = one.condition("Available")
        if available.text("status") == "False":
            yield Fault("api_unavailable", one.ref, condition_told(available))
    yield from _versions(seen)


def _versions(seen: Seen) -> Iterator[Fault]:
    server = _VERSION.match(seen.version)
    for node in seen.of("Node"):
        version = node.text("status.nodeInfo.kubeletVersion")
        kubelet = _VERSION.match(version)
        if server and kubelet and not 0 <= int(server[1]) - int(kubelet[1]) <= _MOST_OLDER:
            told = f"status.nodeInfo.kubeletVersion: {version}; the API server is {seen.version}"
            yield Fault("version_skew", f"kubelet {version}", told, on=(ref("Kubelet", "", node.name),))
