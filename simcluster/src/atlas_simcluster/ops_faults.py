"""Operations that make things go wrong: locks, faults, and tasks that are held or fail."""

from .base import Values
from .edge import Fault
from .ops_base import OpError, OpsBase
from .power import StartError
from .tasks import START, TaskFailure


class FaultOperations(OpsBase):
    """Locks, faults and tasks."""

    def snapshot_lock(self, *, vmid: int, lock: str = "snapshot") -> None:
        """Leave a guest locked, as an interrupted snapshot, backup or clone does."""
        self._guest(vmid)
        self._cluster.snapshot_lock(vmid, lock)

    async def hold_config_lock(self, *, vmid: int, secs: float | None = None) -> None:
        """Another process holds the lock of the configuration file; without `secs` until `unlock`."""
        self._guest(vmid)
        await self._cluster.hold_config_lock(vmid, secs)

    def unlock(self, *, vmid: int) -> None:
        """Clear both kinds of lock."""
        self._guest(vmid)
        self._cluster.unlock(vmid)
        self._cluster.release_config_lock(vmid)

    def start_error(
        self, *, message: str, vmid: int | None = None, name: str | None = None, times: int | None = None
    ) -> None:
        """Starting fails: of a guest by VMID or name (until cleared, or `times`), or of the next one started."""
        if vmid is None and name is None and times is None:
            times = 1
        self._cluster.start_errors.append(StartError(message, vmid, name, times))

    def fail(
        self, *, method: str, suffix: str, status: int = 500, message: str = "internal error", times: int | None = None
    ) -> None:
        """Answer requests with an error; `suffix` ends the path or the path template."""
        fault = Fault("error", method.upper(), suffix, status=status, message=message, times=times)
        self._cluster.faults.append(fault)

    def plant(self, *, text: str, keys: list[str] | None = None, method: str = "*", suffix: str = "") -> None:
        """Put a text behind every text of matching answers, or those under these keys, as a hostile API would."""
        fault = Fault("plant", method.upper(), suffix, message=text, keys=tuple(keys or ()))
        self._cluster.faults.append(fault)

    def fail_task(
        self, *, type: str, message: str, vmid: int | None = None, times: int | None = 1, stage: str = START
    ) -> None:
        """The next tasks of a type end with this error: before they do anything, or at a later stage of a clone."""
        self._cluster.task_failures.append(TaskFailure(type, message, vmid, times, stage))

    def slow(self, *, secs: float, method: str = "*", suffix: str = "", times: int | None = None) -> None:
        """Every matching request waits; 0 seconds ends that."""
        if secs == 0:
            self._cluster.faults = [fault for fault in self._cluster.faults if fault.kind != "slow"]
            return
        self._cluster.faults.append(Fault("slow", method.upper(), suffix, secs=secs, times=times))

    def hold_requests(self, *, method: str, suffix: str, times: int | None = None) -> None:
        """Matching requests wait until they are released, whether or not somebody still waits for their answer."""
        self._cluster.faults.append(Fault("slow", method.upper(), suffix, times=times))

    async def release_requests(self) -> Values:
        """Let all that wait go on, end the holds, and wait until they are executed."""
        held = [fault for fault in self._cluster.faults if fault.kind == "slow" and fault.secs is None]
        count = sum(fault.open for fault in held)
        for fault in held:
            self._cluster.faults.remove(fault)
            fault.release()
        for fault in held:
            await fault.idle.wait()
        return {"released": count}

    def flaky(
        self,
        *,
        rate: float = 1.0,
        seed: int = 1,
        mode: str = "before",
        method: str = "*",
        suffix: str = "",
        times: int | None = None,
    ) -> None:
        """Drop connections: before the request is executed, or after it (the answer is lost). Rate 0 ends that."""
        if mode not in ("before", "after"):
            raise OpError("mode must be before or after")
        if rate == 0:
            self._cluster.faults = [f for f in self._cluster.faults if f.kind not in ("drop", "drop_after")]
            return
        kind = "drop" if mode == "before" else "drop_after"
        self._cluster.faults.append(Fault(kind, method.upper(), suffix, rate=rate, times=times, seed=seed))

    def clear_faults(self) -> None:
        """End all of the above, and what is ordered for starts and tasks."""
        self._cluster.faults.clear()
        self._cluster.start_errors.clear()
        self._cluster.task_failures.clear()

    def hold_tasks(self, *, type: str, vmid: int | None = None, stage: str = START) -> None:
        """Tasks of a type stay running at a stage ("start"; of a clone also "copy", "move", "pool") until released."""
        self._cluster.hold_tasks(type, vmid, stage)

    async def release_tasks(self, *, type: str | None = None, vmid: int | None = None) -> Values:
        return {"released": self._cluster.release_tasks(type, vmid)}

    def task_secs(self, *, type: str, secs: float | None = None) -> None:
        """Real seconds a type of task takes; none: back to normal."""
        if secs is None:
            self._cluster.task_secs.pop(type, None)
        else:
            self._cluster.task_secs[type] = secs
