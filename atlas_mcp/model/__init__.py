"""The words of ATLAS as frozen data: facts, steps, plans, decisions, approvals, jobs.

Everything that crosses a module boundary is one of these. Nothing here does I/O or reads a clock.
`docs/glossary.md` says what each word means.
"""

from atlas_mcp.model.approval import (
    Anchor,
    Answer,
    Approval,
    ApprovalMethod,
    ClientAnswers,
    Decision,
    Head,
    Judged,
    Outcome,
    Verdict,
)
from atlas_mcp.model.deployment import ORIGIN, Deployment, HeldMember, Sighting, StoredSpec
from atlas_mcp.model.job import Attempt, Finding, Job, JobState, JournalEntry, JournalEvent, Mark, Reconciled
from atlas_mcp.model.plan import Cost, Ownership, Plan, PlanKind, SpecRef, Subject, SubjectKind, shown_costs
from atlas_mcp.model.principal import Environment, Principal, Role, named_environment
from atlas_mcp.model.step import (
    Effect,
    FactRequest,
    Limit,
    Member,
    Observation,
    Predicate,
    ResultType,
    Step,
    T_co,
    Take,
    Target,
    Undo,
)
from atlas_mcp.model.values import Digest, Document, Frozen, JsonObject, canonical, digest_of, nonce_of

__all__ = [
    "ORIGIN",
    "Anchor",
    "Answer",
    "Approval",
    "ApprovalMethod",
    "Attempt",
    "ClientAnswers",
    "Cost",
    "Decision",
    "Deployment",
    "Digest",
    "Document",
    "Effect",
    "Environment",
    "FactRequest",
    "Finding",
    "Frozen",
    "Head",
    "HeldMember",
    "Job",
    "JobState",
    "JournalEntry",
    "JournalEvent",
    "JsonObject",
    "Judged",
    "Limit",
    "Mark",
    "Member",
    "Observation",
    "Outcome",
    "Ownership",
    "Plan",
    "PlanKind",
    "Predicate",
    "Principal",
    "Reconciled",
    "ResultType",
    "Role",
    "Sighting",
    "SpecRef",
    "Step",
    "StoredSpec",
    "Subject",
    "SubjectKind",
    "T_co",
    "Take",
    "Target",
    "Undo",
    "Verdict",
    "canonical",
    "digest_of",
    "named_environment",
    "nonce_of",
    "shown_costs",
]
