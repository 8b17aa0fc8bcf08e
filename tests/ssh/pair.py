"""A desk at two hosts of one group, and what is asked of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from atlas_mcp.model import Judged, Mark
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import records
from tests.chaos.desk import Desk
from tests.ssh.sshd import Sshd

NAMES = ("web-01", "web-02")
GROUPS = ("app", "database", "web")


def task(*steps: Mapping[str, Any], name: str = "t", **spec: Any) -> dict[str, Any]:
    """A task on both hosts."""
    return {
        "kind": "Task",
        "metadata": {"name": name, "environment": "dev"},
        "spec": {"hosts": [*NAMES], "steps": [*steps], **spec},
    }


@dataclass
class Pair(Desk):
    """Its settings know two hosts, `web-01` and `web-02` of inventory `lab`, both in all groups of the examples."""

    first: Sshd = field(kw_only=True)
    second: Sshd = field(kw_only=True)
    more: dict[str, Any] = field(default_factory=dict, kw_only=True)  # settings of the second host

    def targets(self) -> dict[str, Any]:
        servers = dict(zip(NAMES, (self.first, self.second), strict=True))
        hosts = {name: one.settings(groups=GROUPS).model_dump(mode="json") for name, one in servers.items()}
        hosts["web-02"] |= self.more
        return {"inventories": {"lab": {"hosts": hosts}}}

    async def collect(self, spec: Mapping[str, Any], spec_id: str | None = None) -> Any:
        """What `collect_spec` answers."""
        tool = self.app.catalogue.tools["collect_spec"]
        return await tool.fn(self.kernel(), spec=spec, profile=None, spec_id=spec_id)

    async def planned(self, spec: Mapping[str, Any]) -> Judged:
        """The plan of a task."""
        collected = await self.collect(spec)
        assert collected.complete, collected
        return await self.kernel().freeze(collected.spec_id, None)

    async def refused(self) -> list[Any]:
        """What the audit log has of what was refused."""
        bodies = await self.app.store.read(lambda tx: [json.loads(one.body) for one in records.walk(tx)])
        return [one["data"]["refused"] for one in bodies if one["name"] == "action.refused"]

    async def order(self, job_id: str, mark: Mark) -> list[str]:
        """The steps that were marked so, in the order of the journal."""
        entries = await self.app.store.read(lambda tx: job_rows.entries(tx, job_id))
        return [one.step_id for one in entries if one.mark is mark]
