"""What a kubeconfig may say: a context, a login that goes where the settings say, and never a server unverified."""

from __future__ import annotations

import base64
import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp import redact
from atlas_mcp.engines.kubernetes import spec
from atlas_mcp.errors import AtlasError, Code
from tests.kubernetes.certificates import Authority
from tests.kubernetes.conftest import engine_of
from tests.kubernetes.plane import ADMIN, FEW, Plane

pytestmark = pytest.mark.anyio
HIDDEN = "LS0tLXRoaXMtaXMtbm8ta2V5LS0tLQ=="


def written(folder: Path, user: Any = None, cluster: Any = None, **top: Any) -> Path:
    """A kubeconfig of no server."""
    document = {
        "clusters": [{"name": "c", "cluster": {"server": "https://127.0.0.1:1", **(cluster or {})}}],
        "users": [{"name": "u", "user": {"token": "t0ken-of-nobody"} if user is None else user}],
        "contexts": [{"name": "here", "context": {"cluster": "c", "user": "u"}}],
        "current-context": "here",
        **top,
    }
    path = folder / "kubeconfig"
    path.touch(0o600)
    path.write_text(yaml.safe_dump(document))
    return path


async def refused(path: Path, **settings: Any) -> AtlasError:
    with pytest.raises(AtlasError) as caught:
        await engine_of(path, **settings).fact(spec.AskReached(place="lab"))
    return caught.value


REFUSED = {
    "unverified": ({}, {"insecure-skip-tls-verify": True}, "unverified"),
    "a proxy": ({}, {"proxy-url": "http://127.0.0.1:2"}, "proxy"),
    "another name": ({}, {"tls-server-name": "elsewhere"}, "another name"),
    "no TLS": ({}, {"server": "http://127.0.0.1:1"}, "https://HOST:PORT"),
    "a login in the address": ({}, {"server": "https://me:word@127.0.0.1:1"}, "https://HOST:PORT"),
    "a password": ({"username": "ann", "password": "hunter22"}, {}, "password"),
    "somebody else": ({"token": "x", "as": "system:admin"}, {}, "somebody else"),
    "an auth-provider": ({"auth-provider": {"name": "oidc"}}, {}, "auth-provider"),
    "a header in a token": ({"token": "x\r\nImpersonate-User: admin"}, {}, "token"),
    "no base64": ({"client-certificate-data": "((", "client-key-data": HIDDEN}, {}, "base64"),
    "no certificate": ({"client-certificate-data": HIDDEN, "client-key-data": HIDDEN}, {}, "client-certificate"),
    "a number": ({"token": 7}, {}, "token"),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_what_a_kubeconfig_may_not_say(tmp_path: Path, case: str) -> None:
    user, cluster, word = REFUSED[case]
    error = await refused(written(tmp_path, user or None, cluster))
    assert error.code is Code.CREDENTIAL_REJECTED and word in error.message, error
    assert "hunter22" not in str(error) and "word@" not in str(error)


@pytest.mark.parametrize("text", ["{", "[]", "a: &a [*a]", "contexts: 1\ncurrent-context: here", "a: 1\na: 2"])
async def test_what_is_no_kubeconfig(tmp_path: Path, text: str) -> None:
    path = written(tmp_path)
    path.write_text(text)
    assert (await refused(path)).code in (Code.CREDENTIAL_REJECTED, Code.CLUSTER_UNKNOWN)


async def test_a_context_that_there_is_not_is_named_with_those_that_there_are(tmp_path: Path) -> None:
    error = await refused(written(tmp_path), context="elsewhere")
    assert (error.code, "'elsewhere'" in error.message, "'here'" in error.remedy) == (Code.CLUSTER_UNKNOWN, True, True)
    error = await refused(written(tmp_path, **{"current-context": ""}))
    assert "no current context" in error.message


async def test_others_may_not_read_it(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.chmod(0o644)
    assert (await refused(path)).code is Code.CREDENTIAL_MISSING


async def test_a_program_runs_only_where_the_settings_name_it(tmp_path: Path, plane: Plane) -> None:
    ran = tmp_path / "ran"
    program = tmp_path / "get-token"
    answer = '{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": {"token": "%s"}}'
    program.write_text(f"#!/bin/sh\necho \"$KUBERNETES_EXEC_INFO $ASKED $SECRET\" >>{ran}\necho '{answer % ADMIN}'\n")
    program.chmod(0o700)
    plugin = {
        "apiVersion": "client.authentication.k8s.io/v1",
        "command": program.name,
        "args": ["--for", "lab"],
        "env": [{"name": "ASKED", "value": "yes"}],
    }
    path = plane.kubeconfig("plugin", user={"exec": plugin})
    error = await refused(path)
    assert "which the settings do not name" in error.message and not ran.exists()
    os.environ["SECRET"] = "of ATLAS"  # what is in our environment is none of its business
    try:
        engine = engine_of(path, programs=(program,))
        reached = await engine.fact(spec.AskReached(place="lab"))
        await engine.fact(spec.AskReached(place="lab"))
    finally:
        del os.environ["SECRET"]
    assert reached.user == "admin"
    assert ran.read_text().count("\n") == 1 and ran.read_text().rstrip().endswith(" yes")
    assert redact.mask(f"Bearer {ADMIN}") == "Bearer ***"


@pytest.mark.parametrize(
    ("script", "word"),
    [
        ("exit 3", "exited with 3"),
        ("echo {}", "no token"),
        ("yes", "more than"),
        ('echo \'{"status":{"token":"a\\nb"}}\'', "no token"),
    ],
)
async def test_a_program_that_gives_no_token(tmp_path: Path, script: str, word: str) -> None:
    program = tmp_path / "get-token"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    plugin = {"apiVersion": "client.authentication.k8s.io/v1", "command": str(program)}
    error = await refused(written(tmp_path, {"exec": plugin}), programs=(program,))
    assert error.code is Code.CREDENTIAL_REJECTED and re.search(word, error.message), error


async def test_a_certificate_logs_in(plane: Plane, tmp_path: Path) -> None:
    certificate, key = plane.authority.client("ann", ["system:masters"])
    for name, text in (("me.crt", certificate), ("me.key", key)):
        (plane.folder / name).touch(0o600)
        (plane.folder / name).write_text(text)
    encoded = {
        "client-certificate-data": base64.b64encode(certificate.encode()).decode(),
        "client-key-data": base64.b64encode(key.encode()).decode(),
    }
    for user in (encoded, {"client-certificate": "me.crt", "client-key": "me.key"}):
        engine = engine_of(plane.kubeconfig("certificate", user=user))
        assert (await engine.fact(spec.AskReached(place="lab"))).user == "ann"
    (plane.folder / "me.key").chmod(0o644)
    error = await refused(
        plane.kubeconfig("certificate", user={"client-certificate": "me.crt", "client-key": "me.key"})
    )
    assert error.code is Code.CREDENTIAL_MISSING


async def test_a_certificate_that_has_expired_is_told_before_anything_is_sent(plane: Plane) -> None:
    certificate, key = plane.authority.client("ann", [], timedelta(hours=-1))
    user = {
        "client-certificate-data": base64.b64encode(certificate.encode()).decode(),
        "client-key-data": base64.b64encode(key.encode()).decode(),
    }
    error = await refused(plane.kubeconfig("expired", user=user))
    assert error.code is Code.CREDENTIAL_REJECTED and "expired at" in error.message


async def test_a_server_that_is_not_proven_gets_no_token(plane: Plane, tmp_path: Path) -> None:
    other = tmp_path / "other.crt"
    other.write_text(Authority().certificate)
    error = await refused(plane.kubeconfig("other", cluster={"certificate-authority": str(other)}))
    assert error.code is Code.CLUSTER_CERTIFICATE and "not trusted" in error.message
    error = await refused(plane.kubeconfig("none", cluster={"certificate-authority": ""}))
    assert error.code is Code.CLUSTER_CERTIFICATE and "names no certificate-authority" in error.remedy


async def test_a_token_that_the_cluster_does_not_know(plane: Plane) -> None:
    error = await refused(plane.kubeconfig("unknown", user={"token": "token-of-nobody"}))
    assert error.code is Code.CREDENTIAL_REJECTED and "does not know us" in error.message


async def test_a_kubeconfig_that_is_written_anew_counts_at_once(plane: Plane) -> None:
    engine = engine_of(plane.kubeconfig("rotated", user={"token": "token-of-before"}))
    with pytest.raises(AtlasError):
        await engine.fact(spec.AskReached(place="lab"))
    plane.kubeconfig("rotated", user={"token": FEW})
    assert (await engine.fact(spec.AskReached(place="lab"))).user == "few"


async def test_a_cluster_that_nobody_reaches(tmp_path: Path) -> None:
    error = await refused(written(tmp_path))
    assert error.code is Code.CLUSTER_UNREACHABLE and "refused" in error.message
