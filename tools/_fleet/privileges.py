"""The privileges that steps need and a cluster's tokens lack, by path. Pure; the table is the engine's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from atlas_mcp.engines.proxmox.spec import (
    ACTIONS,
    ENGINE,
    Allowance,
    GuestConfig,
    Health,
    Need,
    Networks,
    OnGuest,
    Resources,
    Setting,
    missing,
    needs_of,
)
from atlas_mcp.errors import Problem
from atlas_mcp.model import Step

from .look import Look

_SHOWN = 5  # paths that a message names
_READ = Need(path="/", any_of=("Sys.Audit",))  # quorum, HA and backup jobs


@dataclass(frozen=True)
class Grounds:
    """What privileges are worked out from: a cluster's health, the operator's settings, and what paths depend on.

    With `one_token` an engine has the cluster's token alone, and the second one counts for nothing.
    """

    cluster: str
    health: Health
    admin: bool
    setting: Setting
    one_token: bool = False

    @classmethod
    def of(cls, look: Look, *, one_token: bool = False) -> Grounds:
        """Those of a look."""
        read = cls.read(look.cluster, look.health, look.allowance, look.resources, look.networks, look.templates)
        return replace(read, one_token=one_token)

    @classmethod
    def read(
        cls,
        cluster: str,
        health: Health,
        allowance: Allowance,
        resources: Resources,
        networks: Networks | None = None,
        templates: Mapping[int, GuestConfig] = MappingProxyType({}),
    ) -> Grounds:
        """From the facts."""
        setting = Setting(
            major=health.major,
            pools={guest.vmid: guest.pool for guest in resources.guests if guest.pool},
            zones=networks.vnets if networks else {},
            templates=dict(templates),
        )
        return cls(cluster, health, allowance.admin, setting)


def needs(grounds: Grounds, steps: Iterable[Step]) -> tuple[Need, ...]:
    """What some steps need, looking at the cluster included."""
    actions: list[OnGuest] = [
        ACTIONS.validate_python({**step.args, "action": step.action}) for step in steps if step.engine == ENGINE
    ]
    found = (_READ, *needs_of(actions, grounds.setting))
    if grounds.one_token:
        found = tuple(need.model_copy(update={"admin": False}) for need in found)
    return tuple(dict.fromkeys(found))


def lacking(grounds: Grounds, steps: Iterable[Step], more: Iterable[Need] = ()) -> tuple[Problem, ...]:
    """A problem for all paths on which a token lacks the same privileges, for the steps and what is needed besides."""
    by_path: dict[tuple[bool, str], dict[str, None]] = {}
    for need in missing((*needs(grounds, steps), *more), grounds.health):
        by_path.setdefault((need.admin, need.grant), {})[" or ".join(need.any_of)] = None
    paths: dict[tuple[bool, str], list[str]] = {}
    for (admin, path), names in by_path.items():
        paths.setdefault((admin, ", ".join(names)), []).append(path)
    return tuple(_problem(grounds, admin, alike, names) for (admin, names), alike in paths.items())


def _problem(grounds: Grounds, admin: bool, paths: Sequence[str], names: str) -> Problem:
    more = len(paths) - _SHOWN
    path = ", ".join(paths[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
    if admin and not grounds.admin:
        return Problem(
            "",
            f"HA and own backup jobs need an admin token with {names} on {path}.",
            f"Set clusters.{grounds.cluster}.admin_token, or leave them out.",
        )
    return Problem(
        "",
        f"the {'admin token' if admin else 'token'} of {grounds.cluster} lacks {names} on {path}.",
        "Grant it to the token, and to its user where privileges are separated.",
    )
