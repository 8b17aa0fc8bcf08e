"""A plan of Terraform's as `show -json` of its file tells it, as far as every provider's is alike. Pure.

https://developer.hashicorp.com/terraform/internals/json-format
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines.terraform.spec import Verb
from atlas_mcp.errors import Code, TargetError

VERBS = {
    ("create",): Verb.CREATE,
    ("update",): Verb.UPDATE,
    ("delete",): Verb.DELETE,
    ("forget",): Verb.FORGET,
}
_LATER = ("action_invocations", "deferred_changes", "deferred_action_invocations")  # what no list of changes tells
_REGISTRIES = ("registry.terraform.io", "registry.opentofu.org")
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Expected:
    """What a tree of ours holds: its one provider with what it is told, the types of resources and of data sources."""

    provider: str
    configured: Mapping[str, Any]
    types: frozenset[str]
    data: frozenset[str]

    @property
    def sources(self) -> tuple[str, ...]:
        """The provider's full name, in either registry."""
        return tuple(f"{registry}/{self.provider}" for registry in _REGISTRIES)


@contextmanager
def readable(shown: Values) -> Iterator[None]:
    """While a plan is read.

    Raises:
        TargetError: `target_failed`: it is in no form that is known here.

    """
    try:
        if not str(shown["format_version"]).startswith("1."):
            raise ValueError(shown["format_version"])
        yield
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise TargetError(
            Code.TARGET_FAILED,
            "Unable to read what Terraform would do: its plan is not in the form that is known here.",
            "Use a version of OpenTofu or Terraform from before; nothing was changed.",
        ) from error


def partial(shown: Values) -> Iterator[str]:
    """What the list of changes does not tell."""
    if shown.get("errored"):
        yield "Terraform could not plan all of it"
    yield from (f"it would do more than it lists ({key})" for key in _LATER if shown.get(key))


def misconfigured(configuration: Values, expected: Expected) -> Iterator[str]:
    """What would run programs or talk to others: a tree of ours holds nothing of the kind."""
    for provider in (configuration.get("provider_config") or {}).values():
        if provider.get("full_name") not in expected.sources:
            yield f"it uses the provider {line(str(provider.get('full_name') or provider.get('name')))}"
        given = provider.get("expressions") or {}
        if provider.get("alias") or any(value != expected.configured.get(key) for key, value in given.items()):
            yield "it talks to another cluster, or as somebody else"
    modules = [configuration["root_module"]]
    while modules:
        module = modules.pop()
        for call in (module.get("module_calls") or {}).values():
            modules.append(call.get("module") or {})
            if not str(call.get("source")).startswith("./"):
                yield f"it takes a module from elsewhere ({line(str(call.get('source')))})"
        for resource in module.get("resources") or ():
            known = expected.data if resource.get("mode") == "data" else expected.types
            if resource.get("type") not in known or resource.get("provisioners"):
                yield f"{line(str(resource.get('address')))} is of a type that is not rendered, or runs a provisioner"


def why(one: Values) -> str:
    """Why a resource would be made anew."""
    paths = one["change"].get("replace_paths") or ()
    return line(", ".join(".".join(map(str, path)) for path in paths) or str(one.get("action_reason") or ""))
