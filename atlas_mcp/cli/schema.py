"""The JSON Schemas of what people write, and of an export."""

from __future__ import annotations

import json

import click

from atlas_mcp.calls import documents
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.content import loading
from atlas_mcp.domain.environments import Environments


@framed(Reach.OUTSIDE)
@click.argument("kind")
def schema(frame: Frame, kind: str) -> None:
    """Print the JSON Schema of KIND, for an editor or a validator. It is JSON with or without --json."""
    catalogue = loading.load(*loading.roots(frame.settings))
    names = {name.lower(): name for name in documents.schemas(catalogue)}
    if kind.lower() not in names:
        raise click.BadParameter(f"{kind[:60]!r} is none of {', '.join(sorted(names))}.", param_hint="KIND")
    told = documents.schema(catalogue, names[kind.lower()], Environments(frame.settings.environments))
    click.echo(json.dumps(told, indent=2, ensure_ascii=False))
