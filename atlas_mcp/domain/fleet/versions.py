"""Older forms of a spec, and how each becomes the next one.

`register` adds a conversion from one `apiVersion` to another; `upgrade` applies them until the current one is
reached. A conversion renames and reshapes: it leaves judging of values to `parse`, but what it does not know it
keeps where it stood, so that it is refused there by name. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from atlas_mcp.domain.document import Document, plain
from atlas_mcp.domain.fleet.spec import API_VERSION
from atlas_mcp.domain.problems import nearest
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import CallerError, Code, Problem

Conversion = Callable[[Document], tuple[Document, list[str]]]

V1ALPHA1 = "atlas/v1alpha1"
_conversions: dict[str, tuple[str, Conversion]] = {}


def register(old: str, new: str, conversion: Conversion) -> None:
    """Have documents of apiVersion `old` turned into `new`; the conversion need not set apiVersion itself."""
    if old in _conversions or old == new:
        raise ValueError(f"apiVersion {old} has a conversion already")
    _conversions[old] = (new, conversion)


def supported() -> tuple[str, ...]:
    """Every apiVersion that is accepted, the current one first."""
    return (API_VERSION, *sorted(_conversions))


def upgrade(document: Mapping[str, Any]) -> tuple[Document, tuple[str, ...]]:
    """The document in the current apiVersion, and a note for each thing that was changed; a current one as it is.

    Raises:
        CallerError: `spec_invalid`: the apiVersion is missing or unknown, or the document is not plain data.

    """
    version = document.get("apiVersion") if isinstance(document, Mapping) else None
    if version == API_VERSION:
        return dict(document), ()
    current, problems = plain(document)
    notes: list[str] = []
    while not problems and current.get("apiVersion") != API_VERSION:
        version = current.get("apiVersion")
        if not isinstance(version, str) or version not in _conversions:
            problems = [_unknown(version)]
            break
        target, conversion = _conversions[version]
        converted, changes = conversion(current)
        current = {**converted, "apiVersion": target}
        notes += [f"apiVersion {version} was read as {target}", *changes]
    if problems:
        raise CallerError(
            Code.SPEC_INVALID,
            "Unable to read the spec: its form is not known.",
            "Mend the places named.",
            tuple(problems),
        )
    return current, tuple(notes)


def _unknown(version: object) -> Problem:
    listed = ", ".join(supported())
    if version is None:
        return Problem("/apiVersion", "apiVersion is missing.", f"Write apiVersion: {API_VERSION}.")
    close = nearest(version, supported()) if isinstance(version, str) else None
    return Problem(
        "/apiVersion",
        f"apiVersion {shown(version)} is not supported.",
        f"Write {close or API_VERSION}; supported: {listed}.",
    )


_WRITE_CURRENT = f"Write apiVersion: {API_VERSION}."
_KEPT = ("template", "storage", "tags", "pool", "node", "role", "software", "description", "protection")


def _from_v1alpha1(document: Document) -> tuple[Document, list[str]]:
    """The flat form: `name`, `env` and `vms` of one disk and one interface each."""
    rest = {key: value for key, value in document.items() if key not in {"apiVersion", "kind", "name", "env", "vms"}}
    if nested := sorted({"metadata", "spec"} & set(rest)):
        raise CallerError(
            Code.SPEC_INVALID,
            f"Unable to read the spec as {V1ALPHA1}: it mixes two forms.",
            "Mend the places named.",
            tuple(Problem(f"/{key}", f"{V1ALPHA1} is flat and has no {key}.", _WRITE_CURRENT) for key in nested),
        )
    notes: list[str] = []
    entries = document.get("vms", [])
    converted: list[Any] = []
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        converted.append(_flat_vm(entry) if isinstance(entry, dict) else entry)
        if isinstance(entry, dict) and "ip" not in entry:
            notes.append(f"/vms/{index}: no ip was given, it uses dhcp")
    metadata = {new: document[old] for old, new in (("name", "name"), ("env", "environment")) if old in document}
    kept: Document = {key: rest.pop(key) for key in ("cluster", "pool") if key in rest}
    body: Document = {**kept, "vms": converted if isinstance(entries, list) else entries}
    return {"kind": document.get("kind", "Fleet"), "metadata": metadata, "spec": body, **rest}, notes


def _flat_vm(flat: Document) -> Document:
    rest = dict(flat)
    vm: Document = {key: rest.pop(key) for key in _KEPT if key in rest}
    for old, new in (("name", "hostname"), ("cpu", "cores")):
        if old in rest:
            vm[new] = rest.pop(old)
    if "ram_mb" in rest:
        vm["memory"] = _with_unit(rest.pop("ram_mb"), "MiB")
    if "disk_gb" in rest:
        vm["disks"] = [{"size": _with_unit(rest.pop("disk_gb"), "GiB")}]
    vm["nics"] = [_flat_nic(rest)]
    user = {new: rest.pop(old) for old, new in (("user", "user"), ("ssh_keys", "ssh_keys")) if old in rest}
    if user:
        vm["cloud_init"] = user
    if "dns" in rest:
        servers = rest.pop("dns")
        vm["dns"] = {"servers": servers if isinstance(servers, list) else [servers]}
    return {**vm, **rest}


def _flat_nic(rest: Document) -> Document:
    """The one interface; takes what it uses out of `rest`. Bridge vmbr0 was the only one."""
    nic: Document = {"bridge": rest.pop("bridge", "vmbr0")}
    if "vlan" in rest:
        nic["vlan"] = rest.pop("vlan")
    address, gateway = rest.pop("ip", "dhcp"), rest.pop("gw", None)
    plan: Document = {"mode": "dhcp"} if address == "dhcp" else {"address": address}
    nic["ipv4"] = plan if gateway is None else {**plan, "gateway": gateway}
    return nic


def _with_unit(value: object, unit: str) -> object:
    """A bare number was in `unit`; anything else is left for `parse` to judge."""
    return f"{value}{unit}" if isinstance(value, int) and not isinstance(value, bool) else value


register(V1ALPHA1, API_VERSION, _from_v1alpha1)
