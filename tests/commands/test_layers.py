"""Whatever a command is wrapped in, its verdict stays; and no text makes the policy fail or go on without end."""

from __future__ import annotations

import base64
import shlex

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas_mcp import commands
from atlas_mcp.commands import Decision, judge, judge_argv, syntax

_FORBIDDEN = (
    "rm -rf /etc",
    "dd if=/dev/zero of=/dev/sda",
    "mkfs.ext4 /dev/sdb1",
    "cat /etc/shadow",
    "truncate -s 0 /var/log/auth.log",
    "chmod -R 777 /usr",
)
_QUOTED = (
    "sh -c {}",
    "bash -lc {}",
    "eval {}",
    "sudo sh -c {}",
    "su -c {}",
    "env -S {}",
    "ssh host {}",
    "echo {} | sh",
    "printf '%s\\n' {} | sudo bash",
    "sh <<< {}",
    "bash <(echo {})",
    'x={}; eval "$x"',
    "trap {} EXIT",
    "watch {}",
    "script -qc {} /dev/null",
    "flock /tmp/lock -c {}",
    "echo {} > /tmp/job.sh && sh /tmp/job.sh",
    "python3 -c {python}",
    "ansible all -m shell -a {}",
)
_PLAIN = (
    "sudo {}",
    "sudo -u root -- {}",
    "env A=1 {}",
    "timeout -k 5 10 {}",
    "nice -n 10 {}",
    "nohup {} &",
    "time {}",
    "true && {}",
    "false || {}",
    "{}; ls",
    "ls | {}",
    "if true; then {}; fi",
    "for i in 1 2; do {}; done",
    "f() {{ {}; }}; f",
    "( {} )",
    "{{ {}; }}",
    "echo $( {} )",
    'echo "`{}`"',
    "cat <( {} )",
    "sh <<'END'\n{}\nEND",
    "cat <<'END' | sh\n{}\nEND",
    "command {}",
    "busybox {}",
    "chroot /mnt {}",
    "systemd-run {}",
    "docker exec box {}",
    "xargs -0 {} < /dev/null",
    "case x in *) {} ;; esac",
    "while :; do {}; break; done",
    "exec {}",
)


def wrapped(layer: str, command: str) -> str:
    python = shlex.quote(f"import os; os.system({command!r})")
    return layer.format(shlex.quote(command), python=python) if layer in _QUOTED else layer.format(command)


def _layers(most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([*_QUOTED, *_PLAIN]), min_size=1, max_size=most)


# What a program is given as words must be a program: no layer of shell syntax comes below these.
_NEEDS_PROGRAM = {
    one for one in _PLAIN if one.startswith(("sudo", "env", "timeout", "nice", "nohup", "command", "busybox"))
}
_NEEDS_PROGRAM |= {one for one in _PLAIN if one.startswith(("chroot", "systemd-run", "docker", "xargs", "exec"))}
_COMPOUND = (
    "true",
    "false",
    "if",
    "for",
    "f()",
    "(",
    "{",
    "x=",
    "while",
    "case",
    "nohup",
    "sh <<'",
    "cat <<'",
    "ls",
    "echo",
    "printf",
)


@given(st.sampled_from(_FORBIDDEN), _layers(4))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_forbidden_command_stays_forbidden_in_any_layers(command: str, layers: list[str]) -> None:
    text = command
    for layer in layers:
        compound = text.startswith(_COMPOUND) or "\n" in text or ";" in text
        text = wrapped("sh -c {}" if compound and layer in (*_NEEDS_PROGRAM, "`{}`") else layer, text)
    assert judge(text).decision is Decision.FORBID, text


@given(st.sampled_from(_FORBIDDEN), st.data())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_forbidden_command_stays_forbidden_in_any_quotes(command: str, data: st.DataObject) -> None:
    ways = (
        str,
        lambda c: f"'{c}'",
        lambda c: f'"{c}"',
        lambda c: f"\\{c}",
        lambda c: f"''{c}",
        lambda c: f"$'\\x{ord(c):02x}'",
    )
    spelled = [
        " " * data.draw(st.integers(1, 3)) if char == " " else data.draw(st.sampled_from(ways))(char)
        for char in command
    ]
    text = "".join(spelled)
    assert judge(text).decision is Decision.FORBID, text


_ALLOWED = (
    '{v}=/srv/data; ls -la "${v}"',
    'for {v} in a b c; do echo "${v}"; done',
    "{v}() {{ df -h; }}; {v}",
    '{v}=$(date +%F); tar czf backup-"${v}".tgz /srv/app',
    'while read -r {v}; do echo "${v}"; done < /etc/hosts',
    "[ -f /etc/hosts ] && {v}=1; echo ${v}",
)


@given(
    st.sampled_from(_ALLOWED),
    st.from_regex(r"[a-z]{3,8}_[a-z0-9]{1,6}", fullmatch=True),
    st.integers(1, 4),
    st.sampled_from(["", "  ", "\t", "# note\n", "\n\n"]),
)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_names_and_spacing_do_not_matter_to_what_is_allowed(form: str, name: str, spaces: int, before: str) -> None:
    text = before + form.format(v=name).replace("; ", ";" + " " * spaces) + " " * spaces
    assert judge(text).decision is Decision.ALLOW, text


_WORDS = """
    rm $x ${x $(( <<E case esac if fi do done for in function eval xargs find perl awk sed tar dd env sudo
    """.split()
_STRANGE = ["E\n", "python3 -c ", "perl -e ", "\x00", "\x1b", "\u202e", "é", "\U0001f600", "\ud800"]
_SHELL_TEXT = st.lists(
    st.sampled_from([*"abc01 \t\n'\"`$(){}[]<>|&;!#*?~=+-/\\,.:@%^", *_WORDS, *_STRANGE]), max_size=60
).map("".join)


@given(st.one_of(st.text(max_size=200), _SHELL_TEXT))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_no_text_makes_the_policy_fail(text: str) -> None:
    verdict = judge(text)
    assert verdict.reason
    assert "not understood" not in verdict.reason, text


@given(st.lists(st.text(max_size=30), max_size=6))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_no_words_make_the_policy_fail(words: list[str]) -> None:
    assert "not understood" not in judge_argv(words).reason, words


_EXCESSIVE = {
    "a text that doubles": "x=aaaaaaaaaaaaaaaa;" + "x=$x$x;" * 800 + "eval $x",
    "an array that doubles": "a=(1 2);" + 'a=("${a[@]}" "${a[@]}");' * 300 + '"${a[@]}"',
    "functions that double": "".join(f"f{i}(){{ f{i + 1}; f{i + 1}; }};" for i in range(100)) + "f100(){ ls; }; f0",
    "substitutions": "echo " + "$(" * 100 + "ls" + ")" * 100,
    "many commands": "ls;" * 5_000,
    "a huge text": "a" * 1_000_000,
    "brackets of Python": "python3 -c '" + "(" * 3_000 + ")" * 3_000 + "'",
}


_LONG = {
    "braces": "echo " + "{" * 8_000,
    "groups": "echo " + "{a,b}" * 3_000,
    "shells within shells": "bash -c " * 500 + "ls",
    "loops": "for i in 1 2; do " * 100 + "ls; " + "done; " * 100,
}


@pytest.mark.parametrize("kind", _LONG)
def test_what_is_long_is_judged_in_bounded_steps(kind: str) -> None:
    assert "not understood" not in judge(_LONG[kind]).reason


@pytest.mark.parametrize("kind", _EXCESSIVE)
def test_what_is_too_much_is_forbidden_in_bounded_steps(kind: str) -> None:
    assert judge(_EXCESSIVE[kind]).decision is Decision.FORBID


def test_what_a_decoder_prints_is_never_run() -> None:
    hidden = base64.b64encode(b"ls").decode()
    for form in ("echo {} | base64 -d | sh", 'eval "$(echo {} | base64 -d)"', "$(base64 -d <<< {})"):
        assert judge(form.format(hidden)).decision is Decision.FORBID
    assert judge(f"echo {hidden} | base64 -d").decision is Decision.ALLOW


def test_equal_text_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = judge("ls -la /srv/remembered")
    monkeypatch.setattr(commands, "_judged_command", lambda _: pytest.fail("judged again"))
    assert judge("ls -la /srv/remembered") is first


def test_a_verdict_that_holds_only_now_is_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    command = "ls -la /srv/not-remembered"
    monkeypatch.setattr(syntax, "_TIMEOUT_S", 0.0)
    assert judge(command).decision is Decision.FORBID
    monkeypatch.undo()
    assert judge(command).decision is Decision.ALLOW
