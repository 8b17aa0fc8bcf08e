"""Statements about specs: revisions are added, never overwritten."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, insert, select

from atlas_mcp.domain.problems import closest
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import ORIGIN, StoredSpec
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import specs

_NO_REVISION = 2**31  # above any there is, and within what SQLite compares


def origin(path: str, digest: str) -> str:
    """How the file that a spec was planned from is kept: the digest of what it said, and where it is."""
    return f"{digest} {path}"


def add(tx: Tx, row: StoredSpec) -> None:
    """Add a revision.

    Raises:
        CallerError: `spec_revision_conflict`: somebody added that revision first.

    """
    newest = tx.execute(select(func.max(specs.c.revision)).where(specs.c.id == row.id)).scalar()
    if row.revision != (newest or 0) + 1:
        raise CallerError(
            Code.SPEC_REVISION_CONFLICT,
            f"Unable to save spec {row.id}: revision {row.revision} is not the next one after {newest}.",
            "Read the newest revision and send your change again.",
        )
    tx.execute(insert(specs).values(**row.model_dump()))


def adopt(tx: Tx, row: StoredSpec) -> None:
    """Keep a revision that came from another database; one that is here already is left.

    Raises:
        CallerError: `spec_revision_conflict`: it is new here and another spec bears its name, or the revision is
            another one here.

    """
    bearer = named(tx, row.kind, row.name)
    newest = tx.execute(select(func.max(specs.c.revision)).where(specs.c.id == row.id)).scalar() or 0
    if bearer is not None and not newest:
        cause = f"spec {bearer.id} bears the name {row.name} here"
    elif newest < row.revision:
        if row.origin:  # a path of another machine says nothing here, and a file that is carried may name any
            said = origin("", row.origin.partition(" ")[0])
            row = row.model_copy(update={"sources": {**row.sources, ORIGIN: said}})
        tx.execute(insert(specs).values(**row.model_dump()))
        return
    elif get(tx, row.id, row.revision).body == row.body:
        return
    else:
        cause = f"its revision {row.revision} is another one here"
    raise CallerError(
        Code.SPEC_REVISION_CONFLICT, f"Unable to take over spec {row.id}: {cause}.", "Plan it again in this place."
    )


def get(tx: Tx, spec_id: str, revision: int | None = None) -> StoredSpec:
    """One revision, the newest without a number.

    Raises:
        CallerError: `not_found`.

    """
    query = select(specs).where(specs.c.id == spec_id).order_by(specs.c.revision.desc()).limit(1)
    if revision is not None:
        query = query.where(specs.c.revision == min(revision, _NO_REVISION))
    row = tx.execute(query).mappings().first()
    if row is None:
        bearer = tx.execute(
            select(specs.c.id).where(specs.c.name == spec_id).order_by(specs.c.created_at.desc()).limit(1)
        ).scalar()
        meant = f"Did you mean {bearer}? " if bearer else closest(spec_id, (one for one in ids(tx) if one != spec_id))
        which = spec_id if revision is None else f"{spec_id}, revision {revision}"
        remedy = f"{meant}collect_spec, or atlas-mcp collect, makes one."
        raise CallerError(Code.NOT_FOUND, f"Unable to find spec {which}.", remedy)
    return StoredSpec.model_validate(dict(row))


def kind_of(tx: Tx, spec_id: str) -> str:
    """The kind of a spec, "" where it is not kept."""
    return str(tx.execute(select(specs.c.kind).where(specs.c.id == spec_id).limit(1)).scalar() or "")


def newest(tx: Tx, spec_ids: Sequence[str]) -> dict[str, int]:
    """The newest revisions of the specs of these ids that there are."""
    query = select(specs.c.id, func.max(specs.c.revision)).where(specs.c.id.in_(spec_ids)).group_by(specs.c.id)
    return {row[0]: row[1] for row in tx.execute(query)}


def revisions(tx: Tx, spec_id: str, most: int = 100) -> list[StoredSpec]:
    """The revisions of a spec, the newest first."""
    query = select(specs).where(specs.c.id == spec_id).order_by(specs.c.revision.desc()).limit(most)
    return [StoredSpec.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def ids(tx: Tx, prefix: str = "", most: int = 100) -> list[str]:
    """Ids that begin with `prefix`, for completions."""
    query = select(specs.c.id).where(specs.c.id.startswith(prefix, autoescape=True)).distinct().limit(most)
    return list(tx.execute(query).scalars())


def named(tx: Tx, kind: str, name: str) -> StoredSpec | None:
    """The newest revision of the spec that bears a name."""
    query = select(specs).where(specs.c.kind == kind, specs.c.name == name)
    row = tx.execute(query.order_by(specs.c.created_at.desc(), specs.c.revision.desc()).limit(1)).mappings().first()
    return StoredSpec.model_validate(dict(row)) if row else None


def bearing(tx: Tx, kind: str, name: str) -> list[StoredSpec]:
    """The newest revisions of all specs that bear a name, the newest first."""
    last = select(specs.c.id, func.max(specs.c.revision).label("revision")).group_by(specs.c.id).subquery()
    query = select(specs).join(last, (specs.c.id == last.c.id) & (specs.c.revision == last.c.revision))
    query = query.where(specs.c.kind == kind, specs.c.name == name).order_by(specs.c.created_at.desc(), specs.c.id)
    return [StoredSpec.model_validate(dict(row)) for row in tx.execute(query).mappings()]
