"""A plan whose steps are not what follows from their arguments, or from the settings, is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from atlas_mcp.engines.ansible import claims
from atlas_mcp.engines.ansible.spec import (
    Configure,
    Host,
    Play,
    Prepare,
    Preview,
    configure_step,
    play_step,
    prepare_step,
)
from atlas_mcp.model import Effect, Plan, Predicate, Target, Undo
from tests import frozen

SAID = {"web-01": "proxmox/demo/vm/2000", "db-01": "proxmox/demo/vm/2001"}
HOSTS = tuple(
    Host(name=name, place="lab", host=name, user="ops", lives_on=vm, roles=("nginx",)) for name, vm in SAID.items()
)


def known(host: Target) -> tuple[str, str, tuple[str, ...]] | None:
    """What the settings say."""
    return ("ops", SAID[host.id], ()) if host.place == "lab" and host.id in SAID else None


PLAY = Play(tree="0" * 64, program="ansible-core 2.19.4", hosts=HOSTS, deadline_s=600, stop_s=60)
RUN = play_step(PLAY, "shop", "shop")
SHOWN = tuple(
    configure_step(Configure(host=one, tree=PLAY.tree, preview=Preview(changes=("x",))), RUN) for one in HOSTS
)
CONDITIONS = tuple(
    Predicate(
        id=one.condition,
        engine="ssh",
        kind="host_same",
        summary="it is where it was",
        args={"place": one.place, "host": one.host, "digest": "1"},
    )
    for one in HOSTS
)


def plan(*steps: Any, predicates: tuple[Predicate, ...] = CONDITIONS) -> Plan:
    return frozen.plan(steps or (RUN, *SHOWN), datetime(2026, 1, 1, tzinfo=UTC), predicates=predicates)


def test_one_that_says_what_follows_is_right() -> None:
    assert claims.misstated(plan(), known) == ()
    prepare = Prepare(hosts=HOSTS, deadline_s=600, stop_s=60)
    assert claims.misstated(plan(prepare_step(prepare, "shop", "shop"), predicates=()), known) == ()


@pytest.mark.parametrize("at", [0, 1], ids=["the run", "a host"])
@pytest.mark.parametrize(
    "lie",
    [
        {"effect": Effect.READ},
        {"undo": Undo.COVERED},
        {"summary": "look"},
        {"critical": False},
        {"needs": ("x",)},
        {"takes": {}},
        {"predicates": ("x",)},
        {"limits": (), "deadline_s": 90_000},
        {"action": "prepare"},
        {"action": "run"},
        {"args": {}},
        {"target_gone": True},
    ],
    ids=lambda lie: next(iter(lie)),
)
def test_a_step_that_says_otherwise_is_refused(at: int, lie: dict[str, Any]) -> None:
    steps = [RUN, *SHOWN]
    if {**steps[at].model_dump(), **lie} == steps[at].model_dump() or (at == 0 and "needs" in lie):
        return  # a run may need what makes its hosts
    steps[at] = steps[at].model_copy(update=lie)
    assert claims.misstated(plan(*steps), known)


def _changed(**values: Any) -> tuple[Any, ...]:
    """A plan about other hosts, in itself as it follows."""
    hosts = (HOSTS[0].model_copy(update=values), HOSTS[1])
    run = play_step(PLAY.model_copy(update={"hosts": hosts}), "shop", "shop")
    return (run, *(configure_step(Configure(host=one, tree=PLAY.tree), run) for one in hosts))


@pytest.mark.parametrize(
    "steps",
    [
        (RUN, SHOWN[0]),
        (RUN, *SHOWN, SHOWN[0].model_copy(update={"id": "again"})),
        (RUN,),
        SHOWN,
        (RUN, *SHOWN, play_step(PLAY, "other", "other").model_copy(update={"id": "play2"})),
        (RUN, SHOWN[0], configure_step(Configure(host=HOSTS[1], tree="1" * 64), RUN)),
        (RUN, SHOWN[0], configure_step(Configure(host=HOSTS[1].model_copy(update={"roles": ()}), tree=PLAY.tree), RUN)),
        _changed(host="other"),
        _changed(place="other"),
        _changed(user="root"),
        _changed(lives_on=""),
        _changed(lives_on="proxmox/demo/vm/2001"),
        _changed(ready="web/ready"),
        _changed(within=("10.0.0.0/8",)),
    ],
    ids=[
        "a host unseen", "a host twice", "no host", "no run", "two runs", "another tree", "other roles", "host",
        "place", "user", "lives on nothing", "lives elsewhere", "not made here",
        "within others",
    ],
)  # fmt: skip
def test_what_is_not_shown_or_not_known_is_not_run(steps: tuple[Any, ...]) -> None:
    assert claims.misstated(plan(*steps), known)


@pytest.mark.parametrize(
    "condition",
    [{"engine": "ansible"}, {"kind": "true"}, {"args": {"place": "lab", "host": "db-01", "digest": "1"}}],
    ids=["engine", "kind", "about another host"],
)
def test_a_condition_that_is_none_is_refused(condition: dict[str, Any]) -> None:
    forged = (CONDITIONS[0].model_copy(update=condition), CONDITIONS[1])
    assert claims.misstated(plan(predicates=forged), known)
    assert claims.misstated(plan(predicates=CONDITIONS[1:]), known)
