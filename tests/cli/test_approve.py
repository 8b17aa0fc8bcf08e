"""Approving at a terminal: what is shown, where the passphrase is typed, and what happens to the job."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.cli.exits import Exit
from atlas_mcp.plans import approvals
from tests.cli.conftest import PASSPHRASE, Site, answer, interrupt

_TOKEN = "ATLAS_CLI_TOKEN"


def _token_from_environment(site: Site) -> None:
    site.reconfigure(lambda settings: settings["clusters"]["demo"].update(token=f"env:{_TOKEN}"))
    site.environment[_TOKEN] = site.sim.tokens["deploy"]


def test_an_approved_job_starts_by_itself(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan()
    job = site.json("apply", plan_id, code=Exit.WAITING)["job"]["job_id"]
    code, shown = site.approve(plan_id)
    assert code == 0, shown
    row = site.row(plan_id)
    for told in (
        "vm 2000 (hello) on demo",
        "clone, configure, start, ready, verify",
        "1 core, 1024 MiB memory, 10 GiB disk",
        f"digest        | {row.plan.digest}",
        "asked by      | local:",
        f"expires       | {row.plan.expires_at:%Y-%m-%d %H:%M:%S} UTC",
        f"Approved. {job} starts",
    ):
        assert told in shown
    assert PASSPHRASE not in shown
    code, shown = answer(site.spawn("jobs", job, "--follow"), {})
    assert code == 0, shown
    assert f"{job}: succeeded, 5 of 5 steps" in shown
    assert site.ours == ["hello"]
    given = [one for one in site.json("audit", "show", "--plan", plan_id)["records"] if one["name"] == "approval.given"]
    assert [one["principal"] for one in given] == ["ann"]


def test_an_approval_may_come_first(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan()
    code, shown = site.approve(plan_id, "--as", "ann", "-v")
    assert code == 0, shown
    assert "It starts when apply is called." in shown
    assert "hello/configure" in shown  # -v: every step
    assert site.json("apply", plan_id)["job"]["state"] == "succeeded"


def test_a_parked_job_is_approved_again_and_tried_at_once(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan()
    assert site.approve(plan_id)[0] == 0
    site.sim.control("remove_token", token="deploy")
    parked = site.json("apply", plan_id, code=Exit.NEEDS_PERSON)["job"]
    assert "token was not accepted" in parked["reason"]
    site.sim.control("restore_token", token="deploy")
    code, shown = site.approve(plan_id)
    assert code == 0, shown
    assert f"{parked['job_id']} is parked under way (0 of 5 steps)\n" in shown
    assert "token was not accepted" in shown
    assert f"Approved. {parked['job_id']} starts" in shown
    code, shown = answer(site.spawn("jobs", parked["job_id"], "--follow"), {})
    assert code == 0, shown


def test_a_denied_plan_ends(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan()
    job = site.json("apply", plan_id, code=Exit.WAITING)["job"]["job_id"]
    code, shown = answer(site.spawn("deny", plan_id), {f"To DENY {plan_id}, type the passphrase of ann: ": PASSPHRASE})
    assert code == 0, shown
    ended = site.json("jobs", job, code=Exit.NOT_DONE)
    assert ended["job"]["state"] == "refused"
    assert site.error("apply", plan_id)["code"] == "plan_used"


def test_a_plan_is_signed_on_another_machine(site: Site, key: Ed25519PrivateKey, tmp_path: Path) -> None:
    """That machine has the key and the plan's file: no data, no settings, no cluster."""
    file, out = tmp_path / "plan.json", tmp_path / "approval.json"
    site.json("plan", site.spec(), "--out", file)
    other = Site(site.sim, tmp_path / "other", site.empty_database)
    code, shown = other.approve(file, "--out", out, "--key-dir", site.config_dir / "keys")
    assert code == 0, shown
    assert "vm 2000 (hello) on demo" in shown
    assert not other.data_dir.exists()
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert site.json("apply", file, "--approval", out)["job"]["state"] == "succeeded"


def test_a_job_is_left_to_the_server_where_the_terminal_lacks_its_environment(
    site: Site, key: Ed25519PrivateKey
) -> None:
    _token_from_environment(site)
    plan_id = site.plan()
    job = site.json("apply", plan_id, code=Exit.WAITING)["job"]["job_id"]
    del site.environment[_TOKEN]
    code, shown = site.approve(plan_id)
    assert code == 0, shown
    assert "queued for the server's own worker" in shown
    assert "lacks" in shown
    worker = site.process("worker", "--data-dir", site.data_dir)  # it leaves at once, and leaves the job as it is
    assert worker.returncode == 0
    assert [(one.state, one.started_at) for one in site.jobs()] == [("queued", None)]
    assert site.json("apply", plan_id, code=Exit.RUNNING)["job"]["state"] == "queued"
    site.environment[_TOKEN] = site.sim.tokens["deploy"]
    assert site.json("jobs", job, "--follow")["job"]["state"] == "succeeded"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [("plan-0000000000000000", "not_found"), ("nothing.json", "arguments_invalid")],
)
def test_a_plan_that_is_not_there(site: Site, key: Ed25519PrivateKey, wrong: str, code: str) -> None:
    site.plan()
    assert site.error("approve", wrong)["code"] == code


def test_without_data_nothing_is_made(site: Site) -> None:
    for words in (("approve", "plan-0000000000000000"), ("jobs",), ("jobs", "resume", "job-1"), ("audit", "verify")):
        assert site.error(*words)["code"] == "not_found"
    assert not site.data_dir.exists()


def test_which_key_signs(site: Site) -> None:
    plan_id = site.plan()
    assert site.error("approve", plan_id)["code"] == "credential_missing"
    site.enrol("bob")
    site.enrol("ann")
    assert site.error("approve", plan_id)["code"] == "arguments_invalid"
    assert site.error("approve", plan_id, "--as", "bob")["code"] == "approver_unknown"  # ann replaced the line
    assert site.error("approve", plan_id, "--as", "../ann")["code"] == "arguments_invalid"
    (site.config_dir / "keys" / "ann.pem").chmod(0o644)
    assert site.error("approve", plan_id, "--as", "ann")["code"] == "credential_missing"


# -- approvers -------------------------------------------------------------------------------------


def _add(site: Site, name: str, *arguments: str, **answers: str) -> tuple[int, str]:
    asked = {f"passphrase for {name}, at least 8 characters: ": PASSPHRASE, "Again: ": PASSPHRASE} | answers
    return answer(site.spawn("approver", "add", name, *arguments), asked)


def _line(shown: str, name: str) -> str:
    return next(line for line in shown.splitlines() if line.startswith(f"{name} ed25519 "))


def test_enrolling_a_first_and_a_second_approver(site: Site) -> None:
    code, shown = _add(site, "ann")
    assert code == 0, shown
    assert PASSPHRASE not in shown
    assert str(site.approvers) in shown
    assert not site.approvers.exists()  # nothing is placed by itself
    path = site.config_dir / "keys" / "ann.pem"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    site.approvers.write_text(_line(shown, "ann") + "\n")
    site.approvers.chmod(0o600)

    asked = {
        "Passphrase of ann: ": PASSPHRASE,
        "passphrase for bob, at least 8 characters: ": "another one",
        "Again: ": "another one",
    }
    code, shown = answer(site.spawn("approver", "add", "bob", "--sign-as", "ann"), asked)
    assert code == 0, shown
    with site.approvers.open("a") as file:
        file.write(_line(shown, "bob") + "\n")
    assert list(approvals.load_approvers(site.approvers)) == ["ann", "bob"]
    assert [one["name"] for one in site.json("approver", "list")["approvers"]] == ["ann", "bob"]


def test_a_line_of_a_key_made_elsewhere_is_signed(site: Site, key: Ed25519PrivateKey) -> None:
    elsewhere = site.approvers.read_text().split()[2]
    asked = {"Passphrase of ann: ": PASSPHRASE}
    words = ("approver", "add", "cat", "--sign-as", "ann", "--public-key", elsewhere)
    code, shown = answer(site.spawn(*words), asked)
    assert code == 0, shown
    assert _line(shown, "cat").split()[2:4] == [elsewhere, "ann"]
    assert not (site.config_dir / "keys" / "cat.pem").exists()


_FIRST, _AGAIN = "passphrase for ann, at least 8 characters: ", "Again: "
_DIFFERENT = [(_FIRST, PASSPHRASE), (_AGAIN, "another passphrase")]


@pytest.mark.parametrize(
    ("typed", "cause"), [(_DIFFERENT * 3, "differ"), ([(_FIRST, "short")] * 3, "fewer than 8")], ids=["differ", "short"]
)
def test_a_key_is_not_made(site: Site, typed: list[tuple[str, str]], cause: str) -> None:
    child = site.spawn("approver", "add", "ann")
    for prompt, said in typed:
        child.expect_exact(prompt)
        child.sendline(said)
    code, shown = answer(child, {})
    assert code == 1
    assert cause in shown
    assert not (site.config_dir / "keys" / "ann.pem").exists()


def test_a_passphrase_that_will_not_do_is_asked_for_again(site: Site) -> None:
    child = site.spawn("approver", "add", "ann")
    for prompt, said in [(_FIRST, "short"), *_DIFFERENT, (_FIRST, PASSPHRASE), (_AGAIN, PASSPHRASE)]:
        child.expect_exact(prompt)
        child.sendline(said)
    code, shown = answer(child, {})
    assert code == 0, shown
    assert (site.config_dir / "keys" / "ann.pem").exists()


def test_a_key_is_not_overwritten(site: Site, key: Ed25519PrivateKey) -> None:
    before = (site.config_dir / "keys" / "ann.pem").read_bytes()
    assert site.error("approver", "add", "ann")["code"] == "arguments_invalid"
    assert (site.config_dir / "keys" / "ann.pem").read_bytes() == before


def test_breaking_off_leaves_the_terminal_as_it_was(site: Site, key: Ed25519PrivateKey) -> None:
    child = site.spawn("approve", site.plan())
    child.expect_exact("passphrase of ann: ")
    assert not child.getecho()
    code, shown = interrupt(child)
    assert code == Exit.INTERRUPTED
    assert "Interrupted" in shown
