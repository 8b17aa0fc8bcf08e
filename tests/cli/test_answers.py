"""Answering a plan, with the passphrase at hand: what is recorded, and what is refused before it is asked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.app import App, utc_now
from atlas_mcp.cli import terminal
from atlas_mcp.cli.exits import Exit
from atlas_mcp.jobs import export
from tests.cli.conftest import PASSPHRASE, Site
from tests.exports import read_export


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The prompts that were answered with PASSPHRASE."""
    prompts: list[str] = []

    def passphrase(prompt: str) -> str:
        prompts.append(prompt)
        return PASSPHRASE

    monkeypatch.setattr(terminal, "passphrase", passphrase)
    return prompts


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Make it two hours later."""
    defaults = cast("dict[str, object]", App.__init__.__kwdefaults__)
    return lambda: monkeypatch.setitem(defaults, "now", lambda: utc_now() + timedelta(hours=2))


def test_an_answer_before_anybody_asked(site: Site, key: Ed25519PrivateKey, asked: list[str]) -> None:
    plan_id = site.plan()
    told = site.json("approve", plan_id)
    assert (told["plan_id"], told["answer"], told["approver"], told["job_id"]) == (plan_id, "approve", "ann", "")
    assert asked == [f"To APPROVE {plan_id}, type the passphrase of ann: "]
    denied = site.plan("other")
    assert site.json("deny", denied)["answer"] == "deny"
    assert site.error("apply", denied)["code"] == "plan_denied"


def test_a_denied_job_ends(site: Site, key: Ed25519PrivateKey, asked: list[str]) -> None:
    plan_id = site.plan()
    job = site.json("apply", plan_id, code=Exit.WAITING)["job"]["job_id"]
    assert site.json("deny", plan_id)["job_state"] == "refused"
    assert site.error("approve", plan_id)["code"] == "plan_used"
    assert site.json("jobs", job, code=Exit.NOT_DONE)["job"]["reason"] == "denied by ann"
    assert len(asked) == 1


def test_a_job_starts_or_is_left(site: Site, key: Ed25519PrivateKey, asked: list[str]) -> None:
    plan_id = site.plan()
    site.json("apply", plan_id, code=Exit.WAITING)
    (site.config_dir / "deploy.token").rename(site.config_dir / "away")
    told = site.json("approve", plan_id)
    assert (told["job_state"], told["left_to_server"]) == ("queued", True)
    resumed = site.run("apply", plan_id)
    assert resumed.exit_code == Exit.RUNNING
    assert "Left to the server's own worker" in resumed.stderr
    (site.config_dir / "away").rename(site.config_dir / "deploy.token")
    site.settle()
    ended = site.json("jobs", told["job_id"])["job"]
    assert (ended["state"], ended["report"]) == ("succeeded", f"atlas://jobs/{told['job_id']}/report")
    report = site.json("jobs", "report", told["job_id"])["report"]
    assert report["steps"] == {"done": ended["total"]} and report["seconds"] > 0
    assert site.run("jobs", "timeline", told["job_id"], "--mermaid").stdout.startswith("gantt\n")
    (kind,) = site.json("stats")["stats"]["kinds"]
    assert (kind["kind"], kind["engines"], kind["by_themselves"]) == ("Fleet", ["proxmox"], 1)
    assert re.search(r"^Fleet .+ 1 succeeded +1 of 1 \(100%\)", site.run("stats").stdout, re.M)
    assert re.search(r"^proxmox/clone +1 +1 +0 +[0-9.]+ s *$", site.run("stats").stdout, re.M)
    deployment = ended["deployment_id"]
    exported, file = site.run("export", deployment[:-2]).stdout, site.path / "hello.json"
    assert [one["kind"] for one in read_export(exported)["specs"]] == ["Fleet"]
    assert site.json("export", deployment, "-o", file)["subject_id"] == deployment
    assert (file.read_text(), file.stat().st_mode & 0o777) == (exported, 0o600)
    assert json.loads(site.run("schema", "export").stdout) == export.schema()


def test_a_file_is_signed_and_must_go_to_a_file(
    site: Site, key: Ed25519PrivateKey, asked: list[str], tmp_path: Path
) -> None:
    file, out = tmp_path / "plan.json", tmp_path / "approval.json"
    site.json("plan", site.spec(), "--out", file)
    assert site.json("approve", file)["job_id"] == ""  # the plan is here
    site.reconfigure(lambda settings: settings.update(data_dir=str(tmp_path / "elsewhere")))
    error = site.error("approve", file)
    assert error["code"] == "not_found" and "--out" in error["remedy"]
    assert site.json("approve", file, "--out", out)["file"] == str(out)
    assert site.error("approve", file, "--out", tmp_path / "no" / "place")["code"] == "arguments_invalid"
    assert not (tmp_path / "elsewhere").exists()


def test_what_is_refused_before_the_passphrase_is_asked(
    site: Site, key: Ed25519PrivateKey, asked: list[str], later: Callable[[], None]
) -> None:
    plan_id = site.plan()
    site.approvers.unlink()
    assert site.error("approve", plan_id)["code"] == "approver_unknown"
    later()
    assert site.error("approve", plan_id)["code"] == "plan_expired"
    assert site.error("apply", plan_id)["code"] == "plan_expired"
    assert asked == []


def test_policy_denies(site: Site, key: Ed25519PrivateKey, asked: list[str]) -> None:
    """A viewer may plan; nobody can approve what follows from it."""
    site.reconfigure(lambda settings: settings.update(role="viewer"))
    result = site.run("plan", site.spec())
    assert result.exit_code == 0
    assert "Policy denies it" in result.stdout
    plan_id = result.stdout.partition(":")[0]
    assert site.error("approve", plan_id)["code"] == "plan_denied"
    assert site.error("apply", plan_id)["code"] == "role_forbidden"
    site.reconfigure(lambda settings: settings.update(role="operator"))
    assert site.error("approve", plan_id)["code"] == "plan_denied"  # as it was decided when it was made
    assert asked == []


def test_enrolling(site: Site, asked: list[str]) -> None:
    first = site.json("approver", "add", "ann")
    assert first["place"] == str(site.approvers)
    site.approvers.write_text(first["line"] + "\n")
    site.approvers.chmod(0o600)
    assert "at the terminal of one of ann" in site.run("approver", "add", "bob").stdout
    bob = site.json("approver", "add", "eve", "--sign-as", "ann")
    assert bob["signed_by"] == "ann" and bob["line"].split()[3] == "ann"
    for wrong in ("", "AAAA", "!!"):
        words = ("approver", "add", "cat", "--public-key", wrong or "=")
        assert site.error(*words)["code"] == "arguments_invalid"
    assert site.error("approver", "add", "cat", "--sign-as", "nobody")["code"] == "credential_missing"
    assert site.error("approver", "add", "a b")["code"] == "arguments_invalid"
    assert "ann" in site.run("approver", "list").stdout
    site.approvers.unlink()
    assert "Nobody yet" in site.run("approver", "list").stdout
