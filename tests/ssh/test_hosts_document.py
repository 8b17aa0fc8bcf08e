"""docs/hosts.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path

from atlas_mcp import config
from atlas_mcp.engines.ssh.settings import inventories_of
from tests.docs.generate import ROOT

TEXT = (ROOT / "docs" / "hosts.md").read_text()


def test_its_settings_are_settings(tmp_path: Path) -> None:
    (settings,) = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    (tmp_path / "config.yaml").write_text(settings)
    inventories = inventories_of(config.load(tmp_path))
    assert inventories["lab"].way("web-01") == ("gate", "web-01")
    guests = inventories["guests"].guests
    assert guests is not None and guests.of == ("demo",)
