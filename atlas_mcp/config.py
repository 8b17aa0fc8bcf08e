"""Settings: file, conf.d, environment, flags, in that order; an unknown key is an error.

A secret is never a value here but a reference to one: `secrets`.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, ValidationError, create_model, field_validator, model_validator

from atlas_mcp import yamltext
from atlas_mcp.declaration import declared
from atlas_mcp.domain.bindings import Binding
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.schedules import ScheduleSettings
from atlas_mcp.domain.text import Label, line, shown, wrong
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Environment, Frozen, Role
from atlas_mcp.repository.settings import RepositorySettings
from atlas_mcp.sections import ApprovalSettings, ContentRootSettings, IntakeSettings, LogSettings, RemediationSettings
from atlas_mcp.system.paths import UserPath
from atlas_mcp.system.trust import distrusted

ENV_PREFIX = "ATLAS__"
_MOST_BYTES = 4 * 2**20  # of one file
# What a variable may say: where state is, how long things are kept, how fast. All else is in files alone: what names
# the address of a place, its credential, whom it is trusted by, who may do what, or where code comes from.
VARIABLES = (
    "artifact_days",
    "calls_per_minute",
    "data_dir",
    "log",
    "plan_lifetime_s",
    "run_days",
    "worker_idle_s",
)


class Settings(Frozen):
    """Everything an operator may set."""

    data_dir: UserPath = Field(default_factory=lambda: _base("XDG_DATA_HOME", ".local/share") / "atlas")
    role: Role = Field(default=Role.OPERATOR, description="of whoever starts the server over stdio, or runs a command")
    policy: str = "default"
    bindings: dict[str, Binding] = Field(default={}, description="which VMs belong to which environment, by name")
    environments: dict[Label, Environment] = Field(
        default={}, description="further environments that a spec may name, each with the one that it is judged as"
    )
    content_roots: dict[str, ContentRootSettings] = Field(default={}, description="extensions, by name")
    approvals: ApprovalSettings = ApprovalSettings()
    plan_lifetime_s: int = Field(default=3600, ge=60, le=604_800)
    calls_per_minute: int = Field(
        default=240,
        ge=1,
        le=100_000,
        description="messages over MCP, of any kind; and commands, of one principal",
    )
    errors_at_most: int = Field(
        default=4,
        ge=0,
        le=1000,
        description="how often a step may go wrong in one job, and a target with what does not pass by itself",
    )
    run_days: int = Field(  # while it is kept its approval counts as used, and budgets count it: both for up to a week
        default=90, ge=8, le=3650, description="how long runs are kept; then only the audit has them"
    )
    artifact_days: int = Field(default=30, ge=1, le=3650, description="how long large outputs are kept")
    worker_idle_s: int = Field(default=30, ge=1, le=3600)
    document_dir: UserPath | None = Field(default=None, description="where the pages of the estate are written")
    schedules: ScheduleSettings = Field(default=ScheduleSettings(), description="what is done by itself")
    log: LogSettings = LogSettings()
    remediation: RemediationSettings = Field(default=RemediationSettings(), description="without a person")
    repositories: RepositorySettings = Field(default=RepositorySettings(), description="what may be analysed")
    intake: IntakeSettings | None = Field(default=None, description="where alerts are taken in")
    config_dir: UserPath = Field(default_factory=lambda: default_config_dir())

    @field_validator("document_dir")
    @classmethod
    def _absolute(cls, directory: Path | None) -> Path | None:
        if directory is not None and not directory.is_absolute():
            raise wrong(f"{shown(str(directory))} is not absolute.", "Write the path from / on.")
        return directory

    @model_validator(mode="after")
    def _further_environments(self) -> Settings:
        if taken := [name for name in self.environments if name in [*Environment]]:
            raise wrong(
                f"environment {taken[0]} is there already, and judged as itself.", "Name another one, such as staging."
            )
        return self

    @model_validator(mode="after")
    def _places_apart(self) -> Settings:
        """Bindings, policies and calls name a place alone: one name must not mean two places."""
        if twice := [name for name, number in Counter(self.places).items() if number > 1]:
            raise wrong(f"{shown(twice[0])} is the name of two places.", "Give each place a name of its own.")
        return self

    @model_validator(mode="after")
    def _bind_what_there_is(self) -> Settings:
        """A binding that is misspelt binds nothing, unseen: what it names must be a place, and what is used there."""
        for name, binding in self.bindings.items():
            if strange := [one for one in binding.clusters if one not in self.places]:
                raise wrong(
                    f"binding {shown(name)} names cluster {shown(strange[0])}, which is not configured.",
                    f"Name one of: {', '.join(self.places) or 'none'}.",
                )
        for entry in self.intake.alerts if self.intake else ():
            if entry.place not in self.places:
                raise wrong(
                    f"intake.alerts names place {shown(entry.place)}, which is not configured.",
                    f"Name one of: {', '.join(self.places) or 'none'}.",
                )
        for one in declared():
            one.unusable(self)
        return self

    def section(self, key: str) -> Any:  # noqa: ANN401 - of the type that the engine declares
        """What is said under a key that an engine has declared."""
        return getattr(self, key)

    @property
    def places(self) -> tuple[str, ...]:
        """The names of all places that engines have settings of."""
        return tuple(sorted(name for one in declared() for name in one.places(self)))

    def places_of(self, engine: str) -> tuple[str, ...]:
        """The names of the places of one engine, in order."""
        return tuple(sorted(name for one in declared() if one.name == engine for name in one.places(self)))

    def credentials(self, place: str) -> tuple[str, ...]:
        """The references to secrets that acting in a place takes; none of a place that is not configured."""
        return tuple(reference for one in declared() for reference in one.credentials(self, place))

    @property
    def approvers_path(self) -> Path:
        """Where the public keys of the approvers stand."""
        return self.approvals.approvers_file or self.config_dir / "approvers"

    @property
    def audit_key(self) -> Path:
        """The key of the audit log."""
        return self.data_dir / "audit.key"

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.data_dir / "atlas.db"

    @property
    def search_index(self) -> Path:
        """The index of passages, made of what is known, and made again at any time."""
        return self.data_dir / "search.db"

    @property
    def artifacts(self) -> Path:
        """Where large outputs are kept, by digest."""
        return self.data_dir / "artifacts"

    @property
    def renders(self) -> Path:
        """Where rendered trees are kept, by digest."""
        return self.data_dir / "renders"


@cache
def settings_type() -> type[Settings]:
    """The settings with the sections of every engine that is installed."""
    sections = {key: section for one in declared() for key, section in one.sections.items()}
    fields: dict[str, Any] = {key: (section.type, section.default) for key, section in sections.items()}
    return create_model("Settings", __base__=Settings, __doc__=Settings.__doc__, **fields)


def defaults(**values: object) -> Settings:
    """Settings as nobody has written them, but for these values."""
    return settings_type().model_validate(values)


def default_config_dir() -> Path:
    """Where settings are looked for: $ATLAS_CONFIG_DIR, else the user's configuration directory."""
    return (
        Path(os.environ["ATLAS_CONFIG_DIR"])
        if "ATLAS_CONFIG_DIR" in os.environ
        else (_base("XDG_CONFIG_HOME", ".config") / "atlas")
    )


def _base(variable: str, fallback: str) -> Path:
    if sys.platform == "win32" and "LOCALAPPDATA" in os.environ:
        return Path(os.environ["LOCALAPPDATA"])
    return Path(os.environ[variable]) if os.environ.get(variable) else Path.home() / fallback


def load(config_dir: Path | None = None, flags: Mapping[str, Any] | None = None) -> Settings:
    """Read `config.yaml`, then `conf.d/*.yaml` by name, then ATLAS__A__B variables, then flags; later ones win.

    Of variables, those that `VARIABLES` allows: no section of an engine is among them. A section may have a folder of
    its own, whose files are entries that the other files do not have.

    Raises:
        CallerError: `config_invalid`, with every problem at once.

    """
    directory = config_dir or default_config_dir()
    merged: dict[str, Any] = {}
    _trusted(directory)
    for path in [directory / "config.yaml", *sorted((directory / "conf.d").glob("*.yaml"))]:
        if path.exists():
            _trusted(path)
            merged = _merge(merged, _read(path))
    for key, folder in _folders().items():
        elsewhere = merged.get(key) or {}
        if isinstance(elsewhere, dict):
            merged[key] = {**elsewhere, **_entries(directory / folder, key, elsewhere)}
    variables = _from_environment(os.environ, directory)
    merged = _merge(merged, variables)
    merged = _merge(merged, dict(flags or {}))
    merged.setdefault("config_dir", str(directory))
    try:
        settings = settings_type().model_validate(merged)
    except ValidationError as error:
        blamed = [_blamed(problem, variables) for problem in problems_of(error, settings_type(), "Settings")]
        by_variables = all(by for by, _ in blamed)
        message = f"Unable to use {'the environment' if by_variables else f'the settings in {directory}'}."
        raise CallerError(Code.CONFIG_INVALID, message, "Mend these:", tuple(one for _, one in blamed)) from error
    for path in _paths(settings):
        if path != settings.data_dir:  # which must be our own, and is looked at where it is used: `datadir`
            _trusted(path)
    return settings


def _folders() -> dict[str, str]:
    """The sections whose entries may stand in files of their own, each with its folder."""
    return {key: section.folder for one in declared() for key, section in one.sections.items() if section.folder}


def _entries(folder: Path, key: str, elsewhere: Mapping[str, Any]) -> dict[str, Any]:
    """The entries of a section that stand in files of its folder, by the files' names."""
    entries: dict[str, Any] = {}
    for path in sorted(folder.glob("[!.]*.yaml")):
        _trusted(path)
        if path.stem in elsewhere:
            raise _unreadable(path, f"{key} has {shown(path.stem)} in another file, too", "Keep one of the two.")
        entries[path.stem] = _read(path)
    return entries


def _paths(value: object) -> Iterator[Path]:
    """Every file and directory that settings name. What engines add is among them, whatever it is for."""
    if isinstance(value, Path):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _paths(getattr(value, name))
    elif isinstance(value, Mapping | tuple):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _paths(inner)


def _trusted(path: Path) -> None:
    if found := distrusted(path):
        raise CallerError(Code.CONFIG_INVALID, f"Unable to rely on {path}: {found.cause}.", found.remedy)


def _blamed(problem: Problem, variables: Mapping[str, Any]) -> tuple[bool, Problem]:
    """Whether a variable gave the value that is wrong, and the problem, which then names the variable."""
    place: Any = variables
    parts = problem.pointer.strip("/").split("/")
    for depth, part in enumerate(parts, 1):
        if not isinstance(place, Mapping) or part not in place:
            return False, problem
        place = place[part]
        if not isinstance(place, Mapping) or depth == len(parts):
            name = ENV_PREFIX + "__".join(parts[:depth]).upper()
            return True, replace(problem, remedy=f"{problem.remedy} The variable {name} sets it.".lstrip())
    return False, problem


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise _unreadable(path, f"it is longer than {_MOST_BYTES // 2**20} MiB", "Divide it into several files.")
        document = yamltext.load(content)
    except OSError as error:
        raise _unreadable(path, error.strerror or "it cannot be read", "Let this user read it.") from error
    except yamltext.YamlError as error:
        raise _unreadable(path, str(error), "Mend the YAML there.") from error
    if document is None:
        return {}
    if not isinstance(document, dict):
        raise _unreadable(path, "it is not a mapping", "Write key: value lines.")
    return document


def _unreadable(path: Path, cause: str, remedy: str) -> CallerError:
    return CallerError(Code.CONFIG_INVALID, f"Unable to read {path}: {cause}.", remedy)


def _from_environment(environment: Mapping[str, str], directory: Path) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    named = {
        name: name.removeprefix(ENV_PREFIX).lower().split("__")
        for name in sorted(environment)
        if name.startswith(ENV_PREFIX)
    }
    if refused := [_of_files(name, place, directory) for name, place in named.items() if place[0] not in VARIABLES]:
        raise _unusable_environment(*refused)
    for name, (*parents, last) in named.items():
        place = nested
        for parent in parents:
            place = place.setdefault(parent, {})
            if not isinstance(place, dict):
                raise _bad_variable(parents, f"{name} goes below a plain value.", "Remove one of the two.")
        try:
            place[last] = yamltext.load(environment[name])
        except yamltext.YamlError as error:
            raise _bad_variable([*parents, last], f"the value of {name} is not YAML.", "Quote it.") from error
    return nested


def _of_files(name: str, place: list[str], directory: Path) -> Problem:
    cause = f"{line(name, 200)} is set, and this setting counts in the settings file alone."
    remedy = f"Unset the variable; write {directory / 'config.yaml'} instead. Variables may say {', '.join(VARIABLES)}."
    return Problem(line(f"/{'/'.join(place)}", 200), cause, remedy)


def _bad_variable(place: list[str], message: str, remedy: str) -> CallerError:
    return _unusable_environment(Problem(f"/{'/'.join(place)}", message, remedy))


def _unusable_environment(*problems: Problem) -> CallerError:
    return CallerError(Code.CONFIG_INVALID, "Unable to use the environment.", "Mend this:", problems)


def _merge(below: dict[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        lower = merged.get(key)
        merged[key] = _merge(lower, value) if isinstance(lower, dict) and isinstance(value, Mapping) else value
    return merged
