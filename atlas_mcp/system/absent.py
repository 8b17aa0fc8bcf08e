"""Importing as if a package were not there, so that a start does not pay for what a server never uses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def absent(package: str) -> Iterator[None]:
    """Within, `package` cannot be imported, for libraries that use it where it is installed and can do without.

    What has been imported of it stays usable. Not for code of content roots, which may rely on it.
    """
    module = sys.modules.get(package)
    sys.modules[package] = None  # type: ignore[assignment]  # so the import system marks what is not there
    try:
        yield
    finally:
        del sys.modules[package]
        if module is not None:
            sys.modules[package] = module
