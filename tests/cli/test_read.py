"""`atlas-mcp read`: any document of ours at a terminal, masked, escaped, a page at a time."""

from __future__ import annotations

import json

from atlas_mcp import artifacts
from atlas_mcp.cli import read
from tests.cli.conftest import Site


def test_the_output_of_a_command_is_shown_and_takes_no_hold_of_the_terminal(site: Site) -> None:
    site.plan("shop")
    text = "one\x1b[2Jtwo\npassword=hunter22hunter22\n[red]three\n"
    digest = artifacts.keep(site.path / "data" / "artifacts", text, "web-01")
    shown = site.run("read", f"atlas://artifacts/{digest}").output
    assert "Untrusted: it was written by web-01" in shown and "[red]three" in shown
    assert "\x1b[2J" not in shown and "hunter22hunter22" not in shown


def test_a_long_document_comes_in_pages(site: Site) -> None:
    site.plan("shop")
    digest = artifacts.keep(site.path / "data" / "artifacts", "x" * (read._PAGE + 100), "web-01")
    uri = f"atlas://artifacts/{digest}"
    first = site.json("read", uri)
    assert (len(first["text"]), first["next"]) == (read._PAGE, read._PAGE)
    rest = site.json("read", uri, "--offset", str(first["next"]))
    assert (len(first["text"]) + len(rest["text"]), rest["next"]) == (first["total"], None)


def test_what_is_there_is_named_and_what_is_not_is_said(site: Site) -> None:
    plan_id = site.plan("shop")
    assert json.loads(site.json("read", "atlas://plans")["text"]) == {"plans": [plan_id]}
    assert site.error("read", "atlas://plans/plan-0123456789abcdef")["code"] == "not_found"
    assert site.error("read", "file:///etc/passwd")["code"] == "not_found"
