"""The command policy at a terminal: check and explain, as scripts and people call them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from atlas_mcp.cli import main


def run(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["policy", *words], input=stdin)


def answers(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_command_is_answered_in_a_line() -> None:
    told = answers(run("check", "ls -la", "systemctl stop nginx", "rm -rf /"))
    assert [one["decision"] for one in told] == ["allow", "confirm", "forbid"]
    assert [one["id"] for one in told] == [1, 2, 3]
    assert {*told[0]} == {"id", "decision", "rule", "risk", "reason"}
    assert told[2]["rule"] == "F1 system wipe"
    assert told[2]["risk"] == "forbidden"


def test_lines_keep_their_ids_and_empty_ones_are_left_out() -> None:
    lines = [{"id": "a", "command": "ls"}, {"command": "rm -rf /etc"}, {"id": {"x": [1]}, "command": "reboot"}]
    told = answers(run("check", "--jsonl", stdin="\n".join(json.dumps(line) for line in lines) + "\n\n"))
    assert [(one["id"], one["decision"]) for one in told] == [("a", "allow"), (2, "forbid"), ({"x": [1]}, "confirm")]


@pytest.mark.parametrize(
    "line",
    [
        b"no json",
        b"[1]",
        b'{"id": 1}',
        b'{"id": 1, "command": ["rm"]}',
        b'{"id": 1, "command": null}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"command": "' + b"a" * 1_000_000 + b'"}',
    ],
    ids=range(8),
)
def test_a_line_that_is_no_command_is_an_error_that_names_it(line: bytes) -> None:
    result = run("check", "--jsonl", stdin=b'{"id": 7, "command": "ls"}\n' + line + b'\n{"id": 8, "command": "ls"}\n')
    assert result.exit_code == 1
    assert json.loads(result.stdout.splitlines()[0])["id"] == 7
    assert len(result.stdout.splitlines()) == 1
    assert "Unable to read line 2" in result.stderr
    assert "Traceback" not in result.output


def test_characters_that_hide_something_are_forbidden_and_not_shown() -> None:
    hostile = "ls\x1b[2J\u202e"
    told = answers(run("check", "--jsonl", stdin=json.dumps({"id": 1, "command": hostile}) + "\n"))
    assert told[0]["decision"] == "forbid"
    shown = run("explain", hostile)
    assert shown.exit_code == 0
    assert all(char.isprintable() or char == "\n" for char in shown.output)


def test_half_a_character_is_forbidden() -> None:
    told = answers(run("check", "--jsonl", stdin='{"id": 1, "command": "ls \\ud800"}\n'))
    assert told[0]["decision"] == "forbid"


def test_commands_and_lines_do_not_go_together() -> None:
    assert run("check").exit_code == 2
    assert run("check", "ls", "--jsonl", stdin="").exit_code == 2


def test_explain_shows_every_part_and_what_decided() -> None:
    result = run("explain", "cd / && rm -rf * ; ls")
    assert result.exit_code == 0
    assert "Decision: forbid (F1 system wipe)." in result.stdout
    for part in ("cd /", "rm -rf *", "ls"):
        assert part in result.stdout


def test_explain_answers_scripts() -> None:
    told = json.loads(run("explain", "ls; systemctl stop nginx", "--json").stdout)
    assert told["decision"] == "confirm"
    assert {part["decision"] for part in told["parts"]} == {"allow", "confirm"}


def test_the_real_command_judges_lines_of_a_pipe() -> None:
    lines = "".join(json.dumps({"id": n, "command": c}) + "\n" for n, c in enumerate(["ls", "mkfs.ext4 /dev/sda1"]))
    words = [sys.executable, "-m", "atlas_mcp", "policy", "check", "--jsonl"]
    done = subprocess.run(words, input=lines, capture_output=True, text=True, check=True)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["id"], one["decision"]) for one in told] == [(0, "allow"), (1, "forbid")]
