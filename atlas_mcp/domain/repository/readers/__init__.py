"""The readers, one table: what is found first for a file reads it, and so do all others that ask for the same form.

A reader is a function from a file to what it says; it is given text and parsed documents, and never a path to open.
"""

from __future__ import annotations

from atlas_mcp.domain.repository.files import Reader
from atlas_mcp.domain.repository.readers import (
    builds,
    containers,
    environments,
    languages,
    machines,
    orchestration,
    python,
    readme,
    schedulers,
    workflows,
)

READERS: tuple[Reader, ...] = (
    *readme.READERS,
    *python.READERS,
    *environments.READERS,
    *languages.READERS,
    *builds.READERS,
    *containers.READERS,
    *machines.READERS,
    *orchestration.READERS,
    *schedulers.READERS,
    *workflows.READERS,
)
ECOSYSTEMS = tuple(dict.fromkeys(reader.ecosystem for reader in READERS))
