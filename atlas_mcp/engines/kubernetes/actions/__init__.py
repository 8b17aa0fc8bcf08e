"""What the engine does for each action: one class for each way in which actions differ.

Every class has the same five methods, which the engine calls once it has checked the permit.
"""

from __future__ import annotations

from collections.abc import Mapping

from atlas_mcp.engines.kubernetes.actions.apply import Applying
from atlas_mcp.engines.kubernetes.actions.attempt import Acting
from atlas_mcp.engines.kubernetes.actions.delete import Deleting
from atlas_mcp.engines.kubernetes.actions.drain import Draining
from atlas_mcp.engines.kubernetes.actions.ready import Waiting
from atlas_mcp.engines.kubernetes.actions.values import Setting

HANDLERS: Mapping[str, type[Acting]] = {
    "apply": Applying,
    "delete": Deleting,
    "scale": Setting,
    "restart": Setting,
    "cordon": Setting,
    "drain": Draining,
    "ready": Waiting,
}
