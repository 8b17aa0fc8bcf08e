"""A kubeconfig: which server a context means, what proves it, and by what it knows us. No connection is made here.

Refused is what would have a server go unverified, a program run that the settings do not name, or a credential go where
the settings do not say.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from atlas_mcp import redact, secrets, yamltext
from atlas_mcp.domain.text import line, shown
from atlas_mcp.errors import CallerError, Code, TargetError
from atlas_mcp.system.connections import Identity, Trust

_KEEPS_OUT = {
    "insecure-skip-tls-verify": "it has its server go unverified",
    "proxy-url": "it names a proxy",
    "tls-server-name": "it has its server prove another name",
    "auth-provider": "it has an auth-provider",
    "username": "it logs in by a password",
    "password": "it logs in by a password",
    "as": "it acts as somebody else",
    "as-groups": "it acts as somebody else",
    "as-uid": "it acts as somebody else",
    "as-user-extra": "it acts as somebody else",
}

_FILES = ("certificate-authority", "client-certificate", "client-key", "tokenFile")
_LOOK = "Look at where it comes from: that has no reason to."
_NAME_IT = "Name the cluster in the settings, as kubernetes.NAME, with its kubeconfig, and the program under programs."


@dataclass(frozen=True)
class Plugin:
    """A program that gives a token, and what it is told."""

    program: Path
    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(repr=False)
    version: str


@dataclass(frozen=True)
class Access:
    """How a cluster is reached: `prefix` is the path of its API below the server's root; `token` or `plugin` log in."""

    server: str
    prefix: str
    trust: Trust
    token: str = field(repr=False)
    plugin: Plugin | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of what makes it this cluster and no other: its address and its CA. Credentials may change."""
        return hashlib.sha256("\0".join((self.server, self.prefix, self.trust.ca)).encode()).hexdigest()


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True, validate_by_name=False)


class _Cluster(_Part):
    server: str
    authority: str = Field(default="", alias="certificate-authority")
    authority_data: str = Field(default="", alias="certificate-authority-data")


class _Variable(_Part):
    name: str
    value: str


class _Exec(_Part):
    api: str = Field(alias="apiVersion", pattern=r"^client\.authentication\.k8s\.io/v1(beta1)?$")
    command: str
    args: tuple[str, ...] | None = None
    env: tuple[_Variable, ...] | None = None


class _User(_Part):
    token: str = ""
    token_file: str = Field(default="", alias="tokenFile")
    certificate: str = Field(default="", alias="client-certificate")
    certificate_data: str = Field(default="", alias="client-certificate-data")
    key: str = Field(default="", alias="client-key")
    key_data: str = Field(default="", alias="client-key-data")
    plugin: _Exec | None = Field(default=None, alias="exec")


class _Context(_Part):
    cluster: str
    user: str = ""


def access(
    place: str, text: str, folder: Path | None, context: str, programs: tuple[Path, ...], *, given: bool = False
) -> Access:
    """How a context of a kubeconfig, its current one without a name, reaches its cluster.

    `folder` is what paths in it are relative to, `programs` are those that it may have run. One that was `given` by
    what a step has made names no file: what it named of ours would be sent to the server that it names.

    Raises:
        CallerError, TargetError: it cannot be used, or says what is refused.

    """
    try:
        document = yamltext.load(text.encode())
    except yamltext.YamlError as error:
        raise _unusable(place, "it is no YAML", "Write it anew.") from error
    if not isinstance(document, dict):
        raise _unusable(place, "it is no mapping", "Write it anew.")
    name = context or str(document.get("current-context") or "")
    told = _named(document, "contexts", "context", name)
    if told is None:
        known = ", ".join(shown(one) for one in _names(document, "contexts")[:20]) or "none"
        cause = f"it has no context {shown(name)}" if name else "it has no current context"
        raise CallerError(
            Code.CLUSTER_UNKNOWN,
            f"Unable to use the kubeconfig of {place}: {cause}.",
            f"Name one in the setting kubernetes.{place}.context: {known}.",
        )
    try:
        chosen = _Context.model_validate(told)
        cluster = _named(document, "clusters", "cluster", chosen.cluster) or {}
        user = _named(document, "users", "user", chosen.user) or {}
        if refused := next((key for key in _KEEPS_OUT if cluster.get(key) or user.get(key)), None):
            raise _unusable(place, f"{_KEEPS_OUT[refused]} ({refused})", "Take that out of it.")
        if named := next((key for key in _FILES if given and (cluster.get(key) or user.get(key))), None):
            raise _unusable(place, f"it names a file of this machine ({named})", _LOOK)
        if given and user.get("exec"):
            raise _unusable(place, "it has a program run", _NAME_IT)
        return _access(place, _Cluster.model_validate(cluster), _User.model_validate(user), folder, programs)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise _unusable(place, f"its context {shown(name)} says no usable {line(where, 60)}", "Mend it.") from error


def _access(place: str, cluster: _Cluster, user: _User, folder: Path | None, programs: tuple[Path, ...]) -> Access:
    try:
        parts = urlsplit(cluster.server)
        good = parts.scheme == "https" and parts.hostname and not (parts.username or parts.query or parts.fragment)
        address = f"https://{parts.netloc}" if good and parts.port != 0 else ""
    except ValueError:
        address = ""
    if not address:
        raise _unusable(place, "its server is not https://HOST:PORT", "Write the address of the API server.")
    authority = _pem(place, cluster.authority_data, cluster.authority, folder, secret=False)
    certificate = _pem(place, user.certificate_data, user.certificate, folder, secret=False)
    key = _pem(place, user.key_data, user.key, folder, secret=True)
    _check_time(place, certificate)
    token = user.token or (_file(place, user.token_file, folder, secret=True) if user.token_file else "")
    if not token.isascii() or not token.isprintable():
        raise _unusable(place, "its token is none", "Write one line of plain characters.")
    if token:
        redact.register(token)
    identity = Identity(certificate, key) if certificate and key else None
    plugin = _plugin(place, user.plugin, programs) if user.plugin and not token and identity is None else None
    return Access(address, parts.path.rstrip("/"), Trust(ca=authority, identity=identity), token, plugin)


def _plugin(place: str, plugin: _Exec, programs: tuple[Path, ...]) -> Plugin:
    program = next((one for one in programs if plugin.command in (str(one), one.name)), None)
    if program is None:
        raise _unusable(
            place,
            f"it has a program run, {shown(plugin.command)}, which the settings do not name",
            f"Name its path in kubernetes.{place}.programs, once you know what it does.",
        )
    environment = {one.name: one.value for one in plugin.env or ()}
    return Plugin(program, plugin.args or (), environment, plugin.api)


def _pem(place: str, data: str, path: str, folder: Path | None, *, secret: bool) -> str:
    if not data:
        return _file(place, path, folder, secret=secret) if path else ""
    try:
        text = base64.b64decode(data, validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise _unusable(place, "a certificate or key in it is no base64", "Write it anew.") from error
    if secret:
        redact.register(data)
        redact.register(text.strip())
    return text


def _file(place: str, path: str, folder: Path | None, *, secret: bool) -> str:
    if not Path(path).is_absolute() and folder is None:
        raise _unusable(place, f"{shown(path)} is relative to no folder", "Write an absolute path.")
    whole = (folder or Path("/")) / path
    if secret:
        return secrets.resolve(f"file:{whole}")
    try:
        return whole.read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(place, f"{shown(str(whole))} cannot be read", "See to that file.") from error


def _check_time(place: str, certificate: str) -> None:
    """See that our certificate has not expired: the server would only say that it does not know us."""
    if not certificate:
        return
    from datetime import UTC, datetime

    from cryptography import x509

    try:
        ends = x509.load_pem_x509_certificate(certificate.encode()).not_valid_after_utc
    except ValueError as error:
        raise _unusable(place, "its client-certificate is none", "Write it anew.") from error
    if ends < datetime.now(UTC):
        raise TargetError(
            Code.CREDENTIAL_REJECTED,
            f"Unable to log in to {place}: the certificate in its kubeconfig expired at {ends:%Y-%m-%d %H:%M} UTC.",
            "Fetch a new kubeconfig.",
        )


def _names(document: Mapping[str, Any], kind: str) -> list[str]:
    entries = document.get(kind)
    return [str(one.get("name")) for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []


def _named(document: Mapping[str, Any], kind: str, part: str, name: str) -> dict[str, Any] | None:
    entries = document.get(kind)
    for one in entries if isinstance(entries, list) else ():
        if isinstance(one, dict) and one.get("name") == name and isinstance(one.get(part), dict):
            return dict(one[part])
    return None


def _unusable(place: str, cause: str, remedy: str) -> TargetError:
    return TargetError(Code.CREDENTIAL_REJECTED, f"Unable to use the kubeconfig of {place}: {cause}.", remedy)
