"""User data of servers: cloud-config of cloud-init, looked at before it is sent. Pure.

Nova hands it out over its metadata service to every process of the server, and shows it to whoever may see the server:
it is no place for a secret, neither for its value nor for a reference, which cloud-init would take for a plain text.
What a module of cloud-init makes of its part is not looked at. The names are those of cloud-init 24.4's schema.
"""

from __future__ import annotations

import contextlib
import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from difflib import get_close_matches

from atlas_mcp import redact
from atlas_mcp.errors import Problem
from atlas_mcp.yamltext import YamlError, load

HEADER = "#cloud-config"
MOST_ENCODED = 65_535  # characters in Base64, as Nova has it
_REFERENCE = re.compile(r"env:[A-Za-z_][A-Za-z0-9_]*|file:(?!//)[~/.]\S*")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}")
_GZIP, _MOST_UNPACKED = b"\x1f\x8b", 2**20
_NAMES = frozenset(
    "allow_public_ssh_keys ansible apk_repos apt apt_pipelining apt_reboot_if_required apt_update apt_upgrade bootcmd"
    " byobu_by_default ca-certs ca_certs chef chpasswd cloud_config_modules cloud_final_modules cloud_init_modules"
    " create_hostname_file datasource datasource_list def_log_file device_aliases disable_ec2_metadata disable_root"
    " disable_root_opts disk_setup drivers fan final_message fqdn fs_setup groups growpart grub-dpkg grub_dpkg"
    " hostname keyboard landscape launch-index locale locale_configfile log_cfgs lxd manage_etc_hosts"
    " manage_resolv_conf manual_cache_clean mcollective merge_how merge_type mount_default_fields mounts network"
    " no_ssh_fingerprints ntp output package_reboot_if_required package_update package_upgrade packages password"
    " phone_home power_state prefer_fqdn_over_hostname preserve_hostname puppet random_seed reporting resize_rootfs"
    " resolv_conf rh_subscription rsyslog runcmd salt_minion snap spacewalk ssh ssh_authkey_fingerprints"
    " ssh_authorized_keys ssh_deletekeys ssh_fp_console_blacklist ssh_genkeytypes ssh_import_id ssh_keys"
    " ssh_publish_hostkeys ssh_pwauth ssh_quiet_keygen swap syslog_fix_perms system_info timezone ubuntu_advantage"
    " ubuntu_pro updates user users vendor_data version wireguard write_files yum_repo_dir yum_repos zypper".split()
)
_LISTS = ("bootcmd", "mounts", "packages", "runcmd", "ssh_authorized_keys", "write_files")
_SENT_LATER = "Have a Task put it on the machine over SSH once it is up; there a secret is named by reference."


def encoded(text: str) -> str:
    """It as Nova takes it."""
    return b64encode(text.encode()).decode()


def problems_of(text: str, pointer: str) -> tuple[Problem, ...]:
    """What speaks against sending it; `pointer` is where it stands."""
    if size := max(len(encoded(text)) - MOST_ENCODED, 0):
        cause = f"it has {size} characters more than the {MOST_ENCODED} that Nova takes, encoded as Base64."
        return (Problem(pointer, cause, "Have it fetch the rest, or have a Task put it there."),)
    if text.split("\n", 1)[0].rstrip() != HEADER:
        cause = "it does not begin with the line #cloud-config; scripts and templates are not taken."
        return (Problem(pointer, cause, "Begin with #cloud-config, and put a script into runcmd."),)
    try:
        said = load(text)
    except YamlError as error:
        return (Problem(pointer, f"it is no YAML: {error}.", "Mend it there."),)
    if not isinstance(said, dict) or not said:
        return (
            Problem(pointer, "it holds no mapping of cloud-init's settings.", "Write for example packages: [git]."),
        )
    return (
        *_unknown(said, pointer),
        *(tuple(_secret(said, pointer, "")) or (*_hidden(text, pointer), *_encoded(said, pointer))),
    )


def _hidden(text: str, pointer: str) -> Iterator[Problem]:
    """Lines that no approver could be shown."""
    lines = [str(number) for number, line in enumerate(text.split("\n"), 1) if redact.mask(line) != line]
    if lines:
        cause = f"line {', '.join(lines[:8])} looks like a secret, which no approver is shown."
        yield Problem(pointer, cause, "Leave it out, such as lock_passwd, which is true by itself.")


def _encoded(said: object, pointer: str) -> Iterator[Problem]:
    """Secrets that are encoded as Base64, perhaps packed by gzip. What is encoded otherwise is not looked at."""
    if isinstance(said, dict):
        for key, inner in said.items():
            yield from _encoded(key, pointer)
            yield from _encoded(inner, pointer)
    elif isinstance(said, list):
        for inner in said:
            yield from _encoded(inner, pointer)
    elif isinstance(said, str | bytes) and any(redact.mask(one) != one for one in _decoded(said)):
        cause = "what is encoded in it as Base64 looks like a secret, which every process of the server could read."
        yield Problem(pointer, cause, _SENT_LATER)


def _decoded(said: str | bytes) -> Iterator[str]:
    """What the parts of a text come to that may be Base64; bytes are what YAML has decoded already."""
    parts = [said] if isinstance(said, bytes) else _bytes_of(said)
    for part in parts:
        yield part.decode("utf-8", "replace")
        if part.startswith(_GZIP):
            with contextlib.suppress(zlib.error):
                yield zlib.decompressobj(31).decompress(part, _MOST_UNPACKED).decode("utf-8", "replace")


def _bytes_of(text: str) -> Iterator[bytes]:
    wrapped = "".join(text.split())  # Base64 in lines
    for found in _BASE64.findall(text) if not _BASE64.fullmatch(wrapped) else [wrapped]:
        with contextlib.suppress(ValueError):
            yield b64decode(found[: len(found) // 4 * 4] if "=" not in found else found)


def _unknown(said: dict[object, object], pointer: str) -> Iterator[Problem]:
    for name, value in said.items():
        if name not in _NAMES:
            near = get_close_matches(str(name), _NAMES, 1)
            remedy = f"Is {near[0]} meant?" if near else "Leave it out."
            yield Problem(pointer, f"cloud-init has no setting {str(name)[:60]!r}, and would pass over it.", remedy)
        elif name in _LISTS and not isinstance(value, list):
            yield Problem(pointer, f"{name} is no list.", f"Write each entry of {name} behind a hyphen.")


def _secret(value: object, pointer: str, name: str) -> Iterator[Problem]:
    """Where a secret stands, or is named; nothing of it is shown. `name` is what the value stands under."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _secret(inner, pointer, name if redact.is_secret_key(name) else str(key))
    elif isinstance(value, list):
        for inner in value:
            yield from _secret(inner, pointer, name)
    elif isinstance(value, str) and _REFERENCE.fullmatch(value.strip()):
        cause = f"{name[:60] or 'it'} names a secret by reference, which would be sent as it stands here."
        yield Problem(pointer, cause, _SENT_LATER)
    elif isinstance(value, str) and value and (redact.is_secret_key(name) or "PRIVATE KEY-----" in value):
        cause = f"{name[:60] or 'it'} is a secret, which every process of the server could read."
        yield Problem(pointer, cause, _SENT_LATER)
