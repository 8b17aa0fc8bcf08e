"""`serve`, and the worker it starts."""

from __future__ import annotations

import gc
import sys
from functools import partial
from pathlib import Path
from typing import Any

import click

from atlas_mcp import config
from atlas_mcp.cli.entry import Command, Reach
from atlas_mcp.cli.frame import guarded
from atlas_mcp.cli.screen import Screen
from atlas_mcp.system.absent import absent


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


@click.command(cls=Command, reach=Reach.OUTSIDE, hidden=True)
@click.option("--config-dir", type=click.Path(path_type=Path), required=True)
@click.option("--data-dir", type=click.Path(path_type=Path), required=True)
@click.option("--only-prepare", is_flag=True)
def worker(config_dir: Path, data_dir: Path, only_prepare: bool) -> None:
    """Run jobs; started by serve, approve and apply, and by plan for those that only prepare plans."""
    import anyio

    from atlas_mcp import log
    from atlas_mcp.app import App
    from atlas_mcp.calls.remediation import look_again
    from atlas_mcp.jobs import worker as process

    load = partial(config.load, config_dir, _flags(data_dir))
    settings = load()
    log.configure(settings.log, settings.data_dir, stderr=False)
    app = App(settings, may_apply=not only_prepare)
    anyio.run(process.run, app.equipment(partial(look_again, app)), load)
    app.close()
