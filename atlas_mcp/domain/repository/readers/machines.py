"""What makes machines: Vagrantfile, Terraform. Both as text, line by line: no expression in them is evaluated."""

from __future__ import annotations

import re

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.known import CODENAMES, card, distribution, machine
from atlas_mcp.domain.repository.needs import NeedKind, Strength

_KEY = re.compile(r"\s{0,24}[\w.]{0,20}?\.?(memory|cpus|box|cores)\s{0,4}=\s{0,4}[\"']?([\w./-]{1,80})")
_PROVIDER = re.compile(r"\s{0,24}\w{1,20}\.vm\.provider\s{1,4}[:\"'](\w{1,20})")
_ASSIGNED = re.compile(r"\s{0,40}(\w{1,40})\s{0,12}=\s{0,4}\"?([^\"\n]{1,200}?)\"?\s{0,4}(?:#.{0,200})?$")
_BLOCK = re.compile(r"\s{0,40}(\w{1,40})(?:\s{1,4}\"[^\"]{0,100}\"){0,2}\s{0,4}=?\s{0,4}\{")
_IMAGE = re.compile(r"(ubuntu|debian|centos|rocky)(?:-linux)?-(\d{2})(\d{2})?(?!\d)")


def _vagrant(file: File) -> Findings:
    yield file.says(NeedKind.SOFTWARE, 1, "vagrant", strength=Strength.IMPLIED)
    for number, line in enumerate(file.lines, 1):
        code = line.partition("#")[0]
        if provider := _PROVIDER.match(code):
            yield file.says(NeedKind.SOFTWARE, number, provider[1])
        elif value := _KEY.match(code):
            if value[1] == "box":
                yield from _box(file, number, value[2])
            elif value[2].isdigit():
                kind = NeedKind.MEMORY if value[1] == "memory" else NeedKind.CORES
                yield file.says(kind, number, amount=int(value[2]))


def _box(file: File, number: int, name: str) -> Findings:
    owner, _, box = name.lower().partition("/")
    if codename := next((word for word in CODENAMES if word in box), None):
        system, _, versions = CODENAMES[codename].partition(" ")
        yield file.says(NeedKind.OS, number, system, versions=versions)
    elif system := distribution(re.split(r"[-\d]", box)[0]) or distribution(owner):
        version = re.search(r"\d{1,2}(?:\.\d{2})?", box)
        yield file.says(NeedKind.OS, number, system, versions=version[0] if version else "")


def _terraform(file: File) -> Findings:
    yield file.says(NeedKind.SOFTWARE, 1, "terraform", strength=Strength.IMPLIED)
    blocks = list[str]()
    for number, line in enumerate(file.lines, 1):
        code = line.partition("#")[0]
        if value := _ASSIGNED.match(line):
            yield from _assigned(file, number, value[1], value[2], blocks)
        elif block := _BLOCK.match(code):
            blocks += [block[1]] * code.count("{")
        elif "{" in code:
            blocks += [""] * code.count("{")
        del blocks[max(0, len(blocks) - code.count("}")) :]


def _assigned(file: File, number: int, key: str, value: str, blocks: list[str]) -> Findings:
    within = blocks[-1] if blocks else ""
    whole = int(value) if value.isdigit() and len(value) < 10 else 0
    if key == "required_version":
        yield file.says(NeedKind.SOFTWARE, number, "terraform", versions=value)
    elif key in ("instance_type", "machine_type") and (one := machine(value)):
        yield file.says(NeedKind.CORES, number, amount=one.cores, strength=Strength.IMPLIED)
        yield file.says(NeedKind.MEMORY, number, amount=one.memory_gib * 1024, strength=Strength.IMPLIED)
        if one.arm:
            yield file.says(NeedKind.ARCHITECTURE, number, "arm64", strength=Strength.IMPLIED)
        if one.gpus:
            yield file.says(NeedKind.GPU, number, amount=one.gpus, strength=Strength.IMPLIED)
            yield file.says(NeedKind.GPU_MODEL, number, one.model, strength=Strength.IMPLIED)
    elif within == "guest_accelerator" and key == "type" and (model := card(value.replace("-", " "))):
        yield file.says(NeedKind.GPU_MODEL, number, model)
    elif within == "guest_accelerator" and key == "count" and whole:
        yield file.says(NeedKind.GPU, number, amount=whole)
    elif whole and (
        key in ("volume_size", "disk_size_gb") or (key == "size" and ("disk" in within or "initialize" in within))
    ):
        yield file.says(NeedKind.DISK, number, amount=whole * 1024)
    elif key in ("image", "template", "source_image") and (system := _IMAGE.search(value.lower())):
        versions = f"{system[2]}.{system[3]}" if system[3] else system[2]
        yield file.says(NeedKind.OS, number, system[1], versions=versions)


READERS = (
    Reader("vagrant", ("vagrantfile",), Form.TEXT, _vagrant),
    Reader("terraform", ("*.tf",), Form.TEXT, _terraform),
)
