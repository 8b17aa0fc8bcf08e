"""The provider hashicorp/aws, for the tree `templates/terraform/eks`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from atlas_mcp import secrets
from atlas_mcp.engines.terraform.clouds.cloud import Cloud
from atlas_mcp.engines.terraform.shown import Expected
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef


class AwsSettings(Frozen):
    """An account of AWS and a region. Its credentials should be of a role for ATLAS, with no more than it makes."""

    provider: Literal["aws"]
    account: str = Field(pattern="^[0-9]{12}$", description="Credentials of another one are refused.")
    region: str = Field(pattern="^[a-z]{2}(-[a-z]+)+-[0-9]$")
    access_key_id: SecretRef
    secret_access_key: SecretRef
    session_token: SecretRef | None = None


def _environment(place: AwsSettings) -> Mapping[str, str]:
    token = {"AWS_SESSION_TOKEN": secrets.resolve(place.session_token)} if place.session_token else {}
    return {
        "AWS_ACCESS_KEY_ID": secrets.resolve(place.access_key_id),
        "AWS_SECRET_ACCESS_KEY": secrets.resolve(place.secret_access_key),
        "AWS_REGION": place.region,
        "AWS_EC2_METADATA_DISABLED": "true",
        **token,
    }


def _credentials(place: AwsSettings) -> tuple[str, ...]:
    token = (place.session_token,) if place.session_token else ()
    return (place.access_key_id, place.secret_access_key, *token)


AWS = Cloud(
    expected=Expected(
        provider="hashicorp/aws",
        configured={
            "region": {"references": ["var.region"]},
            "allowed_account_ids": {"references": ["var.account"]},
            "default_tags": [{"tags": {"references": ["local.tags"]}}],
        },
        types=frozenset(
            f"aws_{name}"
            for name in (
                "cloudwatch_log_group default_security_group eip eks_addon eks_cluster eks_node_group"
                " iam_openid_connect_provider iam_role iam_role_policy_attachment internet_gateway kms_alias kms_key"
                " launch_template nat_gateway route_table route_table_association subnet vpc"
            ).split()
        ),
        data=frozenset({"aws_availability_zones", "aws_partition"}),
    ),
    variables=lambda place: {"account": place.account, "region": place.region},
    environment=_environment,
    credentials=_credentials,
    interrupting={
        "aws_eks_cluster": frozenset({"version"}),
        "aws_eks_node_group": frozenset({"version", "release_version", "scaling_config", "launch_template"}),
    },
    lasting={"aws_eks_cluster": frozenset({"version"}), "aws_eks_node_group": frozenset({"version"})},
)
