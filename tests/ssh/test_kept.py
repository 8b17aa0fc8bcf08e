"""Secrets that a host gives and gets: which are taken, and what is left of them on it."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from atlas_mcp.engines import Done, Failed, Look
from atlas_mcp.engines.ssh import kept, spec
from atlas_mcp.engines.ssh.engine import SshEngine
from atlas_mcp.engines.ssh.settings import DownloadSettings, InventorySettings
from atlas_mcp.engines.ssh.spec import AskHosts, Put, Secret
from atlas_mcp.model import Attempt, Effect
from atlas_mcp.model.permit import Permit
from tests.ssh.shell import Desk
from tests.ssh.sshd import Sshd

pytestmark = pytest.mark.anyio
KUBECONFIG = """\
clusters:
- name: default
  cluster: {certificate-authority-data: LS0t, server: "https://SERVER:6443"}
users:
- name: default
  user: {client-key-data: LS0t}
"""


async def read(sshd: Sshd, text: str, **form: str) -> Look:
    """What comes of a step that takes a file of a real host."""
    path = sshd.home / "k3s.yaml"
    path.write_text(text)
    engine = SshEngine({"lab": InventorySettings(hosts={"web-01": sshd.settings()})})
    (host,) = await engine.fact(AskHosts(place="lab"))
    step = spec.step("read", host, Secret.model_validate({"path": str(path), **form}), Effect.ROOT, 60)
    return await engine.look(step, Attempt(intent={"run": "0" * 16}, handle="0" * 16), cast("Permit", None))


async def test_a_kubeconfig_names_its_host_as_that_is_reached(sshd: Sshd) -> None:
    look = await read(sshd, KUBECONFIG.replace("SERVER", "localhost"), gives="kubeconfig", here="localhost")
    assert isinstance(look, Done) and f"https://{sshd.settings().address}:6443" in str(look.result["kubeconfig"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (KUBECONFIG.replace("SERVER", "203.0.113.9"), "'203.0.113.9', which is another machine"),
        (KUBECONFIG.replace("SERVER", "localhost.example.org"), "another machine"),
        (KUBECONFIG.replace("https://SERVER", r"https:\x2f\x2f203.0.113.9"), "another machine"),
        (KUBECONFIG.replace("https://SERVER:6443", "https://localhost@203.0.113.9"), "another machine"),
        (KUBECONFIG.replace("https://SERVER", "https://[::1"), "cannot be read"),
        ("a: &a [*a]", "cannot be read"),
        ("", "holds nothing"),
        ("x" * (kept.MOST + 1), "too long"),
    ],
)
async def test_a_kubeconfig_that_leads_elsewhere_is_not_kept(sshd: Sshd, text: str, said: str) -> None:
    look = await read(sshd, text, gives="kubeconfig", here="localhost")
    assert isinstance(look, Failed) and said in look.message and "LS0t" not in look.message, look


def test_what_a_file_was_made_of_stays_in_that_file_alone(tmp_path: Path) -> None:
    """A token comes as the input of a run, whose directory is there for days, and is its user's."""
    (tmp_path / "etc").mkdir()
    home = tmp_path.resolve() / "home"
    home.mkdir()
    form = Put(path=str(tmp_path.resolve() / "etc" / "token"), content="K10abc::server:the-token", mode="0600")
    desk = Desk(home)
    run = desk.does(form)
    holders = [one for one in tmp_path.rglob("*") if one.is_file() and "the-token" in one.read_text(errors="replace")]
    assert holders == [tmp_path / "etc" / "token"]
    desk.undoes(form, run)


@pytest.mark.parametrize("url", ["https://me:word@mirror.example.org/k3s", "https://mirror.example.org/", "http://x"])
def test_where_a_file_is_fetched_is_in_plans_and_command_lines_so_it_holds_no_log_in(url: str) -> None:
    with pytest.raises(ValueError, match="without a log-in"):
        DownloadSettings(url=url, sha256="0" * 64)
