"""A forge: repositories served by Git's own `http-backend` over TLS on loopback, and the places where it misbehaves."""

from __future__ import annotations

import os
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from atlas_mcp.repository.settings import RepositoryHost, RepositorySettings

_GIT = {
    "PATH": os.environ["PATH"],
    "HOME": "/nonexistent",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": "ann@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


def git(folder: Path, *words: str, given: bytes = b"") -> str:
    """Run Git in a folder, as the author of a repository does."""
    done = subprocess.run(["git", *words], cwd=folder, env=_GIT, input=given, capture_output=True, check=True)
    return done.stdout.decode().strip()


@dataclass
class Forge:
    """Repositories below a folder; `asked` are the paths of requests."""

    folder: Path
    port: int = 0
    asked: list[str] = field(default_factory=list)

    def repository(self, name: str, files: dict[str, str | bytes]) -> Path:
        """A new repository `/ann/NAME`, with a commit of these files."""
        folder = self.folder / "ann" / name
        folder.mkdir(parents=True)
        git(folder, "init", "--quiet", "--initial-branch=main", "--template=")
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        self.commit(folder)
        return folder

    def commit(self, folder: Path) -> None:
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--allow-empty", "--message=x")

    def url(self, name: str) -> str:
        return f"https://localhost:{self.port}/ann/{name}"

    def settings(self, **changes: object) -> RepositorySettings:
        """Settings that name this forge."""
        host = RepositoryHost(port=self.port, private=True, ca_file=self.folder / "ca.pem")
        return RepositorySettings.model_validate({"hosts": {"localhost": host}, **changes})


class _Handler(BaseHTTPRequestHandler):
    forge: Forge

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

    def log_message(self, *words: object) -> None:
        """Nothing is printed."""

    def _answer(self, body: bytes) -> None:
        self.forge.asked.append(self.path)
        path, _, query = self.path.partition("?")
        if "/redirect" in path:
            self.send_response(302)
            self.send_header(
                "Location", f"https://127.0.0.1:{self.forge.port}{self.path.replace('/redirect', '/plain')}"
            )
            self.end_headers()
        elif "/private" in path:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="forge"')
            self.end_headers()
        elif "/silent" in path:
            time.sleep(8)
        else:
            self._backend(path, query, body)

    def _backend(self, path: str, query: str, body: bytes) -> None:
        environment = {
            **_GIT,
            "GIT_PROJECT_ROOT": str(self.forge.folder),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "CONTENT_LENGTH": str(len(body)),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
        }
        words = ["git", "-c", "safe.directory=*", "http-backend"]
        done = subprocess.run(words, env=environment, input=body, capture_output=True, check=False)
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
        self.send_response(int(headers.pop("Status", "200").split()[0]))
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *words: object) -> None:
        """A client that leaves is no error here."""


@contextmanager
def forge(folder: Path) -> Iterator[Forge]:
    """A forge that is up."""
    folder.mkdir(exist_ok=True)
    certificate, key = _certificate()
    (folder / "ca.pem").write_bytes(certificate)
    (folder / "server.pem").write_bytes(certificate + key)
    up = Forge(folder)
    server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"forge": up}))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    up.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield up
    finally:
        server.shutdown()
        server.server_close()


def _certificate() -> tuple[bytes, bytes]:
    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]), datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return signed.public_bytes(Encoding.PEM), private
