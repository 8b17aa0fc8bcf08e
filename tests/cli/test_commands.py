"""The commands around the main way: help, exit codes, jobs, the audit log, schemas, and how anything fails."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from atlas_mcp.cli import COMMANDS, main, planfile
from atlas_mcp.cli.exits import Exit, of_job
from atlas_mcp.model import JobState
from atlas_mcp.store import jobs as job_rows
from tests.cli.conftest import Site


def _set_job(site: Site, job: str, **values: object) -> None:
    app = site.app()
    anyio.run(lambda: app.store.write(lambda tx: job_rows.change(tx, job, **values)))
    app.close()


def test_help_lists_the_commands_and_the_exit_codes() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output
    for code in Exit:
        assert f"{code.value:>3}  {code.meaning}" in shown
    for name in COMMANDS:
        assert f"  {name} " in shown or name == "worker"


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help_and_names_its_options(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_serving_imports_nothing_that_only_people_need() -> None:
    code = (
        "import sys; from atlas_mcp.cli import main; main.get_command(None, 'serve'); "
        "print([name for name in ('rich', 'sqlalchemy', 'cryptography', 'httpx') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("state", list(JobState))
def test_every_state_of_a_job_has_an_exit_code(state: JobState) -> None:
    assert (of_job(state) is Exit.OK) == (state is JobState.SUCCEEDED)
    assert (of_job(state) is Exit.RUNNING) == state.runnable
    assert (of_job(state) is Exit.NOT_DONE) == (state.final and state is not JobState.SUCCEEDED)


@pytest.mark.parametrize(
    "words",
    [("nonsense",), ("plan",), ("plan", "x", "--remove", "y"), ("jobs", "--follow"), ("schema", "Nope"), ("approve",)],
)
def test_a_wrong_command_line(site: Site, words: tuple[str, ...]) -> None:
    result = site.run(*words) if words != ("nonsense",) else CliRunner().invoke(main, ["nonsense"])
    assert result.exit_code == Exit.USAGE


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        ("Fleet", "examples/one-vm.yaml"),
        ("Policy", "resources/policies/default.yaml"),
        ("Settings", ""),
        ("profile", ""),
    ],
)
def test_schemas(kind: str, document: str) -> None:
    schema = json.loads(CliRunner().invoke(main, ["schema", kind]).output)
    jsonschema.Draft202012Validator.check_schema(schema)
    if document:
        root = Path(__file__).parents[2]
        jsonschema.validate(yaml.safe_load((root / document).read_text()), schema)


def test_jobs_are_listed_resumed_and_cancelled(site: Site) -> None:
    site.json("plan", site.spec())
    assert site.json("jobs") == {"jobs": []}
    job = site.json("apply", site.plan(), code=Exit.WAITING)["job"]["job_id"]
    assert job in site.run("jobs").stdout
    assert site.error("jobs", "resume", job)["code"] == "job_finished"
    _set_job(site, job, state=JobState.NEEDS_PERSON, reason="look at it", remains=["vm 2000"])
    result = site.run("jobs", job)
    assert result.exit_code == Exit.NEEDS_PERSON
    assert "look at it" in result.stdout and "vm 2000" in result.stdout and f"jobs resume {job}" in result.stdout
    _set_job(site, job, state=JobState.WAITING, reason="", remains=[])
    assert site.json("jobs", "cancel", job)["state"] == "refused"
    assert site.json("jobs", job, code=Exit.NOT_DONE)["job"]["state"] == "refused"
    assert site.error("jobs", "cancel", job)["code"] == "job_finished"
    assert site.error("jobs", "job-nothing")["code"] == "not_found"
    report = site.json("jobs", "report", job)["report"]
    assert (report["job_id"], report["state"], report["not_begun"]) == (job, "refused", report["not_begun"])
    assert len(report["not_begun"]) == report["steps"]["not begun"] == len(report["told"])
    assert site.run("jobs", "report", job[:8]).stdout.startswith(f"# {job}: refused\n"), "as Markdown"
    assert "Nothing has begun." in site.run("jobs", "timeline", job).stdout
    assert site.error("jobs", "report", "job-nothing")["code"] == "not_found"


def test_how_jobs_went_is_told(site: Site) -> None:
    assert "nothing" in site.error("stats")["message"]
    site.json("plan", site.spec())
    assert "No job was asked for in the last 7 days." in site.run("stats", "--days", 7).stdout
    site.json("apply", site.plan(), code=Exit.WAITING)
    told = site.json("stats")["stats"]
    assert [(one["kind"], one["outcomes"], one["settled"]) for one in told["kinds"]] == [("Fleet", {"waiting": 1}, 0)]
    assert re.search(r"^Fleet +apply +- +1 +1 waiting +0 of 0 +- *$", site.run("stats").stdout, re.M)
    assert site.run("stats", "--days", 0).exit_code == Exit.USAGE


def test_a_parked_job_is_left_to_a_worker_that_has_the_credentials(site: Site) -> None:
    job = site.json("apply", site.plan(), code=Exit.WAITING)["job"]["job_id"]
    _set_job(site, job, state=JobState.PARKED, reason="mend it")
    (site.config_dir / "deploy.token").rename(site.config_dir / "away")
    result = site.run("jobs", "resume", job)
    assert f"{job} is left to the server's own worker" in result.stderr + result.stdout
    (site.config_dir / "away").rename(site.config_dir / "deploy.token")
    site.settle()
    assert site.json("jobs", job, code=Exit.NOT_DONE)["job"]["state"] == "refused"  # nobody approved it


def test_to_follow_takes_a_job(site: Site) -> None:
    site.plan()
    assert site.run("jobs", "show", "--follow").exit_code == Exit.USAGE


def test_a_parked_job_is_tried_again(site: Site) -> None:
    job = site.json("apply", site.plan(), code=Exit.WAITING)["job"]["job_id"]
    _set_job(site, job, state=JobState.PARKED, reason="mend it")
    assert site.json("jobs", "resume", job)["resumed"]
    ended = site.json("jobs", job, "--follow", code=Exit.NOT_DONE)
    assert ended["job"]["state"] == "refused"  # the worker took it, and nobody had approved it


@pytest.mark.parametrize(
    ("words", "content", "told", "remedy"),
    [
        (("plan", "FILE"), "a: [", "line 2, column 1", "atlas-mcp schema fleet"),
        (("plan", "FILE"), "kind: Fleet\nkind: Fleet", "line 2, column 1: key 'kind'", "atlas-mcp schema fleet"),
        (("plan", "FILE"), "- 1", "does not hold a mapping", "A spec is expected"),
        (("plan", "FILE"), "# long\n" * 150_000, "it has more than 1000000 bytes", "A spec is expected"),
        (("approve", "FILE"), "kind: Fleet", "line 1, column 1", "plan --out FILE"),
        (("approve", "FILE"), "{}", "does not hold a plan", "plan --out FILE"),
        (("apply", "plan-0000000000000000", "--approval", "FILE"), "{}", "hold an approval", "approve PLAN --out FILE"),
        (("collect", "--answers", "FILE"), "a: b: c", "line 1, column 5", "A mapping is expected"),
        (("audit", "verify", "--head", "FILE"), "x: [", "line 2, column 1", "audit head"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_by_its_place_and_what_is_expected(
    site: Site, tmp_path: Path, words: tuple[str, ...], content: str, told: str, remedy: str
) -> None:
    site.plan()
    path = tmp_path / "file"
    path.write_text(content)
    error = site.error(*(str(path) if word == "FILE" else word for word in words))
    assert error["code"] == "arguments_invalid"
    assert told in error["message"]
    assert remedy in error["remedy"]


def test_the_demo_asks_for_yes_where_it_cannot_ask(site: Site) -> None:
    done = CliRunner().invoke(main, ["demo", "--json"], input="")
    assert done.exit_code == Exit.ERROR
    assert json.loads(done.stdout)["error"]["remedy"] == "Run it with --yes."


def test_the_audit_log(site: Site, tmp_path: Path) -> None:
    plan_id = site.plan()
    kept = tmp_path / "head.json"
    head = site.json("audit", "head", "-o", kept)
    assert json.loads(kept.read_text()) == head
    site.json("apply", plan_id, code=Exit.WAITING)
    verified = site.json("audit", "verify", "--head", kept)
    assert verified["intact"] and verified["records"] > head["seq"]
    assert "Intact" in site.run("audit", "verify").stdout
    records = site.json("audit", "show", "-n", "4")["records"]
    assert [one["name"] for one in records] == ["command.called", "job.requested", *["command.called"] * 2]
    assert "job.requested" in site.run("audit", "show").stdout
    kept.write_text(json.dumps({**head, "seq": 1000}))
    error = site.error("audit", "verify", "--head", kept)
    assert error["code"] == "audit_broken" and "cut off" in error["message"]
    kept.write_text("{}")
    assert site.error("audit", "verify", "--head", kept)["code"] == "arguments_invalid"


@pytest.mark.parametrize(
    ("settings", "told"),
    [({"clusterz": {}}, "/clusterz"), ({"clusters": {"demo": {"endpoints": ["http://x"]}}}, "endpoints")],
)
def test_wrong_settings(site: Site, settings: dict[str, Any], told: str) -> None:
    site.configure(settings)
    error = site.error("jobs")
    assert error["code"] == "config_invalid"
    assert any(told in problem["at"] for problem in error["problems"])
    served = site.run("serve")
    assert served.exit_code == Exit.ERROR
    assert "config_invalid" in served.stderr and "Traceback" not in served.stderr


def test_a_fault_of_ours_is_told_without_a_traceback(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, expected: str) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(planfile, "read_document", fail)
    site.data_dir.mkdir(mode=0o700)
    result = site.run("plan", "x.yaml")
    assert result.exit_code == Exit.ERROR
    assert "(internal)" in result.stderr
    assert "secret detail" not in result.output and "Traceback" not in result.output
    assert "secret detail" in (site.data_dir / "atlas.log").read_text()


def test_verbosity_shows_what_happens(site: Site) -> None:
    quiet, loud = site.run("plan", site.spec()), site.run("plan", site.spec(), "-v")
    assert "tool_served" not in quiet.stderr
    assert "tool_served" in loud.stderr
    assert "hello/configure" in loud.stdout
