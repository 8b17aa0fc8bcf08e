"""Inventories as an operator writes them, in the settings or in `hosts/`: what is wrong is said, with its place."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp import config
from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.settings import InventorySettings, inventories_of
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Target

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU"
OTHER = KEY.replace("GJ0", "GK0")
FINGERPRINT = "SHA256:" + "A" * 43


def host(**values: object) -> dict[str, Any]:
    told = {"address": "10.0.0.1", "user": "ops", "identity": "file:/k", "host_key": KEY, **values}
    return {key: value for key, value in told.items() if value is not None}


def target(name: str) -> Target:
    return Target(engine="ssh", place="lab", kind="host", id=name, name=name)


def write(directory: Path, hosts: dict[str, Any], name: str = "lab", **values: object) -> Path:
    path = directory / "hosts" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump({"hosts": hosts, **values}))
    return path


def refused(directory: Path) -> CallerError:
    with pytest.raises(CallerError) as caught:
        config.load(directory)
    assert caught.value.code is Code.CONFIG_INVALID
    assert caught.value.remedy
    return caught.value


# -- one host -------------------------------------------------------------------------------------------


def test_everything_that_may_be_said_of_a_host(tmp_path: Path) -> None:
    told = host(
        port=2222, jump="edge", lives_on="proxmox/home/vm/2000", os="debian-13", services=["nginx", "postgresql-17"],
        groups=["web"], environment={"LC_ALL": "C"}, forbidden=["reboot", "rm -rf *"], passphrase="env:P",
        certificate="~/key-cert.pub",
    )  # fmt: skip
    write(tmp_path, {"edge": host(identity=None, agent=FINGERPRINT), "web-01": told})
    settings = config.load(tmp_path)
    one = inventories_of(settings)["lab"].hosts["web-01"]
    assert one.forbidden == ("reboot", "rm -rf *") and one.certificate == Path.home() / "key-cert.pub"
    assert settings.credentials("lab") == ("env:SSH_AUTH_SOCK", "file:/k", "env:P")
    known = Inventories(inventories_of(settings)).find(target("web-01"))
    assert known is not None
    assert (known.groups, known.os, known.services) == (("web",), "debian-13", ("nginx", "postgresql-17"))


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no way to log in": ({"identity": None}, "one of identity, agent, password"),
    "two ways to log in": ({"password": "env:P"}, "one of identity, agent, password"),
    "any key of the agent": ({"identity": None, "agent": True}, "agent"),
    "a passphrase of a password": ({"identity": None, "password": "env:P", "passphrase": "env:Q"}, "private key"),
    "a certificate of the agent": ({"identity": None, "agent": FINGERPRINT, "certificate": "/c"}, "private key"),
    "a password itself": ({"identity": None, "password": "hunter2"}, "reference"),
    "a key of another kind": ({"host_key": "ssh-dss " + "A" * 60}, "public host key"),
    "an address that is an option": ({"address": "-oProxyCommand=id"}, "address"),
    "a user that is an option": ({"user": "-l"}, "user name"),
    "a jump to nowhere": ({"jump": "gone"}, "no host of this inventory"),
    "a jump to itself": ({"jump": "web-01"}, "circle"),
    "a group named as a host": ({"groups": ["web-01"]}, "of a host and of a group"),
    "a variable that is none": ({"environment": {"A-B": "1"}}, "variable"),
    "an unknown key": ({"hostkey": KEY}, "host_key"),
    "a pattern with a line break": ({"forbidden": ["a\nb"]}, "pattern"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_host_that_is_wrong_is_refused_with_its_place(tmp_path: Path, case: str) -> None:
    values, said = WRONG[case]
    write(tmp_path, {"web-01": host(**values)})
    error = refused(tmp_path)
    assert said in str(error) and "hunter2" not in str(error)
    assert all(one.pointer.startswith("/inventories/lab") for one in error.problems)


@pytest.mark.parametrize("length", [4, 5, 50])
def test_a_way_is_of_bounded_length(tmp_path: Path, length: int) -> None:
    hosts = {f"hop-{number}": host(**({"jump": f"hop-{number - 1}"} if number else {})) for number in range(length + 1)}
    write(tmp_path, hosts)
    if length > 4:
        assert "more than 4" in str(refused(tmp_path))
    else:
        way = Inventories(inventories_of(config.load(tmp_path))).way_by_settings("lab", "hop-4")
        assert [hop.name for hop in way.hops] == ["hop-0", "hop-1", "hop-2", "hop-3", "hop-4"]


def test_a_way_in_a_circle(tmp_path: Path) -> None:
    write(tmp_path, {"a": host(jump="b"), "b": host(jump="c"), "c": host(jump="a")})
    assert "circle" in str(refused(tmp_path))


# -- what a plan rests on -------------------------------------------------------------------------------


CHANGES: dict[str, dict[str, dict[str, Any]]] = {
    "the address": {"web": {"address": "10.0.0.9"}},
    "the port": {"web": {"port": 23}},
    "the user": {"web": {"user": "root"}},
    "the host key": {"web": {"host_key": OTHER}},
    "the VM": {"web": {"lives_on": "proxmox/home/vm/1"}},
    "a variable": {"web": {"environment": {"A": "1"}}},
    "the way": {"web": {"jump": None}},
    "the jump host": {"edge": {"address": "10.0.0.9"}},
    "the jump host's key": {"edge": {"host_key": OTHER}},
    "the jump host's user": {"edge": {"user": "root"}},
}


def _digest(changes: dict[str, dict[str, Any]], accepted: str = "") -> str:
    hosts = {"edge": host(**changes.get("edge", {})), "web": host(**{"jump": "edge", **changes.get("web", {})})}
    settings = InventorySettings.model_validate({"hosts": hosts})
    known = Inventories({"lab": settings}, lambda place, name: accepted).find(target("web"))
    assert known is not None
    return known.digest


@pytest.mark.parametrize("case", CHANGES)
def test_what_decides_where_a_command_runs_is_in_the_digest(case: str) -> None:
    assert _digest(CHANGES[case]) != _digest({})


def test_a_key_that_was_accepted_is_in_the_digest() -> None:
    unsaid = {"edge": {"host_key": None}}
    digests = {_digest(unsaid, key) for key in ("", KEY, OTHER)}
    assert len(digests) == 3 and _digest({}) in digests


def test_what_is_for_information_is_not() -> None:
    told = {"web": {"os": "debian-13", "services": ["nginx"], "groups": ["g"], "identity": "file:/other"}}
    assert _digest(told) == _digest({})


# -- files in hosts/ ------------------------------------------------------------------------------------


def test_a_file_is_an_inventory(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(yaml.safe_dump({"inventories": {"lab": {"hosts": {"a": host()}}}}))
    write(tmp_path, {"b": host()}, "shop", parallel=3)
    (tmp_path / "hosts" / ".shop.yaml.swp").write_text("\0")
    (tmp_path / "hosts" / ".#shop.yaml").symlink_to("nobody@nowhere")
    found = inventories_of(config.load(tmp_path))
    assert {name: [*one.hosts] for name, one in found.items()} == {"lab": ["a"], "shop": ["b"]}
    assert found["shop"].parallel == 3


def test_an_inventory_stands_in_one_place(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(yaml.safe_dump({"inventories": {"lab": {"hosts": {"a": host()}}}}))
    path = write(tmp_path, {"b": host()})
    error = refused(tmp_path)
    assert str(path) in error.message and "another file" in error.message


def test_a_file_has_the_schema_of_the_settings(tmp_path: Path) -> None:
    write(tmp_path, {"web-01": host(port="ssh")})
    assert [one.pointer for one in refused(tmp_path).problems] == ["/inventories/lab/hosts/web-01/port"]


def _bomb(path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    path.write_text("\n".join(lines))


def _other_users(path: Path) -> None:
    os.chown(path, 12345, -1)


def _linked(path: Path) -> None:
    other = path.rename(path.with_name("other"))
    _other_users(other)
    path.symlink_to(other)


def _link_of_another(path: Path) -> None:
    other = path.rename(path.with_name("other"))
    path.symlink_to(other)
    os.lchown(path, 12345, -1)


def _fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _linked_to(other: str) -> Callable[[Path], None]:
    def link(path: Path) -> None:
        path.unlink()
        path.symlink_to(other)

    return link


def _directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


HOSTILE: dict[str, Callable[[Path], object]] = {
    "huge": lambda path: os.truncate(path, 2**33),
    "deep": lambda path: path.write_text("hosts: " + "[" * 100_000),
    "anchors": _bomb,
    "itself": lambda path: path.write_text("hosts: &a {b: *a}"),
    "a key twice": lambda path: path.write_text(f"{path.read_text()}\nhosts: {{}}\n"),
    "a tag": lambda path: path.write_text("hosts: !!python/object/apply:os.system [id]"),
    "no text": lambda path: path.write_bytes(b"\xff\xfe\x00\x00"),
    "no mapping": lambda path: path.write_text("- a"),
    "empty": lambda path: path.write_text(""),
    "written by others": lambda path: path.chmod(0o666),
    "in a directory of others": lambda path: path.parent.chmod(0o777),
    "another user's": _other_users,
    "a link to another user's": _linked,
    "another user's link": _link_of_another,
    "a link to nowhere": _linked_to("gone"),
    "a link to itself": _linked_to("lab.yaml"),
    "a FIFO": _fifo,
    "a device": _linked_to("/dev/zero"),
    "a directory": _directory,
    "a name that is none": lambda path: path.rename(path.with_name("A B.yaml")),
}


@pytest.mark.parametrize("case", HOSTILE)
@pytest.mark.timeout(60)
def test_a_hostile_file_is_refused(tmp_path: Path, case: str) -> None:
    if ("another" in case) and os.geteuid() != 0:
        pytest.skip("only root gives files away")
    path = write(tmp_path, {"web-01": host()})
    HOSTILE[case](path)
    error = refused(tmp_path)
    assert "hosts" in str(error) or "/inventories/A B" in str(error)


# -- guests ---------------------------------------------------------------------------------------------


def guests(**values: object) -> dict[str, Any]:
    told = {"of": ["home"], "within": ["10.0.20.0/24"], "user": "ops", "identity": "file:/k", **values}
    return {key: value for key, value in told.items() if value is not None}


CLUSTERS = {name: {"endpoints": ["https://a:8006"], "token": "env:T"} for name in ("home", "prod")}
WRONG_GUESTS: dict[str, tuple[dict[str, Any], str]] = {
    "of no cluster": (guests(of=["hom"]), "no cluster"),
    "of an inventory": (guests(of=["lab"]), "no cluster"),
    "of nothing": (guests(of=[]), "1"),
    "anywhere": (guests(within=None), "within"),
    "in nothing": (guests(within=[]), "1"),
    "in no network": (guests(within=["10.0.20.1/24"]), "no network"),
    "by no way": (guests(identity=None), "one of identity"),
    "through nothing": (guests(jump="edge"), "no host of this inventory"),
    "of another's": (guests(of=["prod"]), "the same cluster"),
    "with an address": (guests(address="10.0.0.1"), "address"),
}


@pytest.mark.parametrize("case", WRONG_GUESTS)
def test_guests_that_are_wrong_are_refused(tmp_path: Path, case: str) -> None:
    values, said = WRONG_GUESTS[case]
    (tmp_path / "config.yaml").write_text(yaml.safe_dump({"clusters": CLUSTERS}))
    write(tmp_path, {}, guests=values)
    write(tmp_path, {}, "shop", guests=guests(of=["prod"]))
    assert said in str(refused(tmp_path))


def test_an_inventory_may_have_guests_alone(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(yaml.safe_dump({"clusters": CLUSTERS}))
    write(tmp_path, {}, guests=guests(password="env:P", identity=None))
    assert config.load(tmp_path).credentials("lab") == ("env:P",)
    (tmp_path / "hosts" / "lab.yaml").write_text("parallel: 3")
    assert "no hosts" in str(refused(tmp_path))
