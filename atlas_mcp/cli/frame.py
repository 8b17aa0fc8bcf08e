"""What every command has: where settings and state are, its way through the gate, how it shows things and fails."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property, partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from atlas_mcp import config
from atlas_mcp.cli.entry import Command, Entry, Reach, name_of
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.screen import Screen
from atlas_mcp.config import Settings
from atlas_mcp.errors import AtlasError, CallerError, Code, RefusedError
from atlas_mcp.model import Principal
from atlas_mcp.sections import LogSettings
from atlas_mcp.system import process

if TYPE_CHECKING:
    from atlas_mcp.app import App
    from atlas_mcp.calls.gate import Call, Progress
    from atlas_mcp.calls.kernel import KernelSession

T = TypeVar("T")
Body = Callable[..., Exit | None]


class Frame:
    """One run of a command."""

    def __init__(self, config_dir: Path | None, data_dir: Path | None, screen: Screen, verbosity: int) -> None:
        self.screen = screen
        self._config_dir = config_dir
        self._data_dir = data_dir
        self.verbosity = verbosity
        self._correlation_id = secrets.token_hex(8)
        self._entry: Entry | None = None
        self._log(LogSettings(), None)

    @cached_property
    def settings(self) -> Settings:
        """The settings; from here on the log goes to the data directory, where there is one."""
        found = config.load(self._config_dir, {"data_dir": str(self._data_dir)} if self._data_dir else {})
        try:
            self._log(found.log, found.data_dir if found.data_dir.is_dir() else None)
        except AtlasError:  # whatever needs the directory says so, and `doctor` looks at it
            self._log(found.log, None)
        return found

    def reload(self) -> None:
        """Have the settings read anew, since this command has written them."""
        self.close()
        self.__dict__.pop("app", None)
        self.__dict__.pop("settings", None)

    @cached_property
    def app(self) -> App:
        """The application. An operator may ask for plans to be applied; approvals are asked all the same."""
        from atlas_mcp.app import App

        return App(self.settings, may_apply=True)

    @cached_property
    def principal(self) -> Principal:
        """Who runs the command."""
        return Principal(name=f"local:{process.user()}", role=self.settings.role, transport="terminal")

    def need_data(self) -> None:
        """See that there is something to look at, instead of making an empty database.

        Raises:
            CallerError: `not_found`.

        """
        if not self.settings.database.exists():
            raise CallerError(
                Code.NOT_FOUND,
                f"Unable to find anything in {self.settings.data_dir}: ATLAS has kept nothing there yet.",
                "Give the server's --config-dir and --data-dir.",
            )

    def call(self, progress: Progress | None = None, **values: Any) -> Call:  # noqa: ANN401 - the fields of Call
        """One call in this person's name. Everything that one run of a command does is recorded under one id."""
        from atlas_mcp.calls.gate import Call

        if progress is not None:
            values["progress"] = progress
        return Call(self.principal, **{"correlation_id": self._correlation_id, **values})

    def kernel(self, progress: Progress | None = None) -> KernelSession:
        """What the kernel's own tools may do."""
        from atlas_mcp.calls.kernel import KernelSession

        return KernelSession(self.app, self.call(progress))

    def perform(
        self, reach: Reach, name: str, given: Mapping[str, Any], body: Callable[[], Exit | None]
    ) -> Exit | None:
        """Run a command's own code, once the gate lets the command in.

        It is recorded before. Where nothing is kept yet there is no log: the command is recorded once something is.
        One that examines leaves what it looks at as it was found, is recorded afterwards, and needs no record.

        Raises:
            RefusedError: the role does not allow it, or too many came.
            AtlasError: no record can be written; and whatever the command raises.

        """
        if reach is Reach.OUTSIDE:
            return body()
        late = not self._enter(reach, name, given)
        try:
            return body()
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:
            if late and isinstance(error, AtlasError) and error.code is Code.AUDIT_BROKEN:
                self._entry, late = None, False  # a log that is found broken is left as it was found
                self.screen.note("That this was run is not recorded, so that the audit log stays as it is.")
            self._unrecorded(partial(Entry.fail, error=error))
            raise
        finally:
            if late and (obstacle := self.unrecorded()):
                self.screen.note(f"That this was run is not recorded. {obstacle}")

    def attempt(self, body: Callable[[], Exit]) -> Exit:
        """A part of a command that may fail by itself; that it did is recorded.

        Raises:
            AtlasError: whatever the part raises.

        """
        try:
            return body()
        except Exception as error:
            self._unrecorded(partial(Entry.fail, error=error))
            raise

    def _enter(self, reach: Reach, name: str, given: Mapping[str, Any]) -> bool:
        """Let the command in. Returns whether it is recorded already."""
        from atlas_mcp.calls.gate import Asked, Gate, Kind, check_role

        asked = Asked(Kind.COMMAND, name, reach.role)
        self._entry = Entry(lambda: Gate(self.app), asked, given, self.call())
        if not self.settings.database.exists():
            check_role(asked, self.principal)
            return False
        try:
            self._entry.admit()
        except AtlasError as error:
            if reach is not Reach.EXAMINE or isinstance(error, RefusedError):
                raise
        if reach is Reach.EXAMINE:
            return False
        self._entry.record()
        return True

    def unrecorded(self) -> AtlasError | None:
        """What stands against a record of this command; None where it is written, or where nothing is kept yet."""
        return self._unrecorded(Entry.record)

    def _unrecorded(self, write: Callable[[Entry], None]) -> AtlasError | None:
        if self._entry is not None and self.settings.database.exists():
            try:
                write(self._entry)
            except AtlasError as error:
                return error
        return None

    def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """Run something asynchronous to its end."""
        import anyio

        return anyio.run(work)

    def close(self) -> None:
        """Close what was opened."""
        if "app" in self.__dict__:
            self.app.close()

    def _log(self, settings: LogSettings, directory: Path | None) -> None:
        from atlas_mcp import log

        log.configure(settings, directory, verbosity=self.verbosity, stderr=self.verbosity > 0)


class ShowByDefault(click.Group):
    """A group of which a call without a command means `show`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command in where only its arguments are."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = ["show", *args]
        return super().parse_args(ctx, args)


def framed(reach: Reach) -> Callable[[Body], Command]:
    """A command with the options that all have; its body is given a Frame and what it declares itself."""

    def wrap(body: Body) -> Command:
        @click.option("--config-dir", type=click.Path(path_type=Path), help="Where config.yaml and conf.d are.")
        @click.option("--data-dir", type=click.Path(path_type=Path), help="Where state is kept.")
        @click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object on standard output.")
        @click.option("-v", "--verbose", count=True, help="Show what happens; twice for everything.")
        @wraps(body)
        def run(config_dir: Path | None, data_dir: Path | None, as_json: bool, verbose: int, **given: Any) -> None:  # noqa: ANN401 - the command's own
            frame, context = Frame(config_dir, data_dir, Screen(as_json=as_json), verbose), click.get_current_context()
            work = partial(frame.perform, reach, name_of(context), given, partial(body, frame, **given))
            try:
                code = guarded(frame.screen, work)
            finally:
                frame.close()
            context.exit(code)

        return click.command(cls=Command, reach=reach)(run)

    return wrap


def guarded(screen: Screen, work: Callable[[], Exit | None]) -> Exit:
    """Run a command's body; whatever goes wrong is shown without a traceback."""
    try:
        return work() or Exit.OK
    except AtlasError as error:
        screen.error(error)
        return Exit.ERROR
    except (KeyboardInterrupt, click.Abort):
        screen.note("Interrupted. A job that runs goes on: atlas-mcp jobs")
        return Exit.INTERRUPTED
    except (click.ClickException, click.exceptions.Exit):
        raise
    except Exception:
        from atlas_mcp.log import crashed

        screen.error(crashed(secrets.token_hex(8)))
        return Exit.ERROR
