"""`render`: the tree of files of a spec, written where a person says."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from atlas_mcp.cli import origin, planfile
from atlas_mcp.cli.entry import UMASK, Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.plans import A_SPEC
from atlas_mcp.domain.problems import nearest
from atlas_mcp.model import JsonObject, digest_of, nonce_of
from atlas_mcp.rendering.templates import KINDS
from atlas_mcp.store import specs as spec_rows
from atlas_mcp.system import process
from atlas_mcp.toolset import Brief, Deployment, Layout, StoredSpec

if TYPE_CHECKING:
    from atlas_mcp.rendering.tree import Tree

_NODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,98}[A-Za-z0-9])?")
_GIVEN = "local.auto.tfvars.json"  # where the documents say that a person's values for Terraform go
_OF_FILES = (".yaml", ".yml", ".json")
_LAST_VMID, _MOST_BYTES = 999_999_999, 10_000_000


def _are_kinds(context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    for kind in value:
        if kind not in KINDS:
            near = nearest(kind, KINDS)
            meant = f" Did you mean {near}?" if near else ""
            raise click.BadParameter(f"{kind[:60]!r} is no kind.{meant} There are {', '.join(KINDS)}.")
    return value


def _are_nodes(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    names = () if value is None else tuple(value.split(","))
    for name in names:
        if not _NODE.fullmatch(name):
            raise click.BadParameter(f"{name[:60]!r} is no node name.")
    return names


def _is_id(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _ID.fullmatch(value):
        raise click.BadParameter(f"{value[:60]!r} is no id. Write for example shop-1a2b3c4d.")
    return value


@framed(Reach.READ)
@click.argument("spec")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The directory to write into.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    callback=_are_kinds,
    help=f"What to render, {', '.join(KINDS)}; all of it by default.",
)
@click.option("--vmid-start", type=click.IntRange(100, 999_999_999), help="First VMID, where no plan gives any.")
@click.option(
    "--nodes",
    metavar="NODE,...",
    callback=_are_nodes,
    help="Nodes that are gone round, where no plan gives any.",
)
@click.option(
    "--deployment",
    callback=_is_id,
    help="Which deployment FILE is of. A new id marks the VMs, where neither ATLAS nor the directory has one.",
)
@click.option("--overwrite", is_flag=True, help="Lose what somebody edited in the files.")
def render(
    frame: Frame,
    spec: str,
    out: Path,
    kinds: tuple[str, ...],
    vmid_start: int | None,
    nodes: tuple[str, ...],
    deployment: str | None,
    overwrite: bool,
) -> None:
    """Write Terraform, Ansible, inventory, scripts, monitoring and documents for SPEC.

    SPEC is a file (YAML or JSON), or the id of a spec that is kept. VMIDs and nodes come from its deployment or plan.
    Needs no cluster and changes nothing but the directory. Where somebody edited a file there, it is named, and nothing
    is written.
    """
    from atlas_mcp.rendering import output

    chosen = tuple(kind for kind in KINDS if kind in kinds or not kinds)
    known: JsonObject = {"vmid_start": vmid_start, "nodes": [*nodes]}
    path = Path(spec)
    document = planfile.read_document(path, A_SPEC) if path.exists() or path.suffix in _OF_FILES else None
    layout, made = frame.run(lambda: _render(frame, spec, document, out, deployment, chosen, known))
    with process.umask(click.get_current_context().meta[UMASK]):  # what is rendered is the person's own
        done = output.put(made, out, overwrite=overwrite)
    screen, total = frame.screen, len(made.files)
    screen.say(f"{out}: {len(done.written)} of {total} files written, {len(done.removed)} removed.")
    screen.items("Edited since, and no longer rendered; left as they are:", done.left, "yellow")
    screen.items("Terraform and roles will ask for:", layout.missing)
    screen.items("Warnings:", layout.warnings, "yellow")
    screen.answer(
        {
            "directory": str(out),
            "digest": made.manifest.digest,
            "files": total,
            "written": list(done.written),
            "removed": list(done.removed),
            "left": list(done.left),
            "missing": list(layout.missing),
            "warnings": list(layout.warnings),
        }
    )


async def _render(
    frame: Frame,
    spec_id: str,
    document: Mapping[str, Any] | None,
    out: Path,
    chosen: str | None,
    kinds: tuple[str, ...],
    known: JsonObject,
) -> tuple[Layout, Tree]:
    from atlas_mcp.calls.context import blank

    kernel, before = frame.kernel(), _rendered_before(out)
    if document is None:
        frame.need_data()
        stored = await kernel.spec(spec_id)
        deployment = await kernel.deployed(stored)
    else:
        stored = _unkept(frame, document)
        deployment = await _made_of(frame, Path(spec_id), stored, chosen) or blank(stored, frame.app.environments)
        kept_there = before.deployment if before.name == stored.name else ""
        id_ = deployment.id if deployment.revision else kept_there or chosen or deployment.id
        stored = stored.model_copy(update={"id": id_})
        deployment = deployment if deployment.id == id_ else blank(stored, frame.app.environments)
    if chosen not in (None, deployment.id):
        frame.screen.note(f"--deployment {chosen} is left aside: what is rendered is {deployment.id}.")
    if before.deployment == deployment.id and not deployment.revision:  # else ATLAS knows what is there
        known = {**known, **before.places}
    brief = Brief(kinds=kinds, known=known)
    if frame.settings.database.exists():
        brief = await kernel.brief(stored.id, kinds, known=known)
    return await kernel.rendered(stored, deployment, brief)


async def _made_of(frame: Frame, path: Path, stored: StoredSpec, chosen: str | None) -> Deployment | None:
    """What ATLAS has made of a file, None where nothing is there: one that is gone is no other's.

    Raises:
        CallerError: `spec_revision_conflict`: only a person can say which deployment it is.

    """
    if not frame.settings.database.exists():
        return None
    kept = await frame.app.store.read(lambda tx: spec_rows.newest(tx, [chosen] if chosen else []))
    spec = await origin.known_as(frame, path, stored.body, chosen if kept else None)
    deployment = await frame.kernel().deployed(spec) if spec else None
    return deployment if deployment and deployment.members else None


def _unkept(frame: Frame, document: Mapping[str, Any]) -> StoredSpec:
    """A spec that is only in a file. Its id follows from what it says, so that the same file gives the same tree."""
    body, notes = frame.kernel().newest(document)
    for note in notes:
        frame.screen.note(note)
    metadata = body.get("metadata")
    name = str(metadata.get("name") or "") if isinstance(metadata, dict) else ""
    return StoredSpec(
        id=f"{name}-{digest_of(body)[:8]}",
        revision=0,
        kind=str(body.get("kind") or ""),
        name=name,
        body=dict(body),
        sources={},
        answers=[],
    )


@dataclass(frozen=True)
class _Before:
    """What was rendered into a directory before: for a spec of which name, as which deployment, with VMIDs and nodes.

    Terraform's state is by VMID, so they stay.
    """

    name: str = ""
    deployment: str = ""
    places: Mapping[str, Any] = field(default_factory=dict)


def _rendered_before(directory: Path) -> _Before:
    """What stands there, in what a person gave Terraform as well.

    The files may be anybody's: what is no id with its nonce, no VMID (or one that two VMs have), no node is left out.
    """
    from atlas_mcp.rendering import output

    source = output.source(directory)
    rendered = _variables(directory / "terraform" / "terraform.tfvars.json")
    said = rendered.get("deployment", {})
    deployment = str(said.get("id", ""))
    known = _ID.fullmatch(deployment) and said.get("nonce") == nonce_of(deployment)
    if source is None or not known:
        return _Before()
    given = _variables(directory / "terraform" / _GIVEN)
    vmids = {**rendered.get("vmids", {}), **given.get("vmids", {})}
    nodes = {**rendered.get("nodes", {}), **given.get("nodes", {})}
    places: dict[str, dict[str, Any]] = {
        "vmids": {key: value for key, value in vmids.items() if isinstance(value, int) and 100 <= value <= _LAST_VMID},
        "placed": {key: value for key, value in nodes.items() if isinstance(value, str) and _NODE.fullmatch(value)},
    }
    numbers = Counter(places["vmids"].values())
    places["vmids"] = {key: value for key, value in places["vmids"].items() if numbers[value] == 1}
    return _Before(source.name, deployment, places)


def _variables(path: Path) -> dict[str, dict[str, Any]]:
    """Those of a file of Terraform's that are objects; none where it cannot be read as that."""
    try:
        found = json.loads(path.read_bytes()) if path.is_file() and path.stat().st_size < _MOST_BYTES else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, dict)} if isinstance(found, dict) else {}
