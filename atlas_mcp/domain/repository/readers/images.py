"""What the name and the tag of an image say: `nvidia/cuda:12.1.0-devel-ubuntu22.04`, `postgres:15-bookworm`."""

from __future__ import annotations

import re

from atlas_mcp.domain.repository.files import File, Findings
from atlas_mcp.domain.repository.known import CODENAMES, distribution
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers.packages import package

_IN_TAG = re.compile(r"(?<![a-z])(ubuntu|debian|alpine|centos|rockylinux|ubi)-?(\d{1,2}(?:\.\d{1,2})?)")
_CUDA_IN_TAG = re.compile(r"(?<![a-z])(?:cuda|cu)-?(\d{1,2}(?:\.\d{1,2})?)(?!\d)")


def image(file: File, line: int, name: str, strength: Strength = Strength.IMPLIED) -> Findings:
    """What runs in it, and on which distribution; a variable in its tag says nothing."""
    name, _, tag = (
        name.partition("@")[0].lower().rpartition(":") if ":" in name.rpartition("/")[2] else (name.lower(), "", "")
    )
    version = re.match(r"v?(\d{1,4}(?:\.\d{1,4}){0,1})", tag)
    versions = version[1] if version else ""
    if system := distribution(name):
        by_name = CODENAMES.get(tag.partition("-")[0], f"{system} {versions}")
        yield file.says(NeedKind.OS, line, system, versions=by_name.partition(" ")[2], strength=strength)
        return
    if "rocm" in name:
        yield file.says(NeedKind.SOFTWARE, line, "rocm", versions=versions, strength=strength)
        yield file.says(NeedKind.GPU, line, amount=1, strength=strength)
    elif name.endswith("pytorch/pytorch") or name.startswith("tensorflow/") or "nvcr.io" in name:
        if (cuda := _CUDA_IN_TAG.search(tag)) or "gpu" in tag or "nvcr.io" in name:
            yield file.says(NeedKind.CUDA, line, versions=cuda[1] if cuda else "", strength=strength)
            yield file.says(NeedKind.GPU, line, amount=1, strength=strength)
    else:
        yield from package(file, line, name, versions, strength)
    yield from _system(file, line, f"{name}:{tag}", strength)


def _system(file: File, line: int, text: str, strength: Strength) -> Findings:
    if match := _IN_TAG.search(text):
        yield file.says(NeedKind.OS, line, distribution(match[1]) or "rhel", versions=match[2], strength=strength)
    elif word := next((word for word in re.split(r"[-:]", text) if word in CODENAMES), None):
        system, _, versions = CODENAMES[word].partition(" ")
        yield file.says(NeedKind.OS, line, system, versions=versions, strength=strength)
