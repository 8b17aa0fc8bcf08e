"""The whole cluster as JSON, for tests: GET /state of the control channel."""

from typing import Any

from fakepve.model import FakeVm

from .base import GIB, Values
from .cluster import SimCluster
from .edge import redact

SHOWN_TASKS = 200
HIDDEN = ("dice", "action", "released", "idle")  # of a fault: what JSON cannot say


def cluster_state(cluster: SimCluster) -> Values:
    """Everything a test may want to look at; secrets are left out."""
    return {
        "quorate": cluster.quorate,
        "nodes": {name: _node(cluster, name) for name in sorted(cluster.nodes)},
        "guests": {str(vm.vmid): _guest(cluster, vm) for vm in cluster.vms},
        "pools": {name: sorted(members) for name, members in cluster.pools.items()},
        "storages": {sid: _storage(cluster, sid) for sid in cluster.storages},
        "ha": {"resources": cluster.ha_resources, "groups": cluster.ha_groups, "rules": cluster.ha_rules},
        "backup_jobs": cluster.backup_jobs,
        "tasks": _tasks(cluster),
        "faults": [{key: value for key, value in vars(fault).items() if key not in HIDDEN} for fault in cluster.faults],
    }


def _node(cluster: SimCluster, name: str) -> Values:
    return {"online": cluster.node_online(name), **cluster.node_usage(name)}


def _guest(cluster: SimCluster, vm: FakeVm) -> Values:
    return {
        "vmid": vm.vmid,
        "name": vm.name,
        "node": vm.node,
        "status": vm.status,
        "template": bool(vm.template),
        "lock": vm.lock,
        "config_lock": vm.lock_holder,
        "pool": vm.pool,
        "ha_state": vm.ha_state,
        "config": redact(vm.config),
        "pending": redact(vm.pending),
        "snapshots": sorted(vm.snapshots),
        "agent_running": cluster.agent_running(vm),
    }


def _storage(cluster: SimCluster, sid: str) -> Values:
    return {
        place or "shared": {
            "total": view["total"],
            "avail": view["avail"],
            "avail_gib": round(view["avail"] / GIB, 3),
            "active": bool(view["active"]),
            "volumes": {name: _volume(volume) for name, volume in view["volumes"].items()},
        }
        for place, view in cluster.storages.views(sid)
    }


def _volume(volume: dict[str, Any]) -> Values:
    return {"vmid": volume.get("vmid"), "size": volume["size"], "content": volume["content"]}


def _tasks(cluster: SimCluster) -> Values:
    finished = [task for tasks in cluster.finished_tasks.values() for task in tasks]
    finished.sort(key=lambda task: (task["endtime"], task["pid"]))
    return {
        "running": [_task(task) for task in cluster.running_tasks.values()],
        "finished": [_task(task) for task in finished[-SHOWN_TASKS:]],
    }


def _task(task: Values) -> Values:
    shown = ("upid", "node", "type", "id", "user", "status", "exitstatus", "starttime", "endtime", "log")
    return {key: task[key] for key in shown if key in task}
