"""Ways to log in, on a real sshd and a real agent: what is configured is tried, once, and nothing else."""

from __future__ import annotations

import contextlib
import socket
import struct
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import paramiko
import pytest
from paramiko.common import AUTH_FAILED, AUTH_SUCCESSFUL
from paramiko.server import InteractiveQuery

from atlas_mcp.engines.ssh import logins
from atlas_mcp.engines.ssh.connections import Connections
from atlas_mcp.engines.ssh.settings import HostSettings
from atlas_mcp.errors import AtlasError, CallerError, Code, TargetError
from tests.requires import need
from tests.ssh.sshd import Sshd, serving, uncalled, way

pytestmark = pytest.mark.anyio


def keygen(path: Path, *words: object, kind: str = "ed25519", passphrase: str = "") -> Path:
    size = ("-b", 2048) if kind == "rsa" else ()
    words = ("-q", "-t", kind, *size, "-N", passphrase, "-f", path, *words)
    subprocess.run(["ssh-keygen", *map(str, words)], check=True, stdin=subprocess.DEVNULL)
    return path


def let_in(sshd: Sshd, key: Path) -> None:
    with (sshd.folder / "authorized").open("a") as file:
        file.write(key.with_suffix(".pub").read_text())


def secret(path: Path, text: str) -> str:
    path.touch(mode=0o600)
    path.write_text(text)
    return f"file:{path}"


def log(sshd: Sshd) -> str:
    return (sshd.folder / "log").read_text()


async def refused(sshd: Sshd, **values: object) -> AtlasError:
    with pytest.raises(AtlasError) as caught:
        await Connections().reach(sshd.way(**values))
    assert caught.value.remedy
    return caught.value


# -- a private key --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["ed25519", "ecdsa", "rsa"])
@pytest.mark.parametrize("passphrase", ["", "the passphrase"])
async def test_a_key_logs_in(sshd: Sshd, tmp_path: Path, kind: str, passphrase: str) -> None:
    key = keygen(tmp_path / "own", kind=kind, passphrase=passphrase)
    let_in(sshd, key)
    opens = {"passphrase": secret(tmp_path / "passphrase", passphrase)} if passphrase else {}
    assert await Connections().call(sshd.way(identity=f"file:{key}", **opens), "echo in", 100) == "in\n"


@pytest.mark.parametrize("passphrase", ["another passphrase", None], ids=["wrong", "none"])
async def test_a_key_that_cannot_be_opened_is_sent_nowhere(sshd: Sshd, tmp_path: Path, passphrase: str | None) -> None:
    key = keygen(tmp_path / "own", passphrase="the passphrase")
    given = {"passphrase": secret(tmp_path / "passphrase", passphrase)} if passphrase else {}
    with uncalled() as port:
        error = await refused(sshd, identity=f"file:{key}", port=port, **given)
    assert error.code is Code.CREDENTIAL_MISSING and "passphrase" in error.message
    assert passphrase is None or passphrase not in str(error)


async def test_a_key_that_is_not_accepted(sshd: Sshd) -> None:
    error = await refused(sshd, identity=f"file:{sshd.folder / 'stranger'}")
    assert isinstance(error, TargetError) and error.code is Code.CREDENTIAL_REJECTED


async def test_a_host_that_wants_a_second_proof_is_not_taken_for_open(tmp_path: Path) -> None:
    """The key is accepted, and is not enough."""
    with serving(tmp_path / "sshd", "AuthenticationMethods publickey,publickey") as sshd:
        error = await refused(sshd)
        assert error.code is Code.CREDENTIAL_REJECTED and "another proof" in error.message


# -- a certificate --------------------------------------------------------------------------------------


@pytest.fixture
def certified(tmp_path: Path) -> Iterator[tuple[Sshd, Callable[..., Path]]]:
    """A server that trusts an authority alone, and what makes its certificates of a key."""
    authority = keygen(tmp_path / "authority")
    with serving(tmp_path / "sshd", f"TrustedUserCAKeys {authority}.pub", "LogLevel VERBOSE") as sshd:
        (sshd.folder / "authorized").write_text("")

        def sign(key: Path, *words: str) -> Path:
            user = sshd.settings().user
            done = ["ssh-keygen", "-q", "-s", str(authority), "-I", "atlas", "-n", user, *words, f"{key}.pub"]
            subprocess.run(done, check=True, stdin=subprocess.DEVNULL)
            return key.with_name(f"{key.name}-cert.pub")

        yield sshd, sign


async def test_a_certificate_logs_in(certified: tuple[Sshd, Callable[..., Path]], tmp_path: Path) -> None:
    sshd, sign = certified
    key = keygen(tmp_path / "own")
    assert (await refused(sshd, identity=f"file:{key}")).code is Code.CREDENTIAL_REJECTED
    values = {"identity": f"file:{key}", "certificate": str(sign(key))}
    assert await Connections().call(sshd.way(**values), "echo in", 100) == "in\n"


async def test_a_certificate_whose_time_is_over(certified: tuple[Sshd, Callable[..., Path]], tmp_path: Path) -> None:
    sshd, sign = certified
    key = keygen(tmp_path / "own")
    over = sign(key, "-V", "20200101:20200102")
    assert (await refused(sshd, identity=f"file:{key}", certificate=str(over))).code is Code.CREDENTIAL_REJECTED


@pytest.mark.parametrize("what", ["another key's", "a public key", "nothing", "not there", "a private key"])
async def test_what_is_no_certificate_of_the_key(
    certified: tuple[Sshd, Callable[..., Path]], tmp_path: Path, what: str
) -> None:
    sshd, sign = certified
    key, other = keygen(tmp_path / "own"), keygen(tmp_path / "other", kind="ecdsa")
    (tmp_path / "empty").touch()
    files = {
        "another key's": sign(other),
        "a public key": key.with_suffix(".pub"),
        "nothing": tmp_path / "empty",
        "not there": tmp_path / "gone",
        "a private key": other,
    }
    error = await refused(sshd, identity=f"file:{key}", certificate=str(files[what]))
    assert error.code is Code.CREDENTIAL_MISSING and str(files[what]) in error.message
    assert "PRIVATE" not in str(error)


# -- the agent ------------------------------------------------------------------------------------------


def fingerprint(key: Path) -> str:
    return subprocess.run(
        ["ssh-keygen", "-lf", f"{key}.pub"], check=True, capture_output=True, text=True
    ).stdout.split()[1]


@pytest.fixture
def agent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], object]]:
    """A real agent, and what adds keys to it."""
    for program in ("ssh-agent", "ssh-add"):
        need(program)
    address = tmp_path / "agent"
    process = subprocess.Popen(["ssh-agent", "-D", "-a", str(address)], stdout=subprocess.DEVNULL)
    try:
        while not address.exists():
            assert process.poll() is None
        monkeypatch.setenv("SSH_AUTH_SOCK", str(address))
        yield lambda key: subprocess.run(["ssh-add", "-q", str(key)], check=True, capture_output=True)
    finally:
        process.terminate()
        process.wait()


@pytest.mark.parametrize("kind", ["ed25519", "ecdsa", "rsa"])
async def test_of_many_keys_in_the_agent_one_is_offered(
    tmp_path: Path, agent: Callable[[Path], object], kind: str
) -> None:
    """The last of them: a host that takes a single attempt lets it in, and sees none of the others."""
    others = [keygen(tmp_path / f"other{number}") for number in range(12)]
    key = keygen(tmp_path / "own", kind=kind)
    for one in (*others, key):
        agent(one)
    with serving(tmp_path / "sshd", "MaxAuthTries 1", "LogLevel VERBOSE") as sshd:
        let_in(sshd, key)
        way = sshd.way(identity=None, agent=fingerprint(key))
        assert await Connections().call(way, "echo in", 100) == "in\n"
        assert fingerprint(key) in log(sshd)
        assert not [one for one in others if fingerprint(one) in log(sshd)]


async def test_a_key_that_the_agent_does_not_hold(sshd: Sshd, tmp_path: Path, agent: Callable[[Path], object]) -> None:
    """Others that it holds would be let in, and are not tried."""
    agent(sshd.key)
    error = await refused(sshd, identity=None, agent=fingerprint(keygen(tmp_path / "own")))
    assert error.code is Code.CREDENTIAL_MISSING and "does not hold" in error.message


async def test_without_a_word_in_the_settings_the_agent_is_not_asked(
    sshd: Sshd, agent: Callable[[Path], object]
) -> None:
    agent(sshd.key)
    error = await refused(sshd, identity=f"file:{sshd.folder / 'stranger'}")
    assert error.code is Code.CREDENTIAL_REJECTED


async def test_where_there_is_no_agent(sshd: Sshd, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    wanted = fingerprint(sshd.key)
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    assert "SSH_AUTH_SOCK is not set" in (await refused(sshd, identity=None, agent=wanted)).message
    monkeypatch.setenv("SSH_AUTH_SOCK", str(tmp_path / "gone"))
    assert "does not answer" in (await refused(sshd, identity=None, agent=wanted)).message


ANSWERS = {
    "says nothing": b"",
    "says too much": struct.pack(">I", 2**32 - 1) + b"\x0c",
    "has no end of keys": struct.pack(">IBI", 9, 12, 2**32 - 1) + b"\0\0\0\0",
    "has keys that are none": struct.pack(">IBI", 5 + 16, 12, 1) + b"\xff\xff\xff\xff" + b"a" * 12,
    "fails": struct.pack(">IB", 1, 5),
    "breaks off": struct.pack(">I", 100) + b"\x0c",
}


@pytest.mark.parametrize("case", ANSWERS)
async def test_an_agent_that_answers_what_it_likes(
    case: str, sshd: Sshd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logins, "_AGENT_S", 0.5)
    over = threading.Event()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "agent"))
        listener.listen()

        def answer() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(100)
                connection.sendall(ANSWERS[case])
                if case != "breaks off":
                    over.wait(30)

        thread = threading.Thread(target=answer)
        thread.start()
        monkeypatch.setenv("SSH_AUTH_SOCK", str(tmp_path / "agent"))
        error = await refused(sshd, identity=None, agent=fingerprint(sshd.key))
        over.set()
        thread.join()
    assert isinstance(error, CallerError) and error.code is Code.CREDENTIAL_MISSING


# -- a password -----------------------------------------------------------------------------------------


class _Server(paramiko.ServerInterface):
    """Takes one password, asked for as such or in a dialogue; `seen` is whatever was tried."""

    def __init__(self, way: str, seen: list[str]) -> None:
        self._way, self._seen = way, seen

    def get_allowed_auths(self, username: str) -> str:
        return self._way

    def _taken(self, password: str) -> int:
        self._seen.append(password)
        return int(AUTH_SUCCESSFUL if password == "pass word" else AUTH_FAILED)

    def check_auth_password(self, username: str, password: str) -> int:
        return self._taken(password) if self._way == "password" else int(AUTH_FAILED)

    def check_auth_interactive(self, username: str, submethods: str) -> InteractiveQuery:
        return InteractiveQuery("", "", ("Password: ", False))

    def check_auth_interactive_response(self, responses: list[str]) -> int:
        return self._taken(responses[0])

    def check_auth_publickey(self, username: str, key: paramiko.PKey) -> int:
        self._seen.append("a key")
        return int(AUTH_FAILED)

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return 0


def taking_passwords(method: str, seen: list[str], **values: object) -> HostSettings:
    """A host that takes one connection."""
    key = paramiko.ECDSAKey.generate()
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with listener:
            sock, _ = listener.accept()
        transport = paramiko.Transport(sock)
        transport.add_server_key(key)
        with contextlib.suppress(
            OSError, EOFError
        ):  # a client that refuses our key hangs up, at any point of the handshake
            transport.start_server(server=_Server(method, seen))
        transport.join(30)

    threading.Thread(target=serve, daemon=True).start()
    told = {
        "address": "127.0.0.1",
        "port": listener.getsockname()[1],
        "user": "ops",
        "host_key": f"{key.get_name()} {key.get_base64()}",
    }
    return HostSettings.model_validate({**told, **values})


@pytest.mark.parametrize("method", ["password", "keyboard-interactive"])
async def test_a_password_logs_in(tmp_path: Path, method: str) -> None:
    seen: list[str] = []
    host = taking_passwords(method, seen, password=secret(tmp_path / "password", "pass word"))
    await Connections().reach(way({"host": host}, "host"))
    assert seen == ["pass word"]


async def test_a_password_that_is_wrong_is_tried_once(tmp_path: Path) -> None:
    seen: list[str] = []
    host = taking_passwords("password", seen, password=secret(tmp_path / "password", "a wrong one"))
    with pytest.raises(TargetError) as caught:
        await Connections().reach(way({"host": host}, "host"))
    assert caught.value.code is Code.CREDENTIAL_REJECTED and "by password" in caught.value.message
    assert seen == ["a wrong one"] and "a wrong one" not in str(caught.value)


async def test_a_password_is_not_shown_to_a_host_with_another_key(tmp_path: Path) -> None:
    seen: list[str] = []
    other = paramiko.ECDSAKey.generate()
    key = f"{other.get_name()} {other.get_base64()}"
    host = taking_passwords("password", seen, password=secret(tmp_path / "password", "pass word"), host_key=key)
    with pytest.raises(TargetError) as caught:
        await Connections().reach(way({"host": host}, "host"))
    assert caught.value.code is Code.HOST_UNTRUSTED and seen == []
