"""What the hosts of an inventory have, for the estate: a probe a host, some hosts at a time.

A host that does not answer is named, with what the settings say of it; so is what one host could not tell.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar, cast

from atlas_mcp.domain.estate.assets import AnyAsset, Host, Kind, Link
from atlas_mcp.domain.estate.snapshot import Gap, Part
from atlas_mcp.domain.text import line
from atlas_mcp.engines.ssh import spec
from atlas_mcp.engines.ssh.spec import AskHosts, survey
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import Environment, JsonObject
from atlas_mcp.toolset import Context

from . import neighbours, reading
from .questions import ABSENT, KINDS, QUESTIONS
from .reading import Owner

T = TypeVar("T")
_HOST_S = 20  # for one host, its connection included
_MOST = 100  # hosts of an inventory: so many probes there may be
_CONTAINERS = ("docker", "podman", "lxc", "lxc-libvirt", "systemd-nspawn", "openvz", "rkt", "wsl", "proot", "pouch")
_UNREACHED = (*{kind for kinds in KINDS.values() for kind in kinds if kind is not Kind.HOST},)
_LONGEST_WHY = 160
_NOTHING: dict[str, str] = {}


async def parts(ctx: Context, place: str) -> AsyncIterator[Part]:
    """All hosts of an inventory.

    Raises:
        AtlasError: none of them lets us in, or there is no such inventory.

    """
    hosts, reached = await ctx.fact(AskHosts(place=place)), False
    failed: list[tuple[spec.Host, AtlasError]] = []
    told: set[str] = set()  # links, of which both ends may tell
    at_once = hosts[0].parallel if hosts else 1
    for at in range(0, min(len(hosts), _MOST), at_once):
        some = hosts[at : min(at + at_once, _MOST)]
        asked = [partial(ctx.probe, survey(host, QUESTIONS, _HOST_S), Environment.PROD) for host in some]
        for host, answer in zip(some, await ctx.at_once(asked), strict=True):
            if isinstance(answer, AtlasError):
                failed.append((host, answer))
            else:
                reached = True
                yield _Answer(host, answer).part(told)
    if failed and not reached:
        raise failed[0][1]
    for host, error in failed:
        yield _unreached(host, error)
    if len(hosts) > _MOST:
        yield Part(gaps=(Gap(what=f"{len(hosts) - _MOST} further hosts", why=f"{_MOST} of an inventory are read"),))


def _unreached(host: spec.Host, error: AtlasError) -> Part:
    away = Host(id=f"host/{host.name}", name=host.name, state="not reached")
    return Part(assets=(away,), gaps=(Gap(what=f"host {host.name}", why=error.message, kinds=_UNREACHED),))


class _Answer:
    """What one host answered: assets, and gaps for what cannot be used of it."""

    def __init__(self, host: spec.Host, answer: JsonObject) -> None:
        self._host, self._answer = host, cast("Mapping[str, Mapping[str, object]]", answer)
        self._gaps: list[Gap] = []

    def part(self, told: set[str]) -> Part:
        """All of it. `told` are the ids of links that other hosts have told of; it gets those of this one."""
        system: Mapping[str, str] = self._read("system", reading.words, _NOTHING)
        virtual = system.get("virtual", "")
        container = virtual in _CONTAINERS
        owner = Owner(f"host/{self._host.name}", self._host.name, virtual, container)
        chassis, name = self._read("chassis", neighbours.chassis, ("", ""))
        interfaces = self._read("addresses", partial(reading.interfaces, owner=owner), None)
        addresses = None if interfaces is None else [address for one in interfaces for address in one.addresses or ()]
        host = self._system(owner, system).model_copy(
            update={"chassis": chassis, "addresses": None if addresses is None else _bare(addresses)}
        )
        links = self._links(chassis, name or system.get("hostname") or owner.name)
        assets: list[AnyAsset] = [host, *(interfaces or ()), *(link for link in links if link.id not in told)]
        told |= {link.id for link in links}
        if not container:  # which sees the disks of what it runs on
            assets += self._read("disks", partial(reading.disks, owner=owner), [])
            assets += self._read("volume groups", partial(reading.volume_groups, owner=owner), [])
            assets += self._read("logical volumes", partial(reading.logical_volumes, owner=owner), [])
            assets += self._read("pools", partial(reading.pools, owner=owner), [])
            assets += self._read("RAID", partial(reading.arrays, owner=owner), [])
        space = str(self._answer.get("space", {}).get("output", ""))
        assets += self._read("mounts", partial(reading.filesystems, space=space, owner=owner), [])
        assets += self._read("BGP sessions", partial(reading.bgp, owner=owner), [])
        assets += self._read("OSPF neighbours", partial(reading.ospf, owner=owner), [])
        return Part(assets=tuple(assets), gaps=tuple(self._gaps))

    def _system(self, owner: Owner, system: Mapping[str, str]) -> Host:
        """The host itself. What a container reads of the hardware is that of what it runs on."""
        hidden = owner.container or not owner.virtual
        identity = _NOTHING if hidden else self._read("identity", reading.words, _NOTHING)
        model = f"{identity.get('sys_vendor', '')} {identity.get('product_name', '')}".strip()
        memory, cores = system.get("MemTotal", "").removesuffix("kB").strip(), system.get("cores", "")
        return Host(
            id=owner.id,
            name=owner.name,
            state="reached",
            version=system.get("PRETTY_NAME"),
            kernel=system.get("kernel"),
            cores=int(cores) if cores.isdecimal() and len(cores) < 9 else None,
            memory_mib=int(memory) // 1024 if memory.isdecimal() and len(memory) < 15 else None,
            gateways=self._read("gateways", reading.gateways, None),
            model=model or None,
            uuid=identity.get("product_uuid"),
            serial=identity.get("product_serial"),
            machine=system.get("machine"),
        )

    def _links(self, chassis: str, name: str) -> list[Link]:
        ports = str(self._answer.get("ports", {}).get("output", ""))
        return self._read("neighbours", partial(_linked, chassis, name, ports), [])

    def _read(self, question: str, read: Callable[[str], T], otherwise: T) -> T:
        """What a question was answered, or what stands for it where it was not, or cannot be used."""
        answer = self._answer.get(question, {"refused": "it was not asked"})
        output, code, why = str(answer.get("output", "")), answer.get("code"), str(answer.get("refused", ""))
        if code == ABSENT:
            return otherwise
        if code == -1:
            why = "it took too long"
        elif code:
            why = f"exit code {code}: {line(str(answer.get('errors', '')).strip(), _LONGEST_WHY)}"
        if code not in (0, None) and not output.strip():
            return self._gap(question, why, otherwise)
        if why:
            self._gap(question, why, otherwise)
            if code is None:
                return otherwise
        try:
            return read(output)
        except reading.STUMBLES:
            return self._gap(question, "the host answers what cannot be used", otherwise)

    def _gap(self, question: str, why: str, otherwise: T) -> T:
        kinds = KINDS.get(question)
        if kinds and not any(gap.what.startswith(f"{question} of") for gap in self._gaps):
            self._gaps.append(Gap(what=f"{question} of {self._host.name}", why=why, kinds=kinds))
        return otherwise


def _linked(chassis: str, name: str, ports: str, text: str) -> list[Link]:
    return neighbours.links(chassis, name, ports, text)


def _bare(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.partition("/")[0] for one in addresses))
