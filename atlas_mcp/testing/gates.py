"""Where a test has a call of the double stop, fail, lose its answer, or die with its process."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import anyio
import anyio.lowlevel

from atlas_mcp.errors import Code, TargetError, TransientError


class Call(StrEnum):
    """The methods of an engine, at which faults and gates are set."""

    FACT = "fact"
    FAILING = "failing"
    BEFORE = "before"
    SUBMIT = "submit"
    LOOK = "look"
    RECONCILE = "reconcile"
    UNDO = "undo"


class Fault(StrEnum):
    """What goes wrong with a call."""

    TRANSIENT = "transient"  # nobody answers, and nothing happened
    LOCKED = "locked"  # somebody else has it for a while, and nothing happened
    LOST = "lost"  # it happened, and the answer was lost
    LASTING = "lasting"  # the target says no
    TASK_FAILS = "task_fails"  # of a submission: its task begins, and ends with an error


class Killed(BaseException):
    """The process dies here."""


@dataclass
class Gate:
    """A call waits here: `reached` tells that it came, `open` lets it on."""

    reached: anyio.Event = field(default_factory=anyio.Event)
    open: anyio.Event = field(default_factory=anyio.Event)
    killed: bool = False

    def kill(self) -> None:
        """The process dies at the gate: what called never comes back."""
        self.killed = True
        self.open.set()

    async def passed(self) -> None:
        """Wait here."""
        self.reached.set()
        await self.open.wait()
        if self.killed:
            raise Killed


@dataclass
class _Order:
    call: Call
    action: str
    fault: Fault
    times: int | None
    says: str


class Gates:
    """The gates and faults of one double."""

    def __init__(self) -> None:
        self._orders: list[_Order] = []
        self._gates: dict[tuple[Call, str, bool], list[Gate]] = {}

    def order(self, call: Call, action: str, fault: Fault, times: int | None = 1, says: str = "refused") -> None:
        """Let the next `times` calls for an action ("*": any) go wrong; None: all of them, until `mend`.

        A target that says no `says` why.
        """
        self._orders.append(_Order(call, action, fault, times, says))

    def mend(self) -> None:
        """End every fault that was ordered."""
        self._orders.clear()

    def gate(self, call: Call, action: str, *, after: bool = False) -> Gate:
        """The next such call waits until the gate is opened: before it does anything, or once all is done."""
        gate = Gate()
        self._gates.setdefault((call, action, after), []).append(gate)
        return gate

    async def reach(self, call: Call, action: str) -> None:
        """Pass the gates of a call, and fail where that was ordered."""
        await self._pass(call, action, after=False)
        if self.struck(call, action, Fault.TRANSIENT):
            raise _unanswered(call, action)
        if self.struck(call, action, Fault.LOCKED):
            raise TransientError(Code.TARGET_LOCKED, f"Unable to {call} {action}: it is locked.", "It passes.")
        if (order := self._ordered(call, action, Fault.LASTING)) is not None:
            raise TargetError(Code.TARGET_FAILED, f"Unable to {call} {action}: {order.says}.", "Ask the target why.")

    async def answer(self, call: Call, action: str) -> None:
        """Pass the gates behind a call, and lose the answer of what has happened where that was ordered."""
        await self._pass(call, action, after=True)
        if self.struck(call, action, Fault.LOST):
            raise _unanswered(call, action)

    def struck(self, call: Call, action: str, fault: Fault) -> bool:
        """Whether a fault was ordered for this call; it counts as one of its times."""
        return self._ordered(call, action, fault) is not None

    def _ordered(self, call: Call, action: str, fault: Fault) -> _Order | None:
        for order in self._orders:
            if order.call is call and order.action in (action, "*") and order.fault is fault:
                if order.times is not None:
                    order.times -= 1
                    if order.times == 0:
                        self._orders.remove(order)
                return order
        return None

    async def _pass(self, call: Call, action: str, *, after: bool) -> None:
        waiting = self._gates.get((call, action, after))
        if waiting:
            await waiting.pop(0).passed()
        await anyio.lowlevel.checkpoint()


def _unanswered(call: Call, action: str) -> TransientError:
    return TransientError(Code.CLUSTER_UNREACHABLE, f"Unable to {call} {action}: no answer.", "Look at the target.")
