"""What a command shows: nothing of a name reaches the terminal as an escape or as markup, and no secret at all."""

from __future__ import annotations

import json

import click
import pytest

from atlas_mcp import redact
from atlas_mcp.cli import collect
from atlas_mcp.cli.screen import Screen, plain
from atlas_mcp.errors import AtlasError, Code, Problem
from atlas_mcp.toolset import Field
from tests.cli.conftest import Site

_HOSTILE = "\x1b]0;owned\x07\x1b[2Jweb\r\n\x9b31m\u202e[bold red]x[/][link=http://x]y[/link] :skull:"


def test_control_characters_are_shown_not_sent() -> None:
    shown = plain(_HOSTILE)
    assert shown.isprintable()
    assert "\\x1b]0;owned\\x07" in shown
    assert "\\u202e" in shown


def test_blanks_that_are_no_spaces_are_shown() -> None:
    """In whatever is said, not on a sheet alone: they would draw lines of their own."""
    assert plain("job failed:\u2800\xa0\u3164\u3000done, Größe") == "job failed:\\u2800\\xa0\\u3164\\u3000done, Größe"


@pytest.mark.parametrize("way", ["say", "note", "items", "table", "error"])
def test_every_way_to_show_something_is_safe(way: str, capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen()
    if way == "items":
        screen.items(_HOSTILE, [_HOSTILE])
    elif way == "table":
        screen.table(("name",), [(_HOSTILE,)])
    elif way == "error":
        screen.error(AtlasError(Code.NOT_FOUND, _HOSTILE, _HOSTILE, (Problem(_HOSTILE, _HOSTILE, _HOSTILE),)))
    else:
        getattr(screen, way)(_HOSTILE)
    shown = "".join(capsys.readouterr())
    assert all(char.isprintable() or char == "\n" for char in shown)
    assert "[bold red]x[/]" in shown
    assert ":skull:" in shown


def test_a_remedy_that_is_a_heading_stands_above_its_list(capsys: pytest.CaptureFixture[str]) -> None:
    problem = Problem("/a", "it is wrong.", "")
    Screen().error(AtlasError(Code.CONFIG_INVALID, "Unable to go on.", "Mend these:", (problem,)))
    Screen().error(AtlasError(Code.CONFIG_INVALID, "Unable to go on.", "Do something.", (problem,)))
    shown = capsys.readouterr().err
    assert shown.index("Mend these:") < shown.index("[/a] it is wrong.")
    assert shown.rindex("[/a] it is wrong.") < shown.index("Do something.")


def test_secrets_are_masked(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redact, "_registered", {"s3cret-value"})
    error = AtlasError(Code.TARGET_FAILED, "Unable to log in with s3cret-value.", "token=abcdefgh", ())
    Screen().error(error)
    Screen(as_json=True).error(error)
    Screen(as_json=True).answer({"password": "hunter22", "text": "s3cret-value"})
    shown = "".join(capsys.readouterr())
    for secret in ("s3cret-value", "abcdefgh", "hunter22"):
        assert secret not in shown


def test_answers_in_json_are_safe_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Screen(as_json=True).answer({"name": _HOSTILE})
    shown = capsys.readouterr().out
    assert all(char.isprintable() or char == "\n" for char in shown)
    assert json.loads(shown) == {"name": _HOSTILE}


def test_a_default_is_offered_safely(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[str] = []

    def prompt(text: str, default: str, show_default: bool, **_: object) -> str:
        asked.append(text)
        assert not show_default
        return default

    monkeypatch.setattr(click, "prompt", prompt)
    assert collect._typed(Field("spec__template", _HOSTILE, (_HOSTILE,)), None) == (_HOSTILE, _HOSTILE)
    assert all(char.isprintable() or char == "\n" for char in asked[0] + "".join(capsys.readouterr()))


def test_a_hostile_guest_name_in_a_plan(site: Site) -> None:
    """Names of the cluster turn up in errors and questions: here a template's."""
    config = {"name": "x\x1b[2J[red]evil"}
    site.sim.control("set_config", vmid=9001, set=config)
    document = site.spec(template=1)
    result = site.run("plan", document)
    assert result.exit_code == 1
    assert "\x1b" not in result.output
    answers = site.path / "answers.yaml"
    answers.write_text(json.dumps({"/metadata/name": "web", "/metadata/environment": "dev", "/spec/vms": 1}))
    result = site.run("collect", "--answers", answers)
    assert "\x1b" not in result.output
    assert "evil (9001)" in result.output, "it is an option, by a name without what acts on a terminal"
