"""A token with few rights: what is missing is named before a plan, and where it goes missing later, nothing is left."""

from __future__ import annotations

import pytest

from atlas_mcp.engines.kubernetes import spec
from atlas_mcp.engines.kubernetes.spec import Delete, Drain, Scale
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import JobState
from tests.kubernetes.conftest import Space, engine_of
from tests.kubernetes.plane import FEW
from tests.kubernetes.works import PLACE, Works, ref
from tests.requires import FULL, IN_FULL

pytestmark = [pytest.mark.anyio, pytest.mark.skipif(not FULL, reason=IN_FULL)]


def grant(space: Space, *verbs: str) -> None:
    """Let the user with few rights do this with ConfigMaps, and nothing else."""
    rules = [{"apiGroups": [""], "resources": ["configmaps"], "verbs": list(verbs)}]
    root = "rbac.authorization.k8s.io/v1"
    space.plane.call("DELETE", space.path("roles", "few", root))
    space.make("roles", {"metadata": {"name": "few"}, "rules": rules}, root)
    if space.get("rolebindings", "few", root) is None:
        role = {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "few"}
        subject = {"apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": "few"}
        space.make("rolebindings", {"metadata": {"name": "few"}, "roleRef": role, "subjects": [subject]}, root)


@pytest.fixture
def few(works: Works, space: Space) -> Works:
    works.engine = engine_of(space.plane.kubeconfig("few", user={"token": FEW}))
    works.bench.app.engines[works.engine.name] = works.engine  # type: ignore[index]
    return works


async def test_what_is_missing_is_named(few: Works, space: Space) -> None:
    grant(space, "get")
    asked = spec.AskMissing(place=PLACE, action=few.apply(space.config(a="1")))
    there = f"configmaps in namespace {space.name}"
    assert await few.engine.fact(asked) == (f"create {there}", f"patch {there}", f"delete {there}")
    with pytest.raises(TargetError) as caught:
        await few.steps(few.apply(space.config(a="1")))
    assert caught.value.code is Code.PRIVILEGE_MISSING and f"create {there}" in caught.value.message
    conf, web = ref("ConfigMap", "conf", space.name, "v1"), ref("Deployment", "web", space.name)
    missing = await few.engine.fact(spec.AskMissing(place=PLACE, action=Delete(ref=conf, restore=True)))
    assert missing == (f"delete {there}", f"create {there}")
    missing = await few.engine.fact(spec.AskMissing(place=PLACE, action=Scale(ref=web, replicas=1)))
    assert missing[1] == f"patch deployments.apps in namespace {space.name}"
    drain = Drain(ref=ref("Node", "node-1", api="v1"))
    missing = await few.engine.fact(spec.AskMissing(place=PLACE, action=drain))
    assert missing == ("get nodes", "list pods", "create pods/eviction")


async def test_a_read_that_is_forbidden_names_the_right(few: Works, space: Space) -> None:
    with pytest.raises(TargetError) as caught:
        await few.engine.fact(spec.AskNodes(place=PLACE))
    assert caught.value.code is Code.PRIVILEGE_MISSING and "we may not list nodes" in caught.value.message


async def test_a_right_that_is_taken_away_fails_the_step_alone(few: Works, space: Space) -> None:
    grant(space, "get", "create", "patch", "delete")
    steps = await few.steps(few.apply(space.config(a="1")), few.apply(space.config("other", a="1")))
    job = await few.queued(*steps)
    grant(space, "get", "delete")
    assert await few.bench.run(job) is JobState.ROLLED_BACK
    stands = await few.bench.job(job.id)
    assert f"create configmaps in namespace {space.name}" in stands.reason or "patch configmaps" in stands.reason
    assert stands.remains == [] and space.get("configmaps", "conf", "v1") is None


async def test_where_undoing_is_forbidden_the_job_is_parked_and_goes_on_once_it_may(few: Works, space: Space) -> None:
    grant(space, "get", "create", "patch", "delete")
    steps = await few.steps(few.apply(space.config(a="1")), few.apply(space.config("other", a="1")))
    space.make("configmaps", space.config("other", theirs="1"), "v1")  # which has the second step fail
    job = await few.queued(*steps)
    delete = few.engine.undo

    async def undo(*given: object) -> object:
        grant(space, "get", "create", "patch")
        return await delete(*given)  # type: ignore[arg-type]

    few.engine.undo = undo  # type: ignore[method-assign,assignment]
    assert await few.bench.run(job) is JobState.PARKED
    stands = await few.bench.job(job.id)
    assert any("delete configmaps" in text for text in stands.remains), stands
    few.engine.undo = delete  # type: ignore[method-assign]
    grant(space, "get", "create", "patch", "delete")
    assert await few.bench.run(job) is JobState.ROLLED_BACK
    assert space.get("configmaps", "conf", "v1") is None and space.get("configmaps", "other", "v1") is not None
