"""Clusters in a cloud as a person makes them: planned, approved, applied, changed, looked at and removed, for real."""

from __future__ import annotations

import json
import os
import re
import signal
from pathlib import Path

import pytest

from atlas_mcp.cli.exits import Exit
from tests.exports import read_export
from tests.requires import FULL, IN_FULL

from .site import SECRETS, ClusterShop

CLUSTER = {"eks": "aws_eks_cluster", "aks": "azurerm_kubernetes_cluster"}


@pytest.mark.parametrize("platform", CLUSTER)
def test_a_cluster_is_made_changed_and_removed(platform: str, cluster_shop: ClusterShop) -> None:
    if platform != "eks" and not FULL:
        pytest.skip(IN_FULL)
    shop = cluster_shop
    version = {"eks": "1.34", "aks": "1.35"}[platform]
    planned = shop.plan(platform=platform, version=version)
    assert planned["steps"] == {"apply": 1, "finish": 1}
    assert (planned["effect"], planned["decision"]["outcome"]) == ("create", "ask")
    assert any("cost: unknown" in one for one in planned["warnings"])
    assert not shop.cloud.resources()
    job = shop.apply(planned["plan_id"])
    assert (job["state"], job["reason"]) == ("succeeded", "done")
    assert [one["name"] for one in shop.cloud.of(CLUSTER[platform])] == ["shop"]
    assert len(shop.state()) == len(shop.cloud.resources())
    assert shop.deployment["drift"] == []
    assert shop.plan(platform=platform, version=version)["nothing_to_do"]
    file = kubeconfig(shop)
    assert file.stat().st_mode & 0o777 == 0o600
    exported = read_export(text := shop.site.run("export", shop.deployment["deployment_id"]).stdout)
    assert [one["kind"] for one in exported["specs"]] == ["Cluster"] and exported["deployment"]["members"]
    assert not [one for one in (*SECRETS.values(), file.read_text().strip()) if one in text]

    pool = next(iter(shop.pools.values()))
    three = [{"name": "general", "count": pool["count"] + 1, "machine": pool["machine"]}]
    planned = shop.plan(platform=platform, version=version, pools=three)
    assert (planned["steps"], planned["effect"]) == ({"apply": 1, "finish": 1}, "interrupt")
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert shop.pools["general"]["count"] == pool["count"] + 1

    removal = shop.site.json("plan", "--remove", shop.deployment["deployment_id"])
    assert removal["effect"] == "remove"
    assert removal["irreversible"] == ["nothing is left of shop: all of it is destroyed"]
    assert shop.apply(removal["plan_id"])["state"] == "succeeded"
    assert (shop.cloud.resources(), shop.state(), shop.deployment["members"]) == ({}, [], [])
    assert not file.exists()


def kubeconfig(shop: ClusterShop) -> Path:
    """The file that the deployment says its cluster is reached by."""
    (member,) = shop.deployment["members"]
    match = re.fullmatch(r"KUBECONFIG=(\S+) kubectl get nodes", member["login"])
    assert match
    return Path(match[1])


@pytest.mark.parametrize("platform", CLUSTER)
def test_the_kubeconfig_is_a_secret_in_a_file_and_nowhere_else(
    platform: str, cluster_shop: ClusterShop, long: None
) -> None:
    shop = cluster_shop
    assert shop.make(platform=platform, version="1.35")["state"] == "succeeded"
    text = kubeconfig(shop).read_text()
    (cluster,) = shop.cloud.of(CLUSTER[platform])
    if platform == "eks":
        assert json.loads(text)["clusters"][0]["cluster"]["server"] == cluster["endpoint"]
        told = ['"command": "aws"', cluster["certificate_authority"][0]["data"]]
    else:
        assert text == cluster["kube_config_raw"]
        told = [cluster["kube_config"][0]["client_key"], text]
    kept = shop.everywhere()
    for secret in (*SECRETS.values(), *told):
        assert secret not in kept, secret
    assert shop.work.stat().st_mode & 0o077 == 0, "the state holds it, too"
    assert shop.plan(platform=platform, version="1.35")["nothing_to_do"], "a secret that stays is no change"


def test_a_run_that_fails_destroys_what_it_made_and_says_why(cluster_shop: ClusterShop, long: None) -> None:
    shop = cluster_shop
    shop.cloud.tell("faults", aws_eks_node_group="ResourceLimitExceeded: too many vCPU")
    job = shop.apply(shop.plan()["plan_id"], code=Exit.NOT_DONE)
    assert job["state"] == "rolled_back", job
    assert "ResourceLimitExceeded" in job["reason"]
    assert (shop.cloud.resources(), shop.state(), job["remains"]) == ({}, [], [])
    assert not shop.site.json("deployments")["deployments"]
    shop.cloud.tell("faults")
    assert shop.make()["state"] == "succeeded"


def test_what_cannot_be_destroyed_parks_the_job_and_is_tried_again(cluster_shop: ClusterShop, long: None) -> None:
    shop = cluster_shop
    shop.cloud.tell("faults", aws_eks_node_group="ResourceLimitExceeded")
    shop.cloud.tell("stuck", aws_vpc="DependencyViolation: the vpc has dependencies")
    job = shop.apply(shop.plan()["plan_id"], code=Exit.NEEDS_PERSON)
    assert job["state"] == "parked", job
    assert "DependencyViolation" in str(job["remains"])
    assert {key.partition("/")[0] for key in shop.cloud.resources()} == {"aws_vpc"}
    shop.cloud.tell("stuck")
    shop.site.run("jobs", "resume", job["job_id"])
    assert shop.ended(job["job_id"])["state"] == "rolled_back"
    assert shop.cloud.resources() == {}


def test_a_change_that_fails_is_put_back_as_it_was(cluster_shop: ClusterShop, long: None) -> None:
    shop = cluster_shop
    assert shop.make()["state"] == "succeeded"
    before = shop.cloud.resources()
    (group,) = shop.cloud.of("aws_eks_node_group")
    general = {"name": "general", "count": 4, "machine": group["instance_types"][0]}
    pools = [general, {**general, "name": "batch", "count": 2}]
    planned = shop.plan(pools=pools)
    assert (planned["effect"], planned["irreversible"]) == ("interrupt", [])
    shop.cloud.tell("late_faults", aws_eks_node_group="ResourceLimitExceeded")
    job = shop.apply(planned["plan_id"], code=Exit.NOT_DONE)
    assert (job["state"], job["remains"]) == ("rolled_back", [])
    shop.cloud.tell("late_faults")
    after = shop.cloud.resources()
    assert after.keys() == before.keys()
    assert shop.cloud.of("aws_eks_node_group")[0]["scaling_config"] == group["scaling_config"]
    assert shop.deployment["drift"] == []

    assert shop.make(pools=pools)["state"] == "succeeded"
    planned = shop.plan(pools=pools[:1])
    assert planned["effect"] == "remove" and any("cannot be undone" in one for one in planned["warnings"])
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert [one["node_group_name"] for one in shop.cloud.of("aws_eks_node_group")] == ["general"]


def test_an_upgrade_that_fails_is_left_as_it_is_and_goes_on_later(cluster_shop: ClusterShop, long: None) -> None:
    shop = cluster_shop
    assert shop.make()["state"] == "succeeded"
    planned = shop.plan(version="1.35")
    assert any("goes to another version" in one for one in planned["warnings"])
    shop.cloud.tell("faults", aws_eks_node_group="PodEvictionFailure: a disruption budget holds")
    job = shop.apply(planned["plan_id"], code=Exit.NOT_DONE)
    assert job["state"] == "rolled_back"
    assert any("this: update by Terraform is done" in one for one in job["remains"]), job
    assert shop.cloud.of("aws_eks_cluster")[0]["version"] == "1.35"
    shop.cloud.tell("faults")
    assert shop.make(version="1.35")["state"] == "succeeded"
    assert {one["version"] for one in shop.cloud.of("aws_eks_node_group")} == {"1.35"}


def test_drift_is_told_by_attribute_and_planned_back(cluster_shop: ClusterShop, long: None) -> None:
    shop = cluster_shop
    assert shop.make()["state"] == "succeeded"
    (cluster,) = shop.cloud.of("aws_eks_cluster")
    open_to_all = [{**cluster["vpc_config"][0], "endpoint_public_access": True, "public_access_cidrs": ["0.0.0.0/0"]}]
    shop.cloud.change("aws_eks_cluster", vpc_config=open_to_all)
    (told,) = [one for one in shop.deployment["drift"] if "endpoint_public_access" in one]
    assert told == "aws_eks_cluster.this: vpc_config.0.endpoint_public_access is True, Terraform left False"
    planned = shop.plan()
    assert (planned["steps"], planned["effect"]) == ({"apply": 1, "finish": 1}, "change")
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert shop.cloud.of("aws_eks_cluster")[0]["vpc_config"][0]["endpoint_public_access"] is False


@pytest.mark.parametrize("whom", ["worker", "terraform"])
def test_whoever_is_killed_nothing_is_made_twice_or_left(whom: str, cluster_shop: ClusterShop, long: None) -> None:
    shop = cluster_shop
    shop.cloud.tell("slow", aws_eks_cluster=6)
    job = shop.apply(shop.plan()["plan_id"], code=Exit.RUNNING, wait=False)
    shop.site.until(lambda: shop.cloud.of("aws_iam_role"))
    if whom == "worker":
        shop.site.until_idle()
    else:
        pid = int((shop.work / "run.lock").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
    ended = shop.ended(job["job_id"])
    if whom == "worker":
        assert ended["state"] == "succeeded", ended
        assert len(shop.cloud.of("aws_eks_cluster")) == 1
        assert len(shop.state()) == len(shop.cloud.resources())
    else:
        assert ended["state"] == "rolled_back", ended
        assert shop.state() == []
        told = {one.partition(".")[0] for one in ended["remains"] if "tag atlas" in one}
        assert {key.partition("/")[0] for key in shop.cloud.resources()} <= told, "what no state knows is named"


def test_a_job_that_is_cancelled_waits_for_what_is_made_and_destroys_it(cluster_shop: ClusterShop, long: None) -> None:
    shop = cluster_shop
    shop.cloud.tell("slow", aws_eks_cluster=4)
    job = shop.apply(shop.plan()["plan_id"], code=Exit.RUNNING, wait=False)
    shop.site.until(lambda: shop.cloud.of("aws_iam_role"))
    shop.site.run("jobs", "cancel", job["job_id"])
    assert shop.ended(job["job_id"])["state"] == "rolled_back"
    assert (shop.cloud.resources(), shop.state()) == ({}, [])


def test_what_a_cluster_cannot_become_is_refused(cluster_shop: ClusterShop, long: None) -> None:
    shop = cluster_shop
    assert shop.make()["state"] == "succeeded"
    before = shop.cloud.resources()
    for changes, words in (
        ({"version": "1.36"}, "versions go one by one"),
        ({"version": "1.33"}, "no version is gone back to"),
        ({"metadata": {"name": "other"}}, "a cluster keeps its name"),
        ({"platform": "k3s"}, "a cluster keeps its platform"),
        ({"network": {"nodes": "10.99.0.0/16"}}, "it would be made anew"),
        ({"region": "us-east-1"}, "Unable to tell where"),
    ):
        spec = shop.spec(**changes)
        error = shop.site.error("plan", spec, "--deployment", shop.deployment["deployment_id"])
        assert words in str(error), (changes, error)
    assert shop.cloud.resources() == before


def test_credentials_of_another_account_make_no_plan(cluster_shop: ClusterShop, long: None) -> None:
    shop = cluster_shop
    (shop.site.config_dir / "access.secret").write_text("AKIA000000000000")
    assert "account ID not allowed" in shop.refused()["message"]
    (shop.site.config_dir / "access.secret").unlink()
    assert shop.refused()["code"] == "credential_missing"
