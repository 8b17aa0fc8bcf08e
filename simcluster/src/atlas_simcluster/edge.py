"""The edge of the API: every request passes here first. Slow and dropped connections, ordered errors, the request log.

It also tells the rest which node a request runs on, and lets every path end in a slash, as PVE does.
"""

import asyncio
import contextlib
import json
import random
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from fakepve.model import PveError
from fakepve.server import API, FORMATS, USER, error, params

from .base import CURRENT_NODE, SimBase, Values

KEPT_REQUESTS = 2000
SECRET_KEYS = frozenset(
    "password cipassword new-password confirmation-password ticket vncticket otp tfa-challenge secret keyring "
    "encryption-key master-pubkey".split()
)
REDACTED = "***"


@dataclass
class Fault:
    """Something that happens to requests of a method ("*": any) whose path ends with a suffix ("": any).

    `kind` says what: slow waits `secs`, or until it is released; error answers `status` and `message`; drop closes the
    connection before the request is executed, drop_after once it is, without an answer; do does `action` before it is
    executed, do_after once it is, before the answer; plant puts `message` behind the texts under `keys` in the answer,
    behind all of them where there are none.
    """

    kind: str
    method: str = "*"
    suffix: str = ""
    secs: float | None = None
    status: int = 500
    message: str = ""
    rate: float = 1.0
    times: int | None = None
    seed: int | None = None
    action: Callable[[], Awaitable[None]] | None = None
    keys: tuple[str, ...] = ()
    dice: random.Random = field(init=False)
    released: asyncio.Event = field(default_factory=asyncio.Event)
    dropped: bool = False
    open: int = 0
    idle: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.idle.set()
        self.dice = random.Random(self.seed)  # noqa: S311 - not a secret: it makes faults repeatable

    def strikes(self, method: str, path: str, template: str) -> bool:
        """True if this request is hit; counts down `times`."""
        if self.times is not None and self.times <= 0:
            return False
        if self.method not in ("*", method):
            return False
        if not (path.endswith(self.suffix) or template.endswith(self.suffix)):
            return False
        if self.rate < 1.0 and self.dice.random() >= self.rate:
            return False
        if self.times is not None:
            self.times -= 1
        return True

    async def wait(self) -> None:
        """Wait as long as the fault says, or until it is released."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.released.wait(), self.secs)

    def release(self, *, drop: bool = False) -> None:
        """Let the requests that wait go on, or drop them."""
        self.dropped = drop
        self.released.set()

    def planted(self, value: Any, key: str = "") -> Any:
        """A part of an answer with the message behind its texts."""
        if isinstance(value, dict):
            return {name: self.planted(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [self.planted(inner, key) for inner in value]
        return value + self.message if isinstance(value, str) and (not self.keys or key in self.keys) else value

    async def act(self) -> None:
        """Do the action, where there is one."""
        if self.action is not None:
            await self.action()


def redact(values: Values) -> Values:
    """The parameters without secrets."""
    return {key: REDACTED if key in SECRET_KEYS else value for key, value in values.items()}


class EdgeMixin(SimBase):
    """The outermost middleware, the faults and the request log."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.faults: list[Fault] = []
        self.request_log: deque[Values] = deque(maxlen=KEPT_REQUESTS)
        self.request_counts: Counter[str] = Counter()

    def _build_app(self) -> web.Application:
        app = super()._build_app()
        app.middlewares.insert(0, self._edge)
        for route in list(app.router.routes()):
            path = route.resource.canonical if route.resource else ""
            # A last part that matches anything takes the slash already.
            if route.method != "HEAD" and not path.endswith(("{volume}", "{cidr}", "{poolid}", "{tail}")):
                app.router.add_route(route.method, path + "/", route.handler)
        return app

    def _record(self, request: web.Request, body: bytes) -> None:
        """fakepve keeps raw bodies; the log here has parsed parameters instead."""

    @web.middleware
    async def _edge(self, request: web.Request, handler: Any) -> web.StreamResponse:
        template = self._template(request)
        CURRENT_NODE.set(self._node_of(request))
        after: list[Fault] = []
        for fault in list(self.faults):
            if not fault.strikes(request.method, request.path.rstrip("/"), template):
                continue
            if fault.kind == "slow":
                await request.read()  # it has come: it is executed, even if nobody waits for the answer any more
                return await self._late(request, handler, template, fault)
            elif fault.kind == "error":
                return await self._log(request, template, error(fault.status, fault.message))
            elif fault.kind == "drop":
                return await self._log(request, template, self._hang_up(request))
            elif fault.kind == "do":
                await fault.act()
            else:
                after.append(fault)
        response = await handler(request)
        for fault in after:
            await fault.act()
            if fault.kind == "drop_after":
                response = self._hang_up(request)
            if fault.kind == "plant" and isinstance(response, web.Response) and response.text:
                response.text = json.dumps(fault.planted(json.loads(response.text)))
        return await self._log(request, template, response)

    async def _late(self, request: web.Request, handler: Any, template: str, fault: Fault) -> web.StreamResponse:
        """Answer once the fault lets go; other faults do not strike the same request."""
        fault.open += 1
        fault.idle.clear()
        try:
            await fault.wait()
            response = self._hang_up(request) if fault.dropped else await handler(request)
            return await self._log(request, template, response)
        finally:
            fault.open -= 1
            if not fault.open:
                fault.idle.set()

    @staticmethod
    def _hang_up(request: web.Request) -> web.Response:
        """Close the connection without an answer."""
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=599)

    def _template(self, request: web.Request) -> str:
        """The path with its variable parts named: /nodes/{node}/qemu/{vmid}/config."""
        if "tail" in request.match_info:
            match = self.resolve(request, API)
            return match.template if match else request.path
        path = request.match_info.route.resource.canonical if request.match_info.route.resource else request.path
        for prefix in FORMATS:
            path = path.removeprefix(prefix)
        # fakepve serves all power actions, and all agent commands, with one route each.
        for part in ("action", "command"):
            path = path.replace("{" + part + "}", request.match_info.get(part, ""))
        return path.rstrip("/")

    def _node_of(self, request: web.Request) -> str | None:
        node = request.match_info.get("node")
        if node is None and "tail" in request.match_info:
            match = self.resolve(request, API)
            node = match.params.get("node") if match else None
        return node if node in self.nodes else None

    async def _log(self, request: web.Request, template: str, response: web.StreamResponse) -> web.StreamResponse:
        """Count the request and note who asked for what, secrets left out."""
        try:
            values = await params(request)
        except (PveError, web.HTTPException):
            # A body nobody can read has been answered with its own error.
            values = {}
        self.request_counts[f"{request.method} {template}"] += 1
        self.request_log.append(
            {
                "method": request.method,
                "path": request.path.removeprefix(API),
                "template": template,
                "user": request.get(USER),
                "status": response.status,
                "params": redact(values),
            }
        )
        return response

    def forget_requests(self) -> None:
        """Reset the counters and the log."""
        self.request_log.clear()
        self.request_counts.clear()
