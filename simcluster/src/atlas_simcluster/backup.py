"""Backup jobs: /cluster/backup, with the parameters kept as given. The jobs are never run."""

import time
import uuid
from typing import Any

from fakepve.routing import die, param_error, split_list

from .base import Route, SimBase, Values

JOB_ONLY = ("starttime", "dow", "delete", "id")
ROOT_ONLY = ("tmpdir", "dumpdir", "script", "job-id")
NEED_SYS_MODIFY = ("bwlimit", "ionice", "performance")


def property_object(text: str) -> Values:
    """{'keep-last': 3} of 'keep-last=3': PVE answers an object where it took a string."""
    found: Values = {}
    for part in text.split(","):
        key, _, value = part.partition("=")
        found[key] = int(value) if value.isdigit() else value
    return found


class BackupMixin(SimBase):
    """The cluster's backup jobs."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        # Job id -> the job's settings.
        self.backup_jobs: dict[str, Values] = {}

    def _routes_backup(self) -> list[Route]:
        return [
            ("GET", "/cluster/backup", self._job_list),
            ("POST", "/cluster/backup", self._job_create),
            ("GET", "/cluster/backup/{id}", self._job_get),
            ("PUT", "/cluster/backup/{id}", self._job_update),
            ("DELETE", "/cluster/backup/{id}", self._job_delete),
        ]

    def remove_from_backup_jobs(self, vmid: int) -> None:
        """A purged guest leaves the jobs that name it; a job left with none goes."""
        for name, job in list(self.backup_jobs.items()):
            members = split_list(job.get("vmid"))
            if str(vmid) in members:
                members.remove(str(vmid))
                job["vmid"] = ",".join(members)
                if not members:
                    del self.backup_jobs[name]

    def _job_item(self, name: str) -> Values:
        if name not in self.backup_jobs:
            raise param_error(id=f"No such job '{name}'")
        job = self.backup_jobs[name]
        item = {"id": name, "type": "vzdump", **job}
        for key in ("prune-backups", "performance", "fleecing"):
            if isinstance(item.get(key), str):
                item[key] = property_object(item[key])
        return item

    async def _job_list(self, _values: Values, _user: str) -> list[Values]:
        next_run = int(time.time()) // 86400 * 86400 + 86400
        return [{**self._job_item(name), "next-run": next_run} for name in self.backup_jobs]

    async def _job_get(self, values: Values, _user: str) -> Values:
        return self._job_item(values["id"])

    def _check_job_access(self, user: str, values: Values, storage: str | None) -> None:
        """What a job needs beside Sys.Modify on /: Datastore.Allocate on its storage, VM.Backup on its pool."""
        if user != "root@pam":
            for key in ROOT_ONLY:
                if key in values:
                    raise param_error(**{key: "Only root may set this option."})
        if any(values.get(key) is not None for key in NEED_SYS_MODIFY):
            self.require(user, "/", "Sys.Modify")
        if storage:
            self.require(user, f"/storage/{storage}", "Datastore.Allocate")
        if values.get("pool"):
            self._qm_check_pool(values["pool"])
            self.require(user, f"/pool/{values['pool']}", "VM.Backup")

    @staticmethod
    def _check_selection(values: Values, *, required: bool) -> None:
        """Exactly one of all, vmid and pool."""
        chosen = [key for key in ("all", "vmid", "pool") if values.get(key)]
        if len(chosen) > 1:
            raise param_error(**{chosen[0]: f"option conflicts with option '{chosen[1]}'"})
        if required and not chosen:
            raise param_error(vmid="property is missing and it is not optional")

    @staticmethod
    def _schedule(values: Values) -> Values:
        """The settings of a job, an old starttime and dow turned into a schedule."""
        settings = {key: value for key, value in values.items() if key not in JOB_ONLY}
        if values.get("starttime"):
            if values.get("schedule"):
                raise param_error(starttime="'starttime' and 'schedule' cannot both be set")
            settings["schedule"] = " ".join(filter(None, [values.get("dow"), values["starttime"]]))
        return settings

    async def _job_create(self, values: Values, user: str) -> None:
        self.need_quorum()
        self._check_job_access(user, values, values.get("storage") or "local")
        settings = self._schedule(values)
        if not settings.get("schedule"):
            raise param_error(schedule="neither 'starttime' nor 'schedule' were set")
        self._check_selection(settings, required=True)
        settings.setdefault("enabled", 1)
        name = values.get("id") or str(uuid.uuid4())
        if name in self.backup_jobs:
            raise die(f"Job '{name}' already exists")
        self.backup_jobs[name] = settings

    async def _job_update(self, values: Values, user: str) -> None:
        self.need_quorum()
        name = values["id"]
        current = self.backup_jobs.get(name)
        if current is None:
            raise die("no such vzdump job")
        deletes = split_list(values.get("delete"))
        settings = self._schedule(values)
        if not settings and not deletes:
            raise die("no options specified")
        self._check_job_access(user, values, values.get("storage") or current.get("storage") or "local")
        changed = {key: value for key, value in current.items() if key not in deletes}
        if settings.get("vmid") or settings.get("pool") or settings.get("all"):
            for key in ("all", "vmid", "pool"):
                changed.pop(key, None)
        changed.update(settings)
        self._check_selection(changed, required=True)
        self.backup_jobs[name] = changed

    async def _job_delete(self, values: Values, _user: str) -> None:
        self.need_quorum()
        if self.backup_jobs.pop(values["id"], None) is None:
            raise param_error(id=f"No such job '{values['id']}'")
