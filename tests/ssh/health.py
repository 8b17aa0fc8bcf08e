"""An application whose inventory has some hosts, and what it finds of their health."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.domain.health import HealthFinding, HealthReport
from atlas_mcp.engines.ssh.settings import HostSettings
from atlas_mcp.model import Principal, Role
from atlas_mcp.toolset import HealthRequest


@dataclass
class Desk:
    """An application whose inventory `lab` has some hosts."""

    app: App

    def kernel(self) -> KernelSession:
        return KernelSession(self.app, Call(Principal(name="ann", role=Role.VIEWER, transport="memory")))

    async def check(self, *names: str, **more: Any) -> HealthReport:
        return await self.kernel().health(HealthRequest(hosts=names, everything=True, **more))


@contextlib.contextmanager
def at_desk(path: Path, **found: HostSettings) -> Iterator[Desk]:
    there = {name.replace("_", "-"): one.model_dump(mode="json", exclude_none=True) for name, one in found.items()}
    path.mkdir(mode=0o700)
    settings = {"inventories": {"lab": {"hosts": there}}, "data_dir": str(path / "data")}
    (path / "config.yaml").write_text(json.dumps(settings))
    app = App(config.load(path), may_apply=True)
    try:
        yield Desk(app)
    finally:
        app.close()


def one(found: HealthReport, check: str, target: str = "web-01", evidence: str = "") -> HealthFinding:
    (finding,) = [
        one
        for one in found.findings
        if (one.check, one.target) == (check, target) and one.evidence.startswith(evidence)
    ]
    return finding
