"""What a command's exit code means. Scripts may rely on it; `docs/` and --help list it from here."""

from __future__ import annotations

from enum import IntEnum

from atlas_mcp.model import JobState


class Exit(IntEnum):
    """The exit codes of every command."""

    OK = 0
    ERROR = 1
    USAGE = 2
    CHANGES = 2  # what scripts know from other tools; only where it was asked for
    WAITING = 3
    NOT_DONE = 4
    NEEDS_PERSON = 5
    RUNNING = 6
    NOT_WELL = 10  # the worst that is found: warnings
    UNCHECKED = 11
    CRITICAL = 12
    INTERRUPTED = 130

    @property
    def meaning(self) -> str:
        """In words."""
        return _MEANINGS[self]


_MEANINGS = {
    Exit.OK: "done, or nothing was to do",
    Exit.ERROR: "an error: its code, message and remedy say why",
    Exit.USAGE: "the command line is wrong; with --detailed-exitcode also: something is to do, or differs",
    Exit.WAITING: "the job waits for a person's approval",
    Exit.NOT_DONE: "the job ended without doing it: rolled back, stale, refused or cancelled",
    Exit.NEEDS_PERSON: "the job is parked, or needs a person",
    Exit.RUNNING: "the job is queued or runs, and goes on without this command",
    Exit.NOT_WELL: "health: something is a warning, and nothing worse",
    Exit.UNCHECKED: "health: something could not be looked at, and nothing is known to be critical; estate: unread",
    Exit.CRITICAL: "health: something is critical",
    Exit.INTERRUPTED: "interrupted; a job that runs goes on",
}

_STATES = {
    JobState.WAITING: Exit.WAITING,
    JobState.QUEUED: Exit.RUNNING,
    JobState.RUNNING: Exit.RUNNING,
    JobState.UNDOING: Exit.RUNNING,
    JobState.SUCCEEDED: Exit.OK,
    JobState.PARKED: Exit.NEEDS_PERSON,
    JobState.NEEDS_PERSON: Exit.NEEDS_PERSON,
}


def of_job(state: JobState) -> Exit:
    """The exit code for a job in this state."""
    return _STATES.get(state, Exit.NOT_DONE)
