"""What a person pastes on a node to let ATLAS in: roles, a pool, a user, tokens, and where they hold what. Pure.

Which privileges those are is read from `privileges`, by which `doctor` looks and plans are judged. The text is one
subshell: an interactive bash reads it whole before it runs any of it, and keeps nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field

from atlas_mcp.domain.text import Form, shown, wrong
from atlas_mcp.engines.proxmox.spec.privileges import CALLS, Need, On, needs_within
from atlas_mcp.model import Frozen

_ID = r"[A-Za-z0-9][A-Za-z0-9._-]*"
Pool = Annotated[str, Form(rf"{_ID}(/{_ID}){{0,2}}", "the name of a pool", "atlas")]
Store = Annotated[str, Form(r"[A-Za-z][A-Za-z0-9._-]*", "the name of a storage", "local-lvm")]
Network = Annotated[str, Form(rf"({_ID}/)?{_ID}", "a bridge, or a zone and its vnet", "vmbr0, or vlans/apps")]
User = Annotated[str, Form(rf"{_ID}@{_ID}", "a user with its realm", "atlas@pve")]

DEPLOY, ADMIN = "deploy", "admin"
_FOLDERS = {"pool": "AtlasGuests", "vms": "AtlasTemplates", "storage": "AtlasStorage", "sdn": "AtlasNetwork"}
_AGENT_9, _AGENT_8 = "VM.GuestAgent.Audit VM.GuestAgent.FileRead", "VM.Monitor"


def _is_vmid(vmid: int) -> int:
    if not 100 <= vmid <= 999_999_999:
        raise wrong(f"{shown(vmid)} is not a VMID.", "Write a number from 100 to 999999999.")
    return vmid


class Access(Frozen):
    """What a person lets ATLAS use of a cluster, said before there is a token to look with."""

    user: User = "atlas@pve"
    pool: Pool = "atlas"
    templates: tuple[Annotated[int, AfterValidator(_is_vmid)], ...] = ()
    storages: tuple[Store, ...] = ()
    networks: tuple[Network, ...] = Field(default=(), description="BRIDGE, or ZONE/VNET")
    ha: bool = False
    backup: tuple[Store, ...] = Field(default=(), description="storages of backup jobs")

    @property
    def second(self) -> bool:
        """Whether a second token is needed, for what takes privileges on the whole cluster."""
        return self.ha or bool(self.backup)

    def needs(self, major: int) -> tuple[Need, ...]:
        """Each privilege on its path."""
        bridges = [name for name in self.networks if "/" not in name]
        vnets = {vnet: zone for zone, _, vnet in (one.partition("/") for one in self.networks) if vnet}
        templates = dict.fromkeys(self.templates, "")
        own = needs_within((self.pool,), templates, self.storages, bridges, vnets, major)
        return (*(need for need in own if need.path != "/nodes"), *self._admin_needs(major))  # it comes down from /

    def _admin_needs(self, major: int) -> Iterator[Need]:
        wanted = {"ha_add": self.ha, "ha_remove": self.ha, "backup_add": self.backup, "backup_remove": self.backup}
        calls = [call for action, asked in wanted.items() if asked for call in CALLS[action] if call.admin]
        for right in dict.fromkeys(right for call in calls for right in call.rights):
            paths = [f"/storage/{name}" for name in self.backup] if right.on is On.STORAGE else ["/"]
            yield from (Need(path=path, any_of=right.of(major), admin=True) for path in paths)


def roles(access: Access, major: int) -> dict[str, frozenset[str]]:
    """Each role and the privileges that it holds."""
    held: dict[str, set[str]] = {}
    for need in access.needs(major):
        held.setdefault(_role(need), set()).add(need.any_of[0])
    return {name: frozenset(privileges) for name, privileges in held.items()}


def block(access: Access) -> str:
    """The commands, for PVE 9 and 8. The last one prints one line: the tokens and the certificate's fingerprint."""
    older = roles(access, 8)
    lines = ["("]
    lines += [f"agent={_quoted(_AGENT_9)}", f'case "$(pveversion)" in pve-manager/8.*) agent={_AGENT_8} ;; esac']
    lines += ['role() { pveum role add "$1" --privs "$2" 2>/dev/null || pveum role modify "$1" --privs "$2"; }']
    lines += [_role_line(name, privileges, older[name]) for name, privileges in roles(access, 9).items()]
    lines += [f"pveum user add {access.user} --comment ATLAS", f"pveum pool add {access.pool} --comment ATLAS"]
    tokens = (DEPLOY, ADMIN) if access.second else (DEPLOY,)
    lines += [line for name in tokens for line in _token_lines(access, name)]
    lines += ["cert=/etc/pve/local/pveproxy-ssl.pem; [ -e $cert ] || cert=/etc/pve/local/pve-ssl.pem"]
    lines += ["print=$(openssl x509 -in $cert -noout -fingerprint -sha256)"]
    told = " ".join(f"{_quoted(f'{access.user}!{name}=')}${name}" for name in tokens)
    lines += [f'echo; echo {told} "sha256=${{print#*=}}"']
    return "\n".join([lines[0], *(f"  {line}" for line in lines[1:]), ")"])


def _role_line(name: str, privileges: frozenset[str], older: frozenset[str]) -> str:
    """What a version asks in another's place is in `$agent`; everything else is alike."""
    alike = " ".join(sorted(privileges & older))
    return f'role {name} "{alike}{"" if privileges == older else " $agent"}"'


def _token_lines(access: Access, token: str) -> Iterator[str]:
    """Make a token, keep its secret for the last line, and give it and its user what it needs."""
    yield (
        f"{token}=$(pveum user token add {access.user} {token} --privsep 1 --expire 0 --output-format json |"
        """ sed -n 's/.*"value" *: *"\\([^"]*\\)".*/\\1/p')"""
    )
    entries = dict.fromkeys((need.grant, _role(need)) for need in access.needs(9) if need.admin is (token == ADMIN))
    yield f"for who in '--users {access.user}' '--tokens {access.user}!{token}'; do"
    for path, role in entries:
        yield f"  pveum acl modify {path} $who --roles {role}"
    yield "done"


def _role(need: Need) -> str:
    folder = need.grant.split("/")[1]
    if need.admin:
        return "AtlasBackup" if folder == "storage" else "AtlasAdmin"
    return _FOLDERS.get(folder, "AtlasLook")


def _quoted(text: str) -> str:
    return f"'{text}'"
