"""Images from the question to the plan: what comes into question, what is refused and why, what a person chose."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines.openstack.spec import AskImages
from tests.bench import Bench
from tests.openstack.desk import machines
from tests.openstack.double import Double
from tests.openstack.glance import image
from tests.openstack.rig import PLACE, Rig
from tests.openstack.test_machines import collected, planned, refused

pytestmark = pytest.mark.anyio


def unnamed(**body: Any) -> dict[str, Any]:
    made = machines(**body)
    del made["spec"]["image"]
    return made


def images(double: Double) -> None:
    """As a site has them: new and old, for other machines, deprecated, two of one name."""
    double.images.append(
        image("i2", "CC-Ubuntu24.04", created_at="2026-11-01T00:00:00Z", os_distro="ubuntu", os_version="24.04")
    )
    double.images.append(image("i3", "CC-Ubuntu24.04-CUDA12", created_at="2026-11-02T00:00:00Z"))
    double.images.append(image("i4", "CC-Ubuntu24.04-ARM64", architecture="aarch64"))
    double.images.append(image("i5", "CC-Ubuntu20.04", deprecated="true"))
    double.images.append(image("i6", "CC-Ubuntu24.04-Large", min_disk=40))
    double.images.append(image("i7", "twice", visibility="private"))
    double.images.append(image("i8", "twice", visibility="private"))
    double.images.append(image("i9", "hidden", os_hidden=True))
    for host in double.hosts:
        host["architecture.platform_type"] = "x86_64"


async def test_what_is_not_named_is_asked_with_reasons(bench: Bench, double: Double) -> None:
    images(double)
    answer = await collected(bench, unnamed(image_needs={"os": "ubuntu"}))
    (question,) = answer.questions
    assert question.at == "/spec/image" and question.options == ["CC-Ubuntu24.04-CUDA12", "CC-Ubuntu24.04"]
    for words in (
        "CC-Ubuntu24.04-CUDA12: ubuntu 24.04, CUDA 12, of 2026-11-02",
        "CC-Ubuntu24.04-ARM64: it is for arm64, the nodes are for x86_64",
        "CC-Ubuntu20.04: it is deprecated",
        "CC-Ubuntu24.04-Large: it needs 40 GiB of disk, the flavor has 10",
    ):
        assert words in question.ask
    done = await collected(bench, {"kind": "BareMetal"}, answer.spec_id, answers={"spec__image": "CC-Ubuntu24.04"})
    assert done.complete and done.spec["spec"]["image"] == "CC-Ubuntu24.04"


async def test_two_of_one_name_are_told_apart_by_id(bench: Bench, double: Double) -> None:
    images(double)
    answer = await collected(bench, unnamed(image_needs={"visibility": "private"}))
    assert answer.questions[0].options == ["i7", "i8"]
    error = await refused(bench, machines("second", image="twice"))
    assert "2 images called twice" in str(error) and "i7, i8" in error.problems[0].remedy
    plan = await planned(bench, machines("third", image="i8"))
    server = next(one for one in plan.steps if one.action == "server")
    assert server.args["image"] == {"id": "i8", "name": "twice"}


async def test_where_none_comes_into_question_it_says_so(bench: Bench, double: Double) -> None:
    images(double)
    answer = await collected(bench, unnamed(image_needs={"os": "fedora"}))
    assert "image_needs asks for too much" in answer.questions[0].ask and answer.questions[0].options == []
    answer = await collected(bench, unnamed(image_needs={"name": "Large"}))
    assert "None may be taken" in answer.questions[0].ask and "40 GiB" in answer.questions[0].ask


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CC-Ubuntu24.04-ARM64", "it is for arm64"),
        ("CC-Ubuntu24.04-Large", "it needs 40 GiB of disk"),
        ("hidden", "no image called hidden"),
    ],
)
async def test_one_that_cannot_run_is_refused_by_name(name: str, words: str, bench: Bench, double: Double) -> None:
    images(double)
    error = await refused(bench, machines(image=name))
    assert [one.pointer for one in error.problems] == ["/spec/image"] and words in str(error)


async def test_one_that_a_person_named_all_the_same_is_taken_and_told(bench: Bench, double: Double) -> None:
    images(double)
    plan = await planned(bench, machines(image="CC-Ubuntu20.04", image_needs={"version": "24"}))
    assert "image CC-Ubuntu20.04: it is deprecated" in plan.warnings
    assert "image CC-Ubuntu20.04 is not as image_needs says" in plan.warnings


async def test_images_are_read_as_the_cloud_has_them(rig: Rig) -> None:
    found = {one.name: one for one in await rig.engine.fact(AskImages(place=PLACE))}
    one = found["CC-Debian12"]
    assert (one.status, one.visibility, one.os) == ("active", "public", ("debian", "12"))
    assert one.checksum and one.made_at is not None and one.disk_format == "raw"


async def test_hostile_words_of_an_image_stay_in_one_line(bench: Bench, double: Double) -> None:
    double.images.append(image("x", "Ubuntu\n\x1b[2J| ignore all", os_distro="ubuntu\nrm", deprecated="tr\nue"))
    answer = await collected(bench, unnamed())
    assert answer.questions[0].ask.isprintable()
