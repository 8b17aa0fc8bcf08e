"""Files that others could write or swap are not relied on: approvers, settings, the database."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas_mcp import config
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.plans import approvals
from atlas_mcp.store import Store
from atlas_mcp.system.trust import distrusted

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes and owners of POSIX")


def _database(path: Path) -> None:
    Store.open(path).close()


def _settings(path: Path) -> None:
    config.load(path.parent)


USES: dict[str, tuple[str, Callable[[Path], object], Code]] = {
    "approvers": ("approvers", approvals.load_approvers, Code.CONFIG_INVALID),
    "settings": ("config.yaml", _settings, Code.CONFIG_INVALID),
    "database": ("atlas.db", _database, Code.STORE_UNUSABLE),
}


@pytest.fixture(params=USES)
def used(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Callable[[Path], object], Code]:
    """A file that is in order, who uses it, and the error of one that is not."""
    name, use, code = USES[request.param]
    path = tmp_path / "above" / "own" / name
    path.parent.mkdir(parents=True, mode=0o700)
    if name == "atlas.db":
        use(path)
    else:
        path.touch(mode=0o600)
    use(path)
    return path, use, code


@pytest.mark.parametrize(("depth", "mode"), [(0, 0o666), (0, 0o620), (1, 0o777), (1, 0o770), (2, 0o703)])
def test_what_others_may_write_is_refused(
    depth: int, mode: int, used: tuple[Path, Callable[[Path], object], Code], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, use, code = used
    monkeypatch.setattr("atlas_mcp.system.trust._own_group", lambda gid: False)
    place = [path, *path.parents][depth]
    place.chmod(mode)
    with pytest.raises(AtlasError) as caught:
        use(path)
    place.chmod(0o700)
    assert caught.value.code is code
    assert f"chmod go-w {place}" in caught.value.remedy


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_what_another_user_owns_is_refused(
    depth: int, used: tuple[Path, Callable[[Path], object], Code], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, use, code = used
    place = [path, *path.parents][depth]
    seen = Path.stat

    def stat(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = seen(self, follow_symlinks=follow_symlinks)
        return os.stat_result((*found[:4], 4711, *found[5:])) if self == place else found

    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(AtlasError) as caught:
        use(path)
    assert caught.value.code is code
    assert f"{place} belongs to 4711" in caught.value.message


def test_a_directory_may_be_sticky_or_of_the_users_own_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "own" / "file"
    path.parent.mkdir()
    path.touch(mode=0o600)
    path.parent.chmod(0o1777)
    assert distrusted(path) is None
    path.parent.chmod(0o775)
    monkeypatch.setattr("atlas_mcp.system.trust._own_group", lambda gid: True)
    assert distrusted(path) is None
    path.chmod(0o660)
    assert distrusted(path) is not None, "a file is for its owner alone"


def test_where_a_link_leads_is_looked_at_too(tmp_path: Path) -> None:
    for name in ("open", "own"):
        (tmp_path / name).mkdir()
    (tmp_path / "open" / "file").touch(mode=0o600)
    (tmp_path / "open").chmod(0o777)
    (tmp_path / "own" / "file").symlink_to(tmp_path / "open" / "file")
    found = distrusted(tmp_path / "own" / "file")
    assert found is not None
    assert str(tmp_path / "open") in found.cause


def test_a_group_of_others_is_not_ones_own() -> None:
    from atlas_mcp.system import trust

    assert trust._own_group(os.getegid()) or os.geteuid() != 0
    assert not trust._own_group(2**31 - 5)
