"""docs/health.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from atlas_mcp.cli.health import EXITS
from atlas_mcp.domain.health import HealthState
from atlas_mcp.engines.ssh.health import judging, limits
from atlas_mcp.engines.ssh.health.seen import _LONGEST
from tests.docs.generate import ROOT
from tools._health.hosts import _HOST_S, MOST
from tools._task.schedule import _HEALTH_S

TEXT = (ROOT / "docs" / "health.md").read_text("utf-8")
OF_HOSTS = TEXT.partition("\n## Kubernetes clusters\n")[0]
CHECKS = {
    check: {*re.findall(r"`([a-z_]+)`", causes)}
    for checks, causes in re.findall(r"^\| (`[a-z`, -]+) \| [^|]+ \| ([^|]+) \|$", OF_HOSTS, re.M)
    for check in re.findall(r"`([a-z-]+)`", checks)
}
ANYWHERE = {"not_told", "cut", "slow"}


def test_every_check_and_every_cause_of_the_cases_is_listed() -> None:
    told = {name for _, names, _ in judging.CHECKS for name in names}
    assert told | {"swap", "ssh", "answer", "vm", "agent"} == set(CHECKS)
    cases = yaml.safe_load(Path(__file__).with_name("health.yaml").read_text("utf-8"))["cases"]
    found = {(one["check"], one["cause"]) for case in cases for one in case["finds"]}
    assert {(check, cause) for check, cause in found if cause not in CHECKS[check] | ANYWHERE} == set()
    assert CHECKS["ssh"] >= {cause for _, cause in judging._CAUSES} | {*judging._BY_CODE.values(), "no_route", "no_ssh"}


def test_its_numbers_are_those_of_the_limits() -> None:
    rows: dict[str, str] = dict(re.findall(r"^\| ([a-z][^|]+) \| ([0-9]+ \| [0-9a-z]+) \|$", TEXT, re.M))

    def told(words: str) -> str:
        return next(numbers for name, numbers in rows.items() if name.startswith(words))

    thresholds = {
        "disk": limits.DISK,
        "memory": limits.MEMORY,
        "swap": limits.SWAP,
        "load": limits.LOAD,
        "seconds": limits.CLOCK,
    }
    for words, one in thresholds.items():
        critical = "never" if one.critical is None else f"{one.critical}"
        assert told(words) == f"{one.warning} | {critical}"
    assert told("days") == " | ".join(map(str, limits.CERTIFICATE_DAYS))
    assert len(rows) == len(thresholds) + 1
    script = (Path(judging.__file__).with_name("look.sh")).read_text("utf-8")
    (limit_s,) = {*re.findall(r"timeout -k 1 ([0-9]+)", script)}
    (enough_s,) = re.findall(r"enough=([0-9]+)", script)
    assert f"ended after\n{limit_s} seconds" in TEXT and f"begun after {enough_s}." in TEXT
    assert f"at most {MOST} in one call" in TEXT and f"A host has {_HOST_S} seconds" in TEXT
    assert f"up to {_HEALTH_S // 60} minutes" in TEXT and f"at most {_LONGEST}\n" in TEXT


def test_its_exit_codes_are_those_of_the_command() -> None:
    words = {"ok": "for ok", "warning": "for a warning", "unknown": "for unknown", "critical": "for critical"}
    assert all(f"{EXITS[state].value} {words[state]}" in TEXT for state in HealthState)
