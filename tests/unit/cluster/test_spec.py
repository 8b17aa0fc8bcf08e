"""What people write of a cluster: workloads in words, pools, profiles, what is wrong and what is missing."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.domain.cluster.document import examined, merged, parse_cluster, parse_profile
from atlas_mcp.domain.cluster.spec import ClusterBody, ClusterSpec
from atlas_mcp.domain.cluster.workload import Exposure, Millicores, Workload
from atlas_mcp.domain.environments import THE_THREE
from atlas_mcp.errors import CallerError, Code

PLATFORMS = ("aks", "eks", "k3s")
SHOP: dict[str, Any] = {
    "metadata": {"name": "shop", "environment": "dev"},
    "spec": {"platform": "eks", "workloads": ["web x3 250m 512MiB 10GiB public"]},
}


def workload(text: object) -> Workload:
    return ClusterBody.model_validate({"platform": "eks", "workloads": [text]}).workloads[0]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("web x3 250m 512MiB 10GiB public", (3, 250, 512, 10240, "public")),
        ("web 512MiB 0.5 x2", (2, 500, 512, None, "none")),
        ("web 2 2GiB internal", (1, 2000, 2048, None, "internal")),
        ("web", (1, None, None, None, "none")),
        ({"name": "web", "cpu": 1.25, "memory": "1GiB"}, (1, 1250, 1024, None, "none")),
    ],
)
def test_workloads_as_people_state_them(text: object, stated: tuple[object, ...]) -> None:
    one = workload(text)
    assert (one.replicas, one.cpu, one.memory, one.storage, one.exposure) == stated
    assert workload(one.model_dump(mode="json", exclude_none=True)) == one


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("web x3 fast", "fast"),
        ("web x3 x4", "x4"),
        ("web 250m 0.5", "0.5"),
        ("web 512MiB 1GiB 2GiB", "2GiB"),
        ("web 512MB", "512MB"),
        ({"name": "web", "cpu": "0m"}, "0m"),
        ({"name": "web", "cpu": True}, "True"),
        ({"name": "web", "cpu": "1e3"}, "1e3"),
        ({"name": "web", "cpu": "0.0001"}, "0.0001"),
    ],
)
def test_a_workload_that_is_not_understood_names_the_word(text: object, word: str) -> None:
    found = examined({**SHOP, "spec": {"platform": "eks", "workloads": [text]}}, PLATFORMS)
    assert [word in one.message for one in found.problems] == [True]
    assert found.problems[0].remedy


def test_cpu_is_written_as_kubernetes_does() -> None:
    assert [Millicores(one).text for one in (250, 1000, 1250)] == ["250m", "1", "1250m"]


@pytest.mark.parametrize(
    ("spec", "at", "word"),
    [
        ({"pools": [{"name": "a", "count": 1}]}, "/spec/pools/0", "either a type of machine"),
        ({"pools": [{"name": "a", "count": 1, "machine": "m6i.large", "cores": 2}]}, "/spec/pools/0", "either"),
        ({"pools": [{"name": "Upper", "count": 1, "machine": "m"}]}, "/spec/pools/0/name", "lower-case"),
        ({"workloads": ["web", "web"]}, "/spec", "bear one name"),
        ({"version": "1.36.3"}, "/spec/version", "minor version"),
        ({"network": {"pods": "10.42.0.1/16"}}, "/spec/network/pods", "behind its prefix"),
        ({"servers": 0}, "/spec/servers", "outside 1 to 9"),
        ({"platform": "gke"}, "/spec/platform", "'gke'"),
        ({"high_availability": "yes"}, "/spec/high_availability", "neither true nor false"),
        ({"password": "x"}, "/spec/password", "no passwords"),
    ],
)
def test_what_is_wrong_has_its_place_and_a_remedy(spec: dict[str, Any], at: str, word: str) -> None:
    found = examined(merged(SHOP, {"spec": spec}), PLATFORMS, THE_THREE)
    assert [(one.pointer, word in one.message, bool(one.remedy)) for one in found.problems] == [(at, True, True)]


def test_what_is_missing_is_named() -> None:
    assert examined({}, PLATFORMS).missing == (
        "/metadata/name",
        "/metadata/environment",
        "/spec/platform",
        "/spec/workloads",
    )
    pools = {"pools": [{"name": "a", "count": 3, "machine": "m6i.large"}]}
    assert examined({**SHOP, "spec": {"platform": "eks", **pools}}, PLATFORMS).missing == ()
    with pytest.raises(CallerError) as caught:
        parse_cluster({"spec": {"platform": "eks"}}, PLATFORMS, THE_THREE)
    assert caught.value.code is Code.SPEC_INCOMPLETE


@pytest.mark.parametrize("document", [{"metadata": []}, {"spec": "eks"}, {"spec": {"workloads": {}}}, {"spec": None}])
def test_a_document_of_another_shape_is_no_crash(document: dict[str, Any]) -> None:
    found = examined(document, PLATFORMS, THE_THREE)
    assert found.problems or found.missing


def test_what_is_sent_goes_over_what_is_kept_by_name() -> None:
    sent = {"spec": {"workloads": [{"name": "db", "cpu": "1"}, {"name": "web", "replicas": 5}]}}
    kept = merged(SHOP, {"spec": {"workloads": [{"name": "web", "replicas": 3, "cpu": "250m"}]}})
    workloads = merged(kept, sent)["spec"]["workloads"]
    assert workloads == [{"name": "web", "replicas": 5, "cpu": "250m"}, {"name": "db", "cpu": "1"}]
    assert merged(kept, {"spec": {"workloads": [{"name": "web", "replicas": 0}]}})["spec"]["workloads"] == []
    assert "platform" not in merged(kept, {"spec": {"platform": None}})["spec"]


def test_a_profile_holds_a_partial_cluster_and_nothing_else() -> None:
    document = {
        "apiVersion": "atlas/v1",
        "kind": "ClusterProfile",
        "metadata": {"name": "own", "title": "Own", "description": "Our own."},
        "spec": {"platform": "anything", "monitoring": False},
    }
    assert parse_profile(document).spec["monitoring"] is False
    with pytest.raises(CallerError) as caught:
        parse_profile({**document, "spec": {"platform": "eks", "nodes": 3}})
    assert [one.pointer for one in caught.value.problems] == ["/spec/nodes"]


def test_a_spec_that_is_dumped_is_read_again() -> None:
    spec = parse_cluster(SHOP, PLATFORMS, THE_THREE)
    assert ClusterSpec.model_validate(spec.model_dump(mode="json", exclude_none=True)) == spec
    assert spec.spec.workloads[0].exposure is Exposure.PUBLIC
