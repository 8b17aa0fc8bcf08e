"""What is known of a cluster, and the questions about it. Answers are bounded; names are the cluster's. Pure."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from pydantic import Field

from atlas_mcp.engines.kubernetes import ENGINE
from atlas_mcp.engines.kubernetes.spec.actions import Action, Ref
from atlas_mcp.model import FactRequest, Frozen, JsonObject, Predicate

CLUSTER_SAME = "cluster_same"  # the one condition that a plan may rest on
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Cluster(Frozen):
    """A cluster before it is asked; `digest` is of its address and its CA, "" of one that is still to be made.

    `secrets` are the names of what its Secrets may hold.
    """

    place: str
    digest: str = ""
    parallel: int = 10
    secrets: tuple[str, ...] = ()


class Reached(Frozen):
    """A cluster that answered: its version, and whom it takes us for, "" where it does not tell."""

    version: str
    user: str = ""


class Page(Frozen, Generic[T]):
    """A part of a list; `next` goes on with it, and `left` are how many are known to follow."""

    items: tuple[T, ...]
    next: str = ""
    left: int = 0


class Table(Frozen):
    """A list as the server itself prints it: `columns` are its headings, of which `main` come first and are enough."""

    columns: tuple[str, ...]
    main: int
    rows: tuple[tuple[str, ...], ...]
    next: str = ""


class Node(Frozen):
    """A node: whether it is ready and takes pods, and what its conditions say that are not as they should be."""

    name: str
    ready: bool
    cordoned: bool
    version: str
    troubles: tuple[str, ...] = ()
    cpu: str = ""
    memory: str = ""
    pods: str = ""
    uuid: str = ""  # of the machine, as its firmware tells it
    addresses: tuple[str, ...] = ()


class Container(Frozen):
    """A container of a pod; `state` is running, waiting or terminated, with `reason` and `exit_code`."""

    name: str
    image: str
    ready: bool
    restarts: int
    state: str = ""
    reason: str = ""
    message: str = ""
    exit_code: int | None = None
    last_reason: str = ""
    last_exit_code: int | None = None


class Pod(Frozen):
    """A pod; `owner` is what makes it again, "" for nothing."""

    namespace: str
    name: str
    phase: str
    ready: bool
    node: str = ""
    reason: str = ""
    message: str = ""
    owner: str = ""
    containers: tuple[Container, ...] = ()


class Workload(Frozen):
    """What makes pods: how many there should be, how many are ready, and what is still to be done, "" for nothing."""

    kind: str
    namespace: str
    name: str
    wanted: int
    ready: int
    waits_for: str = ""
    images: tuple[str, ...] = ()


class Event(Frozen):
    """What was noted about an object, the newest time first, and how often."""

    namespace: str
    about: str
    type: str
    reason: str
    message: str
    count: int
    at: str


class Logs(Frozen):
    """The end of what a container wrote; `cut` where there was more."""

    text: str
    cut: bool


class Question(FactRequest[T_co], Generic[T_co]):
    """A question about a cluster of the settings."""

    engine: ClassVar[str] = ENGINE
    place: str


class AskCluster(Question[Cluster]):
    """The cluster as plans rest on it. It is not asked."""


class AskReached(Question[Reached]):
    """Whether the cluster answers, and lets us in."""


class Listing(Question[T_co], Generic[T_co]):
    """A question for a page of a list, of one namespace or of all."""

    namespace: str = ""
    labels: str = ""
    most: int = Field(default=500, ge=1, le=500)
    after: str = ""


class AskTable(Listing[Table]):
    """A kind of object as a table."""

    api: str
    kind: str


class AskNodes(Listing[Page[Node]]):
    """The nodes."""


class AskPods(Listing[Page[Pod]]):
    """Pods, of one node or of all."""

    node: str = ""


class AskWorkloads(Listing[Page[Workload]]):
    """Workloads of a kind: Deployment, StatefulSet, DaemonSet or Job."""

    kind: str = "Deployment"


class AskEvents(Listing[Page[Event]]):
    """Events, of one object or of all."""

    about: str = ""


class AskLogs(Question[Logs]):
    """The end of what a container of a pod wrote; `previous` is the one before it was started again."""

    namespace: str
    pod: str
    container: str = ""
    lines: int = Field(default=200, ge=1, le=5_000)
    previous: bool = False


class AskObject(Question[JsonObject | None]):
    """An object as the server has it, None where it is not there. Of a Secret the keys alone are told."""

    ref: Ref


class AskMissing(Question[tuple[str, ...]]):
    """The rights that we lack for an action, in words."""

    action: Action


class AskPlanned(Question[Action]):
    """An action with all that a plan rests on: what is there now, and what the server says that it would change.

    Raises `TargetError` where a right is missing, others have a field, or the server would refuse it. `kubeconfig` is a
    reference, where the settings do not have the cluster.
    """

    action: Action
    kubeconfig: str = ""


def same(cluster: Cluster) -> Predicate:
    """The condition that the settings mean the cluster that they meant when it was planned."""
    return Predicate(
        id=f"{CLUSTER_SAME}:{cluster.place}",
        engine=ENGINE,
        kind=CLUSTER_SAME,
        summary=f"{cluster.place} is the cluster that it was",
        args={"place": cluster.place, "digest": cluster.digest},
    )
