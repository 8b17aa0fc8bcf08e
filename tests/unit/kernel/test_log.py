"""The log: JSON lines, masked, with a correlation id; and what a client may see of a fault of ours."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from atlas_mcp import log, redact
from atlas_mcp.sections import LogSettings


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    for handler in [one for one in root.handlers if one not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def lines(directory: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (directory / "atlas.log").read_text().splitlines()]


def test_lines_are_json_with_the_fields_of_the_call_and_without_secrets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redact, "_registered", {"s3cr3t-value"})
    log.configure(LogSettings(), tmp_path / "logs")
    with structlog.contextvars.bound_contextvars(correlation_id="c1"):
        structlog.get_logger("atlas_mcp.x").info(
            "seen", text="s3cr3t-value", data={"password": "x", "n": [1]}, number=3, items=["s3cr3t-value"]
        )
        logging.getLogger("other").warning("password=%s", "hunter22")
        structlog.get_logger("atlas_mcp.x").debug("not seen")
    first, second = lines(tmp_path / "logs")
    assert (first["event"], first["correlation_id"], first["level"], first["number"]) == ("seen", "c1", "info", 3)
    assert (first["text"], first["data"], first["items"]) == ("***", {"password": "***", "n": [1]}, ["***"])
    assert "hunter22" not in second["event"]
    assert first["timestamp"].endswith("Z")
    assert [json.loads(line)["event"] for line in capsys.readouterr().err.splitlines()] == ["seen", second["event"]]


@pytest.mark.parametrize(
    ("settings", "verbosity", "level"),
    [
        (LogSettings(), 0, logging.INFO),
        (LogSettings(level="error"), 0, logging.ERROR),
        (LogSettings(level="error"), 1, logging.INFO),
        (LogSettings(), 2, logging.DEBUG),
    ],
)
def test_levels(settings: LogSettings, verbosity: int, level: int) -> None:
    log.configure(settings, None, verbosity=verbosity)
    assert logging.getLogger().level == level


def test_the_file_rotates_and_only_so_many_are_kept(tmp_path: Path) -> None:
    log.configure(LogSettings(file_mib=1, files=2), tmp_path)
    for number in range(90):
        structlog.get_logger("atlas_mcp.x").info("seen", number=number, text="word " * 2**13)
    kept = sorted(tmp_path.glob("atlas.log*"))
    assert [path.name for path in kept] == ["atlas.log", "atlas.log.1", "atlas.log.2"]
    assert all(path.stat().st_size <= 2**20 for path in kept)
    assert lines(tmp_path)[-1]["number"] == 89


def test_configured_anew_it_writes_once(tmp_path: Path) -> None:
    log.configure(LogSettings(), tmp_path, stderr=False)
    log.configure(LogSettings(), tmp_path, stderr=False)
    structlog.get_logger("x").info("once")
    assert len(lines(tmp_path)) == 1
    log.configure(LogSettings(), None, stderr=False)
    structlog.get_logger("x").info("nowhere")
    assert len(lines(tmp_path)) == 1


def test_of_a_fault_of_ours_the_client_sees_where_to_look_and_the_log_all_but_secrets(tmp_path: Path) -> None:
    log.configure(LogSettings(), tmp_path, stderr=False)
    try:
        raise RuntimeError("password=hunter22")
    except RuntimeError:
        shown = log.crashed("c42")
    assert "c42" in str(shown)
    assert "RuntimeError" not in str(shown)
    (line,) = lines(tmp_path)
    assert line["correlation_id"] == "c42"
    assert "RuntimeError" in line["exception"]
    assert "hunter22" not in json.dumps(line)


@pytest.mark.parametrize("library", ["httpx", "httpcore.http11"])
def test_libraries_that_log_what_they_send_are_quiet_at_any_verbosity(tmp_path: Path, library: str) -> None:
    log.configure(LogSettings(), tmp_path / "logs", verbosity=2, stderr=False)
    logging.getLogger(library).info("POST /api2/json/x {'cipassword': ...}")
    logging.getLogger(library).warning("a warning")
    assert [line["event"] for line in lines(tmp_path / "logs")] == ["a warning"]
