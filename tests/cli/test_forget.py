"""Letting go of a member at the command line."""

from __future__ import annotations

import json

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.cli.conftest import Site


def _made(site: Site, key: Ed25519PrivateKey) -> str:
    """A deployment of one VM. Its id."""
    plan = site.row(site.plan()).plan
    applied = site.json("apply", plan.id, "--approval", site.signed(plan, key))
    assert applied["job"]["state"] == "succeeded"
    return plan.subject.id


def test_a_member_is_let_go_of_and_its_guest_is_left_as_it_is(site: Site, key: Ed25519PrivateKey) -> None:
    deployment = _made(site, key)
    vmid = str(site.json("deployments", deployment)["deployment"]["members"][0]["vmid"])
    site.sim.control("replace_guest", vmid=int(vmid))
    before = site.sim.state()["guests"][vmid]
    refused = site.error("plan", "--remove", deployment)
    assert f"atlas-mcp deployments forget {deployment} hello" in json.dumps(refused)
    answer = site.json("deployments", "forget", deployment, "hello")
    assert answer == {"deployment_id": deployment, "forgotten": "hello", "vmid": vmid, "job_id": None}
    assert site.sim.state()["guests"][vmid] == before
    assert site.json("deployments", deployment)["deployment"]["members"] == []
    assert site.json("audit", "verify")["intact"]
    (record,) = [one for one in site.json("audit", "show")["records"] if one["name"] == "member.forgotten"]
    assert (record["principal"].partition(":")[0], record["data"]["member"]) == ("local", "hello")


def test_what_is_no_member_is_not_forgotten(site: Site, key: Ed25519PrivateKey) -> None:
    deployment = _made(site, key)
    assert "hello" in site.error("deployments", "forget", deployment, "helo")["remedy"]
    assert site.error("deployments", "forget", "none", "hello")["code"] == "not_found"
    assert len(site.json("deployments", deployment)["deployment"]["members"]) == 1
