"""Packages of the system, by the managers that fetch them."""

from __future__ import annotations

import re
import warnings
from fnmatch import fnmatchcase

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

# Without these nobody gets in, or the host does not start.
_VITAL = re.compile(
    r"(ssh|openssh|openssh-(server|sftp-server|portable)|sshd|dropbear|libc6?|glibc.*|libc-bin|musl|systemd(-sysv|-libs"
    r"|-logind)?|libsystemd.*"
    r"|sudo|linux|linux-image.*|linux-modules.*|linux-generic.*|linux-virtual|linux-lts|kernel|kernel-(core|modules"
    r"|default|ml|lt|uek).*"
    r"|proxmox-kernel.*|pve-kernel.*|grub2?|grub-(pc|efi|common|cloud).*|grub2-.*|shim.*|base|base-files|base-passwd"
    r"|bash|dash|coreutils|util-linux|init"
    r"|init-system-helpers|dpkg|apt|rpm|dnf|yum|apk-tools|pacman|zypper|login|passwd|shadow|auditd?|rsyslog"
    r"|network-manager|NetworkManager"
    r"|netplan\.io|ifupdown2?|dbus|udev|libpam.*|pam|initramfs-tools|filesystem|setup|alpine-(base|baselayout)"
    r"|busybox|mount|@core|@base|core)(:\w+)?"
)
_SAMPLES = (
    "openssh-server sshd libc6 glibc systemd sudo linux-image-amd64 linux-image-6.1.0-18-amd64 kernel kernel-core"
    " bash coreutils auditd"
    " rsyslog network-manager NetworkManager dpkg apt rpm login passwd"
).split()
_MENTIONED = re.compile(r"\b(sshd|openssh|systemd|libc6|glibc|sudo|linux-image|kernel-core|auditd|rsyslog)\b")

MANAGER = Verbs(
    looks="list search show info policy depends rdepends showpkg madison check check-update provides whatprovides"
    " repolist"
    " files contents history history/list history/info repoquery se pa lr ls lu version help deplist updateinfo"
    " changelog showauto"
    " showmanual showhold dump stats what-provides moo updates list-upgrades outdated view find known leaves deps uses"
    " activate deactivate if env/list query which audit changes connections interfaces model services tasks"
    " --simulate --dry-run --just-print --no-act --assumeno --download-only --recon --pretend",
    routine="install update upgrade dist-upgrade full-upgrade dselect-upgrade add in up fix-broken refresh dup patch"
    " safe-upgrade"
    " build-dep reinstall localinstall makecache sync localupdate upgrade-minimal download source distro-sync"
    " groupinstall"
    " clean autoclean mark hold unhold addrepo ar mr module module/enable module/install config-manager group"
    " group/install"
    " env/create env/update create enable versionlock config edit-sources key satisfy needs-restarting connect set"
    " start restart fetch"
    " copr builddep ref wrap cache tap link pin unpin alias markauto unmarkauto cleanup rebase deploy save advisory"
    " history/redo rebuild reload prefer plugin selfupdate get ack known forget",
    asks="remove purge autoremove autopurge erase rm del uninstall delete groupremove rollback swap downgrade"
    " group/remove"
    " module/remove module/reset module/disable history/undo history/rollback stop disable env/remove rr removerepo"
    " unlink untap"
    " override/remove remove-old remove-optional unmap switch revert kickstart offline offline-upgrade system-upgrade",
    short="otcaDxX",
    long="option target-release default-release config-file installroot enablerepo disablerepo exclude setopt"
    " releasever repo root"
    " repository channel name prefix from host-architecture sandbox",
    topic="package removal",
)
_REMOVES = frozenset(
    "remove purge autoremove autopurge erase rm del uninstall delete groupremove swap remove-old rollback"
    " downgrade".split()
)
_APT_RUNS = re.compile(
    r"(?i)(pre|post)-invoke|pre-install-pkgs|dir::bin::|hook|solver|::methods?\b|proxy-auto-detect|update::"
)


def vital(call: Call, packages: list[Text]) -> None:
    """Judge that packages are removed."""
    source = call.scope.source.decode("utf-8", "replace")
    looked_up = re.findall(r"(?:rpm\s+-q|dpkg|apt|dnf|pacman\s+-Q|apk\s+info)[^;&\n]*", source)
    mentioned = _MENTIONED.search(" ".join([call.span, *looked_up]))
    for word in packages:
        name = word.exact
        if name is None and (mentioned or (any(map(word.may_be, _SAMPLES)) and not word.open)):
            call.forbid(effects.ACCESS, "Which packages are removed is known only on the host: name them.")
        elif name is not None and _may_be_vital(re.split(r"[=/]", name)[0]):
            call.forbid(effects.ACCESS, f"Without {name} nobody gets in, or the host does not start: keep it.")


def _may_be_vital(name: str) -> bool:
    if _VITAL.fullmatch(name) or re.match(
        r"(openssh-server|sudo|systemd|libc6|glibc|openssh|kernel(-core)?)[-_.]\d", name
    ):
        return True
    if name.startswith(("~n", "?name(")):
        name = (name.removeprefix("~n").removeprefix("?name(").rstrip(")") or ".") + ".*"
    if not re.search(r"[*?\[\]^$.|+]", name):
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # what a person writes may look like a set to come
            expression = re.compile(name)
    except re.error:
        expression = re.compile("a^")
    special = re.search(r"[*?\[\]^$|]|\.[*+?]", name) is not None
    return any(fnmatchcase(one, name) or (special and expression.search(one) is not None) for one in _SAMPLES)


def outside(call: Call, packages: list[Text]) -> None:
    """Judge that packages are installed: one from outside the repositories is asked about."""
    for word in packages:
        content = effects.content_of(call, word)
        if word.lead.startswith(("http://", "https://", "ftp://")) or (content is not None and content.taints):
            call.confirm("package install", f"{word.pattern} is from outside the repositories.")


@rule(
    *"apt dnf apk zypper snap flatpak brew xbps-install xbps-remove eopkg pkg nix-env guix tdnf urpmi urpme swupd"
    " opkg".split(),
    *"rpm-ostree tlmgr conda mamba micromamba port pkgin pkg_add pkg_delete".split(),
)
def manager(call: Call) -> Stream:
    """Package managers of systems."""
    parsed = call.parse(MANAGER.short + ("C" if call.name == "zypper" else ""), MANAGER.long.split())
    for value in [*parsed.values("o", "option"), *parsed.values("setopt")]:
        _setting(call, value)
    for value in parsed.values("c", "config-file"):
        effects.read(call, value)
    verb = parsed.operands[0].exact if parsed.operands else ""
    packages = parsed.operands[1:]
    removes = (
        verb in _REMOVES
        or call.name in ("xbps-remove", "urpme", "pkg_delete")
        or (call.name == "nix-env" and parsed.has("e"))
    )
    if verb in ("group", "module", "override", "env", "mark"):
        removes = any(word.exact in ("remove", "erase") for word in packages[:1])
    looks = MANAGER.meaning(parsed) is Meaning.LOOKS or (
        parsed.has("s") and call.name in ("apt", "apt-get", "aptitude", "apk")
    )
    if verb == "run":
        at = next(index for index, word in enumerate(call.words) if word.exact == "run")
        return _run(call, list(call.words[at + 1 :]))
    if looks:
        call.allow()
    elif removes:
        vital(call, packages if verb in _REMOVES or len(packages) > 1 else parsed.operands)
        call.confirm("package removal", "Packages are removed.", Risk.DESTRUCTIVE)
    elif call.name in ("xbps-install", "urpmi", "nix-env", "pkg_add", "guix"):
        call.change()
    else:
        _install(call, parsed, packages)
    return OUTPUT


def _install(call: Call, parsed: Parsed, packages: list[Text]) -> None:
    """Judge all but removals; apt removes a package where a hyphen stands behind it."""
    if call.name.startswith(("apt", "aptitude")):
        removed = [Text.of(one[:-1]) for word in packages if (one := word.exact or "").endswith(("-", "_"))]
        vital(call, removed)
        if removed:
            call.confirm("package removal", "Packages are removed.", Risk.DESTRUCTIVE)
    outside(call, packages)
    verbs.judge(call, MANAGER, parsed)


def _run(call: Call, words: list[Text]) -> Stream:
    """Judge a program that is run in an environment."""
    while words and words[0].lead.startswith("-"):
        words = words[2:] if words[0].exact in ("-n", "-p", "--name", "--prefix") else words[1:]
    if call.name in ("conda", "mamba", "micromamba"):
        return call.run(words) if words else OUTPUT
    call.change()
    return OUTPUT


def _setting(call: Call, value: Text) -> None:
    """Judge a setting of apt that names a program."""
    key, _, command = value.pattern.removeprefix("=").partition("=")
    inner = re.match(r"--(?:pre-invoke|post-invoke|status-logger)=(.*)", command, re.S)
    if inner or _APT_RUNS.search(key):
        call.shell(Text.of(inner[1] if inner else command))
        call.confirm("package hooks", "A command is run with the package manager: run it by itself.")


PACMAN = Verbs(
    asks="-R --remove -c --clean",
    looks="-Q -F -T -s -i -g -l -p -V --query --files --search --info --list --print",
    short="br",
    long="root dbpath cachedir config overwrite ignore",
    other=Meaning.ROUTINE,
    bare=Meaning.ROUTINE,
    topic="package removal",
)


@rule("pacman", "yay", "paru", "emerge")
def by_option(call: Call) -> Stream:
    """Package managers whose options are their verbs."""
    if call.name == "emerge":
        table = Verbs(
            asks="-C --unmerge -c --depclean -P --prune"
            " --deselect", looks="-p --pretend -s --search -S", other=Meaning.ROUTINE,
            bare=Meaning.ROUTINE, topic="package removal",
        )  # fmt: skip
    else:
        table = PACMAN
    parsed = verbs.parse(call, table)
    if table.meaning(parsed) is Meaning.ASKS:
        vital(call, parsed.operands)
    outside(call, parsed.operands)
    verbs.judge(call, table, parsed)
    return OUTPUT
