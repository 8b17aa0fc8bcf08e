"""Analyses of repositories, kept as artifacts for as long as those are, so that specs may rest on them."""

from __future__ import annotations

from functools import partial

import anyio
from pydantic import ValidationError

from atlas_mcp import artifacts
from atlas_mcp.app import App
from atlas_mcp.domain.repository.digest import Analysis
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.redact import mask

_URI = "atlas://artifacts/"
_PLACES = (40, 8, 1)  # of each need, so many are kept: the surest stand first
_MOST = artifacts.MOST // 2  # characters, before masking, which may make it longer


async def keep(app: App, analysis: Analysis) -> Analysis:
    """Keep an analysis. The same with its URI."""
    for most in _PLACES:
        needs = tuple(one.model_copy(update={"evidence": one.evidence[:most]}) for one in analysis.needs)
        text = analysis.model_copy(update={"needs": needs}).model_dump_json(indent=1)
        if len(text) <= _MOST:
            break
    digest = await anyio.to_thread.run_sync(partial(artifacts.keep, app.settings.artifacts, text, _source(analysis)))
    return analysis.model_copy(update={"uri": f"{_URI}{digest}"})


async def read(app: App, uri: str) -> Analysis:
    """An analysis that was kept.

    Raises:
        CallerError: `not_found`: it is not there any more, or is none.

    """
    digest = uri.removeprefix(_URI)
    label, _, text = (await anyio.to_thread.run_sync(artifacts.read, app.settings.artifacts, digest)).partition("\n\n")
    none = CallerError(
        Code.NOT_FOUND,
        f"Unable to use {uri[:90]}: it is no analysis.",
        "Give the analysis that analyze_repository answered.",
    )
    try:
        analysis = Analysis.model_validate_json(text)
    except ValidationError as error:
        raise none from error
    if mask(label) != mask(artifacts.label_of(_source(analysis))):  # such as what a command on a host has written
        raise none
    return analysis.model_copy(update={"uri": uri})


def _source(analysis: Analysis) -> str:
    """Who wrote an analysis, as its artifact says it."""
    return f"files of {analysis.source}"
