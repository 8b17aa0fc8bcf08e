"""What is secret about a cluster by its look is masked."""

from __future__ import annotations

import pytest

from atlas_mcp import redact
from atlas_mcp.declaration import declared
from atlas_mcp.engines.proxmox.client import token_parts
from atlas_mcp.errors import AtlasError
from atlas_mcp.redact import mask

UUID = "aaaabbbb-1111-2222-3333-ccccddddeeee"


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    declared()  # engines say what their secrets look like
    monkeypatch.setattr(redact, "_registered", set())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"PVEAPIToken=atlas@pve!deploy={UUID}", "PVEAPIToken=***"),
        (f"used atlas@pve!deploy={UUID} there", "used atlas@pve!deploy=*** there"),
        ("cipassword=hunter22&x=1", "cipassword=***&x=1"),
        ("PVE:root@pam:6789ABCD::xyz", "PVE:root@pam:***"),
    ],
)
def test_shapes(text: str, left: str) -> None:
    assert mask(text).startswith(left)
    assert mask(mask(text)) == mask(text)


def test_a_password_of_a_guest_is_a_secret_by_its_key() -> None:
    assert redact.is_secret_key("cipassword")


def test_long_hostile_text_is_searched_in_one_pass() -> None:
    """As the kernel's own shapes are."""
    assert isinstance(mask("PVE:" + "a@" * 100_000), str)


def test_what_is_said_of_a_token_is_shown_whole() -> None:
    with pytest.raises(AtlasError) as caught:
        token_parts("something else")
    for text in (str(caught.value), caught.value.message, caught.value.remedy):
        assert mask(text) == text
