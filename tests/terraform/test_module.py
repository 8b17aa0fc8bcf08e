"""The module itself: its form, and what it must never hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from .workspace import MODULE, Workspace

BLOCKS = MODULE / "modules" / "fleet"


def test_formatted_and_valid(workspace: Callable[[], Workspace]) -> None:
    work = workspace()
    assert work.run("fmt", "-check", "-recursive", str(MODULE)).ok().output == ""
    assert "is valid" in work.run("validate").ok().output


def test_no_credential_no_backend_no_lock() -> None:
    text = "\n".join(path.read_text() for path in MODULE.rglob("*.tf"))
    assert not re.search(r'variable "[^"]*(token|password|secret|ticket)', text)
    assert not re.search(r"^\s*(api_token|password|backend|sensitive)\b", text, re.M)
    assert not list(MODULE.rglob(".terraform*"))


@pytest.mark.parametrize(
    "name",
    ["reboot_after_update = false", "stop_on_destroy     = true", "migrate             = true"],
)
@pytest.mark.parametrize("block", ["cloned", "cloned_ha", "adopted", "adopted_ha"])
def test_every_vm_has(block: str, name: str) -> None:
    assert name in (BLOCKS / f"{block}.tf").read_text()


@pytest.mark.parametrize("plain", ["cloned", "adopted"])
def test_with_ha_only_the_node_is_left_alone(plain: str) -> None:
    """The blocks differ in their names and in the node that is ignored."""
    with_ha = _resource(BLOCKS / f"{plain}_ha.tf").replace(f"{plain}_ha", plain)
    assert with_ha.replace("      node_name,\n", "") == _resource(BLOCKS / f"{plain}.tf")


def test_adopted_vms_are_made_of_the_same_settings() -> None:
    """An adopted VM lacks the clone block and the options that it has from its template; the rest is the same."""
    cloned, adopted = _resource(BLOCKS / "cloned.tf"), _resource(BLOCKS / "adopted.tf")
    body, _, _ = cloned.replace('"cloned"', '"adopted"').replace("local.cloned", "local.adopted").partition("lifecycle")
    body = re.sub(r"  clone \{.*?\n  \}\n\n", "", body, flags=re.S)
    body = re.sub(r"  depends_on = .*\n\n", "", body)
    body = re.sub(r" +(discard|iothread) += .*\n", "", body)
    assert body == adopted.partition("lifecycle")[0]
    assert "prevent_destroy = true" in adopted and "clone {" not in adopted


def _resource(path: Path) -> str:
    text = path.read_text()
    return text[text.index("resource ") :]
