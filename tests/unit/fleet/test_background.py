"""Reading addresses in the background: what is due, at what rate, and that nothing of it stops a server."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from atlas_mcp.app import App
from atlas_mcp.config import Settings
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.engines import Surveyor
from atlas_mcp.engines.proxmox import values
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Target
from atlas_mcp.server import background
from atlas_mcp.store import sightings
from atlas_mcp.testing import Clock

pytestmark = pytest.mark.anyio
FAST = 1_000_000.0


def target(vmid: int) -> Target:
    return Target(engine="proxmox", place="demo", kind="vm", id=str(vmid), name=f"vm{vmid}")


class Guests:
    """A surveyor of guests; `bad` ones cannot be read."""

    def __init__(self, *vmids: int, bad: int = 0) -> None:
        self.there = [target(vmid) for vmid in vmids]
        self.bad = bad
        self.read: list[str] = []
        self.crash: Exception | None = None
        self.all_read = anyio.Event()

    async def objects(self, cluster: str) -> tuple[Target, ...]:
        if self.crash:
            raise self.crash
        return tuple(self.there)

    async def addresses(self, one: Target) -> tuple[str, ...]:
        self.read.append(one.id)
        if len(self.read) == len(self.there):
            self.all_read.set()
        if one.id == str(self.bad):
            raise TargetError(Code.PRIVILEGE_MISSING, "no", "")
        return (f"10.0.0.{one.id} vmbr0/0",)


@pytest.fixture
def guests() -> Guests:
    return Guests(101, 102, 103)


@pytest.fixture
def watched(settings: Settings, catalogue: Catalogue, guests: Guests, clock: Clock) -> Any:
    engines: Any = {"proxmox": guests, "other": object()}
    app = App(settings, catalogue=catalogue, engines=engines, now=clock)
    yield app
    app.close()


async def known(app: App) -> dict[str, tuple[str, ...]]:
    return {
        row.target.id: row.addresses for row in await app.store.read(lambda tx: sightings.on(tx, "demo", app.now()))
    }


async def test_every_guest_is_read_once(watched: App, guests: Guests) -> None:
    assert isinstance(guests, Surveyor)
    assert await background.survey_place(watched, "demo", FAST) == 3
    assert await known(watched) == {str(vmid): (f"10.0.0.{vmid} vmbr0/0",) for vmid in (101, 102, 103)}
    assert await background.survey_place(watched, "demo", FAST) == 0


async def test_new_ones_come_first_and_old_ones_again(watched: App, guests: Guests, clock: Clock) -> None:
    await background.survey_place(watched, "demo", FAST)
    clock.advance(hours=1)
    guests.there.append(target(104))
    guests.read.clear()
    await background.survey_place(watched, "demo", FAST)
    assert guests.read[0] == "104"
    assert sorted(guests.read) == ["101", "102", "103", "104"]


async def test_what_is_gone_is_forgotten(watched: App, guests: Guests) -> None:
    await background.survey_place(watched, "demo", FAST)
    guests.there.pop(0)
    await background.survey_place(watched, "demo", FAST)
    assert set(await known(watched)) == {"102", "103"}


async def test_one_that_cannot_be_read_stops_no_other(watched: App, guests: Guests) -> None:
    guests.bad = 102
    await background.survey_place(watched, "demo", FAST)
    assert set(await known(watched)) == {"101", "103"}


async def test_it_begins_with_the_first_use(watched: App, guests: Guests, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "_LOOK_S", 0.01)
    async with anyio.create_task_group() as group:
        group.start_soon(lambda: background.survey(watched, calls_per_s=FAST))
        await anyio.sleep(0.05)
        assert not watched.used
        assert guests.read == []
        await known(watched)
        with anyio.fail_after(5):
            await guests.all_read.wait()
        group.cancel_scope.cancel()


@pytest.mark.parametrize("error", [TargetError(Code.CLUSTER_UNREACHABLE, "down", ""), KeyError("node")])
async def test_trouble_does_not_end_it(
    watched: App, guests: Guests, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(background, "_PAUSE_S", 0.01)
    guests.crash = error
    await known(watched)
    async with anyio.create_task_group() as group:
        group.start_soon(lambda: background.survey(watched, calls_per_s=FAST))
        await anyio.sleep(0.05)
        guests.crash = None
        with anyio.fail_after(5):
            await guests.all_read.wait()
        group.cancel_scope.cancel()


async def test_without_clusters_there_is_nothing_to_read(settings: Settings, catalogue: Catalogue) -> None:
    await background.survey(App(settings.model_copy(update={"clusters": {}}), catalogue=catalogue))


ADDRESSES = (
    ({"net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24,gw=10.0.20.1"}, ("10.0.20.11 vmbr0/20",)),
    ({"net0": "virtio,bridge=vmbr0", "ipconfig0": "ip=dhcp,ip6=2001:db8::1/64"}, ("2001:db8::1 vmbr0/0",)),
    ({"net0": "name=eth0,bridge=vmbr1,ip=192.0.2.5/24,ip6=auto", "ostype": "debian"}, ("192.0.2.5 vmbr1/0",)),
    ({"net0": "virtio,bridge=vmbr0"}, ()),
    ({"ipconfig0": "ip=10.0.20.11/24"}, ()),
)  # fmt: skip


@pytest.mark.parametrize(("config", "addresses"), ADDRESSES)
def test_addresses_of_a_configuration(config: dict[str, str], addresses: tuple[str, ...]) -> None:
    assert values.addresses(config) == addresses
