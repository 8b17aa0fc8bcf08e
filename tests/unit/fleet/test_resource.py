"""Requests as proxmoxer composes them: nothing in a value changes what is asked."""

from __future__ import annotations

import logging
from urllib.parse import quote

import pytest

from atlas_mcp.engines.proxmox.resource import composed

UPID = "UPID:pve1:0001:0002:0003:qmclone:100:atlas@pve!deploy:"


@pytest.mark.parametrize(
    ("method", "path", "values", "target", "form"),
    [
        ("GET", "version", {}, "/api2/json/version", b""),
        ("GET", "/cluster/nextid/", {"vmid": 100}, "/api2/json/cluster/nextid?vmid=100", b""),
        ("DELETE", "nodes/a/qemu/1", {"purge": None, "skiplock": 0}, "/api2/json/nodes/a/qemu/1?skiplock=0", b""),
        ("POST", "nodes/a/qemu/1/status/start", {}, "/api2/json/nodes/a/qemu/1/status/start", b""),
        ("PUT", "x", {"name": "a&b=c\n", "none": None, "a-b": "ü"}, "/api2/json/x", b"name=a%26b%3Dc%0A&a-b=%C3%BC"),
        ("GET", f"nodes/pve1/tasks/{UPID}/status", {}, f"/api2/json/nodes/pve1/tasks/{UPID}/status", b""),
        ("GET", "pools/a?b#c d\t%2F", {"poolid": "x"}, "/api2/json/pools/a%3Fb%23c%20d%09%252F?poolid=x", b""),
    ],
)  # fmt: skip
def test_what_is_composed(method: str, path: str, values: dict[str, object], target: str, form: bytes) -> None:
    request = composed(method, path, values)
    assert (request.method, request.target, request.form) == (method, target, form)


def test_keys_are_quoted_twice_as_pve_reads_them() -> None:
    key = "ssh-ed25519 AAAA+b/c== ann@example.org"
    form = composed("PUT", "nodes/a/qemu/1/config", {"sshkeys": quote(key, safe="")}).form
    assert form == b"sshkeys=ssh-ed25519%2520AAAA%252Bb%252Fc%253D%253D%2520ann%2540example.org"


def test_no_value_is_in_a_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        composed("PUT", "nodes/a/qemu/1/config", {"cipassword": "hunter22"})
    assert "hunter22" not in caplog.text
