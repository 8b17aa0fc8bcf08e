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




def show(r):
    print(r.output[:6000])

def test_9(shop: Shop) -> None:
    import ssl, hashlib
    host, port = shop.site.sim.url.removeprefix("https://").split(":")
    der = ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate((host, int(port))))
    def change(settings):
        c = settings["clusters"]["demo"]
        c["fingerprint"] = ":".join(f"{b:02X}" for b in hashlib.sha256(der).digest())
        c.pop("ca_file")
    shop.site.reconfigure(change)
    told(shop)

def test_10a(shop: Shop) -> None:
    told(shop, backup={"storage": "ceph", "schedule": "daily"})
    sim = shop.site.sim
    sim.control("restrict_token", token="terraform", remove=["Sys.Console"], path="/")
    told(shop, ha={"state": "started"})
    sim.control("restrict_token", token="terraform", acl={"/": ["Administrator"]})

def test_10b(shop: Shop) -> None:
    print(shop.make(count=2, protection=True))
    print(shop.guests["2000"]["config"].get("protection"))
    show(shop.site.run("plan", shop.spec(count=1, protection=True, spec={"removed": ["web-2"]}), "--json"))
    show(shop.site.run("plan", shop.spec(count=1, protection=False, spec={"removed": ["web-2"]}), "--json"))
    shop.site.sim.reset_requests()
    r = shop.site.run("plan", "--remove", shop.deployment["deployment_id"], "--json")
    show(r)
    if r.exit_code == 0:
        p = json.loads(r.stdout)
        j = shop.site.run("apply", p["plan_id"], "--approval", shop.site.signed(shop.site.row(p["plan_id"]).plan, shop.key), "--json")
        show(j)
        print(writes(shop.site.sim))
        print(shop.guests.keys(), shop.state())

def test_11(shop: Shop) -> None:
    print(shop.make(count=1)["state"])
    told(shop, disks=[{"size": "15GiB"}])
    told(shop, disks=[{"size": "25GiB"}], cores=4)
    p = shop.plan(count=1, disks=[{"size": "25GiB"}])
    print(p)
    print(shop.apply(p["plan_id"])["state"], shop.guests["2000"]["config"]["scsi0"])
    p = shop.plan(count=1, disks=[{"size": "25GiB"}], cores=4)
    print(p)
    print(shop.apply(p["plan_id"])["state"], shop.guests["2000"]["config"]["cores"])
