"""The data directory is its user's alone: made so, refused otherwise, and what stands in it is tightened."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from atlas_mcp.datadir import claim
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.system import locks, process
from tests.others import NOBODY, loose_below, reached_by_another

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes and owners of POSIX")
as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="takes another user's process")


def refused(directory: Path) -> AtlasError:
    with pytest.raises(AtlasError) as caught:
        claim(directory)
    assert caught.value.code is Code.STORE_UNUSABLE
    return caught.value


def test_it_is_made_for_its_user_alone_whatever_the_umask(tmp_path: Path) -> None:
    with process.umask(0):
        with process.umask():
            claim(tmp_path / "above" / "data")
            (tmp_path / "above" / "data" / "file").touch()
        assert os.umask(0) == 0, "the umask before holds again"
    assert loose_below(tmp_path) == []


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o711, 0o701, 0o770, 0o777, 0o1777])
def test_one_that_others_may_enter_is_refused_and_left_as_it_is(mode: int, tmp_path: Path) -> None:
    """Who may enter could hold a lock, or have put something there: nobody knows, so that a person looks first."""
    directory = tmp_path / "data"
    directory.mkdir()
    (directory / "taking").touch()
    (directory / "taking").chmod(0o644)
    directory.chmod(mode)
    assert refused(directory).remedy == f"Run: chmod 700 {directory}"
    assert [stat.S_IMODE(path.stat().st_mode) for path in (directory, directory / "taking")] == [mode, 0o644]


def test_what_an_earlier_version_left_open_in_it_is_tightened(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    for name, mode in (("worker.lock", 0o644), ("audit.key", 0o666), ("run", 0o755)):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(mode)
    (tmp_path / "renders").mkdir(mode=0o755)
    (tmp_path / "elsewhere").symlink_to(tmp_path)
    claim(tmp_path)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"worker.lock": 0o600, "audit.key": 0o600, "run": 0o700, "renders": 0o700, "elsewhere": 0o700}


@as_root
@pytest.mark.parametrize("kind", ["file", "directory", "link"])
def test_what_another_user_put_there_is_refused_by_name(kind: str, tmp_path: Path) -> None:
    planted = tmp_path / "workers"
    if kind == "link":
        planted.symlink_to(tmp_path)
    elif kind == "file":
        planted.touch(mode=0o600)
    else:
        planted.mkdir(mode=0o700)
    os.lchown(planted, NOBODY, NOBODY)
    error = refused(tmp_path)
    assert f"{planted} belongs to" in error.message
    assert "chown" in error.remedy


def test_a_fifo_in_it_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "audit.key", 0o600)
    assert "neither a file nor a directory" in refused(tmp_path).message


@as_root
def test_another_user_can_hold_no_lock_of_ours_though_the_directory_were_open(tmp_path: Path) -> None:
    with process.umask(0), locks.alone(tmp_path / "taking") as held:
        assert held
    (tmp_path / "open").touch(mode=0o644)
    tmp_path.chmod(0o755)
    assert reached_by_another(tmp_path) == ["open"], "the process that tries can reach what is open"
