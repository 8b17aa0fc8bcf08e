"""Reading a controller: what it has, and whatever a controller should not answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from atlas_mcp.engines.redfish import client, reading
from atlas_mcp.engines.redfish.engine import RedfishEngine
from atlas_mcp.engines.redfish.settings import BmcSettings
from atlas_mcp.engines.redfish.spec import AskController, AskReached, Controller
from atlas_mcp.errors import AtlasError, Code
from tests.redfish.replayed import PASSWORD, USER, Replayed, recorded, replaying

pytestmark = pytest.mark.anyio
ROOT, SERVER = "/redfish/v1/", "/redfish/v1/Systems/1"


def ref(path: str) -> dict[str, str]:
    return {"@odata.id": path}


def rack() -> dict[str, tuple[int, Any]]:
    """A server with all that is read, in the newer form of power; written after DMTF's schemas."""
    well, ill = {"State": "Enabled", "Health": "OK"}, {"State": "Enabled", "Health": "Critical"}
    told: dict[str, Any] = {
        ROOT: {"RedfishVersion": "1.15.0", "Systems": ref("/redfish/v1/Systems")},
        "/redfish/v1/Systems": {"Members": [ref(SERVER)]},
        SERVER: {
            "Id": "1",
            "Name": "System",
            "HostName": "web483",
            "PowerState": "On",
            "UUID": "38947555-7742-3448-3784-823347823834",
            "SerialNumber": "437XR1138R2",
            "Manufacturer": "Contoso",
            "Model": "3500",
            "Status": well,
            "MemorySummary": {"TotalSystemMemoryGiB": 96},
            "Processors": ref(f"{SERVER}/Processors"),
            "Memory": ref(f"{SERVER}/Memory"),
            "EthernetInterfaces": ref(f"{SERVER}/Ports"),
            "Storage": ref(f"{SERVER}/Storage"),
            "Links": {"Chassis": [ref("/redfish/v1/Chassis/1U")]},
        },
        f"{SERVER}/Processors": {"Members": [ref(f"{SERVER}/Processors/{n}") for n in (1, 2)]},
        f"{SERVER}/Processors/1": {"Name": "CPU 1", "TotalCores": 16, "Status": well},
        f"{SERVER}/Processors/2": {"Name": "CPU 2", "TotalCores": 16, "Status": ill},
        f"{SERVER}/Memory": {"Members": [ref(f"{SERVER}/Memory/1")], "Members@odata.nextLink": f"{SERVER}/Memory-2"},
        f"{SERVER}/Memory-2": {"Members": [ref(f"{SERVER}/Memory/2")]},
        f"{SERVER}/Memory/1": {"Name": "DIMM 1", "CapacityMiB": 49152, "Status": well},
        f"{SERVER}/Memory/2": {"Name": "DIMM 2", "Status": {"State": "Absent", "Health": "Critical"}},
        f"{SERVER}/Ports": {"Members": [ref(f"{SERVER}/Ports/a")]},
        f"{SERVER}/Ports/a": {
            "Id": "a",
            "Name": "Port",
            "MACAddress": "12:44:6a:3b:04:11",
            "LinkStatus": "LinkUp",
            "IPv4Addresses": [{"Address": "192.168.0.10"}],
            "IPv6Addresses": [{"Address": "fe80::1"}],
        },
        f"{SERVER}/Storage": {"Members": [ref(f"{SERVER}/Storage/1")]},
        f"{SERVER}/Storage/1": {"Drives": [ref(f"{SERVER}/Drives/{n}") for n in (1, 2)]},
        f"{SERVER}/Drives/1": {"@odata.id": f"{SERVER}/Drives/1", "Name": "Bay 1", "SerialNumber": "D-0001"},
        f"{SERVER}/Drives/2": {"@odata.id": f"{SERVER}/Drives/2", "Name": "Bay 2", "FailurePredicted": True},
        "/redfish/v1/Chassis/1U": {"PowerSubsystem": ref("/redfish/v1/Chassis/1U/Power")},
        "/redfish/v1/Chassis/1U/Power": {"PowerSupplies": ref("/redfish/v1/Chassis/1U/Supplies")},
        "/redfish/v1/Chassis/1U/Supplies": {"Members": [ref("/redfish/v1/Chassis/1U/Supplies/1")]},
        "/redfish/v1/Chassis/1U/Supplies/1": {"Name": "Bay 1", "Status": ill},
    }
    return {path: (200, document) for path, document in told.items()}


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> Iterator[Replayed]:
    monkeypatch.setenv("BMC_PASSWORD", PASSWORD)
    with replaying(rack()) as made:
        yield made


def engine(there: Replayed, **more: Any) -> RedfishEngine:
    told = {"host": "127.0.0.1", "port": there.port, "user": USER, "password": "env:BMC_PASSWORD"}
    return RedfishEngine({"b": BmcSettings.model_validate({**told, "fingerprint": there.fingerprint, **more})})


async def read(there: Replayed, **more: Any) -> Controller:
    return await engine(there, **more).fact(AskController(place="b"))


async def refused(there: Replayed, code: Code, **more: Any) -> AtlasError:
    with pytest.raises(AtlasError) as caught:
        await read(there, **more)
    assert caught.value.code is code, caught.value.message
    return caught.value


async def test_a_server_with_its_parts_and_what_is_not_well(there: Replayed) -> None:
    (server,) = (await read(there)).systems
    assert (server.name, server.power, server.serial, server.model) == ("web483", "On", "437XR1138R2", "Contoso 3500")
    assert (server.cores, server.memory_mib) == (32, 96 * 1024)
    (port,) = server.ports
    assert (port.mac, port.up, port.addresses) == ("12:44:6a:3b:04:11", True, ("192.168.0.10",))
    assert [(one.name, one.health) for one in server.drives] == [("Bay 1", ""), ("Bay 2", "a failure is predicted")]
    assert [one.what for one in server.unwell] == ["power supply Bay 1", "processor CPU 2"], "what is absent is not ill"
    assert server.unread == ()
    assert {method for method, _ in there.asked} == {"GET"}


async def test_what_the_emulator_answered() -> None:
    with pytest.MonkeyPatch.context() as patch, replaying(recorded("sushy")) as there:
        patch.setenv("BMC_PASSWORD", PASSWORD)
        told = await engine(there).fact(AskReached(place="b"))
        (server,) = (await read(there)).systems
    assert (told.version, told.systems) == ("1.5.0", 1)
    assert (server.name, server.power, server.uuid) == ("srv1", "Off", "11111111-1111-1111-1111-111111111111")
    assert [one.bytes for one in server.drives] == [899_527_000_000] * 2
    assert [(one.what, one.cause) for one in server.unread] == [("memory", "it answers 404")]


async def test_power_in_the_older_form(there: Replayed) -> None:
    there.answers["/redfish/v1/Chassis/1U"] = (200, {"Power": ref("/redfish/v1/Chassis/1U/Power")})
    supply = {"Name": "PSU 2", "Status": {"Health": "Warning"}}
    there.answers["/redfish/v1/Chassis/1U/Power"] = (200, {"PowerSupplies": [supply, "no supply"]})
    (server,) = (await read(there)).systems
    assert next((one.what, one.health) for one in server.unwell) == ("power supply PSU 2", "Warning")


# -- trust and sign-in -------------------------------------------------------------------------------


async def test_another_certificate_is_sent_nothing(there: Replayed) -> None:
    error = await refused(there, Code.CLUSTER_CERTIFICATE, fingerprint="ab" * 32)
    assert "fingerprint" in error.remedy and there.asked == []
    await refused(there, Code.CLUSTER_CERTIFICATE, fingerprint=None)
    assert there.asked == [], "a certificate that signs for itself is not believed"


async def test_a_wrong_password_is_tried_once(there: Replayed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BMC_PASSWORD", "wrong battery")
    error = await refused(there, Code.CREDENTIAL_REJECTED)
    assert "wrong battery" not in f"{error.message} {error.remedy}"
    assert len(there.asked) == 1, "an account that is locked after some tries stays open"


async def test_nobody_there(there: Replayed) -> None:
    error = await refused(there, Code.CLUSTER_UNREACHABLE, port=1)
    assert "bmcs" in error.remedy


@pytest.mark.parametrize(
    "more", [{"ca_file": "/etc/ca.pem"}, {"fingerprint": "ab"}, {"user": "a:b"}, {"password": "secret"}, {"port": 0}]
)
def test_settings_that_are_wrong(more: dict[str, Any]) -> None:
    told = {"host": "bmc", "user": "atlas", "password": "env:X", "fingerprint": "ab" * 32}
    with pytest.raises(ValidationError):
        BmcSettings.model_validate({**told, **more})


# -- answers that are attacks ------------------------------------------------------------------------

ELSEWHERE = [
    "https://evil.example/redfish/v1/Systems/1",
    "//evil.example/redfish/v1/x",
    "/redfish/v1/../../etc/passwd",
    "/etc/passwd",
    "/redfish/v1/a b",
    "/redfish/v1/x?y=z",
    "/redfish/v1/x\r\nHost: evil",
    "/redfish/v1/" + "a" * 600,
    7,
    None,
    {"@odata.id": "/redfish/v1/x"},
]


@pytest.mark.parametrize("link", ELSEWHERE, ids=lambda link: repr(link)[:30])
async def test_a_link_that_leads_elsewhere_is_not_followed(there: Replayed, link: object) -> None:
    there.answers[f"{SERVER}/Ports"] = (200, {"Members": [{"@odata.id": link}]})
    (server,) = (await read(there)).systems
    assert server.ports == () and server.drives, "the rest is there"
    (unread,) = server.unread
    assert unread.what == "network interfaces"
    assert unread.cause in ("its link leads elsewhere", "it does not say where it is")
    assert all(path.startswith("/redfish/v1/") and "evil" not in path for _, path in there.asked)


@pytest.mark.parametrize(
    ("document", "cause"),
    [
        ({"Members": [], "Members@odata.nextLink": f"{SERVER}/Ports"}, "goes round in circles"),
        ({"Members": [ref(f"{SERVER}/Ports/a")] * 300}, "more than 200 members"),
        (b"x" * (3 * 2**20), "more than 2097152 bytes"),
        (b"[" * 100_000, "no document"),
        (b'{"a": NaN}', "no document"),
        ([1, 2], "no document"),
        (b"\xff\xfe", "no document"),
    ],
)
async def test_a_part_that_is_no_document_or_too_much(there: Replayed, document: object, cause: str) -> None:
    there.answers[f"{SERVER}/Ports"] = (200, document)
    (server,) = (await read(there)).systems
    assert server.ports == () and server.drives, "the rest is there"
    assert [one.what for one in server.unread] == ["network interfaces"] and cause in server.unread[0].cause


@pytest.mark.parametrize("status", [301, 403, 404, 500, 501])
async def test_a_part_that_is_refused(there: Replayed, status: int) -> None:
    there.answers[f"{SERVER}/Storage"] = (status, {})
    (server,) = (await read(there)).systems
    assert server.drives == () and server.ports
    assert [one.what for one in server.unread] == ["storage"]


async def test_one_drive_that_cannot_be_read_costs_no_other(there: Replayed) -> None:
    there.answers[f"{SERVER}/Drives/1"] = (500, {})
    there.answers[f"{SERVER}/Processors/1"] = (500, {})
    (server,) = (await read(there)).systems
    assert [one.name for one in server.drives] == ["Bay 2"] and server.cores == 16
    assert {one.what for one in server.unread} == {"drives", "processors"}


@pytest.mark.parametrize("value", [None, 7, "text", [], {}, [[]], {"Health": []}, -1, True, 2**62])
async def test_values_of_any_type_break_nothing(there: Replayed, value: object) -> None:
    for path, (status, document) in list(there.answers.items()):
        if path not in (ROOT, "/redfish/v1/Systems", SERVER) and "Members" not in document:
            there.answers[path] = (status, dict.fromkeys([*document, "Status", "LinkStatus", "Name"], value))
    server = dict(there.answers[SERVER][1])
    kept = ("Processors", "Memory", "EthernetInterfaces", "Storage", "Links")
    there.answers[SERVER] = (200, {key: one if key in kept else value for key, one in server.items()})
    (told,) = (await read(there)).systems
    assert isinstance(told.name, str) and told.cores >= 0 and told.memory_mib >= 0


async def test_no_more_documents_are_read_than_allowed(there: Replayed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "MOST_DOCUMENTS", 60)
    there.answers["/redfish/v1/Systems"] = (200, {"Members": [ref(SERVER)] * 40})
    told = await read(there)
    assert len(there.asked) == 60 and told.systems
    assert any("more than 60 documents" in one.cause for one in told.unread)


async def test_no_more_servers_are_read_than_allowed(there: Replayed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MOST_SYSTEMS", 3)
    there.answers["/redfish/v1/Systems"] = (200, {"Members": [ref(SERVER)] * 4})
    told = await read(there)
    assert len(told.systems) == 3 and any(one.what == "further servers" for one in told.unread)
