"""Looking at the health of a host: as a probe, answered at once, and as a step, which waits for it to become well.

It runs one script that only reads, and keeps nothing on the host: what dies in its middle is simply done again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from atlas_mcp.domain.health import HealthFinding, HealthReport, HealthState, report
from atlas_mcp.domain.text import line
from atlas_mcp.engines import Done, Failed, Look, Running
from atlas_mcp.engines.ssh.connections import Connections
from atlas_mcp.engines.ssh.health import judging
from atlas_mcp.engines.ssh.health.program import MOST, program, sections
from atlas_mcp.engines.ssh.health.seen import Seen
from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.spec import Health
from atlas_mcp.errors import CallerError, Code, TargetError
from atlas_mcp.model import Attempt, JsonObject, Step

_AGAIN_S = 5.0
_NAMED = 3  # findings that a message names
_UNSETTLED = frozenset({("cloud-init", "running"), ("answer", "slow")})  # without being critical


@dataclass(frozen=True)
class Looking:
    """Looks at the hosts of all inventories. `keep` keeps a whole report, and returns its digest."""

    inventories: Inventories
    connections: Connections
    keep: Callable[[str, str], Awaitable[str]]

    async def probed(self, step: Step) -> JsonObject:
        """What a probe answers: all findings."""
        findings = await self._findings(step)
        return {"findings": [one.model_dump(mode="json") for one in findings]}

    async def looked(self, step: Step, attempt: Attempt) -> Look:
        """Whether a host is well; where it is not, it is looked at again for as long as the step has time."""
        whole = report(await self._findings(step), everything=True)
        bad = [one for one in whole.findings if one.state is HealthState.CRITICAL or _unsettled(one)]
        if not bad:
            digest = await self._kept(step, whole)
            counts: JsonObject = {state.value: count for state, count in whole.counts.items()}
            return Done(result={**counts, "artifact": digest})
        if step.deadline_s - (attempt.waited_s or 0.0) > _AGAIN_S:
            return Running(again_in_s=_AGAIN_S, progress=f"{step.target.name} is not well yet: {_told(bad[:1])}")
        digest = await self._kept(step, whole)
        remedy = f"{bad[0].remedy} All findings: atlas://artifacts/{digest}".strip()
        return Failed(message=f"Unable to find {step.target.name} well: {_told(bad)}.", remedy=remedy)

    async def _findings(self, step: Step) -> tuple[HealthFinding, ...]:
        """All findings of a host, also where it does not let us in.

        Raises:
            CallerError: there is no such host.

        """
        asked, name = Health.model_validate(step.args), step.target.name
        try:
            way = await self.inventories.way_of(step)
        except TargetError as error:
            return (judging.shut_out(name, error, "untrusted"),)
        try:
            await self.connections.reach(way)
        except (TargetError, CallerError) as error:
            if isinstance(error, CallerError) and error.code is not Code.CREDENTIAL_MISSING:
                raise
            known = all(hop.key for hop in way.hops)
            return (judging.shut_out(name, error, "" if known else "key_unknown"),)
        sent, began = program(asked), datetime.now(UTC)
        try:
            answer = await self.connections.call(way, sent.text, MOST)
        except TargetError as error:
            return (judging.let_in(name), judging.unanswered(name, error))
        return judging.findings(Seen(name, asked, sections(answer, sent.mark), began, datetime.now(UTC)))

    async def _kept(self, step: Step, whole: HealthReport) -> str:
        lines = [f"{one.state} {one.check}: {one.evidence}" for one in whole.findings]
        return await self.keep("\n".join(lines), f"the health of {step.target.name} of {step.target.place}")


def _unsettled(one: HealthFinding) -> bool:
    return (one.check, one.cause) in _UNSETTLED


def _told(findings: Sequence[HealthFinding]) -> str:
    """The first findings in words, and how many more there are."""
    more = f", and {len(findings) - _NAMED} more" if len(findings) > _NAMED else ""
    return "; ".join(line(f"{one.check}: {one.evidence}", 160).rstrip(".") for one in findings[:_NAMED]) + more
