"""What a host is asked for the estate: scripts that only read, each judged by the command policy. Pure.

What few hosts have exits with `ABSENT` where it is not there. What may need root is tried without it first.
"""

from __future__ import annotations

from collections.abc import Mapping

from atlas_mcp.domain.estate.assets import Kind

ABSENT = 66
_PATH = "PATH=$PATH:/usr/sbin:/sbin"

SYSTEM = f"""{_PATH}
echo "hostname=$(uname -n)"
echo "kernel=$(uname -r)"
echo "cores=$(nproc)"
echo "virtual=$(systemd-detect-virt 2>/dev/null)"
echo "machine=$(cat /etc/machine-id 2>/dev/null)"
grep -m 1 '^PRETTY_NAME=' /etc/os-release
grep -m 1 '^MemTotal:' /proc/meminfo
true"""


def _read(name: str) -> str:
    path = f"/sys/class/dmi/id/{name}"
    return f'echo "{name}=$(cat {path} 2>/dev/null || sudo -n cat {path} 2>/dev/null)"'


def _where_there(program: str, *commands: str) -> str:
    """Commands of a program, each tried with root's rights where it fails without."""
    tried = [f"{one} || sudo -n {one}" for one in commands]
    return "\n".join((_PATH, f"command -v {program} >/dev/null || exit {ABSENT}", *tried))


QUESTIONS: Mapping[str, str] = {
    "system": SYSTEM,
    "identity": "\n".join(map(_read, ("sys_vendor", "product_name", "product_uuid", "product_serial"))),
    "addresses": f"{_PATH}; ip -j -d address",
    "gateways": f"{_PATH}; ip -j route show default; ip -j -6 route show default",
    "disks": "lsblk -J -b -d -o NAME,TYPE,SIZE,MODEL,SERIAL,ROTA,TRAN",
    "mounts": "findmnt -J -l --real -o TARGET,SOURCE,FSTYPE",
    "space": "df -l -P -B1 -T",
    "chassis": _where_there("lldpcli", "lldpcli -f json0 show chassis"),
    "ports": _where_there("lldpcli", "lldpcli -f json0 show interfaces"),
    "neighbours": _where_there("lldpcli", "lldpcli -f json0 show neighbors"),
    "BGP sessions": _where_there("vtysh", "vtysh -c 'show bgp summary json'"),
    "OSPF neighbours": _where_there("vtysh", "vtysh -c 'show ip ospf neighbor json'"),
    "volume groups": _where_there(
        "vgs", "vgs --reportformat json --units b --nosuffix -o vg_name,vg_size,vg_free,vg_missing_pv_count"
    ),
    "logical volumes": _where_there(
        "lvs", "lvs --reportformat json --units b --nosuffix -o vg_name,lv_name,lv_size,lv_active,segtype"
    ),
    "pools": _where_there("zpool", "zpool list -Hp -o name,size,allocated,health"),
    "RAID": f"[ -e /proc/mdstat ] || exit {ABSENT}; cat /proc/mdstat",
}
# What may be missing where a question is not answered.
KINDS: Mapping[str, tuple[Kind, ...]] = {
    "system": (Kind.HOST,),
    "addresses": (Kind.INTERFACE,),
    "disks": (Kind.DISK,),
    "mounts": (Kind.FILESYSTEM,),
    "space": (Kind.FILESYSTEM,),
    "chassis": (Kind.LINK,),
    "ports": (Kind.LINK,),
    "neighbours": (Kind.LINK,),
    "BGP sessions": (Kind.SESSION,),
    "OSPF neighbours": (Kind.SESSION,),
    "volume groups": (Kind.DATASTORE,),
    "logical volumes": (Kind.VOLUME,),
    "pools": (Kind.DATASTORE,),
    "RAID": (Kind.DATASTORE,),
}
