"""What is rendered of a cluster: the templates of its platform, and what the settings say of Terraform."""

from __future__ import annotations

from atlas_mcp.engines.terraform.spec import AskSurroundings, Surroundings
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Brief, Context, Deployment, Layout, StoredSpec

from .._render import terraform
from . import documents
from .monitoring import TEMPLATES, monitoring
from .sized import assessed

_TERRAFORM = "terraform"
_WATCHED = {"monitoring", "docs"}  # kinds of template that say what is watched


async def cluster_layout(ctx: Context, spec: StoredSpec, deployment: Deployment, brief: Brief) -> Layout:
    """The layout. What blocks a plan does not block looking at files, and is said."""
    found = await assessed(ctx, spec, deployment)
    templates = (*found.platform.templates, *documents.TEMPLATES)
    own = found.platform.parameters(found.cluster, deployment)
    parameters = {"alerts": [], **documents.parameters(spec, found, deployment), **own}
    if any(kind == _TERRAFORM for kind, _ in templates):
        parameters = {**parameters, **_terraform(await ctx.fact(AskSurroundings()), deployment)}
        templates = (*templates, (_TERRAFORM, "backend"), (_TERRAFORM, "mirror"))
    if _WATCHED & {*brief.kinds} and found.cluster.body.monitoring:
        around = await ctx.fact(AskSurroundings())
        parameters = {**parameters, **monitoring(ctx, found.cluster, found.platform, around.mirrors.get("images", ""))}
        templates = (*templates, *TEMPLATES)
    definitions = ctx.templates()
    chosen = tuple(
        one
        for one in templates
        if one[0] in brief.kinds and (not definitions[one].needs or parameters.get(definitions[one].needs))
    )
    missing = parameters.get("missing")
    return Layout(
        parameters=parameters,
        templates=chosen,
        missing=tuple(map(str, missing)) if isinstance(missing, list) else (),
        warnings=tuple(map(str, found.advice)),
    )


def _terraform(around: Surroundings, deployment: Deployment) -> JsonObject:
    """Where the state is kept, and where providers come from."""
    return {
        "terraform_backend": terraform.backend(around.backend),
        "terraform_backend_settings": terraform.backend_settings(around.backend, deployment),
        "terraform_mirror": terraform.mirror(around.mirrors.get("terraform", "")),
    }
