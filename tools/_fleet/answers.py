"""What the fleet tools answer, and the kinds of things they list: all that must be there before one is called.

What does the work stands in the modules beside this one, and is imported by the first call that needs it.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from atlas_mcp.model import Frozen

Kind = Literal["nodes", "guests", "templates", "storages", "networks"]


class Fault(Frozen):
    """What is wrong: a JSON pointer, the cause, the remedy."""

    at: str
    message: str
    remedy: str


class Question(Frozen):
    """What is open: a JSON pointer, the words, the possible answers; `otherwise` holds where nobody answers."""

    at: str
    ask: str
    options: list[str] = []
    otherwise: str = ""


class Collected(Frozen):
    """The spec as far as it is known."""

    spec_id: str = ""
    revision: int = 0
    complete: bool
    problems: list[Fault]
    questions: list[Question]
    spec: dict[str, JsonValue] = {}
    defaults: dict[str, list[str]] = Field(default={}, description="source -> pointers it gave")
    notes: list[str] = []


class Capacity(Frozen):
    """Whether a fleet fits; `fits` with no problems means that it can be planned."""

    cluster: str
    fits: bool
    problems: list[Fault] = []
    warnings: list[str] = []
    checks: list[str] = []
    placement: list[str] = []
    node_loss: list[str] = []


class Inventory(Frozen):
    """A page of what there is; `total` and `by_status` count everything that the filters let through."""

    cluster: str
    total: int
    by_status: dict[str, int] = {}
    guests: dict[str, dict[str, str]] = Field(
        default={}, description='"NODE STATUS" -> name, # its number -> "VMID:NUMBER ..."'
    )
    domain: str = Field(default="", description="ends every name in guests")
    table: str = ""
    next: str = ""
