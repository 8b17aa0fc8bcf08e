"""Taking a JSON object apart key by key, with errors that name the place and what is expected there."""

import math
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class ConfigError(Exception):
    """The configuration is not usable; the message names the place and what is expected there."""


class Fields:
    """A JSON object that is taken apart key by key, so that what is left over can be refused."""

    def __init__(self, value: Any, where: str) -> None:
        if not isinstance(value, dict):
            raise ConfigError(f"{where}: expected an object")
        self._rest = dict(value)
        self._where = where

    def at(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key

    def fail(self, key: str, why: str) -> ConfigError:
        return ConfigError(f"{self.at(key)}: {why}")

    def text(self, key: str, default: str | None = None) -> str:
        return self._take(key, str, "a text", default)

    def maybe_text(self, key: str) -> str | None:
        value = self._rest.pop(key, None)
        if value is not None and not isinstance(value, str):
            raise self.fail(key, "expected a text")
        return value

    def integer(self, key: str, default: int | None = None, minimum: int = 0) -> int:
        value = self._take(key, int, "a whole number", default)
        if value < minimum:
            raise self.fail(key, f"must be at least {minimum}")
        return value

    def number(self, key: str, default: float | None = None) -> float:
        value = self._take(key, (int, float), "a number", default)
        if not math.isfinite(value) or value < 0:
            raise self.fail(key, "must be a positive number")
        return float(value)

    def flag(self, key: str, default: bool = False) -> bool:
        value = self._rest.pop(key, default)
        if value not in (True, False, 0, 1):
            raise self.fail(key, "expected true or false")
        return bool(value)

    def items(self, key: str) -> list[Any]:
        return self._take(key, list, "a list", [])

    def texts(self, key: str) -> list[str]:
        found = self.items(key)
        if not all(isinstance(item, str) for item in found):
            raise self.fail(key, "expected a list of texts")
        return found

    def mapping(self, key: str) -> dict[str, Any]:
        return self._take(key, dict, "an object", {})

    def raw(self, key: str, default: Any = None) -> Any:
        return self._rest.pop(key, default)

    def records(self, key: str, parse: Callable[["Fields"], T]) -> list[T]:
        """A list of objects, each parsed and checked for leftovers."""
        found = []
        for number, item in enumerate(self.items(key)):
            fields = Fields(item, f"{self.at(key)}[{number}]")
            found.append(parse(fields))
            fields.done()
        return found

    def rest(self) -> dict[str, Any]:
        """Everything that is left, passed on as it is."""
        rest, self._rest = self._rest, {}
        return rest

    def done(self) -> None:
        if self._rest:
            raise ConfigError(f"{self.at(min(self._rest))}: unknown setting")

    def _take(self, key: str, kind: Any, what: str, default: Any) -> Any:
        value = self._rest.pop(key, default)
        if value is None:
            raise self.fail(key, f"is missing, expected {what}")
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.fail(key, f"expected {what}")
        return value
