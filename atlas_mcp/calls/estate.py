"""The estate, for one call: collected from the sources that the settings name, kept, and put together.

A source is a place of an engine that content has an `estate` part for. Facts alone are read, and they run nothing on
a target, so that a collection needs no plan (docs/adr/0022).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterable
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

import anyio

from atlas_mcp.calls import drift
from atlas_mcp.calls.context import Session
from atlas_mcp.calls.gate import note
from atlas_mcp.content.declared import ESTATE
from atlas_mcp.domain.estate import drift as drifting
from atlas_mcp.domain.estate.edition import Edition, Mark
from atlas_mcp.domain.estate.edition import parameters as edition_parameters
from atlas_mcp.domain.estate.merging import Estate, Source, merged
from atlas_mcp.domain.estate.pages import Since, pages
from atlas_mcp.domain.estate.snapshot import Change, Gap, Part, changes, snapshot
from atlas_mcp.domain.text import line, shown
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.log import crashed
from atlas_mcp.model import digest_of
from atlas_mcp.store import Tx
from atlas_mcp.store import estate as rows
from atlas_mcp.toolset import EstateView

if TYPE_CHECKING:
    from atlas_mcp.app import App
    from atlas_mcp.calls.parts import PartsSession
    from atlas_mcp.content.answers import SourceView
    from atlas_mcp.rendering.tree import Tree

MOST_S = 300.0  # for all sources of one call together, at a terminal
SPARE_S = 6.0  # of the time that an answer may take, for keeping what was read
CHANGES = "changes"  # the page of what has changed since the last edition
ESTATE_TREE = "estate"  # what a tree of pages says that it is rendered from, and the name of its template
_AT_ONCE = 4  # sources that are read at a time
_SHOWN_GAPS = 20


def sources(app: App) -> dict[str, str]:
    """The sources that there are, each with its engine."""
    return {place: engine for engine in app.catalogue.kinds(ESTATE) for place in app.settings.places_of(engine)}


async def collect(session: PartsSession, source: str, within_s: float) -> EstateView:
    """Read a source, or all of them, side by side, for at most `within_s`; what was read until then is kept.

    Raises:
        CallerError: `cluster_unknown`: there is no such source.

    """
    there = sources(session._app)
    chosen = [source] if source else sorted(there)
    if source not in ("", *there) or not there:
        raise _unknown("collect", source, there)
    views: dict[str, SourceView] = {}
    most = anyio.CapacityLimiter(_AT_ONCE)
    deadline = anyio.current_time() + within_s

    async def one(name: str) -> None:
        async with most:
            views[name] = await _collect(session, name, there[name], deadline)

    async with anyio.create_task_group() as group:
        for name in chosen:
            group.start_soon(one, name)
    return EstateView(sources=[views[name] for name in chosen])


def _unknown(what: str, source: str, there: Iterable[str]) -> CallerError:
    known = ", ".join(sorted(there)) or "none is configured"
    return CallerError(Code.CLUSTER_UNKNOWN, f"Unable to {what} {shown(source)}.", f"Known sources: {known}.")


async def _collect(session: PartsSession, source: str, engine: str, deadline: float) -> SourceView:
    from atlas_mcp.content.answers import SourceView

    app = session._app
    context = Session(app, session._call)  # of its own: so many probes a source
    parts: AsyncIterator[Part] = app.catalogue.part(engine, ESTATE).fn(context, source)
    told, failure = await _read(parts, deadline, session._call.correlation_id)
    if failure is not None and not told:
        problem = line(failure.message)
        await app.store.write(lambda tx: rows.failed(tx, source, app.now(), problem))
        return SourceView(source=source, problem=problem, remedy=line(failure.remedy))
    if failure is not None:
        told.append(Part(gaps=(Gap(what="the rest", why=failure.message),)))
    made = await anyio.to_thread.run_sync(snapshot, source, engine, told)

    counted = dict(sorted(Counter(str(one.kind) for one in made.assets).items()))

    def commit(tx: Tx) -> rows.Kept | None:
        before = rows.keep(tx, made, app.now())
        note(app, tx, session._call, "estate.collected", source=source, assets=counted, unread=len(made.gaps))
        return before

    before = await app.store.write(commit)
    return SourceView(
        source=source,
        assets=counted,
        changed=len(changes(before.snapshot, made)) if before else 0,
        unread=[f"{gap.what}: {gap.why}" for gap in made.gaps[:_SHOWN_GAPS]],
    )


async def _read(
    parts: AsyncIterator[Part], deadline: float, correlation_id: str
) -> tuple[list[Part], AtlasError | None]:
    """What a collector reads until a time, and what kept it from reading the rest."""
    told: list[Part] = []
    try:
        with anyio.CancelScope(deadline=deadline) as scope:
            async for part in parts:
                told.append(part)  # noqa: PERF401 - what came before a failure counts
    except AtlasError as error:
        return told, error
    except Exception:  # of whoever wrote the collector: the other sources are read all the same
        return told, crashed(correlation_id)
    if scope.cancelled_caught:
        late = AtlasError(Code.TARGET_TIMEOUT, "It was not read in time.", "Collect it at a terminal, alone.")
        return told, late
    return told, None


async def put_together(app: App) -> tuple[Estate, Edition]:
    """The estate as it is known now, and the snapshots that it is made of."""
    there = sources(app)

    def look(tx: Tx) -> tuple[list[Source], dict[str, Mark]]:
        known: list[Source] = []
        marks: dict[str, Mark] = {}
        for name, engine in sorted(there.items()):
            kept = rows.newest(tx, name)
            seen_at, told = (kept.seen_at, kept.snapshot) if kept else (None, None)
            known.append(Source(name, engine, seen_at, told, rows.problem_of(tx, name)))
            if kept is not None:
                marks[name] = Mark(seq=kept.seq, content=kept.content)
        return known, marks

    now = app.now()
    known, marks = await app.store.read(look)
    return await anyio.to_thread.run_sync(partial(merged, known, now)), Edition(at=now, snapshots=marks)


async def differences(session: PartsSession, source: str, back: int) -> tuple[rows.Kept, rows.Kept, tuple[Change, ...]]:
    """What differs of a source between its newest snapshot and one of those before it, with both.

    Raises:
        CallerError: `cluster_unknown`; `not_found`: so many snapshots of it are not kept.

    """
    there = sources(session._app)
    if source not in there:
        raise _unknown("find source", source, there)
    newest, before = await session._app.store.read(lambda tx: (rows.newest(tx, source), rows.newest(tx, source, back)))
    if newest is None or before is None:
        cause = "it was never collected"
        if newest is not None:
            cause = "it has said nothing new since it was first collected"
            cause = cause if back == 1 else f"fewer than {back + 1} snapshots of it are kept"
        raise CallerError(
            Code.NOT_FOUND,
            f"Unable to say what has changed of {source}: {cause}.",
            f"Collect it: atlas-mcp estate collect {source}. What says nothing new is not kept twice.",
        )
    return before, newest, changes(before.snapshot, newest.snapshot)


async def since(app: App, estate: Estate, last: Edition | None) -> tuple[Since, ...]:
    """What has changed of each source since an edition."""
    marks = last.snapshots if last else {}

    def look(tx: Tx) -> dict[str, rows.Kept | None]:
        return {source: rows.numbered(tx, source, mark.seq) for source, mark in marks.items()}

    kept = await app.store.read(look)
    told = []
    for source in estate.sources:
        before, now = kept.get(source.name), source.snapshot
        if source.name not in marks:
            told.append(Since(source.name, None, "it had not been collected by then"))
        elif before is None or before.content != marks[source.name].content or now is None:
            told.append(Since(source.name, None, "what it said then is not kept any more"))
        else:
            told.append(Since(source.name, changes(before.snapshot, now)))
    return tuple(told)


async def documented(app: App, last: Edition | None, only: str | None = None) -> Tree:
    """The pages of the estate as a tree in memory, or `only` one of them beside what is no page.

    `last` is the edition that they take the place of.
    """
    from atlas_mcp.rendering import engine, tree

    estate, edition = await put_together(app)
    changed = await since(app, estate, last)
    against = await drift.against(app, estate)
    atlas = version("atlas-mcp")
    source = tree.Source(
        spec=ESTATE_TREE, name=ESTATE_TREE, revision=0, digest=digest_of(edition.model_dump(mode="json"))
    )

    def make() -> Tree:
        whole = pages(estate, changed, last.at if last else None, (drifting.page(against),))
        if only is not None:  # for who reads one, there is no edition before
            whole = tuple(page for page in whole if page.path != CHANGES)
        told = edition_parameters(estate, whole, edition, drifting.document(against, estate.at), only)
        template = app.catalogue.templates["docs", ESTATE_TREE]
        files = engine.render(template, told, f"Rendered by ATLAS {atlas} from what its sources told.")
        return tree.assemble(files, atlas, source, ("docs",))

    return await anyio.to_thread.run_sync(make)
