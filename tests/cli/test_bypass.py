"""Every way in which an agent with a shell of the person's user might get a plan applied without the passphrase.

After each attempt the job still waits, or has ended without having run, and the cluster is as it was. What
such an agent can do where it shares the user (put another key into the approvers' file, call the cluster's API
itself) is no bypass of this: docs/threat-model.md says so.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
import click
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from mcp import Client

from atlas_mcp import approvals, keys, server
from atlas_mcp.approvals import Approver
from atlas_mcp.cli import main, planfile
from atlas_mcp.cli.exits import Exit
from atlas_mcp.errors import CallerError
from atlas_mcp.keys import KeyFile
from atlas_mcp.model import Answer, Plan, Principal, Role
from tests.cli.conftest import PASSPHRASE, Site


@pytest.fixture
def plan(site: Site, key: Ed25519PrivateKey) -> Iterator[Plan]:
    """A plan that somebody has asked to apply, and that nobody has approved. Nothing of it may ever happen."""
    plan_id = site.plan()
    site.json("apply", plan_id, code=Exit.WAITING)
    found = site.row(plan_id).plan
    yield found
    site.settle()
    assert site.ours == []
    assert {job.state for job in site.jobs()} <= {"waiting", "refused", "needs_person"}


def _sql(site: Site, statement: str, *values: Any, rows: int | None = 1) -> None:
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection, connection:
        assert connection.execute(statement, values).rowcount in ((rows,) if rows else range(1, 1000))


# -- the passphrase --------------------------------------------------------------------------------


def test_it_is_not_read_from_a_pipe(site: Site, plan: Plan) -> None:
    found = site.process("approve", plan.id, "--json", input=f"{PASSPHRASE}\ny\n{PASSPHRASE}\n")
    assert found.returncode == Exit.ERROR
    assert json.loads(found.stdout)["error"]["code"] == "terminal_required"


def test_it_is_not_read_from_the_environment(site: Site, plan: Plan) -> None:
    names = ("PASSPHRASE", "ATLAS_PASSPHRASE", "ATLAS_KEY_PASSPHRASE", "ATLAS_APPROVE_PASSPHRASE", "SSH_ASKPASS")
    environment = {name: PASSPHRASE for name in names}
    found = site.process("approve", plan.id, "--json", env=environment, stdin=subprocess.DEVNULL)
    assert found.returncode == Exit.ERROR
    assert json.loads(found.stdout)["error"]["code"] == "terminal_required"
    site.environment["ATLAS__APPROVALS__PASSPHRASE"] = PASSPHRASE
    assert site.error("approve", plan.id)["code"] == "config_invalid"
    site.environment.clear()


def test_no_command_takes_it_as_an_argument(site: Site, plan: Plan) -> None:
    context = click.Context(main)
    for name in ("approve", "deny", "apply", "approver"):
        command = main.get_command(context, name)
        assert command is not None
        commands = [command, *getattr(command, "commands", {}).values()]
        taken = {
            option for one in commands for parameter in one.params for option in (*parameter.opts, str(parameter.name))
        }
        assert not [option for option in taken if "pass" in option or option in ("--yes", "-y", "--force")]
    assert site.run("approve", plan.id, "--passphrase", PASSPHRASE).exit_code == Exit.USAGE
    assert site.run("approve", plan.id, "--yes").exit_code == Exit.USAGE


def test_the_wrong_one_opens_nothing(site: Site, plan: Plan) -> None:
    code, shown = site.approve(plan.id, passphrase=PASSPHRASE.upper())
    assert code == Exit.ERROR
    assert "credential_rejected" in shown
    for wrong in ("", PASSPHRASE[:-1], PASSPHRASE + " "):
        with pytest.raises(CallerError, match="wrong"):
            keys.unlock(KeyFile(site.config_dir / "keys", "ann"), wrong)


def test_a_key_without_a_passphrase_is_not_used(site: Site, plan: Plan) -> None:
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    own = Ed25519PrivateKey.generate()
    pem = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = site.config_dir / "keys" / "ann.pem"
    header = path.read_bytes().partition(b"\n")[0]
    for text in (pem, header + b"\n" + pem):
        path.write_bytes(text)
        with pytest.raises(CallerError, match="not a key that atlas-mcp made"):
            keys.unlock(KeyFile(path.parent, "ann"), "")
    code, shown = site.approve(plan.id)
    assert code == Exit.ERROR
    assert "credential_missing" in shown


def test_another_key_under_the_name_does_not_count(site: Site, plan: Plan) -> None:
    path = site.config_dir / "keys" / "ann.pem"
    path.unlink()
    keys.make(KeyFile(path.parent, "ann"), PASSPHRASE)
    code, shown = site.approve(plan.id)
    assert code == Exit.ERROR
    assert "approver_unknown" in shown


# -- approvals as files ----------------------------------------------------------------------------


def test_a_signature_of_a_key_that_is_not_enrolled(site: Site, plan: Plan) -> None:
    own = Ed25519PrivateKey.generate()
    assert site.error("apply", plan.id, "--approval", site.signed(plan, own))["code"] == "approval_invalid"
    assert site.error("apply", plan.id, "--approval", site.signed(plan, own, "eve"))["code"] == "approver_unknown"


@pytest.mark.parametrize("signature", ["", "AAAA", "!", "A" * 88])
def test_a_made_up_signature(site: Site, plan: Plan, key: Ed25519PrivateKey, signature: str) -> None:
    file = site.signed(plan, key, signature=signature)
    assert site.error("apply", plan.id, "--approval", file)["code"] == "approval_invalid"


def test_an_approval_that_says_it_came_from_a_client(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    file = site.signed(plan, key, method="client", signature="")
    assert site.error("apply", plan.id, "--approval", file)["code"] == "approval_invalid"


def test_a_denial_turned_into_an_approval(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    file = site.signed(plan, key, said=Answer.DENY, answer="approve")
    assert site.error("apply", plan.id, "--approval", file)["code"] == "approval_invalid"


def test_an_approval_for_another_plan(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    other = site.row(site.plan("other")).plan
    assert site.error("apply", plan.id, "--approval", site.signed(other, key))["code"] == "approval_invalid"
    forged = site.signed(other, key, plan_digest=plan.digest)
    assert site.error("apply", plan.id, "--approval", forged)["code"] == "approval_invalid"


def test_an_expired_approval(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    ago = timedelta(hours=2)
    assert site.error("apply", plan.id, "--approval", site.signed(plan, key, ago=ago))["code"] == "approval_expired"
    longer = site.signed(plan, key, ago=ago, expires_at=plan.expires_at)
    assert site.error("apply", plan.id, "--approval", longer)["code"] == "approval_invalid"


def test_a_used_approval_is_used_up(site: Site, key: Ed25519PrivateKey) -> None:
    """It was given for one plan and one job; neither the same plan nor its twin takes it again."""
    first = site.json("plan", site.spec())
    approval = site.signed(site.row(first["plan_id"]).plan, key)
    assert site.json("apply", first["plan_id"], "--approval", approval)["job"]["state"] == "succeeded"
    removal = site.json("plan", "--remove", first["deployment_id"])["plan_id"]
    site.json("apply", removal, "--approval", site.signed(site.row(removal).plan, key))
    approval = site.signed(site.row(first["plan_id"]).plan, key)
    assert site.error("apply", first["plan_id"], "--approval", approval)["code"] == "plan_used"
    twin = site.plan()
    assert site.error("apply", twin, "--approval", approval)["code"] == "approval_invalid"
    assert site.ours == []


# -- the approvers' file ---------------------------------------------------------------------------


def _append(site: Site, approver: Approver, signature: str = "") -> None:
    with site.approvers.open("a") as file:
        file.write(f"{approver.line} {signature}".rstrip() + "\n")


def test_a_line_that_nobody_signed(site: Site, plan: Plan) -> None:
    own = Ed25519PrivateKey.generate()
    _append(site, keys.approver("eve", own))
    file = site.signed(plan, own, "eve")
    assert site.error("apply", plan.id, "--approval", file)["code"] == "config_invalid"


def test_a_line_that_signs_itself(site: Site, plan: Plan) -> None:
    own = Ed25519PrivateKey.generate()
    eve = keys.approver("eve", own)
    site.approvers.write_text(site.approvers.read_text() + approvals.enrol(eve, "ann", own) + "\n")
    file = site.signed(plan, own, "eve")
    assert site.error("apply", plan.id, "--approval", file)["code"] == "config_invalid"


def test_a_second_line_for_a_name(site: Site, plan: Plan) -> None:
    own = Ed25519PrivateKey.generate()
    _append(site, keys.approver("ann", own))
    assert site.error("apply", plan.id, "--approval", site.signed(plan, own))["code"] == "config_invalid"


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write(site: Site, plan: Plan, key: Ed25519PrivateKey, mode: int) -> None:
    site.approvers.chmod(mode)
    assert site.error("apply", plan.id, "--approval", site.signed(plan, key))["code"] == "config_invalid"


# -- the database ----------------------------------------------------------------------------------


def test_a_rewritten_plan_is_not_found(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    approval = site.signed(plan, key)
    body = plan.model_dump(mode="json")
    body["steps"][1]["args"]["set"]["cores"] = 64
    _sql(site, "UPDATE plans SET body = ? WHERE id = ?", json.dumps(body), plan.id)
    assert site.error("apply", plan.id, "--approval", approval)["code"] == "not_found"


def test_a_rewritten_decision_permits_nothing(site: Site, plan: Plan) -> None:
    decision = {"outcome": "permit", "rule": "mine", "reason": "", "client_may_answer": True}
    _sql(site, "UPDATE plans SET decision = ? WHERE id = ?", json.dumps(decision), plan.id)
    site.json("apply", plan.id, code=Exit.WAITING)
    _sql(site, "UPDATE jobs SET state = 'queued'")
    site.settle()
    assert [(job.state, "nobody approved it" in job.reason) for job in site.jobs()] == [("refused", True)]


def test_a_new_plan_with_a_rewritten_decision_still_asks(site: Site, plan: Plan) -> None:
    other = site.plan("other")
    decision = {"outcome": "permit", "rule": "mine", "reason": "", "client_may_answer": True}
    _sql(site, "UPDATE plans SET decision = ? WHERE id = ?", json.dumps(decision), other)
    site.json("apply", other, code=Exit.WAITING)


def test_a_queued_job_without_an_approval_is_refused(site: Site, plan: Plan) -> None:
    _sql(site, "UPDATE jobs SET state = 'queued', approval_id = 'approval-mine'")
    site.settle()
    assert [job.state for job in site.jobs()] == ["refused"]


def test_a_forged_approval_in_the_database_is_refused(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    job = site.jobs()[0].id
    for body in (
        site.signed(plan, Ed25519PrivateKey.generate()),
        site.signed(plan, key, method="client", signature=""),
    ):
        approval = json.loads(body.read_text())
        statement = "INSERT OR REPLACE INTO approvals VALUES (?, ?, 'approve', ?, ?)"
        _sql(site, statement, approval["id"], plan.id, json.dumps(approval), job)
        _sql(site, "UPDATE jobs SET state = 'queued', started_at = NULL, ended_at = NULL")
        site.settle()
        assert [one.state for one in site.jobs()] == ["refused"]
        _sql(site, "DELETE FROM approvals")


# -- plans that lie --------------------------------------------------------------------------------


_CLONE, _CONFIGURE, _START, _VERIFY = 0, 1, 2, 4


def _lies(plan: Plan) -> dict[str, Plan]:
    """Plans with one step that is not what it says, each under what must be found out about it."""
    steps = [step.model_dump(mode="json") for step in plan.steps]
    args = {"vmid": int(plan.steps[0].target.id), "nonce": plan.nonce}
    removal = {"action": "destroy", "args": {**args, "volumes": []}}
    target = steps[_CLONE]["target"]
    far = {"args": steps[_CLONE]["args"] | {"vmid": 7777}, "target": target | {"id": "7777"}}
    far["makes"] = steps[_CLONE]["makes"] | {"target": far["target"]}

    def sets(**settings: str) -> dict[str, Any]:
        return {"args": {**args, "set": settings, "delete": []}}

    changes: dict[str, tuple[int, dict[str, Any]]] = {
        "its effect is create, not read": (_CLONE, {"effect": "read"}),
        "its effect is remove, not read": (_START, removal | {"effect": "read", "undo": "never"}),
        "it is not undone as it says (covered)": (_START, removal | {"effect": "remove"}),
        "it is not undone as it says (restore)": (_START, removal | {"effect": "remove", "undo": "restore"}),
        "its effect is interrupt, not create": (_START, {"action": "stop", "args": args}),
        "not on the target it names": (_START, {"target": target | {"cluster": "other"}}),
        "it acts on VM 100 of demo": (_START, {"args": {**args, "vmid": 100}}),
        "it acts on a guest of another deployment": (_START, {"args": {**args, "nonce": "0" * 32}}),
        "it makes a VM of another name than it says": (_CLONE, {"args": steps[_CLONE]["args"] | {"name": "nice"}}),
        "its effect is root, not create": (_CONFIGURE, sets(cicustom="user=local:snippets/x.yaml")),
        "there is no engine 'shell'": (_START, {"engine": "shell"}),
        "its arguments are not those of exec": (_START, {"action": "exec"}),
        "its effect is change, not create": (_CONFIGURE, {"needs": [], "undo": "restore"}),
        "two steps, or two predicates, bear one id": (_START, {"id": steps[_CONFIGURE]["id"]}),
        "its steps wait for each other in a circle": (_CLONE, {"needs": [steps[_VERIFY]["id"]]}),
        "names nowhere, which is not in the plan": (_START, {"needs": ["nowhere"]}),
        "names nothing, which is not in the plan": (_START, {"predicates": ["nothing"]}),
        "makes a member that is not its target, or may fail unseen": (_CLONE, {"critical": False}),
        "a clone makes a member, and nothing else does": (_CLONE, {"makes": None}),
        "a removal ends a member, and nothing else does": (_START, {"drops": "hello"}),
        "it notes something about a member": (_START, {"notes": "hello"}),
        "it is not undone as it says (never)": (_CLONE, {"undo": "never"}),
        "VMID 7777 is not in the operator's range": (_CLONE, far),
        "it makes a guest without the mark": (_CLONE, {"args": steps[_CLONE]["args"] | {"description": "nice"}}),
        "it writes args, which no plan of ours does": (_CONFIGURE, sets(args="-chardev socket")),
        "it takes the mark away": (_CONFIGURE, sets(description="nice")),
        "scsi5 is not a new disk": (_CONFIGURE, sets(scsi5="ceph:vm-100-disk-0")),
        "it takes disks for ours": (_VERIFY, {"args": steps[_VERIFY]["args"] | {"disks": ["scsi0", "scsi9"]}}),
    }
    body = plan.model_dump(mode="json")
    made: dict[str, Plan] = {}
    for lie, (index, change) in changes.items():
        told = [*steps[:index], steps[index] | change, *([] if index == _CONFIGURE else steps[index + 1 :])]
        made[lie] = Plan.model_validate_json(json.dumps(body | {"steps": told}))
    return made


def test_a_plan_that_lies_is_refused_as_a_file_and_as_a_row(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    spec = planfile.read_plan(_exported(site))[1]
    for found_out, lie in _lies(plan).items():
        file = site.path / "lie.json"
        planfile.write_plan(file, lie, spec)
        errors = [site.error("apply", file), site.error("approve", file)]
        _insert(site, lie)
        errors += [site.error("apply", lie.id), site.error("approve", lie.id)]
        errors.append(site.error("apply", lie.id, "--approval", site.signed(lie, key)))
        for error in errors:
            assert error["code"] == "plan_denied", found_out
            assert found_out in error["problems"][0]["message"]


def test_a_plan_that_counts_for_a_hundred_years(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    lie = plan.model_copy(update={"expires_at": plan.expires_at.replace(year=2126)})
    file = site.path / "lie.json"
    planfile.write_plan(file, lie, planfile.read_plan(_exported(site))[1])
    for error in (site.error("approve", file), site.error("apply", file, "--approval", site.signed(lie, key))):
        assert error["code"] == "plan_denied"
        assert "it counts for longer" in error["problems"][0]["message"]


def test_a_plan_of_reads_that_claims_a_foreign_guest(site: Site, key: Ed25519PrivateKey) -> None:
    """Reading needs no approval, so it must change nothing of what is ours."""
    first = site.row(site.json("plan", site.spec())["plan_id"]).plan
    assert site.json("apply", first.id, "--approval", site.signed(first, key))["job"]["state"] == "succeeded"
    read = next(step for step in first.steps if step.action == "ready")
    foreign = first.members[0].model_copy(update={"target": first.members[0].target.model_copy(update={"id": "100"})})
    base = first.model_copy(update={"base_revision": 1, "spec": None, "members": (), "predicates": ()})
    alone = read.model_copy(update={"needs": (), "notes": None})
    for lie, found_out in (
        (base.model_copy(update={"steps": (alone,), "members": (foreign,)}), "it only reads, and would keep something"),
        (
            base.model_copy(update={"steps": (alone.model_copy(update={"notes": "other"}),)}),
            "it only reads, and would keep something",
        ),
        (base.model_copy(update={"steps": (alone,), "cluster": "elsewhere"}), "not on the target it names"),
    ):
        file = site.path / "lie.json"
        planfile.write_plan(file, lie, None)
        error = site.error("apply", file)
        assert error["code"] == "plan_denied"
        assert found_out in error["problems"][0]["message"]
    removal = site.json("plan", "--remove", first.deployment_id)
    assert removal["steps"] == {"stop": 1, "destroy": 1}


def test_a_job_that_has_ended_is_not_given_life_in_the_database(site: Site, key: Ed25519PrivateKey) -> None:
    """Neither to undo what it made, nor to run once more on its used approval."""
    plan_id = site.plan()
    approval = site.signed(site.row(plan_id).plan, key)
    assert site.json("apply", plan_id, "--approval", approval)["job"]["state"] == "succeeded"
    site.until_idle()
    for change in (
        "UPDATE jobs SET state = 'undoing', back = 1, ended_at = NULL",
        "UPDATE jobs SET state = 'queued', started_at = NULL, ended_at = NULL",
    ):
        _sql(site, change)
        if "queued" in change:
            _sql(site, "DELETE FROM journal", rows=None)
        site.settle()
        assert [job.state for job in site.jobs()] == ["succeeded"]
        assert site.ours == ["hello"]


def test_an_ended_job_under_another_name_is_not_run(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan()
    approval = site.signed(site.row(plan_id).plan, key)
    assert site.json("apply", plan_id, "--approval", approval)["job"]["state"] == "succeeded"
    site.until_idle()
    _sql(site, "DELETE FROM journal", rows=None)
    _sql(site, "UPDATE approvals SET used_by = 'job-x'")
    _sql(site, "UPDATE jobs SET id = 'job-x', state = 'queued', started_at = NULL, ended_at = NULL")
    told = json.dumps({"data": {"job": "job-x", "plan": plan_id}, "name": "job.requested"}, separators=(",", ":"))
    _sql(site, "INSERT INTO audit (seq, body, mac) VALUES (-5, ?, '00')", told)
    site.settle()
    assert [(job.state, "no request for it" in job.reason) for job in site.jobs()] == [("needs_person", True)]
    assert site.ours == ["hello"]


def _insert(site: Site, lie: Plan) -> None:
    decision = '{"outcome": "permit", "rule": "mine", "reason": ""}'
    values = (lie.id, lie.deployment_id, lie.cluster, lie.model_dump_json(), decision, lie.expires_at.isoformat())
    _sql(site, "INSERT INTO plans VALUES (?, ?, ?, ?, ?, ?)", *values)


def _exported(site: Site) -> Path:
    file = site.path / "exported.json"
    site.json("plan", site.spec(), "--out", file)
    return file


def test_a_forged_row_is_not_run_by_the_worker(site: Site, plan: Plan) -> None:
    """Not even where the job is written into the database beside it."""
    lie = _lies(plan)["its effect is remove, not read"]
    _insert(site, lie)
    _sql(site, "UPDATE jobs SET plan_id = ?, state = 'queued', total = 1", lie.id)
    site.settle()
    assert [job.state for job in site.jobs()] == ["needs_person"]
    assert "the audit log tells of no request for it" in site.jobs()[0].reason


# -- the tools -------------------------------------------------------------------------------------


def test_no_tool_approves(site: Site, plan: Plan) -> None:
    async def attempt() -> None:
        app = site.app()
        agent = Principal(name="agent", role=Role.OPERATOR, transport="memory")
        async with Client(server.build(app, agent)) as client:
            for tool in (await client.list_tools()).tools:
                taken = tool.input_schema.get("properties", {})
                assert not [name for name in taken if "approv" in name or "pass" in name or "sign" in name], tool.name
                assert not tool.name.startswith(("approve", "deny", "sign"))
            for extra in (
                {},
                {"approve": True},
                {"approval": site.signed(plan, Ed25519PrivateKey.generate()).read_text()},
            ):
                answer = await client.call_tool("apply", {"plan_id": plan.id, **extra})
                assert answer.is_error or (answer.structured_content or {})["job"]["state"] == "waiting"
        app.close()

    anyio.run(attempt)
