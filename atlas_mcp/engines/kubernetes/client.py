"""One cluster's API: reads that are tried again, writes that are not, the paths of its resources, and errors of ours.

Nothing here knows what a step is. How much an answer may cost is bounded in `system.http`; a write whose answer was
lost raises `TransientError`, and whoever made it finds out by a fact whether it happened.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

import anyio

from atlas_mcp.domain.text import line
from atlas_mcp.engines.kubernetes import plugin
from atlas_mcp.engines.kubernetes.kubeconfig import Access
from atlas_mcp.engines.kubernetes.refusals import conflict_of, refusal, untrusted
from atlas_mcp.errors import CallerError, Code, TargetError, TransientError
from atlas_mcp.model import JsonObject
from atlas_mcp.system import jsontext
from atlas_mcp.system.connections import NotConnectedError, NotTrustedError
from atlas_mcp.system.http import Answer, Bounds, BrokenError, Server, SilentError, UnusableError

BOUNDS = Bounds(connect_s=5.0)
WRITE_S = 10  # the server itself gives up a write after this: what is not there then will not come
_TRIES, _BACKOFF_S = 3, 0.3
_JSON = "application/json"
MERGE, JSON_PATCH = "application/merge-patch+json", "application/json-patch+json"
APPLY = "application/apply-patch+yaml"  # JSON is YAML


@dataclass(frozen=True)
class Resource:
    """A kind of object as a server has it: where its objects are, and whether each is in a namespace."""

    api: str
    kind: str
    plural: str
    namespaced: bool
    verbs: frozenset[str]

    @property
    def group(self) -> str:
        """Its API group, "" for that of the core."""
        return self.api.partition("/")[0] if "/" in self.api else ""

    def path(self, namespace: str = "", name: str = "", sub: str = "") -> str:
        """The path of an object, or of all of a namespace, or of all. Whatever a name holds, it is one part of it."""
        parts = ["apis" if self.group else "api", *self.api.split("/")]
        if self.namespaced and namespace:
            parts += ["namespaces", namespace]
        parts += [self.plural, *([name] if name else []), *([sub] if sub else [])]
        return "/" + "/".join(quote(part, safe=":") for part in parts)


class Client:
    """Calls to one cluster. `load` reads its kubeconfig, which may be another one each time.

    `secrets` are references to what its Secrets may hold, by name.
    """

    def __init__(self, place: str, load: Callable[[], Access], secrets: Mapping[str, str]) -> None:
        self.place = place
        self.secrets = secrets
        self._load = load
        self._access: Access | None = None
        self._server: Server | None = None
        self._token: plugin.Token | None = None
        self._resources: dict[tuple[str, str], Resource] = {}

    def access(self) -> Access:
        """How the cluster is reached, by the kubeconfig as it is now."""
        access = self._load()
        if access != self._access:
            self._access, self._server, self._token = access, None, None
        return access

    async def get(self, path: str, accept: str = _JSON, /, **asked: object) -> JsonObject | None:
        """Read, with a few tries; None where there is nothing."""
        answer = await self._read(path, accept, asked)
        return None if answer is None else self._object(answer, path)

    async def text(self, path: str, /, **asked: object) -> str:
        """Read a text, "" where there is nothing."""
        answer = await self._read(path, "*/*", asked)
        return "" if answer is None else answer.body.decode("utf-8", "replace")

    async def ask(self, path: str, body: JsonObject) -> JsonObject:
        """Have the server answer a question that is put as an object. It keeps nothing."""
        return await self.write("POST", path, body)

    async def write(
        self, method: str, path: str, body: object = None, kind: str = _JSON, /, **asked: object
    ) -> JsonObject:
        """Write, once, and return what the server has then.

        Raises:
            OwnedError: others have what is to be written.
            TakenError: there is such an object already.
            TransientError: whether it happened is not known, or it may succeed later.
            TargetError: it was refused.

        """
        asked = {"timeout": f"{WRITE_S}s", **asked}
        return self._object(await self._called(method, path, asked, _JSON, body, kind), path)

    async def resource(self, api: str, kind: str) -> Resource:
        """Where the objects of a kind are.

        Raises:
            TargetError: the server has no such kind.

        """
        if (api, kind) not in self._resources:
            group = await self.get(f"/{'apis' if '/' in api else 'api'}/{quote(api, safe='/')}") or {}
            self._resources |= {(api, one.kind): one for one in resources_of(api, group)}
        if (api, kind) not in self._resources:
            raise TargetError(
                Code.NOT_FOUND,
                f"Unable to find {line(kind, 60)} of {line(api, 60)} on {self.place}: it has no such kind.",
                "See to its version, and to the custom resource that defines it.",
            )
        return self._resources[api, kind]

    # -- calls ------------------------------------------------------------------------------------------

    async def _read(self, path: str, accept: str, asked: Mapping[str, object]) -> Answer | None:
        for tries in range(1, _TRIES + 1):
            try:
                return await self._called("GET", path, asked, accept)
            except TransientError as error:
                if tries == _TRIES or error.code is Code.TARGET_TIMEOUT:
                    raise
                await anyio.sleep(_BACKOFF_S * 2 ** (tries - 1))
            except TargetError as error:
                if error.code is Code.NOT_FOUND:
                    return None
                raise
        raise AssertionError("unreachable")

    async def _called(
        self,
        method: str,
        path: str,
        asked: Mapping[str, object],
        accept: str,
        body: object = None,
        kind: str = _JSON,
    ) -> Answer:
        access = self.access()
        values = {key: value for key, value in asked.items() if value not in (None, "")}
        target = f"{access.prefix}{path}{'?' if values else ''}{urlencode(values)}"
        headers = {"Accept": accept, **({"Content-Type": kind} if body is not None else {})}
        if token := await self._login(access):
            headers["Authorization"] = f"Bearer {token}"
        sent = json.dumps(body, allow_nan=False).encode() if body is not None else b""
        with self._translated(access, f"{method} {path}"):
            if self._server is None:
                self._server = Server(access.server, access.trust, BOUNDS)
            answer = await self._server.call(method, target, headers, sent)
        if answer.status >= 400:
            if answer.status == 401:
                self._token = None
            raise self._refused(method, path, answer)
        return answer

    async def _login(self, access: Access) -> str:
        if access.plugin is None:
            return access.token
        if self._token is None or self._token.until < datetime.now(UTC):
            self._token = await plugin.token(self.place, access.plugin)
        return self._token.value

    def _object(self, answer: Answer, path: str) -> JsonObject:
        try:
            value = jsontext.read(answer.body, BOUNDS.most_values)
            if not isinstance(value, dict):
                raise jsontext.UnreadableError("it is no object")
        except jsontext.UnreadableError as error:
            raise self._unreadable(path, f"answers what cannot be read: {error}") from error
        return value

    def _refused(self, method: str, path: str, answer: Answer) -> TargetError:
        try:
            status = jsontext.read(answer.body, BOUNDS.most_values)
        except jsontext.UnreadableError:
            status = None
        status = status if isinstance(status, dict) else {}
        what = f"{method} {path} on {self.place}"
        return conflict_of(what, answer.status, status) or refusal(what, self.place, answer.status, status)

    @contextmanager
    def _translated(self, access: Access, what: str) -> Iterator[None]:
        """Turn what `system.http` raises into errors of ours, which name the cluster."""
        try:
            yield
        except NotTrustedError as error:
            raise untrusted(self.place, access.server, str(error), given=bool(access.trust.ca)) from error
        except NotConnectedError as error:
            raise self._unreachable(f"{access.server}: {error}") from error
        except SilentError as error:
            raise TransientError(
                Code.TARGET_TIMEOUT,
                f"Unable to {what} on {self.place}: {access.server} {error}.",
                "Look at the load of the cluster; what was asked may still happen.",
            ) from error
        except BrokenError as error:
            raise self._unreachable(f"{access.server}: {error}") from error
        except UnusableError as error:
            raise self._unreadable(what, str(error)) from error

    def _unreachable(self, cause: str) -> TransientError:
        remedy = "See that the API server runs, and the network in between."
        return TransientError(Code.CLUSTER_UNREACHABLE, f"Unable to reach {self.place}: {cause}.", remedy)

    def _unreadable(self, what: str, cause: str) -> TransientError:
        return TransientError(
            Code.TARGET_UNREADABLE,
            f"Unable to {what} on {self.place}: it {cause}.",
            "See that the API server itself answers there, and nothing in between.",
        )


def resources_of(api: str, group: JsonObject) -> Iterator[Resource]:
    """The kinds of an API group, as its server lists them. What is not as it should be is left out."""
    told = group.get("resources")
    for one in told if isinstance(told, list) else ():
        if not isinstance(one, dict):
            continue
        plural, kind, verbs = one.get("name"), one.get("kind"), one.get("verbs")
        if isinstance(plural, str) and plural.isalnum() and isinstance(kind, str) and isinstance(verbs, list):
            yield Resource(api, kind, plural, one.get("namespaced") is True, frozenset(map(str, verbs)))


def not_found(place: str, what: str) -> CallerError:
    """That an object is not there."""
    return CallerError(Code.NOT_FOUND, f"Unable to find {what} on {place}.", "See to its name and its namespace.")
