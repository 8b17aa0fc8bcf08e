"""An API server that lies: what it answers costs little, moves nothing, and reaches nobody but as data."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.engines.kubernetes import client, spec
from atlas_mcp.engines.kubernetes.engine import KubernetesEngine
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.system.http import Bounds
from tests.kubernetes.conftest import engine_of
from tests.kubernetes.hostile import HostileServer, serving
from tests.kubernetes.works import ref

pytestmark = pytest.mark.anyio
CORE = {
    "resources": [
        {"name": name, "kind": kind, "namespaced": kind != "Node", "verbs": ["get", "list"]}
        for name, kind in (("pods", "Pod"), ("nodes", "Node"), ("events", "Event"), ("secrets", "Secret"))
    ]
}
ESCAPES = "\x1b[2J\u202eevil\x00\n`rm -rf`"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HostileServer]:
    monkeypatch.setattr(client, "BOUNDS", Bounds(connect_s=5, call_s=3, most_bytes=2**20, most_values=100_000))
    monkeypatch.setattr(client, "_BACKOFF_S", 0.01)
    with serving(tmp_path) as made:
        yield made


@pytest.fixture
def engine(server: HostileServer) -> KubernetesEngine:
    return engine_of(server.kubeconfig)


def answers(server: HostileServer, **more: Any) -> None:
    server.answers = {**{path.replace("__", "/"): one for path, one in more.items()}, "/api/v1": CORE}


BODIES = {
    "no JSON": b"{",
    "a list": b"[]",
    "nothing": b"",
    "a page": b"<html>Sign in</html>",
    "a key twice": b'{"items": [], "items": []}',
    "too deep": b'{"items": ' + b"[" * 5000 + b"]" * 5000 + b"}",
    "too long a number": b'{"items": [' + b"9" * 400 + b"]}",
    "NaN": b'{"items": [NaN]}',
    "too many values": b'{"items": [' + b"0," * 200_000 + b"0]}",
    "too much": b'{"items": ["' + b"a" * 2**21 + b'"]}',
    "no UTF-8": b'{"items": ["\xff\xfe"]}',
    "packed": gzip.compress(b"a" * 2**22),
}


@pytest.mark.parametrize("body", BODIES)
async def test_what_cannot_be_used_is_an_error_of_ours(
    server: HostileServer, engine: KubernetesEngine, body: str
) -> None:
    answers(server, __api__v1__pods=BODIES[body])
    with pytest.raises(AtlasError) as caught:
        await engine.fact(spec.AskPods(place="lab"))
    assert caught.value.code is Code.TARGET_UNREADABLE
    assert len(str(caught.value)) < 500


SHAPES: list[Any] = [
    {"items": 7},
    {"items": [None, 7, "x", [], {}]},
    {"items": [{"metadata": [], "status": "x", "spec": 7}]},
    {"items": [{"status": {"containerStatuses": [{"state": {"waiting": []}, "restartCount": "9"}]}}]},
    {"items": [{"metadata": {"ownerReferences": [{"controller": True}]}, "status": {"conditions": [{"type": []}]}}]},
    {"metadata": {"continue": "x" * 100_000, "remainingItemCount": "many"}, "items": []},
    {"columnDefinitions": [{"name": "a"}] * 5000, "rows": [{"cells": [1] * 5000}, {"cells": {}}, 7]},
]


@pytest.mark.parametrize("body", SHAPES, ids=range(len(SHAPES)))
@pytest.mark.parametrize(
    "question",
    [
        spec.AskPods(place="lab"),
        spec.AskNodes(place="lab"),
        spec.AskEvents(place="lab"),
        spec.AskTable(place="lab", api="v1", kind="Pod"),
    ],
    ids=lambda one: type(one).__name__,
)
async def test_what_is_of_another_form_stands_for_nothing(
    server: HostileServer, engine: KubernetesEngine, body: Any, question: Any
) -> None:
    answers(server, __api__v1__pods=body, __api__v1__nodes=body, __api__v1__events=body)
    answer = await engine.fact(question)
    assert len(json.dumps(answer.model_dump(mode="json"))) < 20_000


async def test_escapes_in_names_and_messages_stay_in_one_line(server: HostileServer, engine: KubernetesEngine) -> None:
    pod = {
        "metadata": {"name": ESCAPES, "namespace": ESCAPES},
        "spec": {"nodeName": ESCAPES},
        "status": {"phase": ESCAPES, "message": ESCAPES, "containerStatuses": [{"name": ESCAPES, "image": ESCAPES}]},
    }
    answers(server, __api__v1__pods={"items": [pod]})
    (told,) = (await engine.fact(spec.AskPods(place="lab"))).items
    text = json.dumps(told.model_dump(mode="json"), ensure_ascii=False)
    assert "evil" in text and not {"\x1b", "\u202e", "\x00", "\n"} & set(text)


async def test_a_refusal_is_bounded_and_in_one_line(server: HostileServer, engine: KubernetesEngine) -> None:
    status = {"message": ESCAPES + "x" * 10_000, "reason": ESCAPES, "details": {"causes": [{"message": 7}, 9]}}
    for code in (400, 403, 409, 422, 429, 500, 503):
        answers(server, __api__v1__pods=lambda code=code: (code, json.dumps(status).encode()))
        with pytest.raises(AtlasError) as caught:
            await engine.fact(spec.AskPods(place="lab"))
        assert len(str(caught.value)) < 1000 and not {"\x1b", "\u202e", "\n"} & set(str(caught.value))


async def test_a_redirect_is_not_followed(server: HostileServer, engine: KubernetesEngine) -> None:
    answers(server, __api__v1__pods=lambda: (302, b""))
    with pytest.raises(AtlasError) as caught:
        await engine.fact(spec.AskPods(place="lab"))
    assert caught.value.code is Code.TARGET_UNREADABLE


async def test_a_kind_whose_path_leads_elsewhere_is_no_kind(server: HostileServer, engine: KubernetesEngine) -> None:
    entry = {"name": "../../secrets", "kind": "Pod", "namespaced": True, "verbs": ["list"]}
    server.answers = {"/api/v1": {"resources": [entry]}}
    with pytest.raises(AtlasError, match="no such kind"):
        await engine.fact(spec.AskPods(place="lab"))


async def test_a_name_is_one_part_of_a_path(server: HostileServer, engine: KubernetesEngine) -> None:
    answers(server)
    await engine.fact(spec.AskLogs(place="lab", namespace="a/../b", pod="../../secrets?x=1"))
    assert server.asked[1] == "GET /api/v1/namespaces/a%2F..%2Fb/pods/..%2F..%2Fsecrets%3Fx%3D1"


async def test_a_log_is_data_bounded_and_without_escapes(server: HostileServer, engine: KubernetesEngine) -> None:
    log = b"one\n\x1b[2Jtwo\xff\n" * 20_000
    answers(server, **{"__api__v1__namespaces__a__pods__b__log": log, "__api__v1__namespaces__a__pods__b": {}})
    logs = await engine.fact(spec.AskLogs(place="lab", namespace="a", pod="b", lines=5000))
    assert logs.cut and len(logs.text) <= 262_144 and "\x1b" not in logs.text and "\none\n" in logs.text


async def test_nothing_of_a_secret_is_told(server: HostileServer, engine: KubernetesEngine) -> None:
    secret = {
        "metadata": {"name": "s", "annotations": {"last": "aHVudGVyMg=="}, "managedFields": []},
        "data": {"password": "aHVudGVyMg=="},
        "stringData": {"other": "hunter2"},
    }
    answers(server, **{"__api__v1__namespaces__a__secrets__s": secret})
    told = await engine.fact(spec.AskObject(place="lab", ref=ref("Secret", "s", "a", "v1")))
    assert told is not None and told["data"] == {"password": "***"}
    assert "hunter2" not in str(told) and "aHVudGVyMg" not in str(told)


async def test_a_server_that_is_silent_is_given_up(server: HostileServer, engine: KubernetesEngine) -> None:
    import threading

    silent = threading.Event()
    answers(server, __api__v1__pods=lambda: (200 if silent.wait(6) else 500, b"{}"))
    with pytest.raises(AtlasError) as caught:
        await engine.fact(spec.AskPods(place="lab"))
    silent.set()
    assert caught.value.code is Code.TARGET_TIMEOUT


OURS = "what-only-atlas-may-read"


@pytest.mark.parametrize("key", ["tokenFile", "client-key", "certificate-authority", "client-certificate"])
async def test_a_kubeconfig_of_a_host_has_no_file_of_ours_read_nor_sent(
    server: HostileServer, engine: KubernetesEngine, tmp_path: Path, key: str
) -> None:
    """It comes from a host that may be anybody's; the server that it names is of its choice."""
    ours, given = tmp_path / "cloud.secret", tmp_path / "given"
    for path in (ours, given):
        path.touch(0o600)
    ours.write_text(OURS)
    document = json.loads(server.kubeconfig.read_text())
    part = document["clusters"][0]["cluster"] if key.startswith("certificate") else document["users"][0]["user"]
    part |= {key: str(ours)}
    if key == "tokenFile":
        del part["token"]
    given.write_text(json.dumps(document))
    (told,) = await engine.fact(spec.AskHealth(place="shop-server-1", kubeconfig=f"file:{given}"))
    assert told.cause == "credential_rejected" and f"names a file of this machine ({key})" in told.evidence
    assert server.asked == [] and OURS not in str(told)


async def test_a_kubeconfig_of_a_host_has_no_program_run(engine: KubernetesEngine, tmp_path: Path) -> None:
    given, ran = tmp_path / "given", tmp_path / "ran"
    given.touch(0o600)
    plugin = {"apiVersion": "client.authentication.k8s.io/v1", "command": "/bin/sh", "args": ["-c", f"touch {ran}"]}
    given.write_text(
        json.dumps(
            {
                "clusters": [{"name": "c", "cluster": {"server": "https://127.0.0.1:1"}}],
                "users": [{"name": "u", "user": {"exec": plugin}}],
                "contexts": [{"name": "here", "context": {"cluster": "c", "user": "u"}}],
                "current-context": "here",
            }
        )
    )
    (told,) = await engine.fact(spec.AskHealth(place="shop-server-1", kubeconfig=f"file:{given}"))
    assert (told.cause, ran.exists()) == ("credential_rejected", False)
    assert "settings" in told.remedy and "programs" in told.remedy, "what helps: there the program can be named"


def on_node(name: str, owner: str = "ReplicaSet", **spec_of_pod: Any) -> dict[str, Any]:
    owners = [{"kind": owner, "controller": True}] if owner else []
    metadata = {"namespace": "default", "name": name, "uid": name, "ownerReferences": owners}
    return {"metadata": metadata, "spec": spec_of_pod}


async def planned_drain(server: HostileServer, engine: KubernetesEngine, *pages: Any) -> spec.Drain:
    left = iter(pages)
    node = {"metadata": {"name": "n-1", "uid": "1"}}
    review = {"status": {"allowed": True}}

    def page() -> tuple[int, bytes]:
        return 200, json.dumps(next(left)).encode()

    answers(server, __apis__authorization=review, __api__v1__pods=page, __api__v1__nodes__n=node)
    action = await engine.fact(spec.AskPlanned(place="lab", action=spec.Drain(ref=ref("Node", "n-1", api="v1"))))
    assert isinstance(action, spec.Drain)
    return action


async def test_no_pod_hides_behind_a_page_of_others(server: HostileServer, engine: KubernetesEngine) -> None:
    """Whoever may make pods makes 500 that stay: what comes behind them goes with its node all the same."""
    hidden = [on_node(f"a-{number}", "DaemonSet") for number in range(500)]
    first = {"metadata": {"continue": "more"}, "items": hidden}
    drain = await planned_drain(server, engine, first, {"items": [on_node("web")]})
    assert drain.pods == ("default/web",)
    with pytest.raises(AtlasError, match="default/db, which keeps data"):
        await planned_drain(server, engine, first, {"items": [on_node("db", volumes=[{"emptyDir": {}}])]})


async def test_pages_without_end_are_given_up(server: HostileServer, engine: KubernetesEngine) -> None:
    with pytest.raises(AtlasError, match="more than 10000 pods"):
        await planned_drain(server, engine, *[{"metadata": {"continue": "more"}, "items": []}] * 30)


async def test_names_of_pods_draw_nothing_on_the_approvers_sheet(
    server: HostileServer, engine: KubernetesEngine
) -> None:
    drain = await planned_drain(server, engine, {"items": [on_node(ESCAPES + "x" * 5000)]})
    assert "evil" in drain.pods[0] and len(drain.pods[0]) < 400
    with pytest.raises(AtlasError) as caught:
        await planned_drain(server, engine, {"items": [on_node(ESCAPES + "x" * 5000, owner="")]})
    for told in (drain.pods[0], str(caught.value)):
        assert not {"\x1b", "\u202e", "\x00", "\n"} & set(told) and len(told) < 1000
