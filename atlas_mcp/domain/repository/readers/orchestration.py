"""What runs on machines that are there: requests of Kubernetes, a chart's values, playbooks of Ansible."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.known import ARCHITECTURES, MODULES_OF_KERNEL, card
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers.documents import at, count, listed, mapping, mib, texts, walk
from atlas_mcp.domain.repository.readers.images import image
from atlas_mcp.domain.repository.readers.packages import package

_GPUS = ("nvidia.com/gpu", "amd.com/gpu", "gpu.intel.com/i915")
_ARCH = ("kubernetes.io/arch", "beta.kubernetes.io/arch")
_INSTALLERS = frozenset({"apt", "dnf", "yum", "package", "apk", "zypper"})
_TOTAL_MEMORY = re.compile(r"ansible_(?:memtotal_mb|facts\[.memtotal_mb.\])\s{0,2}>=?\s{0,2}(\d{1,9})")
_TOTAL_CORES = re.compile(r"ansible_processor_(?:vcpus|cores|count)\s{0,2}>=?\s{0,2}(\d{1,5})")


def _manifests(file: File) -> Findings:
    for document in file.documents:
        if at(document, "apiVersion") and at(document, "kind"):
            yield file.says(NeedKind.SOFTWARE, file.line_with("apiVersion"), "kubernetes", strength=Strength.IMPLIED)
            for one in walk(document):
                yield from _pod(file, one)
                yield from _selected(file, mapping(one.get("nodeSelector")))
                if storage := mib(at(one, "resources", "requests", "storage")):
                    yield file.says(NeedKind.DISK, file.line_with("storage:"), amount=storage)


def _pod(file: File, pod: Mapping[str, Any]) -> Findings:
    """All containers of a pod run on one machine, so that what they ask for is added up."""
    containers = listed(pod.get("containers"))
    yield from _asked(file, [mapping(one, "resources") for one in containers])
    for one in containers:
        if isinstance(name := at(one, "image"), str):
            yield from image(file, file.line_with(name), name)


def _asked(file: File, resources: list[Mapping[str, Any]]) -> Findings:
    def total(read: Callable[[object], float], key: str) -> float:
        return sum(read(at(one, "requests", key)) or read(at(one, "limits", key)) for one in resources)

    for kind, amount, key in (
        (NeedKind.CORES, total(count, "cpu"), "cpu"),
        (NeedKind.MEMORY, total(mib, "memory"), "memory"),
        (NeedKind.GPU, sum(total(count, key) for key in _GPUS), "com/gpu"),
        (NeedKind.DISK, total(mib, "ephemeral-storage"), "ephemeral-storage"),
    ):
        if amount:
            asked = [at(one, "requests", key) or at(one, "limits", key) for one in resources]
            value = next(filter(None, asked), "")
            line = file.line_with(f"{key}: {value}", f'{key}: "{value}"', f"{key}:", key)
            yield file.says(kind, line, amount=amount)
    if any(
        "hugepages" in str(key) for one in resources for key in (*mapping(one, "requests"), *mapping(one, "limits"))
    ):
        yield file.says(NeedKind.KERNEL, file.line_with("hugepages"), "hugepages")


def _selected(file: File, labels: Mapping[str, Any]) -> Findings:
    for key, value in labels.items():
        line = file.line_with(value)
        if key in _ARCH and str(value) in ARCHITECTURES:
            yield file.says(NeedKind.ARCHITECTURE, line, ARCHITECTURES[str(value)])
        elif "gpu" in str(key) or "accelerator" in str(key):
            words = str(value).replace("-", " ").replace("_", " ")
            if model := card(words):
                yield file.says(NeedKind.GPU_MODEL, line, model)
            if memory := re.search(r"(?<!\d)(\d{1,3})gb(?![a-z])", words.lower()):
                yield file.says(NeedKind.GPU_MEMORY, line, amount=int(memory[1]) * 1024)


def _chart(file: File) -> Findings:
    versions = at(file.documents[0], "kubeVersion")
    asked = versions if isinstance(versions, str) else ""
    strength = Strength.STATED if asked else Strength.IMPLIED
    yield file.says(NeedKind.SOFTWARE, file.line_with("kubeVersion"), "kubernetes", versions=asked, strength=strength)


def _values(file: File) -> Findings:
    for one in walk(file.documents[0]):
        yield from _asked(file, [mapping(one.get("resources"))])
        size = mib(at(one, "persistence", "size"))
        if size:
            yield file.says(NeedKind.DISK, file.line_with(at(one, "persistence", "size")), amount=size)
        yield from _selected(file, mapping(one.get("nodeSelector")))


def _playbook(file: File) -> Findings:
    plays = [one for one in listed(file.documents[0]) if isinstance(one, Mapping)]
    if any("hosts" in play for play in plays):
        yield file.says(NeedKind.SOFTWARE, file.line_with("hosts:"), "ansible", strength=Strength.IMPLIED)
    for task in walk(plays):
        for key, given in task.items():
            yield from _task(file, str(key).rpartition(".")[2], given)


def _task(file: File, module: str, given: object) -> Findings:
    if module in _INSTALLERS:
        for name in texts(at(given, "name") or at(given, "pkg") or given):
            yield from package(file, file.line_with(name), name.partition("=")[0])
    elif module == "modprobe" and isinstance(name := at(given, "name"), str):
        yield file.says(NeedKind.KERNEL, file.line_with(name), MODULES_OF_KERNEL.get(name, name))
    elif module == "sysctl" and "hugepages" in str(at(given, "name")):
        yield file.says(NeedKind.KERNEL, file.line_with("hugepages"), "hugepages")
    elif module == "assert":
        for text in texts(at(given, "that")):
            for kind, pattern in ((NeedKind.MEMORY, _TOTAL_MEMORY), (NeedKind.CORES, _TOTAL_CORES)):
                if least := pattern.search(text):
                    yield file.says(kind, file.line_with(text), amount=int(least[1]))


READERS = (
    Reader("kubernetes", ("*.yaml", "*.yml"), Form.YAML, _manifests, ("apiVersion:", "kind:")),
    Reader("helm", ("chart.yaml",), Form.YAML, _chart),
    Reader("helm", ("values*.yaml",), Form.YAML, _values),
    Reader("ansible", ("*.yaml", "*.yml"), Form.YAML, _playbook, ("- hosts:",)),
    Reader("ansible", ("*/tasks/*.yaml", "*/tasks/*.yml", "tasks/*.yml"), Form.YAML, _playbook, ("name:",)),
)
