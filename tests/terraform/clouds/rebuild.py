"""Rebuild the schemas of cloud providers, cut down to what our trees use: names, types, what is needed, blocks.

No package has the providers themselves. The compiled code of the npm packages @cdktf/provider-aws 21.22.1 (aws 6.25.0)
and @cdktf/provider-azurerm 14.23.1 (azurerm 4.55.0) carries enough to rebuild what `terraform providers schema -json`
prints, but for what a change makes anew, validators, and which settable attributes are computed: all are said to be.

    npm pack @cdktf/provider-aws@21.22.1 && tar xzf cdktf-provider-aws-21.22.1.tgz
    python -m tests.terraform.clouds.rebuild aws package/lib > tests/terraform/clouds/aws.json
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

WANTED: dict[str, tuple[str, str]] = {
    "aws": (
        (
            "cloudwatch_log_group default_security_group eip eks_addon eks_cluster eks_node_group"
            " iam_openid_connect_provider iam_role iam_role_policy_attachment internet_gateway kms_alias kms_key"
            " launch_template nat_gateway route_table route_table_association subnet vpc"
        ),
        "aws_availability_zones aws_partition",
    ),
    "azurerm": (
        (
            "kubernetes_cluster kubernetes_cluster_node_pool log_analytics_workspace monitor_diagnostic_setting"
            " nat_gateway nat_gateway_public_ip_association public_ip resource_group role_assignment subnet"
            " subnet_nat_gateway_association user_assigned_identity virtual_network"
        ),
        "",
    ),
}
_OPTIONAL = {"optional": True}
PROVIDERS: dict[
    str, dict[str, Any]
] = {  # what our trees say of the provider itself; the packages do not carry its form
    "aws": {
        "attributes": {
            "region": {"type": "string", **_OPTIONAL},
            "allowed_account_ids": {"type": ["set", "string"], **_OPTIONAL},
        },
        "block_types": {
            "default_tags": {
                "nesting_mode": "list",
                "max_items": 1,
                "block": {"attributes": {"tags": {"type": ["map", "string"], **_OPTIONAL}}},
            }
        },
    },
    "azurerm": {
        "attributes": {
            "subscription_id": {"type": "string", **_OPTIONAL},
            "resource_provider_registrations": {"type": "string", **_OPTIONAL},
        },
        "block_types": {"features": {"nesting_mode": "list", "min_items": 1, "max_items": 1, "block": {}}},
    },
}
_TYPES = {"string": "string", "number": "number", "boolean": "bool", "any": "string"}
_GETTERS = {
    "getStringAttribute": "string",
    "getNumberAttribute": "number",
    "getBooleanAttribute": "bool",
    "getListAttribute": ["list", "string"],
    "getNumberListAttribute": ["list", "number"],
    "getStringMapAttribute": ["map", "string"],
    "getBooleanMapAttribute": ["map", "bool"],
    "getNumberMapAttribute": ["map", "number"],
    "getAnyMapAttribute": ["map", "string"],
}
_SENSITIVE = re.compile(r"kube_(admin_)?config(_raw)?|(primary|secondary)_shared_key|.*password.*")


class Module:
    """The compiled code of one resource, data source or provider."""

    def __init__(self, source: str) -> None:
        self.classes: dict[str, tuple[str, str]] = {}
        for match in re.finditer(r"^class (\w+) extends ([\w.]+) \{(.*?)^\}", source, re.S | re.M):
            self.classes[match[1]] = (match[2], match[3])
        self.blocks = {
            match[1][0].upper() + match[1][1:]: _hcl(match[2])
            for match in re.finditer(r"^function (\w+)ToHclTerraform\(struct\) \{(.*?)^\}", source, re.S | re.M)
        }

    def schema(self) -> dict[str, Any]:
        """What it declares."""
        (body,) = [body for base, body in self.classes.values() if base.startswith("cdktf.Terraform")]
        match = re.search(r"synthesizeHclAttributes\(\) \{(.*)", body, re.S)
        return {"version": 0, "block": self._block(body, _hcl(match[1]) if match else {})}

    def _block(self, body: str, settable: dict[str, tuple[bool, str, str]]) -> dict[str, Any]:
        attributes: dict[str, Any] = {}
        blocks: dict[str, Any] = {}
        flags = {
            match[1]: {
                key
                for key, value in zip(("computed", "optional", "required"), match.groups()[1:], strict=True)
                if value == "true"
            }
            for match in re.finditer(r"// (\w+) - computed: (\w+), optional: (\w+), required: (\w+)", body)
        }
        resets = {match.lower() for match in re.findall(r"^    reset(\w+)\(\) \{", body, re.M)}
        for key, (is_block, kind, storage) in settable.items():
            needed = "required" in flags.get(key, ()) or (key not in flags and key.replace("_", "") not in resets)
            if is_block:
                blocks[key] = self._nested(key, kind, storage, needed, body)
                continue
            what = {"required": True} if needed else {"optional": True, "computed": True}
            if needed and key == "id":  # SDK's own: settable in name alone
                what = {"optional": True, "computed": True}
            attributes[key] = {"type": _type(kind, storage), **what, **_secret(key)}
        for getter, key in re.findall(r"this\.(get\w+Attribute)\('(\w+)'\)", body):
            if key not in settable and getter in _GETTERS:
                attributes[key] = {"type": _GETTERS[getter], "computed": True, **_secret(key)}
        for child, key in re.findall(r"new (\w+)List\(this, \"(\w+)\"", body):
            if key not in settable:
                attributes[key] = {"type": ["list", self._object(child)], "computed": True, **_secret(key)}
        return {"attributes": dict(sorted(attributes.items())), "block_types": dict(sorted(blocks.items()))}

    def _nested(self, key: str, kind: str, storage: str, needed: bool, body: str) -> dict[str, Any]:
        child = storage.removesuffix("List") if storage.removesuffix("List") in self.blocks else storage
        single = kind == "struct" or re.search(rf'new \w+OutputReference\(this, "{key}"', body) is not None
        nested: dict[str, Any] = {
            "nesting_mode": "list" if kind == "struct" else kind,
            "block": self._block(self.classes[f"{child}OutputReference"][1], self.blocks[child]),
        }
        if needed:
            nested["min_items"] = 1
        if single:
            nested["max_items"] = 1
        return nested

    def _object(self, child: str) -> list[Any]:
        body = self.classes[f"{child}OutputReference"][1]
        fields: dict[str, Any] = {
            key: _GETTERS[getter] for getter, key in re.findall(r"this\.(get\w+Attribute)\('(\w+)'\)", body)
        }
        for inner, key in re.findall(r"new (\w+)List\(this, \"(\w+)\"", body):
            fields[key] = ["list", self._object(inner)]
        return ["object", dict(sorted(fields.items()))]


def _secret(key: str) -> dict[str, bool]:
    return {"sensitive": True} if _SENSITIVE.fullmatch(key) else {}


def _hcl(text: str) -> dict[str, tuple[bool, str, str]]:
    pattern = r"^ +(\w+): \{\n( +value:.*?)type: \"(\w+)\",\s+storageClassType: \"(\w+)\""
    return {
        match[1]: ("isBlock: true" in match[2], match[3], match[4]) for match in re.finditer(pattern, text, re.S | re.M)
    }


def _type(kind: str, storage: str) -> Any:
    if kind == "simple":
        return _TYPES[storage]
    return [kind, _TYPES[re.sub(r"(List|Map|Set)$", "", storage)]]


def rebuild(provider: str, lib: Path) -> dict[str, Any]:
    """The schemas of a provider."""
    resources, data = WANTED[provider]

    def read(folder: str) -> dict[str, Any]:
        return Module((lib / folder / "index.js").read_text()).schema()

    return {
        "provider": {"version": 0, "block": PROVIDERS[provider]},
        "resource_schemas": {f"{provider}_{name}": read(name.replace("_", "-")) for name in resources.split()},
        "data_source_schemas": {name: read(f"data-{name.replace('_', '-')}") for name in data.split()},
    }


def dumped(schemas: dict[str, Any]) -> str:
    """As it is kept: an attribute a line."""
    text = json.dumps(schemas, indent=1, sort_keys=True)
    return re.sub(r"\{\s+(\"(?:computed|optional|required|sensitive|type)\"[^{}]*?)\s+\}", _flat, text) + "\n"


def _flat(match: re.Match[str]) -> str:
    return "{" + " ".join(match[1].split()) + "}"


if __name__ == "__main__":
    sys.stdout.write(dumped(rebuild(sys.argv[1], Path(sys.argv[2]))))
