"""Ids as people type them: the beginning of exactly one is enough, that of several never chooses."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.cli.exits import Exit
from tests.cli.conftest import Site


@pytest.fixture
def key(site: Site) -> Ed25519PrivateKey:
    return site.enrol()


def test_the_beginning_of_one_id_is_enough(site: Site, key: Ed25519PrivateKey) -> None:
    plan_id = site.plan("shop")
    done = site.json("apply", plan_id[:12], "--approval", site.signed(site.row(plan_id).plan, key))["job"]
    assert (done["plan_id"], done["state"]) == (plan_id, "succeeded")
    deployment, job = done["deployment_id"], done["job_id"]
    assert site.json("jobs", job[:8])["job"]["job_id"] == job
    assert site.json("deployments", deployment[:6])["deployment"]["deployment_id"] == deployment
    assert site.json("collect", "--spec-id", deployment[:6])["spec_id"] == deployment
    removal = site.json("plan", "--remove", deployment[:6])
    assert removal["deployment_id"] == deployment
    shown = site.run("approve", removal["plan_id"][:14])
    assert removal["plan_id"] in shown.output, "whoever signs sees which plan it is"


def test_the_beginning_of_several_chooses_none(site: Site) -> None:
    ids = [site.plan("shop"), site.plan("shop-two")]
    jobs = [site.json("apply", one, "--no-wait", code=Exit.WAITING)["job"]["job_id"] for one in ids]
    for command in (("jobs", "job-"), ("jobs", "cancel", "job-"), ("jobs", "resume", "job-")):
        error = site.error(*command)
        assert error["code"] == "not_found"
        assert "2 begin with job-" in error["message"]
        assert all(one in error["remedy"] for one in jobs)
    assert "2 begin with shop" in site.error("collect", "--spec-id", "shop")["message"]
    assert {site.json("jobs", one, code=Exit.WAITING)["job"]["state"] for one in jobs} == {"waiting"}


@pytest.mark.parametrize("typed", ["JOB-", "job-%", "job_", "plan-0"])
def test_what_begins_no_id_is_not_found(site: Site, typed: str) -> None:
    site.json("apply", site.plan("shop"), "--no-wait", code=Exit.WAITING)
    error = site.error("jobs", "cancel", typed)
    assert error["message"] == f"Unable to find job {typed}."
