"""Which files of a repository are read, and by whom: by their paths alone, before anything is opened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import translate
from functools import cache

from atlas_mcp.domain.repository.files import Reader
from atlas_mcp.domain.repository.readers import READERS

# What is in these is another's, is made, or is there to be tested with: it says nothing of what this one needs.
PASSED_BY = frozenset(
    ".git .hg .svn node_modules vendor third_party thirdparty 3rdparty external site-packages venv .venv .tox"
    " __pycache__ _vendor templates dist target tests test testdata fixtures testing".split()
)
DEEPEST = 12  # folders, one in the other


def choose(paths: Iterable[str], most: int) -> list[tuple[str, tuple[Reader, ...]]]:
    """Those that some reader asks for, the least deep first, at most so many, each with its readers."""
    chosen = [(path, readers) for path in paths if not _passed_by(path) and (readers := _readers(path))]
    chosen.sort(key=lambda one: (one[0].count("/"), one[0]))
    return chosen[:most]


def _passed_by(path: str) -> bool:
    folders = path.lower().split("/")[:-1]
    return len(folders) > DEEPEST or not PASSED_BY.isdisjoint(folders)


def _readers(path: str) -> tuple[Reader, ...]:
    lower = path.lower()
    name = lower.rpartition("/")[2]
    any_name, any_path = _any()
    if not (any_name.match(name) or any_path.match(lower)):
        return ()
    return tuple(reader for reader in READERS if any(_matches(pattern, name, lower) for pattern in reader.patterns))


def _matches(pattern: str, name: str, path: str) -> bool:
    return _compiled(pattern).match(path if "/" in pattern else name) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(translate(pattern))


@cache
def _any() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """One search for all patterns of names, and one for all of paths: most files are asked for by none."""
    patterns = [pattern for reader in READERS for pattern in reader.patterns]
    both = [[one for one in patterns if ("/" in one) is of_path] for of_path in (False, True)]
    names, paths = ("|".join(map(translate, group)) for group in both)
    return re.compile(names), re.compile(paths)
