"""An object of a cluster as checks read it: whatever its server puts there, a text is one line, a number is one. Pure.

Nothing is believed of an object: what is not of the form that it should have reads as nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from atlas_mcp.domain.text import line

_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an object. A path is of keys with dots between them."""

    body: Mapping[str, Any] = field(repr=False)

    def _at(self, path: str) -> object:
        value: object = self.body
        for key in path.split("."):
            value = value.get(key) if isinstance(value, dict) else None
        return value

    def text(self, path: str) -> str:
        """What stands there, in one line of bounded length, "" for nothing."""
        value = self._at(path)
        return "" if value is None or isinstance(value, dict | list) else line(str(value), _LONGEST)

    def number(self, path: str, default: int = 0) -> int:
        """The whole number there."""
        value = self._at(path)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def is_true(self, path: str) -> bool:
        """Whether it says true."""
        return self._at(path) is True

    def has(self, path: str) -> bool:
        """Whether anything stands there."""
        return self._at(path) is not None

    def part(self, path: str) -> Part:
        """The mapping there, an empty one for nothing."""
        value = self._at(path)
        return Part(value if isinstance(value, dict) else {})

    def parts(self, path: str) -> list[Part]:
        """The mappings in the list there."""
        value = self._at(path)
        return [Part(one) for one in value if isinstance(one, dict)] if isinstance(value, list) else []

    def words(self, path: str) -> dict[str, str]:
        """The texts of the mapping there, by key."""
        value = self._at(path)
        return {key: str(one) for key, one in value.items()} if isinstance(value, dict) else {}

    def listed(self, path: str) -> list[str]:
        """The texts of the list there."""
        value = self._at(path)
        return [line(str(one), _LONGEST) for one in value] if isinstance(value, list) else []

    def time(self, path: str) -> datetime | None:
        """The time there."""
        try:
            value = datetime.fromisoformat(self.text(path))
        except ValueError:
            return None
        return value if value.tzinfo else value.replace(tzinfo=UTC)

    def condition(self, kind: str) -> Part:
        """The condition of that type in its status."""
        return next((one for one in self.parts("status.conditions") if one.text("type") == kind), Part({}))


@dataclass(frozen=True, slots=True)
class Stored(Part):
    """A whole object."""

    kind: str = ""

    @property
    def namespace(self) -> str:
        """Its namespace, "" for none."""
        return self.text("metadata.namespace")

    @property
    def name(self) -> str:
        """Its name."""
        return self.text("metadata.name")

    @property
    def ref(self) -> str:
        """By what it is told from all others."""
        return ref(self.kind, self.namespace, self.name)

    @property
    def labels(self) -> dict[str, str]:
        """Its labels."""
        return self.words("metadata.labels")

    @property
    def leaving(self) -> bool:
        """Whether it is being deleted."""
        return self.has("metadata.deletionTimestamp")


def ref(kind: str, namespace: str, name: str) -> str:
    """How an object is called in findings: `Pod shop/web-1`, `Node node-1`."""
    return line(f"{kind} {namespace}/{name}" if namespace else f"{kind} {name}", 320)


def selects(selector: Mapping[str, str], labels: Mapping[str, str]) -> bool:
    """Whether labels are those that a selector names; one without any selects nothing here."""
    return bool(selector) and selector.items() <= labels.items()


def condition_told(condition: Part, of: str = "status") -> str:
    """A condition in words."""
    words = (condition.text("status"), condition.text("reason"), condition.text("message"))
    return f"{of}.conditions[{condition.text('type')}]: {' '.join(filter(None, words)) or 'nobody says it'}"
