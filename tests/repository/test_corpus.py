"""The corpus: what is found of what a careful engineer states, and how much of what is found is right."""

from __future__ import annotations

import json
import time

import pytest

from atlas_mcp.domain.repository.digest import Analysis, digest
from atlas_mcp.domain.repository.examining import UnreadableError
from atlas_mcp.domain.repository.files import Form
from atlas_mcp.domain.repository.readers import ECOSYSTEMS, READERS
from atlas_mcp.domain.repository.versions import read_range
from atlas_mcp.repository.parsing import parse, text_of
from tests.repository.corpus import Case, cases, said

CASES = {case.name: case for case in cases()}
PRECISION, RECALL = 0.95, 0.90


def test_precision_and_recall() -> None:
    assert len(CASES) >= 40
    told = {name: said(case.analysis()) for name, case in CASES.items()}
    right = sum(len(told[name] & case.needs) for name, case in CASES.items())
    assert right / sum(map(len, told.values())) >= PRECISION
    assert right / sum(len(case.needs) for case in CASES.values()) >= RECALL


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_need_has_evidence_that_is_there(case: Case) -> None:
    analysis = case.analysis()
    assert tuple(one.about for one in analysis.conflicts) == case.conflicts and not analysis.unread
    for need in analysis.needs:
        for evidence in need.evidence:
            line = case.files[evidence.file].splitlines()[evidence.line - 1]
            assert evidence.quote == " ".join(line.split())[:120]


def test_every_reader_of_the_table_is_put_to_the_test() -> None:
    read = set().union(*(case.analysis().read for case in CASES.values()))
    assert len(ECOSYSTEMS) >= 25 and read == set(ECOSYSTEMS)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (">=3.9,<3.12", ">=3.9,<3.12"), ("^3.8", ">=3.8,<4"), ("~=4.2", ">=4.2,<5"), ("==3.11.*", "3.11"),
        ("16.x", "16"), ("18+", ">=18"), (">=16 || 18", ">=16"), ("^0.3.1", ">=0.3.1,<0.4"), ("any", ""),
        (">=3.8,!=3.9.1", ">=3.8"), ("~1.2.3", ">=1.2.3,<1.3"), ("<=2.7", "<2.8"),
    ],
)  # fmt: skip
def test_ranges_as_ecosystems_write_them(text: str, meant: str) -> None:
    assert read_range(text).text == meant


# -- hostile texts ---------------------------------------------------------------------------------

_DEEP = 100_000
BOMBS = {
    "environment.yml": "dependencies:\n- &a [x]\n"
    + "".join(f"- &{n} [*{p}, *{p}, *{p}]\n" for p, n in zip("abcdefghijk", "bcdefghijkl", strict=True)),
    "k8s.yaml": "kind: " + "[" * _DEEP,
    "many.yaml": "kind: a\n---\n" * 1_000,
    "package.json": "[" * _DEEP,
    "devcontainer.json": '{"image": "python:3.11", /*' + "*" * 50_000,
    "pyproject.toml": "a" + ".a" * 100_000 + " = 1",
    "Cargo.toml": "x = " + "[" * _DEEP,
    "Pipfile": "[packages]\n" + "[" * _DEEP,
    "pom.xml": '<!DOCTYPE x [<!ENTITY a "' + "x" * 1000 + '"><!ENTITY b "' + "&a;" * 1000 + '">]><x>&b;</x>',
    "Dockerfile": "RUN apt install \\\n" * 10_000,
    "README.md": "# Requirements\n" + ("1 GB and " * 200 + "\n") * 60 + "8 " * 50_000,
    "CMakeLists.txt": "find_package(" + " " * 100_000,
    "Makefile": "CC" + " " * 100_000 + "gcc",
    "Vagrantfile": "vb.memory = " + "9" * 5_000,
    "main.tf": "{" * 50_000 + "\n" + "}" * 200_000,
    "run.sh": "#SBATCH --mem=" + "9" * 15 + "T\n#SBATCH --gres=gpu:" + "9" * 80 + "\nmodule load " + "a/" * 50_000,
    "Snakefile": "min_version('" + "1." * 50_000,
    "flake.nix": "packages = [ " + "a." * 50_000,
    "requirements.txt": "a[" + "x," * 50_000 + "\n" + "-" * 100_000,
    "setup.cfg": "    " + "a" * 50_000,
    "go.mod": "go " + "1" * 50_000,
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_text_that_would_burst_is_read_or_said_to_be_unread(name: str) -> None:
    """Nothing raises: the file is told among those that were not read, or says what it says, in bounds."""
    case = Case(name, {name: BOMBS[name]}, frozenset(), ())
    analysis = case.analysis()
    assert all(len(one.quote) <= 120 for need in analysis.needs for one in need.evidence)
    assert len(digest(analysis).model_dump_json()) <= 9_000


@pytest.mark.parametrize(
    "given", [None, 1, "x", [], {}, [None], {"dependencies": 1, "services": [], "jobs": {"a": 1}, "spec": [[]]}]
)
def test_a_document_of_any_shape_says_nothing_and_raises_nothing(given: object) -> None:
    from atlas_mcp.domain.repository.files import File

    for reader in READERS:
        if reader.form is not Form.TEXT:
            list(reader.read(File(reader.patterns[0], ("a",), (given,))))


@pytest.mark.parametrize(
    ("name", "unit"), [("README.md", "1 gb, "), ("devcontainer.json", '{//"/*'), ("run.sh", "#SBATCH ")]
)
def test_the_longest_file_takes_no_longer_than_its_length(name: str, unit: str) -> None:
    """A search that goes back would take minutes."""
    began = time.process_time()
    Case(name, {name: "# Requirements\n" + ((unit * 2000)[:1990] + "\n") * 130}, frozenset(), ()).analysis()
    assert time.process_time() - began < 15


def test_comments_that_editors_allow_are_left_out() -> None:
    assert parse(Form.JSON, '{ // one\n "a": 1, /* two */ "b": [2, 3,],\n}') == ({"a": 1, "b": [2, 3]},)


def test_what_is_no_text_or_too_much_is_not_read() -> None:
    for content in (b"\0", b"a" * 2**19, b"\n" * 30_000):
        with pytest.raises(UnreadableError):
            text_of(content)
    with pytest.raises(UnreadableError):
        parse(Form.YAML, "a: 1\na: 2")


def test_the_digest_is_small_however_much_there_is() -> None:
    names = (
        "redis nginx cmake ffmpeg qemu yosys podman dpdk kafka mpich clang gfortran bazel ruby php julia mysql".split()
    )
    files = {
        f"{'d' * 200}/{n}/Dockerfile": f"FROM postgres:{n}\nRUN apt-get install -y "
        + " ".join(f"{name}={n}" for name in names)
        for n in range(1, 40)
    }
    analysis: Analysis = Case("many", files, frozenset(), ()).analysis()
    told = digest(analysis)
    assert len(json.dumps(told.model_dump(mode="json"))) <= 7_500 and told.untrusted
    assert len(told.needs) + told.left_out == len(analysis.needs)
