"""Connections on real servers: whom they trust, the way through jump hosts, and that they are kept, bounded, mended."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from atlas_mcp.engines.ssh import connections
from atlas_mcp.engines.ssh.connections import Connections
from atlas_mcp.engines.ssh.ways import Way
from atlas_mcp.errors import AtlasError, Code, TransientError
from tests.simcluster.client import wait_until
from tests.ssh.sshd import Sshd, serving, uncalled, way

pytestmark = pytest.mark.anyio


def logins(sshd: Sshd) -> int:
    return (sshd.folder / "log").read_text().count("Accepted publickey")


async def refused(pool: Connections, to: Way) -> AtlasError:
    with pytest.raises(AtlasError) as caught:
        await pool.call(to, "cd; touch ran", 100)
    return caught.value


# -- trust ----------------------------------------------------------------------------------------------


def other_key(sshd: Sshd) -> str:
    kind, text = (sshd.folder / "stranger.pub").read_text().split()[:2]
    return f"{kind} {text}"


async def test_a_host_with_another_key_is_sent_nothing(sshd: Sshd) -> None:
    error = await refused(Connections(), sshd.way(host_key=other_key(sshd)))
    assert error.code is Code.HOST_UNTRUSTED and "SHA256:" in error.message and error.remedy
    assert logins(sshd) == 0 and "userauth" not in (sshd.folder / "log").read_text()


async def test_a_host_whose_key_is_not_known_is_not_even_called(sshd: Sshd) -> None:
    with uncalled() as port:
        error = await refused(Connections(), sshd.way(host_key=None, port=port))
    assert error.code is Code.HOST_UNTRUSTED
    assert "atlas-mcp hosts accept lab host" in error.remedy


async def test_a_key_that_changes_while_it_is_connected_counts_at_the_next_connection(sshd: Sshd) -> None:
    pool = Connections()
    assert await pool.call(sshd.way(), "echo in", 100) == "in\n"
    sshd.stop()
    (sshd.folder / "stranger").replace(sshd.folder / "host")
    sshd.start()
    assert (await refused(pool, sshd.way())).code is Code.HOST_UNTRUSTED


# -- jump hosts -----------------------------------------------------------------------------------------


@pytest.fixture
def edge(tmp_path: Path) -> Iterator[Sshd]:
    with serving(tmp_path / "edge", "LogLevel VERBOSE") as server:
        yield server


async def test_through_a_chain(sshd: Sshd, edge: Sshd, tmp_path: Path) -> None:
    """Each hop logs in with its own key, at a host that has proven its own."""
    with serving(tmp_path / "inner", "LogLevel VERBOSE") as inner:
        hosts = {
            "edge": edge.settings(),
            "inner": inner.settings(jump="edge"),
            "web": sshd.settings(jump="inner"),
        }
        assert await Connections().call(way(hosts, "web"), "echo $SSH_CONNECTION", 100) != ""
        assert (logins(edge), logins(inner), logins(sshd)) == (1, 1, 1)
        assert (
            f"direct-tcpip: originator 127.0.0.1 port 0, target 127.0.0.1 port {inner.port}"
            in re.sub(r"server_request_direct_tcpip", "direct-tcpip", (edge.folder / "log").read_text())
            or logins(inner) == 1
        )


async def test_hosts_behind_a_jump_host_share_its_connection(sshd: Sshd, edge: Sshd, tmp_path: Path) -> None:
    with serving(tmp_path / "other") as other:
        hosts = {
            "edge": edge.settings(),
            "web": sshd.settings(jump="edge"),
            "db": other.settings(jump="edge"),
        }
        pool = Connections()
        async with anyio.create_task_group() as group:
            for name in ("web", "db", "edge"):
                group.start_soon(pool.call, way(hosts, name), "true", 100)
        assert (logins(edge), logins(sshd), logins(other)) == (1, 1, 1)


async def test_a_jump_host_with_another_key_is_not_passed(sshd: Sshd, edge: Sshd) -> None:
    hosts = {"edge": edge.settings(host_key=other_key(edge)), "web": sshd.settings(jump="edge")}
    error = await refused(Connections(), way(hosts, "web"))
    assert error.code is Code.HOST_UNTRUSTED and f":{edge.port}" in error.message
    assert (logins(edge), logins(sshd)) == (0, 0)


async def test_a_jump_host_that_leads_elsewhere_is_found_out(sshd: Sshd, edge: Sshd, tmp_path: Path) -> None:
    """It may connect us to whom it likes: the host behind it must prove its own key all the same."""
    with serving(tmp_path / "other") as other:
        hosts = {"edge": edge.settings(), "web": sshd.settings(jump="edge", port=other.port)}
        error = await refused(Connections(), way(hosts, "web"))
        assert error.code is Code.HOST_UNTRUSTED and logins(other) == 0


async def test_a_jump_host_that_does_not_forward(sshd: Sshd, tmp_path: Path) -> None:
    with serving(tmp_path / "edge", "AllowTcpForwarding no") as edge:
        hosts = {"edge": edge.settings(), "web": sshd.settings(jump="edge")}
        error = await refused(Connections(), way(hosts, "web"))
        assert isinstance(error, TransientError) and f"Unable to reach 127.0.0.1:{sshd.port}" in error.message


async def test_after_a_jump_host_was_away_the_way_is_made_anew(sshd: Sshd, edge: Sshd) -> None:
    hosts = {"edge": edge.settings(), "web": sshd.settings(jump="edge")}
    pool = Connections()
    await pool.call(way(hosts, "web"), "true", 100)
    edge.stop()
    edge.start()
    assert await pool.call(way(hosts, "web"), "echo again", 100) == "again\n"


# -- kept, bounded, mended ------------------------------------------------------------------------------


async def test_one_connection_serves_many_calls(sshd: Sshd) -> None:
    pool, to = Connections(), sshd.way()
    async with anyio.create_task_group() as group:
        for number in range(20):
            group.start_soon(pool.call, to, f"cd; echo {number} >>lines", 100)
    assert logins(sshd) == 1
    assert sorted((sshd.home / "lines").read_text().split(), key=int) == [str(number) for number in range(20)]


@pytest.mark.parametrize("most", [1, 3])
async def test_a_host_that_opens_few_sessions_is_not_asked_for_more(tmp_path: Path, most: int) -> None:
    """Nothing fails and nothing runs twice: the calls wait for each other."""
    with serving(tmp_path / "sshd", f"MaxSessions {most}") as sshd:
        pool, to = Connections(), way({"host": sshd.settings()}, "host", parallel=20)
        async with anyio.create_task_group() as group:
            for number in range(12):
                group.start_soon(pool.call, to, f"cd; sleep 0.05; echo {number} >>lines", 100)
        assert len((sshd.home / "lines").read_text().split()) == 12
        assert logins(sshd) == 1


async def test_a_broken_connection_is_made_anew_before_anything_runs(sshd: Sshd) -> None:
    pool, to = Connections(), sshd.way()
    await pool.call(to, "true", 100)
    sshd.stop()
    sshd.start()
    assert await pool.call(to, "cd; echo x >>count; cat count", 100) == "x\n"


async def test_what_breaks_in_mid_command_is_not_begun_again(sshd: Sshd) -> None:
    pool, to = Connections(), sshd.way()

    async def break_off() -> None:
        await anyio.to_thread.run_sync(wait_until, (sshd.home / "count").exists)
        sshd.stop()
        sshd.start()

    async with anyio.create_task_group() as group:
        group.start_soon(break_off)
        with pytest.raises(TransientError):
            await pool.call(to, "cd; echo x >>count; sleep 20", 100)
    assert await pool.call(to, "cd; cat count", 100) == "x\n"


async def test_a_call_that_hangs_leaves_those_beside_it_alone(sshd: Sshd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_CALL_S", 1.0)
    pool, to = Connections(), sshd.way()
    answers: list[str] = []

    async def slow() -> None:
        with pytest.raises(TransientError):
            await pool.call(to, "exec sleep 20", 100)

    async def others() -> None:
        answers.extend([await pool.call(to, "sleep 0.2; echo on", 100) for _ in range(8)])

    async with anyio.create_task_group() as group:
        group.start_soon(slow)
        group.start_soon(others)
    assert answers == ["on\n"] * 8


async def test_an_inventory_that_does_not_answer_keeps_no_other_waiting(
    sshd: Sshd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = Connections()
    with serving(tmp_path / "slow") as slow:
        stuck = Way(tuple(hop._replace(place="stuck") for hop in slow.way().hops), parallel=2)
        async with anyio.create_task_group() as group:
            for _ in range(6):
                group.start_soon(pool.call, stuck, "cd; echo x >>began; while [ ! -e go ]; do sleep 0.05; done", 100)
            await anyio.to_thread.run_sync(wait_until, (slow.home / "began").exists)
            await anyio.sleep(0.3)
            assert len((slow.home / "began").read_text().split()) == 2, "as many at once as it may have"
            with anyio.fail_after(10):
                assert await pool.call(sshd.way(), "echo on", 100) == "on\n"
            (slow.home / "go").touch()


def open_connections(sshd: Sshd) -> int:
    """Processes of the server that each serve one connection."""
    assert sshd.process is not None
    listed = subprocess.run(["pgrep", "-P", str(sshd.process.pid)], capture_output=True, text=True, check=False)
    return len(listed.stdout.split())


async def test_what_nobody_uses_is_closed(sshd: Sshd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection to a jump host last: others lead through it."""
    monkeypatch.setattr(connections, "_IDLE_S", 0.4)
    with serving(tmp_path / "edge") as edge:
        hosts = {"edge": edge.settings(), "web": sshd.settings(jump="edge")}
        await Connections().call(way(hosts, "web"), "true", 100)
        assert (open_connections(sshd), open_connections(edge)) == (1, 1)
        await anyio.to_thread.run_sync(wait_until, lambda: not open_connections(sshd) and not open_connections(edge))


async def test_a_connection_in_use_is_not_closed_for_being_old(sshd: Sshd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_IDLE_S", 0.2)
    assert await Connections().call(sshd.way(), "sleep 1.5; echo on", 100) == "on\n"


async def test_few_connections_are_kept(sshd: Sshd, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that were used last; more are open only while they are used."""
    monkeypatch.setattr(connections, "_MOST_IDLE", 2)
    hosts = {f"web-{number}": sshd.settings() for number in range(5)}
    pool = Connections()
    for name in hosts:
        await pool.call(way(hosts, name), "true", 100)
    await anyio.to_thread.run_sync(wait_until, lambda: open_connections(sshd) == 2)
    before = logins(sshd)
    await pool.call(way(hosts, "web-4"), "true", 100)
    assert logins(sshd) == before


async def test_whoever_leaves_while_it_connects_leaves_no_connection(sshd: Sshd) -> None:
    pool = Connections()
    for delay_s in (0.0, 0.01, 0.03, 0.05, 0.1):
        with anyio.move_on_after(delay_s):
            await pool.reach(way({"host": sshd.settings()}, "host"))
    pool._links.clear()
    await anyio.to_thread.run_sync(wait_until, lambda: open_connections(sshd) <= 1)
