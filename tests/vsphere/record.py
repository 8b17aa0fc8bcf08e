"""Records what the simulated vCenter answers, for tests that run without it: `python -m tests.vsphere.record`."""

from __future__ import annotations

import http.client
import io
import re
import tempfile
import time
from pathlib import Path
from typing import Any

from pyVim.task import WaitForTask
from pyVmomi import vim

from atlas_mcp import secrets
from atlas_mcp.engines.vsphere import session, shapes
from tests.vsphere.simulated import running

RECORDED = Path(__file__).with_name("recorded")
METHOD = re.compile(rb"<soapenv:Body><(\w+)")


class Recording(http.client.HTTPSConnection):
    """Writes the body of each answer to a file named after the method that was called."""

    def request(self, method: str, url: str, body: Any = None, headers: Any = None, **more: Any) -> None:
        self._called = METHOD.search(body if isinstance(body, bytes) else body.encode())
        super().request(method, url, body, headers or {}, **more)

    def getresponse(self) -> Any:
        response = super().getresponse()
        body = response.read()
        assert self._called
        if response.status == 200:
            (RECORDED / f"{self._called[1].decode()}.xml").write_bytes(body)
        response.read = io.BytesIO(body).read  # type: ignore[method-assign, assignment]
        return response


def main() -> None:
    """A cluster of two hosts, of which one is in maintenance, and three guests, of which one has snapshots."""
    session._bounded = lambda until: Recording
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as vcenter:
        password = secrets.resolve(vcenter.password)
        with session.signed_in(vcenter, password, time.monotonic() + 60) as signed:
            for one, properties, _ in [*signed.objects({vim.VirtualMachine: ("name",), vim.HostSystem: ("name",)})]:
                if properties["name"] == "app-0001":
                    for name in ("before the upgrade", "after"):
                        WaitForTask(one.CreateSnapshot_Task(name=name, description="", memory=False, quiesce=False))
                if properties["name"] == "DC0_C0_H1":
                    WaitForTask(one.EnterMaintenanceMode_Task(timeout=0))
        for path in RECORDED.glob("*.xml"):
            path.unlink()
        with session.signed_in(vcenter, password, time.monotonic() + 60) as signed:
            shapes.vcenter(signed)


if __name__ == "__main__":
    main()
