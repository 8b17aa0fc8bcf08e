"""A plain HTTP client for the simulated API: requests with a token, no Proxmox library in between."""

import time
from collections.abc import Callable
from typing import Any

import requests

from .process import SimCluster

POLL_SECS = 0.01


class ApiError(Exception):
    """An answer that is not 200; `message` is PVE's text."""

    def __init__(self, status: int, message: str, errors: dict[str, str]) -> None:
        super().__init__(f"{status} {message} {errors or ''}".strip())
        self.status = status
        self.message = message
        self.errors = errors


class Api:
    """Calls as one token."""

    def __init__(self, sim: SimCluster, token: str) -> None:
        self._sim = sim
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = sim.ca_file
        self._session.headers["Authorization"] = f"PVEAPIToken={sim.tokens[token]}"

    def call(self, method: str, path: str, /, *, timeout_secs: float = 10.0, **values: Any) -> Any:
        """The data of an answer, or ApiError; `type_` stands for `type`, `with__local__disks` for dashes."""
        values = {key.rstrip("_").replace("__", "-"): value for key, value in values.items()}
        url = f"{self._sim.url}/api2/json{path}"
        if method in ("GET", "DELETE"):
            answer = self._session.request(method, url, timeout=timeout_secs, params=values)
        else:
            answer = self._session.request(method, url, timeout=timeout_secs, data=values)
        body = answer.json()
        if answer.status_code != 200:
            raise ApiError(answer.status_code, body.get("message", "").strip(), body.get("errors") or {})
        return body["data"]

    def get(self, path: str, /, **values: Any) -> Any:
        return self.call("GET", path, **values)

    def post(self, path: str, /, **values: Any) -> Any:
        return self.call("POST", path, **values)

    def put(self, path: str, /, **values: Any) -> Any:
        return self.call("PUT", path, **values)

    def delete(self, path: str, /, **values: Any) -> Any:
        return self.call("DELETE", path, **values)

    def task(self, upid: str) -> dict[str, Any]:
        """The status of a task."""
        node = upid.split(":")[1]
        return dict(self.get(f"/nodes/{node}/tasks/{upid}/status"))

    def finish(self, upid: str) -> str:
        """The exit status of a task, once it has ended."""
        wait_until(lambda: self.task(upid)["status"] == "stopped")
        return str(self.task(upid)["exitstatus"])

    def config(self, vmid: int, **values: Any) -> dict[str, Any]:
        """The configuration of a guest, wherever it is."""
        node = self._sim.state()["guests"][str(vmid)]["node"]
        return dict(self.get(f"/nodes/{node}/qemu/{vmid}/config", **values))

    def clone(self, newid: int, template: int = 9000, node: str = "pve1", **values: Any) -> str:
        """Clone a template into the pool `atlas` and answer the exit status."""
        values = {"pool": "atlas", "full": 1, "name": f"vm{newid}", **values}
        return self.finish(self.post(f"/nodes/{node}/qemu/{template}/clone", newid=newid, **values))


def wait_until(condition: Callable[[], Any], timeout: float = 60.0) -> Any:
    """Poll until the condition holds; its value. AssertionError after the timeout."""
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(POLL_SECS)
    raise AssertionError("the condition did not come true in time")
