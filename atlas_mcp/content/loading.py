"""Content roots into one immutable catalogue: tools, parts of kinds, prompts, schemas, resources, policies, templates.

A content root is a directory with `tools/`, `resources/`, `templates/`; the repository, or its copy in
the wheel, is root zero. A file that is broken, or that says again what another said, stops the start
and is named.
"""

from __future__ import annotations

import hashlib
import importlib
import inspect
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from atlas_mcp import yamltext
from atlas_mcp.config import Settings
from atlas_mcp.content.declared import (
    AS,
    READ_OLD,
    Declared,
    Definition,
    PartDef,
    PromptDef,
    ResourceDef,
    SchemaDef,
    ToolDef,
)
from atlas_mcp.content.sources import only_sources
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.model import Frozen, JsonObject
from atlas_mcp.rendering.templates import KINDS, Template
from atlas_mcp.system.trust import loose

M = TypeVar("M", bound=Frozen)
_FOLDERS = ("tools", "resources", "templates")
_BUILTIN = "builtin"
_POLICIES = "policies"
_NAME = re.compile(r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")


@dataclass(frozen=True)
class ContentRoot:
    """A directory with content."""

    name: str
    path: Path

    @property
    def digest(self) -> str:
        """SHA-256 over the paths and bytes of everything in it that is read.

        Raises:
            AtlasError: `content_invalid`: there is a symbolic link in it, so that it is not all there, or something
                that others may write, or that is neither a file nor a folder.

        """
        total = hashlib.sha256()
        folders = [self.path / folder for folder in _FOLDERS]
        entries = sorted([*folders, *(path for folder in folders for path in folder.rglob("*"))])
        for path in entries:
            if path.is_symlink():
                raise _broken(path, "it is a symbolic link, and what it leads to can change unseen")
            if path.exists() and (wrong := loose(path)):
                raise _broken(path, wrong.cause)
        for path in [path for path in entries if path.is_file()]:
            name = path.relative_to(self.path)
            bytecode = name.parts[0] == "tools" and "__pycache__" in name.parts and name.suffix == ".pyc"
            if not bytecode:  # which `sources` never reads
                content = path.read_bytes()
                total.update(f"{name.as_posix()}\0{len(content)}\0".encode() + content)
        return total.hexdigest()

    @property
    def package(self) -> str:
        """The synthetic package its tool modules live in, so that nothing called `tools` reaches sys.modules."""
        return "atlas_ext_" + re.sub(r"\W", "_", self.name)

    def modules(self) -> Iterator[ModuleType]:
        """Its tool modules, by name."""
        if self.name != _BUILTIN:  # bytecode of the built-in ones is what they start fast by
            only_sources(self.package, self.path / "tools")
        _namespace(self.package, self.path)
        _namespace(f"{self.package}.tools", self.path / "tools")
        for path in sorted((self.path / "tools").glob("*.py")):
            if not path.stem.startswith("_"):
                try:
                    yield importlib.import_module(f"{self.package}.tools.{path.stem}")
                except Exception as error:
                    raise _broken(path, f"{type(error).__name__}: {error}") from error

    def templates(self) -> Iterator[Template]:
        """Its templates. Those of an extension are read now, as its digest was; a start does not pay for our own."""
        for folder in sorted((self.path / "templates").glob("*/*")):
            if folder.is_dir():
                kind = folder.parent.name
                if kind not in KINDS or not _NAME.match(folder.name) or not (folder / "template.yaml").is_file():
                    raise _broken(folder, f"it is no template of one of the kinds {', '.join(KINDS)}")
                candidate = Template(kind, folder.name, folder)
                if self.name != _BUILTIN:
                    candidate.check()
                yield candidate

    def folders(self) -> Iterator[Path]:
        """Its folders in `resources` that hold documents."""
        yield from sorted({path.parent for path in (self.path / "resources").glob("*/*.yaml")})

    def documents(self, folder: str) -> Iterator[tuple[str, Path, JsonObject]]:
        """Its YAML files in `resources/<folder>`, by name."""
        for path in sorted((self.path / "resources" / folder).glob("*.yaml")):
            if not _NAME.match(path.stem):
                raise _broken(path, "its name is not lower-case words with hyphens")
            yield path.stem, path, read_yaml(path)


@dataclass(frozen=True)
class Catalogue:
    """Everything that the content roots hold."""

    tools: Mapping[str, ToolDef]
    parts: Mapping[tuple[str, str], PartDef]
    prompts: Mapping[str, PromptDef]
    schemas: Mapping[str, SchemaDef]
    readers: Mapping[str, ResourceDef]
    resources: Mapping[str, Mapping[str, Frozen]]
    policies: Mapping[str, PolicyDocument]
    templates: Mapping[tuple[str, str], Template]

    def kinds(self, purpose: str) -> tuple[str, ...]:
        """The kinds of spec, or the engines, that have something for a purpose, by name."""
        return tuple(sorted(kind for kind, served in self.parts if served == purpose))

    def variants(self, kind: str) -> dict[str, PartDef]:
        """The forms that a kind takes, by name."""
        found = {purpose.removeprefix(AS): part for (of, purpose), part in self.parts.items()
                 if of == kind and purpose.startswith(AS)}  # fmt: skip
        return dict(sorted(found.items()))

    def description(self, tool: ToolDef) -> str:
        """What models are told of a tool, with what the parts that serve it say of themselves."""
        parts = [self.parts[kind, tool.told_by] for kind in self.kinds(tool.told_by)]
        told = [f"{', '.join(part.things) or part.kind}: {inspect.getdoc(part.fn)}" for part in parts]
        return "\n\n".join([inspect.getdoc(tool.fn) or "", *told])

    def kind_of(self, document: Mapping[str, Any]) -> str:
        """The kind of spec that a document says it is, "" where it says none. Older forms may say it without a word."""
        kind = document.get("kind")
        if isinstance(kind, str):
            return kind
        kinds = (one for one in self.kinds(READ_OLD) if self.parts[one, READ_OLD].fn(document) is not None)
        return next(kinds, "")

    def part(self, kind: str, purpose: str) -> PartDef:
        """What serves a purpose for a kind of spec.

        Raises:
            CallerError: `not_found`.

        """
        part = self.parts.get((kind, purpose))
        if part is None:
            kinds = ", ".join(self.kinds(purpose)) or "none"
            raise CallerError(Code.NOT_FOUND, f"Unable to {purpose} {kind[:60]}.", f"What has that: {kinds}.")
        return part


def builtin() -> ContentRoot:
    """Root zero: the copy in the wheel, else the repository."""
    here = Path(__file__).resolve().parents[1]
    for path in (here / "_builtin", here.parent):
        if (path / "tools").is_dir() and (path / "resources").is_dir():
            return ContentRoot(_BUILTIN, path)
    raise AtlasError(Code.CONTENT_INVALID, "Unable to find the built-in content.", "Install atlas-mcp again.")


@cache
def examples() -> Mapping[str, Path]:
    """The files of the examples that come with ATLAS, by name."""
    return MappingProxyType({path.stem: path for path in sorted((builtin().path / "examples").glob("*.yaml"))})


def roots(settings: Settings) -> tuple[ContentRoot, ...]:
    """Root zero and the operator's extensions, each as the operator has seen it.

    Raises:
        AtlasError: `content_invalid`: an extension is not there, or is another one than its digest says.

    """
    found = [builtin()]
    for name, extension in settings.content_roots.items():
        root = ContentRoot(name, extension.path)
        if name == _BUILTIN or not _NAME.match(name) or not root.path.is_dir():
            raise _broken(root.path, f"content root {name} is not a directory, or its name is not lower-case words")
        if root.digest != extension.digest:
            raise AtlasError(
                Code.CONTENT_INVALID,
                f"Unable to load content root {name}: its digest is {root.digest}, not {extension.digest}.",
                "Look at what has changed in it; then put the new digest into content_roots.",
            )
        found.append(root)
    return tuple(found)


def load(*roots: ContentRoot) -> Catalogue:
    """Read every root into one catalogue.

    Raises:
        AtlasError: `content_invalid`, naming the file that is broken or a duplicate.

    """
    declared: dict[type[Definition], dict[Any, Any]] = {kind: {} for kind in get_args(Definition)}
    policies: dict[str, PolicyDocument] = {}
    templates: dict[tuple[str, str], Template] = {}
    all_roots = roots or (builtin(),)
    for root in all_roots:
        for module in root.modules():
            for definition in _declared(module):
                _add_definition(declared[type(definition)], definition, root, Path(str(module.__file__)))
        for name, path, document in root.documents(_POLICIES):
            _add(policies, name, _valid(PolicyDocument, document, path), path)
        _add_templates(templates, root)
    return Catalogue(
        tools=MappingProxyType(declared[ToolDef]),
        parts=MappingProxyType(declared[PartDef]),
        prompts=MappingProxyType(declared[PromptDef]),
        schemas=MappingProxyType(declared[SchemaDef]),
        readers=MappingProxyType(declared[ResourceDef]),
        resources=_resources(declared[ResourceDef], all_roots),
        policies=MappingProxyType(policies),
        templates=MappingProxyType(templates),
    )


def read_yaml(path: Path) -> JsonObject:
    """A YAML file that holds one mapping.

    Raises:
        AtlasError: `content_invalid`.

    """
    try:
        document = yamltext.load(path.read_bytes())
    except (OSError, yamltext.YamlError) as error:
        raise _broken(path, str(error)) from error
    if not isinstance(document, dict):
        raise _broken(path, "it is not a mapping")
    return document


def _declared(module: ModuleType) -> Iterator[Definition]:
    for value in vars(module).values():
        if isinstance(value, Declared) and getattr(value, "__module__", "") == module.__name__:
            yield value.__atlas__


def _add(taken: dict[Any, Any], key: Any, value: object, path: Path) -> None:  # noqa: ANN401 - any key
    if key in taken:
        raise _broken(path, f"{key} is defined twice")
    taken[key] = value


def _add_templates(templates: dict[tuple[str, str], Template], root: ContentRoot) -> None:
    for template in root.templates():
        key = (template.kind, template.name)
        if key in templates and template.definition.replaces:
            del templates[key]
        _add(templates, key, template, template.path)


def _valid(model: type[M], document: JsonObject, path: Path) -> M:
    try:
        return model.model_validate(document)
    except ValidationError as error:
        raise _broken(path, "it is not valid", tuple(problems_of(error, model, "Policy"))) from error


def _add_definition(definitions: dict[Any, Any], definition: Definition, root: ContentRoot, path: Path) -> None:
    if isinstance(definition, ToolDef) and definition.kernel and root.name != _BUILTIN:
        raise _broken(path, f"{definition.name} asks for the kernel, which extensions are not given")
    _add(definitions, definition.key, definition, path)


def _resources(readers: Mapping[str, ResourceDef], roots: Sequence[ContentRoot]) -> Mapping[str, Mapping[str, Frozen]]:
    """What is read of every folder in `resources/` of every root, but policies: by folder and name."""
    resources: dict[str, dict[str, Frozen]] = {folder: {} for folder in readers}
    for root in roots:
        for folder in root.folders():
            if folder.name not in (_POLICIES, *readers):
                raise _broken(folder, "nothing reads the files in it")
        for reader in readers.values():
            for name, path, document in root.documents(reader.folder):
                _add(resources[reader.folder], name, _read(reader, document, name, path), path)
    return MappingProxyType({folder: MappingProxyType(named) for folder, named in resources.items()})


def _read(reader: ResourceDef, document: JsonObject, name: str, path: Path) -> Frozen:
    """A file of `resources/`, read. Where it says its name, that is the file's."""
    try:
        resource = reader.fn(document)
    except CallerError as error:
        raise _broken(path, "it is not valid", error.problems) from error
    metadata = document.get("metadata")
    said = metadata.get("name", name) if isinstance(metadata, dict) else name
    if said != name:
        raise _broken(path, f"metadata.name is {said}, the file's name says {name}")
    return resource


def _namespace(name: str, path: Path) -> None:
    """A package whose modules are the files of a directory; one of that name that was elsewhere is forgotten."""
    package = sys.modules.get(name)
    if package is not None and list(package.__path__) == [str(path)]:
        return
    for loaded in [other for other in sys.modules if other == name or other.startswith(f"{name}.")]:
        del sys.modules[loaded]
    module = ModuleType(name)
    module.__path__ = [str(path)]
    sys.modules[name] = module


def _broken(path: Path, cause: str, problems: tuple[Problem, ...] = ()) -> AtlasError:
    return AtlasError(Code.CONTENT_INVALID, f"Unable to load {path}: {cause}.", "Mend or remove the file.", problems)
