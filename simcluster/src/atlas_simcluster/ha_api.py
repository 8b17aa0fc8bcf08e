"""/cluster/ha: resources, groups (PVE 8), rules (PVE 9) and the status."""

from fakepve.model import PveError
from fakepve.routing import check_digest, die, param_error, sha1, split_list

from .base import Route, SimBase, Values
from .ha import RESOURCE_KEYS, priorities

RULE_TYPES = {"node-affinity": "nodes", "resource-affinity": "affinity"}
RULE_KEYS = ("type", "resources", "nodes", "strict", "affinity", "disable", "comment")
GROUP_KEYS = ("nodes", "comment", "nofailback", "restricted")
MIGRATED = "ha groups have been migrated to rules"


class HaApiMixin(SimBase):
    """The HA calls of the API."""

    def _routes_ha(self) -> list[Route]:
        base = "/cluster/ha"
        return [
            ("GET", base + "/resources", self._resource_list),
            ("POST", base + "/resources", self._resource_create),
            ("GET", base + "/resources/{sid}", self._resource_get),
            ("PUT", base + "/resources/{sid}", self._resource_update),
            ("DELETE", base + "/resources/{sid}", self._resource_delete),
            ("GET", base + "/status/current", self._ha_status),
            ("GET", base + "/groups", self._group_list),
            ("POST", base + "/groups", self._group_create),
            ("GET", base + "/groups/{group}", self._group_get),
            ("PUT", base + "/groups/{group}", self._group_update),
            ("DELETE", base + "/groups/{group}", self._group_delete),
            ("GET", base + "/rules", self._rule_list),
            ("POST", base + "/rules", self._rule_create),
            ("GET", base + "/rules/{rule}", self._rule_get),
            ("PUT", base + "/rules/{rule}", self._rule_update),
            ("DELETE", base + "/rules/{rule}", self._rule_delete),
        ]

    @staticmethod
    def _digest(section: dict[str, Values]) -> str:
        return sha1(repr(sorted((name, sorted(item.items(), key=str)) for name, item in section.items())))

    def _sid(self, text: str) -> str:
        """'101' or 'vm:101' as 'vm:101'."""
        if not text.isdigit():
            return text
        if self.vm(int(text)) is None:
            raise die(f"unable to detect SID from VMID - VM/CT {text} does not exist")
        return f"vm:{text}"

    def _resource_item(self, sid: str) -> Values:
        if sid not in self.ha_resources:
            raise die(f"no such resource '{sid}'")
        return {"sid": sid, "type": "vm", "digest": self._digest(self.ha_resources), **self.ha_resources[sid]}

    def _check_group(self, values: Values) -> None:
        group = values.get("group")
        if not group:
            return
        if not self.ha_groups and self.major_version >= 9:
            raise die(f"invalid parameter 'group': {MIGRATED}")
        if group not in self.ha_groups:
            raise die(f"HA group '{group}' does not exist")

    async def _resource_list(self, _values: Values, _user: str) -> list[Values]:
        return [self._resource_item(sid) for sid in sorted(self.ha_resources)]

    async def _resource_get(self, values: Values, _user: str) -> Values:
        return self._resource_item(self._sid(values["sid"]))

    async def _resource_create(self, values: Values, _user: str) -> None:
        self.need_quorum()
        sid = self._sid(values["sid"])
        kind, _, name = sid.partition(":")
        if values.get("type") and values["type"] != kind:
            raise die("types does not match")
        self._check_group(values)
        if kind != "vm" or not name.isdigit() or self.vm(int(name)) is None:
            raise die(f"resource '{sid}' does not exist in cluster")
        if sid in self.ha_resources:
            raise die(f"create resource failed: resource ID '{sid}' already defined")
        self.add_ha_resource(sid, values)
        await self.ha_changed(sid)

    async def _resource_update(self, values: Values, _user: str) -> None:
        self.need_quorum()
        sid = self._sid(values["sid"])
        self._check_group(values)
        vm = self._resource_vm(sid)
        if vm is not None and vm.ha_state == "error" and values.get("state") != "disabled":
            raise die(f"service '{sid}' in error state, must be disabled and fixed first")
        if sid not in self.ha_resources:
            raise die(f"update resource failed: cannot update service '{sid}', not HA managed!")
        check_digest(self._digest(self.ha_resources), values.get("digest"))
        resource = self.ha_resources[sid]
        for key in split_list(values.get("delete")):
            resource.pop(key, None)
        resource.update((key, values[key]) for key in RESOURCE_KEYS if values.get(key) is not None)
        resource.setdefault("state", "started")
        await self.ha_changed(sid)

    async def _resource_delete(self, values: Values, _user: str) -> None:
        self.need_quorum()
        sid = self._sid(values["sid"])
        purge = values.get("purge") is None or bool(values["purge"])
        if not self.remove_ha_resource(sid, purge=purge):
            raise die(f"cannot delete service '{sid}', not HA managed!")

    async def _ha_status(self, _values: Values, _user: str) -> list[Values]:
        names = sorted(self.nodes)
        master = next((name for name in names if self.node_online(name)), names[0])
        quorum = "OK" if self.quorate else f"No quorum on node '{master}'!"
        found: list[Values] = [
            {"id": "quorum", "type": "quorum", "node": master, "status": quorum, "quorate": int(self.quorate)},
            {"id": "master", "type": "master", "node": master, "status": f"{master} (active)"},
        ]
        for name in names:
            state = "active" if self.node_online(name) else "old timestamp - dead?"
            found.append({"id": f"lrm:{name}", "type": "lrm", "node": name, "status": f"{name} ({state})"})
        for sid, resource in sorted(self.ha_resources.items()):
            vm = self._resource_vm(sid)
            node, state = (vm.node, vm.ha_state) if vm else (master, "freeze")
            service = {"id": f"service:{sid}", "type": "service", "sid": sid, "node": node, "state": state}
            found.append({**service, "request_state": resource["state"], "status": f"{sid} ({node}, {state})"})
        return found

    # ------------------------------------------------------- groups (PVE 8 only)

    def _need_groups(self, action: str) -> None:
        if self.major_version >= 9 and not self.ha_groups:
            raise die(f"{action}: {MIGRATED}")

    def _group_item(self, name: str) -> Values:
        if name not in self.ha_groups:
            raise die(f"no such ha group '{name}'")
        return {"group": name, "type": "group", "digest": self._digest(self.ha_groups), **self.ha_groups[name]}

    async def _group_list(self, _values: Values, _user: str) -> list[Values]:
        self._need_groups("cannot index groups")
        return [self._group_item(name) for name in sorted(self.ha_groups)]

    async def _group_get(self, values: Values, _user: str) -> Values:
        self._need_groups("cannot read group")
        return self._group_item(values["group"])

    async def _group_create(self, values: Values, _user: str) -> None:
        self._need_groups("cannot create group")
        self.need_quorum()
        name = values["group"]
        if name in self.ha_groups:
            raise die(f"create ha group failed: ha group ID '{name}' already defined")
        self.ha_groups[name] = {k: values[k] for k in GROUP_KEYS if k in values}

    async def _group_update(self, values: Values, _user: str) -> None:
        self._need_groups("cannot update group")
        self.need_quorum()
        group = self.ha_groups.get(values["group"])
        if group is None:
            raise die(f"no such ha group '{values['group']}'")
        for key in split_list(values.get("delete")):
            group.pop(key, None)
        group.update({k: values[k] for k in GROUP_KEYS if k in values})

    async def _group_delete(self, values: Values, _user: str) -> None:
        self._need_groups("cannot delete group")
        self.need_quorum()
        name = values["group"]
        if any(resource.get("group") == name for resource in self.ha_resources.values()):
            raise die(f"ha group '{name}' is used by services")
        self.ha_groups.pop(name, None)

    # -------------------------------------------------------- rules (PVE 9 only)

    def _need_rules(self, action: str) -> None:
        if self.major_version < 9:
            raise PveError(501, "Method '/cluster/ha/rules' not implemented")
        if self.ha_groups and action:
            raise die(f"cannot {action} ha rule: ha groups have not been migrated yet")

    def _rule_item(self, name: str) -> Values:
        if name not in self.ha_rules:
            raise die(f"no such ha rule '{name}'")
        rule = self.ha_rules[name]
        order = list(self.ha_rules).index(name) + 1
        item = {"rule": name, "digest": self._digest(self.ha_rules), "order": order, **rule}
        if rule["type"] == "node-affinity":
            item.setdefault("strict", 0)
        return item

    async def _rule_list(self, values: Values, _user: str) -> list[Values]:
        self._need_rules("")
        found = [self._rule_item(name) for name in self.ha_rules]
        return [
            item
            for item in found
            if values.get("type") in (None, item["type"])
            and (not values.get("resource") or values["resource"] in split_list(item["resources"]))
        ]

    async def _rule_get(self, values: Values, _user: str) -> Values:
        self._need_rules("")
        return self._rule_item(values["rule"])

    def _check_rule(self, rule: Values) -> None:
        """The members and nodes of a rule exist."""
        members = split_list(rule.get("resources"))
        if not members:
            raise die("no resources were specified")
        unmanaged = [member for member in members if member not in self.ha_resources]
        if unmanaged:
            raise die(f"cannot use unmanaged resource(s) {', '.join(unmanaged)}.")
        unknown = [name for name in priorities(str(rule.get("nodes") or "")) if name not in self.nodes]
        if unknown:
            raise die(f"cannot use non-existent node(s) {', '.join(unknown)}.")

    async def _rule_create(self, values: Values, _user: str) -> None:
        self._need_rules("create")
        self.need_quorum()
        needed = RULE_TYPES.get(str(values.get("type")))
        missing = [key for key in ("rule", "type", "resources", needed or "nodes") if not values.get(key)]
        if missing:
            raise param_error(**dict.fromkeys(missing, "property is missing and it is not optional"))
        if needed is None:
            raise param_error(type=f"value '{values['type']}' does not have a value in the enumeration")
        if values["rule"] in self.ha_rules:
            raise die(f"create ha rule failed: HA rule '{values['rule']}' already defined")
        self._check_rule(values)
        self.ha_rules[values["rule"]] = {key: values[key] for key in RULE_KEYS if values.get(key) is not None}
        await self._rule_changed(values["rule"])

    async def _rule_update(self, values: Values, _user: str) -> None:
        self._need_rules("update")
        self.need_quorum()
        check_digest(self._digest(self.ha_rules), values.get("digest"))
        rule = self.ha_rules.get(values["rule"])
        if rule is None:
            raise die(f"update HA rules failed: HA rule '{values['rule']}' does not exist")
        changed = {**rule, **{key: values[key] for key in RULE_KEYS if values.get(key) is not None}}
        for key in split_list(values.get("delete")):
            changed.pop(key, None)
        self._check_rule(changed)
        self.ha_rules[values["rule"]] = changed
        await self._rule_changed(values["rule"])

    async def _rule_changed(self, name: str) -> None:
        for sid in split_list(self.ha_rules[name]["resources"]):
            await self.ha_changed(sid)

    async def _rule_delete(self, values: Values, _user: str) -> None:
        self._need_rules("delete")
        self.need_quorum()
        self.ha_rules.pop(values["rule"], None)
