"""`service`: the systemd unit of the worker that stays, on standard output. Writes no file and starts nothing."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.system import process

_ROOT = ("root", "0")
_USER = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,30}")
# systemd.exec(5). The root is read-only but for the paths that are named; the worker needs no device and no capability.
_UNIT = """\
[Unit]
Description=ATLAS, the worker that stays
Wants=network-online.target
After=network-online.target time-sync.target

[Service]
Type=exec
User={user}
UMask=0077
WorkingDirectory=/
ExecStart={command}
Restart=always
RestartSec=5
# A job goes on in a process of its own until it has ended.
KillMode=process
TimeoutStopSec=30

ProtectSystem=strict
ProtectHome=read-only
ReadWritePaths={writable}
PrivateTmp=yes
PrivateDevices=yes
ProtectProc=invisible
ProtectHostname=yes
ProtectClock=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
CapabilityBoundingSet=
AmbientCapabilities=
NoNewPrivileges=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
RemoveIPC=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM

[Install]
WantedBy=multi-user.target
"""


@framed(Reach.OUTSIDE)
@click.option("--user", help="Whose data directory it is.  [default: who runs this]")
def service(frame: Frame, user: str | None) -> None:
    """Print a systemd unit of `worker --stay`, which may write to the data directory and `document_dir` alone.

    It is for this installation and these settings: print it anew where one of them moves.
    """
    settings = frame.settings
    user = user or process.user()
    if not _USER.fullmatch(user):
        raise click.UsageError(f"{user[:60]!r} is no name of a user.")
    if user in _ROOT:
        raise click.UsageError("The worker runs as a user of its own: name it with --user.")
    python = [sys.executable, "-P", "-m", "atlas_mcp"]  # -P: the working directory is no place to import from
    places = [str(settings.config_dir.absolute()), str(settings.data_dir.absolute())]
    writable = [places[1], *([str(settings.document_dir)] if settings.document_dir else [])]
    text = _UNIT.format(
        user=user,
        command=_command([*python, "worker", "--stay", "--config-dir", places[0], "--data-dir", places[1]]),
        writable=" ".join(map(_word, writable)),
    )
    for path in (path for path in writable if not Path(path).is_dir()):
        frame.screen.note(f"{path} is not there: the unit starts only once it is.")
    variables = sorted({one for place in settings.places for one in settings.credentials(place) if one[:4] == "env:"})
    if variables:
        frame.screen.note(f"The unit sets no variable, and the settings name {', '.join(variables)}: write a file:.")
    if frame.screen.as_json:
        frame.screen.answer({"unit": text})
    else:
        click.echo(text, nl=False)


def _word(text: str) -> str:
    """A word in a unit's file that systemd reads back as it was: quoted where it must be, `%` no specifier."""
    if not text.isprintable() or set(text) & set('"\\'):  # which some settings of a unit take for an escape
        raise click.UsageError(f"A unit cannot name {text!r}: give another path.")
    escaped = text.replace("%", "%%")
    return f'"{escaped}"' if set(text) & set(" '") else escaped


def _command(words: Sequence[str]) -> str:
    """A command line, in which `$` is no variable."""
    return " ".join(_word(word).replace("$", "$$") for word in words)
