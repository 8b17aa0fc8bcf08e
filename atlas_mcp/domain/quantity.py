"""Sizes of memory and disks: written with a binary unit, held as whole MiB.

"512MiB", "4GiB", "1TiB" and PVE's shorthand "512M", "4G", "1T" are accepted; both are binary. Here a bare number is
refused, and "4GB"; what people who write them in a spec mean, `meaning` says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from atlas_mcp.domain.text import shown, wrong

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

_UNITS = {"m": 1, "mib": 1, "g": 1024, "gib": 1024, "t": 1024 * 1024, "tib": 1024 * 1024}
_FORM = re.compile(r"(\d{1,9})(?:\.(\d{1,3}))? ?([A-Za-z]*)", re.ASCII)


class MiB(int):
    """A size in whole MiB; documents hold it as text with its unit ("4GiB")."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """The canonical text: the largest unit that leaves a whole number."""
        for unit, size in (("TiB", 1024 * 1024), ("GiB", 1024)):
            if self and not self % size:
                return f"{self // size}{unit}"
        return f"{int(self)}MiB"

    @property
    def gib(self) -> int:
        """Whole GiB, rounded up."""
        return -(-self // 1024)

    @classmethod
    def parse(cls, value: object) -> MiB:
        """The size that a text means.

        Raises:
            PydanticCustomError: it has no unit, a decimal one, or is not a whole number of MiB.

        """
        if isinstance(value, MiB):
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            raise wrong(f"{shown(value)} has no unit.", f"Write {shown(value)}GiB or {shown(value)}MiB.")
        form = _FORM.fullmatch(value.strip()) if isinstance(value, str) else None
        if form is None:
            raise wrong(f"{shown(value)} is not a size.", "Write a number with MiB, GiB or TiB, for example 4GiB.")
        whole, part, unit = form.group(1), form.group(2) or "", form.group(3).lower()
        if unit not in _UNITS:
            reason = "has no unit" if not unit else f"has the unit {form.group(3)[:8]}, which is not a binary one"
            raise wrong(f"{shown(value)} {reason}.", f"Write {whole}GiB or {whole}MiB (1 GiB is 1024 MiB).")
        size, rest = divmod(int(whole + part) * _UNITS[unit], 10 ** len(part))
        if rest:
            raise wrong(f"{shown(value)} is not a whole number of MiB.", f"Write it in MiB, for example {size}MiB.")
        return cls(size)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's signature
        return core_schema.no_info_plain_validator_function(
            cls.parse,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda size: size.text, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{1,9}(\.\d{1,3})? ?([MGTmgt]|[MGTmgt][Ii][Bb])$"}


@dataclass(frozen=True, slots=True)
class SizeLimits:
    """The smallest and largest size of a field, both included, in MiB; `step_mib` is what it is a multiple of."""

    low: MiB
    high: MiB
    step_mib: int = 1

    def check(self, size: MiB) -> MiB:
        """The size, when it is within the limits."""
        if not self.low <= size <= self.high:
            limits = f"{self.low.text} to {self.high.text}"
            raise wrong(f"{size.text} is outside {limits}.", f"Write a size from {limits}.")
        if size % self.step_mib:
            raise wrong(f"{size.text} is not a whole number of {MiB(self.step_mib).text}.", f"Write {size.gib}GiB.")
        return size

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's signature
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        described = f"{self.low.text} to {self.high.text}, with its unit, for example 20GiB."
        return {**handler(schema), "description": described}


Memory = Annotated[MiB, SizeLimits(MiB(512), MiB(1024 * 1024))]
LEAST_DISK = MiB(10 * 1024)
DiskSize = Annotated[MiB, SizeLimits(LEAST_DISK, MiB(10 * 1024 * 1024), step_mib=1024)]
