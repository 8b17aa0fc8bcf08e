"""A server under thousands of calls made from its own schemas, and under lines that are no calls.

None hangs, none is a fault of ATLAS, memory stays as it is, and whatever names a tool or a resource is in the audit.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.fuzz.server import Fuzzed
from tests.fuzz.values import URIS, WORDS, Maker
from tests.fuzz.wire import bent
from tests.requires import FULL
from tests.simcluster.process import SimCluster

SEED = 12
LINES = 10_000 if FULL else 1_000  # in each of two protocol eras; a quarter of them bent
_ROUND = 20
_MOST_GROWTH = 1.5  # of memory, from the warm server to the end
_RECORDED = ("tool.called", "tool.refused", "resource.read")


@pytest.fixture(params=[False, True], ids=["legacy", "modern"])
def server(request: pytest.FixtureRequest, tmp_path: Path, sim_cluster: SimCluster) -> Iterator[Fuzzed]:
    fuzzed = Fuzzed(tmp_path / "fuzz", sim_cluster, Random(SEED), modern=request.param)
    yield fuzzed
    fuzzed.kill()


class Client:
    """Makes the lines, and knows what has to be in the audit for them."""

    def __init__(self, server: Fuzzed) -> None:
        self.server, self.rng = server, Random(SEED)
        self.maker = Maker(self.rng)
        listed = server.round([server.request("list", "tools/list", {})], {"list"})["list"]["result"]["tools"]
        self.tools = {tool["name"]: tool["inputSchema"] for tool in listed}
        self.named: Counter[str] = Counter()
        self.sent = 0

    def message(self) -> dict[str, Any]:
        """A request that is well formed."""
        self.sent += 1
        chance = self.rng.random()
        if chance < 0.8:
            name = self.rng.choice([*self.tools])
            params: dict[str, Any] = {"name": name, "arguments": self.maker.arguments(self.tools[name])}
            return self.server.request(f"c-{self.sent}", "tools/call", params)
        if chance < 0.9:
            return self.server.request(f"c-{self.sent}", "resources/read", {"uri": self.rng.choice(URIS)})
        method, params = self.rng.choice(
            (
                ("tools/list", {"cursor": self.rng.choice(WORDS)}),
                ("resources/list", {}),
                ("resources/templates/list", {}),
                ("prompts/list", {}),
                ("prompts/get", {"name": "provision_fleet", "arguments": {"wish": self.rng.choice(WORDS)}}),
                ("completion/complete", self._completion()),
                ("logging/setLevel", {"level": self.rng.choice(("info", *WORDS))}),
                ("resources/subscribe", {"uri": self.rng.choice(URIS)}),
            )
        )
        return self.server.request(f"c-{self.sent}", method, params)

    def _completion(self) -> dict[str, Any]:
        reference = {"type": "ref/resource", "uri": self.rng.choice((*URIS, "atlas://jobs/{name}"))}
        return {"ref": reference, "argument": {"name": "name", "value": self.rng.choice(WORDS)}}

    def calls(self, number: int) -> None:
        """Requests that are well formed, each of which is answered."""
        while number > 0:
            messages = [self.message() for _ in range(min(_ROUND, number))]
            answers = self.server.round([*messages], {message["id"] for message in messages})
            for message in messages:
                self._note(message, answers[message["id"]])
            number -= len(messages)

    def _note(self, message: dict[str, Any], answer: dict[str, Any]) -> None:
        params = message["params"]
        if message["method"] == "tools/call":
            self.named[params["name"]] += 1
            self.maker.learn(answer.get("result", {}).get("structuredContent"))
        elif message["method"] == "resources/read" and answer.get("error", {}).get("code") != -32600:
            self.named["resources/read"] += 1

    def bent(self, number: int) -> None:
        """Lines of which nobody knows whether they are answered."""
        while number > 0:
            lines = [bent(self.rng, self.maker, self.message()) for _ in range(min(_ROUND, number))]
            self.server.round(lines, set())
            number -= len(lines)


def faults(log: str) -> list[str]:
    """The lines of a log that tell of a fault of ATLAS, or are none of its log."""
    lines = log.splitlines()
    return [one[:2000] for one in lines if not one.startswith("{") or json.loads(one)["level"] in ("error", "critical")]


def recorded(path: Path) -> Counter[str]:
    """How many calls of each tool, and reads, the audit has."""
    with sqlite3.connect(f"file:{path / 'data' / 'atlas.db'}?mode=ro", uri=True) as database:
        bodies = [json.loads(body) for (body,) in database.execute("SELECT body FROM audit")]
    return Counter(body["data"]["tool"] for body in bodies if body["name"] in _RECORDED)


@pytest.mark.timeout(3600 if FULL else 600)
def test_nothing_that_a_client_sends_breaks_the_server(server: Fuzzed) -> None:
    client = Client(server)
    quarter = LINES // 4
    client.bent(quarter // 4)
    client.calls(quarter // 2)
    warm = server.rss_kib()
    before, already = recorded(server.path), client.named.copy()
    client.calls(2 * quarter)
    records, sent = recorded(server.path) - before, client.named - already
    client.bent(quarter)
    client.calls(quarter // 4)
    grown = server.rss_kib() / warm
    code, errors = server.leave()
    assert server.errors == []
    assert code == 0
    assert faults(errors) == []
    assert grown < _MOST_GROWTH
    assert client.tools.keys() < sent.keys()
    for name, number in sent.items():
        assert records[name] >= number, f"{name}: {number} sent, {records[name]} in the audit"
