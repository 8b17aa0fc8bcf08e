"""Importing extensions: from source files below their `tools/` alone, never from bytecode or from elsewhere.

What runs is then what the digest of a content root covers. Python would take a file in `__pycache__` for the source
beside it, whatever is in it. Sources are read once, at the start: an import inside a function finds what was there.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import FileFinder, ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

_packages: dict[str, dict[str, bytes]] = {}


def only_sources(package: str, tools: Path) -> None:
    """From now on, modules of this top-level package are the source files that are below its `tools` now."""
    _packages[package] = {str(path): path.read_bytes() for path in tools.rglob("*.py") if path.is_file()}
    if _FINDER not in sys.meta_path:
        sys.meta_path.insert(0, _FINDER)


class _Loader(SourceFileLoader):
    """Compiles the source each time; reads and writes no bytecode."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        sources = _packages[fullname.partition(".")[0]]
        if path not in sources:
            raise ImportError(f"{path} was not there at the start", name=fullname, path=path)
        return self.source_to_code(sources[path], path)


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        package, _, rest = fullname.partition(".")
        if package not in _packages:
            return None
        if rest.startswith("tools."):
            for place in path or ():
                spec = FileFinder(place, (_Loader, [".py"])).find_spec(fullname)
                if spec is not None:
                    return spec
        raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


_FINDER = _Finder()
