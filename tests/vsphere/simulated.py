"""VMware's simulator of a vCenter as a process of its own. `.ci/vcenter.sh` builds it, and says where it is."""

from __future__ import annotations

import contextlib
import re
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

from atlas_mcp.engines.vsphere.settings import VcenterSettings
from tests.requires import built

ROOT = Path(__file__).parents[2]
PASSWORD = "pass"  # of the user `user`: main.go says so


def program() -> Path:
    """Where it is."""
    reason = "the simulator of a vCenter is not built: run .ci/vcenter.sh (a minute, once)"
    return built("vcenter.sh", ["simulator"], reason) / "simulator"


@contextlib.contextmanager
def running(
    folder: Path, clusters: int = 1, hosts: int = 2, guests: int = 3, delay_ms: int = 0
) -> Iterator[VcenterSettings]:
    """A vCenter with so many clusters, hosts and guests in each, and how it is reached."""
    size = {"-cluster": clusters, "-host": hosts, "-vm": guests, "-delay": delay_ms}
    options = [text for name, number in size.items() for text in (name, str(number))]
    command = [str(program()), "-l", "127.0.0.1:0", *options]
    password = folder / "password"
    password.write_text(PASSWORD)
    password.chmod(0o600)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder) as process:
        try:
            told = process.stdout.readline() if process.stdout else ""
            port = re.match(r"https://user:pass@127\.0\.0\.1:(\d+)/sdk ", told)
            assert port, f"{told}{process.stdout.read() if process.stdout else ''}"
            certificate = folder / "vcenter.pem"
            certificate.write_text(ssl.get_server_certificate(("127.0.0.1", int(port[1]))))
            yield VcenterSettings(
                host="127.0.0.1", port=int(port[1]), user="user", password=f"file:{password}", ca_file=certificate
            )
        finally:
            process.terminate()
