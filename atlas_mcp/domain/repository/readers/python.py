"""Python's own files: pyproject.toml, requirements, setup.cfg, setup.py as text, Pipfile, .python-version."""

from __future__ import annotations

import re
from typing import Any

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers.documents import at, mapping, texts
from atlas_mcp.domain.repository.readers.packages import requirement, wheels

_REQUIRES = re.compile(r"(?<![a-z_])python_requires\s{0,4}=\s{0,4}[\"']?([^\"'#]{1,80})")


def _python(file: File, line: int, versions: str = "", strength: Strength = Strength.STATED) -> Findings:
    yield file.says(NeedKind.SOFTWARE, line, "python", versions=versions, strength=strength)


def _pyproject(file: File) -> Findings:
    document = file.documents[0]
    project = mapping(document, "project")
    poetry = mapping(document, "tool", "poetry")
    asked = project.get("requires-python") or mapping(poetry, "dependencies").get("python")
    if isinstance(asked, str):
        yield from _python(file, file.line_with(f'"{asked}"', asked), asked)
    groups = mapping(project, "optional-dependencies").values()
    for text in [*texts(project.get("dependencies")), *(one for group in groups for one in texts(group))]:
        yield from requirement(file, file.line_with(f'"{text}"', f"'{text}'"), text)
    for name in mapping(poetry, "dependencies"):
        yield from requirement(file, file.line_with(f"{name} ="), str(name))


def _requirements(file: File) -> Findings:
    yield from _python(file, 1, strength=Strength.IMPLIED)
    for number, line in enumerate(file.lines, 1):
        text = line.strip()
        if text.startswith(("-", "http")):
            yield from wheels(file, number, text)
        elif text and not text.startswith("#"):
            yield from requirement(file, number, text)


def _setup(file: File) -> Findings:
    """setup.cfg and setup.py, as text: a line that is indented, and looks like a requirement, is one."""
    for number, line in enumerate(file.lines, 1):
        if asked := _REQUIRES.search(line):
            yield from _python(file, number, asked[1])
        elif re.match(r"\s{1,12}[\"']?[A-Za-z0-9_.\[\]-]{2,40}[\"']?\s{0,2}([<>=~!].{0,40})?,?$", line):
            yield from requirement(file, number, line.strip(" \"',"))


def _pipfile(file: File) -> Findings:
    document = file.documents[0]
    requires = mapping(document, "requires")
    asked = requires.get("python_full_version") or requires.get("python_version")
    if isinstance(asked, str):
        yield from _python(file, file.line_with("python_full_version", "python_version"), asked)
    for name in mapping(document, "packages"):
        yield from requirement(file, file.line_with(f"{name} =", name), str(name))


def _pipfile_lock(file: File) -> Findings:
    asked: Any = at(file.documents[0], "_meta", "requires", "python_version")
    if isinstance(asked, str):
        yield from _python(file, file.line_with("python_version"), asked)
    for name in mapping(file.documents[0], "default"):
        yield from requirement(file, file.line_with(f'"{name}"'), str(name))


def _pinned(file: File) -> Findings:
    text = next((line for line in file.lines if line.strip()), "").strip()
    if re.fullmatch(r"\d[\d.]{0,12}", text):
        yield from _python(file, 1, text)


READERS = (
    Reader("pyproject", ("pyproject.toml",), Form.TOML, _pyproject),
    Reader(
        "requirements",
        ("requirements*.txt", "requirements*.in", "requirements/*.txt", "*/requirements/*.txt"),
        Form.TEXT,
        _requirements,
    ),
    Reader("setup.cfg", ("setup.cfg", "setup.py"), Form.TEXT, _setup),
    Reader("pipfile", ("pipfile",), Form.TOML, _pipfile),
    Reader("pipfile", ("pipfile.lock",), Form.JSON, _pipfile_lock),
    Reader("python-version", (".python-version",), Form.TEXT, _pinned),
)
