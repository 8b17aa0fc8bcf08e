"""Whether traffic finds its way: the cluster's DNS, services, ingresses. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from atlas_mcp.engines.kubernetes.health.seen import SYSTEM, WORKLOADS, Fault, Seen, backends, ready
from atlas_mcp.engines.kubernetes.health.stored import Part, Stored, ref, selects
from atlas_mcp.engines.kubernetes.rollout import counts

_DNS = {"k8s-app": "kube-dns"}
_SERVICE_NAME = "kubernetes.io/service-name"
_LONG = timedelta(minutes=5)


def dns(seen: Seen) -> Iterator[Fault]:
    """The pods that answer for names bear one label on every platform."""
    pods = seen.matching(SYSTEM, _DNS)
    if not any(ready(one) for one in pods):
        told = f"{len(pods)} pods in {SYSTEM} have the label k8s-app=kube-dns, and none is ready"
        served = ref("Service", SYSTEM, "kube-dns")
        yield Fault("dns_down", served, told, on=tuple(one.ref for one in pods))


def services(seen: Seen) -> Iterator[Fault]:
    """Services that select pods."""
    addresses = _addresses(seen)
    for one in seen.of("Service"):
        wanted = one.words("spec.selector")
        if not wanted or one.text("spec.type") == "ExternalName" or one.leaving:
            continue
        pods = seen.selected(one)
        if not pods:
            yield from _empty(seen, one, wanted)
            continue
        port = next(_ports(one, pods), None)
        if port is not None:
            yield port
        elif any(ready(pod) for pod in pods) and not addresses.get((one.namespace, one.name)):
            if "EndpointSlice" not in seen.unread:
                yield Fault("no_addresses", one.ref, "its EndpointSlices have no address that is ready")
        elif not any(ready(pod) for pod in pods):
            yield Fault("no_addresses", one.ref, f"none of its {len(pods)} pods is ready")
        yield from _outside(seen, one)


def _empty(seen: Seen, one: Stored, wanted: dict[str, str]) -> Iterator[Fault]:
    """A service of workloads that are scaled to nothing is meant to be empty."""
    makers = [
        maker
        for maker in seen.of(*WORKLOADS)
        if maker.namespace == one.namespace and selects(wanted, maker.words("spec.template.metadata.labels"))
    ]
    if any(counts({**maker.body, "kind": maker.kind})[0] == 0 for maker in makers):
        return
    told = ",".join(f"{key}={value}" for key, value in wanted.items())
    yield Fault("selects_nothing", one.ref, f"spec.selector: {told}; no pod in {one.namespace} has these labels")


def _ports(service: Stored, pods: Sequence[Stored]) -> Iterator[Fault]:
    """Target ports that no pod has: by name that is certain, by number only where pods declare any."""
    declared = [
        port for pod in pods for kind in ("containers", "initContainers") for one in pod.parts(f"spec.{kind}")
        for port in one.parts("ports")
    ]  # fmt: skip
    names = {one.text("name") for one in declared}
    numbers = {(one.number("containerPort"), one.text("protocol") or "TCP") for one in declared}
    for port in service.parts("spec.ports"):
        target, protocol = port.text("targetPort") or port.text("port"), port.text("protocol") or "TCP"
        shown = ", ".join(sorted(f"{one.text('name') or '-'} {one.number('containerPort')}" for one in declared)[:6])
        told = f"spec.ports.targetPort: {target}/{protocol}; its pods have {shown or 'none'}"
        if not target.isdecimal():
            if target not in names:
                yield Fault("port_missing", service.ref, told)
        elif numbers and (int(target), protocol) not in numbers:
            yield Fault("port_undeclared", service.ref, told)


def _outside(seen: Seen, one: Stored) -> Iterator[Fault]:
    balanced = one.text("spec.type") == "LoadBalancer" and not one.parts("status.loadBalancer.ingress")
    if balanced and seen.since(one, "metadata.creationTimestamp") > _LONG:
        told = seen.warning(one.ref, "SyncLoadBalancerFailed") or "status.loadBalancer.ingress: none"
        yield Fault("no_balancer", one.ref, told)


def _addresses(seen: Seen) -> dict[tuple[str, str], int]:
    """How many addresses are ready, by service."""
    found = dict[tuple[str, str], int]()
    for one in seen.of("EndpointSlice"):
        key = (one.namespace, one.labels.get(_SERVICE_NAME, ""))
        told = sum(not _says_no(endpoint) for endpoint in one.parts("endpoints"))
        found[key] = found.get(key, 0) + told
    return found


def _says_no(endpoint: Part) -> bool:
    return endpoint.has("conditions.ready") and not endpoint.is_true("conditions.ready")


def ingresses(seen: Seen) -> Iterator[Fault]:
    """What ingresses lead to, and the class that they name."""
    for one in seen.of("Ingress"):
        for backend in backends(one):
            name = backend.text("service.name")
            if name:
                yield from _backend(one, backend, name, seen.get("Service", one.namespace, name))
        chosen = one.text("spec.ingressClassName")
        if chosen and seen.get("IngressClass", "", chosen) is None and "IngressClass" not in seen.unread:
            yield Fault("no_controller", one.ref, f"spec.ingressClassName: {chosen}, and there is no such class")


def _backend(ingress: Stored, backend: Part, name: str, service: Stored | None) -> Iterator[Fault]:
    if service is None:
        named = ref("Service", ingress.namespace, name)
        yield Fault("backend_missing", ingress.ref, f"backend.service.name: {name}, and there is no {named}")
        return
    asked = backend.text("service.port.name") or backend.text("service.port.number")
    ports = {text for one in service.parts("spec.ports") for text in (one.text("name"), one.text("port")) if text}
    if asked and asked not in ports:
        told = f"backend.service.port: {asked}; {service.ref} has {', '.join(sorted(ports)) or 'none'}"
        yield Fault("backend_port", ingress.ref, told)
