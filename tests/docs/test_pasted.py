"""Every shell block of the documents, read as somebody pastes it: by an interactive bash, with history expansion on.

An interactive bash knows no dry run (`set -n` counts in scripts alone). So each block becomes the body of a function,
which bash reads line by line, expands from its history and parses, and does not run. What it has read is then held
against what a bash without history has read.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.docs.generate import DOCS, ROOT
from tests.requires import need

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
_BLOCK = re.compile(r"^( *)```(?:bash|sh|shell|console)\n(.*?)^ *```", re.M | re.S)
_WAIT_S = 30


def blocks(page: Path) -> Iterator[str]:
    """What is pasted from a page: a block of bash whole, of a console the lines after the prompt."""
    for indent, text in _BLOCK.findall(page.read_text("utf-8")):
        lines = [line.removeprefix(indent) for line in text.splitlines()]
        typed = [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]
        yield "\n".join(typed or lines)


BLOCKS = [
    pytest.param(text, id=f"{page.relative_to(ROOT)}-{number}")
    for page in PAGES
    for number, text in enumerate(blocks(page), 1)
]


def interactive(*pasted: str, **variables: str) -> str:
    """What an interactive bash on a terminal of its own shows of lines that are pasted into it."""
    bash = need("bash")
    environment = {"PATH": "/usr/bin:/bin", "TERM": "dumb", "PS1": "", "PS2": "", "HISTFILE": "", **variables}
    child: pexpect.spawn[str] = pexpect.spawn(
        bash, ["--norc", "--noprofile", "--noediting", "-i"], env=environment, encoding="utf-8", timeout=_WAIT_S
    )
    try:
        child.setecho(False)
        child.sendline("set -H; PS1= PS2=; printf 'be%s\\n' gin")
        child.expect("begin\r\n")
        for text in pasted:
            child.sendline(text)
        child.sendline("printf 'e%s\\n' nd")
        child.expect("end\r\n")
        return str(child.before).replace("\r\n", "\n")
    finally:
        child.close(force=True)


def function(text: str) -> str:
    """The block as a body that is read and not run."""
    return f"pasted() {{\n{text}\n:\n}}"


def read_by_a_script(text: str) -> str:
    """What a bash that expands no history has read."""
    told = subprocess.run(
        [need("bash"), "-c", f"{function(text)}\ndeclare -f pasted"], capture_output=True, text=True, timeout=_WAIT_S
    )
    assert told.returncode == 0, told.stderr
    return told.stdout


@pytest.mark.parametrize("text", BLOCKS)
def test_a_block_is_read_as_it_is_written(text: str) -> None:
    assert interactive(function(text), "declare -f pasted").endswith(read_by_a_script(text))


def test_history_expansion_and_syntax_are_seen() -> None:
    """The check itself: what failed when it was pasted fails here."""
    broken = 'for who in "--tokens atlas@pve!deploy"; do\n  echo $who\ndone'
    shown = interactive(function(broken), "declare -f pasted")
    assert "event not found" in shown
    assert not shown.endswith(read_by_a_script(broken))
    with pytest.raises(AssertionError, match="syntax error"):
        read_by_a_script("for who in a; do\n  echo $who")


def test_the_privileges_are_given_to_user_and_token_as_they_are_pasted(tmp_path: Path) -> None:
    """The blocks of the cluster's page, run with a pveum that writes down its arguments."""
    record = tmp_path / "pveum"
    record.write_text(
        '#!/bin/sh\nset -- pveum "$@"\nfor word; do printf "%s\\n" "$word"; done >> "$RECORD"\necho >> "$RECORD"\n'
    )
    record.chmod(0o700)
    told = tmp_path / "told"
    given = [text for text in blocks(DOCS / "clusters.md") if "pveum" in text]
    interactive(*given, PATH=f"{tmp_path}:/usr/bin:/bin", RECORD=str(told))
    calls = [call.splitlines() for call in told.read_text().split("\n\n") if call]
    entries = [call[3:] for call in calls if call[1:3] == ["acl", "modify"]]
    paths = {entry[0] for entry in entries}
    assert {"/", "/pool/atlas", "/vms"} <= paths
    for path in paths:
        assert [entry[1:3] for entry in entries if entry[0] == path] == [
            ["--users", "atlas@pve"],
            ["--tokens", "atlas@pve!deploy"],
        ], json.dumps(entries)
