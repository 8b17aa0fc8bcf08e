"""The kernel: its modules, its settings, and how it is started."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_NEVER = (
    "insmod kexec grub-install grub2-install grub-mkimage grub2-mkimage lilo zipl devmem devmem2 flashrom wrmsr"
    " nvram extlinux syslinux"
)
verbs.register({
    _NEVER: Verbs(forbids="*", bare=Meaning.FORBIDS, other=Meaning.FORBIDS, forbidden=effects.KERNEL),
    "setpci": Verbs(forbids="*=*", short="sdA", other=Meaning.LOOKS, forbidden=effects.KERNEL),
    "mokutil": Verbs(
        looks="--sb-state --list-enrolled -l --list-new --list-delete"
        " --test-key", other=Meaning.FORBIDS, bare=Meaning.FORBIDS,
        forbidden=effects.KERNEL,
    ),
    "efivar": Verbs(looks="-l --list -p"
    " --print -d", forbids="-w --write -a --append", short="n", forbidden=effects.KERNEL),
    "bootctl": Verbs(
        looks="status list is-installed systemd-efi-options reboot-to-firmware"
        " --print-esp-path", forbids="*", forbidden=effects.KERNEL
    ),
    "fwupdmgr fwupdtool": Verbs(
        looks="get-* security"
        " verify", routine="refresh", asks="update upgrade install reinstall sync", forbids="downgrade *",
        forbidden=effects.KERNEL, topic="kernel module",
    ),
    "rdmsr": Verbs(other=Meaning.LOOKS),
    "bpftool": Verbs(looks="*/show */list */dump version */help feature", asks="*", topic="kernel module"),
    "kmod": Verbs(looks="list static-nodes", forbids="insert/*/*", asks="*", topic="kernel"
    " module", forbidden=effects.KERNEL),
    "grub-editenv": Verbs(looks="*/list list", asks="*", topic="kernel module"),
    "dkms": Verbs(looks="status", asks="*", topic="kernel module", short="mvk"),
    "kdumpctl": Verbs(looks="status estimate showmem get-default-crashkernel", asks="*", topic="kernel module"),
    "grubby": Verbs(
        looks="--info --default-kernel --default-index"
        " --default-title", forbids="--remove-kernel", other=Meaning.ASKS, bare=Meaning.LOOKS,
        asks="--update-kernel --set-default --args --remove-args --set-default-index --add-kernel --copy-default",
        long="info update-kernel args remove-args set-default"
        " set-default-index", topic="kernel module", forbidden=effects.KERNEL,
    ),
    "kernel-install installkernel": Verbs(
        looks="inspect"
        " list", forbids="remove", asks="*", bare=Meaning.ASKS, topic="kernel module", forbidden=effects.KERNEL
    ),
    "update-initramfs": Verbs(
        forbids="-d --delete", asks="-u -c --update"
        " --create", short="k", bare=Meaning.ASKS, topic="kernel module", forbidden=effects.KERNEL
    ),
    "rmmod depmod dracut mkinitcpio mkinitrd update-grub update-grub2 grub-mkconfig grub2-mkconfig grub-set-default"
    " grub-reboot"
    " grub2-set-default grub2-reboot kernelstub kpatch proxmox-boot-tool crash systemtap stap": Verbs(
        looks="status kernel/list -n --dry-run", asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="kernel module"
    ),
})  # fmt: skip


@rule("efibootmgr")
def efibootmgr(call: Call) -> Stream:
    """Entries of the boot loader: they are shown."""
    if all(word.exact in ("-v", "--verbose", "-V", "--version", "-u") for word in call.words):
        call.allow()
    else:
        call.forbid(effects.KERNEL, "Entries of the boot loader stay: show them without other options.")
    return OUTPUT


@rule("modprobe")
def modprobe(call: Call) -> Stream:
    """Loads and unloads modules that came with the kernel."""
    parsed = call.parse("CdS", ("config", "dirname", "set-version"))
    elsewhere = parsed.values("d", "dirname", "C", "config", "S", "set-version")
    if elsewhere or any("/" in word.pattern for word in parsed.operands[:1]):
        call.forbid(effects.KERNEL, "Modules from elsewhere are not loaded: install them as a package.")
    elif parsed.has("n", "dry-run", "show", "D", "show-depends", "c", "showconfig", "R", "resolve-alias"):
        call.allow()
    else:
        call.confirm("kernel module", "A module of the kernel is loaded or unloaded.")
    return OUTPUT


@rule("bpftrace")
def bpftrace(call: Call) -> Stream:
    """Looks into the kernel by a program."""
    for word in call.words:
        for command in re.findall(r"\bsystem\s*\(\s*\"([^\"]*)\"", word.pattern):
            call.shell(Text.of(command))
    call.confirm("kernel module", "A program looks into the kernel.")
    return OUTPUT


_HELPERS = frozenset(
    "kernel.core_pattern kernel.modprobe kernel.hotplug kernel.poweroff_cmd kernel.usermodehelper.bset".split()
)


@rule("sysctl")
def sysctl(call: Call) -> Stream:
    """Settings of the running kernel."""
    parsed = call.parse("prf", ("load", "pattern"))
    loads = parsed.has("p", "load", "f", "system")
    written = [word.pattern for word in parsed.operands if "=" in word.pattern]
    files = [*parsed.values("p", "load", "f"), *(parsed.operands if loads and not written else ())]
    for value in files:
        content = call.stdin if value.exact == "-" else effects.content_of(call, value) or effects.read(call, value)
        written += (content.text.pattern if content.text is not None else "").splitlines()
    if parsed.has("system"):
        made = [content for name, content in call.scope.files.items() if name.startswith("/etc/sysctl")]
        written += [line for one in made if one.text is not None for line in one.text.pattern.splitlines()]
    for line in written:
        key, _, value_text = line.replace("/", ".", line.partition("=")[0].count("/")).partition("=")
        name, setting = key.strip().lstrip("-"), value_text.strip()
        if name in _HELPERS and (name != "kernel.core_pattern" or setting.lstrip("'\"").startswith(("|", "*"))):
            call.forbid(effects.KERNEL, f"{name} names a program that the kernel runs as root: leave it.")
        elif name == "kernel.randomize_va_space":
            call.confirm("kernel setting", "A defence of the kernel changes.", Risk.DESTRUCTIVE)
    if written or loads or parsed.has("w", "write"):
        call.confirm("kernel setting", "A setting of the running kernel changes.")
    else:
        call.allow()
    return OUTPUT
