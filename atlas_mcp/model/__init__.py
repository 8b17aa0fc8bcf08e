"""The words of ATLAS as frozen data: facts, steps, plans, decisions, approvals, jobs.

Everything that crosses a module boundary is one of these. Nothing here does I/O or reads a clock.
`docs/glossary.md` says what each word means.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, ClassVar, Generic, Literal, Self, TypeVar, get_args

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, JsonValue

JsonObject = dict[str, JsonValue]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Frozen(BaseModel):
    """A value: immutable, and strict about what it holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, which remembers nothing that was worked out from the values before the update: no stale digest."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


class Document(Frozen):
    """A value that is stored whole under the name of its format, and outlives the version that wrote it: `stored`."""

    @classmethod
    def written_as(cls) -> str:
        """The format that this version writes."""
        return str(get_args(cls.model_fields["format"].annotation)[0])

    @cached_property
    def document(self) -> JsonObject:
        """What is stored: as it was read, or as it is made now."""
        return self.model_dump(mode="json")

    @cached_property
    def digest(self) -> str:
        """SHA-256 of all that is stored."""
        return digest_of(self.document)


def canonical(value: JsonValue | Mapping[str, JsonValue]) -> bytes:
    """The one way ATLAS writes JSON that is hashed or signed: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def digest_of(value: JsonValue | Mapping[str, JsonValue]) -> str:
    """SHA-256 of the canonical JSON, in hex."""
    return hashlib.sha256(canonical(value)).hexdigest()


def nonce_of(deployment_id: str) -> str:
    """The nonce that marks what belongs to a deployment: it follows from the id, so that none can take another's."""
    return digest_of({"deployment": deployment_id})[:32]


class Environment(StrEnum):
    """What a deployment is for; policies tell them apart."""

    DEV = "dev"
    TEST = "test"
    PROD = "prod"

    @property
    def rank(self) -> int:
        """0 for the one where least is at stake."""
        return list(Environment).index(self)


def named_environment(name: str, judged: Environment) -> str:
    """An environment as people read it: its name, and what it is judged as where that is another word."""
    return str(judged) if name in ("", judged) else f"{name}, judged as {judged}"


class Role(StrEnum):
    """What a principal may do."""

    VIEWER = "viewer"
    OPERATOR = "operator"


class Principal(Frozen):
    """Who is asking, as the transport says; never taken from an argument."""

    name: str
    role: Role
    transport: Literal["stdio", "terminal", "memory"]


class Effect(StrEnum):
    """What a step does to the world, mildest first. The effect of a plan is that of its worst step."""

    READ = "read"
    CREATE = "create"
    CHANGE = "change"
    INTERRUPT = "interrupt"
    REMOVE = "remove"
    ROOT = "root"

    @property
    def rank(self) -> int:
        """0 for the mildest."""
        return list(Effect).index(self)


class Undo(StrEnum):
    """How a step is taken back."""

    RESTORE = "restore"  # what the intent recorded is put back; what was created is removed
    COVERED = "covered"  # undone with the step that created the target
    NEVER = "never"  # cannot be undone


class Target(Frozen):
    """What a step acts on: an object of one cluster."""

    cluster: str
    kind: str
    id: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind} {self.id} ({self.name}) on {self.cluster}"


class Limit(Frozen):
    """At most `at_once` steps that name this limit run together, over all jobs of a worker."""

    name: str
    at_once: int = Field(ge=1)


class Predicate(Frozen):
    """A condition over facts, read again before a job starts and before the steps that name it.

    `needs` says how much each step takes of what the predicate measures; steps that are done no longer count.
    """

    id: str
    engine: str
    kind: str
    summary: str
    args: JsonObject = {}
    needs: dict[str, int] = {}

    def open_need(self, done: frozenset[str]) -> int:
        """What the steps that are not in `done` will still take."""
        return sum(amount for step, amount in self.needs.items() if step not in done)


class Observation(Frozen):
    """A fact that a plan rests on: what was read, how, when, and the digest of what was seen."""

    name: str
    source: str
    read_at: AwareDatetime
    digest: Digest


class Member(Frozen):
    """One object that a deployment holds: `key` is stable over renames, `spec` is what it should be."""

    key: str
    target: Target
    spec: JsonObject


class Step(Frozen):
    """One frozen change of one target by one engine.

    `needs` are steps that must be done before; `makes` and `drops` say which member of the deployment
    the step brings into being or ends, `notes` on which member its result is kept.
    """

    id: str
    engine: str
    action: str
    target: Target
    summary: str
    effect: Effect
    undo: Undo
    args: JsonObject = {}
    critical: bool = True
    needs: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()
    deadline_s: int = Field(default=600, ge=1)
    makes: Member | None = None
    drops: str | None = None
    notes: str | None = None

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the whole step."""
        return digest_of(self.model_dump(mode="json"))


class SpecRef(Frozen):
    """A revision of a stored spec."""

    id: str
    revision: int
    digest: Digest


class Cost(Frozen):
    """What a plan adds to a cluster (negative: gives back)."""

    cores: int = 0
    memory_mib: int = 0
    disk_gib: int = 0

    def __str__(self) -> str:
        amounts = (self.cores, self.memory_mib, self.disk_gib)
        mixed = min(amounts) < 0 < max(amounts)
        verb = "takes and gives" if mixed else "gives back" if min(amounts) < 0 else "takes"
        cores, memory, disk = (f"{n:+}" if mixed else f"{abs(n)}" for n in amounts)
        return f"{verb} {cores} core{'' if abs(self.cores) == 1 else 's'}, {memory} MiB memory, {disk} GiB disk"


class PlanKind(StrEnum):
    """What a plan is for."""

    APPLY = "apply"
    REMOVE = "remove"
    PREPARE = "prepare"  # its one step reads, and what it finds is frozen into a plan of one of the other kinds


class Plan(Document):
    """An immutable list of steps with the facts they rest on.

    Its id is made of its digest, so the id names exactly this content.
    """

    format: Literal["atlas-plan/v1"] = "atlas-plan/v1"
    kind: PlanKind
    deployment_id: str
    deployment_name: str
    nonce: str
    cluster: str
    environment: Environment
    environment_name: str = ""  # as the spec says it, where that is known; `environment` is what it is judged as
    base_revision: int
    spec: SpecRef | None
    principal: str
    created_at: AwareDatetime
    expires_at: AwareDatetime
    steps: tuple[Step, ...]
    predicates: tuple[Predicate, ...] = ()
    facts: tuple[Observation, ...] = ()
    members: tuple[Member, ...] = ()
    cost: Cost = Cost()
    estimate_s: int = 0
    warnings: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """`plan-` and the first 16 hex digits of the digest."""
        return f"plan-{self.digest[:16]}"

    @property
    def shown_environment(self) -> str:
        """Its environment as people read it."""
        return named_environment(self.environment_name, self.environment)

    @property
    def effect(self) -> Effect:
        """That of the worst step."""
        return max((step.effect for step in self.steps), key=lambda effect: effect.rank, default=Effect.READ)

    @property
    def owner(self) -> str | None:
        """Who owns what the deployment is made of once the plan is done, "" for nobody; None where that stays.

        An argument of the one step that runs the owner.
        """
        return next((str(step.args["owner"]) for step in self.steps if "owner" in step.args), None)

    def step(self, step_id: str) -> Step:
        """The step of that id."""
        return next(step for step in self.steps if step.id == step_id)


class Verdict(StrEnum):
    """What a rule says of a step, mildest first."""

    ALLOW = "allow"
    CONFIRM = "confirm"
    FORBID = "forbid"


class Outcome(StrEnum):
    """What policy decides about a plan, mildest first."""

    PERMIT = "permit"
    ASK = "ask"
    DENY = "deny"


class Decision(Frozen):
    """Permit, ask or deny, with the rule that decided and the step it was about."""

    outcome: Outcome
    rule: str
    reason: str
    client_may_answer: bool = False


class ClientAnswers(Frozen):
    """For which effects and environments an answer given in the client counts."""

    effects: tuple[Effect, ...] = (Effect.CREATE,)
    environments: tuple[Environment, ...] = (Environment.DEV, Environment.TEST)


class Answer(StrEnum):
    """What a person says to an ask."""

    APPROVE = "approve"
    DENY = "deny"


class ApprovalMethod(StrEnum):
    """How the answer reached us."""

    SIGNATURE = "signature"
    CLIENT = "client"


class Approval(Document):
    """A person's answer to an ask: who, how, which digest, until when. Used once.

    A signed one is an Ed25519 signature over `signed_bytes()`; one given in the client carries none,
    and counts only where the operator's settings accept it.
    """

    format: Literal["atlas-approval/v1"] = "atlas-approval/v1"
    id: str
    plan_digest: Digest
    answer: Answer
    approver: str
    method: ApprovalMethod
    made_at: AwareDatetime
    expires_at: AwareDatetime
    signature: str = ""

    def signed_bytes(self) -> bytes:
        """What the signature covers: every field but the signature."""
        return canonical({name: value for name, value in self.document.items() if name != "signature"})


class JobState(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"  # for an approval
    QUEUED = "queued"  # for a worker
    RUNNING = "running"
    UNDOING = "undoing"
    SUCCEEDED = "succeeded"
    ROLLED_BACK = "rolled_back"  # everything is as before the plan
    STALE = "stale"  # a predicate failed before the first step; nothing ran
    REFUSED = "refused"  # denied, expired or cancelled before it began; nothing ran
    CANCELLED = "cancelled"  # a removal was stopped; what was removed before stays removed
    PARKED = "parked"  # a lasting fault: it goes on once the fault is mended
    NEEDS_PERSON = "needs_person"  # the facts contradict each other

    @property
    def final(self) -> bool:
        """Nothing will happen to the job any more."""
        return self in _FINAL

    @property
    def runnable(self) -> bool:
        """A worker has something to do for it."""
        return self in {JobState.QUEUED, JobState.RUNNING, JobState.UNDOING}


_FINAL = frozenset({JobState.SUCCEEDED, JobState.ROLLED_BACK, JobState.STALE, JobState.REFUSED, JobState.CANCELLED})


class Mark(StrEnum):
    """What the journal says of one step of one job."""

    INTENDED = "intended"
    SUBMITTED = "submitted"
    DONE = "done"
    FAILED = "failed"
    UNDO_INTENDED = "undo_intended"
    UNDO_SUBMITTED = "undo_submitted"
    UNDONE = "undone"
    UNDO_FAILED = "undo_failed"
    LET_GO = "let_go"  # a person let go of its target: it is neither done nor undone any more


class JournalEntry(Frozen):
    """One line of a job's journal. `data` holds the before-image, the handle, the result or the error."""

    seq: int
    job_id: str
    step_id: str
    mark: Mark
    at: AwareDatetime
    data: JsonObject = {}


class Attempt(Frozen):
    """What the journal knows of a step that was intended.

    `intent` is what it replaces, `handle` how to follow it ("" where it is done at once or was not
    stored), `earlier` how the tries before were followed, `result` what came of it.
    """

    intent: JsonObject = {}
    handle: str = ""
    earlier: tuple[str, ...] = ()
    result: JsonObject = {}


T_co = TypeVar("T_co", covariant=True)


class FactRequest(Frozen, Generic[T_co]):
    """A question to an engine about a target; `T_co` is what the answer is."""

    engine: ClassVar[str]


class Reconciled(StrEnum):
    """What an engine finds out about an interrupted step."""

    DONE = "done"
    NOT_DONE = "not_done"
    RUNNING = "running"
    UNKNOWN = "unknown"


class Finding(Frozen):
    """An engine's answer about an interrupted step: where it stands, why, and the handle if it still runs."""

    state: Reconciled
    reason: str
    handle: str = ""
