"""The settings that a process began with, held against what the files say now: read anew before something is begun."""

from __future__ import annotations

from collections.abc import Callable

import anyio
import structlog

from atlas_mcp.config import Settings
from atlas_mcp.errors import AtlasError

log = structlog.get_logger(__name__)

_AGAIN_S = 5.0  # after which settings are read again that were unusable


class HeldSettings:
    """What a worker began with, and whether that still holds."""

    def __init__(self, held: Settings, load: Callable[[], Settings]) -> None:
        self.outdated = self.unusable = False
        self._held, self._load, self._again = held, load, 0.0

    def hold(self) -> bool:
        """Whether something may be begun. Settings that cannot be used may be in the middle of being written."""
        if self.outdated or (self.unusable and anyio.current_time() < self._again):
            return False
        try:
            self.outdated, self.unusable = self._load() != self._held, False
        except AtlasError as error:
            log.warning("settings_unusable", code=error.code, error=error.message)
            self.unusable, self._again = True, anyio.current_time() + _AGAIN_S
        return not self.outdated and not self.unusable
