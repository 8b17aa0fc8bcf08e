"""A worker that stays, as a process: schedules, jobs beside a slow source, death in the middle, and a clean end."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.model import JobState
from tests.cli.conftest import Site

LONG_AGO = "2020-01-01T00:00:00.000000+00:00"


def stand(site: Site) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in site.json("schedules")["schedules"]}


def kept(site: Site) -> dict[str, tuple[str, bool]]:
    """The rule and whether a run goes on, by name: looked at often, so not by commands, of which there is a rate."""
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection:
        query = "SELECT name, rule, begun_at IS NOT NULL AND ended_at IS NULL FROM schedules"
        return {name: (rule, bool(running)) for name, rule, running in connection.execute(query)}


def run_once(site: Site, name: str) -> None:
    before = runs(site, name)
    due(site, name)
    site.until(lambda: runs(site, name) > before and not kept(site)[name][1])


def runs(site: Site, name: str) -> int:
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection:
        return int(connection.execute("SELECT run FROM schedules WHERE name = ?", (name,)).fetchone()[0])


def due(site: Site, name: str) -> None:
    site.sql("UPDATE schedules SET next_at = ? WHERE name = ?", LONG_AGO, name)


@contextmanager
def staying(site: Site) -> Iterator[subprocess.Popen[bytes]]:
    """A worker that stays, once it knows when everything is due."""
    words = [sys.executable, "-m", "atlas_mcp", "worker", "--stay", "--config-dir", str(site.config_dir)]
    with (site.path / "stay.err").open("ab") as errors:
        process = subprocess.Popen(words, stderr=errors, env={**os.environ, **site.environment})
    try:
        site.until(lambda: site.data_dir.joinpath("atlas.db").exists())
        site.until(lambda: {"cleanup", "expiry"} <= kept(site).keys())
        yield process
    finally:
        process.kill()
        process.wait()


def settings(site: Site, **changes: Any) -> None:
    site.reconfigure(lambda settings: settings.update(changes))


@pytest.fixture
def slow() -> Iterator[str]:
    """Where something listens, and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"https://127.0.0.1:{server.getsockname()[1]}"


def test_what_was_missed_is_done_by_a_worker_that_stays_and_ends_at_a_signal(site: Site) -> None:
    pages = site.path / "pages"
    settings(site, document_dir=str(pages))
    site.spec()
    assert "have a worker stay" in site.run("schedules").output
    with staying(site) as process:
        for name in ("collection", "documents", "cleanup", "expiry"):
            run_once(site, name)
        told = stand(site)
        assert {name: one["outcome"] for name, one in told.items()} == dict.fromkeys(told, "done")
        assert told["collection"]["detail"] == "1 of 1 sources read as a whole"
        assert "debian-12-cloud" in (pages / "guests.md").read_text()
        settings(site, schedules={"collection": {"every_s": 600}})
        site.until(lambda: kept(site)["collection"][0] == "every 600 s")
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    records = site.json("audit", "show", "-n", 1000)["records"]
    called = [one for one in records if one["name"] == "schedule.called"]
    assert {one["data"]["schedule"] for one in called} == {"collection", "documents", "cleanup", "expiry"}
    assert {(one["principal"], one["data"]["transport"]) for one in called} == {("schedule", "trigger")}
    assert site.json("audit", "verify")["intact"]


def test_a_slow_source_delays_no_job_and_a_worker_that_dies_is_noticed(
    site: Site, key: Ed25519PrivateKey, slow: str
) -> None:
    plan_id = site.plan()
    approval = site.signed(site.row(plan_id).plan, key)
    cluster = {
        "endpoints": [slow],
        "fingerprint": ":".join(["00"] * 32),
        "token": f"file:{site.config_dir}/deploy.token",
    }
    site.reconfigure(lambda settings: settings["clusters"].update(slow=cluster))
    with staying(site) as process:
        due(site, "collection")
        site.until(lambda: kept(site)["collection"][1])
        site.json("apply", plan_id, "--approval", approval, "--no-wait", code=6)
        site.until(lambda: site.jobs()[0].state is JobState.SUCCEEDED)
        assert stand(site)["collection"]["running"], "the source is slower than the job"
        process.send_signal(signal.SIGKILL)
        process.wait()
        site.sql("UPDATE schedules SET until = ? WHERE name = 'collection'", LONG_AGO)  # as a minute later
        with staying(site):
            site.until(lambda: not kept(site)["collection"][1])
            collection = stand(site)["collection"]
            assert (collection["outcome"], collection["running"]) == ("interrupted", False)
            assert collection["next_at"] > LONG_AGO
    names = [one["name"] for one in site.json("audit", "show", "-n", 1000)["records"]]
    assert names.count("schedule.interrupted") == 1 and names.count("schedule.called") == 1
