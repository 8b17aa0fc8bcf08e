"""The pages of an estate: counted against the sources, never too long, and nothing that a source says is markup."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.estate.assets import Guest, Link
from atlas_mcp.domain.estate.edition import Edition, age, parameters
from atlas_mcp.domain.estate.merging import Estate, Source, merged
from atlas_mcp.domain.estate.pages import Since, pages
from atlas_mcp.domain.estate.snapshot import Part, changes, snapshot
from atlas_mcp.rendering import engine
from tests.rendering.workbench import CHECKERS, checked, tool
from tests.unit.estate.builders import AT, EVIL, demo, lab, sources

MOST_BYTES = 200_000


def rendered(catalogue: Catalogue, estate: Estate, since: tuple[Since, ...] = (), first: bool = True) -> dict[str, str]:
    there = pages(estate, since, None if first else AT)
    given = parameters(estate, there, Edition(at=AT, snapshots={}), {})
    files = engine.render(catalogue.templates["docs", "estate"], given, "Rendered.")
    return {file.path: file.content.decode() for file in files}


def rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| ---")]


def test_each_object_of_the_sources_is_in_the_pages(catalogue: Catalogue) -> None:
    told = [demo(), lab()]
    there = rendered(catalogue, merged(sources(*told), AT))
    assert {path for path in there if "/" not in path} == {
        "README.md", "infrastructure.md", "guests.md", "networks.md", "storage.md", "capacity.md", "findings.md",
        "topology.md", "changes.md", "edition.json", "drift.json",
    }  # fmt: skip
    assert {path for path in there if "/" in path} == {"clusters/demo.md", "clusters/lab.md"}
    headings = 1
    assert len(rows(there["guests.md"])) == headings + sum(one.kind == "guest" for one in told[0].assets)
    assert "host web-1 of lab | demo, lab |" in there["guests.md"], "one thing, with both of its witnesses"
    assert len(rows(there["networks.md"])) == 3 * headings + 1 + 4 + 1
    for name in ("pve1", "pve2", "pve3"):
        assert f"| {name} |" in there["infrastructure.md"]


def test_each_statement_has_its_source_and_its_age(catalogue: Catalogue) -> None:
    there = rendered(catalogue, merged(sources(demo(), lab()), AT))
    for path, text in there.items():
        if path in ("README.md", "edition.json", "drift.json"):
            continue
        body, _, end = text.partition("## Sources")
        told = {name for row in rows(body) for name in row.rstrip(" |").rpartition("| ")[2].split(", ")} - {"source"}
        assert told <= {"demo", "lab"}
        for name in told:
            assert f"- {name}: seen `2026-11-30 06:57 UTC`, 3 min before this edition" in end


def test_what_is_unknown_is_said_to_be(catalogue: Catalogue) -> None:
    there = rendered(catalogue, merged([*sources(demo()), Source("new", "x")], AT))
    assert re.search(r"\| 1001 \| web-1 .* \| unknown \| 0c2f", there["guests.md"]), "its address"
    assert "| new | x | `never` | unknown | none |" in there["README.md"]
    assert "| unread | networks of pve3 of demo | the node is offline | demo |" in there["findings.md"]
    assert "| away | host pve3 | it is offline | demo |" in there["findings.md"]


def test_names_are_data(catalogue: Catalogue) -> None:
    there = rendered(catalogue, merged(sources(demo(3, "{{n}} " + EVIL.replace("{{ 7*7 }}", "{{{{ 7*7 }}}}"))), AT))
    for path, text in there.items():
        assert "<script" not in text, path
        assert "\x1b" not in text and "\u202e" not in text, path
        if path.endswith(".md"):
            assert not re.search(r"(?<!\\)\[click", text), path
    header, *told = rows(there["guests.md"])
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in told} == {len(re.findall(r"(?<!\\)\|", header))}
    assert r"{{ 7\*7 }}" in there["guests.md"]


def test_no_page_is_too_long_and_nothing_is_lost(catalogue: Catalogue) -> None:
    count = 3_000
    there = rendered(catalogue, merged(sources(demo(count, "&" * 190 + "{n}")), AT))
    assert max(len(text.encode()) for text in there.values()) <= MOST_BYTES
    parts = [text for path, text in there.items() if path.startswith("guests")]
    assert len(parts) > 10
    assert sum(len(rows(text)) - 1 for text in parts) == count
    assert f"part {len(parts)} of {len(parts)}" in there["README.md"]


def test_no_page_is_too_long_whatever_is_told(catalogue: Catalogue) -> None:
    """Devices with long names, an asset with as much as one may have, and very many sources that are away."""
    far = [f"{n}" + "\N{WARNING SIGN}" * 196 for n in range(300)]
    links = [
        Link(id=name, name="&" * 200, port="&" * 200, far=name, far_port="&" * 200, ends=("a", name)) for name in far
    ]
    tags = tuple("&" * 200 for _ in range(64))
    guests = [Guest(id=f"{n}", name="full", cluster="demo", number=n, tags=tags) for n in range(3)]
    told = sources(
        snapshot("net", "snmp", [Part(assets=tuple(links))]), snapshot("x", "x", [Part(assets=tuple(guests))])
    )
    away = [Source(f"device-{n:04}", "snmp", problem="Unable to reach it: " + "<&>" * 100) for n in range(1_000)]
    there = rendered(catalogue, merged([*told, *away], AT))
    assert {path: len(text.encode()) for path, text in there.items() if len(text.encode()) > MOST_BYTES} == {}
    assert "| device-0000 | snmp | `never` | unknown | failed: see the findings |" in there["README.md"]
    assert there["topology.md"].count(" ---|") > 5


def test_links_lead_somewhere(catalogue: Catalogue) -> None:
    there = rendered(catalogue, merged(sources(demo(800), lab()), AT))
    for path, text in there.items():
        for target in re.findall(r"(?<!\\)\]\(([^)]+)\)", text):
            parts: list[str] = []
            for part in (PurePosixPath(path).parent / target).parts:
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(parts) in there, (path, target)
    listed = set(re.findall(r"\]\(([^)]+\.md)\)", there["README.md"]))
    assert {path for path in there if path.endswith(".md")} == {"README.md", *listed}


def test_changes_since_the_last_edition(catalogue: Catalogue) -> None:
    before = demo()
    guest = next(one for one in before.assets if isinstance(one, Guest))
    moved = guest.model_copy(update={"host": "pve9", "name": "a|b"})
    after = snapshot("demo", "proxmox", [Part(assets=before.assets), Part(assets=(moved,), gaps=before.gaps)])
    estate = merged(sources(after, lab()), AT)
    told = (Since("demo", changes(before, after)), Since("lab", None, "what it said then is not kept any more"))
    text = rendered(catalogue, estate, told, first=False)["changes.md"]
    assert r"| changed | guest | a\|b | host | pve1 | pve9 | demo |" in text
    assert "It is unknown what has changed" in text and "is not kept any more" in text
    assert "first edition" in rendered(catalogue, estate)["changes.md"]


def test_clusters_of_the_same_name_have_pages_of_their_own(catalogue: Catalogue) -> None:
    told = [
        snapshot(name, "x", [Part(assets=(one.model_copy(update={"cluster": name}),))])
        for name in ("Demo", "demo", "d/../e")
        for one in demo().assets
        if one.kind == "cluster"
    ]
    there = rendered(catalogue, merged(sources(*told), AT))
    assert {path for path in there if "/" in path} == {"clusters/demo.md", "clusters/demo-2.md", "clusters/d-e.md"}


@pytest.mark.parametrize(
    ("seconds", "said"), [(-5, "0 s"), (59, "59 s"), (60, "1 min"), (7200, "2 h"), (200_000, "2 d")]
)
def test_age(seconds: int, said: str) -> None:
    from datetime import timedelta

    assert age(timedelta(seconds=seconds)) == said


def test_links_are_drawn_whatever_devices_are_called(catalogue: Catalogue, tmp_path: Path) -> None:
    """Mermaid takes the drawing; of very many links the first ones are drawn, and all stand in the table."""
    names = ("spine-1", EVIL, "end", 'a"]; click x')
    links = [
        Link(id=f"l{n}", name="leaf-1", port=f"swp{n}", far=names[n % 4], far_port=EVIL, ends=(f"a/{n}", f"b/{n}"))
        for n in range(250)
    ]
    told = merged(sources(snapshot("leaf-1", "snmp", [Part(assets=tuple(links))])), AT)
    page = rendered(catalogue, told)["topology.md"]
    assert page.count(" ---|") == 200 and len([row for row in rows(page) if row.startswith("| leaf-1 ")]) == 250
    (tmp_path / "topology.md").write_text(page)
    tool("markdownlint-cli2")  # which is installed together with Mermaid
    assert checked(tool("node"), "mermaid.mjs", tmp_path / "topology.md", cwd=CHECKERS) == "1 diagrams, 0 wrong\n"
