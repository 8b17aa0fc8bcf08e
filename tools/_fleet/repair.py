"""The steps that set back what drifted: configuration keys to what was made, guests that were stopped to running.

What no step can set back without a loss is left as it is and told, with what a person can do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.spec import AskTemplates, Guest, GuestConfig
from atlas_mcp.model import Effect, JsonObject, Limit, Step, Undo
from atlas_mcp.toolset import Context, Deployment, HeldMember

from .drift import beyond_settings, drifted_keys, made_settings, not_running
from .guest import first_address
from .look import Look
from .make import startup, step_of
from .ownership import letting_go, stranger

_START_S, _CALL_S = 300, 120
_AT_NEXT_START = ("cores", "memory", "balloon", "ciuser", "sshkeys", "cicustom", "nameserver", "searchdomain", "agent")


@dataclass(frozen=True)
class Repair:
    """Steps that set back, and lines on what is not set back or takes effect later."""

    steps: tuple[Step, ...] = ()
    warnings: tuple[str, ...] = ()


async def repair(ctx: Context, seen: Look, members: Sequence[HeldMember], deployment: Deployment) -> Repair:
    """What sets these members back, each guest's steps one after the other."""
    online = {node.name for node in seen.resources.nodes if node.online}
    guests = {member.key: seen.resources.guest(int(member.target.id)) for member in members}
    there = tuple(guest.vmid for guest in guests.values() if guest is not None and guest.node in online)
    answers = await ctx.fact(AskTemplates(cluster=seen.cluster, vmids=there)) if there else ()
    configs = {config.vmid: config for config in answers}
    steps: list[Step] = []
    warnings: list[str] = []
    for member in members:
        guest, config = guests[member.key], configs.get(int(member.target.id))
        if guest is None:
            warnings.append(f"{member.key}: VM {member.target.id} is not seen: let the token see it")
        elif config is None:
            warnings.append(f"{member.key}: not known, node {guest.node} is offline: bring it back")
        elif cause := stranger(member, config, deployment.nonce):
            warnings.append(f"{member.key}: VM {guest.vmid} {cause}. {letting_go(deployment, member)}")
        else:
            one = _One(member, guest, config, deployment, seen)
            steps += one.steps()
            warnings += one.warnings()
    return Repair(tuple(steps), tuple(f"drift that stays: {line}" for line in warnings))


class _One:
    """One guest of ours that may have drifted."""

    def __init__(
        self, member: HeldMember, guest: Guest, config: GuestConfig, deployment: Deployment, seen: Look
    ) -> None:
        self.member, self.guest, self.config, self.seen = member, guest, config, seen
        self.nonce = deployment.nonce
        self.vm = Vm.model_validate(member.spec)
        made = made_settings(self.vm, config, seen.allowance, deployment.nonce)
        changed, self.gone = drifted_keys(self.vm, config, made)
        self.back = {key: made[key] for key in changed}

    def steps(self) -> Iterator[Step]:
        """Configuration, start order, start; then a look at what was written."""
        before: tuple[str, ...] = ()
        for step in self._steps():
            yield step.model_copy(update={"needs": before})
            before = (step.id,)

    def _steps(self) -> Iterator[Step]:
        name, written = self.vm.hostname, {key: value for key, value in self.back.items() if key != "startup"}
        if written or self.gone:
            what = ", ".join([*written, *self.gone])
            action = spec.Configure(**self._args(), set=written, delete=self.gone)
            effect = Effect.ROOT if "cicustom" in written else Effect.CHANGE
            yield self._step("configure", action, f"set back {what} of {name}", effect)
        if "startup" in self.back:
            order = startup(self._args(), self.back["startup"], self.seen)
            yield self._step("startup", order, f"set back the start order of {name}", Effect.CHANGE)
        if not_running(self.member, self.guest) and self.guest.status == "stopped":
            yield from self._start()
        if self.back or self.gone:
            verify = spec.Verify(
                **self._args(), expect=self.back, disks=(), absent=self.gone, cloud_init=self.config.has_cloud_init
            )
            step = self._step("verify", verify, f"verify {name} against what was made", Effect.READ)
            yield step.model_copy(update={"undo": Undo.COVERED, "notes": self.member.key})

    def _start(self) -> Iterator[Step]:
        """Start it, and wait for it as when it was made."""
        name, readiness = self.vm.hostname, self.vm.readiness
        at_once = self.seen.allowance.starts_per_node
        limit = Limit(name=f"start:{self.seen.cluster}:{self.guest.node}", at_once=at_once)
        start = self._step("start", spec.Start(**self._args()), f"start {name}", Effect.CHANGE)
        yield start.model_copy(update={"deadline_s": _START_S, "limits": (limit,)})
        level, address = readiness.level.value, first_address(self.vm)
        ready = spec.Ready(**self._args(), level=level, timeout_s=readiness.timeout_s, address=address)
        step = self._step("ready", ready, f"wait for {name}: {level}, at most {readiness.timeout_s} s", Effect.READ)
        deadline_s = readiness.timeout_s + _CALL_S
        yield step.model_copy(update={"undo": Undo.COVERED, "notes": self.member.key, "deadline_s": deadline_s})

    def warnings(self) -> Iterator[str]:
        """What stays as it is, with what a person can do; and what waits for a reboot."""
        key = self.member.key
        for line, remedy in beyond_settings(self.member, self.config, self.vm, self.seen.allowance):
            yield f"{key}: {line}: {remedy}"
        if not_running(self.member, self.guest) and self.guest.status != "stopped":
            yield f"{key}: it is {self.guest.status}: look at it in PVE"
        late = [name for name in self.back if name in _AT_NEXT_START or name.startswith("ipconfig")]
        if late and self.guest.status == "running":
            yield f"{key}: {', '.join(late)} as the guest sees it, until its next reboot"

    def _args(self) -> JsonObject:
        return {"vmid": self.config.vmid, "nonce": self.nonce}

    def _step(self, name: str, action: spec.OnGuest, summary: str, effect: Effect) -> Step:
        target = self.member.target.model_copy(update={"name": self.vm.hostname})
        return step_of(f"{self.member.key}/{name}", action, target, summary, effect, Undo.RESTORE)
