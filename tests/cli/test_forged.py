"""Plans that lie, and rows that somebody wrote into the database: none of it runs without the approval it asks for.

After each attempt the job still waits, or has ended without having run, and the cluster is as it was.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.cli import planfile
from atlas_mcp.cli.exits import Exit
from atlas_mcp.model import Plan
from tests.cli.conftest import Site

# -- the database ----------------------------------------------------------------------------------


def test_a_rewritten_plan_is_not_read(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    approval = site.signed(plan, key)
    body = plan.model_dump(mode="json")
    body["steps"][1]["args"]["set"]["cores"] = 64
    site.sql("UPDATE plans SET body = ? WHERE id = ?", json.dumps(body), plan.id)
    assert site.error("apply", plan.id, "--approval", approval)["code"] == "document_unreadable"


def test_a_rewritten_decision_permits_nothing(site: Site, plan: Plan) -> None:
    decision = {"outcome": "permit", "rule": "mine", "reason": "", "client_may_answer": True}
    site.sql("UPDATE plans SET decision = ? WHERE id = ?", json.dumps(decision), plan.id)
    site.json("apply", plan.id, code=Exit.WAITING)
    site.sql("UPDATE jobs SET state = 'queued'")
    site.settle()
    assert [(job.state, "nobody approved it" in job.reason) for job in site.jobs()] == [("refused", True)]


def test_a_new_plan_with_a_rewritten_decision_still_asks(site: Site, plan: Plan) -> None:
    other = site.plan("other")
    decision = {"outcome": "permit", "rule": "mine", "reason": "", "client_may_answer": True}
    site.sql("UPDATE plans SET decision = ? WHERE id = ?", json.dumps(decision), other)
    site.json("apply", other, code=Exit.WAITING)


def test_a_queued_job_without_an_approval_is_refused(site: Site, plan: Plan) -> None:
    site.sql("UPDATE jobs SET state = 'queued', approval_id = 'approval-mine'")
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
        site.sql(statement, approval["id"], plan.id, json.dumps(approval), job)
        site.sql("UPDATE jobs SET state = 'queued', started_at = NULL, ended_at = NULL")
        site.settle()
        assert [one.state for one in site.jobs()] == ["refused"]
        site.sql("DELETE FROM approvals")


# -- plans that lie --------------------------------------------------------------------------------


_CLONE, _CONFIGURE, _START, _VERIFY = 0, 1, 2, 4


def _lies(plan: Plan) -> dict[str, Plan]:
    """Plans with one step that is not what it says, each under what must be found out about it."""
    steps = [step.model_dump(mode="json") for step in plan.steps]
    args = {"vmid": int(plan.steps[0].target.id), "nonce": plan.subject.nonce}
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
        "not on the target it names": (_START, {"target": target | {"engine": "other"}}),
        "it acts on VM 100": (_START, {"args": {**args, "vmid": 100}}),
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
        "a clone or a claim makes a member, and nothing else does": (_CLONE, {"makes": None}),
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
        planfile.write_plan(file, lie, spec, None)
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
    planfile.write_plan(file, lie, planfile.read_plan(_exported(site))[1], None)
    for error in (site.error("approve", file), site.error("apply", file, "--approval", site.signed(lie, key))):
        assert error["code"] == "plan_denied"
        assert "it counts for longer" in error["problems"][0]["message"]


def test_a_plan_of_reads_that_claims_a_foreign_guest(site: Site, key: Ed25519PrivateKey) -> None:
    """Reading needs no approval, so it must change nothing of what is ours."""
    first = site.row(site.json("plan", site.spec())["plan_id"]).plan
    assert site.json("apply", first.id, "--approval", site.signed(first, key))["job"]["state"] == "succeeded"
    read = next(step for step in first.steps if step.action == "ready")
    foreign = first.members[0].model_copy(update={"target": first.members[0].target.model_copy(update={"id": "100"})})
    base = first.model_copy(
        update={
            "subject": first.subject.model_copy(update={"revision": 1}),
            "spec": None,
            "members": (),
            "predicates": (),
        }
    )
    alone = read.model_copy(update={"needs": (), "notes": None})
    for lie, found_out in (
        (base.model_copy(update={"steps": (alone,), "members": (foreign,)}), "it only reads, and would keep something"),
        (
            base.model_copy(update={"steps": (alone.model_copy(update={"notes": "other"}),)}),
            "it only reads, and would keep something",
        ),
    ):
        file = site.path / "lie.json"
        planfile.write_plan(file, lie, None, None)
        error = site.error("apply", file)
        assert error["code"] == "plan_denied"
        assert found_out in error["problems"][0]["message"]
    removal = site.json("plan", "--remove", first.subject.id)
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
        site.sql(change)
        if "queued" in change:
            site.sql("DELETE FROM journal", rows=None)
        site.settle()
        assert [job.state for job in site.jobs()] == ["succeeded"]
        assert site.ours == ["hello"]


def test_an_ended_job_under_another_name_is_not_run(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan()
    approval = site.signed(site.row(plan_id).plan, key)
    assert site.json("apply", plan_id, "--approval", approval)["job"]["state"] == "succeeded"
    site.until_idle()
    site.sql("DELETE FROM journal", rows=None)
    site.sql("UPDATE approvals SET used_by = 'job-x'")
    site.sql("UPDATE jobs SET id = 'job-x', state = 'queued', started_at = NULL, ended_at = NULL")
    told = json.dumps({"data": {"job": "job-x", "plan": plan_id}, "name": "job.requested"}, separators=(",", ":"))
    site.sql("INSERT INTO audit (seq, body, mac) VALUES (-5, ?, '00')", told)
    site.settle()
    assert [(job.state, "no request for it" in job.reason) for job in site.jobs()] == [("needs_person", True)]
    assert site.ours == ["hello"]


def _insert(site: Site, lie: Plan) -> None:
    decision = '{"outcome": "permit", "rule": "mine", "reason": ""}'
    values = (
        lie.id,
        lie.subject.id,
        json.dumps(lie.places),
        lie.model_dump_json(),
        decision,
        lie.expires_at.isoformat(),
    )
    site.sql(
        "INSERT INTO plans (id, subject_id, places, body, decision, expires_at) VALUES (?, ?, ?, ?, ?, ?)", *values
    )


def test_what_the_screen_hides_is_not_signed(site: Site, plan: Plan) -> None:
    """Planning refuses such a plan; one that is there all the same asks nobody for a passphrase."""
    first, *others = plan.steps
    text = f"password=hunter2hunter2\n{first.args['description']}"
    hidden = first.model_copy(update={"args": {**first.args, "description": text}})
    lie = plan.model_copy(update={"steps": (hidden, *others)})
    _insert(site, lie)
    for answer in ("approve", "deny"):
        error = site.error(answer, lie.id)
        assert error["code"] == "plan_denied" and "looks like a secret" in error["message"]
        assert "hunter2" not in str(error)


def _exported(site: Site) -> Path:
    file = site.path / "exported.json"
    site.json("plan", site.spec(), "--out", file)
    return file


def test_a_forged_row_is_not_run_by_the_worker(site: Site, plan: Plan) -> None:
    """Not even where the job is written into the database beside it."""
    lie = _lies(plan)["its effect is remove, not read"]
    _insert(site, lie)
    site.sql("UPDATE jobs SET plan_id = ?, state = 'queued', total = 1", lie.id)
    site.settle()
    assert [job.state for job in site.jobs()] == ["needs_person"]
    assert "the audit log tells of no request for it" in site.jobs()[0].reason
