"""`intake`: receives alerts, each of which the settings name becoming an incident."""

from __future__ import annotations

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.errors import CallerError, Code


@framed(Reach.ACT)
def intake(frame: Frame) -> None:
    """Take alerts in from Alertmanager's webhook, until it is stopped.

    `intake` in the settings says where, by which token, and which alert is which fault. Nothing is mended by it.
    """
    settings = frame.settings.intake
    if settings is None:
        cause = "Unable to take alerts in: the settings say nothing of it."
        raise CallerError(Code.CONFIG_INVALID, cause, "Write `intake`, as docs/remediation.md shows it.")
    from atlas_mcp.server import intake as receiver

    taking = receiver.Intake(frame.app, settings)
    with receiver.bind(settings) as listening:
        host, port = listening.getsockname()[:2]
        at = f"http://{f'[{host}]' if ':' in host else host}:{port}{receiver.PATH}"
        frame.screen.say(f"Alerts are taken in at {at}; Ctrl-C ends it.")
        frame.run(lambda: receiver.serve(taking, listening))
