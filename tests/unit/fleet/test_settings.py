"""Settings of clusters, and bindings of what is on them: faults are told in words, and no variable changes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from atlas_mcp import config, redact
from tests.unit.kernel.test_config import CLUSTER, refused, write


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redact, "_registered", set())


_BAD: tuple[tuple[dict[str, Any], str, str, str], ...] = (
    ({"endpoints": ["pve1:8006"]}, "/clusters/a/endpoints/0", "'pve1:8006' is not", "Write https://HOST:8006"),
    ({"endpoints": ["https://"]}, "/clusters/a/endpoints/0", "is not an endpoint", "https://HOST:8006"),
    ({"endpoints": ["https://pve1:8006/api2"]}, "/clusters/a/endpoints/0", "is not an endpoint", "https://HOST:8006"),
    ({"endpoints": ["https://me:pw@pve1"]}, "/clusters/a/endpoints/0", "the endpoint is not", "https://HOST:8006"),
    ({"endpoints": "https://pve1"}, "/clusters/a/endpoints", "not a list", "as a list"),
    ({"vmids": {"first": 300, "last": 200}}, "/clusters/a/vmids", "first is 300, last is 200", "must not exceed last"),
    ({"vmids": {"first": 5}}, "/clusters/a/vmids/first", "first is 5, the least is 100", "100 or more"),
    ({"calls_per_s": 5000}, "/clusters/a/calls_per_s", "the limit is 1000", "1000 or less"),
    ({"calls_per_s": "many"}, "/clusters/a/calls_per_s", "not a whole number", "whole number"),
    ({"overcommit": {"cpu": "x"}}, "/clusters/a/overcommit/cpu", "not a number", "a number"),
    ({"token": "plain"}, "/clusters/a/token", "a reference, never", "Write file:/path or env:NAME"),
    ({"token": None}, "/clusters/a/token", "token is empty", "Give it a value"),
    ({"password": "x"}, "/clusters/a/password", "no such key", "Known here: endpoints"),
    ({"fingerprint": "AB:CD"}, "/clusters/a/fingerprint", "not a SHA-256 fingerprint", "32 pairs"),
)


@pytest.mark.parametrize(("change", "place", "says", "remedy"), _BAD, ids=[f"{row[0]}"[:40] for row in _BAD])
def test_each_problem_says_what_is_wrong_and_what_to_write(
    change: dict[str, Any], place: str, says: str, remedy: str, tmp_path: Path
) -> None:
    write(tmp_path / "config.yaml", clusters={"a": {**CLUSTER, **change}})
    (problem,) = refused(tmp_path).problems
    assert (problem.pointer, says in problem.message, remedy in problem.remedy) == (place, True, True), str(problem)


@pytest.mark.parametrize(
    ("binding", "says"),
    [
        ({"environment": "dev"}, "says of no VM"),
        ({"environment": "dev", "names": ["dev-*"]}, "a name raises an environment only"),
        ({"environment": "prod", "clusters": ["hom"]}, "cluster 'hom', which is not configured"),
        ({"environment": "prod", "pools": ["prdo"]}, "pool 'prdo', which ATLAS may not use"),
        ({"environment": "production", "pools": ["prod"]}, "Did you mean prod?"),
        ({"environment": "prod", "names": ["[a-z]"]}, "letters, digits, dots"),
    ],
)
def test_a_binding_that_would_bind_nothing_is_refused(tmp_path: Path, binding: dict[str, Any], says: str) -> None:
    cluster = {**CLUSTER, "pools": ["prod", "lab/dev"]}
    write(tmp_path / "config.yaml", clusters={"home": cluster}, bindings={"one": binding})
    assert says in " ".join(map(str, refused(tmp_path).problems))


def test_bindings_are_kept_by_name_and_merged(tmp_path: Path) -> None:
    cluster = {**CLUSTER, "pools": ["prod", "lab/dev"]}
    write(
        tmp_path / "config.yaml",
        clusters={"home": cluster},
        bindings={"shop": {"environment": "prod", "pools": ["prod"]}},
    )
    write(tmp_path / "conf.d" / "lab.yaml", bindings={"lab": {"environment": "dev", "pools": ["lab"]}})
    assert sorted(config.load(tmp_path).bindings) == ["lab", "shop"]


def test_no_variable_binds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS__BINDINGS__LAB__ENVIRONMENT", "dev")
    assert "the settings file alone" in str(refused(tmp_path).problems)


HOME = {"endpoints": ["https://a"], "token": "env:T"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CLUSTERS__LAB__ENDPOINTS", "[https://live]"),
        ("clusters__lab", "{endpoints: [https://live]}"),
        ("CLUSTERS", "{lab: {endpoints: [https://live]}}"),
        ("CLUSTERS__LAB__TOKEN", "env:LIVE"),
        ("CLUSTERS__OTHER", "{endpoints: [https://live], token: 'env:T'}"),
    ],
)
@pytest.mark.parametrize(
    "binding", [{}, {"clusters": ["lab"]}, {"pools": ["atlas"]}], ids=["not bound", "cluster", "pool"]
)
def test_no_variable_points_a_name_at_another_cluster(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, value: str, binding: dict[str, Any]
) -> None:
    """With a variable `lab` would be production under that name; the token would go wherever the caller says."""
    monkeypatch.setenv(f"ATLAS__{name}", value)
    bindings = {"lab": {"environment": "dev", **binding}} if binding else {}
    write(tmp_path / "config.yaml", clusters={"lab": HOME}, bindings=bindings)
    error = refused(tmp_path)
    assert [f"ATLAS__{name} is set" in problem.message for problem in error.problems] == [True]
