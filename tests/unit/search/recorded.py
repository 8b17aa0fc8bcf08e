"""What was recorded in the office: incidents with causes that were suggested, and the audit log, as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.incident import Incident, IncidentState
from atlas_mcp.domain.search.passages import Passage
from atlas_mcp.domain.search.records import of_incident, of_record, tells
from tests.unit.search.office import AT

_INCIDENTS: tuple[tuple[str, str, str, str, IncidentState, str, str, str], ...] = (
    (
        "payroll-db", "vm-stopped", "demo", "payroll database does not answer", IncidentState.RESOLVED,
        "start-vm by job-1f0c5d7e8a90: succeeded (done)", "its host ran short of memory, and the kernel ended it",
        "Connections to port 5432 are refused since 06:40.",
    ),
    (
        "pve3", "node-down", "demo", "pve3 lost its power", IncidentState.OPEN, "",
        "the power supply in rack 4 burnt out", "The technician ordered a new supply; it comes on Thursday.",
    ),
    (
        "shop/front", "rollout-stuck", "lab", "new pods crash as they start", IncidentState.CLOSED, "closed by bea",
        "a secret was renamed, and the pods still name the old one", "CreateContainerConfigError since revision 14.",
    ),
    (
        "mail", "disk-full", "demo", "mailboxes cannot be written", IncidentState.RESOLVED,
        "extend-disk by job-77aa01c2d3e4: succeeded (done)", "logs were never rotated",
        "/var/spool is at 100 percent since the backup of Sunday.",
    ),
    (
        "ceph", "storage-slow", "demo", "writes take seconds", IncidentState.OPEN, "",
        "one drive of pve2 is failing", "SMART reports reallocated sectors on sdc of pve2.",
    ),
    (
        "shop-web-7", "certificate-expired", "demo", "certificate ran out", IncidentState.CLOSED, "closed by carl",
        "its renewal was blocked by the firewall", "NET::ERR_CERT_DATE_INVALID",
    ),
    (
        "leaf-2", "port-down", "demo", "uplink of leaf-2 is lost", IncidentState.RESOLVED,
        "enable-port by job-5b6c7d8e9f00: succeeded (done)", "somebody pulled the fibre while cleaning",
        "eth7 went down at 03:12.",
    ),
)  # fmt: skip


def incidents() -> Iterator[Passage]:
    """Their passages."""
    for number, (target, fault, place, title, state, outcome, cause, text) in enumerate(_INCIDENTS, 1):
        at = AT - timedelta(days=number)
        about = Incident(
            id=f"inc-{number:012x}",
            fingerprint=f"{number:032x}",
            title=title,
            text=text,
            fault=fault,
            engine="proxmox",
            place=place,
            target=target,
            source=Source.ALERT,
            state=state,
            principal="intake",
            first_at=at,
            last_at=at,
            ended_at=None if state is IncidentState.OPEN else at + timedelta(hours=1),
            outcome=outcome,
        )
        yield from of_incident(about, [cause])


def _step(name: str, target: str, step: str, job: str, **data: Any) -> dict[str, Any]:
    return {"data": data, "digest": "0" * 64, "job": job, "step": step, "target": target}


def _log() -> Iterator[tuple[datetime, str, str, dict[str, Any]]]:
    day = timedelta(days=1)
    asked = {"arguments": {"query": "who changed jump"}, "tool": "search_docs", "transport": "stdio"}
    for number in range(1, 41):
        at, job = AT - 9 * day + timedelta(minutes=number), "job-00c0ffee0001"
        target, step = f"vm {109 + number} (shop-web-{number}) on demo", f"shop-web-{number}/clone"
        yield at, "step.intended", "ann", _step("step.intended", target, step, job)
        yield at, "step.done", "ann", _step("step.done", target, step, job, node="pve1", task="OK")
        yield at, "tool.called", "ann", asked
    yield AT - 8 * day, "spec.saved", "ann", {"answers": [], "revision": 7, "spec": "shop-6cdc8962"}
    decision = {"outcome": "ask", "rule": "changes", "reason": "resize jump: a person approves every change"}
    plan = "plan-4711471147114711"
    made = {"plan": plan, "digest": "1" * 64, "deployment": "office-1f2e3d4c", "steps": 1, "effect": "change"}
    yield AT - 7 * day, "plan.made", "carl", {**made, "decision": decision}
    given = {"answer": "approve", "approver": "bea", "plan": plan, "plan_digest": "1" * 64, "method": "signature"}
    yield AT - 7 * day, "approval.given", "bea", given
    yield AT - 7 * day, "job.started", "carl", {"job": "job-4711aaaa0000", "rule": "changes", "permit_s": 14400}
    done = _step("step.done", "vm 4711 (jump) on demo", "jump/resize", "job-4711aaaa0000", replaced={"cores": 2})
    yield AT - 7 * day, "step.done", "carl", done
    yield AT - 7 * day, "job.succeeded", "carl", {"job": "job-4711aaaa0000", "reason": "done", "remains": []}
    denied = {"answer": "deny", "approver": "dora", "plan": "plan-badbadbadbadbad0", "plan_digest": "2" * 64}
    yield AT - 6 * day, "approval.denied", "dora", denied
    enabled = {
        "enabling": "enabling-01",
        "statement": "3" * 64,
        "of": "restart-vm",
        "scope": "action",
        "approver": "bea",
    }
    yield AT - 5 * day, "remediation.enabled", "bea", enabled
    yield AT - 4 * day, "remediation.disabled", "carl", {"scope": "all", "of": ""}
    key = {"inventory": "office", "host": "build", "fingerprint": "SHA256:u1Q9pZ0cK5s7"}
    yield AT - 4 * day, "host_key.accepted", "ann", key
    cause = "Unable to call apply: laptop-guest is a viewer."
    refused = {"tool": "apply", "transport": "stdio", "code": "role_forbidden", "error": cause, "arguments": {"x": 1}}
    yield AT - 3 * day, "tool.refused", "laptop-guest", refused
    forgotten = {"deployment": "office-1f2e3d4c", "member": "old-wiki", "target": "vm 103 (old-wiki) on demo"}
    yield AT - 3 * day, "member.forgotten", "ann", forgotten
    undone = _step("step.undone", "vm 151 (shop-web-41) on demo", "shop-web-41/clone", "job-151151151151")
    yield AT - 2 * day, "step.undone", "ann", undone
    failed = {"job": "job-151151151151", "reason": "shop-web-41/clone: no space left on ceph", "remains": []}
    yield AT - 2 * day, "job.rolled_back", "ann", failed
    yield AT - 1 * day, "incident.closed", "carl", {"incident": "inc-000000000006"}
    ended = {"incident": "inc-000000000001", "action": "start-vm", "fault": "vm-stopped", "good": True}
    target = "proxmox/demo/vm/104"
    yield AT - 1 * day, "remediation.ended", "intake", {**ended, "job": "job-1f0c5d7e8a90", "target": target}


def records() -> list[tuple[int, Passage]]:
    """The records that tell of a change, by number, the newest first."""
    log = [(seq, *entry) for seq, entry in enumerate(_log(), 1) if tells(entry[1])]
    return [(seq, of_record(seq, at, name, who, data)) for seq, at, name, who, data in reversed(log)]
