"""The estate of network devices: one that is collected, and a link that both of its ends tell of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls import estate
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.domain.estate.assets import Interface, Kind, Link
from atlas_mcp.domain.estate.merging import Check, Source, merged
from atlas_mcp.domain.estate.pages import pages
from atlas_mcp.domain.estate.snapshot import Part, snapshot
from atlas_mcp.testing import Clock
from tests.bench import ANN
from tests.snmp.simulated import by_community, running

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 30, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path, data_dir: Path) -> Iterator[KernelSession]:
    with running(tmp_path) as port:
        devices = {"l1": by_community(tmp_path, port).model_dump(mode="json")}
        app = App(config.defaults(devices=devices, data_dir=data_dir), may_apply=True, now=Clock())
        yield KernelSession(app, Call(ANN))
        app.close()


async def test_a_device_is_collected_and_written_down(session: KernelSession) -> None:
    (source,) = (await estate.collect(session, "", 60)).sources
    assert not source.problem and not source.unread
    assert source.assets == {"device": 1, "interface": 8, "link": 4, "session": 4}
    together, _ = await estate.put_together(session._app)
    assert not [one for one in together.findings if one.check is Check.DUPLICATE], "br0 has the MAC of one of its ports"
    (page,) = [one for one in pages(together) if one.path == "topology"]
    devices, links, sessions = page.tables
    assert devices.rows[0].cells[0] == "l1" and "65003" in devices.rows[0].cells
    assert ("l1", "swp49", "s1", "swp1") in [row.cells for row in links.rows]
    assert len(sessions.rows) == 4


def test_a_link_that_both_ends_tell_of_is_one() -> None:
    ends = ("6e:0f:0e:e1:ed:88/swp49", "B2:AC:07:21:D7:94/swp1")
    one = Link(id="link/1", name="l1", port="swp49", far="s1", far_port="swp1", ends=ends)
    other = Link(id="link/1", name="s1", port="swp1", far="l1", far_port="swp49", ends=ends[::-1])
    sources = [
        Source(name, "snmp", NOW, snapshot(name, "snmp", [Part(assets=(link,))]), "")
        for name, link in (("l1", one), ("s1", other))
    ]
    told = merged(sources, NOW)
    (entity,) = told.of(Kind.LINK)
    assert entity.sources == ("l1", "s1") and told.findings == ()


def test_the_mac_of_a_guest_on_a_port_of_another_machine_is_a_finding() -> None:
    mac = "52:54:00:12:34:56"
    assets = tuple(
        Interface(id=f"i/{owner}/{name}", name=name, owner=owner, owner_name=owner, mac=mac)
        for owner, name in (("web", "net0"), ("db", "net0"), ("db", "net1"))
    )
    told = merged([Source("demo", "x", NOW, snapshot("demo", "x", [Part(assets=assets)]), "")], NOW)
    assert [one.check for one in told.findings] == [Check.DUPLICATE]
