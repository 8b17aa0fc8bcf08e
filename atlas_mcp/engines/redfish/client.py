"""One controller: its documents, read by their links, with everything bounded that it answers.

Only GET is sent, over TLS that is verified, with the user's name and password. A link leads to another document of the
same controller or is not followed; so many documents are read and no more.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from atlas_mcp import secrets
from atlas_mcp.domain.text import line
from atlas_mcp.engines.redfish.settings import BmcSettings
from atlas_mcp.errors import AtlasError, Code, TargetError, TransientError
from atlas_mcp.system import jsontext
from atlas_mcp.system.connections import NotConnectedError, NotTrustedError, Trust
from atlas_mcp.system.http import Bounds, BrokenError, Server, SilentError, UnusableError

ROOT = "/redfish/v1/"
MOST_DOCUMENTS = 1_000
_MOST_MEMBERS = 200  # of a collection
_BOUNDS = Bounds(connect_s=5.0, call_s=20.0, most_bytes=2 * 2**20, most_values=50_000)
_LINK = re.compile(r"/redfish/v1(/[A-Za-z0-9._~:@%()+,=!$&'*-]+)*/?")
_LONGEST_LINK = 500
Document = Mapping[str, Any]


class UnreadError(Exception):
    """A document was not read, for a reason that holds for this one alone."""


class Bmc:
    """The controller of a place of the settings, for one reading of it."""

    def __init__(self, place: str, bmc: BmcSettings) -> None:
        self._place, self._user = place, bmc.user
        self._where = f"BMC {place} at {bmc.host}:{bmc.port}"
        host = f"[{bmc.host}]" if ":" in bmc.host else bmc.host
        trust = Trust(ca_file=bmc.ca_file, fingerprint=bmc.fingerprint)
        self._server = Server(f"https://{host}:{bmc.port}", trust, _BOUNDS)
        login = b64encode(f"{bmc.user}:{secrets.resolve(bmc.password)}".encode()).decode()
        self._headers = {"Authorization": f"Basic {login}", "Accept": "application/json", "OData-Version": "4.0"}
        self._read = 0
        self._missed: list[str] = []

    async def document(self, link: object) -> Document:
        """The document behind a link.

        Raises:
            TargetError: `credential_rejected`, `cluster_certificate`, `target_unreadable`.
            TransientError: `cluster_unreachable`, `target_timeout`.
            UnreadError: this one is not there, or may not be read, or the link leads elsewhere.

        """
        path = _path(link)
        if self._read >= MOST_DOCUMENTS:
            raise UnreadError(f"more than {MOST_DOCUMENTS} documents are not read")
        self._read += 1
        try:
            answer = await self._server.call("GET", path, self._headers)
        except NotTrustedError as error:
            raise TargetError(
                Code.CLUSTER_CERTIFICATE,
                f"Unable to trust {self._where}: {line(str(error), 200)}.",
                "Give its CA as ca_file, or its SHA-256 as fingerprint, once you have compared it.",
            ) from error
        except SilentError as error:
            remedy = "See how busy it is; controllers are slow while a server starts."
            raise TransientError(Code.TARGET_TIMEOUT, f"Unable to read {self._where}: it {error}.", remedy) from error
        except (NotConnectedError, BrokenError) as error:
            remedy = "See to host and port in the settings (bmcs), and to the network in between."
            raise TransientError(
                Code.CLUSTER_UNREACHABLE, f"Unable to reach {self._where}: {error}.", remedy
            ) from error
        except UnusableError as error:
            raise UnreadError(f"it {error}") from error
        if answer.status == 401:
            raise self._refused()
        if answer.status != 200:
            raise UnreadError("the user may not read it" if answer.status == 403 else f"it answers {answer.status}")
        return self._parsed(answer.body)

    async def members(self, link: object) -> list[Document]:
        """The documents of a collection, page by page; why one of them could not be read is among those `missed`."""
        found: list[Document] = []
        pages: set[str] = set()
        while link is not None:
            path = _path(link)
            if path in pages:
                raise UnreadError("the list goes round in circles")
            pages.add(path)
            page = await self.document(path)
            for one in listed(page.get("Members")):
                if len(found) >= _MOST_MEMBERS:
                    raise UnreadError(f"it has more than {_MOST_MEMBERS} members")
                try:
                    found.append(await self.document(link_of(one)))
                except UnreadError as error:
                    self._missed.append(str(error))
            link = page.get("Members@odata.nextLink")
        return found

    def missed(self) -> str:
        """Why members were not read since this was last asked, the first of them; "" where all were."""
        first, self._missed = (self._missed[0] if self._missed else ""), []
        return first

    def _refused(self) -> AtlasError:
        return TargetError(
            Code.CREDENTIAL_REJECTED,
            f"Unable to read {self._where}: it refuses user {self._user}.",
            "See to user and password in the settings (bmcs), and that the account is not locked.",
        )

    def _parsed(self, body: bytes) -> Document:
        try:
            value = jsontext.read(body, _BOUNDS.most_values)
        except jsontext.UnreadableError as error:
            raise UnreadError(f"what it answers is no document: {error}") from error
        if not isinstance(value, dict):
            raise UnreadError("what it answers is no document")
        return value


def listed(value: object) -> list[Any]:
    """A list, whatever stands where one should."""
    return value if isinstance(value, list) else []


def link_of(value: object) -> object:
    """Where a reference leads, None where it is none."""
    return value.get("@odata.id") if isinstance(value, dict) else None


def _path(link: object) -> str:
    """The path of a link to a document of the same controller."""
    if link is None:
        raise UnreadError("it does not say where it is")
    path = link.partition("#")[0] if isinstance(link, str) else ""
    if len(path) > _LONGEST_LINK or not _LINK.fullmatch(path) or ".." in path:
        raise UnreadError("its link leads elsewhere")
    return quote(path, safe="/%:@~._()+,=!$&'*-")
