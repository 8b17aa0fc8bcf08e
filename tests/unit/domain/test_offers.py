"""Which type of node fits what is needed, which is nearest, and what a need of one's own rests on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from atlas_mcp.domain.baremetal.choice import Host, Taken, Window
from atlas_mcp.domain.baremetal.needed import Cited, MachineNeeds, needed, unfounded
from atlas_mcp.domain.baremetal.offers import chosen, explained, offers
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.domain.repository.digest import Analysis
from atlas_mcp.domain.repository.needs import Evidence, Need, NeedKind, Strength

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
WINDOW = Window(start=NOW, end=NOW + timedelta(hours=2))
_SMALL = {"vcpus": "16", "memory_mb": "65536", "gpu.gpu": "False", "architecture.platform_type": "x86_64"}
_BIG = {**_SMALL, "vcpus": "64", "memory_mb": "262144"}
_GPU = {**_BIG, "gpu.gpu": "True", "gpu.gpu_count": "4", "gpu.gpu_model": "Tesla V100"}
HOSTS = [
    Host(id=f"{kind}-{number}", name=f"{kind}-{number}", node_type=kind, properties=told)
    for kind, told in (("small", _SMALL), ("big", _BIG), ("gpu", _GPU))
    for number in (1, 2)
]


def ranked(needs: MachineNeeds, count: int = 1, taken: tuple[Taken, ...] = ()) -> list[str]:
    return [one.node_type for one in offers(HOSTS, taken, needed(needs, None), count, WINDOW)]


def said(kind: NeedKind, line: int, strength: Strength, **more: object) -> Need:
    evidence = Evidence(file="README.md", line=line, quote=f"needs {kind} as stated here", strength=strength)
    return Need.model_validate({"kind": kind, "strength": strength, "evidence": (evidence,), **more})


ANALYSIS = Analysis(
    source="/srv/code/x",
    files=1,
    read={},
    conflicts=(),
    needs=(
        said(NeedKind.CORES, 3, Strength.STATED, amount=16),
        said(NeedKind.MEMORY, 4, Strength.GUESSED, amount=999_999),
        said(NeedKind.GPU_MODEL, 5, Strength.STATED, subject="v100"),
        said(NeedKind.GPU_MODEL, 6, Strength.STATED, subject="a100"),
        said(NeedKind.NETWORK, 7, Strength.STATED, subject="infiniband"),
    ),
)


def test_the_type_that_wastes_least_comes_first() -> None:
    assert ranked(MachineNeeds(cores=16)) == ["small", "big", "gpu"]
    assert ranked(MachineNeeds(cores=32, memory=MiB(131072))) == ["big", "gpu", "small"]
    assert ranked(MachineNeeds(gpu=1, gpu_memory=MiB(16 * 1024))) == ["gpu", "big", "small"]


def test_what_is_free_now_comes_before_what_fits_better_later() -> None:
    taken = tuple(Taken(host=f"small-{n}", window=Window(start=NOW, end=WINDOW.end)) for n in (1, 2))
    assert ranked(MachineNeeds(cores=16), 1, taken) == ["big", "gpu", "small"]


def test_where_nothing_fits_the_nearest_says_what_it_lacks() -> None:
    found = offers(HOSTS, (), needed(MachineNeeds(gpu=8, disk=MiB(1024)), None), 1, WINDOW)
    assert chosen(found) is None and found[0].node_type == "gpu"
    assert "gpu is 4, not 8" in explained(found[0], 1) and "disk is not told" in explained(found[0], 1)


def test_a_type_fits_where_each_of_its_nodes_does() -> None:
    weak = HOSTS[2].model_copy(update={"properties": _SMALL})
    (offer,) = offers([weak, HOSTS[3]], (), needed(MachineNeeds(cores=64), None), 1, WINDOW)
    assert "of 1 of its 2 nodes" in offer.unmet[0] and offer.score == 0


def test_more_nodes_than_there_are_is_never_chosen() -> None:
    assert chosen(offers(HOSTS, (), needed(MachineNeeds(cores=1), None), 3, WINDOW)) is None


def test_an_analysis_gives_needs_but_for_what_it_guessed() -> None:
    found = needed(MachineNeeds(), ANALYSIS)
    assert [(one.kind, one.text, one.why) for one in found.wanted] == [
        (NeedKind.CORES, "16", "README.md:3"),
        (NeedKind.GPU_MODEL, "v100 or a100", "README.md:5"),
    ]
    assert found.not_compared == ("network infiniband",)


def test_a_need_beside_an_analysis_cites_what_stands_there() -> None:
    def wrong(**more: object) -> list[str]:
        return [one.pointer for one in unfounded(MachineNeeds.model_validate(more), ANALYSIS)]

    def cite(at: str, quote: str) -> Cited:
        return Cited(need=NeedKind.CORES, at=at, quote=quote)

    assert wrong(cores=16) == []
    assert wrong(cores=64) == ["/spec/needs/cores"]
    assert wrong(cores=64, cites=[cite("README.md:3", "needs cores as stated")]) == []
    assert wrong(cores=64, cites=[cite("README.md:3", "needs 64 cores for sure")]) == ["/spec/needs/cites"]
    assert wrong(cores=64, cites=[cite("README.md:99", "needs cores as stated")]) == ["/spec/needs/cites"]
