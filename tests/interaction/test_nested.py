"""Models in the arguments and the answers of tools, wherever they stand: told to clients, served, and refused alike.

Signatures are generated: each is a tool that is loaded, listed and called, and answers what it was given.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mcp import Client
from pydantic import BaseModel, ConfigDict, Field, RootModel, TypeAdapter, computed_field, create_model

from atlas_mcp import toolset
from atlas_mcp.content.declared import ToolDef
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.model import Frozen
from atlas_mcp.server import adapter
from atlas_mcp.server.tool import shape
from tests.bench import ANN, Bench
from tests.interaction.conftest import failure, text_of
from tests.interaction.test_tools import every

pytestmark = pytest.mark.anyio


@dataclass
class Echo:
    """A tool that answers its arguments; each is an annotation and a default, `...` where it must be given."""

    arguments: Mapping[str, tuple[Any, Any]]
    answers: type[Frozen] = field(init=False)
    received: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        fields: dict[str, Any] = dict(self.arguments)
        self.answers = create_model("Echoed", __base__=Frozen, **fields)

    def connected(self, bench: Bench) -> Client:
        """A client of a server that has this tool alone."""

        async def echo(ctx: toolset.Context, **arguments: Any) -> Frozen:
            """Answers what it was given."""
            self.received.append(arguments)
            return self.answers(**arguments)

        return served(bench, echo, self.arguments, self.answers)


def served(bench: Bench, fn: Any, arguments: Mapping[str, tuple[Any, Any]], answers: object) -> Client:
    """A client of a server whose one tool is a function with these arguments and this answer."""
    keyword = inspect.Parameter.KEYWORD_ONLY
    parameters = [inspect.Parameter("ctx", keyword, annotation=toolset.Context)]
    for name, (annotation, default) in arguments.items():
        default = inspect.Parameter.empty if default is ... else default
        parameters.append(inspect.Parameter(name, keyword, annotation=annotation, default=default))
    shape(fn, parameters, answers)
    definition = toolset.read("Try")(fn).__atlas__
    assert isinstance(definition, ToolDef)
    bench.app.catalogue = Catalogue({fn.__name__: definition}, {}, {}, {}, {}, {}, {}, {})
    return Client(adapter.build(bench.app, ANN))


# -- generated signatures -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Kind:
    """A type, and the JSON that is of it."""

    annotation: Any
    values: st.SearchStrategy[Any]
    left_out: bool = False


_PLAIN = (
    Kind(int, st.integers(-(10**6), 10**6)),
    Kind(bool, st.booleans()),
    Kind(str, st.text("abc xyzé", max_size=6)),
    Kind(Literal["ssd", "hdd"], st.sampled_from(["ssd", "hdd"])),
)
_LIST: Any = list  # types that are put together as the tests run
_TUPLE: Any = tuple
_DICT: Any = dict
_NAMES = ("size", "title", "items", "properties", "discriminator", "default")  # words of JSON schema among them


def kinds(depth: int) -> st.SearchStrategy[Kind]:
    """Types that nest at most `depth` deep."""
    plain = st.sampled_from(_PLAIN)
    if depth == 0:
        return plain
    inner = kinds(depth - 1)
    return st.one_of(
        plain,
        inner.map(lambda one: Kind(_LIST[one.annotation], st.lists(one.values, max_size=3))),
        inner.map(lambda one: Kind(_TUPLE[one.annotation, ...], st.lists(one.values, max_size=3))),
        st.tuples(inner, inner).map(
            lambda two: Kind(
                _TUPLE[two[0].annotation, two[1].annotation], st.tuples(two[0].values, two[1].values).map(list)
            )
        ),
        inner.map(
            lambda one: Kind(
                _DICT[str, one.annotation], st.dictionaries(st.sampled_from(_NAMES), one.values, max_size=2)
            )
        ),
        inner.map(lambda one: Kind(one.annotation | None, st.none() | one.values, left_out=True)),
        models(inner),
    )


@st.composite
def models(draw: st.DrawFn, inner: st.SearchStrategy[Kind]) -> Kind:
    """A model of ours or a plain one; two that are drawn may bear one name, and fields may have defaults."""
    fields = draw(st.dictionaries(st.sampled_from(_NAMES), inner, min_size=1, max_size=3))
    defaults = {name: valid(one.annotation, draw(one.values)) for name, one in fields.items() if draw(st.booleans())}
    typed: dict[str, Any] = {name: (one.annotation, defaults.get(name, ...)) for name, one in fields.items()}
    base: Any = draw(st.sampled_from([Frozen, BaseModel]))
    model = create_model(draw(st.sampled_from(["Disk", "Guest"])), __base__=base, **typed)
    required = {name: one.values for name, one in fields.items() if name not in defaults}
    optional = {name: one.values for name, one in fields.items() if name in defaults}
    return Kind(model, st.fixed_dictionaries(required, optional=optional))


@st.composite
def calls(draw: st.DrawFn) -> tuple[Echo, dict[str, Any]]:
    """A tool, and a call of it."""
    arguments: dict[str, tuple[Any, Any]] = {}
    sent: dict[str, Any] = {}
    for name in draw(st.lists(st.sampled_from(["given", "title", "items"]), min_size=1, max_size=2, unique=True)):
        kind = draw(kinds(3))
        default: Any = ...
        if draw(st.booleans()):
            default = None if kind.left_out else valid(kind.annotation, draw(kind.values))
        arguments[name] = (kind.annotation, default)
        if default is ... or draw(st.booleans()):
            sent[name] = draw(kind.values)
    return Echo(arguments), sent


def valid(annotation: Any, value: Any) -> Any:
    """What a JSON value is as this type."""
    return TypeAdapter(annotation).validate_python(value)


def holds_null(value: Any) -> bool:
    """Whether there is a null anywhere in a JSON value."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return value is None or any(map(holds_null, inner))


@given(call=calls())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
async def test_what_arrives_is_what_was_sent(bench: Bench, call: tuple[Echo, dict[str, Any]]) -> None:
    """Listed without references, called, received as the annotated types, and answered as its schema says."""
    echo, sent = call
    async with echo.connected(bench) as client:
        (tool,) = (await client.list_tools()).tools
        result = await client.call_tool("echo", sent)
    assert not result.is_error, text_of(result)
    for schema in every(tool.input_schema["properties"]):
        assert not {"$ref", "$defs"} & {key for key, value in schema.items() if not isinstance(value, dict)}
    for argument in tool.input_schema["properties"].values():
        assert "type" in argument and not {"anyOf", "oneOf", "allOf"} & set(argument)
    if not holds_null(sent):  # a null that may be left out is not told of
        jsonschema.validate(sent, tool.input_schema)
    (received,) = echo.received
    for name, (annotation, default) in echo.arguments.items():
        left_out = name not in sent or (sent[name] is None and default is not ...)
        assert received[name] == (default if left_out else valid(annotation, sent[name]))
        if name in sent and not left_out:
            assert TypeAdapter(annotation).dump_python(received[name], mode="json", exclude_unset=True) == sent[name]
    assert tool.output_schema is not None
    jsonschema.validate(result.structured_content, tool.output_schema)
    assert echo.answers.model_validate(result.structured_content) == echo.answers(**received)


# -- by hand ----------------------------------------------------------------------------------------------


class Disk(BaseModel):
    size: int
    kind: Literal["ssd", "hdd"] = "ssd"


class Guest(Frozen):
    name: str
    disks: tuple[Disk, ...] = ()
    boot: Disk | None = None


class Disks(RootModel[list[Disk]]):
    pass


class Labels(BaseModel):
    model_config = ConfigDict(extra="allow")

    owner: str = ""


async def test_what_was_sent_is_in_the_record(bench: Bench) -> None:
    echo = Echo({"guests": (list[Guest], ...), "labels": (dict[str, Labels], {}), "spare": (Disk | None, None)})
    sent = {"guests": [{"name": "web-1", "disks": [{"size": 20, "kind": "hdd"}]}], "spare": {"size": 10}}
    async with echo.connected(bench) as client:
        assert not (await client.call_tool("echo", sent)).is_error
    (called,) = [record for record in await bench.audit() if record["name"] == "tool.called"]
    assert called["data"]["arguments"] == {
        "guests": [{"name": "web-1", "disks": [{"size": 20, "kind": "hdd"}], "boot": None}],
        "spare": {"size": 10, "kind": "ssd"},
    }


async def test_a_model_that_takes_any_key_is_given_them(bench: Bench) -> None:
    echo = Echo({"labels": (list[Labels], ...)})
    async with echo.connected(bench) as client:
        assert not (await client.call_tool("echo", {"labels": [{"owner": "ann", "team": "shop"}]})).is_error
    (label,) = echo.received[0]["labels"]
    assert label.model_extra == {"team": "shop"}


WRONG: dict[str, tuple[Any, Any, list[str], str]] = {
    "in a list": (list[Disk], [{"size": 1}, {"size": "big"}], ["/given/1/size"], "size is 'big', not a whole number."),
    "missing": (list[Guest], [{"disks": []}], ["/given/0/name"], "name is missing."),
    "no list": (list[Disk], {"size": 1}, ["/given"], "given is a mapping, not a list."),
    "no mapping": (list[Disk], [3], ["/given/0"], "3 is not a mapping."),
    "two deep": (list[Guest], [{"name": "a", "disks": [{"size": None}]}], ["/given/0/disks/0/size"], "size is empty."),
    "in a tuple": (tuple[Disk, Guest], [{"size": 1}, {"name": 5}], ["/given/1/name"], "5 is not text."),
    "in a mapping": (
        dict[str, Disk],
        {"a/b": {"size": 1, "kind": "usb"}},
        ["/given/a~1b/kind"],
        "it can be ssd or hdd",
    ),
    "in a model of one list": (Disks, [{"size": "big"}], ["/given/0/size"], "not a whole number"),
    "unknown key": (list[Guest], [{"name": "a", "nam": "b"}], ["/given/0/nam"], "Did you mean name?"),
    "unknown key of a plain model": (list[Disk], [{"size": 1, "siz": 2}], ["/given/0/siz"], "Did you mean size?"),
    "unknown key in a mapping": (dict[str, Disk] | None, {"a": {"size": 1, "x": 2}}, ["/given/a/x"], "size, kind"),
    "unknown key in mappings": (list[dict[str, Disk]], [{"a": {"size": 1, "x": 2}}], ["/given/0/a/x"], "size, kind"),
    "unknown key in a tuple": (tuple[Disk, Guest], [{"size": 1}, {"name": "a", "x": 2}], ["/given/1/x"], "boot"),
    "one of two": (list[Disk | Guest], [{"size": "big"}], ["/given/0/size", "/given/0/name", "/given/0/size"], "big"),
    "none of two": (list[Annotated[Disk | Guest, Field()]], [5], ["/given/0", "/given/0"], "5 is not a mapping."),
    "a secret": (list[Guest], [{"name": "a", "password": "hunter2!"}], ["/given/0/password"], "Known here: name"),
}


@pytest.mark.parametrize("case", WRONG)
async def test_wrong_input_is_told_where_it_is(case: str, bench: Bench) -> None:
    annotation, value, places, told = WRONG[case]
    echo = Echo({"given": (annotation, ...)})
    async with echo.connected(bench) as client:
        error = failure(await client.call_tool("echo", {"given": value}))
    assert error["error"] == "arguments_invalid"
    assert [problem["at"] for problem in error["problems"]] == places
    assert told in " ".join(f"{problem['message']} {problem['remedy']}" for problem in error["problems"])
    assert "hunter2" not in str(error)
    assert echo.received == []


# -- answers ----------------------------------------------------------------------------------------------


class Rack(Frozen):
    name: str
    racks: tuple[Rack, ...] = ()


class Report(Frozen):
    count: int | None
    sizes: tuple[int | None, ...]
    by_name: dict[str, tuple[Disk | Guest, ...]]
    from_: str = Field(alias="from")

    @computed_field  # type: ignore[prop-decorator]  # as pydantic documents it
    @property
    def total(self) -> int:
        """Their number."""
        return len(self.sizes)


ANSWERS: dict[str, tuple[Frozen, dict[str, Any]]] = {
    "itself": (
        Rack(name="a", racks=(Rack(name="b"), Rack(name="c", racks=(Rack(name="d"),)))),
        {"name": "a", "racks": [{"name": "b"}, {"name": "c", "racks": [{"name": "d"}]}]},
    ),
    "nulls, unions, aliases and what is worked out": (
        Report.model_validate(
            {"count": None, "sizes": [1, None], "by_name": {"a": [{"size": 1}, {"name": "g"}]}, "from": "here"}
        ),
        {
            "count": None,
            "sizes": [1, None],
            "by_name": {"a": [{"size": 1}, {"name": "g"}]},
            "from": "here",
            "total": 2,
        },
    ),
}


@pytest.mark.parametrize("case", ANSWERS)
async def test_an_answer_is_as_its_schema_says(case: str, bench: Bench) -> None:
    answer, told = ANSWERS[case]

    async def ask(ctx: toolset.Context) -> Frozen:
        """Answers."""
        return answer

    async with served(bench, ask, {}, type(answer)) as client:
        (tool,) = (await client.list_tools()).tools
        result = await client.call_tool("ask", {})
    assert not result.is_error, text_of(result)
    assert result.structured_content == told
    assert tool.output_schema is not None and tool.output_schema["type"] == "object"
    jsonschema.validate(told, tool.output_schema)
