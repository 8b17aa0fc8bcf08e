"""One cluster's API, over proxmoxer: fail-over, retries of reads, a call rate, and errors of ours.

Nothing here knows what a fleet or a step is. Reads are retried and fail over to the next endpoint; a
write goes to another endpoint only where the first provably did not receive it. A write whose answer
was lost, or says nothing that may be used, raises `TransientError`, and whoever made it finds out by a fact whether it
happened. How much an answer may cost is bounded in `system.http`; what it must look like, each caller says by a shape.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import urlsplit

import anyio
import structlog

from atlas_mcp import secrets
from atlas_mcp.domain.text import line
from atlas_mcp.engines.proxmox.certificate import untimely
from atlas_mcp.engines.proxmox.rate import Rate
from atlas_mcp.engines.proxmox.resource import composed
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.errors import AtlasError, Code, TargetError, TransientError
from atlas_mcp.system import jsontext
from atlas_mcp.system.connections import Cause, NotConnectedError, NotTrustedError, Trust
from atlas_mcp.system.http import Answer, Bounds, BrokenError, Server, SilentError, UnusableError

log = structlog.get_logger(__name__)

T = TypeVar("T")
Shape = Callable[[Any], T]  # makes what a caller wants of an answer's data; one that it is not made for it refuses
BOUNDS = Bounds()
_PORT = 8006
_READ_TRIES = 3
_BACKOFF_S = 0.3
_MISSHAPEN = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
_BUSY = re.compile(
    r"got (?:lock )?timeout|can't lock|is locked|lock request timeout|no quorum|not ready|temporarily|cfs-lock|"
    r"connection (?:timed out|refused|error)|broken pipe|got no worker upid|detected modified configuration|"
    r"checksum miss?match",
    re.I,
)
_NOT_THERE = re.compile(
    r"Configuration file 'nodes/\S+\.conf' does not exist|unable to find configuration file for|"
    r"hostname lookup '\S+' failed"
)
_NO_CONNECTION = 595  # pveproxy's own: it has not reached the node; later ones leave open what the node got
_REMEDIES = (
    ("no quorum", "Bring nodes back until the cluster has quorum (pvecm status)."),
    ("is locked", "Wait until what holds the lock is done; one that was left behind is cleared by: qm unlock VMID"),
    ("lock", "Another task works on it, see the cluster's task log; wait until it is done."),
)
_TOKEN = re.compile(r"([^\s@!=]+@[^\s@!=]+)!([^\s!=]+)=(\S+)")
_FORBIDDEN = re.compile(r"\((?P<path>/[^,)]*),\s*(?P<privileges>[^)]+)\)")


class NotThereError(TransientError):
    """The node that was asked does not have the guest, or was not reached (`unreached`): nothing happened."""

    unreached = False


class ClusterClient:
    """Calls to one cluster with one token. Safe to use from many tasks of one event loop."""

    def __init__(self, name: str, settings: ClusterSettings, token_ref: str, rate: Rate | None = None) -> None:
        self.name = name
        self.calls = 0
        self._settings = settings
        self._token_ref = token_ref
        self._token = ""
        self._servers: dict[str, Server] = {}
        self._order = list(settings.endpoints)
        self._rate = rate or Rate(settings.calls_per_s)

    @property
    def user(self) -> str:
        """`user@realm!token`, as PVE writes it into the tasks this client starts."""
        return secrets.resolve(self._token_ref).partition("=")[0]

    async def get(self, path: str, shape: Shape[T], /, **params: object) -> T:
        """Read. Retried with back-off, and on every endpoint, before it fails."""
        for tries in range(1, _READ_TRIES + 1):
            try:
                return await self._anywhere("GET", path, shape, params)
            except TransientError as error:
                if tries == _READ_TRIES or (isinstance(error, NotThereError) and not error.unreached):
                    raise
                await anyio.sleep(_BACKOFF_S * 2 ** (tries - 1))
        raise AssertionError("unreachable")

    async def probe(self, endpoint: str) -> AtlasError | None:
        """Ask one endpoint for its version, once; None where it answers."""
        await self._rate.wait()
        try:
            await self._call(endpoint, "GET", "version", dict, {})
        except _NotSentError as error:
            return error.cause
        except AtlasError as error:
            return error
        return None

    async def post(self, path: str, shape: Shape[T], /, **data: object) -> T:
        """Write. Not retried: a `TransientError` leaves open whether it happened."""
        return await self._anywhere("POST", path, shape, data)

    async def put(self, path: str, shape: Shape[T], /, **data: object) -> T:
        """Write. Not retried: a `TransientError` leaves open whether it happened."""
        return await self._anywhere("PUT", path, shape, data)

    async def delete(self, path: str, shape: Shape[T], /, **params: object) -> T:
        """Write. Not retried: a `TransientError` leaves open whether it happened."""
        return await self._anywhere("DELETE", path, shape, params)

    async def _anywhere(self, method: str, path: str, shape: Shape[T], values: Mapping[str, object]) -> T:
        """Try the endpoints in turn, the one that answered last first."""
        failure: AtlasError | None = None
        for endpoint in list(self._order):
            await self._rate.wait()
            try:
                answer = await self._call(endpoint, method, path, shape, values)
            except _NotSentError as error:
                failure = error.cause
            except TransientError as error:
                if method != "GET":
                    raise
                failure = error
            else:
                if self._order[0] != endpoint:
                    self._order = [endpoint, *(other for other in self._order if other != endpoint)]
                return answer
        raise failure or self._unreachable("no endpoint is configured")

    async def _call(self, endpoint: str, method: str, path: str, shape: Shape[T], values: Mapping[str, object]) -> T:
        self.calls += 1
        if not self._token:
            token = secrets.resolve(self._token_ref)
            token_parts(token)  # raises where it is none
            self._token = token
        request = composed(method, path, values)
        headers = {"Authorization": f"PVEAPIToken={self._token}", "Accept": "application/json"}
        if request.form:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        with self._translated(endpoint, f"{method} {path}"):
            answer = await self._server(endpoint).call(request.method, request.target, headers, request.form)
            if answer.status >= 400:
                raise _from_answer(self.name, self.user, f"{method} {path}", *_told(answer))
            return _shaped(answer, shape)

    def _server(self, endpoint: str) -> Server:
        if endpoint not in self._servers:
            file = self._settings.ca_file
            if file and not file.is_file():
                raise TargetError(
                    Code.CLUSTER_CERTIFICATE,
                    f"Unable to trust {endpoint}: there is no CA file {file}.",
                    "Copy /etc/pve/pve-root-ca.pem of the cluster there, or set fingerprint instead.",
                )
            trust = Trust(file, self._settings.fingerprint)
            self._servers[endpoint] = Server(endpoint, trust, BOUNDS, _PORT)
        return self._servers[endpoint]

    @contextlib.contextmanager
    def _translated(self, endpoint: str, what: str) -> Iterator[None]:
        """Turn what `system.http` raises into errors of ours, which name the cluster."""
        try:
            yield
        except NotTrustedError as error:
            raise self._certificate(endpoint, error) from error
        except NotConnectedError as error:
            raise _NotSentError(self._unreachable(*_not_connected(endpoint, error.cause))) from error
        except SilentError as error:
            raise TransientError(
                Code.TARGET_TIMEOUT,
                f"Unable to {what} on {self.name}: {endpoint} {error}.",
                "Check the network and the load of the cluster; what was asked may still happen.",
            ) from error
        except BrokenError as error:
            raise self._unreachable(f"{endpoint}: {error}") from error
        except UnusableError as error:
            raise TransientError(
                Code.TARGET_UNREADABLE,
                f"Unable to {what} on {self.name}: {endpoint} {error}.",
                "See that pveproxy itself answers there, and nothing in between: a proxy, or a page to sign in.",
            ) from error

    def _unreachable(
        self, cause: str, remedy: str = "Check the network, and the endpoint in the settings."
    ) -> TransientError:
        return TransientError(Code.CLUSTER_UNREACHABLE, f"Unable to reach cluster {self.name}: {cause}.", remedy)

    def _certificate(self, endpoint: str, error: Exception) -> TargetError:
        cause, remedy = _not_trusted(self._settings, str(error))
        return TargetError(
            Code.CLUSTER_CERTIFICATE, f"Unable to trust {endpoint} of cluster {self.name}: {cause}.", remedy
        )


async def together(reads: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
    """Read side by side, as many at once as the client may. The first error, in the order given, is raised."""
    results: dict[int, T] = {}
    errors: dict[int, AtlasError] = {}

    async def read(index: int) -> None:
        try:
            results[index] = await reads[index]()
        except AtlasError as error:
            errors[index] = error

    async with anyio.create_task_group() as group:
        for index in range(len(reads)):
            group.start_soon(read, index)
    if errors:
        raise errors[min(errors)]
    return [results[index] for index in range(len(reads))]


def _not_connected(endpoint: str, cause: Cause) -> tuple[str, str]:
    """Why no connection came about, and what to do."""
    host = urlsplit(endpoint).hostname
    return {
        Cause.NAME_UNKNOWN: (
            f"the name {host} is not known",
            "See to the name in endpoints, or to this machine's DNS.",
        ),
        Cause.REFUSED: (f"{endpoint} refused the connection", "See that pveproxy runs there, on that port."),
        Cause.NO_ROUTE: (f"there is no route to {host}", "Check the network and firewalls in between."),
        Cause.NO_NETWORK: (f"the network of {host} is not reached", "Check this machine's network."),
        Cause.SILENT: (
            f"{endpoint} did not answer in {BOUNDS.connect_s:g} s",
            "Check the network, and the endpoint in the settings.",
        ),
        Cause.FAILED: (
            f"{endpoint}: the connection failed",
            "Check the network, and the endpoint in the settings.",
        ),
    }[cause]


def _not_trusted(settings: ClusterSettings, said: str) -> tuple[str, str]:
    """Why a certificate is not trusted, and what to do: by what the settings hold it to."""
    care = "do not continue if neither changed."
    if "fingerprint" in said:
        return "the fingerprint is another one", f"Compare it on the node itself (docs/clusters.md); {care}"
    if late := untimely(said):
        return late
    if "mismatch" in said or "not valid for" in said:
        return "its certificate is for another name", "Write the name in endpoints that the certificate bears."
    if settings.ca_file is None:
        remedy = f"Set ca_file (/etc/pve/pve-root-ca.pem of the cluster) or fingerprint; {care}"
        return "its certificate is not trusted", remedy
    if "NO_CERTIFICATE" in said or "PEM" in said:
        return f"{settings.ca_file} holds no certificate", "Copy /etc/pve/pve-root-ca.pem of the cluster there."
    cause = f"its certificate is not trusted: the CA in {settings.ca_file} has not signed it"
    return cause, f"Compare that file with /etc/pve/pve-root-ca.pem of this cluster; {care}"


class _NotSentError(Exception):
    """The request did not leave: another endpoint may be tried, for a write too."""

    def __init__(self, cause: TransientError) -> None:
        super().__init__(str(cause))
        self.cause = cause


def token_parts(token: str) -> tuple[str, str, str]:
    """USER@REALM, NAME and the secret of an API token.

    Raises:
        TargetError: `credential_rejected`: it is not of that form.

    """
    found = _TOKEN.fullmatch(token)
    if found is None or not (token.isascii() and token.isprintable()):
        raise TargetError(
            Code.CREDENTIAL_REJECTED,
            "Unable to use the API token, since it is not of the form USER@REALM!NAME=UUID.",
            "Make one under Datacenter, Permissions, API Tokens; the file holds that one line.",
        )
    return found[1], found[2], found[3]


def _shaped(answer: Answer, shape: Shape[T]) -> T:
    """The data of an answer, as the caller wants it.

    Raises:
        UnusableError: it is not of that shape, or no answer of this API.

    """
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise UnusableError(f"answers {line(kind, 40) or 'nothing'} where JSON was asked for")
    try:
        content = jsontext.read(answer.body, BOUNDS.most_values)
        if not isinstance(content, dict) or "data" not in content:
            raise jsontext.UnreadableError("it has no data")
    except jsontext.UnreadableError as error:
        raise UnusableError(f"answers what cannot be read: {error}") from error
    try:
        return shape(content["data"])
    except _MISSHAPEN as error:  # a shape is pure: whatever it stumbles over is in the answer
        log.info("answer_misshapen", error=line(repr(error), 200))
        raise UnusableError("answers data of another shape than PVE's") from error


def _told(answer: Answer) -> tuple[int, str, object]:
    """What an answer that is no success says: its status, PVE's own words, and what is wrong with which parameter."""
    try:
        content = jsontext.read(answer.body, BOUNDS.most_values)
    except jsontext.UnreadableError:
        content = None
    return answer.status, answer.reason, content.get("errors") if isinstance(content, dict) else None


def busy(message: str, cause: str) -> TransientError | None:
    """The error for a cause that passes by itself, or once somebody mends it; None for any other cause."""
    if _NOT_THERE.search(cause):
        return NotThereError(Code.TARGET_FAILED, message, "See where the guest is, or whether it was removed.")
    if not _BUSY.search(cause):
        return None
    remedy = next((text for words, text in _REMEDIES if words in cause), "It passes by itself.")
    return TransientError(Code.TARGET_LOCKED, message, remedy)


def _from_answer(cluster: str, user: str, what: str, status: int, content: str, errors: object) -> AtlasError:
    """The error for an answer that is not a success."""
    content = line(content, 2000)  # PVE's own words, in which a guest's name or log may be
    cause = content.rstrip(".") or f"HTTP {status}"
    if errors:
        cause = line(f"{cause} ({errors})")
    if status == 401:
        return TargetError(
            Code.CREDENTIAL_REJECTED,
            f"Unable to {what} on {cluster}: the API token was not accepted ({user}).",
            "Check that the token exists, is enabled and has not expired.",
        )
    if status == 403:
        found = _FORBIDDEN.search(content)
        missing = f"{found['privileges']} on {found['path']}" if found else cause
        return TargetError(
            Code.PRIVILEGE_MISSING,
            f"Unable to {what} on {cluster}: the token {user} lacks {missing}.",
            "Grant it to the token, and to its user where privileges are separated; doctor prints the commands.",
        )
    if status in (504, 597, 599):  # the node was asked, and did not answer the one that asked it for us
        remedy = "Look at the load of the cluster; what was asked may still happen."
        return TransientError(Code.TARGET_TIMEOUT, f"Unable to {what} on {cluster}: {cause}.", remedy)
    if status == _NO_CONNECTION:
        error = NotThereError(
            Code.CLUSTER_UNREACHABLE, f"Unable to {what} on {cluster}: {cause}.", "The node may be off: bring it back."
        )
        error.unreached = True
        return error
    if status >= 595 or status in (502, 503):
        return TransientError(
            Code.CLUSTER_UNREACHABLE, f"Unable to {what} on {cluster}: {cause}.", "The node may be off: bring it back."
        )
    message = f"Unable to {what} on {cluster}: {cause}."
    return busy(message, content) or TargetError(Code.TARGET_FAILED, message, "See the cluster's task log.")
