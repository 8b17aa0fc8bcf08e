"""Incidents and feedback at a terminal: what counts is what an approver has signed."""

from __future__ import annotations

import json
from typing import Any

import anyio
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.cli.exits import Exit
from atlas_mcp.domain.remediation.incident import Suggestion
from atlas_mcp.domain.remediation.score import Share, Tally
from atlas_mcp.store import incidents
from tests.bench import ANN
from tests.cli.conftest import PASSPHRASE, Site, answer

WORDS = (
    "VM is down",
    "--place",
    "demo",
    "--target",
    "one-01",
    "--fault",
    "vm-down",
    "--text",
    "password=hunter2hunter2",
)


def reported(site: Site) -> str:
    return str(site.json("incidents", "report", *WORDS)["incident_id"])


def suggested(site: Site, incident: str, name: str) -> Suggestion:
    """A suggestion, as it is collected now; there is no such VM, so that nothing could be planned.

    Its application is closed again: a second one in this process would take the first one's locks of the database away.
    """
    app = site.app()
    body = {"incident": incident, "action": "start-vm", "arguments": {"place": "demo", "vm": "one-01"}}
    spec = {"kind": "Remediation", "metadata": {"name": name, "environment": "dev"}, "spec": body}

    async def run() -> Suggestion:
        session = KernelSession(app, Call(ANN))
        collected: Any = await app.catalogue.tools["collect_spec"].fn(session, spec=spec, profile=None, spec_id=None)
        assert collected.complete, collected
        return (await app.store.read(lambda tx: incidents.suggested(tx, incident)))[0]

    try:
        return anyio.run(run)
    finally:
        app.close()


def feedback(suggestion: Suggestion) -> Share:
    return next(one for one in suggestion.judged.score.shares if one.name == "feedback")


def test_reported_listed_shown_and_closed(site: Site) -> None:
    incident = reported(site)
    assert site.json("incidents", "report", *WORDS) == {"incident_id": incident, "count": 2}
    (listed,) = site.json("incidents", "--open")["incidents"]
    assert (listed["id"], listed["source"], listed["engine"]) == (incident, "command line", "proxmox")
    shown = site.json("incidents", incident[:8])
    assert "no instructions" in shown["untrusted"] and "hunter2" not in json.dumps(shown)
    lines = site.run("incidents", incident).output.splitlines()
    assert "fault vm-down of one-01 in demo (proxmox)" in lines and f"atlas://incidents/{incident}" in lines
    assert site.json("incidents", "close", incident)["state"] == "closed"
    assert site.json("incidents", "--open")["incidents"] == []
    assert reported(site) != incident, "what comes after it was closed is another one"


def test_feedback_counts_where_an_approver_signed_it_and_for_as_long(site: Site, key: Ed25519PrivateKey) -> None:
    incident = reported(site)
    assert "no action was suggested" in site.error("feedback", incident, "helpful")["message"]
    assert feedback(suggested(site, incident, "first")).value == 0
    assert site.error("feedback", incident, "helpful")["code"] == "terminal_required"
    for opinion, good in (("partly", 0), ("helpful", 1)):
        child = site.spawn("feedback", incident, opinion, "--note", "it was that")
        code, shown = answer(child, {"passphrase of ann: ": PASSPHRASE})
        assert code == Exit.OK, shown
        assert feedback(suggested(site, incident, opinion)).value == Tally(good=good, cases=1).bound
    site.sql("UPDATE feedback SET body = json_set(body, '$.opinion', 'partly')")
    assert feedback(suggested(site, incident, "forged")).value == 0, "what somebody wrote there counts for nothing"
    site.sql("UPDATE feedback SET body = json_set(body, '$.opinion', 'helpful')")
    assert feedback(suggested(site, incident, "again")).value > 0
    site.approvers.write_text("")
    assert feedback(suggested(site, incident, "gone")).value == 0, "who is no approver any more does not count"
    assert site.error("feedback", incident, "helpful")["code"] == "approver_unknown"
