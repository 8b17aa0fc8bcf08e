"""The walls of the architecture that import-linter cannot see: what content may import, and the SDK's server."""

import ast
import re
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from tests.docs.generate import ROOT

TOOLS = sorted((ROOT / "tools").rglob("*.py"))
KERNEL = sorted((ROOT / "atlas_mcp").rglob("*.py"))
OURS = ("atlas_mcp.toolset", "atlas_mcp.model", "atlas_mcp.domain", "atlas_mcp.errors", "atlas_mcp.system.jsontext")
LIBRARIES = {"pydantic"}
IO = {
    "asyncio", "http", "io", "multiprocessing", "os", "pathlib", "shutil", "signal", "socket", "sqlite3", "ssl",
    "subprocess", "sys", "tempfile", "threading", "time", "urllib",
}  # fmt: skip


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and absolute name of everything a file imports, at any depth; relative imports stay inside a root."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def allowed_in_tools(name: str) -> bool:
    """Whether a tool module may import it."""
    top, *rest = name.split(".")
    if top == "atlas_mcp":
        spec_of_engine = rest[0] == "engines" and len(rest) > 2 and rest[2] in ("spec", "ENGINE")
        return spec_of_engine or any(f"{name}.".startswith(f"{ours}.") for ours in OURS)
    return top not in IO and (top in LIBRARIES or top in _STANDARD)


_STANDARD = {
    "__future__", "collections", "copy", "dataclasses", "datetime", "enum", "fnmatch", "functools", "hashlib",
    "ipaddress", "itertools", "json", "math", "operator", "re", "string", "textwrap", "types", "typing",
}  # fmt: skip


@pytest.mark.parametrize("path", TOOLS, ids=lambda path: str(path.relative_to(ROOT)))
def test_tools_import_only_what_they_may(path: Path) -> None:
    wrong = [f"line {line}: {name}" for line, name in imports(path) if not allowed_in_tools(name)]
    assert not wrong, f"{path.relative_to(ROOT)} imports what a tool may not"


@pytest.mark.parametrize(
    "name",
    ["atlas_mcp.store.Store", "atlas_mcp.engines.proxmox.client.ClusterClient", "atlas_mcp.app", "httpx", "os.path"],
)
def test_the_rule_refuses(name: str) -> None:
    assert not allowed_in_tools(name)


def test_only_the_server_imports_the_sdks_server() -> None:
    named = ((path.parent.name, f"{name}.") for path in KERNEL for _, name in imports(path))
    assert {folder for folder, name in named if name.startswith("mcp.server.")} == {"server"}


PRODUCTS = re.compile("proxmox|pve|vmid|qemu|terraform|tofu", re.I)
KERNEL_TESTS = [
    *(ROOT / "tests" / "unit" / "kernel").rglob("*.py"),
    *(ROOT / "tests" / "kinds").rglob("*.py"),
    *(ROOT / "atlas_mcp" / "testing").rglob("*.py"),
    *(ROOT / "tests" / name for name in ("bench.py", "frozen.py", "looks.py")),
]


@pytest.mark.parametrize("path", sorted(KERNEL_TESTS), ids=lambda path: str(path.relative_to(ROOT)))
def test_what_the_kernel_is_tested_with_knows_no_product(path: Path) -> None:
    text = path.read_text("utf-8").replace("Code.VMID_TAKEN", "")  # a code that clients know
    assert PRODUCTS.findall(text) == []


def test_nothing_of_ours_imports_the_simulated_cluster() -> None:
    """It is AGPL: a process of its own, spoken to over HTTPS."""
    for path in [*KERNEL, *TOOLS, *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]:
        names = {name.partition(".")[0] for _, name in imports(path)}
        assert not names & {"fakepve", "atlas_simcluster"}, path


SYSTEMS = re.compile(r"proxmox|\bpve|vmid|qemu|terraform|\bssh\b|paramiko|kubernetes|openstack", re.IGNORECASE)
# What may say so, and why. Each further one is a place that an engine or a kind cannot come by without touching.
SAYING = {
    "cli/demo.py": "the demo is of one system",
    "cli/demo_stage.py": "the demo is of one system",
    "cli/hosts.py": "has the keys of hosts accepted, which are one system's",
    "cli/init.py": "connects a cluster of one system, by a block that is pasted there",
    "cli/init_line.py": "reads the line that this block ends with",
    "cli/render.py": "keeps the numbers of VMs and a person's variables in a directory where a fleet was rendered",
    "cli/deployments.py": "shows the numbers of VMs under the name that scripts read",
    "cli/public_keys.py": "reads a person's public keys, which are OpenSSH's",
    "cli/screen.py": "does not break commands that people paste",
    "rendering/templates.py": "names the kinds of template, of which one is for a program",
    "errors.py": "has codes that clients know",
    "store/deployments.py": "refuses a taken object with a code that clients know",
    "domain/network.py": "has the forms of addresses and interfaces that fleets share",
    "domain/problems.py": "explains the keys that people look for",
    "domain/quantity.py": "reads sizes as people write them",
    "domain/text.py": "has the forms of names",
    "domain/access.py": "has the line by which a person logs in",
    "domain/conversions.py": "reads what older versions stored",
}


def test_only_systems_name_their_products() -> None:
    """Outside engines, tools and domain/<system>: what is here serves whatever is installed.

    The command policy judges what people type, which is about any product.
    """
    engines = {one.value.partition(":")[0].rpartition(".")[0] for one in entry_points(group="atlas_mcp.engines")}
    folders = (
        *(one.removeprefix("atlas_mcp.").replace(".", "/") for one in engines),
        *(path.relative_to(ROOT / "atlas_mcp").as_posix() for path in (ROOT / "atlas_mcp" / "domain").glob("*/")),
        "commands",
        "store/migrations",
        "testing",
    )
    saying = set()
    for path in KERNEL:
        name = path.relative_to(ROOT / "atlas_mcp").as_posix()
        if not name.startswith((*folders, "_builtin")) and SYSTEMS.search(path.read_text("utf-8")):
            saying.add(name)
    assert saying - SAYING.keys() == set()
    assert SAYING.keys() - saying == set(), "they say it no more: take them out of the list"
