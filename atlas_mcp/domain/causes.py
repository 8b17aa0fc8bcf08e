"""Why a command has failed, as its exit code and what it wrote tell. Pure."""

from __future__ import annotations

from enum import StrEnum


class Cause(StrEnum):
    """The cause of a failure; a repair is for some of them."""

    SYNTAX = "syntax"  # what only the host's own shell or version finds
    NOT_FOUND = "not-found"
    PERMISSION = "permission"
    NETWORK = "network"
    LOCK_HELD = "lock-held"
    DISK_FULL = "disk-full"
    SERVICE_FAILED = "service-failed"
    TIMEOUT = "timeout"
    UNKNOWN_FLAG = "unknown-flag"
    UNFINISHED = "unfinished"  # packages that were left half installed
    UNKNOWN = "unknown"
