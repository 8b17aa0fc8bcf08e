"""One of our tools as the SDK's: strict arguments, and the question to a person on clients that can ask."""

from __future__ import annotations

import inspect
import secrets
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Annotated, Any, Literal, cast, get_type_hints

import structlog
from mcp.server.mcpserver import Context as McpContext
from mcp.server.mcpserver.exceptions import ToolError, UnexpectedToolError
from mcp.server.mcpserver.resolve import (
    AcceptedElicitation,
    DeclinedElicitation,
    Elicit,
    ElicitationResult,
    Resolve,
)
from mcp.server.mcpserver.tools import Tool
from mcp.shared.exceptions import MCPError
from mcp.types import CallToolResult, ToolAnnotations
from mcp.types.version import is_version_at_least
from pydantic import BaseModel, ValidationError, create_model
from pydantic import Field as ModelField
from pydantic_core import to_jsonable_python

from atlas_mcp.calls.dispatch import Dispatch
from atlas_mcp.calls.gate import Call
from atlas_mcp.content.declared import Question, ToolDef
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.text import line
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.log import crashed
from atlas_mcp.model import JsonObject, Principal
from atlas_mcp.server import schemas
from atlas_mcp.server.answers import answered, failed
from atlas_mcp.server.bounds import excess

log = structlog.get_logger(__name__)

_MODERN = "2026-07-28"


class StrictTool(Tool):
    """A tool whose arguments are validated by us first, so that errors do not echo what was sent."""

    refuse: Callable[[JsonObject, AtlasError], Awaitable[None]] | None = ModelField(default=None, exclude=True)
    closed: bool = ModelField(default=True, exclude=True)  # no model in the arguments takes keys that it does not name

    async def run(self, arguments: dict[str, Any], context: McpContext[Any, Any], convert_result: bool = False) -> Any:  # noqa: ANN401 - the SDK's signature
        """Refuse what is not valid, with every problem at once; else run."""
        arguments = self._given(arguments)
        problems = self._problems(arguments)
        if problems:
            refused = CallerError(
                Code.ARGUMENTS_INVALID,
                f"Unable to call {self.name}: its arguments are not valid.",
                "Mend these:",
                problems,
            )
            return await self._refused(arguments, refused)
        try:
            return await super().run(arguments, context, convert_result)
        except UnexpectedToolError:
            return failed(crashed(secrets.token_hex(8)))
        except (ToolError, MCPError) as error:  # ours are answers, so it is about the question to the person
            log.info("answer_invalid", tool=self.name, error=line(str(error)))
            unanswered = CallerError(
                Code.ANSWER_INVALID,
                f"Unable to call {self.name}: the client did not answer the question as its form asks.",
                "Answer it with accept, decline or cancel, and accept with what the form asks for.",
            )
            return await self._refused(arguments, unanswered)

    async def _refused(self, arguments: JsonObject, error: AtlasError) -> CallToolResult:
        if self.refuse is not None:
            await self.refuse(arguments, error)
        return failed(error)

    def _given(self, arguments: JsonObject) -> JsonObject:
        """What was given: a null for an argument that may be left out says that it is left out."""
        optional = set(self.parameters.get("properties", {})) - set(self.parameters.get("required", []))
        return {name: value for name, value in arguments.items() if value is not None or name not in optional}

    def _problems(self, arguments: JsonObject) -> tuple[Problem, ...]:
        try:
            declared = self.parameters.get("properties", {}).items()
            problems = excess(arguments, {name: one["maxLength"] for name, one in declared if "maxLength" in one})
            if not problems:
                given = self.fn_metadata.pre_parse_json(arguments)
                self.fn_metadata.arg_model.model_validate(given, extra="forbid" if self.closed else None)
        except ValidationError as error:
            return tuple(problems_of(error, self.fn_metadata.arg_model, kind=""))
        return problems


def tool(definition: ToolDef, dispatch: Dispatch, principal: Principal) -> Tool:
    """The SDK's tool for one of ours: the same arguments, our context taken away, the question put before it."""
    hints = get_type_hints(definition.fn, include_extras=True)
    signature = inspect.signature(definition.fn)
    own = [
        parameter.replace(annotation=hints[name], kind=inspect.Parameter.KEYWORD_ONLY)
        for name, parameter in signature.parameters.items()
        if name != "ctx"
    ]
    defaults = {parameter.name: parameter.default for parameter in own}
    context = inspect.Parameter("mcp_context", inspect.Parameter.KEYWORD_ONLY, annotation=McpContext)

    async def run(**kwargs: Any) -> CallToolResult:  # noqa: ANN401 - by the tool's signature
        mcp_context: McpContext[Any, Any] = kwargs.pop("mcp_context")
        outcome = kwargs.pop("asked", None)
        call = Call(
            principal,
            answers=outcome.data.model_dump() if isinstance(outcome, AcceptedElicitation) and outcome.data else None,
            declined=isinstance(outcome, DeclinedElicitation),
            progress=partial(_progress, mcp_context),
        )
        sent: JsonObject = to_jsonable_python({name: one for name, one in kwargs.items() if one != defaults[name]})
        try:
            return await answered(
                await dispatch.call(definition, sent, kwargs, call), partial(dispatch.keep, definition)
            )
        except AtlasError as error:
            return failed(error)
        except Exception:
            return failed(crashed(call.correlation_id))

    async def ask(**kwargs: Any) -> Any:  # noqa: ANN401 - by the tool's signature
        if not _can_ask(kwargs.pop("mcp_context")):
            return None
        try:
            question = await dispatch.question(definition, kwargs, Call(principal))
        except AtlasError:
            return None  # the tool itself meets the same error, and answers it
        return None if question is None else Elicit(question.message, _form(question))

    shape(ask, [*own, context], Any)
    asked: list[inspect.Parameter] = []
    if definition.ask is not None:
        annotation = Annotated[ElicitationResult[BaseModel], Resolve(ask)]
        asked.append(inspect.Parameter("asked", inspect.Parameter.KEYWORD_ONLY, annotation=annotation))
    shape(run, [*own, context, *asked], CallToolResult)
    strict = cast(
        "StrictTool",
        StrictTool.from_function(
            run,
            name=definition.name,
            title=definition.title,
            description=dispatch.app.catalogue.description(definition),
            annotations=ToolAnnotations(
                read_only_hint=definition.hints.read_only,
                destructive_hint=definition.hints.destructive,
                idempotent_hint=definition.hints.idempotent,
                open_world_hint=definition.hints.open_world,
            ),
            structured_output=False,
        ),
    )
    model = strict.fn_metadata.arg_model
    model.model_config["extra"] = "forbid"
    model.model_rebuild(force=True)
    strict.parameters = schemas.arguments(definition.name, model)
    strict.closed = schemas.closed(strict.parameters)
    strict.fn_metadata.output_schema = schemas.answer(hints["return"])
    strict.refuse = partial(_refuse, dispatch, principal, definition.name)
    return strict


async def _refuse(
    dispatch: Dispatch, principal: Principal, name: str, arguments: JsonObject, error: AtlasError
) -> None:
    await dispatch.refuse(name, arguments, Call(principal), error)


def shape(fn: Callable[..., Any], parameters: list[inspect.Parameter], returns: object) -> None:
    """Give a function the signature that the SDK reads."""
    fn.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # what inspect.signature looks for
    fn.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters} | {"return": returns}


def _can_ask(context: McpContext[Any, Any]) -> bool:
    """Whether this client can put a form before its person, in either protocol era."""
    capabilities = context.client_capabilities
    elicitation = capabilities.elicitation if capabilities else None
    if elicitation is None or (elicitation.form is None and elicitation.url is not None):
        return False
    version = context.protocol_version
    return (version is not None and is_version_at_least(version, _MODERN)) or context.session.can_send_request


def _form(question: Question) -> type[BaseModel]:
    """The form of a question, as the SDK wants it: choices as literals."""
    fields: dict[str, Any] = {}
    for field in question.fields:
        kind: Any = Literal[field.choices] if field.choices else field.type
        otherwise = f"Left open: {field.otherwise}." if field.otherwise else None
        fields[field.name] = (
            (kind, ModelField(title=field.title, description=otherwise))
            if field.required
            else (kind | None, ModelField(default=None, title=field.title, description=otherwise))
        )
    return create_model("Answers", **fields)


async def _progress(context: McpContext[Any, Any], done: int, total: int, message: str) -> None:
    await context.report_progress(done, total, message)
