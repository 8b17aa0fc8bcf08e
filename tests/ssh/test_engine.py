"""The engine by itself, on a real host."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from atlas_mcp.engines.ssh import remote, spec
from atlas_mcp.engines.ssh.engine import SshEngine
from atlas_mcp.engines.ssh.settings import InventorySettings
from atlas_mcp.engines.ssh.spec import AskHosts, Run
from atlas_mcp.errors import TransientError
from atlas_mcp.model import Attempt, Effect
from atlas_mcp.model.permit import Permit
from tests.ssh.sshd import Sshd

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("cause", ["no key", "another key", "another host"])
async def test_a_host_that_lets_nobody_look_does_not_fail_what_runs_there(
    sshd: Sshd, tmp_path: Path, cause: str
) -> None:
    """While it restarts it turns everybody away. What runs there is waited for, and not undone."""
    kind = (sshd.folder / "stranger.pub").read_text().split()
    changed = {
        "no key": {"identity": f"file:{tmp_path / 'none'}"},
        "another key": {"identity": f"file:{sshd.folder / 'stranger'}"},
        "another host": {"host_key": f"{kind[0]} {kind[1]}"},
    }
    inventory = InventorySettings(hosts={"web-01": sshd.settings(**changed[cause])})
    engine = SshEngine({"lab": inventory})
    (host,) = await engine.fact(AskHosts(place="lab"))
    run = remote.new_run()
    with pytest.raises(TransientError):
        await engine.look(
            spec.step("t", host, Run(script="true"), Effect.READ, 60),
            Attempt(intent={"run": run}, handle=run),
            cast("Permit", None),
        )
