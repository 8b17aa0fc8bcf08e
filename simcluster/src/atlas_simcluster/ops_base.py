"""What the operations of the control channel share."""

from collections.abc import Awaitable, Callable
from typing import Any

from fakepve.model import FakeVm

from .cluster import SimCluster

Reset = Callable[[dict[str, Any] | None], Awaitable[dict[str, str]]]


class OpError(Exception):
    """An operation that cannot be done; the message says why."""


class OpsBase:
    """The cluster the operations act on, and looking things up in it."""

    def __init__(self, cluster: SimCluster, shutdown: Callable[[], None], reset: Reset) -> None:
        self._cluster = cluster
        self._shutdown = shutdown
        self._reset = reset
        self._removed_tokens: dict[str, str] = {}

    def _guest(self, vmid: int) -> FakeVm:
        vm = self._cluster.vm(vmid)
        if vm is None:
            raise OpError(f"no guest {vmid}")
        return vm

    def _node(self, node: str) -> str:
        if node not in self._cluster.nodes:
            raise OpError(f"no node {node!r}")
        return node

    def _token(self, name: str, known: Any) -> str:
        """The id of a token given by its id or its name."""
        for token in known:
            if name in (token, token.partition("!")[2]):
                return str(token)
        raise OpError(f"no token {name!r}")

    def _views(self, storage: str, node: str | None) -> list[Any]:
        """The spaces of a storage, or the one of a node."""
        if storage not in self._cluster.storages:
            raise OpError(f"no storage {storage!r}")
        if node is not None:
            return [self._cluster.storages.on(storage, self._node(node))]
        return [view for _place, view in self._cluster.storages.views(storage)]
