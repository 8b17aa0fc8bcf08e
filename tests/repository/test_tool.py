"""The tool as a client has it: small, masked and labelled; and docs/repositories.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rs_bpe.bpe import openai

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.domain.repository import digest as digests
from atlas_mcp.domain.repository.choosing import DEEPEST
from atlas_mcp.domain.repository.digest import RepositoryDigest
from atlas_mcp.domain.repository.examining import _MOST_FINDINGS
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers import ECOSYSTEMS
from atlas_mcp.model import Principal, Role
from atlas_mcp.repository import analyzing, parsing, trees
from atlas_mcp.repository.settings import RepositorySettings
from atlas_mcp.server.answers import answered
from tests.docs.generate import ROOT
from tests.repository.corpus import cases
from tools.repositories import analyze_repository

TEXT = (ROOT / "docs" / "repositories.md").read_text("utf-8")
VIEWER = Principal(name="ann", role=Role.VIEWER, transport="memory")


async def _unkept(text: str) -> str:
    raise AssertionError(text)


@pytest.mark.anyio
async def test_the_tool_answers_a_viewer_with_what_is_masked_and_labelled(app: App, tmp_path: Path) -> None:
    folder = tmp_path / "code" / "one"
    folder.mkdir(parents=True)
    (folder / "README.md").write_text("## Requirements\n16 GB RAM, password: hunter2hunter2\n")
    settings = RepositorySettings(directories=(folder.parent,))
    app.settings = app.settings.model_copy(update={"repositories": settings})
    result = await answered(await analyze_repository(KernelSession(app, Call(VIEWER)), str(folder)), _unkept)
    answer = (result.structured_content or {})["digest"]
    assert answer["needs"][0]["need"] == "16GiB" and answer["needs"][0]["at"] == "README.md:2"
    assert "hunter2" not in str(result) and "***" in answer["needs"][0]["quote"]
    assert answer["untrusted"] == digests.UNTRUSTED


def test_no_digest_of_the_corpus_is_over_its_tokens() -> None:
    many = [digests.digest(case.analysis()) for case in cases()]
    assert max(openai.o200k_base().count(one.model_dump_json()) for one in many) <= 3_000


def test_the_document_lists_every_ecosystem_kind_and_strength() -> None:
    listed, _, _ = TEXT.partition("<!-- ecosystems -->")[2].partition("<!-- end -->")
    first = [re.findall(r"`([^`]+)`", row.split("|")[1]) for row in listed.splitlines() if row.startswith("| `")]
    assert [name for names in first for name in names] == list(ECOSYSTEMS)
    told = {name for row in re.findall(r"^\| (`[a-z`, -]+`) \|", TEXT, re.M) for name in re.findall(r"`([^`]+)`", row)}
    assert {*NeedKind, *Strength} <= told


def test_its_numbers_are_those_of_the_limits() -> None:
    defaults = RepositorySettings()
    for words in (
        f"`repositories.most_mib` ({defaults.most_mib} MiB), `repositories.clone_s` ({defaults.clone_s} s)",
        f"`repositories.most_files` ({defaults.most_files:,}), {DEEPEST} folders deep, {trees._WALK_S:.0f} s",
        f"{analyzing._MOST_READ:,}, {analyzing._MOST_BYTES // 2**20} MiB together, {analyzing._READ_S:.0f} s",
        f"{parsing.MOST_BYTES // 1024} KiB, {parsing._MOST_LINES:,} lines; of a line the first {parsing._LONGEST:,}",
        f"| findings of one file | {_MOST_FINDINGS} |",
        f"{digests._QUOTED} characters at most",
        f"has {len(list(cases()))} small repositories",
    ):
        assert words in TEXT
    assert all(host in TEXT for host in defaults.hosts)
    assert RepositoryDigest.model_fields.keys() >= {"left_out", "unread", "limits"}
