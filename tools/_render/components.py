"""The software of a fleet's VMs as components, each an Ansible role. Pure.

A template of kind `ansible` says by which names a spec asks for it (`software`) or that every host has it (`always`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atlas_mcp.domain.fleet.entries import at_entries
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.problems import nearest
from atlas_mcp.domain.text import PACKAGE
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Definition

Definitions = Mapping[tuple[str, str], Definition]


@dataclass(frozen=True)
class Component:
    """A template's role, and the ids of the VMs that have it."""

    name: str
    definition: Definition
    vms: tuple[str, ...]

    @property
    def role(self) -> str:
        """The name of its folder in `ansible/roles/`."""
        return (self.definition.into or self.name).rpartition("/")[2]

    @property
    def group(self) -> str:
        """The inventory group of the hosts that have it; no host name holds an underscore."""
        return f"component_{self.role}"


def components(vms: Sequence[Vm], definitions: Definitions) -> tuple[Component, ...]:
    """The components that these VMs ask for: those of every host first, then by name.

    Raises:
        CallerError: `spec_invalid`: software that no template knows, with the nearest name that one does; or two names
            of one VM that set a variable to different values.
        AtlasError: `content_invalid`: two templates are asked for by one name.

    """
    by_name = _names(definitions)
    problems = [problem for vm in vms for problem in (*_unknown(vm, by_name), *_contradicting(vm, definitions))]
    if problems:
        raise CallerError(
            Code.SPEC_INVALID,
            "Unable to render the spec: its software cannot be had as it is named.",
            "Mend these:",
            at_entries(problems, vms),
        )
    found = []
    for (kind, name), definition in definitions.items():
        having = tuple(vm.id for vm in vms if definition.always or any(by_name.get(s) == name for s in vm.software))
        if kind == "ansible" and having and (definition.always or definition.software):
            found.append(Component(name, definition, having))
    return tuple(sorted(found, key=lambda one: (not one.definition.always, one.name)))


def settings(vm: Vm, having: Sequence[Component]) -> JsonObject:
    """The variables that a VM's software sets by its names."""
    return {
        key: value for one in having for name in vm.software for key, value in one.definition.sets.get(name, {}).items()
    }


def asked(vms: Sequence[Vm], found: Sequence[Component]) -> list[JsonObject]:
    """The variables of roles that somebody must name values for: which, what it is, and the file it belongs into."""
    return [
        {"variable": one.variable, "what": one.what, "file": f"inventory/group_vars/{component.group}/local.yml"}
        for component in found
        for one in component.definition.asks
        if not one.software or any({*one.software} & {*vm.software} for vm in vms if vm.id in component.vms)
    ]


def packages(vm: Vm) -> list[str]:
    """The plain packages of a VM."""
    return [name.removeprefix(PACKAGE) for name in vm.software if name.startswith(PACKAGE)]


def _names(definitions: Definitions) -> dict[str, str]:
    """The template of each name that a spec may use."""
    found: dict[str, str] = {}
    for (kind, name), definition in definitions.items():
        for software in definition.software if kind == "ansible" else ():
            other = found.setdefault(software, name)
            if other != name:
                raise AtlasError(
                    Code.CONTENT_INVALID,
                    f"Unable to render: templates ansible/{other} and ansible/{name} are both for {software}.",
                    "Let one of them go without that name.",
                )
    return found


def _unknown(vm: Vm, names: Mapping[str, str]) -> Iterator[Problem]:
    for index, software in enumerate(vm.software):
        if not software.startswith(PACKAGE) and software not in names:
            near = nearest(software, names)
            meant = f"Did you mean {near}? " if near else ""
            yield Problem(
                f"/vms/{vm.id}/software/{index}",
                f"no template is for {software}.",
                f"{meant}Write {PACKAGE}{software} for a plain package. Known: {', '.join(sorted(names))}.",
            )


def _contradicting(vm: Vm, definitions: Definitions) -> Iterator[Problem]:
    known = [definition for (kind, _), definition in definitions.items() if kind == "ansible"]
    sets = {name: given for definition in known for name, given in definition.sets.items()}
    first: dict[str, str] = {}
    for index, software in enumerate(vm.software):
        for key, value in sets.get(software, {}).items():
            other = first.setdefault(key, software)
            if sets[other][key] != value:
                yield Problem(
                    f"/vms/{vm.id}/software/{index}",
                    f"{software} and {other} are for one role, and only one of them can be had.",
                    "Leave one out.",
                )
