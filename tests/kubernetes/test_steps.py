"""Jobs on a real control plane: what is written, what an approver reads of it, and what undoing leaves."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from atlas_mcp.engines.kubernetes import claims, spec
from atlas_mcp.engines.kubernetes.spec import Action, Cordon, Delete, Drain, Restart, Scale
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Effect, JobState, Step, Undo
from tests.frozen import permit_for, plan
from tests.kubernetes.conftest import Space, engine_of
from tests.kubernetes.works import Works, ref

pytestmark = pytest.mark.anyio


def rows(step: Step) -> list[str]:
    return [f"{row.label}: {row.value}" for row in claims.told(step)]


def entries(stored: Any) -> set[tuple[str, str]]:
    return {
        (one["manager"], one["operation"]) for one in stored["metadata"]["managedFields"] if not one.get("subresource")
    }


async def unheard(handle: str = "", *, waits_for: str = "") -> None:
    """Nobody is told what an undoing does."""


async def broken(works: Works, space: Space) -> spec.Apply:
    """What fails once it has been made: it has a job undone."""
    pod = {"containers": [{"name": "main", "image": "main:1"}], "restartPolicy": "Never"}
    job = {"activeDeadlineSeconds": 1, "backoffLimit": 0, "template": {"spec": pod}}
    metadata = {"name": "fails", "namespace": space.name}
    return works.apply({"apiVersion": "batch/v1", "kind": "Job", "metadata": metadata, "spec": job})


async def test_an_object_is_made_and_bears_our_mark(works: Works, space: Space) -> None:
    (step,) = await works.steps(works.apply(space.deployment()))
    assert (step.effect, step.undo) == (Effect.CREATE, Undo.RESTORE)
    assert "sets: spec.replicas → 2" in rows(step)
    job = await works.run_steps([step])
    assert job.state is JobState.SUCCEEDED, job
    made = space.get("deployments", "web")
    assert made["status"]["readyReplicas"] == 2
    assert made["metadata"]["annotations"]["atlas-mcp/nonce"] == works.nonce
    assert entries(made) == {("atlas", "Apply")}


async def test_a_change_shows_the_difference_and_drops_what_is_no_longer_asked(works: Works, space: Space) -> None:
    first = space.deployment()
    first["metadata"]["labels"] = {"team": "shop", "tier": "front"}
    await works.done(works.apply(first))
    second = space.deployment(replicas=3, image="web:2")
    second["metadata"]["labels"] = {"team": "shop"}
    (step,) = await works.steps(works.apply(second))
    assert step.effect is Effect.INTERRUPT
    assert sorted(rows(step)) == [
        "removes: metadata.labels.tier, which is front",
        "sets: spec.replicas → 3, which is 2",
        "sets: spec.template.spec.containers[web].image → web:2, which is web:1",
    ]
    job = await works.run_steps([step])
    assert job.state is JobState.SUCCEEDED, job
    changed = space.get("deployments", "web")
    assert changed["metadata"]["labels"] == {"team": "shop"}
    assert changed["status"]["updatedReplicas"] == changed["status"]["readyReplicas"] == 3


async def test_what_was_made_is_removed_where_the_job_fails(works: Works, space: Space) -> None:
    job = await works.run(works.apply(space.config(a="1")), await broken(works, space))
    assert (job.state, job.remains) == (JobState.ROLLED_BACK, [])
    assert space.get("configmaps", "conf", "v1") is None and space.get("jobs", "fails", "batch/v1") is None


async def test_of_an_object_of_others_only_our_fields_are_put_back(works: Works, space: Space) -> None:
    space.plane.apply(space.path("configmaps", "conf", "v1"), space.config(theirs="1"), "somebody")
    before = space.get("configmaps", "conf", "v1")
    job = await works.run(works.apply(space.config(ours="2")), await broken(works, space))
    assert (job.state, job.remains) == (JobState.ROLLED_BACK, [])
    after = space.get("configmaps", "conf", "v1")
    assert after["data"] == {"theirs": "1"} and after["metadata"]["uid"] == before["metadata"]["uid"]
    assert entries(after) == {("somebody", "Apply")}
    assert "annotations" not in after["metadata"]


async def test_putting_back_leaves_what_somebody_else_has_written_since(works: Works, space: Space) -> None:
    await works.done(works.apply(space.config(a="1", b="1")))
    (step,) = await works.steps(works.apply(space.config(a="2", b="2")))
    permit = permit_for(plan([step], works.bench.clock(), deployment_id=works.deployment), works.bench.clock())
    intent = await works.engine.before(step)
    handle = await works.engine.submit(step, intent, permit)
    space.plane.patch(space.path("configmaps", "conf", "v1"), {"data": {"b": "theirs"}})
    undone = await works.engine.undo(step, Attempt(intent=intent, handle=handle), permit, unheard)
    assert space.get("configmaps", "conf", "v1")["data"] == {"a": "1", "b": "theirs"}
    assert len(undone.remains) == 1 and "data.b is theirs by somebody else" in undone.remains[0]


async def test_a_field_of_another_manager_is_never_taken_over(works: Works, space: Space) -> None:
    space.plane.apply(space.path("deployments", "web"), space.deployment(replicas=4), "argo")
    with pytest.raises(TargetError) as caught:
        await works.steps(works.apply(space.deployment(replicas=1)))
    assert caught.value.code is Code.NOT_OURS
    assert "spec.replicas is argo's" in caught.value.message
    assert space.get("deployments", "web")["spec"]["replicas"] == 4


async def test_a_plan_is_stale_once_another_change_would_come_of_it(works: Works, space: Space) -> None:
    await works.done(works.apply(space.config(a="1")))
    steps = await works.steps(works.apply(space.config(a="2")))
    space.plane.patch(space.path("configmaps", "conf", "v1"), {"data": {"a": "9"}}, "atlas")
    job = await works.run_steps(steps)
    assert job.state is JobState.ROLLED_BACK and "data.a is 9" in job.reason, job
    assert space.get("configmaps", "conf", "v1")["data"] == {"a": "9"}


async def test_what_the_server_would_refuse_is_refused_when_it_is_planned(works: Works, space: Space) -> None:
    wrong = space.deployment()
    wrong["spec"]["replikas"] = 2
    with pytest.raises(TargetError, match="replikas"):
        await works.steps(works.apply(wrong))


async def test_scale_restart_and_cordon_come_about_and_are_put_back(works: Works, space: Space) -> None:
    await works.done(works.apply(space.deployment()))
    web, node = ref("Deployment", "web", space.name), ref("Node", "node-3", api="v1")
    actions: tuple[Action, ...] = (Scale(ref=web, replicas=1), Restart(ref=web), Cordon(ref=node))
    steps = await works.steps(*actions)
    assert [one.effect for one in steps] == [Effect.INTERRUPT, Effect.INTERRUPT, Effect.CHANGE]
    assert rows(steps[0]) == ["replicas: 2 → 1"]
    before = space.get("deployments", "web")
    job = await works.run(*actions, await broken(works, space))
    assert (job.state, job.remains) == (JobState.ROLLED_BACK, []), job
    after = space.get("deployments", "web")
    assert after["spec"] == before["spec"] and "atlas-mcp/step" not in after["metadata"]["annotations"]
    assert "unschedulable" not in space.plane.get("/api/v1/nodes/node-3")["spec"]
    await works.done(*actions, Cordon(ref=node, on=False))
    after = space.get("deployments", "web")
    assert after["spec"]["replicas"] == after["status"]["readyReplicas"] == 1
    await works.done(works.apply(space.deployment(replicas=3)))  # what we have scaled ourselves is no conflict
    assert space.get("deployments", "web")["spec"]["replicas"] == 3


async def test_a_rollout_that_does_not_come_about_is_undone_at_its_deadline(works: Works, space: Space) -> None:
    await works.done(works.apply(space.deployment()))
    job = await works.run(works.apply(space.deployment(image="not-to-be-had:1")), deadline_s=3)
    assert job.state is JobState.ROLLED_BACK and "within 3 s" in job.reason, job
    assert space.get("deployments", "web")["spec"]["template"]["spec"]["containers"][0]["image"] == "web:1"


async def test_a_deletion_is_of_that_very_object_and_is_made_again_where_that_loses_nothing(
    works: Works, space: Space
) -> None:
    await works.done(works.apply(space.config(a="1")))
    before = space.get("configmaps", "conf", "v1")
    conf = ref("ConfigMap", "conf", space.name, "v1")
    (step,) = await works.steps(Delete(ref=conf, nonce=works.nonce))
    assert (step.effect, step.undo, rows(step)[0]) == (
        Effect.REMOVE,
        Undo.RESTORE,
        f"deletes: ConfigMap {space.name}/conf",
    )
    job = await works.run(Delete(ref=conf, nonce=works.nonce), await broken(works, space))
    assert (job.state, job.remains) == (JobState.ROLLED_BACK, []), job
    after = space.get("configmaps", "conf", "v1")
    assert after["data"] == before["data"] and after["metadata"]["uid"] != before["metadata"]["uid"]
    assert entries(after) == {("atlas", "Apply")}
    steps = await works.steps(Delete(ref=conf, nonce=works.nonce))
    space.plane.call("DELETE", space.path("configmaps", "conf", "v1"))
    space.make("configmaps", space.config(a="2"), "v1")
    job = await works.run_steps(steps)
    assert job.state is JobState.ROLLED_BACK and "made anew" in job.reason, job
    assert space.get("configmaps", "conf", "v1")["data"] == {"a": "2"}


async def test_nothing_of_others_is_deleted_as_ours(works: Works, space: Space) -> None:
    space.make("configmaps", space.config(a="1"), "v1")
    job = await works.run(Delete(ref=ref("ConfigMap", "conf", space.name, "v1"), nonce=works.nonce))
    assert job.state is JobState.ROLLED_BACK and "no mark of ours" in job.reason, job
    assert space.get("configmaps", "conf", "v1") is not None


async def test_what_the_cluster_s_own_rules_refuse_is_told_in_their_words(works: Works, space: Space) -> None:
    group = "/apis/admissionregistration.k8s.io/v1"
    rule = {"apiGroups": [""], "apiVersions": ["v1"], "operations": ["CREATE"], "resources": ["configmaps"]}
    policy = {
        "failurePolicy": "Fail",
        "matchConstraints": {"resourceRules": [rule]},
        "validations": [{"expression": "!has(object.data.banned)", "message": "banned is banned here"}],
    }
    inside = {"matchLabels": {"kubernetes.io/metadata.name": space.name}}
    binding = {"policyName": space.name, "validationActions": ["Deny"], "matchResources": {"namespaceSelector": inside}}
    policies, bindings = f"{group}/validatingadmissionpolicies", f"{group}/validatingadmissionpolicybindings"
    space.plane.call("POST", policies, {"metadata": {"name": space.name}, "spec": policy})
    space.plane.call("POST", bindings, {"metadata": {"name": space.name}, "spec": binding})
    try:
        with anyio.fail_after(20), pytest.raises(TargetError, match="banned is banned here"):
            while True:  # until the server has seen it
                await works.steps(works.apply(space.config(banned="1")))
    finally:
        space.plane.call("DELETE", f"{bindings}/{space.name}")
        space.plane.call("DELETE", f"{policies}/{space.name}")


async def test_a_drain_evicts_as_budgets_allow_and_names_what_is_in_the_way(works: Works, space: Space) -> None:
    here: dict[str, Any] = {"nodeSelector": {"kubernetes.io/hostname": "node-2"}}
    await works.done(works.apply(space.deployment(**here)))
    budget = {"minAvailable": 2, "selector": {"matchLabels": {"app": "web"}}}
    space.make("poddisruptionbudgets", {"metadata": {"name": "two"}, "spec": budget}, "policy/v1")
    node = ref("Node", "node-2", api="v1")
    drain: list[Action] = [Cordon(ref=node), Drain(ref=node)]
    steps = await works.steps(*drain)
    assert rows(steps[1])[0].count(f"{space.name}/web-") == 2
    space.plane.until(lambda: "disruptionsAllowed" in budget_of(space), "the budget is seen")
    job = await works.run(*drain, deadline_s=8)
    assert job.state is JobState.ROLLED_BACK and "disruption budget two needs 2" in job.reason, job
    assert "unschedulable" not in space.plane.get("/api/v1/nodes/node-2")["spec"]
    space.plane.patch(space.path("poddisruptionbudgets", "two", "policy/v1"), {"spec": {"minAvailable": 0}})
    await works.done(*drain)
    pods = space.plane.get(f"{space.path('pods', group='v1')}?fieldSelector=spec.nodeName%3Dnode-2")
    assert pods["items"] == []
    await works.done(Cordon(ref=node, on=False))


def budget_of(space: Space) -> Any:
    return space.get("poddisruptionbudgets", "two", "policy/v1").get("status", {})


async def test_a_drain_does_not_begin_where_a_pod_would_be_lost(works: Works, space: Space) -> None:
    pod = {"nodeName": "node-2", "containers": [{"name": "main", "image": "main:1"}]}
    space.make("pods", {"metadata": {"name": "alone"}, "spec": pod}, "v1")
    node = ref("Node", "node-2", api="v1")
    with pytest.raises(TargetError, match="alone, which nothing makes again"):
        await works.steps(Drain(ref=node))
    await works.done(Cordon(ref=node), Drain(ref=node, disposable=True), Cordon(ref=node, on=False))
    assert space.get("pods", "alone", "v1") is None


async def test_a_job_is_not_begun_where_the_kubeconfig_means_another_cluster(works: Works, space: Space) -> None:
    steps = await works.steps(works.apply(space.config(a="1")))
    job = await works.queued(*steps)
    other = space.plane.kubeconfig("other", cluster={"server": space.plane.url.replace("127.0.0.1", "localhost")})
    works.bench.app.engines[works.engine.name] = engine_of(other)  # type: ignore[index]
    assert await works.bench.run(job) is JobState.STALE
    assert space.get("configmaps", "conf", "v1") is None
