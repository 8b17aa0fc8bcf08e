"""Paths as people write them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

UserPath = Annotated[Path, AfterValidator(Path.expanduser)]  # with ~ for the home of whoever runs ATLAS
