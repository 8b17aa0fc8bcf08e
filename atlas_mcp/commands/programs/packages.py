"""Packages of the system and of languages."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

# Without these nobody gets in, or the host does not start.
_VITAL = re.compile(
    r"(openssh(-server|-client)?|openssh|sshd|libc6?|glibc.*|libc-bin|systemd(-sysv|-libs)?|sudo|linux-image.*|linux-generic.*|linux-headers-generic|kernel(-core|-modules)?.*|linux|linux-base|grub.*|"
    r"shim.*|base-files|bash|dash|coreutils|util-linux|init|init-system-helpers|dpkg|apt|rpm|dnf|yum|login|passwd|auditd|audit|rsyslog|network-manager|NetworkManager|netplan\.io|ifupdown|dbus|udev|libpam.*|pam|"
    r"initramfs-tools|dracut|lvm2|cryptsetup|e2fsprogs|mount|filesystem|setup|musl|busybox|alpine-base|pacman|iproute2)(:\w+)?"
)
_INSTALLS = frozenset(
    "install update upgrade dist-upgrade full-upgrade add in up fix-broken -S -Sy -Syu -Syy refresh dup patch safe-upgrade build-dep reinstall localinstall makecache sync localupdate upgrade-minimal download source distro-sync groupinstall install-n".split()
)
_REMOVES = frozenset(
    "remove purge autoremove autopurge erase rm del uninstall delete groupremove rollback swap downgrade ".split()
)
_READS = frozenset(
    "list search show info policy depends rdepends showpkg madison check check-update provides whatprovides repolist files contents history repoquery se pa lr version help deplist updateinfo changelog showauto showmanual showhold dump stats what-provides moo updates list-upgrades outdated view".split()
)


@rule(
    "apt",
    "dnf",
    "apk",
    "zypper",
    "pacman",
    "snap",
    "flatpak",
    "brew",
    "emerge",
    "xbps-install",
    "xbps-remove",
    "eopkg",
    "pkg",
    "nix-env",
    "guix",
    "tdnf",
    "urpmi",
    "urpme",
    "swupd",
    "opkg",
    "rpm-ostree",
    "tlmgr",
    "conda",
    "mamba",
    "micromamba",
)
def manager(call: Call) -> Stream:
    """Package managers of systems."""
    name = call.name
    parsed = call.parse(
        "otca" if name in ("apt", "apt-get", "aptitude") else "cxdC",
        (
            "option",
            "target-release",
            "default-release",
            "config-file",
            "installroot",
            "enablerepo",
            "disablerepo",
            "exclude",
            "setopt",
            "releasever",
            "repo",
            "root",
            "repository",
            "channel",
        ),
    )
    for value in parsed.values("o", "option"):
        key, _, command = value.pattern.partition("=")
        if re.search(r"(?i)pre-invoke|post-invoke|pre-install-pkgs|::bin::|hook|solvers|method|::dpkg|pkgmgr", key):
            call.shell(Text.of(command))
            call.confirm("package hooks", "A command is run with the package manager.")
    operands = parsed.operands
    verb = operands[0].exact if operands else ""
    packages = operands[1:]
    if name == "pacman":
        return _pacman(call, operands)
    if name in ("dnf", "yum") and verb == "history" and [w.exact for w in packages[:1]] not in ([], ["list"], ["info"]):
        verb = "remove"
    if parsed.has("s", "simulate", "dry-run", "just-print", "no-act", "assumeno", "download-only") and name in (
        "apt",
        "apt-get",
        "dnf",
        "yum",
        "zypper",
    ):
        call.allow()
    elif verb in _REMOVES or name in ("xbps-remove", "urpme") or verb in ("autoremove",):
        _vital(call, packages)
        call.confirm("package removal", "Packages are removed.", Risk.DESTRUCTIVE)
    elif verb in _INSTALLS or verb in (
        "clean",
        "autoclean",
        "markauto",
        "mark",
        "hold",
        "unhold",
        "addrepo",
        "ar",
        "module",
        "config-manager",
        "group",
        "env",
        "create",
        "enable",
        "versionlock",
        "config",
        "edit-sources",
        "key",
        "satisfy",
        "needs-restarting",
        "connect",
        "set",
        "start",
        "restart",
        "services",
        "fetch",
    ):
        removed = [
            word
            for word in packages
            if (word.exact or "").endswith("-") and not (word.exact or "").startswith("-") and name.startswith("apt")
        ]
        _vital(call, [Text.of((word.exact or "")[:-1]) for word in removed])
        if removed or parsed.has("allow-remove-essential"):
            call.confirm("package removal", "Packages are removed.", Risk.DESTRUCTIVE)
        for word in packages:
            _local_package(call, word)
        call.change()
    elif verb in _READS or verb == "" or verb in ("run", "activate", "deactivate"):
        if verb == "run" and name in ("conda", "mamba", "micromamba", "flatpak"):
            return call.run([w for w in packages if not w.lead.startswith("-")]) if packages else OUTPUT
        call.allow()
    elif verb in ("stop", "disable"):
        call.confirm("service stop", "A service of a package stops.")
    else:
        call.confirm("unlisted", f"This use of {name} is not known to the policy.")
    return OUTPUT


def _local_package(call: Call, word: Text) -> None:
    if (
        word.lead.startswith(("http://", "https://"))
        or (content := effects.content_of(call, word)) is not None
        and content.taints
    ):
        call.confirm("package install", "A package from outside the repositories is installed.")


def _vital(call: Call, packages: list[Text]) -> None:
    for word in packages:
        name = word.exact
        if name is None and (
            word.open
            or any(word.may_be(one) for one in ("openssh-server", "sudo", "systemd", "libc6", "linux-image-amd64"))
        ):
            call.forbid(effects.ACCESS, "Which package is removed is known only on the host: name it.")
        elif name is not None and (_VITAL.fullmatch(name) or name in ("*", ".*", "?*", "~i")):
            call.forbid(effects.ACCESS, f"Without {name} nobody gets in, or the host does not start.")


def _pacman(call: Call, operands: list[Text]) -> Stream:
    flags = "".join(word.exact or "" for word in call.words if re.fullmatch(r"-[A-Za-z]+", word.exact or ""))
    if "R" in flags or any(w.exact == "--remove" for w in call.words):
        _vital(call, operands)
        call.confirm("package removal", "Packages are removed.", Risk.DESTRUCTIVE)
    elif "Q" in flags or "F" in flags or "T" in flags or re.search(r"S[sigl]+", flags):
        call.allow()
    elif "S" in flags and "c" in flags:
        call.confirm("package cache", "The cache of packages is emptied.")
    else:
        for word in operands:
            _local_package(call, word)
        call.change()
    return OUTPUT


@rule(
    "dpkg",
    "rpm",
    "dpkg-reconfigure",
    "dpkg-divert",
    "dpkg-statoverride",
    "debconf-set-selections",
    "update-alternatives",
    "alternatives",
    "add-apt-repository",
    "apt-key",
    "apt-mark",
    "apt-file",
    "needrestart",
    "unattended-upgrade",
    "unattended-upgrades",
    "yum-config-manager",
    "dnf-automatic",
    "apt-add-repository",
    "ppa-purge",
    "snapper",
    "do-release-upgrade",
    "checkinstall",
    "alien",
    "dpkg-deb",
    "rpmbuild",
    "createrepo",
    "createrepo_c",
    "reprepro",
    "subscription-manager",
)
def low_level(call: Call) -> Stream:
    """Single packages, and what belongs to them."""
    words = [word.exact or "*" for word in call.words]
    letters = "".join(w[1:] for w in words if re.fullmatch(r"-[A-Za-z]+", w))
    packages = [word for word in call.words if not word.lead.startswith("-")]
    if call.name in ("dpkg", "rpm"):
        removes = (
            any(
                w in ("--remove", "--purge", "--erase", "-e", "-r", "-P") or w.startswith("--force-remove")
                for w in words
            )
            or ("r" in letters or "P" in letters)
            and call.name == "dpkg"
            and "l" not in letters
            or call.name == "rpm"
            and "e" in letters
            and "q" not in letters
        )
        if removes:
            _vital(call, packages)
            call.confirm("package removal", "Packages are removed.", Risk.DESTRUCTIVE)
        elif (
            any(
                w
                in (
                    "-i",
                    "--install",
                    "--configure",
                    "--unpack",
                    "--set-selections",
                    "--add-architecture",
                    "--import",
                    "--rebuilddb",
                    "-a",
                    "--triggers-only",
                    "--remove-architecture",
                )
                for w in words
            )
            or call.name == "rpm"
            and set(letters) & set("iUF")
            and "q" not in letters
        ):
            for word in packages:
                _local_package(call, word)
            call.change()
        else:
            call.allow()
        return OUTPUT
    if call.name in ("apt-file", "apt-mark") and words[:1] in (
        ["search"],
        ["list"],
        ["showhold"],
        ["showmanual"],
        ["showauto"],
    ):
        call.allow()
    elif (
        call.name in ("dpkg-divert", "dpkg-statoverride")
        and "--list" in words
        or call.name in ("update-alternatives", "alternatives")
        and any(w in ("--list", "--display", "--query", "--get-selections") for w in words)
    ):
        call.allow()
    elif call.name in ("ppa-purge", "do-release-upgrade", "alien", "dpkg-divert", "dpkg-statoverride", "snapper"):
        call.confirm("package removal", f"{call.name} changes what is installed.", Risk.DESTRUCTIVE)
    elif call.name in (
        "update-alternatives",
        "alternatives",
        "apt-key",
        "add-apt-repository",
        "debconf-set-selections",
        "subscription-manager",
    ):
        call.confirm("package set-up", f"{call.name} changes what programs or sources are used.")
    else:
        call.change()
    return OUTPUT


@rule(
    "pip",
    "npm",
    "yarn",
    "pnpm",
    "gem",
    "bundle",
    "bundler",
    "composer",
    "uv",
    "uvx",
    "npx",
    "easy_install",
    "cpan",
    "cpanm",
    "luarocks",
    "opam",
    "cabal",
    "stack",
    "rustup",
    "nvm",
    "pyenv",
    "rbenv",
    "asdf",
    "sdk",
    "volta",
    "corepack",
    "pipenv",
    "hatch",
    "pdm",
    "tox",
    "nox",
    "pre-commit",
    "virtualenv",
    "helm-plugin",
    "bower",
    "mix",
    "rebar3",
    "nuget",
    "vcpkg",
    "conan",
    "spack",
)
def languages(call: Call) -> Stream:
    """Packages of languages."""
    words = [word.exact or "*" for word in call.words]
    verb = next((w for w in words if not w.startswith("-")), "")
    if (
        call.name in ("npx", "uvx")
        or verb in ("exec", "dlx", "x")
        and call.name in ("npm", "yarn", "pnpm", "bundle", "uv", "pipenv", "hatch", "pdm", "mix")
        or call.name in ("uv", "pipenv", "hatch", "pdm", "bundle")
        and verb == "run"
    ):
        parsed = call.parse("cp", ("call", "package", "from", "with", "python"), stops=True)
        for value in parsed.values("c", "call"):
            call.shell(value)
        rest = parsed.operands if call.name in ("npx", "uvx") else parsed.operands[1:]
        rest = [word for word in rest if word.exact != "--"]
        call.confirm("package install", "A program from a registry may be fetched and run.")
        return call.run(rest) if rest and call.name in ("uv", "bundle", "pipenv", "hatch", "pdm") else OUTPUT
    if verb in (
        "uninstall",
        "remove",
        "rm",
        "un",
        "unpublish",
        "purge",
        "cleanup",
        "prune",
        "publish",
        "deprecate",
        "yank",
        "clean",
    ):
        call.confirm("package removal", "Packages are removed or published.", Risk.DESTRUCTIVE)
    elif any(
        w.startswith(("http://", "git+http://", "git+https://", "https://"))
        and w.endswith((".py", ".sh", ".git", ".tar.gz", ".zip", ".whl", ".tgz"))
        or w.startswith("git+")
        for w in words
    ) and verb in ("install", "add", "i"):
        call.confirm("package install", "A package from outside the registry is installed.")
    elif verb in (
        "list",
        "show",
        "freeze",
        "ls",
        "outdated",
        "view",
        "info",
        "search",
        "audit",
        "check",
        "index",
        "config-list",
        "why",
        "doctor",
        "versions",
        "which",
        "root",
        "bin",
        "prefix",
        "help",
        "tree",
        "ping",
        "whoami",
        "env",
        "contents",
        "query",
        "specification",
        "licenses",
    ):
        call.allow()
    else:
        call.change()
    return OUTPUT
