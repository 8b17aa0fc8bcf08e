"""Whatever a value holds, in a file it is data: each file is read by its own language's parser, and says the same."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable

import pytest
import yaml
from markdown_it import MarkdownIt

from atlas_mcp.rendering import formats
from tests.rendering.workbench import CHECKERS, checked, tool

HOSTILE = [
    "it's",
    'say "hi"',
    "${HOME} $HOME $(id) `id`",
    "{{ lookup('pipe', 'id') }} {% raw %} {# x #}",
    "%{ if true }x%{ endif } ${jsonencode(1)}",
    "a\nb: c\n- d",
    "a\r\n\tb",
    "../../etc/passwd",
    "!!python/object/apply:os.system [id]",
    "*alias &anchor <<: x",
    "--- # comment",
    "key: value, [list] {map}",
    "yes",
    "null",
    "0123",
    "1e3",
    "",
    " padded ",
    "<script>alert(1)</script>",
    "https://example.org/a_b?c=d www.example.org :// //x",
    "[link](javascript:alert(1)) ![i](x)",
    "| cell | **bold** __b__ ~~s~~ \\",
    "# title",
    "- item",
    "1. item",
    "\u202e\u200b\ufeff bidi",
    "\x1b[31mred",
    "\N{SNOWMAN} \N{GRINNING FACE}",
    "'; rm -rf / #",
    "a" * 3000,
]


class Ansible(yaml.SafeLoader):
    """Reads Ansible's tag for text that is never a template."""


Ansible.add_constructor("!unsafe", lambda loader, node: {"unsafe": node.value})


@pytest.mark.parametrize("value", HOSTILE)
def test_yaml_says_the_same(value: str) -> None:
    quote = formats.of("monitoring/x.yml").quote
    assert yaml.safe_load(f"---\nkey: {quote(value)}\nlist:\n  - {quote(value)}\n") == {"key": value, "list": [value]}
    assert "\n" not in quote(value)
    assert yaml.safe_load(quote({"a": [value, {"b": value}], "c": None})) == {"a": [value, {"b": value}], "c": None}


@pytest.mark.parametrize("value", HOSTILE)
def test_ansible_does_not_take_a_value_for_a_template(value: str) -> None:
    form = formats.of("inventory/host_vars/x/atlas.yml")
    text = str(form.filters["block"]({"key": value, "list": [value]}, 2))
    read = yaml.load(f"a:\n  {text}\n", Loader=Ansible)["a"]  # noqa: S506 - safe but for one tag
    evaluated = "{{" in value or "{%" in value or "{#" in value
    expected = {"unsafe": value} if evaluated else value
    assert read == {"key": expected, "list": [expected]}


@pytest.mark.parametrize("value", HOSTILE)
def test_json_says_the_same(value: str) -> None:
    quote = formats.of("terraform/terraform.tfvars.json").quote
    assert json.loads(quote({"b": value, "a": [value]})) == {"a": [value], "b": value}


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_a_shell_takes_it_for_one_word(value: str) -> None:
    quote = formats.of("scripts/x.sh").quote
    script = f"set -eu\nx={quote(value)}\nlist=({quote([value, value])})\n" + 'printf %s "$x" "${#list[@]}"'
    said = subprocess.run(["bash", "-c", script], capture_output=True, check=True, env={"HOME": "/"}).stdout
    assert said.decode() == value + "2"


@pytest.mark.parametrize("value", HOSTILE)
def test_markdown_shows_it(value: str) -> None:
    quote = formats.of("docs/x.md").quote
    shown = " ".join(value.split())
    for text, kinds in ((quote(value), {"text", "text_special", "softbreak", "entity"}),):
        tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(f"start {text} end")
        inline = [part for token in tokens for part in token.children or []]
        assert {part.type for part in inline} <= kinds
        assert "".join(part.content for part in inline) == f"start {shown} end"
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    alone = MarkdownIt("gfm-like", {"linkify": False}).parse(quote(value))
    assert {token.type for token in alone} <= {"paragraph_open", "inline", "paragraph_close"}
    table = MarkdownIt("gfm-like", {"linkify": False}).parse(f"| a | b |\n| --- | --- |\n| {quote(value)} | x |\n")
    assert sum(token.type == "td_open" for token in table) == 2


_LINKS = [
    "http://x.org/a",
    "HTTPS://x.org/?a=b",
    "ftp://x.org",
    "www.x.org",
    "WWW.x.org",
    "(http://x.org)",
    "a www.x.org",
]
_RENDER = """
import {micromark} from "micromark";
import {gfmAutolinkLiteral, gfmAutolinkLiteralHtml} from "micromark-extension-gfm-autolink-literal";
import MarkdownIt from "markdown-it";
const text = process.argv[1];
const options = {extensions: [gfmAutolinkLiteral()], htmlExtensions: [gfmAutolinkLiteralHtml()]};
const linkify = MarkdownIt({linkify: true});
linkify.linkify.set({fuzzyLink: false});
console.log(micromark(text, options) + linkify.render(text));
"""


@pytest.mark.parametrize("value", _LINKS)
def test_a_bare_address_is_no_link(value: str) -> None:
    """Neither where GitHub's rules hold, nor in editors; a mail address is one to both, whatever is done to it."""

    def shown(text: str) -> str:
        return checked(tool("node"), "--input-type=module", "-e", _RENDER, text, cwd=CHECKERS)

    tool("markdownlint-cli2")  # which brings both
    assert "<a " in shown(value)
    assert shown(f"see {formats.of('docs/x.md').quote(value)} there") == f"<p>see {value} there</p>" * 2 + "\n\n"


@pytest.mark.parametrize("value", HOSTILE)
def test_a_code_span_holds_it(value: str) -> None:
    code = formats.of("docs/x.md").filters["code"](value)
    (paragraph,) = [t for t in MarkdownIt("commonmark").parse(f"a {code} b") if t.type == "inline"]
    spans = [part for part in paragraph.children or [] if part.type == "code_inline"]
    shown = " ".join(value.split()).replace("|", "\N{BROKEN BAR}")
    assert [span.content.strip() for span in spans] == ([shown] if shown else [])


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("path", ["docs/x.md", "docs/x.puml"])
def test_a_label_of_a_diagram_holds_nothing_but_words_and_numbers(value: str, path: str) -> None:
    label = formats.of(path).filters["label"](value)
    assert label[0] == label[-1] == '"'
    inner = label[1:-1].replace("<U+", "").replace(">", "") if path.endswith("puml") else label[1:-1]
    assert all(char.isalnum() or char in " ._:/,@()-#;" for char in inner)
    assert "\n" not in label


@pytest.mark.parametrize("value", [text for text in HOSTILE if not text.replace(".", "").replace("/", "").isalnum()])
@pytest.mark.parametrize("quote", [formats.of("monitoring/x.conf").quote, formats.of("docs/x.md").filters["plain"]])
def test_where_nothing_can_be_quoted_only_plain_words_stand(value: str, quote: Callable[[object], str]) -> None:
    if value:
        with pytest.raises(ValueError, match="it is not one plain word"):
            quote(value)


@pytest.mark.parametrize("path", ["x.sh", "x.md", "x.conf"])
@pytest.mark.parametrize("value", [None, {"a": 1}])
def test_what_has_no_one_form_is_refused(path: str, value: object) -> None:
    with pytest.raises(ValueError, match=r"there is no value|it is no text"):
        formats.of(path).quote(value)


def test_numbers_and_truth_are_written_as_such() -> None:
    assert [formats.of(f"x.{kind}").quote(True) for kind in ("sh", "md", "conf", "json", "yml")] == ["true"] * 5
    assert [formats.of(f"x.{kind}").quote(7) for kind in ("sh", "md", "conf", "json", "yml")] == ["7"] * 5


def test_text_of_the_language_becomes_plain_text_again() -> None:
    """So that nothing which is put together of it slips through."""
    raw = formats.Raw("x")
    for made in (raw + "y", "y" + raw, raw.replace("x", "z"), raw.upper(), f"{raw}", raw * 2, raw.join(["a", "b"])):
        assert type(made) is str
