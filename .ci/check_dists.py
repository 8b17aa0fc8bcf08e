"""Looks into the wheel and the sdist: what must be there, and what may not.

The simulated cluster is AGPL and a distribution of its own: neither its files nor an import of it or of fakepve may
be in ours. Nothing but `atlas_mcp` may become an importable name on a user's machine.
"""

from __future__ import annotations

import ast
import re
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

NEEDED = (
    "atlas_mcp/_builtin/examples/one-vm.yaml",
    "atlas_mcp/_builtin/tools/fleet.py",
    "atlas_mcp/_builtin/resources/policies/default.yaml",
    "atlas_mcp/_builtin/templates/ansible/nginx/files/tasks/main.yml",
    "atlas_mcp/_builtin/templates/docs/guide/files/README.md.jinja",
    "atlas_mcp/_builtin/templates/terraform/proxmox/files/main.tf",
    "atlas_mcp/_builtin/resources/profiles/web-server.yaml",
    "atlas_mcp/store/migrations/versions/0001_first.py",
    "atlas_mcp/py.typed",
)


def main() -> int:
    """Prints what is wrong; 1 where something is."""
    folder = Path(sys.argv[1])
    wheels, sdists = sorted(folder.glob("*.whl")), sorted(folder.glob("*.tar.gz"))
    problems = [] if len(wheels) == len(sdists) == 1 else [f"{folder} holds {len(wheels)} wheels, {len(sdists)} sdists"]
    for path in wheels:
        problems += _wheel(dict(_wheel_files(path)))
    for path in sdists:
        problems += _no_simulator(dict(_sdist_files(path)), path.name)
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


def _wheel(files: dict[str, bytes]) -> Iterator[str]:
    yield from _no_simulator(files, "the wheel")
    tops = {name.partition("/")[0] for name in files}
    yield from (f"the wheel has {top} at its top" for top in tops if top != "atlas_mcp" and not _is_info(top))
    yield from (f"the wheel lacks {name}" for name in NEEDED if name not in files)
    metadata = next((text for name, text in files.items() if name.endswith("METADATA")), b"")
    needs = [line for line in metadata.splitlines() if line.startswith(b"Requires-Dist:")]
    if any(b"simcluster" in need or b"fakepve" in need for need in needs):
        yield "the wheel needs the simulated cluster"


def _is_info(top: str) -> bool:
    return re.fullmatch(r"atlas_mcp-[^/]+\.dist-info", top) is not None


def _no_simulator(files: dict[str, bytes], where: str) -> Iterator[str]:
    for name, content in files.items():
        if name.startswith("simcluster/") or "atlas_simcluster" in name or "fakepve" in name:
            yield f"{where} holds {name}"
        elif name.endswith(".py") and _imported(content) & {"fakepve", "atlas_simcluster"}:
            yield f"{where}: {name} imports the simulated cluster"


def _imported(source: bytes) -> set[str]:
    """The top names of everything a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.partition(".")[0])
    return found


def _wheel_files(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def _sdist_files(path: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(path) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                yield member.name.partition("/")[2], content.read()


if __name__ == "__main__":
    sys.exit(main())
