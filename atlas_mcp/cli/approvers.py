"""Approvers: making a key, and the line by which its signature counts. `add` puts nothing in its place."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas_mcp.cli import keys, terminal
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.keys import KeyFile
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.plans import approvals
from atlas_mcp.plans.approvals import Approver

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_KEY_BYTES = 32
_TRIES = 3


def keys_of(frame: Frame, directory: Path | None) -> Path:
    """Where private keys are."""
    return directory or frame.settings.config_dir / "keys"


@click.group()
def approver() -> None:
    """Make approvers' keys, and show whose signature counts."""


@framed(Reach.READ)
@click.argument("name")
@click.option("--sign-as", metavar="OTHER", help="Sign the new line with the key of an approver who counts.")
@click.option("--key-dir", type=click.Path(path_type=Path), help="Where private keys are. [CONFIG_DIR/keys]")
@click.option("--public-key", metavar="BASE64", help="Of a key made elsewhere: make none, only print its line.")
def add(frame: Frame, name: str, sign_as: str | None, key_dir: Path | None, public_key: str | None) -> None:
    """Make a key for approver NAME and print the line that lets its signature count.

    The key is an Ed25519 key that a passphrase encrypts. Put the line into the approvers' file yourself: the first
    one by hand, a further one with the signature of an approver who counts (--sign-as).
    """
    name = keys.check_name(name)
    directory = keys_of(frame, key_dir)
    signer = _unlock(directory, sign_as) if sign_as else None
    file = KeyFile(directory, name)
    made = _given(name, public_key) if public_key else keys.make(file, _new_passphrase(frame, file))
    line = approvals.enrol(made, sign_as, signer) if sign_as and signer else made.line
    path = frame.settings.approvers_path
    if not public_key:
        frame.screen.say(f"Key: {file.path} (keep it, and its passphrase, to yourself)")
    frame.screen.say(f"Put this line into {path} (mode 600):")
    frame.screen.say(line, "bold")
    if not sign_as and _counting(path):
        frame.screen.say("It counts once an approver who counts has signed it: run this with --public-key and")
        frame.screen.say(f"--sign-as NAME at the terminal of one of {', '.join(_counting(path))}.")
    frame.screen.answer(
        {
            "approver": name,
            "line": line,
            "place": str(path),
            "key_file": "" if public_key else str(file.path),
            "signed_by": sign_as or "",
        }
    )


def own(frame: Frame, name: str) -> Approver:
    """The approver whose key is made here and now; or was made before, by one who knows its passphrase."""
    file = KeyFile(keys_of(frame, None), keys.check_name(name))
    if not file.path.exists():
        return keys.make(file, _new_passphrase(frame, file))
    public = _unlock(file.directory, name).public_key().public_bytes_raw()
    return Approver(name=name, public_key=base64.b64encode(public).decode())


@framed(Reach.READ)
def show(frame: Frame) -> None:
    """Show whose signature counts."""
    found = approvals.load_approvers(frame.settings.approvers_path)
    if not found:
        frame.screen.say(f"Nobody yet: {frame.settings.approvers_path} is missing or empty.")
    else:
        frame.screen.table(("approver", "public key"), [(one.name, one.public_key) for one in found.values()])
    place = str(frame.settings.approvers_path)
    frame.screen.answer({"approvers": [one.model_dump(mode="json") for one in found.values()], "place": place})


approver.add_command(add, "add")
approver.add_command(show, "list")


def _counting(path: Path) -> list[str]:
    return list(approvals.load_approvers(path))


def _new_passphrase(frame: Frame, file: KeyFile) -> str:
    """A passphrase, asked twice; from the start again, up to three times, where it will not do."""
    if file.path.exists():
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            f"Unable to make the key: {file.path} exists.",
            "Choose another name, or move that key away if it is lost to you.",
        )
    cause = ""
    for left in range(_TRIES - 1, -1, -1):
        first = terminal.passphrase(f"New passphrase for {file.name}, at least {keys.SHORTEST} characters: ")
        if len(first) < keys.SHORTEST:
            cause = f"the passphrase has fewer than {keys.SHORTEST} characters"
        elif terminal.passphrase("Again: ") != first:
            cause = "the two passphrases differ"
        else:
            return first
        if left:
            frame.screen.note(f"No key yet, since {cause}. Try again.")
    raise CallerError(
        Code.ARGUMENTS_INVALID, f"Unable to make the key: {cause}.", "Take several words, and run it again."
    )


def _unlock(directory: Path, name: str) -> Ed25519PrivateKey:
    file = KeyFile(directory, keys.check_name(name))
    keys.check(file)
    return keys.unlock(file, terminal.passphrase(f"Passphrase of {name}: "))


def _given(name: str, public_key: str) -> Approver:
    try:
        length = len(base64.b64decode(public_key, validate=True))
    except (ValueError, binascii.Error):
        length = 0
    if length != _KEY_BYTES:
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            "Unable to read --public-key: it is not an Ed25519 public key in base64.",
            "It is the third word of the line that approver add printed.",
        )
    return Approver(name=name, public_key=public_key)
