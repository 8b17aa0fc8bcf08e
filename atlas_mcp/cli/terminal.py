"""The passphrase, read from the terminal device with nothing shown.

Never from standard input, an argument or the environment: an agent with a shell has those, and must not be
able to answer for a person. Where the process has no terminal it says so.
"""

from __future__ import annotations

import os
import sys

from atlas_mcp.errors import CallerError, Code

_LONGEST = 1024
_INTERRUPT, _BACKSPACE, _ENTER = "\x03", ("\b", "\x7f"), ("\r", "\n")


def passphrase(prompt: str) -> str:
    """What a person types at the terminal, without the line's end.

    Raises:
        CallerError: `terminal_required`: the process has no terminal.
        KeyboardInterrupt: the person broke off.

    """
    return _typed(prompt)


def _required(cause: str) -> CallerError:
    return CallerError(
        Code.TERMINAL_REQUIRED,
        f"Unable to read a passphrase here: {cause}.",
        "Run this yourself, in a terminal; it is not read from a pipe, an argument or the environment.",
    )


if sys.platform == "win32":

    def _typed(prompt: str) -> str:
        import msvcrt

        if not sys.stdin.isatty():
            raise _required("there is no console")
        _put(prompt)
        typed = ""
        while (char := msvcrt.getwch()) not in _ENTER:
            if char == _INTERRUPT:
                raise KeyboardInterrupt
            typed = typed[:-1] if char in _BACKSPACE else typed + char
            if len(typed) > _LONGEST:
                break
        _put("\r\n")
        return typed

    def _put(text: str) -> None:
        import msvcrt

        for char in text:
            msvcrt.putwch(char)

else:

    def _typed(prompt: str) -> str:
        try:
            import termios
        except ImportError as error:
            raise _required("this system has neither termios nor a console of Windows") from error
        try:
            tty = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
        except OSError as error:
            raise _required("this process has no terminal") from error
        try:
            before = termios.tcgetattr(tty)
            silent = before[:]
            silent[3] &= ~termios.ECHO
            try:
                termios.tcsetattr(tty, termios.TCSAFLUSH, silent)  # what was typed ahead is thrown away
                os.write(tty, prompt.encode())
                return _line(tty)
            finally:
                termios.tcsetattr(tty, termios.TCSAFLUSH, before)
                os.write(tty, b"\n")
        except termios.error as error:
            raise _required("its terminal cannot be used") from error
        finally:
            os.close(tty)

    def _line(tty: int) -> str:
        typed = b""
        while not typed.endswith(b"\n") and len(typed) <= _LONGEST:
            piece = os.read(tty, _LONGEST)
            if not piece:
                break
            typed += piece
        return typed.rstrip(b"\r\n").decode("utf-8", "surrogateescape")
