"""What the Ansible engine declares of itself. Its places are the inventories that the hosts are in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, State
from atlas_mcp.engines.ansible import ENGINE
from atlas_mcp.engines.ansible.settings import AnsibleSettings
from atlas_mcp.engines.ssh.settings import inventories_of
from atlas_mcp.errors import AtlasError

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.ansible.engine import AnsibleEngine
    from atlas_mcp.toolset import Context


def _build(settings: Settings, services: Services) -> AnsibleEngine:
    from atlas_mcp.engines.ansible.engine import AnsibleEngine

    return AnsibleEngine(settings, services)


async def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Whether roles can be run. Nobody needs that: what is missing is a note."""
    from atlas_mcp.engines.ansible.program import INSTALL
    from atlas_mcp.engines.ansible.spec import AskAnsible

    if not inventories_of(settings):
        return
    try:
        found = await ctx.fact(AskAnsible())
    except AtlasError as error:
        yield Check("hosts", "engine ansible", State.NOTE, error.message, error.remedy, commands=(INSTALL,))
    else:
        yield Check("hosts", "engine ansible", State.OK, found.program)


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={"ansible": Section(AnsibleSettings, AnsibleSettings())},
    doctor=_doctor,
)
