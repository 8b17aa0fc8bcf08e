"""The error tree: what can go wrong, with a stable code, the cause and the remedy.

AtlasError
├── CallerError     the caller can mend it: bad input, a stale plan, an approval that is missing
├── RefusedError    the request is not legitimate: no such tool, no role for it, too many calls
└── TargetError     a target (a cluster, a host) said no or did not answer
    └── TransientError   the same request may succeed a moment later

Every message reads "Unable to <action> <resource>: <cause>." and every remedy says what to do next.
Nothing here may carry a secret: messages go to clients, logs and audit records after redaction, but
redaction is the second line of defence, not the first. `docs/errors.md` documents every code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Code(StrEnum):
    """Stable error codes; clients and scripts may branch on them."""

    ANSWER_INVALID = "answer_invalid"
    APPROVAL_EXPIRED = "approval_expired"
    APPROVAL_INVALID = "approval_invalid"
    APPROVER_UNKNOWN = "approver_unknown"
    ARGUMENTS_INVALID = "arguments_invalid"
    AUDIT_BROKEN = "audit_broken"
    AUDIT_UNWRITABLE = "audit_unwritable"
    CLUSTER_CERTIFICATE = "cluster_certificate"
    CLUSTER_UNKNOWN = "cluster_unknown"
    CLUSTER_UNREACHABLE = "cluster_unreachable"
    CONFIG_INVALID = "config_invalid"
    CONTENT_INVALID = "content_invalid"
    CREDENTIAL_MISSING = "credential_missing"
    CREDENTIAL_REJECTED = "credential_rejected"
    DEPLOYMENT_BUSY = "deployment_busy"
    DOCUMENT_UNREADABLE = "document_unreadable"
    ERRORS_TOO_MANY = "errors_too_many"
    HOST_UNTRUSTED = "host_untrusted"
    INTERNAL = "internal"
    JOB_FINISHED = "job_finished"
    NOT_FOUND = "not_found"
    NOT_OURS = "not_ours"
    OUTPUT_EDITED = "output_edited"
    OUTPUT_UNUSABLE = "output_unusable"
    PLAN_DENIED = "plan_denied"
    PLAN_EXPIRED = "plan_expired"
    PLAN_STALE = "plan_stale"
    PLAN_UNFEASIBLE = "plan_unfeasible"
    PLAN_USED = "plan_used"
    PROBE_REFUSED = "probe_refused"
    PRIVILEGE_MISSING = "privilege_missing"
    PROGRAM_MISSING = "program_missing"
    PROVIDER_UNAVAILABLE = "provider_unavailable"
    RATE_LIMITED = "rate_limited"
    REPOSITORY_REFUSED = "repository_refused"
    REPOSITORY_UNREADABLE = "repository_unreadable"
    ROLE_FORBIDDEN = "role_forbidden"
    SPEC_INCOMPLETE = "spec_incomplete"
    SPEC_INVALID = "spec_invalid"
    SPEC_REVISION_CONFLICT = "spec_revision_conflict"
    STATE_LOCKED = "state_locked"
    STATE_OWNED = "state_owned"
    STORE_UNUSABLE = "store_unusable"
    TARGET_FAILED = "target_failed"
    TARGET_LOCKED = "target_locked"
    TARGET_TIMEOUT = "target_timeout"
    TARGET_UNREADABLE = "target_unreadable"
    TERMINAL_REQUIRED = "terminal_required"
    TOOL_UNKNOWN = "tool_unknown"
    VMID_TAKEN = "vmid_taken"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a document the caller gave.

    Attributes:
        pointer: JSON pointer (RFC 6901) to the place, "" for the whole document.
        message: what is wrong, with the value's limit.
        remedy: what to write instead.

    """

    pointer: str
    message: str
    remedy: str

    def __str__(self) -> str:
        # No colon after the place: one that ends in "token" would make the words after it look like a secret.
        return f"[{self.pointer or '/'}] {self.message} {self.remedy}".rstrip()


class AtlasError(Exception):
    """An error that a caller may see: code, message, remedy, and every problem found at once."""

    def __init__(self, code: Code, message: str, remedy: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.remedy = remedy
        self.problems = problems

    def __str__(self) -> str:
        head = f"{self.message} {self.remedy}".rstrip()
        return "\n".join([head, *(f"- {problem}" for problem in self.problems)])


class CallerError(AtlasError):
    """The caller can mend it."""


def no_such_place(noun: str, name: str, places: Iterable[str]) -> CallerError:
    """The error for a place that the settings do not name; `noun` says what kind of place it is."""
    known = ", ".join(sorted(places)) or "none is configured"
    return CallerError(Code.CLUSTER_UNKNOWN, f"Unable to find {noun} {name[:60]!r}.", f"Known: {known}.")


class RefusedError(AtlasError):
    """The request is not legitimate and no change of its values makes it so."""


class TargetError(AtlasError):
    """A target said no. Of a step that has ended, `result` is what is known of it besides, for the journal."""

    def __init__(
        self,
        code: Code,
        message: str,
        remedy: str = "",
        problems: tuple[Problem, ...] = (),
        result: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(code, message, remedy, problems)
        self.result = result or {}


class EndedError(TargetError):
    """A step has ended, and failed: nothing more comes of it."""


class TransientError(TargetError):
    """A target did not answer, or answered that it is busy: the same request may succeed later."""
