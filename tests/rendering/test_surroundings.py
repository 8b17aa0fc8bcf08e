"""What the operator's settings add to a tree: a backend for the state, and mirrors for networks without internet."""

from __future__ import annotations

import http.server
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.engines.terraform import settings as surroundings
from tests.rendering.test_tutorial import Person
from tests.rendering.workbench import checked
from tests.requires import need

EXAMPLE = "examples/one-vm.yaml"


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


def render(person: Person, **rendering: Any) -> Path:
    (person.path / "config").mkdir(exist_ok=True)
    (person.path / "config" / "config.yaml").write_text(yaml.safe_dump({"rendering": rendering}))
    person.run(f"atlas-mcp render {EXAMPLE} -o out")
    return person.path / "out"


def test_without_settings_there_is_neither(person: Person) -> None:
    out = render(person)
    assert not list(out.glob("terraform/*backend*"))
    assert not list(out.glob("terraform/*tfrc*"))
    assert "atlas_mirror" not in (out / "inventory/group_vars/all/atlas.yml").read_text()
    assert "-backend-config" not in (out / "README.md").read_text()


class _States(http.server.BaseHTTPRequestHandler):
    """A server that keeps states by path, as Terraform's http backend wants it."""

    kept: dict[str, bytes]

    def do_GET(self) -> None:
        found = self.kept.get(self.path)
        self.send_response(200 if found else 404)
        self.end_headers()
        self.wfile.write(found or b"")

    def do_POST(self) -> None:
        self.kept[self.path] = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def states() -> Iterator[tuple[str, dict[str, bytes]]]:
    _States.kept = {}
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _States) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{served.server_port}", _States.kept
        served.shutdown()
        thread.join()


def test_terraform_keeps_its_state_where_the_operator_says(
    person: Person, states: tuple[str, dict[str, bytes]], tmp_path: Path
) -> None:
    """With real Terraform. The module is left out: the provider is no matter here."""
    terraform, (url, kept) = need("terraform"), states
    out = render(person, backend={"type": "http", "settings": {"address": f"{url}/{{deployment}}"}})
    work = tmp_path / "work"
    work.mkdir()
    for name in ("backend.tf.json", "backend.config.json"):
        (work / name).write_bytes((out / "terraform" / name).read_bytes())
    (work / "main.tf").write_text('output "x" { value = 1 }\n')
    environment = {"TF_CLI_CONFIG_FILE": str(work / "none.tfrc"), "TF_IN_AUTOMATION": "1"}
    (work / "none.tfrc").write_text("disable_checkpoint = true\n")
    checked(terraform, "init", "-input=false", "-backend-config=backend.config.json", cwd=work, **environment)
    checked(terraform, "apply", "-auto-approve", "-input=false", cwd=work, **environment)
    (path,) = kept
    assert re.fullmatch("/hello-[0-9a-f]{8}", path)
    assert json.loads(kept[path])["outputs"]["x"]["value"] == 1
    assert not (work / "terraform.tfstate").exists()
    assert "terraform init -backend-config=backend.config.json" in (out / "README.md").read_text()


@pytest.mark.parametrize(
    ("place", "kind"), [("https://mirror.example.org/providers/", "network_mirror"), ("/srv/tf", "filesystem_mirror")]
)
def test_one_setting_has_everything_come_from_mirrors(person: Person, place: str, kind: str, tmp_path: Path) -> None:
    mirrors = {"apt": "http://mirror.example.org/debian", "pip": "https://mirror.example.org/simple"}
    out = render(person, mirrors={**mirrors, "terraform": place})
    variables = yaml.safe_load((out / "inventory/group_vars/all/atlas.yml").read_text())
    assert variables["atlas_mirror"] == mirrors
    settings = out / "terraform" / "terraform.tfrc.json"
    assert kind in settings.read_text()
    assert "TF_CLI_CONFIG_FILE=$PWD/terraform.tfrc.json" in (out / "README.md").read_text()
    (tmp_path / "main.tf").write_text("")
    said = checked(need("terraform"), "providers", cwd=tmp_path, TF_CLI_CONFIG_FILE=str(settings))
    assert "Warning" not in said


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("s3", {"secret_key": "x"}),
        ("s3", {"access_key": "x"}),
        ("s3", {"sse_customer_key": "x"}),
        ("http", {"password": "x"}),
        ("http", {"address": "https://TOKEN@host/state"}),
        ("http", {"address": "https://user:hunter22@host/state"}),
        ("pg", {"conn_str": "postgres://u:S3C/R3T@h/db"}),
    ],
)
def test_a_secret_is_not_taken_for_a_setting(kind: str, settings: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"no setting that is rendered|holds a name or a password"):
        surroundings.BackendSettings.model_validate({"type": kind, "settings": settings})


@pytest.mark.parametrize("name", sorted(surroundings.Mirrors.model_fields))
def test_a_mirror_names_nobody(name: str) -> None:
    with pytest.raises(ValueError, match="holds a name or a password"):
        surroundings.Mirrors.model_validate({name: "https://bob:hunter22@mirror.example.org/x"})


def test_a_backend_that_there_is_not_is_refused(person: Person) -> None:
    with pytest.raises(AssertionError, match="config_invalid"):
        render(person, backend={"type": "gcs"})
