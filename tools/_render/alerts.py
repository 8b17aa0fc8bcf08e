"""What is alerted on, and what a runbook says of it: of rules that several templates show. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Context

MONITORING = "monitoring"
RULES, RUNBOOK = "files/rules", "runbook"


def alerts(ctx: Context, template: str, rules: str, components: tuple[str, ...] = ()) -> list[JsonValue]:
    """The alerts of a template's rules, with their headings in the runbook; of some components, or of all.

    `rules` is the folder of the template that holds them.
    """
    runbook = ctx.template_documents(MONITORING, template, RUNBOOK)
    return [
        alert
        for component, document in ctx.template_documents(MONITORING, template, rules).items()
        if not components or component in components
        for alert in _alerts(document, runbook.get(component, {}), component)
    ]


def _alerts(document: JsonObject, runbook: JsonObject, component: str) -> Iterator[JsonObject]:
    """One without an entry in the runbook has a heading all the same, with what its rule says."""
    entries = _mapping(runbook.get("alerts"))
    groups = document.get("groups")
    for group in groups if isinstance(groups, list) else []:
        rules = _mapping(group).get("rules")
        for rule in map(_mapping, rules if isinstance(rules, list) else []):
            if "alert" in rule:
                entry = _mapping(entries.get(str(rule["alert"])))
                actions = entry.get("actions")
                yield {
                    "name": rule["alert"],
                    "component": runbook.get("title", component),
                    "severity": _mapping(rule.get("labels")).get("severity", ""),
                    "meaning": entry.get("meaning", _mapping(rule.get("annotations")).get("summary", "")),
                    "actions": [
                        {"do": action["do"], "run": action.get("run", "")}
                        for action in map(_mapping, actions if isinstance(actions, list) else [])
                    ],
                }


def _mapping(value: object) -> Mapping[str, JsonValue]:
    return value if isinstance(value, dict) else {}
