"""Faults: slow, refused and dropped requests; answers that get lost."""

import pytest
import requests

from .client import Api, ApiError
from .process import SimCluster, SimClusterError

CLONE = "/nodes/pve1/qemu/9000/clone"


def test_ordered_errors_end_by_themselves(sim: SimCluster, deploy: Api) -> None:
    sim.control("fail", method="POST", suffix="/clone", status=500, message="got timeout", times=2)
    for _ in range(2):
        with pytest.raises(ApiError) as refused:
            deploy.post(CLONE, newid=200, pool="atlas")
        assert (refused.value.status, refused.value.message) == (500, "got timeout")
    assert deploy.clone(200) == "OK"


def test_errors_by_path_template(sim: SimCluster, deploy: Api) -> None:
    sim.control("fail", method="GET", suffix="/nodes/{node}/status", status=503, message="busy")
    with pytest.raises(ApiError) as refused:
        deploy.get("/nodes/pve2/status")
    assert refused.value.status == 503
    assert deploy.get("/cluster/status")
    sim.control("clear_faults")
    assert deploy.get("/nodes/pve2/status")


def test_a_text_is_planted_in_answers(sim: SimCluster, deploy: Api) -> None:
    sim.control("plant", text="\nX", keys=["name"], suffix="/config")
    config = deploy.get("/nodes/pve1/qemu/9000/config")
    assert config["name"].endswith("\nX") and not config["scsi0"].endswith("X")
    assert not any(str(one.get("name", "")).endswith("X") for one in deploy.get("/cluster/resources"))
    sim.control("plant", text="\nY")
    assert {one["type"].partition("\n")[2] for one in deploy.get("/cluster/resources")} == {"Y"}
    sim.control("clear_faults")
    assert not deploy.get("/nodes/pve1/qemu/9000/config")["name"].endswith("X")


def test_a_dropped_request_is_not_executed(sim: SimCluster, deploy: Api) -> None:
    sim.control("flaky", method="POST", suffix="/clone", times=1)
    with pytest.raises(requests.ConnectionError):
        deploy.post(CLONE, newid=200, pool="atlas")
    assert "200" not in sim.state()["guests"]
    assert deploy.clone(200) == "OK"


def test_a_lost_answer_leaves_the_work_done(sim: SimCluster, deploy: Api) -> None:
    sim.control("flaky", mode="after", method="POST", suffix="/clone", times=1)
    with pytest.raises(requests.ConnectionError):
        deploy.post(CLONE, newid=200, pool="atlas")
    assert "200" in sim.state()["guests"]
    assert [task["type"] for task in sim.state()["tasks"]["finished"]] == ["qmclone"]


def outcomes(api: Api) -> list[bool]:
    found = []
    for _ in range(30):
        try:
            api.get("/version")
            found.append(True)
        except requests.ConnectionError:
            found.append(False)
    return found


def test_flaky_connections_are_repeatable(sim: SimCluster, deploy: Api) -> None:
    sim.control("flaky", rate=0.3, seed=7)
    first = outcomes(deploy)
    sim.control("flaky", rate=0)
    assert all(outcomes(deploy))
    sim.control("flaky", rate=0.3, seed=7)
    assert outcomes(deploy) == first
    assert 3 < first.count(False) < 20


def test_slow_requests(sim: SimCluster, deploy: Api) -> None:
    sim.control("slow", secs=0.2, suffix="/version", times=1)
    assert deploy.call("GET", "/version")
    sim.control("slow", secs=30, suffix="/version")
    with pytest.raises(requests.ReadTimeout):
        deploy.call("GET", "/version", timeout_secs=0.1)
    sim.control("slow", secs=0)
    assert deploy.get("/version")


def test_a_held_request_is_executed_though_nobody_waits(sim: SimCluster, deploy: Api) -> None:
    sim.control("hold_requests", method="POST", suffix="/clone")
    with pytest.raises(requests.ReadTimeout):
        deploy.call("POST", CLONE, timeout_secs=0.05, newid=200, pool="atlas")
    assert "200" not in sim.state()["guests"]
    assert sim.control("release_requests") == {"released": 1}
    assert "200" in sim.state()["guests"]
    assert deploy.clone(201) == "OK"


def test_a_held_request_ends_with_the_cluster_it_came_to(sim: SimCluster, deploy: Api) -> None:
    sim.control("hold_requests", method="POST", suffix="/clone", times=1)
    with pytest.raises(requests.ReadTimeout):
        deploy.call("POST", CLONE, timeout_secs=0.05, newid=200, pool="atlas")
    sim.control("reset")
    assert deploy.clone(201) == "OK"
    assert "200" not in sim.state()["guests"]


@pytest.mark.parametrize(("mode", "made"), [("before", False), ("after", True)])
def test_a_fault_that_comes_with_a_request(sim: SimCluster, deploy: Api, mode: str, made: bool) -> None:
    sim.control("when", method="POST", suffix="/clone", mode=mode, do=[{"op": "lose_quorum"}])
    assert deploy.get("/cluster/status")[0]["quorate"] == 1
    if made:
        assert deploy.clone(200) == "OK"
    else:
        with pytest.raises(ApiError, match="no quorum"):
            deploy.post(CLONE, newid=200, pool="atlas")
    assert ("200" in sim.state()["guests"]) is made
    assert deploy.get("/cluster/status")[0]["quorate"] == 0
    sim.control("restore_quorum")
    assert deploy.clone(201) == "OK"


def test_operations_that_make_no_sense(sim: SimCluster) -> None:
    for op, parameters, why in (
        ("nonsense", {}, "unknown operation"),
        ("node_offline", {}, "'node' is missing"),
        ("node_offline", {"node": "pve9"}, "no node"),
        ("node_offline", {"node": 5}, "wrong type"),
        ("lose_quorum", {"what": 1}, "unknown parameter"),
        ("when", {"method": "GET", "suffix": "", "do": [{"op": "nonsense"}]}, "unknown operation"),
        ("when", {"method": "GET", "suffix": "", "do": [], "mode": "during"}, "before or after"),
        ("add_guest", {"guest": {"vmid": 5}}, "guest.vmid"),
        ("restrict_token", {"token": "deploy", "acl": {"/": ["Nope"]}}, "unknown privilege Nope"),
    ):
        with pytest.raises(SimClusterError, match=why):
            sim.control(op, **parameters)
