"""Paths as a command names them: normalised, with what is not known yet, and what stands there.

A path is compared as a pattern: where a glob or an unknown part may turn out to be a protected path, it is taken for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from atlas_mcp.commands.value import Kind, Piece, Text

Component = tuple[Piece, ...]

# Directories that are never deleted, moved away or changed as a whole, nor emptied.
PROTECTED = (
    "/", "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/lib32", "/lib64", "/libx32", "/media", "/mnt", "/opt", "/proc",
    "/root", "/run", "/sbin", "/srv", "/sys", "/usr", "/usr/bin", "/usr/sbin", "/usr/lib", "/usr/lib32", "/usr/lib64",
    "/usr/libexec", "/usr/share", "/usr/local", "/usr/local/bin", "/usr/local/sbin", "/usr/local/lib", "/usr/include",
    "/var", "/var/lib", "/var/log", "/var/lib/dpkg", "/var/lib/apt", "/var/lib/rpm", "/etc/ssh", "/etc/pam.d",
    "/etc/sudoers.d", "/etc/systemd", "/etc/systemd/system", "/etc/network", "/etc/netplan", "/etc/ssl", "/etc/apt",
    "/etc/security", "/root/.ssh", "/var/spool", "/var/spool/cron",
)  # fmt: skip
# Below these, nothing is deleted or overwritten by hand: packages put it there.
SYSTEM_TREES = (
    "/bin", "/boot", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/usr/bin", "/usr/sbin", "/usr/lib", "/usr/lib32",
    "/usr/lib64", "/usr/libexec", "/dev", "/proc", "/sys",
)  # fmt: skip
ACCOUNTS = (
    "/etc/passwd", "/etc/shadow", "/etc/group", "/etc/gshadow", "/etc/sudoers", "/etc/ld.so.preload", "/etc/ssh/sshd_config",
)  # fmt: skip
ACCOUNT_TREES = ("/etc/sudoers.d", "/etc/pam.d")
LOGS = (
    "/var/log/auth.log", "/var/log/secure", "/var/log/syslog", "/var/log/messages", "/var/log/kern.log", "/var/log/wtmp",
    "/var/log/btmp", "/var/log/lastlog", "/var/log/faillog", "/var/log/tallylog", "/var/log/daemon.log", "/var/log/user.log",
    "/var/log/cron", "/var/log/cron.log", "/var/log/debug", "/var/log/dmesg", "/var/log/boot.log", "/var/log/maillog",
    "/var/log/mail.log", "/var/log/sudo.log", "/var/run/utmp", "/run/utmp", "/var/log/yum.log", "/var/log/dpkg.log",
)  # fmt: skip
LOG_TREES = ("/var/log/audit", "/var/log/journal", "/run/log/journal")
HISTORIES = (
    ".bash_history", ".zsh_history", ".sh_history", ".ash_history", ".history", ".python_history", ".mysql_history",
    ".psql_history", ".lesshst", ".viminfo", "fish_history", ".ksh_history", ".node_repl_history",
)  # fmt: skip
DEVICES = (
    "sd[a-z]*", "hd[a-z]*", "vd[a-z]*", "xvd[a-z]*", "nvme[0-9]*", "mmcblk*", "md[0-9]*", "md/*", "dm-*", "mapper/*",
    "disk/*", "loop[0-9]*", "sr[0-9]*", "nbd*", "rbd*", "drbd*", "zd[0-9]*", "zvol/*", "pmem*", "bcache*", "block/*",
    "vg*/*", "*/lv*", "ram[0-9]*", "fd[0-9]", "mtd*", "mem", "kmem", "port", "kcore", "nst*", "st[0-9]*", "sg[0-9]*",
    "cciss/*", "root", "raw/*", "centos/*", "rhel/*", "ubuntu-vg/*", "pve/*", "zvol",
)  # fmt: skip
HARMLESS_DEVICES = (
    "null", "zero", "full", "stdout", "stderr", "stdin", "tty", "tty[0-9]*", "ttyS*", "ttyUSB*", "ttyACM*", "pts/*", "fd/*",
    "shm", "shm/*", "random", "urandom", "console", "ptmx", "log", "kmsg", "tcp/*", "udp/*", "fuse", "kvm", "net/*", "rtc*",
    "watchdog*", "i2c-*", "gpio*", "input/*", "video*", "snd/*", "dri/*", "uinput", "mqueue/*", "hugepages/*",
)  # fmt: skip
# Content that only its owner may see: reading it is taking it.
SECRETS = (
    "/etc/shadow", "/etc/shadow-", "/etc/gshadow", "/etc/gshadow-", "/etc/master.passwd", "/etc/krb5.keytab",
    "/etc/ssl/private", "/etc/ipsec.secrets", "/etc/ppp/chap-secrets", "/etc/wireguard/*.conf", "/etc/openvpn/*.key",
    "/etc/sssd/sssd.conf", "/etc/security/opasswd", "/etc/libvirt/secrets", "/etc/pve/priv", "/etc/pve/local/*.key",
    "/etc/kubernetes/*.conf", "/etc/kubernetes/pki/*.key", "/etc/kubernetes/pki/*/*.key", "/etc/rancher/k3s/k3s.yaml",
    "/var/lib/rancher/k3s/server/token", "/var/lib/rancher/k3s/server/node-token", "/var/lib/rancher/k3s/server/cred",
    "/var/lib/rancher/k3s/server/tls", "/var/lib/kubelet/pki", "/run/secrets/kubernetes.io/serviceaccount/token",
    "/var/run/secrets/kubernetes.io/serviceaccount/token", "/etc/letsencrypt/live/*/privkey.pem",
    "/etc/letsencrypt/archive", "/etc/letsencrypt/keys", "/etc/ssh/ssh_host_*_key", "/var/lib/samba/private",
    "/var/lib/sss/secrets", "/etc/pki/tls/private", "/etc/pki/CA/private", "/root/.my.cnf", "/etc/mysql/debian.cnf",
    "/etc/NetworkManager/system-connections", "/etc/wpa_supplicant/*.conf", "/var/lib/cloud/instance/user-data.txt",
)  # fmt: skip
SECRET_NAMES = (
    ".aws/credentials", ".aws/cli/cache", ".kube/config", ".docker/config.json", ".netrc", ".pgpass", ".my.cnf", ".git-credentials",
    ".azure/accessTokens.json", ".azure/msal_token_cache.json", ".config/gcloud/credentials.db", ".npmrc", ".pypirc",
    ".config/gcloud/application_default_credentials.json", ".config/gcloud/access_tokens.db", ".vault-token",
    ".config/gh/hosts.yml", ".terraform.d/credentials.tfrc.json", ".gnupg", ".gnupg/private-keys-v1.d",
    ".password-store", ".ssh/id_rsa", ".ssh/id_dsa", ".ssh/id_ecdsa", ".ssh/id_ed25519", ".ssh/id_ecdsa_sk",
    ".ssh/id_ed25519_sk", ".ssh/identity", ".local/share/keyrings", ".config/rclone/rclone.conf", ".boto", ".s3cfg",
)  # fmt: skip
_KEY_ENDS = (".key", ".keytab", ".p12", ".pfx", ".jks", ".kdbx", ".ppk")


@dataclass(frozen=True)
class Path:
    """A normalised path. `above` is how many directories a relative one goes up before it goes down."""

    absolute: bool
    parts: tuple[Component, ...]
    above: int = 0

    @property
    def text(self) -> str:
        """The path with `*` for what is not known."""
        inner = "/".join(Text(part).pattern for part in self.parts)
        return f"/{inner}" if self.absolute else "../" * self.above + inner or "."

    @property
    def exact(self) -> str | None:
        """The path, where all of it is known."""
        return self.text if all(piece.kind is Kind.LITERAL for part in self.parts for piece in part) else None

    @property
    def parent(self) -> Path:
        """The directory above."""
        return Path(self.absolute, self.parts[:-1], self.above) if self.parts else self

    @property
    def whole(self) -> bool:
        """Whether its last part is a pattern that takes all of its directory, or all that is not hidden."""
        return bool(self.parts) and _takes_all(self.parts[-1])

    def may_be(self, pattern: str) -> bool:
        """Whether it may be what a pattern of path components names; `*` stands for a component's text."""
        wanted = [one for one in pattern.split("/") if one]
        return self.absolute and len(wanted) == len(self.parts) and all(map(_component_may_be, self.parts, wanted))

    def may_be_below(self, pattern: str) -> bool:
        """Whether it may lie anywhere below such a directory."""
        wanted = [one for one in pattern.split("/") if one]
        return (
            self.absolute
            and len(self.parts) > len(wanted)
            and all(map(_component_may_be, self.parts[: len(wanted)], wanted))
        )

    def may_end(self, pattern: str) -> bool:
        """Whether its last components may be these."""
        wanted = [one for one in pattern.split("/") if one]
        if len(wanted) > len(self.parts):
            return False
        return all(map(_component_may_be, self.parts[len(self.parts) - len(wanted) :], wanted))


def _takes_all(component: Component) -> bool:
    text = Text(component)
    return any(p.kind in (Kind.GLOB, Kind.ANY) for p in component) and text.may_be("xq7") and text.may_be("k2")


def _component_may_be(component: Component, wanted: str) -> bool:
    """Whether a component may have a name. A name that is not known is taken for a new one, not for a protected one."""
    text = Text(component)
    if all(piece.kind is Kind.NAME for piece in component):
        return wanted == "*"
    if component[0].kind is Kind.GLOB and wanted.startswith("."):
        return False  # patterns leave out what is hidden
    if "*" in wanted or "[" in wanted or "?" in wanted:
        import fnmatch

        return fnmatch.fnmatchcase(text.pattern, wanted) or (text.exact is None and _meet(text, wanted))
    return text.may_be(wanted)


def _meet(text: Text, wanted: str) -> bool:
    """Whether two patterns may name the same thing; on the strict side."""
    star = wanted.partition("*")[0].partition("[")[0].partition("?")[0]
    lead = text.lead
    return lead.startswith(star) or star.startswith(lead)


def paths(text: Text, cwd: Path | None, links: Mapping[str, Path]) -> Iterator[Path]:
    """The paths that a word may name: with what is not known left out, and with it as a name."""
    for variant in dict.fromkeys((text, text.emptied())):
        if variant.pieces or not text.pieces:
            yield _normal(variant, cwd, links)


def _normal(text: Text, cwd: Path | None, links: Mapping[str, Path]) -> Path:
    components, absolute = _split(text)
    base = Path(True, ()) if absolute else cwd or Path(False, ())
    for component in components:
        base = _step(base, component)
        if (target := links.get(base.text)) is not None:
            base = target
    return base


def _split(text: Text) -> tuple[list[Component], bool]:
    components: list[list[Piece]] = [[]]
    for piece in text.pieces:
        if piece.kind is not Kind.LITERAL:
            components[-1].append(piece)
            continue
        first, *rest = piece.text.split("/")
        if first:
            components[-1].append(Piece(Kind.LITERAL, first))
        components += [[Piece(Kind.LITERAL, one)] if one else [] for one in rest]
    absolute = text.lead.startswith("/")
    return [tuple(one) for one in components if one], absolute


def _step(base: Path, component: Component) -> Path:
    name = Text(component).exact
    if name == ".":
        return base
    if name == "..":
        if base.parts:
            return base.parent
        return base if base.absolute else Path(False, (), base.above + 1)
    below = Path(base.absolute, (*base.parts, component), base.above)
    if base.absolute and len(below.parts) >= 3 and below.text.startswith("/proc/") and name in ("root", "cwd"):
        return Path(True, ()) if name == "root" else Path(False, ())
    if base.absolute and name == "root" and below.may_be("/proc/*/root"):
        return Path(True, ())
    return below


def system_wide(path: Path) -> bool:
    """Whether it is a protected directory, or all of its contents, or lies in a tree that packages own."""
    if not path.absolute:
        return climbs(path)
    places = [path, path.parent] if path.whole else [path]
    return any(place.may_be(one) for place in places for one in PROTECTED) or in_system_tree(path)


def in_system_tree(path: Path) -> bool:
    """Whether it lies in a tree that packages or the kernel own; what is harmless below /dev is not one."""
    if is_harmless_device(path) or any(path.may_be_below(one) for one in ("/dev/shm", "/dev/mqueue")):
        return False
    return any(path.may_be_below(one) for one in SYSTEM_TREES)


def climbs(path: Path) -> bool:
    """Whether a relative path may be a protected one: a directory above ours, or a protected name below one."""
    if path.absolute or not path.above:
        return False
    if not path.parts or (len(path.parts) == 1 and path.whole):
        return True
    return path.above > 1 and any(Path(True, path.parts).may_be(one) for one in PROTECTED)


def is_account_file(path: Path) -> bool:
    """Whether it says who may log in, and as whom."""
    return (
        any(path.may_be(one) for one in (*ACCOUNTS, *ACCOUNT_TREES))
        or any(path.may_be_below(one) for one in ACCOUNT_TREES)
        or (path.may_end(".ssh/authorized_keys") or path.may_end(".ssh/authorized_keys2"))
        and not _is_wild(path)
    )


def is_log(path: Path) -> bool:
    """Whether it is a record of what happened on the host."""
    return any(path.may_be(one) for one in (*LOGS, *LOG_TREES)) or any(path.may_be_below(one) for one in LOG_TREES)


def is_history(path: Path) -> bool:
    """Whether a shell or another program keeps its history there."""
    return bool(path.parts) and any(Text(path.parts[-1]).exact == one for one in HISTORIES)


def is_device(path: Path) -> bool:
    """Whether it is a disk, a partition, a volume or memory."""
    return path.may_be_below("/dev") and not is_harmless_device(path)


def is_harmless_device(path: Path) -> bool:
    """Whether it is a device below /dev that holds no data."""
    if not path.may_be_below("/dev") or path.exact is None:
        return False
    return any(path.may_be(f"/dev/{one}") for one in HARMLESS_DEVICES)


def is_secret(path: Path) -> bool:
    """Whether its content is a credential."""
    if path.parts and (Text(path.parts[-1]).exact or "").endswith((".pub", ".crt", ".csr")):
        return False
    if any(path.may_be(one) or path.may_be_below(one) for one in SECRETS) and not _is_wild(path):
        return True
    if any(path.may_end(one) for one in SECRET_NAMES) and not _is_wild(path):
        return True
    if is_process_memory(path) or _below_gnupg(path):
        return True
    last = Text(path.parts[-1]).pattern if path.parts else ""
    ssh = any(Text(part).exact == ".ssh" for part in path.parts[:-1])
    if ssh and last.startswith(("id_", "*")) or last.startswith("ssh_host_") and last.endswith(("_key", "*")):
        return True
    return last.endswith(_KEY_ENDS) and (path.may_be_below("/etc") or ssh)


def _below_gnupg(path: Path) -> bool:
    return any(Text(part).exact == "private-keys-v1.d" for part in path.parts)


def holds_secrets(path: Path) -> bool:
    """Whether it is a directory of credentials, which is read whole."""
    if not path.absolute:
        return any(Text(part).exact in (".ssh", ".aws", ".kube", ".gnupg", ".docker") for part in path.parts[-1:])
    wholes = (
        "/",
        "/etc",
        "/etc/ssh",
        "/root",
        "/etc/ssl",
        "/etc/ssl/private",
        "/etc/kubernetes",
        "/etc/kubernetes/pki",
    )
    places = [path, path.parent] if path.whole else [path]
    if any(place.may_be(one) for place in places for one in wholes) and not _is_wild(path.parent):
        return True
    return any(Text(part).exact in (".ssh", ".aws", ".kube", ".gnupg", ".docker") for part in path.parts[-1:])


def is_process_memory(path: Path) -> bool:
    """Whether it is another process's environment or memory, or the kernel's."""
    return any(
        path.may_be(f"/proc/{process}/{what}")
        for process in ("[0-9]*", "1", "self", "*")
        for what in ("environ", "mem", "maps_mem")
    ) or any(path.may_be(one) for one in ("/dev/mem", "/dev/kmem", "/proc/kcore", "/dev/kcore"))


def _is_wild(path: Path) -> bool:
    """Whether all that is known of its end is that it is not known."""
    return bool(path.parts) and all(piece.kind in (Kind.ANY, Kind.NAME) for piece in path.parts[-1])


def in_etc(path: Path) -> bool:
    """Whether it is the configuration of the host."""
    return path.may_be("/etc") or path.may_be_below("/etc")


def unknown(text: Text) -> bool:
    """Whether it may be any path: nothing is known of its beginning."""
    return bool(text.pieces) and text.pieces[0].kind is Kind.ANY
