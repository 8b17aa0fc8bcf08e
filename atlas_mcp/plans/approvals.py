"""Approvals: who may give one, what a signature covers, and how it is checked.

An approver owns an Ed25519 key that a passphrase encrypts. The public keys stand in a file that the
operator owns, one a line:

    <name> ed25519 <public key, base64> [<enrolling approver> <signature, base64>]

The first line is the operator's word. A further one counts once an approver who counts has signed it.
The private key and the passphrase never enter the server: `atlas-mcp approve` signs at a terminal.
For which server an approval is stands in it, and is held against the server by whoever has its database.
"""

from __future__ import annotations

import base64
import binascii
import secrets
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from atlas_mcp.domain.remediation.signed import Signed
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Anchor, Answer, Approval, ApprovalMethod, Frozen, Plan
from atlas_mcp.system.trust import distrusted

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

S = TypeVar("S", bound=Signed)
_SKEW = timedelta(minutes=5)  # between the clocks of two machines
_ENROL_DOMAIN = b"atlas-approver/v1\n"


class Approver(Frozen):
    """Somebody whose signature counts."""

    name: str
    public_key: str

    @property
    def line(self) -> str:
        """The line in the approvers' file, unsigned."""
        return f"{self.name} ed25519 {self.public_key}"


def load_approvers(path: Path) -> dict[str, Approver]:
    """The approvers who count, by name. A missing file means nobody.

    Raises:
        CallerError: `config_invalid`: a line cannot be read, is not signed by someone who counts, or
            others than root and the server's user could write the file or swap it.

    """
    if not path.exists():
        return {}
    if distrust := distrusted(path):
        raise _bad_file(path, distrust.cause, distrust.remedy)
    counted: dict[str, Approver] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            approver = _read_line(path, number, line.split(), counted)
            counted[approver.name] = approver
    return counted


def _read_line(path: Path, number: int, words: list[str], counted: dict[str, Approver]) -> Approver:
    if len(words) not in (3, 5) or words[1] != "ed25519":
        raise _bad_file(path, f"line {number} is not '<name> ed25519 <key>'", "Let atlas-mcp approver add print it.")
    approver = Approver(name=words[0], public_key=words[2])
    if approver.name in counted:
        raise _bad_file(path, f"line {number} names {approver.name} again", "Remove one of the two lines.")
    if not counted:
        return approver
    if len(words) != 5 or words[3] not in counted:
        raise _bad_file(
            path,
            f"line {number} ({approver.name}) is not signed by an approver above it",
            f"Have one of {', '.join(counted)} run: atlas-mcp approver add {approver.name} --sign-as THEIR-NAME",
        )
    if not _signed(counted[words[3]], _ENROL_DOMAIN + approver.line.encode(), words[4]):
        raise _bad_file(path, f"the signature in line {number} is not {words[3]}'s", "Enrol that approver again.")
    return approver


def enrol(approver: Approver, by: str, key: Ed25519PrivateKey) -> str:
    """The line of a further approver, signed by one who counts."""
    signature = key.sign(_ENROL_DOMAIN + approver.line.encode())
    return f"{approver.line} {by} {base64.b64encode(signature).decode()}"


def sign(
    plan: Plan,
    anchor: Anchor,
    answer: Answer,
    approver: str,
    key: Ed25519PrivateKey,
    now: datetime,
    lifetime: timedelta,
) -> Approval:
    """A signed answer to a plan, for one server, good for `lifetime`, but no longer than the plan.

    For a plan that has expired it is good for `lifetime`: it counts for a job alone that is under way.
    """
    bare = Approval(
        id=f"approval-{secrets.token_hex(8)}",
        anchor=anchor,
        plan_digest=plan.digest,
        answer=answer,
        approver=approver,
        method=ApprovalMethod.SIGNATURE,
        made_at=now,
        expires_at=min(now + lifetime, plan.expires_at) if now < plan.expires_at else now + lifetime,
    )
    signature = key.sign(_message(bare))
    return bare.model_copy(update={"signature": base64.b64encode(signature).decode()})


def sign_statement(given: S, key: Ed25519PrivateKey) -> S:
    """What an approver says, such as feedback, with its signature."""
    return given.model_copy(update={"signature": base64.b64encode(key.sign(given.signed_bytes)).decode()})


def counts(given: Signed, approvers: dict[str, Approver], server: str) -> bool:
    """Whether an approver who counts now has signed it, for this server."""
    approver = approvers.get(given.approver)
    if approver is None or given.server != server:
        return False
    return _signed(approver, given.signed_bytes, given.signature)


def by_client(
    plan: Plan, anchor: Anchor, answer: Answer, principal: str, now: datetime, lifetime: timedelta
) -> Approval:
    """A person's answer as the client reports it. It carries no proof; policy says where it counts."""
    return Approval(
        id=f"approval-{secrets.token_hex(8)}",
        anchor=anchor,
        plan_digest=plan.digest,
        answer=answer,
        approver=principal,
        method=ApprovalMethod.CLIENT,
        made_at=now,
        expires_at=min(now + lifetime, plan.expires_at),
    )


def check(approval: Approval, plan: Plan, approvers: dict[str, Approver], now: datetime) -> None:
    """See that an approval is for this plan, in time, and signed by an approver who counts.

    Raises:
        CallerError: `approval_invalid`, `approval_expired` or `approver_unknown`.

    """
    if approval.plan_digest != plan.digest:
        raise CallerError(
            Code.APPROVAL_INVALID, f"Unable to accept {approval.id}: it is for another plan.", "Approve this plan."
        )
    if approval.made_at > now + _SKEW:
        raise CallerError(
            Code.APPROVAL_INVALID,
            f"Unable to accept {approval.id}: it was made in the future, at {approval.made_at:%Y-%m-%d %H:%M} UTC.",
            "Set the clock of the machine where it is signed, and approve again.",
        )
    if now >= approval.expires_at:
        raise CallerError(
            Code.APPROVAL_EXPIRED,
            f"Unable to accept {approval.id}: it expired at {approval.expires_at:%Y-%m-%d %H:%M:%S} UTC.",
            f"Ask a person to run: atlas-mcp approve {plan.id}",
        )
    if approval.method is ApprovalMethod.CLIENT:
        return
    approver = approvers.get(approval.approver)
    if approver is None:
        raise CallerError(
            Code.APPROVER_UNKNOWN,
            f"Unable to accept {approval.id}: {approval.approver} is not an enrolled approver.",
            "Run: atlas-mcp approver add",
        )
    if not _signed(approver, _message(approval), approval.signature):
        raise CallerError(
            Code.APPROVAL_INVALID,
            f"Unable to accept {approval.id}: the signature is not {approver.name}'s over this plan.",
            "Approve this plan again.",
        )


def _message(approval: Approval) -> bytes:
    """What is signed: all that an approval says, after its format, so that it passes for nothing else."""
    return f"{approval.document['format']}\n".encode() + approval.signed_bytes()


def _signed(approver: Approver, message: bytes, signature: str) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(approver.public_key, validate=True))
        public.verify(base64.b64decode(signature, validate=True), message)
    except (InvalidSignature, ValueError, binascii.Error):
        return False
    return True


def _bad_file(path: Path, cause: str, remedy: str) -> CallerError:
    return CallerError(Code.CONFIG_INVALID, f"Unable to use the approvers in {path}: {cause}.", remedy)
