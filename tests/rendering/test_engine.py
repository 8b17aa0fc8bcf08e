"""One template into files: strict, sandboxed, deterministic; what is wrong is named with template, line, parameter."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.content.loading import Catalogue
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.rendering import engine
from atlas_mcp.rendering.engine import File, render
from atlas_mcp.rendering.templates import KINDS, Template

HEADER = "Rendered by a test."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "files").mkdir()
    return tmp_path


def template(folder: Path, files: dict[str, str], kind: str = "docs", **definition: Any) -> Template:
    for name, text in files.items():
        path = folder / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    known = {"description": "a test's", "version": "1", **definition}
    (folder / "template.yaml").write_text(yaml.safe_dump(known))
    return Template(kind, "test", folder)


def made(folder: Path, text: str, name: str = "x.md", **parameters: Any) -> str:
    schema = {"type": "object", "properties": {key: {} for key in parameters}}
    files = render(template(folder, {f"{name}.jinja": text}, parameters=schema), parameters, HEADER)
    return next(file.content.decode() for file in files if file.path == f"docs/{name}")


def fails(folder: Path, text: str, **parameters: Any) -> AtlasError:
    with pytest.raises(AtlasError) as caught:
        made(folder, text, **parameters)
    assert caught.value.code is Code.CONTENT_INVALID
    assert "x.md.jinja" in caught.value.message
    return caught.value


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a\n{{ missing }}", "line 2: 'missing' is undefined"),
        ("{% if missing %}{% endif %}", "line 1: 'missing' is undefined"),
        ("a\n\n{{ given.other }}", "line 3: 'dict object' has no attribute 'other'"),
        ("{{ given | safe }}", "line 1: No filter named 'safe'"),
        ("{{ given | tojson }}", "line 1: No filter named 'tojson'"),
        ("a\n{% if %}", "line 2: Expected an expression"),
        ("{{ ''.__class__.__mro__ }}", "line 1: access to attribute '__class__' of 'str' object is unsafe"),
        (
            "{{ given.items.__self__ }}",
            "access to attribute '__self__' of 'builtin_function_or_method' object is unsafe",
        ),
        ("{{ cycler }}", "line 1: 'cycler' is undefined"),
        ("{% include 'x' %}", "line 1: no loader for this environment"),
        ("{{ given.a }}", "line 1: there is no value"),
        ("{{ given.adress | code }}", "line 1: 'dict object' has no attribute 'adress'"),
        ("{% for x in given.missing %}{% endfor %}", "line 1: 'dict object' has no attribute 'missing'"),
        ("{{ given.b / 0 }}", "line 1: division by zero"),
        ("{{ 'a' | plain }}{{ 'a b' | plain }}", "line 1: it is not one plain word"),
        ("{% for i in range(1000000) %}x{% endfor %}", "Range too big"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(folder: Path, text: str, says: str) -> None:
    assert says in fails(folder, text, given={"a": None, "b": 1}).message


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.md", "{{ ('a {}' | code).format(v) }}"),
        ("x.md", "{{ ('a {x}' | code).format_map({'x': v}) }}"),
        ("x.yml", "a: {{ ('{}' | block).format(v) }}"),
        ("x.md", "{{ ('a' | code) ~ v }}"),
        ("x.md", "{{ ('a' | code).replace('a', v) }}"),
    ],
)
def test_text_of_the_language_takes_no_value_in(folder: Path, name: str, text: str) -> None:
    shown = made(folder, text, name, v="`<b>`\nkey: [x](y)")
    assert "<b>" not in shown.replace("&lt;", "") or name == "x.yml"
    if name == "x.yml":
        assert yaml.safe_load(shown) == {"a": "'`<b>`\nkey: [x](y)'"}, "one text, whatever is in it"


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "file:///etc/hostname"},
        {"$ref": "http://127.0.0.1:9/x"},
        {"type": "nothing"},
        {"properties": {"a": {"pattern": "("}}},
        {"$ref": "#"},
    ],
)
def test_a_schema_stands_alone(folder: Path, schema: dict[str, Any]) -> None:
    with pytest.raises(AtlasError, match="no JSON schema that stands alone"):
        list(render(template(folder, {"x.md": ""}, parameters={"properties": {"a": {}}, **schema}), {"a": "x"}, HEADER))


@pytest.mark.parametrize(
    "text",
    [
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ 'a' * 10 ** 10 }}",
        "{{ 9 ** 99 }}",
        "{{ 'a'.ljust(3000000000) }}",
        "{{ 'a'.zfill(width=3000000000) }}",
        "{{ '%3000000000d' % 1 }}",
        "{{ [1] | batch(300000000, 'x') | list }}",
        "{% set a = 'aaaaaaaa' %}" + "{% set a = a ~ a %}" * 30,
        "{% set a = 'aaaaaaaa' %}" + "{% set a = a + a %}" * 30,
    ],
)
def test_what_never_ends_or_fits_is_an_error_of_the_template(folder: Path, text: str) -> None:
    fails(folder, text)


_MANY = "{% set many = range(100000) %}"
_NESTED = "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    "text",
    [
        _MANY + "{% for a in many %}\n{% for b in many %}{% endfor %}{% endfor %}",
        _MANY + "{% for a in many recursive %}\n{% if loop.depth < 5 %}{{ loop(many) }}{% endif %}{% endfor %}",
        "{% macro m(n) %}\n{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        _MANY + "{% set e = [''] | batch(9000, '') | first %}\n{{ e | map('default', many, true) | map('sum') | max }}",
        _MANY + "{% set all = many | list %}\n{{ all | reject('in', all) | list | length }}",
        _MANY + "{% for a in many if (many | sum) < 0 %}\n{% endfor %}",
        _MANY + "{% for a in many %}\n{% set b %}{% for c in many %}{{ c }}{% endfor %}{% endset %}{% endfor %}",
    ],
    ids=["nested", "recursive", "macro", "filters", "tests", "conditions", "blocks"],
)
def test_what_runs_for_ever_is_ended_and_named(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_MOST_S", 0.2)
    assert re.search(r"line [12]: it runs for more than 0.2 s", fails(folder, text).message)


def test_what_writes_for_ever_is_ended_and_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_MOST_S", 120)  # a machine may be slow, and traced
    assert "it gives more than 4000000 characters" in fails(folder, _NESTED).message


def test_every_value_is_quoted_whatever_way_it_takes(folder: Path) -> None:
    text = "{% set kept %}{{ v }}{% endset %}{{ kept }} {{ v ~ '*' }} {% macro m(x) %}{{ x }}{% endmacro %}{{ m(v) }}"
    shown = made(folder, text, v="<b>")
    assert "<b>" not in shown
    assert shown.partition("\n\n")[2].count("&lt;") == 1, "what was quoted once is text, and is quoted again"


def test_the_header_stands_where_comments_may(folder: Path) -> None:
    assert made(folder, "# x\n") == f"<!-- {HEADER} -->\n\n# x\n"
    assert made(folder, "---\na: 1\n", "x.yml") == f"# {HEADER}\n---\na: 1\n"
    assert made(folder, "#!/bin/sh\nx\n", "x.sh") == f"#!/bin/sh\n# {HEADER}\nx\n"
    assert made(folder, "{}\n", "x.json") == "{}\n"


def test_a_file_without_the_ending_is_copied_as_it_is(folder: Path) -> None:
    found = template(folder, {"x.j2": "{{ ansible }}", "run.sh": "#!/bin/sh\n"}, kind="ansible", into="roles/x")
    assert list(render(found, {}, HEADER)) == [
        File("ansible/roles/x/run.sh", b"#!/bin/sh\n", True, "ansible/test", "1"),
        File("ansible/roles/x/x.j2", b"{{ ansible }}", False, "ansible/test", "1"),
    ]


def test_one_file_for_each_item_of_a_list(folder: Path) -> None:
    schema = {"type": "object", "properties": {"hosts": {"type": "array"}}}
    each = [{"file": "host.yml.jinja", "of": "hosts", "path": "host_vars/{name}/x.yml"}]
    found = template(folder, {"host.yml.jinja": "{{ item.n }}"}, parameters=schema, each=each)
    files = list(render(found, {"hosts": [{"name": "a", "n": 1}, {"name": "b", "n": 2}]}, HEADER))
    assert [file.path for file in files] == ["docs/host_vars/a/x.yml", "docs/host_vars/b/x.yml"]
    assert files[1].content.endswith(b"\n2")
    for name in ("../x", "/etc/x", "a/b\n", "..", "", "a b", "\u202e", "{n}", "x" * 256, "x" * 300, ".git", ".GIT"):
        with pytest.raises(AtlasError, match="is no place in a tree"):
            list(render(found, {"hosts": [{"name": name, "n": 1}]}, HEADER))
    for item in ({"n": 1}, "x", {"name": {}, "n": 1}):
        with pytest.raises(AtlasError, match=r"gives no path|is no place"):
            list(render(found, {"hosts": [item]}, HEADER))


def test_parameters_are_held_against_the_schema(folder: Path) -> None:
    schema = {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}}
    found = template(folder, {"x.md.jinja": "{{ a }}"}, parameters=schema)
    with pytest.raises(AtlasError) as caught:
        list(render(found, {"a": "no", "b": 1}, HEADER))
    assert [problem.pointer for problem in caught.value.problems] == ["/a"]
    with pytest.raises(AtlasError, match="its parameters do not fit"):
        list(render(found, {}, HEADER))


@pytest.mark.parametrize(
    ("definition", "says"),
    [
        ({"version": "one"}, "it is not valid"),
        ({"colour": "red"}, "it is not valid"),
        ({"into": "../x"}, "it is not valid"),
        ({"software": ["a b"]}, "it is not valid"),
        ({"always": True, "software": ["x"]}, "it is for every host and for those with some software"),
        ({"software": ["x"], "sets": {"y": {"x_flavour": "y"}}}, "y is none of its software"),
        ({"software": ["x"], "asks": [{"variable": "x", "what": "x", "software": ["z"]}]}, "z is none of its software"),
        ({"software": ["x"], "asks": [{"variable": "x: {{ y }}", "what": "x"}]}, "it is not valid"),
        ({"each": [{"file": "none", "of": "x", "path": "y"}]}, "there is no files/none"),
    ],
)
def test_a_definition_that_is_wrong_is_named(folder: Path, definition: dict[str, Any], says: str) -> None:
    with pytest.raises(AtlasError) as caught:
        list(render(template(folder, {"x.md": ""}, **definition), {}, HEADER))
    assert says in caught.value.message
    assert str(folder) in caught.value.message


def test_a_file_whose_name_no_tree_takes_is_named(folder: Path) -> None:
    with pytest.raises(AtlasError, match="its name has more than"):
        list(render(template(folder, {"a b.md": ""}), {}, HEADER))


def test_every_built_in_template_is_whole(catalogue: Catalogue) -> None:
    """Its definition is valid, and each of its examples renders, twice to the same bytes."""
    assert {kind for kind, _ in catalogue.templates} <= set(KINDS)
    for found in catalogue.templates.values():
        assert found.files, found
        rendered = any(name.endswith(".jinja") for name in found.files)
        assert bool(found.examples) or not rendered, f"{found} has no example"
        for parameters in found.examples.values():
            assert list(render(found, parameters, HEADER)) == list(render(found, parameters, HEADER))
