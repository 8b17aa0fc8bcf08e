"""What runbooks say of alerts, as passages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from atlas_mcp.domain.search.passages import LONGEST, Passage
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Context

from .alerts import MONITORING, RUNBOOK

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def passages(ctx: Context) -> Iterator[Passage]:
    """One for each alert that a template of monitoring has an entry of."""
    for kind, template in ctx.templates():
        documents = ctx.template_documents(kind, template, RUNBOOK) if kind == MONITORING else {}
        for name, document in documents.items():
            yield from _alerts(f"alerts/{template}/{name}", document)


def _alerts(page: str, document: JsonObject) -> Iterator[Passage]:
    title = str(document.get("title", ""))
    for name, entry in _mapping(document.get("alerts")).items():
        told = _mapping(entry)
        actions = told.get("actions")
        steps = [_action(_mapping(one)) for one in (actions if isinstance(actions, list) else [])]
        meaning = str(told.get("meaning", ""))
        yield Passage(
            page=page,
            section=title,
            title=f"alert {_CAMEL.sub(' ', name)}",
            aliases=f"{name} {title}",
            text=f"{name}: {meaning} {'; '.join(steps)}"[:LONGEST],
            source="ATLAS",
        )


def _action(action: Mapping[str, JsonValue]) -> str:
    run = action.get("run")
    return f"{action.get('do', '')}: {run}" if run else str(action.get("do", ""))


def _mapping(value: object) -> Mapping[str, JsonValue]:
    return value if isinstance(value, dict) else {}
