"""Leased machines as a client meets them: a repository analyzed, a spec that rests on it, questions, and the plan.

What is answered is held against a snapshot, with ids and times named. ATLAS_UPDATE_SNAPSHOTS=1 writes it anew.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.engines.openstack import ENGINE
from atlas_mcp.engines.openstack.engine import OpenstackEngine
from atlas_mcp.server import adapter
from atlas_mcp.testing import Clock
from tests.bench import ANN
from tests.interaction.conftest import Connect
from tests.openstack import double as clouds
from tests.openstack.conftest import settings_of
from tests.openstack.desk import KEY
from tests.openstack.glance import image

pytestmark = pytest.mark.anyio
SNAPSHOT = Path(__file__).resolve().parents[1] / "snapshots" / "leased-machines.json"
AT = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
README = """# Training

## Requirements

- 2 GPUs with 20 GB of memory each
- 64 GB RAM
"""
_SMALL = {"vcpus": "48", "memory_mb": "196608", "gpu.gpu": "False", "architecture.platform_type": "x86_64"}
_GPU = {**_SMALL, "gpu.gpu": "True", "gpu.gpu_count": "2", "gpu.gpu_model": "Quadro RTX 6000"}


@pytest.fixture
def cloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[clouds.Double]:
    """A cloud that tells what its hosts have, with an image for each purpose."""
    monkeypatch.setenv("ATLAS_TEST_CLOUD", clouds.SECRET)
    folder = tmp_path / "cloud"
    folder.mkdir()
    with clouds.served(folder) as made:
        for host in made.hosts:
            host.update(_GPU if host["node_type"].startswith("gpu") else _SMALL)
        made.images.append(image("image-2", "CC-Ubuntu24.04-CUDA12", created_at="2026-11-02T00:00:00Z"))
        made.images.append(image("image-3", "CC-Ubuntu24.04-ARM64", architecture="aarch64"))
        yield made


@pytest.fixture
def leasing(cloud: clouds.Double, catalogue: Catalogue, tmp_path: Path) -> Iterator[App]:
    """A process whose settings have the cloud, and a directory with a repository."""
    source = tmp_path / "repositories" / "training"
    source.mkdir(parents=True)
    (source / "README.md").write_text(README)
    known = settings_of(cloud)
    settings = config.defaults(
        openstack={"lab": known.model_dump()},
        repositories={"directories": [str(source.parent)]},
        data_dir=tmp_path / "data",
        config_dir=tmp_path / "config",
    )
    engines = {ENGINE: OpenstackEngine({"lab": known})}
    app = App(settings, may_apply=True, catalogue=catalogue, engines=engines, now=Clock(AT))
    yield app
    app.close()


def named(answer: Any, app: App, tmp_path: Path) -> Any:
    """An answer in which what differs from run to run is named."""
    text = json.dumps(answer, sort_keys=True).replace(str(tmp_path), "TMP")
    text = re.sub(r"atlas://artifacts/[0-9a-f]{64}", "atlas://artifacts/ANALYSIS", text)
    text = re.sub(r"plan-[0-9a-f]{16}", "PLAN", text)
    text = re.sub(r"training-[0-9a-f]{8,32}", "training-ID", text)
    return json.loads(re.sub(r"\b[0-9a-f]{12,64}\b", "HEX", text))


async def test_a_spec_that_rests_on_an_analysis_is_as_its_snapshot_says(
    connect: Connect, leasing: App, tmp_path: Path
) -> None:
    seen: dict[str, Any] = {}
    async with connect(built=adapter.build(leasing, ANN)) as talk:
        seen["analyze_repository"] = await talk.call(
            "analyze_repository", source=str(tmp_path / "repositories" / "training")
        )
        needs = {"analysis": seen["analyze_repository"]["digest"]["analysis"]}
        spec = {
            "kind": "BareMetal",
            "metadata": {"name": "training", "environment": "dev"},
            "spec": {"needs": needs, "hours": 2, "public_key": KEY, "image_needs": {"os": "ubuntu"}},
        }
        seen["collect_spec"] = asked = await talk.call("collect_spec", spec=spec)
        assert [one["at"] for one in asked["questions"]] == ["/spec/image"]
        more = {"image": "CC-Ubuntu24.04-CUDA12", "let_in": [{"from": "203.0.113.0/24"}], "floating_ip": True}
        spec_id = asked["spec_id"]
        seen["complete"] = await talk.call(
            "collect_spec",
            spec_id=spec_id,
            spec={"kind": "BareMetal", "spec": {**more, "user_data": "#cloud-config\npackages: [git]\n"}},
        )
        seen["validate_capacity"] = await talk.call("validate_capacity", spec_id=spec_id)
        seen["plan"] = await talk.call("plan", spec_id=spec_id)
    told = json.dumps(named(seen, leasing, tmp_path), indent=1, sort_keys=True) + "\n"
    if os.environ.get("ATLAS_UPDATE_SNAPSHOTS") == "1":
        SNAPSHOT.write_text(told)
    assert told == SNAPSHOT.read_text()
