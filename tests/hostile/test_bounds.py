"""The bounds of one HTTP call, whoever asks: time, memory, cancellation, and whom it goes to."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import anyio
import pytest

from atlas_mcp.system import jsontext
from atlas_mcp.system.connections import Cause, NotConnectedError, NotTrustedError, Trust
from atlas_mcp.system.http import Bounds, Server, SilentError, UnusableError
from tests.hostile.api import ALL, BOMB, HostileApi, cookie

pytestmark = pytest.mark.anyio
ASKED = ("GET", "version")


def server(hostile: HostileApi, **bounds: float) -> Server:
    return Server(hostile.url, Trust(fingerprint=hostile.fingerprint), Bounds(**bounds))  # type: ignore[arg-type]


async def ask(one: Server) -> int:
    return (await one.call("GET", "/api2/json/version", {})).status


@pytest.mark.parametrize("attack", ["silence", "slow headers", "slow body", "endless 100", "no HTTP"])
async def test_no_byte_extends_a_deadline(attack: str, hostile: HostileApi) -> None:
    one = server(hostile)
    await ask(one)  # so that all of the time is left for the attack
    one.bounds = Bounds(call_s=0.2)
    hostile.against(ALL[attack], *ASKED)
    with pytest.raises(SilentError, match=r"in 0\.2 s"):
        await ask(one)
    assert hostile.left.wait(30), "the connection is closed, too"


@pytest.mark.parametrize("attack", ["silence", "slow headers", "slow body", "endless 100"])
async def test_cancelling_ends_a_call(attack: str, hostile: HostileApi) -> None:
    hostile.against(ALL[attack], *ASKED)
    async with anyio.create_task_group() as group:
        group.start_soon(ask, server(hostile, call_s=3600))
        await anyio.to_thread.run_sync(hostile.came.wait, 30)
        group.cancel_scope.cancel()
    assert hostile.left.wait(30)


async def test_a_redirect_carries_nothing_elsewhere(hostile: HostileApi) -> None:
    hostile.against(ALL["redirect 307"], "POST", "access/ticket")
    with pytest.raises(UnusableError, match="redirect"):
        await server(hostile).call("POST", "/api2/json/access/ticket", {"Authorization": "secret"}, b"a secret")
    assert hostile.trapped == []


async def test_nothing_is_sent_to_one_who_is_not_trusted(hostile: HostileApi) -> None:
    hostile.against(ALL["silence"], *ASKED)
    for trust in (Trust(fingerprint=":".join(["AB"] * 32)), Trust()):
        with pytest.raises(NotTrustedError):
            await ask(Server(hostile.url, trust))
    assert not hostile.came.is_set()
    assert hostile.calls == []


async def test_a_connection_is_used_again_and_a_dead_one_is_not(hostile: HostileApi) -> None:
    one, before = server(hostile), hostile.connections
    for _ in range(3):
        await ask(one)
    assert hostile.connections == before + 1
    hostile.against(ALL["closes in the middle"], *ASKED)
    with pytest.raises(UnusableError):
        await ask(one)
    hostile.peace()
    await ask(one)
    assert hostile.connections == before + 2


async def test_a_handshake_that_stalls_is_no_connection(hostile: HostileApi) -> None:
    hostile.deaf = True
    with pytest.raises(NotConnectedError) as caught:
        await ask(server(hostile, connect_s=0.2))
    assert caught.value.cause is Cause.SILENT


async def test_cancelling_ends_a_handshake(hostile: HostileApi) -> None:
    hostile.deaf = True
    hostile.came.clear()
    hostile.left.clear()
    async with anyio.create_task_group() as group:
        group.start_soon(ask, server(hostile, connect_s=3600, call_s=3600))
        await anyio.to_thread.run_sync(hostile.came.wait, 30)
        group.cancel_scope.cancel()
    assert hostile.left.wait(30)


async def test_nothing_that_a_target_says_is_sent_back(hostile: HostileApi) -> None:
    hostile.against(cookie, *ASKED)
    one = server(hostile)
    hostile.headers.clear()
    for _ in range(2):
        await ask(one)
    assert len(hostile.headers) == 2
    assert not any("cookie" in headers for headers in hostile.headers)


async def test_what_is_sent_is_in_no_log(hostile: HostileApi, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await server(hostile).call("POST", "/api2/json/access/ticket", {"X-Api-Token": "mellon"}, b"cipassword=hunter22")
    assert "mellon" not in caplog.text and "hunter22" not in caplog.text


async def test_nobody_there(hostile: HostileApi) -> None:
    names = ("no.such.name.invalid", "a..b", "b\u00fccher..x", "xn--a.invalid")
    for url, cause in (
        ("https://127.0.0.1:1", Cause.REFUSED),
        *((f"https://{one}", Cause.NAME_UNKNOWN) for one in names),
    ):
        with pytest.raises(NotConnectedError) as caught:
            await ask(Server(url, Trust(), Bounds(connect_s=30)))
        assert caught.value.cause is cause


_LOOPS = """
import sys, anyio
from atlas_mcp.system.connections import Trust
from atlas_mcp.system.http import Server

one = Server(sys.argv[1], Trust(fingerprint=sys.argv[2]))
for _ in range(2):
    assert anyio.run(one.call, "GET", "/api2/json/version", {}).status == 401
"""


async def test_each_event_loop_has_connections_and_closes_them(hostile: HostileApi) -> None:
    before = hostile.connections
    await script(_LOOPS, hostile)
    assert hostile.connections == before + 2


async def script(text: str, hostile: HostileApi) -> bytes:
    """What a process of its own prints; a warning about a connection that was left open is an error."""
    command = [sys.executable, "-W", "error", "-c", text, hostile.url, hostile.fingerprint]
    ran = await anyio.run_process(command, cwd=Path(__file__).parents[2], stderr=subprocess.PIPE, check=False)
    assert (ran.returncode, ran.stderr.decode()) == (0, "")
    return ran.stdout


_CALL = """
import resource, sys, anyio
from atlas_mcp.system.connections import Trust
from atlas_mcp.system.http import Server, UnusableError

async def main():
    one = Server(sys.argv[1], Trust(fingerprint=sys.argv[2]))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        await one.call("GET", "/api2/json/version", {})
    except UnusableError as error:
        assert "answers more than" in str(error), error
        print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)

anyio.run(main)
"""


@pytest.mark.parametrize("attack", ["gzip bomb", "endless list", "claims a terabyte", "endless error"])
async def test_an_answer_takes_no_more_memory_than_its_bound(attack: str, hostile: HostileApi) -> None:
    """The bomb holds 256 MiB; 16 are kept at most, and grow by doubling."""
    assert len(BOMB) < 2**20
    hostile.against(ALL[attack], *ASKED)
    assert int(await script(_CALL, hostile)) < 100


REFUSED = {
    b"": "no JSON",
    b"{": "no JSON",
    b'{"a":1,"a":1}': "a key twice",
    b'{"a":{"b":1,"b":2}}': "a key twice",
    b"NaN": "says NaN",
    b"[-Infinity]": "says -Infinity",
    b"1e999": "too large",
    b"9223372036854775808": "too large",
    b"1" * 5000: "too large",
    b"0." + b"1" * 5000: "too large",
    b"[" * 60 + b"]" * 60: "nested too deeply",
    b"[" * 900 + b"]" * 900: "nested too deeply",
    b'"\xff"': "no JSON",
    b"[" + b"0," * 1000 + b"0]": "more than 1000 values",
    '"a"'.encode("utf-16"): "no JSON",
}


@pytest.mark.parametrize("text", REFUSED, ids=range(len(REFUSED)))
async def test_json_that_is_refused(text: bytes) -> None:
    with pytest.raises(jsontext.UnreadableError, match=REFUSED[text]):
        jsontext.read(text, 1000)


async def test_json_that_is_read() -> None:
    text = b'{"a":[1,-2.5,true,null,"\\u00e4","\\ud800"],"9223372036854775807":9223372036854775807}'
    assert jsontext.read(text, 1000) == {
        "a": [1, -2.5, True, None, "ä", "?"],
        "9223372036854775807": 9223372036854775807,
    }
