"""Keys that are made on this machine: the private half stays in its file, and goes with the deployment."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization

from atlas_mcp import secrets
from atlas_mcp.domain.fleet.spec import _ssh_key
from atlas_mcp.engines import Done
from atlas_mcp.engines.openstack import spec
from atlas_mcp.engines.openstack.login_keys import new_pair
from atlas_mcp.jobs import retention
from atlas_mcp.model import Attempt, JobState
from atlas_mcp.plans.shown import written
from tests.bench import Bench
from tests.frozen import NONCE
from tests.openstack.desk import KEY, machines
from tests.openstack.double import Double
from tests.openstack.rig import PLACE, Rig, permit
from tests.openstack.test_machines import collected, planned, ran

pytestmark = pytest.mark.anyio
_BEGINS = "-----BEGIN OPENSSH PRIVATE KEY-----"


def with_new_key(**body: Any) -> dict[str, Any]:
    made = machines(new_key=True, **body)
    del made["spec"]["public_key"]
    return made


def holding(folder: Path, text: str) -> list[Path]:
    """The files below a folder that hold a text."""
    return [one for one in folder.rglob("*") if one.is_file() and text.encode() in one.read_bytes()]


def private_half(path: Path) -> str:
    """What a key's file holds, which is its user's alone."""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    return path.read_text()


def test_a_pair_is_one_that_openssh_takes() -> None:
    private, public = new_pair("train")
    loaded = serialization.load_ssh_private_key(private.encode(), None)
    forms = (serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH)
    assert f"{loaded.public_key().public_bytes(*forms).decode()} train" == public == _ssh_key(public)
    assert new_pair("train")[1] != public


async def test_the_private_half_is_in_its_file_and_nowhere_else(
    bench: Bench, double: Double, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = await planned(bench, with_new_key())
    assert [one.action for one in plan.steps][:2] == ["loginkey", "keypair"]
    told = str([*written(plan, bench.app.engines).values()])
    assert "stays on this machine" in told
    job = await ran(bench, plan)
    assert job.state is JobState.SUCCEEDED, job
    session = bench.kernel()
    deployment = await session.deployment(plan.subject.id)
    (login,) = [one for one in await session.access(deployment) if one.member == "login-key"]
    path = Path(login.command.removeprefix("ssh -i "))
    assert path.is_relative_to(data_dir)
    private = private_half(path)
    loaded = serialization.load_ssh_private_key(private.encode(), None)
    forms = (serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH)
    (registered,) = double.keypairs.values()
    assert registered["public_key"].startswith(loaded.public_key().public_bytes(*forms).decode())
    secret_line = private.splitlines()[2]
    assert holding(data_dir, secret_line) == [path]
    assert _BEGINS not in str(deployment) + str(plan) + capsys.readouterr().out
    assert all(secret_line not in str(one) for one in double.keypairs.values())

    assert await session.drift(deployment) == ()
    assert (await session.freeze(plan.subject.id, None)).plan.steps == ()
    removal = (await session.freeze_removal(plan.subject.id)).plan
    assert [one.target.kind for one in removal.steps][-2:] == ["keypair", "loginkey"]
    assert (await ran(bench, removal)).state is JobState.SUCCEEDED
    assert holding(data_dir, secret_line) == []


async def test_what_fails_leaves_no_key(bench: Bench, double: Double, data_dir: Path) -> None:
    double.failing = "Failed to provision instance"
    job = await ran(bench, await planned(bench, with_new_key()))
    assert job.state is JobState.ROLLED_BACK and job.remains == []
    assert double.keypairs == {} and holding(data_dir, _BEGINS) == []


async def test_what_a_worker_left_that_died_at_the_end_of_its_job_goes_with_the_next_one(
    bench: Bench, data_dir: Path
) -> None:
    plan = await planned(bench, with_new_key())
    await ran(bench, plan)
    left = secrets.reference(data_dir, plan.subject.id, "job-1", "step-1", "key_file")
    secrets.keep(left, _BEGINS)
    assert len(holding(data_dir, _BEGINS)) == 2
    await retention.tidy(bench.app.settings, bench.app.store, bench.app.trail, bench.app.now)
    assert len(holding(data_dir, _BEGINS)) == 1 and not secrets.is_kept(left)


async def test_keys_of_others_stay(bench: Bench, data_dir: Path) -> None:
    first, second = await planned(bench, with_new_key()), await planned(bench, {**with_new_key(), "metadata": {
        "name": "second", "environment": "dev"}})  # fmt: skip
    await ran(bench, first)
    await ran(bench, second)
    assert len(holding(data_dir, _BEGINS)) == 2
    await ran(bench, (await bench.kernel().freeze_removal(first.subject.id)).plan)
    assert len(holding(data_dir, _BEGINS)) == 1


async def test_a_worker_that_dies_before_it_has_written_the_pair_down_leaves_no_other(on_double: Rig) -> None:
    name = f"web-{NONCE}"
    action = spec.LoginKey(name=name, nonce=NONCE)
    step = spec.step(await on_double.cloud(), action)
    engine = on_double.engine
    assert await engine.submit(step, await engine.before(step), permit(step)) == name
    finding = await engine.reconcile(step, Attempt())
    looks = [await engine.look(step, Attempt(handle=finding.handle), permit(step)) for _ in range(2)]
    assert all(isinstance(one, Done) for one in looks) and looks[0] != looks[1]
    assert engine.gives(step)[spec.KEY_FILE] == "secret" and PLACE == step.target.place


@pytest.mark.parametrize("body", [{"new_key": True}, {"new_key": True, "public_key": KEY}])
async def test_either_key_is_said(body: dict[str, Any], bench: Bench) -> None:
    answer = await collected(bench, machines(**body))
    assert [one.at for one in answer.problems] == ["/spec"]


async def test_a_new_key_is_no_open_question(bench: Bench) -> None:
    answer = await collected(bench, with_new_key())
    assert answer.complete and "public_key" not in answer.spec["spec"]
