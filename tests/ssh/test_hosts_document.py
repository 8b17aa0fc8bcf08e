"""docs/hosts.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path

from atlas_mcp import config
from atlas_mcp.engines.ssh import connections, settings
from atlas_mcp.engines.ssh.settings import HostSettings, inventories_of
from tests.docs.generate import ROOT

TEXT = (ROOT / "docs" / "hosts.md").read_text()
HOSTS, GUESTS = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)


def test_its_hosts_are_hosts(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(HOSTS)
    shop = inventories_of(config.load(tmp_path))["shop"]
    assert shop.way("web-01") == ("edge", "web-01") and shop.hosts["web-01"].environment == {"LC_ALL": "C"}
    in_a_file = tmp_path / "other" / "hosts" / "shop.yaml"
    in_a_file.parent.mkdir(parents=True)
    in_a_file.write_text(re.sub("^    ", "", HOSTS.partition("shop:\n")[2], flags=re.MULTILINE))
    assert inventories_of(config.load(tmp_path / "other")) == {"shop": shop}


def test_its_guests_are_guests(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(GUESTS)
    guests = inventories_of(config.load(tmp_path))["guests"].guests
    assert guests is not None and (guests.of, guests.within) == (("home",), ("10.0.20.0/24",))


def test_every_key_of_a_host_is_named() -> None:
    assert {*HostSettings.model_fields} - _named() == {"port"}


def test_its_numbers_are_those_of_the_code() -> None:
    assert "at most four on one way" in TEXT and settings.MOST_JUMPS == 4
    assert "at most eight" in TEXT and connections._SESSIONS == 8
    assert "two minutes" in TEXT and connections._IDLE_S == 120


def _named() -> set[str]:
    """What stands as code, or as a key of the examples."""
    return {*re.findall(r"`(\w+)`", TEXT), *re.findall(r"^ +(\w+):", TEXT, re.MULTILINE)}
