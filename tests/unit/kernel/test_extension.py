"""An extension adds tools and profiles without touching the core, once the operator has named it and its digest."""

from __future__ import annotations

import importlib
import importlib.util
import marshal
import py_compile
from pathlib import Path

import pytest

from atlas_mcp import config
from atlas_mcp.config import Settings
from atlas_mcp.content import loading
from atlas_mcp.content.loading import ContentRoot
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.sections import ContentRootSettings

_TOOL = '''"""Greetings."""

from atlas_mcp.model import Frozen
from atlas_mcp.toolset import Context, read


class Greeting(Frozen):
    """Words."""

    text: str


@read("Greet"{kernel})
async def greet(ctx: Context, name: str) -> Greeting:
    """Greet somebody."""
    return Greeting(text=f"Hello {{name}}, of {{len(ctx.resources('profiles'))}} profiles")
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
    return config.defaults(content_roots={"ours": ContentRootSettings(path=root.path, digest=digest)})


def test_an_extension_adds_a_tool_and_a_profile(root: ContentRoot) -> None:
    catalogue = loading.load(*loading.roots(_settings(root, root.digest)))
    assert catalogue.tools["greet"].title == "Greet"
    assert "Mail server" in str(catalogue.resources["profiles"]["mail-server"])


def test_a_changed_extension_is_refused(root: ContentRoot) -> None:
    settings = _settings(root, root.digest)
    (root.path / "resources" / "profiles" / "mail-server.yaml").write_text(_PROFILE.replace("2GiB", "64GiB"))
    with pytest.raises(AtlasError) as caught:
        loading.roots(settings)
    assert caught.value.code is Code.CONTENT_INVALID
    assert "ours" in caught.value.message


@pytest.mark.parametrize("name", ["builtin", "../up", "Upper"])
def test_an_extension_cannot_take_a_name_that_is_not_its_own(root: ContentRoot, name: str) -> None:
    settings = config.defaults(content_roots={name: ContentRootSettings(path=root.path, digest=root.digest)})
    with pytest.raises(AtlasError):
        loading.roots(settings)


def test_an_extension_is_not_given_the_kernel(root: ContentRoot) -> None:
    (root.path / "tools" / "greetings.py").write_text(_TOOL.format(kernel=", kernel=True"))
    with pytest.raises(AtlasError, match="kernel"):
        loading.load(loading.builtin(), root)


def test_an_extension_cannot_replace_a_built_in_tool(root: ContentRoot) -> None:
    (root.path / "tools" / "greetings.py").write_text(_TOOL.format(kernel="").replace("greet(", "apply("))
    with pytest.raises(AtlasError, match="apply is defined twice"):
        loading.load(loading.builtin(), root)


# -- what runs is what the digest covers --------------------------------------------------------------


def test_bytecode_of_an_extension_is_never_run(root: ContentRoot) -> None:
    """A file in `__pycache__` that says it need not be checked would run in place of the source beside it."""
    source = root.path / "tools" / "greetings.py"
    digest = root.digest
    planted = Path(importlib.util.cache_from_source(str(source)))
    planted.parent.mkdir()
    code = marshal.dumps(compile("raise SystemError('planted bytecode')", "greetings.py", "exec"))
    planted.write_bytes(importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8) + code)
    assert "greet" in loading.load(*loading.roots(_settings(root, digest))).tools


def test_a_module_without_source_is_not_there(root: ContentRoot) -> None:
    words = root.path / "tools" / "_words.py"
    words.write_text("WORD = 'hello'")
    py_compile.compile(str(words), str(words.with_suffix(".pyc")))
    words.unlink()
    (root.path / "tools" / "greetings.py").write_text("from ._words import WORD")
    with pytest.raises(AtlasError, match="ModuleNotFoundError"):
        loading.load(loading.builtin(), root)


def test_an_extension_imports_what_is_below_its_tools_alone(root: ContentRoot) -> None:
    (root.path / "tools" / "_lib").mkdir()
    (root.path / "tools" / "_lib" / "words.py").write_text("WORD = 'hello'")
    (root.path / "tools" / "greetings.py").write_text("from ._lib.words import WORD")
    assert "greet" not in loading.load(loading.builtin(), root).tools
    (root.path / "helper.py").write_text("WORD = 'not in the digest'")
    other = ContentRoot("other", root.path)
    (root.path / "tools" / "greetings.py").write_text("from ..helper import WORD")
    with pytest.raises(AtlasError, match="ModuleNotFoundError"):
        loading.load(loading.builtin(), other)


def test_what_a_function_imports_later_is_what_was_there_at_the_start(root: ContentRoot) -> None:
    words = root.path / "tools" / "_words.py"
    words.write_text("WORD = 'hello'")
    (root.path / "tools" / "greetings.py").write_text(
        "def say():\n    from ._words import WORD\n    return WORD\ndef late():\n    from . import _late"
    )
    loading.load(loading.builtin(), root)
    words.write_text("raise SystemError('changed since')")
    (root.path / "tools" / "_late.py").write_text("raise SystemError('not there then')")
    module = importlib.import_module("atlas_ext_ours.tools.greetings")
    assert module.say() == "hello"
    with pytest.raises(ImportError, match="was not there at the start"):
        module.late()


@pytest.mark.parametrize("place", ["tools/_lib", "tools/_words.py", "resources/policies", "templates"])
def test_an_extension_with_a_symbolic_link_is_refused(place: str, root: ContentRoot, tmp_path: Path) -> None:
    settings = _settings(root, root.digest)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (root.path / place).symlink_to(elsewhere)
    with pytest.raises(AtlasError) as caught:
        loading.roots(settings)
    assert caught.value.code is Code.CONTENT_INVALID
    assert place in caught.value.message


def test_source_in_a_directory_of_bytecode_counts(root: ContentRoot) -> None:
    digest = root.digest
    (root.path / "tools" / "__pycache__").mkdir()
    (root.path / "tools" / "__pycache__" / "words.py").write_text("WORD = 'hello'")
    assert root.digest != digest
