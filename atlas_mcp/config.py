"""Settings: file, conf.d, environment, flags, in that order; an unknown key is an error.

A secret is never a value here but a reference to one: `secrets`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationError, model_validator

from atlas_mcp import yamltext
from atlas_mcp.domain.bindings import Binding
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.text import Form, Label, shown, wrong
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import ClientAnswers, Environment, Frozen, Role
from atlas_mcp.secrets import SecretRef
from atlas_mcp.surroundings import Place, RenderingSettings, TerraformSettings
from atlas_mcp.system.trust import distrusted

ENV_PREFIX = "ATLAS__"
# Who may do what, and with which programs.
_FILE_ONLY = (
    "approvals",
    "bindings",
    "config_dir",
    "content_roots",
    "environments",
    "policy",
    "rendering",
    "role",
    "terraform",
)


def _is_endpoint(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme == "https" and parts.hostname and parts.path in ("", "/") and (parts.port or 8006) > 0
    except ValueError:
        good = False
    if not good or "@" in value or parts.query or parts.fragment:
        what = "the endpoint" if "@" in value else shown(value)
        raise wrong(f"{what} is not an endpoint of the API.", "Write https://HOST:8006")
    return value


Endpoint = Annotated[str, AfterValidator(_is_endpoint)]
Fingerprint = Annotated[
    str, Form(r"[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){31}", "a SHA-256 fingerprint", "AB:CD:EF and so on, 32 pairs", 95)
]
Sha256 = Annotated[str, Form(r"[0-9a-f]{64}", "a SHA-256 digest", "the 64 digits that atlas-mcp freeze prints", 64)]


class Vmids(Frozen):
    """The VMIDs that ATLAS may use, both ends included."""

    first: int = Field(default=10000, ge=100, le=999_999_999)
    last: int = Field(default=19999, ge=100, le=999_999_999)

    @model_validator(mode="after")
    def _ordered(self) -> Vmids:
        if self.first > self.last:
            raise wrong(
                f"first is {self.first}, last is {self.last}.", "first must not exceed last: write the lower one first."
            )
        return self


class Reserve(Frozen):
    """What stays free on every node and storage."""

    memory_mib: int = Field(default=2048, ge=0)
    storage_percent: int = Field(default=10, ge=0, le=90)


class Overcommit(Frozen):
    """How much more than a node or a thin storage has may be promised: 1.0 is none."""

    cpu: float = Field(default=4.0, ge=0.1, le=64)
    memory: float = Field(default=1.0, ge=0.1, le=8)
    thin_storage: float = Field(default=1.0, ge=0.1, le=16)


class Parallel(Frozen):
    """How many steps run at once."""

    full_clones_per_storage: int = Field(default=4, ge=1, le=64)
    linked_clones_per_storage: int = Field(default=10, ge=1, le=64)
    starts_per_node: int = Field(default=4, ge=1, le=64)


class StorageClasses(Frozen):
    """Which storages a class of a spec means; local and shared are known by themselves."""

    ssd: tuple[str, ...] = ()
    hdd: tuple[str, ...] = ()


class ClusterSettings(Frozen):
    """One Proxmox VE cluster: how to reach it, and what of it ATLAS may use. Empty lists mean all."""

    endpoints: tuple[Endpoint, ...] = Field(min_length=1, description="https://host:8006 of several nodes")
    ca_file: Place | None = None
    fingerprint: Fingerprint | None = None
    token: SecretRef = Field(description="reference to USER@REALM!NAME=UUID")
    admin_token: SecretRef | None = Field(default=None, description="for HA and backup jobs, which need rights on /")
    vmids: Vmids = Vmids()
    nodes: tuple[str, ...] = ()
    storages: tuple[str, ...] = ()
    pools: tuple[str, ...] = ()
    storage_classes: StorageClasses = StorageClasses()
    snippets: dict[str, str] = Field(default={}, description="name -> volume, e.g. base -> local:snippets/base.yaml")
    calls_per_s: int = Field(default=50, ge=1, le=1000)
    overcommit: Overcommit = Overcommit()
    reserve: Reserve = Reserve()
    parallel: Parallel = Parallel()


class ApprovalSettings(Frozen):
    """Who approves and for how long; `client` says where an answer given in the client counts."""

    approvers_file: Place | None = None
    lifetime_s: int = Field(default=3600, ge=60, le=604_800)
    permit_at_most_s: int = Field(default=86_400, ge=300, le=604_800)
    client: ClientAnswers = ClientAnswers()

    @model_validator(mode="after")
    def _not_prod(self) -> ApprovalSettings:
        if Environment.PROD in self.client.environments:
            raise wrong("an answer in the client never counts for prod.", "Write dev, test, or neither: [].")
        return self


class ContentRootSettings(Frozen):
    """An extension's directory, and the digest of it that the operator has looked at."""

    path: Place
    digest: Sha256 = Field(description="as atlas-mcp freeze prints it")


class LogSettings(Frozen):
    """The structured log: to standard error, and to a rotating file in the data directory."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    file_mib: int = Field(default=10, ge=1, le=1024)
    files: int = Field(default=5, ge=1, le=100)


class Settings(Frozen):
    """Everything an operator may set."""

    data_dir: Place = Field(default_factory=lambda: _base("XDG_DATA_HOME", ".local/share") / "atlas")
    clusters: dict[str, ClusterSettings] = {}
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
        description="tool calls, reads of resources, prompts, completions; and commands, of one principal",
    )
    worker_idle_s: int = Field(default=30, ge=1, le=3600)
    rendering: RenderingSettings = RenderingSettings()
    terraform: TerraformSettings = TerraformSettings()
    log: LogSettings = LogSettings()
    config_dir: Place = Field(default_factory=lambda: default_config_dir())

    @model_validator(mode="after")
    def _further_environments(self) -> Settings:
        if taken := [name for name in self.environments if name in [*Environment]]:
            raise wrong(
                f"environment {taken[0]} is there already, and judged as itself.", "Name another one, such as staging."
            )
        return self

    @model_validator(mode="after")
    def _bind_what_there_is(self) -> Settings:
        """A binding that is misspelt binds nothing, unseen: what it names must be what the clusters may use."""
        for name, binding in self.bindings.items():
            if strange := [one for one in binding.clusters if one not in self.clusters]:
                raise wrong(
                    f"binding {shown(name)} names cluster {shown(strange[0])}, which is not configured.",
                    f"Name one of: {', '.join(sorted(self.clusters)) or 'none'}.",
                )
            limits = [self.clusters[one].pools for one in binding.clusters or self.clusters]
            known = {pool for pools in limits for pool in pools}
            if limits and all(limits) and (strange := [one for one in binding.pools if not _within(one, known)]):
                raise wrong(
                    f"binding {shown(name)} names pool {shown(strange[0])}, which ATLAS may not use there.",
                    f"Name one of: {', '.join(sorted(known))}.",
                )
        return self

    @property
    def approvers_path(self) -> Path:
        """Where the public keys of the approvers stand."""
        return self.approvals.approvers_file or self.config_dir / "approvers"

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.data_dir / "atlas.db"

    @property
    def renders(self) -> Path:
        """Where rendered trees are kept, by digest."""
        return self.data_dir / "renders"


def _within(pool: str, known: set[str]) -> bool:
    """Whether a pool is one of those, or holds one."""
    return any(one == pool or one.startswith(f"{pool}/") for one in known)


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
    bound = ("clusters",) if merged.get("bindings") else ()  # else a name that they bind could mean another cluster
    variables = _from_environment(os.environ, (*_FILE_ONLY, *bound))
    merged = _merge(merged, variables)
    merged = _merge(merged, dict(flags or {}))
    merged.setdefault("config_dir", str(directory))
    try:
        return Settings.model_validate(merged)
    except ValidationError as error:
        blamed = [_blamed(problem, variables) for problem in problems_of(error, Settings, "Settings")]
        by_variables = all(by for by, _ in blamed)
        message = f"Unable to use {'the environment' if by_variables else f'the settings in {directory}'}."
        raise CallerError(Code.CONFIG_INVALID, message, "Mend these:", tuple(one for _, one in blamed)) from error


def _trusted(path: Path) -> None:
    if path.exists() and (found := distrusted(path)):
        raise CallerError(Code.CONFIG_INVALID, f"Unable to use the settings in {path}: {found.cause}.", found.remedy)


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
        document = yamltext.load(path.read_bytes())
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


def _from_environment(environment: Mapping[str, str], file_only: tuple[str, ...]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, text in sorted(environment.items()):
        if not name.startswith(ENV_PREFIX):
            continue
        place = made
        *parents, last = name.removeprefix(ENV_PREFIX).lower().split("__")
        if [*parents, last][0] in file_only:
            cause = f"{name} is set, and this setting counts in the settings file alone."
            raise _bad_variable([*parents, last], cause, "Unset the variable; write config.yaml instead.")
        for parent in parents:
            place = place.setdefault(parent, {})
            if not isinstance(place, dict):
                raise _bad_variable(parents, f"{name} goes below a plain value.", "Remove one of the two.")
        try:
            place[last] = yamltext.load(text)
        except yamltext.YamlError as error:
            raise _bad_variable([*parents, last], f"the value of {name} is not YAML.", "Quote it.") from error
    return made


def _bad_variable(place: list[str], message: str, remedy: str) -> CallerError:
    problem = Problem(f"/{'/'.join(place)}", message, remedy)
    return CallerError(Code.CONFIG_INVALID, "Unable to use the environment.", "Mend this:", (problem,))


def _merge(below: dict[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        known = merged.get(key)
        merged[key] = _merge(known, value) if isinstance(known, dict) and isinstance(value, Mapping) else value
    return merged
