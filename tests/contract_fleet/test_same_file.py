"""The same file planned twice: what the operator's settings gave, they give to what is deployed as well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from atlas_mcp.calls.dispatch import Dispatch
from atlas_mcp.calls.gate import Call
from atlas_mcp.model import Principal, Role
from tests.contract_fleet.conftest import Site, Talk, fleet
from tests.docs.generate import ROOT
from tests.requires import essential

pytestmark = pytest.mark.anyio
TEXTS = {path.stem: path.read_text() for path in sorted((ROOT / "examples").glob("*.yaml"))}
EXAMPLES = {name: text for name, text in TEXTS.items() if "kind: Fleet" in text}


def pools(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every mapping of a spec that may name a pool."""
    body = document["spec"]
    yield from (body, body.get("defaults", {}), *body["vms"])


async def again(talk: Talk, document: dict[str, Any], spec_id: str) -> dict[str, Any]:
    """The plan of the same file, sent as `atlas-mcp plan FILE` sends it."""
    dispatch = Dispatch(talk.site.app)
    call = Call(Principal(name="ann", role=Role.OPERATOR, transport="terminal"), whole=True)
    arguments: dict[str, Any] = {"spec": document, "profile": None, "spec_id": spec_id}
    await dispatch.call(dispatch.find("collect_spec"), arguments, arguments, call)
    return await talk.call("plan", spec_id=spec_id)


@pytest.mark.parametrize("example", essential(EXAMPLES, set(EXAMPLES) - {"fifty"}))
async def test_an_example_without_what_the_settings_give(site: Site, example: str) -> None:
    document = yaml.safe_load(EXAMPLES[example])
    for place in pools(document):
        place.pop("pool", None)
    site.reconfigure(pools=("atlas",))
    async with site.client() as talk:
        spec_id = await talk.collect(document)
        job = await talk.carry_out(await talk.call("plan", spec_id=spec_id))
        assert job["state"] == "succeeded", job
        assert (await again(talk, document, spec_id))["nothing_to_do"]


async def test_other_settings_move_nothing_that_is_deployed(site: Site) -> None:
    """One more pool, another one instead, or one where there was none: what is deployed stays where it is."""
    document = fleet()
    del document["spec"]["pool"]
    site.reconfigure(pools=("atlas",))
    async with site.client() as talk:
        spec_id = await talk.collect(document)
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
    for allowed in (("atlas", "other"), ("other",), ("atlas",)):
        site.reconfigure(pools=allowed)
        async with site.client() as talk:
            assert (await again(talk, document, spec_id))["nothing_to_do"], allowed


async def test_a_lower_count_and_a_higher_one_again(site: Site) -> None:
    """Whatever is left under `removed` from before."""

    def web(count: int, *removed: str) -> dict[str, Any]:
        nics = [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}]
        return fleet({"count": count, "hostname": "web-{n:02}", "nics": nics}, removed=[*removed])

    async with site.client() as talk:
        spec_id = await talk.collect(web(3))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        fewer = await again(talk, web(2), spec_id)
        assert (fewer["steps"], fewer["effect"]) == ({"stop": 1, "destroy": 1}, "remove")
        assert fewer["irreversible"] == ["remove web-03 and its 1 disk"]
        assert (await talk.carry_out(fewer))["state"] == "succeeded"
        assert (await again(talk, web(2, "web-3"), spec_id))["nothing_to_do"]
        more = await again(talk, web(3, "web-3"), spec_id)
        assert more["steps"]["clone"] == 1
        assert (await talk.carry_out(more))["state"] == "succeeded"
        kept = await again(talk, web(3, "web-3"), spec_id)
    assert kept["nothing_to_do"]
    assert any("web-3 is under removed and under vms: it stays" in warning for warning in kept["warnings"])
