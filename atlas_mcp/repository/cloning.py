"""A clone that nothing is checked out of: Git fetches the newest commit, lists it, and gives blobs.

So no file, link, hook, filter or attribute of the repository ever stands on the disk or is looked at by Git; submodules
and LFS are never asked for. Git has no configuration, no credential and no home. The folder is in a place of the data
directory that one process has at a time, which empties it before and after: also after one that died.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import anyio

from atlas_mcp import redact
from atlas_mcp.domain.text import line
from atlas_mcp.errors import CallerError, Code, TargetError, TransientError
from atlas_mcp.repository.addresses import Remote, addresses_of, refused, remote_of
from atlas_mcp.repository.settings import RepositorySettings
from atlas_mcp.repository.trees import Entry, Listing, shown_path
from atlas_mcp.system import commands
from atlas_mcp.system.commands import Ended, Limits, Stopped
from atlas_mcp.system.locks import alone

_PLACE, _LOCK = "repositories", "repositories.lock"
_TURN_S, _LOOK_S = 60.0, 0.2
_LIST_S = 20.0
_MOST_SAID = 64 * 2**20
_MEMORY = 4 * 2**30
_OLDEST = (2, 37)  # since then it is told the address of a host
_FILES = ("100644", "100755")  # modes: no link, no submodule
_ENTRY = re.compile(rb"(\d{6}) blob ([0-9a-f]{40,64}) +(\d{1,15})\t(.{1,4096})", re.DOTALL)
_TROUBLES = (
    (r"returned error: 30\d|redirect", "it answers with a redirect, and none is followed", "Give the URL it leads to."),
    (
        r"could not read Username|Authentication failed|returned error: 40[13]|terminal prompts",
        "it is private, or there is none",
        "No credential is ever used: give a public repository, or a path.",
    ),
    (r"not found|returned error: 404|does not appear to be", "no repository is there", "Mend the URL."),
    (r"certificate|SSL", "its certificate is not trusted", "Set ca_file of its host under repositories.hosts."),
    (r"Could not resolve|Failed to connect|timed out|too slow", "it does not answer", "Try again later."),
)


@dataclass(frozen=True)
class Clone:
    """A bare clone in the scratch folder, and what is newest in it."""

    folder: Path
    commit: str


@asynccontextmanager
async def cloned(url: str, settings: RepositorySettings, data_dir: Path) -> AsyncIterator[Clone]:
    """Clone, and take the clone away afterwards.

    Raises:
        CallerError: `repository_refused`, `program_missing`.
        TargetError: `repository_unreadable`: none is there, or it is too large; `target_timeout`.
        TransientError: `target_locked`: other repositories are being read.

    """
    remote = remote_of(url, settings)
    addresses = await addresses_of(remote, settings)
    async with _scratch(data_dir) as scratch:
        await _check_version(scratch)
        folder = scratch / "clone"
        ended = await _git(_clone(remote, addresses, folder), scratch, _limits(scratch, settings))
        _check(ended, remote, settings)
        if await anyio.to_thread.run_sync(_size, scratch) > settings.most_mib * 2**20:  # grown since it was watched
            raise _too_large(remote, settings)
        head = await _in(folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        if head.code:
            raise _unreadable(remote.url, "it has no commit", "Give a repository that has one.")
        yield Clone(folder, head.output.decode("ascii", "replace").strip())


async def listed(clone: Clone, settings: RepositorySettings) -> Listing:
    """Its files; links and submodules are not among them."""
    ended = await _in(clone.folder, "ls-tree", "-r", "-z", "-l", "--full-tree", clone.commit)
    if ended.code or ended.stopped:
        raise _unreadable("what was cloned", "its files cannot be listed", "Give a smaller or a whole repository.")
    entries, limits = list[Entry](), list[str]()
    for row in ended.output.split(b"\0"):
        match = _ENTRY.fullmatch(row)
        if match and match[1].decode() in _FILES:
            entries.append(Entry(shown_path(match[4]), match[2], int(match[3])))
        if len(entries) >= settings.most_files:
            limits.append(f"more than {settings.most_files} files: the rest is not listed")
            break
    return Listing(tuple(entries), tuple(limits))


async def contents(clone: Clone, entries: Sequence[Entry]) -> list[bytes]:
    """What files hold, in their order. How long they are together is the caller's matter."""
    given = b"".join(entry.key + b"\n" for entry in entries)
    ended = await _in(clone.folder, "cat-file", "--batch", given=given)
    texts, at = list[bytes](), 0
    for entry in entries:
        head, _, _ = ended.output[at : at + 200].partition(b"\n")
        if head != b"%b blob %d" % (entry.key, entry.size):
            raise _unreadable("what was cloned", "a file in it is damaged", "Try again.")
        at += len(head) + 1
        texts.append(ended.output[at : at + entry.size])
        at += entry.size + 1
    return texts


async def sweep(data_dir: Path) -> None:
    """Take away what a process left that died, unless another is at work there."""
    with alone(data_dir / _LOCK) as held:
        if held:
            await anyio.to_thread.run_sync(_empty, data_dir / _PLACE)


@asynccontextmanager
async def _scratch(data_dir: Path) -> AsyncIterator[Path]:
    scratch = data_dir / _PLACE
    with anyio.move_on_after(_TURN_S):
        while True:
            with alone(data_dir / _LOCK) as held:
                if held:
                    break
            await anyio.sleep(_LOOK_S)
    with alone(data_dir / _LOCK) as held:
        if not held:
            raise TransientError(
                Code.TARGET_LOCKED, "Unable to clone now: another repository is being cloned.", "Try again in a minute."
            )
        await anyio.to_thread.run_sync(_empty, scratch)
        (scratch / "home").mkdir(parents=True)
        try:
            yield scratch
        finally:
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(_empty, scratch)


def _empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _clone(remote: Remote, addresses: Sequence[str], folder: Path) -> list[str]:
    shown = ",".join(f"[{one}]" if ":" in one else one for one in addresses)
    options = {
        "http.curloptResolve": f"{remote.name}:{remote.host.port}:{shown}",
        "http.followRedirects": "false",
        "http.lowSpeedLimit": "1000",
        "http.lowSpeedTime": "15",
        "http.sslVerify": "true",
        "http.proxy": "",
        "credential.helper": "",
        "protocol.allow": "never",
        "protocol.https.allow": "always",
        "transfer.bundleURI": "false",
        "fetch.uriProtocols": "",
        "core.hooksPath": os.devnull,
        "core.bigFileThreshold": "1m",  # longer ones are passed through, not held
        "pack.threads": "1",
        "gc.auto": "0",
        **({"http.sslCAInfo": str(remote.host.ca_file)} if remote.host.ca_file else {}),
    }
    given = [word for key, value in options.items() for word in ("-c", f"{key}={value}")]
    return [
        *given, "clone", "--quiet", "--bare", "--depth", "1", "--no-tags", "--single-branch", "--template=", "--",
        remote.url, str(folder),
    ]  # fmt: skip


def _limits(scratch: Path, settings: RepositorySettings) -> Limits:
    most = settings.most_mib * 2**20
    return Limits(
        settings.clone_s, 2**20, exceeded=lambda: _size(scratch) > most, memory_bytes=_MEMORY, file_bytes=most
    )


def _size(folder: Path) -> int:
    """What stands below a folder, as far as it does not go while it is looked at."""
    sizes = 0
    for path in folder.rglob("*"):
        try:
            sizes += path.lstat().st_size
        except OSError:
            continue
    return sizes


async def _check_version(scratch: Path) -> None:
    ended = await _git(["version"], scratch, Limits(_LIST_S, 2**16))
    match = re.search(rb"git version (\d{1,4})\.(\d{1,4})", ended.output)
    if not match or (int(match[1]), int(match[2])) < _OLDEST:
        raise CallerError(
            Code.PROGRAM_MISSING,
            "Unable to clone: this Git is older than 2.37.",
            "Install a newer one, or give a path.",
        )


async def _in(folder: Path, *words: str, given: bytes = b"") -> Ended:
    limits = Limits(_LIST_S, _MOST_SAID, memory_bytes=_MEMORY)
    return await _git([f"--git-dir={folder}", *words], folder.parent, limits, given)


async def _git(words: Sequence[str], scratch: Path, limits: Limits, given: bytes = b"") -> Ended:
    home = str(scratch / "home")
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": home,
        "XDG_CONFIG_HOME": home,
        "LC_ALL": "C",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_ALLOW_PROTOCOL": "https",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "SSH_ASKPASS": "",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
    }
    program = shutil.which("git")
    if program is None or not hasattr(os, "killpg"):
        raise CallerError(
            Code.PROGRAM_MISSING, "Unable to clone: there is no git here.", "Install Git, or give a path."
        )
    try:
        return await commands.run([program, *words], environment, scratch, limits, given=given, apart=True)
    except OSError as error:
        cause = f"Unable to run {program}: {error.strerror or error}."
        raise CallerError(Code.PROGRAM_MISSING, cause, "Install Git, or give a path.") from error


def _check(ended: Ended, remote: Remote, settings: RepositorySettings) -> None:
    if ended.stopped is Stopped.TIME:
        raise TargetError(
            Code.TARGET_TIMEOUT,
            f"Unable to clone {remote.url}: it took longer than {settings.clone_s} s.",
            "Try again, give a path, or have the operator raise repositories.clone_s.",
        )
    said = ended.errors.decode("utf-8", "replace")
    if ended.stopped or re.search(r"File too large|died of signal|invalid index-pack output", said):
        raise _too_large(remote, settings)
    if ended.code:
        for pattern, cause, remedy in _TROUBLES:
            if re.search(pattern, said):
                if "redirect" in cause:
                    raise refused(remote.url, cause, settings)
                raise _unreadable(remote.url, cause, remedy)
        last = redact.mask(line(said.strip().splitlines()[-1] if said.strip() else "git said nothing", 200))
        raise _unreadable(remote.url, f"git says: {last}", "Mend the URL, or give a path.")


def _too_large(remote: Remote, settings: RepositorySettings) -> TargetError:
    cause = f"it is larger than {settings.most_mib} MiB, or damaged"  # Git does not say which limit has ended it
    return _unreadable(remote.url, cause, "Give a path, or have the operator raise repositories.most_mib.")


def _unreadable(what: str, cause: str, remedy: str) -> TargetError:
    return TargetError(Code.REPOSITORY_UNREADABLE, f"Unable to read {what}: {cause}.", remedy)
