"""Documents that outlive the version that wrote them: plans, approvals, manifests.

A document names its format. An older one is converted, format by format, into what the code of the day reads; its
digest stays that of what is stored, so that an approval of it still counts. What a newer version wrote is refused,
never read in part. A format covers all that is nested in it: a plan's covers its steps with their arguments. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from pydantic import ValidationError

from atlas_mcp.domain.conversions import OLDER, Conversion
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Document, Frozen, JsonObject, canonical

D = TypeVar("D", bound=Document)
M = TypeVar("M", bound=Frozen)


def read(kind: type[D], document: object, what: str, older: Mapping[str, tuple[str, Conversion]] = OLDER) -> D:
    """A document as the code of the day has it; it remembers what is stored, and its digest is of that.

    `what` names it in messages ("plan plan-0123456789abcdef").

    Raises:
        CallerError: `document_unreadable`: a newer version wrote it, or somebody changed it.

    """
    if not isinstance(document, dict):
        raise _unreadable(what, "it is no mapping")
    try:
        canonical(document)
    except (ValueError, RecursionError) as error:
        raise _unreadable(what, "it holds what is no JSON") from error
    current: JsonObject = document
    while (written := current.get("format")) != kind.written_as():
        if not isinstance(written, str) or written not in older:
            raise _unreadable(what, f"its format is {shown(written)}, not {kind.written_as()}")
        target, convert = older[written]
        try:
            current = {**convert(current), "format": target}
        except (KeyError, TypeError, AttributeError) as error:
            raise _unreadable(what, f"it is no {written}") from error
    value = valid(kind, current, what)
    value.__dict__["document"] = document
    return value


def is_of(kind: type[Document], document: object) -> bool:
    """Whether a document says that it is of this kind, in whatever format of it."""
    family, _, _ = kind.written_as().rpartition("/")
    return isinstance(document, dict) and str(document.get("format")).startswith(f"{family}/")


def valid(kind: type[M], value: object, what: str) -> M:
    """A part of a document, once it is in the format of the day.

    Raises:
        CallerError: `document_unreadable`.

    """
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = shown("/".join(str(part) for part in first["loc"]))
        unknown = first["type"] == "extra_forbidden"
        cause = f"this version does not know its {place}" if unknown else f"its {place} is not what it should be"
        raise _unreadable(what, cause) from error


def _unreadable(what: str, cause: str) -> CallerError:
    return CallerError(
        Code.DOCUMENT_UNREADABLE,
        f"Unable to read {what}: {cause}.",
        "A newer ATLAS wrote it, or somebody changed it. Use the ATLAS that wrote it, or a newer one; nothing is lost.",
    )
