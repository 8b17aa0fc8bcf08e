"""Content roots into one immutable catalogue: tools, planners, prompts, profiles, policies, templates.

A content root is a directory with `tools/`, `resources/`, `templates/`; the repository, or its copy in
the wheel, is root zero. A file that is broken, or that says again what another said, stops the start
and is named.
"""

from __future__ import annotations

import hashlib
import importlib
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any, TypeVar

from pydantic import ValidationError

from atlas_mcp import yamltext
from atlas_mcp.config import Settings
from atlas_mcp.content.declared import Declared, PlannerDef, PromptDef, ToolDef
from atlas_mcp.content.sources import only_sources
from atlas_mcp.domain.fleet.profile import Profile, parse_profile
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.model import Frozen, JsonObject
from atlas_mcp.rendering.templates import KINDS, Template

M = TypeVar("M", bound=Frozen)
_FOLDERS = ("tools", "resources", "templates")
_BUILTIN = "builtin"
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
            AtlasError: `content_invalid`: there is a symbolic link in it, so that it is not all there.

        """
        total = hashlib.sha256()
        folders = [self.path / folder for folder in _FOLDERS]
        found = sorted([*folders, *(path for folder in folders for path in folder.rglob("*"))])
        for path in found:
            if path.is_symlink():
                raise _broken(path, "it is a symbolic link, and what it leads to can change unseen")
        for path in [path for path in found if path.is_file()]:
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
                found = Template(kind, folder.name, folder)
                if self.name != _BUILTIN:
                    found.check()
                yield found

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
    planners: Mapping[tuple[str, str], PlannerDef]
    prompts: Mapping[str, PromptDef]
    profiles: Mapping[str, Profile]
    policies: Mapping[str, PolicyDocument]
    templates: Mapping[tuple[str, str], Template]

    def planner(self, kind: str, purpose: str) -> PlannerDef:
        """What plans, removes or reads drift for a kind of spec.

        Raises:
            CallerError: `not_found`.

        """
        found = self.planners.get((kind, purpose))
        if found is None:
            kinds = ", ".join(sorted({kind for kind, _ in self.planners}))
            raise CallerError(Code.NOT_FOUND, f"Unable to {purpose} a spec of kind {kind}.", f"Known kinds: {kinds}.")
        return found


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
    tools: dict[str, ToolDef] = {}
    planners: dict[tuple[str, str], PlannerDef] = {}
    prompts: dict[str, PromptDef] = {}
    profiles: dict[str, Profile] = {}
    policies: dict[str, PolicyDocument] = {}
    templates: dict[tuple[str, str], Template] = {}
    for root in roots or (builtin(),):
        for module in root.modules():
            path = Path(str(module.__file__))
            for definition in _declared(module):
                if isinstance(definition, ToolDef):
                    if definition.kernel and root.name != _BUILTIN:
                        raise _broken(path, f"{definition.name} asks for the kernel, which extensions are not given")
                    _add(tools, definition.name, definition, path)
                elif isinstance(definition, PlannerDef):
                    _add(planners, (definition.kind, definition.purpose), definition, path)
                else:
                    _add(prompts, definition.name, definition, path)
        for name, path, document in root.documents("profiles"):
            _add(profiles, name, _profile(document, name, path), path)
        for name, path, document in root.documents("policies"):
            _add(policies, name, _valid(PolicyDocument, document, path), path)
        _add_templates(templates, root)
    return Catalogue(*(MappingProxyType(found) for found in (tools, planners, prompts, profiles, policies, templates)))


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


def _declared(module: ModuleType) -> Iterator[ToolDef | PlannerDef | PromptDef]:
    for value in vars(module).values():
        if isinstance(value, Declared) and getattr(value, "__module__", "") == module.__name__:
            yield value.__atlas__


def _add(known: dict[Any, Any], key: Any, value: object, path: Path) -> None:  # noqa: ANN401 - any key
    if key in known:
        raise _broken(path, f"{key} is defined twice")
    known[key] = value


def _add_templates(known: dict[tuple[str, str], Template], root: ContentRoot) -> None:
    for template in root.templates():
        key = (template.kind, template.name)
        if key in known and template.definition.replaces:
            del known[key]
        _add(known, key, template, template.path)


def _valid(model: type[M], document: JsonObject, path: Path) -> M:
    try:
        return model.model_validate(document)
    except ValidationError as error:
        raise _broken(path, "it is not valid", tuple(problems_of(error, model, "Policy"))) from error


def _profile(document: JsonObject, name: str, path: Path) -> Profile:
    try:
        profile = parse_profile(document)
    except CallerError as error:
        raise _broken(path, "it is not valid", error.problems) from error
    if profile.metadata.name != name:
        raise _broken(path, f"metadata.name is {profile.metadata.name}, the file's name says {name}")
    return profile


def _namespace(name: str, path: Path) -> None:
    """A package whose modules are the files of a directory; one of that name that was elsewhere is forgotten."""
    known = sys.modules.get(name)
    if known is not None and list(known.__path__) == [str(path)]:
        return
    for loaded in [other for other in sys.modules if other == name or other.startswith(f"{name}.")]:
        del sys.modules[loaded]
    module = ModuleType(name)
    module.__path__ = [str(path)]
    sys.modules[name] = module


def _broken(path: Path, cause: str, problems: tuple[Problem, ...] = ()) -> AtlasError:
    return AtlasError(Code.CONTENT_INVALID, f"Unable to load {path}: {cause}.", "Mend or remove the file.", problems)
