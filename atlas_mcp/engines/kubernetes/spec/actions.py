"""What can be done to the objects of a cluster. Pure.

What a plan rests on is in the action, and is read again before anything is written: an action that is no longer true is
refused.
"""

from __future__ import annotations

import json
from typing import Annotated, Any

from pydantic import Field, model_validator

from atlas_mcp.domain.text import Form, Label, wrong
from atlas_mcp.engines.kubernetes.spec.fields import NONCE, STEP, Change, annotation, meta
from atlas_mcp.model import Frozen, JsonObject
from atlas_mcp.redact import is_secret_key

ApiVersion = Annotated[
    str, Form(r"([a-z0-9.-]{1,253}/)?v[0-9]+[a-z0-9]*", "an apiVersion of Kubernetes", "apps/v1", longest=280)
]
Kind = Annotated[str, Form(r"[A-Z][A-Za-z0-9]*", "a kind of object", "Deployment", longest=63)]
Namespace = Annotated[str, Form(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?|", "a namespace", "shop", longest=63)]
Name = Annotated[str, Form(r"[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?", "the name of an object", "web", longest=189)]
SecretKey = Annotated[str, Form(r"[A-Za-z0-9._-]+", "a key of a Secret", "password", longest=253)]
LARGEST = 262_144  # bytes of an object, as JSON
_WRITTEN_BY_SERVER = ("uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "selfLink")


class Ref(Frozen):
    """One object."""

    api: ApiVersion
    kind: Kind
    namespace: Namespace = ""
    name: Name

    def __str__(self) -> str:
        return f"{self.kind} {f'{self.namespace}/' if self.namespace else ''}{self.name}"


def ref_of(stored: JsonObject) -> Ref:
    """Which object a manifest is. Raises `ValidationError` where it does not say."""
    told = meta(stored)
    return Ref.model_validate(
        {
            "api": stored.get("apiVersion"),
            "kind": stored.get("kind"),
            "namespace": told.get("namespace", ""),
            "name": told.get("name"),
        }
    )


class Apply(Frozen):
    """An object as it should be. Fields that it does not name are left to others; none is taken over from them.

    The data of a Secret are `secrets`: by key, the names that the settings have for them; its step may take more, as
    `data.KEY`. `uid` is that of the
    object that is there, "" for a new one. `changes` is what the server said that it would change, None where it could
    not be asked.
    """

    object: JsonObject
    nonce: str
    secrets: dict[SecretKey, Label] = {}
    uid: str = ""
    changes: tuple[Change, ...] | None = None
    wait: bool = True

    @model_validator(mode="after")
    def _is_a_manifest(self) -> Apply:
        self.ref  # noqa: B018 - raises where it is none
        told = meta(self.object)
        if strange := [name for name in _WRITTEN_BY_SERVER if name in told]:
            raise wrong(f"metadata.{strange[0]} is written by the server.", "Take it out.")
        if "generateName" in told or "status" in self.object:
            raise wrong("an object has a name of its own, and no status.", "Take generateName and status out.")
        if annotation(self.object, NONCE) or annotation(self.object, STEP):
            raise wrong("annotations that begin with atlas-mcp/ are ATLAS's own.", "Take them out.")
        if len(json.dumps(self.object)) > LARGEST:
            raise wrong(f"it has more than {LARGEST} bytes.", "Split it.")
        if self.secrets and self.ref.kind != "Secret":
            raise wrong("only a Secret has secrets.", "Have the object name a Secret's key.")
        if found := exposed(self.object):
            raise wrong(f"{found} holds what looks like a secret.", "Put it into a Secret, as a reference.")
        return self

    @property
    def ref(self) -> Ref:
        """Which object it is."""
        return ref_of(self.object)


class OnObject(Frozen):
    """What acts on an object that is there, as it was when it was planned."""

    ref: Ref
    uid: str = ""


class Delete(OnObject):
    """Remove an object, with what it owns. With a `nonce`, only one that bears it.

    With `restore`, undoing makes it again as it was, under another uid; without it nothing does.
    """

    nonce: str = ""
    restore: bool = False


class Scale(OnObject):
    """Another number of replicas."""

    replicas: int = Field(ge=0, le=10_000)
    before: int = -1


class Restart(OnObject):
    """New pods in place of those that run, as a rollout."""


class Cordon(OnObject):
    """Whether a node takes new pods: not while it is cordoned."""

    on: bool = True


class Drain(OnObject):
    """Evict the pods of a cordoned node, as their disruption budgets allow; those of DaemonSets stay.

    With `disposable`, pods that nothing makes again, and those that keep data on the node, go as well. `pods` are those
    that were there when it was planned.
    """

    disposable: bool = False
    pods: tuple[str, ...] = ()


class Ready(OnObject):
    """Wait until a node is ready, with this version of the kubelet. It changes nothing."""

    version: Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9+._-]*", "a version", "v1.36.3+k3s1", longest=63)]


Action = Apply | Delete | Scale | Restart | Cordon | Drain | Ready
ACTIONS: dict[str, type[Action]] = {
    one.__name__.lower(): one for one in (Apply, Delete, Scale, Restart, Cordon, Drain, Ready)
}


def exposed(stored: JsonObject) -> str:
    """Where a manifest holds the value of a secret: the data of a Secret, or a text under a name that says so.

    Labels and annotations are not looked at, nor fields that name a Secret.
    """
    if stored.get("kind") == "Secret":
        return next((part for part in ("data", "stringData") if stored.get(part)), "")
    parts = ((key, value) for key, value in stored.items() if key != "metadata")
    return next((found for key, value in parts if (found := secretive(value, key, key))), "")


def secretive(value: Any, at: str, name: str) -> str:  # noqa: ANN401 - JSON
    """Where a value, which bears a name, holds what by its name is a secret; "" where it does not."""
    if isinstance(value, str):
        return at if value and is_secret_key(name) and not name.endswith(("secretName", "SecretName")) else ""
    if isinstance(value, list):
        return next((found for one in value if (found := secretive(one, at, name))), "")
    if not isinstance(value, dict):
        return ""
    own = value.get("name")  # of a variable, whose value stands beside it
    below = ((key, own if key == "value" and isinstance(own, str) else key, inner) for key, inner in value.items())
    return next((found for key, called, inner in below if (found := secretive(inner, f"{at}.{key}", called))), "")
