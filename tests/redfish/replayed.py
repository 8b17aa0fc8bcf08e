"""A controller that answers what was recorded, over TLS. It refuses what a real one refuses: who is not signed in, what
is not there, and whatever is no GET.
"""

from __future__ import annotations

import json
import ssl
import tempfile
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from tests.certificates import pair

USER, PASSWORD = "atlas", "correct horse"
_RECORDED = Path(__file__).with_name("recorded")


@dataclass
class Replayed:
    """Where it is, what proves it, what it answers by path (a status and a document), and what was asked of it."""

    port: int
    fingerprint: str
    answers: dict[str, tuple[int, Any]]
    asked: list[tuple[str, str]] = field(default_factory=list)


def recorded(name: str) -> dict[str, tuple[int, Any]]:
    """The answers of a recording."""
    told: Mapping[str, Any] = json.loads((_RECORDED / f"{name}.json").read_text("utf-8"))
    return {path: (int(one["status"]), one["body"]) for path, one in told.items()}


@contextmanager
def replaying(answers: dict[str, tuple[int, Any]]) -> Iterator[Replayed]:
    """A controller with these answers, on loopback, for as long as it is needed."""
    certificate, key = pair(datetime.now(UTC) + timedelta(days=30))
    der = ssl.PEM_cert_to_DER_cert(certificate.decode())
    login = f"Basic {b64encode(f'{USER}:{PASSWORD}'.encode()).decode()}"

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            there.asked.append((self.command, self.path))
            status, document = there.answers.get(self.path) or there.answers.get(self.path.rstrip("/")) or (404, {})
            if self.headers.get("Authorization") != login:
                status, document = 401, {}
            elif self.command != "GET":
                status, document = 405, {}
            body = document if isinstance(document, bytes) else json.dumps(document).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = answer  # noqa: N815 - as the library looks for them

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.NamedTemporaryFile() as file:
        file.write(certificate + key)
        file.flush()
        context.load_cert_chain(file.name)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    there = Replayed(server.server_address[1], sha256(der).hexdigest(), answers)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield there
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
