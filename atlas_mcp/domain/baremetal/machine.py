"""What a host has, read from what a site tells of it: in one form, whatever the site calls it. Pure.

What a site does not tell is not known, and is not taken for enough. Names of properties are those of Blazar itself, and
those that sites with a reference of their hardware give besides (Grid'5000, Chameleon).
"""

from __future__ import annotations

from collections.abc import Iterator

from atlas_mcp.domain.baremetal.choice import Host
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.domain.repository.known import ARCHITECTURES, card
from atlas_mcp.domain.repository.needs import NeedKind
from atlas_mcp.model import Frozen

_BYTES, _MB, _GB = 1 / 2**20, 1.0, 1024.0  # in MiB
_NUMBERS = {
    NeedKind.CORES: (("architecture.smt_size", 1.0), ("vcpus", 1.0)),
    NeedKind.MEMORY: (("memory_mb", _MB), ("main_memory.ram_size", _BYTES)),
}
_MOST_DISKS = 40
_GPU_GIB = {  # the least that a card of that model is sold with
    "k80": 12, "p100": 12, "v100": 16, "t4": 16, "a10": 24, "a10g": 24, "a30": 24, "a40": 48, "a6000": 48, "a100": 40,
    "h100": 80, "h200": 141, "gh200": 96, "b200": 180, "l4": 24, "l40": 48, "l40s": 48, "rtx-6000": 24, "rtx-a6000": 48,
    "rtx-2080": 8, "rtx-3090": 24, "rtx-4090": 24, "mi100": 32, "mi210": 64, "mi250": 128, "mi300x": 192,
}  # fmt: skip


class Machine(Frozen):
    """What is known of a host: numbers (sizes in MiB) and names, by kind; what is not told is not there."""

    numbers: dict[NeedKind, int] = {}
    names: dict[NeedKind, str] = {}

    def amount(self, kind: NeedKind) -> int | None:
        """How much it has of a kind."""
        return self.numbers.get(kind)

    def named(self, kind: NeedKind) -> str:
        """Which it is, "" where that is not told."""
        return self.names.get(kind, "")


def machine_of(host: Host) -> Machine:
    """What is told of a host. A zero of what every machine has says that nobody measured it."""
    told = host.properties
    numbers: dict[NeedKind, int] = {}
    for kind, sources in _NUMBERS.items():
        if known := next((round(size * unit) for name, unit in sources if (size := _number(told.get(name)))), 0):
            numbers[kind] = known
    if disk := max(_disks(told), default=0):
        numbers[NeedKind.DISK] = disk
    names = {}
    platform = told.get("architecture.platform_type") or told.get("processor.instruction_set") or ""
    if platform:
        names[NeedKind.ARCHITECTURE] = ARCHITECTURES.get(platform.lower(), platform.lower())
    count = _gpus(told)
    if count is not None:
        numbers[NeedKind.GPU] = count
    if count and (model := told.get("gpu.gpu_model", "")):
        names[NeedKind.GPU_MODEL] = card(model) or model.lower()
        if card(model) in _GPU_GIB:
            numbers[NeedKind.GPU_MEMORY] = MiB(_GPU_GIB[card(model)] * 1024)
    return Machine(numbers=numbers, names=names)


def _gpus(told: dict[str, str]) -> int | None:
    if count := _number(told.get("gpu.gpu_count")):
        return round(count)
    return {"true": 1, "false": 0}.get(told.get("gpu.gpu", "").lower())


def _disks(told: dict[str, str]) -> Iterator[int]:
    """The size of each disk that is told of."""
    yield round(_number(told.get("local_gb")) * _GB)
    for number in range(_MOST_DISKS):
        yield round(_number(told.get(f"storage_devices.{number}.size")) * _BYTES)


def _number(text: str | None) -> float:
    try:
        number = float(text or 0)
    except ValueError:
        return 0.0
    return number if 0 < number < 1e18 else 0.0
