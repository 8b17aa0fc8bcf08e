"""What a client is answered: masked and bounded."""

from __future__ import annotations

import json
from typing import Any

from mcp.types import CallToolResult, ResourceLink, TextContent

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Frozen, JsonObject
from atlas_mcp.redact import mask, mask_json

_MOST_TEXT = 60_000  # characters of one answer


def answered(answer: Frozen) -> CallToolResult:
    """The answer, as compact text and as structured content, without fields at their default; and what it links to."""
    structured: Any = answer.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if not getattr(answer, "masked", False):
        structured = mask_json(structured)
    text = json.dumps(structured, separators=(",", ":"), ensure_ascii=False)
    if len(text) > _MOST_TEXT:
        return failed(
            AtlasError(
                Code.INTERNAL, f"Unable to answer: {len(text)} characters are too many.", "Ask for less at once."
            )
        )
    links = [ResourceLink(type="resource_link", uri=uri, name=uri) for uri in getattr(answer, "links", ())]
    return CallToolResult(content=[TextContent(type="text", text=text), *links], structured_content=structured)


def failed(error: AtlasError) -> CallToolResult:
    """An error for the client: code, message, remedy and every problem, masked and bounded."""
    answer: JsonObject = {"error": error.code, "message": error.message}
    if error.remedy:
        answer["remedy"] = error.remedy
    if error.problems:
        answer["problems"] = [
            {"at": problem.pointer, "message": problem.message, "remedy": problem.remedy}
            for problem in error.problems[:50]
        ]
    text = mask(json.dumps(answer, separators=(",", ":"), ensure_ascii=False))[:_MOST_TEXT]
    return CallToolResult(content=[TextContent(type="text", text=text)], is_error=True)
