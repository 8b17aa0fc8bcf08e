"""One session at a vCenter: signed in, read in pages, signed out. How long it takes and how much it answers is bounded.

It speaks the API of vSphere 5.5, which later ones answer as well, and blocks: it runs in a thread of its own.
"""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from pyVmomi import SoapStubAdapter, vim, vmodl

from atlas_mcp.engines.vsphere.settings import VcenterSettings

_PAGE, MOST_OBJECTS = 250, 50_000
_MOST_BYTES = 256 * 1024 * 1024  # of all answers of a session
_SILENT_S, _PIECE = 30.0, 65_536
_VERSION = "vim.version.version9"

Properties = Mapping[str, Any]


class TooMuchError(Exception):
    """It answers with more than is read of it."""


class TooLongError(Exception):
    """It takes longer than it may."""


class Session:
    """What a vCenter is asked by one who is signed in."""

    def __init__(self, stub: SoapStubAdapter) -> None:
        self._root = vim.ServiceInstance("ServiceInstance", stub)
        self.content: Any = self._root.RetrieveContent()

    def objects(self, wanted: Mapping[type, Sequence[str]]) -> Iterator[tuple[Any, Properties, list[tuple[str, str]]]]:
        """Objects of some types with the properties that could be read, and those that could not, each with the cause.

        At most 50,000 of them, and one more, by which to see that there are others.
        """
        of = vmodl.query.PropertyCollector
        view = self.content.viewManager.CreateContainerView(self.content.rootFolder, [*wanted], True)
        through = of.TraversalSpec(name="all", type=vim.view.ContainerView, path="view", skip=False)
        asked = of.FilterSpec(
            objectSet=[of.ObjectSpec(obj=view, skip=True, selectSet=[through])],
            propSet=[of.PropertySpec(type=one, pathSet=[*paths], all=False) for one, paths in wanted.items()],
        )
        collector, told = self.content.propertyCollector, 0
        try:
            page = collector.RetrievePropertiesEx([asked], of.RetrieveOptions(maxObjects=_PAGE))
            while page:
                for one in page.objects:
                    missing = [(lack.path, type(lack.fault).__name__.rpartition(".")[2]) for lack in one.missingSet]
                    yield one.obj, {each.name: each.val for each in one.propSet}, missing
                    told += 1
                    if told > MOST_OBJECTS:
                        return
                page = collector.ContinueRetrievePropertiesEx(page.token) if page.token else None
        finally:
            view.Destroy()

    def property(self, of: object, name: str) -> object:
        """One property of one object, None where it has none or it may not be read."""
        try:
            return getattr(of, name)
        except (vim.fault.NoPermission, vmodl.fault.ManagedObjectNotFound):
            return None


@contextmanager
def signed_in(vcenter: VcenterSettings, password: str, until: float) -> Iterator[Session]:
    """A session until `until`, a time of `time.monotonic`. What the library raises passes through."""
    context = ssl.create_default_context(cafile=str(vcenter.ca_file) if vcenter.ca_file else None)
    stub = SoapStubAdapter(
        host=vcenter.host,
        port=vcenter.port,
        version=_VERSION,
        sslContext=context,  # without one the library verifies nothing on this machine's own addresses
        httpConnectionTimeout=max(min(_SILENT_S, until - time.monotonic()), 1.0),
        acceptCompressedResponses=False,
        poolSize=1,
    )
    stub.scheme = _bounded(until)
    try:
        session = Session(stub)
        session.content.sessionManager.Login(vcenter.user, password, None)
        try:
            yield session
        finally:
            # Where it fails, the session ends by itself when it is idle.
            with suppress(OSError, http.client.HTTPException, vmodl.MethodFault, TooLongError, TooMuchError):
                session.content.sessionManager.Logout()
    finally:
        stub.DropConnections()


def _bounded(until: float) -> type[http.client.HTTPSConnection]:
    """A connection whose answers end with an error when all of them are too much, or too late."""
    left = _MOST_BYTES

    class Response(http.client.HTTPResponse):
        def read(self, amt: int | None = None) -> bytes:
            if amt is None:
                return super().read()  # nothing is left when the library asks so, and the answer is closed by it
            nonlocal left
            if time.monotonic() > until:
                raise TooLongError
            piece = self.read1(min(amt, _PIECE))  # what is there: it does not wait until all of it is
            left -= len(piece)
            if left < 0:
                raise TooMuchError
            return piece

    class Connection(http.client.HTTPSConnection):
        response_class = Response

    return Connection
