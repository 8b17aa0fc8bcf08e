"""What content's parts of a kind do for one call: asked by the kind of a spec, and rendered into trees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import anyio

from atlas_mcp.calls.context import Session
from atlas_mcp.calls.gate import note
from atlas_mcp.content.declared import COLLECT, INVENTORY, READ_OLD
from atlas_mcp.model import digest_of
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.store import specs as spec_rows
from atlas_mcp.toolset import Brief, Deployment, Layout, RenderView, Revision, StoredSpec

if TYPE_CHECKING:
    from atlas_mcp.rendering.tree import Tree


class PartsSession(Session):
    """What `toolset.Kernel` has of parts: which there are, what one answers, and the trees that they lay out."""

    def kinds(self, purpose: str) -> tuple[str, ...]:
        """The kinds of spec, or the engines, that have a part for a purpose."""
        return self._app.catalogue.kinds(purpose)

    def inventories(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds of thing that each engine lists."""
        catalogue = self._app.catalogue
        return {engine: catalogue.part(engine, INVENTORY).things for engine in catalogue.kinds(INVENTORY)}

    def kind_of(self, document: Mapping[str, Any]) -> str:
        """The kind of spec that a document says it is; else the only one whose engine has a place; "" where none is."""
        catalogue, kinds = self._app.catalogue, self.kinds(COLLECT)
        plans = {one: catalogue.parts.get((one, "plan")) for one in kinds}  # a kind that is only read has no planner
        with_place = [one for one, part in plans.items() if part and self.places(part.called)] or kinds
        return catalogue.kind_of(document) or (with_place[0] if len(with_place) == 1 else "")

    def newest(self, document: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
        """What somebody wrote, in the newest form of its kind, and what was changed. Not for tools.

        Raises:
            CallerError: `spec_invalid` where the form is not known.

        """
        kind = self.kind_of(document)
        part = self._app.catalogue.parts.get((kind, READ_OLD))
        return part.fn({**document, "kind": kind}) if part else (dict(document), ())

    async def serve(self, kind: str, purpose: str, *given: object) -> Any:  # noqa: ANN401 - of the purpose's type
        """What a part answers. All parts of a call are given one `Context`, and none the kernel."""
        return await self._app.catalogue.part(kind, purpose).fn(self._for_parts, *given)

    @cached_property
    def _for_parts(self) -> Session:
        return Session(self._app, self._call)

    async def render(self, spec_id: str, revision: int | None, kinds: Sequence[str]) -> RenderView:
        """Render a spec, with what is known of its deployment, and keep the tree."""
        from atlas_mcp.rendering import output

        spec = await self.spec(spec_id, revision)
        layout, rendered = await self.rendered(spec, await self.deployed(spec), await self.brief(spec.id, kinds))
        await anyio.to_thread.run_sync(output.keep, rendered, self._app.settings.renders)
        digest = rendered.manifest.digest
        await self._app.store.write(
            lambda tx: note(
                self._app, tx, self._call, "tree.rendered", spec=spec.id, revision=spec.revision, digest=digest
            )
        )
        return RenderView(
            digest=digest,
            files={entry.path: entry.bytes for entry in rendered.manifest.files},
            missing=layout.missing,
            warnings=layout.warnings,
        )

    async def brief(self, spec_id: str, kinds: Sequence[str], **more: Any) -> Brief:  # noqa: ANN401 - fields of Brief
        """What the store knows for rendering a spec."""
        now = self._app.now()

        def look(tx: Tx) -> Brief:
            applied, open_ = plan_rows.made_and_open(tx, spec_id, now)
            held = {(member.key, member.target.key) for member in deployment_rows.members_of(tx, spec_id)}
            makers = {
                step.makes.key: step
                for plan in (*applied, *open_)
                for step in plan.steps
                if step.makes is not None and (plan in open_ or (step.makes.key, step.target.key) in held)
            }
            rows = spec_rows.revisions(tx, spec_id)
            history = tuple(
                Revision(number=row.revision, by=row.principal, at=row.created_at, body=row.body) for row in rows
            )
            return Brief(kinds=tuple(kinds), **{"makers": makers, "history": history, **more})

        return await self._app.store.read(look)

    async def rendered(self, spec: StoredSpec, deployment: Deployment, brief: Brief) -> tuple[Layout, Tree]:
        """A tree in memory: the templates that the spec's renderer chose, with the parameters that it made."""
        from atlas_mcp.rendering import engine, tree

        layout: Layout = await self.serve(spec.kind, "render", spec, deployment, brief)
        digest, atlas = digest_of(spec.body), version("atlas-mcp")
        header = f"Rendered by ATLAS {atlas} from spec {spec.id} (SHA-256 {digest})."
        source = tree.Source(
            spec=spec.id,
            name=spec.name,
            revision=spec.revision,
            digest=digest,
            deployment=deployment.id if deployment.revision else "",
            deployment_revision=deployment.revision,
        )

        def make() -> Tree:
            chosen = [self._app.catalogue.templates[key] for key in layout.templates]
            files = (file for template in chosen for file in engine.render(template, layout.parameters, header))
            return tree.assemble(files, atlas, source, brief.kinds)

        return layout, await anyio.to_thread.run_sync(make)
