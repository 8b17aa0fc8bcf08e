"""The JSON Schemas of what people write."""

from __future__ import annotations

import json

import click

from atlas_mcp.calls import documents
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed


@framed(Reach.OUTSIDE)
@click.argument("kind", type=click.Choice(list(documents.SCHEMAS), case_sensitive=False))
def schema(frame: Frame, kind: str) -> None:
    """Print the JSON Schema of KIND, for an editor or a validator. It is JSON with or without --json."""
    click.echo(json.dumps(documents.schema(kind, frame.settings), indent=2, ensure_ascii=False))
