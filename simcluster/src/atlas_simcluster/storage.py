"""Storages whose local ones have separate space and volumes on every node.

fakepve keeps one dict per storage. Here `storages[sid]` is a view: the options of storage.cfg are shared by all nodes,
the state (free space, volumes, online or not) belongs to the node the request runs on, or to the cluster when the
storage is shared.
"""

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

from fakepve.routing import die, split_list
from fakepve.storage import INTERNAL, StorageApi

from .base import CURRENT_NODE, GIB, SimBase, Values, on_node

DEFAULT_TOTAL = 100 * GIB


class StorageView(MutableMapping[str, Any]):
    """One storage as one node sees it: shared options plus the node's state, as a single mapping."""

    def __init__(self, options: dict[str, Any], state: dict[str, Any]) -> None:
        self._options = options
        self._state = state

    def _part(self, key: str) -> dict[str, Any]:
        return self._state if key in INTERNAL else self._options

    def __getitem__(self, key: str) -> Any:
        return self._part(key)[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._part(key)[key] = value

    def __delitem__(self, key: str) -> None:
        del self._part(key)[key]

    def __iter__(self) -> Iterator[str]:
        yield from self._options
        yield from self._state

    def __len__(self) -> int:
        return len(self._options) + len(self._state)


def new_state(total: int = DEFAULT_TOTAL, avail: int | None = None) -> dict[str, Any]:
    """The state of an empty storage; sizes in bytes."""
    return {"active": 1, "files": set(), "volumes": {}, "total": total, "avail": total if avail is None else avail}


class StorageMap(MutableMapping[str, StorageView]):
    """All storages; indexing answers for the current node."""

    def __init__(self, nodes: Mapping[str, Any]) -> None:
        self._nodes = nodes
        self._options: dict[str, dict[str, Any]] = {}
        # Storage id -> node name (None for a shared storage) -> state.
        self._states: dict[str, dict[str | None, dict[str, Any]]] = {}

    def on(self, sid: str, node: str | None) -> StorageView:
        """The storage as `node` sees it."""
        options = self._options[sid]
        states = self._states[sid]
        place = None if options.get("shared") else node or min(self._nodes, default=None)
        if place not in states:
            states[place] = new_state()
        return StorageView(options, states[place])

    def places(self, sid: str) -> list[str | None]:
        """The nodes a local storage is on, or [None] for a shared one."""
        options = self._options[sid]
        if options.get("shared"):
            return [None]
        return split_list(options.get("nodes")) or sorted(self._nodes)

    def views(self, sid: str) -> list[tuple[str | None, StorageView]]:
        """(node or None, view) of every separate space of the storage."""
        return [(place, self.on(sid, place)) for place in self.places(sid)]

    def define(self, sid: str, options: dict[str, Any], states: dict[str | None, dict[str, Any]]) -> None:
        """Add a storage with its options and the state of each place."""
        self._options[sid] = options
        self._states[sid] = states

    def __getitem__(self, sid: str) -> StorageView:
        return self.on(sid, CURRENT_NODE.get())

    def __setitem__(self, sid: str, store: Mapping[str, Any]) -> None:
        self.define(sid, {key: value for key, value in store.items() if key not in INTERNAL}, {})

    def __delitem__(self, sid: str) -> None:
        del self._options[sid]
        del self._states[sid]

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._options))

    def __len__(self) -> int:
        return len(self._options)


class StorageMixin(SimBase):
    """Space and volumes: every volume is registered when it is made, with the space it takes."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.storages = StorageMap(self.nodes)

    def _volumes(self, name: str) -> dict[str, dict[str, Any]]:
        """Everything on the storage; fakepve would add what the configurations of all guests refer to."""
        return dict(self.storages[name]["volumes"])

    def _space(self, store: StorageView) -> tuple[int, int, int]:
        """(total, used, avail) in bytes."""
        return store["total"], max(store["total"] - store["avail"], 0), store["avail"]

    def take_space(self, sid: str, size: int) -> None:
        """Use `size` bytes of the storage, or fail as PVE does when it is full or offline."""
        store = self.storages[sid]
        if not store.get("active", 1):
            raise die(f"storage '{sid}' is not online")
        if size > store["avail"]:
            raise die(f"unable to write to storage '{sid}': No space left on device")
        store["avail"] -= size

    def add_volume(self, sid: str, name: str, vmid: int | None, size: int, **extra: Any) -> str:
        """Register a volume of `size` bytes that is already paid for; returns its volume id."""
        volume = {"content": "images", "format": "raw", "size": size, "space": size, "ctime": 0, **extra}
        if vmid is not None:
            volume["vmid"] = vmid
        self.storages[sid]["volumes"][name] = volume
        return f"{sid}:{name}"

    def _status_item(self, name: str, node: str, formats: bool = False) -> Values:
        with on_node(node):
            return super()._status_item(name, node, formats)

    def _storage_resource(self, node: str, name: str) -> Values | None:
        """The entry of a storage on a node in /cluster/resources, with its real sizes."""
        with on_node(node):
            item = StorageApi._storage_resource(self, node, name)
            if item is None:
                return None
            store = self.storages[name]
            if store.get("active", 1) and self.node_online(node):
                total, used, _avail = self._space(store)
                item.update(maxdisk=total, disk=used)
            else:
                item.pop("maxdisk")
                item.pop("disk")
                item["status"] = "unknown"
        return item
