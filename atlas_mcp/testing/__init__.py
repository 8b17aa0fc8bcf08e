"""The test kit that ships: a clock to set, and an engine to script, which knows no product.

The kernel's tests run on it, and whoever builds on the kernel may. What an engine for a real system owes is in
`tests/contract`. Nothing of ATLAS imports this package.
"""

from atlas_mcp.testing.clock import Clock
from atlas_mcp.testing.engine import AskThings, ScriptedEngine
from atlas_mcp.testing.gates import Call, Fault, Gate, Killed

__all__ = ["AskThings", "Call", "Clock", "Fault", "Gate", "Killed", "ScriptedEngine"]
