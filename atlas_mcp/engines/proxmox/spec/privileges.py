"""The privileges that each action needs, by path, for PVE 9 and PVE 8; and what of them a token lacks. Pure.

PVE 9's are held against its API schema by a test; what the schema leaves to a call's code (keys of a configuration,
storages, networks) is from pve-docs and qemu-server. PVE 8's are from its documentation and were not run.
https://pve.proxmox.com/pve-docs/chapter-pveum.html#pveum_permission_management
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from atlas_mcp.engines.proxmox import values
from atlas_mcp.engines.proxmox.spec import steps
from atlas_mcp.engines.proxmox.spec.facts import Allowance, GuestConfig, Health, Networks, Privileges, Resources
from atlas_mcp.engines.proxmox.spec.template_keys import mapped_devices
from atlas_mcp.model import Frozen

LOCAL_ZONE = "localnetwork"  # the SDN zone of every bridge
_GUEST = "/nodes/{node}/qemu/{vmid}"
_NEW_GUEST = "/vms/new"  # a guest that no entry names: it has what comes down from /vms, and what its pool gives
_NIC = re.compile(r"^net\d+$")


class On(StrEnum):
    """What a privilege is held on."""

    ROOT = "/"
    GUEST = "/vms/{vmid}"
    TEMPLATE = "/vms/{template}"
    STORAGE = "/storage/{storage}"
    NETWORK = "/sdn/zones/{zone}/{network}"


class Right(Frozen):
    """A privilege on a path; any one of `any_of` is enough. `before_9` is what PVE 8 asks instead, where it differs."""

    on: On
    any_of: tuple[str, ...]
    before_9: tuple[str, ...] = ()

    def of(self, major: int) -> tuple[str, ...]:
        """The privileges of a PVE version."""
        return self.before_9 if self.before_9 and major < 9 else self.any_of


class Call(Frozen):
    """A call of the API and what it needs; `admin` says that the second token makes it."""

    method: str
    path: str
    rights: tuple[Right, ...] = ()
    admin: bool = False


def _call(method: str, path: str, *rights: Right, admin: bool = False) -> Call:
    return Call(method=method, path=path, rights=rights, admin=admin)


def _on(on: On, *any_of: str, before_9: tuple[str, ...] = ()) -> Right:
    return Right(on=on, any_of=any_of, before_9=before_9)


_AUDIT = _on(On.ROOT, "Sys.Audit")
_SEE = _call("GET", f"{_GUEST}/config", _on(On.GUEST, "VM.Audit"))
_STATUS = _call("GET", f"{_GUEST}/status/current", _on(On.GUEST, "VM.Audit"))
_HA_LIST = _call("GET", "/cluster/ha/resources", _AUDIT)
_JOB_LIST = _call("GET", "/cluster/backup", _AUDIT)
_CONSOLE = _on(On.ROOT, "Sys.Console")
_MODIFY = _on(On.ROOT, "Sys.Modify")
_BACKUP = _on(On.STORAGE, "Datastore.Allocate")


def _power(verb: str) -> Call:
    return _call("POST", f"{_GUEST}/status/{verb}", _on(On.GUEST, "VM.PowerMgmt"))


def _agent(command: str, *any_of: str) -> Call:
    return _call("GET", f"{_GUEST}/agent/{command}", _on(On.GUEST, *any_of, before_9=("VM.Monitor",)))


_ASK = _agent("network-get-interfaces", "VM.GuestAgent.Audit", "VM.GuestAgent.Unrestricted")
_READ_FILE = _agent("file-read", "VM.GuestAgent.FileRead", "VM.GuestAgent.Unrestricted")
_DESTROY = _call("DELETE", _GUEST, _on(On.GUEST, "VM.Allocate"))
_CONFIG = _call("PUT", f"{_GUEST}/config")  # by key: see `_configure`

AGENT = (_ASK, _READ_FILE)
"""What the guest agent is asked: by readiness, by its level (see `_Work._ready`), and for a guest's addresses."""

READS = (
    _call("GET", "/version"),
    _call("GET", "/access/permissions"),
    _call("GET", "/cluster/status", _AUDIT),
    _call("GET", "/cluster/resources"),
    _call("GET", "/cluster/tasks"),
    _call("GET", "/cluster/nextid"),
    _call("GET", "/nodes/{node}/tasks/{upid}/status"),
    _call("GET", "/nodes/{node}/network"),
    _call("GET", "/cluster/sdn/vnets"),
    _call("GET", "/nodes/{node}/lxc/{vmid}/config", _on(On.GUEST, "VM.Audit")),
    _call("GET", "/cluster/ha/groups", _AUDIT),
    _call("GET", "/cluster/ha/rules", _AUDIT),
    _HA_LIST,
    _JOB_LIST,
    _SEE,
    _ASK,
)
"""What looking at a cluster takes. Lists show what the token may see, and no more."""

CALLS: Mapping[str, tuple[Call, ...]] = {
    "clone": (
        _call(
            "POST",
            f"{_GUEST}/clone",
            _on(On.TEMPLATE, "VM.Clone"),
            _on(On.GUEST, "VM.Allocate"),
            _on(On.STORAGE, "Datastore.AllocateSpace"),
            _on(On.NETWORK, "SDN.Use"),
        ),
        _call("DELETE", "/nodes/{node}/tasks/{upid}"),  # undoing: a task of one's own
        _power("stop"),
        _DESTROY,
        _SEE,
        _STATUS,
    ),
    "claim": (
        _call("GET", "/nodes/{node}/tasks"),  # tasks of one's own
        _power("stop"),  # undoing what another program has made
        _DESTROY,
        _SEE,
        _STATUS,
    ),
    "configure": (_CONFIG, _SEE),
    "grow_disk": (
        _call(
            "PUT",
            f"{_GUEST}/resize",
            _on(On.GUEST, "VM.Config.Disk"),
            _on(On.STORAGE, "Datastore.AllocateSpace"),
        ),
        _SEE,
    ),
    "start": (_power("start"), _power("stop"), _SEE, _STATUS),
    "stop": (_power("shutdown"), _power("stop"), _power("start"), _SEE, _STATUS),
    "ready": (_SEE, _STATUS),  # by level: see `_ready`
    "ha_add": (
        _HA_LIST,
        _call("POST", "/cluster/ha/resources", _CONSOLE, admin=True),
        _call("DELETE", "/cluster/ha/resources/{sid}", _CONSOLE, admin=True),
    ),
    "ha_remove": (
        _HA_LIST,
        _call("DELETE", "/cluster/ha/resources/{sid}", _CONSOLE, admin=True),
        _call("POST", "/cluster/ha/resources", _CONSOLE, admin=True),
    ),
    "backup_add": (
        _JOB_LIST,
        _call("POST", "/cluster/backup", _MODIFY, _BACKUP, admin=True),
        _call("DELETE", "/cluster/backup/{id}", _MODIFY, admin=True),
    ),
    "backup_remove": (
        _JOB_LIST,
        _call("DELETE", "/cluster/backup/{id}", _MODIFY, admin=True),
        _call("POST", "/cluster/backup", _MODIFY, admin=True),
    ),
    "verify": (_SEE,),
    "destroy": (_DESTROY, _SEE),
}
"""The calls of each action, those of its undoing included."""

_OPTIONS = "VM.Config.Options"
_KEYS = {
    **dict.fromkeys(("cores", "cpulimit", "smp", "sockets", "vcpus"), "VM.Config.CPU"),
    "freeze": "VM.PowerMgmt",
    "memory": "VM.Config.Memory",
    "balloon": "VM.Config.Memory",
    "boot": "VM.Config.Disk",
    **dict.fromkeys(("agent", "description", "name", "onboot", "protection", "startup", "tags"), _OPTIONS),
}
_CLOUD_INIT = ("VM.Config.Cloudinit", "VM.Config.Network")  # either is enough


class Need(Frozen):
    """A privilege that a piece of work needs: any one of `any_of` on `path`, where `pool` counts too.

    `admin` says that the second token needs it.
    """

    path: str
    any_of: tuple[str, ...]
    pool: str = ""
    admin: bool = False

    @property
    def grant(self) -> str:
        """Where one would grant it: on the pool of a guest rather than on the guest."""
        return f"/pool/{self.pool}" if self.pool else self.path

    def __str__(self) -> str:
        return f"{' or '.join(self.any_of)} on {self.grant}"


class Setting(Frozen):
    """What paths depend on: PVE's version, the pools of guests that are there, vnets' zones, templates by VMID."""

    major: int
    pools: dict[int, str]
    zones: dict[str, str]
    templates: dict[int, GuestConfig]


def needs_of(actions: Iterable[steps.OnGuest], setting: Setting) -> tuple[Need, ...]:
    """What some actions need together, each need once. A guest that one of them makes is in the pool it is made in."""
    found: dict[tuple[object, ...], Need] = {}
    actions = list(actions)
    made = {action.vmid: action.pool for action in actions if isinstance(action, steps.Clone)}
    setting = setting.model_copy(update={"pools": {**setting.pools, **made}})
    for action in actions:
        for need in _Work(action, setting).needs():
            found.setdefault((need.grant, need.any_of, need.admin), need)
    return tuple(found.values())


def held(privileges: Privileges, path: str, pool: str = "") -> frozenset[str]:
    """What is held on a path, as PVE works it out.

    An entry below replaces what would be inherited; from a path above only what propagates comes down. A guest
    or storage has besides what its pool gives. PVE leaves out a path on which nothing is held: below a NoAccess
    entry, too much is taken to be held here, and PVE's own refusal tells.
    """
    own = privileges.get(path)
    if own is None:
        above = path
        while own is None and above != "/":
            above = above.rpartition("/")[0] or "/"
            own = privileges.get(above)
        own = {name: True for name, below in (own or {}).items() if below}
    return frozenset(own) | (held(privileges, f"/pool/{pool}") if pool else frozenset())


SEE_ALL = Need(path="/vms", any_of=("VM.Audit",))
"""What lets a token see every guest: without it, others' names and addresses are compared with nothing."""


def sees_all(health: Health) -> bool:
    """Whether the token sees every guest of the cluster."""
    return not missing((SEE_ALL,), health)


def missing(needs: Iterable[Need], health: Health) -> tuple[Need, ...]:
    """The needs that the tokens do not meet; all of the second token's where there is none."""
    return tuple(
        need
        for need in needs
        if not held((health.admin or {}) if need.admin else health.privileges, need.path, need.pool) & {*need.any_of}
    )


def needed(allowance: Allowance, resources: Resources, networks: Networks, major: int) -> tuple[Need, ...]:
    """What the tokens need for everything that ATLAS may be asked to do, short of `startup` and snippets.

    On what can be seen: a template or storage that the token does not see at all is not named.
    """
    templates = {guest.vmid: guest.pool for guest in resources.guests if guest.template and guest.type == "qemu"}
    stores = {store.name for store in resources.storages if "images" in store.content}
    allowed = sorted(stores & {*allowance.storages} if allowance.storages else stores)
    bridges = sorted({bridge.name for bridge in networks.bridges} - {*networks.vnets})
    found = needs_within(allowance.pools or resources.pools, templates, allowed, bridges, networks.vnets, major)
    admin = [Need(path="/", any_of=(name,), admin=True) for name in ("Sys.Console", "Sys.Modify")]
    return (*found, *(admin if allowance.admin else ()))


def needs_within(
    pools: Sequence[str],
    templates: Mapping[int, str],
    storages: Iterable[str],
    bridges: Iterable[str],
    vnets: Mapping[str, str],
    major: int,
) -> tuple[Need, ...]:
    """What the first token needs within these pools, templates, storages and networks.

    `templates` says which pool each is in, "" for none, and `vnets` in which zone.
    """
    places = [(_NEW_GUEST, pool) for pool in pools] or [("/vms", "")]
    found = [Need(path=path, pool=pool, any_of=right) for path, pool in places for right in _on_guests(major)]
    found += [Need(path="/", any_of=("Sys.Audit",)), Need(path="/nodes", any_of=("Sys.Audit",))]
    found += [Need(path=f"/pool/{pool}", any_of=("Pool.Audit",)) for pool in pools]
    found += [
        Need(path=f"/vms/{vmid}", pool=pool, any_of=(name,))
        for vmid, pool in templates.items()
        for name in ("VM.Audit", "VM.Clone")
    ]
    rights = ("Datastore.Audit", "Datastore.AllocateSpace")
    found += [Need(path=f"/storage/{store}", any_of=(name,)) for store in storages for name in rights]
    found += [Need(path=_network(name, vnets), any_of=("SDN.Use",)) for name in (*bridges, *sorted(vnets))]
    found += [Need(path=_network(name, vnets), any_of=("SDN.Audit",)) for name in sorted(vnets)]
    return tuple(dict.fromkeys(found))


def _on_guests(major: int) -> list[tuple[str, ...]]:
    """All that is needed on a guest by any action."""
    rights = [
        right.of(major)
        for calls in CALLS.values()
        for call in (*calls, *AGENT)
        for right in call.rights
        if right.on is On.GUEST
    ]
    by_key = [(name,) for name in dict.fromkeys(_KEYS.values())]
    # VM.Config.Network is enough for the keys of cloud-init, too.
    return list(dict.fromkeys([*rights, *by_key, ("VM.Config.Network",), ("VM.Config.Disk",)]))


def _network(name: str, zones: Mapping[str, str], vlan: str = "") -> str:
    return f"/sdn/zones/{zones.get(name) or LOCAL_ZONE}/{name}" + (f"/{vlan}" if vlan else "")


class _Work:
    """The needs of one action."""

    def __init__(self, action: steps.OnGuest, setting: Setting) -> None:
        self.action = action
        self.setting = setting
        self.pool = setting.pools.get(action.vmid, "")

    def needs(self) -> Iterator[Need]:
        """By the table, then by what the call's code looks at. A guest that is gone is not touched."""
        if isinstance(self.action, steps.Destroy) and self.action.gone:
            return
        for call in CALLS[str(getattr(self.action, "action", ""))]:
            for right in call.rights:
                any_of = right.of(self.setting.major)
                if right.on is On.GUEST:
                    yield self.on_guest(*any_of)
                elif right.on is On.TEMPLATE and isinstance(self.action, steps.Clone):
                    template = self.action.template
                    pool = self.setting.pools.get(template, "")
                    yield Need(path=f"/vms/{template}", pool=pool, any_of=any_of)
                else:
                    yield from (Need(path=path, any_of=any_of, admin=call.admin) for path in self._paths(right.on))
        if isinstance(self.action, steps.Clone):
            yield from self._devices(self.setting.templates.get(self.action.template))
        if isinstance(self.action, steps.Configure):
            yield from self._configure(self.action)
        if isinstance(self.action, steps.Ready):
            yield from self._ready(self.action)

    def on_guest(self, *any_of: str) -> Need:
        """Any one of these on the guest."""
        return Need(path=f"/vms/{self.action.vmid}", pool=self.pool, any_of=any_of)

    def _paths(self, on: On) -> Iterable[str]:
        action = self.action
        if on is On.ROOT:
            return ("/",)
        if isinstance(action, steps.BackupAdd):
            return (f"/storage/{action.storage}",)
        if not isinstance(action, steps.Clone):
            return ()  # the storage of a disk that grows: it was allocated on
        config = self.setting.templates.get(action.template)
        if on is On.NETWORK:
            return self._networks(config.texts if config else {})
        copied = [drive.storage for drive in (config.drives if config else ()) if drive.storage and not drive.cdrom]
        return [f"/storage/{storage}" for storage in ([action.storage] if action.storage else copied)]

    def _devices(self, template: GuestConfig | None) -> Iterator[Need]:
        """What a clone asks for devices of the node: check_mapping_access, and the node's own CD-ROM."""
        for path in mapped_devices(template) if template else ():
            yield Need(path=path, any_of=("Mapping.Use",))
        if template and any(drive.volume == "cdrom" for drive in template.drives):
            yield Need(path="/", any_of=("Sys.Console",))

    def _networks(self, settings: Mapping[str, str]) -> Iterator[str]:
        """The paths of the bridges and vnets that some NICs hang on, with the VLAN where one is given."""
        for key, value in settings.items():
            if _NIC.match(key):
                nic = values.options(value)
                if nic.get("bridge"):
                    yield _network(nic["bridge"], self.setting.zones, nic.get("tag", ""))

    def _configure(self, action: steps.Configure) -> Iterator[Need]:
        """By key, as qemu-server's check_vm_modify_config_perm."""
        written = {key: str(value) for key, value in action.set.items()}
        for key in dict.fromkeys((*written, *action.delete)):
            yield self.on_guest(*_key_needs(key)).model_copy(update={"admin": action.admin})
            if key == "startup":  # it changes what the node does
                yield Need(path="/", any_of=("Sys.Modify",), admin=action.admin)
            if values.is_disk(key) and key in written:
                storage = values.storage_of(written[key])
                yield Need(path=f"/storage/{storage}", any_of=("Datastore.AllocateSpace",))
        for path in self._networks(written):
            yield Need(path=path, any_of=("SDN.Use",))

    def _ready(self, action: steps.Ready) -> Iterator[Need]:
        """By level: what the guest agent is asked. Where nobody waits for the host key, the token need not read it."""
        calls = {"running": (), "agent": (_ASK,), "address": (_ASK,), "cloud-init": AGENT}
        read = {_READ_FILE} if action.host_key and action.level != "running" else set()
        for call in dict.fromkeys((*calls[action.level], *read)):
            for right in call.rights:
                yield self.on_guest(*right.of(self.setting.major))


def _key_needs(key: str) -> tuple[str, ...]:
    if values.is_disk(key):
        return ("VM.Config.Disk",)
    if _NIC.match(key):
        return ("VM.Config.Network",)
    return (_KEYS[key],) if key in _KEYS else _CLOUD_INIT
