"""Lines for a server that are no calls, or nearly: what is left when a good one is bent at one place. Seeded."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from tests.fuzz.values import NUMBERS, WORDS, Maker

METHODS = (
    "ping",
    "tools/list",
    "tools/call",
    "resources/list",
    "resources/templates/list",
    "resources/read",
    "resources/subscribe",
    "prompts/list",
    "prompts/get",
    "completion/complete",
    "logging/setLevel",
    "subscriptions/listen",
    "server/discover",
    "roots/list",
    "tasks/list",
    "notifications/initialized",
    "notifications/progress",
    "notifications/roots/list_changed",
    "x" * 200,
    "",
)


def bent(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    """A message as bytes without a line feed, bent at one place."""
    return rng.choice(_WAYS)(rng, maker, message)


def _written(message: Any) -> bytes:
    return json.dumps(message).encode()


def _wrong_member(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    return _written({**message, rng.choice(("jsonrpc", "id", "method", "params", "result", "error")): maker.junk()})


def _missing_member(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    left_out = rng.choice(list(message))
    return _written({key: one for key, one in message.items() if key != left_out})


def _wrong_params(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    return _written({**message, "params": maker.mutated(message.get("params", {}), 0.3)})


def _other_method(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    return _written({**message, "method": rng.choice(METHODS)})


def _doubled_member(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    double = f'"{rng.choice(list(message))}":{json.dumps(maker.junk())},'.encode()
    return b"{" + double + _written(message)[1:]


def _batch(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    return _written([message] * rng.randrange(3))


def _huge_id(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    huge: Any = rng.choice(
        (10**400, -(2**63), 2**64, 1.5, "i" * 5000, "\u202e", "9" * 5000, "7", True, [], rng.choice(NUMBERS))
    )
    if isinstance(huge, int) and huge >= 10**400:
        return b'{"jsonrpc":"2.0","method":"ping","id":' + b"9" * rng.choice((400, 5000)) + b"}"
    return _written({**message, "id": huge})


def _deep(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    depth = rng.choice((20, 150, 190, 300, 5000))
    inner = rng.choice((("[", "]"), ('{"a":', "}")))
    value = inner[0] * depth + "1" + inner[1] * rng.choice((depth, depth, 0))
    return _written({**message, "params": "HERE"}).replace(
        b'"HERE"', b'{"name":"plan","arguments":' + value.encode() + b"}"
    )


def _long(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    text = rng.choice(("x", "é", "\x01")) * rng.choice((2001, 70_000, 300_000))
    name = rng.choice(("cursor", "uri", "level", "name", "_meta", "arguments", "extra"))
    return _written({**message, "params": {**(message.get("params") or {}), name: rng.choice((text, {"a": text}))}})


def _bytes(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    line = bytearray(_written(message))
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(len(line))
        line[at : at + rng.randrange(2)] = rng.choice(
            (b"\xff", b"\xed\xa0\x80", b"\x00", b"\\ud800", b'"', b"}", b"\r", b"\\")
        )
    return bytes(line)


def _half(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    line = _written(message)
    at = rng.randrange(len(line))
    return rng.choice((line[:at], line[at:], line + line))


def _answer(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    """An answer to nothing that was asked; or to what was, by chance."""
    said: dict[str, Any] = rng.choice(({"result": maker.junk()}, {"error": maker.junk()}, {"result": {}, "error": {}}))
    return _written({"jsonrpc": "2.0", "id": rng.choice((1, 2, 3, "1", maker.junk())), **said})


def _noise(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    return rng.choice(
        (b"", b" ", b"\x00", b"null", b"7", b'"x"', b"{}", b"[]", rng.choice(WORDS).encode(), rng.randbytes(40))
    ).replace(b"\n", b"")


def _cancelled(rng: Random, maker: Maker, message: dict[str, Any]) -> bytes:
    params = {"requestId": rng.choice((message.get("id"), "s-1", 1, maker.junk()))}
    return _written({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": params})


_WAYS = (
    _wrong_member,
    _missing_member,
    _wrong_params,
    _wrong_params,
    _other_method,
    _doubled_member,
    _batch,
    _huge_id,
    _deep,
    _long,
    _bytes,
    _bytes,
    _half,
    _answer,
    _noise,
    _cancelled,
)
