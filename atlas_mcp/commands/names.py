"""Names of programs: by which rule they are judged, whatever their path, version or package says."""

from __future__ import annotations

import re

# Programs of which others are only names.
_NAMES = """
    grep: egrep fgrep rgrep zgrep zegrep rgrep.sh
    cat: zcat bzcat xzcat zstdcat gzcat tac nl
    less: more pg most zless zmore
    apt: aptitude apt-get
    dnf: yum microdnf dnf5
    awk: gawk mawk nawk original-awk
    sed: gsed ssed
    node: nodejs
    docker: docker.io podman nerdctl
    mysql: mariadb
    mongosh: mongo
    vim: vi view nvim vimdiff rvim ex
    nc: ncat netcat nc.openbsd nc.traditional
    iptables: ip6tables iptables-legacy iptables-nft ip6tables-nft ip6tables-legacy
    reboot: halt poweroff shutdown
    init: telinit
    redis-cli: valkey-cli keydb-cli
    terraform: tofu terragrunt
    kubectl: oc microk8s.kubectl
    useradd: useradd.local
    pip: pip3 pipx
    cp: gcp
    mv: gmv
    rm: grm
    shred: srm
    bash: zsh sh dash ash ksh ksh93 mksh rbash zsh5
    fish: fish
    csh: tcsh
    sudo: pkexec doas sudoedit run0 please
    busybox: busybox.static
"""


def _aliases() -> dict[str, str]:
    aliases: dict[str, str] = {}
    program = ""
    for word in _NAMES.split():
        if word.endswith(":"):
            program = word[:-1]
        else:
            aliases[word] = program
    return aliases


ALIASES = _aliases()
_VERSIONED = re.compile(r"(python|perl|ruby|node|php|lua|tclsh|pip|gcc|g\+\+|clang|awk|psql|pg_dump)[-.]?\d[\d.]*")


_INIT_SCRIPT = re.compile(r"/etc/(?:rc\.d/)?(?:init\.d|rc\.d)/+([\w@.-]+)")


def init_script(word: str) -> str | None:
    """The service that a path of an init script starts and stops; None where it is no such path."""
    match = _INIT_SCRIPT.fullmatch(re.sub(r"/(\./)*/*", "/", word))
    return match[1] if match else None


def program_name(word: str) -> str:
    """The program's own name: without its directory, and without a version where it has one."""
    name = word.rstrip("/").rpartition("/")[2]
    match = _VERSIONED.fullmatch(name)
    return match[1] if match else name
