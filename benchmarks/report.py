"""What a benchmark gives, and the table it becomes."""

import os
import platform
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import anyio


@dataclass(frozen=True)
class Row:
    """One measurement: `value` beside what it is held against, and what was aimed at ("" where nothing was)."""

    what: str
    value: str
    against: str = ""
    ratio: str = ""
    aim: str = ""


def ratio(one: float, other: float) -> str:
    """How many times `other` it is."""
    return f"{one / other:.2f}"


def milliseconds(seconds: float) -> str:
    """Seconds, as milliseconds."""
    return f"{seconds * 1000:.0f} ms"


async def median_s(work: Callable[[], Awaitable[object]], times: int = 5, pause_s: float = 0) -> float:
    """The median of several runs, in seconds, after one that does not count; a pause lets caches go stale."""
    await work()
    taken = []
    for _ in range(times):
        await anyio.sleep(pause_s)
        began = time.perf_counter()
        await work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def markdown(rows: Sequence[Row], seconds: float) -> str:
    """The whole page."""
    lines = [
        "# Benchmarks",
        "",
        f"Run on {datetime.now(UTC):%F %H:%M} UTC in {seconds:.0f} s: {_machine()}. Made by"
        " `uv run python -m benchmarks --output docs/results/benchmarks.md`. The machine is shared and noisy: ratios"
        " were taken in the same run and may be compared, absolute times may not. Clusters are simulated ones, in a"
        " process of their own, over HTTPS.",
        "",
        "| what | ATLAS | held against | ratio | aim |",
        "| --- | --- | --- | --- | --- |",
        *(f"| {row.what} | {row.value} | {row.against} | {row.ratio} | {row.aim} |" for row in rows),
        "",
    ]
    return "\n".join(lines)


def _machine() -> str:
    memory = next(
        (int(line.split()[1]) / 2**20 for line in Path("/proc/meminfo").read_text().splitlines() if "MemTotal" in line),
        0.0,
    )
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.machine(),
    )
    return (
        f"{_cores()} cores ({model}), {memory:.0f} GiB, Linux {platform.release()}, Python {platform.python_version()}"
    )


def _cores() -> int:
    return len(os.sched_getaffinity(0))
