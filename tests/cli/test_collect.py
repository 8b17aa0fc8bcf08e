"""Collecting a spec without an LLM client: at a terminal, or from a file of answers."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
import yaml

from atlas_mcp.cli.exits import Exit
from tests.cli.conftest import Site, answer, interrupt

_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKtqba65kXXovFMhf6yZF4nYz3iMuTqY2aC6r6FV4m0R me@desk"
_ANSWERS = {
    "/metadata/name": "web",
    "/metadata/environment": "dev",
    "/spec/vms": 2,
    "/spec/vms/0/template": "debian-12-cloud (9000)",
    "/spec/vms/0/cores": 1,
    "/spec/vms/0/memory": "1GiB",
    "/spec/vms/0/disks": "10GiB",
    "/spec/vms/0/storage": "ceph",
    "/spec/vms/0/nics": "vmbr0",
    "/spec/defaults/cloud_init/ssh_keys": "none",
}


def _file(site: Site, answers: dict[str, object]) -> Path:
    path = site.path / "answers.yaml"
    path.write_text(yaml.safe_dump(answers))
    return path


def test_asked_at_a_terminal(site: Site, tmp_path: Path) -> None:
    """Everything that is not said already, each with what the cluster has, and the keys of the person."""
    home, out = tmp_path / "home", tmp_path / "web.yaml"
    (home / ".ssh").mkdir(parents=True)
    (home / ".ssh" / "id_ed25519").write_text("-----BEGIN OPENSSH PRIVATE KEY-----")
    (home / ".ssh" / "id_ed25519.pub").write_text(f"{_KEY}\n")
    site.environment["HOME"] = str(home)
    child = site.spawn("collect", "-o", out)
    for question, said in (
        ("the name of the deployment", "No Good!"),
        ("[/metadata/name] ", None),  # what is wrong, at once
        ("the name of the deployment", "web"),
        ("the environment", "1"),
        ("How many VMs", ""),  # the default
        ("Which profile", ""),
        ("the template to clone", "debian-12-cloud (9000)"),
        ("number of cores", ""),
        ("the memory", ""),
        ("the disks", "10GiB"),
        ("Which network", "9"),
        ("none of them", "1"),
        ("Which VLAN", "20"),
        ("Which addresses", "10.0.20.11-10.0.20.19/24 via 10.0.20.1"),
        ("the storage", "ceph"),
        ("Who may log in", "~/.ssh/none.pub"),
        ("Unable to read ", "1"),
        ("Under which user name", "ops"),
        ("Which software", "nginx, package:htop"),
        ("Which tags", "No Tag"),
        ("[/spec/defaults/tags/0] ", None),
        ("Who may log in", ""),  # what was typed beside the wrong one is offered again
        ("Under which user name", ""),
        ("Which software", ""),
        ("Which tags", "web"),
    ):
        child.expect_exact(question)
        if said is not None:
            child.expect(r"(answer|none)( \[[^]]*\])?: ")
            child.sendline(said)
    code, shown = answer(child, {})
    assert code == 0, shown
    assert f"atlas-mcp plan {out}" in shown
    spec = yaml.safe_load(out.read_text())
    assert spec["metadata"] == {"name": "web", "environment": "dev"}
    (vm,) = spec["spec"]["vms"]
    ipv4 = {"range": "10.0.20.11-10.0.20.19/24", "gateway": "10.0.20.1"}
    assert (vm["cores"], vm["count"]) == (2, 1)
    assert vm["nics"] == [{"bridge": "vmbr0", "vlan": 20, "ipv4": ipv4}]
    assert vm["cloud_init"] == {"user": "ops", "ssh_keys": [_KEY]}
    assert (vm["software"], vm["tags"]) == (["nginx", "package:htop"], ["web"])


def test_what_may_be_left_open_is_left_at_a_terminal(site: Site, tmp_path: Path) -> None:
    site.environment["HOME"] = str(tmp_path)  # without a key
    child = site.spawn("collect", "--profile", "web-server")
    for question, said in (
        ("the name of the deployment", "web"),
        ("the environment", ""),
        ("How many VMs", ""),
        ("the template to clone", ""),
        ("Which network", ""),
        ("Which VLAN", "none"),
        ("Which addresses", ""),
        ("the storage", "ceph"),
        ("Who may log in", "none"),
        ("Under which user name", ""),
    ):
        child.expect_exact(question)
        child.expect(r"(answer|none)( \[[^]]*\])?: ")
        child.sendline(said)
    code, shown = answer(child, {})
    assert code == 0, shown
    assert "Which software" not in shown, "the profile gives it"
    assert "bridge: vmbr0\n      ipv4: dhcp" in shown
    assert "ssh_keys: []" in shown


def test_answers_in_a_file_may_name_a_key_and_what_is_not_asked_is_said(site: Site, tmp_path: Path) -> None:
    key = tmp_path / "me.pub"
    key.write_text(_KEY)
    more = {
        "/spec/defaults/cloud_init/ssh_keys": str(key),
        "/spec/defaults/cloud_init/user": "ops",
        "/spec/defaults/tags": "web, shop",
        "/spec/vms/0/nics/0/vlan": 20,
        "/spec/vms/7/cores": 2,
    }
    result = site.run("collect", "--answers", _file(site, {**_ANSWERS, **more}))
    assert result.exit_code == 0, result.output
    (vm,) = yaml.safe_load(result.stdout)["spec"]["vms"]
    assert vm["cloud_init"] == {"user": "ops", "ssh_keys": [_KEY]}
    assert (vm["tags"], vm["nics"][0]["vlan"]) == (["shop", "web"], 20)
    assert "Not asked for, so left out: /spec/vms/7/cores of --answers" in result.stderr


def test_a_private_key_is_no_login(site: Site) -> None:
    key = {"/spec/defaults/cloud_init/ssh_keys": "-----BEGIN OPENSSH PRIVATE KEY-----"}
    error = site.error("collect", "--answers", _file(site, {**_ANSWERS, **key}))
    assert "private key" in error["problems"][0]["message"]


def test_answered_from_a_file(site: Site, tmp_path: Path) -> None:
    out = tmp_path / "web.yaml"
    found = site.json("collect", "--answers", _file(site, dict(_ANSWERS)), "-o", out)
    assert found["spec_id"].startswith("web-")
    spec = yaml.safe_load(out.read_text())
    assert spec == found["spec"]
    assert spec["spec"]["vms"][0]["template"] == 9000
    result = site.run("collect", "--spec-id", found["spec_id"])
    assert result.exit_code == 0
    assert yaml.safe_load(result.stdout) == spec


def test_from_a_partial_spec_and_a_profile(site: Site, tmp_path: Path) -> None:
    start = tmp_path / "start.yaml"
    vm = {
        "id": "web",
        "hostname": "web",
        "template": "debian-12-cloud",
        "storage": "ceph",
        "nics": [{"bridge": "vmbr0", "ipv4": "dhcp"}],
        "cloud_init": {"ssh_keys": []},
    }
    start.write_text(yaml.safe_dump({"metadata": {"name": "site"}, "spec": {"pool": "atlas", "vms": [vm]}}))
    answers = _file(site, {"metadata__environment": "test"})
    found = site.json("collect", "--from", start, "--profile", "web-server", "--answers", answers)
    assert found["spec"]["metadata"]["environment"] == "test"


def test_a_profile_gives_what_is_then_not_asked(site: Site) -> None:
    given = ("/spec/vms/0/cores", "/spec/vms/0/memory", "/spec/vms/0/disks")
    answers = {key: value for key, value in _ANSWERS.items() if key not in given}
    found = site.json("collect", "--profile", "web-server", "--answers", _file(site, answers))
    (vm,) = found["spec"]["spec"]["vms"]
    assert (vm["cores"], vm["memory"], vm["disks"], vm["role"]) == (1, "1GiB", [{"size": "20GiB"}], "web-server")


def test_what_is_missing_without_a_terminal(site: Site) -> None:
    answers = {key: value for key, value in _ANSWERS.items() if key != "/spec/vms/0/nics"}
    error = site.error("collect", "--answers", _file(site, answers))
    assert error["code"] == "spec_incomplete"
    assert [problem["at"] for problem in error["problems"]] == ["/spec/vms/0/nics"]
    assert "vmbr0" in error["problems"][0]["remedy"]


@pytest.mark.parametrize(
    ("pointer", "said"),
    [("/metadata/environment", "production"), ("/metadata/name", "a b"), ("/spec/vms/0/memory", "much")],
)
def test_a_wrong_answer_in_a_file_ends_it(site: Site, pointer: str, said: str) -> None:
    error = site.error("collect", "--answers", _file(site, {**_ANSWERS, pointer: said}))
    assert error["code"] == "spec_invalid"
    assert pointer in error["message"] or pointer in [problem["at"] for problem in error["problems"]]


def test_a_partial_spec_that_is_wrong(site: Site, tmp_path: Path) -> None:
    start = tmp_path / "start.yaml"
    start.write_text("{metadata: {nam: x}}")
    assert site.error("collect", "--from", start)["code"] == "spec_invalid"
    assert site.run("collect", "--from", tmp_path / "none").exit_code == Exit.ERROR


# -- collected again -------------------------------------------------------------------------------


def test_what_was_broken_off_goes_on_under_its_name(site: Site, tmp_path: Path) -> None:
    """Interrupted after the name, the same name is no dead end."""
    child = site.spawn("collect")
    child.expect_exact("the name of the deployment")
    child.sendline("web")
    child.expect_exact("answer [dev]:")
    assert interrupt(child)[0] == Exit.INTERRUPTED
    child = site.spawn("collect", "-o", tmp_path / "web.yaml")
    child.expect_exact("the name of the deployment")
    child.sendline("web")
    child.expect(r"Spec (web-\w+) of that name is kept here, and was left incomplete")
    kept = child.match.group(1)  # type: ignore[union-attr]
    child.expect_exact("go on with it [Y/n]:")
    child.sendline("n")
    child.expect_exact("the name of the deployment")
    child.sendline("web")
    child.expect_exact("go on with it [Y/n]:")
    child.sendline("")
    child.expect_exact("the environment")
    child.sendline("dev")
    child.expect_exact("How many VMs")
    child.sendline("0")
    child.expect_exact("answer [no profile]:")
    child.sendline("")
    child.expect_exact("is no answer. How many VMs (1 to 50)?")
    child.expect_exact("answer [1]:")
    interrupt(child)
    found = site.json("collect", "--answers", _file(site, dict(_ANSWERS)))
    assert found["spec_id"] == kept, "answers in a file begin it anew under the same id"


def test_an_interrupt_says_what_is_kept_and_how_to_go_on(site: Site, tmp_path: Path) -> None:
    out = tmp_path / "my web.yaml"
    child = site.spawn("collect", "-o", out)
    child.expect_exact("the name of the deployment")
    child.expect(r"answer( \[[^]]*\])?: ")
    code, shown = interrupt(child)
    assert (code, _last(shown)) == (Exit.INTERRUPTED, ["Interrupted; nothing was kept."])
    child = site.spawn("collect", "-o", out)
    child.expect_exact("the name of the deployment")
    child.sendline("web")
    child.expect_exact("answer [dev]:")
    code, shown = interrupt(child)
    assert code == Exit.INTERRUPTED
    (line,) = _last(shown)
    told, _, command = line.partition(". To go on: ")
    assert told == "Interrupted; what was answered is kept"
    words = shlex.split(command)
    assert words[:3] == ["atlas-mcp", "collect", "--spec-id"] and words[4:] == ["-o", str(out)]
    child = site.spawn(*words[1:])
    child.expect_exact("the environment")
    child.expect_exact("answer [dev]:")
    code, shown = interrupt(child)
    assert (code, _last(shown)) == (Exit.INTERRUPTED, [f"Interrupted; the spec is as it was. To go on: {command}"])
    assert not out.exists()
    answers = _file(site, {key: value for key, value in _ANSWERS.items() if key != "/metadata/name"})
    found = site.json(*words[1:], "--answers", answers)
    assert (found["spec_id"], found["spec"]["metadata"]["name"]) == (words[3], "web")


def test_an_interrupt_while_an_answer_is_taken_promises_nothing_of_it(site: Site) -> None:
    child = site.spawn("collect")
    child.expect_exact("the name of the deployment")
    child.expect(r"answer( \[[^]]*\])?: ")
    seen = {"op": "add_guest", "guest": {"vmid": 199, "name": "seen", "node": "pve1"}}
    site.sim.control("when", method="GET", suffix="/cluster/resources", do=[seen], mode="before")
    site.sim.control("hold_requests", method="GET", suffix="/cluster/resources", times=1)
    child.sendline("web")
    site.until(lambda: "199" in site.sim.state()["guests"])  # the answer is being taken
    child.sendintr()
    child.expect_exact("^C")
    site.sim.control("release_requests")
    site.sim.control("remove_guest", vmid=199)
    code, shown = answer(child, {})
    told = "Interrupted; the first answer may be kept. Given the same name again, collect says so and goes on."
    assert (code, _last(shown)) == (Exit.INTERRUPTED, [told])


def _last(shown: str) -> list[str]:
    """The lines after the one that was interrupted."""
    return [line for line in shown.splitlines()[1:] if line not in ("", "^C")]


def test_answers_that_failed_may_be_given_again(site: Site) -> None:
    partial = {key: value for key, value in _ANSWERS.items() if key != "/spec/vms/0/nics"}
    assert site.error("collect", "--answers", _file(site, {**partial, "/spec/vms/0/cores": 3}))
    found = site.json("collect", "--answers", _file(site, dict(_ANSWERS)))
    assert found["spec"]["spec"]["vms"][0]["cores"] == 1, "the new answers count, not those of the first try"
    again = site.error("collect", "--answers", _file(site, dict(_ANSWERS)))
    assert again["code"] == "spec_invalid"
    assert f"--spec-id {found['spec_id']}" in again["problems"][0]["remedy"]


@pytest.mark.parametrize("said", ["debian-12-cloud", "9000", 9000])
def test_an_option_may_be_named_without_its_number(site: Site, said: object) -> None:
    found = site.json("collect", "--answers", _file(site, {**_ANSWERS, "/spec/vms/0/template": said}))
    assert found["spec"]["spec"]["vms"][0]["template"] == 9000


def test_no_vms_is_no_answer(site: Site) -> None:
    error = site.error("collect", "--answers", _file(site, {**_ANSWERS, "/spec/vms": 0}))
    assert error["problems"][0]["remedy"] == "How many VMs (1 to 50)?"
