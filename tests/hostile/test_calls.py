"""A hostile API under every fact, condition and step of the Proxmox engine: a typed error that names the place.

The tables hold what is asked; what is attacked is found by asking once in peace. A fact or an action that is new must
be given a line in a table (`test_the_tables_are_whole`), and is then attacked by itself.
All attacks are tried on every fact, a few of them on conditions and steps; in `.ci/full` all.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import Any

import anyio
import pytest

from atlas_mcp.engines import ContradictionError
from atlas_mcp.engines.proxmox import client, spec
from atlas_mcp.engines.proxmox.engine import HANDLERS, READERS
from atlas_mcp.engines.proxmox.predicates import PREDICATES
from atlas_mcp.engines.proxmox.spec import PredicateKind
from atlas_mcp.errors import AtlasError, Code, TargetError, TransientError
from atlas_mcp.model import Attempt, FactRequest, Predicate, Reconciled, Step
from tests import steps
from tests.contract.rigs import Rig
from tests.contract.test_steps import WRITING, Case, begun, permit
from tests.hostile.api import ALL, SHAPES, WAITING, Attack, HostileApi
from tests.hostile.conftest import BOUNDS
from tests.requires import FULL, essential
from tests.steps import CLUSTER, NONCE, TEMPLATE, VMID, predicate

pytestmark = pytest.mark.anyio
NOBODY: frozenset[str] = frozenset()
_WITHIN_S = 60.0  # for one call with its repetitions, on a busy machine; what hangs, hangs for ever
WRITTEN = ("redirect 307", "slow body", "gzip bomb", "closes in the middle", "html", "NaN", "5", "null")
FEW = ("redirect 307", "slow body", "closes in the middle", "html", "NaN", "5", "null", "[5]", "[{}]", "{}")
QUESTIONS: dict[type[FactRequest[Any]], FactRequest[Any]] = {
    type(one): one
    for one in (
        spec.AskResources(cluster=CLUSTER),
        spec.AskHealth(cluster=CLUSTER, admin=True),
        spec.AskNetworks(cluster=CLUSTER, nodes=("pve1", "pve2")),
        spec.AskGuestConfig(cluster=CLUSTER, vmid=VMID, node="pve1"),
        spec.AskHa(cluster=CLUSTER),
        spec.AskBackupJobs(cluster=CLUSTER),
        spec.AskTaken(cluster=CLUSTER, vmids=(VMID, VMID + 1)),
        spec.AskTemplates(cluster=CLUSTER, vmids=(TEMPLATE,)),
        spec.AskEndpoints(cluster=CLUSTER),
        spec.AskAddresses(cluster=CLUSTER, vmids=(VMID,)),
    )
}
CONDITIONS: dict[str, Predicate] = {
    one.kind: one
    for one in (
        predicate(PredicateKind.QUORATE),
        predicate(PredicateKind.VMIDS_FREE, {"a": VMID}),
        predicate(PredicateKind.GUESTS_THERE, {"a": VMID}),
        predicate(PredicateKind.NAMES_FREE, names={"web": VMID}),
        predicate(PredicateKind.NODE_MEMORY, {"a": 1}, node="pve1"),
        predicate(PredicateKind.STORAGE_FREE, {"a": 1}, storage="ceph", node="pve1"),
        predicate(PredicateKind.TEMPLATE_SAME, vmid=TEMPLATE, digest="0" * 40),
        predicate(PredicateKind.UNTAKEN, vmids=[VMID + 1]),
        predicate(PredicateKind.MARKED, vmids=[VMID], nonce=NONCE),
    )
}
READING = {one.action: one for one in (steps.ready(), steps.verify(expect={"cores": 2}), steps.claim(VMID + 1))}
ASKS_NOTHING = {spec.AskAllowance}  # the settings' answer
AGREES_ON_NOTHING = {PredicateKind.ALLOWANCE_SAME, PredicateKind.ADDRESSES_FREE}  # settings; other facts of an engine


def test_the_tables_are_whole() -> None:
    assert {*QUESTIONS, *ASKS_NOTHING} == {*READERS}
    assert {*CONDITIONS, *AGREES_ON_NOTHING} == {*PREDICATES, PredicateKind.ADDRESSES_FREE}
    assert {*WRITING, *READING} == {action.model_fields["action"].default for action in HANDLERS}


def hurry(rig: Rig, attack: str = "") -> None:
    """Have the engine wait no longer than needed: what never ends is given up soon, on all else it can wait."""
    client.BOUNDS = replace(BOUNDS, call_s=0.3 if attack in WAITING else BOUNDS.call_s)
    rig.restart()


async def rows(
    rig: Rig, hostile: HostileApi, ask: Callable[[], Awaitable[Any]], attacks: dict[str, Attack]
) -> list[str]:
    """What is wrong with what comes of each attack on each call that a question makes."""
    hostile.calls.clear()
    await ask()
    wrong = []
    for method, path in dict.fromkeys(hostile.calls):
        for name, attack in attacks.items():
            hostile.against(attack, method, path)
            hurry(rig, name)
            cause = await _wrong(ask, must_fail=name not in SHAPES)
            wrong += [f"{method} {path}: {name}: {cause}"] if cause else []
    hostile.peace()
    return [*wrong, *(f"went along to {seen!r}" for seen in hostile.trapped)]


async def _wrong(ask: Callable[[], Awaitable[Any]], *, must_fail: bool) -> str:
    """What is wrong with the outcome, "" where it is as it should be."""
    try:
        with anyio.fail_after(_WITHIN_S):
            found = await ask()
    except AtlasError as error:
        named = CLUSTER in error.message
        typed = isinstance(error, TargetError | ContradictionError) and error.code is not Code.INTERNAL
        plain = len(error.message) < 600 and error.message.isprintable()
        return "" if named and typed and plain and error.remedy else f"{type(error).__name__} {error.code}: {error}"
    except Exception as error:  # that it is none is what is tested
        return f"{type(error).__name__}: {error}"
    return f"answered {found!r:.200}" if must_fail and not _tells(found) else ""


def _tells(found: object) -> bool:
    """Whether a fact says itself what could not be had."""
    return isinstance(found, tuple) and any(
        isinstance(one, spec.Endpoint | spec.GuestAddresses)
        and (getattr(one, "failure", "") or getattr(one, "unknown", ""))
        for one in found
    )


_CHOSEN = [QUESTIONS[spec.AskResources], QUESTIONS[spec.AskGuestConfig]]


@pytest.mark.parametrize("question", essential(QUESTIONS.values(), _CHOSEN), ids=lambda one: type(one).__name__)
async def test_under_a_fact(question: FactRequest[Any], rig: Rig, hostile: HostileApi) -> None:
    rig.add(status="running")
    assert await rows(rig, hostile, lambda: rig.engine.fact(question), ALL) == []


@pytest.mark.parametrize("kind", CONDITIONS)
async def test_under_a_condition(kind: str, rig: Rig, hostile: HostileApi) -> None:
    rig.add()
    asked = CONDITIONS[kind]
    assert await rows(rig, hostile, lambda: rig.engine.failing(asked, NOBODY), _few()) == []


def _few() -> dict[str, Attack]:
    return ALL if FULL else {name: ALL[name] for name in FEW}


# -- steps ---------------------------------------------------------------------------------------------


def _phases(rig: Rig, step: Step, attempt: Attempt) -> Iterator[tuple[str, Callable[[], Awaitable[Any]]]]:
    """What an engine reads for a step that has been submitted."""
    yield "before", lambda: rig.engine.before(step)
    yield "look", lambda: rig.engine.look(step, attempt, permit(step))
    yield "reconcile", lambda: rig.engine.reconcile(step, attempt)
    yield "reconcile, no handle", lambda: rig.engine.reconcile(step, attempt.model_copy(update={"handle": ""}))


@pytest.mark.parametrize("action", essential([*WRITING, *READING], ["clone", "verify"]))
async def test_under_what_a_step_reads(action: str, rig: Rig, hostile: HostileApi) -> None:
    step = _step(action, rig)
    attempt = await begun(rig, step)
    wrong = []
    for phase, ask in _phases(rig, step, attempt):
        try:
            await ask()
        except AtlasError:
            continue  # the guest is as the step has left it: in peace, too, there is nothing to ask
        wrong += [f"{phase}: {one}" for one in await rows(rig, hostile, ask, _few())]
    assert wrong == []


def _step(action: str, rig: Rig) -> Step:
    if action in WRITING:
        WRITING[action].prepare(rig)
        return WRITING[action].step
    rig.add(status="running")
    return READING[action]


@pytest.mark.parametrize("name", ALL if FULL else WRITTEN)
@pytest.mark.parametrize("done", [False, True], ids=["not done", "done"])
async def test_under_every_write(name: str, done: bool, rig: Rig, hostile: HostileApi) -> None:
    """The answer leaves open whether the write happened, and a fact tells: nothing is lost, and nothing done twice."""
    wrong = []
    for action, case in WRITING.items():
        hostile.sim.control("reset")
        hurry(rig)
        case.prepare(rig)
        if cause := await _write(case, name, rig, hostile, done=done):
            wrong.append(f"{action}: {cause}")
    assert wrong == []
    assert hostile.trapped == []


async def _write(case: Case, name: str, rig: Rig, hostile: HostileApi, *, done: bool) -> str:
    """What is wrong with what comes of a write whose answer is spoilt."""
    intent = await rig.engine.before(case.step)
    method, path = WRITES[case.action]
    hostile.against(ALL[name], method, path, done=done)
    hurry(rig, name)
    try:
        with anyio.fail_after(_WITHIN_S):
            handle = await rig.engine.submit(case.step, intent, permit(case.step))
    except TransientError as error:
        cause = "" if CLUSTER in error.message and error.remedy else f"names no place: {error}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    else:
        honest = name == "null" and (not case.task or case.action == "grow_disk")
        cause = "" if honest else f"taken for done: {handle!r}"
        if honest and not done:
            return cause  # a lie that nothing tells from the truth, until the step is looked at
    finally:
        hostile.peace()
    if not hostile.came.is_set():
        return ""  # a busy machine: a read before the write took too long
    hurry(rig)
    found = await rig.engine.reconcile(case.step, Attempt(intent=intent))
    right = (Reconciled.DONE, Reconciled.RUNNING) if done else (Reconciled.NOT_DONE,)
    return cause or ("" if found.state in right else f"reconciled {found.state}: {found.reason}")


_GUEST = f"nodes/pve1/qemu/{VMID}"
WRITES = {
    "clone": ("POST", f"nodes/pve1/qemu/{TEMPLATE}/clone"),
    "configure": ("PUT", f"{_GUEST}/config"),
    "grow_disk": ("PUT", f"{_GUEST}/resize"),
    "start": ("POST", f"{_GUEST}/status/start"),
    "stop": ("POST", f"{_GUEST}/status/shutdown"),
    "ha_add": ("POST", "cluster/ha/resources"),
    "ha_remove": ("DELETE", f"cluster/ha/resources/vm:{VMID}"),
    "backup_add": ("POST", "cluster/backup"),
    "backup_remove": ("DELETE", f"cluster/backup/atlas-vm{VMID}"),
    "destroy": ("DELETE", _GUEST),
}
