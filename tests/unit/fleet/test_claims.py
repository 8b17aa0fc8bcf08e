"""Plans whose steps say less than they do, or do what no planner of ours asks for; and what an approver is shown."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import Engines
from atlas_mcp.engines.proxmox import claims, spec
from atlas_mcp.engines.proxmox.engine import ProxmoxEngine
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Effect, Limit, Plan, PlanKind, Predicate, Step, Undo
from atlas_mcp.plans.shown import check_shown, written
from tests import steps

AT = datetime(2026, 11, 21, tzinfo=UTC)
MARK = spec.mark(steps.NONCE)
GUEST: dict[str, Any] = {"vmid": steps.VMID, "nonce": steps.NONCE}
ALLOWED = spec.Allowance(
    first_vmid=2000,
    last_vmid=2999,
    nodes=("pve1",),
    storages=("ceph",),
    pools=("atlas",),
    ssd=(),
    hdd=(),
    snippets={"web": "local:snippets/web.yaml"},
    cpu_factor=4,
    memory_factor=1,
    thin_factor=1,
    memory_reserve_mib=0,
    storage_reserve_percent=0,
    full_clones_per_storage=4,
    linked_clones_per_storage=10,
    starts_per_node=4,
    admin=False,
)


def causes(*made: Step, allowance: spec.Allowance | None = ALLOWED, **more: Any) -> list[str]:
    found = claims.misstated(steps.plan(made, AT, **more), lambda cluster: allowance)
    return [problem.message for problem in found]


def clone(**changes: Any) -> Step:
    whole = steps.clone()
    return whole.model_copy(update={"args": whole.args | changes})


def sets(**settings: str | int) -> Step:
    return steps.step(spec.Configure(**GUEST, set=settings))


@pytest.mark.parametrize(
    "harmless",
    [
        clone(),
        clone(full=False, storage=""),
        sets(cores=4, net0="virtio,bridge=vmbr0", scsi1="ceph:20", description=f"x\n{MARK}"),
        sets(sshkeys="ssh-ed25519 AAAA ann@desk\nsk-ssh-ed25519@openssh.com AAAB"),
        steps.step(spec.Configure(**GUEST, set={"startup": "order=1"}, admin=True)),
        steps.step(spec.Configure(**GUEST, set={"cicustom": "user=local:snippets/web.yaml"}), Effect.ROOT),
        steps.verify(expect={"cores": 1}, disks=()),
        steps.step(spec.BackupAdd(**GUEST, job="atlas-1", schedule="21:00", storage="ceph")),
        steps.step(spec.HaAdd(**GUEST, state="started", comment=MARK)),
    ],
    ids=lambda step: step.id,
)
def test_what_a_planner_asks_for(harmless: Step) -> None:
    assert causes(harmless) == []


@pytest.mark.parametrize(
    ("lie", "cause"),
    [
        (steps.ready(limits=(Limit(name="start:demo:pve1", at_once=1),)), "it reads, and holds up others"),
        (steps.start(critical=False), "it may fail unseen"),
        (steps.verify(disks=("scsi9",)), "it takes disks for ours that the plan does not give the guest"),
        (clone(node="pve9"), "node pve9 is not one that the operator allows"),
        (clone(pool="theirs"), "pool theirs is not one that the operator allows"),
        (clone(pool=""), "pool of its own choice is not one that the operator allows"),
        (clone(storage="theirs"), "storage theirs is not one that the operator allows"),
        (clone(storage=""), "storage of its own choice is not one that the operator allows"),
        (clone(vmid=999), "VMID 999 is not in the operator's range"),
        (clone(description=f"{MARK}\natlas:{'0' * 32}"), "it makes a guest without the mark of its deployment"),
        (
            steps.step(spec.BackupAdd(**GUEST, job="atlas-1", schedule="21:00", storage="tape")),
            "storage tape is not one that the operator allows",
        ),
        (
            steps.step(spec.Configure(**GUEST, set={"startup": "order=1", "cores": 4}, admin=True)),
            "it writes with the admin token what does not need it",
        ),
        (steps.step(spec.Configure(**GUEST, set={}, delete=("scsi1",))), "it writes scsi1, which no plan of ours does"),
        (sets(hookscript="local:snippets/x"), "it writes hookscript, which no plan of ours does"),
        (sets(scsi1="ceph:vm-100-disk-0"), "scsi1 is not a new disk"),
        (sets(scsi1="theirs:20"), "storage theirs is not one that the operator allows"),
        (sets(sshkeys="ssh-ed25519 AAAA\n- runcmd: [id]"), "its SSH keys are not such"),
        (sets(description="nice"), "it takes the mark away"),
        (
            steps.step(spec.Configure(**GUEST, set={"cicustom": "user=local:snippets/evil.yaml"}), Effect.ROOT),
            "its snippet is not one that the operator approved",
        ),
        (steps.step(spec.HaAdd(**GUEST, state="stopped", comment=MARK)), "its effect is interrupt, not change"),
        (steps.step(spec.GrowDisk(**GUEST, disk="scsi0", size_gib=20)), "it is not undone as it says (restore)"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_found_out(lie: Step, cause: str) -> None:
    assert [cause in found for found in causes(lie)].count(True) == 1


def test_without_the_operators_settings_only_what_a_step_says_is_judged() -> None:
    assert causes(clone(node="pve9", pool=""), allowance=None) == []
    assert causes(sets(scsi1="theirs:20", cicustom="user=x"), allowance=None) == [
        f"vm{steps.VMID}/configure: its effect is root, not change."
    ]


@pytest.mark.parametrize("made", [steps.start(), sets(cores=4), sets(protection=0, cores=4), steps.clone()])
def test_a_removal_does_nothing_else(made: Step) -> None:
    assert "it is no part of a removal" in " ".join(causes(made, kind=PlanKind.REMOVE))


def test_what_a_removal_may_do() -> None:
    made = (sets(protection=0), steps.stop(), steps.destroy())
    assert causes(*made, kind=PlanKind.REMOVE) == []


@pytest.mark.parametrize(
    "lie",
    [
        steps.predicate("wishful"),
        steps.predicate("node_memory"),
        steps.predicate("quorate", more=1),
        steps.predicate("template_same", vmid="x", digest=""),
        steps.predicate("quorate").model_copy(update={"args": {"cluster": "other"}}),
    ],
    ids=lambda lie: lie.kind,
)
def test_a_condition_that_cannot_be_read(lie: Predicate) -> None:
    assert causes(steps.start(), predicates=(lie,)) == [f"{lie.id}: it is no condition of ours."]


def shown(action: spec.OnGuest) -> tuple[str, ...]:
    return lines(claims.told(steps.step(action)))


def lines(rows: tuple[Row, ...]) -> tuple[str, ...]:
    return tuple(f"{row.label}: {row.value}{row.note and f' ({row.note})'}" for row in rows)


def test_an_approver_sees_every_value_that_is_written() -> None:
    assert lines(claims.told(clone())) == (
        f"name: vm{steps.VMID}",
        "made as: full clone of template 9000",
        "node: pve1",
        "storage: ceph",
        "pool: atlas",
        f"description: Made by a test.\n{MARK}",
    )
    assert shown(spec.Configure(**GUEST, set={"startup": "order=1"}, delete=("onboot",), admin=True)) == (
        "startup: order=1 (with the admin token)",
        "onboot:  (deleted with the admin token)",
    )
    key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPgRMku8ypWAk89GKl54teg4+AKusrbXtojk5gg5MToN"
    assert shown(spec.Configure(**GUEST, set={"sshkeys": f"{key} ann@desk\n"})) == (
        "sshkeys: ssh-ed25519 SHA256:TQFD/P150w9SrQdA0ZGjQLq3W9JI7jJZbZeRGNIR+XQ ann@desk",  # as ssh-keygen -l
    )
    for no_key in ("ssh-ed25519 AAAAA ann@desk", "ssh-ed25519%20AAAA"):
        two = spec.Configure(**GUEST, set={"sshkeys": f"{no_key}\n\n{key} eve\n"})
        assert shown(two)[0] == f"sshkeys: {no_key}", "what is none is shown whole"
        assert shown(two)[1].endswith(" eve") and len(shown(two)) == 2, "and hides no other"
    assert shown(spec.GrowDisk(**GUEST, disk="scsi0", size_gib=20)) == ("scsi0: grows to 20 GiB",)
    assert shown(spec.Destroy(**GUEST, volumes=("ceph:a", "ceph:b"))) == (
        "removes: ceph:a",
        "removes: ceph:b",
    )
    assert shown(spec.Destroy(**GUEST, volumes=())) == ("removes: no disk",)
    assert shown(spec.Destroy(**GUEST, volumes=(), gone=True)) == ("forgotten: it is gone",)
    assert shown(spec.HaAdd(**GUEST, state="started", group="web", comment=MARK)) == (
        "HA: started",
        "HA group: web",
        f"HA comment: {MARK}",
    )
    assert shown(spec.BackupAdd(**GUEST, job="b", schedule="21:00", storage="tape", keep=3)) == (
        "backup job: b",
        "backup to: tape",
        "schedule: 21:00",
        "keeps: 3",
    )
    assert shown(spec.Start(**GUEST)) == ()


def test_what_several_guests_get_alike_is_told_once() -> None:
    alike = {"cores": 2, "memory": 1024, "onboot": 1}

    def configure(vmid: int, **own: str) -> Step:
        mine = {"vmid": vmid, "nonce": steps.nonce_of(vmid)}
        return steps.step(spec.Configure(**mine, set={**alike, **own}), undo=Undo.RESTORE)

    made = [configure(2000, name="a", tags="x"), configure(2001, name="b", tags="x"), configure(2002, name="c")]
    a, b, c = (step.target for step in made)
    found = written(steps.plan(made, AT), {spec.ENGINE: ProxmoxEngine({})})
    assert {targets: lines(rows) for targets, rows in found.items()} == {
        (a, b, c): ("cores: 2", "memory: 1024", "onboot: 1"),
        (a,): ("name: a", "tags: x"),
        (b,): ("name: b", "tags: x"),  # one line alone stays with its guests
        (c,): ("name: c",),
    }
    assert next(iter(found)) == (a, b, c)


def test_what_holds_in_the_end_is_not_hidden_among_several_writes() -> None:
    """Each key of a guest is written once; and of a plan that says otherwise every line is shown, in its order."""
    other = {"vmid": 2001, "nonce": steps.nonce_of(2001)}
    high, low = {"cores": 64, "memory": 65536, "protection": 0}, {"cores": 2, "memory": 1024, "protection": 1}

    def plan(*settings: dict[str, int]) -> Plan:
        made = [
            steps.step(spec.Configure(**guest, set=given), undo=Undo.RESTORE, id=f"{guest['vmid']}/{number}")
            for guest, order in ((GUEST, settings), (other, settings[::-1]))
            for number, given in enumerate(order)
        ]
        return steps.plan(made, AT)

    twice = plan(high, low)
    found = [problem.message for problem in claims.misstated(twice, lambda cluster: ALLOWED)]
    assert len(found) == 6 and all("does that to the guest already" in text for text in found)
    shown = written(plan(high, low, high), {spec.ENGINE: ProxmoxEngine({})})
    assert [row.value for row in shown[steps.target(2000),] if row.label == "cores"] == ["64", "2", "64"]


def test_what_looks_like_a_secret_is_not_signed_unseen() -> None:
    engines: Engines = {spec.ENGINE: ProxmoxEngine({})}
    check_shown(_with_description("nice"), engines)
    with pytest.raises(CallerError) as caught:
        check_shown(_with_description("password=hunter2hunter2"), engines)
    assert caught.value.code is Code.PLAN_DENIED
    assert "looks like a secret" in caught.value.message
    assert "description: password=***" in caught.value.message
    assert "hunter2" not in str(caught.value)


def _with_description(text: str) -> Plan:
    made = steps.step(spec.Configure(**GUEST, set={"description": f"{text}\n{MARK}"}), undo=Undo.RESTORE)
    return steps.plan([made], AT)
