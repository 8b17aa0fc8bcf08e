"""An approver's private key: made, kept in a file, opened with its passphrase. Never used by the server.

The file is an Ed25519 key as encrypted PKCS #8, with one line above it that says how the passphrase is stretched
before it is used: PKCS #8 alone spends too little on it, and the file lies where an agent of the same user may
read it and try passphrases.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.plans.approvals import Approver
from atlas_mcp.system.trust import distrusted

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SHORTEST = 8  # characters of a passphrase
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}")
_COST, _BLOCK = 2**16, 8  # scrypt: 64 MiB and about 0.2 s a try
_HEADER = re.compile(r"atlas-key/v1 scrypt (\d{1,8}) (\d{1,2}) ([A-Za-z0-9+/=]{16,64})")
_MOST_MEMORY = 2**30


@dataclass(frozen=True)
class KeyFile:
    """Where an approver's private key is kept."""

    directory: Path
    name: str

    @property
    def path(self) -> Path:
        """The file."""
        return self.directory / f"{self.name}.pem"


def check_name(name: str) -> str:
    """The name, when it can be an approver's.

    Raises:
        CallerError: `arguments_invalid`.

    """
    if not _NAME.fullmatch(name):
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            f"Unable to use {name[:64]!r} as an approver's name.",
            "Letters, digits and . _ @ + -, at most 64, for example ann.",
        )
    return name


def known(directory: Path) -> list[str]:
    """The names of the keys in a directory."""
    return sorted(path.stem for path in directory.glob("*.pem"))


def make(file: KeyFile, passphrase: str) -> Approver:
    """Make a key and write it, mode 600 in a 700 directory. Returns the approver it makes.

    Raises:
        CallerError: `arguments_invalid`: there is such a key already, or the passphrase is too short.

    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if len(passphrase) < SHORTEST:
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            f"Unable to make the key: the passphrase has fewer than {SHORTEST} characters.",
            "Take several words.",
        )
    key = Ed25519PrivateKey.generate()
    file.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(file.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError as error:
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            f"Unable to make the key: {file.path} exists.",
            "Choose another name, or move that key away if it is lost to you.",
        ) from error
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(_sealed(key, passphrase))
    return approver(file.name, key)


def unlock(file: KeyFile, passphrase: str) -> Ed25519PrivateKey:
    """The key, opened.

    Raises:
        CallerError: `credential_missing`: there is no such key, or it is not one of ours, or others may read it;
            `credential_rejected`: the passphrase is wrong.

    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    header, _, pem = check(file).partition("\n")
    found = _HEADER.fullmatch(header)
    if found is None or "ENCRYPTED" not in pem:
        raise _unusable(file, "it is not a key that atlas-mcp made")
    try:
        stretched = _stretched(passphrase, int(found[1]), int(found[2]), base64.b64decode(found[3], validate=True))
    except (ValueError, binascii.Error) as error:
        raise _unusable(file, "its first line is damaged") from error
    try:
        key = load_pem_private_key(pem.encode(), stretched)
    except (ValueError, TypeError) as error:
        raise CallerError(
            Code.CREDENTIAL_REJECTED, f"Unable to open the key {file.name}: the passphrase is wrong.", "Try again."
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _unusable(file, "it is not an Ed25519 key")
    return key


def approver(name: str, key: Ed25519PrivateKey) -> Approver:
    """Who signs with the key."""
    return Approver(name=name, public_key=base64.b64encode(key.public_key().public_bytes_raw()).decode())


def check(file: KeyFile) -> str:
    """The text of a key's file, once it is seen that it is there and that only its owner may read it.

    Raises:
        CallerError: `credential_missing`.

    """
    if found := distrusted(file.path):
        raise CallerError(
            Code.CREDENTIAL_MISSING,
            f"Unable to use the key {file.path}: {found.cause}.",
            f"If nobody did: {found.remedy}",
        )
    try:
        mode = file.path.stat().st_mode
        text = file.path.read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(file, "it cannot be read") from error
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise CallerError(
            Code.CREDENTIAL_MISSING,
            f"Unable to use the key {file.path}: others may read or write it.",
            f"If nobody did, run: chmod 600 {file.path}",
        )
    return text


def _sealed(key: Ed25519PrivateKey, passphrase: str) -> bytes:
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat

    salt = secrets.token_bytes(16)
    encryption = BestAvailableEncryption(_stretched(passphrase, _COST, _BLOCK, salt))
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)
    return f"atlas-key/v1 scrypt {_COST} {_BLOCK} {base64.b64encode(salt).decode()}\n".encode() + pem


def _stretched(passphrase: str, cost: int, block: int, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    if 128 * cost * block > _MOST_MEMORY:
        raise ValueError("too costly")
    secret = passphrase.encode("utf-8", "surrogateescape")
    return base64.b64encode(Scrypt(salt=salt, length=32, n=cost, r=block, p=1).derive(secret))


def _unusable(file: KeyFile, cause: str) -> CallerError:
    here = ", ".join(known(file.directory)) or "none"
    return CallerError(
        Code.CREDENTIAL_MISSING,
        f"Unable to use the key {file.path}: {cause}.",
        f"Keys in that directory: {here}. atlas-mcp approver add NAME makes one.",
    )
