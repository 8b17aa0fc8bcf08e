"""Nothing of others goes with what is ours: what a namespace, a kind of object or a claim holds is looked at first."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines.kubernetes.spec import Delete
from atlas_mcp.model import JobState, Step
from tests.kubernetes.conftest import Space
from tests.kubernetes.test_steps import broken
from tests.kubernetes.works import Works, ref
from tests.requires import FULL, IN_FULL

pytestmark = [pytest.mark.anyio, pytest.mark.skipif(not FULL, reason=IN_FULL)]


async def test_a_namespace_that_holds_anything_of_others_is_left(works: Works, space: Space) -> None:
    name = f"{space.name}-own"
    namespace = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}}
    own = Space(space.plane, name)
    await works.done(works.apply(namespace), works.apply(own.deployment()))
    own.make("secrets", {"metadata": {"name": "theirs"}}, "v1")
    job = await works.run(Delete(ref=ref("Namespace", name, api="v1"), nonce=works.nonce))
    assert job.state is JobState.ROLLED_BACK and f"Secret {name}/theirs would go with it" in job.reason, job
    space.plane.call("DELETE", own.path("secrets", "theirs", "v1"))
    await works.done(Delete(ref=ref("Namespace", name, api="v1"), nonce=works.nonce))
    assert space.plane.get(f"/api/v1/namespaces/{name}") is None


async def test_undoing_leaves_a_namespace_that_somebody_has_begun_to_use(works: Works, space: Space) -> None:
    name = f"{space.name}-used"
    own = Space(space.plane, name)
    namespace = works.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})
    steps = await works.steps(namespace, await broken(works, space))
    job = await works.queued(*steps)
    run = await works.bench.begun(job)
    assert run is not None
    look = works.engine.look

    async def used(step: Step, attempt: Any, permit: Any) -> Any:
        if step.target.kind == "Job.batch" and own.get("configmaps", "theirs", "v1") is None:
            own.make("configmaps", {"metadata": {"name": "theirs"}}, "v1")
        return await look(step, attempt, permit)

    works.engine.look = used  # type: ignore[method-assign]
    assert await run.execute() is JobState.ROLLED_BACK
    stands = await works.bench.job(job.id)
    assert len(stands.remains) == 1 and "theirs, which is not ours" in stands.remains[0], stands
    assert own.get("configmaps", "theirs", "v1") is not None


def definition(space: Space) -> dict[str, Any]:
    """A kind of object of this test's own."""
    group = f"{space.name}.example.org"
    schema = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
    return {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": f"things.{group}"},
        "spec": {
            "group": group,
            "scope": "Namespaced",
            "names": {"plural": "things", "singular": "thing", "kind": "Thing"},
            "versions": [{"name": "v1", "served": True, "storage": True, "schema": {"openAPIV3Schema": schema}}],
        },
    }


async def test_a_kind_of_object_of_which_others_have_one_is_left(works: Works, space: Space) -> None:
    kind = definition(space)
    name, group = kind["metadata"]["name"], kind["spec"]["group"]
    await works.done(works.apply(kind))
    thing = {"apiVersion": f"{group}/v1", "kind": "Thing", "metadata": {"name": "one", "namespace": space.name}}
    await works.done(works.apply(thing))
    space.make("things", {**thing, "metadata": {"name": "theirs"}}, f"{group}/v1")
    delete = Delete(ref=ref("CustomResourceDefinition", name, api="apiextensions.k8s.io/v1"), nonce=works.nonce)
    job = await works.run(delete)
    assert job.state is JobState.ROLLED_BACK and "Thing theirs would go with it" in job.reason, job
    space.plane.call("DELETE", space.path("things", "theirs", f"{group}/v1"))
    await works.done(delete)
    assert space.plane.get(f"/apis/apiextensions.k8s.io/v1/customresourcedefinitions/{name}") is None


def claim(space: Space) -> dict[str, Any]:
    size = {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}, "storageClassName": "none"}
    metadata = {"name": "data", "namespace": space.name}
    return {"apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": metadata, "spec": size}


VOLUMES: dict[str, Any] = {"volumes": [{"name": "data", "persistentVolumeClaim": {"claimName": "data"}}]}


async def test_a_claim_that_a_pod_of_others_mounts_is_left(works: Works, space: Space) -> None:
    pod = {"containers": [{"name": "main", "image": "main:1"}], **VOLUMES}
    await works.done(works.apply(claim(space)))
    space.make("pods", {"metadata": {"name": "theirs"}, "spec": pod}, "v1")
    delete = Delete(ref=ref("PersistentVolumeClaim", "data", space.name, "v1"), nonce=works.nonce)
    job = await works.run(delete)
    assert job.state is JobState.ROLLED_BACK and f"Pod {space.name}/theirs would go with it" in job.reason, job
    space.plane.call("DELETE", space.path("pods", "theirs", "v1"))
    await works.done(delete)


async def test_a_claim_that_our_own_pods_mount_goes_with_them(works: Works, space: Space) -> None:
    actions = works.apply(claim(space)), works.apply(space.deployment(**VOLUMES), wait=False)
    job = await works.run(*actions, await broken(works, space))
    assert (job.state, job.remains) == (JobState.ROLLED_BACK, []), job
    assert space.get("persistentvolumeclaims", "data", "v1") is None


async def test_a_finalizer_that_holds_what_goes_is_named(works: Works, space: Space) -> None:
    await works.done(works.apply(space.config(a="1")))
    path = space.path("configmaps", "conf", "v1")
    space.plane.patch(path, {"metadata": {"finalizers": ["example.org/stuck"]}})
    steps = await works.steps(Delete(ref=ref("ConfigMap", "conf", space.name, "v1"), nonce=works.nonce), deadline_s=3)
    job = await works.queued(*steps)
    told: list[str] = []
    look = works.engine.look

    async def seen(step: Step, attempt: Any, permit: Any) -> Any:
        found = await look(step, attempt, permit)
        told.append(str(getattr(found, "progress", "")))
        return found

    works.engine.look = seen  # type: ignore[method-assign]
    state = await works.bench.run(job)
    assert "held by the finalizer example.org/stuck" in told[0]
    space.plane.patch(path, {"metadata": {"finalizers": None}})
    assert state in (JobState.PARKED, JobState.RUNNING), await works.bench.job(job.id)
