"""`serve`, and the worker it starts."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from atlas_mcp import config
from atlas_mcp.cli.entry import Command, Reach
from atlas_mcp.cli.frame import guarded
from atlas_mcp.cli.screen import Screen
from atlas_mcp.config import Settings
from atlas_mcp.system.absent import absent

if TYPE_CHECKING:
    from atlas_mcp.app import App


def _flags(data_dir: Path | None) -> dict[str, Any]:
    return {"data_dir": str(data_dir)} if data_dir else {}


@click.command(cls=Command, reach=Reach.OUTSIDE)
@click.option("--apply", "may_apply", is_flag=True, help="Let approved plans run; without it the server plans only.")
@click.option("--config-dir", type=click.Path(path_type=Path), help="Where config.yaml and conf.d are.")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Where state is kept.")
@click.option("-v", "--verbose", count=True, help="Say more on standard error; twice for everything.")
def serve(may_apply: bool, config_dir: Path | None, data_dir: Path | None, verbose: int) -> None:
    """Serve MCP over standard input and output."""
    code = guarded(Screen(), partial(_serve, may_apply, config_dir, data_dir, verbose))
    click.get_current_context().exit(code)


def _serve(may_apply: bool, config_dir: Path | None, data_dir: Path | None, verbose: int) -> None:
    gc.disable()  # what imports make stays: to look for garbage in it, again and again, is a tenth of the start
    try:
        with absent("rich"):  # structlog would import it, for a renderer that nothing here uses
            import structlog  # noqa: F401 - the others find it imported
        from atlas_mcp.server import stdio

        code = stdio.serve(config.load(config_dir, _flags(data_dir)), may_apply=may_apply, verbosity=verbose)
    finally:
        gc.enable()
    if code:
        sys.exit(code)


@click.command(cls=Command, reach=Reach.OUTSIDE)
@click.option("--stay", is_flag=True, help="Stay until a signal comes, and do what schedules and triggers say.")
@click.option("--config-dir", type=click.Path(path_type=Path), help="Where config.yaml and conf.d are.")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Where state is kept.")
@click.option("--only-prepare", is_flag=True, hidden=True)
def worker(stay: bool, config_dir: Path | None, data_dir: Path | None, only_prepare: bool) -> None:
    """Run jobs, and leave once there have been none for a while.

    What needs one starts one: serve, plan, approve and apply. For what is to happen by itself, have one stay.
    """
    load = partial(config.load, config_dir, _flags(data_dir))
    work = partial(_stay, load) if stay else partial(_work, load, may_apply=not only_prepare)
    click.get_current_context().exit(guarded(Screen(), work))


def _work(load: Callable[[], Settings], *, may_apply: bool) -> None:
    import anyio

    from atlas_mcp.jobs import worker as process

    app = _app(False, may_apply, load())
    anyio.run(process.run, app.equipment(), load)
    app.close()


def _stay(load: Callable[[], Settings]) -> None:
    import anyio

    from atlas_mcp.triggers import loop

    begin = partial(_app, True, True)
    anyio.run(loop.stay, begin(load()), load, begin)


def _app(stderr: bool, may_apply: bool, settings: Settings) -> App:
    from atlas_mcp import log
    from atlas_mcp.app import App

    log.configure(settings.log, settings.data_dir, stderr=stderr)
    return App(settings, may_apply=may_apply)
