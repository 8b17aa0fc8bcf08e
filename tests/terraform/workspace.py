"""A directory with Terraform files, and the real program run in it with a provider from a local mirror."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.simcluster.process import SimCluster

from .provider.certificate import make_certificate

ROOT = Path(__file__).resolve().parents[2]
MODULE = ROOT / "templates" / "terraform" / "proxmox" / "files"
EMBEDDED = ROOT / "atlas_mcp" / "engines" / "terraform" / "embedded.py"
_PLATFORM = "registry.terraform.io/bpg/proxmox/0.111.1/linux_amd64"
_TIMEOUT_S = 120
_SETTINGS = """
disable_checkpoint = true
provider_installation {
  filesystem_mirror {
    path    = "%s"
    include = ["*/*/*"]
  }
}
"""
_LAUNCHER = f"""#!{sys.executable}
import sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from tests.terraform.provider.service import Service
from tests.terraform.provider.serving import serve
serve(Service(), Path(%r))
"""


def make_mirror(path: Path) -> Path:
    """A filesystem mirror with our provider, or with the one that ATLAS_TEST_PROVIDER names: the real one, by hand."""
    make_certificate(path)
    for host in ("registry.terraform.io", "registry.opentofu.org"):
        folder = path / _PLATFORM.replace("registry.terraform.io", host)
        folder.mkdir(parents=True)
        binary = folder / "terraform-provider-proxmox_v0.111.1"
        if real := os.environ.get("ATLAS_TEST_PROVIDER"):
            shutil.copy(real, binary)
        else:
            binary.write_text(_LAUNCHER % str(path))
        binary.chmod(0o755)
    return path


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    code: int
    output: str

    def ok(self) -> Ran:
        """It, where it succeeded; AssertionError with its output otherwise."""
        assert self.code == 0, self.output
        return self

    @property
    def words(self) -> str:
        """The output in one line: messages are wrapped."""
        return " ".join(self.output.replace("│", " ").split())


class Workspace:
    """One work directory with its state. The token is in the environment alone."""

    def __init__(self, path: Path, program: str, mirror: Path, sim: SimCluster) -> None:
        self.path = path
        self._program = program
        settings = path / "cli.tfrc"
        settings.write_text(_SETTINGS % mirror)
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("TF_", "PROXMOX_"))}
        self._environment = {
            **kept,
            "TF_CLI_CONFIG_FILE": str(settings),
            "TF_IN_AUTOMATION": "1",
            "PROXMOX_VE_API_TOKEN": sim.tokens["terraform"],
            "SSL_CERT_FILE": sim.ca_file,
        }

    def copy(self, source: Path) -> None:
        """Take over a tree of files."""
        shutil.copytree(source, self.path, dirs_exist_ok=True)

    def write(self, name: str, content: dict[str, Any]) -> None:
        """Write a file of JSON."""
        (self.path / name).write_text(json.dumps(content, indent=2))

    def variables(self, values: dict[str, Any]) -> None:
        """Write terraform.tfvars.json."""
        self.write("terraform.tfvars.json", values)

    def run(self, command: str, *arguments: str) -> Ran:
        """Run a command that asks nothing."""
        done = subprocess.run(
            [self._program, command, *arguments, *(() if command in ("show", "fmt") else ("-no-color",))],
            cwd=self.path,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
        return Ran(done.returncode, done.stdout)

    def init(self) -> None:
        """Initialise, from the mirror."""
        self.run("init", "-input=false").ok()

    def plan(self, *arguments: str) -> Ran:
        """Plan into `plan.bin`."""
        return self.run("plan", "-input=false", "-out=plan.bin", *arguments)

    def apply(self, *arguments: str) -> Ran:
        """Apply `plan.bin`, or with `-auto-approve` a plan made at once."""
        plan = () if arguments else ("plan.bin",)
        return self.run("apply", "-input=false", *arguments, *plan)

    def unchanged(self) -> bool:
        """Whether a plan is empty; AssertionError where it fails."""
        ran = self.run("plan", "-input=false", "-detailed-exitcode")
        assert ran.code in (0, 2), ran.output
        return ran.code == 0

    def show(self, *arguments: str) -> dict[str, Any]:
        """State or plan as data."""
        shown: dict[str, Any] = json.loads(self.run("show", "-json", *arguments).ok().output)
        return shown

    def actions(self) -> dict[str, list[str]]:
        """What `plan.bin` does to each resource that it changes, by address without the module."""
        return {
            change["address"].removeprefix("module.fleet."): change["change"]["actions"]
            for change in self.show("plan.bin")["resource_changes"]
            if change["change"]["actions"] not in (["no-op"], ["read"])
        }


def writes(sim: SimCluster, vmid: int | None = None) -> list[tuple[str, str, dict[str, Any]]]:
    """The requests since the last reset that change something, of one VM or of all: method, path, parameters."""
    return [
        (request["method"], request["path"], request["params"])
        for request in sim.requests(10_000)["last"]
        if request["method"] != "GET" and (vmid is None or f"/{vmid}/" in f"{request['path']}/")
    ]


def power_changes(sim: SimCluster) -> list[str]:
    """The requests since the last reset that start, stop or restart a guest."""
    return [path for _, path, _ in writes(sim) if "/status/" in path]
