"""What the models of all that is stored look like: fields, types and defaults, without their descriptions."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from atlas_mcp.domain.estate.snapshot import Snapshot
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox.spec import ACTIONS as PROXMOX
from atlas_mcp.engines.terraform.spec import ACTIONS as TERRAFORM
from atlas_mcp.model import Approval, Decision, Deployment, HeldMember, Job, Plan, StoredSpec
from atlas_mcp.plans.preparing import Asked
from atlas_mcp.rendering.tree import Manifest
from atlas_mcp.store.audit import Event

STORED: dict[str, Any] = {
    "approval": Approval,
    "audit event": Event,
    "decision": Decision,
    "deployment": Deployment,
    "job": Job,
    "manifest": Manifest,
    "member": HeldMember,
    "plan": Plan,
    "plan to complete": Asked,
    "spec": StoredSpec,
    "spec beside a plan": StoredSpec,
    "snapshot of a source": Snapshot,
    "step of the proxmox engine": PROXMOX,
    "step of the terraform engine": TERRAFORM,
    "vm of a member": Vm,
}
_WORDS = {"description", "title"}


def shapes() -> dict[str, Any]:
    """The JSON schema of each."""
    adapters = {name: one if isinstance(one, TypeAdapter) else TypeAdapter(one) for name, one in STORED.items()}
    return {name: _bare(adapter.json_schema()) for name, adapter in adapters.items()}


def _bare(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_bare(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _bare(one) for key, one in schema.items() if key not in _WORDS or not isinstance(one, str)}
