"""Frozen values and stored documents, and the one way in which JSON is written that is hashed or signed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, JsonValue

JsonObject = dict[str, JsonValue]


Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Frozen(BaseModel):
    """A value: immutable, and strict about what it holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, which remembers nothing that was worked out from the values before the update: no stale digest."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


class Document(Frozen):
    """A value that is stored whole under the name of its format, and outlives the version that wrote it: `stored`."""

    @classmethod
    def written_as(cls) -> str:
        """The format that this version writes."""
        return str(get_args(cls.model_fields["format"].annotation)[0])

    @cached_property
    def document(self) -> JsonObject:
        """What is stored: as it was read, or as it is made now."""
        return self.model_dump(mode="json")

    @cached_property
    def digest(self) -> str:
        """SHA-256 of all that is stored."""
        return digest_of(self.document)


def canonical(value: JsonValue | Mapping[str, JsonValue]) -> bytes:
    """The one way ATLAS writes JSON that is hashed or signed: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def digest_of(value: JsonValue | Mapping[str, JsonValue]) -> str:
    """SHA-256 of the canonical JSON, in hex."""
    return hashlib.sha256(canonical(value)).hexdigest()


def nonce_of(deployment_id: str) -> str:
    """The nonce that marks what belongs to a deployment: it follows from the id, so that none can take another's."""
    return digest_of({"deployment": deployment_id})[:32]
