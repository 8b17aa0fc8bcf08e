"""One line of the wire as a JSON-RPC message, or what is wrong with it. Pure: reads no stream, answers nothing.

The SDK drops in silence what is no message, and takes a request with an id that it does not know for a notification:
whoever sent either waits for ever. So what is no message is told apart here, with the id of the request where it has
one, for `wire` to answer.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from typing import Any, NoReturn

from mcp.types import (
    INVALID_REQUEST,
    PARSE_ERROR,
    ErrorData,
    JSONRPCError,
    JSONRPCMessage,
    JSONRPCNotification,
    JSONRPCRequest,
    JSONRPCResponse,
)
from pydantic import JsonValue
from pydantic_core import from_json

from atlas_mcp.server.bounds import MOST_BESIDE, oversized
from atlas_mcp.server.lines import Line

_LONGEST_ID = 256
_LARGEST_ID = 2**63  # of numbers
_LONGEST_METHOD = 128
# A JSON text's members before the id are plain ones in what clients send; or the id is the last member of all.
_ID = rb'"id"\s*:\s*(-?\d{1,40}(?:\.\d{1,40})?|"(?:[^"\\]|\\.){0,256}")\s*'
_FIRST = re.compile(rb'\s*\{\s*(?:"[^"\\]{1,40}"\s*:\s*(?:"[^"\\]{0,200}"|-?\d{1,40})\s*,\s*){0,4}' + _ID + rb"[,}]")
_LAST = re.compile(rb"[,{]\s*" + _ID + rb"\}\s*\Z")


@dataclass(frozen=True)
class Invalid:
    """What was sent is no message: the answer's code and text, and the id it is for (None where there is none)."""

    code: int
    message: str
    id: JsonValue = None


def read(line: Line) -> JSONRPCMessage | Invalid | None:
    """The message of a line; None where there is none and nobody waits for an answer."""
    if line.cut:
        return Invalid(INVALID_REQUEST, "Unable to read the message: it is too long.", _id_within(line))
    if not line.start.strip():
        return None
    try:
        sent: Any = from_json(line.start, allow_inf_nan=False)
    except ValueError:
        return _unreadable(line)
    if isinstance(sent, list):
        return Invalid(INVALID_REQUEST, "Unable to serve a batch: send one message a line.")
    if not isinstance(sent, dict):
        return Invalid(INVALID_REQUEST, "Unable to serve the message: it is no JSON object.")
    if "method" not in sent and ("result" in sent or "error" in sent):
        return _answer(sent, len(line.start))
    return _request(sent)


def _unreadable(line: Line) -> Invalid:
    """Of what cannot be read: whether it is JSON at all, and its id."""
    try:
        sent = json.loads(line.start.decode(), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return Invalid(PARSE_ERROR, "Unable to read the message: it is no JSON.", _id_within(line))
    why = "Unable to serve the message: it is nested too deep, or holds half a character."
    return Invalid(INVALID_REQUEST, why, _shown(sent.get("id")) if isinstance(sent, dict) else None)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _request(sent: dict[str, Any]) -> JSONRPCMessage | Invalid:
    cause = _fault(sent)
    if cause:
        return Invalid(INVALID_REQUEST, f"Unable to serve the message: {cause}.", _shown(sent.get("id")))
    return (JSONRPCRequest if "id" in sent else JSONRPCNotification).model_validate(sent)


def _fault(sent: dict[str, Any]) -> str:
    """What keeps an object from being a request or a notification."""
    if sent.get("jsonrpc") != "2.0":
        return 'jsonrpc is not "2.0"'
    method, params = sent.get("method"), sent.get("params")
    if not isinstance(method, str):
        return "method is no string"
    if len(method) > _LONGEST_METHOD:
        return f"method has {len(method)} characters, the limit is {_LONGEST_METHOD}"
    if "id" in sent and (fault := _fault_of_id(sent["id"])):
        return fault
    if not isinstance(params, dict | None):
        return "params is no object"
    return oversized(method, params or {})


def _fault_of_id(sent: object) -> str:
    if not _is_id(sent):
        return "id is neither a whole number nor a string"
    if isinstance(sent, str) and len(sent) > _LONGEST_ID:
        return f"id has {len(sent)} characters, the limit is {_LONGEST_ID}"
    return "id has too many digits" if isinstance(sent, int) and abs(sent) >= _LARGEST_ID else ""


def _answer(sent: dict[str, Any], size: int) -> JSONRPCMessage | None:
    """An answer to a request of ours. One that is not valid ends the wait as an error does; a stray one is nothing."""
    try:
        if size > MOST_BESIDE:
            raise ValueError("too long")
        return (JSONRPCResponse if "result" in sent else JSONRPCError).model_validate(sent)
    except ValueError:
        if not _is_id(sent.get("id")):
            return None
        return JSONRPCError(
            jsonrpc="2.0", id=sent["id"], error=ErrorData(code=INVALID_REQUEST, message="The answer is not valid.")
        )


def _is_id(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _shown(value: object) -> JsonValue:
    """An id as an answer repeats it: also a number that is none of MCP's ids, for whoever sent it waits for that."""
    if isinstance(value, str):
        return value if len(value) <= _LONGEST_ID and value.isprintable() else None
    if isinstance(value, int) and not isinstance(value, bool):
        return value if abs(value) < _LARGEST_ID else None
    return value if isinstance(value, float) and math.isfinite(value) else None


def _id_within(line: Line) -> JsonValue:
    """The id of what cannot be read whole, where it stands among the first members, or last of all."""
    match = _FIRST.match(line.start) or _LAST.search(line.end)
    if match is None:
        return None
    try:
        return _shown(json.loads(match[1]))
    except ValueError:
        return None
