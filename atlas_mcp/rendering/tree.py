"""Files put together: a manifest that says what each one is, and a digest that names exactly this tree."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import Literal

from atlas_mcp.domain import stored
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.model import Digest, Document, Frozen, digest_of
from atlas_mcp.rendering.engine import File
from atlas_mcp.rendering.templates import KINDS, Place

MANIFEST = "manifest.json"
_MOST_FILES = 5000
MOST_BYTES = 50_000_000


class Entry(Frozen):
    """A file of a manifest."""

    path: Place
    sha256: Digest
    bytes: int
    template: str
    version: str


class Source(Frozen):
    """What a tree was rendered from: a spec and, where there is one, the deployment that it has become."""

    spec: str
    name: str = ""
    revision: int
    digest: Digest
    deployment: str = ""
    deployment_revision: int = 0


class Manifest(Document):
    """What is in a tree, and what it was made from. Its digest names the tree.

    The digest covers every field with its default: another field is another format, with a conversion in `stored`.
    `replacing` holds the digests of what was there before, while a directory is being written.
    """

    format: Literal["atlas-render/v1"]
    atlas: str
    source: Source
    kinds: tuple[str, ...]
    files: tuple[Entry, ...]
    replacing: dict[Place, Digest] = {}

    @cached_property
    def digest(self) -> str:
        """SHA-256 of all of it but what is being replaced."""
        return digest_of(self.model_dump(mode="json", exclude={"replacing"}))

    @property
    def text(self) -> bytes:
        """Its file."""
        return json.dumps(self.model_dump(mode="json", exclude_defaults=True), indent=2).encode() + b"\n"

    @property
    def hashes(self) -> dict[str, str]:
        """SHA-256 by path."""
        return {entry.path: entry.sha256 for entry in self.files}


@dataclass(frozen=True)
class Tree:
    """A rendered tree in memory."""

    manifest: Manifest
    files: Mapping[str, File] = field(repr=False)

    @property
    def text(self) -> bytes:
        """The manifest's own file."""
        return self.manifest.text


def assemble(files: Iterable[File], atlas: str, source: Source, kinds: tuple[str, ...]) -> Tree:
    """A tree of these files.

    Raises:
        AtlasError: `content_invalid`: two templates give one path, one gives the manifest's, or it is too large.

    """
    by_path: dict[str, File] = {}
    for file in files:
        other = by_path.setdefault(file.path, file)
        if other is not file or file.path.lower() == MANIFEST:
            theirs = "the manifest" if file.path.lower() == MANIFEST else other.template
            raise _unfit(f"{file.template} and {theirs} both give {file.path}")
    twice = [path for path in by_path if path.lower() in {other.lower() for other in by_path if other != path}]
    if twice:
        raise _unfit(f"{sorted(twice)[0]} is the same as {sorted(twice)[1]} where case does not count")
    folders = {str(parent) for path in by_path for parent in PurePosixPath(path).parents}
    for path in sorted(folders & by_path.keys()):
        raise _unfit(f"{path} is a file of {by_path[path].template} and a folder of another")
    size = sum(len(file.content) for file in by_path.values())
    if len(by_path) > _MOST_FILES or size > MOST_BYTES:
        raise _unfit(f"{len(by_path)} files of {size} bytes are too much")
    ordered = {path: by_path[path] for path in sorted(by_path)}
    entries = tuple(
        Entry(
            path=path,
            sha256=hashlib.sha256(file.content).hexdigest(),
            bytes=len(file.content),
            template=file.template,
            version=file.version,
        )
        for path, file in ordered.items()
    )
    return Tree(Manifest(format="atlas-render/v1", atlas=atlas, source=source, kinds=kinds, files=entries), ordered)


def beside(made: Tree, old: Manifest | None) -> Tree:
    """A tree with what was rendered of other kinds before: a part that is rendered again leaves the others there."""
    mine = made.manifest.kinds
    kinds = {*KINDS} - {*mine}
    others = [entry for entry in old.files if entry.template.partition("/")[0] in kinds] if old else []
    if not others or old is None:
        return made
    files = {entry.path: entry for entry in (*others, *made.manifest.files)}
    both = tuple(dict.fromkeys((*made.manifest.kinds, *old.kinds)))
    entries = tuple(files[path] for path in sorted(files))
    return replace(made, manifest=made.manifest.model_copy(update={"files": entries, "kinds": both}))


def parse(text: bytes) -> Manifest | None:
    """The manifest that a file holds; None where it holds none.

    Raises:
        CallerError: `document_unreadable`: a newer version wrote it.

    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not stored.is_of(Manifest, document):
        return None
    try:
        return stored.read(Manifest, document, MANIFEST)
    except CallerError:
        if document["format"] == Manifest.written_as():  # somebody changed it
            return None
        raise


def _unfit(cause: str) -> AtlasError:
    return AtlasError(Code.CONTENT_INVALID, f"Unable to render: {cause}.", "Mend or remove one of the templates.")
