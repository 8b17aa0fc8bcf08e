"""The process: starting, the ready line, ending, and configurations that are wrong."""

import ast
import copy
import hashlib
import signal
import socket
import ssl
import subprocess
import sys
import urllib.parse
from pathlib import Path
from typing import Any

import pytest
import requests

from . import process as process_module
from .client import Api, wait_until
from .conftest import SMALL
from .process import SimCluster, SimClusterError


def test_the_certificate_is_the_one_announced(sim: SimCluster) -> None:
    address = urllib.parse.urlsplit(sim.url)
    context = ssl.create_default_context(cafile=sim.ca_file)
    with (
        socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=5) as plain,
        context.wrap_socket(plain, server_hostname="127.0.0.1") as secured,
    ):
        certificate = secured.getpeercert(binary_form=True)
    digest = hashlib.sha256(certificate or b"").hexdigest().upper()
    assert sim.fingerprint == ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))


def test_strangers_are_refused(sim: SimCluster) -> None:
    answer = requests.get(f"{sim.url}/api2/json/version", verify=sim.ca_file, timeout=5)
    assert answer.status_code == 401


def test_the_process_ends_with_its_standard_input_and_keeps_its_certificate(state_dir: Path) -> None:
    first = SimCluster(state_dir, config=SMALL).start()
    fingerprint = first.fingerprint
    assert first.stop() == 0
    with SimCluster(state_dir, config=SMALL) as second:
        assert second.fingerprint == fingerprint
        assert Api(second, "full").get("/version")


def test_sigterm_ends_the_process_though_a_task_is_held(state_dir: Path) -> None:
    sim = SimCluster(state_dir, config=SMALL).start()
    sim.control("hold_tasks", type="qmclone")
    Api(sim, "full").post("/nodes/n1/qemu/900/clone", newid=200)
    popen = sim._process
    assert popen is not None
    popen.send_signal(signal.SIGTERM)
    wait_until(lambda: popen.poll() is not None)
    assert popen.returncode == 0
    assert sim.log() == ""
    sim.stop()


def test_shutdown_over_the_control_channel(state_dir: Path) -> None:
    sim = SimCluster(state_dir, config=SMALL).start()
    sim.control("shutdown")
    popen = sim._process
    assert popen is not None
    wait_until(lambda: popen.poll() is not None)
    sim.stop()


def changed(path: list[Any], value: Any) -> dict[str, Any]:
    """SMALL with one place changed."""
    config = copy.deepcopy(SMALL)
    place: Any = config
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return config


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["nodes"], [], "nodes: at least one is needed"),
        (["nodes", 0, "cpus"], "many", "nodes[0].cpus: expected a whole number"),
        (["nodes", 0, "colour"], "red", "nodes[0].colour: unknown setting"),
        (["storages", 0, "type"], "floppy", "storages[0].type: must be one of"),
        (["storages", 1, "avail"], "all", "storages[1].avail: expected GiB"),
        (["storages", 1, "nodes"], ["n9"], "storages[1].nodes: no node 'n9'"),
        (["guests", 0, "node"], "n9", "guests[0].node: no node 'n9'"),
        (["guests", 1, "vmid"], 900, "guests[1].vmid: 900 is there twice"),
        (["guests", 0, "pool"], "none", "guests[0].pool: no pool 'none'"),
        (["guests", 0, "config"], {"scsi0": "nowhere:10"}, "guest 900: scsi0: no storage 'nowhere'"),
        (["guests", 0, "config"], {"cores": 0}, "guest 900: cores: value must have a minimum value of 1"),
        (["guests", 0, "config"], {"colour": "red"}, "guest 900: colour: unknown setting"),
        (["guests", 0, "snapshots"], [1], "guests[0].snapshots: expected a list of texts"),
        (["tokens", 0, "id"], "atlas", "tokens[0].id: expected user@realm!name"),
        (["tokens", 0, "acl"], {"/": ["VM.Everything"]}, "tokens[0].acl./: unknown privilege VM.Everything"),
        (["control"], [{"op": "nonsense"}], "control: unknown operation 'nonsense'"),
    ],
)
def test_wrong_configurations_say_where(sim: SimCluster, path: list[Any], value: Any, message: str) -> None:
    with pytest.raises(SimClusterError) as refused:
        sim.control("reset", config=changed(path, value))
    assert message in str(refused.value).replace('\\"', '"')


def test_a_wrong_configuration_ends_the_start(state_dir: Path) -> None:
    with pytest.raises(SimClusterError, match="nodes: at least one is needed"):
        SimCluster(state_dir, config={"nodes": []}).start()


def test_operations_may_be_part_of_the_configuration(sim: SimCluster) -> None:
    sim.control("reset", config=SMALL | {"control": [{"op": "lose_quorum"}]})
    assert sim.state()["quorate"] is False


def test_the_large_preset(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "atlas_simcluster", "--preset", "large", "--print-config"]
    printed = subprocess.run(command, capture_output=True, check=True, timeout=20).stdout
    (tmp_path / "large.json").write_bytes(printed)
    with SimCluster(tmp_path, preset="large") as sim:
        audit = Api(sim, "audit")
        assert len(audit.get("/cluster/resources", type_="vm")) == 1001
        assert len(audit.get("/nodes")) == 20
        assert Api(sim, "deploy").clone(200, node="pve01") == "OK"


def test_the_process_class_needs_the_standard_library_only() -> None:
    tree = ast.parse(Path(process_module.__file__).read_text())
    roots = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            roots |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            roots.add(str(node.module).split(".")[0])
    assert roots <= sys.stdlib_module_names
