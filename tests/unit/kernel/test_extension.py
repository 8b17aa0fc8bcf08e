"""An extension adds tools and profiles without touching the core, once the operator has named it and its digest."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas_mcp import content
from atlas_mcp.config import ContentRootSettings, Settings
from atlas_mcp.content import ContentRoot
from atlas_mcp.errors import AtlasError, Code

_TOOL = '''"""Greetings."""

from atlas_mcp.model import Frozen
from atlas_mcp.toolset import Context, read


class Greeting(Frozen):
    """Words."""

    text: str


@read("Greet"{kernel})
async def greet(ctx: Context, name: str) -> Greeting:
    """Greet somebody."""
    return Greeting(text=f"Hello {{name}}, of {{len(ctx.profiles())}} profiles")
'''
_PROFILE = """apiVersion: atlas/v1
kind: Profile
metadata: {name: mail-server, title: Mail server, description: Postfix and Dovecot.}
vm: {role: mail-server, cores: 2, memory: 2GiB}
"""


@pytest.fixture
def root(tmp_path: Path) -> ContentRoot:
    path = tmp_path / "ours"
    (path / "tools").mkdir(parents=True)
    (path / "resources" / "profiles").mkdir(parents=True)
    (path / "tools" / "greetings.py").write_text(_TOOL.format(kernel=""))
    (path / "resources" / "profiles" / "mail-server.yaml").write_text(_PROFILE)
    return ContentRoot("ours", path)


def _settings(root: ContentRoot, digest: str) -> Settings:
    return Settings(content_roots={"ours": ContentRootSettings(path=root.path, digest=digest)})


def test_an_extension_adds_a_tool_and_a_profile(root: ContentRoot) -> None:
    catalogue = content.load(*content.roots(_settings(root, root.digest)))
    assert catalogue.tools["greet"].title == "Greet"
    assert catalogue.profiles["mail-server"].metadata.title == "Mail server"


def test_a_changed_extension_is_refused(root: ContentRoot) -> None:
    settings = _settings(root, root.digest)
    (root.path / "resources" / "profiles" / "mail-server.yaml").write_text(_PROFILE.replace("2GiB", "64GiB"))
    with pytest.raises(AtlasError) as caught:
        content.roots(settings)
    assert caught.value.code is Code.CONTENT_INVALID
    assert "ours" in caught.value.message


@pytest.mark.parametrize("name", ["builtin", "../up", "Upper"])
def test_an_extension_cannot_take_a_name_that_is_not_its_own(root: ContentRoot, name: str) -> None:
    settings = Settings(content_roots={name: ContentRootSettings(path=root.path, digest=root.digest)})
    with pytest.raises(AtlasError):
        content.roots(settings)


def test_an_extension_is_not_given_the_kernel(root: ContentRoot) -> None:
    (root.path / "tools" / "greetings.py").write_text(_TOOL.format(kernel=", kernel=True"))
    with pytest.raises(AtlasError, match="kernel"):
        content.load(content.builtin(), root)


def test_an_extension_cannot_replace_a_built_in_tool(root: ContentRoot) -> None:
    (root.path / "tools" / "greetings.py").write_text(_TOOL.format(kernel="").replace("greet(", "apply("))
    with pytest.raises(AtlasError, match="apply is defined twice"):
        content.load(content.builtin(), root)
