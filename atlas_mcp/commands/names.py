"""Names of programs: by which rule they are judged, whatever their path, version or package says."""

from __future__ import annotations

import re

# Programs of which another is only a name.
ALIASES: dict[str, str] = {
    "egrep": "grep", "fgrep": "grep", "rgrep": "grep", "zgrep": "grep", "zegrep": "grep", "zcat": "cat", "bzcat": "cat",
    "xzcat": "cat", "zstdcat": "cat", "gzcat": "cat", "tac": "cat", "nl": "cat", "more": "less", "pg": "less", "most": "less",
    "zless": "less", "zmore": "less", "aptitude": "apt", "apt-get": "apt", "yum": "dnf", "microdnf": "dnf", "dnf5": "dnf",
    "gawk": "awk", "mawk": "awk", "nawk": "awk", "original-awk": "awk", "gsed": "sed", "ssed": "sed", "nodejs": "node", "docker.io": "docker",
    "podman": "docker", "nerdctl": "docker", "mariadb": "mysql", "mongo": "mongosh", "vi": "vim", "view": "vim", "nvim": "vim",
    "vimdiff": "vim", "rvim": "vim", "ex": "vim", "ncat": "nc", "netcat": "nc", "nc.openbsd": "nc", "nc.traditional": "nc",
    "ip6tables": "iptables", "iptables-legacy": "iptables", "iptables-nft": "iptables", "ip6tables-nft": "iptables",
    "ip6tables-legacy": "iptables", "halt": "reboot", "poweroff": "reboot", "shutdown": "reboot", "telinit": "init",
    "valkey-cli": "redis-cli", "keydb-cli": "redis-cli", "tofu": "terraform", "terragrunt": "terraform", "oc": "kubectl",
    "microk8s.kubectl": "kubectl", "rgrep.sh": "grep", "useradd.local": "useradd", "pip3": "pip", "pipx": "pip", "gcp": "cp",
    "gmv": "mv", "grm": "rm", "srm": "shred", "zsh": "bash", "sh": "bash", "dash": "bash", "ash": "bash", "ksh": "bash",
    "ksh93": "bash", "mksh": "bash", "rbash": "bash", "fish": "fish", "tcsh": "csh", "pkexec": "sudo", "doas": "sudo",
    "sudoedit": "sudo", "run0": "sudo", "please": "sudo",
}  # fmt: skip
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
