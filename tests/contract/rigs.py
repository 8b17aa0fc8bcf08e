"""The simulated cluster under the Proxmox engine, with the levers that the suite needs."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from atlas_mcp.engines import Engine
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.engine import ProxmoxEngine
from atlas_mcp.engines.proxmox.settings import ClusterSettings, Vmids
from tests.simcluster.process import SimCluster
from tests.steps import CLUSTER, NONCE, VMID

FOREIGN = "somebody else's"
_DESCRIPTION = f"Made by a test.\n{spec.mark(NONCE)}"
_CONFIG = {"cores": "2", "memory": "1024", "net0": "virtio=BC:24:11:00:00:01,bridge=vmbr0", "agent": "1"}


_TASKS = {"clone": "qmclone", "start": "qmstart", "stop": "qmshutdown", "grow_disk": "resize", "destroy": "qmdestroy"}
_CALLS = {
    "clone": ("POST", "/clone"),
    "configure": ("PUT", "/config"),
    "grow_disk": ("PUT", "/resize"),
    "start": ("POST", "/status/start"),
    "stop": ("POST", "/status/shutdown"),
    "ha_add": ("POST", "/ha/resources"),
    "ha_remove": ("DELETE", "/ha/resources/{sid}"),
    "backup_add": ("POST", "/cluster/backup"),
    "backup_remove": ("DELETE", "/cluster/backup/{id}"),
    "destroy": ("DELETE", "/qemu/{vmid}"),
}


class Rig:
    """The engine, with the tokens that the documentation asks for; and what a test does behind its back, and sees."""

    def __init__(self, sim: SimCluster) -> None:
        self.sim = sim
        self._settings = ClusterSettings(
            endpoints=(sim.url,),
            ca_file=Path(sim.ca_file),
            token="env:ATLAS_TEST_DEPLOY",
            admin_token="env:ATLAS_TEST_ADMIN",
            vmids=Vmids(first=2000, last=2999),
            calls_per_s=1000,
        )
        self.restart()

    def add(
        self, vmid: int = VMID, *, status: str = "stopped", description: str = _DESCRIPTION, node: str = "pve1"
    ) -> None:
        """A guest with one disk, scsi0 of 10 GiB on ceph, in the pool; by its description ours."""
        config = {**_CONFIG, "scsi0": f"ceph:vm-{vmid}-disk-0,size=10G", "description": description}
        made = {"vmid": vmid, "name": f"vm{vmid}", "node": node, "status": status, "pool": "atlas", "config": config}
        self._control("add_guest", guest=made)

    def run_with_our_token(self, method: str, path: str, **values: str) -> None:
        """What another program does that has the engine's token: a task, which is waited for."""
        self._call("deploy", method, path, **values)
        while self.sim.state()["tasks"]["running"]:
            time.sleep(0.05)
        self._forget()

    def remove(self, vmid: int = VMID) -> None:
        self._control("remove_guest", vmid=vmid)

    def change(self, values: Mapping[str, str], vmid: int = VMID) -> None:
        self._control("set_config", vmid=vmid, set=dict(values))

    def power(self, status: str, vmid: int = VMID) -> None:
        self._control("set_status", vmid=vmid, status=status)

    def hide(self, vmid: int = VMID) -> None:
        """The engine's token no longer sees the guest."""
        self._control("set_pool", vmid=vmid)

    def manage(self, comment: str, vmid: int = VMID) -> None:
        """Put a guest under HA."""
        self._admin("post", "cluster/ha/resources", sid=f"vm:{vmid}", state="started", comment=comment)

    def unmanage(self, vmid: int = VMID) -> None:
        self._admin("delete", f"cluster/ha/resources/vm:{vmid}")

    def back_up(self, comment: str, vmid: int = VMID) -> None:
        """Give a guest a backup job of its own, in place of the one it has."""
        name = f"atlas-vm{vmid}"
        if (self.guest(vmid) or {}).get("backup"):
            self._admin("delete", f"cluster/backup/{name}")
        job = {"id": name, "vmid": str(vmid), "schedule": "21:00", "storage": "backup", "comment": comment}
        self._admin("post", "cluster/backup", **job)

    def restart(self) -> None:
        self._real = ProxmoxEngine({CLUSTER: self._settings})
        self.engine: Engine = self._real

    def hold(self, action: str) -> None:
        """Tasks of an action keep running."""
        self._control("hold_tasks", type=_TASKS[action])

    def release(self, action: str) -> None:
        self._control("release_tasks", type=_TASKS[action])

    def fail_task(self, action: str) -> None:
        """The next task of an action ends with an error."""
        self._control("fail_task", type=_TASKS[action], message="ordered to fail")

    def lose(self, action: str, when: Literal["before", "after"]) -> None:
        """The next write of an action is lost: before it happened, or its answer."""
        method, suffix = _CALLS[action]
        self._control("flaky", mode=when, method=method, suffix=suffix, times=1)

    def lose_quorum(self) -> None:
        self._control("lose_quorum")

    def writes(self) -> int:
        """How many writes there were."""
        counts: Mapping[str, int] = self.sim.requests(0)["counts"]
        return sum(count for call, count in counts.items() if not call.startswith("GET "))

    def guest(self, vmid: int = VMID) -> Mapping[str, Any] | None:
        """`status`, `config`, `ha` and `backup` (their comments) of a guest, None where there is none."""
        state = self.sim.state()
        found = state["guests"].get(str(vmid))
        if found is None:
            return None
        managed = state["ha"]["resources"].get(f"vm:{vmid}") or {}
        job: Mapping[str, Any] = state["backup_jobs"].get(f"atlas-vm{vmid}", {})
        seen = {"status": found["status"], "config": found["config"]}
        return {**seen, "ha": managed.get("comment"), "backup": job.get("comment")}

    def _control(self, op: str, **parameters: Any) -> None:
        self.sim.control(op, **parameters)
        self._forget()

    def _admin(self, method: str, path: str, **values: str) -> None:
        self._call("admin", method, path, **values)

    def _call(self, token: str, method: str, path: str, **values: str) -> None:
        import requests

        with requests.Session() as session:
            session.trust_env = False
            answer = session.request(
                method,
                f"{self.sim.url}/api2/json/{path}",
                data=values,
                verify=self.sim.ca_file,
                headers={"Authorization": f"PVEAPIToken={self.sim.tokens[token]}"},
                timeout=10,
            )
        answer.raise_for_status()
        self.sim.reset_requests()

    def _forget(self) -> None:
        """The engine looks again: what it saw a second ago is no longer so."""
        self._real.cluster(CLUSTER)._read_at = -1e9
