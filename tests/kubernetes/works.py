"""Plans of actions on the control plane, and their jobs, as the kernel runs them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from atlas_mcp.engines.kubernetes import spec
from atlas_mcp.engines.kubernetes.engine import KubernetesEngine
from atlas_mcp.engines.kubernetes.spec import Action, Apply, Ref
from atlas_mcp.model import Job, JobState, Step, nonce_of
from tests.bench import Bench

PLACE = "lab"
_NUMBERS = itertools.count(1)


@dataclass
class Works:
    """What makes plans for one deployment, and runs their jobs."""

    bench: Bench
    engine: KubernetesEngine
    deployment: str = field(default_factory=lambda: f"web-{next(_NUMBERS)}")
    revision: int = 0

    @property
    def nonce(self) -> str:
        return nonce_of(self.deployment)

    def apply(self, manifest: dict[str, Any], **more: Any) -> Apply:
        return Apply(object=manifest, nonce=self.nonce, **more)

    async def cluster(self) -> spec.Cluster:
        return await self.engine.fact(spec.AskCluster(place=PLACE))

    async def steps(self, *actions: Action, deadline_s: int = 60) -> tuple[Step, ...]:
        """The steps of actions, each after the one before it, with what they rest on read now."""
        cluster = await self.cluster()
        made: list[Step] = []
        for number, action in enumerate(actions):
            whole = await self.engine.fact(spec.AskPlanned(place=PLACE, action=action))
            needs = (made[-1].id,) if made else ()
            made.append(spec.step(f"step-{number}", cluster, whole, deadline_s, needs))
        return tuple(made)

    async def queued(self, *steps: Step) -> Job:
        self.bench.clock.advance(seconds=1)  # no two plans are the same
        about = {"deployment_id": self.deployment, "nonce": self.nonce, "base_revision": self.revision}
        return await self.bench.queued(*steps, predicates=(spec.same(await self.cluster()),), **about)

    async def run(self, *actions: Action, deadline_s: int = 60) -> Job:
        """The job of these actions, when it has ended or stands."""
        return await self.run_steps(await self.steps(*actions, deadline_s=deadline_s))

    async def run_steps(self, steps: Sequence[Step]) -> Job:
        job = await self.queued(*steps)
        state = await self.bench.run(job)
        self.revision += state is JobState.SUCCEEDED
        return await self.bench.job(job.id)

    async def done(self, *actions: Action, deadline_s: int = 60) -> Job:
        job = await self.run(*actions, deadline_s=deadline_s)
        assert job.state is JobState.SUCCEEDED, job
        return job


def ref(kind: str, name: str, namespace: str = "", api: str = "apps/v1") -> Ref:
    return Ref(api=api, kind=kind, namespace=namespace, name=name)
