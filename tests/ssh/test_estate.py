"""The estate of hosts: this machine, behind a real sshd, read by a probe; and answers that are recorded, or lie."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import anyio
import pytest
from sqlalchemy import select

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls import estate
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.domain.estate.assets import AnyAsset, Disk, Filesystem, Guest, Host, Interface, Kind, Link, Session
from atlas_mcp.domain.estate.merging import Check, Estate, Source, merged
from atlas_mcp.domain.estate.pages import pages
from atlas_mcp.domain.estate.snapshot import Part, snapshot
from atlas_mcp.engines.ssh.judging import judged
from atlas_mcp.engines.ssh.settings import HostSettings
from atlas_mcp.engines.ssh.spec import Host as SshHost
from atlas_mcp.engines.ssh.spec import Run
from atlas_mcp.errors import Code
from atlas_mcp.model import Effect, JsonObject
from atlas_mcp.store.tables import audit
from atlas_mcp.testing import Clock
from tests.bench import ANN
from tests.requires import need
from tests.ssh.sshd import Sshd
from tools._hosts import estate as estate_of
from tools._hosts.questions import ABSENT, KINDS, QUESTIONS

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 30, tzinfo=UTC)
MAC, UUID = "BC:24:11:00:00:01", "0c2f8a44-5b1e-4d1c-9a3e-0242ac120001"


def session(data_dir: Path, **hosts: HostSettings) -> tuple[App, KernelSession]:
    inventory = {"lab": {"hosts": {name: one.model_dump(mode="json") for name, one in hosts.items()}}}
    app = App(config.defaults(inventories=inventory, data_dir=data_dir), may_apply=True, now=Clock())
    return app, KernelSession(app, Call(ANN))


def _run(*words: str) -> str:
    return subprocess.run([need(words[0]), *words[1:]], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_only_reads_by_the_word_of_the_command_policy(question: str) -> None:
    said = judged(Run(script=QUESTIONS[question])).judgement
    assert (said.decision, said.effect) == ("allow", Effect.READ), said


async def test_a_host_is_collected_and_written_down(sshd: Sshd, data_dir: Path) -> None:
    app, kernel = session(data_dir, **{"web-01": sshd.settings()})
    (source,) = (await estate.collect(kernel, "lab", 60)).sources
    assert not source.problem, source
    together, _ = await estate.put_together(kernel._app)
    (host,) = together.of(Kind.HOST)
    assert isinstance(host.asset, Host)
    kernel_release = _run("uname", "-r").strip()
    assert (host.asset.name, host.asset.state, host.asset.kernel) == ("web-01", "reached", kernel_release)
    assert host.asset.cores and host.asset.memory_mib and host.asset.addresses
    told = json.loads(_run("ip", "-j", "address"))
    own = {
        f"{one['local']}/{one['prefixlen']}"
        for row in told
        for one in row.get("addr_info", [])
        if one["scope"] == "global" and not one.get("temporary")
    }
    interfaces = [one.asset for one in together.of(Kind.INTERFACE)]
    assert {text for one in interfaces if isinstance(one, Interface) for text in one.addresses or ()} == own
    assert [one.asset.name for one in together.of(Kind.FILESYSTEM) if one.asset.name == "/"] == ["/"]
    tables = {table.title: table for page in pages(together) for table in page.tables}
    assert tables["Hosts"].rows and tables["File systems"].rows
    app.close()


async def test_a_host_that_is_away_is_named_and_the_rest_is_there(sshd: Sshd, data_dir: Path) -> None:
    away = sshd.settings(address="127.0.0.2", port=1)
    app, kernel = session(data_dir, **{"web-01": sshd.settings(), "web-02": away})
    (source,) = (await estate.collect(kernel, "lab", 60)).sources
    assert source.assets["host"] == 2
    assert any(one.startswith("host web-02: ") for one in source.unread), source.unread
    together, _ = await estate.put_together(kernel._app)
    assert [one.about for one in together.findings if one.check is Check.AWAY] == ["host web-02"]
    app.close()


async def test_where_no_host_answers_what_was_known_stays(sshd: Sshd, data_dir: Path) -> None:
    app, kernel = session(data_dir, **{"web-01": sshd.settings()})
    await estate.collect(kernel, "lab", 60)
    sshd.stop()
    (source,) = (await estate.collect(kernel, "lab", 60)).sources
    assert source.problem
    together, _ = await estate.put_together(kernel._app)
    (host,) = together.of(Kind.HOST)
    assert isinstance(host.asset, Host) and host.asset.state == "reached"
    assert Check.UNREACHED in {one.check for one in together.findings}
    app.close()


async def test_what_the_settings_forbid_is_not_asked_and_said(sshd: Sshd, data_dir: Path) -> None:
    app, kernel = session(data_dir, **{"web-01": sshd.settings(forbidden=("ip", "lsblk*"))})
    (source,) = (await estate.collect(kernel, "lab", 60)).sources
    assert {one.partition(" ")[0] for one in source.unread} >= {"addresses"}
    assert any("forbid" in one for one in source.unread)
    assert source.assets["host"] == 1 and "interface" not in source.assets
    app.close()


async def test_a_probe_is_recorded(sshd: Sshd, data_dir: Path) -> None:
    app, kernel = session(data_dir, **{"web-01": sshd.settings()})
    await estate.collect(kernel, "lab", 60)
    rows = await app.store.read(lambda tx: tx.execute(select(audit.c.body).order_by(audit.c.seq)).all())
    events = " ".join(row.body for row in rows)
    assert all(name in events for name in ("probe.begun", "probe.ended", "estate.collected"))
    app.close()


PHYSICAL = {
    "system": 'hostname=db-01\nkernel=6.1.0\ncores=16\nvirtual=none\nPRETTY_NAME="Debian 13"\nMemTotal: 65536 kB\n',
    "identity": f"sys_vendor=ACME\nproduct_name=R1\nproduct_uuid={UUID}\nproduct_serial=ABC123\n",
    "disks": json.dumps(
        {
            "blockdevices": [
                {
                    "name": "sda",
                    "type": "disk",
                    "size": 2**40,
                    "model": "X1 ",
                    "serial": "S1X0NB0J",
                    "rota": True,
                    "tran": "sas",
                },
                {"name": "sdb", "type": "disk", "size": f"{2**41}", "serial": "LUN7777", "rota": "0", "tran": "fc"},
                {"name": "sr0", "type": "rom", "size": 1, "rota": True},
            ]
        }
    ),
    "mounts": json.dumps(
        {
            "filesystems": [
                {"target": "/", "source": "/dev/sda1", "fstype": "ext4"},
                {"target": "/srv/share", "source": "nas.example.org:/export/share", "fstype": "nfs4"},
                {"target": "/snap/x", "source": "/dev/loop0", "fstype": "squashfs"},
            ]
        }
    ),
    "space": "Filesystem Type 1-blocks Used Free Use% Mounted on\n/dev/sda1 ext4 107374182400 96636764160 1 9% /\n",
    "volume groups": json.dumps(
        {
            "report": [
                {"vg": [{"vg_name": "v", "vg_size": f"{2**40}", "vg_free": f"{2**39}", "vg_missing_pv_count": "1"}]}
            ]
        }
    ),
    "logical volumes": json.dumps(
        {
            "report": [
                {
                    "lv": [
                        {
                            "vg_name": "v",
                            "lv_name": "d",
                            "lv_size": f"{2**35}",
                            "lv_active": "active",
                            "segtype": "thin",
                        }
                    ]
                }
            ]
        }
    ),
    "pools": "tank\t1099511627776\t549755813888\tDEGRADED\n",
    "RAID": (
        "Personalities : [raid1]\nmd0 : active raid1 sdb1[1](F) sda1[0]\n"
        "      1046528 blocks super 1.2 [2/1] [U_]\n\nunused devices: <none>\n"
    ),
    "gateways": '[{"dst":"default","gateway":"10.0.0.1","dev":"eth0"}]\n[]\n',
}


def answered(**output: str) -> Part:
    """What comes of a host that answers so, and has nothing else."""
    given = {**PHYSICAL, **{name.replace("_", " "): text for name, text in output.items()}}
    return _part("db-01", given, set())


def _part(name: str, given: dict[str, str], links: set[str]) -> Part:
    host = SshHost(place="lab", name=name, address="10.0.0.5", user="ops", lives_on="", parallel=1, digest="")
    answers = {one: {"code": 0 if one in given else ABSENT, "output": given.get(one, "")} for one in QUESTIONS}
    return estate_of._Answer(host, cast("JsonObject", answers)).part(links)


def test_what_a_machine_of_its_own_answers() -> None:
    """Of LVM, ZFS, RAID and NFS by answers as their programs write them: none of them runs here."""
    part = answered()
    assert part.gaps == ()
    by_id = {one.id.removeprefix("host/db-01/"): one for one in part.assets}
    host, sda, sdb, root, share = [
        by_id[name] for name in ("host/db-01", "disk/sda", "disk/sdb", "filesystem//", "filesystem//srv/share")
    ]
    assert isinstance(host, Host) and host.keys == (f"uuid:{UUID}", "serial:ABC123")
    assert (host.model, host.cores, host.memory_mib, host.gateways) == ("ACME R1", 16, 64, ("10.0.0.1",))
    assert sda.keys == ("drive:S1X0NB0J",)
    assert isinstance(sdb, Disk) and sdb.keys == () and sdb.size_gib == 2048, "others have it, too"
    assert isinstance(root, Filesystem) and (root.total_gib, root.used_gib) == (100, 90)
    assert isinstance(share, Filesystem) and share.total_gib is None and share.source == "nas.example.org:/export/share"
    assert "disk/sr0" not in by_id and "filesystem//snap/x" not in by_id
    assert by_id["LVM/v"].state == "degraded, 1 of its disks are missing"  # type: ignore[union-attr]
    assert by_id["volume/v/d"].capacity == "32.0 GiB"  # type: ignore[union-attr]
    assert by_id["ZFS/tank"].state == "degraded"  # type: ignore[union-attr]
    assert by_id["md raid1/md0"].state == "degraded, 1 of 2 disks are missing"  # type: ignore[union-attr]
    findings = merged([told("lab", "ssh", *part.assets)], NOW).findings
    assert [one.check for one in findings] == [Check.ALARM, Check.ALARM, Check.ALARM, Check.FULL]


def test_links_of_routers_are_the_cables_between_them() -> None:
    """What lldpd and FRR of five real routers answered, of which each is at one end of its cables."""
    recorded = json.loads(Path(__file__).with_name("recorded").joinpath("routers.json").read_text())
    links: set[str] = set()
    parts = [_router(name, answers, links) for name, answers in recorded.items()]
    together = merged([told("lab", "ssh", *(asset for part in parts for asset in part.assets))], NOW)
    assert not [gap for part in parts for gap in part.gaps] and together.findings == ()
    cables = {frozenset({(f"s{s}", f"swp{leaf}"), (f"l{leaf}", f"swp{48 + s}")}) for s in (1, 2) for leaf in (1, 2, 3)}
    between = [
        frozenset({(one.name, one.port), (one.far, one.far_port)})
        for entity in together.of(Kind.LINK)
        if isinstance(one := entity.asset, Link) and one.name != one.far
    ]
    assert len(between) == 6 and {*between} == cables
    sessions = [one.asset for one in together.of(Kind.SESSION)]
    assert len([one for one in sessions if isinstance(one, Session) and one.protocol == "bgp"]) == 12
    assert len([one for one in sessions if isinstance(one, Session) and one.protocol == "ospf"]) == 12


def _router(name: str, answers: dict[str, str], links: set[str]) -> Part:
    return _part(name, {"system": f"hostname={name}\nvirtual=systemd-nspawn\n", **answers}, links)


def test_a_container_does_not_tell_of_what_it_runs_on() -> None:
    inside = PHYSICAL["system"].replace("virtual=none", "virtual=lxc")
    part = answered(system=inside)
    assert {one.kind for one in part.assets} == {Kind.HOST, Kind.FILESYSTEM}
    assert part.assets[0].keys == ()


@pytest.mark.parametrize(
    "lie", ["no JSON", "[[[[" * 50_000, '{"blockdevices": 7}', "{}", "null", '{"blockdevices": [{"name": 1}]}', "1e999"]
)
def test_an_answer_that_cannot_be_used_is_a_gap_and_the_rest_is_there(lie: str) -> None:
    part = answered(disks=lie)
    assert [(one.what, one.kinds) for one in part.gaps] == [("disks of db-01", (Kind.DISK,))]
    assert {Kind.HOST, Kind.FILESYSTEM, Kind.VOLUME} <= {one.kind for one in part.assets}


_DIGITS = "9" * 4_200
HUGE = {
    "disks": json.dumps({"blockdevices": [{"name": "sda", "size": _DIGITS, "type": "disk"}]}),
    "volume groups": json.dumps(
        {"report": [{"vg": [{"vg_name": "v", "vg_size": _DIGITS, "vg_free": "0", "vg_missing_pv_count": "0"}]}]}
    ),
    "logical volumes": json.dumps(
        {"report": [{"lv": [{"vg_name": "v", "lv_name": "l", "lv_size": _DIGITS, "lv_active": "", "segtype": ""}]}]}
    ),
    "pools": f"tank\t{_DIGITS}\t0\tONLINE\n",
    "space": f"Filesystem\n/dev/sda1 ext4 {_DIGITS} 0 0 0% /\n",
    "RAID": f"md0 : active raid1 sdb1[1] sda1[0]\n      {_DIGITS} blocks super 1.2 [2/2] [UU]\n",
}


@pytest.mark.parametrize("question", HUGE)
def test_a_size_that_no_machine_has_is_a_gap_and_the_rest_is_there(question: str) -> None:
    part = answered(**{question.replace(" ", "_"): HUGE[question]})
    assert [one.kinds for one in part.gaps] == [KINDS[question]]
    assert len(part.assets) >= len(answered().assets) - 3


@pytest.mark.parametrize("line", ["md1 : x (\n", "md1 : x y \n", "md1 : x (a) y z\n 1 blocks\n", "level", " "])
def test_no_answer_takes_long_to_read(line: str) -> None:
    """A megabyte of it; while it is read, nobody else is served."""
    began = time.process_time()
    answered(RAID=f"md0 : active raid1 a\n 1 blocks{line * (2**20 // len(line))}")
    answered(RAID=line * (2**20 // len(line)))
    assert time.process_time() - began < 10


def test_what_a_host_writes_is_bounded_and_printable() -> None:
    name = "x\x1b[2J\u202e" + "y" * 4096
    row = {"ifname": name, "flags": ["UP"], "address": "zz", "addr_info": []}
    part = answered(addresses=json.dumps([row]))
    (one,) = [one for one in part.assets if isinstance(one, Interface)]
    assert len(one.name) <= 200 and one.name.isprintable() and one.mac is None


async def test_a_collector_that_fails_by_itself_costs_no_other_source() -> None:
    async def parts() -> AsyncIterator[Part]:
        yield answered()
        raise KeyError("what its author did not think of")

    read, failure = await estate._read(parts(), anyio.current_time() + 60, "id")
    assert len(read) == 1 and failure is not None and failure.code is Code.INTERNAL
    assert "KeyError" not in str(failure)


def told(name: str, engine: str, *assets: AnyAsset) -> Source:
    return Source(name, engine, NOW, snapshot(name, engine, [Part(assets=assets)]), "")


def seen(cluster: str, inventory: str, uuid: str | None) -> Estate:
    """A VM as its cluster and as its host's own system see it."""
    guest = Guest(id="guest/100", name="web-01", cluster=cluster, number=100, uuid=UUID, cores=4)
    nic = Interface(id="guest/100/net0", name="net0", owner=guest.id, owner_name="web-01", mac=MAC, addresses=None)
    host = Host(id="host/web-01", name="web-01", state="reached", uuid=uuid, kernel="6.1.0")
    eth = Interface(id="host/web-01/eth0", name="ens18", owner=host.id, owner_name="web-01", mac=MAC.lower())
    alike = eth.model_copy(update={"id": "host/web-01/br0", "name": "br0"})
    sources = [told(cluster, "proxmox", guest, nic), told(inventory, "ssh", host, eth, alike)]
    return merged(sorted(sources, key=lambda one: one.name), NOW)


@pytest.mark.parametrize("uuid", [UUID, None], ids=["by UUID", "by MAC alone"])
@pytest.mark.parametrize("names", [("home", "shop"), ("shop", "home")], ids=["cluster first", "inventory first"])
def test_a_vm_and_its_host_are_one_thing_with_two_witnesses(names: tuple[str, str], uuid: str | None) -> None:
    together = seen(*names, uuid)
    assert together.findings == ()
    for kind in (Kind.GUEST, Kind.HOST):
        (entity,) = together.of(kind)
        assert entity.asset.kind is kind and set(entity.sources) == {"home", "shop"}
    tables = {table.title: table for page in pages(together) if page.path != "capacity" for table in page.tables}
    assert "6.1.0" in tables["Hosts"].rows[0].cells and "100" in tables["Guests"].rows[0].cells


@pytest.mark.parametrize("mac", ["00:00:5E:00:01:07", "02:42:AC:11:00:02", "EE:EE:EE:EE:EE:EE"])
def test_a_mac_that_many_machines_have_joins_none(mac: str) -> None:
    sources = [
        told(name, "ssh", host, Interface(id="i", name="x", owner=host.id, owner_name=name, mac=mac))
        for name in ("a", "b")
        for host in (Host(id="host/x", name=name),)
    ]
    assert len(merged(sources, NOW).of(Kind.HOST)) == 2
