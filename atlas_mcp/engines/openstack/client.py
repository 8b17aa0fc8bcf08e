"""One project in one region of a cloud: a token, the addresses of its services, calls, and errors of ours.

Nothing here knows what a step is. How much an answer may cost is bounded in `system.http`, which follows no redirect.
A write whose answer was lost raises `TransientError`; whoever made it finds out by a fact whether it happened.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

import anyio

from atlas_mcp.domain.text import line
from atlas_mcp.engines.openstack.refusals import refusal
from atlas_mcp.engines.openstack.settings import CloudSettings
from atlas_mcp.errors import CallerError, Code, TargetError, TransientError
from atlas_mcp.model import JsonObject
from atlas_mcp.system import jsontext
from atlas_mcp.system.connections import NotConnectedError, NotTrustedError, Trust
from atlas_mcp.system.http import Answer, Bounds, BrokenError, Server, SilentError, UnusableError

BOUNDS = Bounds(connect_s=5.0, call_s=60.0)
WRITE_S = 5.0  # a write whose answer was lost is not looked for earlier
NEEDED = ("reservation", "compute", "network", "image")
_VERSIONS = {"network": "/v2.0", "image": "/v2"}  # which catalogues leave out
_HEADERS = {"compute": {"OpenStack-API-Version": "compute 2.90"}}
_TRIES, _BACKOFF_S = 3, 0.3
_PAGE, _MOST = 500, 10_000
_EARLY = timedelta(minutes=5)  # before a token expires, another one is taken


@dataclass(frozen=True)
class Session:
    """What Keystone gave us: the token, and where services are, by type."""

    token: str = field(repr=False)
    until: datetime
    project: str
    user: str
    user_id: str
    roles: tuple[str, ...]
    ahead_s: float
    services: Mapping[str, str]


class Client:
    """Calls to one cloud. `secret` resolves the reference to the secret of the application credential."""

    def __init__(self, place: str, settings: CloudSettings, secret: Callable[[], str]) -> None:
        self.place = place
        self.settings = settings
        self._secret = secret
        self._session: Session | None = None
        self._servers: dict[str, Server] = {}
        self._login = anyio.Lock()

    async def get(self, service: str, path: str, /, **asked: object) -> Any:  # noqa: ANN401 - JSON
        """Read, with a few tries; None where there is nothing."""
        query = urlencode({name: value for name, value in asked.items() if value not in (None, "")})
        for tries in range(1, _TRIES + 1):
            try:
                return await self._called(service, "GET", f"{path}{'?' if query else ''}{query}")
            except TransientError as error:
                if tries == _TRIES or error.code is Code.TARGET_TIMEOUT:
                    raise
                await anyio.sleep(_BACKOFF_S * 2 ** (tries - 1))
            except TargetError as error:
                if error.code is Code.NOT_FOUND:
                    return None
                raise
        raise AssertionError("unreachable")

    async def pages(self, service: str, path: str, many: str, mark: str = "id", **asked: object) -> list[Any]:
        """All of a list, page by page, up to a bound; `many` is what its items stand under."""
        found: list[Any] = []
        while len(found) < _MOST:
            page = await self.get(service, path, limit=_PAGE, marker=found[-1][mark] if found else "", **asked)
            items = page[many] if page else []
            found += items
            if len(items) < _PAGE:
                break
        return found

    async def write(self, service: str, method: str, path: str, body: JsonObject | None = None) -> Any:  # noqa: ANN401
        """Write, once, and return what the service answers, None where it is nothing.

        Raises:
            CapacityError: there is no room in that window.
            TakenError: there is such an object already.
            TransientError: whether it happened is not known, or it may succeed later.
            TargetError: it was refused.

        """
        return await self._called(service, method, path, body)

    async def session(self) -> Session:
        """What Keystone gave us, asked anew before it expires.

        Raises:
            TargetError: `credential_rejected`, `cluster_unreachable`, or it is for another project.

        """
        async with self._login:
            if self._session is None or self._session.until - _EARLY < datetime.now(UTC):
                self._session = await self._logged_in()
            return self._session

    # -- calls ------------------------------------------------------------------------------------------

    async def _logged_in(self) -> Session:
        known = self.settings
        credential: JsonObject = {"id": known.credential_id, "secret": self._secret()}
        body: JsonObject = {"auth": {"identity": {"methods": ["application_credential"],
                                                  "application_credential": credential}}}  # fmt: skip
        url = f"{known.auth_url}/auth/tokens"
        answer = await self._sent(url, "POST", {}, body)
        if answer.status >= 400:
            said = self._read(answer, url, refused=True)
            raise refusal(f"log in to {self.place}", self.place, answer.status, said)
        token = self._read(answer, url)["token"]
        project = token["project"]
        if known.project not in (project["id"], project["name"]):
            raise CallerError(
                Code.CONFIG_INVALID,
                f"Unable to use {self.place}: its credential is for project {line(project['name'], 60)},"
                f" not {known.project}.",
                "See to openstack in the settings.",
            )
        return Session(
            token=answer.headers["x-subject-token"],
            until=datetime.fromisoformat(token["expires_at"]),
            project=line(project["name"], 120),
            user=line(token["user"]["name"], 120),
            user_id=line(token["user"]["id"], 64),
            roles=tuple(line(one["name"], 60) for one in token.get("roles", ())[:20]),
            ahead_s=_ahead_s(answer),
            services=dict(self._services(token["catalog"])),
        )

    def _services(self, catalogue: list[Any]) -> Iterator[tuple[str, str]]:
        """Where the services of our region are; one that would have the token sent in the clear is not there."""
        for service in catalogue:
            for point in service["endpoints"]:
                ours = point["interface"] == "public" and point["region_id"] == self.settings.region
                if ours and urlsplit(point["url"]).scheme == "https":
                    version = _VERSIONS.get(service["type"], "")
                    yield line(service["type"], 40), f"{point['url'].rstrip('/').removesuffix(version)}{version}"

    async def _called(self, service: str, method: str, path: str, body: JsonObject | None = None) -> Any:  # noqa: ANN401
        for again in (True, False):
            session = await self.session()
            if service not in session.services:
                raise CallerError(
                    Code.CONFIG_INVALID,
                    f"Unable to find the service {service} of {self.place}: its catalogue has none with HTTPS in region"
                    f" {self.settings.region}.",
                    "See to region in the settings, and to the catalogue of the cloud.",
                )
            url = f"{session.services[service]}{path}"
            answer = await self._sent(url, method, {"X-Auth-Token": session.token, **_HEADERS.get(service, {})}, body)
            if answer.status != 401:
                break
            self._session = None  # it was revoked, or expired early; nothing happened
            if not again:
                break
        if answer.status >= 400:
            what = f"{method} {path.partition('?')[0]} of {service} on {self.place}"
            raise refusal(what, self.place, answer.status, self._read(answer, url, refused=True))
        return self._read(answer, url) if answer.body else None

    async def _sent(self, url: str, method: str, headers: Mapping[str, str], body: JsonObject | None) -> Answer:
        parts = urlsplit(url)
        target = f"{parts.path}{'?' if parts.query else ''}{parts.query}"
        sent = json.dumps(body, allow_nan=False).encode() if body is not None else b""
        kind = {"Content-Type": "application/json"} if body is not None else {}
        with self._translated(parts.netloc, f"{method} {parts.path}"):
            if parts.netloc not in self._servers:
                self._servers[parts.netloc] = Server(url, Trust(ca_file=self.settings.ca_file), BOUNDS)
            return await self._servers[parts.netloc].call(
                method, target, {"Accept": "application/json", **headers, **kind}, sent
            )

    def _read(self, answer: Answer, url: str, *, refused: bool = False) -> Any:  # noqa: ANN401 - JSON
        try:
            return jsontext.read(answer.body, BOUNDS.most_values)
        except jsontext.UnreadableError as error:
            if refused:  # a proxy before it says so in HTML
                return None
            raise self._unreadable(urlsplit(url).path, f"answers what cannot be read: {error}") from error

    @contextmanager
    def _translated(self, server: str, what: str) -> Iterator[None]:
        """Turn what `system.http` raises into errors of ours, which name the cloud."""
        try:
            yield
        except NotTrustedError as error:
            raise TargetError(
                Code.CLUSTER_CERTIFICATE,
                f"Unable to trust {server} of {self.place}: its certificate is not proven.",
                "Have ca_file in the settings name the CA that signed it; see to its name, its dates and our clock.",
            ) from error
        except SilentError as error:
            raise TransientError(
                Code.TARGET_TIMEOUT,
                f"Unable to {what} on {self.place}: {server} {error}.",
                "What was asked may still happen; ATLAS looks whether it did.",
            ) from error
        except (NotConnectedError, BrokenError) as error:
            remedy = "See that the service runs, and the network in between."
            raise TransientError(
                Code.CLUSTER_UNREACHABLE, f"Unable to reach {self.place}: {server}: {error}.", remedy
            ) from error
        except UnusableError as error:
            raise self._unreadable(what, str(error)) from error

    def _unreadable(self, what: str, cause: str) -> TransientError:
        return TransientError(
            Code.TARGET_UNREADABLE,
            f"Unable to {what} on {self.place}: it {cause}.",
            "See that the service itself answers there, and nothing in between.",
        )


def _ahead_s(answer: Answer) -> float:
    """By how much the clock of a server is ahead of ours, as far as whole seconds tell."""
    try:
        told = parsedate_to_datetime(answer.headers["date"])
    except (LookupError, ValueError, TypeError):
        return 0.0
    return (told - datetime.now(UTC)).total_seconds()
