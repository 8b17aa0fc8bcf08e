"""What the command policy says of actions on hosts: effects, refusals, labels."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from atlas_mcp import yamltext
from atlas_mcp.domain.bindings import Bindings
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.engines.ssh import claims, spec
from atlas_mcp.engines.ssh.engine import SshEngine
from atlas_mcp.engines.ssh.judging import judged
from atlas_mcp.engines.ssh.settings import InventorySettings
from atlas_mcp.engines.ssh.spec import Action, AskVerdicts, Fetch, Line, Package, Presence, Put, Run, Service, User
from atlas_mcp.model import ClientAnswers, Decision, Effect, Outcome, Plan, Principal, ResultType, Role, Step, Take
from atlas_mcp.plans import policy
from atlas_mcp.plans.judging import labels_of
from atlas_mcp.plans.verdicts import Circumstances
from tests import frozen
from tests.docs.generate import ROOT

pytestmark = pytest.mark.anyio
FORBIDDEN = "forbid"
CRON = "/etc/cron.d/ours"
CASES: list[tuple[str, Action, Effect | str]] = [
    ("a look", Run(script="uptime; df -h | grep /srv"), Effect.READ),
    ("words", Run(argv=("cat", "/etc/host name", "a\nb'$(id)")), Effect.READ),
    ("words are no code", Run(argv=("echo", "$(reboot)", "; rm -rf /")), Effect.READ),
    ("a word that is a builtin", Run(argv=("eval", "rm -rf /")), FORBIDDEN),
    ("a look at another host", Run(script="curl http://10.0.0.1/$(hostname)"), Effect.CHANGE),
    ("a change", Run(script="touch here"), Effect.CHANGE),
    ("a look with an undo that changes", Run(script="id", undo="touch here"), Effect.CHANGE),
    ("a look with a check that deletes", Run(script="id", check="rm here"), Effect.REMOVE),
    ("confirmed", Run(script="chmod 644 /etc/motd"), Effect.INTERRUPT),
    ("destructive", Run(script="systemctl stop nginx"), Effect.REMOVE),
    ("unknown", Run(script="deploy-app --now"), Effect.ROOT),
    ("a script of the host", Run(script="bash ./x.sh"), Effect.ROOT),
    ("a program that somebody put there", Run(script="/tmp/cat /etc/hostname"), Effect.ROOT),
    ("and behind a path that goes up", Run(script="/usr/bin/../../tmp/cat x"), Effect.ROOT),
    ("its search path", Run(script="uptime", environment={"PATH": "/tmp"}), Effect.ROOT),
    ("its libraries", Run(script="uptime", environment={"LD_PRELOAD": "/tmp/x.so"}), Effect.ROOT),
    ("its environment as code", Run(script="$X", environment={"X": "rm -rf /"}), FORBIDDEN),
    ("a quote in its environment", Run(script="id", environment={"X": "'; rm -rf /; '"}), Effect.READ),
    ("its input as code", Run(script="bash", input="rm -rf /etc\n"), FORBIDDEN),
    ("its input as data", Run(script="wc -l", input="rm -rf /etc\nEND\n"), Effect.READ),
    ("its undo", Run(script="touch here", undo="rm -rf /etc"), FORBIDDEN),
    ("a condition that changes", Run(script="id", unless="touch here"), FORBIDDEN),
    ("a condition that asks", Run(script="id", onlyif="deploy-app"), FORBIDDEN),
    ("a condition over the network", Run(script="id", unless="curl -f http://10.0.0.1/"), Effect.CHANGE),
    ("a value of an earlier step", Run(script='echo "$ATLAS_NAME"'), Effect.READ),
    ("such a value as a path", Run(script='rm -rf "/srv/$ATLAS_NAME"'), FORBIDDEN),
    ("such a value as code", Run(script="eval $ATLAS_NAME"), FORBIDDEN),
    ("not parsed", Run(script="if"), FORBIDDEN),
    ("a file", Put(path="/srv/app/x.conf", content="a"), Effect.CHANGE),
    ("a file of the system's settings", Put(path="/etc/nginx/x.conf", content="a"), Effect.INTERRUPT),
    ("a cron line that looks", Put(path=CRON, content="* * * * * root uptime\n"), Effect.ROOT),
    ("a cron line that wipes", Put(path=CRON, content="* * * * * root rm -rf /\n"), FORBIDDEN),
    ("a unit", Put(path="/etc/systemd/system/x.service", content="[Service]\nExecStart=rm -rf /\n"), FORBIDDEN),
    ("a binary of the system", Put(path="/usr/bin/cat", content="x"), FORBIDDEN),
    ("setuid", Put(path="/srv/x", content="x", mode="4755"), FORBIDDEN),
    ("a way in", Put(path="/etc/sudoers.d/x", content="x ALL=(ALL) NOPASSWD: ALL"), FORBIDDEN),
    ("a path with quotes", Put(path="/srv/'; rm -rf /; '", content="x"), Effect.CHANGE),
    ("content that would end it", Put(path="/srv/x", content="END\nrm -rf /\nEND-\n"), Effect.CHANGE),
    ("a file that is read", Fetch(path="/etc/hostname"), Effect.READ),
    ("a credential", Fetch(path="/etc/shadow"), FORBIDDEN),
    ("a package", Package(names=("nginx",)), Effect.CHANGE),
    ("a package less", Package(names=("nginx",), state=Presence.ABSENT), Effect.REMOVE),
    ("the way in as a package", Package(names=("openssh-server",), state=Presence.ABSENT), FORBIDDEN),
    ("a service", Service(name="nginx", state=spec.Running.RESTARTED), Effect.CHANGE),
    ("a service less", Service(name="nginx", state=spec.Running.STOPPED, enabled=False), Effect.REMOVE),
    ("the way in as a service", Service(name="ssh", state=spec.Running.STOPPED), FORBIDDEN),
    ("a user", User(name="app"), Effect.CHANGE),
    ("a user in a group, who may be there", User(name="app", groups=("www-data",)), Effect.REMOVE),
    ("a user who is root", User(name="app", groups=("sudo",)), Effect.REMOVE),
    ("a user less", User(name="app", state=Presence.ABSENT), Effect.REMOVE),
    ("a line", Line(path="/srv/x", line="a"), Effect.CHANGE),
    ("a line of cron", Line(path=CRON, line="* * * * * root rm -rf /"), FORBIDDEN),
    ("a line of sudo", Line(path="/etc/sudoers", line="x ALL=(ALL) NOPASSWD: ALL"), FORBIDDEN),
    ("a snapshot", spec.Snapshot(), Effect.READ),
]


@pytest.mark.parametrize(("action", "follows"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_an_effect_follows_from_the_verdict(action: Action, follows: Effect | str) -> None:
    said = judged(action).judgement
    assert (said.decision if follows == FORBIDDEN else said.effect) == follows, said
    assert said.decision == FORBIDDEN or follows != FORBIDDEN


@pytest.mark.parametrize(
    ("pattern", "script", "holds"),
    [
        ("docker", "sudo docker ps", True),
        ("docker", "/usr/bin/docker ps", True),
        ("docker rm*", "docker ps", False),
        ("docker rm*", "docker 'r''m' x", True),
        ("docker rm*", "x=$(cat y); docker $x z", True),
        ("*--force*", "git push --force", True),
        ("mkfs.*", "find / -exec mkfs.xfs {} \\;", True),
        ("*/etc/app/*", "echo x >>/etc/app/y", True),
        ("docker", "echo docker", False),
    ],
)
def test_a_host_forbids_more(pattern: str, script: str, holds: bool) -> None:
    said = judged(Run(script=script), (pattern,)).judgement
    assert (said.decision == FORBIDDEN) is holds
    assert not holds or said.rule in ("forbidden on this host", "F3 file system")


def test_what_an_earlier_step_gives_to_read_is_not_known() -> None:
    assert judged(Run(script="cat >x"), takes_input=True).judgement.effect is Effect.CHANGE
    assert judged(Run(script="bash"), takes_input=True).judgement.decision == FORBIDDEN


KEY = "ssh-ed25519 " + "A" * 68
HOSTS = {
    "web-01": {"address": "10.0.0.1", "user": "ops", "identity": "env:K", "host_key": KEY},
    "strict": {"address": "10.0.0.2", "user": "ops", "identity": "env:K", "host_key": KEY, "forbidden": ("deploy*",)},
}
ENGINE = SshEngine({"lab": InventorySettings.model_validate({"hosts": HOSTS})})


async def plan_of(action: Action, host: str = "web-01", effect: Effect | None = None, **more: Any) -> Plan:
    (one,) = [one for one in await ENGINE.fact(spec.AskHosts(place="lab")) if one.name == host]
    (said,) = await ENGINE.fact(AskVerdicts(place="lab", host=host, actions=(action,)))
    step = spec.step("t", one, action, effect or said.effect, 60, **more)
    return frozen.plan((step,), datetime(2026, 11, 30, 12, tzinfo=UTC), predicates=(spec.same(one),))


async def test_a_plan_is_what_follows() -> None:
    for _, action, follows in CASES:
        problems = ENGINE.misstated(await plan_of(action))
        assert bool(problems) is (follows == FORBIDDEN), problems
        assert all("is forbidden (" in one.message for one in problems)


async def test_an_effect_may_be_stricter_than_follows_and_not_milder() -> None:
    """Plans of earlier versions say root of everything."""
    stops = Run(script="systemctl stop nginx")
    assert ENGINE.misstated(await plan_of(stops, effect=Effect.ROOT)) == ()
    (problem,) = ENGINE.misstated(await plan_of(stops, effect=Effect.CHANGE))
    assert problem.remedy == "Make a new plan."


async def test_a_plan_of_an_earlier_version_is_what_it_says() -> None:
    """It knew no more than a script, and called every step root."""
    args = {"script": "echo  a\nexit 3", "check": "test -f x", "undo": "rm x", "expect": 3, "input": "in"}
    plan = await plan_of(Run.model_validate(args))
    summary = "run as ops on web-01: echo  a"
    old = plan.steps[0].model_copy(update={"args": args, "effect": Effect.ROOT, "summary": summary})
    before = plan.model_copy(update={"steps": (old,)})
    assert ENGINE.misstated(before) == ()
    assert claims.program(old).script == "echo  a\nexit 3" and claims.expected(old) == 3
    assert claims.undoing(old).script == "rm x"


async def test_the_settings_of_a_host_count_at_each_look() -> None:
    action = Run(script="deploy-app")
    assert ENGINE.misstated(await plan_of(action)) == ()
    (problem,) = ENGINE.misstated(await plan_of(action, "strict"))
    assert "forbid deploy*" in problem.message


@pytest.mark.parametrize(
    ("name", "kind", "possible"),
    [
        ("ATLAS_PORT", ResultType.NUMBER, True),
        ("PATH", ResultType.TEXT, False),
        ("ATLAS_X=1; reboot", ResultType.TEXT, False),
        ("ATLAS_KEY", ResultType.SECRET, False),
        ("script", ResultType.TEXT, False),
    ],
)
async def test_variables_are_taken_by_their_names(name: str, kind: ResultType, possible: bool) -> None:
    plan = await plan_of(Run(script="echo $ATLAS_PORT"), takes={name: Take(step="x", result="code", type=kind)})
    assert (name in ENGINE.takes(plan.steps[0])) is possible


# -- rules of policies ------------------------------------------------------------------------------------

(_EXAMPLE,) = re.findall(r"```yaml\n(rules:.*?)```", (ROOT / "docs" / "policies.md").read_text(), re.DOTALL)
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


def decided(step: Step, at: datetime, groups: tuple[str, ...]) -> Decision:
    table = [{"verdict": "allow", "outcome": "permit"}, {"verdict": "confirm", "outcome": "ask"}]
    head = {"apiVersion": "atlas/v1", "kind": "Policy", "table": [*table, {"verdict": "forbid", "outcome": "deny"}]}
    document = PolicyDocument.model_validate({**head, **yamltext.load(_EXAMPLE)})  # type: ignore[dict-item]
    plan = frozen.plan((step,), at)
    labels = {name: {**values, "group": groups} for name, values in labels_of(plan, (), {"ssh": ENGINE}).items()}
    ann = Principal(name="ann", role=Role.OPERATOR, transport="memory")
    return policy.decide(ann, plan, [document], ClientAnswers(), Circumstances(at, labels), Bindings())


@pytest.mark.parametrize(
    ("script", "groups", "hours", "outcome", "rule"),
    [
        ("uptime", ("web",), 0, Outcome.PERMIT, "reads"),
        ("touch here", ("web",), 0, Outcome.ASK, "changes"),
        ("deploy-app 1.2", ("web", "eu"), 0, Outcome.PERMIT, "our-own-program"),
        ("deploy-app 1.2", ("database",), 0, Outcome.ASK, "changes"),
        ("deploy-app 1.2; other-app", ("web",), 0, Outcome.ASK, "changes"),
        ("/tmp/deploy-app 1.2", ("web",), 0, Outcome.ASK, "changes"),
        ("PATH=/tmp deploy-app 1.2", ("web",), 0, Outcome.ASK, "changes"),
        ("deploy-app 1.2; systemctl stop x", ("web",), 0, Outcome.ASK, "changes"),
        ("systemctl stop postgresql", ("database",), 0, Outcome.DENY, "databases-are-not-stopped"),
        ("systemctl stop postgresql", ("web",), 0, Outcome.ASK, "changes"),
        ("apt-get remove -y nginx", ("web",), 0, Outcome.DENY, "no-packages-by-day"),
        ("apt-get remove -y nginx", ("web",), 9, Outcome.ASK, "changes"),
        ("apt-get install -y nginx", ("web",), 0, Outcome.ASK, "changes"),
    ],
)
async def test_the_example_does_what_its_document_says(
    script: str, groups: tuple[str, ...], hours: int, outcome: Outcome, rule: str
) -> None:
    (step,) = (await plan_of(Run(script=script))).steps
    said = decided(step, NOON + timedelta(hours=hours), groups)
    assert (said.outcome, said.rule) == (outcome, rule)
