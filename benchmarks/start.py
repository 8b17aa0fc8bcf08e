"""From the start of the process to the answer of tools/list, as raw JSON-RPC over stdio; and what that answer costs.

Ours and a bare server of the SDK take turns, so that noise of the machine meets both.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rs_bpe.bpe import openai

from benchmarks.report import Row, milliseconds, ratio

TIMES = 7
_HELLO = {
    "protocolVersion": "2025-11-25",
    "capabilities": {},
    "clientInfo": {"name": "benchmark", "version": "1"},
}


@dataclass(frozen=True)
class Started:
    """One start: wall time to the answer, CPU time and largest memory of the process until then."""

    wall_s: float
    cpu_s: float
    rss_mib: float
    hello: dict[str, Any]
    listed: str


def rows() -> list[Row]:
    """Start and tokens."""
    bare_file = str(Path(__file__).with_name("bare_server.py"))
    with TemporaryDirectory() as place:
        env = {**os.environ, "ATLAS_CONFIG_DIR": place, "ATLAS__DATA_DIR": f"{place}/data"}
        ours, bare = [], []
        for _ in range(TIMES + 1):
            ours.append(start([sys.executable, "-m", "atlas_mcp", "serve", "--apply"], env))
            bare.append(start([sys.executable, bare_file], env))
    ours, bare = ours[1:], bare[1:]
    found = []
    for name, take, shown in (
        ("wall", lambda one: one.wall_s, milliseconds),
        ("CPU", lambda one: one.cpu_s, milliseconds),
        ("memory", lambda one: one.rss_mib, lambda value: f"{value:.0f} MiB"),
    ):
        mine, floor = statistics.median(map(take, ours)), statistics.median(map(take, bare))
        aim = "" if name == "wall" else "1.15"
        found.append(
            Row(
                f"start to tools/list, {name}", shown(mine), f"bare SDK server: {shown(floor)}", ratio(mine, floor), aim
            )
        )
    count = openai.o200k_base().count
    instructions = str(ours[0].hello["instructions"])
    found.append(Row("tokens of tools/list (o200k)", f"{count(ours[0].listed)}", aim="6,500"))
    found.append(Row("tokens of the instructions (o200k)", f"{count(instructions)}", aim="under 300"))
    return found


def start(command: list[str], env: dict[str, str]) -> Started:
    """Start a server, list its tools, end it by closing its input."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env
    )
    assert process.stdin is not None and process.stdout is not None
    hello = _ask(process, 1, "initialize", _HELLO)
    process.stdin.write(json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}).encode() + b"\n")
    listed = _ask(process, 2, "tools/list", {})
    wall = time.perf_counter() - began
    # Not ru_maxrss: that counts what the parent held when it forked.
    rss = next(int(line.split()[1]) for line in Path(f"/proc/{process.pid}/status").open() if line.startswith("VmHWM"))
    ticks = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    cpu = sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
    process.stdin.close()
    process.stdout.close()
    process.wait(30)
    tools = json.dumps(listed["tools"], separators=(",", ":"), ensure_ascii=False)
    return Started(wall, cpu, rss / 1024, hello, tools)


def _ask(process: subprocess.Popen[bytes], number: int, method: str, params: dict[str, Any]) -> dict[str, Any]:
    assert process.stdin is not None and process.stdout is not None
    request = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
    process.stdin.write(json.dumps(request).encode() + b"\n")
    process.stdin.flush()
    while line := process.stdout.readline():
        answer = json.loads(line)
        if answer.get("id") == number:
            result: dict[str, Any] = answer["result"]
            return result
    raise RuntimeError(f"{method} was not answered")
