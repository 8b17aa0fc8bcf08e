"""Remediation without a person: enabled and disabled, how sure of it one is, and read again by a worker."""

from __future__ import annotations

from datetime import timedelta

from atlas_mcp.app import App
from atlas_mcp.calls import incidents
from atlas_mcp.calls.gate import Call, note
from atlas_mcp.calls.parts import PartsSession
from atlas_mcp.domain.remediation.action import Action, Argument
from atlas_mcp.domain.remediation.enabling import Enabling, Scope
from atlas_mcp.domain.remediation.incident import Incident, Suggestion, digests, miscited
from atlas_mcp.domain.remediation.judged import Assessment, Looked
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import told as records
from atlas_mcp.jobs.told import Told
from atlas_mcp.jobs.unattended import HOUR, Fresh
from atlas_mcp.model import Frozen, Job, Origin, Outcome, Principal, Role
from atlas_mcp.plans import approvals
from atlas_mcp.store import Tx, server
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.toolset import Draft

KEPT = timedelta(days=30)  # so long a suggestion counts
_READER = Principal(name="atlas", role=Role.VIEWER, transport="memory")


# -- enabled and disabled ------------------------------------------------------------------------------


async def enable(app: App, call: Call, given: Enabling) -> None:
    """Keep what an approver has signed.

    Raises:
        CallerError: `approval_invalid`: no approver who counts has signed it for this server, or it is of another
            action than there is; `not_found`.

    """
    approvers = approvals.load_approvers(app.settings.approvers_path)

    def commit(tx: Tx) -> None:
        if given.scope is Scope.INCIDENT:
            incident_rows.get(tx, given.name)
        action = incidents.actions_of(app).get(given.name)
        stale = given.scope is Scope.ACTION and (action is None or action.digest != given.digest)
        if stale or not given.lasts(app.now()) or not approvals.counts(given, approvers, server.id_of(tx)):
            cause = "Unable to enable it: no approver who counts has signed this, for this server and now."
            raise CallerError(Code.APPROVAL_INVALID, cause, "Sign it again, as an enrolled approver.")
        incident_rows.add_enabling(tx, given)
        told = given.model_dump(mode="json", include={"scope", "digest", "approver", "until"})
        note(app, tx, call, records.ENABLED, enabling=given.id, statement=given.statement, of=given.name, **told)

    await app.store.write(commit)


async def disable(app: App, call: Call, scope: Scope, name: str) -> None:
    """End what is enabled: all of it, an action, or for an incident.

    Raises:
        CallerError: `not_found`.

    """

    def commit(tx: Tx) -> None:
        if scope is Scope.INCIDENT:
            incident_rows.get(tx, name)
        note(app, tx, call, records.DISABLED, scope=scope, of=name)

    await app.store.write(commit)


class EnabledNow(Frozen):
    """Something that is enabled: by whom, since when, until when."""

    scope: Scope
    name: str
    approver: str
    since: str
    until: str


class Case(Frozen):
    """An action for a fault: what a score is made of but for confidence and match."""

    action: str
    fault: str
    history: str
    feedback: str
    score: float  # of a suggestion that is sure, and fits wholly


class Status(Frozen):
    """What may run without a person, and how often something did."""

    enabled: bool
    enablings: tuple[EnabledNow, ...]
    disabled_incidents: tuple[str, ...]
    hour: int
    day: int
    failures: int
    frozen: bool
    cases: tuple[Case, ...]


async def status(app: App) -> Status:
    """What is enabled, the counts of the last hour and day, and the history of actions by fault."""
    return await app.store.read(lambda tx: _status(app, tx))


def _status(app: App, tx: Tx) -> Status:
    unattended, now = app.unattended, app.now()
    told = unattended.told(tx)
    on = unattended.enabled(tx, told, now)
    return Status(
        enabled=Scope.ALL in on,
        enablings=tuple(_shown(one) for one in on.values()),
        disabled_incidents=tuple(sorted(told.disabled)),
        hour=told.began(now - HOUR),
        day=told.began(now - records.DAY),
        failures=told.failures(now - records.DAY),
        frozen=app.settings.remediation.frozen,
        cases=tuple(_cases(app, tx, told)),
    )


def _shown(one: Enabling) -> EnabledNow:
    until = one.until.isoformat(timespec="seconds") if one.until else ""
    since = one.made_at.isoformat(timespec="seconds")
    return EnabledNow(scope=one.scope, name=one.name, approver=one.approver, since=since, until=until)


def _cases(app: App, tx: Tx, told: Told) -> list[Case]:
    from atlas_mcp.domain.remediation.score import Grounds, score

    cases = []
    for action in incidents.actions_of(app).values():
        for fault in action.pattern.faults:
            history, said = told.history(action.digest, fault), app.unattended.feedback(tx, told, action.digest, fault)
            sure = score(Grounds(confidence=1, history=history, feedback=said, match=1))
            shown = {"history": f"{history.good} of {history.cases}", "feedback": f"{said.good} of {said.cases}"}
            cases.append(Case(action=action.name, fault=fault, score=sure.value, **shown))
    return cases


# -- how sure one is -----------------------------------------------------------------------------------


def confidence(app: App, tx: Tx, looked: Looked) -> tuple[float, bool]:
    """How sure one is of an action for an incident, and whether what that rests on still stands there.

    By what was suggested about this incident last, else about one of the same pattern; at most 30 days ago.
    """
    about, now = incident_rows.get(tx, looked.incident_id), app.now()
    alike = incident_rows.kept_for(tx, looked.action.digest, about.engine, about.fault, now - KEPT)
    own = [one for one in alike if one.incident_id == about.id and one.arguments == looked.arguments]
    others = [one for one in alike if one.incident_id != about.id and _same_beside(looked, one)]
    chosen = next(iter((*own, *others)), None)
    if chosen is None or chosen.at > now:
        return 0.0, False
    stands = _stands(app, tx, app.unattended.told(tx), chosen)
    return (chosen.confidence, True) if stands else (0.0, False)


def _same_beside(looked: Looked, other: Suggestion) -> bool:
    """Whether another suggestion has the same arguments but for what it acts on."""
    return looked.action.beside_target(other.arguments) == looked.action.beside_target(looked.arguments)


def _stands(app: App, tx: Tx, told: Told, kept: Suggestion) -> bool:
    """Whether a suggestion is the one that was recorded, and all that it cites still stands where it says."""
    reader = PartsSession(app, Call(_READER))
    where, parts = incidents.context_of(app, kept.incident_id, incidents.sections_of(app, reader), tx)
    same = kept.cited == digests(kept.citations, parts) and not miscited(kept.citations, parts)
    return same and told.suggestion(kept, where)


async def assessed(app: App, looked: Looked) -> Assessment:
    """The score and the decision about a plan that is being frozen."""

    def look(tx: Tx) -> Assessment:
        return app.unattended.assess(tx, looked, confidence(app, tx, looked)[0], app.now())

    return await app.store.read(look)


# -- what may be done ----------------------------------------------------------------------------------


def remedies(app: App, tx: Tx, about: Incident) -> list[tuple[Action, dict[str, Argument]]]:
    """Actions against an incident with their arguments, the likeliest first: what was suggested, then what it is for.

    An action that needs more than its target takes that from what was suggested last for such incidents. What the
    audit log does not tell of was not suggested.
    """
    told, actions, since = app.unattended.told(tx), incidents.actions_of(app), app.now() - KEPT
    chosen: list[tuple[Action, dict[str, Argument]]] = []
    for own in incident_rows.suggested(tx, about.id):
        action = actions.get(own.action)
        if action is not None and action.digest == own.digest and told.suggestion(own, about):
            chosen.append((action, own.arguments))
    alike: list[tuple[float, Action, dict[str, Argument]]] = []
    for action in actions.values():
        if action.pattern.engine != about.engine or about.fault not in action.pattern.faults:
            continue
        kept = incident_rows.kept_for(tx, action.digest, about.engine, about.fault, since)
        last = next((one for one in kept if told.suggestion(one, incident_rows.get(tx, one.incident_id))), None)
        aimed = action.aimed(about.place, about.target, last.arguments if last else {})
        try:
            alike.append((last.confidence if last else 0.0, action, action.arguments(aimed or {})))
        except CallerError:  # what it needs besides is not known
            continue
    alike.sort(key=lambda one: (-one[0], one[1].risk.rank, one[1].name))
    chosen += [(action, arguments) for _, action, arguments in alike]
    return [one for number, one in enumerate(chosen) if one not in chosen[:number]]


# -- read again ----------------------------------------------------------------------------------------


async def look_again(app: App, job: Job) -> Fresh | None:
    """What a worker reads before it starts a job without a person; None where a person is to be asked anyway.

    The incident is planned afresh, and must come to the very steps that were frozen; the audit log must be whole.
    """
    row = await app.store.read(lambda tx: plan_rows.get(tx, job.plan_id))
    if (
        row.decision.origin is not Origin.INCIDENT
        or row.decision.outcome is not Outcome.PERMIT
        or row.plan.spec is None
    ):
        return None
    if not (await app.store.read(app.trail.verify)).intact:
        raise CallerError(Code.AUDIT_BROKEN, "Unable to go without a person: the audit log is not whole.", "")
    maker = Principal(name=row.plan.principal, role=app.settings.role, transport="memory")
    session = PartsSession(app, Call(maker))
    spec = await session.spec(row.plan.spec.id, row.plan.spec.revision)
    draft: Draft = await session.serve(spec.kind, "plan", spec, await session.deployed(spec))
    looked = draft.looked
    if looked is None or [one.digest for one in draft.steps] != [one.digest for one in row.plan.steps]:
        raise CallerError(Code.PLAN_STALE, "Unable to go without a person: it would do something else now.", "")
    sure, stands = await app.store.read(lambda tx: confidence(app, tx, looked))
    return Fresh(looked=looked, confidence=sure, read=stands)
