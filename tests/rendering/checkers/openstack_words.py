"""Command lines of `openstack`, lists of words in a JSON list on standard input, each taken by the client's own parser.

Prints a JSON list: of a command that makes a lease the body of its request, else null or what it sends. What a parser
refuses ends it with 2 and that parser's words. No cloud is reached.
"""

import json
import sys
from importlib.metadata import entry_points
from types import SimpleNamespace

GROUPS = ("openstack.compute.v2", "openstack.network.v2", "openstack.image.v2", "openstack.reservation.v1")
# As much of the client as its commands look at while they parse.
APP = SimpleNamespace(client_manager=SimpleNamespace(is_network_endpoint_enabled=lambda: True), api_version={})


def main() -> int:
    """The exit code."""
    known = {point.name.replace("_", " "): point for group in GROUPS for point in entry_points(group=group)}
    bodies = []
    for words in json.load(sys.stdin):
        length = max((n for n in range(1, len(words) + 1) if " ".join(words[:n]) in known), default=0)
        if not length:
            sys.stderr.write(f"no such command: {' '.join(words)}\n")
            return 2
        command = known[" ".join(words[:length])].load()(APP, None)
        parsed = command.get_parser("openstack " + " ".join(words[:length])).parse_args(words[length:])
        bodies.append(command.args2body(parsed) if hasattr(command, "args2body") else None)
    json.dump(bodies, sys.stdout, default=str)
    return 0


if __name__ == "__main__":
    sys.exit(main())
