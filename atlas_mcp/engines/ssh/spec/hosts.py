"""Hosts as plans know them, the questions about them, and the condition that they are where they were. Pure."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.model import FactRequest, Frozen, JsonObject, Predicate, ResultType, Take, Target

KIND = "host"  # of its targets
HOST_SAME = "host_same"  # the one condition that a plan may rest on
ADDRESS, KEY = "address", "host_key"  # what the steps on a VM may take that is made by the same plan
T_co = TypeVar("T_co", covariant=True)


class Host(Frozen):
    """What is known of a host before it is asked; `digest` is of all that decides where a command runs, and as whom.

    One with `within` is a VM that a deployment holds: `noted` is the digest of the key that it told when it was made,
    "" where it is not made yet; then its steps take its address, within those networks, and its key (`reached_by`).
    """

    place: str
    name: str
    address: str
    user: str
    lives_on: str
    parallel: int
    digest: str
    groups: tuple[str, ...] = ()
    os: str = ""
    services: tuple[str, ...] = ()
    environment: tuple[tuple[str, str], ...] = ()
    within: tuple[str, ...] = ()
    noted: str = ""

    @property
    def guest(self) -> bool:
        """Whether it is a VM that a deployment holds, or will."""
        return bool(self.within)

    @property
    def target(self) -> Target:
        """The host as steps act on it."""
        return Target(engine=ENGINE, place=self.place, kind=KIND, id=self.name, name=self.name, lives_on=self.lives_on)


class Question(FactRequest[T_co], Generic[T_co]):
    """A question about an inventory; nothing is run on its hosts to answer it."""

    engine: ClassVar[str] = ENGINE
    place: str


class AskHosts(Question[tuple[Host, ...]]):
    """The hosts of an inventory, by name."""


class AskGuest(FactRequest[Host | None]):
    """The host that a VM is, or will be once it is made; None where no inventory has the guests of its cluster."""

    engine: ClassVar[str] = ENGINE
    vm: Target


class Download(Frozen):
    """A file that hosts may fetch from where the settings say: which part of which version of a piece of software."""

    version: str
    part: str
    url: str
    sha256: str


class AskDownloads(FactRequest[tuple[Download, ...]]):
    """What the settings say of a piece of software that hosts fetch; nothing where they say nothing."""

    engine: ClassVar[str] = ENGINE
    software: str


class AskReached(Question[str]):
    """Why a host cannot be logged in to, "" where it can."""

    host: str


class AskKey(Question[str]):
    """The public key that a host proves to have, whichever it is. Nothing else is sent to it."""

    host: str


def same(host: Host) -> Predicate:
    """The condition that the settings say of a host what they said when it was planned, and that it is that VM."""
    vm: JsonObject = {"vm": host.lives_on} if host.within else {}
    noted: JsonObject = {"noted": host.noted} if host.noted else {}
    return Predicate(
        id=f"host_same:{host.place}/{host.name}",
        engine=ENGINE,
        kind=HOST_SAME,
        summary=f"{host.name} of {host.place} is where it was",
        args={"place": host.place, "host": host.name, "digest": host.digest, **vm, **noted},
    )


def reached_by(host: Host, step: str = "", member: str = "") -> dict[str, Take]:
    """What the steps of a plan take that makes a VM, or holds it, and acts on it: what `step` reads of it."""
    address = Take(step=step, member=member, result=ADDRESS, type=ResultType.ADDRESS, within=host.within)
    return {ADDRESS: address, KEY: Take(step=step, member=member, result=KEY, type=ResultType.TEXT)}
