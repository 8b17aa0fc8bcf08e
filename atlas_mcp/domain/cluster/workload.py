"""What is to run on a cluster, as people state it: "web x3 250m 512MiB 10GiB public". Pure."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from atlas_mcp.domain.quantity import MiB, SizeLimits
from atlas_mcp.domain.text import Label, Value, Whole, shown, wrong

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

MOST_REPLICAS = 1000
_CORES = re.compile(r"(\d{1,4})(?:\.(\d{1,3}))?", re.ASCII)
_MILLI = re.compile(r"(\d{1,7})m", re.ASCII)
_REPLICAS = re.compile(r"x(\d{1,5})", re.ASCII)
_SIZE = re.compile(r"\d+(\.\d+)?[MGT]i?B?", re.ASCII | re.IGNORECASE)
_CPU = re.compile(r"\d+m|\d+(\.\d+)?", re.ASCII)
_MOST_CPU = 256_000


class Millicores(int):
    """CPU in thousandths of a core; documents hold it as Kubernetes does: "250m", "2"."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """The canonical text."""
        return f"{int(self)}m" if self % 1000 else str(self // 1000)

    @classmethod
    def parse(cls, value: object) -> Millicores:
        """What a text or a number of cores means.

        Raises:
            PydanticCustomError: it is no such quantity, finer than a thousandth, or outside 1m to 256.

        """
        if isinstance(value, Millicores):
            return value
        text = "" if isinstance(value, bool) or not isinstance(value, str | int | float) else str(value).strip()
        milli, cores = _MILLI.fullmatch(text), _CORES.fullmatch(text)
        if not milli and not cores:
            raise wrong(f"{shown(value)} is no amount of CPU.", "Write cores or thousandths, such as 2, 0.5 or 250m.")
        amount = int(milli[1]) if milli else int(f"{cores[1]}{(cores[2] or '').ljust(3, '0')}") if cores else 0
        if not 1 <= amount <= _MOST_CPU:
            raise wrong(f"{shown(value)} is outside 1m to 256.", "Write cores from 1m to 256.")
        return cls(amount)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's signature
        return core_schema.no_info_plain_validator_function(
            cls.parse,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda cpu: cpu.text, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": ["string", "number"], "description": "Cores, such as 2, 0.5 or 250m."}


class Exposure(StrEnum):
    """Who reaches a workload."""

    NONE = "none"
    INTERNAL = "internal"  # from the cluster's network
    PUBLIC = "public"


PodMemory = Annotated[MiB, SizeLimits(MiB(1), MiB(1024 * 1024))]
Volume = Annotated[MiB, SizeLimits(MiB(1024), MiB(16 * 1024 * 1024), step_mib=1024)]


class Workload(Value):
    """Replicas of one program, with what each of them asks for."""

    name: Label
    replicas: Annotated[int, Whole(1, MOST_REPLICAS)] = 1
    cpu: Millicores | None = Field(None, description="Of each replica, e.g. 250m.")
    memory: PodMemory | None = Field(None, description="Of each replica, e.g. 512MiB.")
    storage: Volume | None = Field(None, description="A volume of each replica.")
    exposure: Exposure = Exposure.NONE


def _from_text(value: object) -> object:
    """The short form: a name, then in any order xN, cores, memory, a volume's size, and who reaches it."""
    if not isinstance(value, str):
        return value
    name, *words = value.split()[:12] or [""]
    read: dict[str, object] = {"name": name}
    for word in words:
        key = _meant(word, read)
        read[key] = int(word[1:]) if key == "replicas" else word
    return read


def _meant(word: str, read: dict[str, object]) -> str:
    """Which key a word of the short form is for: the first size is memory, the second the volume."""
    if _REPLICAS.fullmatch(word):
        key = "replicas"
    elif word in [*Exposure]:
        key = "exposure"
    elif _SIZE.fullmatch(word) and not _MILLI.fullmatch(word):
        key = "storage" if "memory" in read else "memory"
    elif _CPU.fullmatch(word):
        key = "cpu"
    else:
        key = ""
    if not key or key in read:
        raise wrong(f"{shown(word)} is not understood here.", "Write for example: web x3 250m 512MiB 10GiB public.")
    return key


StatedWorkload = Annotated[Workload, BeforeValidator(_from_text, json_schema_input_type=Workload | str)]
