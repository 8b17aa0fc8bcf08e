"""What tools of every kind answer, and what is asked of those that list."""

from __future__ import annotations

from pydantic import Field, JsonValue

from atlas_mcp.errors import Problem
from atlas_mcp.model import Frozen, JobState, Judged


class RenderView(Frozen):
    """A rendered tree that is kept: its digest, its files by path with their size, what is missing, what to know."""

    digest: str
    files: dict[str, int]
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class Fault(Frozen):
    """A fault, with its JSON pointer."""

    at: str
    message: str
    remedy: str

    @classmethod
    def of(cls, problem: Problem) -> Fault:
        """A problem as an answer tells it."""
        return cls(at=problem.pointer, message=problem.message, remedy=problem.remedy)


class OpenQuestion(Frozen):
    """What is open: a JSON pointer, the words, the possible answers; `otherwise` holds where nobody answers."""

    at: str
    ask: str
    options: list[str] = []
    otherwise: str = ""


class Collected(Frozen):
    """The spec as far as it is known."""

    spec_id: str = ""
    revision: int = 0
    complete: bool
    problems: list[Fault]
    questions: list[OpenQuestion]
    spec: dict[str, JsonValue] = {}
    defaults: dict[str, list[str]] = Field(default={}, description="source -> pointers it gave")
    notes: list[str] = []


class Capacity(Frozen):
    """Whether a spec fits; `fits` with no problems means that it can be planned."""

    place: str
    fits: bool
    problems: list[Fault] = []
    warnings: list[str] = []
    checks: list[str] = []
    placement: list[str] = []
    node_loss: list[str] = []


class Inventory(Frozen):
    """A page of what there is; `total` and `by_status` count everything that the filters let through."""

    place: str
    total: int
    by_status: dict[str, int] = {}
    grouped: dict[str, dict[str, str]] = Field(default={}, description='group -> name, # its number -> "ID:NUMBER ..."')
    domain: str = Field(default="", description="ends every name in grouped")
    table: str = ""
    next: str = ""


class InventoryRequest(Frozen):
    """What is to be listed of a place, "" being the only one: a kind of thing, what filters let through, which page.

    `fields` are columns, `name` is part of a name or a glob.
    """

    kind: str
    place: str = ""
    node: str = ""
    pool: str = ""
    tag: str = ""
    status: str = ""
    name: str = ""
    fields: tuple[str, ...] = ()
    after: str = ""
    most: int = 200


class SourceView(Frozen):
    """What was read of a source: how many of each kind, how many differences to before, what could not be read."""

    source: str
    assets: dict[str, int] = {}
    changed: int = 0
    unread: list[str] = []
    problem: str = Field(default="", description="nothing was read: why; what was known stays")
    remedy: str = ""


class EstateView(Frozen):
    """What a collection of sources has read."""

    sources: list[SourceView]


class CitedPassage(Frozen):
    """A passage, with where it stands, who told it, and how long ago."""

    page: str
    section: str
    source: str
    age: str = ""
    text: str

    @property
    def line(self) -> str:
        """All of it in a line."""
        aged = f", {self.age} old" if self.age else ""
        return f"[{self.page}, {self.section}; {self.source}{aged}] {self.text}"


class FoundPassages(Frozen):
    """What a search has found, the best first, by these words; `by` says that nothing but words was compared."""

    passages: list[CitedPassage]
    words: list[str]
    by: str
    untrusted: str


class HealthRequest(Frozen):
    """Whose health is asked for: a deployment's, that of hosts by name ("" as inventory being any), or that of a place.

    `software` is what is expected on each host besides what is known to be there. `urls`, of the host itself, must
    answer, and `certificates`, paths, must last. With `everything`, what is well is told as well.
    """

    deployment_id: str = ""
    hosts: tuple[str, ...] = ()
    inventory: str = ""
    place: str = ""
    software: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    everything: bool = False


class JobView(Frozen):
    """A job."""

    job_id: str
    plan_id: str
    deployment_id: str
    state: JobState
    done: int
    total: int
    message: str = ""
    reason: str = ""
    remains: list[str] = []
    made: str = ""
    outputs: str = ""  # the URIs of the last large ones of its steps, a blank between them
    report: str = ""  # the URI of what it has done, once it has begun


def nothing_to_do(view: Judged, job: JobView) -> Judged:
    """The plan of a preparing job that has found nothing to do."""
    warnings = tuple(job.reason.split("; ")[1:])
    return view.model_copy(update={"plan": view.plan.model_copy(update={"steps": (), "warnings": warnings})})


def unmade(job: JobView) -> str:
    """Why a preparing job has made no plan, as a message."""
    return job.reason if job.reason.startswith("Unable to ") else f"Unable to plan: {job.reason or job.state}"
