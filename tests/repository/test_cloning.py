"""Cloning from a real Git server: what comes of it, what is refused, and that nothing is run or left behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.repository import addresses, cloning
from atlas_mcp.repository.analyzing import analyze
from atlas_mcp.repository.settings import RepositorySettings
from tests.repository.corpus import said
from tests.repository.forge import Forge, forge, git

pytestmark = pytest.mark.anyio
MARK = Path("/tmp/atlas-was-here")  # where the attacks write
PLAIN = {"requirements.txt": "mpi4py\n", "README.md": "## Requirements\n16 GB RAM\n"}


@pytest.fixture(scope="module")
def up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forge]:
    with forge(tmp_path_factory.mktemp("forge")) as one:
        one.repository("plain", dict(PLAIN))
        yield one


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder


def _left(data: Path) -> bool:
    return (data / "repositories").exists() or MARK.exists()


def _names(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


async def refusal(url: str, settings: RepositorySettings, data: Path) -> AtlasError:
    """Why it is refused; nothing is left of it."""
    with pytest.raises(AtlasError) as caught:
        await analyze(url, settings, data)
    assert caught.value.remedy and not _left(data)
    return caught.value


async def test_a_repository_is_cloned_read_and_taken_away(up: Forge, data: Path) -> None:
    analysis = await analyze(up.url("plain"), up.settings(), data)
    assert said(analysis) == {"software: mpi", "software: python", "memory: 16GiB"}
    assert analysis.commit == git(up.folder / "ann" / "plain", "rev-parse", "HEAD")
    assert _names(data) == ["repositories.lock"]


async def test_what_a_process_left_that_died_is_taken_away(up: Forge, data: Path) -> None:
    left = data / "repositories" / "clone" / "objects"
    left.mkdir(parents=True)
    await cloning.sweep(data)
    assert not (data / "repositories").exists()
    left.mkdir(parents=True)
    await analyze(up.url("plain"), up.settings(), data)
    assert not (data / "repositories").exists()


async def test_a_caller_that_leaves_leaves_nothing(up: Forge, data: Path) -> None:
    with anyio.move_on_after(1) as scope:
        await analyze(up.url("silent"), up.settings(), data)
    assert scope.cancelled_caught and not (data / "repositories").exists()


@pytest.mark.parametrize(
    "source",
    [
        "ext::sh -c touch% /tmp/atlas-was-here",
        "file:///etc",
        "ssh://git@localhost/ann/plain",
        "git@localhost:ann/plain",
        "git://localhost/ann/plain",
        "http://localhost/ann/plain",
        "--upload-pack=touch /tmp/atlas-was-here",
        "https://user:secret@localhost/ann/plain",
        "https://localhost:{port}/../etc",
        "https://localhost:{port}/--upload-pack=x/y",
        "https://localhost:{port}/ann/plain?x=y",
        "https://localhost:{port}/ann/plain\n/x",
        "https://localhost:1/ann/plain",
        "https://127.0.0.1:{port}/ann/plain",
        "https://example.org/ann/plain",
        "https://[::1/x",
        "../etc",
        "/etc",
        "",
    ],
)
async def test_what_is_no_repository_at_a_host_of_the_settings_is_refused(up: Forge, data: Path, source: str) -> None:
    asked = len(up.asked)
    error = await refusal(source.format(port=up.port), up.settings(), data)
    assert error.code is Code.REPOSITORY_REFUSED and "secret" not in str(error)
    assert len(up.asked) == asked


async def test_a_private_address_is_refused_unless_the_settings_say_so(up: Forge, data: Path) -> None:
    host = up.settings().hosts["localhost"].model_copy(update={"private": False})
    error = await refusal(up.url("plain"), RepositorySettings(hosts={"localhost": host}), data)
    assert error.code is Code.REPOSITORY_REFUSED and "loopback" in error.message


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("140.82.121.4", True), ("2606:50c0:8000::153", True), ("127.0.0.1", False), ("10.0.0.1", False),
        ("169.254.169.254", False), ("192.168.1.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("::1", False),  # noqa: S104
        ("fe80::1", False), ("fd00::1", False), ("::ffff:127.0.0.1", False), ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False), ("100.64.0.1", False),
    ],
)  # fmt: skip
def test_which_addresses_are_of_the_public_internet(text: str, public: bool) -> None:
    assert addresses._public(text) is public


@pytest.mark.parametrize(
    ("name", "code", "cause"),
    [
        ("redirect", Code.REPOSITORY_REFUSED, "redirect"),
        ("private", Code.REPOSITORY_UNREADABLE, "it is private, or there is none"),
        ("nothing", Code.REPOSITORY_UNREADABLE, "no repository is there"),
        ("silent", Code.TARGET_TIMEOUT, "it took longer"),
    ],
)
async def test_what_a_host_answers_otherwise(up: Forge, data: Path, name: str, code: Code, cause: str) -> None:
    settings = up.settings().model_copy(update={"clone_s": 1 if name == "silent" else 40})
    error = await refusal(up.url(name), settings, data)
    assert error.code is code and cause in error.message, error.message


async def test_a_redirect_is_not_followed(up: Forge, data: Path) -> None:
    asked = len(up.asked)
    await refusal(up.url("redirect"), up.settings(), data)
    assert all("/redirect" in path for path in up.asked[asked:])


async def test_a_certificate_that_nobody_named_is_refused(up: Forge, data: Path) -> None:
    host = up.settings().hosts["localhost"].model_copy(update={"ca_file": None})
    error = await refusal(up.url("plain"), RepositorySettings(hosts={"localhost": host}), data)
    assert error.code is Code.REPOSITORY_UNREADABLE and "certificate" in error.message


async def test_an_empty_repository_says_so(up: Forge, data: Path) -> None:
    folder = up.folder / "ann" / "empty"
    folder.mkdir()
    git(folder, "init", "--quiet", "--template=")
    error = await refusal(up.url("empty"), up.settings(), data)
    assert "it has no commit" in error.message


async def test_one_that_is_too_large_is_stopped(up: Forge, data: Path) -> None:
    up.repository("large", {"noise.bin": os.urandom(6 * 2**20)})
    error = await refusal(up.url("large"), up.settings(most_mib=2), data)
    assert error.code is Code.REPOSITORY_UNREADABLE and "larger than 2 MiB" in error.message


async def test_nothing_of_a_hostile_repository_is_run_or_followed(up: Forge, data: Path, tmp_path: Path) -> None:
    """Hooks, filters, attributes, links out, submodules, LFS, setup.py: none stands on the disk, so none can act."""
    mark = tmp_path / "was-here"
    folder = up.repository(
        "hostile",
        {
            **PLAIN,
            "setup.py": f"open({str(mark)!r}, 'w')\n",
            "Makefile": f"$(shell touch {mark})\n",
            ".gitattributes": "* filter=evil diff=lfs merge=lfs\n",
            ".gitconfig": f'[filter "evil"]\n\tsmudge = touch {mark}\n',
            ".githooks/post-checkout": f"#!/bin/sh\ntouch {mark}\n",
            ".gitmodules": f'[submodule "x"]\n\tpath = x\n\turl = {up.url("other")}\n',
            "bomb.zip": b"PK\x03\x04" + b"\0" * 1000,
            "zeros.yaml": b"\0" * 2**20,
        },
    )
    (folder / "environment.yml").symlink_to("/etc/passwd")
    (folder / "pyproject.toml").symlink_to("../plain/requirements.txt")
    commit = git(folder, "rev-parse", "HEAD")
    git(folder, "update-index", "--add", "--cacheinfo", f"160000,{commit},x")
    blob = git(folder, "hash-object", "-w", "--stdin", given=b"mpi4py\n")
    names = bytes(one for one in range(1, 256) if one not in b"/")
    git(
        folder,
        "update-index",
        "-z",
        "--index-info",
        given=b"100644 " + blob.encode() + b"\t" + names + b"/Dockerfile\0",
    )
    git(folder, "add", "environment.yml", "pyproject.toml")
    git(folder, "commit", "--quiet", "--message=x")
    asked = len(up.asked)
    analysis = await analyze(up.url("hostile"), up.settings(), data)
    assert "memory: 16GiB" in said(analysis) and not mark.exists()
    assert all("/other" not in path for path in up.asked[asked:])
    assert all(one.file.isprintable() for need in analysis.needs for one in need.evidence)
    read = {one.file for need in analysis.needs for one in need.evidence}
    assert not read & {"environment.yml", "pyproject.toml"}
    assert [(one.file, one.cause) for one in analysis.unread] == [("zeros.yaml", "it is longer than 256 KiB")]


async def test_a_sparse_file_is_neither_written_nor_read(up: Forge, data: Path) -> None:
    """64 MiB of nothing are packed in 64 KiB, and never unpacked, as nothing is checked out."""
    folder = up.repository("sparse", dict(PLAIN))
    with (folder / "Dockerfile").open("wb") as file:
        file.truncate(2**26)
    up.commit(folder)
    analysis = await analyze(up.url("sparse"), up.settings(most_mib=4), data)
    assert "memory: 16GiB" in said(analysis)
    assert [one.file for one in analysis.unread] == ["Dockerfile"]
