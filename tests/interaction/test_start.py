"""What a server has loaded once it is built and has listed its tools: nothing heavy, nothing called `tools`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROBE = """
import sys, anyio
from pathlib import Path
from mcp import Client
from mcp.server import MCPServer
from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.model import Principal
from atlas_mcp.server import adapter

MCPServer("bare")
bare = set(sys.modules)  # the SDK brings cryptography
settings = config.load(Path(sys.argv[1]), {"data_dir": sys.argv[1] + "/data"})
built = adapter.build(App(settings), Principal(name="x", role="operator", transport="memory"))

async def main():
    async with Client(built) as client:
        assert (await client.list_tools()).tools
        await client.list_prompts()
        await client.list_resource_templates()

anyio.run(main)
heavy = ("tools", "sqlalchemy", "alembic", "paramiko", "jinja2", "filelock")
heavy += ("atlas_mcp.store", "atlas_mcp.engines.proxmox.engine", "atlas_mcp.system.http", "atlas_mcp.jobs.runner")
ours = {name for name in set(sys.modules) - bare if name.startswith(("cryptography", *heavy))}
print(sorted(ours | ({*heavy} & bare)), Path(sys.argv[1], "data").exists())
"""


def test_listing_tools_loads_nothing_heavy_and_touches_no_data(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[] False"
