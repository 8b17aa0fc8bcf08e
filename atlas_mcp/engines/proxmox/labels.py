"""What policies may match of a Proxmox step, beside what every step says of itself. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from atlas_mcp.model import JsonObject, Step


def labels(step: Step, specs: Sequence[JsonObject]) -> Mapping[str, tuple[str, ...]]:
    """The pool of the step's VM ("" for none), and its names: each that the step or one of its specs says."""
    if step.target.kind != "vm":
        return {}
    told = [*specs, *([step.makes.spec] if step.makes is not None else [])]
    pools = {str(spec.get("pool") or "") for spec in told}
    if step.action == "clone" or "pool" in step.args:
        pools.add(str(step.args.get("pool") or ""))
    names = {str(spec["hostname"]) for spec in told if spec.get("hostname")}
    if isinstance(written := step.args.get("set"), dict) and written.get("name"):
        names.add(str(written["name"]))
    return {"pool": tuple(sorted(pools or {""})), "name": tuple(sorted(names))}
