"""What a server says of its objects, as facts: every text in one line and bounded, every number a number. Pure.

Nothing is believed of an answer: what is not of the form that it should have is left out, or stands for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from atlas_mcp.domain.text import line
from atlas_mcp.engines.kubernetes.spec.facts import Container, Event, Node, Page, Pod, Table, Workload
from atlas_mcp.engines.kubernetes.spec.fields import meta
from atlas_mcp.model import JsonObject

T = TypeVar("T")
_CELL, _TEXT, _MESSAGE = 120, 253, 400
_MOST_COLUMNS, _MOST_PARTS, _LONGEST_TOKEN = 30, 50, 4_000
_BAD_CONDITIONS = ("MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable")


def page(answer: JsonObject, most: int, shape: Callable[[dict[str, Any]], T]) -> Page[T]:
    """A page of a list."""
    told = _mapping(answer.get("metadata"))
    items = tuple(shape(one) for one in _mappings(answer.get("items"))[:most])
    return Page(items=items, next=_next(told), left=max(_number(told.get("remainingItemCount")), 0))


def table(answer: JsonObject, most: int) -> Table:
    """A table. The columns that the server prints by itself come first."""
    definitions = _mappings(answer.get("columnDefinitions"))[:_MOST_COLUMNS]
    order = sorted(range(len(definitions)), key=lambda at: bool(definitions[at].get("priority")))
    rows = []
    for row in _mappings(answer.get("rows"))[:most]:
        cells = row.get("cells")
        cells = cells if isinstance(cells, list) else []
        namespace = _text(meta(_mapping(row.get("object"))).get("namespace"), _CELL)
        rows.append((namespace, *(_text(cells[at], _CELL) if at < len(cells) else "" for at in order)))
    columns = ("namespace", *(_text(definitions[at].get("name"), _CELL).lower() for at in order))
    main = 1 + sum(not definitions[at].get("priority") for at in order)
    return Table(columns=columns, main=main, rows=tuple(rows), next=_next(_mapping(answer.get("metadata"))))


def node(stored: dict[str, Any]) -> Node:
    """A node."""
    conditions = {_text(one.get("type")): one for one in _mappings(_status(stored).get("conditions"))}
    ready = _mapping(conditions.get("Ready"))
    bad = [one for name, one in conditions.items() if name in _BAD_CONDITIONS and one.get("status") != "False"]
    bad += [] if ready.get("status") == "True" else [ready or {"type": "Ready", "reason": "nobody says so"}]
    allocatable = _mapping(_status(stored).get("allocatable"))
    return Node(
        name=_name(stored),
        ready=ready.get("status") == "True",
        cordoned=_spec(stored).get("unschedulable") is True,
        version=_text(_mapping(_status(stored).get("nodeInfo")).get("kubeletVersion")),
        troubles=tuple(_told(one) for one in bad),
        cpu=_text(allocatable.get("cpu")),
        memory=_text(allocatable.get("memory")),
        pods=_text(allocatable.get("pods")),
        uuid=_text(_mapping(_status(stored).get("nodeInfo")).get("systemUUID")),
        addresses=tuple(
            _text(one.get("address"))
            for one in _mappings(_status(stored).get("addresses"))[:_MOST_PARTS]
            if one.get("type") in ("InternalIP", "ExternalIP")
        ),
    )


def pod(stored: dict[str, Any]) -> Pod:
    """A pod."""
    status = _status(stored)
    conditions = {_text(one.get("type")): one for one in _mappings(status.get("conditions"))}
    lacking = next((one for one in conditions.values() if one.get("status") == "False" and one.get("message")), {})
    owner = next((one for one in _mappings(meta(stored).get("ownerReferences")) if one.get("controller")), {})
    kinds = ("initContainerStatuses", "containerStatuses")
    containers = [_container(one) for kind in kinds for one in _mappings(status.get(kind))]
    phase = "Terminating" if meta(stored).get("deletionTimestamp") else _text(status.get("phase"))
    return Pod(
        namespace=_text(meta(stored).get("namespace")),
        name=_name(stored),
        phase=phase,
        ready=_mapping(conditions.get("Ready")).get("status") == "True",
        node=_text(_spec(stored).get("nodeName")),
        reason=_text(status.get("reason") or lacking.get("reason")),
        message=_text(status.get("message") or lacking.get("message"), _MESSAGE),
        owner=f"{_text(owner.get('kind'))}/{_text(owner.get('name'))}" if owner else "",
        containers=tuple(containers[:_MOST_PARTS]),
    )


def _container(status: dict[str, Any]) -> Container:
    state = next(((name, _mapping(one)) for name, one in _mapping(status.get("state")).items()), ("", {}))
    last = _mapping(_mapping(status.get("lastState")).get("terminated"))
    return Container(
        name=_text(status.get("name")),
        image=_text(status.get("image")),
        ready=status.get("ready") is True,
        restarts=_number(status.get("restartCount")),
        state=_text(state[0]),
        reason=_text(state[1].get("reason")),
        message=_text(state[1].get("message"), _MESSAGE),
        exit_code=_code(state[1].get("exitCode")),
        last_reason=_text(last.get("reason")),
        last_exit_code=_code(last.get("exitCode")),
    )


def workload(stored: dict[str, Any], kind: str) -> Workload:
    """A workload of a kind."""
    from atlas_mcp.engines.kubernetes.rollout import counts, stands

    wanted, ready = counts({**stored, "kind": kind})
    template = _mapping(_mapping(_spec(stored).get("template")).get("spec"))
    stand = stands({**stored, "kind": kind})
    return Workload(
        kind=kind,
        namespace=_text(meta(stored).get("namespace")),
        name=_name(stored),
        wanted=wanted,
        ready=ready,
        waits_for=stand.failed or stand.waits_for,
        images=tuple(_text(one.get("image")) for one in _mappings(template.get("containers"))[:_MOST_PARTS]),
    )


def event(stored: dict[str, Any]) -> Event:
    """An event."""
    about = _mapping(stored.get("involvedObject"))
    series = _mapping(stored.get("series"))
    at = series.get("lastObservedTime") or stored.get("lastTimestamp") or stored.get("eventTime")
    return Event(
        namespace=_text(meta(stored).get("namespace")),
        about=f"{_text(about.get('kind'))}/{_text(about.get('name'))}",
        type=_text(stored.get("type")),
        reason=_text(stored.get("reason")),
        message=_text(stored.get("message"), _MESSAGE),
        count=max(_number(series.get("count") or stored.get("count")), 1),
        at=_text(at or meta(stored).get("creationTimestamp")),
    )


def items(answer: JsonObject) -> Iterator[dict[str, Any]]:
    """The objects of a list."""
    yield from _mappings(answer.get("items"))


def readable(text: str) -> str:
    """What a machine wrote over many lines, without a character that moves a cursor or hides."""
    from atlas_mcp.domain.text import printable

    plain = text.replace("\r\n", "\n").replace("\t", "    ")
    return (
        plain
        if plain.isascii() and plain.replace("\n", "").isprintable()
        else "".join(char if char == "\n" or printable(char) else "?" for char in plain)
    )


def _told(condition: dict[str, Any]) -> str:
    words = (condition.get("type"), condition.get("status"), condition.get("reason"), condition.get("message"))
    return line(" ".join(str(word) for word in words if word), _MESSAGE)


def _next(told: dict[str, Any]) -> str:
    token = told.get("continue")
    return token if isinstance(token, str) and len(token) <= _LONGEST_TOKEN and token.isascii() else ""


def _name(stored: dict[str, Any]) -> str:
    return _text(meta(stored).get("name"))


def _spec(stored: dict[str, Any]) -> dict[str, Any]:
    return _mapping(stored.get("spec"))


def _status(stored: dict[str, Any]) -> dict[str, Any]:
    return _mapping(stored.get("status"))


def _text(value: object, longest: int = _TEXT) -> str:
    return "" if value is None or isinstance(value, dict | list) else line(str(value), longest)


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _code(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _mappings(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
