"""A small double of a cloud's services over HTTPS, which refuses what the real ones refuse, in their words.

It obeys the same suite as the real cloud (`test_steps.py`), and can lose answers, which the real one cannot be made to.
"""

from __future__ import annotations

import base64
import json
import re
import ssl
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.kubernetes.certificates import Authority
from tests.openstack import glance, neutron
from tests.openstack.neutron import Neutron, RefusedError

SECRET, CREDENTIAL, PROJECT, TOKEN = "secret-of-the-double", "credential-1", "CH-1", "token-of-the-double"
IMAGE, FLAVOR = "image-1", "flavor-1"
Body = dict[str, Any]


def _gone(kind: str) -> RefusedError:
    return RefusedError(404, {"itemNotFound": {"code": 404, "message": f"{kind} could not be found."}})


def _blazar(status: int, said: str) -> RefusedError:
    return RefusedError(status, {"error_code": status, "error_message": said, "error_name": status})


def _time(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:00.000000}"


def _read(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _date(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    except ValueError:
        raise _blazar(400, f"{text} is an invalid date. Required format: %Y-%m-%d %H:%M") from None


@dataclass
class Double:
    """What the services hold, and what a test orders them to do."""

    folder: Path
    port: int = 0
    leases: dict[str, Body] = field(default_factory=dict)
    servers: dict[str, Body] = field(default_factory=dict)
    keypairs: dict[str, Body] = field(default_factory=dict)
    network: Neutron = field(default_factory=Neutron)
    hosts: list[Body] = field(default_factory=list)
    images: list[Body] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    lost: dict[str, str] = field(default_factory=dict)  # of a call, whether it is lost before or after it happens
    failing: str = ""  # what deploying a server ends with
    erring: bool = False  # changing a lease ends in ERROR, after it was changed
    revoked: bool = False
    unrestricted: bool = True
    chameleon: bool = False  # whether Blazar is Chameleon's, as its documentation has it
    answer: tuple[int, bytes] | None = None  # instead of every other one

    def __post_init__(self) -> None:
        """Three hosts and an image, as in the real cloud of the tests."""
        self.images.append(glance.image(IMAGE, "CC-Debian12"))
        for number, kind in enumerate(("compute_skylake", "compute_skylake", "gpu_rtx_6000"), 1):
            host = {"id": str(number), "node_name": f"cn{number}", "node_type": kind, "reservable": True}
            self.hosts.append({**host, "hypervisor_hostname": str(uuid.uuid4()), "trust_id": "hidden"})

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    @property
    def writes(self) -> list[str]:
        return [one for one in self.calls if not one.startswith("GET") and "/auth/" not in one]

    # -- services ---------------------------------------------------------------------------------------

    def token(self, body: Body) -> Body:
        told = body["auth"]["identity"]["application_credential"]
        if self.revoked or (told["id"], told["secret"]) != (CREDENTIAL, SECRET):
            raise RefusedError(401, {"error": {"code": 401, "message": "The request you have made requires auth."}})
        where = {"reservation": "/v1", "compute": "/v2.1", "network": "", "image": "", "identity": "/v3"}
        catalog = [
            {
                "type": kind,
                "endpoints": [
                    {"interface": "internal", "region_id": "outside", "url": f"http://127.0.0.1:9/{kind}"},
                    {"interface": "public", "region_id": "elsewhere", "url": f"https://127.0.0.1:9/{kind}"},
                    {"interface": "public", "region_id": "outside", "url": f"{self.url}/{kind}{path}"},
                ],
            }
            for kind, path in where.items()
        ]
        until = datetime.now(UTC) + timedelta(hours=1)
        project = {"id": "project-1", "name": PROJECT}
        who = {"user": {"id": "user-1", "name": "alice"}, "roles": [{"name": "member"}], "project": project}
        return {"token": {"expires_at": f"{until:%Y-%m-%dT%H:%M:%S}.000000Z", "catalog": catalog, **who}}

    def lease(self, body: Body) -> Body:
        wanted = body["reservations"][0]
        if not isinstance(wanted["min"], int) and not self.chameleon:  # Chameleon's turns texts into numbers
            raise _blazar(500, "Internal Server Error")
        wanted = {**wanted, "min": int(wanted["min"]), "max": int(wanted["max"])}
        now = datetime.now(UTC).replace(second=0, microsecond=0)
        start, end = now if body["start_date"] == "now" else _date(body["start_date"]), _date(body["end_date"])
        if end < max(start, now):
            raise _blazar(400, "End date must be later than start date.")
        kind = json.loads(wanted["resource_properties"])[2]
        fitting = [one["id"] for one in self.hosts if one["node_type"] == kind]
        free = [one for one in fitting if not self.reserved(one, start, end)]
        if len(free) < wanted["min"]:
            raise _blazar(500, "Not enough hosts available")
        made = {
            "id": str(uuid.uuid4()),
            "name": body["name"],
            "status": "PENDING",
            "start_date": _time(start),
            "end_date": _time(end),
            "reservations": [{**wanted, "id": str(uuid.uuid4()), "status": "pending"}],
            "events": [],
            "hosts": free[: wanted["min"]],
        }
        self.leases[made["id"]] = made
        return {"lease": made}

    def reserved(self, host: str, start: datetime, end: datetime, but_for: str = "") -> bool:
        """Whether another lease than one has a host in a window; what has ended has none."""
        others = [one for one in self.leases.values() if host in one["hosts"] and one["id"] != but_for]
        return any(_read(one["start_date"]) < end and start < _read(one["end_date"]) for one in others)

    def change_lease(self, id_: str, body: Body) -> Body:
        """Of what may be changed, the end: the whole of it or nothing, as Blazar's manager does."""
        lease = self.kept_lease(id_)
        if body.keys() != {"end_date"}:
            raise AssertionError(body)
        if lease["status"] not in ("ACTIVE", "PENDING", "TERMINATED", "ERROR"):
            raise _blazar(500, "Invalid lease status.")
        now, end = datetime.now(UTC).replace(second=0, microsecond=0), _date(body["end_date"])
        if _read(lease["end_date"]) < now:
            raise _blazar(400, "Terminated leases can only be renamed")
        if end < max(now, _read(lease["start_date"])):
            raise _blazar(400, "End date must be later than current and start date")
        if any(self.reserved(host, _read(lease["start_date"]), end, id_) for host in lease["hosts"]):
            raise _blazar(500, "Not enough hosts available")
        lease["end_date"] = _time(end)
        lease["status"] = "ERROR" if self.erring else lease["status"]
        return {"lease": lease}

    def kept_lease(self, id_: str) -> Body:
        if id_ not in self.leases:
            raise _blazar(404, f"Object with {{'lease_id': '{id_}'}} not found")
        return self.leases[id_]

    def end_lease(self, id_: str) -> None:
        self.expire(id_)
        del self.leases[id_]

    def expire(self, id_: str) -> None:
        """Its time has come: its servers go, its hosts are free, and Blazar keeps its record."""
        lease = self.kept_lease(id_)
        lease["status"], lease["reservations"][0]["status"], lease["hosts"] = "TERMINATED", "deleted", []
        lease["end_date"] = min(lease["end_date"], _time(datetime.now(UTC) - timedelta(minutes=1)))
        zone = f"blazar_{lease['reservations'][0]['id']}"
        for server in [key for key, one in self.servers.items() if one["OS-EXT-AZ:availability_zone"] == zone]:
            self.end_server(server)

    def end_server(self, id_: str) -> None:
        if self.servers.pop(id_, None) is None:
            raise _gone(f"Instance {id_}")
        self.network.unplug(id_)

    def server(self, body: Body) -> Body:
        told, hint = body["server"], body.get("os:scheduler_hints", {}).get("reservation")
        if told["key_name"] not in self.keypairs:
            raise RefusedError(400, {"badRequest": {"code": 400, "message": "Invalid key_name provided."}})
        sent = told.get("user_data", "")
        if len(sent) > 65_535 or base64.b64encode(base64.b64decode(sent)).decode() != sent:
            said = f"Invalid input for field/attribute user_data. Value: {sent[:40]}. {sent[:40]!r} is too long"
            raise RefusedError(400, {"badRequest": {"code": 400, "message": said}})
        network, groups = told["networks"][0]["uuid"], [one["name"] for one in told.get("security_groups", ())]
        self._check_network(network, groups)
        lease = next((one for one in self.leases.values() if one["reservations"][0]["id"] == hint), None)
        fits = lease is not None and lease["status"] == "ACTIVE"
        zone = f"blazar_{hint}"
        on_it = sum(one["OS-EXT-AZ:availability_zone"] == zone for one in self.servers.values())
        failed = "" if fits and lease and on_it < len(lease["hosts"]) else "No valid host was found."
        id_ = str(uuid.uuid4())
        made = {
            "id": id_,
            "name": told["name"],
            "status": "BUILD",
            "OS-EXT-STS:task_state": "spawning",
            "metadata": told["metadata"],
            "user_data": sent,
            "addresses": {network: self.network.plug(id_, network, groups)},
            "OS-EXT-AZ:availability_zone": "" if failed else zone,
            "failed": failed or self.failing,
        }
        self.servers[made["id"]] = made
        return {"server": {"id": made["id"], "adminPass": "password-of-the-server"}}

    def _check_network(self, network: str, groups: list[str]) -> None:
        """As Nova does before it has a server built."""
        held = self.network.held
        said = ""
        if network not in held["network"]:
            said = f"Network {network} could not be found."
        elif all(one["network_id"] != network for one in held["subnet"].values()):
            said = f"Network {network} requires a subnet in order to boot instances on."
        elif lacks := [one for one in groups if one not in held["security_group"]]:
            said = f"Security group {lacks[0]} not found."
        if said:
            raise RefusedError(400, {"badRequest": {"code": 400, "message": said}})

    def keypair(self, body: Body) -> Body:
        told = body["keypair"]
        if told["name"] in self.keypairs:
            said = f"Key pair '{told['name']}' already exists."
            raise RefusedError(409, {"conflictingRequest": {"code": 409, "message": said}})
        self.keypairs[told["name"]] = {**told, "fingerprint": "aa:bb"}
        return {"keypair": self.keypairs[told["name"]]}

    # -- reading ----------------------------------------------------------------------------------------

    def one_lease(self, id_: str) -> Body:
        lease = self.kept_lease(id_)
        found = dict(lease)
        if _read(lease["start_date"]) <= datetime.now(UTC):
            lease["status"] = {"PENDING": "STARTING", "STARTING": "ACTIVE"}.get(found["status"], found["status"])
        return {"lease": found}

    def one_server(self, id_: str) -> Body:
        if id_ not in self.servers:
            raise _gone(f"Instance {id_}")
        one = self.servers[id_]
        found = dict(one)
        if one["status"] == "BUILD":
            one["status"] = "ERROR" if one["failed"] else "ACTIVE"
            one["OS-EXT-STS:task_state"] = None
            if one["failed"]:
                one["fault"] = {"code": 500, "message": one["failed"]}
        return {"server": found}

    def one_of(self, held: dict[str, Body], under: str, id_: str) -> Body:
        if id_ not in held:
            raise _gone(id_)
        return {under: held[id_]}

    def listed_servers(self, query: dict[str, list[str]]) -> Body:
        name = re.compile(query.get("name", [""])[0])
        found = [one for one in self.servers.values() if name.search(one["name"])]
        return {"servers": [] if "marker" in query else found}

    def allocations(self) -> Body:
        rows = []
        for host in self.hosts:
            held = [
                {
                    "id": one["reservations"][0]["id"],
                    "lease_id": one["id"],
                    "start_date": one["start_date"],
                    "end_date": one["end_date"],
                }
                for one in self.leases.values()
                if host["id"] in one["hosts"]
            ]
            rows.append({"resource_id": host["id"], "reservations": held})
        return {"allocations": rows}


def _routes(double: Double) -> list[tuple[str, Callable[..., Body | None]]]:
    def drop(held: dict[str, Body]) -> Callable[..., None]:
        def dropped(id_: str, query: object, body: object) -> None:
            if held.pop(id_, None) is None:
                raise _gone(id_)

        return dropped

    flavors = [{"id": FLAVOR, "name": "baremetal", "vcpus": 1, "ram": 1024, "disk": 10}]
    return [
        ("POST /v3/auth/tokens", lambda q, b: double.token(b)),
        (
            "GET /identity/v3/users/user-1/application_credentials/credential-1",
            lambda q, b: {"application_credential": {"unrestricted": double.unrestricted}},
        ),
        ("GET /reservation/v1/os-hosts", lambda q, b: {"hosts": double.hosts}),
        ("GET /reservation/v1/os-hosts/allocations", lambda q, b: double.allocations()),
        ("GET /reservation/v1/leases", lambda q, b: {"leases": [*double.leases.values()]}),
        ("POST /reservation/v1/leases", lambda q, b: double.lease(b)),
        ("GET /reservation/v1/leases/(ID)", lambda i, q, b: double.one_lease(i)),
        ("PUT /reservation/v1/leases/(ID)", lambda i, q, b: double.change_lease(i, b)),
        ("DELETE /reservation/v1/leases/(ID)", lambda i, q, b: double.end_lease(i)),
        ("GET /compute/v2.1/flavors/detail", lambda q, b: {"flavors": flavors}),
        ("GET /compute/v2.1/servers/detail", lambda q, b: double.listed_servers(q)),
        ("POST /compute/v2.1/servers", lambda q, b: double.server(b)),
        ("GET /compute/v2.1/servers/(ID)", lambda i, q, b: double.one_server(i)),
        ("DELETE /compute/v2.1/servers/(ID)", lambda i, q, b: double.end_server(i)),
        (
            "GET /compute/v2.1/os-keypairs",
            lambda q, b: {"keypairs": [{"keypair": one} for one in double.keypairs.values()]},
        ),
        ("POST /compute/v2.1/os-keypairs", lambda q, b: double.keypair(b)),
        ("GET /compute/v2.1/os-keypairs/(ID)", lambda i, q, b: double.one_of(double.keypairs, "keypair", i)),
        ("DELETE /compute/v2.1/os-keypairs/(ID)", lambda i, q, b: drop(double.keypairs)(i, q, b)),
        *neutron.routes(double.network),
        ("GET /image/v2/images", lambda q, b: glance.listed(double.images, q)),
    ]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer in one piece
    double: Double
    routes: list[tuple[re.Pattern[str], Callable[..., Body | None]]]
    lock = threading.Lock()

    def do(self) -> None:
        parts = urlsplit(self.path)
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        call, answer = f"{self.command} {parts.path}", (500, b"")
        with self.lock:
            self.double.calls.append(call)
            order = self.double.lost.pop(call, "")
            if order != "before":
                answer = self.answered(call, parse_qs(parts.query), json.loads(sent) if sent else None)
        if order:
            self.close_connection = True
            return
        self.send_response(answer[0])
        self.send_header("Content-Length", str(len(answer[1])))
        self.send_header("X-Subject-Token", TOKEN)
        self.end_headers()
        self.wfile.write(answer[1])

    def answered(self, call: str, query: dict[str, list[str]], body: Any) -> tuple[int, bytes]:
        if self.double.answer is not None:
            return self.double.answer
        if "/auth/" not in call and (self.double.revoked or self.headers.get("X-Auth-Token") != TOKEN):
            return 401, b'{"error": {"code": 401, "message": "The request requires authentication."}}'
        for route, act in self.routes:
            if found := route.fullmatch(call):
                try:
                    told = act(*found.groups(), query, body)
                except RefusedError as error:
                    return error.status, json.dumps(error.body).encode()
                return (204, b"") if told is None else (200, json.dumps(told).encode())
        raise AssertionError(call)

    do_GET = do_POST = do_PUT = do_DELETE = do  # noqa: N815 - names of the library

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no fault."""


@contextmanager
def served(folder: Path) -> Iterator[Double]:
    """A double that answers on loopback, with TLS."""
    double = Double(folder)
    authority = Authority()
    certificate, key = authority.server("127.0.0.1")
    for name, text in (("ca.crt", authority.certificate), ("tls.crt", certificate), ("tls.key", key)):
        (folder / name).write_text(text)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "tls.crt", folder / "tls.key")
    patterns = [(route.replace(".", r"\.").replace("(ID)", "([A-Za-z0-9-]+)"), act) for route, act in _routes(double)]
    routes = [(re.compile(pattern), act) for pattern, act in patterns]
    handler = type("Handler", (_Handler,), {"double": double, "routes": routes})
    with _Quiet(("127.0.0.1", 0), handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        double.port = server.server_port
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield double
        server.shutdown()
