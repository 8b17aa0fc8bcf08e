"""The operator's Kubernetes clusters: by which kubeconfig each is reached, and which of its contexts counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, cast

from pydantic import Field

from atlas_mcp.config import Settings
from atlas_mcp.domain.text import Form, Label
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef
from atlas_mcp.system.paths import UserPath

SECTION = "kubernetes"
ContextName = Annotated[str, Form(r"[^\x00-\x1f\x7f]*", "the name of a context", "admin@lab", longest=253)]


class KubernetesSettings(Frozen):
    """One cluster. Its certificate is always verified, whatever the kubeconfig says."""

    kubeconfig: SecretRef = Field(description="reference to a kubeconfig")
    context: ContextName = Field(default="", description="one of its contexts, instead of its current one")
    programs: tuple[UserPath, ...] = Field(default=(), description="programs that it may have run to get a token")
    secrets: dict[Label, SecretRef] = Field(
        default={}, description="what its Secrets may hold, by name: a spec names one, and no reference of its own"
    )
    parallel: int = Field(default=10, ge=1, le=100, description="steps that run at once on it")


def clusters_of(settings: Settings) -> Mapping[str, KubernetesSettings]:
    """The Kubernetes clusters that the settings name."""
    return cast("Mapping[str, KubernetesSettings]", settings.section(SECTION))
