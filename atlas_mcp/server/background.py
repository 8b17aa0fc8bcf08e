"""Reading in the background: the addresses that the objects of every place are configured with, a few a second.

Where a list of objects carries no addresses, one call for each is too many for an answer. So the server reads them one
by one once it has been used, keeps them with their age, and begins again when they are old. It never keeps a server
from starting or ending, and changes nothing but its table.
"""

from __future__ import annotations

from datetime import timedelta

import anyio
import structlog

from atlas_mcp.app import App
from atlas_mcp.errors import AtlasError

logger = structlog.get_logger(__name__)

_LOOK_S = 1.0  # how often it looks whether the server is used
_PAUSE_S = 60.0  # between two looks at which objects there are
_CALLS_PER_S = 2.0
_FRESH = timedelta(minutes=30)


async def survey(app: App, *, calls_per_s: float = _CALLS_PER_S) -> None:
    """Read for ever, from the first use of the server on."""
    while app.settings.places:
        if app.used:
            await _round(app, calls_per_s)
        await anyio.sleep(_PAUSE_S if app.used else _LOOK_S)


async def _round(app: App, calls_per_s: float) -> None:
    for place in app.settings.places:
        try:
            await survey_place(app, place, calls_per_s)
        except AtlasError as error:
            logger.info("survey_failed", place=place, code=error.code, error=error.message)
        except Exception:  # an edge: whatever goes wrong here, the server goes on
            logger.exception("survey_crashed", place=place)


async def survey_place(app: App, place: str, calls_per_s: float) -> int:
    """Read what is not known or old of one place, oldest first, and forget what is gone. How many were read."""
    due = await app.sightings.due(place, _FRESH)
    for engine, target in due:
        await app.sightings.read(engine, target)
        await anyio.sleep(1 / calls_per_s)
    return len(due)
