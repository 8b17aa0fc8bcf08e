"""The cloud for the whole run, the double for a test, and the engine that acts on either."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.engines.openstack import ENGINE, actions
from atlas_mcp.engines.openstack.settings import CloudSettings
from atlas_mcp.testing import Clock, ScriptedEngine
from tests.bench import Bench, hurry
from tests.openstack.cloud import Cloud, running
from tests.openstack.double import CREDENTIAL, PROJECT, SECRET, Double, served
from tests.openstack.rig import PLACE, Rig
from tests.requires import FULL, IN_FULL


@pytest.fixture(scope="session")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cloud]:
    if not FULL:
        pytest.skip(IN_FULL)
    with running(tmp_path_factory.mktemp("openstack")) as made:
        yield made


@pytest.fixture
def double(tmp_path: Path) -> Iterator[Double]:
    with served(tmp_path) as made:
        yield made


@pytest.fixture
def on_double(double: Double, monkeypatch: pytest.MonkeyPatch) -> Rig:
    monkeypatch.setenv("ATLAS_TEST_CLOUD", SECRET)
    monkeypatch.setattr(actions, "WRITE_S", 0.02)  # the double has answered or dropped a request for good by then
    monkeypatch.setattr(actions, "AGAIN_S", 0.02)
    return Rig(settings_of(double), double)


@pytest.fixture
def on_cloud(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> Rig:
    monkeypatch.setenv("ATLAS_TEST_CLOUD", cloud.secret())
    return Rig(CloudSettings.model_validate({**cloud.settings(), "credential_secret": "env:ATLAS_TEST_CLOUD"}))


@pytest.fixture(params=["double", "cloud"])
def rig(request: pytest.FixtureRequest) -> Rig:
    found: Rig = request.getfixturevalue(f"on_{request.param}")
    return found


def settings_of(double: Double) -> CloudSettings:
    return CloudSettings(
        auth_url=f"{double.url}/v3",
        region="outside",
        project=PROJECT,
        credential_id=CREDENTIAL,
        credential_secret="env:ATLAS_TEST_CLOUD",
        ca_file=double.folder / "ca.crt",
        networks=("sharednet1",),
        floating_network="public",
        private_networks=("10.20.0.0/16",),
        nodes=3,
    )


@pytest.fixture
def bench(
    on_double: Rig,
    data_dir: Path,
    approver_key: Ed25519PrivateKey,
    catalogue: Catalogue,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Bench]:
    """A process of ATLAS whose settings have the double's cloud, and no other place. Its time stands."""
    hurry(monkeypatch)
    clouds = {PLACE: on_double.settings.model_dump()}
    settings = config.defaults(openstack=clouds, data_dir=data_dir, config_dir=tmp_path / "config")
    clock = Clock(datetime.now(UTC))
    app = App(settings, may_apply=True, catalogue=catalogue, engines={ENGINE: on_double.engine}, now=clock)
    yield Bench(app, ScriptedEngine("none", ()), clock, approver_key)
    app.close()
