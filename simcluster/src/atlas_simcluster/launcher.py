"""Running a cluster: the two servers, the ready line, and the end when the parent goes away."""

import asyncio
import contextlib
import json
import signal
import sys
import threading
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

from aiohttp import web

from .build import build_cluster, token_names
from .certs import ServerCertificate, ensure_certificate
from .cluster import SimCluster
from .config import ClusterConfig, parse_config
from .control import ControlChannel
from .fields import ConfigError
from .ops import Operations
from .ops_base import OpError

CLOSING_SECS = 0.5


class Launcher:
    """One run of a simulated cluster."""

    def __init__(self, config: ClusterConfig, state_dir: Path, *, host: str, port: int, time_scale: float) -> None:
        self._config = with_secrets(config, {})
        self._first_config = self._config
        self._secrets = {token.id: token.secret for token in self._config.tokens}
        self._state_dir = state_dir
        self._time_scale = time_scale
        self._cluster = build_cluster(self._config, host=host, port=port)
        self._stop = asyncio.Event()
        self._control = ControlChannel(self._cluster, Operations(self._cluster, self._stop.set, self.reset))

    async def prepare(self) -> None:
        """Set the time scale and do the operations the configuration orders."""
        self._cluster.time_scale = self._time_scale
        for command in self._config.control:
            try:
                await self._control.run(command)
            except OpError as error:
                raise ConfigError(f"control: {error}") from error

    async def reset(self, config: dict[str, Any] | None = None) -> dict[str, str]:
        """Start over with the first configuration or another one; returns the tokens, whose secrets stay."""
        wanted = self._first_config if config is None else with_secrets(parse_config(config), self._secrets)
        self._secrets |= {token.id: token.secret for token in wanted.tokens}
        fresh = build_cluster(wanted)
        await self._cluster.cancel_all_tasks()
        self._config = wanted
        self._cluster.replace_state(fresh)
        await self.prepare()
        return token_names(self._cluster)

    async def run(self, *, watch_stdin: bool) -> None:
        """Serve until standard input ends, a signal arrives or the control channel says so."""
        self._state_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        names = list(dict.fromkeys([self._cluster.host, "127.0.0.1", "localhost", *sorted(self._cluster.nodes)]))
        certificate = ensure_certificate(self._state_dir, names)
        await self.prepare()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop.set)
        if watch_stdin:
            watch_end_of_input(loop, self._stop)
        await self._cluster.start(str(certificate.cert_file), str(certificate.key_file))
        runner = web.AppRunner(self._control.app(), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(json.dumps(ready_line(self._cluster, certificate, runner.addresses[0][1])), flush=True)
        await self._stop.wait()
        await self._cluster.cancel_all_tasks()
        await runner.cleanup()
        # A request that is slowed down or hangs must not keep the process.
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._cluster.stop(), CLOSING_SECS)


def with_secrets(config: ClusterConfig, known: dict[str, str | None]) -> ClusterConfig:
    """The configuration with a secret for every token: its own, the known one, or a new one."""
    tokens = [
        replace(token, secret=token.secret or known.get(token.id) or str(uuid.uuid4())) for token in config.tokens
    ]
    return replace(config, tokens=tokens)


def ready_line(cluster: SimCluster, certificate: ServerCertificate, control_port: int) -> dict[str, Any]:
    """What the parent needs to talk to the cluster."""
    return {
        "url": cluster.url,
        "control": f"http://127.0.0.1:{control_port}",
        "ca_file": str(certificate.ca_file),
        "fingerprint": certificate.fingerprint,
        "tokens": token_names(cluster),
    }


def watch_end_of_input(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    """Set `stop` when standard input ends: the parent has closed it, or is gone."""

    def read() -> None:
        try:
            while sys.stdin.buffer.read1(4096):
                pass
        except (OSError, ValueError):
            pass
        try:
            loop.call_soon_threadsafe(stop.set)
        except RuntimeError:
            # The loop is closed: the process is ending anyway.
            pass

    threading.Thread(target=read, name="stdin", daemon=True).start()
