"""What of a member is told as drift where the settings or the guest lack something."""

from __future__ import annotations

from typing import Any

from atlas_mcp.engines.proxmox.spec import mark
from atlas_mcp.model import Target
from atlas_mcp.toolset import HeldMember
from tests.unit.fleet.builders import TEMPLATE, allowance, config, fleet
from tools._fleet.drift import differences

NONCE = "0123456789abcdef" * 2
CONFIG = {
    **TEMPLATE,
    "name": "vm0",
    "cores": "1",
    "memory": "1024",
    "tags": "atlas",
    "description": mark(NONCE),
    "net0": "virtio=BC:24:11:00:00:01,bridge=vmbr0,tag=20",
    "ipconfig0": "ip=dhcp",
}


def _member(**entry: Any) -> HeldMember:
    (vm,) = fleet(entry)
    target = Target(engine="proxmox", place="demo", kind="vm", id="2000", name=vm.hostname)
    return HeldMember(deployment_id="a", key=vm.id, target=target, made=True, spec=vm.model_dump(mode="json"), noted={})


def test_a_snippet_that_the_settings_no_longer_have_is_told() -> None:
    member = _member(cloud_init={"snippet": "base"})
    seen = config(2000, values={**CONFIG, "cicustom": "user=local:snippets/base.yaml"})
    known = allowance(snippets={"base": "local:snippets/base.yaml"})
    assert differences(member, seen, known, NONCE) == []
    assert differences(member, seen, allowance(), NONCE) == ["vm0: snippet base is no longer in the settings"]
    assert differences(member, seen, known, NONCE[::-1]) == ["vm0: VM 2000 does not carry this deployment's mark"]
