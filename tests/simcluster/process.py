"""A simulated Proxmox VE cluster as a process: started, controlled and stopped with the standard library only."""

import json
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path
from typing import IO, Any

READY_SECS = 30.0
STOP_SECS = 10.0


class SimClusterError(RuntimeError):
    """The process did not start, or the control channel refused an operation."""


class SimCluster:
    """One `python -m atlas_simcluster` process.

    After `start()`: `url` of the API, `ca_file`, `fingerprint`, `tokens` (name -> "user@realm!name=secret") and the
    control channel through `control`, `state` and `requests`. The process ends with this one at the latest: it watches
    its standard input.
    """

    def __init__(
        self,
        state_dir: Path,
        *,
        preset: str | None = None,
        config: dict[str, Any] | None = None,
        time_scale: float = 0.0,
        python: str = sys.executable,
        arguments: tuple[str, ...] = (),
    ) -> None:
        if (preset is None) == (config is None):
            raise ValueError("give either a preset or a config")
        self._state_dir = state_dir
        self._preset = preset
        self._config = config
        self._time_scale = time_scale
        self._python = python
        self._arguments = arguments
        self._process: subprocess.Popen[str] | None = None
        self._collector: threading.Thread | None = None
        self._log: list[str] = []
        self.url = ""
        self.control_url = ""
        self.ca_file = ""
        self.fingerprint = ""
        self.tokens: dict[str, str] = {}

    # ---------------------------------------------------------------- process

    def start(self) -> "SimCluster":
        """Start the process and wait for its ready line; SimClusterError with its output if it ends instead."""
        self._state_dir.mkdir(parents=True, exist_ok=True)
        command = [self._python, "-m", "atlas_simcluster", "--state-dir", str(self._state_dir)]
        command += ["--time-scale", str(self._time_scale), *self._arguments]
        if self._config is not None:
            path = self._state_dir / "cluster.json"
            path.write_text(json.dumps(self._config))
            command += ["--config", str(path)]
        else:
            command += ["--preset", str(self._preset)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        if self._process.stdout is None or self._process.stderr is None:
            raise SimClusterError("the process has no output")
        self._collector = threading.Thread(target=self._collect, args=(self._process.stderr,), daemon=True)
        self._collector.start()
        timer = threading.Timer(READY_SECS, self._process.kill)
        timer.start()
        line = self._process.stdout.readline()
        timer.cancel()
        if not line:
            self.stop()
            raise SimClusterError(f"the simulator did not start: {self.log()}")
        ready = json.loads(line)
        self.url, self.control_url = ready["url"], ready["control"]
        self.ca_file, self.fingerprint, self.tokens = ready["ca_file"], ready["fingerprint"], ready["tokens"]
        return self

    def stop(self) -> int:
        """End the process by closing its standard input; returns its exit code."""
        process = self._process
        if process is None:
            return 0
        if process.stdin is not None:
            process.stdin.close()
        try:
            code = process.wait(STOP_SECS)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        if self._collector is not None:
            self._collector.join(STOP_SECS)
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()
        self._process = None
        return code

    @property
    def pid(self) -> int:
        """The process id; 0 when it does not run."""
        return self._process.pid if self._process else 0

    def log(self) -> str:
        """What the process has written to standard error."""
        return "".join(self._log)

    def __enter__(self) -> "SimCluster":
        return self.start()

    def __exit__(self, *_exc: object) -> None:
        self.stop()

    def _collect(self, stream: IO[str]) -> None:
        for line in stream:
            self._log.append(line)

    # ---------------------------------------------------------------- control

    def control(self, op: str, **parameters: Any) -> dict[str, Any]:
        """Do an operation of the control channel; SimClusterError if it is refused."""
        return self._call("POST", "/control", {"op": op, **parameters})

    def state(self) -> dict[str, Any]:
        """The whole cluster; see atlas_simcluster.state."""
        return self._call("GET", "/state")

    def requests(self, last: int = 100) -> dict[str, Any]:
        """{"total", "counts": {"GET /path/{template}": n}, "last": [...]} since the last reset."""
        return self._call("GET", f"/requests?last={last}")

    def reset_requests(self) -> None:
        """Forget the request counters and log."""
        self._call("POST", "/requests/reset", {})

    def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.control_url + path, data=data, method=method)  # noqa: S310 - loopback
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=READY_SECS) as response:
                answer: dict[str, Any] = json.load(response)
        except urllib.error.HTTPError as error:
            with error:
                raise SimClusterError(f"{method} {path}: {error.read().decode()}") from error
        return answer
