"""What a host's answer means: real answers of hosts that are well and of broken ones, and of hosts that lie."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.commands import Decision, Risk, judge
from atlas_mcp.domain.health import MOST, HealthFinding, HealthState, report, worst
from atlas_mcp.engines.ssh.health import judging, program
from atlas_mcp.engines.ssh.health.seen import Seen, finding
from atlas_mcp.engines.ssh.spec.health import Expected, Health
from tests.requires import missing

NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
ASKED = Health(
    software=(
        Expected(name="nginx", units=("nginx",), ports=("tcp/80",), optional=("tcp/443",), urls=("http://localhost/",)),
        Expected(name="redis", units=("redis-server", "redis"), ports=("tcp/6379",), ping="redis"),
    ),
    urls=("http://localhost:8080/health",),
    certificates=("/etc/ssl/site.crt",),
)
_FILE = yaml.safe_load(Path(__file__).with_name("health.yaml").read_text("utf-8"))
WELL: dict[str, str] = _FILE["well"]
CASES: list[dict[str, Any]] = _FILE["cases"]
_ODD = {"now": str(int(NOW.timestamp())), "esc": "\x1b", "bell": "\x07", "bidi": "\u202e"}
MARK = "ATLAS-5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f"


def answer(**changed: str) -> str:
    """What the host writes: every section, then the end."""
    told = "".join(f"\n{MARK} {name}\n{changed.get(name, text)}" for name, text in WELL.items())
    text = f"{told}\n{MARK} end\n"
    for name, value in _ODD.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def judged(text: str, asked: Health = ASKED) -> tuple[HealthFinding, ...]:
    seen = Seen("web-01", asked, program.sections(text, MARK), NOW, NOW + timedelta(seconds=1))
    return judging.findings(seen)


def bad(text: str) -> list[HealthFinding]:
    return [one for one in judged(text) if one.state is not HealthState.OK]


def test_a_host_that_is_well() -> None:
    told = judged(answer())
    assert {one.state for one in told} == {HealthState.OK}
    assert {one.priority for one in told} == {0} and not any(one.remedy or one.cause for one in told)
    names = {name for _, names, _ in judging.CHECKS for name in names} | {"swap", "ssh"}
    assert {one.check for one in told} == names


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_what_is_found(case: dict[str, Any]) -> None:
    told = bad(answer(**{name: text for name, text in case.items() if name in WELL}))
    wanted = case["finds"]
    short = [(one.check, one.state.value, one.cause) for one in told]
    assert Counter(short) == Counter((one["check"], one["state"], one["cause"]) for one in wanted)
    for one in wanted:
        (match, *_) = [
            found
            for found in told
            if (found.check, found.state, found.cause) == (one["check"], one["state"], one["cause"])
            and one["evidence"] in found.evidence
        ] or pytest.fail(f"{one['evidence']!r} is in none of {[found.evidence for found in told]}")
        assert one.get("remedy", "") in match.remedy
        assert match.priority == one.get("priority", match.priority) and match.priority > 0
        assert len(match.evidence) <= 240 and match.evidence.isprintable()


@pytest.mark.parametrize("at", range(0, len(answer()), 37))
def test_an_answer_that_was_cut_is_never_taken_for_well(at: int) -> None:
    """Whatever did not come whole is unknown; the rest is as it was."""
    whole = {(one.check, one.state) for one in judged(answer())}
    told = judged(answer()[:at])
    assert any(one.state is HealthState.UNKNOWN for one in told)
    assert {(one.check, one.state) for one in told if one.state is not HealthState.UNKNOWN} <= whole


@pytest.mark.parametrize(
    "noise",
    ["", "\0" * 50_000, "Last login: today\n", f"{MARK} end\n", "\n".join(["ATLAS-0 end"] * 5_000), "é" * 120_000],
)
def test_noise_says_nothing(noise: str) -> None:
    told = judged(noise)
    assert {one.state for one in told if one.check != "ssh"} == {HealthState.UNKNOWN}
    assert len(told) < 30


def test_a_flood_is_bounded() -> None:
    """Each section as long as the script lets it be, of lines that each would be a finding."""
    failed = "count 9\n" + "".join(f"unit u{number}.service\nis ActiveState=failed\n" for number in range(3_000))
    disks = "".join(f"blocks d ext4 9999 9999 0 100% /m{number}\n" for number in range(3_000))
    told = judged(answer(failed=failed, disks=disks))
    assert len(told) == judging.MOST
    whole = report([one.model_copy(update={"target": f"h{number}"}) for number in range(300) for one in told])
    assert len(whole.findings) == MOST and whole.left_out > 0 and len(whole.targets) == MOST
    assert sum(whole.counts.values()) == 300 * judging.MOST


def test_the_mark_is_new_each_time_and_stands_in_no_command() -> None:
    one, other = program.program(ASKED), program.program(ASKED)
    assert one.mark != other.mark and re.fullmatch(r"ATLAS-[0-9a-f]{32}", one.mark)
    assert one.text.count(one.mark) == 1
    assert one.text.endswith("\nmain\n")


def test_the_command_policy_finds_that_it_reads() -> None:
    """But for two that fetch a URL of the host itself and write it nowhere, and clients that the policy does not know.

    It follows every function of the script with the words that it is called with.
    """
    pings = ("postgresql", "mysql", "mongodb", "redis")
    text = program.program(Health(software=tuple(Expected(name=one, ping=one) for one in pings))).text
    more = {(one.decision, one.reason) for one in judge(text).findings if one.risk is not Risk.READ_ONLY}
    assert more == {
        (Decision.ALLOW, "curl is routine."),
        (Decision.ALLOW, "wget is routine."),
        *((Decision.CONFIRM, f"{one} is not known to the policy.") for one in ("postgresql", "mongodb", "redis")),
    }
    fetching = [line for line in text.splitlines() if re.search(r"\bt (curl|wget)\b", line)]
    assert len(fetching) == 2 and all(re.search(r"-[oO] /dev/null ", line) for line in fetching)


def test_the_script_is_sound() -> None:
    if not shutil.which("shellcheck"):
        missing("shellcheck is not installed")
    done = subprocess.run(
        ["shellcheck", "--shell=sh", "--exclude=SC2154,SC2086", "-"],  # what is set before; lists of words
        input=(Path(program.__file__).with_name("look.sh")).read_text("utf-8"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("urls", "http://example.org/"),
        ("urls", "http://localhost@example.org/"),
        ("urls", "http://localhost/?quit=1"),
        ("urls", "file:///etc/shadow"),
        ("urls", "http://localhost/a b"),
        ("urls", "http://localhost/$(reboot)"),
        ("urls", "http://localhost/\nreboot"),
        ("certificates", "-in /etc/shadow"),
        ("certificates", "/etc/ssl/*"),
        ("certificates", "/etc/ssl/a;reboot"),
        ("certificates", "/etc/ssl/a'b"),
    ],
)
def test_what_would_be_more_than_a_word_is_refused(field: str, value: str) -> None:
    with pytest.raises(ValueError):
        Health.model_validate({field: [value]})


@pytest.mark.parametrize("unit", ["-a", "a b", "$(id)", "a;b", "a'b", "../x"])
def test_what_is_no_name_of_a_unit_is_refused(unit: str) -> None:
    with pytest.raises(ValueError):
        Expected(name="x", units=(unit,))


def test_the_report_begins_with_what_presses_most_and_says_the_worst() -> None:
    told = [
        finding("b", "reboot", HealthState.WARNING, "r", "pending"),
        finding("b", "load", HealthState.OK, "l"),
        finding("a", "answer", HealthState.UNKNOWN, "slow", "slow"),
        finding("a", "service", HealthState.CRITICAL, "stopped", "stopped"),
        finding("a", "port", HealthState.CRITICAL, "closed", "closed"),
    ]
    whole = report(told)
    assert [one.check for one in whole.findings] == ["service", "port", "answer", "reboot"]
    assert whole.state is HealthState.CRITICAL and whole.left_out == 0
    assert whole.counts == {"ok": 1, "warning": 1, "critical": 2, "unknown": 1}
    assert whole.targets == {"a": "critical", "b": "warning"}
    assert [one.check for one in report(told, everything=True).findings][-1] == "load"
    assert worst([HealthState.OK, HealthState.WARNING, HealthState.UNKNOWN]) is HealthState.UNKNOWN
    assert worst([]) is HealthState.UNKNOWN
