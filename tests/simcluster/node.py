"""A shell on a node of the simulated cluster: a block is pasted into it, and the cluster then has what it granted.

Its `pveum` knows the commands that a block may hold, and refuses what PVE's refuses: an option it does not know, a
role, user, pool or token that is there already or is not there, and privileges of another version.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from tests.docs.test_pasted import interactive
from tests.simcluster.process import SimCluster

_PVEUM = r"""
import json, os, pathlib, sys
path = pathlib.Path(os.environ["NODE_STATE"])
state = json.loads(path.read_text())
words = sys.argv[1:]
OPTIONS = {
    "role add": {"--privs"}, "role modify": {"--privs"}, "user add": {"--comment"}, "pool add": {"--comment"},
    "user token add": {"--privsep", "--expire", "--output-format"}, "user token remove": set(),
    "acl modify": {"--users", "--tokens", "--roles"},
}
name = next((name for name in OPTIONS if " ".join(words).startswith(name + " ")), None)
def refuse(why):
    state["refused"].append([" ".join(words), why])
    path.write_text(json.dumps(state))
    sys.exit(f"pveum: {why}")
if name is None:
    refuse("unknown command")
rest = words[len(name.split()):]
plain, options = [], {}
while rest:
    word = rest.pop(0)
    if word.startswith("--"):
        if word not in OPTIONS[name] or not rest:
            refuse(f"Unknown option: {word}")
        options[word] = rest.pop(0)
    else:
        plain.append(word)
if name.startswith("role"):
    privileges = options["--privs"].split()
    strange = {"9": {"VM.Monitor"}, "8": {"VM.GuestAgent.Audit", "VM.GuestAgent.FileRead"}}[state["major"]]
    if strange & set(privileges):
        refuse("invalid privilege")
    if (plain[0] in state["roles"]) == (name == "role add"):
        refuse(f"role '{plain[0]}' already exists, or does not")
    state["roles"][plain[0]] = privileges
elif name in ("user add", "pool add"):
    there = state["users" if name == "user add" else "pools"]
    if plain[0] in there:
        refuse(f"'{plain[0]}' already exists")
    there.append(plain[0])
elif name == "user token add":
    full = "!".join(plain)
    if plain[0] not in state["users"] or full in state["tokens"]:
        refuse("no such user, or the token already exists")
    state["tokens"].append(full)
    value = state["secrets"][plain[1]]
    print(json.dumps({"full-tokenid": full, "info": {"privsep": options["--privsep"]}, "value": value}))
elif name == "user token remove":
    state["tokens"].remove("!".join(plain))
else:
    who = options.get("--users") or options.get("--tokens")
    if options["--roles"] not in state["roles"] or who not in state["users"] + state["tokens"]:
        refuse("no such role, user or token")
    state["acl"].append([plain[0], who, options["--roles"]])
path.write_text(json.dumps(state))
"""


class Node:
    """The shell of root on a node."""

    def __init__(self, sim: SimCluster, path: Path, major: int = 9) -> None:
        self._sim = sim
        self._major = major
        self._path = path
        path.mkdir()
        self._state = path / "state.json"
        secrets = {name: token.partition("=")[2] for name, token in sim.tokens.items()}
        empty: dict[str, Any] = {"roles": {}, "users": [], "pools": ["atlas"], "tokens": [], "acl": [], "refused": []}
        self._state.write_text(json.dumps({"major": str(major), "secrets": secrets, **empty}))
        self._program("pveum", f"#!{sys.executable}\n{_PVEUM}")
        self._program("pveversion", f"#!/bin/sh\necho pve-manager/{major}.1.4/abcdef\n")
        self._program("openssl", f'#!/bin/sh\n[ "$1" = x509 ] && echo "sha256 Fingerprint={sim.fingerprint}"\n')

    def _program(self, name: str, text: str) -> None:
        program = self._path / name
        program.write_text(text)
        program.chmod(0o700)

    def paste(self, block: str) -> str:
        """The last line that an interactive bash shows of the block; the cluster has what was granted from then on."""
        shown = interactive(block, PATH=f"{self._path}:/usr/bin:/bin", NODE_STATE=str(self._state))
        for name in self._sim.tokens if self._major >= 9 else ():  # the cluster is a PVE 9
            if f"atlas@pve!{name}" in self.state["tokens"]:
                self._sim.control("restrict_token", token=name, acl=self.granted(f"atlas@pve!{name}"))
        return shown.rstrip("\n").rpartition("\n")[2]

    def granted(self, who: str) -> dict[str, list[str]]:
        """What somebody holds, by path."""
        state, held = self.state, dict[str, list[str]]()
        for path, whose, role in state["acl"]:
            if whose == who:
                held.setdefault(path, []).extend(state["roles"][role])
        return held

    @property
    def state(self) -> dict[str, Any]:
        """What was made on the node, and what was refused there."""
        found: dict[str, Any] = json.loads(self._state.read_text())
        return found
