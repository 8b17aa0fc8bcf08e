"""The names of what is never run, whatever the approval."""

from __future__ import annotations

WIPE = "F1 system wipe"
DEVICE = "F2 block device"
FILE_SYSTEM = "F3 file system"
ACCESS = "F4 access"
CRASH = "F5 exhaustion"
DOWNLOAD = "F6 download"
OPAQUE = "F7 undeterminable"
SECRET = "F8 credentials"  # noqa: S105 - a name
KERNEL = "F9 kernel"
TRACKS = "F10 covering tracks"
BACKDOOR = "F11 backdoor"
