"""Content roots: what is loaded, and that a broken or duplicate file stops the start and is named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from atlas_mcp.content import loading
from atlas_mcp.content.loading import Catalogue, ContentRoot
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.plans.judging import in_force

TOOL = """\
from atlas_mcp.model import Frozen
from atlas_mcp.toolset import Context, prompt, read


class Answer(Frozen):
    text: str


@read("Say hello")
async def hello(ctx: Context, name: str = "you") -> Answer:
    \"\"\"Greets.\"\"\"
    return Answer(text=f"hello {name}")


@prompt("Greet")
def greet(name: str) -> str:
    \"\"\"Greets.\"\"\"
    return f"Say hello to {name}."
"""
POLICY = """\
apiVersion: atlas/v1
kind: Policy
rules: [{id: all, verdict: forbid, reason: nothing goes}]
table: [{verdict: forbid, outcome: deny}]
"""


@pytest.fixture
def root(tmp_path: Path) -> ContentRoot:
    for folder in ("tools", "resources/profiles", "resources/policies"):
        (tmp_path / "pack" / folder).mkdir(parents=True)
    return ContentRoot(f"pack-{tmp_path.name}", tmp_path / "pack")


def put(root: ContentRoot, name: str, text: str) -> Path:
    path = root.path / name
    path.write_text(text)
    return path


def refused(path: Path, *roots: ContentRoot) -> AtlasError:
    with pytest.raises(AtlasError) as caught:
        loading.load(*roots)
    assert caught.value.code is Code.CONTENT_INVALID
    assert str(path) in caught.value.message
    return caught.value


def test_an_extension_adds_a_tool_a_prompt_and_a_policy(root: ContentRoot) -> None:
    put(root, "tools/hello.py", TOOL)
    put(root, "resources/policies/closed.yaml", POLICY)
    found = loading.load(loading.builtin(), root)
    assert {"hello", "plan", "apply"} <= set(found.tools)
    assert "greet" in found.prompts
    assert set(found.policies) == {"default", "closed"}
    assert not found.tools["hello"].kernel


def test_modules_whose_name_begins_with_an_underscore_are_not_read(root: ContentRoot) -> None:
    put(root, "tools/_broken.py", "this is no python")
    assert loading.load(root).tools == {}


@pytest.mark.parametrize(
    ("name", "text", "cause"),
    [
        ("tools/broken.py", "def (:", "SyntaxError"),
        ("tools/failing.py", "1 / 0", "ZeroDivisionError"),
        ("tools/lost.py", "import there_is_no_such_module", "ModuleNotFoundError"),
        ("resources/policies/Bad Name.yaml", POLICY, "lower-case"),
        ("resources/policies/list.yaml", "- a", "not a mapping"),
        ("resources/policies/torn.yaml", "a: [", "while"),
        ("resources/policies/wrong.yaml", POLICY.replace("forbid", "maybe"), "not valid"),
        ("resources/profiles/web.yaml", "apiVersion: atlas/v1\nkind: Profile", "not valid"),
        ("resources/profiles/other.yaml", "metadata: {name: web}", "the file's name says other"),
    ],
)
def test_a_broken_file_is_named(name: str, text: str, cause: str, root: ContentRoot) -> None:
    put(root, "tools/reading.py", _READER)
    assert cause in str(refused(put(root, name, text), root))


_READER = """from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Frozen
from atlas_mcp.toolset import resource


@resource("profiles")
def read(document):
    \"\"\"A profile.\"\"\"
    if "metadata" not in document:
        raise CallerError(Code.SPEC_INVALID, "Unable to read it.", "", (Problem("", "it is not valid", ""),))
    return Frozen()
"""


def test_a_folder_that_nothing_reads_is_named(root: ContentRoot) -> None:
    (root.path / "resources" / "recipes").mkdir()
    put(root, "resources/recipes/soup.yaml", "a: b")
    assert "nothing reads" in refused(root.path / "resources/recipes", root).message


def test_a_file_that_is_not_text_is_named(root: ContentRoot) -> None:
    path = root.path / "resources/policies/binary.yaml"
    path.write_bytes(b"\xff\x00")
    refused(path, root)


@pytest.mark.parametrize("name", ["resources/policies/default.yaml", "resources/profiles/web-server.yaml"])
def test_a_document_that_is_there_already_is_named(name: str, root: ContentRoot) -> None:
    path = put(root, name, (loading.builtin().path / name).read_text())
    assert "defined twice" in refused(path, loading.builtin(), root).message


def test_a_tool_that_is_there_already_is_named(root: ContentRoot) -> None:
    put(root, "tools/a.py", TOOL)
    assert "hello is defined twice" in refused(put(root, "tools/b.py", TOOL), root).message


def test_an_extension_is_not_given_the_kernel(root: ContentRoot) -> None:
    path = put(root, "tools/greedy.py", TOOL.replace('"Say hello"', '"Say hello", kernel=True'))
    assert "asks for the kernel" in refused(path, loading.builtin(), root).message


def test_two_roots_may_have_modules_of_one_name(root: ContentRoot, tmp_path: Path) -> None:
    other = ContentRoot(f"other-{tmp_path.name}", tmp_path / "other")
    (other.path / "tools").mkdir(parents=True)
    put(root, "tools/same.py", TOOL)
    put(other, "tools/same.py", TOOL.replace("hello", "goodbye").replace("greet", "leave"))
    assert set(loading.load(root, other).tools) == {"hello", "goodbye"}


def test_the_catalogue_cannot_be_changed(catalogue: Catalogue) -> None:
    with pytest.raises(TypeError):
        catalogue.tools["more"] = catalogue.tools["plan"]  # type: ignore[index]


def test_a_kind_that_nobody_plans(catalogue: Catalogue) -> None:
    with pytest.raises(CallerError) as caught:
        catalogue.part("Nothing", "plan")
    assert caught.value.code is Code.NOT_FOUND
    assert "Fleet" in caught.value.remedy


def test_a_policy_that_is_not_there_is_named(catalogue: Catalogue) -> None:
    with pytest.raises(CallerError) as caught:
        in_force(catalogue.policies, "strict")
    assert caught.value.code is Code.CONFIG_INVALID
    assert "default" in caught.value.remedy


def test_nothing_called_tools_reaches_the_modules_of_the_process() -> None:
    probe = "import sys; from atlas_mcp.content import loading; loading.load(); print('tools' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"
