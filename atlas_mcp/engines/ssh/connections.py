"""Connections to hosts, kept open: one a host, used by several calls at once. All is bounded in time, size and number.

Paramiko blocks, so that each call is a thread while it is under way. How many are is bounded for each inventory by
itself: hosts of one that do not answer keep nobody waiting who asks another. What is open and unused is closed.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import anyio
from anyio import CapacityLimiter

from atlas_mcp.domain.text import line
from atlas_mcp.engines.ssh.connecting import CONNECT_S, connect, shown_key, unreached
from atlas_mcp.engines.ssh.ways import Hop, Way
from atlas_mcp.errors import Code, TargetError, TransientError

if TYPE_CHECKING:
    import paramiko

T = TypeVar("T")
_CALL_S = 30.0
_WHOLE_S = 60.0  # for all of a call once it is its turn: paramiko itself waits for some answers without a bound
_TURN_S = 300.0  # until it is: the calls before it are bounded themselves
_IDLE_S = 120.0
_SESSIONS = 8  # at once on one connection: sshd opens ten, unless its MaxSessions says less
_MOST_IDLE = 100  # connections that are open and unused
_REFUSED, _REFUSED_S = 20, 0.05  # so often a session is asked for, while the host ends the one before

_Hops = tuple[Hop, ...]


class _FullError(Exception):
    """The host opens no further session on this connection."""


class _StaleError(Exception):
    """The connection is no more, and nothing was begun over it."""


@dataclass(eq=False)
class _Link:
    """One connection; `users` are calls that are under way over it, and connections that lead through it."""

    way: Way
    transport: paramiko.Transport
    jump: _Link | None
    users: int = 0
    idle_since: float = field(default_factory=time.monotonic)
    retired: bool = False
    closed: bool = False

    @property
    def alive(self) -> bool:
        return not self.retired and self.transport.is_active()


class Connections:
    """One connection to each host, made when it is needed and again when it has broken."""

    def __init__(self) -> None:
        self._links: dict[_Hops, _Link] = {}
        self._opening: dict[_Hops, anyio.Lock] = {}
        self._sessions: dict[_Hops, CapacityLimiter] = {}
        self._turns: dict[str, CapacityLimiter] = {}
        self._threads = CapacityLimiter(math.inf)
        self._tidying: threading.Timer | None = None
        self._counting = threading.RLock()

    async def call(self, way: Way, program: str, most: int, within_s: float | None = None) -> str:
        """What a program for /bin/sh writes, at most so many bytes. It must end soon, or within so many seconds.

        Raises:
            TransientError: nobody answered, or not in time; whether it ran is not known.
            TargetError: the host is another one, or does not let us in; the program failed.
            CallerError: `credential_missing`.

        """
        within_s = within_s or _CALL_S
        spare_s = within_s - _CALL_S
        return await self._in_turn(way, partial(_run, program=program, most=most, within_s=within_s), spare_s)

    async def reach(self, way: Way) -> None:
        """Log in, and run nothing.

        Raises:
            TransientError, TargetError, CallerError: as `call`.

        """
        await self._in_turn(way, lambda hop, channel: None)

    async def connect(self, way: Way) -> None:
        """Have a connection; where one is open nothing is sent, and it may be broken.

        Raises:
            TransientError, TargetError, CallerError: as `call`.

        """
        if way.hops not in self._links or not self._links[way.hops].alive:
            await self.reach(way)

    async def shown_key(self, way: Way) -> str:
        """The key that a host shows, whichever it is; the hosts on the way there prove theirs.

        Raises:
            TransientError, TargetError, CallerError: as `call`.

        """
        with _in_time(way.host):
            jump = await self._open(way.before) if way.before.hops else None
            try:
                return await self._thread(partial(shown_key, way.host, jump.transport if jump else None))
            finally:
                if jump is not None:
                    self._leave(jump)

    # -- a call ------------------------------------------------------------------------------------------

    async def _in_turn(self, way: Way, work: Callable[[Hop, paramiko.Channel], T], spare_s: float = 0) -> T:
        """Do something in a session of a host, when its inventory has room for one more."""
        sessions = self._sessions.setdefault(way.hops, CapacityLimiter(_SESSIONS))
        turns = self._turns.setdefault(way.host.place, CapacityLimiter(way.parallel))
        turns.total_tokens = way.parallel
        with _in_time(way.host, _TURN_S, "others of its inventory keep it waiting"):
            await sessions.acquire()
            try:
                await turns.acquire()
            except BaseException:
                sessions.release()
                raise
        try:
            with _in_time(way.host, _WHOLE_S + spare_s):
                return await self._worked(way, work, sessions)
        finally:
            turns.release()
            sessions.release()

    async def _worked(self, way: Way, work: Callable[[Hop, paramiko.Channel], T], sessions: CapacityLimiter) -> T:
        """Do it over the connection that is open; where that turns out to be broken, over a new one."""
        refused = 0
        while True:
            was_open = way.hops in self._links
            link = await self._open(way)
            try:
                return await self._session(link, work)
            except _FullError as error:
                others = sessions.borrowed_tokens - 1
                if others:
                    sessions.total_tokens = min(others, int(sessions.total_tokens))
                elif (refused := refused + 1) > _REFUSED:
                    raise unreached(way.host, error) from error
                await anyio.sleep(_REFUSED_S)
            except _StaleError as error:
                self._retire(link)
                if not was_open:
                    raise unreached(way.host, error) from error
            except (TransientError, anyio.get_cancelled_exc_class()):
                self._retire(link)
                raise
            finally:
                self._leave(link)

    async def _session(self, link: _Link, work: Callable[[Hop, paramiko.Channel], T]) -> T:
        """Do something in a session of its own, which is closed whatever becomes of it."""
        session: list[paramiko.Channel] = []
        try:
            return await self._thread(partial(_in_session, link, work, session))
        except BaseException:
            for channel in session:  # ends the thread, too, where it still waits there
                _aside(channel.close)
            raise

    async def _thread(self, work: Callable[[], T]) -> T:
        return await anyio.to_thread.run_sync(work, limiter=self._threads, abandon_on_cancel=True)

    # -- the connections ----------------------------------------------------------------------------------

    async def _open(self, way: Way) -> _Link:
        """The connection to a host, to be left when it has been used; the one to its jump host is opened first."""
        async with self._opening.setdefault(way.hops, anyio.Lock()):
            link = self._links.get(way.hops)
            if link is None or not link.alive:
                if link is not None:
                    self._retire(link)
                link = self._links[way.hops] = await self._connected(way)
                self._tidy_later()
            with self._counting:
                link.users += 1
            return link

    async def _connected(self, way: Way) -> _Link:
        if not way.before.hops:
            return _Link(way, await self._connect(way.host, None), None)
        was_open = way.before.hops in self._links
        jump = await self._open(way.before)
        try:
            return _Link(way, await self._connect(way.host, jump.transport), jump)
        except BaseException as error:
            self._leave(jump)
            if not (was_open and isinstance(error, TransientError)):
                raise
            self._retire(jump)  # it may be that connection which is broken
        jump = await self._open(way.before)
        try:
            return _Link(way, await self._connect(way.host, jump.transport), jump)
        except BaseException:
            self._leave(jump)
            raise

    async def _connect(self, hop: Hop, through: paramiko.Transport | None) -> paramiko.Transport:
        attempt = _Attempt(hop, through)
        try:
            return await self._thread(attempt.run)
        except BaseException:
            attempt.abandon()
            raise

    def _leave(self, link: _Link) -> None:
        """Have done with a connection."""
        with self._counting:
            link.users -= 1
            link.idle_since = time.monotonic()
            if link.retired:
                self._close_unused(link)
        if len(self._links) > _MOST_IDLE:
            idle = sorted((one for one in [*self._links.values()] if not one.users), key=lambda one: one.idle_since)
            for one in idle[: max(0, len(idle) - _MOST_IDLE)]:
                self._retire(one)

    def _retire(self, link: _Link) -> None:
        """Use a connection for no further call; those that are under way over it may end."""
        with self._counting:
            if self._links.get(link.way.hops) is link:
                del self._links[link.way.hops]
            link.retired = True
            self._close_unused(link)

    def _close_unused(self, link: _Link) -> None:
        if link.users or link.closed:
            return
        link.closed = True
        _aside(link.transport.close)
        if link.jump is not None:
            self._leave(link.jump)

    def _tidy_later(self) -> None:
        if self._tidying is None:
            self._tidying = threading.Timer(_IDLE_S / 2, self._tidy)
            self._tidying.daemon = True
            self._tidying.start()

    def _tidy(self) -> None:
        """Close what nobody has used for a while. In a thread of its own: a call that comes meanwhile opens it anew."""
        self._tidying = None
        now = time.monotonic()
        for link in [*self._links.values()]:
            if not link.users and now - link.idle_since > _IDLE_S:
                self._retire(link)
        if self._links:
            self._tidy_later()


@contextmanager
def _in_time(hop: Hop, seconds: float | None = None, cause: str = "it took too long") -> Iterator[None]:
    try:
        with anyio.fail_after(_WHOLE_S if seconds is None else seconds):
            yield
    except TimeoutError as error:
        raise unreached(hop, TimeoutError(cause)) from error


def _aside(close: Callable[[], object]) -> None:
    """Close something without waiting: the other end may not read what that sends, or be gone already."""

    def ends() -> None:
        with suppress(OSError, EOFError):
            close()

    threading.Thread(target=ends, daemon=True).start()


class _Attempt:
    """One attempt to connect, in a thread; what comes of it once nobody waits any more is closed."""

    def __init__(self, hop: Hop, through: paramiko.Transport | None) -> None:
        self._hop, self._through = hop, through
        self._lock, self._abandoned = threading.Lock(), False
        self._transport: paramiko.Transport | None = None

    def run(self) -> paramiko.Transport:
        transport = connect(self._hop, self._through)
        with self._lock:
            self._transport = transport
            if self._abandoned:
                transport.close()
        return transport  # to nobody, where it was abandoned

    def abandon(self) -> None:
        with self._lock:
            self._abandoned = True
            if self._transport is not None:
                _aside(self._transport.close)


# -- in a thread ------------------------------------------------------------------------------------------


def _in_session(link: _Link, work: Callable[[Hop, paramiko.Channel], T], session: list[paramiko.Channel]) -> T:
    """Do something in a session of its own; `session` is it, as soon as there is one."""
    import paramiko

    try:
        channel = link.transport.open_session(timeout=CONNECT_S)
    except (OSError, EOFError, paramiko.SSHException) as error:
        # Of several that fail at once paramiko gives the refusal to one alone.
        if link.transport.is_active() and "Timeout" not in str(error):
            raise _FullError(f"it opens no session ({error})") from error
        raise _StaleError(str(error) or "the connection is closed") from error
    session.append(channel)
    try:
        try:
            return work(link.way.host, channel)
        finally:
            channel.close()
    except (OSError, EOFError, paramiko.SSHException) as error:
        raise unreached(link.way.host, error) from error


def _run(hop: Hop, channel: paramiko.Channel, program: str, most: int, within_s: float) -> str:
    until = time.monotonic() + within_s
    channel.settimeout(within_s)
    channel.set_combine_stderr(True)
    channel.exec_command("exec /bin/sh -s")
    channel.sendall(program.encode())
    channel.shutdown_write()
    answer = _received(channel, most, until)
    if not channel.status_event.wait(max(0.0, until - time.monotonic())):
        raise TimeoutError("it took too long")
    code = channel.recv_exit_status()
    if code == -1:
        raise EOFError("the connection broke before it had ended")
    if code != 0:
        cause = line(answer[-400:], 300) or f"exit code {code}"
        raise TargetError(Code.TARGET_FAILED, f"Unable to act on {hop.address}: {cause}.", "Look at the host.")
    return answer


def _received(channel: paramiko.Channel, most: int, until: float) -> str:
    """What comes until the end, at most so many bytes; the rest is left unread."""
    content = bytearray()
    while len(content) <= most:
        left_s = until - time.monotonic()
        if left_s <= 0:
            raise TimeoutError("it took too long")
        channel.settimeout(left_s)
        piece = channel.recv(min(65_536, most + 1 - len(content)))
        if not piece:
            break
        content += piece
    return bytes(content[:most]).decode("utf-8", "replace")
