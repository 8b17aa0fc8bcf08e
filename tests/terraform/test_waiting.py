"""A run that waits: what is told of it, how it is ended, and what its state is where it died while writing it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.engines.terraform import state, waits, workspace
from atlas_mcp.engines.terraform.events import Events
from atlas_mcp.engines.terraform.program import Program
from atlas_mcp.engines.terraform.spec import Apply, Change, Finish, Follow, Scope, Verb
from atlas_mcp.engines.terraform.workspace import Workspace
from atlas_mcp.model import Effect, Step, Target, Undo

ADDRESS = 'module.fleet.proxmox_virtual_environment_vm.cloned["2000"]'
HA = 'module.fleet.proxmox_haresource.cloned["2000"]'
DIGEST = "0" * 64


def event(kind: str, address: str, **hook: Any) -> str:
    return json.dumps({"type": kind, "hook": {"resource": {"addr": address}, "action": "create", **hook}}) + "\n"


def step(**target: str) -> Step:
    about = Target(engine="proxmox", place="demo", **{"kind": "vm", "id": "2000", "name": "web-01", **target})
    return Step(
        id="x",
        engine="terraform",
        action="follow",
        target=about,
        summary="",
        effect=Effect.CREATE,
        undo=Undo.COVERED,
        args={},
    )


def test_what_a_run_waits_for_is_told(tmp_path: Path) -> None:
    log = tmp_path / "run.jsonl"
    events = Events(log)
    follow = Follow(deployment="d", plan=DIGEST, address=ADDRESS, verb=Verb.CREATE, lines=("node_name: pve2",))
    change = Change(
        address=ADDRESS,
        type="vm",
        vmid=2000,
        name="web-01",
        verb=Verb.CREATE,
        effect=Effect.CREATE,
        nodes=("pve2",),
    )
    run = Apply(plan=DIGEST, tree="", program="", owner="", scope=Scope(), changes=(change,))
    assert waits.told(step(), follow, events.read().under_way) == ""

    log.write_text(event("apply_start", ADDRESS) + event("apply_start", HA))
    assert waits.told(step(), follow, events.read().under_way).endswith("on pve2, 0 s so far")
    for odd in ("many", -1, None, 1e300, True):
        log.write_text(log.read_text() + event("apply_progress", ADDRESS, elapsed_seconds=odd))
        assert events.read().under_way[ADDRESS] in (0, 1), odd
    log.write_text(log.read_text() + event("apply_progress", ADDRESS, elapsed_seconds=130))
    under_way = events.read().under_way
    assert waits.told(step(), follow, under_way) == (
        "waits for Terraform: create web-01 (VM 2000) on pve2, 130 s so far"
    )
    assert waits.told(step(), run, under_way) == (
        f"Terraform was asked to stop, and waits for web-01 (VM 2000) on pve2, 130 s so far; {HA}, 0 s so far"
    )
    log.write_text(log.read_text() + event("apply_errored", HA) + event("apply_complete", ADDRESS))
    assert events.read().under_way == {} and events.done == {ADDRESS}
    assert waits.told(step(kind="terraform", id="d"), Finish(plan=DIGEST), events.under_way) == ""


# -- ending it ---------------------------------------------------------------------------------------

PROGRAM = f"""#!/bin/sh
count=0
trap 'count=$((count + 1)); echo "interrupt $count"; [ $count = %s ] && exit 1' INT
sleep 1000 & # as a provider, which holds the lock, too
echo '{event("apply_start", ADDRESS).strip()}'
while true; do sleep 0.05; done
"""


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("heeds", "grace_s", "exit_s"),
    [("1", 60.0, 60.0), ("2", 0.0, 60.0), ("none", 0.0, 0.0)],
    ids=["the first", "the second", "no interrupt"],
)
async def test_a_run_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, heeds: str, grace_s: float, exit_s: float
) -> None:
    program = tmp_path / "program"
    program.write_text(PROGRAM % heeds)
    program.chmod(0o755)
    work = Workspace(tmp_path, Program((str(program),), "terraform", (1, 11, 4)), {"PATH": os.environ["PATH"]})
    work.tree.mkdir()
    (work.tree / "terraform.tfstate").write_text('{"serial": 7}')
    monkeypatch.setattr(workspace, "_GRACE_S", grace_s)
    monkeypatch.setattr(workspace, "_EXIT_S", exit_s)
    with anyio.fail_after(60):
        work.begin(DIGEST)
        while not work.events(DIGEST).begun:  # noqa: ASYNC110 - another process begins
            await anyio.sleep(0.02)
        if heeds == "2":  # as after a worker that died once it had asked; two signals at once would be one
            await work._interrupt(DIGEST)
            while "interrupt 1" not in (tmp_path / "runs" / f"{DIGEST}.jsonl").read_text():  # noqa: ASYNC110 - another process
                await anyio.sleep(0.02)
        told: list[None] = []

        async def tell() -> None:
            told.append(None)

        assert await work.stop(DIGEST, tell) is (heeds == "1")
        assert told, "what is waited for is told"
    assert not work.running()
    said = (tmp_path / "runs" / f"{DIGEST}.jsonl").read_text()
    assert ("interrupt 2" in said) == (heeds == "2") or heeds == "none"
    assert (tmp_path / "before-run.tfstate").read_text() == '{"serial": 7}'
    with anyio.fail_after(60):
        assert await work.stop(DIGEST, tell), "what has ended is not waited for"


# -- its state ---------------------------------------------------------------------------------------

WHOLE, NEWER = '{"serial": 7}', '{"serial": 8, "resources": []}'
CASES: dict[str, tuple[str | None, str, str | None]] = {  # before the run, as it died, after that
    "whole": (WHOLE, NEWER, NEWER),
    "cut off": (WHOLE, NEWER[:20], WHOLE),
    "emptied": (WHOLE, "", WHOLE),
    "the first, cut off": (None, NEWER[:20], None),
    "no state": (WHOLE, "[]", WHOLE),
}


@pytest.mark.parametrize("case", CASES)
def test_a_state_that_was_half_written_is_as_before(tmp_path: Path, case: str) -> None:
    before, died, after = CASES[case]
    tree = tmp_path / "tree"
    tree.mkdir()
    file = tree / "terraform.tfstate"
    if before is not None:
        file.write_text(before)
    state.keep(tmp_path, tree)
    assert (tmp_path / "before-run.tfstate").stat().st_mode & 0o777 == 0o600
    file.write_text(died)
    state.mend(tmp_path, tree)
    assert (file.read_text() if file.exists() else None) == after


def test_a_state_that_somebody_writes_is_left_alone(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    file = tree / "terraform.tfstate"
    file.write_text(WHOLE)
    state.keep(tmp_path, tree)
    file.write_text(NEWER[:20])
    hold = "import fcntl, sys; f = open(sys.argv[1], 'r+'); fcntl.lockf(f, fcntl.LOCK_EX); print(flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        holder.stdout.readline()
        state.mend(tmp_path, tree)
        assert file.read_text() == NEWER[:20]
        holder.stdin.write(b"\n")
        holder.stdin.close()
        holder.wait()
    state.mend(tmp_path, tree)
    assert file.read_text() == WHOLE
