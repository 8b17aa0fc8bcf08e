"""Disks and partitions: looking is routine, writing to them is never done."""

from __future__ import annotations

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream

_KINDS = """
    ext2 ext3 ext4 xfs btrfs vfat fat msdos exfat ntfs f2fs jfs reiserfs minix cramfs bfs nilfs2 ocfs2 gfs2 udf erofs
    hfsplus reiser4 bcachefs
    """.split()
_MAKERS = "mkfs mke2fs mkdosfs mkntfs newfs mkreiserfs mkudffs mkzonefs newfs_msdos mkexfatfs".split()


@rule(*_MAKERS, *(f"mkfs.{kind}" for kind in _KINDS))
def make_file_system(call: Call) -> Stream:
    """Makes a file system, and so deletes what was there."""
    if [word.exact for word in call.words] in (["-V"], ["--version"], ["--help"], ["-h"]):
        call.allow()
    else:
        call.forbid(effects.FILE_SYSTEM, "A file system is not made here: what was on the device would be gone.")
    return OUTPUT


@rule("mkswap")
def make_swap(call: Call) -> Stream:
    """Prepares swap: on a file it is routine, on a device it deletes."""
    parsed = call.parse("LpUvse", ("label", "pagesize", "uuid"))
    for word in parsed.operands:
        if paths.unknown(word) or any(paths.is_device(path) for path in call.paths(word)):
            call.forbid(effects.FILE_SYSTEM, f"{word.pattern} is a device: what is on it would be gone.")
        effects.write(call, word, OUTPUT)
    call.change()
    return OUTPUT


_ALWAYS = """
    blkdiscard addpart delpart resizepart sg_format sg_sanitize nwipe dban secure-delete cfdisk cgdisk gdisk ddpt
    partclone.restore e2undo sg_dd sg_write_same sg_unmap make-bcache bcache-super-show-write bioctl gpart
    """.split()


@rule(*_ALWAYS)
def writers(call: Call) -> Stream:
    """Tools that do nothing but write to devices."""
    if call.parse().has("help", "version", "V"):
        call.allow()
    else:
        call.forbid(effects.DEVICE, "Devices are not written to directly.")
    return OUTPUT


# Tools that look, but for these options, which write.
_WRITE_BY_OPTION = {
    "wipefs": "a all o offset f force",
    "sgdisk": "Z z o n d t l g G e r s R c zap-all zap clear new delete typecode load-backup mbrtogpt change-name"
    " randomize-guids move-second-header sort replicate",
    "badblocks": "w n",
    "hdparm": "security-erase security-erase-enhanced write-sector repair-sector trim-sector-ranges make-bad-sector"
    " fwdownload security-set-pass dco-restore security-disable security-unlock N Y sanitize-block-erase"
    " sanitize-crypto-scramble sanitize-overwrite",
    "partx": "d a u delete add update",
    "debugfs": "w",
    "xfs_db": "x",
    "xfs_mdrestore": "i",
    "e2image": "r I",
    "ntfsclone": "O overwrite r restore-image",
    "ntfsresize": "s size",
}
_DRY = {"wipefs": ("n", "no-act"), "ntfsresize": ("n", "no-action"), "sgdisk": ("P", "pretend")}


@rule(*_WRITE_BY_OPTION)
def by_option(call: Call) -> Stream:
    """Tools that look at devices, and write to them by some of their options."""
    parsed = call.parse()
    if parsed.has("help", "version", "V", *_DRY.get(call.name, ())):
        call.allow()
    elif parsed.has(*_WRITE_BY_OPTION[call.name].split()):
        call.forbid(effects.DEVICE, "Devices are not written to directly.")
    elif call.name in ("e2image", "ntfsclone"):
        for word in parsed.operands[1:]:
            effects.write(call, word, OUTPUT)
        call.change()
    else:
        call.allow()
    return OUTPUT


_PARTCLONE = "partclone.ext4 partclone.ext3 partclone.xfs partclone.ntfs partclone.vfat partclone.btrfs partclone.dd"


@rule(*_PARTCLONE.split())
def partclone(call: Call) -> Stream:
    """Copies a file system into an image, or an image back over one."""
    parsed = call.parse("osOdL", ("source", "output", "logfile", "overwrite"))
    for value in parsed.values("o", "output", "O", "overwrite"):
        effects.write(call, value, OUTPUT)
    call.change()
    return OUTPUT


@rule("dmsetup")
def device_maps(call: Call) -> Stream:
    """Maps of devices."""
    operands = call.parse().operands
    if not operands or operands[0].exact in (
        "ls",
        "info",
        "status",
        "table",
        "deps",
        "version",
        "targets",
        "splitname",
    ):
        call.allow()
    else:
        call.forbid(effects.DEVICE, "Device maps are not changed by hand.")
    return OUTPUT


@rule("fstrim", "fsfreeze", "growpart", "kpartx", "partprobe")
def asked(call: Call) -> Stream:
    """Tools that change what the kernel knows of a device, or how large a partition is."""
    parsed = call.parse()
    looks = {"partprobe": "d dry-run s summary", "growpart": "N dry-run", "kpartx": "l", "fstrim": "n dry-run"}
    if parsed.has("version", "help", *looks.get(call.name, "").split()):
        call.allow()
    else:
        call.confirm("volume change", f"{call.name} changes a file system or a partition.")
    return OUTPUT


_TABLES = {
    "fdisk": "l list s getsz V version h help",
    "sfdisk": "l list d dump J json F list-free s show-size V verify g show-geometry v version n no-act h help",
}


@rule(*_TABLES)
def tables(call: Call) -> Stream:
    """Shows partition tables; without an option that shows, they are written."""
    parsed = call.parse("bCHStLuo" if call.name == "fdisk" else "")
    changes = parsed.has("delete", "A", "activate", "wipe", "part-type", "relocate", "part-label", "part-uuid")
    if parsed.has(*_TABLES[call.name].split()) and not (changes and not parsed.has("n", "no-act")):
        call.allow()
    else:
        call.forbid(effects.DEVICE, "A partition table is not written here.")
    return OUTPUT


_PARTED_LOOKS = frozenset("print p unit align-check help quit version".split())
_PARTED_WORDS = frozenset(
    "s S MiB GiB MB GB B KiB TiB TB % free all list devices opt optimal minimal none cyl cylinder compact chs".split()
)


@rule("parted")
def parted(call: Call) -> Stream:
    """Shows partition tables, or changes them."""
    words = [word.exact or "*" for word in call.parse("a", ("align",)).operands]
    verbs = [word for word in words if word in _PARTED_LOOKS]
    others = [
        word
        for word in words
        if not word.startswith("/dev") and word not in (*verbs, *_PARTED_WORDS) and not word.isdigit()
    ]
    lists = any(word.exact in ("-l", "--list", "-v", "--version", "-h", "--help") for word in call.words)
    if others or not (verbs or lists):
        call.forbid(effects.DEVICE, "A partition table is not written here.")
    else:
        call.allow()
    return OUTPUT
