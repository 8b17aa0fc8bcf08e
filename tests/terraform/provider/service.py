"""The methods of the plugin protocol: each turns messages into values, and errors into diagnostics."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from contextlib import contextmanager

from .firewall import FirewallOptions
from .ha import HaResource, HaRule
from .images import DownloadFile
from .planning import planned, replacements, settled
from .protocol import ERROR, WARNING, Message, decode, encode
from .pve import ApiError, Pve
from .resource import Call, ProviderError, Resource
from .schema import Schema, Schemas, schemas
from .vm import Vm
from .vms import read_vms

RESOURCES: dict[str, Resource] = {
    "proxmox_virtual_environment_vm": Vm(),
    "proxmox_virtual_environment_firewall_options": FirewallOptions(),
    "proxmox_haresource": HaResource(),
    "proxmox_harule": HaRule(),
    "proxmox_download_file": DownloadFile(),
}

_CAPABILITIES = {"plan_destroy": True, "get_provider_schema_optional": True}


class Service:
    """The provider behind the protocol. It is configured once, before it may talk to the API."""

    def __init__(self, of: Schemas | None = None) -> None:
        self._pve: Pve | None = None
        self._schemas = of or schemas()

    # -- what there is ---------------------------------------------------------------------------

    def GetMetadata(self, _request: Message) -> Message:  # noqa: N802 - the protocol's name, as all below
        return {
            "server_capabilities": _CAPABILITIES,
            "resources": [{"type_name": name} for name in self._schemas.resources],
            "data_sources": [{"type_name": name} for name in self._schemas.data_sources],
        }

    def GetProviderSchema(self, _request: Message) -> Message:  # noqa: N802
        return {
            "server_capabilities": _CAPABILITIES,
            "provider": self._schemas.provider.message(),
            "resource_schemas": _entries(self._schemas.resources),
            "data_source_schemas": _entries(self._schemas.data_sources),
        }

    # -- what is valid ---------------------------------------------------------------------------

    def ValidateProviderConfig(self, _request: Message) -> Message:  # noqa: N802
        return {}

    def ValidateResourceConfig(self, _request: Message) -> Message:  # noqa: N802
        return {}

    def ValidateDataResourceConfig(self, _request: Message) -> Message:  # noqa: N802
        return {}

    def ConfigureProvider(self, request: Message) -> Message:  # noqa: N802
        answer: Message = {}
        with diagnosed(answer):
            config = decode(request["config"])
            try:
                self._pve = Pve(config["endpoint"], insecure=bool(config["insecure"]))
            except KeyError:
                raise ProviderError("Unable to create Proxmox VE API credentials") from None
        return answer

    def resource(self, name: str) -> Resource:
        """What a type of resource is."""
        return RESOURCES[name]

    def StopProvider(self, _request: Message) -> Message:  # noqa: N802
        """Nothing is cut short: what runs is finished, as the real provider does."""
        return {}

    # -- resources -------------------------------------------------------------------------------

    def UpgradeResourceState(self, request: Message) -> Message:  # noqa: N802
        return {"upgraded_state": {"json": request["raw_state"]["json"]}}

    def ReadResource(self, request: Message) -> Message:  # noqa: N802
        answer: Message = {"new_state": request["current_state"]}
        with diagnosed(answer), self.calling(request["type_name"], answer) as (resource, call):
            answer["new_state"] = encode(resource.read(call, decode(request["current_state"])))
        return answer

    def PlanResourceChange(self, request: Message) -> Message:  # noqa: N802
        prior, config = decode(request["prior_state"]), decode(request["config"])
        if config is None:
            return {"planned_state": encode(None), "legacy_type_system": True}
        rules, block = self.resource(request["type_name"]).rules, self._schemas.resources[request["type_name"]].block
        made = planned(block, rules, config, prior)
        paths = replacements(rules, prior, made) if prior is not None else []
        return {
            "planned_state": encode(made),
            "requires_replace": [{"steps": list(map(_step, path))} for path in paths],
            "legacy_type_system": True,
        }

    def ApplyResourceChange(self, request: Message) -> Message:  # noqa: N802
        prior, made = decode(request["prior_state"]), settled(decode(request["planned_state"]))
        answer: Message = {"new_state": encode(prior), "legacy_type_system": True}
        with diagnosed(answer), self.calling(request["type_name"], answer) as (resource, call):
            try:
                if made is None:
                    resource.delete(call, prior)
                    state = None
                elif prior is None:
                    state = resource.create(call, made)
                else:
                    state = resource.update(call, prior, made)
            except ProviderError as error:
                if error.state is not None:
                    answer["new_state"] = encode(error.state)
                raise
            answer["new_state"] = encode(state)
        return answer

    def ImportResourceState(self, request: Message) -> Message:  # noqa: N802
        answer: Message = {}
        with diagnosed(answer):
            name = request["type_name"]
            state = {**self._schemas.resources[name].block.empty(), **RESOURCES[name].imported(request["id"])}
            answer["imported_resources"] = [{"type_name": name, "state": encode(state)}]
        return answer

    # -- data sources ----------------------------------------------------------------------------

    def ReadDataSource(self, request: Message) -> Message:  # noqa: N802
        answer: Message = {}
        with diagnosed(answer):
            if self._pve is None:
                raise ProviderError("The provider is not configured")
            answer["state"] = encode(read_vms(self._pve, decode(request["config"])))
        return answer

    @contextmanager
    def calling(self, name: str, answer: Message) -> Iterator[tuple[Resource, Call]]:
        if self._pve is None:
            raise ProviderError("The provider is not configured")
        call = Call(self._pve, self._schemas.resources[name].block)
        try:
            yield RESOURCES[name], call
        finally:
            for text in call.warnings:
                _add(answer, WARNING, text)


@contextmanager
def diagnosed(answer: Message) -> Iterator[None]:
    """What goes wrong becomes a diagnostic of the answer."""
    try:
        yield
    except ProviderError as error:
        _add(answer, ERROR, error.summary, error.detail)
    except ApiError as error:
        _add(answer, ERROR, str(error))
    except (OSError, http.client.HTTPException) as error:
        _add(answer, ERROR, "failed to perform HTTP request", str(error))


def _add(answer: Message, severity: int, summary: str, detail: str = "") -> None:
    answer.setdefault("diagnostics", []).append({"severity": severity, "summary": summary, "detail": detail})


def _entries(schemas: dict[str, Schema]) -> list[Message]:
    return [{"key": name, "value": schema.message()} for name, schema in schemas.items()]


def _step(step: str | int) -> Message:
    return {"attribute_name": step} if isinstance(step, str) else {"element_key_int": step}
