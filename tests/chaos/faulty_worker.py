"""Workers whose every write to the store is numbered, so that a test can kill them before or after any one.

Run as a program, it imports what a worker needs once, then forks one for each line of JSON on its standard input:
{"arguments": [...], "environment": {...}}; it answers with the process id. CHAOS_KILL names the boundary to die at
("one/clone:submitted#1:before"), CHAOS_TRACE the file that every boundary passed is written to, CHAOS_KILL_AFTER_S an
instant at which to die instead. With CHAOS_BESIDE it takes jobs, though another worker does. CHAOS_HURRY divides the
waits between tries, which are long enough for real clusters; CHAOS_READ_S is how long an answer may take,
CHAOS_LEASE_S how long a lease lasts.
"""

import inspect
import json
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlalchemy.dialects.sqlite  # noqa: F401

from atlas_mcp.cli import main, serve
from atlas_mcp.content import loading
from atlas_mcp.engines.openstack import actions as openstack
from atlas_mcp.engines.openstack import objects
from atlas_mcp.engines.proxmox import client
from atlas_mcp.engines.proxmox.actions import clone
from atlas_mcp.engines.terraform import workspace
from atlas_mcp.jobs import leases, limits, presence, writer
from atlas_mcp.store import Store

_passed: Counter[str] = Counter()
_write = Store.write


def boundary(work: Callable[..., object]) -> str:
    """The name of a write: the step and mark of a journal line, else the function that writes and the state it sets."""
    bound = inspect.getclosurevars(work).nonlocals
    if "mark" in bound and "step" in bound:
        return f"{bound['step'].id}:{bound['mark']}"
    values = bound.get("values")
    state = values.get("state", "") if isinstance(values, dict) else bound.get("state", "")
    name = work.__qualname__.replace(".<locals>", "").replace(".commit", "").replace(".<lambda>", "")
    return f"{name}:{state}"


async def write(self: Store, work: Callable[..., Any]) -> Any:
    """`Store.write` between two chances to die."""
    name = boundary(work)
    _passed[name] += 1
    at = f"{name}#{_passed[name]}"
    _reach(f"{at}:before")
    result = await _write(self, work)
    _reach(f"{at}:after")
    return result


def _reach(at: str) -> None:
    if trace := os.environ.get("CHAOS_TRACE"):
        with Path(trace).open("a") as file:
            file.write(at + "\n")
    if at == os.environ.get("CHAOS_KILL"):
        _die()


def _die() -> None:
    """End at once, as a machine that loses its power does."""
    os.kill(os.getpid(), signal.SIGKILL)


def _set_waits(environment: dict[str, str]) -> None:
    """Wait less than one does for a real cluster."""
    hurry = float(environment.get("CHAOS_HURRY", 1))
    limits._BACKOFF_S /= hurry
    writer._RETRY /= hurry
    workspace._GRACE_S /= hurry
    client._BACKOFF_S /= hurry
    for module, name in ((openstack, "WRITE_S"), (openstack, "AGAIN_S"), (objects, "AGAIN_S")):
        setattr(module, name, getattr(module, name) / hurry)
    clone._SETTLE_S /= hurry
    clone._LATE_S /= hurry
    client.BOUNDS = replace(client.BOUNDS, call_s=float(environment.get("CHAOS_READ_S", client.BOUNDS.call_s)))
    if lease := environment.get("CHAOS_LEASE_S"):
        leases.LIFE, leases._RENEW_S = timedelta(seconds=float(lease)), float(lease) / 6


def _worker(arguments: list[str], environment: dict[str, str]) -> None:
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.update(environment)
    _set_waits(environment)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    if environment.get("CHAOS_BESIDE"):
        presence.take = lambda data_dir: nullcontext(True)
    if after := environment.get("CHAOS_KILL_AFTER_S"):
        timer = threading.Timer(float(after), _die)
        timer.daemon = True
        timer.start()
    main(arguments)


if __name__ == "__main__":
    Store.write = write  # type: ignore[method-assign]  # the point of this program
    loading.load()  # its modules, too, are then there
    assert serve  # the command's module
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are not kept
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _worker(order["arguments"], order["environment"])
            os._exit(0)
        print(child, flush=True)  # noqa: T201 - the answer
