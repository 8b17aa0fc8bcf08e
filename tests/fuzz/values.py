"""Arguments made from a published JSON Schema: mostly what it asks for, now and then what it does not. Seeded."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

WORDS = (
    "",
    "a",
    "web-01",
    "demo",
    "Fleet",
    "Task",
    "guests",
    "nodes",
    "shop-00000000",
    "plan-0000000000000000",
    "../../etc/passwd",
    "atlas://jobs/x",
    "atlas://",
    "{{ 7 * 7 }}",
    "${HOME}",
    "'; DROP TABLE plans; --",
    "%s%n",
    "null",
    "\u0000",
    "\x1b[2J",
    "\u202e\u2800\u200b",
    "r\u043e\u043et",
    "é" * 40,
    "😀",
    "x" * 1999,
    "x" * 2001,
    "\n" * 50,
    "*" * 60,
    "[" * 60,
)
NUMBERS = (-1, 0, 1, 2, 25, 26, 100, 1000, 2**31, 2**53, 2**63, 10**15, 10**40, -0.0, 0.5, 1e308, 1e-308)
URIS = (
    "atlas://schemas/Fleet",
    "atlas://schemas/Settings",
    "atlas://profiles/web-server",
    "atlas://profiles",
    "atlas://policies/default",
    "atlas://examples",
    "atlas://prompts/provision_fleet",
    "atlas://specs",
    "atlas://specs/x@1",
    "atlas://specs/x@99999999999",
    "atlas://plans",
    "atlas://jobs/x",
    "atlas://deployments/x",
    "atlas://templates/ansible/nginx",
    "atlas://templates/x/y/z",
    "atlas://artifacts/" + "0" * 64,
    "atlas://renders/" + "0" * 64 + "/../../x",
    "atlas://renders/%2e%2e",
    "atlas://",
    "file:///etc/passwd",
    "",
    "x" * 2001,
)
FLEET: dict[str, Any] = {
    "kind": "Fleet",
    "metadata": {"name": "fuzz", "environment": "dev"},
    "spec": {
        "pool": "atlas",
        "vms": [
            {
                "id": "web",
                "count": 2,
                "hostname": "web-{n:02}",
                "template": "debian-12-cloud",
                "cores": 1,
                "memory": "512MiB",
                "storage": "ceph",
                "disks": [{"size": "12GiB"}],
                "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}],
                "cloud_init": {"ssh_keys": []},
                "readiness": {"level": "running", "timeout_s": 10},
            }
        ],
    },
}
TASK: dict[str, Any] = {
    "kind": "Task",
    "metadata": {"name": "fuzz-task", "environment": "dev"},
    "spec": {"host": "web-01", "script": "true"},
}


class Maker:
    """Makes values; `ids` are those that the server has given, so that some calls are about what is there."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.ids: dict[str, list[str]] = {}

    def junk(self, depth: int = 0) -> Any:
        """Any JSON."""
        kind = self.rng.randrange(7 if depth < 3 else 5)
        if kind == 0:
            return self.rng.choice((None, True, False))
        if kind in (1, 2):
            return self.rng.choice(NUMBERS)
        if kind in (3, 4):
            return self.rng.choice(WORDS)
        if kind == 5:
            return [self.junk(depth + 1) for _ in range(self.rng.randrange(4))]
        return {self.rng.choice(WORDS): self.junk(depth + 1) for _ in range(self.rng.randrange(4))}

    def mutated(self, value: Any, chance: float) -> Any:
        """A copy with some of what is within replaced, left out or doubled."""
        if self.rng.random() < chance:
            return self.junk()
        if isinstance(value, dict):
            kept = {key: self.mutated(one, chance) for key, one in value.items() if self.rng.random() > chance}
            if self.rng.random() < chance:
                kept[self.rng.choice(WORDS)] = self.junk()
            return kept
        if isinstance(value, list):
            items = [self.mutated(one, chance) for one in value]
            return items * (self.rng.choice((0, 2, 60)) if self.rng.random() < chance else 1)
        return value

    def arguments(self, schema: dict[str, Any]) -> Any:
        """The arguments of a call."""
        required = set(schema.get("required", ()))
        made = {}
        for name, one in schema["properties"].items():
            if self.rng.random() < (0.95 if name in required else 0.3):
                made[name] = self.argument(name, one)
        if self.rng.random() < 0.03:
            made[self.rng.choice(WORDS)] = self.junk()
        return made

    def argument(self, name: str, schema: dict[str, Any]) -> Any:
        """One argument: by its schema, or what is known by that name, or anything."""
        if self.rng.random() < 0.08:
            return self.junk()
        if name == "spec":
            document = copy.deepcopy(self.rng.choice((FLEET, FLEET, FLEET, TASK)))
            return self.mutated(document, self.rng.choice((0, 0.02, 0.1)))
        if name == "uri":
            return self.rng.choice(URIS)
        if name == "wait_s":
            return self.rng.choice((0, 0, 0.01, -1, 26))  # a call that waits is one that the others wait for
        known = self.ids.get(name, [])
        if known and self.rng.random() < 0.8:
            return self.rng.choice(known)
        return self._by(schema)

    def _by(self, schema: dict[str, Any]) -> Any:
        if "enum" in schema:
            return self.rng.choice(schema["enum"])
        kind = schema.get("type")
        if kind in ("integer", "number"):
            low, high = schema.get("minimum", 0), schema.get("maximum", 100)
            return self.rng.choice((low, high, low - 1, high + 1, self.rng.randint(low, high)))
        if kind == "boolean":
            return self.rng.random() < 0.5
        if kind == "array":
            return [self._by(schema.get("items", {})) for _ in range(self.rng.choice((0, 1, 3, 101)))]
        return self.rng.choice(WORDS) if kind == "string" else self.junk()

    def learn(self, answer: Any) -> None:
        """Keep the newest ids of an answer."""
        for name, value in answer.items() if isinstance(answer, dict) else ():
            if name.endswith("_id") and isinstance(value, str) and value:
                self.ids[name] = [*self.ids.get(name, [])[-9:], value]
            self.learn(value)
