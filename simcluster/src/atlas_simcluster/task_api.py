"""The task lists and the status, log and cancelling of a task."""

import re

from aiohttp import web
from fakepve.routing import param_error, split_list

from .base import Route, SimBase, Values

UPID = re.compile(
    r"^UPID:([a-zA-Z0-9.-]+):([0-9A-F]{8,9}):([0-9A-F]{8,9}):([0-9A-F]{8}):([^:\s]+):([^:\s]*):([^:\s]+):$"
)
# The finished tasks a node tells the cluster about.
LISTED_TASKS = 25


class TaskApiMixin(SimBase):
    """/cluster/tasks and /nodes/{node}/tasks."""

    def _routes_tasks(self) -> list[Route]:
        return [
            ("GET", "/cluster/tasks", self._cluster_tasks),
            ("DELETE", "/nodes/{node}/tasks/{upid}", self._task_stop),
        ]

    def _task_view(self, task: Values, listing: bool = False) -> Values:
        """A task as the API shows it: a list has the exit status in `status`, the status endpoint beside it."""
        view = {key: value for key, value in task.items() if key != "log" and not key.startswith("_")}
        owner, is_token, token = view["user"].partition("!")
        if is_token:
            view.update(user=owner, tokenid=token)
        if not listing:
            view.pop("endtime", None)
            return view
        view.pop("status")
        exitstatus = view.pop("exitstatus", None)
        if exitstatus is not None:
            view["status"] = exitstatus
        return view

    def _node_tasks(self, node: str, source: str) -> list[Values]:
        """Tasks of a node, newest first: those running (`active`), those finished (`archive`), or both (`all`)."""
        found: list[Values] = []
        if source in ("active", "all"):
            found += [task for task in reversed(self.running_tasks.values()) if task["node"] == node]
        if source in ("archive", "all"):
            found += reversed(self.finished_tasks.get(node, ()))
        return found

    async def _cluster_tasks(self, _values: Values, user: str) -> list[Values]:
        """GET /cluster/tasks: what runs, and the last 25 that finished on every node that is online."""
        audit = self.allowed(user, "/", "Sys.Audit")
        answer = []
        for node in sorted(self.nodes):
            if not self.node_online(node):
                continue
            finished = self._node_tasks(node, "archive")[:LISTED_TASKS]
            for task in self._node_tasks(node, "active") + finished:
                if audit or task["user"] == user:
                    answer.append(self._task_view(task, listing=True))
        return answer

    async def _task_list(self, request: web.Request) -> web.Response:
        return await self.serve(request, self._list_node_tasks)

    async def _list_node_tasks(self, values: Values, user: str) -> list[Values]:
        """GET /nodes/{node}/tasks: by default the finished ones, as PVE."""
        node = values["node"]
        audit = self.allowed(user, f"/nodes/{node}", "Sys.Audit")
        found = []
        for task in self._node_tasks(node, values.get("source") or "archive"):
            if (audit or self._task_owner(user, task)) and self._wanted(task, values):
                view = self._task_view(task, listing=True)
                view.setdefault("status", "RUNNING")
                found.append(view)
        start = int(values.get("start") or 0)
        return found[start : start + int(values.get("limit") or 50)]

    @staticmethod
    def _wanted(task: Values, values: Values) -> bool:
        """The filters of the task list."""
        kinds = ["error"] if values.get("errors") else split_list(values.get("statusfilter"))
        kind = "ok" if task.get("exitstatus", "OK") == "OK" else "error"
        return (
            str(values.get("vmid") or task["id"]) == task["id"]
            and values.get("typefilter") in (None, task["type"])
            and str(values.get("userfilter") or "").lower() in task["user"].lower()
            and task["starttime"] >= int(values.get("since") or 0)
            and task["starttime"] <= int(values.get("until") or 2**40)
            and (not kinds or kind in kinds)
        )

    def _find_task(self, node: str, upid: str) -> Values:
        if not UPID.match(upid):
            raise param_error(upid="unable to parse worker upid")
        task = self.tasks.get(upid)
        if task is None or task["node"] != node:
            raise param_error(upid="no such task")
        return task

    def _get_task(self, request: web.Request) -> Values:
        """The task of the request's UPID, for its owner and for auditors of the node."""
        task = self._find_task(request.match_info["node"], request.match_info["upid"])
        user = self.user_of(request)
        if not self._task_owner(user, task):
            self.require(user, f"/nodes/{task['node']}", "Sys.Audit")
        return task

    async def _task_stop(self, values: Values, user: str) -> None:
        """DELETE /nodes/{node}/tasks/{upid}: stop a running task; one that has ended is left alone."""
        task = self._find_task(values["node"], values["upid"])
        if not self._task_owner(user, task):
            self.require(user, f"/nodes/{task['node']}", "Sys.Modify")
        await self.cancel_task(values["upid"])
