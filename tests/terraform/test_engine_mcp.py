"""Engine terraform as a model meets it: over MCP, on a server that may not apply."""

from __future__ import annotations

import sys

import anyio
import yaml
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from tests.e2e.talk import call

from .site import Shop
from .workspace import writes


def test_it_plans_without_apply_and_says_which_plan_it_made(shop: Shop) -> None:
    words = ["-m", "atlas_mcp", "serve", "--config-dir", str(shop.site.config_dir)]
    spec = yaml.safe_load(shop.spec(count=1).read_text())

    async def run() -> None:
        server = StdioServerParameters(command=sys.executable, args=words)
        async with Client(stdio_client(server)) as connected:
            collected = await call(connected, "collect_spec", spec=spec)
            spec_id = collected["spec_id"]
            planned = await call(connected, "plan", spec_id=spec_id, engine="terraform")
            assert planned["effect"] == "create" and planned["decision"].startswith("ask"), planned
            assert "atlas-mcp approve" in planned["approve"]
            (job,) = (await call(connected, "get_job"))["jobs"]
            assert (job["state"], job["made"]) == ("succeeded", planned["plan_id"])
            refused = await connected.call_tool("apply", {"plan_id": planned["plan_id"]})
            assert refused.is_error and "role_forbidden" in refused.content[0].text  # type: ignore[union-attr]
            assert (await call(connected, "list_deployments"))["total"] == 0
            text = (await call(connected, "read", uri=f"atlas://plans/{planned['plan_id']}"))["text"]
            assert '"terraform/apply"' in text and "cpu.0.cores: 2" in text

    shop.site.sim.reset_requests()
    anyio.run(run)
    assert writes(shop.site.sim) == []
