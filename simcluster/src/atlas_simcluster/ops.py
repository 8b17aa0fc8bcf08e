"""What the control channel can do to a cluster: one method per operation, its keyword arguments are the parameters."""

from typing import Any

from .base import GIB, Values
from .config import parse_acl
from .ops_base import OpError
from .ops_faults import FaultOperations
from .ops_guests import GuestOperations
from .permissions import expand


class Operations(FaultOperations, GuestOperations):
    """The operations of POST /control, each a method of the operation's name."""

    # ---------------------------------------------------------- cluster, nodes

    def lose_quorum(self) -> None:
        """Writes fail from now on; reads work."""
        self._cluster.lose_quorum()

    def restore_quorum(self) -> None:
        self._cluster.regain_quorum()

    def node_offline(self, *, node: str) -> None:
        """Requests for the node get 595."""
        self._cluster.set_node_offline(self._node(node))

    def node_online(self, *, node: str) -> None:
        self._cluster.set_node_offline(self._node(node), offline=False)

    async def ha_recover(self, *, node: str) -> Values:
        """The HA manager brings up the guests of an offline node elsewhere."""
        return {"moved": await self._cluster.ha_recover(self._node(node))}

    def time_scale(self, *, value: float) -> None:
        """Real seconds per PVE second; 0: tasks end at once."""
        self._cluster.time_scale = value

    async def reset(self, *, config: dict[str, Any] | None = None) -> Values:
        """Start over as at the start, or with another configuration; faults, holds, tasks and requests are gone."""
        self._removed_tokens.clear()
        return {"tokens": await self._reset(config)}

    def shutdown(self) -> None:
        """End the process."""
        self._shutdown()

    # ---------------------------------------------------------------- storages

    def storage_avail(self, *, storage: str, gib: float, node: str | None = None) -> None:
        """Set the free space, on one node or wherever the storage is."""
        for view in self._views(storage, node):
            view["avail"] = int(gib * GIB)
            view["total"] = max(view["total"], view["avail"])

    def storage_offline(self, *, storage: str, node: str | None = None) -> None:
        for view in self._views(storage, node):
            view["active"] = 0

    def storage_online(self, *, storage: str, node: str | None = None) -> None:
        for view in self._views(storage, node):
            view["active"] = 1

    def remove_volume(self, *, volid: str, node: str | None = None) -> None:
        """A volume disappears, as when an admin deletes it by hand."""
        storage, _, name = volid.partition(":")
        found = [view for view in self._views(storage, node) if view["volumes"].pop(name, None) is not None]
        if not found:
            raise OpError(f"no volume {volid!r}")

    # ------------------------------------------------------------------ tokens

    def remove_token(self, *, token: str) -> None:
        """The token is not valid any more (401)."""
        found = self._token(token, self._cluster.apitokens)
        self._removed_tokens[found] = self._cluster.apitokens.pop(found)

    def restore_token(self, *, token: str) -> None:
        found = self._token(token, self._removed_tokens)
        self._cluster.apitokens[found] = self._removed_tokens.pop(found)

    def restrict_token(
        self, *, token: str, acl: dict[str, Any] | None = None, remove: list[Any] | None = None, path: str | None = None
    ) -> None:
        """Replace the ACL of a token or user, or take privileges from it (everywhere, or on one path)."""
        found = self._token(token, self._cluster.acl)
        entries = {entry_path: set(privileges) for entry_path, privileges in self._cluster.acl[found]}
        if acl is not None:
            entries = {key: set(value) for key, value in parse_acl(acl, "acl").items()}
        for entry_path in entries:
            if path in (None, entry_path):
                entries[entry_path] = expand(entries[entry_path]) - set(remove or ())
        self._cluster.set_acl(found, entries)

    # ---------------------------------------------------------------- requests

    def reset_requests(self) -> None:
        """Forget the request counters and log."""
        self._cluster.forget_requests()
