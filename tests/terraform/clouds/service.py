"""The providers aws and azurerm as far as our trees need them: schemas of theirs, and a cloud that is a folder.

They know nothing of what the real ones check, but for the account that credentials are of; what a change makes anew
is in a table here, by their documentation.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.terraform.clouds.cloud import Cloud, State
from tests.terraform.provider.planning import Rules, same
from tests.terraform.provider.protocol import UNKNOWN, Message, decode, encode
from tests.terraform.provider.resource import Call, ProviderError, Resource
from tests.terraform.provider.schema import schemas
from tests.terraform.provider.service import Service, diagnosed

_HERE = Path(__file__).parent
_REPLACING: dict[str, str] = {
    "aws_eks_cluster": "name role_arn kubernetes_network_config.service_ipv4_cidr encryption_config.provider.key_arn",
    "aws_eks_node_group": "cluster_name node_group_name node_role_arn instance_types ami_type subnet_ids",
    "aws_eks_addon": "cluster_name addon_name",
    "aws_vpc": "cidr_block",
    "aws_subnet": "vpc_id cidr_block availability_zone",
    "aws_iam_role": "name",
    "aws_iam_role_policy_attachment": "role policy_arn",
    "aws_kms_alias": "name",
    "aws_cloudwatch_log_group": "name",
    "aws_launch_template": "name",
    "aws_nat_gateway": "subnet_id allocation_id",
    "azurerm_resource_group": "name location",
    "azurerm_virtual_network": "name location resource_group_name",
    "azurerm_subnet": "name resource_group_name virtual_network_name",
    "azurerm_kubernetes_cluster": "name location resource_group_name dns_prefix network_profile.network_plugin"
    " network_profile.pod_cidr network_profile.service_cidr private_cluster_enabled",
    "azurerm_kubernetes_cluster_node_pool": "name kubernetes_cluster_id vnet_subnet_id",
    "azurerm_user_assigned_identity": "name location resource_group_name",
    "azurerm_role_assignment": "scope role_definition_name principal_id",
}
_CA = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t"
ISSUER = "https://oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF"
Given = Callable[[State, str], State]


def _eks(state: State, number: str) -> State:
    return {
        "id": state["name"],
        "endpoint": f"https://{number}.gr7.eu-central-1.eks.amazonaws.com",
        "certificate_authority": [{"data": _CA}],
        "identity": [{"oidc": [{"issuer": ISSUER}]}],
        "status": "ACTIVE",
    }


def _aks(state: State, number: str) -> State:
    host = f"https://{state['name']}-{number[:8]}.hcp.westeurope.azmk8s.io:443"
    config = {"host": host, "client_certificate": _CA, "client_key": f"key-of-{number}", "cluster_ca_certificate": _CA}
    config |= {"username": "clusterUser", "password": ""}
    return {
        "fqdn": host.removeprefix("https://"),
        "current_kubernetes_version": f"{state.get('kubernetes_version') or '1.36'}.0",
        "kube_config": [config],
        "kube_config_raw": f"kind: Config\\nclusters: [{{cluster: {{server: '{host}'}}}}]\\n# {number}\\n",
        "oidc_issuer_url": f"https://westeurope.oic.prod-aks.azure.com/{number}/",
        "node_resource_group": f"MC_{state['resource_group_name']}",
    }


_GIVEN: dict[str, Given] = {
    "aws_eks_cluster": _eks,
    "aws_iam_role": lambda state, number: {"id": state["name"], "unique_id": number},
    "aws_kms_key": lambda state, number: {"key_id": number},
    "aws_launch_template": lambda state, number: {"latest_version": 1, "default_version": 1},
    "azurerm_kubernetes_cluster": _aks,
    "azurerm_user_assigned_identity": lambda state, number: {"principal_id": number, "client_id": number},
}


def _versioned(prior: State | None, planned: State) -> None:
    """A launch template that changes has another version."""
    keys = planned.keys() - {"latest_version", "default_version"}
    if prior is not None and not all(same(planned[key], prior.get(key)) for key in keys):
        planned["latest_version"] = UNKNOWN


@dataclass
class CloudResource:
    """Any type of resource."""

    kind: str
    cloud: Cloud
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> Rules:
        paths = frozenset(_REPLACING.get(self.kind, "").split())
        if self.kind == "aws_launch_template":
            return Rules(replacing=paths, adjust=_versioned)
        return Rules(replacing=paths)

    def read(self, call: Call, state: State) -> State | None:
        return self.cloud.read(self.kind, state["id"])

    def create(self, call: Call, planned: State) -> State:
        self.cloud.wait(self.kind)
        fault = self.cloud.told("faults").get(self.kind) or self.cloud.told("late_faults").get(self.kind)
        if fault:
            raise ProviderError(f"creating {self.kind}", str(fault))
        number = self.cloud.number()
        arn = {"arn": f"arn:aws:{self.kind}:eu-central-1:123456789012:{number}"} if "arn" in planned else {}
        given = _GIVEN.get(self.kind)
        state = {**planned, "id": number, **arn, **(given(planned, number) if given else {})}
        if "tags_all" in state:
            state["tags_all"] = {**self.tags, **(planned.get("tags") or {})}
        self.cloud.write(self.kind, state["id"], state)
        return state

    def update(self, call: Call, prior: State, planned: State) -> State:
        if fault := self.cloud.told("faults").get(self.kind):
            raise ProviderError(f"updating {self.kind}", str(fault))
        state: State = {key: prior.get(key) if value is None else value for key, value in planned.items()}
        if self.kind == "aws_launch_template":
            state["latest_version"] = (prior["latest_version"] or 0) + 1
        self.cloud.write(self.kind, prior["id"], state)
        return state

    def delete(self, call: Call, prior: State) -> None:
        if fault := self.cloud.told("stuck").get(self.kind):
            raise ProviderError(f"deleting {self.kind}", str(fault))
        self.cloud.remove(self.kind, prior["id"])

    def imported(self, identifier: str) -> State:
        raise ProviderError("Resource Import Not Implemented")


class CloudService(Service):
    """A provider on a folder."""

    def __init__(self, provider: str, cloud: Path) -> None:
        super().__init__(schemas(_HERE / f"{provider}.json"))
        self._cloud = Cloud(cloud)
        self._tags: dict[str, str] = {}

    def ConfigureProvider(self, request: Message) -> Message:  # noqa: N802 - the protocol's name
        answer: Message = {}
        with diagnosed(answer):
            config = decode(request["config"])
            if "allowed_account_ids" in config:
                self._check_account(config["allowed_account_ids"] or [])
                self._tags = next((one["tags"] for one in config["default_tags"] or ()), {})
            elif not os.environ.get("ARM_CLIENT_SECRET") or not config["subscription_id"]:
                raise ProviderError("building account", "could not acquire access token to parse claims")
        return answer

    def _check_account(self, allowed: list[str]) -> None:
        """A key of the tests' names its account: AKIA, and the account's number."""
        account = os.environ.get("AWS_ACCESS_KEY_ID", "").removeprefix("AKIA")
        if not account or not os.environ.get("AWS_SECRET_ACCESS_KEY"):
            raise ProviderError("No valid credential sources found")
        if allowed and account not in allowed:
            raise ProviderError("AWS account ID not allowed", account)

    def resource(self, name: str) -> Resource:
        return CloudResource(name, self._cloud, self._tags)

    def ReadDataSource(self, request: Message) -> Message:  # noqa: N802
        config = decode(request["config"])
        known: dict[str, State] = {
            "aws_partition": {"id": "aws", "partition": "aws", "dns_suffix": "amazonaws.com"},
            "aws_availability_zones": {"id": "eu-central-1", "names": [f"eu-central-1{zone}" for zone in "abc"]},
        }
        return {"state": encode({**config, **known[request["type_name"]]})}

    @contextmanager
    def calling(self, name: str, answer: Message) -> Iterator[tuple[Resource, Call]]:
        call = Call(None, self._schemas.resources[name].block)  # type: ignore[arg-type]
        yield self.resource(name), call
