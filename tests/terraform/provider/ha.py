"""`proxmox_haresource` and `proxmox_harule`: what the HA manager keeps running, and where."""

from __future__ import annotations

from typing import Any

from .planning import Rules
from .pve import ApiError
from .resource import Call, State

_RESOURCES = "/cluster/ha/resources/"
_RULES = "/cluster/ha/rules/"
_OPTIONAL = ("comment", "group", "failback", "max_relocate", "max_restart")


class HaResource:
    """A guest handed to the HA manager."""

    rules = Rules(defaults={"state": "started"})

    def read(self, call: Call, state: State) -> State | None:
        try:
            found = call.pve.get(f"{_RESOURCES}{state['id']}")
        except ApiError as error:
            if error.is_gone:
                return None
            raise
        return {
            "id": found["sid"],
            "resource_id": found["sid"],
            "state": found.get("state", "started"),
            "type": found.get("type") or found["sid"].partition(":")[0],
            "comment": _stripped(found.get("comment")),
            "group": found.get("group"),
            "failback": None if found.get("failback") is None else bool(int(found["failback"])),
            "max_relocate": _number(found.get("max_relocate")),
            "max_restart": _number(found.get("max_restart")),
        }

    def create(self, call: Call, planned: State) -> State:
        sid = planned["resource_id"]
        call.pve.post(_RESOURCES, sid=sid, type=sid.partition(":")[0], **_settings(planned))
        return self._back(call, sid)

    def update(self, call: Call, prior: State, planned: State) -> State:
        gone = [key for key in _OPTIONAL if planned[key] is None and prior[key] is not None]
        call.pve.put(f"{_RESOURCES}{prior['id']}", delete=",".join(gone) or None, **_settings(planned))
        return self._back(call, prior["id"])

    def delete(self, call: Call, prior: State) -> None:
        try:
            call.pve.delete(f"{_RESOURCES}{prior['id']}")
        except ApiError as error:
            if not error.is_gone:
                raise
            call.warn("HA resource does not exist")

    def imported(self, identifier: str) -> State:
        return {"id": identifier, "resource_id": identifier}

    def _back(self, call: Call, sid: str) -> State:
        state = self.read(call, {"id": sid})
        if state is None:
            raise ApiError(500, f"HA resource {sid} is not there after it was made")
        return state


class HaRule:
    """A rule of the HA manager (PVE 9). Nodes are written `pve1:2,pve2`."""

    rules = Rules(defaults={"disable": False, "strict": False}, replacing=frozenset({"rule", "type"}))

    def read(self, call: Call, state: State) -> State | None:
        try:
            found = call.pve.get(f"{_RULES}{state['id']}")
        except ApiError as error:
            if error.is_gone:
                return None
            raise
        return {
            "id": found["rule"],
            "rule": found["rule"],
            "type": found["type"],
            "affinity": found.get("affinity"),
            "comment": _stripped(found.get("comment")),
            "disable": bool(int(found.get("disable") or 0)),
            "nodes": _nodes(found.get("nodes")),
            "resources": sorted(_names(found.get("resources"))),
            "strict": bool(int(found.get("strict") or 0)),
        }

    def create(self, call: Call, planned: State) -> State:
        call.pve.post(_RULES.rstrip("/"), rule=planned["rule"], type=planned["type"], **_rule(planned))
        return self.read(call, {"id": planned["rule"]}) or planned

    def update(self, call: Call, prior: State, planned: State) -> State:
        gone = [key for key in ("comment",) if planned[key] is None and prior[key] is not None]
        call.pve.put(f"{_RULES}{prior['id']}", type=planned["type"], delete=",".join(gone) or None, **_rule(planned))
        return self.read(call, prior) or planned

    def delete(self, call: Call, prior: State) -> None:
        call.pve.delete(f"{_RULES}{prior['id']}")

    def imported(self, identifier: str) -> State:
        return {"id": identifier, "rule": identifier}


def _settings(state: State) -> dict[str, Any]:
    return {"state": state["state"], **{key: state[key] for key in _OPTIONAL if state[key] is not None}}


def _rule(state: State) -> dict[str, Any]:
    nodes = [name if priority is None else f"{name}:{priority}" for name, priority in (state["nodes"] or {}).items()]
    located = state["type"] == "node-affinity"
    return {
        "resources": ",".join(sorted(state["resources"])),
        "comment": state["comment"],
        "nodes": ",".join(sorted(nodes)) if located else None,
        "strict": state["strict"] if located else None,
        "affinity": None if located else state["affinity"],
        "disable": True if state["disable"] else None,
    }


def _nodes(text: str | None) -> dict[str, int | None] | None:
    if not text:
        return None
    parts = (part.partition(":") for part in _names(text))
    return {name: int(priority) if priority else None for name, _, priority in parts}


def _names(value: Any) -> list[str]:
    return list(value) if isinstance(value, list) else [part for part in str(value or "").split(",") if part]


def _stripped(text: str | None) -> str | None:
    return None if text is None else text.strip()


def _number(value: Any) -> int | None:
    return None if value is None else int(value)
