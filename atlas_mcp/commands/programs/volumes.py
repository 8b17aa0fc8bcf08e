"""Volumes, arrays, pools, file systems and mounts: looking is routine, erasing is forbidden, the rest is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.verdict import Risk


@dataclass(frozen=True)
class _Tool:
    """What a tool's words say: its verbs, and its options without hyphens. `*` stands for whatever it may be."""

    looks: str = ""
    erases: str = ""
    values: str = ""  # options that take a value, letters and names

    def meets(self, words: str, verbs: set[str], options: set[str]) -> bool:
        """Whether one of these words is there: a verb, or, with hyphens, an option, which may be shortened."""
        for word in words.split():
            name = word.lstrip("-")
            if word.startswith("-"):
                if any(one == name or (len(name) > 1 and len(one) > 3 and name.startswith(one)) for one in options):
                    return True
            elif name in verbs:
                return True
        return False


_TOOLS = {
    "cryptsetup": _Tool(
        "status luksDump isLuks luksUUID benchmark token --version --help",
        "luksFormat luksErase erase reencrypt luksKillSlot luksRemoveKey format luksHeaderRestore luksDelKey"
        " luksConvertKey",
    ),
    "mdadm": _Tool(
        "--detail -D --examine -E --query -Q --detail-platform --version --help",
        "--zero-superblock --create -C --build -B --stop -S --remove -r --fail -f --kill-subarray",
    ),
    "nvme": _Tool(
        "list smart-log id-ctrl id-ns list-ns error-log fw-log list-subsys show-regs get-feature version endurance-log",
        "format sanitize write delete-ns write-zeroes write-uncor dsm create-ns detach-ns fw-download fw-activate"
        " fw-commit reset subsystem-reset security-send copy io-passthru admin-passthru",
    ),
    "btrfs": _Tool("show list df usage stats status get", "rescue", ""),
    "bcache": _Tool("show", "make"),
    "ceph": _Tool("status health df -s -w versions report time-sync-status --status --watch --version", "zap"),
    "ceph-volume": _Tool("list inventory", "zap create prepare batch"),
    "rbd": _Tool("ls list info du status showmapped device --version", "zap"),
    "rados": _Tool("ls df lspools stat", "zap"),
    "gluster": _Tool("info status list heal"),
    "multipath": _Tool("-ll -l -t"),
    "smartctl": _Tool("-a -i -H -A -x -l -t -c -j --all --info --health --xall --scan --test --json --version"),
    "tune2fs": _Tool("-l"),
    "losetup": _Tool("-a -l -j -f --list --all --associated --version"),
    "pveceph": _Tool("status", "create init purge destroy createosd destroyosd"),
}


@rule(*_TOOLS)
def volumes(call: Call) -> Stream:
    """Tools with verbs or options that look, erase, or change."""
    tool = _TOOLS[call.name]
    words = [word.exact or "*" for word in call.words]
    verbs = {word for word in words if not word.startswith("-")}
    options = {word.lstrip("-").partition("=")[0] for word in words if word.startswith("-")}
    letters = {letter for word in words if re.fullmatch(r"-[a-zA-Z]+", word) for letter in word[1:]}
    if tool.meets(tool.erases, verbs, options | letters) or _adds_disk(call, words):
        call.forbid(effects.DEVICE, "What is on the device would be gone.")
    elif _looks(call, tool, verbs, options):
        call.allow()
    else:
        call.confirm("volume change", f"{call.name} changes volumes or file systems.", Risk.DESTRUCTIVE)
    return OUTPUT


def _adds_disk(call: Call, words: list[str]) -> bool:
    verbs = [word for word in words if not word.startswith("-")]
    return call.name == "btrfs" and verbs[:1] == ["device"] and verbs[1:2] in (["delete"], ["add"], ["remove"])


_CEPH_CHANGES = frozenset("set rm delete purge out down in create mkpool destroy reweight crush".split())
_CEPH_LOOKS = frozenset("ls tree stat dump df status get show detail perf".split())


def _looks(call: Call, tool: _Tool, verbs: set[str], options: set[str]) -> bool:
    if call.name == "ceph" and verbs & _CEPH_LOOKS and not verbs & _CEPH_CHANGES:
        return True
    if call.name == "gluster" and verbs & {"stop", "delete"}:
        return False
    if call.name == "losetup" and (not call.words or (options & {"f", "find"} and not verbs)):
        return True
    if call.name in ("smartctl",) and options & {"s", "set", "X"}:
        return False
    if call.name in ("losetup", "tune2fs") and not options <= {"a", "l", "list", "all", "j", "n", "O", "J"}:
        return False
    return tool.meets(tool.looks, verbs, options)


@rule("megacli", "MegaCli64", "storcli", "storcli64", "perccli", "perccli64", "ssacli", "hpssacli", "arcconf")
def controllers(call: Call) -> Stream:
    """Controllers of disks."""
    words = " ".join(word.exact or "*" for word in call.words).lower()
    if re.search(r"del|clear|init|erase|cfgclr|create|format|add vd", words):
        call.forbid(effects.DEVICE, "What is on the disks would be gone.")
    elif re.search(r"show|info|getconfig|config|list", words):
        call.allow()
    else:
        call.confirm("volume change", f"{call.name} changes disks of a controller.", Risk.DESTRUCTIVE)
    return OUTPUT


_CHECKS = """
    e2fsck fsck fsck.ext4 fsck.xfs fsck.ext3 fsck.ext2 fsck.vfat fsck.btrfs fsck.fat xfs_repair ntfsfix reiserfsck
    """.split()
_LABELS = "e2label xfs_admin fatlabel swaplabel ntfslabel exfatlabel".split()
_CHANGES = "resize2fs xfs_growfs quotaon quotaoff setquota edquota eject".split()


@rule(*_CHECKS, *_LABELS, *_CHANGES)
def file_systems(call: Call) -> Stream:
    """Checks, labels and sizes of file systems."""
    letters = {
        letter for word in call.words if re.fullmatch(r"-[a-zA-Z]+", word.exact or "") for letter in word.lead[1:]
    }
    checked = call.name in _CHECKS and letters & {"n", "N"}
    if checked or (call.name in _LABELS and len(call.words) == 1):
        call.allow()
    else:
        call.confirm("volume change", f"{call.name} changes a file system.", Risk.DESTRUCTIVE)
    return OUTPUT


@rule("iscsiadm")
def iscsi(call: Call) -> Stream:
    """Sessions with disks of other hosts."""
    options = {word.lead.lstrip("-") for word in call.words if word.lead.startswith("-")}
    if options & {"login", "l", "logout", "u", "o", "op"}:
        call.confirm("volume change", "iscsiadm changes sessions.", Risk.DESTRUCTIVE)
    else:
        call.allow()
    return OUTPUT


@rule("swapon", "swapoff", "umount", "mount")
def mounts(call: Call) -> Stream:
    """What is mounted."""
    words = [word.exact or "*" for word in call.words]
    shows = {"mount": ("-l",), "swapon": ("-s", "--show", "--summary", "--show=*")}.get(call.name)
    if shows is not None and all(word in shows or word.startswith("--show=") for word in words):
        call.allow()
        return OUTPUT
    if call.name == "mount":
        _mount(call)
    call.confirm("volume change", f"{call.name} changes what is mounted.")
    return OUTPUT


# Directories below which something is mounted every day, though they are protected.
_MOUNT_POINTS = """/mnt /media /opt /srv /home /var/log /var/lib /boot /proc /sys /dev /run / /var /tmp /var/tmp
    /usr/local""".split()


def _mount(call: Call) -> None:
    """A mount over the system hides it; a bind mount is another name for what it shows."""
    parsed = call.parse("tosLUNTO", ("types", "options", "source", "target", "target-prefix"))
    options = ",".join(value.pattern for value in parsed.values("o", "options"))
    again = "remount" in options or parsed.has("M", "move")
    targets = [*parsed.values("target"), *parsed.operands[1:2]]
    for path in (path for target in targets for path in call.paths(target)):
        if path.exact is None:
            continue
        if parsed.has("B", "R", "bind", "rbind") or "bind" in options:
            sources = call.paths(parsed.operands[0])
            if sources:
                call.scope.links[path.text] = sources[0]
        if not again and _hides(path):
            call.forbid(effects.WIPE, f"Something else would be mounted over {path.text}.")


def _hides(path: Path) -> bool:
    if any(path.may_be(one) for one in _MOUNT_POINTS):
        return False
    if any(path.may_be_below(one) for one in ("/dev", "/proc", "/sys", "/boot")):
        return False
    return paths.system_wide(path) or paths.is_account_file(path)


_LVM_DELETES = "lvremove vgremove lvreduce vgreduce lvresize lvconvert vgexport pvmove vgcfgrestore vgsplit vgmerge"
_LVM_CHANGES = """lvextend vgextend lvcreate vgcreate lvrename vgrename lvchange vgchange vgimport pvresize pvchange
    vgcfgbackup"""


@rule(*_LVM_DELETES.split(), *_LVM_CHANGES.split())
def logical_volumes(call: Call) -> Stream:
    """Logical volumes."""
    risk = Risk.DESTRUCTIVE if call.name in _LVM_DELETES.split() else Risk.CHANGE
    call.confirm("volume change", f"{call.name} changes volumes.", risk)
    return OUTPUT


@rule("pvremove", "pvcreate")
def physical_volumes(call: Call) -> Stream:
    """What LVM writes to a device."""
    call.forbid(effects.DEVICE, "What is on the device would be gone.")
    return OUTPUT


@rule("lvm")
def lvm(call: Call) -> Stream:
    """The commands of LVM, by one name."""
    return call.run(call.words) if call.words else OUTPUT


_ZPOOL_WRITES = """destroy create labelclear offline detach remove split replace initialize add attach reopen trim
    *""".split()
_ZFS_LOOKS = """list status iostat get history events diff holds version userspace groupspace help
    --version -?""".split()
_ZFS_ROUTINE = "snapshot snap create mount scrub clone bookmark hold send".split()


@rule("zpool", "zfs")
def zfs(call: Call) -> Stream:
    """Pools and data sets of ZFS."""
    verb = next((word.exact or "*" for word in call.words), "list")
    if call.name == "zpool" and verb in _ZPOOL_WRITES:
        call.forbid(effects.DEVICE, "A pool's devices are not changed here.")
    elif verb in _ZFS_LOOKS:
        call.allow()
    elif verb in _ZFS_ROUTINE:
        call.change()
    else:
        call.confirm("volume change", f"{call.name} {verb} changes data sets.", Risk.DESTRUCTIVE)
    return OUTPUT
