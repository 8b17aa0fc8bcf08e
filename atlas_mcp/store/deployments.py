"""Statements about deployments and their members: what a spec has become."""

from __future__ import annotations

from sqlalchemy import ColumnElement, RowMapping, delete, func, insert, select, true, update

from atlas_mcp.domain.problems import closest
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Deployment, HeldMember, JsonObject, Member, Plan, SubjectKind, Target
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import deployments, members


def add(tx: Tx, row: Deployment) -> None:
    """Add a deployment."""
    tx.execute(insert(deployments).values(**row.model_dump(exclude={"members"})))


def get(tx: Tx, deployment_id: str) -> Deployment:
    """One deployment.

    Raises:
        CallerError: `not_found`.

    """
    row = find(tx, deployment_id)
    if row is None:
        bearer = tx.execute(select(deployments.c.id).where(deployments.c.name == deployment_id).limit(1)).scalar()
        ids = (row.id for row in page(tx, most=100)[1])
        meant = f"Did you mean {bearer}? " if bearer else closest(deployment_id, ids)
        remedy = f"{meant}list_deployments, or atlas-mcp deployments, names those there are."
        raise CallerError(Code.NOT_FOUND, f"Unable to find deployment {deployment_id}.", remedy)
    return row


def find(tx: Tx, deployment_id: str) -> Deployment | None:
    """One deployment, or None."""
    row = tx.execute(select(deployments).where(deployments.c.id == deployment_id)).mappings().first()
    return Deployment.model_validate(dict(row)) if row else None


def ids(tx: Tx) -> list[str]:
    """The ids of all deployments."""
    return list(tx.execute(select(deployments.c.id)).scalars())


def of_spec(tx: Tx, spec_id: str) -> Deployment | None:
    """The deployment that a spec has become."""
    row = tx.execute(select(deployments).where(deployments.c.spec_id == spec_id)).mappings().first()
    return Deployment.model_validate(dict(row)) if row else None


def namesakes(tx: Tx, deployment_id: str, name: str) -> list[str]:
    """The ids of the other deployments of a name that have members, at most ten."""
    query = select(deployments.c.id).join(members, members.c.deployment_id == deployments.c.id).distinct()
    query = query.where(deployments.c.name == name, deployments.c.id != deployment_id).order_by(deployments.c.id)
    return list(tx.execute(query.limit(10)).scalars())


def page(
    tx: Tx, after: str = "", most: int = 50, prefix: str = "", *, empty: bool = True
) -> tuple[int, list[Deployment]]:
    """The number of deployments, and those whose id comes after `after`, in order.

    Without `empty` only those count that have members.
    """
    inhabited = deployments.c.id.in_(select(members.c.deployment_id))
    counted = true() if empty else inhabited
    total = tx.execute(select(func.count()).select_from(deployments).where(counted)).scalar_one()
    query = select(deployments).where(deployments.c.id > after, counted).order_by(deployments.c.id).limit(most)
    if prefix:
        query = query.where(deployments.c.id.startswith(prefix, autoescape=True))
    return total, [Deployment.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def ending(tx: Tx) -> list[Deployment]:
    """The deployments that end by themselves, or have ended, and still have members, with these."""
    inhabited = deployments.c.id.in_(select(members.c.deployment_id))
    query = select(deployments).where(deployments.c.ends_at.is_not(None), inhabited).order_by(deployments.c.id)
    return [filled(tx, Deployment.model_validate(dict(row))) for row in tx.execute(query).mappings().all()]


def change(tx: Tx, deployment_id: str, **values: object) -> None:
    """Set columns of a deployment."""
    tx.execute(update(deployments).where(deployments.c.id == deployment_id).values(**values))


def filled(tx: Tx, deployment: Deployment) -> Deployment:
    """A deployment with what it holds."""
    return deployment.model_copy(update={"members": tuple(members_of(tx, deployment.id))})


def members_of(tx: Tx, deployment_id: str) -> list[HeldMember]:
    """The members of a deployment, by key."""
    query = select(members).where(members.c.deployment_id == deployment_id).order_by(members.c.key)
    return [_member(row) for row in tx.execute(query).mappings()]


def members_on(tx: Tx, place: str) -> list[HeldMember]:
    """The members of every deployment in a place."""
    query = select(members).where(members.c.place == place).order_by(members.c.target_id)
    return [_member(row) for row in tx.execute(query).mappings()]


def member_at(tx: Tx, target: Target) -> HeldMember | None:
    """The member that an object is, of whatever deployment."""
    row = tx.execute(select(members).where(_on(target))).mappings().first()
    return _member(row) if row else None


def concerned(tx: Tx, plan: Plan) -> list[HeldMember]:
    """The members that a plan is about: those of its deployment; of a run, those that its steps act on, whoever's."""
    if plan.subject.kind is SubjectKind.DEPLOYMENT:
        return members_of(tx, plan.subject.id)
    targets = {step.target.key: step.target for step in plan.steps}
    return [member for target in targets.values() if (member := member_at(tx, target)) is not None]


def put_member(tx: Tx, deployment_id: str, member: Member, *, made: bool) -> None:
    """Write what a member is; the same key is replaced. What was noted stays with what is made, not with what will be.

    Raises:
        CallerError: `vmid_taken`: another deployment holds the object.

    """
    holder = tx.execute(select(members.c.deployment_id).where(_on(member.target))).scalar()
    if holder not in (None, deployment_id):
        raise CallerError(
            Code.VMID_TAKEN,
            f"Unable to keep {member.target} for {deployment_id}: {holder} holds it.",
            "Make a new plan; it takes another one.",
        )
    noted = tx.execute(select(members.c.noted).where(_one(deployment_id, member.key))).scalar() if made else {}
    drop_member(tx, deployment_id, member.key)
    tx.execute(
        insert(members).values(
            deployment_id=deployment_id,
            key=member.key,
            engine=member.target.engine,
            place=member.target.place,
            kind=member.target.kind,
            target_id=member.target.id,
            name=member.target.name,
            lives_on=member.target.lives_on,
            made=made,
            spec=member.spec,
            noted=noted or {},
        )
    )


def note_member(tx: Tx, deployment_id: str, key: str, noted: JsonObject) -> None:
    """Keep what a step found out about a member, over what was noted before; what is a mapping is added to."""
    kept = tx.execute(select(members.c.noted).where(_one(deployment_id, key))).scalar() or {}
    added = {
        name: {**kept[name], **value} if isinstance(value, dict) and isinstance(kept.get(name), dict) else value
        for name, value in noted.items()
    }
    tx.execute(update(members).where(_one(deployment_id, key)).values(noted={**kept, **added}))


def drop_member(tx: Tx, deployment_id: str, key: str) -> None:
    """Forget a member that is gone."""
    tx.execute(delete(members).where(_one(deployment_id, key)))


def _member(row: RowMapping) -> HeldMember:
    values = dict(row)
    target = {name: values.pop(name) for name in ("engine", "place", "kind", "name", "lives_on")}
    return HeldMember(target=Target(id=values.pop("target_id"), **target), **values)


def _on(target: Target) -> ColumnElement[bool]:
    return (
        (members.c.engine == target.engine)
        & (members.c.place == target.place)
        & (members.c.kind == target.kind)
        & (members.c.target_id == target.id)
    )


def _one(deployment_id: str, key: str) -> ColumnElement[bool]:
    return (members.c.deployment_id == deployment_id) & (members.c.key == key)
