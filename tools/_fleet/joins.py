"""What a VM joins beside its place: HA and backup jobs. Pure.

Other people's rules and jobs are never written: a VM joins a job by its pool, or gets one of its own. That its own,
and HA, need the admin token is seen where privileges are.
"""

from __future__ import annotations

from collections.abc import Iterator

from atlas_mcp.domain.fleet.spec import Backup, Ha
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox.spec import BackupAdd, BackupJob, HaAdd, mark
from atlas_mcp.errors import Problem

from .checks import known
from .look import Look, allowed

_RULES_SINCE = 9


def check_joins(look: Look, vm: Vm, vmid: int | None) -> Iterator[Problem]:
    """What stands in the way of a VM's HA and backup; `vmid` is the guest's, where it is there already."""
    if vm.ha is not None:
        yield from _ha(look, f"/vms/{vm.id}/ha", vm.ha, vmid)
    if vm.backup is not None:
        yield from _backup(look, f"/vms/{vm.id}/backup", vm, vm.backup)


def ha_add(ha: Ha, vmid: int, nonce: str) -> HaAdd:
    """Hand a guest to HA."""
    return HaAdd(vmid=vmid, nonce=nonce, state=ha.state.value, group=ha.group or "", comment=mark(nonce))


def has_own_job(vm: Vm) -> bool:
    """Whether a VM asks for a backup job of its own."""
    return vm.backup is not None and vm.backup.job is None


def backup_add(backup: Backup, vmid: int, nonce: str) -> BackupAdd:
    """Make a guest's own backup job. The plan chooses its id, so that it is found again."""
    return BackupAdd(
        vmid=vmid,
        nonce=nonce,
        job=f"atlas-{nonce[:12]}-{vmid}",
        schedule=backup.schedule or "",
        storage=backup.storage or "",
        keep=backup.keep or 0,
    )


def own_job(jobs: tuple[BackupJob, ...], nonce: str, vmid: int) -> BackupJob | None:
    """The backup job that we made for a guest, proven by the mark in its comment."""
    return next((job for job in jobs if job.comment.strip() == mark(nonce) and job.vmids == (vmid,)), None)


def _ha(look: Look, place: str, ha: Ha, vmid: int | None) -> Iterator[Problem]:
    if look.ha is None:
        return  # it may not be read, which is named as a missing privilege
    rules = look.health.major >= _RULES_SINCE
    if ha.group is not None and (rules and not look.ha.groups):
        yield Problem(f"{place}/group", f"PVE {look.health.version} has HA rules, no groups.", "Leave the group out.")
    elif ha.group is not None and ha.group not in look.ha.groups:
        yield Problem(f"{place}/group", f"there is no HA group {ha.group}.", known(look.ha.groups))
    if ha.rule is not None:
        yield from _rule(look, f"{place}/rule", ha.rule, vmid)


def _rule(look: Look, place: str, name: str, vmid: int | None) -> Iterator[Problem]:
    """A rule names its guests one by one, so a guest joins one only by a change of somebody else's rule."""
    rules = {rule.name: rule for rule in look.ha.rules} if look.ha else {}
    if name not in rules:
        yield Problem(place, f"there is no HA rule {name}.", known(sorted(rules)))
    elif vmid is None or f"vm:{vmid}" not in rules[name].resources:
        yield Problem(
            place,
            f"HA rule {name} does not name this VM, and ATLAS does not change rules that it did not make.",
            "Leave rule out, apply, and let the rule's owner add the VM; then the spec may name it.",
        )


def _backup(look: Look, place: str, vm: Vm, backup: Backup) -> Iterator[Problem]:
    if backup.job is not None:
        yield from _job(look, place, vm, backup.job)
        return
    if not allowed(backup.storage or "", look.allowance.storages):
        cause = f"the operator does not allow storage {backup.storage}."
        yield Problem(f"{place}/storage", cause, known(look.allowance.storages))
        return
    seen = [store for store in look.resources.storages if store.name == backup.storage]
    if seen and not any("backup" in store.content and store.active for store in seen):
        holding = {store.name for store in look.resources.storages if "backup" in store.content and store.active}
        names = sorted(name for name in holding if allowed(name, look.allowance.storages))
        cause = f"storage {backup.storage} is not active, or holds no backups."
        yield Problem(f"{place}/storage", cause, known(names))


def join_warnings(look: Look, vm: Vm) -> Iterator[str]:
    """What cannot be checked, and what HA does not keep: its rules are other people's, and name guests one by one."""
    if vm.ha is not None and vm.ha.rule is None and vm.anti_affinity is not None:
        yield (
            f"anti-affinity group {vm.anti_affinity} is kept apart now; after a failover HA may bring its VMs together,"
            " unless somebody makes a negative resource affinity rule for them"
        )
    names = {store.name for store in look.resources.storages}
    if vm.backup is not None and has_own_job(vm) and vm.backup.storage not in names:
        yield f"the token does not see storage {vm.backup.storage}: whether it is there for backups was not checked"


def _job(look: Look, place: str, vm: Vm, name: str) -> Iterator[Problem]:
    jobs = {job.id: job for job in look.backup_jobs}
    if name not in jobs:
        if look.health.quorate is not None:
            yield Problem(f"{place}/job", f"there is no backup job {name}.", known(sorted(jobs)))
        return
    if not jobs[name].covers_pool(vm.pool or ""):
        covering = sorted(job.id for job in look.backup_jobs if job.covers_pool(vm.pool or ""))
        yield Problem(
            f"{place}/job",
            f"backup job {name} is switched off, or does not cover pool {vm.pool}."
            if vm.pool
            else f"backup job {name} does not cover every guest, and the VM is in no pool.",
            known(covering, "Jobs that cover it"),
        )
