"""The trees themselves, run by the real program: valid, planned, made, changed, empty afterwards, and taken down."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from .cloud import Cloud
from .conftest import TREES, CloudWorkspace, example, laid
from .mirror import make_cloud_mirror

Tree = Callable[..., CloudWorkspace]
NAMES = ["eks", "aks"]


@dataclass(frozen=True)
class Made:
    """A cluster that was made once, to be looked at."""

    work: CloudWorkspace
    cloud: Cloud


@pytest.fixture(scope="module")
def made(program: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Made]:
    """A function that gives the cluster of a tree's example."""

    @cache
    def make(name: str) -> Made:
        top = tmp_path_factory.mktemp(name)
        cloud, mirror = Cloud(top / "cloud"), top / "mirror"
        mirror.mkdir()
        work = laid(name, program, make_cloud_mirror(mirror, cloud.path), top / "tree")
        work.apply("-auto-approve").ok()
        return Made(work, cloud)

    return make


@pytest.mark.parametrize("name", NAMES)
def test_formatted_and_valid(name: str, tree: Tree) -> None:
    work = tree(name)
    assert work.run("fmt", "-check", "-recursive", str(TREES / name / "files")).ok().output == ""
    assert "is valid" in work.run("validate").ok().output


@pytest.mark.parametrize("name", NAMES)
def test_no_credential_no_backend_no_lock_no_program(name: str) -> None:
    text = "\n".join(path.read_text() for path in (TREES / name / "files").rglob("*.tf"))
    assert not re.search(r'variable "[^"]*(token|password|secret|key)', text)
    assert not re.search(r"^\s*(access_key|secret_key|client_secret|password|backend|provisioner)\b", text, re.M)
    assert not re.search(r"user_data|custom_data|local-exec|remote-exec|\"external\"", text)
    assert not list((TREES / name / "files").rglob(".terraform*"))


@pytest.mark.parametrize("name", NAMES)
def test_made_once_changed_and_taken_down(name: str, tree: Tree, cloud: Cloud, long: None) -> None:
    work, values = tree(name), example(name)
    work.plan().ok()
    created = work.actions()
    assert {*map(tuple, created.values())} == {("create",)}
    work.apply().ok()
    assert work.unchanged()
    assert len(cloud.resources()) == len(created)

    values["pools"]["batch"] = {**values["pools"]["general"], "count": 2}
    values["pools"]["general"]["count"] += 1
    work.variables(values)
    work.plan().ok()
    changed = work.actions()
    assert {*map(tuple, changed.values())} == {("create",), ("update",)}, changed
    pools = [one for one in changed if "batch" in one or "general" in one or one == "azurerm_kubernetes_cluster.this"]
    assert pools == [*changed], changed
    work.apply().ok()
    assert work.unchanged()

    work.run("destroy", "-auto-approve", "-input=false").ok()
    assert not cloud.resources()


def test_eks_has_a_private_endpoint_unless_networks_are_named(tree: Tree, cloud: Cloud, long: None) -> None:
    work, values = tree("eks"), example("eks")
    work.apply("-auto-approve").ok()
    (cluster,) = cloud.of("aws_eks_cluster")
    (network,) = cluster["vpc_config"]
    assert (network["endpoint_private_access"], network["endpoint_public_access"]) == (True, False)
    values["network"]["api_from"] = ["203.0.113.0/24"]
    work.variables(values)
    work.plan().ok()
    assert work.actions() == {"aws_eks_cluster.this": ["update"]}
    work.apply().ok()
    (network,) = cloud.of("aws_eks_cluster")[0]["vpc_config"]
    assert (network["endpoint_public_access"], network["public_access_cidrs"]) == (True, ["203.0.113.0/24"])


def test_eks_is_encrypted_logged_and_least_privileged(made: Callable[[str], Made]) -> None:
    cloud = made("eks").cloud
    (cluster,), (key,) = cloud.of("aws_eks_cluster"), cloud.of("aws_kms_key")
    assert cluster["encryption_config"][0]["resources"] == ["secrets"]
    assert cluster["encryption_config"][0]["provider"][0]["key_arn"] == key["arn"]
    assert (key["enable_key_rotation"], len(cluster["enabled_cluster_log_types"])) == (True, 5)
    for template in cloud.of("aws_launch_template"):
        assert template["block_device_mappings"][0]["ebs"][0]["encrypted"]
        assert template["metadata_options"][0]["http_tokens"] == "required"
    granted: dict[str, set[str]] = {}
    for one in cloud.of("aws_iam_role_policy_attachment"):
        granted.setdefault(one["role"], set()).add(one["policy_arn"].rpartition("/")[2])
    assert granted == {
        "shop-cluster": {"AmazonEKSClusterPolicy"},
        "shop-node": {"AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"},
        "shop-network": {"AmazonEKS_CNI_Policy"},
        "shop-volumes": {"AmazonEBSCSIDriverPolicy"},
    }
    roles = {one["name"]: json.loads(one["assume_role_policy"])["Statement"] for one in cloud.of("aws_iam_role")}
    (trusted,) = roles["shop-network"]
    subject = {key.rpartition(":")[2]: value for key, value in trusted["Condition"]["StringEquals"].items()}
    assert subject == {"aud": "sts.amazonaws.com", "sub": "system:serviceaccount:kube-system:aws-node"}


def test_eks_tags_everything_with_the_mark_of_its_deployment(made: Callable[[str], Made]) -> None:
    cloud = made("eks").cloud
    tagged = [one for one in cloud.resources().values() if "tags_all" in one]
    assert len(tagged) > 20
    assert {one["tags_all"]["atlas"] for one in tagged} == {example("eks")["deployment"]["nonce"]}


def test_eks_spans_zones_and_leaves_ranges_apart(made: Callable[[str], Made]) -> None:
    cloud = made("eks").cloud
    subnets = {one["cidr_block"]: one["availability_zone"] for one in cloud.of("aws_subnet")}
    assert subnets == {
        "10.64.0.0/18": "eu-central-1a",
        "10.64.64.0/18": "eu-central-1b",
        "10.64.128.0/18": "eu-central-1c",
        "10.64.192.0/20": "eu-central-1a",
        "10.64.208.0/20": "eu-central-1b",
        "10.64.224.0/20": "eu-central-1c",
    }
    assert len(cloud.of("aws_nat_gateway")) == 3


def test_eks_gives_a_kubeconfig_without_a_key(made: Callable[[str], Made]) -> None:
    work, cloud = made("eks").work, made("eks").cloud
    config = json.loads(work.output("kubeconfig"))
    (cluster,) = cloud.of("aws_eks_cluster")
    assert config["clusters"][0]["cluster"]["server"] == cluster["endpoint"]
    assert config["users"][0]["user"]["exec"]["command"] == "aws"
    shown = work.run("output").ok().output
    assert "kubeconfig = <sensitive>" in shown and "get-token" not in shown


def test_aks_is_private_encrypted_logged_and_least_privileged(made: Callable[[str], Made]) -> None:
    work, cloud = made("aks").work, made("aks").cloud
    (cluster,) = cloud.of("azurerm_kubernetes_cluster")
    assert (cluster["private_cluster_enabled"], cluster["run_command_enabled"]) == (True, False)
    assert (cluster["oidc_issuer_enabled"], cluster["workload_identity_enabled"]) == (True, True)
    (pool,) = cluster["default_node_pool"]
    assert (pool["host_encryption_enabled"], sorted(pool["zones"])) == (True, ["1", "2", "3"])
    (role,) = cloud.of("azurerm_role_assignment")
    (subnet,) = cloud.of("azurerm_subnet")
    assert (role["role_definition_name"], role["scope"]) == ("Network Contributor", subnet["id"])
    (logs,) = cloud.of("azurerm_monitor_diagnostic_setting")
    assert "kube-audit-admin" in {one["category"] for one in logs["enabled_log"]}
    assert work.output("kubeconfig") == cluster["kube_config_raw"]
    assert "kubeconfig = <sensitive>" in work.run("output").ok().output
    tagged = [one for one in cloud.resources().values() if "tags" in one]
    assert {one["tags"]["atlas"] for one in tagged} == {example("aks")["deployment"]["nonce"]}


def test_credentials_of_another_account_are_refused(tree: Tree, cloud: Cloud) -> None:
    work = tree("eks", {"AWS_ACCESS_KEY_ID": "AKIA999999999999", "AWS_SECRET_ACCESS_KEY": "x"})
    ran = work.plan()
    assert ran.code != 0 and "account ID not allowed" in ran.words
    assert not cloud.resources()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"account": "12"}, "An account has 12 digits"),
        ({"name": "Shop"}, "lower-case"),
        ({"pools": {}}, "one pool at least"),
        ({"deployment": {"id": "d", "nonce": "x"}}, "32 lower-case"),
    ],
)
def test_eks_refuses_values_that_cannot_be(changes: dict[str, Any], words: str, tree: Tree) -> None:
    work = tree("eks")
    work.variables({**example("eks"), **changes})
    ran = work.plan()
    assert ran.code != 0 and words in ran.words
