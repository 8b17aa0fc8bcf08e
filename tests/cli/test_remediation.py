"""Remediation enabled and disabled at a terminal: a signature enables, and nothing else does; anybody ends it."""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.cli.exits import Exit
from tests.cli.conftest import PASSPHRASE, Site, answer
from tests.cli.test_incidents import reported


def enable(site: Site, *words: object) -> str:
    child = site.spawn("remediation", "enable", *words)
    code, shown = answer(child, {"passphrase of ann: ": PASSPHRASE})
    assert code == Exit.OK, shown
    return shown


def status(site: Site) -> dict[str, Any]:
    found: dict[str, Any] = site.json("remediation", "status")["remediation"]
    return found


def enabled(site: Site) -> list[str]:
    return sorted(one["name"] or "all" for one in status(site)["enablings"])


def test_a_signature_enables_and_anybody_who_may_act_disables(site: Site, key: Ed25519PrivateKey) -> None:
    incident = reported(site)
    assert not status(site)["enabled"]
    assert site.error("remediation", "enable")["code"] == "terminal_required", "an agent has no terminal"
    assert "until somebody disables it" in enable(site)
    enable(site, "--action", "start-vm", "--hours", 8)
    assert (status(site)["enabled"], enabled(site)) == (True, ["all", "start-vm"])
    (action,) = [one for one in site.json("actions")["actions"] if one["name"] == "start-vm"]
    assert (action["risk"], action["enabled"], action["score"]) == ("low", True, 0.45)
    site.json("remediation", "disable", "--incident", incident)
    assert status(site)["disabled_incidents"] == [incident]
    enable(site, "--incident", incident)
    assert status(site)["disabled_incidents"] == []
    site.json("remediation", "disable", "--action", "start-vm")
    assert enabled(site) == ["all", incident] and not site.json("actions")["actions"][-2]["enabled"]
    site.json("remediation", "disable")
    assert enabled(site) == [] and not status(site)["enabled"], "what ends the whole ends all of it"


def test_what_is_no_scope_is_refused(site: Site, key: Ed25519PrivateKey) -> None:
    incident = reported(site)
    assert "Known: " in site.error("remediation", "enable", "--action", "strat-vm")["remedy"]
    both = ("--action", "start-vm", "--incident", incident)
    assert "Name one of them" in site.error("remediation", "enable", *both)["remedy"]
    assert site.error("remediation", "disable", "--incident", "inc-000000000000")["code"] == "not_found"


def _gone(site: Site) -> None:
    site.approvers.write_text("")


def _another_key(site: Site) -> None:
    keys = site.config_dir / "keys"
    keys.rename(site.config_dir / "old")
    site.enrol()


def _longer(site: Site) -> None:
    site.sql("UPDATE enablings SET body = json_set(body, '$.until', '2999-01-01T00:00:00Z')")


def _other_server(site: Site) -> None:
    site.sql("UPDATE server SET id = ?", "0" * 32)


def _revived(site: Site) -> None:
    """The row of what somebody disabled is as it was: the record says otherwise."""
    site.json("remediation", "disable")


def _again(site: Site) -> None:
    """What was disabled is written anew under another id."""
    site.json("remediation", "disable")
    site.sql("UPDATE enablings SET id = 'enabling-0', body = json_set(body, '$.id', 'enabling-0')")


def _earlier(site: Site) -> None:
    site.sql("UPDATE enablings SET body = json_set(body, '$.made_at', '2020-01-01T00:00:00Z')")


def test_what_nobody_signed_and_recorded_enables_nothing(site: Site, key: Ed25519PrivateKey) -> None:
    reported(site)
    enable(site)
    assert status(site)["enabled"]
    for folder in ("data", "config"):
        shutil.copytree(site.path / folder, site.path / "kept" / folder)
    for attack in (_gone, _another_key, _longer, _other_server, _revived, _again, _earlier):
        attack(site)
        assert not status(site)["enabled"], attack.__name__
        for folder in ("data", "config"):
            shutil.rmtree(site.path / folder)
            shutil.copytree(site.path / "kept" / folder, site.path / folder)
    assert status(site)["enabled"]


@pytest.mark.parametrize("name", ["ATLAS__REMEDIATION__ENABLED", "ATLAS__REMEDIATION__MEDIUM_RISK"])
def test_no_variable_has_a_say(site: Site, name: str) -> None:
    reported(site)
    site.environment[name] = "true"
    assert name in json.dumps(site.error("remediation", "status"))


def test_no_setting_enables(site: Site) -> None:
    reported(site)
    site.reconfigure(lambda settings: settings.update(remediation={"enabled": True}))
    assert site.error("remediation", "status")["code"] == "config_invalid"
