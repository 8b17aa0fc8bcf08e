"""Disks, partitions, volumes and file systems."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.verdict import Risk


@rule("mkfs", "mke2fs", "mkdosfs", "mkntfs", "newfs", "mkreiserfs", "mkisofs-dev", "mkudffs", "mkzonefs",
      *(f"mkfs.{kind}" for kind in "ext2 ext3 ext4 xfs btrfs vfat fat msdos exfat ntfs f2fs jfs reiserfs minix cramfs bfs nilfs2 ocfs2 gfs2 udf erofs hfsplus reiser4 bcachefs".split()))  # fmt: skip
def make_file_system(call: Call) -> Stream:
    """Makes a file system, and so deletes what was there."""
    words = [word.exact for word in call.words]
    if words in (["-V"], ["--version"], ["--help"], ["-h"]):
        call.allow()
        return OUTPUT
    call.forbid("F3 file system", "A file system is not made here: what was on the device would be gone.")
    return OUTPUT


@rule("mkswap")
def make_swap(call: Call) -> Stream:
    """Prepares swap: on a file it is routine, on a device it deletes."""
    parsed = call.parse("LpUvse", ("label", "pagesize", "uuid"))
    for word in parsed.operands:
        for path in call.paths(word):
            if paths.is_device(path) or paths.unknown(word):
                call.forbid("F3 file system", f"{path.text} is a device: what is on it would be gone.")
        effects.write(call, word, OUTPUT)
    call.change()
    return OUTPUT


_WRITERS = {
    "wipefs": (("a", "all", "o", "offset", "f", "force"), False), "blkdiscard": ((), True), "sgdisk": (("Z", "z", "o", "n", "d", "t", "zap-all", "zap", "clear", "new", "delete", "typecode", "load-backup", "l", "mbrtogpt", "g", "G", "e", "r", "s", "R", "change-name", "c"), False),
    "badblocks": (("w", "n"), False), "hdparm": (("security-erase", "security-erase-enhanced", "write-sector", "trim-sector-ranges", "make-bad-sector", "fwdownload", "security-set-pass", "dco-restore", "security-disable", "security-unlock", "N", "Y"), False),
    "partx": (("d", "a", "u", "delete", "add", "update"), False), "sfdisk": (("delete", "A", "activate", "wipe", "part-type", "relocate"), False), "addpart": ((), True), "delpart": ((), True), "resizepart": ((), True), "dmsetup": ((), False),
    "debugfs": (("w",), False), "fstrim": ((), False), "sg_format": ((), True), "sg_sanitize": ((), True), "nwipe": ((), True), "dban": ((), True), "secure-delete": ((), True), "cfdisk": ((), True), "cgdisk": ((), True), "gdisk": ((), True), "ddpt": ((), True),
    "e2image": ((), False), "partclone.restore": ((), True), "fsfreeze": ((), False), "e2undo": ((), True), "sg_dd": ((), True), "sg_write_same": ((), True), "sg_unmap": ((), True), "growpart": ((), False),
}  # fmt: skip


@rule(*_WRITERS)
def device_tools(call: Call) -> Stream:
    """Tools that change devices by some of their options, or always."""
    options, always = _WRITERS[call.name]
    parsed = call.parse(
        "LUtfn" if call.name not in ("hdparm", "sgdisk", "wipefs", "badblocks") else "", ("new", "delete", "typecode")
    )
    if parsed.has("n", "dry-run", "no-act") and call.name in ("wipefs", "sfdisk"):
        call.allow()
    elif parsed.has("help", "version", "V"):
        call.allow()
    elif always or parsed.has(*options) and options:
        call.forbid(effects.DEVICE, "Devices are not written to directly.")
    elif call.name in ("sfdisk",) and not parsed.has(
        "l", "list", "d", "dump", "J", "json", "F", "list-free", "s", "show-size", "V", "verify", "g", "show-geometry"
    ):
        call.forbid(effects.DEVICE, "A partition table is not written here.")
    elif call.name == "dmsetup":
        verb = parsed.operands[0].exact if parsed.operands else ""
        call.allow() if verb in ("ls", "info", "status", "table", "deps", "version", "targets") else call.forbid(
            effects.DEVICE, "Device maps are not changed by hand."
        )
    elif call.name in ("fstrim", "fsfreeze", "e2image", "growpart"):
        call.confirm("volume change", "A file system or partition changes.")
    else:
        call.allow()
    return OUTPUT


@rule("fdisk", "parted", "partprobe", "kpartx")
def partitions(call: Call) -> Stream:
    """Shows partition tables, or changes them."""
    if call.name == "fdisk":
        parsed = call.parse("bCHStLuo")
        call.allow() if parsed.has("l", "list", "s", "v", "V", "version", "x") else call.forbid(
            effects.DEVICE, "A partition table is not written here."
        )
    elif call.name == "parted":
        words = [word.exact or "*" for word in call.words]
        verbs = [
            w
            for w in words
            if w in ("print", "p", "unit", "align-check", "help", "-l", "--list", "quit", "version", "-v")
        ]
        strange = [
            w
            for w in words
            if not w.startswith("-")
            and not w.startswith("/dev")
            and w
            not in (
                *verbs,
                "s",
                "S",
                "MiB",
                "GiB",
                "MB",
                "GB",
                "B",
                "KiB",
                "free",
                "all",
                "devices",
                "opt",
                "optimal",
                "minimal",
                "%",
                "compact",
                "chs",
            )
            and not w.isdigit()
        ]
        call.forbid(effects.DEVICE, "A partition table is not written here.") if strange or not verbs else call.allow()
    else:
        call.confirm("volume change", "The kernel reads partition tables again.")
    return OUTPUT


@rule(
    "cryptsetup",
    "mdadm",
    "nvme",
    "tune2fs",
    "e2label",
    "xfs_admin",
    "e2fsck",
    "fsck",
    "fsck.ext4",
    "fsck.xfs",
    "fsck.ext3",
    "fsck.ext2",
    "fsck.vfat",
    "xfs_repair",
    "btrfs",
    "resize2fs",
    "xfs_growfs",
    "smartctl",
    "megacli",
    "MegaCli64",
    "storcli",
    "perccli",
    "ssacli",
    "hpssacli",
    "losetup",
    "swapon",
    "swapoff",
    "mount",
    "umount",
    "eject",
    "quotaon",
    "quotaoff",
    "setquota",
    "edquota",
    "fatlabel",
    "swaplabel",
    "ntfsfix",
    "bcache",
    "multipath",
    "iscsiadm",
    "ceph",
    "rbd",
    "rados",
    "ceph-volume",
    "gluster",
)
def volumes(call: Call) -> Stream:
    """Volumes, arrays, file systems and mounts: looking is routine, erasing is forbidden, the rest is asked."""
    words = [word.exact or "*" for word in call.words]
    verb = next((w for w in words if not w.startswith("-")), "")
    flags = {w.lstrip("-") for w in words if w.startswith("-")}
    letters = {letter for w in words if re.fullmatch(r"-[a-zA-Z]+", w) for letter in w[1:]}
    name = call.name
    if _erases(name, verb, flags, letters, words):
        call.forbid(effects.DEVICE, "What is on the device would be gone.")
    elif _looks(name, verb, flags, letters, words):
        call.allow()
    else:
        if name == "mount":
            _mount(call)
        call.confirm(
            "volume change",
            f"{name} changes volumes, file systems or mounts.",
            Risk.CHANGE if name in ("mount", "umount", "swapon", "swapoff") else Risk.DESTRUCTIVE,
        )
    return OUTPUT


def _erases(name: str, verb: str, flags: set[str], letters: set[str], words: list[str]) -> bool:
    if name == "cryptsetup":
        return verb in (
            "luksFormat",
            "luksErase",
            "erase",
            "reencrypt",
            "luksKillSlot",
            "luksRemoveKey",
            "format",
            "luksHeaderRestore",
            "luksDelKey",
            "plainOpen",
            "reencrypt",
            "luksConvertKey",
        )
    if name == "mdadm":
        return (
            bool(
                flags
                & {
                    "zero-superblock",
                    "create",
                    "C",
                    "build",
                    "B",
                    "stop",
                    "S",
                    "remove",
                    "fail",
                    "f",
                    "r",
                    "kill-subarray",
                }
            )
            or "--zero-superblock" in words
        )
    if name == "nvme":
        return verb in (
            "format",
            "sanitize",
            "write",
            "delete-ns",
            "write-zeroes",
            "write-uncor",
            "dsm",
            "create-ns",
            "detach-ns",
            "fw-download",
            "fw-activate",
            "fw-commit",
            "reset",
            "subsystem-reset",
            "security-send",
            "copy",
        )
    if name == "btrfs":
        return verb == "device" and "delete" in words or verb == "rescue"
    if name in ("rbd", "rados", "ceph", "ceph-volume", "gluster"):
        return verb in ("zap",) or "zap" in words
    return name in ("megacli", "MegaCli64", "storcli", "perccli", "ssacli", "hpssacli") and any(
        re.search(r"(?i)del|clear|init|erase|fastinit|cfgclr", w) for w in words
    )


_LOOKS: dict[str, tuple[str, ...]] = {
    "cryptsetup": ("status", "luksDump", "isLuks", "luksUUID", "benchmark", "token"), "nvme": ("list", "smart-log", "id-ctrl", "id-ns", "list-ns", "error-log", "fw-log", "list-subsys", "show-regs", "get-feature", "version", "endurance-log"),
    "btrfs": (), "ceph": ("status", "health", "df", "-s", "-w", "versions", "report", "time-sync-status"), "rbd": ("ls", "list", "info", "du", "status", "showmapped", "trash-list"), "rados": ("ls", "df", "lspools", "stat"), "gluster": (), "multipath": (), "iscsiadm": (),
}  # fmt: skip


def _looks(name: str, verb: str, flags: set[str], letters: set[str], words: list[str]) -> bool:
    if name in ("e2fsck", "xfs_repair") or name.startswith("fsck"):
        return "n" in letters or "N" in letters
    if name in ("tune2fs",):
        return letters == {"l"}
    if name in ("mount", "swapon"):
        return not words or letters == {"l"} or flags <= {"s", "show", "summary", "l"} and not verb
    if name == "losetup":
        return not words or flags <= {"a", "l", "list", "all"} and bool(flags)
    if name == "mdadm":
        return bool(flags & {"detail", "D", "examine", "E", "query", "Q", "monitor", "detail-platform"})
    if name == "smartctl":
        return not flags & {"s", "set", "X"}
    if name == "btrfs":
        return any(w in ("show", "list", "df", "usage", "stats", "status") for w in words)
    if name == "ceph":
        return (
            verb in _LOOKS["ceph"]
            or any(w in ("ls", "tree", "stat", "dump", "df", "status", "get", "show", "detail", "perf") for w in words)
            and not any(w in ("set", "rm", "delete", "purge", "out", "down", "in") for w in words)
        )
    if name == "gluster":
        return (
            any(w in ("info", "status", "list", "heal") for w in words)
            and "stop" not in words
            and "delete" not in words
        )
    if name in ("multipath",):
        return "ll" in flags or "l" in flags
    if name == "iscsiadm":
        return not flags & {"login", "l", "logout", "u", "o", "op"}
    if name in ("e2label", "xfs_admin", "swaplabel", "fatlabel"):
        return len(words) == 1
    return verb in _LOOKS.get(name, ()) or "version" in flags or "help" in flags


def _mount(call: Call) -> None:
    parsed = call.parse("tooLUTNO", ("types", "options", "label", "uuid", "source", "target", "target-prefix"))
    operands = parsed.operands
    options = ",".join(value.pattern for value in parsed.values("o", "options"))
    if len(operands) > 1:
        for path in call.paths(operands[1]):
            if path.exact is not None and parsed.has("B", "R", "bind", "rbind") or "bind" in options:
                source = call.paths(operands[0])
                if source and path.exact is not None:
                    call.scope.links[path.text] = source[0]
            if (
                path.exact is not None
                and paths.system_wide(path)
                and not any(
                    path.may_be(one)
                    for one in (
                        "/mnt",
                        "/media",
                        "/opt",
                        "/srv",
                        "/home",
                        "/var/log",
                        "/var/lib",
                        "/boot",
                        "/proc",
                        "/sys",
                        "/dev",
                        "/run",
                        "/",
                    )
                )
                and not paths.in_system_tree(path) is False
            ):
                call.forbid(effects.WIPE, f"Something else is mounted over {path.text}.")


_LVM = {
    "lvremove": True, "vgremove": True, "lvreduce": True, "vgreduce": True, "lvresize": True, "lvconvert": True, "lvextend": False, "vgextend": False, "lvcreate": False, "vgcreate": False, "lvrename": False, "vgrename": False,
    "lvchange": False, "vgchange": False, "vgimport": False, "vgexport": True, "pvresize": False, "pvmove": True, "pvchange": False, "vgcfgbackup": False, "vgcfgrestore": True, "vgsplit": True, "vgmerge": True,
}  # fmt: skip


@rule(*_LVM, "lvm", "pvremove", "pvcreate")
def lvm(call: Call) -> Stream:
    """Logical volumes."""
    if call.name == "lvm":
        return call.run(call.words) if call.words else OUTPUT
    if call.name in ("pvremove", "pvcreate"):
        call.forbid(effects.DEVICE, "What is on the device would be gone.")
    else:
        call.confirm(
            "volume change", f"{call.name} changes volumes.", Risk.DESTRUCTIVE if _LVM[call.name] else Risk.CHANGE
        )
    return OUTPUT


@rule("zpool", "zfs")
def zfs(call: Call) -> Stream:
    """Pools and data sets of ZFS."""
    verb = next((w.exact for w in call.words if not w.lead.startswith("-")), "") or "*"
    if call.name == "zpool" and verb in (
        "destroy",
        "create",
        "labelclear",
        "offline",
        "detach",
        "remove",
        "split",
        "replace",
        "initialize",
        "add",
        "attach",
        "reopen",
        "*",
    ):
        call.forbid(effects.DEVICE, "A pool's devices are not changed here.")
    elif verb in (
        "list",
        "status",
        "iostat",
        "get",
        "history",
        "events",
        "diff",
        "holds",
        "version",
        "userspace",
        "groupspace",
        "",
    ):
        call.allow()
    elif verb in ("snapshot", "snap", "create", "mount", "scrub", "clone", "bookmark", "hold", "send"):
        call.change()
    else:
        call.confirm("volume change", f"{call.name} {verb} changes data sets.", Risk.DESTRUCTIVE)
    return OUTPUT


@rule(
    "qm",
    "pct",
    "pvesm",
    "pveum",
    "pvesh",
    "ha-manager",
    "pvecm",
    "vzdump",
    "qmrestore",
    "pveceph",
    "virsh",
    "virt-install",
    "xl",
    "xe",
    "lxc",
    "incus",
    "lxc-stop",
    "lxc-destroy",
    "lxc-start",
    "lxc-ls",
    "lxc-info",
    "VBoxManage",
    "vboxmanage",
    "vagrant",
    "multipass",
    "qemu-img",
    "qemu-system-x86_64",
    "proxmox-backup-client",
    "lxc-create",
    "lxc-snapshot",
)
def machines(call: Call) -> Stream:
    """Virtual machines and containers of hypervisors."""
    words = [word.exact or "*" for word in call.words]
    verbs = [w for w in words if not w.startswith("-")]
    verb = verbs[0] if verbs else ""
    if call.name in ("pct", "lxc", "incus") and verb in ("exec",) and len(call.words) > 2:
        at = words.index("--") + 1 if "--" in words else words.index("exec") + 2
        return call.run(call.words[at:])
    if (
        call.name in ("qm", "virsh", "multipass")
        and verb in ("guest", "exec", "qemu-agent-command")
        or call.name == "vagrant"
        and verb == "ssh"
    ):
        if verb == "guest" and "exec" in verbs:
            at = words.index("--") + 1 if "--" in words else words.index("exec") + 2
            return call.run(call.words[at:])
        if call.name == "multipass":
            return call.run([w for w in call.words[2:] if w.exact != "--"])
        if call.name == "vagrant":
            parsed = call.parse("c", ("command",))
            for value in parsed.values("c", "command"):
                call.shell(value)
            return OUTPUT
        call.confirm("machine change", "It runs something in a guest.")
        return OUTPUT
    action = next((w for w in verbs if w in _MACHINE_LOOKS or w in _MACHINE_ROUTINE or w in _MACHINE_ENDS), verb)
    if any(w in _MACHINE_ENDS for w in verbs[:3]):
        call.confirm(
            "machine change", f"{call.name} {action} ends or deletes a machine, or takes it back.", Risk.DESTRUCTIVE
        )
    elif any(w in _MACHINE_ROUTINE for w in verbs[:3]) or call.name in (
        "vzdump",
        "lxc-start",
        "lxc-create",
        "lxc-snapshot",
        "virt-install",
    ):
        call.change()
    elif any(w in _MACHINE_LOOKS for w in verbs[:3]) or call.name in ("lxc-ls", "lxc-info") or not words:
        call.allow()
    else:
        call.confirm("machine change", f"{call.name} {verb} changes machines.")
    return OUTPUT


_MACHINE_LOOKS = frozenset(
    "list ls config status pending get info show dominfo domstate dumpxml nodeinfo listsnapshot nodes capabilities domblklist domiflist vol-list pool-list net-list net-dumpxml snapshot-list snapshots help version check image map measure images remote-list".split()
)
_MACHINE_ROUTINE = frozenset(
    "start snapshot create clone resume up backup snapshot-create snapshot-create-as launch define autostart upload move reload copy set-name unlock".split()
)
_MACHINE_ENDS = frozenset(
    "destroy undefine rollback delete delsnapshot stop shutdown reset suspend halt free purge remove rm snapshot-delete snapshot-revert restore migrate reboot unlink rebuild vol-delete pool-destroy net-destroy pool-delete forget prune delnode kill poweroff".split()
)


@rule(
    "borg",
    "restic",
    "duplicity",
    "bacula",
    "rdiff-backup",
    "borgmatic",
    "kopia",
    "velero",
    "barman",
    "pgbackrest",
    "wal-g",
    "xtrabackup",
    "mariabackup",
    "mysqldump",
    "pg_dump",
    "pg_dumpall",
    "mongodump",
    "pg_basebackup",
)
def backups(call: Call) -> Stream:
    """Backups: making them is routine, thinning them out is asked."""
    words = [word.exact or "*" for word in call.words]
    parsed = call.parse(
        "fr" if call.name.startswith("pg_") else "r",
        ("file", "result-file", "out", "archive", "repo", "password-command", "rsh"),
    )
    for value in parsed.values("password-command", "rsh"):
        call.shell(value)
    for value in (
        *parsed.values("f", "file", "result-file", "out", "archive"),
        *(parsed.values("r") if call.name == "mysqldump" else ()),
    ):
        effects.write(call, value, OUTPUT)
    if any(
        w
        in (
            "prune",
            "forget",
            "delete",
            "remove",
            "purge",
            "compact",
            "expire",
            "recreate",
            "rebuild",
            "unlock",
            "--prune",
            "--remove-older-than",
            "remove-older-than",
            "restore",
            "--copy-back",
            "recover",
        )
        for w in words
    ):
        call.confirm("backup change", f"{call.name} removes backups, or writes over what is there.", Risk.DESTRUCTIVE)
    elif any(w in ("list", "info", "check", "snapshots", "diff", "stats", "ls", "get", "describe") for w in words):
        call.allow()
    else:
        call.change()
    return OUTPUT
