"""The tree of leased machines: a snapshot, commands that the real client takes, an inventory that Ansible reads."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.baremetal.document import parse_machines
from atlas_mcp.domain.environments import THE_THREE
from atlas_mcp.rendering.engine import render
from tests.rendering.test_formats import HOSTILE
from tests.rendering.test_lint import YAML_RULES
from tests.rendering.workbench import CHECKERS, ROOT, checked, rendered, tool
from tests.requires import need

SNAPSHOT = ROOT / "tests" / "snapshots" / "machines"
WORDS = ROOT / "tests" / "rendering" / "checkers" / "openstack_words.py"
GIVEN = {"NETWORK": "shared net 1", "FLAVOR": "baremetal", "FLOATING_NETWORK": "public", "LOOK_S": "0"}
RESERVATION = "5b7d8a4c-0000-4000-8000-000000000001"
# In the place of the client: it keeps its words, and answers what a lease is, ACTIVE from the second look on.
CLIENT = f"""#!/usr/bin/env python3
import json, os, pathlib, sys
kept = pathlib.Path(os.environ["KEPT"])
said = [json.loads(line) for line in kept.read_text().splitlines()] if kept.exists() else []
with kept.open("a") as file:
    print(json.dumps(sys.argv[1:]), file=file)
words = " ".join(sys.argv[1:])
if "-c status" in words:
    print(os.environ.get("STATUS", "ACTIVE" if sys.argv[1:] in said else "PENDING"))
elif "-c reservations" in words:
    print(json.dumps({{"resource_id": "3", "id": "{RESERVATION}", "status": "active"}}, indent=2))
elif "-c floating_ip_address" in words:
    print("203.0.113.7")
elif "floating ip list" in words:
    print("fip-1\\nfip-2")
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rendered("leased-nodes", tmp_path_factory.mktemp("machines") / "tree")


def _files(folder: Path) -> dict[str, bytes]:
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: text for name, text in found.items() if name != "manifest.json"}


def test_the_snapshot_is_what_is_rendered(tree: Path) -> None:
    """A change of a template is a reviewed diff."""
    wanted = _files(tree)
    if os.environ.get("ATLAS_UPDATE_SNAPSHOTS"):
        shutil.rmtree(SNAPSHOT, ignore_errors=True)
        for name, text in wanted.items():
            (SNAPSHOT / name).parent.mkdir(parents=True, exist_ok=True)
            (SNAPSHOT / name).write_bytes(text)
    assert _files(SNAPSHOT) == wanted, "ATLAS_UPDATE_SNAPSHOTS=1 pytest tests/rendering writes it anew"


def test_its_files_pass_their_checkers(tree: Path) -> None:
    checked(tool("shellcheck"), "--severity", "style", *sorted(tree.glob("scripts/*.sh")))
    assert checked(tool("yamllint"), "--strict", "-d", json.dumps(YAML_RULES), *sorted(tree.rglob("*.y*ml"))) == ""
    config = ROOT / "tests/rendering/checkers/.markdownlint-cli2.jsonc"
    checked(tool("markdownlint-cli2"), "--no-globs", "--config", config, *(f":{one}" for one in tree.rglob("*.md")))
    parse_machines(yaml.safe_load((tree / "machines.yaml").read_text()), THE_THREE)


def test_ansible_reads_the_inventory(tree: Path) -> None:
    told: dict[str, Any] = json.loads(checked(tool("ansible-inventory"), "-i", tree / "inventory/hosts.yml", "--list"))
    assert told["machines"]["hosts"] == told["env_dev"]["hosts"] == ["train-1", "train-2"]
    assert told["_meta"]["hostvars"]["train-1"]["atlas_environment"] == "dev"


def _run(script: Path, folder: Path, **given: str) -> tuple[int, list[list[str]]]:
    """The exit code of a script, and the words of each call of the client."""
    client, kept = folder / "bin" / "openstack", folder / f"{script.stem}.jsonl"
    client.parent.mkdir(exist_ok=True)
    client.write_text(CLIENT)
    client.chmod(0o755)
    kept.unlink(missing_ok=True)
    environment = {"PATH": f"{client.parent}:/usr/bin:/bin", "KEPT": str(kept), **given}
    ended = subprocess.run(
        [need("bash"), str(script)], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    calls = [json.loads(line) for line in kept.read_text().splitlines()] if kept.exists() else []
    return ended.returncode, calls


def _taken(calls: list[list[str]]) -> list[Any]:
    """What the real client makes of them."""
    tool("openstack")
    python = CHECKERS / "python" / "bin" / "python"
    ended = subprocess.run(
        [python, WORDS], input=json.dumps(calls), capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr
    bodies: list[Any] = json.loads(ended.stdout)
    return bodies


def test_the_real_client_takes_the_commands_and_asks_for_the_lease_that_atlas_asks_for(
    tree: Path, tmp_path: Path
) -> None:
    code, calls = _run(tree / "scripts/lease.sh", tmp_path, **GIVEN)
    assert code == 0, calls
    (lease,) = (body for body in _taken(calls) if body and "reservations" in body)
    assert lease["reservations"] == [
        {
            "resource_type": "physical:host",
            "min": 2,
            "max": 2,
            "hypervisor_properties": "",
            "resource_properties": json.dumps(["=", "$node_type", "compute_skylake"]),  # as engines/openstack/objects
        }
    ]
    servers = [words for words in calls if words[:2] == ["server", "create"]]
    assert [words[-1] for words in servers] == ["train-1", "train-2"]
    assert all(f"reservation={RESERVATION}" in words and "shared net 1" in words for words in servers)
    assert ["server", "add", "floating", "ip", "train-2", "203.0.113.7"] in calls

    code, calls = _run(tree / "scripts/give-back.sh", tmp_path)
    assert code == 0 and len(_taken(calls)) == 7
    assert [words[:2] for words in calls if "delete" in words] == [
        *[["floating", "ip"]] * 2, *[["server", "delete"]] * 2, ["reservation", "lease"], ["keypair", "delete"],
    ]  # fmt: skip


def test_what_is_not_known_is_asked_for_before_anything_is_made(tree: Path, tmp_path: Path) -> None:
    for name in ("NETWORK", "FLAVOR", "FLOATING_NETWORK"):
        code, calls = _run(tree / "scripts/lease.sh", tmp_path, **{**GIVEN, name: ""})
        assert code != 0 and calls == [], name


@pytest.mark.parametrize("status", ["ERROR", "PENDING"])
def test_a_lease_that_does_not_come_has_no_server(tree: Path, tmp_path: Path, status: str) -> None:
    code, calls = _run(tree / "scripts/lease.sh", tmp_path, **GIVEN, STATUS=status)
    assert code == 1 and not [words for words in calls if words[0] == "server"]


@pytest.mark.parametrize("text", [one for one in HOSTILE if one])
def test_no_value_becomes_code(text: str, catalogue: Catalogue, tmp_path: Path) -> None:
    """Names of a cloud are whatever somebody called them there."""
    template = catalogue.templates["scripts", "openstack"]
    (example,) = template.examples.values()
    about = example["machines"]
    assert isinstance(about, dict)
    hostile = {**about, **dict.fromkeys(("image", "network", "flavor", "floating_network"), text)}
    for file in render(template, {"machines": hostile}, "Rendered by a test"):
        (tmp_path / Path(file.path).name).write_bytes(file.content)
    code, calls = _run(tmp_path / "lease.sh", tmp_path, LOOK_S="0")
    assert code == 0
    server = next(words for words in calls if words[:2] == ["server", "create"])
    assert [server[server.index(option) + 1] for option in ("--image", "--network", "--flavor")] == [text] * 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bin", "give-back.sh", "lease.jsonl", "lease.sh"]
