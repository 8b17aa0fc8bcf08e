"""Export: everything that is kept of a deployment as one JSON document, without secrets."""

from __future__ import annotations

import json
from pathlib import Path

import click

from atlas_mcp.cli import planfile
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.ids import whole
from atlas_mcp.jobs import export as exporting
from atlas_mcp.redact import mask_json


@framed(Reach.READ)
@click.argument("deployment")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The file to write, for its user alone.")
def export(frame: Frame, deployment: str, out: Path | None) -> None:
    """Write what is known of DEPLOYMENT as JSON: spec, plans, jobs with journals, outputs, errors, times, members.

    Secrets are masked. Of a task, which has no deployment, give its job. Without a file it is printed, as JSON with
    or without --json. Its JSON Schema: atlas-mcp schema export.
    """
    frame.need_data()
    which = whole(frame, "job" if deployment.startswith("job-") else "deployment", deployment)
    directory = frame.settings.artifacts
    told = frame.run(lambda: frame.app.store.read(lambda tx: exporting.read(tx, directory, which)))
    text = json.dumps(mask_json(told.document), indent=2) + "\n"  # in ASCII: a terminal obeys nothing in it
    if out is None:
        click.echo(text, nl=False)
        return
    planfile.write(out, text.encode())
    left_out = told.left_out.model_dump()
    frame.screen.say(f"{out}: {told.subject_id}, {len(told.plans)} plans, {len(told.jobs)} jobs.")
    for part, number in left_out.items():
        if number:
            frame.screen.say(f"{number} older {part} are left out.", "yellow")
    frame.screen.answer({"file": str(out), "subject_id": told.subject_id, "left_out": left_out})
