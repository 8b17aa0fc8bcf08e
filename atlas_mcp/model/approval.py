"""What policy decides of a plan, and what a person answers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from atlas_mcp.model.plan import Plan
from atlas_mcp.model.principal import Environment
from atlas_mcp.model.step import Effect
from atlas_mcp.model.values import Digest, Document, Frozen, canonical


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


class Origin(StrEnum):
    """Who had a plan made."""

    PERSON = "person"
    SCHEDULE = "schedule"
    INCIDENT = "incident"


class Decision(Frozen):
    """Permit, ask or deny, with the rule that decided and the step it was about, and whose plan it was judged as."""

    outcome: Outcome
    rule: str
    reason: str
    client_may_answer: bool = False
    origin: Origin = Origin.PERSON


class Judged(Frozen):
    """A frozen plan, what policy decides about it, and the job that executes it, "" where none was asked for."""

    plan: Plan
    decision: Decision
    job_id: str = ""


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


ServerId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]


class Head(Frozen):
    """The end of the audit log: how many records there are, and the hash of the last."""

    seq: int = Field(ge=0)
    mac: Digest


class Anchor(Frozen):
    """One server at one moment: the id of its database, and the end of its audit log then."""

    server: ServerId
    head: Head


class Approval(Document):
    """A person's answer to an ask: who, how, which digest, for which server, until when. Used once.

    It counts where the anchor's server is and its audit log still holds the anchor's head, so neither on another server
    nor in a database that was restored to before it. An older format has no anchor.

    A signed one is an Ed25519 signature over `signed_bytes()`; one given in the client carries none,
    and counts only where the operator's settings accept it.
    """

    format: Literal["atlas-approval/v2"] = "atlas-approval/v2"
    id: str
    anchor: Anchor | None
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
