"""What the Terraform engine declares of itself. Its places are clouds, and those of the engine of its guests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, State
from atlas_mcp.engines.proxmox.settings import clusters_of
from atlas_mcp.engines.terraform import ENGINE
from atlas_mcp.engines.terraform.clouds import CloudSettings, cloud_of, clouds_of
from atlas_mcp.engines.terraform.settings import RenderingSettings, TerraformSettings
from atlas_mcp.errors import AtlasError

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.terraform.engine import TerraformEngine
    from atlas_mcp.toolset import Context


def _build(settings: Settings, services: Services) -> TerraformEngine:
    from atlas_mcp.engines.terraform.engine import TerraformEngine

    return TerraformEngine(settings)


def _places(settings: Settings) -> tuple[str, ...]:
    return tuple(clouds_of(settings))


def _credentials(settings: Settings, place: str) -> tuple[str, ...]:
    cloud = clouds_of(settings).get(place)
    return cloud_of(cloud).credentials(cloud) if cloud else ()


async def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Whether deployments by Terraform are possible. On a cluster nobody needs them: what is missing is a note.

    No cloud is asked anything: whether its credentials count, a plan finds out.
    """
    from atlas_mcp.engines.terraform.spec import AskProgram

    clouds = clouds_of(settings)
    for place in (*clusters_of(settings), *clouds):
        area, lacking = (f"cloud {place}", State.BAD) if place in clouds else (f"cluster {place}", State.NOTE)
        try:
            program = await ctx.fact(AskProgram(cluster=place, owner=""))
        except AtlasError as error:
            yield Check(area, "engine terraform", lacking, error.message, error.remedy)
        except OSError as error:  # nothing can be written on this machine: the rest is looked at all the same
            yield Check(area, "engine terraform", State.NOTE, f"cannot be looked for: {error.strerror}")
        else:
            yield Check(area, "engine terraform", State.OK, program)


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={
        "rendering": Section(RenderingSettings, RenderingSettings()),
        "terraform": Section(TerraformSettings, TerraformSettings()),
        "clouds": Section(dict[str, CloudSettings], {}),
    },
    places=_places,
    credentials=_credentials,
    doctor=_doctor,
)
