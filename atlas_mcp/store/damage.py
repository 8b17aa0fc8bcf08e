"""Whether what stands against reading the database is damage to it, or something that passes or that rights mend."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from atlas_mcp.errors import AtlasError

_NO_DAMAGE = {
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


def is_damage(error: AtlasError) -> bool:
    """Whether the file does not hold what it should: bytes, tables, columns, text."""
    cause: object = error.__cause__
    if isinstance(cause, DBAPIError):
        cause = cause.orig
    if not isinstance(cause, sqlite3.Error):
        return False
    code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)  # without one it is text that is no UTF-8
    return code == sqlite3.SQLITE_IOERR_SHORT_READ or code & 0xFF not in _NO_DAMAGE
