"""Which images come into question, and what speaks against the others: cases as data."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from atlas_mcp.domain.baremetal.images import Image, ImageNeeds, Room, candidates, chosen, examined

NOW = datetime(2026, 11, 30, tzinfo=UTC)


def image(name: str = "CC-Ubuntu24.04", **told: Any) -> Image:
    made = {"id": name, "made_at": datetime(2026, 11, 1, tzinfo=UTC), "visibility": "public", "disk_format": "raw"}
    return Image.model_validate({**made, "checksum": "ab", "name": name, **told})


ALL = [
    image("CC-Ubuntu24.04"),
    image("CC-Ubuntu24.04-CUDA12.4", made_at=datetime(2026, 11, 2, tzinfo=UTC)),
    image("CC-Ubuntu22.04-ARM64", made_at=datetime(2025, 1, 1, tzinfo=UTC)),
    image("CC-CentOS9-Stream"),
    image("mine", visibility="private", properties={"os_distro": "Debian", "os_version": "12"}),
    image("odd", made_at=None),
]


@pytest.mark.parametrize(
    ("needs", "names"),
    [
        ({}, ["CC-Ubuntu24.04-CUDA12.4", "CC-CentOS9-Stream", "CC-Ubuntu24.04", "mine", "CC-Ubuntu22.04-ARM64", "odd"]),
        ({"name": "cc-ubuntu"}, ["CC-Ubuntu24.04-CUDA12.4", "CC-Ubuntu24.04", "CC-Ubuntu22.04-ARM64"]),
        ({"os": "ubuntu", "version": "24"}, ["CC-Ubuntu24.04-CUDA12.4", "CC-Ubuntu24.04"]),
        ({"os": "ubuntu", "version": "24.0"}, []),
        ({"os": "centos", "version": "9"}, ["CC-CentOS9-Stream"]),
        ({"os": "debian", "version": "12"}, ["mine"]),
        ({"architecture": "aarch64"}, ["CC-Ubuntu22.04-ARM64"]),
        ({"cuda": "12"}, ["CC-Ubuntu24.04-CUDA12.4"]),
        ({"cuda": "12.5"}, []),
        ({"days": 365, "os": "ubuntu"}, ["CC-Ubuntu24.04-CUDA12.4", "CC-Ubuntu24.04"]),
        ({"visibility": "private"}, ["mine"]),
    ],
)
def test_candidates_are_those_that_are_asked_for_the_newest_first(needs: dict[str, Any], names: list[str]) -> None:
    assert [one.name for one in candidates(ALL, ImageNeeds.model_validate(needs), NOW)] == names


ROOM = Room(disk_gib=20, ram_mib=4096, architecture="x86_64", boot_mode="uefi")


@pytest.mark.parametrize(
    ("told", "unfit", "doubt"),
    [
        ({}, "", ""),
        ({"min_disk_gib": 20, "min_ram_mib": 4096}, "", ""),
        ({"min_disk_gib": 21}, "it needs 21 GiB of disk, the flavor has 20", ""),
        ({"min_ram_mib": 8192}, "it needs 8192 MiB of memory, the flavor has 4096", ""),
        ({"status": "queued"}, "it is queued", ""),
        ({"disk_format": "iso"}, "its format is iso", ""),
        ({"properties": {"architecture": "aarch64"}}, "it is for arm64, the nodes are for x86_64", ""),
        ({"properties": {"hw_firmware_type": "bios"}}, "it is booted by bios, the nodes are booted by uefi", ""),
        ({"properties": {"hw_firmware_type": "uefi", "architecture": "amd64"}}, "", ""),
        ({"hidden": True}, "", "the cloud hides it"),
        ({"properties": {"deprecated": "True"}}, "", "it is deprecated"),
        ({"properties": {"eol": "2026-11-29"}}, "", "its support ended on 2026-11-29"),
        ({"properties": {"eol": "2027-04-01"}}, "", ""),
        ({"properties": {"eol": "never"}}, "", ""),
        ({"checksum": ""}, "", "it has no checksum"),
    ],
)
def test_details_say_why_one_is_refused(told: dict[str, Any], unfit: str, doubt: str) -> None:
    seen = examined(image(**told), ROOM, NOW)
    assert (seen.unfit, seen.doubts) == ((unfit,) if unfit else (), (doubt,) if doubt else ())
    assert seen.usable is (not unfit and not doubt) is bool(chosen([seen]))
    assert (unfit or doubt or "ubuntu 24.04") in seen.text


def test_what_neither_flavor_nor_nodes_tell_refuses_nothing() -> None:
    assert examined(image(min_disk_gib=500, properties={"hw_firmware_type": "bios"}), Room(), NOW).usable
