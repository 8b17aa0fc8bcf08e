"""What is read of a network device, over v2c and v3, and what is made of one that answers as none should."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from atlas_mcp import config
from atlas_mcp.declaration import Check, State
from atlas_mcp.engines.snmp import agent
from atlas_mcp.engines.snmp.declared import DECLARATION
from atlas_mcp.engines.snmp.engine import SnmpEngine
from atlas_mcp.engines.snmp.settings import DeviceSettings
from atlas_mcp.engines.snmp.spec import AskDevice, AskReached, Device, Neighbour
from atlas_mcp.errors import AtlasError, CallerError, Code
from tests.snmp.simulated import AUTH, PRIVACY, RECORDED, by_community, by_user, running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Recorded answers, and beside them those of devices that lie."""
    folder = tmp_path_factory.mktemp("device")
    shutil.copytree(RECORDED, folder / "walks")
    walk = (RECORDED / "public.snmpwalk").read_text()
    hostile = walk.replace('STRING: "s1"', 'STRING: "' + "\u202e\x1b[31m" + "x" * 900 + '"')
    hostile = hostile.replace("INTEGER: 65000", 'STRING: "many"').replace(
        "Hex-STRING: F2 56 62 AB F1 CD", "Hex-STRING: F2"
    )
    hostile = hostile.replace(".1.3.6.1.2.1.4.34.1.3.1.4.10.1.1.1 ", ".1.3.6.1.2.1.4.34.1.3.1.4.10.1.1.1.7.7.7 ")
    (folder / "walks" / "hostile.snmpwalk").write_text(hostile)
    parts = [one for one in walk.splitlines() if one.startswith(".1.3.6.1.2.1.1.")]
    (folder / "walks" / "bare.snmpwalk").write_text("\n".join(parts) + "\n")
    return folder


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    with running(folder) as port:
        yield port


def read(settings: DeviceSettings) -> Device:
    return anyio.run(SnmpEngine({"l1": settings}).fact, AskDevice(place="l1"))


def refused(settings: DeviceSettings) -> AtlasError:
    with pytest.raises(AtlasError) as told:
        read(settings)
    said = f"{told.value.message} {told.value.remedy} {told.value!r} {told.value.__cause__!r}"
    assert not any(one in said for one in (AUTH, PRIVACY, "guessed"))
    return told.value


def test_what_a_leaf_has(folder: Path, port: int) -> None:
    """Compared with what the lab was made to be."""
    device = read(by_community(folder, port))
    assert (device.name, device.location, device.local_as) == ("l1", "rack-3.hall-2", 65003)
    assert device.chassis == "6e:0f:0e:e1:ed:88" and device.unread == ()
    ports = {one.name: one for one in device.ports}
    assert {*ports} == {"lo", "swp49", "swp50", "br0", "h1", "swp1", "h2", "swp2"}
    uplink = ports["swp49"]
    assert (uplink.mac, uplink.mtu, uplink.speed_mbps) == ("6e:0f:0e:e1:ed:88", 1500, 10_000)
    assert uplink.up and uplink.enabled and uplink.addresses == ("10.1.1.1/31",)
    assert ports["br0"].addresses == ("10.20.1.1/24",), "link-local addresses are left out"
    assert Neighbour(port="swp49", chassis="b2:ac:07:21:d7:94", far_port="swp1", name="s1") in device.neighbours
    assert {(one.protocol, one.peer, one.state, one.peer_as) for one in device.sessions} == {
        ("bgp", "10.1.1.0", "established", 65000),
        ("bgp", "10.1.4.0", "established", 65000),
        ("ospf", "10.1.1.0", "full", 0),
        ("ospf", "10.1.4.0", "full", 0),
    }


def test_the_same_over_v3(folder: Path, port: int) -> None:
    assert read(by_user(folder, port)) == read(by_community(folder, port))


@pytest.mark.parametrize("wrong", [{"user": "stranger"}, {"auth": "guessed-key"}, {"privacy": "guessed-key"}])
def test_a_wrong_user_or_key_is_refused(folder: Path, port: int, wrong: dict[str, str]) -> None:
    assert refused(by_user(folder, port, **wrong)).code is Code.CREDENTIAL_REJECTED


def test_a_wrong_community_is_silence_and_told_so(folder: Path, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agent, "_SILENT_S", 0.3)
    error = refused(by_community(folder, port, "guessed"))
    assert error.code is Code.CLUSTER_UNREACHABLE and "the community" in error.remedy


def test_a_device_with_nothing_but_a_name(folder: Path, port: int) -> None:
    device = read(by_community(folder, port, "bare"))
    assert device.name == "l1" and (device.ports, device.neighbours, device.sessions) == ((), (), ())


def test_nothing_is_believed(folder: Path, port: int) -> None:
    """A name with escapes, a number that is a word, a MAC of one octet, an address with more octets than it says."""
    device = read(by_community(folder, port, "hostile"))
    names = [one.name for one in device.neighbours]
    assert all(len(one) <= 253 and one.isprintable() for one in names) and any("xxx" in one for one in names)
    assert {one.peer_as for one in device.sessions} == {0}
    ports = {one.name: one for one in device.ports}
    assert ports["swp50"].mac == "" and ports["swp49"].addresses == ()


def test_a_table_with_too_many_rows_is_named_and_the_rest_is_there(
    folder: Path, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agent, "_MOST_ROWS", 7)
    device = read(by_community(folder, port))
    assert [one.what for one in device.unread] == ["interfaces"] and "7 rows" in device.unread[0].cause
    assert len(device.neighbours) == 6 and device.ports == ()


def test_junk_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that answers every question with bytes of no form is a silent one."""
    monkeypatch.setattr(agent, "_SILENT_S", 0.3)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as junk:
        junk.bind(("127.0.0.1", 0))

        def answer() -> None:
            for _ in range(3):
                _, sender = junk.recvfrom(65_535)
                junk.sendto(b"\x30\x84\xff\xff\xff\xff" + b"\x00" * 1_000, sender)

        threading.Thread(target=answer, daemon=True).start()
        error = refused(by_community(tmp_path, junk.getsockname()[1]))
    assert error.code in (Code.CLUSTER_UNREACHABLE, Code.TARGET_UNREADABLE)


def test_doctor_asks_each_for_its_name(folder: Path, port: int) -> None:
    settings = config.defaults(devices={"l1": by_community(folder, port).model_dump(mode="json")})

    async def run() -> list[Check]:
        assert DECLARATION.doctor is not None
        return [one async for one in DECLARATION.doctor(settings, DECLARATION.build(settings, None))]

    (check,) = anyio.run(run)
    assert check.state is State.OK and check.detail.startswith("l1: Linux l1")
    assert DECLARATION.places(settings) == ("l1",) and len(DECLARATION.credentials(settings, "l1")) == 1


def test_one_that_is_not_named_is_not_asked() -> None:
    with pytest.raises(CallerError, match="Unable to find device 'other'"):
        anyio.run(SnmpEngine({}).fact, AskReached(place="other"))


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({}, "it is not said how"),
        ({"user": "lab", "auth": "env:A"}, "a part of user"),
        ({"user": "lab", "auth": "env:A", "privacy": "env:P", "community": "env:C"}, "it is not said how"),
    ],
)
def test_how_a_device_is_read_is_said_once_and_safely(given: dict[str, str], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        DeviceSettings.model_validate({"host": "sw1", **given})
