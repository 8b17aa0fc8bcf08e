"""Files that others could write or swap are not relied on, and what is no file is not opened."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from atlas_mcp import config, secrets
from atlas_mcp.cli import keys
from atlas_mcp.cli.keys import KeyFile
from atlas_mcp.content import loading
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.plans import approvals
from atlas_mcp.store import Store, audit_key
from atlas_mcp.store.audit import Trail
from atlas_mcp.system.trust import distrusted

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes and owners of POSIX")


def _database(path: Path) -> None:
    Store.open(path).close()


def _settings(path: Path) -> None:
    config.load(path.parent)


def _named(**values: object) -> None:
    """Settings that name a file, in a directory that is in order."""
    with tempfile.TemporaryDirectory() as directory:
        (Path(directory) / "config.yaml").write_text(yaml.safe_dump(values))
        config.load(Path(directory))


def _ca(path: Path) -> None:
    cluster = {"endpoints": ["https://a"], "token": "env:T", "ca_file": str(path)}
    _named(clusters={"a": cluster})


USES: dict[str, tuple[str, Callable[[Path], object], Code]] = {
    "approvers": ("approvers", approvals.load_approvers, Code.CONFIG_INVALID),
    "settings": ("config.yaml", _settings, Code.CONFIG_INVALID),
    "database": ("atlas.db", _database, Code.STORE_UNUSABLE),
    "CA": ("ca.pem", _ca, Code.CONFIG_INVALID),
    "approvers named": ("bea", lambda path: _named(approvals={"approvers_file": str(path)}), Code.CONFIG_INVALID),
    "secret": ("token", lambda path: secrets.resolve(f"file:{path}"), Code.CREDENTIAL_MISSING),
    "approver's key": ("ann.pem", lambda path: keys.check(KeyFile(path.parent, "ann")), Code.CREDENTIAL_MISSING),
    "audit key": ("audit.key", Trail.open, Code.AUDIT_UNWRITABLE),
}


@pytest.fixture(params=USES)
def used(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Callable[[Path], object], Code]:
    """A file that is in order, who uses it, and the error of one that is not."""
    name, use, code = USES[request.param]
    path = tmp_path / "above" / "own" / name
    path.parent.mkdir(parents=True, mode=0o700)
    if name == "audit.key":
        audit_key.make(path)
    elif name != "atlas.db":  # which its user makes
        path.touch(mode=0o600)
    if name == "token":
        path.write_text("trusted-or-not-7f3a")
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
    if path.name == "atlas.db" and depth == 0:  # which nobody else has reached in its directory
        use(path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        return
    with pytest.raises(AtlasError) as caught:
        use(path)
    place.chmod(0o700)
    assert caught.value.code is code
    whole = path.name == "atlas.db" and depth == 1  # nobody else may so much as enter
    assert f"chmod {'700' if whole else 'go-w'} {place}" in caught.value.remedy


@pytest.mark.parametrize("kind", [stat.S_IFIFO, stat.S_IFSOCK])
def test_what_is_no_file_is_refused_and_not_opened(
    kind: int, used: tuple[Path, Callable[[Path], object], Code]
) -> None:
    """Whoever opened a FIFO would wait for somebody who writes; nothing here ever does, and the test ends."""
    path, use, code = used
    path.unlink()
    os.mknod(path, kind | 0o600)
    with pytest.raises(AtlasError) as caught:
        use(path)
    if path.name == "audit.key":  # that is damage of the log, and told as such
        assert caught.value.code is Code.AUDIT_BROKEN and f"{path}: it is no file" in caught.value.message
        return
    assert caught.value.code is code
    assert f"{path} is neither a file nor a directory" in caught.value.message


def test_a_link_in_a_directory_that_others_may_write_is_refused(
    used: tuple[Path, Callable[[Path], object], Code], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the first link, nor where it ends: one in the middle of the way can be replaced as well."""
    path, use, code = used
    if path.name == "atlas.db":
        pytest.skip("the database's own directory is nobody else's, and where links lead is not chosen by others")
    monkeypatch.setattr("atlas_mcp.system.trust._own_group", lambda gid: False)
    (tmp_path / "open").mkdir()
    path.rename(tmp_path / "real")
    (tmp_path / "open" / "middle").symlink_to(tmp_path / "real")
    path.symlink_to(tmp_path / "open" / "middle")
    use(path)
    (tmp_path / "open").chmod(0o777)
    with pytest.raises(AtlasError) as caught:
        use(path)
    assert caught.value.code is code
    assert f"chmod go-w {tmp_path / 'open'}" in caught.value.remedy


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root makes files of others")
def test_a_link_of_another_user_is_refused(tmp_path: Path) -> None:
    """In a sticky directory it stays where it is, and its owner says where it leads."""
    (tmp_path / "real").touch(mode=0o600)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert distrusted(tmp_path / "link") is None
    os.lchown(tmp_path / "link", 65534, 65534)
    found = distrusted(tmp_path / "link")
    assert found is not None and f"{tmp_path / 'link'} belongs to" in found.cause


def test_links_that_lead_to_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to("a")
    found = distrusted(tmp_path / "a")
    assert found is not None and "cannot be looked at" in found.cause


def test_an_extension_below_a_directory_that_others_may_write_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "above" / "ours"
    (root / "tools").mkdir(parents=True)
    named = {"ours": {"path": str(root), "digest": "0" * 64}}
    _named(content_roots=named)
    (tmp_path / "above").chmod(0o777)
    with pytest.raises(AtlasError) as caught:
        _named(content_roots=named)
    assert f"chmod go-w {tmp_path / 'above'}" in caught.value.remedy


@pytest.mark.parametrize(
    "place", ["tools/one.py", "resources/policies/one.yaml", "templates/scripts/one/template.yaml"]
)
@pytest.mark.parametrize("mode", [stat.S_IFIFO | 0o600, stat.S_IFREG | 0o666])
def test_what_others_may_write_in_an_extension_is_refused_and_a_fifo_is_not_read(
    place: str, mode: int, tmp_path: Path
) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True)
    os.mknod(path, mode)
    path.chmod(stat.S_IMODE(mode))
    with pytest.raises(AtlasError) as caught:
        loading.ContentRoot("ours", tmp_path).digest  # noqa: B018 - it is looked at as its digest is taken
    assert caught.value.code is Code.CONTENT_INVALID and str(path) in caught.value.message


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
