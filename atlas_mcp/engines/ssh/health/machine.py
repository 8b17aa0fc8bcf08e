"""The machine: disks, memory, load, clock, root file system, kills for memory, pending reboots. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.engines.ssh.health import limits
from atlas_mcp.engines.ssh.health.seen import Seen

# Of one login, one container, one kernel interface: they are not what people keep things on.
_NOT_REAL = re.compile(
    r"/(run/(user|credentials|docker|containerd|netns|host)|sys|proc|snap|var/lib/(docker|containers|kubelet))/"
)
_SMALLEST_KIB = 256
_KIB_IN_GIB = 1024 * 1024
_SPACE_REMEDY = "See what fills it (du -xh), delete or move that, or grow it."


def disks(seen: Seen) -> Iterator[HealthFinding]:
    """The space and the inodes of each file system; the fullest one where all are well."""
    for check, word in (("disk", "blocks"), ("inodes", "inodes")):
        parsed = dict(filter(None, map(_mount, seen.lines("disks", word))))
        used = {
            mount: numbers
            for mount, numbers in parsed.items()
            if not _NOT_REAL.match(f"{mount}/") and (check == "inodes" or numbers[1] >= _SMALLEST_KIB)
        }
        if not used:
            if check == "disk" or not seen.lines("disks", word):  # some count no inodes
                yield seen.unknown(check, "df said nothing of any file system")
            continue
        fullest = max(used, key=lambda mount: used[mount][0])
        bad = [mount for mount in used if limits.DISK.state(used[mount][0]) is not HealthState.OK]
        for mount in sorted(bad, key=lambda one: -used[one][0]) or [fullest]:
            percent, whole, free = used[mount]
            room = f"{free} of {whole} free" if check == "inodes" else f"{_gib(free)} of {_gib(whole)} free"
            yield seen.say(
                check,
                limits.DISK.state(percent),
                f"{mount}: {percent} % in use, {room}",
                "full",
                _SPACE_REMEDY if check == "disk" else "See where the many small files are, and delete them.",
            )


def _mount(text: str) -> tuple[str, tuple[int, int, int]] | None:
    """A line of df: the mount point; the per cent in use, all there is, what is free."""
    words = text.split()
    for at in range(5, len(words) - 1):
        whole, _, free, percent = (word.removesuffix("%") for word in words[at - 3 : at + 1])
        if words[at].endswith("%") and words[at + 1].startswith("/") and f"{whole}{free}{percent}".isdecimal():
            return " ".join(words[at + 1 :]), (int(percent or 0), int(whole or 0), int(free or 0))
    return None


def _gib(kib: int) -> str:
    return f"{kib / _KIB_IN_GIB:.1f} GiB" if kib >= _KIB_IN_GIB // 10 else f"{kib / 1024:.1f} MiB"


def system(seen: Seen) -> Iterator[HealthFinding]:
    """Root file system, memory, swap, load."""
    yield _root(seen)
    sizes = dict(re.findall(r"(\w+):\s+(\d+) kB", "\n".join(seen.lines("system", "memory"))))
    yield _memory(seen, sizes)
    swap = int(sizes.get("SwapTotal", 0))
    if swap:
        percent = round(100 - 100 * int(sizes.get("SwapFree", 0)) / swap)
        remedy = "See what uses it (ps, smem); give the VM more memory."
        yield seen.say("swap", limits.SWAP.state(percent), f"{percent} % of {_gib(swap)} in use", "short", remedy)
    yield _load(seen)


def _root(seen: Seen) -> HealthFinding:
    mount = seen.first("system", "root")
    if not mount:
        return seen.unknown("root-fs", "/proc/self/mounts has no root")
    kind, _, options = mount.partition(" ")
    read_only = "ro" in options.split(",")
    return seen.say(
        "root-fs",
        HealthState.CRITICAL if read_only else HealthState.OK,
        f"/ ({kind}) is mounted {'ro' if read_only else 'rw'}",
        "read_only",
        "See in the kernel's log why it was remounted (dmesg); check its disk before it is mounted for writing again.",
    )


def _memory(seen: Seen, sizes: dict[str, str]) -> HealthFinding:
    whole, free = int(sizes.get("MemTotal", 0)), sizes.get("MemAvailable")
    if not whole or free is None:
        return seen.unknown("memory", "/proc/meminfo does not say it")
    percent = round(100 - 100 * int(free) / whole)
    told = f"{percent} % of {_gib(whole)} in use, {_gib(int(free))} available"
    return seen.say("memory", limits.MEMORY.state(percent), told, "short", "See what uses it (ps, systemd-cgtop).")


def _load(seen: Seen) -> HealthFinding:
    averages, cores = seen.first("system", "load").split(), seen.first("system", "cores")
    if len(averages) < 3 or not cores.isdecimal() or not re.fullmatch(r"\d+\.\d+", averages[1]):
        return seen.unknown("load", "/proc/loadavg does not say it")
    number = float(averages[1]) / max(1, int(cores))
    told = f"{averages[1]} over 5 minutes on {cores} cores"
    return seen.say("load", limits.LOAD.state(number), told, "high", "See what runs (top), or give the VM more cores.")


def clock(seen: Seen) -> Iterator[HealthFinding]:
    """Whether its clock is kept, and is right."""
    told, now = seen.first("clock", "synchronised"), seen.first("clock", "now")
    chrony = seen.first("clock", "chrony").rpartition(":")[2].strip()
    synchronised = told == "yes" or chrony == "Normal"
    off_s = 0.0
    if now.isdecimal():
        at = int(now[:12])
        off_s = max(0.0, seen.began.timestamp() - 1 - at, at - seen.ended.timestamp())
    state = limits.CLOCK.state(off_s)
    if state is not HealthState.OK:
        yield seen.say(
            "time", state, f"its clock differs from ours by {off_s:.0f} s", "off", "Set the clock: chronyc makestep."
        )
    elif not told and not chrony:
        yield seen.unknown("time", "neither timedatectl nor chronyc says whether the clock is synchronised")
    else:
        evidence = "; ".join(
            filter(None, (told and f"NTPSynchronized={told}", chrony and f"chrony: Leap status: {chrony}"))
        )
        yield seen.say(
            "time",
            HealthState.OK if synchronised else HealthState.WARNING,
            evidence,
            "unsynchronised",
            "See whether chrony or systemd-timesyncd runs, and reaches its servers (chronyc sources).",
        )


def reboot(seen: Seen) -> Iterator[HealthFinding]:
    """Whether something waits for a reboot."""
    required, packages = seen.has("reboot", "required"), seen.lines("reboot", "package")
    if not required and not seen.has("reboot", "looked"):
        yield seen.unknown("reboot", "the host did not say it")
        return
    because = f": {', '.join(dict.fromkeys(packages))}" if packages else ""
    yield seen.say(
        "reboot",
        HealthState.WARNING if required else HealthState.OK,
        f"a reboot is required{because}" if required else "no reboot is required",
        "pending",
        "Reboot it at a convenient time.",
    )


def oom(seen: Seen) -> Iterator[HealthFinding]:
    """Whom the kernel has killed for lack of memory within a day."""
    killed = seen.lines("oom", "killed")
    if killed:
        told = f"{len(killed)} within a day, the last: {killed[-1]}"
        remedy = "Give the VM or the unit more memory, or have it use less."
        yield seen.say("oom", HealthState.WARNING, told, "killed", remedy)
    elif seen.has("oom", "looked"):
        yield seen.say("oom", HealthState.OK, "nothing was killed for lack of memory within a day")
    elif seen.first("oom", "since_boot") == "oom_kill 0":
        yield seen.say("oom", HealthState.OK, "oom_kill 0 since it was booted")
    else:
        remedy = "Let the user read the journal (group systemd-journal), or use sudo without a password."
        yield seen.unknown("oom", "the journal cannot be read", "unreadable", remedy)
