"""The words of an analysis: what one place in a file says, the need that comes of it, and where two disagree."""

from __future__ import annotations

from enum import StrEnum

from atlas_mcp.domain.quantity import MiB
from atlas_mcp.model import Frozen


class NeedKind(StrEnum):
    """What is needed. Sizes are in MiB, and per machine; counts are plain numbers."""

    CORES = "cores"
    MEMORY = "memory"
    DISK = "disk"
    NODES = "nodes"
    GPU = "gpu"  # how many of them in a machine
    GPU_MEMORY = "gpu-memory"  # of each
    GPU_MODEL = "gpu-model"
    CUDA = "cuda"
    DRIVER = "driver"
    ACCELERATOR = "accelerator"  # what is neither: an FPGA, a TPU
    ARCHITECTURE = "architecture"
    NETWORK = "network"
    OS = "os"
    KERNEL = "kernel"  # a feature, or without a subject the version
    SOFTWARE = "software"
    LICENCE = "licence"


SIZES = frozenset({NeedKind.MEMORY, NeedKind.DISK, NeedKind.GPU_MEMORY})
AMOUNTS = SIZES | {NeedKind.CORES, NeedKind.NODES, NeedKind.GPU}
EITHER = frozenset({NeedKind.OS, NeedKind.ARCHITECTURE})  # a machine has one: two that differ disagree


class Strength(StrEnum):
    """How sure it is, the surest first."""

    STATED = "stated"  # it says so
    IMPLIED = "implied"  # what it says cannot work otherwise
    GUESSED = "guessed"  # it is tested or built there, which need not mean that it needs it


RANK = {strength: rank for rank, strength in enumerate(Strength)}


class Evidence(Frozen):
    """Where it is said. `quote` is the line as it stands, shortened; lines count from 1."""

    file: str
    line: int
    quote: str
    strength: Strength


class Finding(Frozen):
    """What one place in a file says; of amounts the amount, of the rest a subject, a range of versions, or both."""

    kind: NeedKind
    subject: str = ""
    amount: int = 0
    versions: str = ""
    evidence: Evidence


class Need(Frozen):
    """What is needed, with all that says so, the surest first."""

    kind: NeedKind
    subject: str = ""
    amount: int = 0
    versions: str = ""
    strength: Strength
    evidence: tuple[Evidence, ...]

    @property
    def text(self) -> str:
        """What is needed of its kind, in a line: `64GiB`, `python >=3.10`, `a100`."""
        if self.kind in SIZES:
            return MiB(self.amount).text
        if self.kind in AMOUNTS:
            return str(self.amount)
        return f"{self.subject} {self.versions}".strip() or "any"


class Conflict(Frozen):
    """Two places that cannot both be followed; `about` is a kind, with its subject where it has one."""

    about: str
    first: Evidence
    second: Evidence
