"""A desk at a simulated cluster whose one guest is a real sshd, and an extension with roles that harm nobody.

The guest's home is where the role writes. It holds where the file `hold` is there, until that goes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import yaml

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.content.loading import ContentRoot
from atlas_mcp.model import Job, JobState, Judged
from tests.chaos.desk import Worker
from tests.chaos.lab import FIRST_VMID, Lab, fleet
from tests.rendering.workbench import tool
from tests.ssh.sshd import Sshd

_DEADLINE_S = 300.0
_TASKS = """
- name: Write the mark
  ansible.builtin.copy:
    content: "{{ mark_text }}\\n"
    dest: "{{ ansible_env.HOME }}/mark"
    mode: "0644"
- name: Hold where it is to
  ansible.builtin.shell: |
    cd "$HOME" || exit
    echo x >>count
    echo $$ >holding
    while [ -e hold ]; do sleep 0.05; done
    echo x >>went_on
  changed_when: false
- name: Fail where it is to
  ansible.builtin.command: "test ! -e {{ ansible_env.HOME }}/fail"
  changed_when: false
- name: Write the end
  ansible.builtin.copy:
    content: "password: hunter22hunter22\\n"
    dest: "{{ ansible_env.HOME }}/end"
    mode: "0600"
"""
_ROLES: dict[str, tuple[dict[str, Any], str]] = {
    "mark": ({"software": ["mark"]}, _TASKS),
    **{
        name: ({"always": True, "replaces": True}, "- name: Do nothing\n  ansible.builtin.debug: {msg: nothing}\n")
        for name in ("base", "users", "packages")
    },
}


def extension(folder: Path, text: str = "marked") -> ContentRoot:
    """A content root with the role `mark`, in which what every host gets does nothing."""
    for name, (definition, tasks) in _ROLES.items():
        place = folder / "templates" / "ansible" / name
        (place / "files" / "tasks").mkdir(parents=True, exist_ok=True)
        told = {"description": f"Role {name} of tests", "version": "1", "into": f"roles/{name}", **definition}
        (place / "template.yaml").write_text(yaml.safe_dump(told))
        (place / "files" / "tasks" / "main.yml").write_text(f"---\n{tasks}")
    (folder / "templates" / "ansible" / "mark" / "files" / "defaults").mkdir(exist_ok=True)
    (folder / "templates/ansible/mark/files/defaults/main.yml").write_text(f"---\nmark_text: {text}\n")
    return ContentRoot("tests", folder)


@dataclass
class RoleLab(Lab):
    """Its cluster is simulated; its guest `web-01` is the sshd."""

    sshd: Sshd = field(kw_only=True)

    def targets(self) -> dict[str, Any]:
        root = extension(self.path / "extension")
        host = self.sshd.settings(lives_on=f"proxmox/demo/vm/{FIRST_VMID}")
        return {
            **super().targets(),
            "content_roots": {"tests": {"path": str(root.path), "digest": root.digest}},
            "inventories": {"lab": {"hosts": {"web-01": host.model_dump(mode="json")}}},
            "ansible": {"program": tool("ansible-runner"), "stop_s": 60},
        }

    def change(self, **settings: Any) -> None:
        """Write other settings, and have a worker that has them take the place of the one that runs."""
        runs = [worker for worker in self.workers if worker.alive]
        for worker in runs:
            worker.end()
        path = self.config_dir / "config.yaml"
        path.write_text(json.dumps({**json.loads(path.read_text()), **settings}))
        self.app.close()
        self.app = App(config.load(self.config_dir), may_apply=True)
        if runs:
            self.start_worker()

    async def until_ended(self, job_id: str, worker: Worker, *, parked: bool = True) -> Job:
        """As of a desk; Ansible takes its time on a machine that has much to do."""
        with anyio.fail_after(_DEADLINE_S):
            while worker.alive and not (job := await self.job(job_id)).state.final:
                if job.state is JobState.NEEDS_PERSON or (parked and job.state is JobState.PARKED):
                    break
                await anyio.sleep(0.1)
        return await self.job(job_id)

    async def deployed(self) -> str:
        """The id of the deployment that the guest is of."""
        job = await self.deploy(fleet("web", 1, software=["mark"]))
        worker = self.start_worker()
        assert (await self.until_ended(job, worker)).state is JobState.SUCCEEDED, self.errors()
        return (await self.job(job)).subject_id

    async def configured(self, deployment: str, *roles: str) -> Judged | None:
        """The plan that configures it, by whichever worker is there; None where nothing is to do."""
        view = await self.kernel().freeze(deployment, None, "ansible", parts=roles)
        ended = await self.until_ended(view.job_id, self.workers[-1])
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason}\n{self.errors()}"
        return await self.kernel().plan(ended.made) if ended.made else None

    async def begun(self, *roles: str) -> str:
        """The id of a job that has begun to configure, and holds."""
        (self.sshd.home / "hold").touch()
        plan = await self.configured(await self.deployed(), *roles)
        assert plan is not None
        return await self.approve(plan.plan.id)

    def home(self, name: str) -> str:
        """What a file of the guest's home says, "" where there is none."""
        path = self.sshd.home / name
        return path.read_text() if path.exists() else ""

    @property
    def runs(self) -> list[Path]:
        """The folders of runs, the oldest first."""
        return sorted((self.path / "data" / "ansible").iterdir(), key=lambda path: path.stat().st_mtime)

    def remains(self) -> list[str]:
        """What is left of runs that have ended: processes on both sides, keys, and sockets."""
        keys = [str(path) for run in self.runs for path in run.glob("keys/*")]
        return [*_bearing([run.name.encode() for run in self.runs]), *keys]


def processes() -> Iterator[Path]:
    """All of this machine but this one, which is both sides of a run."""
    yield from (place for place in Path("/proc").glob("[0-9]*") if int(place.name) != os.getpid())


def _bearing(names: list[bytes]) -> Iterator[str]:
    """Those that bear the name of a run in their words or variables."""
    for place in processes():
        try:
            said = (place / "cmdline").read_bytes() + (place / "environ").read_bytes()
        except OSError:
            continue
        if any(name in said for name in names):
            yield said.replace(b"\0", b" ").decode()[:400]
