"""What a container is given of the host: directories, devices, rights."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

# Whoever may write here is root on the host, and whoever has all of it may read its secrets.
_HOST = (
    "/etc",
    "/boot",
    "/root",
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/proc",
    "/sys",
    "/dev",
    "/root/.ssh",
    "/usr/bin",
    "/lib64",
)
_WIDE = (
    "/home",
    "/var",
    "/var/lib",
    "/var/lib/kubelet",
    "/var/lib/docker",
    "/var/log",
    "/opt",
    "/srv",
    "/run",
    "/var/run",
)
_SOCKETS = ("docker.sock", "containerd.sock", "crio.sock", "podman.sock", "libvirt-sock")
_SOURCES, _TARGETS = ("source", "src"), ("target", "destination", "dst")
_PASSED = (
    "dri",
    "fuse",
    "net/tun",
    "kvm",
    "nvidia",
    "snd",
    "video",
    "ttyUSB",
    "ttyACM",
    "input",
    "bus/usb",
    "vfio",
    "shm",
)
_STRONG = re.compile(
    r"(?i)(cap_)?(sys_admin|sys_ptrace|sys_module|all|dac_read_search|sys_rawio|dac_override|sys_boot)"
)


def given(call: Call, parsed: Parsed) -> None:
    """Judge the options by which a container is made."""
    for value in parsed.values("v", "volume", "bind", "B"):
        source, _, rest = value.pattern.removeprefix("=").partition(":")
        own = re.search(r"(?i)\$\{?pwd\b|[(`]\s*pwd\b", call.span) is not None  # the directory where it is run
        if value.exact is None and not value.lead and not own:
            call.confirm("container access", "What a container gets of the host is known only on the host.")
        mounted(call, source, read_only=re.search(r"(:|,)ro\b", rest and f":{rest}") is not None)
    for value in parsed.values("mount"):
        rooted(call, value)
    for value in parsed.values("rootfs"):
        mounted(call, value.pattern, read_only=False)
    for value in parsed.values("device"):
        _device(call, value)
    for value in parsed.values("env-file"):
        effects.read(call, value)
    _rights(call, parsed)


def places(call: Call, parsed: Parsed) -> dict[str, Path]:
    """Where the container finds what it gets of the host: below these paths, it is the host's that it works on."""
    pairs = [
        [*value.pattern.removeprefix("=").split(":"), ""][:2] for value in parsed.values("v", "volume", "bind", "B")
    ]
    for value in parsed.values("mount"):
        keys = dict(one.split("=", 1) for one in value.pattern.replace('"', "").split(",") if "=" in one)
        source, target = ((*(keys[one] for one in names if one in keys), "")[0] for names in (_SOURCES, _TARGETS))
        pairs.append([source, target])
    return {
        inside.text: outside
        for source, target in pairs
        if source.startswith("/") and target.startswith("/")
        for outside, inside in zip(call.paths(Text.of(source)), call.paths(Text.of(target)), strict=False)
        if inside.parts
    }


def rooted(call: Call, value: Text) -> None:
    """Judge a mount that is written as keys and values."""
    match = re.search(r"(?:^|,)(?:src|source|device)=([^,]*)", value.pattern.replace('"', ""))
    if match:
        mounted(call, match[1], read_only=re.search(r"(^|,)(readonly|ro)(=true|=1)?(,|$)", value.pattern) is not None)


def mounted(call: Call, source: str, *, read_only: bool) -> None:
    """Judge a directory or a device of the host that a container gets."""
    if not source.startswith(("/", ".", "~", "*", "$")):
        return
    for path in call.paths(Text.of(source)):
        whole = any(path.may_be(one) for one in _HOST)
        if (path.absolute and (not path.parts or (whole and not read_only))) or (paths.climbs(path) and path.above > 1):
            call.forbid(
                effects.BACKDOOR, f"{path.text} of the host is not given to a container: mount a directory of your own."
            )
        elif paths.is_secret(path):
            call.forbid(effects.SECRET, f"{path.text} is a credential: give the container a secret of its own.")
        elif paths.is_device(path):
            call.forbid(effects.DEVICE, f"{path.text} is not given to a container.")
        elif any(socket in path.text for socket in _SOCKETS):
            call.confirm(
                "container access", "Whoever is in the container can do everything on the host.", Risk.DESTRUCTIVE
            )
        elif whole or (_asked(path) and not read_only):
            call.confirm("container access", f"A container gets {path.text} of the host.")


def _asked(path: Path) -> bool:
    return paths.in_etc(path) or any(path.may_be(one) for one in _WIDE)


def _device(call: Call, value: Text) -> None:
    source, _, rest = value.pattern.partition(":")
    for path in call.paths(Text.of(source)):
        if (
            paths.is_device(path)
            and not path.text.startswith(tuple(f"/dev/{one}" for one in _PASSED))
            and not rest.endswith(":r")
        ):
            call.forbid(effects.DEVICE, f"{path.text} is not given to a container: mount what is on it.")


def _rights(call: Call, parsed: Parsed) -> None:
    privileged = parsed.has("privileged") and all(value.exact != "false" for value in parsed.values("privileged"))
    if privileged and any("host" in value.pattern for value in parsed.values("pid")):
        call.forbid(effects.BACKDOOR, "A container with all rights and the host's processes is the host.")
    shared = [value.exact for value in parsed.values("pid", "userns", "ipc", "uts", "cgroupns")]
    loose = any(re.search(r"unconfined|disable", value.pattern) for value in parsed.values("security-opt"))
    strong = any(_STRONG.fullmatch(value.pattern) for value in parsed.values("cap-add", "add-caps"))
    if privileged or loose or strong or "host" in shared:
        call.confirm(
            "container access", "A container with such rights can do everything on the host.", Risk.DESTRUCTIVE
        )
