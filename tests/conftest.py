"""What tests share: a data directory with a migrated database, settings, a clock, the scripted engine, the simulator.

And in how many processes they run where nobody says (`-n auto` in pyproject.toml).
"""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp import config, redact
from atlas_mcp.app import App
from atlas_mcp.config import Settings
from atlas_mcp.content import loading
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.bindings import Binding
from atlas_mcp.engines import Engines
from atlas_mcp.engines.proxmox.settings import ClusterSettings, Vmids
from atlas_mcp.model import Environment
from atlas_mcp.store import Store
from atlas_mcp.testing import Clock, ScriptedEngine
from tests.bench import Bench, hurry
from tests.kinds import boxes
from tests.requires import FULL
from tests.simcluster.process import SimCluster

APPROVER = "bea"

# How fast examples are made says how busy the machine is.
hypothesis.settings.register_profile("atlas", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("atlas")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Two processes a processor, since most tests wait for something; this one alone for a single file."""
    asked = {str(argument).partition("::")[0] for argument in config.args}
    if len(asked) == 1 and asked.pop().endswith(".py"):
        return 0
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session", autouse=True)
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What a test does not place elsewhere stands in a home of the run's own, not in that of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        yield


@pytest.fixture(autouse=True)
def secrets_of_one_test() -> Iterator[None]:
    """What a test has made known as a secret, such as "the passphrase", is masked in that test alone."""
    before = frozenset(redact._registered)
    yield
    redact._registered.intersection_update(before)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database with nothing in it, to be copied: migrating takes much longer than copying."""
    path = tmp_path_factory.mktemp("database") / "atlas.db"
    Store.open(path).close()
    return path


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The built-in content, loaded once."""
    return loading.load()


@pytest.fixture
def data_dir(tmp_path: Path, empty_database: Path) -> Path:
    """A data directory of its own."""
    made = tmp_path / "data"
    made.mkdir(mode=0o700)
    shutil.copy(empty_database, made / "atlas.db")
    (made / "atlas.db").chmod(0o600)
    return made


@pytest.fixture
def approver_key(tmp_path: Path) -> Ed25519PrivateKey:
    """The key of APPROVER, who is enrolled in the configuration directory."""
    key = Ed25519PrivateKey.generate()
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    config_dir = tmp_path / "config"
    config_dir.mkdir(mode=0o700)
    (config_dir / "approvers").write_text(f"{APPROVER} ed25519 {public}\n")
    (config_dir / "approvers").chmod(0o600)
    return key


@pytest.fixture
def settings(tmp_path: Path, data_dir: Path, approver_key: Ed25519PrivateKey) -> Settings:
    """Settings of a server with one cluster, `demo`."""
    cluster = ClusterSettings(
        endpoints=("https://demo.invalid:8006",), token="env:ATLAS_TEST_TOKEN", vmids=Vmids(first=2000, last=2999)
    )
    bindings = {"lab": Binding(environment=Environment.DEV, clusters=("demo",))}  # an answer in the client counts there
    return config.defaults(
        clusters={"demo": cluster}, bindings=bindings, data_dir=data_dir, config_dir=tmp_path / "config"
    )


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def double() -> ScriptedEngine:
    """The engine that tests script."""
    return ScriptedEngine(boxes.ENGINE, ("demo",))


@pytest.fixture
def engines(double: ScriptedEngine) -> Engines:
    """The engines of the process, by name."""
    return {double.name: double}


@pytest.fixture
def app(settings: Settings, catalogue: Catalogue, engines: Engines, clock: Clock) -> Iterator[App]:
    """A process of ATLAS that may apply, in frozen time; it knows the kind of spec that only tests have."""
    taught = boxes.taught(catalogue, *engines)
    made = App(settings, may_apply=True, catalogue=taught, engines=engines, now=clock)
    yield made
    made.close()


@pytest.fixture
def bench(
    app: App,
    double: ScriptedEngine,
    clock: Clock,
    approver_key: Ed25519PrivateKey,
    monkeypatch: pytest.MonkeyPatch,
) -> Bench:
    """The process, and what tests do to plans and jobs again and again."""
    hurry(monkeypatch)
    return Bench(app, double, clock, approver_key)


@pytest.fixture(scope="session")
def sim_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimCluster]:
    """One simulated cluster, a process of its own, for the whole run."""
    with SimCluster(tmp_path_factory.mktemp("sim"), preset="demo") as running:
        yield running


@pytest.fixture
def sim_cluster(sim_process: SimCluster) -> SimCluster:
    """The simulated demo cluster as it starts."""
    sim_process.tokens = sim_process.control("reset")["tokens"]
    return sim_process


@pytest.fixture
def full() -> bool:
    """Whether the long passes were asked for."""
    return FULL
