"""The Proxmox VE API: calls with the token from the environment, and tasks waited for."""

from __future__ import annotations

import http.client
import json
import os
import ssl
import threading
import time
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

_TIMEOUT_S = 60.0
_POLL_S = 0.02
_TASK_S = 1800.0
_NODE_GONE = 595


class ApiError(Exception):
    """An answer that is not 200, as the provider words it."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"received an HTTP {status} response - Reason: {reason}")
        self.status = status
        self.reason = reason

    @property
    def is_gone(self) -> bool:
        """Whether the guest, or what else was asked for, is not there."""
        return self.status == 404 or "does not exist" in self.reason or "no such resource" in self.reason


class Pve:
    """One API endpoint. Each thread has a connection of its own."""

    def __init__(self, endpoint: str, *, insecure: bool = False) -> None:
        parts = urlsplit(endpoint)
        self._host, self._port = parts.hostname or "", parts.port or 443
        self._context = ssl.create_default_context()  # heeds SSL_CERT_FILE, as the real provider does
        if insecure:
            self._context.check_hostname = False
            self._context.verify_mode = ssl.CERT_NONE
        self._token = os.environ["PROXMOX_VE_API_TOKEN"]
        self._local = threading.local()

    def get(self, path: str) -> Any:
        """The data of a GET."""
        return self._call("GET", path, {})

    def post(self, path: str, **values: Any) -> Any:
        """The data of a POST."""
        return self._call("POST", path, values)

    def put(self, path: str, **values: Any) -> Any:
        """The data of a PUT."""
        return self._call("PUT", path, values)

    def delete(self, path: str, **values: Any) -> Any:
        """The data of a DELETE."""
        return self._call("DELETE", path, values)

    def finish(self, upid: str) -> None:
        """Wait for a task; ApiError where it failed. One on a node that is gone is waited for on and on."""
        node = upid.split(":")[1]
        deadline = time.monotonic() + _TASK_S
        while time.monotonic() < deadline:
            try:
                status = self.get(f"/nodes/{node}/tasks/{upid}/status")
            except ApiError as error:
                if error.status != _NODE_GONE:
                    raise
                status = {"status": "running"}
            if status["status"] == "stopped":
                if status["exitstatus"] != "OK" and not str(status["exitstatus"]).startswith("WARNINGS"):
                    raise ApiError(500, f"task failed: {status['exitstatus']}")
                return
            time.sleep(_POLL_S)
        raise ApiError(500, f"task {upid} did not end in time")

    def _call(self, method: str, path: str, values: dict[str, Any]) -> Any:
        form = urlencode({key: _text(value) for key, value in values.items() if value is not None}, quote_via=quote)
        target, body = f"/api2/json{path}", None
        headers = {"Authorization": f"PVEAPIToken={self._token}"}
        if method in ("POST", "PUT"):
            body = form
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        elif form:
            target = f"{target}?{form}"
        answer, content = self._send(method, target, body, headers)
        if answer.status != 200:
            raise ApiError(answer.status, _reason(answer.reason, content))
        return json.loads(content)["data"]

    def _send(
        self, method: str, target: str, body: str | None, headers: dict[str, str]
    ) -> tuple[http.client.HTTPResponse, bytes]:
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = http.client.HTTPSConnection(self._host, self._port, timeout=_TIMEOUT_S, context=self._context)
            self._local.connection = connection
        try:
            connection.request(method, target, body, headers)
            answer = connection.getresponse()
            return answer, answer.read()
        except (OSError, http.client.HTTPException):
            connection.close()
            raise


def _text(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value


def _reason(reason: str, content: bytes) -> str:
    try:
        answer = json.loads(content)
    except ValueError:
        return reason
    errors = "; ".join(f"{key}: {text}" for key, text in (answer.get("errors") or {}).items())
    return " ".join(filter(None, (str(answer.get("message") or reason).strip(), f"({errors})" if errors else "")))
