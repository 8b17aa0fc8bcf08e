"""Tables that clusters are sized, dated and priced by, each with its source and date. Pure.

Machines and the dates of versions come with ATLAS; prices are an operator's to fill, and none come with it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, Field, NonNegativeFloat, ValidationError

from atlas_mcp.domain.cluster.spec import MachineName, Region, Version
from atlas_mcp.domain.fleet.spec import Flag
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.quantity import Memory
from atlas_mcp.domain.text import Form, Label, Prose, Value, Whole
from atlas_mcp.errors import CallerError, Code

_M = TypeVar("_M", bound=BaseModel)
Source = Annotated[str, Prose(300)]
Date = Annotated[datetime.date, Field(description="of the source")]


class Machine(Value):
    """A type of machine: what it has, and where the platform's network limits its pods, the most it may run."""

    cores: Annotated[int, Whole(1, 512, "cores")]
    memory: Memory
    pods: Annotated[int, Whole(4, 1000)] | None = None
    by_name: Flag = Field(False, description="Taken only where a pool names it, as what shares its cores.")


class MachineTable(Value):
    """The types of machine of a platform."""

    api_version: Literal["atlas/v1"] = Field(alias="apiVersion")
    kind: Literal["Machines"]
    source: Source
    date: Date
    machines: dict[MachineName, Machine] = Field(min_length=1, max_length=500)


class VersionTable(Value):
    """Until when minor versions of Kubernetes are supported, by whoever the source is."""

    api_version: Literal["atlas/v1"] = Field(alias="apiVersion")
    kind: Literal["Versions"]
    source: Source
    date: Date
    supported_until: dict[Version, datetime.date] = Field(min_length=1, max_length=50)

    def newest(self, today: datetime.date) -> str | None:
        """The newest version that is supported on a day."""
        there = [version for version, until in self.supported_until.items() if until >= today]
        return max(there, key=minor, default=None)


class PriceTable(Value):
    """What an operator pays. A machine that is not in it has no known price."""

    api_version: Literal["atlas/v1"] = Field(alias="apiVersion")
    kind: Literal["Prices"]
    platform: Label
    region: Region | None = None
    source: Source
    date: Date
    currency: Annotated[str, Form(r"[A-Z]{3}", "a currency (ISO 4217)", "EUR", longest=3)]
    control_plane_hour: NonNegativeFloat = 0
    machine_hour: dict[MachineName, NonNegativeFloat] = Field(default={}, max_length=1000)
    storage_gib_month: NonNegativeFloat = 0


def minor(version: str) -> int:
    """The number by which versions are compared: 36 of 1.36."""
    return int(version.partition(".")[2])


def parse_table(document: Mapping[str, Any], model: type[_M]) -> _M:
    """A table as a file holds it.

    Raises:
        CallerError: `content_invalid`, with every problem.

    """
    try:
        return model.model_validate(document)
    except ValidationError as error:
        problems = tuple(problems_of(error, model, ""))
        raise CallerError(
            Code.CONTENT_INVALID, "Unable to read a table.", "Mend the places named.", problems
        ) from error
