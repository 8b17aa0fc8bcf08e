"""What a host answers to a command, as clients see it. It imports nothing that takes time."""

from __future__ import annotations

from pydantic import Field

from atlas_mcp.model import Frozen


class HostAnswer(Frozen):
    """What a command did on a host, or why it did not."""

    host: str
    code: int = 0
    output: str = ""
    errors: str = ""
    output_bytes: int = 0
    errors_bytes: int = 0
    artifact: str = Field(default="", description="all that it wrote")
    seconds: float = 0
    failed: str = ""
