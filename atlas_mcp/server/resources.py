"""Our documents as MCP's resources, by name or by templates; and completing their names."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError
from mcp.server.mcpserver.resources import Resource
from mcp.shared.exceptions import MCPError
from mcp.types import INVALID_PARAMS, Completion, PromptReference
from pydantic import PrivateAttr

from atlas_mcp.app import App
from atlas_mcp.calls import documents
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import AtlasError
from atlas_mcp.server.tool import shape

_PART = re.compile(r"{\+?(\w+)}")  # of a pattern, what a URI has there
_OF_PROMPTS = {"profile": "profiles", "deployment": "deployments"}  # what completes an argument of a prompt


class Document(Resource):
    """One of our documents that has a URI of its own."""

    _app: App = PrivateAttr()

    async def read(self) -> str:
        """Its text."""
        return await _text(self._app, self.uri)


def offer(server: MCPServer[None], app: App) -> None:
    """Give a server our documents."""
    about = documents.about(app.catalogue)
    paths = [f"{kind}/{name}" for kind, names in documents.static(app).items() for name in names]
    for path in (*paths, *documents.WHOLE):
        kind = path.partition("/")[0]
        document = Document(uri=f"{documents.SCHEME}{path}", name=path, description=about[kind], mime_type=_mime(kind))
        document._app = app
        server.add_resource(document)
    for kind, name, pattern, said in documents.patterns(app.catalogue):
        _template(server, app, kind, pattern, name, said)


def _template(server: MCPServer[None], app: App, kind: str, pattern: str, name: str, about: str) -> None:
    """One resource template, `atlas://<kind>/<pattern>`."""
    parts = _PART.findall(pattern)

    async def document(**given: str) -> str:
        return await _text(app, f"{documents.SCHEME}{kind}/{_PART.sub(lambda part: given[part[1]], pattern)}")

    keyword = inspect.Parameter.KEYWORD_ONLY
    shape(document, [inspect.Parameter(part, keyword, annotation=str) for part in parts], str)
    document.__name__ = kind
    document.__doc__ = about
    server.resource(f"{documents.SCHEME}{kind}/{pattern}", name=name, mime_type=_mime(name))(document)


async def _text(app: App, uri: str) -> str:
    try:
        return await documents.read(app, uri)
    except AtlasError as error:
        raise ResourceNotFoundError(str(error)) from error


def _mime(name: str) -> str:
    return documents.MIME.get(name, "application/json")


def completer(app: App) -> Callable[..., Any]:
    """What completes the arguments of our prompts and the parts of our URIs."""
    patterns = {
        f"{documents.SCHEME}{kind}/{pattern}": (kind, _PART.findall(pattern))
        for kind, _, pattern, _ in documents.patterns(app.catalogue)
    }

    async def complete(ref: Any, argument: Any, context: Any) -> Completion:  # noqa: ANN401 - the SDK's types
        given = (context.arguments or {}) if context is not None else {}
        if isinstance(ref, PromptReference):
            prompt = app.catalogue.prompts.get(ref.name)
            kind, arguments = (
                _OF_PROMPTS.get(argument.name, ""),
                list(inspect.signature(prompt.fn).parameters) if prompt else None,
            )
            of = f"prompt {ref.name[:60]}"
        else:
            kind, arguments = patterns.get(str(ref.uri), ("", None))
            of = f"resource {str(ref.uri)[:100]}"
        if arguments is None:
            raise MCPError(INVALID_PARAMS, f"Unable to complete {of}: there is none.")
        foreign = sorted({argument.name, *given} - set(arguments))
        if foreign:
            raise MCPError(INVALID_PARAMS, f"Unable to complete {of}: it has no {', '.join(map(shown, foreign[:5]))}.")
        values = await documents.names(app, kind, argument.value, argument.name, given) if kind else []
        return Completion(values=values, total=len(values), has_more=False)

    return complete
