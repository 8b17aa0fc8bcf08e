"""What one source told at one time, what it could not tell, and how two such differ. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Literal

from pydantic import JsonValue

from atlas_mcp.domain.estate.assets import AnyAsset, Asset, Kind, Text
from atlas_mcp.model import Document, Frozen, digest_of

MOST_ASSETS = 50_000


class Gap(Frozen):
    """What could not be read, and why; `kinds` are what may be missing for it, all where none is named."""

    what: Text
    why: Text
    kinds: tuple[Kind, ...] = ()


class Part(Frozen):
    """What a collector has read so far. An asset that comes again replaces what came of it before."""

    assets: tuple[AnyAsset, ...] = ()
    gaps: tuple[Gap, ...] = ()


class Expected(Frozen):
    """What was made, as a source would tell of it, and its parts: of each only what is set was made so."""

    asset: AnyAsset
    parts: tuple[AnyAsset, ...] = ()


class Snapshot(Document):
    """All that a source told, by kind and id."""

    format: Literal["atlas-snapshot/v1"] = "atlas-snapshot/v1"
    source: Text
    engine: Text
    assets: tuple[AnyAsset, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @cached_property
    def content(self) -> str:
        """SHA-256 of what it says, without what changes by itself: two that say the same have the same."""
        told: JsonValue = [one.model_dump(mode="json", exclude={*one.measured}) for one in self.assets]
        gaps: JsonValue = [[one.what, *one.kinds] for one in self.gaps]
        return digest_of({"engine": self.engine, "assets": told, "gaps": gaps})

    def whole(self, kind: Kind) -> bool:
        """Whether nothing of a kind may be missing."""
        return not any(not gap.kinds or kind in gap.kinds for gap in self.gaps)


def snapshot(source: str, engine: str, parts: Iterable[Part]) -> Snapshot:
    """The snapshot of all that a collector read; of more assets than are kept, it says so."""
    assets: dict[tuple[Kind, str], AnyAsset] = {}
    gaps: dict[str, Gap] = {}
    for part in parts:
        for one in part.assets:
            if len(assets) < MOST_ASSETS or (one.kind, one.id) in assets:
                assets[one.kind, one.id] = one
            else:
                gaps["most"] = Gap(what="further assets", why=f"there are more than {MOST_ASSETS}", kinds=())
        for gap in part.gaps:
            gaps[gap.what] = gap
    return Snapshot(
        source=source,
        engine=engine,
        assets=tuple(assets[key] for key in sorted(assets)),
        gaps=tuple(gaps[key] for key in sorted(gaps)),
    )


class How(StrEnum):
    """How something differs from before."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


class Change(Frozen):
    """One difference: an asset that is new or gone, or a field of one with what it was and is."""

    how: How
    kind: Kind
    id: str
    name: str
    field: str = ""
    before: str = ""
    after: str = ""


def changes(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """What differs, by kind and id.

    What may only not have been read, then or now, is neither new nor gone, and no field of it has changed.
    """
    old = {(one.kind, one.id): one for one in before.assets}
    new = {(one.kind, one.id): one for one in after.assets}
    different: list[Change] = []
    for key in sorted(old.keys() | new.keys()):
        was, now = old.get(key), new.get(key)
        if was is not None and now is not None:
            different += _fields(was, now)
        elif now is not None and before.whole(now.kind):
            different.append(Change(how=How.NEW, kind=now.kind, id=now.id, name=now.name))
        elif was is not None and after.whole(was.kind):
            different.append(Change(how=How.GONE, kind=was.kind, id=was.id, name=was.name))
    return tuple(different)


def _fields(was: AnyAsset, now: AnyAsset) -> list[Change]:
    if was == now:
        return []
    left_out = {"kind", "id", *now.measured}
    return [
        Change(
            how=How.CHANGED, kind=now.kind, id=now.id, name=now.name, field=name, before=shown(old), after=shown(new)
        )
        for name in type(now).model_fields
        if name not in left_out
        and None not in (old := getattr(was, name, None), new := getattr(now, name))
        and old != new
    ]


def shown(value: object) -> str:
    """The value of a field as people read it."""
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def fields_of(asset: Asset) -> dict[str, str]:
    """What is known of an asset, by field."""
    told = {name: getattr(asset, name) for name in type(asset).model_fields if name not in ("kind", "id")}
    return {name: shown(value) for name, value in told.items() if value not in (None, "", ())}
