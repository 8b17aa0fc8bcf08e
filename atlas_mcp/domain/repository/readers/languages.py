"""What languages' own tools are told: Node, Rust, Go, Java."""

from __future__ import annotations

import re

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers.documents import at, mapping

SOFTWARE = NeedKind.SOFTWARE
_CRATES = {
    "mpi": (SOFTWARE, "mpi"), "cust": (NeedKind.GPU, ""), "cudarc": (NeedKind.GPU, ""),
    "kvm-ioctls": (NeedKind.KERNEL, "kvm"),
    "aya": (NeedKind.KERNEL, "bpf"), "libbpf-rs": (NeedKind.KERNEL, "bpf"), "io-uring": (NeedKind.KERNEL, "io-uring"),
    "tokio-uring": (NeedKind.KERNEL, "io-uring"), "rdma-sys": (NeedKind.NETWORK, "rdma"),
}  # fmt: skip
_MODULES = {
    "github.com/cilium/ebpf": (NeedKind.KERNEL, "bpf"), "github.com/aquasecurity/libbpfgo": (NeedKind.KERNEL, "bpf"),
    "github.com/nvidia/go-nvml": (NeedKind.GPU, ""), "github.com/iceber/iouring-go": (NeedKind.KERNEL, "io-uring"),
}  # fmt: skip
_POM = re.compile(
    r"<(?:maven\.compiler\.(?:release|source|target)|java\.version|release)>\s{0,4}(?:1\.)?(\d{1,2})\s{0,4}</"
)
_GRADLE = re.compile(
    r"(?:JavaLanguageVersion\.of\(|JavaVersion\.VERSION_(?:1_)?|(?:source|target)Compatibility\s{0,3}=\s{0,3}[\"']?(?:1\.)?"
    r"|jvmToolchain\()(\d{1,2})"
)
_GRADLE_ITSELF = re.compile(r"distributionUrl=.{0,120}/gradle-(\d{1,2}(?:\.\d{1,3}){0,2})-")


def _node(file: File) -> Findings:
    engines = mapping(file.documents[0], "engines")
    if "node" not in engines:
        yield file.says(SOFTWARE, 1, "node", strength=Strength.IMPLIED)
    for name in ("node", "npm", "yarn", "pnpm"):
        if isinstance(asked := engines.get(name), str):
            yield file.says(SOFTWARE, file.line_with(f'"{asked}"'), name, versions=asked)


def _cargo(file: File) -> Findings:
    document = file.documents[0]
    asked = at(document, "package", "rust-version") or at(document, "workspace", "package", "rust-version")
    line = file.line_with("rust-version", "[package]")
    versions = asked if isinstance(asked, str) else ""
    strength = Strength.STATED if versions else Strength.IMPLIED
    yield file.says(SOFTWARE, line, "rust", versions=versions, at_least=True, strength=strength)
    for name in mapping(document, "dependencies"):
        if name in _CRATES:
            kind, subject = _CRATES[name]
            yield file.says(
                kind, file.line_with(f"{name} =", name), subject, amount=kind is NeedKind.GPU, strength=Strength.IMPLIED
            )


def _toolchain(file: File) -> Findings:
    channel = at(file.documents[0], "toolchain", "channel")
    if isinstance(channel, str):
        yield file.says(SOFTWARE, file.line_with("channel"), "rust", versions=channel)


def _go(file: File) -> Findings:
    for number, line in enumerate(file.lines, 1):
        words = line.split()
        if len(words) == 2 and words[0] == "go":
            yield file.says(SOFTWARE, number, "go", versions=words[1], at_least=True)
        for word in words[:2]:
            if (means := _MODULES.get(word.lower())) and "// indirect" not in line:
                kind, subject = means
                yield file.says(kind, number, subject, amount=kind is NeedKind.GPU, strength=Strength.IMPLIED)


def _pom(file: File) -> Findings:
    """As text: of XML nothing is resolved, so that there is nothing in it to expand."""
    yield file.says(SOFTWARE, 1, "maven", strength=Strength.IMPLIED)
    yield from _java(file, _POM)


def _gradle(file: File) -> Findings:
    yield file.says(SOFTWARE, 1, "gradle", strength=Strength.IMPLIED)
    yield from _java(file, _GRADLE)


def _java(file: File, pattern: re.Pattern[str]) -> Findings:
    matches = [(number, match) for number, line in enumerate(file.lines, 1) if (match := pattern.search(line))]
    for number, match in matches:
        yield file.says(SOFTWARE, number, "java", versions=match[1], at_least=True)
    if not matches:
        yield file.says(SOFTWARE, 1, "java", strength=Strength.IMPLIED)


def _wrapper(file: File) -> Findings:
    for number, line in enumerate(file.lines, 1):
        if match := _GRADLE_ITSELF.match(line):
            yield file.says(SOFTWARE, number, "gradle", versions=match[1])


READERS = (
    Reader("package.json", ("package.json",), Form.JSON, _node),
    Reader("cargo", ("cargo.toml",), Form.TOML, _cargo),
    Reader("cargo", ("rust-toolchain.toml",), Form.TOML, _toolchain),
    Reader("go.mod", ("go.mod",), Form.TEXT, _go),
    Reader("maven", ("pom.xml",), Form.TEXT, _pom),
    Reader("gradle", ("build.gradle", "build.gradle.kts"), Form.TEXT, _gradle),
    Reader("gradle", ("gradle-wrapper.properties",), Form.TEXT, _wrapper),
)
