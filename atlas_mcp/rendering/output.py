"""A tree on disk: in the directory that a person named, or below the data directory under its digest.

In a person's directory there may be more than a tree: a program's state, a lock file, their own edits. Files that we
did not write, or that somebody has edited since, are named and left as they are. Everything that is to be written is
written beside the tree first, so that a full disk leaves the old tree whole; then each file is moved into its place.
While that goes on the manifest knows both trees, so that the next run can go on from anywhere in it. Nothing that
stands in the directory is believed further than that: it may be a checkout of somebody else's. Files are not forced to
the disk one by one, which takes seconds: what a power failure damages, the manifest's digests tell.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.rendering import tree
from atlas_mcp.rendering.tree import MANIFEST, MOST_BYTES, Manifest, Source, Tree
from atlas_mcp.system import locks

_STAGE = ".atlas-render"
_LOCK = ".atlas-render.lock"  # it stands there while somebody renders, or where one died
_KEPT = 100  # trees below the data directory; one of ten VMs takes half a MiB
_PATIENCE_S = 10.0  # how long one waits for others that keep a tree there
_SHOWN = 20


@dataclass(frozen=True)
class Written:
    """What writing did: files that are new or changed, that were removed, and edited ones that were left behind."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    left: tuple[str, ...]


def put(new_tree: Tree, directory: Path, *, overwrite: bool = False) -> Written:
    """Write a tree into the directory that a person named; what is there of other kinds stays.

    Raises:
        CallerError: `output_edited`: files there are not as we wrote them; `output_unusable`: it cannot be written.

    """
    with _trouble(directory):
        directory.mkdir(parents=True, exist_ok=True)
        with _alone(directory):
            _drop(_inside(directory, _STAGE))
            old = _manifest(directory)
            known = _known(old)
            new_tree = tree.beside(new_tree, old)
            wanted = new_tree.manifest.hashes
            new = {path: wanted[path] for path in new_tree.files}
            there = {path: _sha256(_inside(directory, path)) for path in {*known, *new}}
            edited = [path for path in new if there[path] not in (None, new[path], *known.get(path, ()))]
            edited += [MANIFEST] if old is None and (directory / MANIFEST).exists() else []
            if edited and not overwrite:
                raise _edited(directory, edited)
            written = tuple(path for path in new if there[path] != new[path])
            gone = [path for path in known if path not in wanted and there[path] is not None]
            removed = tuple(path for path in gone if there[path] in known[path])
            for path in (*written, *removed, MANIFEST):
                _check_place(directory, path)
            _stage(new_tree, directory, written, {path: there[path] or "" for path in (*written, *removed)})
            _move(new_tree, directory, written, removed)
            return Written(written, removed, tuple(path for path in gone if path not in removed))


def source(directory: Path) -> Source | None:
    """What the tree in the directory that a person named was rendered from; None where there is none."""
    manifest = _manifest(directory)
    return manifest.source if manifest else None


def _known(old: Manifest | None) -> dict[str, tuple[str, ...]]:
    """The digests of files that are ours: of the tree, and, where a run died in the middle, of the one before."""
    if old is None:
        return {}
    paths = {*old.hashes, *old.replacing}
    return {path: tuple(filter(None, (old.hashes.get(path), old.replacing.get(path)))) for path in paths}


def keep(made: Tree, renders: Path) -> Path:
    """Write a tree below the data directory, under its digest; it is never changed again. Returns its folder.

    The newest hundred are kept, by when they were last rendered: a spec gives a tree again.

    Raises:
        CallerError: `output_unusable`.

    """
    folder = renders / made.manifest.digest
    with _trouble(renders):
        renders.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _alone(renders, patience_s=_PATIENCE_S):
            if _whole(folder, made.manifest):
                os.utime(folder)
                return folder
            stage = Path(tempfile.mkdtemp(dir=renders, prefix="."))
            try:
                _write_files(made, stage / "new", made.files)
                _write(stage / "new" / MANIFEST, made.text)
                if folder.exists():  # what was damaged: whoever looks finds all of it, or nothing
                    folder.rename(stage / "old")
                (stage / "new").rename(folder)
            finally:
                shutil.rmtree(stage, ignore_errors=True)
            _prune(renders)
    return folder


def _prune(renders: Path) -> None:
    """Remove the trees that were rendered the longest ago, and what a run that died has left."""
    for old in digests(renders)[_KEPT:]:
        with suppress(OSError):
            (renders / old).rename(renders / f".{old}")  # whoever looks finds all of it, or nothing
    for left in renders.glob(".*"):
        shutil.rmtree(left, ignore_errors=True)


def read(renders: Path, digest: str, path: str) -> bytes:
    """A file of a tree that was kept; its manifest for "". Only what the manifest names is read.

    Raises:
        CallerError: `not_found`.

    """
    manifest = _kept(renders, digest)
    if manifest is None or manifest.digest != digest:
        raise CallerError(Code.NOT_FOUND, f"Unable to find render {digest[:64]!r}.", "render_artifacts makes one.")
    if path in ("", MANIFEST):
        return (renders / digest / MANIFEST).read_bytes()
    if path not in manifest.hashes:
        from atlas_mcp.domain.problems import closest

        meant = closest(path[:250], manifest.hashes)
        raise CallerError(Code.NOT_FOUND, f"Unable to find {path[:100]!r} in render {digest[:12]}.", meant.strip())
    content = (renders / digest / path).read_bytes()
    if hashlib.sha256(content).hexdigest() != manifest.hashes[path]:
        raise CallerError(
            Code.NOT_FOUND, f"Unable to read {path}: somebody changed it below {renders}.", "Render the spec again."
        )
    return content


def _whole(folder: Path, manifest: Manifest) -> bool:
    """Whether a tree that was kept is as it was: a power failure may have taken what the disk had not."""
    on_disk = _manifest(folder)
    return on_disk == manifest and all(_sha256(folder / path) == digest for path, digest in manifest.hashes.items())


def paths(renders: Path, digest: str) -> list[str]:
    """The files of a tree that was kept; none where there is no such tree."""
    manifest = _kept(renders, digest)
    return sorted(manifest.hashes) if manifest else []


def digests(renders: Path) -> list[str]:
    """The trees that were kept, the newest first."""
    trees = [entry for entry in renders.iterdir() if not entry.name.startswith(".")] if renders.is_dir() else []
    return [entry.name for entry in sorted(trees, key=_born, reverse=True)]


def _born(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:  # removed meanwhile, or no folder of ours
        return 0


# -- staging ---------------------------------------------------------------------------------------


def _stage(made: Tree, directory: Path, written: tuple[str, ...], before: dict[str, str]) -> None:
    """Write what is new beside the tree, with a manifest that tells what was there, too: both are ours meanwhile."""
    stage = directory / _STAGE
    stage.mkdir(mode=0o700)
    try:
        _write_files(made, stage, written)
        replacing = {path: digest for path, digest in before.items() if digest}
        _write(stage / MANIFEST, made.manifest.model_copy(update={"replacing": replacing}).text)
        _write(stage / f"{MANIFEST}.last", made.text)
    except BaseException:
        _drop(stage)
        raise


def _move(made: Tree, directory: Path, written: tuple[str, ...], removed: tuple[str, ...]) -> None:
    """Put what was staged into its place. A run that dies here leaves files that are all known to be ours."""
    stage = directory / _STAGE
    (stage / MANIFEST).replace(directory / MANIFEST)
    for path in written:
        place = _inside(directory, path)
        place.parent.mkdir(parents=True, exist_ok=True)
        (stage / path).replace(place)
    for path in removed:
        _inside(directory, path).unlink()
        for folder in list(PurePosixPath(path).parents)[:-1]:
            try:
                (directory / folder).rmdir()
            except OSError:  # something else is in it
                break
    (stage / f"{MANIFEST}.last").replace(directory / MANIFEST)
    _drop(stage)


def _drop(stage: Path) -> None:
    """Throw a stage away: what stands in it was never moved, and may have come from anywhere."""
    if stage.exists():
        shutil.rmtree(stage)


def _write_files(made: Tree, folder: Path, paths: Iterable[str]) -> None:
    """New files of a tree in a folder."""
    for path in paths:
        _write(folder / path, made.files[path].content, executable=made.files[path].executable)


def _write(path: Path, content: bytes, *, executable: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o755 if executable else 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)


# -- looking ---------------------------------------------------------------------------------------


def _kept(renders: Path, digest: str) -> Manifest | None:
    """The manifest of a tree that was kept; what is no digest names none."""
    return _manifest(renders / digest) if len(digest) == 64 and digest.isalnum() else None


def _manifest(directory: Path) -> Manifest | None:
    path = directory / MANIFEST
    usable = path.is_file() and not path.is_symlink() and path.stat().st_size <= MOST_BYTES
    return tree.parse(path.read_bytes()) if usable else None


def _inside(directory: Path, path: str) -> Path:
    """The place of a file; no folder on the way may lead elsewhere.

    Raises:
        CallerError: `output_unusable`.

    """
    place = directory
    for part in PurePosixPath(path).parts:
        place = place / part
        if part in ("..", "/") or place.is_symlink():
            raise CallerError(
                Code.OUTPUT_UNUSABLE,
                f"Unable to write below {directory}: {place} is a symbolic link, and leads elsewhere.",
                "Remove it, or choose another directory.",
            )
    return place


def _sha256(path: Path) -> str | None:
    """SHA-256 of a file; None where there is none. What is no ordinary file, or too large, is none of ours."""
    if not path.exists():
        return None
    status = path.stat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_BYTES:
        return ""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _check_place(directory: Path, path: str) -> None:
    """See that a file can be put or removed there later: no folder in its place, and no other file system."""
    place = _inside(directory, path)
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder, and a file is needed", str(place))
    folder = place.parent
    while not folder.exists():
        folder = folder.parent
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "it is a file, and a folder is needed", str(folder))
    if folder.stat().st_dev != directory.stat().st_dev:
        raise OSError(errno.EXDEV, "it is on another file system", str(folder))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, "it may not be written", str(folder))


def _edited(directory: Path, edited: list[str]) -> CallerError:
    problems = tuple(Problem(f"/{path}", "it is not as ATLAS wrote it.", "") for path in edited[:_SHOWN])
    return CallerError(
        Code.OUTPUT_EDITED,
        f"Unable to write {directory}: {len(edited)} of its files were edited, or made, by somebody else.",
        "Move your changes into the spec or a template, or give another directory, or --overwrite to lose them:",
        problems,
    )


@contextmanager
def _alone(directory: Path, patience_s: float = 0) -> Iterator[None]:
    """Nobody else renders into the directory meanwhile; a process that dies lets go."""
    file = _inside(directory, _LOCK)
    with locks.alone(file, patience_s) as held:
        if not held:
            raise CallerError(
                Code.OUTPUT_UNUSABLE,
                f"Unable to write {directory}: somebody else renders into it now.",
                "Wait for them, then try again.",
            )
        try:
            yield
        finally:
            with suppress(OSError):  # a system may keep a file that is open: then it stands there, empty
                file.unlink()


@contextmanager
def _trouble(directory: Path) -> Iterator[None]:
    """Turn what the file system says into an error of ours."""
    try:
        yield
    except OSError as error:
        cause = "the disk is full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else (error.strerror or str(error))
        where = error.filename or directory
        stands = error.errno in (errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.EXDEV)
        remedy = "Move that out of the way, or name" if stands else "Make room or mend the permissions, or name"
        raise CallerError(
            Code.OUTPUT_UNUSABLE,
            f"Unable to write {directory}: {cause} ({where}).",
            f"{remedy} another directory; then render again: it goes on where it stopped.",
        ) from error
