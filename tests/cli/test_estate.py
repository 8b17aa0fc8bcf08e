"""The estate at a terminal: collected, its changes, its pages in a directory that may hold other things."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from atlas_mcp.cli.exits import Exit
from tests.cli.conftest import Site


def pages(out: Path) -> dict[str, str]:
    return {path.relative_to(out).as_posix(): path.read_text() for path in out.rglob("*.md")}


def test_collect_then_see_what_changed(site: Site) -> None:
    (source,) = site.json("estate", "collect")["sources"]
    assert source["source"] == "demo" and source["assets"]["host"] == 3
    error = site.error("estate", "changes", "demo")
    assert error["code"] == "not_found" and "nothing new since it was first collected" in error["message"]
    site.sim.control("set_config", vmid=9000, set={"name": "renamed"})
    site.json("estate", "collect", "demo")
    told = site.json("estate", "changes", "demo")
    (change,) = told["changes"]
    assert (change["how"], change["field"], change["after"]) == ("changed", "name", "renamed")
    assert "renamed" in site.run("estate", "changes", "demo").output


def test_what_could_not_be_read_has_its_exit_code(site: Site) -> None:
    site.sim.control("node_offline", node="pve3")
    told = site.run("estate", "collect")
    assert told.exit_code == Exit.UNCHECKED
    assert "networks of pve3: the node is offline" in told.output
    assert site.error("estate", "collect", "nowhere")["code"] == "cluster_unknown"


def test_pages_are_written_and_only_ours_are_replaced(site: Site) -> None:
    out = site.path / "pages"
    site.json("estate", "collect")
    assert set(site.json("document", "-o", out)["written"]) > {"README.md", "guests.md", "clusters/demo.md"}
    (out / "mine.md").write_text("mine")
    first = pages(out)
    assert "first edition" in first["changes.md"] and "debian-12-cloud" in first["guests.md"]
    site.sim.control("set_config", vmid=9000, set={"name": "renamed"})
    site.json("estate", "collect")
    site.json("document", "-o", out)
    second = pages(out)
    assert "| changed | guest | renamed | name | debian-12-cloud | renamed | demo |" in second["changes.md"]
    assert second["mine.md"] == "mine"
    (out / "guests.md").write_text("edited")
    assert site.error("document", "-o", out)["code"] == "output_edited"
    assert (out / "guests.md").read_text() == "edited"
    site.json("document", "-o", out, "--overwrite")
    assert "renamed" in pages(out)["guests.md"]


def test_the_tree_of_something_else_is_left_alone(site: Site) -> None:
    out = site.path / "tree"
    site.json("render", site.spec("new"), "-o", out)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert site.error("document", "-o", out)["code"] == "output_unusable"
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "edition",
    [
        "no json",
        "[" * 100_000,
        json.dumps({"at": "2026-11-30T07:00:00Z", "snapshots": {"demo": {"seq": 1, "content": "0" * 64}}}),
        json.dumps({"at": "2026-11-30T07:00:00Z", "snapshots": {"demo": {"seq": -1, "content": "x"}}}),
    ],
    ids=["no json", "deep", "another server's", "nonsense"],
)
def test_an_edition_that_is_not_ours(site: Site, edition: str) -> None:
    out = site.path / "pages"
    site.json("estate", "collect")
    site.json("document", "-o", out)
    (out / "edition.json").write_text(edition)
    site.json("document", "-o", out, "--overwrite")
    assert "It is unknown what has changed" in pages(out)["changes.md"] or "first" in pages(out)["changes.md"]


def test_pages_of_nothing(site: Site) -> None:
    out = site.path / "pages"
    site.json("document", "-o", out)
    assert "it was never collected" in pages(out)["findings.md"]
    assert "Nothing is known yet." in pages(out)["README.md"]
