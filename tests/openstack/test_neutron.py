"""What Neutron answers, recorded of the real one: the double answers so, and each refusal means to us what it should.

Under ATLAS_FULL the same calls go to the real one; with ATLAS_UPDATE_SNAPSHOTS its answers are recorded anew.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.engines.openstack.refusals import InUseError, TakenError, refusal
from atlas_mcp.errors import Code, TransientError
from tests.openstack.rig import Rig

pytestmark = pytest.mark.anyio
RECORDED = Path(__file__).with_name("neutron.json")
_NOTHING = "00000000-0000-0000-0000-000000000000"
_MARK = {"name": "train", "description": "atlas:x train"}
_RULE = {
    "security_group_id": "$group",
    "direction": "ingress",
    "ethertype": "IPv4",
    "protocol": "tcp",
    "port_range_min": 22,
    "port_range_max": 22,
    "remote_ip_prefix": "203.0.113.0/24",
    "description": "atlas:x train-in-1",
}
_SUBNET = {**_MARK, "network_id": "$network", "ip_version": 4, "cidr": "10.20.0.0/24"}
_PORT = {"network_id": "$network", "name": "theirs", "security_groups": ["$group"]}
# Label, call, body. What a call has made is later $label.
CALLS: list[tuple[str, str, dict[str, Any] | None]] = [
    ("group", "POST /security-groups", {"security_group": _MARK}),
    ("group2", "POST /security-groups", {"security_group": _MARK}),  # two bear one name
    ("rule", "POST /security-group-rules", {"security_group_rule": _RULE}),
    ("rule again", "POST /security-group-rules", {"security_group_rule": _RULE}),
    ("rule backwards", "POST /security-group-rules", {"security_group_rule": {**_RULE, "port_range_min": 30}}),
    ("rule of none", "POST /security-group-rules", {"security_group_rule": {**_RULE, "security_group_id": _NOTHING}}),
    ("rules", "GET /security-group-rules?description=atlas%3Ax+train-in-1", None),
    ("no group", f"GET /security-groups/{_NOTHING}", None),
    ("no rule", f"GET /security-group-rules/{_NOTHING}", None),
    ("network", "POST /networks", {"network": _MARK}),
    ("networks", "GET /networks?description=atlas%3Ax+train", None),
    ("no network", f"GET /networks/{_NOTHING}", None),
    ("subnet", "POST /subnets", {"subnet": _SUBNET}),
    ("subnet again", "POST /subnets", {"subnet": _SUBNET}),
    ("subnet of none", "POST /subnets", {"subnet": {**_SUBNET, "network_id": _NOTHING}}),
    ("subnets", "GET /subnets?network_id=$network", None),
    ("no subnet", f"GET /subnets/{_NOTHING}", None),
    ("router inwards", "POST /routers", {"router": {**_MARK, "external_gateway_info": {"network_id": "$sharednet1"}}}),
    ("router", "POST /routers", {"router": {**_MARK, "external_gateway_info": {"network_id": "$public"}}}),
    ("routers", "GET /routers?description=atlas%3Ax+train", None),
    ("no router", f"GET /routers/{_NOTHING}", None),
    ("interface", "PUT /routers/$router/add_router_interface", {"subnet_id": "$subnet"}),
    ("interface again", "PUT /routers/$router/add_router_interface", {"subnet_id": "$subnet"}),
    ("interface port", "GET /ports/$interface", None),
    ("ports of router", "GET /ports?device_id=$router&device_owner=network%3Arouter_interface", None),
    ("interface as port", "DELETE /ports/$interface", None),
    ("router in use", "DELETE /routers/$router", None),
    ("port", "POST /ports", {"port": _PORT}),
    ("subnet in use", "DELETE /subnets/$subnet", None),
    ("group in use", "DELETE /security-groups/$group", None),
    ("floatingip", "POST /floatingips", {"floatingip": {"floating_network_id": "$public", "port_id": "$port"}}),
    ("interface in use", "PUT /routers/$router/remove_router_interface", {"port_id": "$interface"}),
    ("floatingip goes", "DELETE /floatingips/$floatingip", None),
    ("port goes", "DELETE /ports/$port", None),
    ("network in use", "DELETE /networks/$network", None),
    ("interface goes", "PUT /routers/$router/remove_router_interface", {"port_id": "$interface"}),
    ("interface gone", "PUT /routers/$router/remove_router_interface", {"port_id": "$interface"}),
    ("port2", "POST /ports", {"port": _PORT}),
    ("unreachable", "POST /floatingips", {"floatingip": {"floating_network_id": "$public", "port_id": "$port2"}}),
    ("port2 goes", "DELETE /ports/$port2", None),
    ("router goes", "DELETE /routers/$router", None),
    ("network goes", "DELETE /networks/$network", None),  # its subnet goes with it
    ("subnet gone", "DELETE /subnets/$subnet", None),
    ("group goes", "DELETE /security-groups/$group", None),  # its rule goes with it
    ("rule gone", "DELETE /security-group-rules/$rule", None),
    ("group2 goes", "DELETE /security-groups/$group2", None),
    *((f"q{number}", "POST /security-groups", {"security_group": {"name": "q"}}) for number in range(9)),
    ("over quota", "POST /security-groups", {"security_group": {"name": "q"}}),  # ten, with the default one
    *((f"q{number} goes", f"DELETE /security-groups/$q{number}", None) for number in range(9)),
]
# Of what is there, these are compared: what the engine sends and reads.
_READ = ("id", "name", "description", "status", "network_id", "cidr", "router:external", "device_id", "device_owner",
         "security_group_id", "direction", "ethertype", "protocol", "port_range_min", "port_range_max", "port_id",
         "remote_ip_prefix", "subnet_id", "type", "message", "fixed_ips")  # fmt: skip
_WITHIN = ("network", "subnet", "router", "port", "security_group", "security_group_rule", "floatingip", "NeutronError")
_ALL = (*_READ, *_WITHIN, *(f"{kind}s" for kind in _WITHIN))
_MEANS = {
    "rule again": TakenError,
    "subnet again": TakenError,
    "interface again": TakenError,
    "router in use": InUseError,
    "subnet in use": InUseError,
    "group in use": InUseError,
    "interface in use": InUseError,
    "network in use": InUseError,
}


async def answers(rig: Rig) -> dict[str, Any]:
    """What is answered to each call, ids by what they were called when they were made."""
    session = await rig.client.session()
    ids = {f"${name}": (await rig.chosen("networks", name)).id for name in ("sharednet1", "public")}
    told: dict[str, Any] = {}
    for label, call, body in CALLS:
        method, path = _filled(call, ids).split(" ")
        sent = json.loads(_filled(json.dumps(body), ids)) if body else None
        headers = {"X-Auth-Token": session.token}
        answer = await rig.client._sent(session.services["network"] + path, method, headers, sent)
        found = json.loads(answer.body) if answer.body else None
        if answer.status < 300 and found and method != "GET":
            ids[f"${label}"] = found["port_id"] if "port_id" in found else next(iter(found.values()))["id"]
        told[label] = {"status": answer.status // 100 * 100 if answer.status < 300 else answer.status}
        told[label]["said"] = json.loads(_named(json.dumps(_read(found, _ALL)), ids))
    return told


def _filled(text: str, ids: dict[str, str]) -> str:
    for name in sorted(ids, key=len, reverse=True):
        text = text.replace(name, ids[name])
    return text


def _named(text: str, ids: dict[str, str]) -> str:
    for name, id_ in ids.items():
        text = text.replace(id_, name)
    return text


def _read(found: Any, kept: tuple[str, ...] = _READ) -> Any:
    if isinstance(found, list):
        return [_read(one) for one in found]
    if not isinstance(found, dict):
        return found
    return {key: _read(one) for key, one in sorted(found.items()) if key in kept}


async def test_it_answers_as_recorded(rig: Rig, request: pytest.FixtureRequest) -> None:
    told = await answers(rig)
    if os.environ.get("ATLAS_UPDATE_SNAPSHOTS") and "cloud" in request.node.name:
        RECORDED.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n")
    assert told == json.loads(RECORDED.read_text())


@pytest.mark.parametrize("label", [*_MEANS])
def test_what_is_there_or_in_use_is_told_apart(label: str) -> None:
    one = json.loads(RECORDED.read_text())[label]
    error = refusal(f"try {label}", "lab", one["status"], one["said"])
    assert type(error) is _MEANS[label]
    if isinstance(error, InUseError):
        assert "have their owner remove them" in error.remedy and error.code is Code.TARGET_LOCKED


def test_a_quota_that_is_used_up_is_not_tried_again() -> None:
    one = json.loads(RECORDED.read_text())["over quota"]
    error = refusal("make a group", "lab", one["status"], one["said"])
    assert one["status"] == 409 and not isinstance(error, TransientError)
    assert "security_group" in error.message and "quota" in error.remedy
