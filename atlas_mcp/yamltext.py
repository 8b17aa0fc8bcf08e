"""YAML as everything here reads and writes it: safe types, a key once in a mapping, errors with line and column.

Aliases are taken as long as what they stand for is small: written out, a few hundred bytes can mean more than fits
into memory.

Files of settings, specs, answers, profiles and policies go through `load`, and so do variables of the environment.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

_MERGE = "tag:yaml.org,2002:merge"
_MOST_REPEATED = 10_000  # values that aliases may add
_LONG = 64  # characters that count as one more value
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")  # half a character, as JSON in ASCII escapes it
_DEEPEST = 100  # no file of ours is nested half as deep


class YamlError(ValueError):
    """The text is no YAML that is taken here. Its own text names the place, never a value."""


class _DuplicateError(Exception):
    """A key stands twice in one mapping."""

    def __init__(self, key: yaml.ScalarNode, first: yaml.ScalarNode) -> None:
        super().__init__()
        self.key = key
        self.first = first


class _OnceEach:
    """For a safe loader: refuses what YAML itself refuses too, a key twice, where the last would win silently."""

    def get_single_node(self) -> yaml.Node | None:
        """The document, seen before merge keys are resolved: those may say again what is said beside them."""
        root: yaml.Node | None = super().get_single_node()  # type: ignore[misc]  # the loader's own
        if root is not None:
            _check(root)
        return root


class _PythonLoader(_OnceEach, yaml.SafeLoader):
    """Takes a character that JSON writes as two halves, which the one in C refuses."""


class _FastLoader(_OnceEach, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # as PyYAML was built
    """In C where there is one, several times as fast."""


def _check_depth(text: str | bytes, loader: Any) -> None:  # noqa: ANN401 - one of the two loaders
    """See that the text is not nested too deep, before it is gone down into: in C, that ends the process."""
    depth = 0
    event: Any
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            raise yaml.MarkedYAMLError(problem="it is nested too deep", problem_mark=event.start_mark)


def _check(root: yaml.Node) -> None:
    """See that no mapping has a key twice, and that the aliases come to little when they are written out."""
    sizes: dict[int, int] = {}  # of a node, aliases written out; 0 while what is in it is being counted
    written = 0
    waiting = [(root, False)]
    while waiting:
        node, counted = waiting.pop()
        parts = _parts(node)
        if counted:
            sizes[id(node)] = _own_size(node) + sum(sizes[id(part)] for part in parts)
            written += _own_size(node)
            if sizes[id(node)] - written > _MOST_REPEATED:
                raise yaml.MarkedYAMLError(problem="its aliases stand for too much", problem_mark=node.start_mark)
        elif id(node) not in sizes:
            if isinstance(node, yaml.MappingNode):
                _check_keys(node)
            sizes[id(node)] = 0
            waiting.append((node, True))
            waiting += [(part, False) for part in parts]
        elif not sizes[id(node)]:
            raise yaml.MarkedYAMLError(problem="it holds itself", problem_mark=node.start_mark)


def _parts(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return node.value if isinstance(node, yaml.SequenceNode) else []


def _own_size(node: yaml.Node) -> int:
    return 1 + len(node.value) // _LONG if isinstance(node, yaml.ScalarNode) else 1


def _check_keys(node: yaml.MappingNode) -> None:
    keys: dict[tuple[str, str], yaml.ScalarNode] = {}
    for key, _ in node.value:
        if isinstance(key, yaml.ScalarNode) and key.tag != _MERGE:
            first = keys.setdefault((key.tag, key.value), key)
            if first is not key:
                raise _DuplicateError(key, first)


def _text(loader: Any, node: yaml.ScalarNode) -> str:  # noqa: ANN401 - one of the two loaders
    """A text. JSON writes what is beyond U+FFFF as two halves, which YAML takes for two characters."""
    text: str = loader.construct_scalar(node)
    if any("\ud800" <= char <= "\udfff" for char in text):
        try:
            return text.encode("utf-16", "surrogatepass").decode("utf-16")
        except UnicodeDecodeError:
            raise yaml.MarkedYAMLError(problem="it holds half a character", problem_mark=node.start_mark) from None
    return text


for _loader in (_PythonLoader, _FastLoader):
    _loader.add_constructor("tag:yaml.org,2002:str", _text)


def load(text: str | bytes) -> object:
    """What the YAML (or JSON) text says. How long it may be is the caller's matter.

    Raises:
        YamlError: it is not YAML, or a key stands twice in a mapping; says on which line and in which column.

    """
    halves = _HALF.search(text if isinstance(text, bytes) else text.encode(errors="replace"))
    loader = _PythonLoader if halves else _FastLoader
    try:
        _check_depth(text, loader)
        value: object = yaml.load(text, Loader=loader)  # noqa: S506 - safe loaders
    except _DuplicateError as error:
        name = "".join(char if char.isprintable() else "?" for char in error.key.value[:60])
        message = f"{_at(error.key.start_mark)}: key {name!r} stands on line {error.first.start_mark.line + 1} already"
        raise YamlError(message) from error
    except yaml.MarkedYAMLError as error:
        where = f"{_at(error.problem_mark)}: " if error.problem_mark else ""
        said = " ".join(filter(None, (error.context, error.problem))) if where else error.problem
        raise YamlError(f"{where}{said}") from error
    except yaml.reader.ReaderError as error:
        raise YamlError(f"character {error.position + 1}: {error.reason}") from error
    except UnicodeDecodeError as error:
        raise YamlError("it is not text in UTF-8") from error
    except RecursionError as error:
        raise YamlError("it is nested too deep") from error
    except (yaml.YAMLError, ValueError) as error:  # such as a date that there is not
        raise YamlError(str(error).splitlines()[0]) from error
    return value


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, as linters want it, writes out what stands twice, and keeps a text on one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:  # noqa: ANN401 - the library's
        return super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401 - the library's
        return True

    def text(self, value: str) -> yaml.ScalarNode:
        """A text with line breaks stands in double quotes, so that it is one line wherever it stands."""
        return self.represent_scalar("tag:yaml.org,2002:str", value, style=None if value.isprintable() else '"')


class _AnsibleDumper(_Dumper):
    """Marks text that Ansible would take for a template, so that it stays text."""

    def text(self, value: str) -> yaml.ScalarNode:
        """As above; `!unsafe` is Ansible's tag for text that is never evaluated."""
        if any(opening in value for opening in ("{{", "{%", "{#")):
            return self.represent_scalar("!unsafe", value, style='"')
        return super().text(value)


_Dumper.add_representer(str, _Dumper.text)
_AnsibleDumper.add_representer(str, _AnsibleDumper.text)


def dump(value: object, *, flow: bool = False, ansible: bool = False) -> str:
    """Plain data as YAML text without a line break at its end: in blocks, or in one line where `flow` is asked for."""
    dumper = _AnsibleDumper if ansible else _Dumper
    text: str = yaml.dump(
        value, Dumper=dumper, default_flow_style=flow, sort_keys=False, allow_unicode=True, width=2**31
    )
    return text.removesuffix("...\n").rstrip("\n")


def _at(mark: yaml.Mark) -> str:
    return f"line {mark.line + 1}, column {mark.column + 1}"
