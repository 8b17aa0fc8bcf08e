"""The first hour: from an endpoint to settings that work. Asks, shows what to paste on a node, writes, looks.

It never talks to a node with more than a token, and writes nothing before token and certificate are known to be good.
What it asks has an option each, so that a script needs no terminal.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import click
from pydantic import ValidationError

from atlas_mcp import secrets
from atlas_mcp.cli import approvers, doctor, init_files, init_line
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.init_line import Line
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.engines.proxmox import certificate
from atlas_mcp.engines.proxmox.settings import ClusterSettings, clusters_of
from atlas_mcp.engines.proxmox.spec import Access, block
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JsonObject
from atlas_mcp.plans import approvals

_NAME = r"[a-z0-9][a-z0-9-]{0,31}"
_VMIDS = {"first": 10000, "last": 19999}
_ANSWERS = click.Path(path_type=Path, dir_okay=False)


@dataclass(frozen=True)
class Wanted:
    """What is asked for, as options or at the terminal."""

    name: str
    endpoint: str
    access: Access
    ca_file: Path | None
    fingerprint: str


@framed(Reach.ACT)
@click.option("--name", default="main", show_default=True, help="What the cluster is called in specs and settings.")
@click.option("--endpoint", metavar="URL", help="https://HOST:8006 of a node.")
@click.option("--ca-file", type=_ANSWERS, help="Copy of /etc/pve/pve-root-ca.pem, instead of pinning the certificate.")
@click.option("--fingerprint", metavar="SHA256", help="Of the certificate, where the line that is pasted has none.")
@click.option("--pool", help="The pool that ATLAS makes its guests in. [atlas]")
@click.option("--template", "templates", type=int, multiple=True, help="VMID of a template to clone; may be repeated.")
@click.option("--storage", "storages", multiple=True, help="A storage for disks; may be repeated.")
@click.option("--network", "networks", multiple=True, help="A bridge, or ZONE/VNET; may be repeated.")
@click.option("--ha", is_flag=True, help="Allow HA resources, by a second token.")
@click.option("--backup", multiple=True, metavar="STORAGE", help="Allow backup jobs to it, by a second token.")
@click.option("--block", "only_block", is_flag=True, help="Only print what is pasted on a node.")
@click.option("--approver", metavar="NAME", help="Make this person's key, whose signature then counts.")
def init(
    frame: Frame,
    name: str,
    endpoint: str | None,
    ca_file: Path | None,
    fingerprint: str | None,
    only_block: bool,
    approver: str | None,
    **access: object,
) -> Exit | None:
    """Connect a cluster: print what to paste on a node, take the token, write the settings, run doctor.

    Asks for what no option gives. Without a terminal everything is an option, but the line with the tokens, which is
    read from standard input. Run again, it goes on where it broke off. No file that is there is written over.
    """
    if only_block:
        click.echo(block(_access(access)))
        return None
    cluster = clusters_of(frame.settings).get(name)
    if cluster is None:
        wanted = _wanted(frame, name, endpoint, ca_file, fingerprint, access)
        cluster = _connect(frame, wanted)
    elif endpoint and endpoint not in cluster.endpoints:
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            f"Unable to add cluster {name}: the settings in {frame.settings.config_dir} have one of that name.",
            "Choose another --name, or change that one in its file.",
        )
    else:
        frame.screen.say(f"Cluster {name} is in the settings already: they are left as they are.")
    who = _approver(frame, approver)
    checks = doctor.examine(frame)
    doctor.show(frame.screen, checks)
    found = doctor.report(checks)
    after = "atlas-mcp collect -o fleet.yaml && atlas-mcp plan fleet.yaml"
    frame.screen.say("")
    frame.screen.say(f"Next: {after}" if found["ok"] else "Mend what is bad, then: atlas-mcp doctor", "bold")
    frame.screen.answer({"cluster": name, "fingerprint": cluster.fingerprint or "", "approver": who, "doctor": found})
    return None if found["ok"] else Exit.ERROR


# -- asking ----------------------------------------------------------------------------------------


def _wanted(
    frame: Frame,
    name: str,
    endpoint: str | None,
    ca_file: Path | None,
    fingerprint: str | None,
    access: dict[str, object],
) -> Wanted:
    url = (endpoint or _ask("Endpoint of a node, https://HOST:8006", "--endpoint")).rstrip("/")
    _check_form(name, url, fingerprint)  # before anybody is asked for more
    if sys.stdin.isatty():
        access = {
            **access,
            "pool": access["pool"] or _ask("Pool for ATLAS's guests, made if it is not there", "--pool", "atlas"),
            "templates": access["templates"] or _list("VMIDs of the templates to clone (qm list)", ""),
            "storages": access["storages"] or _list("Storages for disks (pvesm status)", "local-lvm"),
            "networks": access["networks"] or _list("Bridges, or ZONE/VNET", "vmbr0"),
        }
    return Wanted(name, url, _access(access), ca_file.absolute() if ca_file else None, (fingerprint or "").upper())


def _ask(question: str, option: str, default: str | None = None) -> str:
    if not sys.stdin.isatty():
        raise CallerError(
            Code.TERMINAL_REQUIRED, "Unable to ask: there is no terminal to ask at.", f"Give {option} as an option."
        )
    return str(click.prompt(question, default=default, err=True)).strip()


def _list(question: str, default: str) -> list[str]:
    return _ask(f"{question}, by commas", "", default).replace(",", " ").split()


def _access(given: dict[str, object]) -> Access:
    """What is allowed, when every name in it has the form that PVE wants: it is pasted into a root shell."""
    try:
        return Access.model_validate({key: value for key, value in given.items() if value})
    except ValidationError as error:
        problems = tuple(problems_of(error, Access, "Access"))
        raise CallerError(Code.ARGUMENTS_INVALID, "Unable to use what was given.", "Mend these:", problems) from error


def _check_form(name: str, endpoint: str, fingerprint: str | None) -> None:
    if not re.fullmatch(_NAME, name):
        raise click.UsageError("--name takes lower-case letters, digits and -, at most 32.")
    try:
        ClusterSettings(endpoints=(endpoint,), fingerprint=fingerprint or None, token="file:later")  # noqa: S106 - a reference
    except ValidationError as error:
        problems = tuple(problems_of(error, ClusterSettings, "The cluster"))
        raise CallerError(Code.ARGUMENTS_INVALID, "Unable to use what was given.", "Mend these:", problems) from error


# -- connecting ------------------------------------------------------------------------------------


def _connect(frame: Frame, wanted: Wanted) -> ClusterSettings:
    """Show what to paste, take what comes back, and write it down once it is known to be good."""
    directory = frame.settings.config_dir
    seen = certificate.fingerprint(wanted.endpoint)
    frame.screen.say(f"{wanted.endpoint} shows a certificate with this SHA-256 fingerprint:")
    frame.screen.say(seen, "bold")
    if sys.stdin.isatty():
        frame.screen.say(
            "Paste this block into a shell on that node, as root. It makes roles, a user, a pool, a token:"
        )
        click.echo(f"\n{block(wanted.access)}\n", err=frame.screen.as_json)
    paths = {token: init_files.secret_path(directory, wanted.name, token) for token in _tokens(wanted.access)}
    _check_unused(frame, paths)
    kept = [path for path in paths.values() if path.exists()]
    line = init_line.read(
        "The line that it ends with (not shown" + ("; Enter takes the kept token): " if kept else "): ")
    )
    _check(line, wanted.access, kept, paths)
    trust = _trust(wanted, line, seen)
    init_files.prepare(directory)
    for token, path in paths.items():
        if secret := getattr(line, token):
            init_files.write_secret(path, secret)
        else:
            secrets.resolve(f"file:{path}")  # kept by an earlier run: it must be readable, and nobody else's to read
    cluster = _cluster(wanted, trust, paths)
    written = init_files.write_cluster(directory, wanted.name, cluster)
    frame.reload()
    frame.screen.say(f"Written: {written} and {', '.join(path.name for path in paths.values())} beside it (mode 600).")
    return clusters_of(frame.settings)[wanted.name]


def _check_unused(frame: Frame, paths: dict[str, Path]) -> None:
    """See that no other cluster's token would be written over."""
    used = {reference for one in clusters_of(frame.settings).values() for reference in (one.token, one.admin_token)}
    for path in paths.values():
        if f"file:{path}" in used:
            raise CallerError(
                Code.ARGUMENTS_INVALID,
                f"Unable to keep the token, since another cluster's is in {path}.",  # "token: x" is masked
                "Choose another --name.",
            )


def _tokens(access: Access) -> tuple[str, ...]:
    return ("deploy", "admin") if access.second else ("deploy",)


def _check(line: Line, access: Access, kept: list[Path], paths: dict[str, Path]) -> None:
    """See that every token is there, in the line or kept."""
    lacking = [token for token, path in paths.items() if not getattr(line, token) and path not in kept]
    if lacking:
        raise CallerError(
            Code.CREDENTIAL_MISSING,
            f"Unable to go on without the line that the block ends with: no {' and no '.join(lacking)} token is in it.",
            "Paste the block on a node (atlas-mcp init --block prints it), and give its last line, on standard input.",
        )
    if line.admin and not access.second:
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            "Unable to use the second token, since nothing was asked for that needs it.",
            "Give --ha or --backup STORAGE as well, or leave it out.",
        )


def _trust(wanted: Wanted, line: Line, seen: str) -> JsonObject:
    """By what the certificate is held from now on: a CA, else its fingerprint, which the node or a person has told."""
    if wanted.ca_file:
        if not certificate.signed(wanted.endpoint, wanted.ca_file):
            raise _untrusted(wanted, f"the CA in {wanted.ca_file} has not signed it for that name")
        return {"ca_file": str(wanted.ca_file)}
    if not wanted.fingerprint and certificate.signed(wanted.endpoint, None):
        return {}  # by a public CA, which renews it: a pin would break then
    told = wanted.fingerprint or line.fingerprint
    if not told and sys.stdin.isatty() and click.confirm(f"Does the node itself print {seen}?", err=True):
        told = seen
    if not told:
        raise _untrusted(wanted, "nobody has told whether it is the node's")
    for one in (told, line.fingerprint or told):  # what a person gives does not outweigh what the node has printed
        if one != seen:
            raise _untrusted(wanted, f"it shows {seen}, the node's own is {one}")
    return {"fingerprint": seen}


def _untrusted(wanted: Wanted, cause: str) -> CallerError:
    return CallerError(
        Code.CLUSTER_CERTIFICATE,
        f"Unable to trust the certificate of {wanted.endpoint}: {cause}.",
        "Give --fingerprint as that node prints it (docs/clusters.md), or --ca-file. Do not continue if they differ.",
    )


def _cluster(wanted: Wanted, trust: JsonObject, paths: dict[str, Path]) -> JsonObject:
    keys = {"deploy": "token", "admin": "admin_token"}
    secrets: JsonObject = {keys[token]: f"file:{path}" for token, path in paths.items()}
    limits: JsonObject = {"vmids": dict(_VMIDS), "pools": [wanted.access.pool]}
    return {"endpoints": [wanted.endpoint], **trust, **secrets, **limits}


# -- the approver ----------------------------------------------------------------------------------


def _approver(frame: Frame, name: str | None) -> str:
    """Make the first approver's key, where one is wanted, and let its signature count: the operator runs this."""
    path = frame.settings.approvers_path
    if found := approvals.load_approvers(path):
        return ", ".join(found)
    if name is None and sys.stdin.isatty():
        name = str(click.prompt("Your name, for the key you approve plans with (Enter: none)", default="", err=True))
    if not name:
        return ""
    made = approvers.own(frame, name.strip())
    init_files.write_new(path, f"{made.line}\n".encode())
    frame.screen.say(f"The signature of {made.name} counts from now on: {path}")
    return made.name
