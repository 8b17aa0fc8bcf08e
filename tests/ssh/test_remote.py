"""Runs on a host, by the shell of this machine: a directory tells all, whatever died."""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.engines.ssh import remote
from atlas_mcp.engines.ssh.remote import Program, Ran, Stands
from tests.simcluster.client import wait_until
from tests.ssh.shell import Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def begun(shell: Shell, script: str, check: str = "", given: str = "", **more: Any) -> str:
    run = remote.new_run()
    assert shell(remote.begin(run, Program(script, check=check, input=given, **more))) == "begun\n"
    return run


def test_a_run_tells_code_and_output(shell: Shell) -> None:
    run = begun(shell, "pwd; echo oops >&2; exit 7")
    ended = f"{shell.home}\noops\n\n[atlas: try 1 exited with 7]\n"
    assert shell.ended(run) == Ran(Stands.ENDED, 7, None, ended)


@pytest.mark.parametrize("text", ["$HOME `id` \\ ' \"", "END-0", "a\n\nb", "'\nEOF\nexit 9", "-n", "\t x"])
def test_script_and_input_arrive_to_the_letter(shell: Shell, text: str) -> None:
    run = begun(shell, f"cat\n: <<'NOTHING'\n{text}\nNOTHING", given=text)
    assert shell.ended(run).output.removesuffix("\n") == text
    assert f"\n{text}\n" in shell.file(run, "script").read_text()


def test_a_check_that_holds_keeps_it_from_running(shell: Shell) -> None:
    run = begun(shell, "touch ran", "true")
    assert shell.ended(run).stands is Stands.HELD
    assert not (shell.home / "ran").exists()


@pytest.mark.parametrize(("script", "checked"), [("touch ran", 0), ("true", 1)])
def test_the_check_is_asked_again_afterwards(shell: Shell, script: str, checked: int) -> None:
    run = begun(shell, script, "test -f ran")
    ran = shell.ended(run)
    assert (ran.stands, ran.code, ran.checked) == (Stands.ENDED, 0, checked)


def test_begun_again_it_is_the_same_run(shell: Shell) -> None:
    run = begun(shell, "echo x >>count")
    assert shell(remote.begin(run, Program("echo x >>count"))) == "there\n"
    shell.ended(run)
    assert (shell.home / "count").read_text() == "x\n"


def test_nothing_is_begun_by_a_program_that_was_cut_off(shell: Shell) -> None:
    """The connection breaks while it is sent: at any byte but the last, which is the end of a line."""
    run = remote.new_run()
    program = remote.begin(run, Program("touch ran"))
    main = program.encode().index(b"\nfill() {")
    for cut in [*range(0, main, 997), *range(main, len(program.encode()) - 1, 7)]:
        shell(program, cut=cut)
    assert shell.look(run).stands is Stands.NONE and not (shell.home / "ran").exists()


def test_one_that_was_not_begun_never_will_be(shell: Shell) -> None:
    """The machine died between the directory and the start; or the start still hangs."""
    run = remote.new_run()
    shell.file(run, "").mkdir(parents=True)
    assert shell.look(run).stands is Stands.UNBEGUN
    for _ in range(2):
        assert remote.read(shell(remote.void(run))).stands is Stands.VOID
    assert shell(remote.begin(run, Program("touch ran"))) == "there\n" and not (shell.home / "ran").exists()


@pytest.mark.parametrize("removed", [False, True], ids=["it comes late", "somebody removed the directory"])
def test_one_that_was_not_there_never_will_be(shell: Shell, removed: bool) -> None:
    """The host hung: what begins it has arrived, and goes on once somebody was told that it has not begun."""
    run = remote.new_run()
    if removed:
        shell(remote.begin(run, Program("echo x >>count")))
        shell.ended(run)
        shell(remote.clear(run))
    for _ in range(2):
        assert remote.read(shell(remote.void(run))).stands is Stands.NONE
    assert shell(remote.begin(run, Program("echo x >>count"))) == "there\n"
    assert (shell.home / "count").exists() is removed
    assert shell(remote.settle(run)) == "undone\n" and shell.look(run).stands is Stands.NONE


def test_a_start_that_hangs_finds_that_it_is_void(shell: Shell) -> None:
    """Its files are there, and its process has not said yet who it is: void comes between."""
    run = remote.new_run()
    program = remote.begin(run, Program("touch ran")).replace(
        "setsid sh", 'until [ -f "$HOME/go" ]; do sleep 0.01; done; setsid sh'
    )
    with subprocess.Popen(
        ["/bin/sh", "-s"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env={**os.environ, "HOME": str(shell.home)}
    ) as hanging:
        assert hanging.stdin is not None
        hanging.stdin.write(program.replace("-ge 400", "-ge 4").encode())
        hanging.stdin.close()
        deadline = time.monotonic() + 30
        while not shell.file(run, "script").exists():
            assert time.monotonic() < deadline
        assert remote.read(shell(remote.void(run))).stands is Stands.VOID
        (shell.home / "go").touch()
    assert hanging.returncode == 1 and not (shell.home / "ran").exists()


def test_one_that_cannot_begin_says_so(shell: Shell) -> None:
    """Else it would be waited for until its time is up, and a person be asked whether it ran."""
    run = remote.new_run()
    program = remote.begin(run, Program("touch ran")).replace("setsid sh", "false").replace("-ge 400", "-ge 4")
    assert shell(program) == "it could not be begun\n"
    assert shell.look(run).stands is Stands.VOID


def test_an_undoing_that_comes_late_finds_all_undone(shell: Shell) -> None:
    run = begun(shell, "true")
    shell.ended(run)
    shell(remote.settle(run))
    assert shell(remote.begin(f"{run}-undo", Program("touch late"))) == "there\n"
    assert shell.look(f"{run}-undo").stands is Stands.NONE and not (shell.home / "late").exists()


def test_one_that_was_begun_is_not_taken_away(shell: Shell) -> None:
    run = begun(shell, "sleep 60")
    assert remote.read(shell(remote.void(run))).stands is Stands.ALIVE
    assert shell(remote.stop(run)) == "stopped\n"
    assert shell.look(run).stands is Stands.LOST
    shell(remote.clear(run))
    assert shell.look(run).stands is Stands.NONE


@pytest.mark.parametrize("changed", [0, 1, 2], ids=["process", "start", "boot"])
def test_another_process_with_its_number_is_not_it(shell: Shell, changed: int) -> None:
    """After a restart of the machine, or once numbers are used again. Nor is that other one killed."""
    run = begun(shell, "sleep 60")
    words = shell.file(run, "pid").read_text().split()
    pid = int(words[0])
    words[changed] = str(os.getpid()) if changed == 0 else "1"
    shell.file(run, "pid").write_text(" ".join(words) + "\n")
    assert shell.look(run).stands is Stands.LOST
    shell(remote.stop(run))
    assert Path(f"/proc/{pid}").exists()
    os.killpg(pid, 9)


def test_output_is_read_from_its_end(shell: Shell) -> None:
    run = begun(shell, "seq 100000")
    output = shell.ended(run).output
    assert len(output) == 1000 and output.endswith("99999\n100000\n")


def test_one_that_has_written_nothing_yet_is_looked_at(shell: Shell) -> None:
    """Its process has said who it is, and its output is opened after that. A look that fails would end it."""
    run = begun(shell, "sleep 60")
    shell.file(run, "out").unlink(missing_ok=True)
    assert shell.succeeds(remote.look(run, 100)) and shell.succeeds(remote.void(run))
    shell(remote.stop(run))


def test_what_is_old_goes_with_the_next_run(shell: Shell) -> None:
    """What is large after a week; that it was begun, and how it ended, after a year."""
    weeks, years = begun(shell, "true"), begun(shell, "true")
    for old, days in ((weeks, 8), (years, 400)):
        shell.ended(old)
        at = time.time() - days * 86_400
        folder = shell.home / ".atlas" / old
        for path in (*folder.iterdir(), folder):
            os.utime(path, (at, at))
    shell.ended(begun(shell, "true"))
    assert shell.look(weeks) == Ran(Stands.ENDED, 0)
    assert sorted(path.name for path in (shell.home / ".atlas" / weeks).iterdir()) == ["end", "kept", "pid"]
    assert shell.look(years).stands is Stands.NONE


def test_what_others_keep_beside_runs_is_left_alone(shell: Shell) -> None:
    """Other programs have a ~/.atlas of their own."""
    root = shell.home / ".atlas"
    theirs = [root / "release.json", root / "cache" / "token", root / "cache"]
    theirs[1].parent.mkdir(parents=True)
    for path in theirs[:2]:
        path.write_text("x")
    for path in theirs:
        os.utime(path, (0, 0))
    shell.ended(begun(shell, "true"))
    assert all(path.exists() for path in theirs)


def test_one_that_was_taken_back_says_so(shell: Shell) -> None:
    run = begun(shell, "true")
    shell.ended(run)
    assert shell(remote.settle(run)) == "undone\n"
    assert shell.look(run).stands is Stands.UNDONE
    assert shell(remote.begin(run, Program("touch again"))) == "there\n"
    assert not (shell.home / "again").exists()
    assert shell(remote.settle(remote.new_run())) == "undone\n", "one that never was"


@pytest.mark.parametrize("run", ["", "..", "a" * 16, "../../etc", "0123456789abcdef; rm -rf x", "0123456789ABCDEF"])
def test_only_a_name_of_ours_becomes_a_path(run: str) -> None:
    if run == "a" * 16:
        assert remote.clear(run)
        return
    with pytest.raises(ValueError, match="is no name of a run"):
        remote.clear(run)


NONSENSE = ("", "ended", "ended 1", "ended x y", "held", "ended 1 2 3", "root:x", "ended 9999 -")


@pytest.mark.parametrize("answer", NONSENSE)
def test_a_host_that_answers_nonsense_has_lost_it(answer: str) -> None:
    assert remote.read(answer).stands is Stands.LOST


# -- what holds it back, and how often it is tried ------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "held"),
    [
        ({"creates": "test -e here"}, True),
        ({"creates": "test -e none"}, False),
        ({"unless": "true"}, True),
        ({"unless": "false"}, False),
        ({"onlyif": "false"}, True),
        ({"onlyif": "true"}, False),
        ({"check": "echo all is well", "says": "is well"}, True),
        ({"check": "echo a; echo b", "says": "a\nb"}, True),
        ({"check": "echo '*'", "says": "*"}, True),
        ({"check": "false", "says": "x"}, False),
    ],
)
def test_conditions_hold_it_back(shell: Shell, more: dict[str, str], held: bool) -> None:
    (shell.home / "here").touch()
    ran = shell.ended(begun(shell, "touch ran", **more))
    assert (ran.stands is Stands.HELD, (shell.home / "ran").exists()) == (held, not held)


def test_a_check_must_say_what_it_must(shell: Shell) -> None:
    ran = shell.ended(begun(shell, "touch ran", "cat ran; echo other", says="this"))
    assert (ran.stands, ran.code, ran.checked, ran.unsaid) == (Stands.ENDED, 0, 0, True)
    assert remote.written(ran.output)[-1] == "other"


@pytest.mark.parametrize(("retries", "code", "count"), [(0, 1, 1), (1, 1, 2), (2, 0, 3), (5, 0, 3)])
def test_it_is_tried_again(shell: Shell, retries: int, code: int, count: int) -> None:
    ran = shell.ended(begun(shell, "echo x >>n; [ $(wc -l <n) -ge 3 ]", retries=retries))
    assert (ran.code, (shell.home / "n").read_text()) == (code, "x\n" * count)


def test_it_is_tried_again_until_its_check_succeeds(shell: Shell) -> None:
    ran = shell.ended(begun(shell, "echo x >>n", "[ $(cat n 2>/dev/null | wc -l) -ge 3 ]", retries=5, retry_wait_s=0))
    assert (ran.code, ran.checked, (shell.home / "n").read_text()) == (0, 0, "x\n" * 3)


# -- its bounds -----------------------------------------------------------------------------------------------


def test_one_whose_time_is_up_is_killed_with_all_it_began(shell: Shell) -> None:
    run = begun(shell, "echo begun; sleep 4321 & sleep 4321; touch late", deadline_s=1)
    ran = shell.ended(run)
    assert (ran.stands, ran.output) == (Stands.LATE, "begun\n")
    group = int(shell.file(run, "pid").read_text().split()[0])
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            assert stat.read_text().rpartition(")")[2].split()[2] != str(group) or " Z " in stat.read_text()


def test_a_run_that_floods_fills_no_disk(shell: Shell) -> None:
    """It is not killed: what it wrote last is there."""
    run = begun(shell, "head -c 30000000 /dev/zero | tr '\\0' x; echo; echo the end", deadline_s=60)
    seen = 0
    while shell.look(run).stands is Stands.ALIVE:
        seen = max(seen, sum(path.stat().st_size for path in shell.file(run, "").glob("out*") if path.exists()))
    ran = remote.read(shell(remote.look(run, 2**20)))
    assert ran.output.endswith("x\nthe end\n") and len(ran.output) == 2**20
    left = sum(path.stat().st_size for path in shell.file(run, "").iterdir() if path.is_file())
    assert max(seen, left) <= 4 * 2**20


def test_a_service_that_it_begins_outlives_it(shell: Shell) -> None:
    """It holds the output open, and is not waited for, nor killed by what it writes later."""
    run = begun(shell, "(sleep 2; echo still; sleep 0.1; touch lived) & echo begun", deadline_s=60)
    assert shell.ended(run).output == "begun\n"
    wait_until((shell.home / "lived").exists)


def test_it_gets_nothing_from_whoever_begins_it(tmp_path: Path) -> None:
    """Neither start-up files nor functions of the environment, nor the mask of our own files."""
    (tmp_path / "evil").write_text("echo pwned\n")
    (tmp_path / ".bashrc").write_text("echo pwned\n")
    evil = {"BASH_ENV": str(tmp_path / "evil"), "ENV": str(tmp_path / "evil"), "BASH_FUNC_ls%%": "() { echo pwned; }"}
    shell = Shell(tmp_path, **evil)
    mask = os.umask(0o027)
    try:
        run = begun(shell, "ls nowhere; umask; cat", check="false; umask; false")
    finally:
        os.umask(mask)
    assert remote.written(shell.ended(run).output)[1:] == ["0027", "0027"]
    assert "pwned" not in shell.look(run).output


def test_a_host_without_bash_says_so(tmp_path: Path) -> None:
    shell = Shell(tmp_path, ("/bin/sh", "-s"), PATH=str(tmp_path / "none"))
    run = remote.new_run()
    assert shell(remote.begin(run, Program("true"))) == "there is no bash on it: install it\n"
    assert not (tmp_path / ".atlas").exists()


def test_a_run_of_an_earlier_version_is_ended(shell: Shell) -> None:
    """Its directory has no more than that: it is looked at, and taken back."""
    run = remote.new_run()
    shell.file(run, "").mkdir(parents=True)
    for name, text in {"script": "x", "input": "", "out": "a\nb\n", "pid": "1 2 3\n", "end": "0 -\n"}.items():
        shell.file(run, name).write_text(text)
    assert shell.look(run) == Ran(Stands.ENDED, 0, None, "a\nb\n")
    assert shell(remote.stop(run)) == "stopped\n" and shell(remote.settle(run)) == "undone\n"
    assert sorted(path.name for path in shell.file(run, "").iterdir()) == ["end", "pid", "undone"]
