"""An API server that answers whatever a test says, over TLS that the engine trusts."""

from __future__ import annotations

import base64
import contextlib
import http.server
import json
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.kubernetes.certificates import Authority

Answer = tuple[int, bytes]


class HostileServer:
    """Answers by the first entry of `answers` whose key the path begins with."""

    def __init__(self, folder: Path) -> None:
        self.answers: dict[str, Callable[[], Answer] | Any] = {}
        self.asked: list[str] = []
        authority = Authority()
        certificate, key = authority.server("127.0.0.1")
        (folder / "server.pem").write_text(certificate + key)
        served = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                served.asked.append(f"{self.command} {self.path}")
                status, body = served._answer(self.path)
                with contextlib.suppress(OSError):
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)

            do_GET = do_POST = do_PATCH = do_DELETE = answer  # noqa: N815 - names of the library

            def log_message(self, *_: Any) -> None:
                pass

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "server.pem")
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.kubeconfig = folder / "kubeconfig"
        self.kubeconfig.touch(0o600)
        cluster = {
            "server": f"https://127.0.0.1:{self._server.server_port}",
            "certificate-authority-data": base64.b64encode(authority.certificate.encode()).decode(),
        }
        self.kubeconfig.write_text(
            json.dumps(
                {
                    "clusters": [{"name": "c", "cluster": cluster}],
                    "users": [{"name": "u", "user": {"token": "token-for-the-hostile-one"}}],
                    "contexts": [{"name": "here", "context": {"cluster": "c", "user": "u"}}],
                    "current-context": "here",
                }
            )
        )

    def _answer(self, path: str) -> Answer:
        for start, answer in self.answers.items():
            if path.startswith(start):
                if callable(answer):
                    told: Answer = answer()
                    return told
                return 200, answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        return 404, b'{"kind": "Status", "message": "not here"}'

    def start(self) -> None:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[HostileServer]:
    server = HostileServer(folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()
