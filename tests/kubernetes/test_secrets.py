"""The data of a Secret is in the request to the cluster, and nowhere else; a cluster that another step has made."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.engines.kubernetes import ENGINE, claims, spec
from atlas_mcp.engines.kubernetes.spec import Delete
from atlas_mcp.errors import CallerError
from atlas_mcp.model import Effect, JobState, ResultType, Step, Take, Undo
from atlas_mcp.plans.shown import check_shown
from atlas_mcp.testing import ScriptedEngine
from tests.frozen import plan
from tests.kinds import boxes
from tests.kubernetes.conftest import Space, engine_of
from tests.kubernetes.plane import Plane
from tests.kubernetes.test_steps import broken
from tests.kubernetes.works import Works, ref

pytestmark = pytest.mark.anyio
VALUE, BEFORE = "correct-horse-battery-staple", "the-one-of-before"


@pytest.fixture
def works(works: Works, plane: Plane, tmp_path: Path) -> Works:
    """The settings of its cluster have two secrets."""
    references = {}
    for name, value in (("now", VALUE), ("before", BEFORE)):
        path = tmp_path / name
        path.touch(0o600)
        path.write_text(value)
        references[name] = f"file:{path}"
    works.engine = engine_of(plane.kubeconfig("admin"), secrets=references)
    works.bench.app.engines[ENGINE] = works.engine  # type: ignore[index]
    return works


def secret(space: Space, name: str = "db") -> dict[str, Any]:
    return {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": name, "namespace": space.name}}


def encoded(value: str) -> str:
    return base64.b64encode(value.encode()).decode()


async def kept(works: Works) -> str:
    """All that the database has."""
    lines: list[str] = []
    with sqlite3.connect(works.bench.app.settings.database) as connection:
        lines += connection.iterdump()
    return "\n".join(lines)


async def test_the_value_goes_to_the_cluster_alone(works: Works, space: Space) -> None:
    action = works.apply(secret(space), secrets={"password": "now"})
    (step,) = await works.steps(action)
    told = [f"{row.label}: {row.value}" for row in claims.told(step)]
    assert "data: password is what the settings call now" in told, told
    job = await works.run_steps([step])
    assert job.state is JobState.SUCCEEDED, job
    assert space.get("secrets", "db", "v1")["data"] == {"password": encoded(VALUE)}
    text = await kept(works)
    assert step.id in text and VALUE not in text and encoded(VALUE) not in text


async def test_what_a_secret_held_is_kept_nowhere_and_so_not_put_back(works: Works, space: Space) -> None:
    await works.done(works.apply(secret(space), secrets={"password": "before"}))
    job = await works.run(
        works.apply(secret(space), secrets={"password": "now", "more": "now"}),
        await broken(works, space),
    )
    assert job.state is JobState.ROLLED_BACK and len(job.remains) == 1, job
    assert "data.password is not put back: what it held was kept nowhere" in job.remains[0]
    assert space.get("secrets", "db", "v1")["data"] == {"password": encoded(VALUE)}
    text = await kept(works)
    assert not [one for one in (VALUE, BEFORE, encoded(VALUE), encoded(BEFORE)) if one in text]


async def test_no_reference_but_those_of_the_settings_is_resolved(works: Works, space: Space) -> None:
    """Planning would send to the cluster whatever a spec names: a key, another cluster's token."""
    with pytest.raises(ValueError):
        works.apply(secret(space), secrets={"password": "file:/etc/shadow"})
    with pytest.raises(CallerError, match="nothing called other"):
        await works.steps(works.apply(secret(space), secrets={"password": "other"}))
    cluster = await works.cluster()
    step = spec.step("a", cluster, works.apply(secret(space), secrets={"password": "other"}), 60)
    frozen = plan([step], works.bench.clock(), deployment_id=works.deployment, nonce=works.nonce)
    frozen = frozen.model_copy(update={"predicates": (spec.same(cluster),)})
    assert [one.message for one in works.engine.misstated(frozen)] == ["a: the settings have no such secret."]


async def test_a_literal_of_others_is_kept_nowhere(works: Works, space: Space) -> None:
    """What undoing would put back, and what a deletion would make again, is in the journal: no secret is."""
    theirs = space.deployment()
    container = theirs["spec"]["template"]["spec"]["containers"][0]
    container["env"] = [{"name": "CLIENT_SECRET", "value": VALUE}]
    space.plane.apply(space.path("deployments", "web"), theirs, "atlas")
    ours = space.deployment()
    named = {"secretKeyRef": {"name": "db", "key": "password"}}
    ours["spec"]["template"]["spec"]["containers"][0]["env"] = [{"name": "CLIENT_SECRET", "valueFrom": named}]
    job = await works.run(works.apply(ours, wait=False), await broken(works, space))
    assert job.state is JobState.ROLLED_BACK and "env[CLIENT_SECRET].value is not put back" in job.remains[0], job
    (delete,) = await works.steps(Delete(ref=ref("Deployment", "web", space.name)))
    assert delete.undo is Undo.RESTORE  # by now it has none
    space.plane.apply(space.path("deployments", "web"), theirs, "atlas")
    (delete,) = await works.steps(Delete(ref=ref("Deployment", "web", space.name)))
    assert delete.undo is Undo.NEVER
    assert (await works.run_steps([delete])).state is JobState.SUCCEEDED
    assert VALUE not in await kept(works)


async def test_a_secret_in_an_object_is_refused(works: Works, space: Space) -> None:
    literal = space.deployment()
    container = literal["spec"]["template"]["spec"]["containers"][0]
    for wrong in (
        {**secret(space), "data": {"password": encoded(VALUE)}},
        {**secret(space), "stringData": {"password": VALUE}},
        space.config(db_password=VALUE),
        {
            **literal,
            "spec": {
                **literal["spec"],
                "template": {"spec": {"containers": [{**container, "env": [{"name": "DB_PASSWORD", "value": VALUE}]}]}},
            },
        },
    ):
        with pytest.raises(ValueError, match="looks like a secret"):
            works.apply(wrong)
    named = {"name": "DB_PASSWORD", "valueFrom": {"secretKeyRef": {"name": "db", "key": "password"}}}
    container["env"] = [named]
    literal["spec"]["template"]["spec"]["automountServiceAccountToken"] = False
    (step,) = await works.steps(works.apply(literal))
    check_shown(plan([step], works.bench.clock(), deployment_id=works.deployment), {ENGINE: works.engine})


class Maker(ScriptedEngine):
    """Makes a cluster, and gives its kubeconfig and a password."""

    given: dict[str, str] = {}

    def __init__(self) -> None:
        super().__init__(boxes.ENGINE)

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        return dict.fromkeys(self.given, ResultType.SECRET)

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        return {}

    async def look(self, step: Step, attempt: Any, permit: Any) -> Any:
        look = await super().look(step, attempt, permit)
        return look.model_copy(update={"result": {**look.result, **self.given}}) if hasattr(look, "result") else look


def takes(name: str) -> Take:
    return Take(step="cluster", result=name, type=ResultType.SECRET)


async def test_a_cluster_that_an_earlier_step_has_made(works: Works, space: Space, monkeypatch: Any) -> None:
    maker = Maker()
    kubeconfig = json.dumps(
        {
            **{key: [] for key in ("clusters", "users", "contexts")},
            "clusters": [
                {
                    "name": "c",
                    "cluster": {
                        "server": space.plane.url,
                        "certificate-authority-data": encoded((space.plane.folder / "ca.crt").read_text()),
                    },
                }
            ],
            "users": [{"name": "u", "user": {"token": "token-of-the-administrator"}}],
            "contexts": [{"name": "x", "context": {"cluster": "c", "user": "u"}}],
            "current-context": "x",
        }
    )
    maker.given = {"kubeconfig": kubeconfig, "password": VALUE}
    monkeypatch.setattr(works.bench.app, "engines", {ENGINE: works.engine, boxes.ENGINE: maker})
    made = boxes.make(id="cluster", args={"nonce": works.nonce, "values": {}})
    cluster = spec.Cluster(place="new")
    taken = {"kubeconfig": takes("kubeconfig"), "data.password": takes("password")}
    filled = spec.step("fill", cluster, works.apply(secret(space)), 60, ("cluster",), taken)
    assert filled.effect is Effect.CREATE
    job = await works.bench.queued(made, filled, deployment_id=works.deployment, nonce=works.nonce)
    assert await works.bench.run(job) is JobState.SUCCEEDED, await works.bench.job(job.id)
    assert space.get("secrets", "db", "v1")["data"] == {"password": encoded(VALUE)}
    text = await kept(works)
    assert VALUE not in text and "token-of-the-administrator" not in text


async def test_a_step_takes_no_kubeconfig_for_a_cluster_that_the_settings_have(works: Works, space: Space) -> None:
    taken = {"kubeconfig": takes("kubeconfig")}
    made = spec.step("fill", spec.Cluster(place="lab"), works.apply(space.config(a="1")), 60, ("cluster",), taken)
    problems = works.engine.misstated(plan([made], works.bench.clock(), deployment_id=works.deployment))
    assert [one.message for one in problems] == ["fill: the settings have it."]
