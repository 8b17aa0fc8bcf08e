"""One device's agent: a value, or the column of a table, with everything bounded that it answers.

A wrong community is answered by silence: it cannot be told from a device that is away.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from pysnmp.error import PySnmpError
from pysnmp.hlapi.v3arch.asyncio import (
    USM_AUTH_HMAC96_SHA,
    USM_AUTH_HMAC128_SHA224,
    USM_AUTH_HMAC192_SHA256,
    USM_AUTH_HMAC256_SHA384,
    USM_AUTH_HMAC384_SHA512,
    USM_PRIV_CFB128_AES,
    USM_PRIV_CFB192_AES,
    USM_PRIV_CFB256_AES,
    CommunityData,
    ContextData,
    ObjectIdentity,
    ObjectType,
    SnmpEngine,
    UdpTransportTarget,
    UsmUserData,
    bulk_cmd,
    get_cmd,
)
from pysnmp.proto.rfc1905 import EndOfMibView, NoSuchInstance, NoSuchObject

from atlas_mcp import secrets
from atlas_mcp.domain.text import line
from atlas_mcp.engines.snmp.settings import DeviceSettings
from atlas_mcp.errors import Code, TargetError, TransientError

Index = tuple[int, ...]
Column = Mapping[Index, Any]

_AUTH = {
    "sha": USM_AUTH_HMAC96_SHA,
    "sha224": USM_AUTH_HMAC128_SHA224,
    "sha256": USM_AUTH_HMAC192_SHA256,
    "sha384": USM_AUTH_HMAC256_SHA384,
    "sha512": USM_AUTH_HMAC384_SHA512,
}
_PRIVACY = {"aes": USM_PRIV_CFB128_AES, "aes192": USM_PRIV_CFB192_AES, "aes256": USM_PRIV_CFB256_AES}
_MOST_ROWS, _PAGE, _SILENT_S, _TRIES = 10_000, 25, 2.0, 2
_REJECTED = ("wrong", "unknownUserName", "unknownSecurityName", "unsupportedSecurityLevel", "decryption", "notInTime")
_NOTHING = (NoSuchObject, NoSuchInstance, EndOfMibView)


class UnreadError(Exception):
    """A part of what the device has was not read, for a reason that holds for this part alone."""


class Agent:
    """The agent of a device of the settings."""

    def __init__(self, place: str, device: DeviceSettings) -> None:
        self._where = f"device {place} at {device.host}:{device.port}"
        self._device = device
        self._engine = SnmpEngine()

    async def __aenter__(self) -> Agent:
        """Find the address.

        Raises:
            TransientError: `cluster_unreachable`.

        """
        place = (self._device.host, self._device.port)
        try:
            self._target = await UdpTransportTarget.create(place, timeout=_SILENT_S, retries=_TRIES - 1)
        except (PySnmpError, OSError) as error:
            self._engine.close_dispatcher()
            raise self._silent("its name has no address") from error
        self._auth, self._context = self._login(), ContextData(contextName=self._device.context)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the socket."""
        with suppress(PySnmpError, OSError):
            self._engine.close_dispatcher()

    async def value(self, oid: str) -> Any:  # noqa: ANN401 - a value of any type
        """One value, None where the device has none.

        Raises:
            TargetError: `credential_rejected`.
            TransientError: `cluster_unreachable`: it does not answer.
            UnreadError: it does not tell.

        """
        bound = await self._asked(
            get_cmd(self._engine, self._auth, self._target, self._context, _named(oid), lookupMib=False)
        )
        return None if not bound or isinstance(bound[0][1], _NOTHING) else bound[0][1]

    async def column(self, oid: str) -> Column:
        """A column of a table, by the index of each row.

        Raises:
            UnreadError: it does not tell, has more rows than are read, or goes in circles. For others see `value`.

        """
        start = tuple(int(part) for part in oid.split("."))
        rows: dict[Index, Any] = {}
        last = start
        while True:
            ask = bulk_cmd(
                self._engine, self._auth, self._target, self._context, 0, _PAGE, _named(last), lookupMib=False
            )
            page = await self._asked(ask)
            for name, value in page:
                at = tuple(name.getOid() if hasattr(name, "getOid") else name)
                if at[: len(start)] != start or isinstance(value, _NOTHING):
                    return rows
                if at <= last:
                    raise UnreadError("the table goes round in circles")
                if len(rows) >= _MOST_ROWS:
                    raise UnreadError(f"it has more than {_MOST_ROWS} rows")
                rows[at[len(start) :]] = value
                last = at
            if not page:
                return rows

    async def _asked(self, asking: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - what the library makes of a question
        """What is bound in the answer."""
        try:
            failed, status, _, bound = await asking
        except PySnmpError as error:
            raise TargetError(
                Code.TARGET_UNREADABLE,
                f"Unable to read {self._where}: {line(type(error).__name__, 80)}.",
                "See that it speaks the version of SNMP that the settings say.",
            ) from error
        if failed:
            raise self._failure(type(failed).__name__, line(str(failed), 200))
        if status:
            raise UnreadError(line(status.prettyPrint(), 80))
        return [(one[0], one[1]) for one in bound]

    def _failure(self, kind: str, said: str) -> TargetError:
        if kind == "RequestTimedOut":
            return self._silent("it does not answer")
        if any(one.lower() in kind.lower() for one in _REJECTED):
            return TargetError(
                Code.CREDENTIAL_REJECTED,
                f"Unable to read {self._where}: it refuses user {self._device.user} ({said}).",
                "See to user, auth, privacy and their protocols in the settings (devices).",
            )
        return TransientError(Code.TARGET_FAILED, f"Unable to read {self._where}: {said}.", "See the log of its agent.")

    def _silent(self, cause: str) -> TransientError:
        how = "the community" if self._device.community else "the user"
        return TransientError(
            Code.CLUSTER_UNREACHABLE,
            f"Unable to reach {self._where}: {cause}.",
            f"See to host, port, and whether {how} may read from here: a device says nothing to those who may not.",
        )

    def _login(self) -> Any:  # noqa: ANN401 - the library's own
        device = self._device
        if device.community is not None:
            return CommunityData(secrets.resolve(device.community), mpModel=1)  # noqa: S508 - the operator's choice
        return UsmUserData(
            device.user,
            secrets.resolve(device.auth or ""),
            secrets.resolve(device.privacy or ""),
            authProtocol=_AUTH[device.auth_protocol],
            privProtocol=_PRIVACY[device.privacy_protocol],
        )


def _named(oid: str | Index) -> ObjectType:
    return ObjectType(ObjectIdentity(oid))
