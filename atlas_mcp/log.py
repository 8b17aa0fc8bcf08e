"""Structured logs: JSON lines to standard error and to a rotating file, masked, with the call's correlation id."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import structlog

from atlas_mcp.datadir import claim
from atlas_mcp.declaration import declared
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.redact import mask, mask_json
from atlas_mcp.sections import LogSettings

_MIB = 2**20
_NOISY = ("mcp", "alembic", "asyncio", "httpx", "httpcore", "uvicorn")


def configure(settings: LogSettings, directory: Path | None, *, verbosity: int = 0, stderr: bool = True) -> None:
    """Set up logging for this process. `verbosity` counts -v; the file is `atlas.log` in the data directory.

    Raises:
        AtlasError: `store_unusable`: others reach that directory.

    """
    level = logging.DEBUG if verbosity > 1 else logging.INFO if verbosity else _level(settings.level)
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)] if stderr else []
    if directory is not None:
        claim(directory)
        handlers.append(
            logging.handlers.RotatingFileHandler(
                directory / "atlas.log", maxBytes=settings.file_mib * _MIB, backupCount=settings.files, delay=True
            )
        )
    handlers = handlers or [logging.NullHandler()]  # without any, Python writes warnings to standard error
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _masked,
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, structlog.processors.JSONRenderer()],
    )
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
        if isinstance(old, logging.handlers.RotatingFileHandler):
            old.close()
    for handler in handlers:
        handler.setFormatter(formatter)
        root.addHandler(handler)
    root.setLevel(level)
    logging.raiseExceptions = False  # a log that cannot be written shows no traceback to whoever looks for the fault
    for noisy in (*_NOISY, *(logger for one in declared() for logger in one.loggers)):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )


def crashed(correlation_id: str) -> AtlasError:
    """Log the exception that is being handled, and return what the client may see of it."""
    structlog.get_logger(__name__).exception("crashed", correlation_id=correlation_id)
    return AtlasError(
        Code.INTERNAL,
        f"Unable to go on: a fault of ATLAS itself, logged as {correlation_id}.",
        "Nothing more is known here; the log in the data directory has the details.",
    )


def _level(name: str) -> int:
    return int(logging.getLevelNamesMapping()[name.upper()])


def _masked(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:  # noqa: ANN401 - structlog's signature
    return {
        key: value
        if key.startswith("_")
        else mask_json(value)
        if isinstance(value, dict | list)
        else mask(str(value))
        if isinstance(value, str)
        else value
        for key, value in event.items()
    }
