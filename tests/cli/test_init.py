"""`init`: what it prints is pasted on a node and is enough; what comes back is kept; what is there stays."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from atlas_mcp import config
from atlas_mcp.cli import init_files, init_line, keys
from atlas_mcp.engines.proxmox.settings import clusters_of
from atlas_mcp.errors import CallerError
from tests.cli.conftest import PASSPHRASE, Site
from tests.docs.test_pasted import function, interactive, read_by_a_script
from tests.simcluster.node import Node

_USED = {"--template": ("9000", "9001"), "--storage": ("ceph", "local-lvm"), "--network": ("vmbr0", "vlans/apps")}
BLOCK = [word for option, names in _USED.items() for name in names for word in (option, name)]


@pytest.fixture
def fresh(site: Site) -> Site:
    """A machine with nothing on it."""
    for path in site.config_dir.iterdir():
        path.unlink()
    return site


@pytest.fixture
def node(site: Site, tmp_path: Path) -> Node:
    return Node(site.sim, tmp_path / "node")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _secret(site: Site, name: str = "deploy") -> str:
    return site.sim.tokens[name].partition("=")[2]


def _files(site: Site) -> dict[str, str]:
    return {path.name: path.read_text() for path in site.config_dir.rglob("*") if path.is_file()}


def test_what_is_pasted_is_enough_and_no_more(fresh: Site, node: Node) -> None:
    """From nothing to settings by which doctor finds nothing bad, with no terminal."""
    line = node.paste(fresh.run("init", "--block", *BLOCK).stdout)
    assert node.state["refused"] == [["pool add atlas --comment ATLAS", "'atlas' already exists"]]
    for who in ("atlas@pve", "atlas@pve!deploy"):
        assert node.granted(who).keys() >= {"/", "/pool/atlas", "/vms/9000", "/storage/ceph"}
        assert node.granted(who)["/"] == ["Sys.Audit"]
    result = fresh.run("init", "--endpoint", fresh.sim.url, stdin=f"{line}\n")
    assert result.exit_code == 0, result.output
    assert _secret(fresh) not in result.output
    assert "all that ATLAS may need are held" in result.output and "Next: atlas-mcp" in result.output
    token, settings = fresh.config_dir / "main.deploy.token", fresh.config_dir / "config.yaml"
    assert (_mode(token), _mode(settings)) == (0o600, 0o600)
    assert token.read_text() == f"{fresh.sim.tokens['deploy']}\n"
    cluster = yaml.safe_load(settings.read_text())["clusters"]["main"]
    assert cluster["fingerprint"] == fresh.sim.fingerprint and cluster["token"] == f"file:{token}"
    assert _secret(fresh) not in settings.read_text()


@pytest.mark.parametrize(
    ("asked", "root"),
    [
        (("--ha",), {"Sys.Console"}),
        (("--backup", "backup"), {"Sys.Modify"}),
        (("--ha", "--backup", "backup"), {"Sys.Console", "Sys.Modify"}),
    ],
)
def test_variants_give_a_second_token_what_they_need(
    fresh: Site, node: Node, asked: tuple[str, ...], root: set[str]
) -> None:
    line = node.paste(fresh.run("init", "--block", *BLOCK, *asked).stdout)
    assert set(node.granted("atlas@pve!admin")["/"]) == root
    assert node.granted("atlas@pve!deploy")["/"] == ["Sys.Audit"]
    assert ("/storage/backup" in node.granted("atlas@pve!admin")) == ("--backup" in asked)
    result = fresh.run("init", "--endpoint", fresh.sim.url, *asked, stdin=line)
    assert result.exit_code == 0, result.output
    assert (fresh.config_dir / "main.admin.token").read_text() == f"{fresh.sim.tokens['admin']}\n"
    assert clusters_of(config.load(fresh.config_dir))["main"].admin_token


@pytest.mark.parametrize("major", [8, 9])
def test_the_block_is_for_both_versions_and_can_be_pasted_twice(fresh: Site, tmp_path: Path, major: int) -> None:
    node = Node(fresh.sim, tmp_path / "node", major)
    block = fresh.run("init", "--block", *BLOCK, "--ha").stdout
    assert interactive(function(block), "declare -f pasted").endswith(read_by_a_script(block))
    node.paste(block)
    agent = {8: {"VM.Monitor"}, 9: {"VM.GuestAgent.Audit", "VM.GuestAgent.FileRead"}}[major]
    assert agent <= set(node.state["roles"]["AtlasGuests"])
    first = node.state["roles"]
    line = node.paste(block)
    assert node.state["roles"] == first
    with pytest.raises(CallerError, match="the node made no token") as told:
        init_line.parse(line)
    assert "pveum user token remove atlas@pve deploy" in told.value.remedy


@pytest.mark.parametrize("evil", ["$(reboot)", "a b", "a;reboot", "`reboot`", "a\nreboot", "-x", "../x", ""])
def test_nothing_of_the_options_acts_in_the_shell(fresh: Site, evil: str) -> None:
    for option in ("--pool", "--storage", "--network", "--backup"):
        result = fresh.run("init", "--block", f"{option}={evil}")
        assert result.exit_code == 1 if evil or option != "--pool" else not evil, (option, result.output)
        assert "pveum" not in result.stdout or not evil


def test_another_certificate_is_refused_and_nothing_is_written(fresh: Site) -> None:
    """Somebody in between shows a certificate of their own: the node's line has the true one."""
    other = ":".join(["AB"] * 32)
    token = fresh.sim.tokens["deploy"]
    before = fresh.sim.requests()["total"]
    for arguments, line in (
        ((), f"{token} sha256={other}"),
        (("--fingerprint", other), token),
        (("--fingerprint", other), f"{token} sha256={fresh.sim.fingerprint}"),
        (("--fingerprint", fresh.sim.fingerprint), f"{token} sha256={other}"),
        ((), token),
    ):
        error = fresh.run("init", "--endpoint", fresh.sim.url, *arguments, stdin=line)
        assert error.exit_code == 1 and "cluster_certificate" in error.stderr
        assert _secret(fresh) not in error.output
    assert _files(fresh) == {}
    assert fresh.sim.requests()["total"] == before, "no request, and so no token, was sent"


def test_a_ca_in_place_of_the_fingerprint(fresh: Site, tmp_path: Path) -> None:
    arguments = ("init", "--endpoint", fresh.sim.url, "--ca-file")
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate")
    assert fresh.run(*arguments, wrong, stdin=fresh.sim.tokens["deploy"]).exit_code == 1
    assert _files(fresh) == {}
    result = fresh.run(*arguments, fresh.sim.ca_file, stdin=fresh.sim.tokens["deploy"])
    assert result.exit_code == 0, result.output
    cluster = clusters_of(config.load(fresh.config_dir))["main"]
    assert (str(cluster.ca_file), cluster.fingerprint) == (fresh.sim.ca_file, None)


def test_a_line_that_cannot_be_read_is_not_echoed(fresh: Site) -> None:
    for line in ("", "secret-of-mine", f"Bearer {_secret(fresh)}", f"sha256={fresh.sim.fingerprint}"):
        result = fresh.run("init", "--endpoint", fresh.sim.url, stdin=line)
        assert result.exit_code == 1
        assert "secret-of-mine" not in result.output and _secret(fresh) not in result.output
    assert _files(fresh) == {}


def test_settings_that_are_there_are_not_touched(site: Site) -> None:
    """Another cluster goes into a file of its own; one of that name is refused, or left as it is."""
    before = _files(site)
    line = f"{site.sim.tokens['deploy']} sha256={site.sim.fingerprint}"
    error = site.run("init", "--name", "demo", "--endpoint", "https://other.example.org:8006", stdin=line)
    assert error.exit_code == 1 and "have one of that name" in error.stderr
    assert "left as they are" in site.run("init", "--name", "demo", stdin="").output
    assert _files(site) == before
    assert site.run("init", "--name", "second", "--endpoint", site.sim.url, stdin=line).exit_code == 0
    assert _files(site).items() >= before.items()
    assert set(clusters_of(config.load(site.config_dir))) == {"demo", "second"}
    assert _mode(site.config_dir / "conf.d" / "second.yaml") == 0o600
    own = site.config_dir / "second.deploy.token"
    site.reconfigure(lambda settings: settings["clusters"]["demo"].update(token=f"file:{own}"))
    (site.config_dir / "conf.d" / "second.yaml").unlink()
    refused = site.run("init", "--name", "second", "--endpoint", site.sim.url, stdin=line)
    assert refused.exit_code == 1 and "another cluster's is in" in refused.stderr
    with pytest.raises(CallerError, match="it exists"):
        init_files.write_new(site.config_dir / "config.yaml", b"")
    assert not list(site.config_dir.glob(".*")), "nothing half-written is left"


def test_it_goes_on_where_it_broke_off(fresh: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed after the token was kept: the settings are not there, and the next run takes the token that is."""
    arguments = ("init", "--endpoint", fresh.sim.url)
    line = f"{fresh.sim.tokens['deploy']} sha256={fresh.sim.fingerprint}"

    def die(*_: object) -> Path:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(init_files, "write_cluster", die)
        assert fresh.run(*arguments, stdin=line).exit_code == 130
    assert list(_files(fresh)) == ["main.deploy.token"]
    assert fresh.run(*arguments, "--fingerprint", fresh.sim.fingerprint, stdin="\n").exit_code == 0
    assert clusters_of(config.load(fresh.config_dir))["main"].fingerprint == fresh.sim.fingerprint


def test_what_is_not_given_without_a_terminal(fresh: Site) -> None:
    assert "Give --endpoint as an option" in fresh.run("init", stdin="").stderr
    error = fresh.run("init", "--endpoint", "http://pve1:8006", stdin="")
    assert "is not an endpoint of the API" in error.stderr
    dead = fresh.run("init", "--endpoint", "https://127.0.0.1:9", stdin="")
    assert "Unable to reach https://127.0.0.1:9: Connection refused" in dead.stderr
    assert _files(fresh) == {}


def _asked(fresh: Site, line: str) -> tuple[int, str]:
    child = fresh.spawn("init")
    for prompt, said in (
        ("Endpoint", fresh.sim.url),
        ("Pool", ""),
        ("templates", "9000, 9001"),
        ("Storages", "ceph local-lvm"),
        ("Bridges", "vmbr0"),
        ("line that it ends with", line),
        ("Your name", "ann"),
        ("New passphrase", PASSPHRASE),
        ("Again", PASSPHRASE),
    ):
        child.expect_exact(prompt)
        child.sendline(said)
    child.expect_exact("Next: ")
    shown = child.read()
    child.close()
    return cast("int", child.exitstatus), str(shown)


def test_at_a_terminal_with_the_approvers_key(fresh: Site) -> None:
    """The key is made, its line stands in the approvers' file, and neither token nor passphrase was shown."""
    code, _shown = _asked(fresh, f"{fresh.sim.tokens['deploy']} sha256={fresh.sim.fingerprint}")
    assert code == 0
    assert _mode(fresh.approvers) == 0o600
    found: dict[str, Any] = fresh.json("approver", "list")
    assert [one["name"] for one in found["approvers"]] == ["ann"]
    assert keys.known(fresh.config_dir / "keys") == ["ann"]


def test_a_key_without_its_line_is_taken_up_again(fresh: Site) -> None:
    """Killed between the key and the approvers' file."""
    line = f"{fresh.sim.tokens['deploy']} sha256={fresh.sim.fingerprint}"
    assert fresh.run("init", "--endpoint", fresh.sim.url, stdin=line).exit_code == 0
    made = keys.make(keys.KeyFile(fresh.config_dir / "keys", "ann"), PASSPHRASE)
    child = fresh.spawn("init", "--approver", "ann")
    child.expect_exact("Passphrase of ann: ")
    child.sendline(PASSPHRASE)
    child.expect_exact("Next: ")
    child.read()
    child.close()
    assert child.exitstatus == 0
    assert fresh.approvers.read_text() == f"{made.line}\n"
