"""A certificate that is refused for its dates alone: the clock is named, and not the CA."""

from __future__ import annotations

import ipaddress
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from atlas_mcp.engines.proxmox import certificate
from atlas_mcp.engines.proxmox.client import ClusterClient
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.errors import Code, TargetError

pytestmark = pytest.mark.anyio
DAY = timedelta(days=1)


@contextmanager
def endpoint(path: Path, begins: timedelta, ends: timedelta) -> Iterator[tuple[str, Path]]:
    """The address of a server whose certificate holds from and until then, seen from now, and a file of its CA."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "node")])
    local = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now + begins, now + ends)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    made = builder.add_extension(local, critical=False).sign(key, hashes.SHA256())
    shown, secret = path / "node.pem", path / "node.key"
    shown.write_bytes(made.public_bytes(Encoding.PEM))
    secret.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown, secret)
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients that do not trust it
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"https://127.0.0.1:{server.server_address[1]}", shown
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(
    ("begins", "ends", "told", "remedy"),
    [
        (DAY, 2 * DAY, "its certificate is not valid yet by this machine's clock (", "Set this machine's clock"),
        (-2 * DAY, -DAY, "its certificate has expired by this machine's clock (", "Where the clock is right"),
    ],
    ids=["clock behind", "clock ahead"],
)
async def test_it_is_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begins: timedelta, ends: timedelta, told: str, remedy: str
) -> None:
    monkeypatch.setenv("ATLAS_TEST_TOKEN", "atlas@pve!deploy=00000000-0000-4000-8000-000000000000")
    with endpoint(tmp_path, begins, ends) as (url, ca_file):
        reference = "env:ATLAS_TEST_TOKEN"
        client = ClusterClient("demo", ClusterSettings(endpoints=(url,), token=reference, ca_file=ca_file), reference)
        with pytest.raises(TargetError) as by_client:
            await client.get("version", dict)
        with pytest.raises(TargetError) as by_init:
            certificate.signed(url, ca_file)
        assert certificate.signed(url, None) is False, "a pin, which has no dates, may hold it"
    for caught in (by_client, by_init):
        assert caught.value.code is Code.CLUSTER_CERTIFICATE
        assert told in caught.value.message and "CA" not in caught.value.message
        assert caught.value.remedy.startswith(remedy)


async def test_one_that_holds_is_trusted(tmp_path: Path) -> None:
    with endpoint(tmp_path, -DAY, DAY) as (url, ca_file):
        assert certificate.signed(url, ca_file) is True
