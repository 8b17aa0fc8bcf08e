"""A small double of a cloud's services over HTTPS, which refuses what the real ones refuse, in their words.

It obeys the same suite as the real cloud (`test_steps.py`), and can lose answers, which the real one cannot be made to.
"""

from __future__ import annotations

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

SECRET, CREDENTIAL, PROJECT, TOKEN = "secret-of-the-double", "credential-1", "CH-1", "token-of-the-double"
IMAGE, FLAVOR, INNER, OUTER = "image-1", "flavor-1", "network-1", "network-2"
Body = dict[str, Any]


class RefusedError(Exception):
    """An answer that is no success."""

    def __init__(self, status: int, body: Body) -> None:
        self.status, self.body = status, body


def _gone(kind: str) -> RefusedError:
    return RefusedError(404, {"itemNotFound": {"code": 404, "message": f"{kind} could not be found."}})


def _blazar(status: int, said: str) -> RefusedError:
    return RefusedError(status, {"error_code": status, "error_message": said, "error_name": status})


def _time(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:00.000000}"


@dataclass
class Double:
    """What the services hold, and what a test orders them to do."""

    folder: Path
    port: int = 0
    leases: dict[str, Body] = field(default_factory=dict)
    servers: dict[str, Body] = field(default_factory=dict)
    keypairs: dict[str, Body] = field(default_factory=dict)
    floating: dict[str, Body] = field(default_factory=dict)
    hosts: list[Body] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    lost: dict[str, str] = field(default_factory=dict)  # of a call, whether it is lost before or after it happens
    failing: str = ""  # what deploying a server ends with
    revoked: bool = False
    unrestricted: bool = True
    chameleon: bool = False  # whether Blazar is Chameleon's, as its documentation has it
    answer: tuple[int, bytes] | None = None  # instead of every other one

    def __post_init__(self) -> None:
        """Three hosts, as in the real cloud of the tests."""
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
        end = datetime.strptime(body["end_date"], "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
        if end < datetime.now(UTC):
            raise _blazar(400, "End date must be later than start date.")
        kind = json.loads(wanted["resource_properties"])[2]
        taken = {host for one in self.leases.values() for host in one["hosts"]}
        free = [one["id"] for one in self.hosts if one["node_type"] == kind and one["id"] not in taken]
        if len(free) < wanted["min"]:
            raise _blazar(500, "Not enough hosts available")
        made = {
            "id": str(uuid.uuid4()),
            "name": body["name"],
            "status": "PENDING",
            "start_date": _time(datetime.now(UTC)),
            "end_date": _time(end),
            "reservations": [{**wanted, "id": str(uuid.uuid4())}],
            "events": [],
            "hosts": free[: wanted["min"]],
        }
        self.leases[made["id"]] = made
        return {"lease": made}

    def end_lease(self, id_: str) -> None:
        if id_ not in self.leases:
            raise _blazar(404, f"Object with {{'lease_id': '{id_}'}} not found")
        zone = f"blazar_{self.leases.pop(id_)['reservations'][0]['id']}"
        self.servers = {key: one for key, one in self.servers.items() if one["OS-EXT-AZ:availability_zone"] != zone}

    def server(self, body: Body) -> Body:
        told, hint = body["server"], body.get("os:scheduler_hints", {}).get("reservation")
        if told["key_name"] not in self.keypairs:
            raise RefusedError(400, {"badRequest": {"code": 400, "message": "Invalid key_name provided."}})
        lease = next((one for one in self.leases.values() if one["reservations"][0]["id"] == hint), None)
        fits = lease is not None and lease["status"] == "ACTIVE"
        zone = f"blazar_{hint}"
        on_it = sum(one["OS-EXT-AZ:availability_zone"] == zone for one in self.servers.values())
        failed = "" if fits and lease and on_it < len(lease["hosts"]) else "No valid host was found."
        made = {
            "id": str(uuid.uuid4()),
            "name": told["name"],
            "status": "BUILD",
            "OS-EXT-STS:task_state": "spawning",
            "metadata": told["metadata"],
            "addresses": {"sharednet1": [{"addr": "192.168.1.7", "OS-EXT-IPS:type": "fixed"}]},
            "OS-EXT-AZ:availability_zone": "" if failed else zone,
            "failed": failed or self.failing,
        }
        self.servers[made["id"]] = made
        return {"server": {"id": made["id"], "adminPass": "password-of-the-server"}}

    def keypair(self, body: Body) -> Body:
        told = body["keypair"]
        if told["name"] in self.keypairs:
            said = f"Key pair '{told['name']}' already exists."
            raise RefusedError(409, {"conflictingRequest": {"code": 409, "message": said}})
        self.keypairs[told["name"]] = {**told, "fingerprint": "aa:bb"}
        return {"keypair": self.keypairs[told["name"]]}

    def floating_ip(self, body: Body) -> Body:
        told = body["floatingip"]
        if told["port_id"].removeprefix("port-of-") not in self.servers:
            raise RefusedError(404, {"NeutronError": {"type": "PortNotFound", "message": "Port could not be found."}})
        made = {"id": str(uuid.uuid4()), "status": "DOWN", **told}
        made["floating_ip_address"] = f"127.10.0.{len(self.floating) + 2}"
        self.floating[made["id"]] = made
        return {"floatingip": made}

    # -- reading ----------------------------------------------------------------------------------------

    def one_lease(self, id_: str) -> Body:
        if id_ not in self.leases:
            raise _blazar(404, f"Object with {{'lease_id': '{id_}'}} not found")
        found = dict(self.leases[id_])
        self.leases[id_]["status"] = {"PENDING": "STARTING", "STARTING": "ACTIVE"}.get(found["status"], found["status"])
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

    def listed_floating(self, query: dict[str, list[str]]) -> Body:
        told = query.get("description", [""])[0]
        return {"floatingips": [one for one in self.floating.values() if told in ("", one["description"])]}

    def allocations(self) -> Body:
        rows = []
        for host in self.hosts:
            held = [
                {"id": one["id"], "start_date": one["start_date"], "end_date": one["end_date"]}
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

    images = [{"id": IMAGE, "name": "CC-Debian12", "status": "active"}]
    networks = [{"id": INNER, "name": "sharednet1"}, {"id": OUTER, "name": "public", "router:external": True}]
    flavors = [{"id": FLAVOR, "name": "baremetal"}]
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
        ("DELETE /reservation/v1/leases/(ID)", lambda i, q, b: double.end_lease(i)),
        ("GET /compute/v2.1/flavors/detail", lambda q, b: {"flavors": flavors}),
        ("GET /compute/v2.1/servers/detail", lambda q, b: double.listed_servers(q)),
        ("POST /compute/v2.1/servers", lambda q, b: double.server(b)),
        ("GET /compute/v2.1/servers/(ID)", lambda i, q, b: double.one_server(i)),
        ("DELETE /compute/v2.1/servers/(ID)", lambda i, q, b: drop(double.servers)(i, q, b)),
        (
            "GET /compute/v2.1/os-keypairs",
            lambda q, b: {"keypairs": [{"keypair": one} for one in double.keypairs.values()]},
        ),
        ("POST /compute/v2.1/os-keypairs", lambda q, b: double.keypair(b)),
        ("GET /compute/v2.1/os-keypairs/(ID)", lambda i, q, b: double.one_of(double.keypairs, "keypair", i)),
        ("DELETE /compute/v2.1/os-keypairs/(ID)", lambda i, q, b: drop(double.keypairs)(i, q, b)),
        ("GET /network/v2.0/networks", lambda q, b: {"networks": networks}),
        ("GET /network/v2.0/ports", lambda q, b: {"ports": [{"id": f"port-of-{q['device_id'][0]}"}]}),
        ("GET /network/v2.0/floatingips", lambda q, b: double.listed_floating(q)),
        ("POST /network/v2.0/floatingips", lambda q, b: double.floating_ip(b)),
        ("GET /network/v2.0/floatingips/(ID)", lambda i, q, b: double.one_of(double.floating, "floatingip", i)),
        ("DELETE /network/v2.0/floatingips/(ID)", lambda i, q, b: drop(double.floating)(i, q, b)),
        ("GET /image/v2/images", lambda q, b: {"images": images}),
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

    do_GET = do_POST = do_DELETE = do  # noqa: N815 - names of the library

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
