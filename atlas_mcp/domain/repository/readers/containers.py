"""Containers: Dockerfile, compose, devcontainer, Singularity's definition."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.known import ARCHITECTURES
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers.documents import at, count, listed, mapping, mib
from atlas_mcp.domain.repository.readers.images import image
from atlas_mcp.domain.repository.readers.packages import package, requirement, wheels

_FROM = re.compile(
    r"\s{0,4}FROM\s{1,4}(?:--platform=([\w/$.{}-]{1,40})\s{1,4})?([\w./:@${}-]{1,200})(?:\s{1,4}AS\s{1,4}([\w.-]{1,60}))?",
    re.I,
)
_INSTALLS = re.compile(r"(?:apt(?:-get)?|dnf|yum|microdnf|apk|zypper)\s[^&|;]{0,60}?(?:install|add)\s")
_PIP = re.compile(r"pip3?\s{1,3}install\s")


def _dockerfile(file: File) -> Findings:
    yield file.says(NeedKind.SOFTWARE, 1, "docker", strength=Strength.IMPLIED)
    stages = set[str]()
    for number, text in _joined(file):
        if base := _FROM.match(text):
            if base[1] and (name := base[1].rpartition("/")[2]) in ARCHITECTURES:
                yield file.says(NeedKind.ARCHITECTURE, number, ARCHITECTURES[name])
            if base[2].lower() not in stages:
                yield from image(file, number, base[2])
            stages.add((base[3] or "").lower())
        elif re.match(r"\s{0,4}RUN\s", text, re.I):
            yield from commands(file, number, text)


def _joined(file: File) -> list[tuple[int, str]]:
    """Its instructions, those on several lines as one, with the number of the first."""
    whole, began = list[tuple[int, str]](), 0
    parts = list[str]()
    for number, line in enumerate(file.lines, 1):
        if line.lstrip().startswith("#"):
            continue
        began = began if parts else number
        parts.append(line.rstrip().removesuffix("\\"))
        if not line.rstrip().endswith("\\"):
            whole.append((began, " ".join(parts)))
            parts = []
    return [*whole, *([(began, " ".join(parts))] if parts else [])]


def commands(file: File, number: int, text: str) -> Findings:
    """What commands in a shell install."""
    for part in re.split(r"&&|\|\||;", text):
        if installed := _INSTALLS.search(part):
            for word in part[installed.end() :].split():
                yield from package(file, number, *(word.split("=", 1) if "=" in word else (word,)))
        elif pip := _PIP.search(part):
            yield from wheels(file, number, part)
            for word in part[pip.end() :].split():
                if not word.startswith("-") and "/" not in word:
                    yield from requirement(file, number, word.strip("\"'"))


def _compose(file: File) -> Findings:
    services = mapping(file.documents[0], "services")
    if not services:
        return
    yield file.says(NeedKind.SOFTWARE, file.line_with("services:"), "docker", strength=Strength.IMPLIED)
    cores = memory = gpus = 0.0
    for service in services.values():
        limits = mapping(service, "deploy", "resources", "limits")
        reserved = mapping(service, "deploy", "resources", "reservations")
        cores += count(at(service, "cpus")) or count(limits.get("cpus")) or count(reserved.get("cpus"))
        memory += mib(at(service, "mem_limit")) or mib(limits.get("memory")) or mib(reserved.get("memory"))
        gpus += sum(_gpus(device) for device in listed(reserved.get("devices")))
        if isinstance(name := at(service, "image"), str):
            yield from image(file, file.line_with(name), name)
        if isinstance(platform := at(service, "platform"), str) and (
            arch := ARCHITECTURES.get(platform.rpartition("/")[2])
        ):
            yield file.says(NeedKind.ARCHITECTURE, file.line_with(platform), arch)
    for kind, amount, keys in (
        (NeedKind.CORES, cores, ("cpus",)),
        (NeedKind.MEMORY, memory, ("mem_limit", "memory")),
        (NeedKind.GPU, gpus, ("driver: nvidia", "devices", "gpu")),
    ):
        if amount:
            yield file.says(kind, file.line_with(*keys), amount=amount)


def _gpus(device: object) -> float:
    asked = [str(one) for one in listed(at(device, "capabilities"))]
    return (count(at(device, "count")) or len(listed(at(device, "device_ids"))) or 1) if "gpu" in asked else 0


def _devcontainer(file: File) -> Findings:
    document: Mapping[str, Any] = mapping(file.documents[0])
    yield file.says(NeedKind.SOFTWARE, 1, "docker", strength=Strength.IMPLIED)
    if isinstance(name := document.get("image"), str):
        yield from image(file, file.line_with(name), name)
    host = mapping(document, "hostRequirements")
    gpu = host.get("gpu")
    for kind, amount, key in (
        (NeedKind.CORES, count(host.get("cpus")), "cpus"),
        (NeedKind.MEMORY, mib(host.get("memory")), "memory"),
        (NeedKind.DISK, mib(host.get("storage")), "storage"),
        (NeedKind.GPU, 1 if gpu is True or isinstance(gpu, Mapping) else 0, "gpu"),
    ):
        if amount:
            yield file.says(kind, file.line_with(f'"{key}"'), amount=amount)
    if isinstance(gpu, Mapping) and (memory := mib(gpu.get("memory"))):
        yield file.says(NeedKind.GPU_MEMORY, file.line_with('"gpu"'), amount=memory)


def _singularity(file: File) -> Findings:
    yield file.says(NeedKind.SOFTWARE, 1, "singularity", strength=Strength.IMPLIED)
    for number, line in enumerate(file.lines, 1):
        if base := re.match(r"from:\s{0,4}([\w./:-]{1,200})", line, re.I):
            yield from image(file, number, base[1])
        elif _INSTALLS.search(line):
            yield from commands(file, number, line)


READERS = (
    Reader("dockerfile", ("dockerfile", "dockerfile.*", "*.dockerfile", "containerfile"), Form.TEXT, _dockerfile),
    Reader("compose", ("docker-compose*.y*ml", "compose*.y*ml"), Form.YAML, _compose),
    Reader("devcontainer", ("devcontainer.json", ".devcontainer.json"), Form.JSON, _devcontainer),
    Reader("singularity", ("*.def", "singularity"), Form.TEXT, _singularity, ("ootstrap:",)),
)
