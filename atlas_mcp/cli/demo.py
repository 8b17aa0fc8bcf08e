"""`demo`: the whole way on a simulated cluster, over MCP: a fleet made, a failed one undone, the record verified."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

import click

from atlas_mcp.cli import demo_stage as scenery
from atlas_mcp.cli.demo_stage import Stage, call
from atlas_mcp.cli.entry import Command, Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import guarded
from atlas_mcp.cli.screen import Screen, style_of
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Effect, JobState

if TYPE_CHECKING:
    from mcp import Client

_MADE, _UNDONE = 5, 3
_FOLLOW_S = 0.3  # how long one call waits: short, so that the bar moves with the job
_ENDS = ("succeeded", "rolled_back", "stale", "refused", "cancelled", "parked", "needs_person")


@click.command(cls=Command, reach=Reach.OUTSIDE)
@click.option("--yes", is_flag=True, help="Approve without asking, with the demo's throw-away key.")
@click.option("--json", "as_json", is_flag=True, help="End with one JSON object on standard output.")
def demo(yes: bool, as_json: bool) -> None:
    """Show everything on a simulated three-node cluster. Touches nothing of yours, leaves nothing behind."""
    screen = Screen(as_json=as_json)

    def run() -> Exit:
        if not yes and not sys.stdin.isatty():
            raise CallerError(
                Code.TERMINAL_REQUIRED,
                "Unable to ask for the demo's approvals: there is no terminal to ask at.",
                "Run it with --yes.",
            )
        import anyio

        from atlas_mcp import log
        from atlas_mcp.sections import LogSettings

        log.configure(LogSettings(), None, stderr=False)
        began = time.monotonic()
        with scenery.stage() as scene:
            try:
                result = anyio.run(_Show(screen, scene, yes).play)
            except BaseExceptionGroup as group:  # the client's tasks wrap what went wrong in them
                raise _first(group) from group
            except (KeyboardInterrupt, click.Abort):
                screen.note("Interrupted. The simulated cluster and everything made on it go too.")
                return Exit.INTERRUPTED
        result["seconds"] = round(time.monotonic() - began, 1)
        if as_json:
            click.echo(json.dumps(result))
        else:
            screen.say(f"Done in {result['seconds']} s; the simulated cluster and the data directory are gone.", "bold")
        return Exit.OK if result["ok"] else Exit.ERROR

    click.get_current_context().exit(guarded(screen, run))


def _first(error: BaseException) -> BaseException:
    """What went wrong first, without the groups around it."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


class _Show:
    """What is shown, scene by scene."""

    def __init__(self, screen: Screen, scene: Stage, yes: bool) -> None:
        self._screen, self._scene, self._yes = screen, scene, yes

    async def play(self) -> dict[str, Any]:
        """The whole demo. Returns the object that --json prints, without the seconds."""
        self._screen.say("A simulated three-node Proxmox cluster runs; an MCP client starts atlas-mcp serve --apply.")
        async with scenery.client(self._scene) as connected:
            await self._profiles(connected)
            first = await self._deploy(connected, "shop", _MADE)
            members = await self._members(connected, first["deployment_id"])
            self._scene_line("A second fleet, whose third VM will not start:")
            self._scene.strike(op="start_error", name="blog-web-03", message="simulated: no KVM", times=100)
            second = await self._deploy(connected, "blog", _UNDONE)
            await self._members(connected, second["deployment_id"])
            undone = await self._undone(connected, second["job_id"])
            orphans = await self._orphans(connected, members)
        intact, records = await self._scene.audit()
        self._scene_line(f"Audit chain of {records} records: {'intact' if intact else 'BROKEN'}.")
        ended = first["state"] == "succeeded" and second["state"] == "rolled_back"
        ok = ended and len(members) == _MADE and undone == _UNDONE and not orphans and intact
        return {
            "ok": ok,
            "created": len(members),
            "rolled_back": undone,
            "orphans": orphans,
            "audit": "intact" if intact else "broken",
        }

    async def _profiles(self, connected: Client) -> None:
        from mcp.types import ResourceTemplateReference

        reference = ResourceTemplateReference(uri="atlas://profiles/{name}")
        found = await connected.complete(reference, {"name": "name", "value": ""})
        self._screen.say(f"Profiles: {', '.join(found.completion.values)}")

    async def _deploy(self, connected: Client, name: str, count: int) -> dict[str, Any]:
        """Spec, capacity, plan, approval, apply. Returns the job."""
        spec = await call(connected, "collect_spec", spec=scenery.shop(name, count))
        self._scene_line(f"Spec {spec['spec_id']}: complete, {count} VMs.")
        capacity = await call(connected, "validate_capacity", spec_id=spec["spec_id"])
        self._screen.items("Capacity:", capacity["checks"])
        plan = await call(connected, "plan", spec_id=spec["spec_id"])
        effect = Effect(plan["effect"])
        self._screen.items(f"Plan {plan['plan_id']} (worst effect: {effect}):", plan["targets"], style_of(effect))
        job = (await call(connected, "apply", plan_id=plan["plan_id"]))["job"]
        await self._approve(plan["plan_id"])
        return await self._follow(connected, job)

    async def _approve(self, plan_id: str) -> None:
        """Outside the demo this is `atlas-mcp approve`, with the passphrase of a person's key."""
        if not self._yes and not click.confirm(f"Approve {plan_id}?", err=True):
            raise click.Abort
        await self._scene.approve(plan_id)
        self._screen.say("Approved with the throw-away key; the job starts by itself.")

    async def _follow(self, connected: Client, job: dict[str, Any]) -> dict[str, Any]:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        with Progress(
            BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), console=self._screen.err
        ) as bar:
            task = bar.add_task(job["job_id"], total=job["total"])
            while job["state"] not in _ENDS:
                job = (await call(connected, "get_job", job_id=job["job_id"], wait_s=_FOLLOW_S))["jobs"][0]
                bar.update(task, completed=job["done"], description=job["state"])
        why = job.get("reason", "").removeprefix("done").removeprefix("; ")
        self._screen.say(f"{job['job_id']}: {job['state']}{why and f': {why}'}", style_of(JobState(job["state"])))
        return job

    async def _members(self, connected: Client, deployment_id: str) -> list[dict[str, Any]]:
        detail = await call(connected, "get_deployment", deployment_id=deployment_id)
        members: list[dict[str, Any]] = detail["members"]
        if members:
            rows = [
                (m["vmid"], m["hostname"], ", ".join(m.get("addresses", [])))
                for m in sorted(members, key=lambda m: int(m["vmid"]))
            ]
            self._screen.table(("VMID", "hostname", "addresses"), rows)
        else:
            self._screen.say("It has no members: everything that was made for it was taken back.")
        return members

    def _scene_line(self, text: str) -> None:
        self._screen.say("")
        self._screen.say(text, "bold cyan")

    async def _undone(self, connected: Client, job_id: str) -> int:
        """The VMs that a job made and took back, by its journal."""
        text = ""
        offset: int | None = 0
        while offset is not None:
            page = await call(connected, "read", uri=f"atlas://jobs/{job_id}", offset=offset)
            text, offset = text + page["text"], page.get("next")
        marks = {(entry["step_id"], entry["mark"]) for entry in json.loads(text)["journal"]}
        return sum((step, "undone") in marks for step, mark in marks if mark == "done" and step.endswith("/clone"))

    async def _orphans(self, connected: Client, members: list[dict[str, Any]]) -> int:
        """Guests in our range that no deployment knows of."""
        found = await call(connected, "list_inventory", kind="guests", tag="atlas", fields=["vmid"], most=1000)
        return int(found["total"]) - len(members)
