"""What rendering takes: the full tree of ten and of fifty VMs, in a server that is up, and as a command of its own."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.place import crowded, place
from benchmarks.report import Row, median_s, milliseconds

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
_TREES = ((10, "ten-from-a-name-template.yaml", "0.5 s"), (50, "fifty.yaml", "1.5 s"))
_TIMES = 5
_MAIN = """
import sys
from atlas_mcp.cli import main
try:
    main()
finally:
    sys.stderr.write(open("/proc/self/status").read())
"""


async def rows() -> list[Row]:
    """Ten and fifty VMs: by a tool's call, with its record, and by a command beside one that does next to nothing."""
    found = []
    async with place(crowded(3, 10)) as here:
        for count, spec, aim in _TREES:
            spec_id = await here.collect(spec)
            took = await median_s(lambda spec_id=spec_id: here.call("render_artifacts", spec_id=spec_id))
            made = await here.call("render_artifacts", spec_id=spec_id)
            size = sum(folder["bytes"] for folder in made["folders"].values())
            files = sum(folder["files"] for folder in made["folders"].values())
            what = f"render_artifacts, full tree of {count} VMs"
            found.append(Row(what, f"{milliseconds(took)} ({files} files, {size / 1024:.0f} KiB)", aim=aim))
    bare, _ = command("schema", "Fleet")
    for count, spec, _ in _TREES:
        took, memory = _render(spec)
        what = f"atlas-mcp render, {count} VMs, with its start; peak memory"
        found.append(Row(what, f"{milliseconds(took)}; {memory:.0f} MiB", f"atlas-mcp schema: {milliseconds(bare)}"))
    return found


def _render(spec: str) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as where:
        return command("render", str(EXAMPLES / spec), "-o", f"{where}/out", "--data-dir", where, "--config-dir", where)


def command(*words: str) -> tuple[float, float]:
    """Seconds, the median of several, and peak memory in MiB, of a command."""
    taken = [_once(*words) for _ in range(_TIMES)]
    return median(seconds for seconds, _ in taken), max(memory for _, memory in taken)


def _once(*words: str) -> tuple[float, float]:
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", _MAIN, *words], capture_output=True, text=True, check=True)
    took = time.perf_counter() - began
    peak = next(line for line in done.stderr.splitlines() if line.startswith("VmHWM"))
    return took, int(peak.split()[1]) / 1024
