"""A hostile API: an HTTPS server on loopback that is a simulated cluster, but for the calls that it attacks.

It works on bytes, so that it can answer what no HTTP library would. What is attacked may be done all the same, before
the answer is spoilt (`done`): then a write has happened, and nobody was told.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.simcluster.process import SimCluster

_DRIP_S = 0.02
_PIECE = 2**16


class Wire:
    """One connection as an attack uses it; every write ends with `OSError` once the client has gone."""

    def __init__(self, sock: ssl.SSLSocket, over: threading.Event, trap: str) -> None:
        self._sock, self._over, self.trap = sock, over, trap

    def send(self, data: bytes) -> None:
        self._sock.sendall(data)

    def head(self, *headers: str, status: str = "200 OK", kind: str = "application/json;charset=UTF-8") -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers, "", ""]
        self.send("\r\n".join(lines).encode())

    def answer(self, body: bytes, *headers: str, status: str = "200 OK", kind: str = "application/json") -> None:
        self.head(*headers, f"Content-Length: {len(body)}", status=status, kind=kind)
        self.send(body)

    def forever(self, piece: bytes, every_s: float = 0.0) -> None:
        """Send it again and again, until the client has gone."""
        while not self._over.wait(every_s):
            self.send(piece)
        raise OSError("it is over")

    def silence(self) -> None:
        """Say nothing until the client has gone."""
        while not self._over.is_set():
            self._sock.settimeout(0.1)
            with contextlib.suppress(TimeoutError):
                if not self._sock.recv(1):
                    break
        raise OSError("it is over")


Attack = Callable[[Wire], None]


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


def _redirect(status: str) -> Attack:
    def attack(wire: Wire) -> None:
        wire.answer(b"", f"Location: {wire.trap}/api2/json/version", status=status)

    return attack


def _bomb(wire: Wire) -> None:
    wire.answer(BOMB, "Content-Encoding: gzip")


def _endless(start: bytes, piece: bytes) -> Attack:
    def attack(wire: Wire) -> None:
        wire.head("Transfer-Encoding: chunked")
        wire.send(_chunk(start))
        wire.forever(_chunk(piece * (_PIECE // len(piece))))

    return attack


def _slow_body(wire: Wire) -> None:
    wire.head("Transfer-Encoding: chunked")
    wire.send(_chunk(b'{"data":['))
    wire.forever(_chunk(b" "), _DRIP_S)


def _slow_headers(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\nX-A: ")
    wire.forever(b"a", _DRIP_S)


def _endless_headers(wire: Wire) -> None:
    wire.send(b"HTTP/1.1 200 OK\r\n")
    wire.forever(b"X-A: " + b"a" * 1000 + b"\r\n")


def _endless_error(wire: Wire) -> None:
    wire.head("Transfer-Encoding: chunked", status="500 No")
    wire.forever(_chunk(b"a" * _PIECE))


def _terabyte(wire: Wire) -> None:
    wire.head(f"Content-Length: {2**40}")
    wire.forever(b" " * _PIECE)


def cookie(wire: Wire) -> None:
    wire.answer(b'{"data":{}}', "Set-Cookie: PVEAuthCookie=theirs; Path=/")


def _closes(wire: Wire) -> None:
    raise OSError("it closes")


def _closes_in_the_middle(wire: Wire) -> None:
    wire.head("Content-Length: 1000")
    wire.send(b'{"data":[')
    raise OSError("it closes")


def _sent(body: bytes, **more: str) -> Attack:
    return lambda wire: wire.answer(body, **more)


def bomb(mib: int) -> bytes:
    """So many MiB of an endless list, packed."""
    return gzip.compress(b'{"data":[' + b"0," * (mib * 2**19))


BOMB = bomb(256)

# What is no HTTP answer, or none that may be taken: each is refused, whatever was asked.
MANNERS: dict[str, Attack] = {
    "redirect 301": _redirect("301 Moved Permanently"),
    "redirect 307": _redirect("307 Temporary Redirect"),
    "redirect 308": _redirect("308 Permanent Redirect"),
    "silence": Wire.silence,
    "slow headers": _slow_headers,
    "slow body": _slow_body,
    "endless headers": _endless_headers,
    "endless 100": lambda wire: wire.forever(b"HTTP/1.1 100 Continue\r\n\r\n"),
    "endless list": _endless(b'{"data":[0', b",0"),
    "endless text": _endless(b'{"data":"', b"a"),
    "endless error": _endless_error,
    "gzip bomb": _bomb,
    "no gzip": lambda wire: wire.answer(b"none", "Content-Encoding: gzip"),
    "unasked encoding": lambda wire: wire.answer(b'{"data":null}', "Content-Encoding: br"),
    "closes at once": _closes,
    "closes in the middle": _closes_in_the_middle,
    "claims a terabyte": _terabyte,
    "two lengths": lambda wire: wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"),
    "no HTTP": lambda wire: wire.send(b"SSH-2.0-OpenSSH_9.2\r\n"),
}

# Bodies that are no JSON, or JSON that is refused before anybody looks what it says.
BODIES: dict[str, Attack] = {
    "html": _sent(b"<html><body>Sign in</body></html>", kind="text/html"),
    "html that says json": _sent(b"<html><body>Sign in</body></html>"),
    "json that says html": _sent(b'{"data":null}', kind="text/html"),
    "nothing": _sent(b""),
    "NaN": _sent(b'{"data":NaN}'),
    "Infinity": _sent(b'{"data":[-Infinity]}'),
    "1e999": _sent(b'{"data":1e999}'),
    "huge number": _sent(b'{"data":' + b"9" * 4000 + b"}"),
    "nested": _sent(b'{"data":' + b"[" * 10_000 + b"]" * 10_000 + b"}"),
    "nested objects": _sent(b'{"data":' + b'{"a":' * 500 + b"1" + b"}" * 500 + b"}"),
    "many small": _sent(b'{"data":[' + b"[]," * 200_000 + b"0]}"),
    "the same key twice": _sent(b'{"data":null,"data":null}'),
    "not UTF-8": _sent(b'{"data":"\xff\xfe"}'),
    "UTF-16": _sent('{"data":null}'.encode("utf-16")),
    "a list": _sent(b"[]"),
    "a number": _sent(b"5"),
    "no data": _sent(b'{"success":1}'),
    "half": _sent(b'{"data":['),
}

# Data of a shape that some call answers, and others do not.
SHAPES: dict[str, Attack] = {
    text: _sent(b'{"data":' + text.encode() + b"}")
    for text in (
        "5",
        "null",
        "true",
        '"text"',
        '""',
        "[]",
        "{}",
        "[5]",
        "[null]",
        "[[]]",
        "[{}]",
        '[{"type":"node"}]',
        '[{"type":"qemu","vmid":"x","node":"pve1"}]',
        '[{"type":"qemu","vmid":-1,"node":[],"maxmem":"a lot"}]',
        '[{"type":[],"upid":{},"sid":1}]',
        '{"status":7}',
        '{"result":5}',
        '{"/":5}',
        '{"version":[]}',
        '{"a":{"b":{"c":[]}}}',
        '"UPID:::"',
        '"UPID:../../x:0:0:0:qmclone:1:a@pve!b:"',
    )
}
WAITING = ("silence", "slow headers", "slow body", "endless 100", "no HTTP")  # until the client has enough
ALL = {**MANNERS, **BODIES, **SHAPES}


@dataclass
class HostileApi:
    """The server. `attack` is what is done to the calls that `attacked` names, none at first; `calls` came so far."""

    sim: SimCluster
    folder: Path
    url: str = ""
    fingerprint: str = ""
    calls: list[tuple[str, str]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)  # of those calls
    connections: int = 0
    attacked: Callable[[str, str], bool] = lambda method, path: False
    attack: Attack = Wire.silence
    done: bool = False
    deaf: bool = False  # whoever connects is told nothing, not even by a handshake
    came: threading.Event = field(default_factory=threading.Event)  # a call that is attacked
    left: threading.Event = field(default_factory=threading.Event)  # whoever made it has gone
    trapped: list[bytes] = field(default_factory=list)  # what came where redirects lead
    _over: threading.Event = field(default_factory=threading.Event)

    def start(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        shown, key = _certificate(self.folder)
        context.load_cert_chain(shown, key)
        digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(shown.read_text())).hexdigest().upper()
        self.fingerprint = ":".join(digest[at : at + 2] for at in range(0, 64, 2))
        self.ca_file = shown
        self._trap = self._listen(self._spring)
        listener = self._listen(lambda sock: self._serve(sock, context))
        self.url = f"https://127.0.0.1:{listener}"

    def stop(self) -> None:
        self._over.set()

    def against(self, attack: Attack, method: str, path: str, *, done: bool = False) -> None:
        """Attack one call, whatever its parameters."""
        self.came.clear()
        self.left.clear()
        self.attack, self.done = attack, done
        self.attacked = lambda one, other: (one, other) == (method, path)

    def peace(self) -> None:
        self.attacked, self.deaf = lambda method, path: False, False

    def _listen(self, handle: Callable[[socket.socket], None]) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        listener.settimeout(0.1)

        def accept() -> None:
            with listener:
                while not self._over.is_set():
                    with contextlib.suppress(TimeoutError):
                        sock, _ = listener.accept()
                        threading.Thread(target=handle, args=(sock,), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        return int(listener.getsockname()[1])

    def _spring(self, sock: socket.socket) -> None:
        with sock:
            sock.settimeout(5)
            self.trapped.append(sock.recv(_PIECE))

    def _serve(self, sock: socket.socket, context: ssl.SSLContext) -> None:
        if self.deaf:
            with sock:
                self.came.set()
                while sock.recv(_PIECE):
                    pass
            self.left.set()
            return
        session = requests.Session()
        session.trust_env = False
        self.connections += 1
        with session, contextlib.suppress(OSError, ValueError), context.wrap_socket(sock, server_side=True) as secured:
            for method, path, headers, body in _requests(secured):
                secured.settimeout(None)
                self._answer(
                    session, Wire(secured, self._over, f"http://127.0.0.1:{self._trap}"), method, path, headers, body
                )

    def _answer(
        self, session: requests.Session, wire: Wire, method: str, target: str, headers: dict[str, str], body: bytes
    ) -> None:
        path = target.partition("?")[0].removeprefix("/api2/json/")
        self.calls.append((method, path))
        self.headers.append(headers)
        attacked = self.attacked(method, path)
        if not attacked or self.done:
            kept = {name: text for name, text in headers.items() if name in ("authorization", "content-type")}
            url = f"{self.sim.url}{target}"
            answer = session.request(method, url, data=body, headers=kept, verify=self.sim.ca_file, timeout=30)
        if not attacked:
            kind = answer.headers.get("content-type", "")
            wire.answer(answer.content, status=f"{answer.status_code} {answer.reason}", kind=kind)
            return
        self.came.set()
        try:
            self.attack(wire)
        finally:
            self.left.set()


def _requests(sock: ssl.SSLSocket) -> Iterator[tuple[str, str, dict[str, str], bytes]]:
    """The requests of a connection."""
    held = b""
    while True:
        while b"\r\n\r\n" not in held:
            piece = sock.recv(_PIECE)
            if not piece:
                return
            held += piece
        head, _, held = held.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): text.strip() for name, _, text in (line.partition(":") for line in lines)}
        length = int(headers.get("content-length", 0))
        while len(held) < length:
            piece = sock.recv(_PIECE)
            if not piece:
                return
            held += piece
        method, target, _ = first.split(" ")
        yield method, target, headers, held[:length]
        held = held[length:]


def _certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for loopback that signs itself, and its key."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "node")])
    local = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    day = timedelta(days=1)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now - day, now + day)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    made = builder.add_extension(local, critical=False).sign(key, hashes.SHA256())
    shown, secret = folder / "node.pem", folder / "node.key"
    shown.write_bytes(made.public_bytes(Encoding.PEM))
    secret.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return shown, secret
