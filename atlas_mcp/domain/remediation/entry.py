"""What the settings say of alerts: which of them is which fault, and where they are taken in. Pure.

Settings are read at every start: nothing else of incidents is imported here.
"""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Annotated

from pydantic import Field

from atlas_mcp.domain.text import Form, Label
from atlas_mcp.model import Frozen

_MOST_PARTS = 3  # of a target
PlaceName = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9._-]*", "the name of a place in the settings", "lab")]
LabelName = Annotated[str, Form(r"[A-Za-z_][A-Za-z0-9_]*", "the name of a label", "instance")]


class AlertEntry(Frozen):
    """Alerts that the operator knows: those with these labels are that fault, in that place, of what `target` names."""

    labels: dict[LabelName, str] = Field(min_length=1, max_length=20, description="labels that such an alert has")
    fault: Label
    place: PlaceName
    target: tuple[LabelName, ...] = Field(
        min_length=1, max_length=_MOST_PARTS, description="labels whose values, joined by /, are the target"
    )

    def names(self, labels: Mapping[str, str]) -> bool:
        """Whether an alert with these labels is such a one."""
        return all(labels.get(name) == value for name, value in self.labels.items())


def loopback(text: str) -> tuple[str, int] | None:
    """Host and port of 127.0.0.1:9095 or [::1]:9095; None of what is none, or others than this machine could reach."""
    host, _, port = text.rpartition(":")
    try:
        address = ip_address(host[1:-1] if host.startswith("[") else host)
        return (str(address), int(port)) if address.is_loopback and 0 <= int(port) < 2**16 else None
    except ValueError:
        return None
