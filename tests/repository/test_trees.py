"""A repository in a directory: read where the settings say so, without following a link, whatever its files are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from atlas_mcp.domain.repository.examining import UnreadableError
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.repository import trees
from atlas_mcp.repository.analyzing import analyze
from atlas_mcp.repository.settings import RepositorySettings
from tests.repository.corpus import said

pytestmark = pytest.mark.anyio


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "repositories" / "one"
    folder.mkdir(parents=True)
    (folder / "requirements.txt").write_text("mpi4py\n")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "Dockerfile").write_text("FROM nvidia/cuda:12.1.0-base\n")
    return folder


def settings(root: Path, **changes: object) -> RepositorySettings:
    return RepositorySettings.model_validate({"directories": [root.parent], **changes})


async def test_a_directory_beneath_a_named_one_is_read(root: Path) -> None:
    analysis = await analyze(str(root), settings(root), root)
    assert said(analysis) == {"software: mpi", "software: python"} and analysis.commit == ""


@pytest.mark.parametrize(
    "path", ["../outside", "link", "one/../../outside", "/etc", "none", "one/requirements.txt", "a\0b"]
)
async def test_what_is_not_beneath_a_named_one_is_refused(root: Path, path: str) -> None:
    (root.parent / "link").symlink_to(root.parents[1] / "outside")
    with pytest.raises(CallerError) as caught:
        await analyze(f"{root.parent}/{path}" if path != "/etc" else path, settings(root), root)
    assert caught.value.code is Code.REPOSITORY_REFUSED and str(root.parent) in caught.value.remedy


async def test_no_link_is_followed_and_nothing_but_a_file_is_opened(root: Path) -> None:
    outside = root.parents[1] / "outside"
    (root / "docker").symlink_to(outside)
    (root / "Dockerfile").symlink_to(outside / "Dockerfile")
    os.mkfifo(root / "Vagrantfile")
    (root / "loop").symlink_to(root)
    assert said(await analyze(str(root), settings(root), root)) == {"software: mpi", "software: python"}


def test_a_file_that_is_swapped_or_shrinks_meanwhile_is_not_followed(root: Path) -> None:
    (root / "deep").mkdir()
    (root / "deep" / "Dockerfile").write_text("FROM python:3.11\n")
    (root / "Makefile").write_text("all:\n")
    with trees.opened(str(root), settings(root)) as folder:
        entries = {one.path: one for one in trees.listed(folder, settings(root)).entries}
        outside = root.parents[1] / "outside"
        (root / "Makefile").unlink()
        (root / "Makefile").symlink_to(outside / "Dockerfile")
        (root / "deep" / "Dockerfile").unlink()
        (root / "deep").rmdir()
        (root / "deep").symlink_to(outside)
        for path in ("Makefile", "deep/Dockerfile"):
            with pytest.raises(UnreadableError):
                trees.content(folder, entries[path])
        (root / "requirements.txt").write_text("")
        assert trees.content(folder, entries["requirements.txt"]) == b""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(text)


async def test_names_of_every_byte_and_depths_are_bounded(root: Path) -> None:
    every = bytes(one for one in range(1, 256) if one not in b"/")
    for part in (every[:128], every[128:]):
        _write(Path(os.fsdecode(os.fsencode(root) + b"/" + part)) / "Dockerfile", "FROM python:3.11\n")
    _write(root.joinpath(*["d"] * 40) / "Cargo.toml", "[package]\n")
    analysis = await analyze(str(root), settings(root), root)
    assert said(analysis) == {"software: mpi", "software: python 3.11", "software: docker"}
    assert all(one.file.isprintable() for need in analysis.needs for one in need.evidence)


async def test_a_gibibyte_is_not_read_and_many_files_are_not_listed(root: Path) -> None:
    with (root / "Dockerfile").open("wb") as file:
        file.truncate(2**30)
    for number in range(20):
        (root / f"{number}.txt").touch()
    analysis = await analyze(str(root), settings(root), root)
    assert [one.cause for one in analysis.unread] == ["it is longer than 256 KiB"]
    assert "more than 5 files" in (await analyze(str(root), settings(root, most_files=5), root)).limits[0]


def test_a_directory_of_the_settings_is_absolute() -> None:
    with pytest.raises(ValueError, match="not absolute"):
        RepositorySettings.model_validate({"directories": ["here"]})
