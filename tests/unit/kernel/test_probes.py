"""Probes: what runs on a target to find something out is judged and recorded as a step is, and answered at once."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from atlas_mcp.calls import probing
from atlas_mcp.errors import CallerError, Code, TargetError
from atlas_mcp.model import Effect, Environment, JsonObject, Step, Take, Undo, Verdict
from atlas_mcp.model.permit import Permit, check_permit
from atlas_mcp.testing import ScriptedEngine
from tests.bench import Bench
from tests.kinds import boxes
from tests.kinds.sockets import ENGINE, SOCKET, label, labelled

pytestmark = pytest.mark.anyio


class AskingEngine(ScriptedEngine):
    """Its action `count` asks the board how many labels it has."""

    def __init__(self) -> None:
        super().__init__(ENGINE)
        self.asked: list[Permit] = []
        self.hangs = self.broken = False

    def misstated(self, plan: Any) -> tuple[Any, ...]:
        return ()

    def probes(self, action: str) -> bool:
        return action == "count"

    async def probe(self, step: Step, permit: Permit) -> JsonObject:
        check_permit(step, permit)
        self.asked.append(permit)
        if self.hangs:
            await anyio.sleep_forever()
        if self.broken:
            raise TargetError(Code.TARGET_FAILED, "Unable to count: the board is locked.", "Unlock it.")
        return {"labels": len(labelled(self))}


@pytest.fixture
def asking() -> AskingEngine:
    return AskingEngine()


@pytest.fixture
def labels(asking: AskingEngine) -> AskingEngine:
    """The engine beside that of the boxes."""
    return asking


COUNT = label(SOCKET, id="count", effect=Effect.READ, undo=Undo.COVERED, args={}).model_copy(update={"action": "count"})


async def refused(bench: Bench, probe: Step) -> str:
    with pytest.raises(CallerError) as caught:
        await bench.kernel().probe(probe, Environment.DEV)
    assert caught.value.code is Code.PROBE_REFUSED
    return str(caught.value)


async def test_what_policy_permits_is_answered_and_recorded_before_and_after(
    bench: Bench, asking: AskingEngine
) -> None:
    assert await bench.kernel().probe(COUNT, Environment.DEV) == {"labels": 0}
    begun, ended = [one for one in await bench.audit() if one["name"].startswith("probe.")]
    assert (begun["name"], ended["name"]) == ("probe.begun", "probe.ended")
    assert begun["data"]["digest"] == ended["data"]["digest"] == COUNT.digest
    assert begun["data"]["target"] == str(SOCKET) and "answer" in ended["data"]
    (permit,) = asking.asked
    assert permit.covers(COUNT) and not permit.covers(COUNT.model_copy(update={"args": {"more": 1}}))


async def test_what_policy_does_not_permit_by_itself_is_not_asked(bench: Bench, asking: AskingEngine) -> None:
    name, policy = bench.app.settings.policy, bench.policy
    for verdict in (Verdict.CONFIRM, Verdict.FORBID):
        rule = policy.rules[-1].model_copy(
            update={"id": "probes", "verdict": verdict, "effects": (), "reason": "it costs"}
        )
        changed = policy.model_copy(update={"rules": (*policy.rules, rule)})
        bench.use_policies({name: changed})
        assert "it costs" in await refused(bench, COUNT)
    assert asking.asked == [] and "probe.begun" not in await bench.events()


@pytest.mark.parametrize(
    "lie",
    [
        {"action": "set"},
        {"effect": Effect.CHANGE},
        {"undo": Undo.RESTORE},
        {"engine": boxes.ENGINE},
        {"engine": "nobody"},
        {"needs": ("other",)},
        {"makes": boxes.member()},
        {"drops": "box20"},
        {"notes": "box20"},
        {"takes": {"x": Take(step="a", result="b", type="text")}},
    ],
    ids=lambda lie: next(iter(lie)),
)
async def test_what_is_no_probe_is_not_asked(bench: Bench, asking: AskingEngine, lie: dict[str, Any]) -> None:
    assert "it is no probe" in await refused(bench, COUNT.model_copy(update=lie))
    assert asking.asked == []


async def test_one_call_asks_so_much_and_no_more(
    bench: Bench, asking: AskingEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probing, "MOST", 3)
    kernel = bench.kernel()
    for _ in range(3):
        await kernel.probe(COUNT, Environment.DEV)
    with pytest.raises(CallerError, match="more than 3 in one call"):
        await kernel.probe(COUNT, Environment.DEV)
    assert len(asking.asked) == 3


async def test_what_goes_wrong_is_recorded(bench: Bench, asking: AskingEngine) -> None:
    asking.broken = True
    with pytest.raises(TargetError, match="the board is locked"):
        await bench.kernel().probe(COUNT, Environment.DEV)
    asking.broken, asking.hangs = False, True
    with pytest.raises(TargetError, match="within 1 s"):
        await bench.kernel().probe(COUNT.model_copy(update={"deadline_s": 1}), Environment.DEV)
    assert [name for name in await bench.events() if name.startswith("probe.")] == ["probe.begun", "probe.failed"] * 2


async def test_where_no_record_can_be_written_nothing_is_asked(
    bench: Bench, asking: AskingEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bench.app.settings.data_dir / "audit.key").write_bytes(b"short")
    with pytest.raises(Exception, match="audit key"):
        await bench.kernel().probe(COUNT, Environment.DEV)
    assert asking.asked == []
