"""The health of clusters: broken ones on a real control plane, each found, named, and first; and one that is well."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import anyio
import pytest

from atlas_mcp.domain.health import HealthFinding
from atlas_mcp.engines.kubernetes.health import looking
from atlas_mcp.engines.kubernetes.health.seen import Seen
from tests.kubernetes.broken import CASES, Broken, dns, made
from tests.kubernetes.conftest import engine_of
from tests.kubernetes.plane import Plane, running
from tests.kubernetes.works import PLACE
from tests.requires import FULL, IN_FULL

pytestmark = pytest.mark.anyio
_NAMES = [case["name"] for case in CASES]


def seen_now(plane: Plane) -> Seen:
    client = engine_of(plane.kubeconfig("admin"))._client(PLACE)

    async def look() -> Seen:
        return await looking.look(client, "v1.36.3", datetime.now(UTC))

    return anyio.run(look)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Plane, dict[str, Broken]]]:
    """All cases at once on a plane of their own."""
    if not FULL:
        pytest.skip(IN_FULL)
    with running(tmp_path_factory.mktemp("corpus")) as plane:
        dns(plane)
        yield plane, {one.case["name"]: one for one in made(plane, CASES)}


def wait_for(plane: Plane, one: Broken) -> list[HealthFinding]:
    """What is found, once controllers have said what they say; at the latest after a while."""
    until = time.monotonic() + 20
    while True:
        seen = seen_now(plane)
        if one.short(seen) == one.case["finds"] or time.monotonic() > until:
            return one.found(seen)
        time.sleep(1)


@pytest.mark.parametrize("name", _NAMES)
def test_a_broken_cluster(corpus: tuple[Plane, dict[str, Broken]], name: str) -> None:
    plane, cases = corpus
    check(cases[name], wait_for(plane, cases[name]))


def check(one: Broken, found: list[HealthFinding]) -> None:
    assert [[one.check, one.cause, one.target] for one in found] == one.case["finds"], found
    for told in found:
        assert told.remedy and told.priority and len(told.evidence) <= 240
    for key, text in (("evidence", one.case.get("evidence", "")), ("comes of it", one.case.get("comes_of_it", ""))):
        assert text in found[0].evidence if text else True, key
