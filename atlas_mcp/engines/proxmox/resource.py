"""Requests to the API of Proxmox, composed by proxmoxer; `client` sends them.

Must not send any: a session of proxmoxer's own waits in a thread, which cannot be cancelled, for an answer of any size.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import quote, urlencode

from proxmoxer.core import ProxmoxResource

_IN_PATHS = "/!$&'()*+,;=:@"  # RFC 3986: what a path holds as it is


@dataclass(frozen=True)
class Request:
    """A request that is yet to be sent: its path with what is asked in it, or its form."""

    method: str
    target: str
    form: bytes
    status_code: ClassVar[int] = 200  # proxmoxer hands on what it takes for an answer, if it is a success
    content: ClassVar[bytes] = b""


class _Session:
    """Takes what proxmoxer would send."""

    def request(
        self, method: str, url: str, data: Mapping[str, Any] | None, params: Mapping[str, Any] | None
    ) -> Request:
        return Request(method, f"{url}?{urlencode(params)}" if params else url, urlencode(data or {}).encode())


class _Serializer:
    """Hands on what is no answer yet."""

    def loads(self, request: Request) -> Request:
        return request


_API = ProxmoxResource(base_url="/api2/json", session=_Session(), serializer=_Serializer())


def composed(method: str, path: str, values: Mapping[str, object]) -> Request:
    """The request for a path below the API's root. Values that are None are left out."""
    resource = _API(quote(path.strip("/"), safe=_IN_PATHS))
    request: Request = getattr(resource, method.lower())(**values)
    return request
