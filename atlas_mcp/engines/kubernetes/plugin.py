"""Running a program of a kubeconfig that gives a token: bounded in time and in what it may write."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import anyio

from atlas_mcp import redact
from atlas_mcp.domain.text import line
from atlas_mcp.engines.kubernetes.kubeconfig import Plugin
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.system import jsontext

_MOST_S, _MOST_BYTES = 30.0, 65_536
_KEPT = ("PATH", "HOME", "LANG")  # of our environment: it has tokens of ATLAS's own besides
_EARLY = timedelta(seconds=60)
_USUAL = timedelta(minutes=5)


class Token(NamedTuple):
    """A token, and until when it is used."""

    value: str
    until: datetime


async def token(place: str, plugin: Plugin) -> Token:
    """The token that the program gives.

    Raises:
        TargetError: it failed, took too long, or gave none.

    """
    asked = {"apiVersion": plugin.version, "kind": "ExecCredential", "spec": {"interactive": False}}
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {**plugin.environment, "KUBERNETES_EXEC_INFO": json.dumps(asked)}
    written = bytearray()
    code: int | None = None
    try:
        with anyio.move_on_after(_MOST_S):
            async with await anyio.open_process(
                [str(plugin.program), *plugin.arguments],
                env=environment,
                stdin=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            ) as process:
                async for piece in process.stdout:  # type: ignore[union-attr]  # a pipe, since none was given
                    written += piece
                    if len(written) > _MOST_BYTES:
                        process.kill()
                        raise _failed(place, plugin, f"it writes more than {_MOST_BYTES} bytes")
                code = await process.wait()
    except OSError as error:
        raise _failed(place, plugin, line(error.strerror or "it cannot be run", 100)) from error
    if code != 0:
        raise _failed(place, plugin, f"it exited with {code}" if code is not None else "it took too long")
    try:
        status = jsontext.read(bytes(written), 1_000)["status"]
        value, ends = str(status["token"]), status.get("expirationTimestamp")
        until = datetime.fromisoformat(str(ends)) - _EARLY if ends else datetime.now(UTC) + _USUAL
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise _failed(place, plugin, "it gives no token") from error
    if not value.isascii() or not value.isprintable():
        raise _failed(place, plugin, "what it gives is no token")
    redact.register(value)
    return Token(value, until if until.tzinfo else until.replace(tzinfo=UTC))


def _failed(place: str, plugin: Plugin, cause: str) -> TargetError:
    return TargetError(
        Code.CREDENTIAL_REJECTED,
        f"Unable to get a token for {place} from {plugin.program}: {cause}.",
        "Run it by hand, with the environment that the kubeconfig gives it.",
    )
