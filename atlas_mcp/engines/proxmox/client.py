"""One cluster's API, over proxmoxer: fail-over, retries of reads, a call rate, and errors of ours.

Nothing here knows what a fleet or a step is. Reads are retried and fail over to the next endpoint; a
write goes to another endpoint only where the first provably did not receive it. A write whose answer
was lost raises `TransientError`, and whoever made it finds out by a fact whether it happened.
"""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import anyio

from atlas_mcp import secrets
from atlas_mcp.domain.text import line
from atlas_mcp.engines.proxmox.certificate import untimely
from atlas_mcp.engines.proxmox.rate import Rate
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.errors import AtlasError, Code, TargetError, TransientError

if TYPE_CHECKING:
    from proxmoxer import ProxmoxAPI

T = TypeVar("T")
_CONNECT_S, _READ_S = 2.0, 30.0
_THREADS = 8
_READ_TRIES = 3
_BACKOFF_S = 0.3
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
        self._threads = anyio.CapacityLimiter(_THREADS)
        self._apis: dict[str, ProxmoxAPI] = {}
        self._order = list(settings.endpoints)
        self._rate = rate or Rate(settings.calls_per_s)

    @property
    def user(self) -> str:
        """`user@realm!token`, as PVE writes it into the tasks this client starts."""
        return secrets.resolve(self._token_ref).partition("=")[0]

    async def get(self, path: str, **params: object) -> Any:  # noqa: ANN401 - JSON as the API gives it
        """Read. Retried with back-off, and on every endpoint, before it fails."""
        for tries in range(1, _READ_TRIES + 1):
            try:
                return await self._anywhere("get", path, params)
            except TransientError as error:
                if tries == _READ_TRIES or (isinstance(error, NotThereError) and not error.unreached):
                    raise
                await anyio.sleep(_BACKOFF_S * 2 ** (tries - 1))
        raise AssertionError("unreachable")

    async def probe(self, endpoint: str) -> AtlasError | None:
        """Ask one endpoint for its version, once; None where it answers."""
        await self._rate.wait()
        try:
            await anyio.to_thread.run_sync(partial(self._call, endpoint, "get", "version", {}), limiter=self._threads)
        except _NotSentError as error:
            return error.cause
        except AtlasError as error:
            return error
        return None

    async def post(self, path: str, **data: object) -> Any:  # noqa: ANN401
        """Write. Not retried: a `TransientError` leaves open whether it happened."""
        return await self._anywhere("post", path, data)

    async def put(self, path: str, **data: object) -> Any:  # noqa: ANN401
        """Write. Not retried: a `TransientError` leaves open whether it happened."""
        return await self._anywhere("put", path, data)

    async def delete(self, path: str, **params: object) -> Any:  # noqa: ANN401
        """Write. Not retried: a `TransientError` leaves open whether it happened."""
        return await self._anywhere("delete", path, params)

    async def _anywhere(self, method: str, path: str, values: dict[str, object]) -> Any:  # noqa: ANN401
        """Try the endpoints in turn, the one that answered last first."""
        failure: AtlasError | None = None
        for endpoint in list(self._order):
            await self._rate.wait()
            try:
                answer = await anyio.to_thread.run_sync(
                    partial(self._call, endpoint, method, path, values),
                    limiter=self._threads,
                    abandon_on_cancel=method == "get",  # nobody need wait for an answer that nobody wants
                )
            except _NotSentError as error:
                failure = error.cause
            except TransientError as error:
                if method != "get":
                    raise
                failure = error
            else:
                if self._order[0] != endpoint:
                    self._order = [endpoint, *(other for other in self._order if other != endpoint)]
                return answer
        raise failure or self._unreachable("no endpoint is configured")

    def _call(self, endpoint: str, method: str, path: str, values: dict[str, object]) -> Any:  # noqa: ANN401
        self.calls += 1
        with self._translated(endpoint, method, path):
            resource = self._api(endpoint)(path.strip("/"))
            call: Callable[..., Any] = getattr(resource, method)
            return _well_formed(call(**{key: value for key, value in values.items() if value is not None}))

    def _api(self, endpoint: str) -> ProxmoxAPI:
        if endpoint not in self._apis:
            self._apis[endpoint] = _connect(self._settings, endpoint, secrets.resolve(self._token_ref))
        return self._apis[endpoint]

    @contextlib.contextmanager
    def _translated(self, endpoint: str, method: str, path: str) -> Iterator[None]:
        """Turn what proxmoxer and requests raise into errors of ours."""
        import requests
        from proxmoxer.core import ResourceException

        what = f"{method.upper()} {path}"
        try:
            yield
        except ResourceException as error:
            content = str(error.content)
            raise _from_answer(self.name, self.user, what, error.status_code, content, error.errors) from error
        except requests.exceptions.SSLError as error:
            raise self._certificate(endpoint, error) from error
        except requests.exceptions.ConnectTimeout as error:
            raise _NotSentError(self._unreachable(f"{endpoint} did not answer in {_CONNECT_S:g} s")) from error
        except requests.exceptions.ReadTimeout as error:
            raise TransientError(
                Code.TARGET_TIMEOUT,
                f"Unable to {what} on {self.name}: {endpoint} did not answer in {_READ_S:g} s.",
                "Check the network and the load of the cluster; what was asked may still happen.",
            ) from error
        except requests.exceptions.ConnectionError as error:
            said = repr(error)
            cause = self._unreachable(*_not_connected(endpoint, said))
            if "NewConnectionError" in said or "NameResolutionError" in said:
                raise _NotSentError(cause) from error
            raise cause from error
        except requests.exceptions.RequestException as error:
            raise self._unreachable(f"{endpoint}: {type(error).__name__}") from error

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
    """Read side by side, in as many threads as the client has. The first error, in the order given, is raised."""
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


def _not_connected(endpoint: str, said: str) -> tuple[str, str]:
    """Why no connection came about, and what to do, from what urllib3 says."""
    host = urlsplit(endpoint).hostname
    for words, cause, remedy in (
        (
            "NameResolutionError",
            f"the name {host} is not known",
            "See to the name in endpoints, or to this machine's DNS.",
        ),
        ("Connection refused", f"{endpoint} refused the connection", "See that pveproxy runs there, on that port."),
        ("No route to host", f"there is no route to {host}", "Check the network and firewalls in between."),
        ("Network is unreachable", f"the network of {host} is not reached", "Check this machine's network."),
    ):
        if words in said:
            return cause, remedy
    return f"{endpoint}: the connection failed", "Check the network, and the endpoint in the settings."


def _not_trusted(settings: ClusterSettings, said: str) -> tuple[str, str]:
    """Why a certificate is not trusted, and what to do: by what the settings hold it to."""
    care = "do not continue if neither changed."
    if "ingerprint" in said:
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
    if found is None:
        raise TargetError(
            Code.CREDENTIAL_REJECTED,
            "Unable to use the API token, since it is not of the form USER@REALM!NAME=UUID.",
            "Make one under Datacenter, Permissions, API Tokens; the file holds that one line.",
        )
    return found[1], found[2], found[3]


def _well_formed(answer: Any) -> Any:  # noqa: ANN401 - JSON
    """An answer whose texts can be stored: half a surrogate pair, which JSON can carry, becomes a question mark."""
    if isinstance(answer, str):
        return answer if answer.isascii() else answer.encode(errors="replace").decode()
    if isinstance(answer, dict):
        return {key: _well_formed(value) for key, value in answer.items()}
    return [_well_formed(item) for item in answer] if isinstance(answer, list) else answer


def _connect(settings: ClusterSettings, endpoint: str, token: str) -> ProxmoxAPI:
    from proxmoxer import ProxmoxAPI
    from requests.adapters import HTTPAdapter

    logging.getLogger("proxmoxer").setLevel(logging.WARNING)  # below it logs bodies
    user, name, value = token_parts(token)
    if settings.ca_file and not settings.ca_file.is_file():
        raise TargetError(
            Code.CLUSTER_CERTIFICATE,
            f"Unable to trust {endpoint}: there is no CA file {settings.ca_file}.",
            "Copy /etc/pve/pve-root-ca.pem of the cluster there, or set fingerprint instead.",
        )
    parts = urlsplit(endpoint)
    verify = str(settings.ca_file) if settings.ca_file else settings.fingerprint is None
    api = ProxmoxAPI(
        parts.hostname,
        port=parts.port or 8006,
        user=user,
        token_name=name,
        token_value=value,
        verify_ssl=verify,
        timeout=(_CONNECT_S, _READ_S),
    )

    class _Pinned(HTTPAdapter):
        """One connection pool an endpoint, which holds the server to the pinned fingerprint."""

        def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - requests' signature
            if settings.fingerprint:
                kwargs["assert_fingerprint"] = settings.fingerprint.replace(":", "")
            super().init_poolmanager(*args, **kwargs)

    session = api._store["session"]
    session.trust_env = False
    session.mount("https://", _Pinned(pool_connections=1, pool_maxsize=_THREADS * 2, pool_block=True))
    return api


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
