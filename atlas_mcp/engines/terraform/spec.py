"""What tools may ask of Terraform, and its steps, as frozen data."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field, TypeAdapter

from atlas_mcp.engines.terraform import ENGINE
from atlas_mcp.model import Digest, Effect, FactRequest, Frozen, JsonObject, Member

# The engine of the guests whose state is kept: beside Terraform it claims, reads and forgets them, and writes nothing.
GUESTS = "proxmox"
BEGIN, END = "terraform/apply", "terraform/finish"  # ids of the steps that all others of a plan stand around
PREPARE = "terraform/prepare"  # id of the step that plans
KUBECONFIG = "kubeconfig"  # the output of a cluster's tree, and what the step that ends its run gives
UNTAKEN, MARKED = "untaken", "marked"  # ids of conditions read right before the run: VMIDs are free, guests are ours


class Verb(StrEnum):
    """What Terraform does to a resource."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    IMPORT = "import"  # taken into the state as it is
    FORGET = "forget"  # left as it is, out of the state


class Change(Frozen):
    """One resource as a frozen plan changes it; `lines` say what is written, `places` where it goes.

    `vmid` is that of a VM, None for every other resource.
    """

    address: str
    type: str
    vmid: int | None
    name: str
    verb: Verb
    effect: Effect
    lines: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()
    storages: tuple[str, ...] = ()
    pools: tuple[str, ...] = ()


class Scope(Frozen):
    """The VMIDs that Terraform may create, change, destroy and import; with `forget` it lets go of all of them.

    `gone` are those of VMs that somebody else has removed: what went with them may still be in the state.
    """

    created: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    adopted: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    forget: bool = False
    keys: dict[int, str] = Field(default={}, description="the member that each VMID is, for what is noted of it")

    @property
    def there(self) -> frozenset[int]:
        """The VMIDs that are the deployment's already."""
        return self.all - {*self.created, *self.gone}

    @property
    def all(self) -> frozenset[int]:
        """Every VMID of the deployment."""
        return frozenset({*self.created, *self.kept, *self.removed, *self.adopted, *self.gone})


class Estate(Frozen):
    """What Terraform keeps in a cloud: where, and what of it may be destroyed.

    `begins` says that nothing of it is there yet. With `ends` all of it is destroyed, else only `removed`, by address.
    """

    provider: str
    variables: dict[str, str] = Field(description="of the tree: where it goes, as the place's settings say")
    begins: bool = False
    ends: bool = False
    removed: tuple[str, ...] = ()
    member: Member = Field(description="of the deployment: all of it is one")


class Prepare(Frozen):
    """Have Terraform plan a tree that was rendered, and judge what it would do. Changes no target.

    `owner` is the program that keeps the state, "" where none does yet; `asked` is the draft that is completed.
    """

    action: Literal["prepare"] = "prepare"
    tree: str = ""
    owner: str = ""
    scope: Scope
    destroy: bool = False
    asked: JsonObject = {}
    estate: Estate | None = None


class Apply(Frozen):
    """Have Terraform begin to apply exactly the plan file of that SHA-256, with exactly that program.

    Undone by one interrupt, waiting for the end, and taking out of the state what this run brought into it; the guests
    themselves are the claims' to remove.
    """

    action: Literal["apply"] = "apply"
    plan: Digest
    tree: str = Field(description="the rendered tree that was planned")
    program: str
    owner: str = Field(description="who owns the deployment afterwards: the program, or nobody")
    scope: Scope
    changes: tuple[Change, ...]
    estate: Estate | None = None


class Follow(Frozen):
    """Wait until the run of a plan file has changed one resource of a deployment, as `lines` say."""

    action: Literal["follow"] = "follow"
    deployment: str
    plan: Digest
    address: str
    verb: Verb
    lines: tuple[str, ...]


class Finish(Frozen):
    """Wait until the run has ended, see that it succeeded, and plan again: what is left to do is a warning."""

    action: Literal["finish"] = "finish"
    plan: Digest
    again: bool = True
    kubeconfig: bool = Field(default=False, description="give the tree's output of that name, a secret")


class Gone(Frozen):
    """See that nothing is left in the state of a deployment in a cloud."""

    action: Literal["gone"] = "gone"
    program: str


Action = Annotated[Prepare | Apply | Follow | Finish | Gone, Field(discriminator="action")]
ACTIONS: TypeAdapter[Action] = TypeAdapter(Action)


class AskProgram(FactRequest[str]):
    """Which program there is, as "terraform 1.11.4", and that it may work on a deployment that `owner` owns."""

    engine: ClassVar[str] = ENGINE
    cluster: str
    owner: str = ""


class Surroundings(Frozen):
    """What the operator says of rendered files: where Terraform keeps its state, and where software comes from.

    Both are empty where nothing is said.
    """

    backend: JsonObject = {}
    mirrors: dict[str, str] = {}


class AskSurroundings(FactRequest[Surroundings]):
    """The settings of rendered files."""

    engine: ClassVar[str] = ENGINE


class CloudPlace(Frozen):
    """A place in a cloud, as the settings have it."""

    name: str
    provider: str
    variables: dict[str, str] = Field(description="of a tree that goes there, such as its region")


class AskClouds(FactRequest[tuple[CloudPlace, ...]]):
    """The places in clouds that the settings have."""

    engine: ClassVar[str] = ENGINE


class AskDrift(FactRequest[tuple[str, ...]]):
    """How a deployment's resources differ from what Terraform left behind: one line for each attribute."""

    engine: ClassVar[str] = ENGINE
    cluster: str
    deployment: str
    owner: str
