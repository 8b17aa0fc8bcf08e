"""What a client is answered: masked and bounded.

An answer tells of what may have been done already, so none is refused for its length: it is shortened, and the whole
kept as an artifact.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from mcp.types import CallToolResult, ResourceLink, TextContent
from pydantic import JsonValue

from atlas_mcp.errors import AtlasError
from atlas_mcp.model import Frozen, JsonObject
from atlas_mcp.redact import mask_json
from atlas_mcp.server.shortening import shortened, text_of

logger = structlog.get_logger(__name__)

Keep = Callable[[str], Awaitable[str]]  # keeps a text as an artifact, and returns its digest

_MOST_TEXT = 60_000  # characters of one answer
_MOST_PROBLEMS = 50  # of an error
_MOST_MESSAGE = 8000  # characters of its message
_MOST_PART = 1000  # characters of each part of a problem
_FEWER = (20, 5, 1)  # where so many problems are too long


async def answered(answer: Frozen, keep: Keep) -> CallToolResult:
    """The answer, as compact text and as structured content, without fields at their default; and what it links to."""
    structured: Any = answer.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if not getattr(answer, "masked", False):
        structured = mask_json(structured)
    text = text_of(structured)
    if len(text) > _MOST_TEXT:
        structured = shortened(answer, structured, _MOST_TEXT, await _kept(text, keep))
        text = text_of(structured)
    links = [ResourceLink(type="resource_link", uri=uri, name=uri) for uri in getattr(answer, "links", ())]
    return CallToolResult(content=[TextContent(type="text", text=text), *links], structured_content=structured)


async def _kept(text: str, keep: Keep) -> str:
    """Where the whole of a long answer is, in words."""
    try:
        return f"the whole: read atlas://artifacts/{await keep(text)}"
    except OSError as error:  # a full disk takes nobody the answer
        logger.warning("answer_not_kept", error=str(error))
        return "the whole could not be kept"


def failed(error: AtlasError) -> CallToolResult:
    """An error for the client: code, message, remedy and every problem, masked and bounded."""
    answer: JsonObject = {"error": error.code, "message": error.message[:_MOST_MESSAGE]}
    if error.remedy:
        answer["remedy"] = error.remedy[:_MOST_MESSAGE]
    for most in (_MOST_PROBLEMS, *_FEWER):
        told: Any = mask_json({**answer, **_problems(error, most)})
        if len(text := text_of(told)) <= _MOST_TEXT:
            break
    return CallToolResult(content=[TextContent(type="text", text=text)], is_error=True)


def _problems(error: AtlasError, most: int) -> JsonObject:
    """The first problems of an error, and how many more there are."""
    told: list[JsonValue] = [
        {
            name: part[:_MOST_PART]
            for name, part in (("at", one.pointer), ("message", one.message), ("remedy", one.remedy))
        }
        for one in error.problems[:most]
    ]
    more = len(error.problems) - most
    if more > 0:
        told.append({"at": "", "message": f"{more} more are not shown.", "remedy": "Mend these first."})
    return {"problems": told} if told else {}
