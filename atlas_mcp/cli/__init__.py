"""The command line. A command's module is imported when the command is called, so that `serve` starts at once."""

from __future__ import annotations

import importlib

import click

from atlas_mcp.cli.exits import Exit

# Name -> module and attribute; the order is that of --help.
COMMANDS = {
    "serve": "serve:serve",
    "demo": "demo:demo",
    "init": "init:init",
    "worker": "serve:worker",
    "service": "service:service",
    "collect": "collect:collect",
    "render": "render:render",
    "plan": "plans:plan",
    "approve": "approvals:approve",
    "deny": "approvals:deny",
    "apply": "plans:apply",
    "jobs": "jobs:jobs",
    "stats": "stats:stats",
    "deployments": "deployments:deployments",
    "incidents": "incidents:incidents",
    "feedback": "incidents:feedback",
    "remediation": "remediation:remediation",
    "actions": "remediation:actions",
    "intake": "intake:intake",
    "export": "export:export",
    "health": "health:health",
    "estate": "estate:estate",
    "document": "document:document",
    "search": "search:search",
    "schedules": "schedules:schedules",
    "hosts": "hosts:hosts",
    "read": "read:read",
    "analyze": "analyze:analyze",
    "approver": "approvers:approver",
    "audit": "audit:audit",
    "doctor": "doctor:doctor",
    "policy": "policy:policy",
    "schema": "schema:schema",
    "freeze": "freeze:freeze",
}


class _Commands(click.Group):
    """Commands that are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of a working day."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        module, _, attribute = COMMANDS.get(name, "").partition(":")
        if not module:
            return None
        command: click.Command = getattr(importlib.import_module(f"{__name__}.{module}"), attribute)
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nExit codes:\n" + "\n".join(f"{code.value:>3}  {code.meaning}" for code in Exit),
)
@click.version_option(package_name="atlas-mcp")
def main() -> None:
    """ATLAS: infrastructure tools for LLM clients, with approvals and an audit log."""
