"""A person's answer to a plan: shown in full, signed with their key, recorded here or written to a file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from atlas_mcp.cli import keys, plan_view, planfile, terminal
from atlas_mcp.cli.approvers import keys_of
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.ids import plan_or_file
from atlas_mcp.cli.keys import KeyFile
from atlas_mcp.domain.sheet import Row, laid_out
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import starting
from atlas_mcp.jobs.admission import check_answerable
from atlas_mcp.model import Anchor, Answer, Approval, Decision, Job, JobState, JsonObject, Outcome, Plan, canonical
from atlas_mcp.plans import approvals as signing

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY_OPTIONS = (
    click.option("--as", "name", help="Whose key signs; needed where there are several."),
    click.option("--key-dir", type=click.Path(path_type=Path), help="Where private keys are. [CONFIG_DIR/keys]"),
)


@framed(Reach.READ)
@click.argument("plan")
@click.option("--out", type=click.Path(path_type=Path), help="Write the signed approval there; record nothing here.")
@KEY_OPTIONS[0]
@KEY_OPTIONS[1]
def approve(frame: Frame, plan: str, out: Path | None, name: str | None, key_dir: Path | None) -> Exit | None:
    """Show a plan and sign it with your key.

    PLAN is an id, or a file that `plan --out` wrote. The passphrase is read from the terminal alone. A job that
    waits for the plan starts by itself; one that nobody has asked for starts when `apply` is called. A parked job
    whose permit has run out, or whose approver is gone, goes on once its plan is approved again.
    """
    return _answer(frame, plan, Answer.APPROVE, out, name, key_dir)


@framed(Reach.READ)
@click.argument("plan")
@KEY_OPTIONS[0]
@KEY_OPTIONS[1]
def deny(frame: Frame, plan: str, name: str | None, key_dir: Path | None) -> Exit | None:
    """Say no to a plan, signed with your key. A job that waits for it ends; nobody can apply the plan any more."""
    return _answer(frame, plan, Answer.DENY, None, name, key_dir)


def _answer(
    frame: Frame, which: str, answer: Answer, out: Path | None, name: str | None, key_dir: Path | None
) -> Exit | None:
    which = plan_or_file(frame, which)
    asked = _find(frame, which, carried=out is not None)
    plan, decision, job, _ = asked
    frame.app.judge.check_claims(plan)
    plan_view.show(frame.screen, plan, decision, every_step=frame.verbosity > 0, engines=frame.app.engines)
    frame.app.judge.check_shown(plan)
    _check_open(frame, plan, answer, decision, job)
    anchor = _anchor(frame, asked, carried=out is not None)
    frame.screen.say(f"It counts on server {anchor.server} alone, whose audit log is at record {anchor.head.seq}.")
    file = KeyFile(keys_of(frame, key_dir), whose(frame, name, key_dir))
    approval = _signed(frame, plan, anchor, answer, file, bool(out))
    if out is not None:
        planfile.write(out, canonical(approval.document) + b"\n")
        frame.screen.say(f"Written to {out}. Where the plan is: atlas-mcp apply {which} --approval {out}")
        frame.screen.answer({**_told(approval, plan), "file": str(out)})
        return None
    correlation = frame.call().correlation_id
    ended = frame.run(lambda: frame.app.jobs.answer(plan.id, approval, correlation))
    return _tell(frame, plan, approval, ended)


class _Asked(NamedTuple):
    """What is to be answered, and for which server; of a plan that is kept here, what policy says, and its job."""

    plan: Plan
    decision: Decision | None
    job: Job | None
    anchor: Anchor | None


def _find(frame: Frame, which: str, *, carried: bool) -> _Asked:
    """The plan of an id, or of a file. An answer that is `carried` elsewhere is for the server that wrote the file."""
    from atlas_mcp.store import Tx
    from atlas_mcp.store import jobs as job_rows
    from atlas_mcp.store import plans as plan_rows

    given = None if planfile.PLAN_ID.fullmatch(which) else planfile.read_plan(Path(which))
    plan_id = given.plan.id if given else which

    def look(tx: Tx) -> _Asked:
        if given is not None and not plan_rows.known(tx, plan_id):
            return _Asked(given.plan, None, None, given.anchor)
        row = plan_rows.get(tx, plan_id)
        anchor = given.anchor if given and carried else frame.app.trail.anchor(tx)
        return _Asked(row.plan, frame.app.jobs.decide(tx, row), job_rows.of_plan(tx, plan_id), anchor)

    if given is not None and not frame.settings.database.exists():
        return _Asked(given.plan, None, None, given.anchor)
    frame.need_data()
    return frame.run(lambda: frame.app.store.read(look))


def _anchor(frame: Frame, asked: _Asked, *, carried: bool) -> Anchor:
    """For which server an answer is to be, before anybody types a passphrase.

    Raises:
        CallerError: `not_found`: it is to be recorded here, and the plan is not kept here; `approval_invalid`: the
            plan's file names no server.

    """
    plan_id = asked.plan.id
    if asked.decision is None and not carried:
        raise CallerError(
            Code.NOT_FOUND,
            f"Unable to record the answer: {plan_id} is not in {frame.settings.data_dir}.",
            "Write it to a file with --out, for: atlas-mcp apply FILE --approval A",
        )
    if asked.anchor is None:
        raise CallerError(
            Code.APPROVAL_INVALID,
            f"Unable to sign {plan_id}: its file names no server, as an older ATLAS wrote it.",
            f"Where it is to be applied, write it again: atlas-mcp plan {plan_id} --out FILE",
        )
    return asked.anchor


def _check_open(frame: Frame, plan: Plan, answer: Answer, decision: Decision | None, job: Job | None) -> None:
    """See that an answer can still matter, before anybody types a passphrase."""
    check_answerable(plan, answer, job, frame.app.now())
    if job is not None and job.state is JobState.PARKED:
        parked = f"{job.id} is parked under way ({job.done} of {job.total} steps)"
        rows = (Row("job", parked), Row("reason", job.reason, below=True))
        frame.screen.sheet(laid_out(rows, frame.screen.columns))
        frame.screen.say("Approved again, it is tried at once with a new permit.")
    if decision is not None and decision.outcome is Outcome.DENY:
        raise CallerError(
            Code.PLAN_DENIED, f"Unable to answer {plan.id}: {decision.reason}.", f"Rule: {decision.rule}."
        )


def whose(frame: Frame, name: str | None, key_dir: Path | None) -> str:
    """Whose key signs: the one named, or the only one there is."""
    if name is not None:
        return keys.check_name(name)
    found = keys.known(keys_of(frame, key_dir))
    if len(found) == 1:
        return found[0]
    if not found:
        raise CallerError(
            Code.CREDENTIAL_MISSING,
            f"Unable to sign: there is no key in {keys_of(frame, key_dir)}.",
            "Make one with atlas-mcp approver add NAME, or name the place with --key-dir.",
        )
    raise CallerError(
        Code.ARGUMENTS_INVALID, "Unable to choose a key: there are several.", f"Give --as with one of {found}."
    )


def _signed(frame: Frame, plan: Plan, anchor: Anchor, answer: Answer, file: KeyFile, elsewhere: bool) -> Approval:
    """The signed answer."""
    word = "APPROVE" if answer is Answer.APPROVE else "DENY"
    key = unlocked(frame, file, f"To {word} {plan.id}", elsewhere=elsewhere)
    lifetime = timedelta(seconds=frame.settings.approvals.lifetime_s)
    return signing.sign(plan, anchor, answer, file.name, key, frame.app.now(), lifetime)


def unlocked(frame: Frame, file: KeyFile, wish: str, *, elsewhere: bool = False) -> Ed25519PrivateKey:
    """An approver's key, opened at the terminal; before the passphrase is asked it is seen that it would count here.

    Raises:
        CallerError: `approver_unknown`, and what the key's file says.

    """
    keys.check(file)
    counting = signing.load_approvers(frame.settings.approvers_path)
    if not elsewhere and file.name not in counting:
        raise CallerError(
            Code.APPROVER_UNKNOWN,
            f"Unable to sign as {file.name}: no such approver counts in {frame.settings.approvers_path}.",
            "Put the line there that atlas-mcp approver add printed.",
        )
    key = keys.unlock(file, terminal.passphrase(f"{wish}, type the passphrase of {file.name}: "))
    if not elsewhere and counting[file.name] != keys.approver(file.name, key):
        raise CallerError(
            Code.APPROVER_UNKNOWN,
            f"Unable to sign as {file.name}: the approvers' file names another key for {file.name}.",
            "Use that key, or have the line replaced.",
        )
    return key


def _tell(frame: Frame, plan: Plan, approval: Approval, job: Job | None) -> Exit | None:
    left = False
    if approval.answer is Answer.DENY:
        frame.screen.say(f"Denied. {plan.id} cannot be applied any more.")
    elif job is None:
        frame.screen.say(f"Approved until {approval.expires_at:%H:%M:%S} UTC. It starts when apply is called.")
    elif starting.has_credentials(frame.settings, plan.places):
        starting.ensure(frame.settings)
        frame.screen.say(f"Approved. {job.id} starts: atlas-mcp jobs {job.id} --follow")
    else:
        left = True
        frame.screen.say(f"Approved. {job.id} is queued for the server's own worker, since this terminal lacks the")
        frame.screen.say("credentials for it; where no server runs: atlas-mcp serve --apply with its environment")
    told: JsonObject = {
        **_told(approval, plan),
        "job_id": job.id if job else "",
        "job_state": job.state if job else "",
        "left_to_server": left,
    }
    frame.screen.answer(told)
    return None


def _told(approval: Approval, plan: Plan) -> JsonObject:
    return {
        "plan_id": plan.id,
        "digest": plan.digest,
        "answer": approval.answer,
        "approver": approval.approver,
        "approval_id": approval.id,
        "server": approval.anchor.server if approval.anchor else "",
        "expires_at": approval.expires_at.isoformat(timespec="seconds"),
    }
