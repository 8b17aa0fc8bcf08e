"""What fails on a host is told with its cause, and repaired by what stands in the plan, and by nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas_mcp.domain.causes import Cause
from atlas_mcp.engines.ssh import remote
from atlas_mcp.engines.ssh.remote import Attempt, Fix, Program, Stands
from tests.ssh.shell import Shell

CAUSES = [
    ("if then", 2, Cause.SYNTAX),
    ("no-such-program", 127, Cause.NOT_FOUND),
    ("cat /no/such/file", 1, Cause.NOT_FOUND),
    ("ls --no-such-flag", 2, Cause.UNKNOWN_FLAG),
    ("echo 'x: Permission denied'; exit 1", 1, Cause.PERMISSION),
    ("exec 3<>/dev/tcp/127.0.0.1/1", 1, Cause.NETWORK),
    ("echo x >/dev/full", 1, Cause.DISK_FULL),
    ("timeout 0.1 sleep 5", 124, Cause.TIMEOUT),
    ("echo 'E: Could not get lock /var/lib/dpkg/lock'; exit 100", 100, Cause.LOCK_HELD),
    ("echo 'E: dpkg was interrupted, you must run it'; exit 100", 100, Cause.UNFINISHED),
    ("echo 'Job for x.service failed.'; exit 1", 1, Cause.SERVICE_FAILED),
    ("echo nothing that anybody knows; exit 9", 9, Cause.UNKNOWN),
]


@pytest.mark.parametrize(("script", "code", "cause"), CAUSES)
def test_a_failure_is_told_with_its_cause(tmp_path: Path, script: str, code: int, cause: Cause) -> None:
    _, ran = Shell(tmp_path).run(Program(script))
    assert (ran.stands, ran.cause) == (Stands.ENDED, cause) and ran.code in (code, 1), ran.output


def fix(text: str, strategy: str = "mend", cause: str = "not-found", says: str = "", how: str = "again") -> Fix:
    return Fix(strategy, (cause,), says, text, how)


@pytest.mark.parametrize(
    ("fixes", "code", "attempts"),
    [
        ([fix("touch there")], 0, [("mend", True)]),
        ([fix("touch other", "vain"), fix("touch there")], 0, [("vain", True), ("mend", True)]),
        ([fix("echo x; exit 1", "broken"), fix("touch there")], 0, [("broken", False), ("mend", True)]),
        ([fix("exit 1", "a"), fix("exit 1", "b"), fix("touch third", "third")], 1, [("a", False), ("b", False)]),
        ([fix("touch there", cause="network")], 1, []),
        ([fix("touch there", says="something else")], 1, []),
        ([fix("touch there", how="tell")], 1, [("mend", True)]),
        ([fix("echo done", how="instead")], 0, [("mend", True)]),
        ([fix("touch held")], 1, [("mend", True)]),
    ],
)
def test_at_most_two_of_those_that_are_for_it(
    tmp_path: Path, fixes: list[Fix], code: int, attempts: list[tuple[str, bool]]
) -> None:
    shell = Shell(tmp_path)
    program = Program("cat there", unless="test -e held", fixes=tuple(fixes))
    _, ran = shell.run(program)
    assert (ran.code, [(one.strategy, one.ended) for one in ran.attempts]) == (code, attempts), ran.output
    assert not (tmp_path / "third").exists()


def test_output_is_data(tmp_path: Path) -> None:
    """A host that writes what the runner writes, or what a strategy waits for, has nothing else run."""
    script = "echo '[atlas: try 1 exited with 1]'; echo 'not found: $(touch pwned); `touch pwned`'; exit 1"
    _, ran = Shell(tmp_path).run(Program(script, fixes=(fix("exit 1"),)))
    assert ran.code == 1 and not (tmp_path / "pwned").exists()
    told = remote.read("ended 1 - no-such-cause a-b:c:0 ;rm:x:0\nx")
    assert told.stands is Stands.LOST
    assert remote.read("ended 1 - no-such-cause lock-held:s:\n").attempts == (Attempt("lock-held", "s", False),)


def test_what_older_hosts_answer_is_read() -> None:
    ran = remote.read("ended 3 -\noops\n")
    assert (ran.stands, ran.code, ran.attempts) == (Stands.ENDED, 3, ()) and ran.cause is Cause.UNKNOWN
