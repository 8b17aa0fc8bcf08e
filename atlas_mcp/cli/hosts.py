"""Hosts of the inventories: which there are, whether each lets us in, and accepting the key by which one is known."""

from __future__ import annotations

import sys
from functools import partial

import anyio
import click

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.engines.ssh.host_keys import HostKeys
from atlas_mcp.engines.ssh.settings import HostSettings, inventories_of
from atlas_mcp.engines.ssh.spec import AskKey, AskReached
from atlas_mcp.engines.ssh.ways import fingerprint
from atlas_mcp.errors import AtlasError, CallerError, Code, TargetError
from atlas_mcp.model import JsonObject

_Host = tuple[str, str, HostSettings]  # inventory, name, what the settings say


@click.group()
def hosts() -> None:
    """List hosts, check that each lets ATLAS in, accept a host's key."""


@framed(Reach.READ)
@click.argument("inventory", required=False)
def show(frame: Frame, inventory: str | None) -> None:
    """List the hosts of INVENTORY, or of all, with their log-ins and by which key each is known. None is called."""
    keys = HostKeys(frame.settings.data_dir)
    told = [_told(one, keys) for one in _chosen(frame, inventory, None)]
    if told:
        columns = ("inventory", "host", "address", "user", "log in by", "through", "key")
        rows = [
            tuple(one[name] for name in ("inventory", "host", "address", "user", "by", "jump", "key")) for one in told
        ]
        frame.screen.table(columns, rows)
    else:
        frame.screen.say("There are no hosts: name some under inventories in the settings, or in hosts/NAME.yaml.")
    frame.screen.answer({"hosts": [*told]})


@framed(Reach.READ)
@click.argument("inventory", required=False)
@click.argument("host", required=False)
def check(frame: Frame, inventory: str | None, host: str | None) -> Exit:
    """Log in to HOST, to all hosts of INVENTORY, or to all hosts. The exit code is 1 where one does not let us in."""
    chosen = _chosen(frame, inventory, host)
    causes = frame.run(partial(_causes, frame, chosen))
    for (place, name, one), cause in zip(chosen, causes, strict=True):
        text = (
            f"bad  {place}/{name}  {cause}" if cause else f"ok   {place}/{name}  lets {one.user} in; its key is known"
        )
        frame.screen.say(text, "bold red" if cause else "")
    answers: list[JsonObject] = [
        {"inventory": place, "host": name, "ok": not cause, "cause": cause}
        for (place, name, _), cause in zip(chosen, causes, strict=True)
    ]
    frame.screen.answer({"ok": not any(causes), "hosts": [*answers]})
    return Exit.ERROR if any(causes) else Exit.OK


@framed(Reach.ACT)
@click.argument("inventory")
@click.argument("host")
@click.option(
    "--fingerprint", "expected", metavar="SHA256:...", help="Accept this key and no other, without a question."
)
@click.option("--replace", is_flag=True, help="Accept it instead of another key that was accepted.")
def accept(frame: Frame, inventory: str, host: str, expected: str | None, replace: bool) -> None:
    """Accept the key that HOST of INVENTORY shows: from then on it is known by it, and by no other.

    Compare the fingerprint with what the host itself says: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub, at its
    console. A host that shows another key than the one accepted is refused, here as well, without --replace.
    """
    ((place, name, one),) = _chosen(frame, inventory, host)
    if one.host_key is not None:
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            f"Unable to accept a key of {name}: the settings say its host_key, which alone counts.",
            "Change it there, or take it out and accept the key here.",
        )
    keys = HostKeys(frame.settings.data_dir)
    shown = frame.run(partial(frame.kernel().fact, AskKey(place=place, host=name)))
    before = keys.all().get(place, {}).get(name)
    told = fingerprint(shown)
    frame.screen.say(f"{name} of {place}, {one.address}:{one.port}, shows this {shown.split(' ')[0]} key:")
    frame.screen.say(told, "bold")
    answer: JsonObject = {"inventory": place, "host": name, "fingerprint": told, "replaced": ""}
    if before is not None and before.key == shown:
        frame.screen.say(f"It was accepted on {before.at:%Y-%m-%d} by {before.by}.")
    else:
        if before is not None:
            _replaceable(frame, name, before.key, told, replace=replace)
            answer["replaced"] = fingerprint(before.key)
        _agreed(frame, name, told, expected)
        frame.run(partial(_recorded, frame, answer))
        keys.accept(place, name, shown, frame.principal.name, frame.app.now())
        frame.screen.say("It is accepted.")
    frame.screen.answer(answer)


hosts.add_command(show, "list")
hosts.add_command(check, "check")
hosts.add_command(accept, "accept")


def _chosen(frame: Frame, inventory: str | None, host: str | None) -> list[_Host]:
    inventories = inventories_of(frame.settings)
    if inventory is not None and inventory not in inventories:
        raise _not_found(f"inventory {inventory[:60]!r}", inventories)
    chosen = {inventory: inventories[inventory]} if inventory is not None else dict(inventories)
    if host is not None and host not in chosen[str(inventory)].hosts:
        raise _not_found(f"host {host[:60]!r} in {inventory}", chosen[str(inventory)].hosts)
    return [
        (place, name, one)
        for place, settings in sorted(chosen.items())
        for name, one in sorted(settings.hosts.items())
        if host in (None, name)
    ]


def _not_found(what: str, known: object) -> CallerError:
    names = ", ".join(sorted(known)) if isinstance(known, dict) else ""
    return CallerError(Code.NOT_FOUND, f"Unable to find {what}.", f"Known: {names or 'none'}.")


def _told(host: _Host, keys: HostKeys) -> JsonObject:
    place, name, one = host
    accepted = keys.all().get(place, {}).get(name)
    if one.host_key is not None:
        key = "in the settings"
    else:
        key = f"accepted on {accepted.at:%Y-%m-%d} by {accepted.by}" if accepted else "unknown"
    known = one.host_key or (accepted.key if accepted else "")
    ways = {"certificate": one.certificate, "key": one.identity, "agent": one.agent, "password": one.password}
    return {
        "inventory": place,
        "host": name,
        "address": f"{one.address}:{one.port}",
        "user": one.user,
        "by": next(way for way, value in ways.items() if value is not None),
        "jump": one.jump or "",
        "key": key,
        "fingerprint": fingerprint(known) if known else "",
        "groups": [*one.groups],
        "os": one.os or "",
    }


async def _causes(frame: Frame, chosen: list[_Host]) -> list[str]:
    """Why each does not let us in, "" where it does; all are asked side by side."""
    kernel, causes = frame.kernel(), [""] * len(chosen)

    async def ask(number: int, place: str, name: str) -> None:
        try:
            causes[number] = await kernel.fact(AskReached(place=place, host=name))
        except AtlasError as error:
            causes[number] = f"{error.message} {error.remedy}"

    async with anyio.create_task_group() as group:
        for number, (place, name, _) in enumerate(chosen):
            group.start_soon(ask, number, place, name)
    return causes


def _replaceable(frame: Frame, name: str, before: str, told: str, *, replace: bool) -> None:
    if not replace:
        raise TargetError(
            Code.HOST_UNTRUSTED,
            f"Unable to accept {told} of {name}: {fingerprint(before)} was accepted before.",
            "Where the host was made anew, say so: --replace. Else somebody is in between.",
        )
    frame.screen.say(f"It takes the place of {fingerprint(before)}, which is refused from then on.")


def _agreed(frame: Frame, name: str, told: str, expected: str | None) -> None:
    """See that a person, or whoever knows the fingerprint, says yes."""
    if expected is not None:
        if expected != told:
            raise TargetError(
                Code.HOST_UNTRUSTED,
                f"Unable to accept the key of {name}: it shows {told}, not {expected[:60]}.",
                "Look at the host's console. Somebody may be in between.",
            )
        return
    if not sys.stdin.isatty():
        raise CallerError(
            Code.TERMINAL_REQUIRED,
            f"Unable to ask whether the key of {name} is accepted: there is no terminal.",
            f"Compare {told} with what the host itself says, and give it as --fingerprint.",
        )
    if not click.confirm("Is this the fingerprint that the host itself shows?", err=True):
        raise CallerError(Code.ARGUMENTS_INVALID, f"The key of {name} was not accepted.", "")


async def _recorded(frame: Frame, answer: JsonObject) -> None:
    """Write down who accepts which key, before it counts."""
    from atlas_mcp.calls.gate import note

    app, call = frame.app, frame.call()
    data = {"inventory": answer["inventory"], "host": answer["host"], "fingerprint": answer["fingerprint"]}
    replaced = {"replaced": answer["replaced"]} if answer["replaced"] else {}
    await app.store.write(lambda tx: note(app, tx, call, "host_key.accepted", **data, **replaced))
