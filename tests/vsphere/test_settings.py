"""The vCenters of the settings: what doctor says of them, and that no step acts there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest

from atlas_mcp import config
from atlas_mcp.declaration import Check, State
from atlas_mcp.engines import Engine
from atlas_mcp.engines.vsphere import ENGINE
from atlas_mcp.engines.vsphere.declared import DECLARATION
from atlas_mcp.engines.vsphere.engine import VsphereEngine
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Effect, Predicate, Step, Target, Undo
from tests import frozen
from tests.vsphere.replayed import Replay

NOW = datetime(2026, 11, 30, tzinfo=UTC)
STEP = Step(
    id="one/power-off",
    engine=ENGINE,
    action="power_off",
    target=Target(engine=ENGINE, place="vc", kind="guest", id="vm-1", name="one"),
    summary="power off one",
    effect=Effect.INTERRUPT,
    undo=Undo.NEVER,
)


def test_doctor_signs_in_to_each(replay: Replay) -> None:
    vcenters = {
        "dark": replay.settings.model_copy(update={"port": 1}),
        "lab": replay.settings,
    }
    settings = config.defaults(vcenters={name: one.model_dump(mode="json") for name, one in vcenters.items()})

    async def run() -> list[Check]:
        assert DECLARATION.doctor is not None
        return [one async for one in DECLARATION.doctor(settings, DECLARATION.build(settings, None))]

    dark, lab = anyio.run(run)
    assert (lab.area, lab.state) == ("vCenter lab", State.OK) and lab.detail.startswith("VMware vCenter")
    assert dark.state is State.BAD and "firewalls" in dark.remedy
    assert DECLARATION.places(settings) == ("dark", "lab")
    assert DECLARATION.credentials(settings, "lab") == (replay.settings.password,)
    assert DECLARATION.credentials(settings, "other") == ()


def test_a_plan_with_a_step_of_it_is_refused() -> None:
    engine: Engine = VsphereEngine({})
    plan = frozen.plan([STEP], NOW)
    (problem,) = engine.misstated(plan)
    assert "only observes" in problem.message and engine.told(STEP) == ()
    predicate = Predicate(id="one", engine=ENGINE, kind="same", summary="", args={}, needs={})
    assert anyio.run(engine.failing, predicate, frozenset()) is not None


@pytest.mark.parametrize("what", ["before", "submit", "look", "reconcile", "undo"])
def test_no_step_is_made_whatever_permits_it(what: str) -> None:
    permit: Any = frozen.permit_for(frozen.plan([STEP], NOW), NOW)
    attempt: Any = None
    given: dict[str, tuple[Any, ...]] = {
        "before": (STEP,),
        "submit": (STEP, {}, permit),
        "look": (STEP, attempt, permit),
        "reconcile": (STEP, attempt),
        "undo": (STEP, attempt, permit, None),
    }
    method: Callable[..., Awaitable[Any]] = getattr(VsphereEngine({}), what)
    with pytest.raises(CallerError) as told:
        anyio.run(method, *given[what])
    assert told.value.code is Code.PLAN_DENIED
