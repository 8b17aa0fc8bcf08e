"""The JSON Schemas of what people write."""

from __future__ import annotations

import json

import click

from atlas_mcp.calls import documents
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.content import loading
from atlas_mcp.domain.environments import Environments


class _Documents(click.ParamType[str]):
    """The documents that have a schema, whatever the case. Content says which, so it is read when one is asked for."""

    name = "document"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The document's own name."""
        names = {name.lower(): name for name in documents.schemas(loading.load())}
        if value.lower() not in names:
            self.fail(f"{value[:60]!r} is none of {', '.join(names)}.", param, ctx)
        return names[value.lower()]


@framed(Reach.OUTSIDE)
@click.argument("kind", type=_Documents())
def schema(frame: Frame, kind: str) -> None:
    """Print the JSON Schema of KIND, for an editor or a validator. It is JSON with or without --json."""
    catalogue = loading.load(*loading.roots(frame.settings))
    told = documents.schema(catalogue, kind, Environments(frame.settings.environments))
    click.echo(json.dumps(told, indent=2, ensure_ascii=False))
