"""A device that answers what a real one has answered: snmpsim, as a process of its own, over v2c and v3.

`recorded/public.snmpwalk` is of a leaf of a lab: FRR, lldpd and net-snmp in a namespace.
"""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from atlas_mcp.engines.snmp.settings import DeviceSettings

RECORDED = Path(__file__).with_name("recorded")
COMMUNITY, USER = "public", "lab"
# A request of v2c for sysName, with that community.
_GET_NAME = bytes.fromhex("302602010104067075626c6963a019020101020100020100300e300c06082b060102010105000500")
AUTH, PRIVACY = "a-key-to-sign-with", "a-key-to-hide-with"


def secret(folder: Path, name: str, value: str) -> str:
    """A file with a secret, as a reference."""
    path = folder / name
    path.write_text(value)
    path.chmod(0o600)
    return f"file:{path}"


@contextlib.contextmanager
def running(folder: Path) -> Iterator[int]:
    """The port of a device whose recorded answers are in `folder`/walks, which a test may change before."""
    if not (folder / "walks").exists():
        shutil.copytree(RECORDED, folder / "walks")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as bound:
        bound.bind(("127.0.0.1", 0))
        port: int = bound.getsockname()[1]
    program = Path(sys.executable).with_name("snmpsim-command-responder")
    options = [f"--data-dir={folder / 'walks'}", f"--cache-dir={folder / 'cache'}", "--log-level=error"]
    options += [f"--process-user={pwd.getpwuid(os.getuid()).pw_name}"]
    options += [f"--process-group={grp.getgrgid(os.getgid()).gr_name}", f"--agent-udpv4-endpoint=127.0.0.1:{port}"]
    options += [f"--v3-user={USER}", f"--v3-auth-key={AUTH}", "--v3-auth-proto=SHA256"]
    options += [f"--v3-priv-key={PRIVACY}", "--v3-priv-proto=AES"]
    with subprocess.Popen([program, *options], stdout=subprocess.DEVNULL) as process:
        try:
            _await(port, process)
            yield port
        finally:
            process.kill()


def _await(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until it answers."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.settimeout(0.5)
        for _ in range(120):
            asking.sendto(_GET_NAME, ("127.0.0.1", port))
            with contextlib.suppress(OSError):
                asking.recv(1_500)
                return
            if process.poll() is not None:
                break
    raise AssertionError("the device does not start")


def by_community(folder: Path, port: int, community: str = COMMUNITY) -> DeviceSettings:
    """Reached by a community."""
    return DeviceSettings(host="127.0.0.1", port=port, community=secret(folder, f"c-{community}", community))


def by_user(folder: Path, port: int, user: str = USER, auth: str = AUTH, privacy: str = PRIVACY) -> DeviceSettings:
    """Reached by a user of v3. The simulator's contexts are named after its files."""
    keys = {"auth": secret(folder, f"a-{auth}", auth), "privacy": secret(folder, f"p-{privacy}", privacy)}
    return DeviceSettings(host="127.0.0.1", port=port, user=user, context=COMMUNITY, **keys)
