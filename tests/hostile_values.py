"""Two hundred values that somebody may hide something in, and a plan that has them wherever it has a value."""

# ruff: noqa: RUF001 - look-alikes are what it is about

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from atlas_mcp.engines import Engines
from atlas_mcp.engines.proxmox.engine import ProxmoxEngine
from atlas_mcp.engines.ssh.engine import SshEngine
from atlas_mcp.model import Cost, Decision, Effect, Environment, Outcome, Plan, Step, Target, Undo
from tests import steps

AT = datetime(2026, 11, 29, 12, tzinfo=UTC)
ENGINES: Engines = {"proxmox": ProxmoxEngine({}), "ssh": SshEngine({})}
DECISION = Decision(outcome=Outcome.ASK, rule="changes", reason="a person approves", client_may_answer=True)

# What is blank, or shows nothing: white space of Unicode, fillers, what has no width, and what joins or turns text.
BLANKS = [
    *"\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a",
    *"\u2028\u2029\u202f\u205f\u3000\u2800\u3164\u115f\u1160\uffa0\U0001d159\xad\u034f\u180e\u200b\u200c\u200d\u2060",
    *"\u2061\u2062\u2063\u2064\ufeff\ufe00\ufe0f\u17b4\u180b\U000e0100\U000e0041",
]
CONTROLS = [*"\x00\x07\x08\x1b\x7f\x80\x9b\x9d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"]
ALIKE = [
    "rооt",
    "аdmin",
    "Ορs",
    "pаypal.example",
    "сор",
    "ԁeploy",
    "ｒｏｏｔ",
    "𝐫𝐨𝐨𝐭",
    "ⓡoot",
    "ɑdmin",
    "rooτ",
    "веb-01",
    "ﬁle",
    "ℝoot",
    "oո",
    "Ꭺdmin",
    "rm –rf",
    "‘x’",
    "a∣b",
    "a│b",
    "a｜b",
    "ǀ",
    "৪",
    "٣٤",
    "ー",
    "VM用",
    "שלום x 1",
    "مرحبا",
    "e\u0301\u0301\u0301",
    "x\u0338\u20dd",
    "नमस्ते",
    "각",
    "🚀",
    "👩\u200d💻",
    "«3 lines»",
    "≪U+2800≫",
    "《2 spaces》",
    "�",
]
LINES = [
    "shop on demo (dev)",
    "shop on demo (dev)\n\nworst effect  | read",
    "x\nplan-0000000000000000: apply\n\ndeployment    | web",
    "x\r\npolicy        | permit",
    "x" + "\u2800" * 160 + "worst effect  | read",
    "x" + " " * 200 + "policy | permit",
    "x" + "\u3164" * 77 + "create        | vm 1 (nice) on lab",
    "+ it goes on",
    "| it begins",
    "              | begins",
    "              + goes on",
    "            2 | second line",
    "Approve? yes",
    '") on prod ("',
    "\\",
    '\\"',
    "web-01) on dev (",
    "web, api, db",
    "  - cores: 4",
    "To APPROVE plan-0, type the passphrase of ann: ",
    "[bold red]x[/] [link=http://x]y[/link] :skull:",
    "\x1b]0;owned\x07\x1b[2J\x1b[1;1Hnice",
    "\x1b[8mhidden\x1b[28m",
    "a" * 201,
    "a b " * 80,
    "word " * 13 + "atTheEdgeOfTheLine" * 5,
    "日" * 150,
    "é" * 61 + " " + "ж" * 90,
    " leading and trailing ",
    "",
    " ",
    "\n",
    "\n\n\n",
    "line\n",
    "#!/bin/sh\nset -eu\n    indented\n\ttab\n" + " " * 40 + "far\n",
    "\n".join(f"{n}" for n in range(12)),
    "null",
    "-rf",
    "$(reboot)",
    "`reboot`",
    "a;b|c>d",
]


def values() -> list[str]:
    """All of them, each different."""
    within = [f"a{blank}b" for blank in BLANKS] + [f"a{blank * 30}b" for blank in BLANKS[10:]]
    found = [*LINES, *ALIKE, *within, *(f"x{control}y" for control in CONTROLS), *"abcdefgh"]
    assert len({*found[:200]}) == 200
    return found[:200]


def plan(given: Iterable[str]) -> Plan:
    """A plan of these values, and of as many steps as they need."""
    left = iter(given)
    head = {name: next(left) for name in ("deployment_id", "deployment_name", "principal", "environment_name")}
    costs = tuple(Cost(what=next(left), amount=n, unit=next(left)) for n in (2, -3))
    made = [*_guests(left), *_scripts(left), *_removals(left)]
    warnings = tuple(left)
    return steps.plan(
        made, AT, **head, environment=Environment.PROD, costs=costs, warnings=warnings, nonce=steps.NONCE, estimate_s=9
    )


def decision(given: Iterator[str]) -> Decision:
    """A decision of two values."""
    return DECISION.model_copy(update={"rule": next(given), "reason": next(given)})


def _target(left: Iterator[str], engine: str) -> Target:
    return Target(engine=engine, place=next(left), kind=next(left), id=next(left), name=next(left))


def _step(left: Iterator[str], engine: str, action: str, args: dict[str, Any], **more: Any) -> Step:
    told = {"id": next(left), "summary": next(left), "target": _target(left, engine), "action": action}
    return Step.model_validate(
        {"engine": engine, "effect": Effect.CREATE, "undo": Undo.RESTORE, "args": args, **told, **more}
    )


def _guests(left: Iterator[str]) -> Iterator[Step]:
    for vmid in (2000, 2001, 2002):
        guest = {"vmid": vmid, "nonce": steps.NONCE}
        clone = {
            **steps.clone(vmid).args,
            **{key: next(left) for key in ("node", "name", "storage", "pool", "description")},
        }
        yield _step(left, "proxmox", "clone", clone)
        keys = "name tags net0 sshkeys description ciuser nameserver searchdomain startup".split()
        settings = {key: next(left) for key in keys}
        yield _step(left, "proxmox", "configure", {**guest, "set": {**settings, "cores": 2}, "admin": True})
        backup = {"job": next(left), "schedule": next(left), "storage": next(left)}
        yield _step(left, "proxmox", "backup_add", {**guest, **backup})
        ha = {"state": next(left), "group": next(left), "comment": next(left)}
        yield _step(left, "proxmox", "ha_add", {**guest, **ha})


def _scripts(left: Iterator[str]) -> Iterator[Step]:
    """Scripts are of what their model lets through."""
    script = (
        "echo rооt\n\n    if true; then\u2800\u2800\u2800reboot\n"
        + "x" * 300
        + "\nworst effect  | read\ncaf\u00e9  \u3164end"
    )
    run = {"script": script, "check": "a\xa0b", "undo": "two\nlines", "input": "й" * 70, "expect": 3}
    yield _step(left, "ssh", "run", run, effect=Effect.ROOT)


def _removals(left: Iterator[str]) -> Iterator[Step]:
    args = {"vmid": 2009, "nonce": steps.NONCE, "volumes": [next(left), next(left)]}
    yield _step(left, "proxmox", "destroy", args, effect=Effect.REMOVE, undo=Undo.NEVER)
