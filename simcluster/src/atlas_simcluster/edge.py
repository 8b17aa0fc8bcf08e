"""The edge of the API: every request passes here first. Slow and dropped connections, ordered errors, the request log.

It also tells the rest which node a request runs on, and lets every path end in a slash, as PVE does.
"""

import asyncio
import random
from collections import Counter, deque
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

    `kind` is slow (wait `secs`), error (answer `status` and `message`), drop (close the connection before the request
    is executed) or drop_after (execute it, then close the connection without an answer).
    """

    kind: str
    method: str = "*"
    suffix: str = ""
    secs: float = 0.0
    status: int = 500
    message: str = ""
    rate: float = 1.0
    times: int | None = None
    seed: int | None = None
    dice: random.Random = field(init=False)

    def __post_init__(self) -> None:
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
        drop_after = False
        for fault in list(self.faults):
            if not fault.strikes(request.method, request.path.rstrip("/"), template):
                continue
            if fault.kind == "slow":
                await asyncio.sleep(fault.secs)
            elif fault.kind == "error":
                return await self._log(request, template, error(fault.status, fault.message))
            elif fault.kind == "drop":
                return await self._log(request, template, self._hang_up(request))
            else:
                drop_after = True
        response = await handler(request)
        if drop_after:
            response = self._hang_up(request)
        return await self._log(request, template, response)

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
