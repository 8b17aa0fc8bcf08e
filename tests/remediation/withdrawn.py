"""Each condition of running without a person, withdrawn: before it is planned, or once its job is queued."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from atlas_mcp.calls import remediation
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.enabling import Scope
from atlas_mcp.domain.windows import Window
from atlas_mcp.jobs import told
from atlas_mcp.store import Tx, audit
from tests.remediation.conftest import VMID
from tests.remediation.night import START_VM, Night


async def _undone(night: Night) -> None:
    await remediation.disable(night.app, Call(night.ward.lab.principal), Scope.ALL, "")


async def _action_off(night: Night) -> None:
    await remediation.disable(night.app, Call(night.ward.lab.principal), Scope.ACTION, "start-vm")


async def _frozen(night: Night) -> None:
    night.set(frozen=True)


async def _outside(night: Night) -> None:
    hour = datetime.now(UTC).hour
    window = {"from": f"{(hour + 2) % 24:02}:00", "to": f"{(hour + 3) % 24:02}:00", "zone": "UTC"}
    night.set(hours=(Window.model_validate(window),))


async def _unsure(night: Night) -> None:
    night.confidence = 0.5


async def _failed_there(night: Night) -> None:
    await night.case(good=False, target=START_VM)


async def _clock_back(night: Night) -> None:
    night.app.now = lambda: datetime.now(UTC) - timedelta(minutes=10)


async def _no_rule(night: Night) -> None:
    night.app.catalogue = night.ward.lab.app.catalogue


BEFORE: dict[str, tuple[Callable[[Night], Any], str]] = {  # what is withdrawn before it is planned
    "enabled": (_undone, "enabled"),
    "action enabled": (_action_off, "action enabled"),
    "no freeze": (_frozen, "no freeze"),
    "window": (_outside, "window"),
    "score": (_unsure, "score"),
    "failed there in a day": (_failed_there, "failed there in a day"),
    "a clock set back": (_clock_back, "window"),
    "no rule of the policy": (_no_rule, ""),
}


async def _recent(night: Night) -> None:
    def commit(tx: Tx) -> None:
        for _ in range(2):
            began = {"job": "job-0", "targets": [START_VM], "alone": True}
            night.app.trail.append(tx, audit.event(night.app.now(), told.BEGAN, "test", "", **began))

    await night.write(commit)


async def _later(night: Night) -> None:
    night.app.now = lambda: datetime.now(UTC) + timedelta(seconds=301)
    night.app.__dict__.pop("jobs", None)


async def _mended_already(night: Night) -> None:
    night.ward.lab.sim.control("set_status", vmid=VMID, status="running")


AFTER: dict[str, tuple[Callable[[Night], Any], str]] = {  # what is withdrawn once its job is queued
    "enabled": (_undone, "enabled"),
    "on the target in an hour": (_recent, "on the target in an hour"),
    "fresh context": (_later, "fresh context"),
    "failed there": (_failed_there, "failed there in a day"),
    "mended already": (_mended_already, ""),
}
