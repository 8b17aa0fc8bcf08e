"""Deployments: what specs have become, and how one differs now from what was made."""

from __future__ import annotations

import click
from pydantic import JsonValue

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, ShowByDefault, framed
from atlas_mcp.cli.ids import whole
from atlas_mcp.domain.access import access_lines, expected_addresses
from atlas_mcp.errors import AtlasError
from atlas_mcp.jobs import starting
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Access, Deployment, HeldMember

_PAGE = 100


@click.group(cls=ShowByDefault)
def deployments() -> None:
    """List deployments, show one, let go of a member.

    `deployments` lists them, `deployments DEPLOYMENT` shows one.
    """


@framed(Reach.READ)
@click.argument("deployment", required=False)
@click.option(
    "--detailed-exitcode", "detailed", is_flag=True, help="0: nothing differs, 2: something does, 1: unknown."
)
@click.option("--all", "empty", is_flag=True, help="List those too that have no members any more.")
def show(frame: Frame, deployment: str | None, detailed: bool, empty: bool) -> Exit:
    """List deployments, or show the members of DEPLOYMENT and what differs now from what was made.

    The id is what `plan --remove` takes.
    """
    if detailed and deployment is None:
        raise click.UsageError("--detailed-exitcode is about one DEPLOYMENT: name it.")
    frame.need_data()
    if deployment is None:
        _list(frame, empty=empty)
        return Exit.OK
    which = whole(frame, "deployment", deployment)
    drift = frame.run(lambda: _one(frame, which))
    if not detailed or drift == []:
        return Exit.OK
    return Exit.ERROR if drift is None else Exit.CHANGES


@framed(Reach.ACT)
@click.argument("deployment")
@click.argument("member")
def forget(frame: Frame, deployment: str, member: str) -> None:
    """Let go of MEMBER, which is not ours any more: it leaves the record, and its guest is left as it is.

    A job that is stuck on it is tried again, and does nothing to it.
    """
    from atlas_mcp.jobs import members

    frame.need_data()
    deployment = whole(frame, "deployment", deployment)
    app, by, data_dir = frame.app, (frame.principal, frame.call().correlation_id), frame.settings.data_dir
    target, job = frame.run(lambda: members.forget(app.store, app.trail, app.now, *by, deployment, member, data_dir))
    frame.screen.say(f"{target} is no member of {deployment} any more, and was left as it is.")
    if job is not None:
        if starting.startable(frame.settings):
            starting.ensure(frame.settings)
        frame.screen.say(f"{job.id} is tried again: atlas-mcp jobs {job.id} --follow")
    frame.screen.answer(
        {"deployment_id": deployment, "forgotten": member, "vmid": target.id, "job_id": job.id if job else None}
    )


deployments.add_command(show, "show")
deployments.add_command(forget, "forget")


def _list(frame: Frame, *, empty: bool) -> None:
    found = frame.run(lambda: _all(frame, empty=empty))
    if found:
        columns: tuple[str, ...] = ("deployment", "name", "place", "environment", "revision", "members", "spec")
        rows: list[tuple[object, ...]] = [
            (one.id, one.name, one.place, one.shown_environment, one.revision, len(one.members), _spec(one))
            for one in found
        ]
        if any(one.ends_at for one in found):
            columns = (*columns, "ends")
            rows = [(*row, _end(frame, one)) for row, one in zip(rows, found, strict=True)]
        frame.screen.table(columns, rows)
    else:
        frame.screen.say("There are no deployments.")
    frame.screen.answer({"deployments": [_json(frame, one) for one in found]})


async def _all(frame: Frame, *, empty: bool) -> list[Deployment]:
    kernel, found = frame.kernel(), list[Deployment]()
    while True:
        _, page = await kernel.deployments(found[-1].id if found else "", _PAGE, empty=empty)
        found += page
        if len(page) < _PAGE:
            return found


async def _one(frame: Frame, deployment_id: str) -> list[str] | None:
    """Show one. Returns what differs, None where that is not known."""
    kernel, screen = frame.kernel(), frame.screen
    found = await kernel.deployment(deployment_id)
    heading = f"{found.id}: {found.name} on {found.place} ({found.shown_environment}), revision {found.revision}"
    heading += (f", by {found.owner}" if found.owner else "") + (
        f", ends {_end(frame, found)}" if found.ends_at else ""
    )
    screen.say(heading, "bold")
    access = {one.member: one for one in await kernel.access(found)}
    rows = [_row(member, access.get(member.key)) for member in found.members]
    screen.table(("member", "id", "name", "addresses", "made"), rows)
    screen.items("Log in:", access_lines([*access.values()], len(access)))
    drift: list[str] | None = None
    try:
        drift = list(await kernel.drift(found))
    except AtlasError as error:  # the members are known all the same
        screen.note(f"What differs now is not known. {error.message} {error.remedy}")
    if drift is not None:
        screen.items("Differs from what was made:", drift, "yellow")
        if not drift:
            screen.say("Nothing differs from what was made.")
    members: list[JsonValue] = [_member(member, access.get(member.key)) for member in found.members]
    shown: JsonObject = {**_json(frame, found), "members": members, "drift": None if drift is None else [*drift]}
    screen.answer({"deployment": shown})
    return drift


def _row(member: HeldMember, access: Access | None) -> tuple[object, ...]:
    made = "yes" if member.made else "no"
    return member.key, member.target.id, member.target.name, ", ".join(_addresses(member, access)), made


def _addresses(member: HeldMember, access: Access | None) -> list[str]:
    """Those that it has now; of a member that is not made yet, those that it will have."""
    return [*access.addresses] if access else expected_addresses(member)


def _end(frame: Frame, one: Deployment) -> str:
    return f"{one.shown_end} (expired)" if one.over(frame.app.now()) else one.shown_end


def _json(frame: Frame, one: Deployment) -> JsonObject:
    return {
        "deployment_id": one.id,
        "name": one.name,
        "cluster": one.place,
        "environment": one.environment,
        "revision": one.revision,
        "spec_revision": one.spec_revision,
        "owner": one.owner,
        "ends_at": one.shown_end,
        "expired": one.over(frame.app.now()),
        "members": len(one.members),
    }


def _member(member: HeldMember, access: Access | None) -> JsonObject:
    return {
        "id": member.key,
        "vmid": member.target.id,
        "hostname": member.target.name,
        "addresses": [*_addresses(member, access)],
        "login": access.login if access else "",
        "address_not_known": access.unknown if access else "",
        "made": member.made,
    }


def _spec(one: Deployment) -> str:
    return "-" if one.spec_revision is None else f"revision {one.spec_revision}"
