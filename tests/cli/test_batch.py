"""Several specs planned by one command: a plan and an approval each, limits shared, one failure alone."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.cli import batch, planfile
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame
from atlas_mcp.cli.screen import Screen
from tests.cli.conftest import Site


@pytest.fixture
def broken(site: Site) -> Path:
    file = site.spec("broken")
    file.write_text(file.read_text().replace("cores: 1", "cores: 1000"))
    return file


def _vmids(site: Site, plan_id: str) -> set[str]:
    return {step.target.id for step in site.row(plan_id).plan.steps}


def test_each_has_a_plan_and_an_approval_of_its_own(site: Site, key: Ed25519PrivateKey, broken: Path) -> None:
    files = [site.spec("first"), broken, site.spec("second")]
    told = site.json("plan", *files, code=Exit.ERROR)
    first, wrong, second = told["plans"]
    assert [one["source"] for one in told["plans"]] == [str(file) for file in files]
    assert [one["exit"] for one in told["plans"]] == [0, 1, 0] and told["exit"] == 1
    assert wrong["error"]["code"] == "spec_invalid" and wrong["error"]["problems"][0]["at"] == "/spec/vms/0/cores"
    assert first["plan_id"] != second["plan_id"] and first["deployment_id"] != second["deployment_id"]
    assert _vmids(site, first["plan_id"]).isdisjoint(_vmids(site, second["plan_id"]))

    approval = site.signed(site.row(first["plan_id"]).plan, key)
    assert site.error("apply", second["plan_id"], "--approval", approval)["code"] == "approval_invalid"
    assert site.json("apply", first["plan_id"], "--approval", approval)["job"]["state"] == "succeeded"
    assert site.ours == ["first"]

    failed = [one["data"] for one in site.json("audit", "show")["records"] if one["name"] == "command.failed"]
    assert failed[0]["code"] == "spec_invalid", "that a part failed is recorded"


def test_limits_are_shared(site: Site) -> None:
    """A VMID that an earlier one has is not there for a later one, nor is what a range of two leaves for a third."""
    site.reconfigure(lambda settings: settings["clusters"]["demo"].update(vmids={"first": 2000, "last": 2001}))
    told = site.json("plan", *(site.spec(name) for name in ("first", "second", "third")), code=Exit.ERROR)
    assert [_vmids(site, one["plan_id"]) for one in told["plans"][:2]] == [{"2000"}, {"2001"}]
    assert told["plans"][2]["error"]["code"] == "plan_unfeasible"
    assert "VMID" in json.dumps(told["plans"][2]["error"])


def test_the_exit_code_says_the_worst(site: Site, broken: Path) -> None:
    files = [site.spec("first"), site.spec("second")]
    assert site.json("plan", *files)["exit"] == Exit.OK
    changed = site.json("plan", *files, "--detailed-exitcode", code=Exit.CHANGES)
    assert [one["exit"] for one in changed["plans"]] == [2, 2]
    assert site.run("plan", broken, *files, "--detailed-exitcode").exit_code == Exit.ERROR


def test_a_person_sees_each_and_which_failed(site: Site, broken: Path) -> None:
    files = [broken, site.spec("first")]
    shown = site.run("plan", *files)
    assert shown.exit_code == Exit.ERROR
    assert "1 of 2 done." in shown.stdout and f"Failed:\n  - {broken}" in shown.stdout
    assert "vm 2000 (first) on demo" in shown.stdout and "Unable to accept the spec" in shown.stderr


def test_plans_are_written_into_a_directory(site: Site, tmp_path: Path) -> None:
    files, out = [site.spec("first"), site.spec("second")], tmp_path / "plans"
    assert "has to be there" in site.run("plan", *files, "--out", out).output
    out.mkdir()
    told = site.json("plan", *files, "--out", out)["plans"]
    assert [one["file"] for one in told] == [str(out / "first.json"), str(out / "second.json")]
    assert [planfile.read_plan(out / f"{name}.json").plan.id for name in ("first", "second")] == [
        one["plan_id"] for one in told
    ]
    again = tmp_path / "elsewhere" / "first.yaml"
    again.parent.mkdir()
    again.write_text(files[0].read_text())
    assert "Two of the FILEs" in site.run("plan", files[0], again, "--out", out).output


def test_a_file_that_is_named_twice_is_planned_once(site: Site) -> None:
    file = site.spec("first")
    assert len(site.json("plan", file, file)["plans"]) == 1


def test_what_is_about_one_is_refused_for_several(site: Site) -> None:
    files = [site.spec("first"), site.spec("second")]
    assert site.run("plan", *files, "--deployment", "first-00000000").exit_code == Exit.USAGE
    assert site.run("plan", *files, "--remove", "first-00000000").exit_code == Exit.USAGE


def test_whoever_interrupts_it_ends_it(site: Site) -> None:
    """What follows is left alone, and what was done is told; a fault of ours is one file's as well."""
    seen: list[Path] = []

    def work(file: Path) -> Exit:
        seen.append(file)
        if file.name == "b":
            raise RuntimeError("a bug")
        if file.name == "c":
            raise click.Abort
        return Exit.OK

    frame = Frame(site.config_dir, None, Screen(as_json=True), 0)
    assert batch.each(frame, [Path(name) for name in "abcd"], work) is Exit.INTERRUPTED
    assert [file.name for file in seen] == ["a", "b", "c"]
    frame.close()
