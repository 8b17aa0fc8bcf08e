"""What is known of the addresses of other people's objects, and reading what is not known or old.

`/place/resources` carries no addresses: one call an object. What was read is kept with its age in the store, and
serves the background, planning and, right before the first step, the job. Nothing here decides what a conflict is.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import anyio
import structlog

from atlas_mcp.engines import Engines, Surveyor
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import HeldMember, Sighting, Target
from atlas_mcp.store import Store, sightings
from atlas_mcp.store import deployments as deployment_rows

logger = structlog.get_logger(__name__)

RECENT = timedelta(minutes=5)  # what somebody waits for is read again when it is older than this
_AT_ONCE = 8  # as many threads as a cluster's client has
_ONE_S = 5.0  # a node that hangs must not take all the time there is
Told = Callable[[int, int], Awaitable[None]]


@dataclass(frozen=True)
class Sightings:
    """The sightings of a store, kept up with the engines that can read addresses."""

    store: Store
    engines: Engines
    now: Callable[[], datetime]

    async def known(self, place: str) -> tuple[Sighting, ...]:
        """Everything that is known of a place, oldest first."""
        return tuple(await self.store.read(lambda tx: sightings.on(tx, place, self.now())))

    async def foreign(self, place: str) -> list[Sighting]:
        """What is known of objects that no deployment of ours holds."""
        held = await self.store.read(lambda tx: _held(deployment_rows.members_on(tx, place)))
        return [one for one in await self.known(place) if (one.target.kind, one.target.id) not in held]

    async def due(self, place: str, age: timedelta, wanted: Collection[str] = ()) -> list[tuple[Surveyor, Target]]:
        """What is to be read: what is said to have a wanted address, what was never read, what is old, oldest first.

        What is gone is forgotten here.
        """
        known = {row.target: row for row in await self.known(place)}
        due: list[tuple[Surveyor, Target]] = []
        for engine in self.engines.values():
            if isinstance(engine, Surveyor):
                there = await engine.objects(place)
                for target in known.keys() - {*there}:
                    await self.store.write(partial(sightings.drop, target=target))
                due += [(engine, target) for target in _ordered(there, known, self.now() - age, wanted)]
        return due

    async def read(self, engine: Surveyor, target: Target) -> None:
        """Read one; one that cannot be read keeps none of the others from it."""
        try:
            with anyio.fail_after(_ONE_S):
                found = await engine.addresses(target)
        except (AtlasError, TimeoutError) as error:
            logger.debug("survey_skipped", target=str(target), error=str(error))
            return
        now = self.now()
        await self.store.write(lambda tx: sightings.put(tx, target, found, now))

    async def catch_up(self, place: str, within_s: float, wanted: Collection[str], told: Told | None = None) -> int:
        """Read side by side what is not known or old, for at most `within_s`. How many were left for lack of time.

        The members of our deployments are left out: the record tells their addresses.
        """
        left = 0
        with anyio.move_on_after(within_s):
            held = await self.store.read(lambda tx: _held(deployment_rows.members_on(tx, place)))
            due = [one for one in await self.due(place, RECENT, wanted) if (one[1].kind, one[1].id) not in held]
            waiting, total = iter(due), len(due)
            left = total

            async def work() -> None:
                nonlocal left
                for engine, target in waiting:
                    await self.read(engine, target)
                    left -= 1
                    if told is not None and (total - left) % _AT_ONCE == 0:
                        await told(total - left, total)

            async with anyio.create_task_group() as group:
                for _ in range(min(_AT_ONCE, total)):
                    group.start_soon(work)
        return left


def _held(rows: Sequence[HeldMember]) -> set[tuple[str, str]]:
    return {(row.target.kind, row.target.id) for row in rows}


def _ordered(
    there: Sequence[Target], known: dict[Target, Sighting], since: datetime, wanted: Collection[str]
) -> list[Target]:
    suspect = [
        target
        for target in there
        if target in known and any(text.partition(" ")[0] in wanted for text in known[target].addresses)
    ]
    new = [target for target in there if target not in known]
    old = [target for target in there if target in known and known[target].read_at < since and target not in suspect]
    return [*suspect, *new, *sorted(old, key=lambda target: known[target].read_at)]
