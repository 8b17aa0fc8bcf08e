"""Has one run of Ansible begin and end: python -I supervisor.py FOLDER. It outlives the worker.

A program of its own, and imported by nothing. FOLDER is as `runs` lays it, and its lock is held as long as this lives.
First what a run that died has left is ended, on this machine and on the hosts. Then Ansible runs. Once the file `stop`
is there, or the time is up, `gate.sh` begins nothing more; what is under way gets `stop_s`, then it is killed. Last it
looks whether the hosts still run anything of it, takes the keys away, and writes `ended`.
"""

import fcntl
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

MARK = "ATLAS_ANSIBLE_RUN"  # the variable that all processes of a run have, with its name
_LOOK_S, _SSH_S, _TERM_S = 0.2, 30, 5.0
_AGAIN_S, _SILENT_S, _KILLS = 1.0, 15.0, 6  # of a host: between two looks, how long one may not answer, signals
_FRESH_S = 120.0  # for sshd to begin
_LARGEST_FILE = 256 * 2**20
_SWEEP = r"""
command -v grep >/dev/null || { echo 'it has no grep' >&2; exit 1; }
for place in $(grep -laE '[:] atlas-RUN;' /proc/[0-9]*/cmdline 2>/dev/null); do
    pid=${place#/proc/}; pid=${pid%/cmdline}
    [ -O "/proc/$pid" ] || continue
    [ -z 'SIGNAL' ] || sudo -n kill -s SIGNAL -- "-$pid" 2>/dev/null || kill -s SIGNAL -- "-$pid" 2>/dev/null
    echo "$pid"
done
exit 0
"""


class Run:
    """One run: the folder, and what it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.job = json.loads((folder / "run.json").read_text())

    def processes(self) -> list[int]:
        """Those on this machine, wherever they have gone: they have its variable."""
        wanted = f"{MARK}={self.folder.name}".encode()
        found = []
        for place in Path("/proc").glob("[0-9]*/environ"):
            try:
                if wanted in place.read_bytes().split(b"\0"):
                    found.append(int(place.parent.name))
            except OSError:  # another user's, or it has just ended
                continue
        return found

    def signal(self, number: signal.Signals) -> None:
        """Signal all of them."""
        for pid in self.processes():
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                continue

    def end_here(self) -> None:
        """Have nothing of it run on this machine."""
        self.signal(signal.SIGTERM)
        until = time.monotonic() + _TERM_S
        while self.processes() and time.monotonic() < until:
            time.sleep(_LOOK_S)
        self.signal(signal.SIGKILL)

    def sweep(self, until: float) -> dict[str, str]:
        """Have nothing of it run on its hosts: waited for until then, then killed. Where that is not known, and why."""
        with ThreadPoolExecutor(max_workers=20) as pool:
            told = pool.map(lambda host: (host, self._swept(host, until)), self.job["hosts"])
            return {host: cause for host, cause in told if cause}

    def _swept(self, host: str, until: float) -> str:
        """Why it is not known of a host, "" where nothing of it runs there any more."""
        killed, heard = 0, time.monotonic()
        while killed < _KILLS:
            late = time.monotonic() >= until
            cause, left = self.asked(host, ("TERM" if killed < _KILLS // 2 else "KILL") if late else "")
            if not cause and not left:
                return ""
            if not cause:
                heard = time.monotonic()
                killed += late
            elif time.monotonic() >= heard + _SILENT_S:
                return cause
            time.sleep(_AGAIN_S)
        return "it does not end what the run has begun there"

    def asked(self, host: str, number: str) -> tuple[str, str]:
        """Why a host did not answer, and the processes that it has; it signals them."""
        script = _SWEEP.replace("RUN", self.folder.name).replace("SIGNAL", number)
        command = ["ssh", "-F", str(self.folder / "ssh_config"), "-o", "ControlPath=none", host, "exec /bin/sh -s"]
        try:
            ran = subprocess.run(command, input=script, capture_output=True, text=True, timeout=_SSH_S, check=False)
        except (subprocess.TimeoutExpired, OSError) as error:
            return type(error).__name__, ""
        if ran.returncode != 0:
            return ran.stderr.strip()[-200:] or f"ssh ended with {ran.returncode}", ""
        return "", ran.stdout[:1000]

    def ended(self, code: int | None, why: str, left: dict[str, str]) -> None:
        """Write how it ended, once there is no key any more."""
        shutil.rmtree(self.folder / "keys", ignore_errors=True)
        shutil.rmtree(self.job["sockets"], ignore_errors=True)
        new = self.folder / "ended.new"
        new.write_text(json.dumps({"code": code, "why": why, "left": left}))
        new.replace(self.folder / "ended")

    def stopped(self) -> bool:
        """Whether somebody wants it to end."""
        return (self.folder / "stop").exists()


def _settle(folder: Path, patience_s: float) -> dict[str, str]:
    """End a run whose supervisor has died. The hosts where something of it may still run."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (folder / "ended").exists():
            return {}
        run, until = Run(folder), time.monotonic() + patience_s
        (folder / "stop").touch()
        while run.processes() and time.monotonic() < until:
            time.sleep(_LOOK_S)
        run.end_here()
        left = run.sweep(until)
        if not left:
            run.ended(None, "died", {})
        return left


def _await(run: Run) -> None:
    """Wait until hosts let us in that have just begun; Ansible tells of those that do not."""
    until = time.monotonic() + _FRESH_S
    waiting = run.job["fresh"]
    while waiting and time.monotonic() < until and not run.stopped():
        waiting = [host for host in waiting if run.asked(host, "")[0]]
        time.sleep(_AGAIN_S if waiting else 0)


def _run(run: Run) -> tuple[int | None, str, float]:
    """Ansible's exit code, why it was ended where it was, and until when its hosts have time to end."""
    job, why = run.job, ""
    with (run.folder / "log").open("wb") as log:
        ansible = subprocess.Popen(
            job["command"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=run.folder,
            env={**job["environment"], MARK: run.folder.name},
            start_new_session=True,
        )
    until = time.monotonic() + job["deadline_s"]
    while ansible.poll() is None:
        time.sleep(_LOOK_S)
        if not why and (run.stopped() or time.monotonic() >= until):
            why = "stopped" if run.stopped() else "late"
            (run.folder / "stop").touch()
            until = time.monotonic() + job["stop_s"]
        elif why and time.monotonic() >= until:
            run.end_here()
    return ansible.returncode, why, until if why else time.monotonic() + job["stop_s"]


def main() -> None:
    """Take a run from its beginning to its end."""
    run = Run(Path(sys.argv[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    left: dict[str, str] = {}
    for earlier in run.job["earlier"]:
        left |= _settle(Path(earlier), run.job["stop_s"])
    code, why, until = None, "left" if left else "stopped", time.monotonic()
    if run.job["command"] and not left and not run.stopped():
        _await(run)
        code, why, until = _run(run)
        run.end_here()  # what keeps connections open
        left = run.sweep(until)
    run.ended(code, why, left)


main()
