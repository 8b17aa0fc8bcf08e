"""What the renderer of fleets is told besides the spec and its deployment: by the planner, or at the command line."""

from __future__ import annotations

from atlas_mcp.model import Frozen, JsonObject, Step
from atlas_mcp.toolset import Brief, Revision


class Known(Frozen):
    """Of VMs, by their id in the fleet.

    `vmid_start` says where VMIDs begin where no plan gives any, and `nodes` which nodes VMs go round. `vmids` and
    `placed` are what was rendered before where the tree goes: a VM keeps its VMID and its node. `storages` and
    `variables` are known where a plan is made: each VM's storages by disk, and variables that no spec gives. Where VMs
    are `configured`, the tree is of them alone, and what roles have no value for is the planner's matter.
    """

    vmid_start: int | None = None
    nodes: tuple[str, ...] = ()
    vmids: dict[str, int] = {}
    placed: dict[str, str] = {}
    storages: dict[str, tuple[str, ...]] = {}
    variables: JsonObject = {}
    configured: tuple[str, ...] = ()


class FleetBrief(Known):
    """What is to be rendered of a fleet, with all that is known of it."""

    kinds: tuple[str, ...]
    makers: dict[str, Step] = {}
    history: tuple[Revision, ...] = ()

    @classmethod
    def of(cls, brief: Brief) -> FleetBrief:
        """What the kernel hands on, read in the words of fleets."""
        return cls(kinds=brief.kinds, makers=brief.makers, history=brief.history, **dict(Known(**brief.known)))
