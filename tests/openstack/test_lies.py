"""A cloud whose answers lie, and secrets that are encoded: on the double."""

from __future__ import annotations

import base64
import gzip
from typing import Any

import pytest

from atlas_mcp.engines.openstack import objects, spec
from atlas_mcp.engines.openstack.spec import Kind, user_data
from atlas_mcp.errors import AtlasError, Code
from tests.bench import Bench
from tests.openstack.desk import machines
from tests.openstack.double import Double
from tests.openstack.rig import PLACE, Rig
from tests.openstack.test_extending import leased
from tests.openstack.test_machines import refused

pytestmark = pytest.mark.anyio
KEY = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAE\n-----END OPENSSH PRIVATE KEY-----\n"
IN_BASE64 = base64.b64encode(KEY.encode()).decode()
PACKED = base64.b64encode(gzip.compress(KEY.encode())).decode()


@pytest.mark.parametrize(
    "date", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "0001-01-01 00:00", "no", None]
)
async def test_dates_without_sense_are_an_error_of_the_cloud(
    bench: Bench, double: Double, on_double: Rig, date: Any
) -> None:
    await leased(bench)
    (lease,) = double.leases.values()
    lease["end_date"] = date
    with pytest.raises(AtlasError) as caught:
        await on_double.engine.fact(spec.AskLease(place=PLACE, id=lease["id"]))
    assert caught.value.code is Code.TARGET_UNREADABLE


async def test_an_id_that_is_a_path_is_no_id(bench: Bench, double: Double) -> None:
    double.images[0]["id"] = "../servers/x"
    assert "an id that is none" in str([str(one) for one in (await refused(bench, machines())).problems])
    for kind in (Kind.LEASE, Kind.SERVER, Kind.FLOATING_IP):
        for lie in ("../servers/x", "a?b", "a\x1b[2J", "", "a" * 65):
            with pytest.raises(ValueError, match="no id"):
                objects.id_of(kind, {"id": lie})


@pytest.mark.parametrize("lie", ["-oProxyCommand=reboot", "192.0.2.1 ; reboot", "\x1b[31m", None])
def test_an_address_that_is_none_is_not_noted(lie: object) -> None:
    with pytest.raises(ValueError, match="IP"):
        objects.stand(Kind.FLOATING_IP, {"id": "a", "floating_ip_address": lie}, "it")


@pytest.mark.parametrize(
    "body",
    [
        f"write_files: [{{path: /a, encoding: b64, content: {IN_BASE64}}}]",
        f"write_files: [{{path: /a, content: !!binary {IN_BASE64}}}]",
        f"write_files: [{{path: /a, encoding: gz+b64, content: {PACKED}}}]",
        f"runcmd: ['echo {IN_BASE64} | base64 -d']",
    ],
)
def test_a_secret_in_base64_is_refused(body: str) -> None:
    (problem,) = user_data.problems_of(f"#cloud-config\n{body}\n", "/spec/user_data")
    assert "Base64" in problem.message and IN_BASE64[:20] not in str(problem)
    harmless = base64.b64encode(b"a text that is no secret").decode()
    assert not user_data.problems_of(f"#cloud-config\nruncmd: ['echo {harmless}']\n", "")


async def test_an_unknown_image_is_answered_with_those_there_are(bench: Bench) -> None:
    said = (await refused(bench, machines(image="Fedora"))).problems
    assert "CC-Debian12" in str([one.remedy for one in said])
