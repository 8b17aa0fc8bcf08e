"""Rendering: the tree of files that an engineer would write for a spec; and the renderer of fleets behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, get_args

from pydantic import Field

from atlas_mcp import toolset
from atlas_mcp.domain.search.passages import Passage
from atlas_mcp.model import Frozen
from atlas_mcp.toolset import Brief, Context, Deployment, Hints, Layout, StoredSpec

Kind = Literal["terraform", "ansible", "docs", "scripts", "inventory", "monitoring"]
KINDS = get_args(Kind)
_LISTED = 20


class Rendered(Frozen):
    """The URI of tree and manifest; its files by folder; below the URI, where to begin."""

    uri: str
    folders: dict[str, dict[str, int]]
    start: list[str]
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def links(self) -> tuple[str, ...]:
        """The same as URIs, which go to the client as links."""
        return (self.uri, *(f"{self.uri}/{path}" for path in self.start))


@toolset.act("Render a spec's files", Hints(idempotent=True, open_world=False))
async def render_artifacts(
    ctx: toolset.Kernel,
    spec_id: str,
    kinds: Annotated[list[Kind] | None, Field(description="all if left out")] = None,
    revision: Annotated[int | None, Field(ge=1)] = None,
) -> Rendered:
    """Render Terraform, Ansible, inventory, scripts, monitoring and documents of a stored spec, with VMIDs and nodes
    from its deployment or plan. Changes no target. Answers URIs, not texts; missing: what Terraform and roles will ask.
    A person writes it with: atlas-mcp render SPEC_ID -o DIR.
    """
    made = await ctx.render(spec_id, revision, [kind for kind in KINDS if not kinds or kind in kinds])
    uri = f"atlas://renders/{made.digest}"
    folders: dict[str, dict[str, int]] = {}
    for path, size in made.files.items():
        top, slash, _ = path.partition("/")
        folder = folders.setdefault(top if slash else ".", {"files": 0, "bytes": 0})
        folder["files"] += 1
        folder["bytes"] += size
    start = [path for path in made.files if path.endswith(".md") and path.count("/") < 2][:_LISTED]
    return Rendered(uri=uri, folders=folders, start=start, missing=made.missing, warnings=made.warnings)


@toolset.renderer("Fleet")
async def layout(ctx: Context, spec: StoredSpec, deployment: Deployment, brief: Brief) -> Layout:
    """What is rendered of a fleet."""
    from ._render.layout import fleet_layout

    return await fleet_layout(ctx, spec, deployment, brief)


@toolset.handbook("alerts")
def runbook_of_alerts(ctx: Context) -> Sequence[Passage]:
    """What the alerts of our monitoring mean, and what to do."""
    from ._render.handbook import passages

    return tuple(passages(ctx))
