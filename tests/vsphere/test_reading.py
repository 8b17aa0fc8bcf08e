"""What is read of a vCenter, by what its simulator has answered, and what is made of answers that no vCenter gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.engines.vsphere import session
from atlas_mcp.engines.vsphere.engine import VsphereEngine
from atlas_mcp.engines.vsphere.settings import VcenterSettings
from atlas_mcp.engines.vsphere.spec import Alarm, AskReached, AskVcenter, Unread, Vcenter
from atlas_mcp.errors import AtlasError, CallerError, Code, TargetError
from tests.vsphere.replayed import PASSWORD, Replay

READ = "RetrievePropertiesEx"
MISSING = b"""<missingSet><path>config.uuid</path><fault><fault xmlns:i="http://www.w3.org/2001/XMLSchema-instance"
 i:type="NoPermission"><object type="VirtualMachine">vm-85</object><privilegeId>System.Read</privilegeId></fault>
<localizedMessage>no</localizedMessage></fault></missingSet>"""
ALARM = b"""<AlarmState><key>one</key><entity type="HostSystem">%s</entity><alarm type="Alarm">alarm-1</alarm>
<overallStatus>red</overallStatus><time>2026-11-01T10:00:00Z</time></AlarmState></returnval>"""


def read(vcenter: VcenterSettings) -> Vcenter:
    return anyio.run(VsphereEngine({"vc": vcenter}).fact, AskVcenter(place="vc"))


def refused(vcenter: VcenterSettings) -> AtlasError:
    with pytest.raises(AtlasError) as told:
        read(vcenter)
    assert PASSWORD not in f"{told.value.message} {told.value.remedy} {told.value!r} {told.value.__cause__!r}"
    return told.value


def test_what_a_vcenter_has(replay: Replay) -> None:
    """Compared with what `main.go` and `record.py` made there."""
    vcenter = read(replay.settings)
    assert sorted(one.name for one in vcenter.guests) == ["app-0000", "app-0001", "app-0002"]
    guest = next(one for one in vcenter.guests if one.name == "app-0001")
    assert (guest.cores, guest.memory_mib, guest.power) == (2, 2048, "poweredOn")
    assert (guest.address, guest.hostname) == ("10.20.0.2", "app-0001.example.test")
    assert (guest.datastores, guest.networks) == (("LocalDS_1",), ("DC0_DVPG1",))
    assert len(guest.uuid) == 36 and guest.nics[0].mac.startswith("00:0c:29")
    assert guest.snapshots == ("before the upgrade", "after") and guest.oldest_snapshot.endswith("Z")
    assert {one.name: one.maintenance for one in vcenter.hosts} == {"DC0_C0_H0": False, "DC0_C0_H1": True}
    assert all(one.cluster == "DC0_C0" and one.state == "connected" and one.memory_mib for one in vcenter.hosts)
    assert [(one.name, one.hosts) for one in vcenter.clusters] == [("DC0_C0", 2)]
    assert len(vcenter.datastores) == 5 and all(one.capacity_bytes >= one.free_bytes > 0 for one in vcenter.datastores)
    assert {one.switch for one in vcenter.networks if one.name.startswith("DC0_DVPG")} == {"DVS0"}
    assert (vcenter.unread, vcenter.alarms, vcenter.cut) == ((), (), False)
    assert replay.called[-2:] == ["Fetch", "Logout"] and "DestroyView" in replay.called


def test_what_may_not_be_read_is_told_and_the_rest_is_there(replay: Replay) -> None:
    body = replay.answers[READ]
    replay.answers[READ] = body.replace(b"</objects>", MISSING + b"</objects>", 2)
    vcenter = read(replay.settings)
    assert vcenter.unread == (Unread(type="VirtualMachine", property="config.uuid", cause="NoPermission", objects=2),)
    assert len(vcenter.guests) == 3


def test_an_alarm_is_told_by_the_name_of_what_it_is_about(replay: Replay) -> None:
    host = read(replay.settings).hosts[0]
    replay.answers["Fetch"] = replay.answers["Fetch"].replace(b"</returnval>", ALARM % host.id.encode())
    told = read(replay.settings).alarms
    assert told == (Alarm(name="alarm-1", entity=host.name, status="red", at="2026-11-01T10:00:00Z"),)


def test_names_are_bounded_and_hold_no_escapes(replay: Replay) -> None:
    name = ("\u202e&#x9b;31m" + "x" * 4_000).encode()
    replay.answers[READ] = replay.answers[READ].replace(b">app-0001<", b">" + name + b"<")
    longest = max((one.name for one in read(replay.settings).guests), key=len)
    assert len(longest) <= 253 and longest.isprintable()


def test_pages_that_never_end_are_cut(replay: Replay, monkeypatch: pytest.MonkeyPatch) -> None:
    """A vCenter that lies repeats a page with a token for the next one."""
    monkeypatch.setattr(session, "MOST_OBJECTS", 100)
    monkeypatch.setattr("atlas_mcp.engines.vsphere.shapes.MOST_OBJECTS", 100)
    endless = replay.answers[READ].replace(b"</returnval>", b"<token>1</token></returnval>")
    replay.answers[READ] = endless
    replay.answers["ContinueRetrievePropertiesEx"] = endless.replace(READ.encode(), b"ContinueRetrievePropertiesEx")
    vcenter = read(replay.settings)
    assert vcenter.cut and len(vcenter.guests) == 3
    assert replay.called[-1] == "Logout"


def test_too_much_is_not_read(replay: Replay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_MOST_BYTES", 20_000)
    assert refused(replay.settings).code is Code.TARGET_UNREADABLE


def test_an_answer_that_drips_ends_in_time(replay: Replay) -> None:
    replay.drips = {READ}
    error = refused(replay.settings.model_copy(update={"within_s": 5}))
    assert error.code is Code.TARGET_TIMEOUT and "within_s" in error.remedy


@pytest.mark.parametrize(
    "body",
    [b"", b"<html><body>Welcome</body></html>", b"<a><b></a>", b"\xff\xfe\x00" * 50, b"<?xml version='1.0'?><x/>"],
)
def test_what_is_no_vcenter_is_told_so(replay: Replay, body: bytes) -> None:
    for method in ("RetrieveServiceContent", READ):
        replay.answers |= {method: body}
        assert refused(replay.settings).code in (Code.TARGET_UNREADABLE, Code.CLUSTER_UNREACHABLE)


def test_a_property_of_another_type_stands_for_nothing(replay: Replay) -> None:
    body = replay.answers[READ].replace(b'type="xsd:int">2<', b'type="xsd:string">many<')
    assert body != replay.answers[READ]
    replay.answers[READ] = body
    assert 0 in {one.cores for one in read(replay.settings).guests}


def test_a_redirect_is_not_followed(replay: Replay) -> None:
    replay.statuses["RetrieveServiceContent"] = 302
    error = refused(replay.settings)
    assert error.code is Code.CLUSTER_UNREACHABLE and "302" in error.message


def test_another_password_is_refused(replay: Replay, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("guessed")
    other.chmod(0o600)
    error = refused(replay.settings.model_copy(update={"password": f"file:{other}"}))
    assert error.code is Code.CREDENTIAL_REJECTED and "guessed" not in error.message
    assert READ not in replay.called


def test_a_fault_is_told_with_its_name(replay: Replay) -> None:
    replay.fault(READ, "NoPermission")
    assert refused(replay.settings).code is Code.PRIVILEGE_MISSING
    replay.fault(READ, "SystemError", "a general system error occurred")
    error = refused(replay.settings)
    assert error.code is Code.TARGET_FAILED and "SystemError" in error.message


def test_a_certificate_of_another_ca_is_not_trusted(replay: Replay) -> None:
    """The library itself verifies nothing on this machine's own addresses."""
    error = refused(replay.settings.model_copy(update={"ca_file": None}))
    assert error.code is Code.CLUSTER_CERTIFICATE and "ca_file" in error.remedy
    assert replay.called == []


def test_nobody_answers(replay: Replay) -> None:
    assert refused(replay.settings.model_copy(update={"port": 1})).code is Code.CLUSTER_UNREACHABLE


def test_whether_it_lets_us_in(replay: Replay) -> None:
    async def run() -> Any:
        return await VsphereEngine({"vc": replay.settings}).fact(AskReached(place="vc"))

    assert anyio.run(run).version.startswith("VMware vCenter Server")
    assert replay.called == ["RetrieveServiceContent", "Login", "Logout"]


def test_a_vcenter_that_is_not_named_is_not_asked(replay: Replay) -> None:
    with pytest.raises(CallerError, match="Unable to find vCenter 'other'"):
        anyio.run(VsphereEngine({"vc": replay.settings}).fact, AskReached(place="other"))
    assert isinstance(refused(replay.settings.model_copy(update={"port": 1})), TargetError)
