"""What runs on a host: failed units, expected ones, ports, HTTP, databases. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.engines.ssh.health.program import Lines, urls
from atlas_mcp.engines.ssh.health.seen import Seen, behind
from atlas_mcp.engines.ssh.spec.health import Expected

_SERVICE = ".service"
_SERVER_ERROR, _CLIENT_ERROR = 500, 400
_CURL = {7: ("refused", "the connection is refused"), 28: ("timeout", "it does not answer in 3 s")}
_TIMED_OUT = 124  # of `timeout`


@dataclass(frozen=True)
class Unit:
    """How a unit stands, as systemctl shows it, and what it last wrote."""

    name: str
    shown: dict[str, str]
    wrote: str

    @classmethod
    def of(cls, name: str, lines: Lines) -> Unit:
        """From a block of lines."""
        shown = dict(rest.split("=", 1) for first, rest in lines if first == "is" and "=" in rest)
        return cls(name, shown, behind(lines, "wrote"))

    @property
    def is_there(self) -> bool:
        """Whether systemd has it."""
        return self.shown.get("LoadState", "not-found") != "not-found"

    @property
    def masked(self) -> bool:
        """Whether it can never be started."""
        return "masked" in (self.shown.get("LoadState"), self.shown.get("UnitFileState"))

    @property
    def active(self) -> bool:
        """Whether it runs."""
        return self.shown.get("ActiveState") in ("active", "reloading")

    @property
    def cause(self) -> str:
        """Why it does not run, in a word."""
        if self.masked:
            return "masked"
        if self.shown.get("Result") == "oom-kill":
            return "oom"
        if self.shown.get("ActiveState") == "activating":
            return "starting"
        return "failed" if self.shown.get("ActiveState") == "failed" else "stopped"

    @property
    def remedy(self) -> str:
        """What helps."""
        again = f"systemctl start {self.name}"
        return {
            "masked": f"Unmask it: systemctl unmask {self.name}; {again}",
            "oom": f"Give it more memory, then: {again}",
            "starting": f"Wait; where it goes on, see journalctl -u {self.name}",
            "failed": f"See journalctl -u {self.name}, mend the cause, then: {again}",
        }.get(self.cause, f"Start it: {again}")

    def __str__(self) -> str:
        told = [self.shown.get(key, "") for key in ("LoadState", "ActiveState", "SubState")]
        ended = self.shown.get("Result", "success")
        code = self.shown.get("ExecMainStatus", "0")  # of the main program: 0 where one before it has failed
        status = f", exit status {code}" if ended == "exit-code" and code != "0" else ""
        result = f", {ended}{status}" if ended != "success" else ""
        wrote = f"; it last wrote: {self.wrote}" if self.wrote else ""
        return f"{self.name}: {' '.join(filter(None, told))}{result}{wrote}"


def _bare(name: str) -> str:
    """The name of a unit without its kind and its instance."""
    return name.removesuffix(_SERVICE).partition("@")[0]


def failed(seen: Seen) -> Iterator[HealthFinding]:
    """Units that have failed; critical where they are of software that is expected."""
    if (missing := seen.first("failed", "absent")) or not seen.has("failed", "count"):
        yield seen.unknown("units", f"there is no {missing}" if missing else "systemctl does not answer")
        return
    count = seen.first("failed", "count")
    ours = {_bare(unit) for one in seen.asked.software for unit in one.units}
    named = {unit.removesuffix(_SERVICE) for one in seen.asked.software for unit in one.units}
    listed = [Unit.of(name, lines) for name, lines in seen.blocks("failed", "unit")]
    if not listed:
        yield seen.say("units", HealthState.OK, "no unit has failed")
    for unit in listed:
        if unit.name.removesuffix(_SERVICE) not in named:  # those are told under "service"
            state = HealthState.CRITICAL if _bare(unit.name) in ours else HealthState.WARNING
            yield seen.say("units", state, str(unit), unit.cause, unit.remedy)
    if count.isdecimal() and int(count) > len(listed):
        told = f"{count} units have failed, of which {len(listed)} were looked at"
        yield seen.say("units", HealthState.WARNING, told, "failed", "See systemctl --failed.")


def services(seen: Seen) -> Iterator[HealthFinding]:
    """Whether what is expected runs, and will at the next start of the host."""
    units = {name: Unit.of(name, lines) for name, lines in seen.blocks("units", "unit")}
    for one in seen.asked.software:
        if one.units:
            yield _service(seen, one, [units[name] for name in one.units if name in units and units[name].shown])


def _service(seen: Seen, expected: Expected, units: list[Unit]) -> HealthFinding:
    there = [unit for unit in units if unit.is_there]
    if not units:
        return seen.unknown("service", f"{expected.name}: systemctl does not answer")
    if not there:
        names = " or ".join(expected.units)
        return seen.say(
            "service",
            HealthState.CRITICAL,
            f"{expected.name}: there is no unit {names}",
            "missing",
            f"Install {expected.name}, or configure the host again.",
        )
    unit = next((one for one in there if one.active), there[0])
    if not unit.active:
        return seen.say("service", HealthState.CRITICAL, str(unit), unit.cause, unit.remedy)
    if unit.shown.get("UnitFileState") == "disabled":
        return seen.say(
            "service",
            HealthState.WARNING,
            f"{unit.name} runs, and is disabled",
            "disabled",
            f"Have it start with the host: systemctl enable {unit.name}",
        )
    return seen.say("service", HealthState.OK, f"{unit.name} runs")


def ports(seen: Seen) -> Iterator[HealthFinding]:
    """Whether something listens where software is expected to."""
    listening = {*seen.lines("ports", "listens")}
    for one in seen.asked.software:
        missing = [port for port in one.ports if port not in listening]
        if not one.ports:
            continue
        if not seen.has("ports", "looked"):
            yield seen.unknown("port", f"{one.name}: ss does not answer")
            continue
        some = listening & {*one.ports, *one.optional}
        state = HealthState.WARNING if some else HealthState.CRITICAL
        yield seen.say(
            "port",
            state if missing else HealthState.OK,
            f"{one.name}: nothing listens on {', '.join(missing)}"
            if missing
            else f"{one.name}: {', '.join(one.ports)}",
            "closed",
            f"See whether {one.name} runs, and what it is configured to listen on.",
        )


def http(seen: Seen) -> Iterator[HealthFinding]:
    """What URLs answer to the host itself."""
    answers = dict[int, tuple[int, int]]()
    for text in seen.lines("http", "url"):
        words = text.split()
        if len(words) == 3 and all(word.isdecimal() for word in words):
            answers[int(words[0])] = int(words[1]), int(words[2])
    for number, url in enumerate(urls(seen.asked)):
        yield _answer(seen, url, answers.get(number), strict=url in seen.asked.urls)


def _answer(seen: Seen, url: str, answer: tuple[int, int] | None, *, strict: bool) -> HealthFinding:
    if answer is None:
        missing = seen.first("http", "absent")
        return seen.unknown("http", f"{url}: {'there is no curl or wget' if missing else 'it was not asked'}")
    code, status = answer
    remedy = "See the log of whatever serves it. It was asked from the host itself; from outside is another thing."
    if status == 0:
        cause, why = _CURL.get(28 if code == _TIMED_OUT else code, ("no_answer", f"no answer (curl says {code})"))
        return seen.say("http", HealthState.CRITICAL, f"{url}: {why}", cause, remedy)
    bad = status >= (_CLIENT_ERROR if strict else _SERVER_ERROR)
    state = HealthState.CRITICAL if bad else HealthState.OK
    return seen.say("http", state, f"{url} answers {status}", "status", remedy)


def pings(seen: Seen) -> Iterator[HealthFinding]:
    """Whether servers of databases answer."""
    blocks = dict(seen.blocks("pings", "ping"))
    for ping in dict.fromkeys(one.ping for one in seen.asked.software if one.ping):
        lines = blocks.get(ping, ())
        code, said, missing = behind(lines, "code"), behind(lines, "said"), behind(lines, "absent")
        if not code.isdecimal():
            why = f"{ping}: there is no {missing}" if missing else f"{ping}: it was not asked"
            yield seen.unknown("database", why, "not_told")
            continue
        alive = int(code) == 0 and not (ping == "redis" and not said.startswith(("PONG", "NOAUTH")))
        yield seen.say(
            "database",
            HealthState.OK if alive else HealthState.CRITICAL,
            f"{ping}: {said or f'exit code {code}'}",
            "no_answer",
            f"See whether {ping} runs, and its log.",
        )
