"""Who may do what: ACLs by path with inheritance, pool membership and token privilege separation as PVE has them.

The rules are those of pve-access-control (`AccessControl::roles`, `RPCEnvironment::compile_acl_path`): on the way from
`/` to a path, a deeper entry replaces what was inherited; a guest or storage adds what its pool gives; a token with
privilege separation has what both it and its user have. Entries here name privileges instead of roles.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from fakepve.model import PveError
from fakepve.shapes import PRIVILEGES

from .base import SimBase, Values

# PVE 8 asks this one for every call of the guest agent; PVE 9 has the VM.GuestAgent privileges in its place.
MONITOR = "VM.Monitor"
ALL_PRIVILEGES = frozenset(PRIVILEGES) | {MONITOR}
# Stands for every privilege in an ACL.
ADMINISTRATOR = "Administrator"
ROOT = "root@pam"
# The paths PVE always reports in GET /access/permissions.
TOP_LEVEL = ("/", "/access", "/access/groups", "/nodes", "/pool", "/sdn", "/storage", "/vms")

Acl = Mapping[str, Iterable[str]]


def expand(privileges: Iterable[str]) -> set[str]:
    """The privileges of an ACL entry; raises ValueError for an unknown one."""
    found = set(privileges)
    if ADMINISTRATOR in found:
        return set(ALL_PRIVILEGES)
    unknown = found - ALL_PRIVILEGES
    if unknown:
        raise ValueError(f"unknown privilege {', '.join(sorted(unknown))}")
    return found


def _before_9(rule: Any) -> Any:
    """A permission rule of PVE 9's schema as PVE 8 has it, as far as it is about the guest agent."""
    if not isinstance(rule, list):
        return rule
    if any(str(name).startswith("VM.GuestAgent.") for name in rule):
        return [MONITOR]
    return [_before_9(part) for part in rule]


def ancestors(path: str) -> list[str]:
    """['/', '/pool', '/pool/a'] for '/pool/a'."""
    parts = [part for part in path.split("/") if part]
    return ["/"] + ["/" + "/".join(parts[:count]) for count in range(1, len(parts) + 1)]


class PermissionsMixin(SimBase):
    """Privilege checks; `allowed` and `require` of fakepve end here."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        # Never None: permissions are always enforced.
        self.acl: dict[str, list[tuple[str, set[str]]]] = {}
        # Token id -> True if its privileges are separated from its user's.
        self.token_privsep: dict[str, bool] = {}
        self._effective: dict[tuple[str, str], frozenset[str]] = {}

    def set_acl(self, user: str, acl: Acl) -> None:
        """Replace the ACL entries of a user or token."""
        self.acl[user] = [(path.rstrip("/") or "/", expand(privileges)) for path, privileges in acl.items()]
        self.forget_permissions()

    def forget_permissions(self) -> None:
        """Recompute privileges from now on: an ACL or a pool has changed."""
        self._effective.clear()

    def _sync_pools(self) -> None:
        super()._sync_pools()
        self.forget_permissions()

    def _own(self, user: str, path: str) -> set[str]:
        """What the user's own entries give on a path: those of the deepest ancestor that has any."""
        by_path: dict[str, set[str]] = {}
        for entry_path, privileges in self.acl.get(user, ()):
            by_path.setdefault(entry_path, set()).update(privileges)
        found: set[str] = set()
        for ancestor in ancestors(path):
            if ancestor in by_path:
                found = by_path[ancestor]
        return set(found)

    def _pools_of(self, path: str) -> list[str]:
        """The pool paths whose privileges count on a guest or storage path."""
        kind, _, name = path.strip("/").partition("/")
        if kind == "vms" and name.isdigit():
            return [f"/pool/{pool}" for pool, members in self.pools.items() if int(name) in members]
        if kind == "storage" and name:
            return [f"/pool/{pool}" for pool, meta in self.pool_info.items() if name in meta["storage"]]
        return []

    def privileges(self, user: str | None, path: str) -> frozenset[str]:
        """The privileges a user or token holds on a path."""
        if user is None:
            return frozenset()
        if user == ROOT:
            return ALL_PRIVILEGES
        found = self._effective.get((user, path))
        if found is None:
            found = self._effective[user, path] = self._compile(user, path)
        return found

    def _compile(self, user: str, path: str) -> frozenset[str]:
        owner, is_token, _name = user.partition("!")
        if is_token and not self.token_privsep.get(user, True):
            return self.privileges(owner, path)
        found = self._own(user, path)
        for pool_path in self._pools_of(path):
            found |= self._own(user, pool_path)
        if is_token:
            found &= self.privileges(owner, path)
        return frozenset(found)

    def allowed(self, user: str | None, path: str, priv: str) -> bool:
        """True if the user or token holds the privilege on the path."""
        return priv in self.privileges(user, path)

    def require_any(self, user: str, path: str, *privs: str) -> None:
        """PVE's check_any: one of the privileges is enough."""
        if not any(self.allowed(user, path, priv) for priv in privs):
            raise PveError(403, f"Permission check failed ({path}, {'|'.join(privs)})")

    def check_permissions(
        self, user: str | None, perms: Values | None, values: Values, declared: Values | None = None
    ) -> None:
        """The schema's permission rule; fakepve would let every token of root pass."""
        rule = perms or {}
        if "check" in rule and self.major_version < 9:
            rule = perms = {**rule, "check": _before_9(rule["check"])}
        if user is not None and user.startswith(f"{ROOT}!") and "check" in rule:
            passed, why = self._check(user, rule["check"], values, declared)
            if not passed:
                raise PveError(403, f"Permission check failed ({why})" if why else "Permission check failed")
            return
        super().check_permissions(user, perms, values, declared)

    # ------------------------------------------------------- /access/permissions

    async def _permissions(self, values: Values, user: str) -> Values:
        """GET /access/permissions: {path: {privilege: 1}} of the caller, or of `userid` for those who may ask."""
        who = values.get("userid") or user
        if user not in (who, who.partition("!")[0]):
            self.require(user, "/access", "Sys.Audit")
        if values.get("path"):
            path = str(values["path"])
            return {path: dict.fromkeys(sorted(self.privileges(who, path)), 1)}
        answer: Values = {}
        for path in sorted(self._known_paths()):
            found = self.privileges(who, path)
            if found:
                answer[path] = dict.fromkeys(sorted(found), 1)
        return answer

    def _known_paths(self) -> set[str]:
        paths = set(TOP_LEVEL)
        for entries in self.acl.values():
            for path, _privileges in entries:
                paths.update(ancestors(path))
        for members in self.pools.values():
            paths.update(f"/vms/{vmid}" for vmid in members)
        for meta in self.pool_info.values():
            paths.update(f"/storage/{sid}" for sid in meta["storage"])
        return paths
