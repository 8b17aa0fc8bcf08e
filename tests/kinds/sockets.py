"""What another engine than that of the boxes acts on: the sockets of a board, each with a label."""

from __future__ import annotations

from typing import Any

from atlas_mcp.model import Step, Target
from atlas_mcp.testing import ScriptedEngine
from tests.frozen import NONCE, PLACE
from tests.kinds import boxes

ENGINE = "labels"


def socket(number: int = 7) -> Target:
    return Target(engine=ENGINE, place=PLACE, kind="socket", id=str(number), name=f"socket-{number}")


SOCKET = socket()


def label(target: Target = SOCKET, *needs: str, text: str = "web", nonce: str = NONCE, **more: Any) -> Step:
    """What something is called."""
    values = {
        "id": f"label/{target.kind}-{target.id}",
        "engine": ENGINE,
        "target": target,
        "summary": f"label {target.name}",
        "args": {"nonce": nonce, "values": {"label": text}},
        "needs": needs,
        **more,
    }
    return boxes.sets(**values)


def labelled(board: ScriptedEngine) -> dict[str, object]:
    """The labels, by socket, of those that have one."""
    things = {key.rpartition("/")[2]: thing.values for key, thing in sorted(board.things.items())}
    return {number: values["label"] for number, values in things.items() if "label" in values}
