"""Masking: values that were registered, and shapes that are secrets by their look, in hostile text, too."""

from __future__ import annotations

import inspect
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from atlas_mcp import redact
from atlas_mcp.content import loading
from atlas_mcp.declaration import declared
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
        (
            "-----BEGIN OPENSSH PRIVATE KEY-----\nx\n-----END OPENSSH PRIVATE KEY-----\nrest",
            "-----BEGIN OPENSSH PRIVATE KEY-----***-----END OPENSSH PRIVATE KEY-----\nrest",
        ),
        (
            '{"a": "-----BEGIN RSA PRIVATE KEY-----\\nDEK-Info: A,1\\nM=\\n-----END RSA PRIVATE KEY-----\\n", "b": 1}',
            '{"a": "-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----\\n", "b": 1}',
        ),
        (
            "private_key: -----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----",
            "private_key: *** RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----",
        ),
        ("cut -----BEGIN PRIVATE KEY-----\nMIIB", "cut -----BEGIN PRIVATE KEY-----***"),
        ('{"a": "-----BEGIN PRIVATE KEY-----\\nMIIB", "b": 1}', '{"a": "-----BEGIN PRIVATE KEY-----***", "b": 1}'),
        ("-----BEGIN PUBLIC KEY-----\nMIIB", "-----BEGIN PUBLIC KEY-----\nMIIB"),
        ("-----BEGIN CERTIFICATE-----\nMIIB", "-----BEGIN CERTIFICATE-----\nMIIB"),
        ("client-key-data: LS0tLS1CRUdJ\n", "client-key-data: ***\n"),
        ("    token: eyJhbGci\n  name: admin", "    token: ***\n  name: admin"),
        ("pw=hunter22 db_pw: hunter22", "pw=*** db_pw: ***"),
        ("passwd: hunter22", "passwd: ***"),
        ("aws_secret_access_key = wJalrXUtnFEMI/K7", "aws_secret_access_key = ***"),
        ("x --password hunter22 --verbose", "x --password *** --verbose"),
        ("x --token=ab --db-password 'two words' y", "x --token=*** --db-password *** y"),
        ('x --api-key "a \\" b" y', "x --api-key *** y"),
        ("x --password $PASSWORD --token --force", "x --password $PASSWORD --token --force"),
        ('x --secret "${SECRET}" y', 'x --secret "${SECRET}" y'),
        ("x --password-file /run/secret --password-stdin", "x --password-file /run/secret --password-stdin"),
        ("sshpass -p hunter22 ssh host -p 2222", "sshpass -p *** ssh host -p 2222"),
        ("docker login -u ann -p hunter22 registry", "docker login -u ann -p *** registry"),
        ("mysql -u root -phunter22 shop", "mysql -u root -p*** shop"),
        ("mysqldump -P 3306 -p shop", "mysqldump -P 3306 -p shop"),
        ("curl -s -u ann:hunter22 https://x", "curl -s -u ann:*** https://x"),
        ("mkdir -p /srv/app && ssh -p 2222 host", "mkdir -p /srv/app && ssh -p 2222 host"),
        ("Authorization: Basic YW5uOnB3, next", "Authorization: Basic ***, next"),
        ('{"Authorization": "Bearer abc.def"}', '{"Authorization": "Bearer ***"}'),
        ("authorization=0123456789abcdef", "authorization=***"),
        ("Set-Cookie: id=a3fWa; Secure\nHost: x", "Set-Cookie: ***\nHost: x"),
        ("https://ann:p@ss@h/x", "https://ann:***@h/x"),
        ("https://h:8006/x?mail=a@b", "https://h:8006/x?mail=a@b"),
        (f"ghp_{'a1B2' * 9} and github_pat_{'a1_' * 10}", "*** and ***"),
        (f"glpat-{'aB3-' * 5}x and glrt-{'a' * 20}", "*** and ***"),
        ("xoxb-123456789012-abcdef", "***"),
        ("AKIAIOSFODNN7EXAMPLE of AKIAIOSFODNN7EXAMPLEX", "*** of AKIAIOSFODNN7EXAMPLEX"),
        ("jwt eyJhbGciOiJI.eyJzdWIiOiIx.sig-na_ture end", "jwt *** end"),
        ("a ghost_in, glass-houses-are-not-for-stones, eyJ", "a ghost_in, glass-houses-are-not-for-stones, eyJ"),
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
        (
            {"db_pw": "x", "client-key-data": "x", "access_key": 7},
            {"db_pw": "***", "client-key-data": "***", "access_key": "***"},
        ),
        (
            {"secret_count": 3, "max_secrets": 4, "cookie_ttl": 1.5},
            {"secret_count": 3, "max_secrets": 4, "cookie_ttl": 1.5},
        ),
        ({"max_tokens": 5, "token_count": 6, "tokens": 7}, {"max_tokens": 5, "token_count": 6, "tokens": 7}),
        ({"secret_count": "x", "max_secret": {"a": 1}}, {"secret_count": "***", "max_secret": {"a": "***"}}),
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


# Beginnings of every shape, over and over, with nothing that would end one.
HOSTILE = [
    "a",
    "a-",
    "a.b@",
    "\\",
    "--",
    "password",
    "token='",
    'password="\\',
    "--password ",
    '--token="',
    "authorization : ",
    "cookie:",
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN A ",
    "://a:",
    "://a:@",
    "mysql ",
    "mysql -p$",
    "docker login ",
    "sshpass -p ",
    "curl -u",
    "curl -u a",
    "eyJ",
    "eyJaaaaaaaa.",
    "glpat-",
    "ghp_",
    "AKIA",
]
_SHORT, _TIMES = 2**16, 16  # a mebibyte in the end


def _spent(text: str) -> float:
    """CPU seconds of this process, the least of three."""
    spent = []
    for _ in range(3):
        begun = time.process_time()
        mask(text)
        spent.append(time.process_time() - begun)
    return min(spent)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_of_a_mebibyte_is_searched_in_one_pass(hostile: str) -> None:
    """What goes back over the text takes the square: 256 times as long for a text 16 times as long."""
    declared()  # with the shapes of engines
    short = hostile * (_SHORT // len(hostile))
    assert _spent(short * _TIMES) < _spent(short) * _TIMES * 4


_pieces = st.sampled_from(
    [*HOSTILE, "=", ": ", "x", "hunter22", "'", '"', " ", "\n", "***", "$X", "@", "https://", "Bearer ", "-p", "MIIB",
     "-----END PRIVATE KEY-----", "a" * 40, ".eyJbbbbbbbb.", "%3D"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)  # the machine may be busy
@given(st.lists(_pieces | st.text(max_size=8), max_size=14).map("".join))
def test_what_is_masked_stays_as_it_is_and_hardly_grows(text: str) -> None:
    declared()
    masked = mask(text)
    assert mask(masked) == masked
    assert len(masked) <= 2 * len(text) + len(redact.MASK)


def test_no_number_of_an_answer_is_taken_for_a_secret() -> None:
    """A tool's answer keeps to its schema: what is a number there is none of a secret."""
    for tool in loading.load().tools.values():
        answer = inspect.signature(tool.fn, eval_str=True).return_annotation
        for name, schema in _numbers(TypeAdapter(answer).json_schema(mode="serialization")):
            assert mask_json({name: 7}) == {name: 7}, (tool.name, name, schema)


def _numbers(schema: Any) -> Iterator[tuple[str, Any]]:
    """The properties anywhere in a schema that may be numbers."""
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            if any(f"'{kind}'" in str(inner) for kind in ("integer", "number")):
                yield name, inner
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _numbers(inner)


@pytest.mark.parametrize("secret", ["server: a\nuser: b\n", 'pa"ss\\word', "pässwort\twort"])
def test_a_registered_value_is_masked_as_json_writes_it(secret: str) -> None:
    redact.register(secret)
    for ascii_only in (True, False):
        assert mask(json.dumps({"x": secret}, ensure_ascii=ascii_only)) == '{"x": "***"}'
