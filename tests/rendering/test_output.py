"""Trees on disk: nothing of a person's is lost, a crash or a full disk leaves no half tree, links lead nowhere."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.rendering import output, tree
from atlas_mcp.rendering.engine import File
from atlas_mcp.rendering.tree import MANIFEST, Source, Tree
from atlas_mcp.system import locks

SOURCE = Source(spec="web-1", revision=1, digest="0" * 64)


def made(**files: str) -> Tree:
    """A tree; in a name, __ stands for a slash and _ for the dot before its ending."""
    named = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
    return tree.assemble(
        [File(name, text.encode(), text.startswith("#!"), "docs/test", "1") for name, text in named.items()],
        "1.0",
        SOURCE,
        ("docs",),
    )


def texts(directory: Path) -> dict[str, str]:
    """What stands in a directory, without the manifest."""
    found = {path.relative_to(directory).as_posix(): path for path in directory.rglob("*") if path.is_file()}
    return {name: path.read_text() for name, path in sorted(found.items()) if name != MANIFEST}


OLD = made(README_md="old", docs__a_md="a", docs__gone_md="gone", scripts__run_sh="#!/bin/sh\n")
NEW = made(README_md="new", docs__a_md="a", docs__b_md="b", scripts__run_sh="#!/bin/sh\n")
OLD_TEXTS = {"README.md": "old", "docs/a.md": "a", "docs/gone.md": "gone", "scripts/run.sh": "#!/bin/sh\n"}
NEW_TEXTS = {"README.md": "new", "docs/a.md": "a", "docs/b.md": "b", "scripts/run.sh": "#!/bin/sh\n"}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    assert len(output.put(OLD, out).written) == 4
    assert texts(out) == OLD_TEXTS
    assert (out / "scripts/run.sh").stat().st_mode & 0o111
    assert not (out / "README.md").stat().st_mode & 0o111
    untouched = (out / "docs/a.md").stat().st_mtime_ns
    done = output.put(NEW, out)
    assert (done.written, done.removed, done.left) == (("README.md", "docs/b.md"), ("docs/gone.md",), ())
    assert texts(out) == NEW_TEXTS
    assert (out / "docs/a.md").stat().st_mtime_ns == untouched
    assert output.put(NEW, out).written == ()
    assert tree.parse((out / MANIFEST).read_bytes()) == NEW.manifest


def test_what_a_person_put_there_stays(tmp_path: Path) -> None:
    output.put(OLD, tmp_path)
    (tmp_path / "terraform").mkdir()
    (tmp_path / "terraform" / "terraform.tfstate").write_text("state")
    (tmp_path / "docs" / "own.md").write_text("own")
    output.put(NEW, tmp_path)
    assert texts(tmp_path) == {**NEW_TEXTS, "terraform/terraform.tfstate": "state", "docs/own.md": "own"}


def test_a_folder_that_is_left_empty_goes(tmp_path: Path) -> None:
    output.put(made(docs__deep__a_md="a", README_md="x"), tmp_path)
    output.put(made(README_md="x"), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["README.md", MANIFEST]


def test_what_a_person_edited_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    output.put(OLD, tmp_path)
    (tmp_path / "README.md").write_text("mine")
    (tmp_path / "docs" / "b.md").write_text("mine too")
    before = texts(tmp_path)
    with pytest.raises(CallerError) as caught:
        output.put(NEW, tmp_path)
    assert caught.value.code is Code.OUTPUT_EDITED
    assert [problem.pointer for problem in caught.value.problems] == ["/README.md", "/docs/b.md"]
    assert texts(tmp_path) == before
    output.put(NEW, tmp_path, overwrite=True)
    assert texts(tmp_path) == NEW_TEXTS


def test_an_edited_file_that_is_no_longer_rendered_is_left(tmp_path: Path) -> None:
    output.put(OLD, tmp_path)
    (tmp_path / "docs" / "gone.md").write_text("mine")
    done = output.put(NEW, tmp_path)
    assert (done.removed, done.left) == ((), ("docs/gone.md",))
    assert texts(tmp_path) == {**NEW_TEXTS, "docs/gone.md": "mine"}


def test_a_directory_with_other_things_in_it_is_not_taken_over(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("theirs")
    (tmp_path / MANIFEST).write_text('{"name": "a web app"}')
    with pytest.raises(CallerError) as caught:
        output.put(NEW, tmp_path)
    assert caught.value.code is Code.OUTPUT_EDITED
    assert (tmp_path / "README.md").read_text() == "theirs"


class _CrashError(BaseException):
    """The process dies here."""


def _crashes(monkeypatch: pytest.MonkeyPatch, attribute: str, at: int) -> None:
    """The `at`-th call of a file system's operation is the last thing that happens."""
    real, calls = getattr(Path, attribute), iter(range(10_000))

    def dying(*arguments: object, **values: object) -> object:
        if next(calls) == at:
            raise _CrashError
        return real(*arguments, **values)

    monkeypatch.setattr(Path, attribute, dying)


def test_a_crash_at_any_move_is_finished_by_the_next_run(tmp_path: Path) -> None:
    """Moves of the files, removals, the manifest: before each of them."""
    for attribute, most in (("replace", 3), ("unlink", 1), ("rmdir", 1)):
        for at in range(most):
            out = tmp_path / f"{attribute}{at}"
            output.put(OLD, out)
            with pytest.MonkeyPatch.context() as patch:
                _crashes(patch, attribute, at)
                with pytest.raises(_CrashError):
                    output.put(NEW, out)
            half = texts(out)
            assert half != OLD_TEXTS or at == 0
            output.put(NEW, out)
            assert texts(out) == NEW_TEXTS
            assert not (out / ".atlas-render").exists()


def test_a_crash_before_everything_is_written_leaves_the_old_tree(tmp_path: Path) -> None:
    output.put(OLD, tmp_path)
    stage = tmp_path / ".atlas-render"
    (stage / "docs").mkdir(parents=True)
    (stage / "docs" / "b.md").write_text("half")
    assert texts(tmp_path) == {**OLD_TEXTS, ".atlas-render/docs/b.md": "half"}
    output.put(OLD, tmp_path)
    assert texts(tmp_path) == OLD_TEXTS


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB."""
    place = tmp_path / "small"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no file system of its own can be mounted: {done.stderr.strip()}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_leaves_the_old_tree(small: Path) -> None:
    output.put(OLD, small)
    with pytest.raises(CallerError) as caught:
        output.put(made(README_md="new", docs__big_md="x" * 200_000), small)
    assert caught.value.code is Code.OUTPUT_UNUSABLE
    assert "the disk is full" in caught.value.message
    assert texts(small) == OLD_TEXTS
    with pytest.raises(CallerError, match="the disk is full"):
        output.keep(made(docs__big_md="x" * 200_000), small / "renders")
    assert list((small / "renders").iterdir()) == []


def test_a_place_that_is_no_directory_is_said_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CallerError) as caught:
        output.put(NEW, tmp_path / "file")
    assert caught.value.code is Code.OUTPUT_UNUSABLE
    out = tmp_path / "out"
    out.mkdir()
    (out / "docs").write_text("a file, where a folder is needed")
    with pytest.raises(CallerError, match="a folder is needed"):
        output.put(NEW, out)
    assert texts(out) == {"docs": "a file, where a folder is needed"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_said_before_anything_is_written(tmp_path: Path) -> None:
    output.put(OLD, tmp_path)
    (tmp_path / "docs").chmod(0o500)
    with pytest.raises(CallerError, match="it may not be written"):
        output.put(NEW, tmp_path)
    assert texts(tmp_path) == OLD_TEXTS


@pytest.mark.parametrize("link", ["docs", "README.md", "docs/b.md"])
def test_a_link_leads_nowhere(tmp_path: Path, link: str) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    (out / "docs" if "/" in link else out).mkdir(parents=True)
    elsewhere.mkdir()
    (elsewhere / "b.md").write_text("theirs")
    (out / link).symlink_to(elsewhere if link == "docs" else elsewhere / "b.md")
    with pytest.raises(CallerError) as caught:
        output.put(NEW, out, overwrite=True)
    assert caught.value.code is Code.OUTPUT_UNUSABLE
    assert "leads elsewhere" in caught.value.message
    assert texts(elsewhere) == {"b.md": "theirs"}


def test_a_stage_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    output.put(OLD, elsewhere)
    (out / ".atlas-render").symlink_to(elsewhere)
    with pytest.raises(CallerError, match="leads elsewhere"):
        output.put(NEW, out)
    assert texts(elsewhere) == OLD_TEXTS


def test_two_do_not_render_into_one_directory(tmp_path: Path) -> None:
    with locks.alone(tmp_path / ".atlas-render.lock") as held:
        assert held
        with pytest.raises(CallerError, match="somebody else renders into it now"):
            output.put(NEW, tmp_path)
    assert texts(tmp_path) == {".atlas-render.lock": ""}
    output.put(NEW, tmp_path)
    assert texts(tmp_path) == NEW_TEXTS


def test_a_lock_that_somebody_died_with_keeps_nobody_out(tmp_path: Path) -> None:
    lock = tmp_path / ".atlas-render.lock"
    script = "import os, sys; from pathlib import Path; from atlas_mcp.system import locks\n"
    script += "with locks.alone(Path(sys.argv[1])) as held: os._exit(3 if held else 4)"
    done = subprocess.run([sys.executable, "-c", script, str(lock)], check=False, timeout=60)
    assert done.returncode == 3
    assert lock.exists()
    output.put(NEW, tmp_path)
    assert texts(tmp_path) == NEW_TEXTS


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    """What stands in the directory may be a checkout of somebody else's."""
    out, theirs = tmp_path / "out", tmp_path / "theirs"
    out.mkdir()
    theirs.write_text("theirs")
    (out / ".atlas-render.lock").symlink_to(theirs)
    with pytest.raises(CallerError, match="leads elsewhere"):
        output.put(NEW, out)
    assert theirs.read_text() == "theirs"


def test_what_the_lock_stands_on_is_not_written(tmp_path: Path) -> None:
    """A hard link to a file elsewhere: it is locked, and only its name here goes."""
    out, theirs = tmp_path / "out", tmp_path / "theirs"
    out.mkdir()
    theirs.write_text("theirs")
    (out / ".atlas-render.lock").hardlink_to(theirs)
    output.put(NEW, out)
    assert theirs.read_text() == "theirs"
    assert texts(out) == NEW_TEXTS


# -- below the data directory --------------------------------------------------------------------------


def test_a_tree_is_kept_once_and_read_by_what_its_manifest_names(tmp_path: Path) -> None:
    folder = output.keep(NEW, tmp_path)
    assert folder.name == NEW.manifest.digest
    assert texts(folder) == NEW_TEXTS
    assert output.keep(NEW, tmp_path) == folder
    output.keep(OLD, tmp_path)
    assert set(output.digests(tmp_path)) == {NEW.manifest.digest, OLD.manifest.digest}
    assert output.read(tmp_path, NEW.manifest.digest, "docs/b.md") == b"b"
    assert output.read(tmp_path, NEW.manifest.digest, "") == NEW.text
    assert output.paths(tmp_path, NEW.manifest.digest) == sorted(NEW_TEXTS)
    assert output.paths(tmp_path, "x") == []
    assert output.digests(tmp_path / "none") == []


@pytest.mark.parametrize("path", ["../atlas.db", "/etc/passwd", "docs", "docs/../README.md", "none", "./README.md"])
def test_nothing_else_is_read(tmp_path: Path, path: str) -> None:
    output.keep(NEW, tmp_path / "renders")
    (tmp_path / "atlas.db").write_text("secret")
    with pytest.raises(CallerError) as caught:
        output.read(tmp_path / "renders", NEW.manifest.digest, path)
    assert caught.value.code is Code.NOT_FOUND


@pytest.mark.parametrize("digest", ["", "..", ".", "x" * 64, "0" * 64, "../" * 21 + "x"])
def test_no_other_folder_is_a_tree(tmp_path: Path, digest: str) -> None:
    (tmp_path / MANIFEST).write_bytes(NEW.text)
    (tmp_path / ("x" * 64)).mkdir()
    (tmp_path / ("x" * 64) / MANIFEST).write_bytes(NEW.text)
    with pytest.raises(CallerError, match="Unable to find render"):
        output.read(tmp_path, digest, "README.md")


def test_what_was_changed_or_lost_there_is_told_and_rendered_again(tmp_path: Path) -> None:
    folder = output.keep(NEW, tmp_path)
    (folder / "README.md").write_text("rewritten")
    with pytest.raises(CallerError, match="somebody changed it"):
        output.read(tmp_path, NEW.manifest.digest, "README.md")
    output.keep(NEW, tmp_path)
    assert output.read(tmp_path, NEW.manifest.digest, "README.md") == b"new"


def test_the_trees_rendered_last_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "_KEPT", 2)
    trees = [made(README_md=str(number)) for number in range(4)]
    for age, one in zip((300, 200, 100), trees, strict=False):
        os.utime(output.keep(one, tmp_path), (time.time() - age,) * 2)
    assert output.digests(tmp_path) == [trees[2].manifest.digest, trees[1].manifest.digest]
    output.keep(trees[1], tmp_path)  # rendered again
    died = tmp_path / ".died"
    died.mkdir()
    output.keep(trees[3], tmp_path)
    assert {*output.digests(tmp_path)} == {trees[3].manifest.digest, trees[1].manifest.digest}
    assert not died.exists()


def test_many_keep_the_same_tree_at_once(tmp_path: Path) -> None:
    """In one process and in several: each finds it whole, then and afterwards."""
    large = made(**{f"docs__{number}_md": "x" * 1000 for number in range(60)})

    def keep_and_read(_: int) -> bytes:
        output.keep(large, tmp_path / "renders")
        return b"".join(output.read(tmp_path / "renders", large.manifest.digest, path) for path in large.files)

    for _ in range(5):
        shutil.rmtree(tmp_path / "renders", ignore_errors=True)
        with ThreadPoolExecutor(4) as pool:
            assert {*pool.map(keep_and_read, range(8))} == {b"x" * 60_000}
    assert [path.name for path in (tmp_path / "renders").iterdir()] == [large.manifest.digest]


# -- putting together ----------------------------------------------------------------------------------


def _file(path: str, template: str) -> File:
    return File(path, b"", False, template, "1")


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ((_file("a", "docs/x"), _file("a", "docs/y")), "docs/y and docs/x both give a"),
        ((_file(MANIFEST, "docs/x"),), "docs/x and the manifest both give manifest.json"),
        ((_file("a", "docs/x"), _file("a/b", "docs/y")), "a is a file of docs/x and a folder of another"),
    ],
)
def test_templates_that_contradict_each_other_are_named(files: tuple[File, ...], says: str) -> None:
    with pytest.raises(AtlasError) as caught:
        tree.assemble(files, "1.0", SOURCE, ())
    assert (caught.value.code, says in caught.value.message) == (Code.CONTENT_INVALID, True)


def test_the_digest_names_exactly_this_tree() -> None:
    assert OLD.manifest.digest != NEW.manifest.digest
    assert made(a_md="1", b_md="2").manifest == made(b_md="2", a_md="1").manifest
    parsed = tree.parse(NEW.text)
    assert parsed is not None
    assert parsed.digest == NEW.manifest.digest
    assert tree.parse(b"{}") is None


# -- directories that come from somebody else -----------------------------------------------------------


def _claim(directory: Path, path: str, content: bytes) -> None:
    """A manifest that says a file is ours."""
    entry = {"path": path, "sha256": hashlib.sha256(content).hexdigest(), "bytes": 1, "template": "x", "version": "1"}
    source = {"spec": "x", "revision": 1, "digest": "0" * 64}
    claim = {"format": "atlas-render/v1", "atlas": "1", "source": source, "kinds": [], "files": [entry]}
    directory.mkdir(parents=True, exist_ok=True)
    (directory / MANIFEST).write_text(json.dumps(claim))


@pytest.mark.parametrize("path", ["{elsewhere}/own", "../elsewhere/own", ".git/HEAD", ".GIT/HEAD", "a/.git/config"])
def test_a_manifest_claims_nothing_outside_or_of_git(tmp_path: Path, path: str) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    place = path.format(elsewhere=elsewhere)
    victim = Path(place) if place.startswith("/") else out / place
    out.mkdir()
    victim.parent.mkdir(parents=True, exist_ok=True)
    victim.write_text("own")
    _claim(out, place, b"own")
    with pytest.raises(CallerError, match="edited, or made, by somebody else"):
        output.put(NEW, out)
    output.put(NEW, out, overwrite=True)
    assert victim.read_text() == "own"


def test_a_manifest_is_not_followed_into_a_device(tmp_path: Path) -> None:
    _claim(tmp_path, "/dev/zero", b"")
    output.put(NEW, tmp_path, overwrite=True)
    assert texts(tmp_path) == NEW_TEXTS


def test_a_stage_that_came_with_the_directory_is_thrown_away(tmp_path: Path) -> None:
    """Its links are not followed, and nothing of it is moved."""
    keys = tmp_path / "home" / ".ssh"
    keys.mkdir(parents=True)
    (keys / "id").write_text("key")
    out = tmp_path / "home" / "work" / "out"
    output.put(OLD, out)
    (out / "terraform").mkdir()
    (out / "terraform" / "terraform.tfstate").write_text("mine")
    stage = out / ".atlas-render"
    (stage / "terraform").mkdir(parents=True)
    (stage / "terraform" / "terraform.tfstate").write_text("theirs")
    (stage / "keys").symlink_to("../../../.ssh")
    (stage / MANIFEST).write_bytes(NEW.text)
    output.put(NEW, out)
    assert (keys / "id").read_text() == "key"
    assert texts(out) == {**NEW_TEXTS, "terraform/terraform.tfstate": "mine"}


def test_what_is_written_between_a_crash_and_the_next_run_is_not_lost(tmp_path: Path) -> None:
    output.put(OLD, tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        _crashes(patch, "replace", 1)
        with pytest.raises(_CrashError):
            output.put(NEW, tmp_path)
    (tmp_path / "README.md").write_text("mine")
    with pytest.raises(CallerError) as caught:
        output.put(NEW, tmp_path)
    assert [problem.pointer for problem in caught.value.problems] == ["/README.md"]
    assert (tmp_path / "README.md").read_text() == "mine"


def test_a_folder_where_a_file_belongs_is_said_before_anything_is_written(tmp_path: Path) -> None:
    output.put(OLD, tmp_path)
    (tmp_path / "docs" / "b.md").mkdir()
    with pytest.raises(CallerError, match="a file is needed"):
        output.put(NEW, tmp_path, overwrite=True)
    assert texts(tmp_path) == OLD_TEXTS


def test_another_file_system_below_is_said_before_anything_is_written(small: Path) -> None:
    out = small.parent
    output.put(made(README_md="old"), out)
    with pytest.raises(CallerError, match="another file system"):
        output.put(made(README_md="new", small__a_md="a"), out)
    assert (out / "README.md").read_text() == "old"
