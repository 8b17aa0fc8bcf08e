"""Terraform's plugin protocol 6: its messages, as far as this provider speaks them, and the values they carry.

A message is a dict. How each is written stands in a table; names in it are ours where the protocol nests or uses maps,
since only field numbers and types go over the wire: `GetMetadata.Request` is `GetMetadataRequest`, a map is a list of
entries. The format is that of Protocol Buffers (https://protobuf.dev/programming-guides/encoding/); the library itself
would take half of the time that a provider needs to start, and Terraform starts one several times for a command.
https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/tfplugin6.proto
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

import msgpack  # type: ignore[import-untyped]

SERVICE: Final = "tfplugin6.Provider"
ERROR, WARNING = 1, 2

# What is known only after the apply.
UNKNOWN: Final = msgpack.ExtType(0, b"\x00")

Message = dict[str, Any]

_TABLE = """
Value: bytes msgpack=1, bytes json=2
Step: string attribute_name=1, string element_key_string=2, int element_key_int=3
Path: Step* steps=1
Diagnostic: int severity=1, string summary=2, string detail=3, Path attribute=4
Schema: int version=1, Block block=2
Block: int version=1, Attribute* attributes=2, NestedBlock* block_types=3
Attribute: string name=1, bytes type=2, bool required=4, bool optional=5, bool computed=6, bool sensitive=7, \
  bool deprecated=9
NestedBlock: string type_name=1, Block block=2, int nesting=3, int min_items=4, int max_items=5
SchemaEntry: string key=1, Schema value=2
Capabilities: bool plan_destroy=1, bool get_provider_schema_optional=2
TypeName: string type_name=1
RawState: bytes json=1
Imported: string type_name=1, Value state=2
GetMetadataRequest:
GetMetadataResponse: Capabilities server_capabilities=1, TypeName* data_sources=3, TypeName* resources=4
GetProviderSchemaRequest:
GetProviderSchemaResponse: Schema provider=1, SchemaEntry* resource_schemas=2, \
  SchemaEntry* data_source_schemas=3, Capabilities server_capabilities=6
ValidateProviderConfigRequest: Value config=1
ValidateProviderConfigResponse: Diagnostic* diagnostics=2
ValidateResourceConfigRequest: string type_name=1, Value config=2
ValidateResourceConfigResponse: Diagnostic* diagnostics=1
ValidateDataResourceConfigRequest: string type_name=1, Value config=2
ValidateDataResourceConfigResponse: Diagnostic* diagnostics=1
ConfigureProviderRequest: string terraform_version=1, Value config=2
ConfigureProviderResponse: Diagnostic* diagnostics=1
UpgradeResourceStateRequest: string type_name=1, int version=2, RawState raw_state=3
UpgradeResourceStateResponse: Value upgraded_state=1, Diagnostic* diagnostics=2
ReadResourceRequest: string type_name=1, Value current_state=2
ReadResourceResponse: Value new_state=1, Diagnostic* diagnostics=2
PlanResourceChangeRequest: string type_name=1, Value prior_state=2, Value proposed_new_state=3, Value config=4
PlanResourceChangeResponse: Value planned_state=1, Path* requires_replace=2, Diagnostic* diagnostics=4, \
  bool legacy_type_system=5
ApplyResourceChangeRequest: string type_name=1, Value prior_state=2, Value planned_state=3, Value config=4
ApplyResourceChangeResponse: Value new_state=1, Diagnostic* diagnostics=3, bool legacy_type_system=4
ImportResourceStateRequest: string type_name=1, string id=2
ImportResourceStateResponse: Imported* imported_resources=1, Diagnostic* diagnostics=2
ReadDataSourceRequest: string type_name=1, Value config=2
ReadDataSourceResponse: Value state=1, Diagnostic* diagnostics=2
StopProviderRequest:
StopProviderResponse: string Error=1
"""
_UNSET: dict[str, Any] = {"bytes": b"", "string": "", "int": 0, "bool": False}
_VARINT, _FIXED64, _TEXT, _FIXED32 = 0, 1, 2, 5


@dataclass(frozen=True)
class _Field:
    name: str
    number: int
    kind: str
    repeated: bool


def _fields(text: str) -> tuple[_Field, ...]:
    found = []
    for part in filter(None, map(str.strip, text.split(","))):
        kind, _, rest = part.partition(" ")
        name, _, number = rest.partition("=")
        found.append(_Field(name, int(number), kind.rstrip("*"), kind.endswith("*")))
    return tuple(found)


_MESSAGES = {name: _fields(fields) for name, _, fields in (line.partition(":") for line in _TABLE.strip().splitlines())}
METHODS: Final = tuple(name.removesuffix("Request") for name in _MESSAGES if name.endswith("Request"))


def parse(name: str, data: bytes) -> Message:
    """A message as it came; what is not set is empty, or None where it is a message."""
    fields = {field.number: field for field in _MESSAGES[name]}
    made: Message = {field.name: [] if field.repeated else _UNSET.get(field.kind) for field in fields.values()}
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        value, at = _value(data, at, tag & 7)
        field = fields.get(tag >> 3)
        if field is None:
            continue
        value = _read(field.kind, value)
        if field.repeated:
            made[field.name].append(value)
        else:
            made[field.name] = value
    return made


def dump(name: str, message: Message) -> bytes:
    """A message as it goes; None is left out, an empty value is not."""
    made = bytearray()
    for field in _MESSAGES[name]:
        value = message.get(field.name)
        for item in value if field.repeated and value is not None else [value]:
            if item is not None:
                made += _written(field, item)
    return bytes(made)


def _written(field: _Field, value: Any) -> bytes:
    if field.kind in ("int", "bool"):
        return _number(field.number << 3 | _VARINT) + _number(int(value))
    if field.kind == "string":
        value = value.encode()
    data: bytes = dump(field.kind, value) if isinstance(value, dict) else value
    return _number(field.number << 3 | _TEXT) + _number(len(data)) + data


def _read(kind: str, value: Any) -> Any:
    if kind == "string":
        return value.decode()
    if kind == "bool":
        return bool(value)
    return value if kind in _UNSET else parse(kind, value)


def _value(data: bytes, at: int, wire: int) -> tuple[Any, int]:
    if wire == _VARINT:
        return _varint(data, at)
    size, at = _varint(data, at) if wire == _TEXT else ({_FIXED64: 8, _FIXED32: 4}[wire], at)
    return data[at : at + size], at + size


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def _number(value: int) -> bytes:
    made = bytearray()
    while value >= 0x80:
        made.append(value & 0x7F | 0x80)
        value >>= 7
    made.append(value)
    return bytes(made)


def decode(value: Message | None) -> Any:
    """What a value carries: None, texts, numbers, lists, mappings, UNKNOWN."""
    if value is None:
        return None
    if value["msgpack"]:
        return msgpack.unpackb(value["msgpack"], raw=False, strict_map_key=False, ext_hook=lambda *_: UNKNOWN)
    return json.loads(value["json"]) if value["json"] else None


def encode(value: Any) -> Message:
    """It, to be sent."""
    return {"msgpack": msgpack.packb(value, use_bin_type=True)}
