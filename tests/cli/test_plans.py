"""Plans as files: made, approved elsewhere, applied exactly; and the exit codes that scripts branch on."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import anyio
import pytest
import yaml
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp import config
from atlas_mcp.cli import planfile
from atlas_mcp.cli.exits import Exit
from atlas_mcp.jobs import starting
from atlas_mcp.model import Principal, Role
from tests.cli.conftest import Site


@pytest.fixture
def one_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """No second worker is started where the first one is slow to begin, as on a busy machine."""
    monkeypatch.setattr(starting, "_AGAIN_S", 3600.0)


@pytest.mark.usefixtures("one_worker")
def test_a_worker_with_new_settings_goes_on(site: Site, key: Ed25519PrivateKey) -> None:
    """One that is still there from an earlier job begins no other one with settings that hold no more, and leaves."""
    site.reconfigure(lambda settings: settings.update(worker_idle_s=600))

    def make(name: str) -> None:
        plan_id = site.plan(name)
        job = site.json("apply", plan_id, "--approval", site.signed(site.row(plan_id).plan, key))["job"]
        assert job["state"] == "succeeded"

    make("first")
    (process,) = starting._started.values()
    make("second")
    assert "outdated" not in _log(site)
    site.reconfigure(lambda settings: settings.update(plan_lifetime_s=7200))
    make("third")
    assert process.wait(30) == 0
    assert len(re.findall('"why": "outdated".*worker_takes_no_more', _log(site))) == 1
    assert sorted(site.ours) == ["first", "second", "third"]


@pytest.mark.usefixtures("one_worker")
def test_a_job_waits_for_settings_that_can_be_used(site: Site, key: Ed25519PrivateKey) -> None:
    """Somebody saves half a file while a worker is there: it begins nothing, and goes on once the file is whole."""
    site.reconfigure(lambda settings: settings.update(worker_idle_s=600))
    first, second = site.plan("first"), site.plan("second")
    applied = site.json("apply", first, "--approval", site.signed(site.row(first).plan, key))
    assert applied["job"]["state"] == "succeeded"
    (process,) = starting._started.values()
    file, app = site.config_dir / "config.yaml", site.app()
    whole = file.read_text()
    approval = site.signed(site.row(second).plan, key)
    signed = planfile.read_approval(approval)
    file.write_text(whole[: len(whole) // 2])
    anyio.run(app.jobs.answer, second, signed, "test")
    job = anyio.run(app.jobs.request, second, Principal(name="ann", role=Role.OPERATOR, transport="terminal"), "test")
    site.until(lambda: "settings_unusable" in _log(site))
    assert process.poll() is None
    file.write_text(whole)
    app.close()
    assert site.json("jobs", job.id, "--follow")["job"]["state"] == "succeeded"
    assert process.poll() is None and sorted(site.ours) == ["first", "second"]


@pytest.mark.usefixtures("one_worker")
def test_a_worker_that_fails_is_not_started_all_the_time(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.plan()
    settings = config.load(site.config_dir)
    (site.config_dir / "config.yaml").write_text("clusters: [")
    starting.ensure(settings)
    (process,) = starting._started.values()
    assert process.wait(30) != 0
    starting.ensure(settings)
    assert [*starting._started.values()] == [process]
    monkeypatch.setattr(starting, "_AGAIN_S", 0.0)
    starting.ensure(settings)
    (again,) = starting._started.values()
    assert again is not process


def _log(site: Site) -> str:
    return (site.data_dir / "atlas.log").read_text()


def test_from_spec_to_vm_and_back(site: Site, key: Ed25519PrivateKey, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    planned = site.json("plan", site.spec(), "--out", file)
    assert planned["steps"]["clone"] == 1
    assert planned["decision"]["outcome"] == "ask"
    plan, spec, _ = planfile.read_plan(file)
    assert (plan.id, plan.digest) == (planned["plan_id"], planned["digest"])
    assert spec is not None and spec.id == planned["deployment_id"]

    waiting = site.json("apply", file, code=Exit.WAITING)
    assert waiting["job"]["state"] == "waiting"
    assert site.ours == []

    approval = site.signed(plan, key)
    applied = site.json("apply", file, "--approval", approval)
    assert applied["job"]["state"] == "succeeded"
    assert applied["job"]["job_id"] == waiting["job"]["job_id"]
    assert site.ours == ["hello"]
    login = "hello: 10.0.7.208: ssh 10.0.7.208"
    assert applied["access"] == site.json("jobs", applied["job"]["job_id"])["access"] == [login]
    assert login in site.run("jobs", applied["job"]["job_id"]).stdout

    assert site.error("apply", file, "--approval", approval)["code"] == "plan_used"
    empty = tmp_path / "empty.json"
    again = site.json("plan", site.spec(), "--out", empty)
    assert again["nothing_to_do"]
    assert site.json("apply", empty)["nothing_to_do"]

    (listed,) = site.json("deployments")["deployments"]
    assert (listed["deployment_id"], listed["name"], listed["members"]) == (plan.subject.id, "hello", 1)
    assert plan.subject.id in site.run("deployments").stdout
    detail = site.json("deployments", plan.subject.id)["deployment"]
    assert [member["hostname"] for member in detail["members"]] == ["hello"]
    assert detail["drift"] == []
    assert detail["members"][0]["login"] == "ssh 10.0.7.208"
    assert login in site.run("deployments", plan.subject.id).stdout
    assert "Nothing differs" in site.run("deployments", plan.subject.id).stdout
    assert "atlas-mcp deployments" in site.error("deployments", "none")["remedy"]
    site.sim.control("set_config", vmid=int(detail["members"][0]["vmid"]), set={"cores": 2})
    assert "core" in site.run("deployments", plan.subject.id).stdout
    site.sim.control("set_config", vmid=int(detail["members"][0]["vmid"]), set={"cores": 1})

    grown = site.json("plan", site.spec(disks=[{"size": "12GiB"}]))
    assert grown["steps"] == {"grow_disk": 1, "verify": 1}

    job = applied["job"]["job_id"]
    assert "rollback, or atlas-mcp plan --remove" in site.error("jobs", "cancel", job)["remedy"]
    (row,) = site.json("jobs")["jobs"]
    assert row["created_at"] <= row["ended_at"]
    shown = site.run("jobs", job).stdout
    assert "created 20" in shown and "ended 20" in shown and "\ndone\n" not in shown

    removal = site.json("plan", "--remove", plan.subject.id)
    assert "gives back 1 core, 1024 MiB memory" in " ".join(
        site.run("plan", "--remove", plan.subject.id).stdout.split()
    )
    assert removal["irreversible"] and removal["effect"] == "remove"
    gone = site.json("apply", removal["plan_id"], "--approval", site.signed(site.row(removal["plan_id"]).plan, key))
    assert gone["job"]["state"] == "succeeded"
    assert site.ours == []
    assert site.json("deployments")["deployments"] == [], "one without members is not listed"
    assert [one["members"] for one in site.json("deployments", "--all")["deployments"]] == [0]
    assert site.json("audit", "verify")["intact"]

    site.json("render", site.spec(), "-o", tmp_path / "tree")
    rendered = json.loads((tmp_path / "tree" / "terraform" / "terraform.tfvars.json").read_text())
    assert rendered["deployment"]["id"] != plan.subject.id, "one that was removed gives nobody its id"


def test_a_vm_that_a_file_leaves_out_is_left_out(site: Site) -> None:
    file = site.spec()
    whole = yaml.safe_load(file.read_text())
    first = whole["spec"]["vms"][0]
    whole["spec"]["vms"] = [{**first, "id": "other", "hostname": "other"}, {**first, "tags": ["x"]}]
    file.write_text(yaml.safe_dump(whole))
    planned = site.json("plan", file)
    assert planned["steps"]["clone"] == 2
    again = site.json("plan", site.spec())
    assert again["deployment_id"] == planned["deployment_id"]
    assert again["steps"]["clone"] == 1
    kept = site.json("collect", "--spec-id", again["deployment_id"])["spec"]["spec"]["vms"]
    assert [vm["id"] for vm in kept] == [first["id"]]
    assert "tags" not in kept[0]


def _made(site: Site, key: Ed25519PrivateKey) -> dict[str, Any]:
    planned: dict[str, Any] = site.json("plan", site.spec())
    signed = site.signed(site.row(planned["plan_id"]).plan, key)
    assert site.json("apply", planned["plan_id"], "--approval", signed)["job"]["state"] == "succeeded"
    return planned


def _copied(site: Site, folder: str, **values: Any) -> Path:
    """The file of the made spec, in another place, with other VMs or values."""
    document = yaml.safe_load(site.spec().read_text())
    document["spec"]["vms"][0].update(values)
    file = site.path / folder / "spec.yaml"
    file.parent.mkdir()
    file.write_text(yaml.safe_dump(document))
    return file


def test_a_second_file_of_a_name_is_another_deployment(site: Site, key: Ed25519PrivateKey) -> None:
    """It must never take the first one's VMs away unsaid; a person can say that it is the same."""
    first = _made(site, key)
    file = _copied(site, "other", id="db", hostname="db")
    second = site.json("plan", file)
    assert second["deployment_id"] != first["deployment_id"]
    assert "remove" not in second["steps"] and "destroy" not in second["steps"]
    warning = f"another deployment bears this name: {first['deployment_id']}"
    assert warning in site.row(second["plan_id"]).plan.warnings
    assert site.json("plan", file)["deployment_id"] == second["deployment_id"], "its path is known by now"
    chosen = site.error("plan", file, "--deployment", first["deployment_id"])
    told = [problem["message"] for problem in chosen["problems"]]
    assert "VM 'hello' (hello) is deployed but no longer in the spec." in told, "it is the first one that it changes"
    assert site.error("plan", file, "--deployment", "none-00000000")["code"] == "not_found"


def test_the_same_words_at_another_place_are_the_same_deployment(site: Site, key: Ed25519PrivateKey) -> None:
    first = _made(site, key)
    moved = site.path / "moved.yaml"
    moved.write_bytes(site.spec().read_bytes())
    again = site.json("plan", moved)
    assert again["nothing_to_do"] and again["deployment_id"] == first["deployment_id"]


def test_a_person_says_whether_a_file_is_a_deployment_of_which_no_file_is_known(
    site: Site, key: Ed25519PrivateKey
) -> None:
    """What an older version planned, or a client collected, may be it or not: nothing is guessed."""
    first = _made(site, key)
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as database, database:
        database.execute("UPDATE specs SET sources = '{}'")
    file = _copied(site, "other", cores=2)
    refused = site.error("plan", file)
    assert refused["code"] == "spec_revision_conflict"
    assert first["deployment_id"] in refused["message"] and "--deployment" in refused["remedy"]
    chosen = site.json("plan", file, "--deployment", first["deployment_id"])
    assert chosen["deployment_id"] == first["deployment_id"]
    assert site.json("plan", file)["deployment_id"] == first["deployment_id"], "it is known from now on"


def test_a_plan_is_carried_to_another_data_directory(site: Site, key: Ed25519PrivateKey, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    planned = site.json("plan", site.spec(), "--out", file)
    site.reconfigure(lambda settings: settings.update(data_dir=str(tmp_path / "elsewhere")))
    approval = site.signed(planfile.read_plan(file)[0], key)
    applied = site.json("apply", file, "--approval", approval)
    assert applied["job"]["state"] == "succeeded"
    adopted = [one for one in site.json("audit", "show")["records"] if one["name"] == "plan.adopted"]
    assert [one["data"]["plan"] for one in adopted] == [planned["plan_id"]]
    assert site.json("plan", site.spec())["nothing_to_do"]
    assert site.json("plan", "--remove", planned["deployment_id"])["effect"] == "remove"
    site.reconfigure(lambda settings: settings.update(data_dir=str(site.data_dir)))


def test_a_carried_plan_does_not_say_which_file_here_its_spec_is(
    site: Site, key: Ed25519PrivateKey, tmp_path: Path
) -> None:
    """Its path is that of another machine, or of whoever wrote it: a file that is there is not taken for it."""
    file = tmp_path / "plan.json"
    planned = site.json("plan", site.spec(), "--out", file)
    site.reconfigure(lambda settings: settings.update(data_dir=str(tmp_path / "elsewhere")))
    approval = site.signed(planfile.read_plan(file)[0], key)
    assert site.json("apply", file, "--approval", approval)["job"]["state"] == "succeeded"
    refused = site.error("plan", site.spec(cores=2))
    assert refused["code"] == "spec_revision_conflict" and planned["deployment_id"] in refused["message"]
    assert site.json("plan", site.spec())["deployment_id"] == planned["deployment_id"], "its words are the same"
    site.reconfigure(lambda settings: settings.update(data_dir=str(site.data_dir)))


def test_a_file_is_the_whole_spec(site: Site) -> None:
    first = site.json("plan", site.spec())
    document = yaml.safe_load(site.spec().read_text())
    del document["spec"]["pool"]
    file = site.path / "poolless.yaml"
    file.write_text(json.dumps(document))
    refused = site.error("plan", file)  # the token may only make guests in the pool
    assert refused["code"] != "internal"
    kept = site.json("plan", site.spec())
    assert kept["deployment_id"] == first["deployment_id"]


def test_an_older_api_version_is_upgraded(site: Site) -> None:
    flat = {
        "apiVersion": "atlas/v1alpha1",
        "kind": "Fleet",
        "name": "flat",
        "env": "dev",
        "pool": "atlas",
        "vms": [
            {
                "name": "flat",
                "template": "debian-12-cloud",
                "cpu": 1,
                "ram_mb": 1024,
                "disk_gb": 10,
                "storage": "ceph",
                "ssh_keys": [],
            }
        ],
    }
    file = site.path / "flat.json"
    file.write_text(json.dumps(flat))
    result = site.run("plan", file)
    assert result.exit_code == 0, result.output
    assert "atlas/v1alpha1 was read as atlas/v1" in result.stderr
    assert "vm 2000 (flat) on demo" in result.stdout


def test_every_problem_of_a_spec_comes_at_once(site: Site) -> None:
    error = site.error("plan", site.spec(cores=1000, memory="1KiB"))
    assert error["code"] == "spec_invalid"
    assert {problem["at"] for problem in error["problems"]} >= {"/spec/vms/0/cores", "/spec/vms/0/memory"}


def test_what_is_missing_is_named_with_its_options(site: Site) -> None:
    document = yaml.safe_load(site.spec().read_text())
    del document["spec"]["vms"][0]["template"]
    file = site.path / "open.yaml"
    file.write_text(yaml.safe_dump(document))
    error = site.error("plan", file)
    assert error["code"] == "spec_incomplete"
    assert any("debian-12-cloud (9000)" in problem["remedy"] for problem in error["problems"])


@pytest.mark.parametrize("content", ["[1, 2]", "a: [", "\x00", '{"format": "atlas-plan-file/v1", "plan": {}}', "null"])
def test_a_file_that_is_none_is_refused(site: Site, content: str) -> None:
    file = site.path / "file"
    file.write_text(content)
    assert site.error("apply", file)["code"] == "arguments_invalid"
    assert site.error("plan", file)["code"] in ("arguments_invalid", "spec_invalid")


@pytest.mark.parametrize(
    "content",
    [
        '{"format": "atlas-plan-file/v2", "plan": {}}',
        '{"format": "atlas-plan-file/v1", "plan": {"format": "atlas-plan/v2"}}',
        '{"format": "atlas-plan-file/v1", "plan": {"format": "atlas-plan/v1"}, "newer": 1}',
    ],
)
def test_a_file_of_a_newer_version_is_refused_as_that(site: Site, content: str) -> None:
    file = site.path / "file"
    file.write_text(content)
    assert site.error("apply", file)["code"] == "document_unreadable"


def test_an_edited_plan_file_is_another_plan(site: Site, key: Ed25519PrivateKey, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    site.json("plan", site.spec(), "--out", file)
    approval = site.signed(planfile.read_plan(file)[0], key)
    document = json.loads(file.read_text())
    document["plan"]["steps"][1]["args"]["set"]["cores"] = 64
    file.write_text(json.dumps(document))
    assert site.error("apply", file, "--approval", approval)["code"] == "approval_invalid"
    document["spec"]["body"]["spec"]["vms"][0]["cores"] = 64
    file.write_text(json.dumps(document))
    assert site.error("apply", file, "--approval", approval)["code"] == "spec_invalid"


def test_without_waiting_the_job_goes_on(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan()
    approval = site.signed(site.row(plan_id).plan, key)
    site.json("apply", plan_id, "--approval", approval, "--no-wait", code=Exit.RUNNING)
    ended = site.json("jobs", site.jobs()[0].id, "--follow")
    assert ended["job"]["state"] == "succeeded"


def test_a_failed_job_is_told_by_its_exit_code(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan()
    approval = site.signed(site.row(plan_id).plan, key)
    site.sim.control("add_guest", guest={"vmid": 2000, "name": "foreign", "node": "pve1"})
    ended = site.json("apply", plan_id, "--approval", approval, code=Exit.NOT_DONE)
    assert ended["job"]["state"] == "rolled_back"  # the token cannot see the guest, so the clone found it
    assert "2000" in ended["job"]["reason"]
    assert site.json("jobs", ended["job"]["job_id"], code=Exit.NOT_DONE)["exit"] == Exit.NOT_DONE


def test_a_plan_of_older_settings_is_not_taken_for_a_forged_one(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan()
    approval = site.signed(site.row(plan_id).plan, key)
    site.reconfigure(lambda settings: settings["clusters"]["demo"].update(vmids={"first": 3000, "last": 3999}))
    refused = site.error("apply", plan_id, "--approval", approval)
    assert refused["code"] == "plan_denied"
    assert "what the operator's settings no longer allow" in refused["message"]
    assert "by hand" not in refused["remedy"]
    assert any("VMID 2000 is not in the operator's range" in problem["message"] for problem in refused["problems"])
    assert site.ours == []


def test_changes_and_drift_can_be_gated_on(site: Site, key: Ed25519PrivateKey) -> None:
    planned = site.json("plan", site.spec(), "--detailed-exitcode", code=2)
    approval = site.signed(site.row(planned["plan_id"]).plan, key)
    assert site.json("apply", planned["plan_id"], "--approval", approval)["job"]["state"] == "succeeded"
    assert site.json("plan", site.spec(), "--detailed-exitcode")["nothing_to_do"]
    drift = ("deployments", planned["deployment_id"], "--detailed-exitcode")
    assert site.json(*drift)["deployment"]["drift"] == []
    site.sim.control("set_config", vmid=2000, set={"cores": 2})
    assert site.json(*drift, code=2)["deployment"]["drift"]
    assert site.json(*drift[:2])["deployment"]["drift"], "without the option it is no failure"
    repair = ("plan", planned["deployment_id"], "--repair", "--detailed-exitcode")
    by_file = site.json("plan", site.spec(), "--repair", "--detailed-exitcode", code=2)
    by_id = site.json(*repair, code=2)
    assert by_id["steps"] == by_file["steps"] == {"configure": 1, "verify": 1}
    site.json("apply", by_id["plan_id"], "--approval", site.signed(site.row(by_id["plan_id"]).plan, key))
    assert site.json(*repair)["nothing_to_do"] and site.json(*drift)["deployment"]["drift"] == []
    assert site.run("plan", "none", "--repair").exit_code == 1
    assert site.run("plan", site.spec(), "--repair", "--engine", "terraform").exit_code == 2
    site.sim.control("fail", method="GET", suffix="/cluster/resources", status=500, message="no")
    assert site.json(*drift, code=1)["deployment"]["drift"] is None
    assert site.run("deployments", "--detailed-exitcode").exit_code == 2
