"""One look at a cluster: the objects that checks read, what each is to others, and faults as checks find them. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from atlas_mcp.domain.health import HealthState
from atlas_mcp.engines.kubernetes.health.stored import Part, Stored, ref, selects

WORKLOADS = ("Deployment", "StatefulSet", "DaemonSet", "Job", "ReplicaSet")
SYSTEM = "kube-system"


@dataclass(frozen=True)
class Fault:
    """That something is wrong: its cause (of `spec.health`), what is to be mended, where it shows, what tells so."""

    cause: str
    subject: str
    evidence: str
    on: tuple[str, ...] = ()
    state: HealthState | None = None  # where it is not that of the cause

    @property
    def shown_on(self) -> tuple[str, ...]:
        """The objects that it shows on; the subject itself where no others are named."""
        return self.on or (self.subject,)


@dataclass(frozen=True)
class Seen:
    """What was read, by kind. `unread` are the kinds that could not be, with the reason."""

    place: str
    now: datetime
    version: str
    stored: Mapping[str, Sequence[Stored]]
    unread: Mapping[str, str]
    ends: Mapping[str, datetime]  # certificates that are no objects, by what they are called

    def of(self, *kinds: str) -> Iterator[Stored]:
        """The objects of some kinds."""
        for kind in kinds:
            yield from self.stored.get(kind, ())

    def get(self, kind: str, namespace: str, name: str) -> Stored | None:
        """An object, None where it is not there."""
        return self._by_ref.get(ref(kind, namespace, name))

    def there(self, name: str) -> bool:
        """Whether an object of that reference was read."""
        return name in self._by_ref

    def since(self, part: Part, path: str) -> timedelta:
        """How long ago a time in an object is; no time at all where it has none."""
        at = part.time(path)
        return self.now - at if at else timedelta()

    def events(self, about: str) -> list[Stored]:
        """The warnings about an object, the newest first."""
        return self._events.get(about, [])

    def warning(self, about: str, *reasons: str) -> str:
        """The newest warning about an object of one of these reasons, in words, "" for none."""
        told = (one for one in self.events(about) if one.text("reason") in reasons)
        return next((f"event {one.text('reason')}: {one.text('message')}" for one in told), "")

    # -- what each is to the others ---------------------------------------------------------------------

    @cached_property
    def _by_ref(self) -> dict[str, Stored]:
        return {one.ref: one for kind, told in self.stored.items() if kind != "Event" for one in told}

    @cached_property
    def _events(self) -> dict[str, list[Stored]]:
        by_object = defaultdict[str, list[Stored]](list)
        for one in self.of("Event"):
            about = one.part("involvedObject")
            by_object[ref(about.text("kind"), about.text("namespace"), about.text("name"))].append(one)
        for told in by_object.values():
            told.sort(key=lambda one: one.text("lastTimestamp") or one.text("eventTime"), reverse=True)
        return by_object

    @cached_property
    def pods(self) -> dict[str, list[Stored]]:
        """All pods, by namespace."""
        by_namespace = defaultdict[str, list[Stored]](list)
        for one in self.of("Pod"):
            by_namespace[one.namespace].append(one)
        return by_namespace

    @cached_property
    def unready(self) -> tuple[Stored, ...]:
        """Pods that are not as they should be, but for those that go, and those of jobs that ended well after all."""
        return tuple(one for one in self.of("Pod") if not ready(one) and not one.leaving and not self._over(one))

    def _over(self, pod: Stored) -> bool:
        if pod.text("status.phase") == "Succeeded":
            return True
        made_by = self._by_ref.get(self.maker(pod))
        return made_by is not None and made_by.kind == "Job" and made_by.condition("Complete").text("status") == "True"

    def maker(self, pod: Stored) -> str:
        """What makes a pod again, by reference; the pod itself where nothing does."""
        return self.owner(pod.namespace, pod) or pod.ref

    def owner(self, namespace: str, one: Stored) -> str:
        """The workload that an object belongs to, "" for none. A ReplicaSet bears the name of its Deployment."""
        told = next((own for own in one.parts("metadata.ownerReferences") if own.is_true("controller")), None)
        return self.workload(told.text("kind"), namespace, told.text("name")) if told else ""

    def workload(self, kind: str, namespace: str, name: str) -> str:
        """A workload by reference: of a ReplicaSet its Deployment, where there is one."""
        if kind == "ReplicaSet":
            deployment = ref("Deployment", namespace, name.rpartition("-")[0])
            return deployment if deployment in self._by_ref else ref(kind, namespace, name)
        return ref(kind, namespace, name)

    def selected(self, service: Stored) -> list[Stored]:
        """The pods that a service selects, but for those that are over."""
        told = self.matching(service.namespace, service.words("spec.selector"))
        return [one for one in told if one.text("status.phase") not in ("Succeeded", "Failed")]

    def matching(self, namespace: str, wanted: Mapping[str, str]) -> list[Stored]:
        """The pods of a namespace that have all these labels; none where none is asked for."""
        first = next(iter(wanted.items()), ("", ""))
        return [one for one in self._labelled.get((namespace, *first), ()) if selects(wanted, one.labels)]

    @cached_property
    def _labelled(self) -> dict[tuple[str, str, str], list[Stored]]:
        by_label = defaultdict[tuple[str, str, str], list[Stored]](list)
        for one in self.of("Pod"):
            for key, value in one.labels.items():
                by_label[one.namespace, key, value].append(one)
        return by_label

    @cached_property
    def bears(self) -> Mapping[str, set[str]]:
        """By object, those that suffer when something is wrong with it."""
        edges = defaultdict[str, set[str]](set)
        for pod in self.of("Pod"):
            edges[ref("Node", "", pod.text("spec.nodeName"))].add(pod.ref)
            edges[pod.ref].add(self.maker(pod))
            for volume in pod.parts("spec.volumes"):
                claim = volume.text("persistentVolumeClaim.claimName")
                edges[ref("PersistentVolumeClaim", pod.namespace, claim)].add(pod.ref)
        self._selecting(edges)
        for ingress in self.of("Ingress"):
            for backend in backends(ingress):
                edges[ref("Service", ingress.namespace, backend.text("service.name"))].add(ingress.ref)
        for told in self.of("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"):
            for hook in told.parts("webhooks"):
                service = hook.part("clientConfig.service")
                webhook = ref("Webhook", "", hook.text("name"))
                edges[ref("Service", service.text("namespace"), service.text("name"))].add(webhook)
        for told in self.of("APIService"):
            service = told.part("spec.service")
            edges[ref("Service", service.text("namespace"), service.text("name"))].add(told.ref)
            edges[told.ref] |= {one.ref for one in self.of("Namespace") if one.leaving}
        return edges

    def _selecting(self, edges: defaultdict[str, set[str]]) -> None:
        """Services and budgets suffer with the pods that they select, and with what makes such pods."""
        for one in self.of("Service", "PodDisruptionBudget"):
            path = "spec.selector" if one.kind == "Service" else "spec.selector.matchLabels"
            wanted = one.words(path)
            for pod in self.matching(one.namespace, wanted):
                edges[pod.ref].add(one.ref)
            for maker in self._makers.get(one.namespace, ()):
                if selects(wanted, maker.words("spec.template.metadata.labels")):
                    edges[maker.ref].add(one.ref)
        for scaler in self.of("HorizontalPodAutoscaler"):
            target = scaler.part("spec.scaleTargetRef")
            edges[ref(target.text("kind"), scaler.namespace, target.text("name"))].add(scaler.ref)

    @cached_property
    def _makers(self) -> dict[str, list[Stored]]:
        by_namespace = defaultdict[str, list[Stored]](list)
        for one in self.of(*WORKLOADS):
            by_namespace[one.namespace].append(one)
        return by_namespace


def ready(pod: Stored) -> bool:
    """Whether a pod is ready."""
    return pod.condition("Ready").text("status") == "True"


def backends(ingress: Stored) -> list[Part]:
    """All backends of an ingress."""
    rules = [path for rule in ingress.parts("spec.rules") for path in rule.parts("http.paths")]
    default = ingress.part("spec.defaultBackend")
    return [path.part("backend") for path in rules] + ([default] if default.body else [])
