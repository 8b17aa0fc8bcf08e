"""What the scripted engine acts on: things with a few values each, and the tasks that change them."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

import anyio
from pydantic import JsonValue

from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import JsonObject, digest_of

OK = "OK"


@dataclass
class Thing:
    """One target. `nonce` marks whose it is; `identity` no other thing has, even of the same id."""

    identity: str
    nonce: str = ""
    values: JsonObject = field(default_factory=dict)
    others: set[str] = field(default_factory=set)  # what somebody else keeps in it
    busy: bool = False  # a task is at work on it
    hidden: bool = False  # from us, as for want of a privilege

    @property
    def version(self) -> str:
        """Names exactly these values."""
        return digest_of(self.values)


@dataclass
class Task:
    """What a submission has begun; `ended` says how it ended, "" while it runs."""

    action: str
    key: str
    finish: Callable[[], object]
    drop: Callable[[], object]
    over: anyio.Event = field(default_factory=anyio.Event)
    ended: str = ""


@dataclass
class Shelf:
    """Every thing there is, by the key of its target; `writes` tells what was done to them, in order."""

    things: dict[str, Thing] = field(default_factory=dict)
    writes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Nothing runs, nothing is held."""
        self._tasks: dict[str, Task] = {}
        self._held: set[str] = set()
        self._numbers = itertools.count(1)

    # -- what a test does ------------------------------------------------------------------------

    def add(self, key: str, /, nonce: str = "", **values: JsonValue) -> Thing:
        """Somebody makes a thing."""
        self.things[key] = Thing(f"thing-{next(self._numbers)}", nonce, dict(values))
        return self.things[key]

    def change(self, key: str, /, **values: JsonValue) -> None:
        """Somebody changes one."""
        self.things[key].values |= values

    def hold(self, action: str) -> None:
        """Tasks of an action keep running from now on."""
        self._held.add(action)

    def release(self, action: str) -> None:
        """Let them end."""
        self._held.discard(action)
        for task in list(self._tasks.values()):
            if task.action == action and not task.ended:
                self._end(task, OK)

    # -- what the engine does --------------------------------------------------------------------

    def find(self, key: str) -> Thing | None:
        """A thing that can be seen."""
        thing = self.things.get(key)
        return None if thing is None or thing.hidden else thing

    def begin(
        self, action: str, key: str, finish: Callable[[], object], drop: Callable[[], object], *, fails: bool = False
    ) -> str:
        """Begin a task and return its handle: it ends at once, unless such tasks are held."""
        handle, task = f"{action}:{key}:{next(self._numbers)}", Task(action, key, finish, drop)
        self._tasks[handle] = task
        if fails:
            self._end(task, f"{action} failed: it was ordered to")
        elif action not in self._held:
            self._end(task, OK)
        return handle

    def running(self, action: str, key: str) -> str:
        """The handle of a task that runs on a thing, "" where none does."""
        runs = (
            handle for handle, task in self._tasks.items() if (task.action, task.key, task.ended) == (action, key, "")
        )
        return next(runs, "")

    def ended(self, handle: str) -> str:
        """How a task ended, "" while it runs."""
        return self._task(handle).ended

    async def wait(self, handle: str) -> str:
        """How a task ended, once it has."""
        await self._task(handle).over.wait()
        return self.ended(handle)

    def stop(self, handle: str) -> None:
        """Interrupt a task."""
        if not self.ended(handle):
            self._end(self._task(handle), "interrupted")

    def _task(self, handle: str) -> Task:
        if handle not in self._tasks:
            raise TargetError(Code.TARGET_FAILED, f"Unable to find task {handle}: it was never begun.", "")
        return self._tasks[handle]

    def _end(self, task: Task, how: str) -> None:
        (task.finish if how == OK else task.drop)()
        task.ended = how
        task.over.set()
