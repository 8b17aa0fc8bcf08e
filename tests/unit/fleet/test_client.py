"""The cluster client: reading side by side, and its errors."""

from __future__ import annotations

from functools import partial

import anyio
import pytest

from atlas_mcp.engines.proxmox import client as module
from atlas_mcp.engines.proxmox.client import together
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.errors import AtlasError, Code, TargetError
from atlas_mcp.system.connections import Cause

pytestmark = pytest.mark.anyio


async def test_reading_side_by_side_keeps_the_order() -> None:
    async def read(number: int) -> int:
        await anyio.sleep(0.01 * (3 - number))
        return number

    assert await together([partial(read, number) for number in range(3)]) == [0, 1, 2]
    assert await together([]) == []


async def test_the_first_error_is_raised() -> None:
    async def fail(name: str) -> str:
        raise TargetError(Code.TARGET_FAILED, name, "")

    with pytest.raises(AtlasError, match="one"):
        await together([partial(fail, "one"), partial(fail, "two")])


# -- why a cluster is not reached ----------------------------------------------------------------------


NOT_CONNECTED = (
    (Cause.REFUSED, "refused the connection", "pveproxy"),
    (Cause.NAME_UNKNOWN, "the name pve1 is not known", "DNS"),
    (Cause.NO_ROUTE, "no route to pve1", "firewalls"),
    (Cause.NO_NETWORK, "the network of pve1 is not reached", "this machine's network"),
    (Cause.SILENT, "did not answer in 2 s", "Check the network"),
    (Cause.FAILED, "the connection failed", "Check the network"),
)


@pytest.mark.parametrize(("why", "cause", "remedy"), NOT_CONNECTED)
async def test_why_there_is_no_connection(why: Cause, cause: str, remedy: str) -> None:
    found = module._not_connected("https://pve1:8006", why)
    assert cause in found[0]
    assert remedy in found[1]
    assert {row[0] for row in NOT_CONNECTED} == {*Cause}


NOT_TRUSTED = (
    (None, "self-signed certificate", "is not trusted", "Set ca_file"),
    ("/etc/atlas/ca.pem", "self-signed certificate", "the CA in /etc/atlas/ca.pem has not signed it", "Compare that"),
    ("/etc/atlas/ca.pem", "[X509: NO_CERTIFICATE_OR_CRL_FOUND]", "/etc/atlas/ca.pem holds no certificate", "Copy"),
    ("/etc/atlas/ca.pem", "Hostname mismatch, not valid for 'x'", "is for another name", "the certificate bears"),
    (None, "certificate has expired", "has expired", "pvecm updatecerts"),
    (None, "its fingerprint is another one", "the fingerprint is another one", "Compare it"),
)


@pytest.mark.parametrize(("file", "said", "cause", "remedy"), NOT_TRUSTED)
async def test_why_a_certificate_is_not_trusted(file: str | None, said: str, cause: str, remedy: str) -> None:
    settings = ClusterSettings.model_validate({"endpoints": ["https://x"], "token": "env:X", "ca_file": file})
    found = module._not_trusted(settings, said)
    assert cause in found[0]
    assert remedy in found[1]


@pytest.mark.parametrize("text", ["", "atlas@pve", "atlas@pve!x", "atlas!x=y", "atlas@pve!x=", "a@b!x=y z", "=y"])
async def test_what_is_no_token(text: str) -> None:
    with pytest.raises(TargetError) as caught:
        module.token_parts(text)
    assert caught.value.code is Code.CREDENTIAL_REJECTED
    assert module.token_parts("atlas@pve!deploy=aa-bb") == ("atlas@pve", "deploy", "aa-bb")
