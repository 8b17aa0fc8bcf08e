"""What a plan says of its runs, held against what follows from them and from the settings. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pydantic import ValidationError

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import SETTINGS_CHANGED
from atlas_mcp.engines.ansible import ENGINE
from atlas_mcp.engines.ansible.spec import (
    CONFIGURE,
    HOSTS,
    PLAY,
    PREPARE,
    Configure,
    Host,
    Play,
    Prepare,
    configure_step,
    play_step,
    prepare_step,
)
from atlas_mcp.errors import Problem
from atlas_mcp.model import Plan, Step, Target

_REMEDY = "Make the plan with ATLAS; do not write it."
Known = Callable[[Target], tuple[str, str, tuple[str, ...]] | None]  # of a host who logs in, its guest, the networks


def misstated(plan: Plan, known: Known) -> tuple[Problem, ...]:
    """Where steps are not what follows from their arguments; `known` is what the settings say of a host."""
    own = [one for one in plan.steps if one.engine == ENGINE]
    problems: list[Problem] = []
    try:
        for play in (one for one in own if one.action != CONFIGURE):
            problems += [Problem("/steps", f"{play.id}: {cause}.", _REMEDY) for cause in _causes(plan, play, own)]
            problems += [
                Problem("/steps", f"{play.id}: the settings have no such host {one.host}.", SETTINGS_CHANGED)
                for one in _hosts(play)
                if known(one.target) != (one.user, one.lives_on, one.within)
            ]
        if len([one for one in own if one.action != CONFIGURE]) != 1 and own:
            problems.append(Problem("/steps", "it has steps of hosts that no run of theirs is in.", _REMEDY))
    except ValidationError:
        problems.append(Problem("/steps", "the arguments of a run are none.", _REMEDY))
    strange = [one.id for one in plan.predicates if one.engine == ENGINE]
    return (
        *problems,
        *(Problem("/predicates", f"{one[:80]} is no condition of Ansible's.", _REMEDY) for one in strange),
    )


def _hosts(play: Step) -> tuple[Host, ...]:
    return (Prepare if play.action == PREPARE else Play).model_validate(play.args).hosts


def _causes(plan: Plan, play: Step, own: Sequence[Step]) -> Iterator[str]:
    """What is not as it follows: the step of a run, and those of its hosts."""
    if play.action == PREPARE:
        if play != prepare_step(Prepare.model_validate(play.args), play.target.id, play.target.name):
            yield "it is not what follows from its arguments"
        return
    if play.action != PLAY or play != play_step(
        Play.model_validate(play.args), play.target.id, play.target.name, play.needs
    ):
        yield "it is not what follows from its arguments"
        return
    hosts = {one.target.key: one for one in _hosts(play)}
    shown = [one for one in own if one.action == CONFIGURE]
    if len(hosts) != len(_hosts(play)) or sorted(one.target.key for one in shown) != sorted(hosts):
        yield "its hosts are not those that the plan shows"
        return
    for one in shown:
        configure = Configure.model_validate(one.args)
        if one != configure_step(configure, play) or configure.host != hosts[one.target.key]:
            yield f"{one.id} is not what follows from its arguments"
        elif configure.tree != play.args["tree"]:
            yield f"{one.id} shows another tree"
    yield from (cause for host in hosts.values() for cause in _unfounded(plan, play, host))


def _unfounded(plan: Plan, play: Step, host: Host) -> Iterator[str]:
    """A host that the plan neither makes nor sees to be where it was."""
    guest = [one for one in plan.steps if one.target.key == host.lives_on]
    if host.ready and not (any(one.makes for one in guest) and any(one.id == host.ready for one in guest)):
        yield f"{host.name} is not made by this plan"
    condition = next((one for one in plan.predicates if one.id == host.condition), None)
    about = (HOSTS, "host_same", host.place, host.host)
    if condition is None or about != (condition.engine, condition.kind, *map(condition.args.get, ("place", "host"))):
        yield f"it does not look where {host.name} is"
    elif condition.args.get("vm", host.lives_on) != host.lives_on or ("noted" in condition.args) > (not host.ready):
        yield f"it looks where another guest than {host.name} is"
    elif host.within and ("noted" in condition.args) is bool(host.ready):
        yield f"it does not say by what {host.name} is known"


def told(step: Step) -> tuple[Row, ...]:
    """All that a step runs, as far as a person can be shown it."""
    if step.action == PREPARE:
        return ()
    if step.action == PLAY:
        play = Play.model_validate(step.args)
        rows: tuple[Row, ...] = (
            Row("tree", f"atlas://renders/{play.tree}", "the playbooks and roles that are run, exactly these"),
            Row("program", play.program),
            Row("only roles", ", ".join(play.roles)),
        )
    else:
        configure = Configure.model_validate(step.args)
        preview = configure.preview
        rows = (
            Row("log in as", configure.host.user, "then root by sudo"),
            Row("roles", ", ".join(configure.host.roles)),
            Row("variables", configure.variables),
            Row("would change", "\n".join(preview.changes), "in check mode; what is run may change more"),
            Row("check failed", preview.failed, "there check mode ended, and nothing after it was looked at"),
            Row("diff", preview.diff),
            Row("all of it", preview.artifact and f"atlas://artifacts/{preview.artifact}"),
        )
    return tuple(row for row in rows if row.value)
