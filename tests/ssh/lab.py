"""A desk at one host, and the plans that are made there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.chaos.desk import Desk
from tests.ssh.sshd import Sshd


def task(name: str, script: str, **body: Any) -> dict[str, Any]:
    """A task for the one host."""
    return {
        "kind": "Task",
        "metadata": {"name": name, "environment": "dev"},
        "spec": {"host": "web-01", "script": script, "deadline_s": 60, **body},
    }


@dataclass
class Lab(Desk):
    """Its settings know one host, `web-01` of inventory `lab`."""

    sshd: Sshd = field(kw_only=True)

    def targets(self) -> dict[str, Any]:
        return {"inventories": {"lab": {"hosts": {"web-01": self.sshd.settings().model_dump(mode="json")}}}}
