"""Single package files, the base of installed packages, and where packages come from."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.packages import outside, vital
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk


@rule("dpkg", "dpkg-deb")
def dpkg(call: Call) -> Stream:
    """Packages of Debian."""
    parsed = call.parse(
        "oDZzS", ("admindir", "root", "instdir", "path-exclude", "path-include", "log", "ignore-depends")
    )
    for name in ("pre-invoke", "post-invoke", "status-logger"):
        for value in parsed.values(name):
            call.shell(value)
    if parsed.has("set-selections"):
        _selections(call)
    elif (
        call.name == "dpkg"
        and parsed.has("r", "P", "remove", "purge")
        and not parsed.has("l", "L", "s", "list", "status")
    ):
        _removed(call, parsed)
    elif parsed.has("x", "X", "extract", "vextract", "R", "raw-extract") and len(parsed.operands) > 1:
        target = parsed.operands[1]
        if any(paths.system_wide(path) for path in call.paths(target)):
            call.confirm("package install", "A package is unpacked over the system: install it instead.")
        call.change()
    elif parsed.has("i", "install", "unpack", "A", "record-avail", "b", "build") or parsed.has(
        "configure", "triggers-only"
    ):
        outside(call, parsed.operands)
        call.change()
    elif parsed.has("add-architecture", "remove-architecture", "clear-selections", "force-all") and not parsed.has(
        "l", "list"
    ):
        call.confirm("package set-up", "dpkg changes what is installed.")
    else:
        call.allow()
    return OUTPUT


def _removed(call: Call, parsed: Parsed) -> None:
    vital(call, parsed.operands)
    call.confirm("package removal", "Packages are removed.", Risk.DESTRUCTIVE)


def _selections(call: Call) -> None:
    """Judge which packages are marked, also for removal."""
    text = call.stdin.text.exact if call.stdin.text is not None else None
    removed = re.findall(r"^\s*(\S+)\s+(?:deinstall|purge)\b", text or "", re.M)
    vital(call, [Text.of(name) for name in removed])
    if text is None or removed:
        call.confirm("package removal", "Packages are marked for removal.", Risk.DESTRUCTIVE)
    else:
        call.change()


@rule("rpm", "rpmkeys", "rpmdb")
def rpm(call: Call) -> Stream:
    """Packages of Red Hat and SUSE; its macros run programs."""
    for word in call.words:
        for command in re.findall(r"%\((.*)\)", word.pattern, re.S):
            call.shell(Text.of(command))
        if "%{lua:" in word.pattern:
            call.forbid(effects.OPAQUE, "A macro of rpm runs code that is not judged: run it plainly.")
    parsed = call.parse(
        "rDEG", ("root", "define", "eval", "dbpath", "prefix", "relocate", "queryformat", "qf", "group")
    )
    queries = parsed.has("q", "query", "V", "verify", "K", "checksig", "E", "eval")
    if parsed.has("e", "erase") and not queries:
        _removed(call, parsed)
    elif parsed.has("import") and not queries:
        call.change()
    elif (
        parsed.has("i", "U", "F", "install", "upgrade", "freshen", "reinstall", "import", "rebuilddb", "initdb")
        and not queries
    ):
        outside(call, parsed.operands)
        call.change()
    else:
        call.allow()
    return OUTPUT


verbs.register({
    "apt-mark": Verbs(looks="show*", routine="*"),
    "apt-file": Verbs(looks="search list show find", routine="update purge"),
    "dpkg-divert dpkg-statoverride": Verbs(
        looks="--list --listpackage"
        " --truename", asks="*", bare=Meaning.LOOKS, long="divert package", topic="package set-up"
    ),
    "update-alternatives alternatives": Verbs(
        looks="--list --display --query"
        " --get-selections", asks="*", other=Meaning.ASKS, topic="package set-up", bare=Meaning.ASKS
    ),
    "apt-key"
    " subscription-manager": Verbs(looks="list finger status identity facts"
    " repos/--list", asks="*", topic="package set-up"),
    "add-apt-repository"
    " apt-add-repository": Verbs(looks="-L --list", asks="-r --remove", routine="*", topic="package set-up"),
    "ppa-purge do-release-upgrade alien checkinstall": Verbs(
        looks="-c --check-dist-upgrade-only", asks="*", bare=Meaning.ASKS, topic="package set-up"
    ),
    "snapper": Verbs(looks="list list-configs status diff"
    " get-config", routine="create", asks="*", short="c", long="config"),
    "dpkg-reconfigure dpkg-buildpackage needrestart unattended-upgrade unattended-upgrades yum-config-manager"
    " dnf-automatic rpmbuild"
    " createrepo createrepo_c reprepro debconf-set-selections debconf-communicate": Verbs(
        routine="*", bare=Meaning.ROUTINE, other=Meaning.ROUTINE
    ),
    "debconf-show debconf-get-selections dpkg-architecture rpm2cpio": Verbs(other=Meaning.LOOKS),
})  # fmt: skip
