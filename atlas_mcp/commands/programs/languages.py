"""Packages of languages, and programs that their tools fetch and run."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream

LANGUAGE = Verbs(
    looks="list show freeze ls outdated view info search audit check index config/list config/get why doctor versions"
    " which root"
    " bin prefix help tree ping whoami env contents query specification licenses fund explain ll la diff cache/dir"
    " cache/info"
    " pip/list pip/show pip/freeze pip/check tool/list python/list",
    asks="uninstall remove rm un unpublish purge cleanup prune publish deprecate yank clean cache/purge cache/clean"
    " cache/clear"
    " pip/uninstall tool/uninstall toolchain/uninstall owner unlink r",
    routine="*",
    short="",
    long="python prefix target index-url extra-index-url registry requirement constraint cwd directory",
    bare=Meaning.LOOKS,
    topic="package removal",
)
_RUNNERS = frozenset("npm yarn pnpm bundle bundler uv pipenv hatch pdm mix rye poetry".split())
_ELSEWHERE = re.compile(r"(git\+|https?://|git@|git(hub|lab)?:|bitbucket:|gist:|ssh://).*")


@rule(
    *"pip npm yarn pnpm gem bundle bundler composer uv uvx npx bunx easy_install cpan cpanm luarocks opam cabal stack"
    " rustup nvm".split(),
    *"pyenv rbenv asdf sdk volta corepack pipenv hatch pdm tox nox pre-commit virtualenv bower mix rebar3 nuget vcpkg"
    " conan".split(),
    *"spack rye nodenv fnm n ghcup cpanp pear pecl".split(),
)
def language(call: Call) -> Stream:
    """Package managers of languages."""
    parsed = verbs.parse(call, LANGUAGE)
    words = [word.exact or "*" for word in parsed.operands]
    if (
        call.name in ("npx", "uvx", "bunx")
        or words[:2] == ["tool", "run"]
        or words[:1] in (["exec"], ["dlx"], ["x"], ["run"])
    ):
        return _runs(call, words)
    if words[:1] in (["install"], ["add"], ["i"]) and any(map(_ELSEWHERE.fullmatch, words[1:])):
        call.confirm("package install", "A package from outside the registry is installed: its own code runs.")
    verbs.judge(call, LANGUAGE, parsed)
    return OUTPUT


def _runs(call: Call, words: list[str]) -> Stream:
    """A program of a package, or one by a package manager."""
    parsed = call.parse("cp", ("call", "package", "from", "with", "python", "group"), stops=True)
    for value in parsed.values("c", "call"):
        call.shell(value)
    rest = parsed.operands if call.name in ("npx", "uvx", "bunx") else parsed.operands[1:]
    while rest and rest[0].lead.startswith("-"):
        takes = rest[0].exact in ("-c", "--call", "-p", "--package", "--with", "--python", "--from")
        if rest[0].exact in ("-c", "--call") and len(rest) > 1:
            call.shell(rest[1])
        rest = rest[2:] if takes else rest[1:]
    packages = [*rest[:1], *parsed.values("p", "package", "from", "with")]
    if any(_ELSEWHERE.fullmatch(word.pattern) for word in packages):
        call.forbid(
            effects.DOWNLOAD, "Nothing from the network is run: install it, look at it, run it in another step."
        )
    fetched = call.name in ("npx", "uvx", "bunx", "pip") or words[:1] == ["dlx"] or words[:2] == ["tool", "run"]
    if fetched or (words[:1] == ["exec"] and call.name in ("npm", "pnpm")):
        call.confirm("package install", "A program from a registry may be fetched and run.")
        return OUTPUT
    if call.name in _RUNNERS and not (call.name in ("npm", "yarn", "pnpm") and words[:1] == ["run"]):
        return call.run(rest) if rest else OUTPUT
    call.change()
    return OUTPUT
