"""Masking: values that were registered, and shapes that are secrets by their look, in hostile text, too."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas_mcp import redact
from atlas_mcp.redact import mask, mask_json


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redact, "_registered", set())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("dbpassword=hunter22&x=1", "dbpassword=***&x=1"),
        ("db_password: hunter22, then", "db_password: ***, then"),
        ("password%3Dhunter22", "password%3D***"),
        ('{"password": "correct horse battery", "a": 1}', '{"password": "***", "a": 1}'),
        ("'api-key': 'with \\' quote'", "'api-key': '***'"),
        ("ADMIN_TOKEN=abcdefg", "ADMIN_TOKEN=***"),
        ("Authorization: Bearer abc.def", "Authorization: Bearer ***"),
        ("postgres://atlas:hunter22@db/x and https://h:8006/", "postgres://atlas:***@db/x and https://h:8006/"),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\nx\n-----END OPENSSH PRIVATE KEY-----\nrest", "***\nrest"),
        ("cut -----BEGIN PRIVATE KEY-----\nMIIB", "cut ***"),
        ("the token was not accepted", "the token was not accepted"),
        ("Unable to use the API token: it is not of the form", "Unable to use the API token: it is not of the form"),
        ('{"token": {"type": "string"}}', '{"token": {"type": "string"}}'),
    ],
)
def test_shapes(text: str, left: str) -> None:
    assert mask(text).startswith(left)
    assert mask(mask(text)) == mask(text)


def test_what_was_registered_is_masked_wherever_it_stands_the_longest_first() -> None:
    redact.register("abcdef")
    redact.register("abcdefghij")
    redact.register("short")
    assert mask("x=abcdefghij, abcdef, short") == "x=***, ***, short"


@pytest.mark.parametrize(
    ("value", "left"),
    [
        ({"password": "x"}, {"password": "***"}),
        ({"password": 1234}, {"password": "***"}),
        ({"password": ["a", {"b": "c"}, None, True]}, {"password": ["***", {"b": "***"}, None, True]}),
        ({"token": None, "tokens": "kept"}, {"token": None, "tokens": "kept"}),
        ({"deep": [{"privateKey": "x"}]}, {"deep": [{"privateKey": "***"}]}),
        ({"password=hunter22": 1}, {"password=***": 1}),
        ([1, 2.5, False, None, "password=hunter22"], [1, 2.5, False, None, "password=***"]),
        ([float("inf"), "torn \ud800"], ["inf", "torn ?"]),
    ],
)
def test_json(value: Any, left: Any) -> None:
    assert mask_json(value) == left


@pytest.mark.parametrize("name", ["password", "dbpassword", "passphrase", "apiKey", "api_key", "private_key", "ticket"])
def test_names_of_secrets(name: str) -> None:
    assert redact.is_secret_key(name)
    assert not redact.is_secret_key("hostname")


_secret = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=6, max_size=40)


@settings(max_examples=60)
@given(_secret, st.text(max_size=60), st.text(max_size=60))
def test_no_text_around_a_secret_brings_it_out(secret: str, before: str, after: str) -> None:
    redact._registered.clear()
    redact.register(secret)
    assert secret not in mask(before + secret + after) or secret in redact.MASK


_json: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60)
@given(_json, _secret)
def test_masked_json_stays_json_and_holds_no_secret(value: Any, secret: str) -> None:
    redact._registered.clear()
    redact.register(secret)
    masked = mask_json({"a": value, "b": [secret], secret: 1})
    json.dumps(masked)
    assert secret not in json.dumps(masked, ensure_ascii=False) or secret in json.dumps(
        mask_json({"a": value, "b": [""]})
    )


HOSTILE = [
    "a" * 200_000,
    "a-" * 100_000,
    "password" * 25_000,
    "a.b@" * 50_000,
    "-----BEGIN PRIVATE KEY-----" * 8_000,
    "token='" * 30_000,
    "authorization : " * 12_000,
    'password="' + "\\" * 200_000,
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: text[:12])
def test_long_hostile_text_is_searched_in_one_pass(hostile: str) -> None:
    """A search that goes back over the text would take minutes here; the run would not end."""
    assert isinstance(mask(hostile), str)


@pytest.mark.parametrize("secret", ["server: a\nuser: b\n", 'pa"ss\\word', "pässwort\twort"])
def test_a_registered_value_is_masked_as_json_writes_it(secret: str) -> None:
    redact.register(secret)
    for ascii_only in (True, False):
        assert mask(json.dumps({"x": secret}, ensure_ascii=ascii_only)) == '{"x": "***"}'
