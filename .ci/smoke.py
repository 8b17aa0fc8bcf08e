"""Uses the installed wheel as a person and a client would, away from the sources."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import anyio
from mcp import Client
from mcp.client.stdio import StdioServerParameters

TOOLS = {"apply", "cancel_job", "collect_spec", "get_deployment", "get_job", "list_deployments", "plan", "read"}
VM = {"id": "a", "hostname": "a", "profile": "web-server", "template": "debian", "storage": "ceph"}
SPEC = {
    "apiVersion": "atlas/v1",
    "kind": "Fleet",
    "metadata": {"name": "smoke", "environment": "dev"},
    "spec": {"vms": [{**VM, "nics": [{"bridge": "vmbr0"}]}]},
}


def main() -> None:
    """Raises where something is not as it should be."""
    for name in ("tools", "resources", "templates", "simcluster", "atlas_simcluster", "fakepve"):
        expect(importlib.util.find_spec(name) is None, f"{name} can be imported")
    import atlas_mcp

    expect((Path(str(atlas_mcp.__file__)).parent / "_builtin" / "tools").is_dir(), "the wheel has no content")
    version = output("--version")
    schema = json.loads(output("schema", "Fleet"))
    expect(schema["title"] == "Fleet" and "properties" in schema, "schema Fleet is not one")
    names = anyio.run(tool_names)
    expect(names >= TOOLS, f"tools are missing: {sorted(TOOLS - names)}")
    Path("spec.json").write_text(json.dumps(SPEC))
    shown = json.loads(output("demo", "--yes", "--json"))
    expect(shown["ok"], f"the demo went wrong: {shown}")
    told = json.loads(output("render", "spec.json", "-o", "tree", "--json"))
    expect(Path("tree/terraform/main.tf").is_file() and told["files"] > 50, f"the tree is not whole: {told}")
    sys.stdout.write(f"{version.strip()}: {len(names)} tools over stdio\n")


def output(*arguments: str) -> str:
    """What the command prints."""
    return subprocess.run(["atlas-mcp", *arguments], check=True, capture_output=True, text=True, timeout=120).stdout  # noqa: S607 - on PATH here


async def tool_names() -> set[str]:
    """The tools that a client sees over stdio."""
    with anyio.fail_after(60):
        async with Client(StdioServerParameters(command="atlas-mcp", args=["serve"])) as client:
            return {tool.name for tool in (await client.list_tools()).tools}


def expect(holds: bool, otherwise: str) -> None:
    """Ends the program where something does not hold."""
    if not holds:
        raise SystemExit(f"smoke test: {otherwise}")


if __name__ == "__main__":
    main()
