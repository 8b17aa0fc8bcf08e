"""Hosts are real machines to whoever logs in, and nothing of them is left, however their test ends."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hosts.hosts import running
from tests.rendering.workbench import ROOT
from tests.simcluster.client import wait_until

HOST = f"gone-{os.getpid()}"
_OTHER = """
import sys
from pathlib import Path
from tests.hosts.hosts import running
with running(Path(sys.argv[1]), sys.argv[2]):
    print("up", flush=True)
    sys.stdin.read()
"""


def remains(folder: Path) -> Iterator[str]:
    """Processes, mounts and control groups of the hosts of a folder."""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_text()
        except OSError:  # it has just ended
            continue
        if f"{folder}/" in words or HOST in words.split("\0"):
            yield words
    yield from (line for line in Path("/proc/mounts").read_text().splitlines() if f"{folder}/" in line)
    yield from (str(path) for path in Path("/sys/fs/cgroup").glob(f"**/atlas-*/{HOST}"))


def test_a_host_runs_systemd_and_takes_the_key_alone(tmp_path: Path) -> None:
    with running(tmp_path, HOST, "other") as hosts:
        assert hosts.on(HOST, "systemctl is-system-running && sudo id -un").stdout == "running\nroot\n"
        assert hosts.on(HOST, f"ping -c 1 -W 5 {hosts.addresses['other']}").returncode == 0
        assert hosts.on(HOST, "ip route show default").stdout == ""
        keyless = hosts.on(HOST, "true", options=("-o", "PubkeyAuthentication=no"))
        assert "Permission denied (publickey)" in keyless.stderr
        strangers = hosts.on(HOST, "true", options=("-o", "UserKnownHostsFile=/dev/null"))
        assert "Host key verification failed" in strangers.stderr
    assert list(remains(tmp_path)) == []


def test_nothing_is_left_where_a_test_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), running(tmp_path, HOST):
        raise ZeroDivisionError
    assert list(remains(tmp_path)) == []


def test_nothing_is_left_of_whom_the_kernel_kills(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _OTHER, str(tmp_path), HOST],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "up\n"
        assert list(remains(tmp_path)) != []
        other.kill()
    wait_until(lambda: not list(remains(tmp_path)), 30)
