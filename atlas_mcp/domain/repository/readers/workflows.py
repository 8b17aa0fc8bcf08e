"""GitHub workflows: what it is tested on and with. That need not be what it needs, so that all of it is a guess."""

from __future__ import annotations

import re

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers.documents import at, listed, mapping
from atlas_mcp.domain.repository.readers.images import image

_RUNNER = re.compile(r"ubuntu-(\d{2}\.\d{2})(-arm)?(?:-.{0,20})?")
_SETUPS = {
    "actions/setup-python": ("python", "python-version"), "actions/setup-node": ("node", "node-version"),
    "actions/setup-go": ("go", "go-version"), "actions/setup-java": ("java", "java-version"),
}  # fmt: skip
_GUESS = Strength.GUESSED


def _workflow(file: File) -> Findings:
    runners = set[str]()
    for job in mapping(file.documents[0], "jobs").values():
        labels = at(job, "runs-on")
        for label in labels if isinstance(labels, list) else [labels]:
            runners.add(str(label))
        for service in mapping(job, "services").values():
            if isinstance(name := at(service, "image"), str):
                yield from image(file, file.line_with(name), name, _GUESS)
        for step in listed(at(job, "steps")):
            yield from _step(file, step)
    numbered = {(match[1], match[2]) for one in runners if (match := _RUNNER.fullmatch(one))}
    if len(numbered) == 1 and len(runners) == 1:
        ((version, arm),) = numbered
        line = file.line_with(f"ubuntu-{version}")
        yield file.says(NeedKind.OS, line, "ubuntu", versions=version, strength=_GUESS)
        if arm:
            yield file.says(NeedKind.ARCHITECTURE, line, "arm64", strength=_GUESS)
    if any("gpu" in one.lower() for one in runners):
        yield file.says(NeedKind.GPU, file.line_with("gpu"), amount=1, strength=_GUESS)


def _step(file: File, step: object) -> Findings:
    uses = str(at(step, "uses") or "").partition("@")[0]
    if uses in _SETUPS:
        name, key = _SETUPS[uses]
        asked = at(step, "with", key)
        if isinstance(asked, str | int | float) and "$" not in str(asked):
            yield file.says(NeedKind.SOFTWARE, file.line_with(f"{key}:"), name, versions=str(asked), strength=_GUESS)


READERS = (Reader("workflow", ("*.github/workflows/*.y*ml",), Form.YAML, _workflow, ("jobs:",)),)
