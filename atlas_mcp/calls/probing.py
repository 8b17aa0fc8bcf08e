"""Probes: observations that run something on a target, judged by policy and recorded before and after, as steps are.

A probe is answered at once, so policy must permit it by itself: what would ask a person belongs into a plan. It is
frozen, and its permit is made for it alone and given to nobody else.
"""

from __future__ import annotations

from datetime import timedelta

import anyio

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call, note
from atlas_mcp.engines import Probing
from atlas_mcp.errors import AtlasError, CallerError, Code, TargetError
from atlas_mcp.model import (
    Effect,
    Environment,
    JsonObject,
    Outcome,
    Plan,
    PlanKind,
    Step,
    Subject,
    SubjectKind,
    Undo,
    digest_of,
    nonce_of,
)
from atlas_mcp.plans import policy

MOST = 100  # probes of one call
_LIFE = timedelta(minutes=5)


class Probes:
    """The probes of one call."""

    def __init__(self, app: App, call: Call) -> None:
        self._app, self._call = app, call
        self._asked = 0

    async def ask(self, probe: Step, environment: Environment) -> JsonObject:
        """What a target answers to a probe.

        Raises:
            CallerError: `probe_refused`: policy does not permit it by itself, it is no probe, or there were too many.
            AtlasError: what its engine says.

        """
        self._asked += 1
        engine = self._app.engines.get(probe.engine)
        if self._asked > MOST or engine is None or not isinstance(engine, Probing) or not _is_one(probe, engine):
            cause = f"more than {MOST} in one call" if self._asked > MOST else "it is no probe of an engine"
            raise CallerError(Code.PROBE_REFUSED, f"Unable to ask {probe.target}: {cause}.", "Plan it as a step.")
        plan = self._plan(probe, environment)
        decision = self._app.judge.decide(self._call.principal, plan, ())
        if decision.outcome is not Outcome.PERMIT:
            raise CallerError(
                Code.PROBE_REFUSED,
                f"Unable to ask {probe.target}: {decision.reason} (rule {decision.rule}).",
                "Plan it as a step, which a person may approve; or let the operator's policy permit such probes.",
            )
        permit = policy.grant(plan, decision, None, self._app.now(), int(_LIFE.total_seconds()))
        told = {"probe": probe.action, "target": str(probe.target), "digest": probe.digest, "rule": decision.rule}
        await self._record("probe.begun", **told)
        try:
            with anyio.fail_after(probe.deadline_s):
                answer = await engine.probe(probe, permit)
        except TimeoutError:
            late = TargetError(Code.TARGET_TIMEOUT, f"Unable to ask {probe.target} within {probe.deadline_s} s.", "")
            await self._record("probe.failed", **told, code=late.code)
            raise late from None
        except AtlasError as error:
            await self._record("probe.failed", **told, code=error.code, error=error.message)
            raise
        await self._record("probe.ended", **told, answer=digest_of(answer))
        return answer

    def _plan(self, probe: Step, environment: Environment) -> Plan:
        """The probe frozen, as policy judges it: a run of one step, which is kept nowhere."""
        now, id_ = self._app.now(), f"probe-{self._call.correlation_id}"
        return Plan(
            kind=PlanKind.PROBE,
            subject=Subject(kind=SubjectKind.RUN, id=id_, name="probe", nonce=nonce_of(id_)),
            environment=environment,
            spec=None,
            principal=self._call.principal.name,
            created_at=now,
            expires_at=now + min(_LIFE, timedelta(seconds=self._app.settings.plan_lifetime_s)),
            steps=(probe,),
        )

    async def _record(self, name: str, **data: object) -> None:
        await self._app.store.write(lambda tx: note(self._app, tx, self._call, name, **data))


def _is_one(probe: Step, engine: Probing) -> bool:
    """Whether a step only asks, by its own word and by that of its engine."""
    alone = not (probe.needs or probe.takes or probe.predicates or probe.makes or probe.drops or probe.notes)
    return alone and probe.effect is Effect.READ and probe.undo is Undo.COVERED and engine.probes(probe.action)
