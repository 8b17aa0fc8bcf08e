"""What 10,000 guests take: kept, documented by the command with its start, and searched."""

import tempfile
import time
from pathlib import Path

import yaml

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.store import estate
from benchmarks.report import Row, median_s, milliseconds
from benchmarks.trees import command
from tests.bench import ANN
from tests.unit.estate.builders import demo

_GUESTS = 10_000


async def rows() -> list[Row]:
    """A snapshot as a collector would give it; what the source itself takes to answer is not counted."""
    with tempfile.TemporaryDirectory() as where:
        cluster = {"endpoints": ["https://127.0.0.1:1"], "token": f"file:{where}/token"}
        settings = {"clusters": {"demo": cluster}, "data_dir": where}
        (Path(where) / "config.yaml").write_text(yaml.safe_dump(settings))
        app = App(config.load(Path(where)))
        told = demo(_GUESTS)
        await app.store.write(lambda tx: estate.keep(tx, told, app.now()))
        kept = await median_s(lambda: app.store.write(lambda tx: estate.keep(tx, told, app.now())), 3)
        session = KernelSession(app, Call(ANN))
        await session.search("web", 1)  # which makes the index
        searched = await median_s(lambda: session.search("which host has 10.0.0.44", 5))
        began = time.process_time()
        await session.search("which host has 10.0.0.44", 5)
        cpu = time.process_time() - began
        app.close()
        took, memory = command("document", "-o", f"{where}/out", "--config-dir", where)
    return [
        Row("the same snapshot of 10,000 guests kept again", milliseconds(kept)),
        Row("atlas-mcp document, 10,000 guests; peak memory", f"{took:.1f} s; {memory:.0f} MiB", aim="10 s, 500 MB"),
        Row("search in 20,000 passages; CPU", f"{milliseconds(searched)}; {milliseconds(cpu)}", aim="50 ms"),
    ]
