"""A controller in the estate: its server as a host, joined with what others say of the same machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls import estate
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.estate.assets import Disk, Host, Kind
from atlas_mcp.domain.estate.merging import Check, Source, merged
from atlas_mcp.domain.estate.snapshot import Part, snapshot
from atlas_mcp.testing import Clock
from tests.bench import ANN
from tests.redfish.replayed import PASSWORD, USER, Replayed, replaying
from tests.redfish.test_reading import SERVER, rack

pytestmark = pytest.mark.anyio


@pytest.fixture
def there() -> Iterator[Replayed]:
    with replaying(rack()) as made:
        yield made


@pytest.fixture
def session(
    there: Replayed, data_dir: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> Iterator[KernelSession]:
    monkeypatch.setenv("BMC_PASSWORD", PASSWORD)
    bmc = {"host": "127.0.0.1", "port": there.port, "user": USER, "password": "env:BMC_PASSWORD"}
    settings = config.defaults(data_dir=data_dir, bmcs={"web483-bmc": {**bmc, "fingerprint": there.fingerprint}})
    app = App(settings, catalogue=catalogue, now=Clock())
    yield KernelSession(app, Call(ANN))
    app.close()


async def test_what_a_controller_has_is_collected(session: KernelSession) -> None:
    (source,) = (await estate.collect(session, "web483-bmc", 30)).sources
    assert not source.problem and not source.unread
    assert source.assets == {"alarm": 2, "disk": 2, "host": 1, "interface": 1}
    together, _ = await estate.put_together(session._app)
    (host,) = together.of(Kind.HOST)
    assert isinstance(host.asset, Host)
    assert (host.asset.name, host.asset.state, host.asset.cores) == ("web483", "on", 32)
    told = {(one.check, one.about): one.told for one in together.findings}
    assert told[Check.ALARM, "processor CPU 2 of web483"] == "health is Critical since unknown"
    assert "a failure is predicted" in told[Check.ALARM, "disk Bay 2 of web483"]
    assert not [one for one in together.findings if one.check is Check.AWAY]


async def test_a_server_is_one_thing_with_the_host_that_runs_on_it(session: KernelSession) -> None:
    await estate.collect(session, "web483-bmc", 30)
    known, _ = await estate.put_together(session._app)
    bmc = known.sources[0]
    inside = Host(id="h", name="web483.example.org", serial="437XR1138R2", version="Debian 12")
    drive = Disk(id="d", name="sda", owner="h", owner_name="web483", serial="D-0001")
    hosts = snapshot("office", "ssh", [Part(assets=(inside, drive))])
    together = merged([bmc, Source("office", "ssh", known.at, hosts)], known.at)
    assert [one.sources for one in together.of(Kind.HOST)] == [("web483-bmc", "office")]
    assert sorted(len(one.sources) for one in together.of(Kind.DISK)) == [1, 2]
    assert not [one for one in together.findings if one.check is Check.CONTRADICTION]


async def test_what_could_not_be_read_is_told_and_the_rest_is_there(there: Replayed, session: KernelSession) -> None:
    there.answers[f"{SERVER}/Storage"] = (403, {})
    there.answers["/redfish/v1/Systems"] = (200, {"Members": [{"@odata.id": SERVER}, {"@odata.id": "/redfish/v1/no"}]})
    (source,) = (await estate.collect(session, "web483-bmc", 30)).sources
    assert sorted(source.unread) == ["server 2 of 2: it answers 404", "storage of web483: the user may not read it"]
    assert source.assets["host"] == 1 and "disk" not in source.assets


async def test_a_controller_that_refuses_us_leaves_what_was_known(there: Replayed, session: KernelSession) -> None:
    await estate.collect(session, "web483-bmc", 30)
    there.answers["/redfish/v1/"] = (401, {})
    (source,) = (await estate.collect(session, "web483-bmc", 30)).sources
    assert "refuses user atlas" in source.problem and PASSWORD not in source.problem + source.remedy
    together, _ = await estate.put_together(session._app)
    assert together.of(Kind.HOST)
