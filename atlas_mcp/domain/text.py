"""The forms of text a document may hold, and how a value that breaks one is reported.

Every name and every free text in a spec or profile has one of these types, so nothing that reaches a
cluster, a template or a log can carry control characters, quotes or template syntax that the form does
not list. Pure: no I/O. `problems` turns the errors raised here into `Problem`s.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

NONE = "none"  # what people say where they want nothing of what was asked
OWN_ERROR = "atlas"  # the type of every error raised here; its context has `message` and `remedy`
_SHOWN_LENGTH = 60
_WORD_LENGTH = 80
_MARK = re.compile(r"atlas:\s*[0-9a-f]{6}", re.I)
_UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class Value(BaseModel):
    """A frozen value of a document: unknown keys are refused, and its schema is built at first use."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        serialize_by_alias=True,
        validate_by_name=True,
        validate_by_alias=True,
        hide_input_in_errors=True,
    )


def wrong(message: str, remedy: str) -> PydanticCustomError:
    """The error of a validator: what is wrong with its limit, and what to write instead."""
    return PydanticCustomError(OWN_ERROR, "{message}", {"message": message, "remedy": remedy})


def shown(value: object) -> str:
    """A value as a message may show it: one line, printable, at most 60 characters."""
    if isinstance(value, dict | list | tuple):
        return "a mapping" if isinstance(value, dict) else "a list"
    if isinstance(value, int) and abs(value) >= 10**18:
        return "a number of more than 18 digits"
    text = repr(value[: _SHOWN_LENGTH + 1]) if isinstance(value, str) else repr(value)
    text = "".join(char if printable(char) else "?" for char in text)
    return text if len(text) <= _SHOWN_LENGTH else f"{text[: _SHOWN_LENGTH - 3]}..."


def counted(number: int, noun: str, verb: str = "is|are") -> str:
    """`1 value is`, `2 values are`."""
    one, _, more = verb.partition("|")
    return f"{number} {noun}{'' if number == 1 else 's'} {one if number == 1 else more}".rstrip()


def line(text: str, longest: int = 400) -> str:
    """A machine's text as a message may hold it: one line, printable, of bounded length."""
    short = " ".join(text[: longest * 4].split())[:longest]
    return short if short.isprintable() else "".join(char if printable(char) else "?" for char in short)


def word(text: str) -> str:
    """A machine's name as one word of bounded length; those that Proxmox VE itself allows stay as they are."""
    return re.sub(r"[^A-Za-z0-9_.@+-]", "_", text[:_WORD_LENGTH])


def quoted(text: str) -> str:
    """A machine's value: as it stands where it is one plain word, else quoted and shortened."""
    return text if re.fullmatch(r"[A-Za-z0-9_.,:;=/@+-]{1,200}", text) else shown(text)


def printable(text: str) -> bool:
    """Whether no character controls, formats or separates lines (bidi and zero-width ones included)."""
    return text.isprintable() or not any(unicodedata.category(char) in _UNPRINTABLE for char in text)


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a name: a pattern that the whole text matches, in words, with an example.

    `echo` is off where the text may be a secret put there by mistake.
    """

    pattern: str
    words: str
    example: str
    longest: int = 63
    echo: bool = True

    def check(self, text: str) -> str:
        """The text, when it has this form."""
        if len(text) <= self.longest and re.fullmatch(self.pattern, text):
            return text
        what = shown(text) if self.echo else "the value"
        raise wrong(
            f"{what} is not {self.words}, at most {self.longest} characters.", f"Write for example {self.example}."
        )

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's signature
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "pattern": f"^(?:{self.pattern})$", "maxLength": self.longest}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two limits, both included, or `also`; texts and booleans are not numbers."""

    low: int
    high: int
    unit: str = ""
    also: int | None = None

    def check(self, value: object) -> int:
        """The number, when it is one within the limits."""
        limits = f"a whole number from {self.low} to {self.high}{self.unit and ' ' + self.unit}"
        if isinstance(value, bool) or not isinstance(value, int):
            raise wrong(f"{shown(value)} is not {limits}.", f"Write {limits}, without quotes.")
        if not self.low <= value <= self.high and value != self.also:
            raise wrong(
                f"{shown(value)} is outside {self.low} to {self.high}{self.unit and ' ' + self.unit}.",
                f"Write {limits}.",
            )
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's signature
        return core_schema.no_info_before_validator_function(self.check, core_schema.int_schema())

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        limits: JsonSchemaValue = {"type": "integer", "minimum": self.low, "maximum": self.high}
        return limits if self.also is None else {"anyOf": [limits, {"const": self.also}]}


@dataclass(frozen=True, slots=True)
class Prose:
    """One paragraph of printable text, without the characters that markup and templates are made of."""

    longest: int = 500

    def check(self, text: str) -> str:
        """The text without outer blanks, when it is such a paragraph."""
        text = text.strip(" \n")  # a YAML block ends in a line break
        if len(text) > self.longest:
            raise wrong(f"the text has {len(text)} characters, the limit is {self.longest}.", "Shorten it.")
        if not printable(text):
            raise wrong("the text holds a line break or an invisible character.", "Write one paragraph of plain text.")
        if _MARK.search(text):
            raise wrong("the text holds atlas: and digits, which marks what is ours.", "Leave that out.")
        if markup := sorted(set(text) & set("{}<>`$\\")):
            raise wrong(f"the text holds {' '.join(markup)}.", "Leave out { } < > ` $ and the backslash.")
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's signature
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "pattern": r"^[^{}<>`$\\\u0000-\u001f\u007f]*$", "maxLength": self.longest}


@dataclass(frozen=True, slots=True)
class Unique:
    """A list in which nothing stands twice."""

    def check(self, items: tuple[str, ...]) -> tuple[str, ...]:
        """The list, when nothing stands in it twice."""
        if twice := sorted({item for item in items if items.count(item) > 1}):
            what = shown(twice[0]) if len(twice[0]) <= _SHOWN_LENGTH else "one value"
            raise wrong(f"{what} is listed twice.", "List it once.")
        return items

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's signature
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "uniqueItems": True}


_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ID = r"[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?"
_TIME = r"[A-Za-z0-9*](?:[A-Za-z0-9*/:,-]|\.\.(?=[A-Za-z0-9]))*"

Label = Annotated[str, Form(_LABEL, "lower-case letters, digits and inner hyphens (RFC 1123 label)", "web-shop")]
HostAddress = Annotated[
    str, Form(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?", "a host name or an IPv4 address", "host.example.org", 253)
]
Domain = Annotated[str, Form(rf"{_HOST}(?:\.{_HOST})*", "a domain name (RFC 1123)", "example.org", longest=253)]
NodeName = Annotated[str, Form(_HOST, "a node name", "pve1")]
StorageName = Annotated[str, Form(r"[A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9]", "a storage id", "ceph")]
PoolName = Annotated[str, Form(rf"{_ID}(?:/{_ID}){{0,2}}", "a pool id", "atlas", longest=128)]
ObjectName = Annotated[str, Form(_ID, "letters, digits and inner . _ -", "nightly-backup")]
Tag = Annotated[str, Form(r"[a-z0-9_][a-z0-9_+.-]*", "lower-case letters, digits and _ + . -", "web")]
PACKAGE = "package:"  # before the name of a plain package, which no component is for
_SOFTWARE = rf"[a-z0-9][a-z0-9+._-]*|{PACKAGE}[A-Za-z0-9][A-Za-z0-9+._-]*"
Software = Annotated[str, Form(_SOFTWARE, "a component or package: and a package", "nginx, package:htop")]
User = Annotated[str, Form(r"[a-z_][a-z0-9_-]*", "a POSIX user name", "ops", longest=32)]
Bridge = Annotated[str, Form(r"[A-Za-z][A-Za-z0-9_.-]*", "a bridge name", "vmbr0", longest=15)]
VnetName = Annotated[str, Form(r"[A-Za-z][A-Za-z0-9]*", "an SDN vnet id", "vnet20", longest=8)]
Schedule = Annotated[str, Form(rf"{_TIME}(?: {_TIME}){{0,2}}", "a PVE calendar event", "'sat 02:30'", longest=64)]
Description = Annotated[str, Prose(), Field(description="One paragraph of plain text, at most 500 characters.")]
