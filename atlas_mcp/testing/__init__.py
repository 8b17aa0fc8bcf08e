"""The test kit that ships: a clock to set, and an engine double with a cluster in memory.

The double obeys the same contract suite (`tests/contract`) as the real Proxmox engine, so what holds on
it holds there. Nothing of ATLAS imports this package; tests and authors of content do.
"""

from atlas_mcp.testing.clock import Clock
from atlas_mcp.testing.cluster import Call, Fault, Gate, Killed, MemoryCluster, MemoryGuest, demo_cluster
from atlas_mcp.testing.engine import DoubleEngine

__all__ = ["Call", "Clock", "DoubleEngine", "Fault", "Gate", "Killed", "MemoryCluster", "MemoryGuest", "demo_cluster"]
