"""A filesystem mirror with the test providers of clouds."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.terraform.provider.certificate import make_certificate
from tests.terraform.workspace import ROOT

VERSIONS = {"aws": "6.25.0", "azurerm": "4.55.0"}
_LAUNCHER = f"""#!{sys.executable}
import sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from tests.terraform.clouds.service import CloudService
from tests.terraform.provider.serving import serve
serve(CloudService(%r, Path(%r)), Path(%r))
"""


def make_cloud_mirror(path: Path, cloud: Path) -> Path:
    """A mirror whose providers make things in a folder."""
    make_certificate(path)
    for host in ("registry.terraform.io", "registry.opentofu.org"):
        for name, version in VERSIONS.items():
            folder = path / host / "hashicorp" / name / version / "linux_amd64"
            folder.mkdir(parents=True)
            binary = folder / f"terraform-provider-{name}_v{version}"
            binary.write_text(_LAUNCHER % (name, str(cloud), str(path)))
            binary.chmod(0o755)
    return path
