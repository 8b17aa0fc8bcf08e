"""Settings of Ansible: the program that is run, and how long it may take. Chosen by the operator alone."""

from __future__ import annotations

from typing import cast

from pydantic import Field

from atlas_mcp.config import Settings
from atlas_mcp.model import Frozen
from atlas_mcp.system.paths import UserPath


class AnsibleSettings(Frozen):
    """The program that engine ansible runs: this one, else ansible-runner on PATH, with ansible-playbook beside it."""

    program: UserPath | None = None
    deadline_s: int = Field(default=3_600, ge=60, le=43_200, description="for one run over all its hosts")
    stop_s: int = Field(
        default=900, ge=1, le=7_200, description="for what a run does on its hosts when it is to end; then it is killed"
    )


def ansible_of(settings: Settings) -> AnsibleSettings:
    """What the settings say of Ansible."""
    return cast("AnsibleSettings", settings.section("ansible"))
