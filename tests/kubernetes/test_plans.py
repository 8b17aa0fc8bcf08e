"""What a plan says of its steps, and nothing that does not follow from the actions; and where objects stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.engines.kubernetes import ENGINE, claims, spec
from atlas_mcp.engines.kubernetes.engine import KubernetesEngine
from atlas_mcp.engines.kubernetes.rollout import Stand, stands
from atlas_mcp.engines.kubernetes.settings import KubernetesSettings
from atlas_mcp.engines.kubernetes.spec import Action, Apply, Change, Cluster, Cordon, Delete, Drain, Restart, Scale
from atlas_mcp.engines.kubernetes.spec.effects import judged
from atlas_mcp.engines.kubernetes.spec.fields import leaves, place, shown_at, value_at
from atlas_mcp.model import Effect, Limit, Member, Plan, Step, Target, Undo
from atlas_mcp.testing import Clock
from tests.frozen import NONCE, plan
from tests.kubernetes.works import ref

LAB = Cluster(place="lab", digest="d" * 64)


def manifest(kind: str = "ConfigMap", api: str = "v1", namespace: str = "shop", **more: Any) -> dict[str, Any]:
    return {"apiVersion": api, "kind": kind, "metadata": {"name": "web", "namespace": namespace}, **more}


def pod(**spec: Any) -> dict[str, Any]:
    return manifest("Pod", spec={"containers": [{"name": "main", "image": "main:1"}], **spec})


def container(**context: Any) -> dict[str, Any]:
    return pod(containers=[{"name": "main", "image": "main:1", "securityContext": context}])


ROOT: dict[str, tuple[dict[str, Any], str]] = {
    "host network": (pod(hostNetwork=True), "hostNetwork"),
    "host processes": (pod(hostPID=True), "hostPID"),
    "host IPC": (pod(hostIPC=True), "hostIPC"),
    "a path of the node": (pod(volumes=[{"name": "a", "hostPath": {"path": "/"}}]), "hostPath"),
    "past the scheduler": (pod(nodeName="node-1"), "past the scheduler"),
    "privileged": (container(privileged=True), "privileged"),
    "capabilities": (container(capabilities={"add": ["SYS_ADMIN"]}), "capabilities"),
    "unconfined": (container(seccompProfile={"type": "Unconfined"}), "unconfined"),
    "all of proc": (container(procMount="Unmasked"), "/proc"),
    "SELinux": (container(seLinuxOptions={"type": "spc_t"}), "SELinux"),
    "Windows": (container(windowsOptions={"hostProcess": True}), "hostProcess"),
    "kernel parameters": (pod(securityContext={"sysctls": [{"name": "a", "value": "1"}]}), "kernel parameters"),
    "an init container": (
        pod(initContainers=[{"name": "i", "securityContext": {"privileged": True}}]),
        "privileged",
    ),
    "in a template": (
        manifest("Deployment", "apps/v1", spec={"template": {"spec": {"hostPID": True}}}),
        "hostPID",
    ),
    "in a job's template": (
        manifest("CronJob", "batch/v1", spec={"jobTemplate": {"spec": {"template": {"spec": {"hostIPC": True}}}}}),
        "hostIPC",
    ),
    "every node": (manifest("DaemonSet", "apps/v1"), "every node"),
    "rights": (manifest("ClusterRoleBinding", "rbac.authorization.k8s.io/v1"), "gives rights"),
    "a role": (manifest("Role", "rbac.authorization.k8s.io/v1"), "gives rights"),
    "a webhook": (manifest("MutatingWebhookConfiguration", "admissionregistration.k8s.io/v1"), "others write"),
    "a definition": (manifest("CustomResourceDefinition", "apiextensions.k8s.io/v1"), "kind of object"),
    "another server": (manifest("APIService", "apiregistration.k8s.io/v1"), "another server"),
    "a login": (manifest("CertificateSigningRequest", "certificates.k8s.io/v1"), "logs in"),
    "a volume": (manifest("PersistentVolume"), "storage"),
    "a node": (manifest("Node"), "node"),
    "a system namespace": (manifest(namespace="kube-system"), "runs on"),
    "a namespace for privileged pods": (
        {
            "apiVersion": "v1",
            "kind": "Namespace",
            "metadata": {"name": "a", "labels": {"pod-security.kubernetes.io/enforce": "privileged"}},
        },
        "privileged pods",
    ),
    "a token": (manifest("Secret", type="kubernetes.io/service-account-token"), "token"),
    "traffic of others": (manifest("Service", spec={"externalIPs": ["10.0.0.1"]}), "traffic"),
    "what nobody knows": (manifest("HelmChart", "helm.cattle.io/v1"), "nobody knows"),
    "a kind of another group": (manifest("ConfigMap", "example.org/v1"), "nobody knows"),
    "an ingress with a text": (
        {
            **manifest("Ingress", "networking.k8s.io/v1"),
            "metadata": {"name": "a", "annotations": {"nginx.ingress.kubernetes.io/server-snippet": "x"}},
        },
        "a text of its own",
    ),
}


@pytest.mark.parametrize("case", ROOT)
def test_what_can_act_as_root_is_root_and_says_why(case: str) -> None:
    stored, words = ROOT[case]
    effect, reasons = judged(stored, (), exists=False)
    assert effect is Effect.ROOT and any(words in reason for reason in reasons), reasons


PLAIN: dict[str, tuple[dict[str, Any], tuple[Change, ...], bool, Effect]] = {
    "a new one": (manifest(), (), False, Effect.CREATE),
    "a pod": (pod(securityContext={"runAsNonRoot": True}), (), False, Effect.CREATE),
    "a port below 1024": (container(capabilities={"add": ["NET_BIND_SERVICE"]}), (), False, Effect.CREATE),
    "traffic that is cut": (manifest("NetworkPolicy", "networking.k8s.io/v1"), (), False, Effect.INTERRUPT),
    "a value": (manifest(), (Change(at=("f:data", "f:a"), before="1", after="2"),), True, Effect.CHANGE),
    "a value that goes": (manifest(), (Change(at=("f:data", "f:a"), before="1"),), True, Effect.INTERRUPT),
    "new pods": (
        manifest("Deployment", "apps/v1"),
        (Change(at=("f:spec", "f:template", "f:spec", "f:x"), before="1", after="2"),),
        True,
        Effect.INTERRUPT,
    ),
    "fewer": (
        manifest("Deployment", "apps/v1"),
        (Change(at=("f:spec", "f:replicas"), before=3, after=2),),
        True,
        Effect.INTERRUPT,
    ),
    "more": (
        manifest("Deployment", "apps/v1"),
        (Change(at=("f:spec", "f:replicas"), before=2, after=3),),
        True,
        Effect.CHANGE,
    ),
}


@pytest.mark.parametrize("case", PLAIN)
def test_other_effects(case: str) -> None:
    stored, changes, exists, effect = PLAIN[case]
    assert judged(stored, changes, exists=exists) == (effect, ())


# -- plans that were written -----------------------------------------------------------------------------


def engine(tmp_path: Path) -> KubernetesEngine:
    return KubernetesEngine({"lab": KubernetesSettings(kubeconfig=f"file:{tmp_path / 'none'}")})


def frozen(*steps: Step, **more: Any) -> Plan:
    return plan(steps, Clock()(), predicates=(spec.same(LAB),), nonce=NONCE, **more)


ACTIONS: list[Action] = [
    Apply(object=manifest(data={"a": "1"}), nonce=NONCE, changes=(Change(at=("f:data", "f:a"), after="1"),)),
    Delete(ref=ref("ConfigMap", "web", "shop", "v1"), uid="u", nonce=NONCE, restore=True),
    Scale(ref=ref("Deployment", "web", "shop"), uid="u", replicas=1, before=2),
    Restart(ref=ref("Deployment", "web", "shop"), uid="u"),
    Cordon(ref=ref("Node", "n", api="v1"), uid="u"),
    Drain(ref=ref("Node", "n", api="v1"), uid="u"),
]
LIES: dict[str, Callable[[Step], dict[str, Any]]] = {
    "effect": lambda one: {"effect": Effect.READ},
    "undo": lambda one: {"undo": Undo.COVERED},
    "summary": lambda one: {"summary": "nothing"},
    "target": lambda one: {"target": one.target.model_copy(update={"id": "other", "name": "other"})},
    "another action": lambda one: {"action": "scale" if one.action != "scale" else "apply"},
    "no action": lambda one: {"action": "exec"},
    "more arguments": lambda one: {"args": {**one.args, "force": True}},
    "limits": lambda one: {"limits": (Limit(name="none", at_once=99),)},
    "no predicate": lambda one: {"predicates": ()},
    "a deadline": lambda one: {"deadline_s": 10**6},
    "another place": lambda one: {"target": one.target.model_copy(update={"place": "elsewhere"})},
    "gone": lambda one: {"target_gone": True},
}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda one: type(one).__name__)
def test_a_step_that_is_what_it_says(tmp_path: Path, action: Action) -> None:
    step = spec.step("a", LAB, action, 60)
    assert engine(tmp_path).misstated(frozen(step)) == ()
    assert claims.told(step)


@pytest.mark.parametrize("lie", LIES)
@pytest.mark.parametrize("action", ACTIONS, ids=lambda one: type(one).__name__)
def test_a_step_that_is_not_what_it_says(tmp_path: Path, action: Action, lie: str) -> None:
    step = spec.step("a", LAB, action, 60)
    step = step.model_copy(update=LIES[lie](step))
    assert engine(tmp_path).misstated(frozen(step))


def test_the_mark_of_another_deployment(tmp_path: Path) -> None:
    other = Apply(object=manifest(), nonce="0" * 32)
    problems = engine(tmp_path).misstated(frozen(spec.step("a", LAB, other, 60)))
    assert [one.message for one in problems] == ["a: it bears the mark of another deployment."]
    problems = engine(tmp_path).misstated(
        frozen(spec.step("a", LAB, Delete(ref=ref("ConfigMap", "web", "shop", "v1"), nonce="0" * 32), 60))
    )
    assert problems


def test_members_are_made_by_applying_and_dropped_by_deleting(tmp_path: Path) -> None:
    apply, delete = ACTIONS[0], ACTIONS[1]
    member = Member(key="conf", target=spec.target("lab", apply.ref), spec={})
    assert engine(tmp_path).misstated(frozen(spec.step("a", LAB, apply, 60, makes=member, notes="conf"))) == ()
    assert engine(tmp_path).misstated(frozen(spec.step("a", LAB, delete, 60, drops="conf"))) == ()
    assert engine(tmp_path).misstated(frozen(spec.step("a", LAB, delete, 60, makes=member)))
    assert engine(tmp_path).misstated(frozen(spec.step("a", LAB, apply, 60, drops="conf")))


def test_labels_for_policies(tmp_path: Path) -> None:
    made = engine(tmp_path)
    assert made.labels(spec.step("a", LAB, ACTIONS[2], 60), ()) == {
        "namespace": ("shop",),
        "kind": ("Deployment.apps",),
    }
    assert made.labels(spec.step("a", LAB, ACTIONS[4], 60), ()) == {"namespace": ("",), "kind": ("Node",)}


def test_a_long_text_is_shown_by_the_lines_that_differ() -> None:
    before, after = "\n".join(f"line {n}" for n in range(50)), "\n".join(f"line {n}" for n in range(50) if n != 20)
    change = Change(at=("f:data", "f:conf"), before=before, after=after)
    action = Apply(object=manifest(), nonce=NONCE, uid="u", changes=(change,))
    rows = claims.told(spec.step("a", LAB, action, 60))
    assert (
        [row.label for row in rows] == ["sets", "to"]
        and "-line 20" in rows[1].value
        and "line 2\n" not in rows[1].value
    )


def test_where_no_cluster_was_asked_the_whole_object_is_shown() -> None:
    step = spec.step("a", LAB, Apply(object=pod(hostPID=True), nonce=NONCE), 60)
    rows = claims.told(step)
    assert {row.value for row in rows} >= {"spec.containers[0].image → main:1", "spec.hostPID → true"}
    assert [row.note for row in rows if row.label == "root"] == ["a pod shares the node's hostPID"]


WRONG: dict[str, dict[str, Any]] = {
    "no name": {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {}},
    "a path for a name": {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "../x", "namespace": "shop"}},
    "a path for a version": {"apiVersion": "v1/../..", "kind": "ConfigMap", "metadata": {"name": "x"}},
    "a name of the server's": {**manifest(), "metadata": {"generateName": "x", "name": "x"}},
    "a status": manifest(status={}),
    "managed fields": {**manifest(), "metadata": {"name": "x", "managedFields": []}},
    "our marks": {**manifest(), "metadata": {"name": "x", "annotations": {"atlas-mcp/nonce": "x"}}},
    "too large": manifest(data={"a": "x" * 300_000}),
    "metadata of another form": {"apiVersion": "v1", "kind": "ConfigMap", "metadata": []},
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_manifest(case: str) -> None:
    with pytest.raises(ValueError):
        Apply(object=WRONG[case], nonce=NONCE)


def test_fields_are_addressed_as_the_server_does() -> None:
    fields: dict[str, Any] = {
        "f:metadata": {"f:finalizers": {".": {}, 'v:"a"': {}}},
        "f:spec": {
            "f:containers": {
                'k:{"name":"web"}': {
                    ".": {},
                    "f:name": {},
                    "f:image": {},
                    "f:ports": {'k:{"containerPort":80,"protocol":"TCP"}': {".": {}, "f:containerPort": {}}},
                }
            },
            "f:emptyDir": {},
        },
    }
    stored = {
        "metadata": {"finalizers": ["a", "b"]},
        "spec": {
            "containers": [{"name": "x"}, {"name": "web", "image": "web:1", "ports": [{"containerPort": 80}]}],
            "emptyDir": {},
        },
    }
    found = {shown_at(at): value_at(stored, at) for at in leaves(fields)}
    assert found == {
        "metadata.finalizers[a]": "a",
        "spec.containers[web].image": "web:1",
        "spec.containers[web].ports[80,TCP]": {"containerPort": 80},
        "spec.emptyDir": {},
    }
    made: dict[str, Any] = {}
    for at in leaves(fields):
        place(made, at, value_at(stored, at))
    assert made["spec"]["containers"] == [
        {"name": "web", "image": "web:1", "ports": [{"containerPort": 80, "protocol": "TCP"}]}
    ]
    assert made["metadata"] == {"finalizers": ["a"]} and made["spec"]["emptyDir"] == {}
    assert value_at(stored, ("f:spec", "k:{}", "f:x")) is None and value_at([], ("k:not json",)) is None


def test_the_target_is_told_by_kind_and_namespace() -> None:
    assert spec.target("lab", ref("Deployment", "web", "shop")) == Target(
        engine=ENGINE, place="lab", kind="Deployment.apps", id="shop/web", name="shop/web"
    )


def at(kind: str, spec: Any = None, status: Any = None, generation: int = 1) -> dict[str, Any]:
    """An object of a kind that its controller has seen."""
    seen = {"observedGeneration": 1, **(status or {})}
    return {"kind": kind, "metadata": {"generation": generation}, "spec": spec or {}, "status": seen}


def condition(kind: str, status: str, **more: str) -> dict[str, Any]:
    return {"conditions": [{"type": kind, "status": status, **more}]}


STANDS: dict[str, tuple[dict[str, Any], Stand]] = {
    "not seen yet": (at("Deployment", generation=2), Stand("its controller has not seen it yet")),
    "stuck": (
        at(
            "Deployment", status=condition("Progressing", "False", reason="ProgressDeadlineExceeded", message="no room")
        ),
        Stand(failed="no room"),
    ),
    "old pods": (
        at("Deployment", {"replicas": 2}, {"updatedReplicas": 2, "replicas": 3, "availableReplicas": 2}),
        Stand("1 pods of before have yet to go"),
    ),
    "a set": (
        at("StatefulSet", {"replicas": 3}, {"updatedReplicas": 1, "replicas": 3}),
        Stand("1 of 3 pods are made as they should be"),
    ),
    "a set that waits for deletions": (
        at("StatefulSet", {"replicas": 3, "updateStrategy": {"type": "OnDelete"}}, {"readyReplicas": 3}),
        Stand(),
    ),
    "a set in part": (
        at("StatefulSet", {"replicas": 3, "updateStrategy": {"rollingUpdate": {"partition": 2}}}, {"readyReplicas": 2}),
        Stand("2 of 3 pods are ready"),
    ),
    "not on every node": (
        at("DaemonSet", status={"desiredNumberScheduled": 3, "updatedNumberScheduled": 1}),
        Stand("1 of 3 nodes have the pod as it should be"),
    ),
    "on every node": (
        at(
            "DaemonSet",
            status={"desiredNumberScheduled": 3, "updatedNumberScheduled": 3, "numberAvailable": 2},
        ),
        Stand("2 of 3 pods are ready"),
    ),
    "a job that runs": (at("Job"), Stand("it has not ended")),
    "a job that waits to be let on": (at("Job", {"suspend": True}), Stand()),
    "a job that has ended": (at("Job", status=condition("Complete", "True")), Stand()),
    "a job that failed": (
        at("Job", status=condition("Failed", "True", reason="BackoffLimitExceeded")),
        Stand(failed="BackoffLimitExceeded"),
    ),
    "a pod that is pulled": (at("Pod", status={"phase": "Pending"}), Stand("it is Pending, and not ready")),
    "a pod that failed": (at("Pod", status={"phase": "Failed", "message": "evicted"}), Stand(failed="evicted")),
    "a pod that has ended": (at("Pod", status={"phase": "Succeeded"}), Stand()),
    "a definition": (at("CustomResourceDefinition"), Stand("it is not established")),
    "a definition that is refused": (
        at("CustomResourceDefinition", status=condition("NamesAccepted", "False", message="taken")),
        Stand(failed="taken"),
    ),
    "on its way out": (
        {"kind": "ConfigMap", "metadata": {"deletionTimestamp": "now"}},
        Stand(failed="it is being deleted"),
    ),
    "what brings nothing about": ({"kind": "ConfigMap", "metadata": {}}, Stand()),
}


@pytest.mark.parametrize("case", STANDS)
def test_where_an_object_stands(case: str) -> None:
    stored, stand = STANDS[case]
    assert stands(stored) == stand
