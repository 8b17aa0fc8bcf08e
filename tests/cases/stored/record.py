"""Records what a version of ATLAS stores: whole databases, each with a job at a boundary of its writes.

Run with the tests of the commit to record, which need not have this file:

    git worktree add /tmp/old COMMIT && cd /tmp/old && uv sync --locked --extra embedded
    PYTHONPATH=. uv run --no-sync python RECORD.PY tests/cases/stored/COMMIT

Each case is NAME.sql, the database, and NAME.json, what the worker and the cluster had besides. `tests/stored` reads
them with the code of the day. What a released version wrote is never recorded again. `current` is what the next release
writes, with the shape of each stored model: whoever changes one records it again, and sees that the older ones are
still read. A field that is added has a default that means what its absence meant; anything else is another format, with
a conversion in `atlas_mcp/domain/conversions.py`, or a migration of the database.

    uv run --no-sync python -m tests.cases.stored.record tests/cases/stored/current
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import anyio
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.chaos.desk import Nursery
from tests.chaos.lab import Lab, die, fleet
from tests.simcluster.process import SimCluster

KEY = bytes(range(32))  # the approver's: it signs recorded plans alone
SPEC = fleet(
    "one",
    readiness={"level": "agent", "timeout_s": 10},
    disks=[{"size": "12GiB"}, {"size": "10GiB"}],
    ha={"state": "started"},
    cloud_init={
        "user": "ops",
        "ssh_keys": [
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"
        ],
    },
)
CHANGE = {
    "spec": {"vms": [{"id": "one", "memory": "1GiB", "tags": ["web"], "disks": [{"size": "12GiB"}, {"size": "11GiB"}]}]}
}
DEATHS = {
    "apply-clone-intended": "one/clone:intended#1:after",
    "apply-clone-made": "one/clone:submitted#1:before",
    "apply-clone-submitted": "one/clone:submitted#1:after",
    "apply-configured": "one/configure:intended#1:after",
    "apply-grown-not-written": "one/grow-scsi0:done#1:before",
    "apply-started": "one/start:submitted#1:after",
    "apply-ha": "one/ha:submitted#1:before",
    "apply-all-done": "Record.finish:succeeded#1:before",
}
UNDO_DEATHS = {
    "undo-begun": "one/clone:undo_intended#1:after",
    "undo-submitted": "one/clone:undo_submitted#1:after",
}
CHANGE_DEATHS = {
    "change-configured": "one/configure:submitted#1:before",
    "change-grown": "one/grow-scsi1:submitted#1:before",
}
REMOVAL_DEATHS = {
    "removal-left-ha": "one/ha:submitted#1:before",
    "removal-intended": "one/destroy:intended#1:after",
    "removal-submitted": "one/destroy:submitted#1:before",
}


class Recorder:
    """Writes cases of one lab after the other."""

    def __init__(self, out: Path, path: Path) -> None:
        self._out, self._path = out, path
        self._sim = SimCluster(path / "sim", preset="demo").start()
        self._nursery = Nursery(path / "workers.err")
        self._count = 0

    def lab(self) -> Lab:
        """A new data directory on the cluster as it was at first."""
        self._sim.control("reset")
        self._count += 1
        key = Ed25519PrivateKey.from_private_bytes(KEY)
        lab = Lab(self._path / f"lab{self._count}", self._nursery, key=key, sim=self._sim)
        lab.chaos["hurry"] = "20"
        return lab

    def keep(self, name: str, lab: Lab, plan: str = "", job: str = "", deployment: str = "") -> None:
        """Write a case, and end its lab."""
        lab.close()
        with closing(sqlite3.connect(lab.path / "data" / "atlas.db")) as database:
            database.execute("DELETE FROM sightings")  # read again when needed
            database.commit()
            (self._out / f"{name}.sql").write_text("\n".join(database.iterdump()) + "\n")
        state = self._sim.state()
        case = {
            "plan": plan,
            "job": job,
            "deployment": deployment,
            "at": lab.app.now().isoformat(),
            "audit_key": (lab.path / "data" / "audit.key").read_bytes().hex(),
            "approvers": (lab.config_dir / "approvers").read_text(),
            "guests": {str(vmid): guest for vmid, guest in lab.ours().items()},
            "ha": state["ha"]["resources"],
            "tasks": state["tasks"]["finished"],
        }
        (self._out / f"{name}.json").write_text(json.dumps(case, indent=1) + "\n")
        print(name, len(case["guests"]), len(case["tasks"]))  # noqa: T201 - a program

    async def record(self) -> None:
        """Every case."""
        lab = self.lab()
        self.keep("planned", lab, plan=await planned(lab, SPEC))
        lab = self.lab()
        plan = await planned(lab, SPEC)
        await lab.answer(plan)
        self.keep("approved", lab, plan=plan)
        lab = self.lab()
        self.keep("queued", lab, job=await lab.deploy(SPEC))
        for name, kill in DEATHS.items():
            await self._kill(name, kill)
        for name, kill in UNDO_DEATHS.items():
            await self._kill(name, kill, fails=True)
        lab, deployment = await self._deployed()
        self.keep("deployed", lab, deployment=deployment)
        for name, kill in CHANGE_DEATHS.items():
            lab, deployment = await self._deployed()
            job = await lab.approve(await planned(lab, CHANGE, deployment))
            await die(lab, job, kill)
            self.keep(name, lab, job=job, deployment=deployment)
        for name, kill in REMOVAL_DEATHS.items():
            lab, deployment = await self._deployed()
            job = await lab.remove(deployment)
            await die(lab, job, kill)
            self.keep(name, lab, job=job, deployment=deployment)

    async def _kill(self, name: str, kill: str, *, fails: bool = False) -> None:
        lab = self.lab()
        job = await lab.deploy(SPEC)
        if fails:
            lab.sim.control("start_error", message="no KVM here", name="one-01", times=10)
        await die(lab, job, kill)
        self.keep(name, lab, job=job)

    async def _deployed(self) -> tuple[Lab, str]:
        lab = self.lab()
        job = await lab.deploy(SPEC)
        assert (await lab.finish(job)).state == "succeeded", lab.errors()
        return lab, (await lab.job(job)).subject_id

    def close(self) -> None:
        """End the cluster and the workers."""
        self._nursery.close()
        self._sim.stop()


async def planned(lab: Lab, spec: dict[str, Any], spec_id: str | None = None) -> str:
    """The id of the plan of a spec, or of a change of one."""
    session = lab.kernel()
    collected: Any = await lab.app.catalogue.tools["collect_spec"].fn(session, spec=spec, profile=None, spec_id=spec_id)
    assert collected.complete, collected
    return str((await session.freeze(collected.spec_id, None)).plan.id)


def main() -> None:
    """Record into the directory that is named."""
    out = Path(sys.argv[1]).absolute()
    if out.name == "current" and out.exists():
        shutil.rmtree(out)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as path:
        recorder = Recorder(out, Path(path))
        try:
            anyio.run(recorder.record)
        finally:
            recorder.close()
    with suppress(ImportError):  # older versions do not have it
        from tests.stored.shapes import shapes

        (out / "shapes.json").write_text(json.dumps(shapes(), indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
