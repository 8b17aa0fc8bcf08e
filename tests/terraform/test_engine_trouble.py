"""What a person is told where engine terraform cannot go on: the cause and the remedy, and nothing is changed."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.cli.exits import Exit

from .site import Shop
from .workspace import writes


def told(shop: Shop, *arguments: object, **changes: Any) -> dict[str, Any]:
    words = arguments or (shop.spec(count=1, **changes), "--engine", "terraform")
    error = shop.site.error("plan", *words)
    print(json.dumps(error, indent=1))
    return error


def test_1_program(shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    programs = {"nowhere": tmp_path / "nowhere", "folder": tmp_path}
    old = tmp_path / "old"
    old.write_text("#!/bin/sh\necho 'Terraform v1.5.7'\n")
    odd = tmp_path / "odd"
    odd.write_text("#!/bin/sh\necho hello\n")
    bad = tmp_path / "bad"
    bad.write_bytes(b"\x7fELFgarbage")
    for path in (old, odd, bad):
        path.chmod(0o755)
        programs[path.name] = path
    for name, path in programs.items():
        shop.site.reconfigure(lambda settings: settings.update(terraform={"program": str(path)}))
        print(name)
        try:
            told(shop)
        except BaseException as e:
            print("!!!", repr(e)[:1000])
    monkeypatch.setenv("PATH", str(tmp_path))
    shop.site.reconfigure(lambda settings: settings.pop("terraform"))
    told(shop)


def test_1b(shop, tmp_path, program):
    mine = tmp_path / "terraform"
    mine.symlink_to(program)
    shop.site.reconfigure(lambda settings: settings.update(terraform={"program": str(mine)}))
    p = shop.plan(count=1)
    mine.unlink()
    print(shop.apply(p["plan_id"], code=1))


def test_2_mirror(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "empty", tmp_path / "nowhere"):
        shop.site.reconfigure(lambda settings: settings["rendering"].update(mirrors={"terraform": str(path)}))
        told(shop)


def test_3_lock(shop, mirror, tmp_path):
    other = tmp_path / "mirror"
    shutil.copytree(mirror, other)
    shop.site.reconfigure(lambda settings: settings["rendering"].update(mirrors={"terraform": str(other)}))
    assert shop.make(count=1)["state"] == "succeeded"
    for b in other.rglob("terraform-provider-*"):
        b.write_text(b.read_text() + "# another\n")
    told(shop, cores=4)


def test_4_locked(shop, program):
    assert shop.make(count=1)["state"] == "succeeded"
    with (shop.work / "tree" / "terraform.tfstate").open("r+") as state:
        fcntl.lockf(state, fcntl.LOCK_EX)
        told(shop, cores=4)
    p = shop.plan(count=1, cores=4)
    with (shop.work / "tree" / "terraform.tfstate").open("r+") as state:
        fcntl.lockf(state, fcntl.LOCK_EX)
        print(shop.apply(p["plan_id"], code=Exit.NOT_DONE))
    print(shop.guests)
