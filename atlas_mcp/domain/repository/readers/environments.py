"""What lays out an environment: conda, Nix, Spack."""

from __future__ import annotations

import re

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.known import ARCHITECTURES, GPU_PACKAGES
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers.documents import at, listed, mapping, texts
from atlas_mcp.domain.repository.readers.packages import package, requirement

_CONDA = re.compile(r"(?:[\w.-]{1,60}::)?([A-Za-z0-9_.-]{1,60})\s{0,2}([<>=!~].{0,60})?")
_NIX = re.compile(r"(?:pkgs\.)?(?:[\w-]{1,40}\.){0,3}([A-Za-z][\w+-]{1,40})")
_NIX_LISTS = re.compile(r"(?:packages|buildInputs|nativeBuildInputs)\s{0,4}=")
_NIX_SYSTEM = re.compile(r"(x86_64|aarch64)-(linux|darwin)")
_SPEC = re.compile(r"([a-z0-9-]{2,60})(?:@([\d.:=]{1,30}))?(.{0,200})")


def _conda(file: File) -> Findings:
    document = file.documents[0]
    entries = listed(at(document, "dependencies"))
    yield file.says(NeedKind.SOFTWARE, file.line_with("dependencies"), "conda")
    for text in texts(entries):
        line = file.line_with(f"- {text}", text)
        if not (match := _CONDA.match(text)):
            continue
        name, versions = match[1].lower(), (match[2] or "").partition(" ")[0].replace("==", "=")
        pinned = re.match(r"=?([\d.*]{1,20})", versions)
        if name in GPU_PACKAGES and not name.startswith(("cudatoolkit", "pytorch-cuda")):
            yield file.says(NeedKind.GPU, line, amount=1, strength=Strength.IMPLIED)
        elif name == "python" or name.startswith(("cuda", "pytorch-cuda", "mpi4py")):
            asked = pinned[1] if pinned else versions
            yield from package(file, line, name, asked, Strength.STATED)
    for entry in entries:
        for text in texts(mapping(entry).get("pip")):
            yield from requirement(file, file.line_with(text), text)


def _nix(file: File) -> Findings:
    yield file.says(NeedKind.SOFTWARE, 1, "nix")
    systems, within = dict[str, int](), False
    for number, line in enumerate(file.lines, 1):
        code = line.partition("#")[0]
        for system in _NIX_SYSTEM.finditer(code):
            systems.setdefault(system[0], number)
        opened = _NIX_LISTS.search(code)
        within = within or bool(opened)
        if within:
            for name in _NIX.finditer(code[opened.end() :] if opened else code):
                yield from _nix_package(file, number, name[1])
            within = "]" not in code
    if len(systems) == 1:
        ((platform, number),) = systems.items()
        architecture, _, kernel = platform.partition("-")
        yield file.says(NeedKind.ARCHITECTURE, number, ARCHITECTURES[architecture], strength=Strength.IMPLIED)
        if kernel == "linux":
            yield file.says(NeedKind.OS, number, kernel, strength=Strength.IMPLIED)


def _nix_package(file: File, number: int, name: str) -> Findings:
    numbered = re.fullmatch(r"python(\d)(\d{1,2})", name)
    if numbered:
        yield from package(file, number, "python", f"{numbered[1]}.{numbered[2]}", Strength.STATED)
    else:
        yield from package(file, number, name, strength=Strength.STATED)


def _spack(file: File) -> Findings:
    yield file.says(NeedKind.SOFTWARE, file.line_with("spack:"), "spack")
    for text in texts(at(file.documents[0], "spack", "specs")):
        if match := _SPEC.match(text.strip()):
            line = file.line_with(text)
            yield from package(file, line, match[1], (match[2] or "").partition(":")[0].strip("="), Strength.STATED)
            if "+cuda" in match[3]:
                yield file.says(NeedKind.GPU, line, amount=1, strength=Strength.IMPLIED)


READERS = (
    Reader(
        "conda",
        ("environment*.y*ml", "*env*.y*ml", "*/envs/*.y*ml", "conda*.y*ml"),
        Form.YAML,
        _conda,
        ("dependencies:",),
    ),
    Reader("nix", ("flake.nix", "shell.nix", "default.nix"), Form.TEXT, _nix),
    Reader("spack", ("spack.yaml",), Form.YAML, _spack),
)
