"""Incidents and feedback at a terminal: what counts is what an approver has signed."""

from __future__ import annotations

import json
from typing import Any

import anyio
import yaml
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.cli.exits import Exit
from atlas_mcp.domain.remediation.incident import Suggestion
from atlas_mcp.domain.remediation.score import Share, Tally
from atlas_mcp.store import incidents
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


def suggested(site: Site, incident: str, number: int) -> Suggestion:
    """The suggestion that a file is collected as; there is no such VM, so that nothing can be planned."""
    body = {"incident": incident, "action": "start-vm", "arguments": {"place": "demo", "vm": "one-01"}}
    document = {"apiVersion": "atlas/v1", "kind": "Remediation", "metadata": {"name": f"mend-{number}"}, "spec": body}
    path = site.path / f"mend-{number}.yaml"
    path.write_text(yaml.safe_dump({**document, "metadata": {**document["metadata"], "environment": "dev"}}))  # type: ignore[dict-item]
    assert site.error("plan", path)["code"] == "not_found"
    app = site.app()
    try:
        return anyio.run(lambda: app.store.read(lambda tx: incidents.suggested(tx, incident)[0]))
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
    assert "fault vm-down of one-01 in demo" in site.run("incidents", incident).output
    assert site.json("incidents", "close", incident)["state"] == "closed"
    assert site.json("incidents", "--open")["incidents"] == []
    assert reported(site) != incident, "what comes after it was closed is another one"


def test_feedback_counts_where_an_approver_signed_it_and_for_as_long(site: Site, key: Ed25519PrivateKey) -> None:
    incident = reported(site)
    assert "no action was suggested" in site.error("feedback", incident, "helpful")["message"]
    assert feedback(suggested(site, incident, 1)).value == 0
    assert site.error("feedback", incident, "helpful")["code"] == "terminal_required"
    for opinion, good in (("wrong", 0), ("partly", 0), ("helpful", 1)):
        child = site.spawn("feedback", incident, opinion, "--note", "it was that")
        code, shown = answer(child, {"passphrase of ann: ": PASSPHRASE})
        assert code == Exit.OK, shown
        assert feedback(suggested(site, incident, good * 10 + len(opinion))).value == Tally(good=good, cases=1).bound
    site.sql("UPDATE feedback SET body = json_set(body, '$.opinion', 'partly')")
    assert feedback(suggested(site, incident, 2)).value == 0, "what somebody else wrote there counts for nothing"
    site.sql("UPDATE feedback SET body = json_set(body, '$.opinion', 'helpful')")
    assert feedback(suggested(site, incident, 3)).value > 0
    site.approvers.write_text("")
    assert feedback(suggested(site, incident, 4)).value == 0, "who is no approver any more does not count"


def test_feedback_as_somebody_who_is_not_enrolled_is_refused(site: Site, key: Ed25519PrivateKey) -> None:
    incident = reported(site)
    suggested(site, incident, 1)
    site.approvers.write_text("")
    error: dict[str, Any] = site.error("feedback", incident, "helpful")
    assert error["code"] == "approver_unknown"
