"""From where on something is a warning, and from where on critical: all thresholds, in one place."""

from __future__ import annotations

from dataclasses import dataclass

from atlas_mcp.domain.health import HealthState


@dataclass(frozen=True)
class Threshold:
    """A number that is the worse the higher it is; None for one that is never critical."""

    warning: float
    critical: float | None

    def state(self, number: float) -> HealthState:
        """How well something with this number is."""
        if self.critical is not None and number >= self.critical:
            return HealthState.CRITICAL
        return HealthState.WARNING if number >= self.warning else HealthState.OK


DISK = Threshold(85, 95)  # per cent in use of a file system, or of its inodes
MEMORY = Threshold(90, 98)  # per cent that is not available
SWAP = Threshold(80, None)  # per cent in use
LOAD = Threshold(3, None)  # over 5 minutes, for each core
CLOCK = Threshold(10, 300)  # seconds between its clock and ours
CERTIFICATE_DAYS = (21, 2)  # until it ends: a warning from the first on, critical from the second

CAN_WAIT = frozenset({"reboot", "load", "swap"})  # checks of which a warning is for when it is convenient


def priority(check: str, state: HealthState) -> int:
    """How soon somebody should act: 1 now, 2 soon, 3 when convenient, 0 not at all."""
    if state is HealthState.OK:
        return 0
    if state is HealthState.CRITICAL:
        return 1
    return 3 if check in CAN_WAIT else 2
