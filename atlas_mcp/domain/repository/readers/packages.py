"""What names of packages say, whichever file lists them."""

from __future__ import annotations

import re

from atlas_mcp.domain.repository.files import File, Findings
from atlas_mcp.domain.repository.known import GPU_PACKAGES, LICENSED, meaning
from atlas_mcp.domain.repository.needs import NeedKind, Strength

_REQUIREMENT = re.compile(r"([A-Za-z0-9][A-Za-z0-9._/-]{0,80})(?:\[([^\]]{0,80})\])?\s{0,4}(.{0,80})")
_WHEEL = re.compile(r"(?:\+|/whl/)cu(\d{2})(\d)")
_CUDA_NAME = re.compile(r"(?:^nvidia-[a-z-]{2,30}-|cuda-?|-)(?:cu|cuda)?(1[0-3])(?:\d)?(?:x|-pip|-local)?$")


def package(file: File, line: int, name: str, versions: str = "", strength: Strength = Strength.IMPLIED) -> Findings:
    """What a package of a system, an image or a module says that is installed under this name."""
    if means := meaning(name):
        yield file.says(means.kind, line, means.subject, versions=versions, strength=strength)
        if means.kind is NeedKind.CUDA:
            yield file.says(NeedKind.GPU, line, amount=1, strength=Strength.IMPLIED)
        if means.subject in LICENSED:
            yield file.says(NeedKind.LICENCE, line, means.subject, strength=Strength.IMPLIED)


def requirement(file: File, line: int, text: str) -> Findings:
    """What a requirement of Python's says, as `jax[cuda12]>=0.4`: of libraries, only what the machine must have."""
    match = _REQUIREMENT.match(text.strip())
    if not match:
        return
    name, extras = match[1].lower().replace("_", "-"), match[2] or ""
    if wheel := _WHEEL.search(text):
        yield from _cuda(file, line, f"{wheel[1]}.{wheel[2]}")
    elif of_cuda := next(filter(None, map(_CUDA_NAME.search, (name, *extras.lower().split(",")))), None):
        yield from _cuda(file, line, of_cuda[1])
    elif name in GPU_PACKAGES:
        yield file.says(NeedKind.GPU, line, amount=1, strength=Strength.IMPLIED)
    means = meaning(name)
    if means and means.subject in ("mpi", *LICENSED):  # what is not in the package, but beside it
        yield from package(file, line, name)


def wheels(file: File, line: int, text: str) -> Findings:
    """What the address of an index says, where it holds the wheels of one CUDA."""
    if wheel := _WHEEL.search(text):
        yield from _cuda(file, line, f"{wheel[1]}.{wheel[2]}")


def _cuda(file: File, line: int, version: str) -> Findings:
    yield file.says(NeedKind.CUDA, line, versions=version, strength=Strength.IMPLIED)
    yield file.says(NeedKind.GPU, line, amount=1, strength=Strength.IMPLIED)
