"""A server that answers what the simulated vCenter has answered (`recorded`), or what a test has it answer."""

from __future__ import annotations

import re
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from atlas_mcp.engines.vsphere.settings import VcenterSettings
from tests.kubernetes.certificates import Authority

RECORDED = {path.stem: path.read_bytes() for path in Path(__file__).with_name("recorded").iterdir()}
PASSWORD = "a-word-that-nobody-may-see"
_METHOD = re.compile(rb"<soapenv:Body><(\w+)")
_FAULT = b"""<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body><soapenv:Fault><faultcode>ServerFaultCode</faultcode>
<faultstring>%s</faultstring><detail><%sFault xmlns="urn:vim25" xsi:type="%s"/></detail></soapenv:Fault></soapenv:Body>
</soapenv:Envelope>"""


class Replay:
    """`answers` are bodies by the method that is called; `statuses` are those that are not 200."""

    def __init__(self, folder: Path) -> None:
        self.answers: dict[str, bytes] = {**RECORDED}
        self.statuses: dict[str, int] = {}
        self.drips: set[str] = set()  # methods whose answers never end
        self.called: list[str] = []
        authority = Authority()
        replay = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                asked = self.rfile.read(int(self.headers["Content-Length"]))
                found = _METHOD.search(asked)
                method = found[1].decode() if found else ""
                replay.called.append(method)
                replay.answer(self, method, asked)

            def log_message(self, *_: Any) -> None:
                pass

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        for name, text in zip(("cert", "key"), authority.server("127.0.0.1"), strict=True):
            (folder / name).write_text(text)
        context.load_cert_chain(folder / "cert", folder / "key")
        (folder / "ca").write_text(authority.certificate)
        (folder / "password").write_text(PASSWORD)
        (folder / "password").chmod(0o600)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.settings = VcenterSettings(
            host="127.0.0.1",
            port=self.server.server_port,
            user="atlas",
            password=f"file:{folder / 'password'}",
            ca_file=folder / "ca",
        )

    def answer(self, handler: BaseHTTPRequestHandler, method: str, asked: bytes) -> None:
        """Answer one call. A sign-in with another password is refused, as a vCenter does."""
        if method == "Login" and PASSWORD.encode() not in asked:
            return self._send(handler, 500, _fault("InvalidLogin", "Cannot complete login"))
        if method in self.drips:
            handler.send_response(200)
            handler.send_header("Content-Length", str(10**9))
            handler.end_headers()
            while True:
                handler.wfile.write(b" ")
                time.sleep(0.05)
        return self._send(handler, self.statuses.get(method, 200), self.answers[method])

    def fault(self, method: str, kind: str, said: str = "no") -> None:
        """Have a method end with a fault."""
        self.answers[method], self.statuses[method] = _fault(kind, said), 500

    def _send(self, handler: BaseHTTPRequestHandler, status: int, body: bytes) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        if status == 302:
            handler.send_header("Location", "https://127.0.0.1:1/sdk")
        handler.end_headers()
        handler.wfile.write(body)


def _fault(kind: str, said: str) -> bytes:
    return _FAULT % (said.encode(), kind.encode(), kind.encode())


@contextmanager
def replaying(folder: Path) -> Iterator[Replay]:
    """A server that replays, until the test is over."""
    replay = Replay(folder)
    thread = threading.Thread(target=replay.server.serve_forever, daemon=True)
    thread.start()
    try:
        yield replay
    finally:
        replay.server.shutdown()
        replay.server.server_close()
        thread.join(5)
