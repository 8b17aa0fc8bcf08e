"""The guest agent: when it answers, and what."""

import json
import re
from collections.abc import Callable

import pytest

from .client import Api, ApiError, wait_until
from .process import SimCluster

VM = "/nodes/pve1/qemu/200"
NOT_RUNNING = "QEMU guest agent is not running"


@pytest.fixture(autouse=True)
def guest(deploy: Api) -> None:
    """VM 200, cloned from the Debian template."""
    assert deploy.clone(200) == "OK"


def start(api: Api) -> None:
    assert api.finish(api.post(f"{VM}/status/start")) == "OK"


def agent_error(api: Api) -> str:
    with pytest.raises(ApiError) as refused:
        api.post(f"{VM}/agent/ping")
    assert refused.value.status == 500
    return refused.value.message


def addresses(api: Api) -> list[str]:
    answer = api.get(f"{VM}/agent/network-get-interfaces")["result"]
    return [item["ip-address"] for item in answer[1]["ip-addresses"]]


def test_the_agent_of_a_stopped_guest(deploy: Api) -> None:
    assert agent_error(deploy) == "VM 200 is not running"


def test_the_agent_answers_once_the_guest_has_booted(sim: SimCluster, deploy: Api) -> None:
    sim.control("time_scale", value=0.01)
    deploy.clone(201)
    upid = deploy.post("/nodes/pve1/qemu/201/status/start")
    assert deploy.finish(upid) == "OK"
    with pytest.raises(ApiError) as early:
        deploy.post("/nodes/pve1/qemu/201/agent/ping")
    assert early.value.message == NOT_RUNNING

    def ping() -> bool:
        try:
            return bool(deploy.post("/nodes/pve1/qemu/201/agent/ping") == {"result": {}})
        except ApiError:
            return False

    wait_until(ping)


def test_static_address(deploy: Api) -> None:
    deploy.put(f"{VM}/config", ipconfig0="ip=192.0.2.5/24,gw=192.0.2.1,ip6=2001:db8::5/64")
    start(deploy)
    assert addresses(deploy)[:2] == ["192.0.2.5", "2001:db8::5"]


def test_the_interface_has_the_mac_of_the_configuration(deploy: Api) -> None:
    start(deploy)
    mac = re.search(r"virtio=([0-9A-F:]+)", deploy.config(200)["net0"])
    interface = deploy.get(f"{VM}/agent/network-get-interfaces")["result"][1]
    assert mac is not None
    assert (interface["name"], interface["hardware-address"]) == ("eth0", mac[1].lower())


def test_dhcp_address_is_invented_and_stable(deploy: Api) -> None:
    start(deploy)
    assert addresses(deploy)[0] == "10.0.0.200"


def test_a_new_address_needs_a_reboot(deploy: Api) -> None:
    start(deploy)
    deploy.put(f"{VM}/config", ipconfig0="ip=192.0.2.6/24")
    assert addresses(deploy)[0] == "10.0.0.200"
    deploy.finish(deploy.post(f"{VM}/status/reboot"))
    assert addresses(deploy)[0] == "192.0.2.6"


def test_an_image_without_agent(sim: SimCluster, deploy: Api) -> None:
    sim.control("set_guest", vmid=9000, agent=False)
    deploy.clone(201)
    deploy.finish(deploy.post("/nodes/pve1/qemu/201/status/start"))
    with pytest.raises(ApiError) as refused:
        deploy.post("/nodes/pve1/qemu/201/agent/ping")
    assert refused.value.message == NOT_RUNNING
    sim.control("set_guest", vmid=201, agent=True)
    assert deploy.post("/nodes/pve1/qemu/201/agent/ping") == {"result": {}}


def test_an_agent_that_is_not_configured(deploy: Api) -> None:
    deploy.put(f"{VM}/config", agent="0")
    start(deploy)
    assert agent_error(deploy) == NOT_RUNNING
    deploy.put(f"{VM}/config", delete="agent")
    deploy.finish(deploy.post(f"{VM}/status/reboot"))
    assert agent_error(deploy) == "No QEMU guest agent configured"


def test_a_hanging_agent(sim: SimCluster, deploy: Api) -> None:
    start(deploy)
    sim.control("set_guest", vmid=200, agent_hangs=True)
    assert agent_error(deploy) == NOT_RUNNING


def test_cloud_init_result(sim: SimCluster, deploy: Api) -> None:
    start(deploy)
    answer = deploy.get(f"{VM}/agent/file-read", file="/run/cloud-init/result.json")
    assert json.loads(answer["content"])["v1"]["errors"] == []
    sim.control("set_guest", vmid=200, cloud_init_error="boom")
    answer = deploy.get(f"{VM}/agent/file-read", file="/run/cloud-init/result.json")
    assert json.loads(answer["content"])["v1"]["errors"] == ["boom"]


def test_cloud_init_result_is_not_there_before_the_end(sim: SimCluster, deploy: Api) -> None:
    sim.control("time_scale", value=0.001)
    sim.control("set_guest", vmid=200, boot_secs=0, cloud_init_secs=1_000_000)
    start(deploy)
    with pytest.raises(ApiError) as missing:
        deploy.get(f"{VM}/agent/file-read", file="/run/cloud-init/result.json")
    assert missing.value.message == (
        "Agent error: failed to open file '/run/cloud-init/result.json' (mode: 'r'): No such file or directory"
    )


def test_other_files(sim: SimCluster, deploy: Api) -> None:
    start(deploy)
    sim.control("set_agent_file", vmid=200, path="/etc/motd", content="hello\n")
    assert deploy.get(f"{VM}/agent/file-read", file="/etc/motd")["content"] == "hello\n"


def test_a_guest_that_stands_for_a_machine(sim: SimCluster, deploy: Api) -> None:
    """Also one that is made later: it has the machine's address and host key."""
    key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU"
    sim.control("set_machine", name="vm201", address="10.231.0.11", host_key=key)
    assert deploy.clone(201) == "OK"
    deploy.finish(deploy.post("/nodes/pve1/qemu/201/status/start"))
    interfaces = deploy.get("/nodes/pve1/qemu/201/agent/network-get-interfaces")["result"]
    assert [one["ip-address"] for one in interfaces[1]["ip-addresses"]] == ["10.231.0.11"]
    answer = deploy.get("/nodes/pve1/qemu/201/agent/file-read", file="/etc/ssh/ssh_host_ed25519_key.pub")
    assert answer["content"] == f"{key} root@vm201\n"


def test_what_the_agent_needs(sim: SimCluster, deploy: Api) -> None:
    start(deploy)
    sim.control("restrict_token", token="deploy", remove=["VM.GuestAgent.FileRead"])
    assert deploy.post(f"{VM}/agent/ping") == {"result": {}}
    with pytest.raises(ApiError) as refused:
        deploy.get(f"{VM}/agent/file-read", file="/run/cloud-init/result.json")
    assert refused.value.status == 403
    assert "VM.GuestAgent.FileRead" in refused.value.message


@pytest.mark.parametrize(
    ("version", "privilege", "other"),
    [("8.4.1", "VM.Monitor", "VM.GuestAgent.Audit"), ("9.0.10", "VM.GuestAgent.Audit", "VM.Monitor")],
)
def test_each_version_asks_its_own_privilege_for_the_agent(
    small: Callable[..., Api], sim: SimCluster, version: str, privilege: str, other: str
) -> None:
    tokens = [{"id": "atlas@pve!full", "acl": {"/": ["Administrator"]}}, {"id": "atlas@pve!some", "acl": {}}]
    full = small(version=version, tokens=tokens)
    full.finish(full.post("/nodes/n1/qemu/900/clone", newid=200, full=1))
    full.finish(full.post("/nodes/n1/qemu/200/status/start"))
    path, some = "/nodes/n1/qemu/200/agent/network-get-interfaces", Api(sim, "some")
    assert full.get(path)["result"]
    sim.control("restrict_token", token="some", acl={"/vms": [other]})
    with pytest.raises(ApiError) as refused:
        some.get(path)
    assert (refused.value.status, privilege in refused.value.message) == (403, True)
    sim.control("restrict_token", token="some", acl={"/vms": [privilege]})
    assert some.get(path)["result"]


def test_a_guest_may_have_its_agent_answer_anything(sim: SimCluster, deploy: Api) -> None:
    start(deploy)
    sim.control("set_agent_interfaces", vmid=200, interfaces=[{"ip-addresses": "x"}])
    assert deploy.get(f"{VM}/agent/network-get-interfaces") == {"result": [{"ip-addresses": "x"}]}
