"""The commands in a tree's roles, judged by the command policy as commands everywhere are.

What a template of Ansible's puts in is judged as what nobody knows: the worst value that it may have.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

import yaml

from atlas_mcp.commands import Decision, judge
from atlas_mcp.domain.text import line

_MODULES = ("command", "shell", "raw", "script", "cron")
_OWN = re.compile(r"(?:ansible\.(?:builtin|legacy)\.)?(?P<module>[a-z]+)")
_NESTED = ("block", "rescue", "always")
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_UNKNOWN = '"$ATLAS_VALUE"'
_FOLDERS = ("tasks", "handlers")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # as PyYAML was built
    """Takes Ansible's own tags for the text that they are of."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: str(getattr(node, "value", "")))


def forbidden(laid: Mapping[str, bytes], roles: Collection[str]) -> Iterator[str]:
    """Each command of these roles that the policy forbids: the role, the rule, and what to do instead."""
    for path, content in laid.items():
        parts = PurePosixPath(path).parts
        if parts[:2] != ("project", "roles") or len(parts) < 5 or parts[2] not in roles or parts[3] not in _FOLDERS:
            continue
        for text in _commands(yaml.load(content, _Loader), laid, "/".join(parts[:3])):  # noqa: S506 - a safe one
            verdict = judge(text)
            if verdict.decision is Decision.FORBID:
                yield f"role {parts[2]}, {verdict.rule}: {line(text, 80)}. {verdict.reason}"


def _commands(tasks: object, laid: Mapping[str, bytes], role: str) -> Iterator[str]:
    for task in tasks if isinstance(tasks, list) else ():
        for key, value in task.items() if isinstance(task, dict) else ():
            own = _OWN.fullmatch(str(key))
            if key in _NESTED:
                yield from _commands(value, laid, role)
            elif own and own["module"] in _MODULES:
                yield _command(own["module"], value, laid, role)


def _command(module: str, value: Any, laid: Mapping[str, bytes], role: str) -> str:  # noqa: ANN401 - as YAML has it
    """What a task runs, as the shell would read it."""
    given = value if isinstance(value, dict) else {"cmd": value}
    argv = given.get("argv")
    if isinstance(argv, list):
        return " ".join(map(_word, argv))
    text = str(given.get("job" if module == "cron" else "cmd") or given.get("_raw_params") or "")
    if module == "script":
        content = laid.get(f"{role}/files/{text.split(' ')[0]}")
        return content.decode("utf-8", "replace") if content is not None else _UNKNOWN  # it is forbidden unread
    return _TEMPLATE.sub(_UNKNOWN, text)


def _word(value: object) -> str:
    """One word of a program that is run without a shell."""
    text, quoted, start = str(value), "", 0
    for template in _TEMPLATE.finditer(text):
        quoted += (shlex.quote(text[start : template.start()]) if template.start() > start else "") + _UNKNOWN
        start = template.end()
    return quoted + (shlex.quote(text[start:]) if start < len(text) or not text else "")
