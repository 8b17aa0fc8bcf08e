"""The statement about which server this is: the id that its database got when it was made."""

from __future__ import annotations

from sqlalchemy import select

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import server


def id_of(tx: Tx) -> str:
    """The server's id.

    Raises:
        AtlasError: `store_unusable`: somebody took it away.

    """
    ids = list(tx.execute(select(server.c.id)).scalars())
    if len(ids) != 1:
        raise AtlasError(
            Code.STORE_UNUSABLE,
            f"Unable to tell which server this is: the database has {len(ids)} ids instead of one.",
            "Somebody changed it: restore it from a backup.",
        )
    return str(ids[0])
