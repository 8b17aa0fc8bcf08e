"""The accounts that `templates/inventory/rbac` gives a cluster: what each may do and may not, asked of the real API."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from atlas_mcp.engines.kubernetes import spec
from atlas_mcp.engines.kubernetes.spec import Cordon, Drain
from tests.kubernetes.conftest import engine_of
from tests.kubernetes.plane import Plane
from tests.kubernetes.works import PLACE, ref
from tests.requires import FULL, IN_FULL

FILES = Path(__file__).parents[2] / "templates" / "inventory" / "rbac" / "files"
MANIFESTS = [one for path in sorted(FILES.glob("*.yaml")) for one in yaml.safe_load_all(path.read_text())]
PLURALS = {
    "Namespace": "namespaces",
    "ServiceAccount": "serviceaccounts",
    "ValidatingAdmissionPolicy": "validatingadmissionpolicies",
}
full = pytest.mark.skipif(not FULL, reason=IN_FULL)

# account, verb, resource[.group][/sub], namespace
MAY = """
viewer list nodes -
viewer watch pods -
viewer get deployments.apps kube-system
viewer list events -
viewer list mutatingwebhookconfigurations.admissionregistration.k8s.io -
deployer create deployments.apps apps
deployer patch statefulsets.apps apps
deployer delete jobs.batch apps
deployer update configmaps apps
deployer create ingresses.networking.k8s.io apps
deployer create secrets apps
deployer get pods/log apps
operator patch nodes -
operator delete nodes -
operator create pods/eviction kube-system
operator patch deployments.apps/scale kube-system
operator delete pods -
operator get pods/log kube-system
operator list daemonsets.apps -
"""
MAY_NOT = """
viewer get secrets -
viewer list secrets apps
viewer get configmaps -
viewer get pods/log apps
viewer patch nodes -
viewer delete pods apps
viewer create deployments.apps apps
viewer get nodes/proxy -
viewer create serviceaccounts/token atlas-access
deployer create deployments.apps default
deployer create deployments.apps kube-system
deployer create deployments.apps atlas-access
deployer list pods -
deployer get secrets apps
deployer list secrets apps
deployer watch secrets apps
deployer patch secrets apps
deployer update secrets apps
deployer create pods/exec apps
deployer create serviceaccounts/token apps
deployer create serviceaccounts/token atlas-access
deployer create roles.rbac.authorization.k8s.io apps
deployer create rolebindings.rbac.authorization.k8s.io apps
deployer bind clusterroles.rbac.authorization.k8s.io -
deployer escalate clusterroles.rbac.authorization.k8s.io -
deployer impersonate serviceaccounts -
deployer patch nodes -
deployer patch namespaces apps
deployer create namespaces -
deployer create persistentvolumes -
operator get secrets -
operator list secrets kube-system
operator get configmaps kube-system
operator create pods kube-system
operator patch deployments.apps kube-system
operator patch daemonsets.apps kube-system
operator create pods/exec kube-system
operator create pods/ephemeralcontainers kube-system
operator get nodes/proxy -
operator create nodes/proxy -
operator create serviceaccounts/token kube-system
operator impersonate users -
operator impersonate groups -
operator impersonate serviceaccounts -
operator bind clusterroles.rbac.authorization.k8s.io -
operator escalate clusterroles.rbac.authorization.k8s.io -
operator create clusterrolebindings.rbac.authorization.k8s.io -
operator patch clusterroles.rbac.authorization.k8s.io -
operator approve certificatesigningrequests.certificates.k8s.io -
operator create mutatingwebhookconfigurations.admissionregistration.k8s.io -
"""


def rules(role: str) -> list[dict[str, Any]]:
    """What a role says."""
    (one,) = [one for one in MANIFESTS if one["kind"] == "ClusterRole" and one["metadata"]["name"] == role]
    return list(one["rules"])


def test_nothing_is_given_by_a_star_and_no_account_gets_more_rights_by_itself() -> None:
    roles = [one for one in MANIFESTS if one["kind"] == "ClusterRole"]
    assert {one["metadata"]["name"] for one in roles} == {"atlas-viewer", "atlas-deployer", "atlas-operator"}
    every = [rule for one in roles for rule in one["rules"]]
    assert not [rule for rule in every if "*" in str(rule) or "nonResourceURLs" in rule]
    verbs = {verb for rule in every for verb in rule["verbs"]}
    assert verbs <= {"get", "list", "watch", "create", "update", "patch", "delete"}
    assert {verb for rule in rules("atlas-viewer") for verb in rule["verbs"]} <= {"get", "list", "watch"}
    bound = [one for one in MANIFESTS if one["kind"] == "ClusterRoleBinding"]
    assert "atlas-deployer" not in {one["roleRef"]["name"] for one in bound}


@pytest.fixture(scope="module")
def guarded(plane: Plane) -> Iterator[Plane]:
    """A cluster with the accounts, each object taken by the API with strict validation."""
    for one in MANIFESTS:
        where = one["metadata"].get("namespace")
        root = "/api/v1" if one["apiVersion"] == "v1" else f"/apis/{one['apiVersion']}"
        plural = PLURALS.get(one["kind"], f"{one['kind'].lower()}s")
        path = f"{root}{f'/namespaces/{where}' if where else ''}/{plural}"
        plane.call("POST", f"{path}?fieldValidation=Strict", one)
    account = "/api/v1/namespaces/apps/serviceaccounts/default"
    plane.until(lambda: plane.get(account) is not None, "the namespace is usable")
    yield plane
    for name in ("apps", "atlas-access"):
        plane.call("DELETE", f"/api/v1/namespaces/{name}")


def token(plane: Plane, account: str) -> str:
    """One of an account's own, that the API gives."""
    path = f"/api/v1/namespaces/atlas-access/serviceaccounts/{account}/token"
    made = plane.call("POST", path, {"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {}})
    return str(made["status"]["token"])


def allowed(plane: Plane, line: str) -> bool:
    """What the API says of one line of the tables."""
    account, verb, what, namespace = line.split()
    what, _, sub = what.partition("/")
    resource, _, group = what.partition(".")
    asked = {"verb": verb, "group": group, "resource": resource, "subresource": sub}
    review = {
        "user": f"system:serviceaccount:atlas-access:{account}",
        "groups": ["system:serviceaccounts", "system:serviceaccounts:atlas-access", "system:authenticated"],
        "resourceAttributes": {**asked, "namespace": "" if namespace == "-" else namespace},
    }
    answer = plane.call("POST", "/apis/authorization.k8s.io/v1/subjectaccessreviews", {"spec": review})
    return bool(answer["status"]["allowed"])


@full
def test_each_account_may_what_it_must_and_nothing_else(guarded: Plane) -> None:
    lines = {line: True for line in MAY.split("\n") if line} | {line: False for line in MAY_NOT.split("\n") if line}
    assert {line: allowed(guarded, line) for line in lines} == lines


@full
@pytest.mark.anyio
async def test_a_viewer_sees_all_that_a_health_check_reads(guarded: Plane) -> None:
    engine = engine_of(guarded.kubeconfig("viewer", user={"token": token(guarded, "viewer")}))
    findings = await engine.fact(spec.AskHealth(place=PLACE))
    assert findings and not [one for one in findings if one.state == "unknown"]


@full
@pytest.mark.anyio
async def test_an_operator_lacks_nothing_to_cordon_and_drain(guarded: Plane) -> None:
    engine = engine_of(guarded.kubeconfig("operator", user={"token": token(guarded, "operator")}))
    node = ref("Node", "node-1", api="v1")
    for action in (Cordon(ref=node), Drain(ref=node)):
        assert await engine.fact(spec.AskMissing(place=PLACE, action=action)) == ()


@full
@pytest.mark.parametrize(
    ("namespace", "pod", "answer"),
    [
        ("apps", {}, 201),
        ("apps", {"hostNetwork": True}, 403),
        ("apps", {"volumes": [{"name": "root", "hostPath": {"path": "/"}}]}, 403),
        ("atlas-access", {}, 403),
    ],
)
def test_a_pod_takes_no_node_over_and_becomes_no_account(
    namespace: str, pod: dict[str, Any], answer: int, guarded: Plane
) -> None:
    """The administrator has it made, as a controller does for a deployer: admission is what stands in the way."""
    body = {"metadata": {"generateName": "web-"}, "spec": {"containers": [{"name": "web", "image": "web:1"}], **pod}}
    assert guarded._ask("POST", f"/api/v1/namespaces/{namespace}/pods", json=body).status_code == answer


@full
def test_a_deployer_gives_itself_nothing(guarded: Plane) -> None:
    """With its own token: neither a binding, nor a role, nor a token of the operator, nor the namespace's label."""
    headers = {"Authorization": f"Bearer {token(guarded, 'deployer')}"}
    binding = next(one for one in MANIFESTS if one["metadata"]["name"] == "atlas-operator" and "roleRef" in one)
    tries = [
        ("POST", "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", {**binding, "metadata": {"name": "mine"}}),
        ("POST", "/api/v1/namespaces/atlas-access/serviceaccounts/operator/token", {"spec": {}}),
        ("DELETE", "/api/v1/namespaces/apps", None),
    ]
    for method, path, body in tries:
        told: requests.Response = guarded._ask(method, path, headers=headers, json=body)
        assert told.status_code == 403, told.text


@full
def test_a_deployer_takes_no_traffic_of_others(guarded: Plane) -> None:
    """An external address of its Service would be that of the API server, or of a database elsewhere."""
    headers = {"Authorization": f"Bearer {token(guarded, 'deployer')}"}
    path = "/api/v1/namespaces/apps/services"

    def made(**spec: Any) -> requests.Response:
        body = {"metadata": {"generateName": "web-"}, "spec": {"ports": [{"port": 443}], **spec}}
        return guarded._ask("POST", path, headers=headers, json=body)

    guarded.until(lambda: made(externalIPs=["203.0.113.9"]).status_code == 422, "the policy is in force")
    plain = made()
    assert plain.status_code == 201, plain.text
    one = f"{path}/{plain.json()['metadata']['name']}"
    patch = {**headers, "Content-Type": "application/merge-patch+json"}
    later = guarded._ask("PATCH", one, headers=patch, json={"spec": {"externalIPs": ["203.0.113.9"]}})
    assert later.status_code == 422 and "externalIPs" in later.text
