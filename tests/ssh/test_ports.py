"""Network interfaces as a form: set up where nothing speaks against it, and set down again, in namespaces."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from atlas_mcp.engines.ssh import forms, judging
from atlas_mcp.engines.ssh.remote import Program, Stands
from atlas_mcp.engines.ssh.spec import Port
from atlas_mcp.model import Effect
from tests.ssh.shell import Desk

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root makes namespaces")
SWP3 = Port(name="swp3")


class Net:
    """A network namespace, for as long as a process lives in it."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(["unshare", "--net", "sleep", "600"])
        self.enter = ("nsenter", f"--net=/proc/{self.process.pid}/ns/net", "--")
        while Path(f"/proc/{self.process.pid}/ns/net").readlink() == Path("/proc/self/ns/net").readlink():
            pass

    def __call__(self, *words: object) -> str:
        command = [*self.enter, *map(str, words)]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout


@pytest.fixture
def nets() -> Iterator[tuple[Net, Net]]:
    """A switch with a port that is set down, and what the cable of that port leads to."""
    switch, far = Net(), Net()
    try:
        switch("ip", "link", "add", "swp3", "type", "veth", "peer", "name", "eth0", "netns", far.process.pid)
        far("ip", "link", "set", "eth0", "up")
        yield switch, far
    finally:
        for net in (switch, far):
            net.process.kill()
            net.process.wait()


@pytest.fixture
def desk(nets: tuple[Net, Net], tmp_path: Path) -> Desk:
    (tmp_path / "home").mkdir()
    return Desk(tmp_path.resolve() / "home", (*nets[0].enter, "/bin/sh", "-s"), PATH=f"{tmp_path}:{os.environ['PATH']}")


def marks(net: Net, name: str = "swp3") -> list[str]:
    told = net("ip", "-o", "link", "show", "dev", name)
    return told[told.index("<") + 1 : told.index(">")].split(",")


def test_a_port_is_set_up_and_down_again(desk: Desk, nets: tuple[Net, Net]) -> None:
    assert "UP" not in marks(nets[0])
    run = desk.does(SWP3)
    assert {"UP", "LOWER_UP"} < {*marks(nets[0])}
    desk.does(SWP3, Stands.HELD)
    desk.undoes(SWP3, run)
    desk.undoes(SWP3, run)
    assert "UP" not in marks(nets[0])


def test_what_works_already_is_left_as_it_is(desk: Desk, nets: tuple[Net, Net]) -> None:
    nets[0]("ip", "link", "set", "swp3", "up")
    desk.does(SWP3, Stands.HELD)
    assert "UP" in marks(nets[0])


def test_a_port_without_a_link_fails_and_is_set_down(desk: Desk, nets: tuple[Net, Net]) -> None:
    nets[1]("ip", "link", "set", "eth0", "down")
    run, why = desk.fails(SWP3)
    assert why == "swp3 is set up, and has no link: is a cable in it, and its other side up?"
    desk.undoes(SWP3, run)
    assert "UP" not in marks(nets[0])
    nets[0]("ip", "link", "set", "swp3", "up")
    run, why = desk.fails(SWP3)
    assert why == "swp3 is set up already, and has no link"
    desk.undoes(SWP3, run)
    assert "UP" in marks(nets[0])  # somebody else has set it up


def test_a_port_that_is_not_there(desk: Desk) -> None:
    assert desk.fails(Port(name="swp4"))[1] == "there is no port swp4"


@pytest.mark.parametrize("name", ["", "-all", "swp3 up", "swp3;id", "$(id)", "swp3/..", "a" * 16, "ä", "swp3\n"])
def test_what_is_no_name_of_a_port_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        Port(name=name)


def test_uplinks_are_left_alone(desk: Desk, nets: tuple[Net, Net], tmp_path: Path) -> None:
    switch = nets[0]
    assert desk.fails(Port(name="lo"))[1] == "lo is left alone: it is the loopback"

    switch("ip", "link", "set", "swp3", "alias", "Uplink to spine1")
    assert desk.fails(SWP3)[1] == "swp3 is left alone: its description says that it is an uplink"
    switch("ip", "link", "set", "swp3", "alias", "rack 4, the third")

    assert "UP" not in marks(switch)
    desk.does(SWP3)


def test_a_port_with_a_neighbour_is_set_down_again(desk: Desk, nets: tuple[Net, Net], tmp_path: Path) -> None:
    """As lldpd 1.0.16 tells it: of a port that is down it forgets who was there, and hears of them within a moment."""
    neighbours = tmp_path / "lldpcli"
    told = "echo lldp.swp3.chassis.name=spine1"
    heard = f"[ \"$5 $6\" = 'ports swp3' ] && sleep 1 && ip -o link show dev swp3 | grep -q LOWER_UP && {told}; true"
    neighbours.write_text(f"#!/bin/sh\n{heard}\n")
    neighbours.chmod(0o755)
    run, why = desk.fails(SWP3)
    assert why == "swp3 is no port to set up: it has a neighbour by LLDP"
    desk.undoes(SWP3, run)
    assert "UP" not in marks(nets[0])
    neighbours.write_text("#!/bin/sh\nexit 1\n")  # its daemon does not run
    desk.does(SWP3)


def test_the_port_that_we_come_by_is_not_set_down(nets: tuple[Net, Net], tmp_path: Path) -> None:
    """It was the only way in: what was set up from the console is not taken back over it."""
    switch, far = nets
    console = Desk(tmp_path.resolve() / "home", (*switch.enter, "/bin/sh", "-s"))
    console.home.mkdir()
    switch("ip", "link", "add", "br0", "type", "bridge")
    switch("ip", "link", "set", "swp3", "master", "br0")
    switch("ip", "address", "add", "192.0.2.1/24", "dev", "br0")
    switch("ip", "link", "set", "br0", "up")
    far("ip", "address", "add", "192.0.2.2/24", "dev", "eth0")
    run = console.does(SWP3)

    Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    for name in ("host", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)], check=True)
    options = (f"HostKey={tmp_path}/host", f"AuthorizedKeysFile={tmp_path}/key.pub", "UsePAM=no", "StrictModes=no")
    serve = ["/usr/sbin/sshd", "-D", "-f", "/dev/null", *(word for one in options for word in ("-o", one))]
    server = subprocess.Popen([*switch.enter, *serve])
    asked = ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "BatchMode=yes", "ConnectionAttempts=20")
    known = tuple(word for one in asked for word in ("-o", one))
    home = f"HOME={console.home} exec /bin/sh -s"
    over = Desk(console.home, (*far.enter, "ssh", "-i", str(tmp_path / "key"), *known, "root@192.0.2.1", home))
    try:
        assert over.undoes(SWP3, run, forms.REFUSED).output == "swp3 carries what we come by now\n"
        assert "UP" in marks(switch)
    finally:
        server.kill()
        server.wait()
    console.undoes(SWP3, run)
    assert "UP" not in marks(switch)


def test_it_is_judged_as_the_command_that_it_is() -> None:
    said = judging.judged(SWP3).judgement
    assert (said.decision, said.rule, said.effect) == ("confirm", "network change", Effect.INTERRUPT)
    assert judging.judged(SWP3, ("ip",)).judgement.decision == "forbid"


def test_a_death_between_the_note_and_the_port(desk: Desk, nets: tuple[Net, Net]) -> None:
    """That it is down is noted first: then undoing sets it down, or finds it so."""
    text = forms.program(SWP3, root=False).script.replace("ip link set dev", "kill -KILL $$; ip link set dev")
    run, ran = desk.run(Program(text, deadline_s=30))
    assert ran.code != 0 and "UP" not in marks(nets[0])
    desk.undoes(SWP3, run)
    assert "UP" not in marks(nets[0])
