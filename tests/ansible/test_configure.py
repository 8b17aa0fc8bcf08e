"""Roles on a host that exists: looked at in check mode, shown, approved, run, and then nothing is to do."""

from __future__ import annotations

import anyio

from atlas_mcp.model import Effect, JobState, Mark, Outcome, SubjectKind, Undo
from atlas_mcp.plans.shown import written
from atlas_mcp.store import jobs as job_rows
from tests.ansible.lab import RoleLab


def test_what_is_approved_is_run_and_then_nothing_is_to_do(lab: RoleLab) -> None:
    async def run() -> None:
        deployment = await lab.deployed()
        view = await lab.configured(deployment)
        assert view is not None
        assert (lab.home("mark"), lab.home("count")) == ("", ""), "planning has changed something"
        plan = view.plan
        assert (plan.subject.kind, view.decision.outcome) == (SubjectKind.RUN, Outcome.ASK)
        assert [(one.action, one.effect, one.undo) for one in plan.steps] == [
            ("play", Effect.ROOT, Undo.RESTORE),
            ("configure", Effect.ROOT, Undo.NEVER),
        ]
        shown = {row.label: row.value for rows in written(plan, lab.app.engines).values() for row in rows}
        assert shown["roles"] == "base, packages, users, mark"
        assert shown["would change"] == "mark: Write the mark\nmark: Write the end"
        assert "+marked" in shown["diff"] and "hunter22" not in str(shown), shown
        job = await lab.approve(plan.id)
        ended = await lab.until_ended(job, lab.workers[-1])
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason}\n{lab.errors()}"
        assert (lab.home("mark"), lab.home("count")) == ("marked\n", "x\n")
        journal = await lab.app.store.read(lambda tx: job_rows.entries(tx, job))
        results = {one.step_id: one.data for one in journal if one.mark is Mark.DONE}
        counts = {"ok": 11, "changed": 2, "failed": 0, "unreachable": 0, "skipped": 0}
        assert results["configure/lab/web-01"] == {**counts, "tasks": ["mark: Write the mark", "mark: Write the end"]}
        assert results["play"]["hosts"] == {"web-01": counts}
        text = await lab.kernel().document(f"atlas://artifacts/{results['play']['artifact']}")
        assert text.startswith("Untrusted: ") and "PLAY RECAP" in text and "hunter22" not in text
        assert lab.remains() == []
        assert await lab.configured(deployment) is None
        assert lab.home("count") == "x\n" and await lab.broken() == []

    anyio.run(run)
