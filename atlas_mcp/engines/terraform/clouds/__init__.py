"""Clouds that Terraform makes clusters in: a provider is one module here, named in `CLOUDS` and `CloudSettings`."""

from __future__ import annotations

from typing import Annotated, cast

from pydantic import Field

from atlas_mcp.config import Settings
from atlas_mcp.engines.terraform.clouds.aws import AWS, AwsSettings
from atlas_mcp.engines.terraform.clouds.azurerm import AZURERM, AzureSettings
from atlas_mcp.engines.terraform.clouds.cloud import Cloud

CloudSettings = Annotated[AwsSettings | AzureSettings, Field(discriminator="provider")]
CLOUDS: dict[str, Cloud] = {"aws": AWS, "azurerm": AZURERM}


def clouds_of(settings: Settings) -> dict[str, CloudSettings]:
    """The places in clouds that the settings name."""
    return cast("dict[str, CloudSettings]", settings.section("clouds"))


def cloud_of(place: CloudSettings) -> Cloud:
    """What is known of the provider of a place."""
    return CLOUDS[place.provider]
