"""One template and its parameters into files.

Jinja2 in a sandbox: what is undefined is an error, and every value is quoted for the file it goes into (`formats`).
The same parameters give the same bytes.
"""

from __future__ import annotations

import re
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache, wraps
from io import StringIO
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from atlas_mcp.errors import AtlasError, Code, Problem
from atlas_mcp.rendering import formats
from atlas_mcp.rendering.formats import Format, Raw
from atlas_mcp.rendering.templates import RENDERED, Each, Template, broken

_MOST_CHARACTERS, _MOST_S = 4_000_000, 5  # of one file
_FILTERS = (
    "batch default dictsort first groupby int join last length list lower map max min reject rejectattr replace round"
    " select selectattr sort sum unique upper"
).split()
_SHEBANG = b"#!"
_LARGE, _EXPONENT = 10**9, 16
_LOOP, _TEXT = "in time", "no longer"  # filters that no template can name
_KEY = re.compile(r"\{(\w+)\}")
_deadline: ContextVar[float] = ContextVar("deadline")


@dataclass(frozen=True)
class File:
    """A file of a tree: its path there, its bytes, and the template that it comes from."""

    path: str
    content: bytes
    executable: bool
    template: str
    version: str


def render(template: Template, parameters: Mapping[str, object], header: str) -> Iterator[File]:
    """The files of a template, in the order of their names.

    `parameters` may hold more than the template asks for. `header` is the comment at the top of every file that is
    rendered, where its format has comments.

    Raises:
        AtlasError: `content_invalid`, naming template, line and parameter.

    """
    given = _checked(template, parameters)
    definition = template.definition
    each = {one.file: one for one in definition.each}
    for missing in each.keys() - set(template.files):
        raise broken(template.path / "template.yaml", f"there is no files/{missing}")
    for name in template.files:
        content = template.source(name)
        for place, bound in _places(template, name, given, each.get(name)):
            rendered = _text(template, name, place, content, bound, header) if name.endswith(RENDERED) else content
            executable = rendered.startswith(_SHEBANG)
            yield File(template.place(place), rendered, executable, str(template), definition.version)


def _checked(template: Template, parameters: Mapping[str, object]) -> dict[str, object]:
    """The parameters that the template asks for. A schema refers to nothing outside itself."""
    from jsonschema import Draft202012Validator
    from referencing import Registry

    schema: Any = template.definition.parameters
    wanted = schema.get("properties", {}) if schema else {}
    given = {name: parameters[name] for name in wanted if name in parameters}
    try:
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema, registry=Registry())
        errors = sorted(validator.iter_errors(given), key=lambda error: [*map(str, error.path)]) if schema else []
    except Exception as error:
        cause = f"its parameters are no JSON schema that stands alone: {str(error)[:200]}"
        raise broken(template.path / "template.yaml", cause) from error
    if errors:
        problems = tuple(
            Problem("/" + "/".join(map(str, error.path)), f"{error.message[:200]}.", "") for error in errors[:20]
        )
        raise AtlasError(
            Code.CONTENT_INVALID, f"Unable to render {template}: its parameters do not fit its schema.", "", problems
        )
    return given


def _places(
    template: Template, name: str, given: dict[str, object], each: Each | None
) -> Iterator[tuple[str, dict[str, object]]]:
    """Where a file goes, and what its template sees: once, or once for each item of a list."""
    if each is None:
        yield name.removesuffix(RENDERED), given
        return
    items = given.get(each.of)
    for item in items if isinstance(items, list) else []:
        try:
            yield _KEY.sub(lambda key, item=item: str(item[key[1]]), each.path), {**given, "item": item}  # type: ignore[misc]
        except Exception as error:
            raise broken(template.path / "template.yaml", f"an item of {each.of} gives no path: {error}") from error


def _text(template: Template, name: str, place: str, source: bytes, given: dict[str, object], header: str) -> bytes:
    path = template.path / "files" / name
    format_ = formats.of(template.place(place))
    try:
        _deadline.set(time.monotonic() + _MOST_S)
        compiled = _environment(format_).from_string(source.decode())
        text = _written(compiled.generate(given))
        content = _headed(text, format_, header).encode()
    except TemplateSyntaxError as error:
        raise broken(path, f"line {error.lineno}: {str(error.message).rstrip('.')}") from error
    except Exception as error:
        raise broken(path, f"line {_line(error)}: {str(error).rstrip('.')}") from error
    if len(text) > _MOST_CHARACTERS:
        raise broken(path, f"it gives more than {_MOST_CHARACTERS} characters")
    return content


def _written(parts: Iterator[str]) -> str:
    """The parts of a text put together, and no more of them than show that it is too long."""
    text = StringIO()
    for part in parts:
        text.write(part)
        if text.tell() > _MOST_CHARACTERS:
            break
    return text.getvalue()


def _headed(text: str, format_: Format, header: str) -> str:
    """The text below a comment; a line that names its interpreter stays first."""
    if not format_.comment:
        return text
    comment = f"{format_.comment} {header}{format_.comment_end}\n"
    first, newline, rest = text.partition("\n")
    if first.startswith("#!") and newline:
        return f"{first}\n{comment}{rest}"
    return f"{comment}\n{text}" if format_.comment_end else f"{comment}{text}"


def _in_time() -> None:
    if time.monotonic() > _deadline.get():
        raise TimeoutError(f"it runs for more than {_MOST_S} s")


def _each_in_time(items: Iterable[object]) -> Iterator[object]:
    for item in items:
        _in_time()
        yield item


def _called_in_time(function: Callable[..., Any], *, defined: bool) -> Callable[..., Any]:
    @wraps(function)
    def called(*args: object, **kwargs: object) -> object:
        _in_time()
        _check_moderate(args, kwargs)
        for value in args:
            if defined and isinstance(value, Undefined):
                str(value)  # raises, and says which
        return function(*args, **kwargs)

    return called


def _check_moderate(args: Iterable[object], kwargs: Mapping[str, object]) -> None:
    """No number is given to a function that would have it make a text or a list of that size."""
    for value in (*args, *kwargs.values()):
        if isinstance(value, int) and abs(value) > _MOST_CHARACTERS:
            raise ValueError("the number is too large for that")


def _no_longer(text: str) -> str:
    if len(text) > _MOST_CHARACTERS:
        raise ValueError(f"a text has more than {_MOST_CHARACTERS} characters")
    return text


class _Bounds(NodeTransformer):
    """Puts the clock into loops, and a limit onto texts that are put together."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - Jinja2's own
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, _LOOP, [], [], None, None, lineno=node.iter.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - Jinja2's own
        self.generic_visit(node)
        return nodes.Filter(node, _TEXT, [], [], None, None, lineno=node.lineno)


class _Environment(ImmutableSandboxedEnvironment):
    """In which nothing but a filter of ours makes text of the language, and few things fill the memory or run for ever.

    The clock is read in every turn of a loop and before every call, filter and test: all that a template can repeat.
    A single operation is not interrupted: to compare values that were nested into each other thirty times takes hours.
    """

    intercepted_binops = frozenset(("*", "**", "+", "%"))

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - Jinja2's own
        return super()._generate(_Bounds().visit(source), *args, **kwargs)

    def call(self, context: Any, called: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Jinja2's own
        """Call something, in time."""
        _in_time()
        _check_moderate(args, kwargs)
        return super().call(context, called, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja2's own
        """Numbers of a moderate size alone are multiplied; texts are joined, and put into others by `format` alone."""
        if operator == "+" and not isinstance(left, int | float):
            return _no_longer(super().call_binop(context, operator, left, right))
        if not all(isinstance(value, int | float) and abs(value) < _LARGE for value in (left, right)):
            raise ValueError("only numbers of a moderate size are multiplied")
        if operator == "**" and abs(right) > _EXPONENT:
            raise ValueError("the exponent is too large")
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: Any) -> Any:  # noqa: ANN401 - Jinja2's own
        """`format` of what is Raw would be Raw, with values in it that nobody quoted."""
        text = getattr(value, "__self__", None)
        return super().wrap_str_format(getattr(str(text), value.__name__) if isinstance(text, Raw) else value)


@lru_cache
def _environment(format_: Format) -> ImmutableSandboxedEnvironment:
    """Where the templates of a format are rendered: with few filters, and with no way around `quote`."""

    def finalize(value: object) -> str:
        if isinstance(value, Undefined):
            return str(value)  # raises, and says which
        return value if isinstance(value, Raw) else format_.quote(value)

    environment = _Environment(
        undefined=StrictUndefined,
        finalize=finalize,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters = (
        {name: environment.filters[name] for name in _FILTERS}
        | dict(format_.filters)
        | {_LOOP: _each_in_time, _TEXT: _no_longer}
    )
    tests: dict[str, Any] = {**environment.tests}
    environment.filters = {
        name: _called_in_time(function, defined=name != "default") for name, function in filters.items()
    }
    environment.tests = {name: _called_in_time(function, defined=False) for name, function in tests.items()}
    environment.globals = {"range": environment.globals["range"]}
    return environment


def _line(error: BaseException) -> int:
    """The line of a template in which an error came up."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return (frames[-1].lineno or 0) if frames else 0
