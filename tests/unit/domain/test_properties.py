"""What holds for any spec: expansion is deterministic, unique and stable; hostile text is refused or inert."""

from __future__ import annotations

import copy
import json
from ipaddress import ip_address
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import check_partial, parse_fleet
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.errors import CallerError

FULL: dict[str, Any] = {
    "apiVersion": "atlas/v1",
    "kind": "Fleet",
    "metadata": {"name": "shop", "environment": "dev", "description": "text"},
    "spec": {
        "cluster": "main",
        "pool": "atlas",
        "removed": ["gone"],
        "vms": [
            {
                "id": "web",
                "hostname": "web",
                "description": "text",
                "role": "web",
                "template": "debian",
                "cores": 1,
                "memory": "1GiB",
                "storage": "ceph",
                "disks": [{"size": "10GiB", "storage": "ceph"}, {"size": "10GiB", "storage": {"name": "ceph"}}],
                "nics": [
                    {"bridge": "vmbr0", "ipv4": {"address": "10.0.0.5/24", "gateway": "10.0.0.1"}},
                    {"vnet": "v1", "ipv4": {"range": "10.0.1.5-10.0.1.9/24"}},
                    {"vnet": "v2", "ipv4": {"prefix": "10.0.2.0/24"}, "ipv6": {"prefix": "2001:db8::/64"}},
                ],
                "dns": {"servers": ["10.0.0.2"], "search": ["example.org"]},
                "cloud_init": {
                    "user": "ops",
                    "ssh_keys": [
                        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl a@b"
                    ],
                    "snippet": "base",
                },
                "tags": ["web"],
                "pool": "atlas",
                "node": "pve1",
                "ha": {"state": "started", "rule": "front"},
                "backup": {"schedule": "sat 02:30", "storage": "pbs", "keep": 3},
                "software": ["nginx"],
                "anti_affinity": "web",
                "environment": "dev",
            }
        ],
    },
}
HOSTILE = [
    "a'b",
    'a"b',
    "${HOME}",
    "$(id)",
    "`id`",
    "{{ 7*7 }}",
    "{% raw %}",
    "<script>",
    "a\nb",
    "a\r\nb",
    "a\x00b",
    "a\x1b[31m",
    "a\u202eb",
    "a\u200bb",
    "a\u2028b",
    "a\ufeffb",
    "a\ud800b",
    "../../etc/passwd",
    "a/../b",
    "a;b",
    "a|b",
    "a\\b",
    "-rf",
    "a\n",
    "\uff0e\uff0e",
]
INERT = {"a'b", 'a"b', "../../etc/passwd", "a/../b", "a;b", "a|b", "-rf", "a\n", "\uff0e\uff0e"}  # plain prose


def texts(node: Any, place: tuple[int | str, ...] = ()) -> list[tuple[int | str, ...]]:
    if isinstance(node, dict):
        return [found for key, inner in node.items() for found in texts(inner, (*place, key))]
    if isinstance(node, list):
        return [found for index, inner in enumerate(node) for found in texts(inner, (*place, index))]
    return [place] if isinstance(node, str) else []


def with_text(place: tuple[int | str, ...], text: str) -> dict[str, Any]:
    document = copy.deepcopy(FULL)
    holder: Any = document
    for part in place[:-1]:
        holder = holder[part]
    holder[place[-1]] = text
    return document


def test_the_full_document_is_accepted() -> None:
    assert len(expand(parse_fleet(FULL))) == 1
    assert len(texts(FULL)) > 35


@pytest.mark.parametrize("place", texts(FULL), ids=lambda place: "/".join(map(str, place)))
def test_hostile_text_is_refused_in_every_field_or_inert_prose(place: tuple[int | str, ...]) -> None:
    for text in HOSTILE:
        document = with_text(place, text)
        if place[-1] == "description" and text in INERT:
            spec = parse_fleet(document)
            assert text.strip() in json.dumps(spec.model_dump(mode="json"), ensure_ascii=False).replace('\\"', '"')
            continue
        with pytest.raises(CallerError) as raised:
            parse_fleet(document)
        said = str(raised.value)
        assert said.replace("\n- ", "").isprintable(), (place, text)


@settings(max_examples=60, deadline=None)
@given(place=st.sampled_from(texts(FULL)), text=st.text(max_size=80))
def test_any_text_is_refused_politely_or_survives_json(place: tuple[int | str, ...], text: str) -> None:
    try:
        vms = expand(parse_fleet(with_text(place, text)))
    except CallerError as error:
        assert error.problems
        return
    for vm in vms:
        assert Vm.model_validate(json.loads(json.dumps(vm.model_dump(mode="json")))) == vm
        assert not {"{", "}", "$", "`", "<", ">", "\\"} & set(vm.hostname + vm.description + "".join(vm.tags))


KEYS = st.sampled_from(
    ["spec", "vms", "metadata", "id", "nics", "ipv4", "disks", "storage", "ha", "defaults", "a/b~", "x\n"]
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.binary(max_size=3) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.integers(), inner, max_size=4),
    max_leaves=15,
)


@settings(max_examples=150, deadline=None)
@given(place=st.sampled_from([("metadata",), ("spec",), ("spec", "vms"), ("spec", "vms", 0), *texts(FULL)]), junk=JUNK)
def test_junk_anywhere_is_never_a_crash(place: tuple[int | str, ...], junk: Any) -> None:
    found = check_partial(with_text(place, junk))
    json.dumps(found.document)
    assert found.spec is None or not found.problems
    for problem in found.problems:
        assert problem.message.isprintable()
        assert problem.remedy


COUNTS = st.integers(1, 20)


def fleet(counts: list[int], gateway: bool) -> dict[str, Any]:
    entries = []
    for index, count in enumerate(counts):
        plan = {"prefix": f"10.{index}.0.0/24", **({"gateway": f"10.{index}.0.3"} if gateway else {})}
        nics = [
            {"bridge": "vmbr0", "ipv4": plan},
            {"bridge": "vmbr1", "ipv6": {"range": f"fd00:{index}::5-fd00:{index}::ff/64"}},
        ]
        entries.append({"id": f"vm{index}x", "hostname": f"h{index}-{{n:03}}", "count": count, "nics": nics})
    defaults = {"template": "debian", "storage": "ceph", "cores": 1, "memory": "1GiB", "disks": [{"size": "10GiB"}]}
    head = {"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "a", "environment": "dev"}}
    return {**head, "spec": {"defaults": defaults, "vms": entries}}


@settings(max_examples=40, deadline=None)
@given(counts=st.lists(COUNTS, min_size=1, max_size=3).filter(lambda counts: sum(counts) <= 50), gateway=st.booleans())
def test_expansion_is_deterministic_and_unique(counts: list[int], gateway: bool) -> None:
    vms = expand(parse_fleet(fleet(counts, gateway)))
    assert vms == expand(parse_fleet(fleet(counts, gateway)))
    assert len(vms) == sum(counts)
    assert len({vm.id for vm in vms}) == len({vm.hostname for vm in vms}) == len(vms)
    addresses = [address for vm in vms for address in vm.addresses]
    assert len(set(addresses)) == len(addresses) == 2 * len(vms)
    gateways = {nic.ipv4.gateway for vm in vms for nic in vm.nics if nic.ipv4 is not None}
    assert not gateways & set(addresses)
    assert all(ip_address(address) for address in addresses)


@settings(max_examples=40, deadline=None)
@given(before=COUNTS, more=st.integers(0, 20), gateway=st.booleans())
def test_a_growing_count_keeps_ids_names_and_addresses(before: int, more: int, gateway: bool) -> None:
    small = expand(parse_fleet(fleet([before], gateway)))
    large = expand(parse_fleet(fleet([before + more], gateway)))
    assert large[: len(small)] == small


def test_giving_a_count_keeps_the_id() -> None:
    single = fleet([1], gateway=True)
    del single["spec"]["vms"][0]["count"]
    (alone,) = expand(parse_fleet(single))
    first, *_ = expand(parse_fleet(fleet([4], gateway=True)))
    assert alone == first


@settings(max_examples=80, deadline=None)
@given(size=st.integers(1, 999_999_999))
def test_a_size_survives_its_text(size: int) -> None:
    assert MiB.parse(MiB(size).text) == size


@pytest.mark.parametrize(
    ("text", "size"),
    [("4GiB", 4096), ("4G", 4096), ("4 gib", 4096), ("512M", 512), ("1T", 1024**2), ("1.5GiB", 1536), ("0.5g", 512)],
)
def test_units(text: str, size: int) -> None:
    assert MiB.parse(text) == size


@pytest.mark.parametrize(
    "text", ["4", 4, 4.0, True, None, "4GB", "4KiB", "-4GiB", "0.0001GiB", "4GiBs", "", "٤GiB", "1e3M", []]
)
def test_no_sizes(text: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        MiB.parse(text)


def test_sizes_in_other_words() -> None:
    assert (MiB(1024).text, MiB(1536).text, MiB(2 * 1024**2).text, MiB(0).text) == ("1GiB", "1536MiB", "2TiB", "0MiB")
    assert (MiB(1025).gib, MiB(1024).gib) == (2, 1)
    assert MiB.parse(MiB(5)) == 5
