"""Approvals: whose signature counts, over what, until when; and the file that says who."""

from __future__ import annotations

import base64
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.domain.remediation.feedback import Feedback, Opinion
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Answer, Approval, Head
from atlas_mcp.plans import approvals
from atlas_mcp.plans.approvals import Approver
from atlas_mcp.testing import Clock
from tests import frozen
from tests.kinds import boxes

AT = Clock()()
PLAN = frozen.plan([boxes.start()], AT)
HOUR = timedelta(hours=1)


def approver(name: str, key: Ed25519PrivateKey) -> Approver:
    return Approver(name=name, public_key=base64.b64encode(key.public_key().public_bytes_raw()).decode())


@pytest.fixture
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


def signed(key: Ed25519PrivateKey, **more: Any) -> Approval:
    values: dict[str, Any] = {
        "anchor": frozen.ANCHOR,
        "answer": Answer.APPROVE,
        "approver": "bea",
        "key": key,
        "now": AT,
        "lifetime": HOUR,
        **more,
    }
    return approvals.sign(PLAN, **values)


def code_of(approval: Approval, known: dict[str, Approver], **more: Any) -> Code | None:
    try:
        approvals.check(approval, **{"plan": PLAN, "approvers": known, "now": AT, **more})
    except CallerError as error:
        return error.code
    return None


def test_a_signature_of_an_approver_counts(key: Ed25519PrivateKey) -> None:
    assert code_of(signed(key), {"bea": approver("bea", key)}) is None


def test_feedback_counts_while_its_approver_does_and_as_it_was_signed(key: Ed25519PrivateKey) -> None:
    bare = Feedback(
        server="a",
        incident="inc-1",
        action="start-vm",
        digest="d",
        fault="vm-stopped",
        opinion=Opinion.HELPFUL,
        approver="bea",
        made_at=AT,
    )
    told, known = approvals.sign_statement(bare, key), {"bea": approver("bea", key)}
    assert approvals.counts(told, known, "a")
    assert not approvals.counts(told, {}, "a")
    assert not approvals.counts(told, known, "b"), "of another server"
    assert not approvals.counts(bare, known, "a")
    assert not approvals.counts(told.model_copy(update={"opinion": Opinion.WRONG}), known, "a")


def test_a_signature_lasts_as_long_as_asked_but_no_longer_than_the_plan(key: Ed25519PrivateKey) -> None:
    assert signed(key, lifetime=timedelta(minutes=1)).expires_at == AT + timedelta(minutes=1)
    assert signed(key, lifetime=timedelta(days=9)).expires_at == PLAN.expires_at


@pytest.mark.parametrize(
    "edited",
    [
        {"answer": Answer.DENY},
        {"approver": "eve"},
        {"id": "approval-other"},
        {"anchor": None},
        {"anchor": frozen.ANCHOR.model_copy(update={"server": "5f" * 16})},
        {"anchor": frozen.ANCHOR.model_copy(update={"head": Head(seq=1, mac="1" * 64)})},
        {"expires_at": AT + timedelta(days=1)},
        {"signature": ""},
        {"signature": "not base64!"},
        {"signature": base64.b64encode(b"x" * 64).decode()},
    ],
    ids=lambda one: "-".join(one),
)
def test_a_signature_covers_every_field(key: Ed25519PrivateKey, edited: dict[str, Any]) -> None:
    known = {"bea": approver("bea", key), "eve": approver("eve", key)}
    assert code_of(signed(key).model_copy(update=edited), known) is Code.APPROVAL_INVALID


def test_what_does_not_count(key: Ed25519PrivateKey) -> None:
    known = {"bea": approver("bea", key)}
    assert code_of(signed(key), known, plan=frozen.plan([boxes.stop()], AT)) is Code.APPROVAL_INVALID
    assert code_of(signed(key), known, now=AT + HOUR) is Code.APPROVAL_EXPIRED
    assert code_of(signed(key), {}) is Code.APPROVER_UNKNOWN
    assert code_of(signed(Ed25519PrivateKey.generate()), known) is Code.APPROVAL_INVALID


def test_a_signature_over_another_kind_of_message_does_not_count(key: Ed25519PrivateKey) -> None:
    bare = signed(key)
    raw = bare.model_copy(update={"signature": base64.b64encode(key.sign(bare.signed_bytes())).decode()})
    assert code_of(raw, {"bea": approver("bea", key)}) is Code.APPROVAL_INVALID


def test_an_answer_of_the_client_carries_no_signature_but_is_held_against_plan_and_time() -> None:
    given = approvals.by_client(PLAN, frozen.ANCHOR, Answer.APPROVE, "ann", AT, HOUR)
    assert given.signature == ""
    assert code_of(given, {}) is None
    assert code_of(given, {}, now=AT + HOUR) is Code.APPROVAL_EXPIRED
    assert code_of(given, {}, plan=frozen.plan([], AT)) is Code.APPROVAL_INVALID


# -- the file ---------------------------------------------------------------------------------------------


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n")
    path.chmod(0o600)
    return path


def test_nobody_counts_without_a_file(tmp_path: Path) -> None:
    assert approvals.load_approvers(tmp_path / "none") == {}


def test_the_first_line_is_the_operators_word_and_others_are_enrolled(tmp_path: Path, key: Ed25519PrivateKey) -> None:
    second = Ed25519PrivateKey.generate()
    bea, carl, dora = approver("bea", key), approver("carl", second), approver("dora", Ed25519PrivateKey.generate())
    path = write(
        tmp_path / "approvers",
        "# the operator's own",
        bea.line,
        "",
        approvals.enrol(carl, "bea", key),
        approvals.enrol(dora, "carl", second),
    )
    assert approvals.load_approvers(path) == {"bea": bea, "carl": carl, "dora": dora}


def test_lines_that_do_not_count_are_named(tmp_path: Path, key: Ed25519PrivateKey) -> None:
    eve = Ed25519PrivateKey.generate()
    bea, other = approver("bea", key), approver("eve", eve)
    enrolled = approvals.enrol(other, "bea", key)
    bad = {
        "line 1 is not": ["bea rsa AAAA"],
        "line 2 (eve) is not signed": [bea.line, other.line],
        "line 2 (eve) is not signed by": [bea.line, approvals.enrol(other, "eve", eve)],
        "the signature in line 2 is not bea's": [bea.line, approvals.enrol(other, "bea", eve)],
        "the signature in line 2": [bea.line, enrolled.replace(other.public_key, bea.public_key)],
        "names bea again": [bea.line, bea.line],
        "line 1": ["bea ed25519 key with four words"],
    }
    for cause, lines in bad.items():
        with pytest.raises(CallerError) as caught:
            approvals.load_approvers(write(tmp_path / "approvers", *lines))
        assert caught.value.code is Code.CONFIG_INVALID
        assert cause in caught.value.message


def test_a_file_that_others_may_write_is_refused(tmp_path: Path, key: Ed25519PrivateKey) -> None:
    path = write(tmp_path / "approvers", approver("bea", key).line)
    path.chmod(0o620)
    with pytest.raises(CallerError, match="others than its owner may write"):
        approvals.load_approvers(path)
