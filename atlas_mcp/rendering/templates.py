"""What a template is: a folder `templates/<kind>/<name>/` with `template.yaml`, `files/` and `examples/`.

A file below `files/` is copied as it is; one that ends in `.jinja` is rendered, and loses that ending.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from atlas_mcp import yamltext
from atlas_mcp.domain.health import Ping
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.text import Form, Software, shown, wrong
from atlas_mcp.errors import AtlasError, Code, Problem
from atlas_mcp.model import Frozen, JsonObject

KINDS = ("terraform", "ansible", "docs", "scripts", "inventory", "monitoring")
RENDERED = ".jinja"
_FILES = "files/"
_DATA = (".yaml", ".yml", ".json")
_LONGEST, _LONGEST_NAME = 300, 255  # a file system takes no longer name
_SEGMENT = r"[A-Za-z0-9_][A-Za-z0-9_.+-]*"
_PATH = re.compile(rf"\.?{_SEGMENT}(?:/\.?{_SEGMENT})*")

Folder = Annotated[
    str, Form(rf"/|/?{_SEGMENT}(?:/{_SEGMENT})*", "a folder", "roles/nginx, or /docs from the tree's top", longest=200)
]

UnitName = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9@._:-]*", "the name of a unit", "nginx", longest=128)]


def _place(path: str) -> str:
    """A path of a file in a tree: below it, of plain names, and in nobody else's folder."""
    parts = path.lower().split("/")
    too_long = len(path) > _LONGEST or max(map(len, parts)) > _LONGEST_NAME
    if too_long or not _PATH.fullmatch(path) or parts[0] == ".atlas-render" or ".git" in parts:
        raise wrong(f"{shown(path)} is no place in a tree.", "Write for example docs/README.md.")
    return path


Place = Annotated[str, AfterValidator(_place)]


class Port(Frozen):
    """A port of a component; `open` says whether the firewall lets other hosts in, as the role comes.

    `listens` is false where nothing listens there until the role is told what to.
    """

    port: int = Field(ge=1, le=65535)
    protocol: str = Field("tcp", pattern="^(tcp|udp)$")
    purpose: str = Field(max_length=80)
    open: bool = True
    listens: bool = True


class Asked(Frozen):
    """A variable of a role that somebody must name a value for. With `software`, only where one of these names asks."""

    variable: str = Field(pattern=r"^[a-z_][a-z0-9_]{0,79}$")
    what: str = Field(max_length=200)
    software: tuple[Software, ...] = ()


class Each(Frozen):
    """One file for each item of a list: `file` below `files/`, `of` a parameter; `{key}` in `path` is the item's.

    The template sees the item as `item`.
    """

    file: str
    of: str
    path: str


class Definition(Frozen):
    """What `template.yaml` says.

    `into` is the folder that its files go to, below the kind's own, or from the tree's top where it begins with a
    slash. `software` are the names in a spec that ask for it, `always` says that every host has it; one with neither
    goes into every tree of its kind. `sets` are the variables that one of these names gives its role, `asks` those
    that it has no value for. `metrics` is the port where Prometheus finds it. Where it works, one of `units` runs, and
    its server answers to `ping`.
    One that `needs` a parameter is left out where that is empty. `replaces` lets an extension
    put its own in the place of another root's.
    """

    description: str = Field(max_length=200)
    version: str = Field(pattern=r"^[0-9]+(\.[0-9]+)*$")
    into: Folder | None = None
    software: tuple[Software, ...] = ()
    always: bool = False
    sets: dict[Software, JsonObject] = {}
    asks: tuple[Asked, ...] = ()
    ports: tuple[Port, ...] = ()
    metrics: int | None = None
    units: tuple[UnitName, ...] = ()
    ping: Ping = ""
    needs: str = ""
    replaces: bool = False
    parameters: JsonObject = {}
    each: tuple[Each, ...] = ()


@dataclass(frozen=True)
class Template:
    """A template of one content root. All of it is read at once, when it is first needed."""

    kind: str
    name: str
    path: Path

    def __str__(self) -> str:
        return f"{self.kind}/{self.name}"

    @cached_property
    def content(self) -> Mapping[str, bytes]:
        """Its files, by their path in its folder."""
        paths = sorted(path for path in self.path.rglob("*") if path.is_file())
        return {path.relative_to(self.path).as_posix(): path.read_bytes() for path in paths}

    @cached_property
    def definition(self) -> Definition:
        """What its `template.yaml` says.

        Raises:
            AtlasError: `content_invalid`.

        """
        path = self.path / "template.yaml"
        try:
            document = yamltext.load(self.content[path.name])
            definition = Definition.model_validate(document)
        except yamltext.YamlError as error:
            raise broken(path, str(error)) from error
        except ValidationError as error:
            raise broken(path, "it is not valid", tuple(problems_of(error, Definition, "Template"))) from error
        if definition.always and definition.software:
            raise broken(path, "it is for every host and for those with some software")
        for name in {*definition.sets, *(name for one in definition.asks for name in one.software)} - {
            *definition.software
        }:
            raise broken(path, f"{name} is none of its software")
        return definition

    @cached_property
    def files(self) -> tuple[str, ...]:
        """Its files, relative to `files/`, sorted.

        Raises:
            AtlasError: `content_invalid`: one has a name that no tree takes.

        """
        names = [name.removeprefix(_FILES) for name in self.content if name.startswith(_FILES)]
        for name in names:
            if not _PATH.fullmatch(name):
                raise broken(self.path / _FILES / name, "its name has more than letters, digits and . _ + -")
        return tuple(names)

    @cached_property
    def examples(self) -> dict[str, JsonObject]:
        """Worked examples of its parameters, by name.

        Raises:
            AtlasError: `content_invalid`.

        """
        return self.documents("examples")

    def documents(self, folder: str) -> dict[str, JsonObject]:
        """What the YAML and JSON files right in a folder of it say, by name: what other templates show, too.

        Raises:
            AtlasError: `content_invalid`: one is no mapping.

        """
        documents: dict[str, JsonObject] = {}
        for name in self.content:
            path = self.path / name
            if path.suffix not in _DATA or path.parent != self.path / folder:
                continue
            try:
                document = yamltext.load(self.content[name])
            except yamltext.YamlError as error:
                raise broken(path, str(error)) from error
            if not isinstance(document, dict):
                raise broken(path, "it is not a mapping")
            documents[path.stem] = document
        return documents

    def check(self) -> None:
        """See that all of it can be read.

        Raises:
            AtlasError: `content_invalid`.

        """
        for name in self.files:
            self.place(name.removesuffix(RENDERED))
        _ = self.examples

    def source(self, name: str) -> bytes:
        """What stands in one of its files."""
        return self.content[f"{_FILES}{name}"]

    def place(self, name: str) -> str:
        """Where a file of it stands in a tree.

        Raises:
            AtlasError: `content_invalid`: that is no place in a tree.

        """
        into = self.definition.into or ""
        folder = into.strip("/") if into.startswith("/") else f"{self.kind}/{into}".strip("/")
        try:
            return _place(f"{folder}/{name}" if folder else name)
        except PydanticCustomError as error:
            raise broken(self.path, error.message().rstrip(".")) from error


def broken(path: Path, cause: str, problems: tuple[Problem, ...] = ()) -> AtlasError:
    """The error of content that cannot be used."""
    return AtlasError(Code.CONTENT_INVALID, f"Unable to load {path}: {cause}.", "Mend or remove the file.", problems)
