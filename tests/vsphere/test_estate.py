"""The estate of a vCenter: collected, in part where rights are missing, and lied to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls import estate
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.domain.estate.assets import AnyAsset, Kind
from atlas_mcp.domain.estate.merging import Check
from atlas_mcp.store import estate as rows
from atlas_mcp.testing import Clock
from tests.bench import ANN
from tests.vsphere.replayed import Replay
from tests.vsphere.test_reading import ALARM, MISSING, READ

pytestmark = pytest.mark.anyio


@pytest.fixture
def session(replay: Replay, data_dir: Path) -> Iterator[KernelSession]:
    settings = config.defaults(vcenters={"vc": replay.settings.model_dump(mode="json")}, data_dir=data_dir)
    app = App(settings, may_apply=True, now=Clock())
    yield KernelSession(app, Call(ANN))
    app.close()


async def collected(session: KernelSession) -> tuple[Any, dict[str, AnyAsset]]:
    (source,) = (await estate.collect(session, "vc", 60)).sources
    newest = await session._app.store.read(lambda tx: rows.newest(tx, "vc"))
    return source, {one.id: one for one in newest.snapshot.assets} if newest else {}


async def test_all_of_it(session: KernelSession) -> None:
    source, assets = await collected(session)
    assert not source.problem and not source.unread
    assert source.assets == {"cluster": 1, "datastore": 5, "guest": 3, "host": 2, "interface": 7, "network": 22}
    (guest,) = [one.model_dump() for one in assets.values() if one.name == "app-0001"]
    assert (guest["cluster"], guest["state"], guest["cores"]) == ("vc/DC0_C0", "poweredOn", 2)
    assert guest["snapshots"] == 2 and guest["oldest_snapshot"].startswith("2026-")
    (nic,) = [one for one in assets.values() if one.kind is Kind.INTERFACE and one.owner == guest["id"]]
    assert nic.network and nic.keys == (f"mac:{nic.mac}",)
    again, _ = await collected(session)
    assert again.changed == 0


async def test_hosts_with_one_serial_are_a_finding(session: KernelSession) -> None:
    """The simulator gives all its hosts the same serial and the same cards, as a source that lies may."""
    await collected(session)
    together, _ = await estate.put_together(session._app)
    told = [one for one in together.findings if one.check is Check.DUPLICATE]
    assert any("serial" in one.told + one.about for one in told)


async def test_an_alarm_is_a_finding(session: KernelSession, replay: Replay) -> None:
    _, assets = await collected(session)
    host = next(one for one in assets.values() if one.kind is Kind.HOST)
    replay.answers["Fetch"] = replay.answers["Fetch"].replace(b"</returnval>", ALARM % host.id.encode())
    await collected(session)
    together, _ = await estate.put_together(session._app)
    (finding,) = [one for one in together.findings if one.check is Check.ALARM]
    assert (finding.about, finding.told) == (host.name, "alarm-1 is red since 2026-11-01T10:00:00Z")


async def test_what_may_not_be_read_is_told(session: KernelSession, replay: Replay) -> None:
    replay.answers[READ] = replay.answers[READ].replace(b"</objects>", MISSING + b"</objects>", 1)
    source, assets = await collected(session)
    assert len(source.unread) == 1 and source.unread[0].endswith(": NoPermission") and len(assets) > 30


async def test_one_that_is_away_is_told_with_the_remedy(session: KernelSession, replay: Replay) -> None:
    replay.fault("Login", "InvalidLogin")
    source, assets = await collected(session)
    assert "refuses the name or the password" in source.problem and source.remedy and not assets
