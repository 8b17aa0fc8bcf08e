"""The control channel: plain HTTP on a loopback port for tests and the demo, never part of the simulated API.

POST /control {"op": name, ...}, GET /ops, GET /state, GET /requests[?last=N], POST /requests/reset.
"""

import inspect
import json
import types
import typing
from typing import Any

from aiohttp import web
from fakepve.model import PveError, TaskError

from .base import Values
from .cluster import SimCluster
from .edge import Fault
from .fields import ConfigError
from .ops import Operations
from .ops_base import OpError
from .state import cluster_state


def public_operations(operations: Operations) -> dict[str, Any]:
    """Operation name -> its method."""
    return {
        name: method for name, method in inspect.getmembers(operations, inspect.ismethod) if not name.startswith("_")
    }


def fits(value: Any, hint: Any) -> bool:
    """True if a JSON value may stand for a parameter with this annotation."""
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    for option in options:
        kind = typing.get_origin(option) or option
        if isinstance(value, bool):
            if kind is bool:
                return True
        elif isinstance(value, kind) or (kind is float and isinstance(value, int)):
            return True
    return False


def bind(method: Any, given: Values) -> Values:
    """The arguments of an operation, checked against its signature; OpError says what is wrong."""
    hints = typing.get_type_hints(method)
    known = inspect.signature(method).parameters
    for name in given:
        if name not in known:
            raise OpError(f"unknown parameter {name!r}; known: {', '.join(known) or 'none'}")
        if not fits(given[name], hints[name]):
            raise OpError(f"parameter {name!r} has the wrong type")
    for name, parameter in known.items():
        if parameter.default is inspect.Parameter.empty and name not in given:
            raise OpError(f"parameter {name!r} is missing")
    return given


class ControlChannel:
    """The HTTP application of the control channel."""

    def __init__(self, cluster: SimCluster, operations: Operations) -> None:
        self._cluster = cluster
        self._operations = public_operations(operations) | {"when": self.when}

    def app(self) -> web.Application:
        app = web.Application(client_max_size=16 * 1024**2)
        app.router.add_post("/control", self._control)
        app.router.add_get("/ops", self._ops)
        app.router.add_get("/state", self._state)
        app.router.add_get("/requests", self._requests)
        app.router.add_post("/requests/reset", self._reset)
        return app

    async def run(self, command: Any) -> Values:
        """Do one operation: {"op": name, parameters...}."""
        method, arguments = self._check(command)
        try:
            result = method(**arguments)
            if inspect.isawaitable(result):
                result = await result
        except (ConfigError, PveError, TaskError, ValueError) as error:
            raise OpError(str(error)) from error
        return result or {}

    def _check(self, command: Any) -> tuple[Any, Values]:
        """The method of an operation and its arguments; OpError says what is wrong."""
        if not isinstance(command, dict) or not isinstance(command.get("op"), str):
            raise OpError('expected {"op": name, ...}')
        method = self._operations.get(command["op"])
        if method is None:
            raise OpError(f"unknown operation {command['op']!r}; known: {', '.join(self._operations)}")
        return method, bind(method, {key: value for key, value in command.items() if key != "op"})

    def when(self, *, method: str, suffix: str, do: list[Any], mode: str = "before", times: int | None = 1) -> None:
        """Do operations as matching requests come: before they are executed, or after, before they are answered."""
        if mode not in ("before", "after"):
            raise OpError("mode must be before or after")
        for command in do:
            self._check(command)

        async def action() -> None:
            for command in do:
                await self.run(command)

        kind = "do" if mode == "before" else "do_after"
        self._cluster.faults.append(Fault(kind, method.upper(), suffix, times=times, action=action))

    async def _control(self, request: web.Request) -> web.Response:
        try:
            return web.json_response(await self.run(json.loads(await request.read())))
        except (OpError, json.JSONDecodeError) as error:
            return web.json_response({"error": str(error)}, status=400)

    async def _ops(self, _request: web.Request) -> web.Response:
        return web.json_response(
            {
                name: {"parameters": str(inspect.signature(method)), "doc": inspect.getdoc(method) or ""}
                for name, method in self._operations.items()
            }
        )

    async def _state(self, _request: web.Request) -> web.Response:
        return web.json_response(cluster_state(self._cluster))

    async def _requests(self, request: web.Request) -> web.Response:
        last = int(request.query.get("last", "100"))
        log = list(self._cluster.request_log)
        counts = dict(sorted(self._cluster.request_counts.items()))
        return web.json_response({"total": sum(counts.values()), "counts": counts, "last": log[-last:] if last else []})

    async def _reset(self, _request: web.Request) -> web.Response:
        self._cluster.forget_requests()
        return web.json_response({})
