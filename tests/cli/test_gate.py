"""The gate that every command passes, as every call over MCP does: role, rate, and the record before it is done.

The commands are taken from the group itself: one that does not say what it does, or that nobody attacks here, fails.
"""

from __future__ import annotations

import json
import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import anyio
import click
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.app import App
from atlas_mcp.calls.dispatch import Dispatch
from atlas_mcp.calls.gate import Call
from atlas_mcp.cli import main, planfile
from atlas_mcp.cli.entry import Command, Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.errors import RefusedError
from atlas_mcp.model import JobState, JsonObject, Plan, Principal, Role
from atlas_mcp.plans import approvals
from tests.cli.conftest import Site

Words = tuple[object, ...]
_PUBLIC_KEY = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
_FULL = "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'disk full'); END"


def _leaves(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from _leaves(command, f"{before}{name} ")
        else:
            yield before + name, command


COMMANDS = dict(_leaves(main))


def _that(*reach: Reach) -> list[str]:
    return [name for name, command in COMMANDS.items() if getattr(command, "reach", None) in reach]


def _reported(site: Site) -> str:
    words = ("down", "--place", "demo", "--target", "one-01", "--fault", "vm-down")
    return str(site.json("incidents", "report", *words)["incident_id"])


# What each does here, where a plan waits for its approval: enough for it to act, were it let.
CALLED: dict[str, Callable[[Site, Plan, str], Words]] = {
    "init": lambda site, plan, job: ("--endpoint", site.sim.url, "--name", "other", "--approver", "eve"),
    "collect": lambda site, plan, job: ("--from", site.spec("new"), "-o", site.path / "out.yaml"),
    "render": lambda site, plan, job: (site.spec("new"), "-o", site.path / "tree"),
    "plan": lambda site, plan, job: (site.spec("new"),),
    "approve": lambda site, plan, job: (plan.id,),
    "deny": lambda site, plan, job: (plan.id,),
    "apply": lambda site, plan, job: (plan.id, "--approval", site.path / "approval.json"),
    "jobs show": lambda site, plan, job: (job,),
    "jobs report": lambda site, plan, job: (job,),
    "jobs timeline": lambda site, plan, job: (job,),
    "stats": lambda site, plan, job: (),
    "jobs resume": lambda site, plan, job: (job,),
    "jobs cancel": lambda site, plan, job: (job,),
    "jobs forget": lambda site, plan, job: (job,),
    "deployments show": lambda site, plan, job: (),
    "export": lambda site, plan, job: (plan.subject.id,),
    "incidents show": lambda site, plan, job: (),
    "incidents report": lambda site, plan, job: ("down", "--place", "demo", "--target", "one-01", "--fault", "vm-down"),
    "incidents close": lambda site, plan, job: (_reported(site),),
    "feedback": lambda site, plan, job: (_reported(site), "helpful"),
    "remediation enable": lambda site, plan, job: (),
    "remediation disable": lambda site, plan, job: (),
    "remediation status": lambda site, plan, job: (),
    "actions": lambda site, plan, job: (),
    "intake": lambda site, plan, job: (),  # the settings say nothing of it, so that it ends
    "deployments forget": lambda site, plan, job: (plan.subject.id, "hello"),
    "health": lambda site, plan, job: ("--host", "web-01"),
    "estate collect": lambda site, plan, job: ("lab",),
    "estate changes": lambda site, plan, job: ("lab",),
    "document": lambda site, plan, job: ("-o", site.path / "pages"),
    "search": lambda site, plan, job: ("mail",),
    "schedules": lambda site, plan, job: (),
    "hosts list": lambda site, plan, job: (),
    "hosts check": lambda site, plan, job: (),
    "hosts accept": lambda site, plan, job: ("lab", "web-01"),
    "approver add": lambda site, plan, job: ("eve", "--public-key", _PUBLIC_KEY),
    "approver list": lambda site, plan, job: (),
    "audit verify": lambda site, plan, job: (),
    "audit head": lambda site, plan, job: (),
    "audit show": lambda site, plan, job: (),
    "doctor": lambda site, plan, job: (),
    "analyze": lambda site, plan, job: (site.repository(),),
    "read": lambda site, plan, job: (f"atlas://plans/{plan.id}",),
}


@pytest.fixture
def waiting(site: Site, plan: Plan, key: Ed25519PrivateKey) -> Callable[[str], Words]:
    """The words of a command, about a plan whose job waits and for which a signed approval lies there."""
    site.signed(plan, key)
    (job,) = site.jobs()
    return lambda name: (*name.split(), *CALLED[name](site, plan, job.id))


def _viewer(settings: dict[str, Any]) -> None:
    settings["role"] = "viewer"


def _records(site: Site, name: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection:
        bodies = [json.loads(body) for (body,) in connection.execute("SELECT body FROM audit ORDER BY seq")]
    return [body for body in bodies if body["name"] == name]


def _kept(site: Site) -> tuple[dict[str, list[Any]], dict[str, bytes]]:
    """Everything that is kept but the audit log, and the settings."""
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables if name != "audit"}  # noqa: S608
    files = {str(path): path.read_bytes() for path in site.config_dir.rglob("*") if path.is_file()}
    return rows, files


def _full(site: Site) -> None:
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection, connection:
        connection.execute(_FULL)


def test_every_command_says_what_it_does_to_what_is_kept() -> None:
    assert [name for name, command in COMMANDS.items() if not isinstance(command, Command)] == []
    outside = {"serve", "worker", "service", "demo", "schema", "freeze", "policy check", "policy explain"}
    assert set(_that(Reach.OUTSIDE)) == outside, "serve: its calls pass the gate"
    assert set(_that(Reach.EXAMINE)) == {"doctor", "audit verify", "audit head", "audit show"}
    assert CALLED.keys() == set(COMMANDS) - set(_that(Reach.OUTSIDE))


# -- role ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", _that(Reach.ACT))
def test_a_viewer_does_not_act(site: Site, waiting: Callable[[str], Words], name: str) -> None:
    words = waiting(name)
    site.reconfigure(_viewer)
    before = _kept(site)
    error = site.error(*words)
    assert error["code"] == "role_forbidden" and "is a viewer" in error["message"] and error["remedy"]
    assert _kept(site) == before
    (record,) = _records(site, "command.refused")
    assert record["principal"].startswith("local:")
    assert (record["data"]["command"], record["data"]["transport"]) == (name, "terminal")
    assert record["data"]["code"] == "role_forbidden"


def test_it_is_refused_as_over_mcp(site: Site, plan: Plan) -> None:
    (job,) = site.jobs()
    site.reconfigure(_viewer)
    at_terminal = site.error("jobs", "cancel", job.id)
    app = site.app()
    dispatch = Dispatch(app)
    arguments: JsonObject = {"job_id": job.id}
    viewer = Principal(name="vic", role=app.settings.role, transport="memory")
    with pytest.raises(RefusedError) as over_mcp:
        anyio.run(dispatch.call, dispatch.find("cancel_job"), arguments, arguments, Call(viewer))
    app.close()
    assert (at_terminal["code"], at_terminal["remedy"]) == (over_mcp.value.code, over_mcp.value.remedy)


@pytest.mark.parametrize("tool", ["collect_spec", "plan", "rollback", "get_job", "get_deployment", "check_health"])
def test_what_a_viewer_may_over_mcp_takes_no_more_at_the_terminal(site: Site, tool: str) -> None:
    commands = {
        "collect_spec": "collect",
        "rollback": "plan",
        "get_job": "jobs show",
        "get_deployment": "deployments show",
        "check_health": "health",
    }
    command = commands.get(tool, tool)
    app = site.app()
    definition = Dispatch(app).find(tool)
    app.close()
    found = COMMANDS[command]
    assert isinstance(found, Command)
    assert found.reach.role is definition.role is Role.VIEWER


@pytest.mark.parametrize("name", _that(Reach.READ, Reach.EXAMINE))
def test_a_viewer_reads(site: Site, waiting: Callable[[str], Words], name: str) -> None:
    words = waiting(name)
    site.reconfigure(_viewer)
    site.run(*words, "--json")
    (record,) = _records(site, "command.called")[-1:]
    assert record["data"]["command"] == name
    assert _records(site, "command.refused") == []


def test_an_approver_who_is_a_viewer_signs(site: Site, plan: Plan) -> None:
    """What counts is the key that the operator has enrolled; an operator carries the answer to where it is used."""
    file, signed = site.path / "plan.json", site.path / "signed.json"
    site.json("plan", site.spec("other"), "--out", file)
    site.data_dir.rename(away := site.path / "away")  # the approver's machine keeps nothing
    site.reconfigure(_viewer)
    code, shown = site.approve(file, "--out", signed)
    assert code == Exit.OK, shown
    assert not site.data_dir.exists()
    away.rename(site.data_dir)
    approval = planfile.read_approval(signed)
    approvals.check(approval, planfile.read_plan(file)[0], approvals.load_approvers(site.approvers), approval.made_at)


def test_an_approval_goes_no_further_than_the_policy_of_the_place(site: Site, plan: Plan) -> None:
    """The gate lets a viewer answer; where the settings make everybody a viewer, policy denies every change."""
    site.reconfigure(_viewer)
    code, shown = site.approve(plan.id)
    assert code == Exit.ERROR and "plan_denied" in shown
    assert [job.state for job in site.jobs()] == [JobState.WAITING]
    assert [one["data"]["code"] for one in _records(site, "command.failed")] == ["plan_denied"]


# -- the record ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(CALLED))
def test_what_is_done_is_in_the_audit_log(site: Site, waiting: Callable[[str], Words], name: str) -> None:
    words = waiting(name)
    if name == "apply":
        words = words[:2]  # without the approval, else it runs
    site.run(*words, "--json")
    shown = site.json("audit", "show", "-n", 1000)["records"]
    record = [one for one in shown if one["name"] == "command.called"][-1]
    assert (record["data"]["command"], record["data"]["transport"]) == (name, "terminal")
    assert site.json("audit", "verify")["intact"]


def test_a_command_that_fails_is_recorded_with_its_end(site: Site, plan: Plan) -> None:
    assert site.error("jobs", "cancel", "job-000000000000")["code"] == "not_found"
    (failed,) = _records(site, "command.failed")
    assert (failed["data"]["command"], failed["data"]["code"]) == ("jobs cancel", "not_found")
    assert _records(site, "command.called")[-1]["correlation_id"] == failed["correlation_id"]
    assert _records(site, "command.called")[-1]["data"]["arguments"] == {"job": "job-000000000000"}


def test_what_is_called_is_recorded_before_it_is_done(site: Site, plan: Plan) -> None:
    (job,) = site.jobs()
    site.json("jobs", "cancel", job.id)
    names = [one["name"] for one in site.json("audit", "show")["records"]]
    assert names[-3:] == ["command.called", "job.refused", "job.cancel"]


@pytest.mark.parametrize("name", _that(Reach.ACT, Reach.READ))
def test_where_no_record_can_be_written_nothing_is_done(site: Site, waiting: Callable[[str], Words], name: str) -> None:
    words = waiting(name)
    _full(site)
    before = _kept(site)
    error = site.error(*words)
    assert error["code"] == "store_unusable" and "disk full" in error["message"]
    assert _kept(site) == before
    assert not (site.path / "tree").exists() and not (site.path / "out.yaml").exists()


@pytest.mark.parametrize("name", _that(Reach.EXAMINE))
def test_what_finds_out_what_is_wrong_runs_without_a_record(
    site: Site, waiting: Callable[[str], Words], name: str
) -> None:
    _full(site)
    result = site.run(*waiting(name), "--json")
    assert "not recorded" in result.stderr and "disk full" in result.stderr
    assert "error" not in json.loads(result.stdout)
    assert (result.exit_code == Exit.OK) == name.startswith("audit"), result.output


def test_doctor_says_that_no_record_can_be_written(site: Site, plan: Plan) -> None:
    def log() -> dict[str, Any]:
        found = json.loads(site.run("doctor", "--json").stdout)
        (check,) = [one for one in found["checks"] if one["name"] == "audit log"]
        return {**check, "ok": found["ok"]}

    assert (log()["state"], log()["ok"]) == ("ok", True)
    _full(site)
    assert (log()["state"], log()["ok"]) == ("bad", False)
    assert "disk full" in log()["detail"] and "disk has space" in log()["remedy"]


def _no_file_grows() -> None:
    """As on a full disk: whatever would make a file longer fails, for root too."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def test_on_a_full_disk(site: Site, plan: Plan) -> None:
    """There the database cannot even be opened as it usually is."""
    (job,) = site.jobs()
    before = _kept(site)
    refused = site.process("jobs", "cancel", job.id, "--json", preexec_fn=_no_file_grows)
    assert refused.returncode == Exit.ERROR
    assert json.loads(refused.stdout)["error"]["code"] == "store_unusable"
    assert _kept(site) == before
    verified = site.process("audit", "verify", "--json", preexec_fn=_no_file_grows)
    assert verified.returncode == Exit.OK, verified.stderr
    assert json.loads(verified.stdout)["records"] == len(site.json("audit", "show", "-n", 1000)["records"])
    doctor = site.process("doctor", "--json", preexec_fn=_no_file_grows)
    states = {one["name"]: one["state"] for one in json.loads(doctor.stdout)["checks"]}
    assert states["audit log"] == "bad" and states["version"] == "ok"
    assert "Traceback" not in refused.stderr + verified.stderr + doctor.stderr


def test_a_key_that_is_no_key_stops_what_acts(site: Site, plan: Plan) -> None:
    (job,) = site.jobs()
    key = (site.data_dir / "audit.key").read_bytes()
    (site.data_dir / "audit.key").write_bytes(b"short")
    before = _kept(site)
    assert site.error("jobs", "cancel", job.id)["code"] == "audit_broken"
    assert _kept(site) == before
    assert any(one["name"] == "version" for one in json.loads(site.run("doctor", "--json").stdout)["checks"])
    (site.data_dir / "audit.key").write_bytes(key)


def test_verifying_leaves_the_log_as_it_was_found(site: Site, plan: Plan) -> None:
    """Its own record must not stand in the place of one that somebody cut off."""
    kept = site.path / "head.json"
    site.json("audit", "head")
    site.json("audit", "head", "-o", kept)
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection, connection:
        connection.execute("DROP TRIGGER audit_no_delete")
        connection.execute("DELETE FROM audit WHERE seq >= ?", (json.loads(kept.read_text())["seq"],))
    assert "the end was cut off" in site.error("audit", "verify", "--head", kept)["message"]


# -- where nothing is kept -------------------------------------------------------------------------


@pytest.mark.parametrize("words", [("jobs", "cancel", "job-1"), ("deployments", "forget", "web-1", "web"), ("jobs",)])
def test_where_nothing_is_kept_a_command_leaves_nothing(site: Site, words: Words) -> None:
    assert site.error(*words)["code"] == "not_found"
    site.run("doctor")
    site.reconfigure(_viewer)
    expected = "not_found" if words == ("jobs",) else "role_forbidden"
    assert site.error(*words)["code"] == expected
    assert not site.data_dir.exists()


def test_the_first_command_that_keeps_something_is_recorded(site: Site) -> None:
    spec = site.spec()
    shutil.rmtree(site.data_dir)
    site.json("plan", spec)
    (record,) = _records(site, "command.called")
    assert record["data"] == {"command": "plan", "transport": "terminal", "arguments": {"files": [str(spec)]}}


# -- rate ------------------------------------------------------------------------------------------


def test_commands_are_counted_over_processes(site: Site, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    at = datetime(2030, 1, 1, tzinfo=UTC)
    monkeypatch.setitem(App.__init__.__kwdefaults__, "now", lambda: at)  # type: ignore[arg-type]
    site.reconfigure(lambda settings: settings.update(calls_per_minute=2))
    (job,) = site.jobs()
    site.json("jobs")
    site.json("jobs")
    before = _kept(site)
    for _ in range(4):
        error = site.error("jobs", "cancel", job.id)
        assert error["code"] == "rate_limited" and error["remedy"].startswith("Wait 60 s.")
    assert _kept(site) == before
    assert len(_records(site, "command.refused")) == 2, "a flood of refusals does not fill the audit log"
    at = datetime(2030, 1, 1, 0, 1, tzinfo=UTC)
    assert site.json("jobs", "cancel", job.id)["cancelled"]
