"""docs/ansible.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

import yaml

from atlas_mcp import config
from atlas_mcp.content import loading
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.engines.ansible.playbooks import _MODULES
from atlas_mcp.engines.ansible.program import INSTALL
from atlas_mcp.engines.ansible.settings import ansible_of
from atlas_mcp.engines.ssh.settings import inventories_of
from tests.docs.generate import ROOT

TEXT = (ROOT / "docs" / "ansible.md").read_text()


def test_its_settings_are_settings(tmp_path: Path) -> None:
    settings, _ = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    (tmp_path / "config.yaml").write_text(settings)
    found = config.load(tmp_path)
    assert inventories_of(found)["lab"].hosts["web-01"].lives_on == "proxmox/demo/vm/2000"
    ours = ansible_of(found)
    assert (ours.program, ours.deadline_s, ours.stop_s) == (None, 3_600, 900)


def test_its_fleet_is_complete() -> None:
    _, spec = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    fleet = parse_fleet(yaml.safe_load(spec), cast("Any", loading.load().resources["profiles"]))
    assert fleet.spec.configure and expand(fleet)[0].software[0] == "nginx"


def test_it_names_what_there_is() -> None:
    assert INSTALL in TEXT, "doctor says the same"
    judged = re.search(r"Commands in the roles \((.*?)\)", TEXT)
    assert judged and {*re.findall(r"`(\w+)`", judged[1])} == {*_MODULES}
