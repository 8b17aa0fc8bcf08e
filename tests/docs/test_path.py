"""The path of `apply` goes down through the rooms; up it goes only by what was handed down."""

from __future__ import annotations

from tests.docs.path import HANDED, going_up, handed
from tests.docs.trace import Entered, Trace, traced


def test_nothing_calls_up_but_by_what_it_was_handed() -> None:
    assert {call for call in going_up(traced()) if handed(call) is None} == set()


def test_whatever_may_call_up_does() -> None:
    ways = {handed(call) for call in going_up(traced())}
    assert set(HANDED) - ways == set(), "take them out of the list"


def test_both_processes_were_followed_to_their_end() -> None:
    last = {process: {one.module for one in trace.entered} for process, trace in traced().items()}
    assert "atlas_mcp/server/answers.py" in last["server"]
    assert {"atlas_mcp/jobs/looking.py", "atlas_mcp/testing/engine.py"} <= last["worker"]


def test_a_call_back_is_seen() -> None:
    """To a room above, or within a room to the module that called."""
    runner, limits, app = (f"atlas_mcp/{name}.py" for name in ("jobs/runner", "jobs/limits", "app"))
    entered = (Entered(runner, "run", ""), Entered(limits, "held", runner), Entered(app, "judge", limits))
    back = {("jobs/limits", "jobs/runner"), ("jobs/limits", "app")}
    assert going_up({"worker": Trace(entered, ((runner, limits), (limits, runner), (limits, app)))}) == back
    assert not any(handed(call) for call in back)
