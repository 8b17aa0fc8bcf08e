"""The wire: lines of a bounded length, and what is said of one that is no message."""

from __future__ import annotations

import json
from typing import Any

import pytest
from mcp.types import JSONRPCError, JSONRPCNotification, JSONRPCRequest, JSONRPCResponse

from atlas_mcp.server import messages
from atlas_mcp.server.lines import Line, Lines
from atlas_mcp.server.messages import Invalid


def cut(sent: bytes, longest: int = 100, piece: int = 7) -> list[Line]:
    """The lines of what was sent, in pieces."""
    lines = Lines(longest)
    found = [line for at in range(0, len(sent), piece) for line in lines.feed(sent[at : at + piece])]
    return [*found, *lines.rest()]


@pytest.mark.parametrize("piece", [1, 7, 1000])
def test_lines_come_as_they_are_sent(piece: int) -> None:
    found = cut(b'{"a": "\xc3\xa9"}\n\n{}\nlast', piece=piece)
    assert [line.start for line in found] == [b'{"a": "\xc3\xa9"}', b"", b"{}", b"last"]
    assert not any(line.cut for line in found)


@pytest.mark.parametrize("length", [101, 20_000])
def test_of_a_line_that_is_too_long_the_ends_are_kept_and_the_next_one_is_whole(length: int) -> None:
    long, whole, last = cut(b"a" + b"x" * (length - 2) + b"z\n" + b"y" * 100 + b"\n" + b"w" * length)
    assert (long.cut, whole.cut, last.cut) == (True, False, True)
    assert (long.start[:1], long.end[-1:]) == (b"a", b"z")
    assert len(long.start) + len(long.end) <= 8192
    assert whole.start == b"y" * 100


def read(sent: str | bytes, longest: int = 10_000) -> Any:
    (line,) = cut((sent if isinstance(sent, bytes) else sent.encode()) + b"\n", longest, piece=10_000)
    return messages.read(line)


def test_messages_are_what_they_say() -> None:
    assert read('{"jsonrpc":"2.0","id":1,"method":"ping"}') == JSONRPCRequest(jsonrpc="2.0", id=1, method="ping")
    assert isinstance(read('{"jsonrpc":"2.0","id":"a","method":"ping","params":null}'), JSONRPCRequest)
    assert isinstance(read('{"jsonrpc":"2.0","method":"notifications/initialized"}'), JSONRPCNotification)
    assert isinstance(read('{"jsonrpc":"2.0","id":1,"result":{}}\r'), JSONRPCResponse)
    assert isinstance(read('{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"}}'), JSONRPCError)
    assert read(" \r") is None


PING = '"jsonrpc":"2.0","method":"ping"'
DEEP = "[" * 300 + "]" * 300
INVALID: dict[str, tuple[str | bytes, int, object]] = {
    "no JSON": ("{bad", -32700, None),
    "no JSON, with an id": ('{"jsonrpc":"2.0","id":3,"method":ping}', -32700, 3),
    "no JSON, with an id at its end": ('{"method":ping,"jsonrpc":"2.0","id":"c-4"}', -32700, "c-4"),
    "no UTF-8": (b'{"jsonrpc":"2.0","id":3,"method":"\xed\xa0\x80"}', -32700, 3),
    "not a number": (f'{{"id":1,{PING},"params":{{"a":NaN}}}}', -32700, 1),
    "very deep": ('{"id":1,"a":' + "[" * 100_000 + "}", -32700, 1),
    "300 deep": (f'{{{PING},"params":{{"a":{DEEP}}},"id":1}}', -32600, 1),
    "half a character": (f'{{{PING},"id":"x","params":{{"a":"\\ud800"}}}}', -32600, "x"),
    "a batch": (f'[{{"id":1,{PING}}}]', -32600, None),
    "an empty batch": ("[]", -32600, None),
    "no object": ("7", -32600, None),
    "no jsonrpc": ('{"id":1,"method":"ping"}', -32600, 1),
    "another jsonrpc": ('{"jsonrpc":"1.0","id":1,"method":"ping"}', -32600, 1),
    "jsonrpc is a number": ('{"jsonrpc":2.0,"id":1,"method":"ping"}', -32600, 1),
    "no method": ('{"jsonrpc":"2.0","id":1}', -32600, 1),
    "method is a number": ('{"jsonrpc":"2.0","id":1,"method":1}', -32600, 1),
    "params is a list": (f'{{"id":1,{PING},"params":[]}}', -32600, 1),
    "a float id": (f'{{"id":1.5,{PING}}}', -32600, 1.5),
    "a whole float id": (f'{{"id":1.0,{PING}}}', -32600, 1.0),
    "id is null": (f'{{"id":null,{PING}}}', -32600, None),
    "id is true": (f'{{"id":true,{PING}}}', -32600, None),
    "id is an object": (f'{{"id":{{}},{PING}}}', -32600, None),
    "a very long id": (f'{{"id":"{"i" * 257}",{PING}}}', -32600, None),
    "a very large id": (f'{{"id":{2**63},{PING}}}', -32600, None),
    "an id of 5000 digits": (f'{{"id":{"9" * 5000},{PING}}}', -32700, None),
    "an id of 400 digits": (f'{{"id":{"9" * 400},{PING}}}', -32600, None),
    "a very long method": (f'{{"id":1,"jsonrpc":"2.0","method":"{"m" * 129}"}}', -32600, 1),
    "a long cursor": (f'{{"id":1,{PING},"params":{{"cursor":"{"c" * 2001}"}}}}', -32600, 1),
    "a long level": (f'{{"id":1,{PING},"params":{{"level":"{"c" * 2001}"}}}}', -32600, 1),
    "a long URI within": (f'{{"id":1,{PING},"params":{{"ref":{{"uri":"{"u" * 2001}"}}}}}}', -32600, 1),
    "many URIs": (f'{{"id":1,{PING},"params":{{"notifications":{{"a":{json.dumps(["u"] * 201)}}}}}}}', -32600, 1),
    "much beside": (f'{{"id":1,{PING},"params":{{"_meta":{{"a":"{"x" * 70_000}"}}}}}}', -32600, 1),
    "a number with many digits": (f'{{"id":1,{PING},"params":{{"a":{"9" * 400}}}}}', -32600, 1),
    "a notification without jsonrpc": ('{"method":"notifications/initialized"}', -32600, None),
}


@pytest.mark.parametrize("case", INVALID)
def test_what_is_no_message_is_told_with_its_id(case: str) -> None:
    sent, code, request_id = INVALID[case]
    found = read(sent, 1_000_000)
    assert isinstance(found, Invalid), found
    assert (found.code, found.id) == (code, request_id)
    assert type(found.id) is type(request_id)
    assert len(found.message) < 120


CUT: dict[str, tuple[str, object]] = {
    "first": ('{"id":7,"jsonrpc":"2.0","method":"x","params":"%s"}', 7),
    "among the first": ('{"jsonrpc": "2.0", "method": "x", "id": "c-1", "params": "%s"}', "c-1"),
    "last": ('{"method":"x","params":{"a":"%s"},"jsonrpc":"2.0","id":7}', 7),
    "of something else within": ('{"method":"x","params":{"a":"%s","id":7}}', None),
    "quoted": ('{"method":"x","params":{"a":"%s\\"id\\":7}', None),
    "nowhere": ('{"method":"x","params":{"a":"%s"}}', None),
}


@pytest.mark.parametrize("case", CUT)
def test_a_message_that_is_too_long_is_answered_to_its_id(case: str) -> None:
    sent, request_id = CUT[case]
    found = read(sent % ("x" * 50_000))
    assert isinstance(found, Invalid)
    assert (found.code, found.id) == (-32600, request_id)


@pytest.mark.parametrize("request_id", ["x" * 257, "\x1b[2J", "\u202ex"])
def test_an_id_that_is_no_id_is_not_repeated(request_id: str) -> None:
    found = read(json.dumps({"jsonrpc": "1", "id": request_id, "method": "ping"}))
    assert isinstance(found, Invalid) and found.id is None


def test_an_answer_that_is_not_valid_ends_the_wait_for_it() -> None:
    for sent in (
        '{"jsonrpc":"2.0","id":4,"result":"yes"}',
        '{"jsonrpc":"2.0","id":4,"error":"no"}',
        '{"id":4,"result":{}}',
    ):
        found = read(sent)
        assert isinstance(found, JSONRPCError) and found.id == 4
    assert read('{"jsonrpc":"2.0","id":1.5,"result":{}}') is None, "nobody waits for it"


def test_the_arguments_of_a_tool_are_its_own_matter_and_an_envelope_may_be_long() -> None:
    long = (
        '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"x","arguments":{"a":"%s"},"_meta":{"b":"%s"}}}'
    )
    assert isinstance(read(long % ("x" * 900_000, "y" * 60_000), 1_000_000), JSONRPCRequest)


def test_a_long_answer_ends_the_wait_as_an_error_does() -> None:
    found = read('{"jsonrpc":"2.0","id":1,"result":{"content":{"a":"%s"}}}' % ("x" * 70_000), 1_000_000)
    assert isinstance(found, JSONRPCError) and found.id == 1
