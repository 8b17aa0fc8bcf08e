"""The JSON Schema of a cluster."""

from __future__ import annotations

from typing import Any

from atlas_mcp.domain.cluster.spec import ClusterSpec
from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.fleet.schema import schema_of


def cluster_schema(environments: Environments) -> dict[str, Any]:
    """With the environments that a cluster may name; which platforms there are, the content roots say."""
    schema = schema_of(ClusterSpec, "Cluster")
    schema["$defs"]["ClusterMetadata"]["properties"]["environment"]["enum"] = [*environments.names]
    return schema
