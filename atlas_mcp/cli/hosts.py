"""Hosts of the inventories: which there are, whether each lets us in, and accepting the key by which one is known."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

import click

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.engines.ssh.host_keys import Accepted, HostKeys
from atlas_mcp.engines.ssh.settings import GuestsSettings, HostSettings, inventories_of
from atlas_mcp.engines.ssh.spec import AskHosts, AskKey, AskReached, Host, Run, ask
from atlas_mcp.engines.ssh.ways import fingerprint
from atlas_mcp.errors import CallerError, Code, TargetError
from atlas_mcp.model import Environment, JsonObject

# What steps need on a host beside bash, each with a command that only reads and fails where it is not there.
_NEEDED = {
    "sudo without a password": '[ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null',
    "python3, for Ansible": "command -v python3 >/dev/null",
}


@click.group()
def hosts() -> None:
    """List hosts, check that each lets ATLAS in, accept a host's key."""


@framed(Reach.READ)
@click.argument("inventory", required=False)
def show(frame: Frame, inventory: str | None) -> None:
    """List the hosts of INVENTORY, or of all, with their log-ins and by which key each is known. None is called."""
    keys = HostKeys(frame.settings.data_dir).all()
    told = [_told(frame, one, keys.get(one.place, {}).get(one.name)) for one in _chosen(frame, inventory, None)]
    if told:
        columns = ("inventory", "host", "address", "user", "log in by", "through", "key")
        shown = ("inventory", "host", "address", "user", "by", "jump", "key")
        frame.screen.table(columns, [[one[name] for name in shown] for one in told])
    else:
        frame.screen.say("There are no hosts: name some under inventories in the settings, or in hosts/NAME.yaml.")
    frame.screen.answer({"hosts": [*told]})


@framed(Reach.READ)
@click.argument("inventory", required=False)
@click.argument("host", required=False)
def check(frame: Frame, inventory: str | None, host: str | None) -> Exit:
    """Log in to HOST, to all hosts of INVENTORY, or to all hosts, and look what each lacks.

    The exit code is 1 where one does not let us in, or cannot run a command.
    """
    looks = frame.run(partial(_looks, frame, _chosen(frame, inventory, host)))
    for one in looks:
        lacks = f"; it lacks {', '.join(one.lacks)}" if one.lacks else ""
        text = one.cause or f"lets {one.host.user} in; its key is known{lacks}"
        style = "bold red" if one.cause else "yellow" if lacks else ""
        frame.screen.say(f"{'bad' if one.cause else 'ok':<4} {one.host.place}/{one.host.name}  {text}", style)
    ok = not any(one.cause for one in looks)
    frame.screen.answer({"ok": ok, "hosts": [one.answer for one in looks]})
    return Exit.OK if ok else Exit.ERROR


@framed(Reach.ACT)
@click.argument("inventory")
@click.argument("host")
@click.option("--fingerprint", "expected", metavar="SHA256:...", help="Accept this key and no other; ask nobody.")
@click.option("--replace", is_flag=True, help="Accept it instead of another key that was accepted.")
def accept(frame: Frame, inventory: str, host: str, expected: str | None, replace: bool) -> None:
    """Accept the key that HOST of INVENTORY shows: from then on it is known by it, and by no other.

    Compare the fingerprint with what the host itself says: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub, at its
    console. A host that shows another key than the one accepted is refused, here as well, without --replace.
    """
    one = _of_settings(frame, inventory, host)
    if one.host_key is not None:
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            f"Unable to accept a key of {host}: the settings say its host_key, which alone counts.",
            "Change it there, or take it out and accept the key here.",
        )
    keys = HostKeys(frame.settings.data_dir)
    shown = frame.run(partial(frame.kernel().fact, AskKey(place=inventory, host=host)))
    before = keys.all().get(inventory, {}).get(host)
    told = fingerprint(shown)
    frame.screen.say(f"{host} of {inventory}, {one.address}:{one.port}, shows this {shown.split(' ')[0]} key:")
    frame.screen.say(told, "bold")
    answer: JsonObject = {"inventory": inventory, "host": host, "fingerprint": told, "replaced": ""}
    if before is not None and before.key == shown:
        frame.screen.say(f"It was accepted on {before.at:%Y-%m-%d} by {before.by}.")
    else:
        if before is not None:
            _replaceable(frame, host, before.key, told, replace=replace)
            answer["replaced"] = fingerprint(before.key)
        _agreed(host, told, expected)
        frame.run(partial(_recorded, frame, answer))
        keys.accept(inventory, host, shown, frame.principal.name, frame.app.now())
        frame.screen.say("It is accepted.")
    frame.screen.answer(answer)


hosts.add_command(show, "list")
hosts.add_command(check, "check")
hosts.add_command(accept, "accept")


# -- the hosts that are meant ------------------------------------------------------------------------------


def _chosen(frame: Frame, inventory: str | None, host: str | None) -> list[Host]:
    """Those of an inventory, or of all, VMs of deployments included; or one of them."""
    inventories = inventories_of(frame.settings)
    if inventory is not None and inventory not in inventories:
        raise _not_found(f"inventory {inventory[:60]!r}", inventories)
    there = frame.run(partial(_hosts, frame, [inventory] if inventory is not None else sorted(inventories)))
    chosen = [one for one in there if host in (None, one.name)]
    if host is not None and not chosen:
        raise _not_found(f"host {host[:60]!r} in {inventory}", [one.name for one in there])
    return chosen


async def _hosts(frame: Frame, places: Sequence[str]) -> list[Host]:
    kernel = frame.kernel()
    return [host for place in places for host in await kernel.fact(AskHosts(place=place))]


def _of_settings(frame: Frame, inventory: str, host: str) -> HostSettings:
    """A host whose key may be accepted: that of a VM is told by its deployment alone."""
    inventories = inventories_of(frame.settings)
    if inventory not in inventories:
        raise _not_found(f"inventory {inventory[:60]!r}", inventories)
    if host not in inventories[inventory].hosts:
        raise _not_found(f"host {host[:60]!r} in the settings of {inventory}", inventories[inventory].hosts)
    return inventories[inventory].hosts[host]


def _not_found(what: str, known: Iterable[str]) -> CallerError:
    return CallerError(Code.NOT_FOUND, f"Unable to find {what}.", f"Known: {', '.join(sorted(known)[:20]) or 'none'}.")


# -- list and check ----------------------------------------------------------------------------------------


def _told(frame: Frame, host: Host, accepted: Accepted | None) -> JsonObject:
    one = inventories_of(frame.settings)[host.place].hosts.get(host.name)
    login = one or _guests(frame, host)
    ways = {"certificate": login.certificate, "key": login.identity, "agent": login.agent, "password": login.password}
    known = (one.host_key or (accepted.key if accepted else "")) if one else ""
    return {
        "inventory": host.place,
        "host": host.name,
        "address": f"{host.address}:{login.port}" if host.address else "",
        "user": host.user,
        "by": next(way for way, value in ways.items() if value is not None),
        "jump": login.jump or "",
        "key": _known_by(host, one, accepted),
        "fingerprint": fingerprint(known) if known else "",
        "groups": [*host.groups],
        "os": host.os,
    }


def _guests(frame: Frame, host: Host) -> GuestsSettings:
    guests = inventories_of(frame.settings)[host.place].guests
    if guests is None:
        raise _not_found(f"host {host.name} in {host.place}", ())
    return guests


def _known_by(host: Host, one: HostSettings | None, accepted: Accepted | None) -> str:
    if one is None:
        return "told by the VM" if host.noted else "unknown"
    if one.host_key is not None:
        return "in the settings"
    return f"accepted on {accepted.at:%Y-%m-%d} by {accepted.by}" if accepted else "unknown"


class _Look(NamedTuple):
    """Why a host does not let us in, "" where it does; and what it lacks."""

    host: Host
    cause: str
    lacks: tuple[str, ...] = ()

    @property
    def answer(self) -> JsonObject:
        told: JsonObject = {"inventory": self.host.place, "host": self.host.name, "ok": not self.cause}
        return {**told, "cause": self.cause, "lacks": [*self.lacks]}


async def _looks(frame: Frame, chosen: Sequence[Host]) -> list[_Look]:
    """What each host says; they are asked side by side."""
    looks = await frame.kernel().at_once([partial(_look, frame, host) for host in chosen])
    return [
        one if isinstance(one, _Look) else _Look(host, f"{one.message} {one.remedy}".strip())
        for host, one in zip(chosen, looks, strict=True)
    ]


async def _look(frame: Frame, host: Host) -> _Look:
    kernel = frame.kernel()  # one each, since a call may ask so many probes and no more
    if cause := await kernel.fact(AskReached(place=host.place, host=host.name)):
        return _Look(host, cause)
    script = "\n".join(f"{test} || echo '{name}'" for name, test in _NEEDED.items())
    answer = await kernel.probe(ask(host, Run(script=script)), Environment.PROD)
    wrote = str(answer["output"]).splitlines()
    return _Look(host, "", tuple(name for name in _NEEDED if name in wrote))


# -- accept ------------------------------------------------------------------------------------------------


def _replaceable(frame: Frame, name: str, before: str, told: str, *, replace: bool) -> None:
    if not replace:
        raise TargetError(
            Code.HOST_UNTRUSTED,
            f"Unable to accept {told} of {name}: {fingerprint(before)} was accepted before.",
            "Where the host was made anew, say so: --replace. Else somebody is in between.",
        )
    frame.screen.say(f"It takes the place of {fingerprint(before)}, which is refused from then on.")


def _agreed(name: str, told: str, expected: str | None) -> None:
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
        raise CallerError(Code.ARGUMENTS_INVALID, f"Unable to accept the key of {name}: you said no.", "")


async def _recorded(frame: Frame, answer: JsonObject) -> None:
    """Write down who accepts which key, before it counts."""
    from atlas_mcp.calls.gate import note

    app, call = frame.app, frame.call()
    data = {"inventory": answer["inventory"], "host": answer["host"], "fingerprint": answer["fingerprint"]}
    replaced = {"replaced": answer["replaced"]} if answer["replaced"] else {}
    await app.store.write(lambda tx: note(app, tx, call, "host_key.accepted", **data, **replaced))
