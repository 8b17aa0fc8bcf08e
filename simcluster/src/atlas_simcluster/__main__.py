"""The command line: python -m atlas_simcluster --preset demo --state-dir DIR."""

import argparse
import asyncio
import json
import os
import sys
import tempfile
from pathlib import Path

from .config import ClusterConfig, parse_config
from .fields import ConfigError
from .launcher import Launcher
from .presets import PRESETS


def parser() -> argparse.ArgumentParser:
    """The options of the command."""
    found = argparse.ArgumentParser(prog="atlas-simcluster", description="A simulated Proxmox VE cluster.")
    source = found.add_mutually_exclusive_group(required=True)
    source.add_argument("--config", type=Path, help="JSON file that says what is in the cluster")
    source.add_argument("--preset", choices=sorted(PRESETS), help="a cluster that is ready to use")
    found.add_argument("--host", default="127.0.0.1", help="address of the API (default: %(default)s)")
    found.add_argument("--port", type=int, default=0, help="port of the API; 0: a free one")
    found.add_argument("--state-dir", type=Path, help="where the certificates go (default: a temporary directory)")
    found.add_argument("--time-scale", type=float, default=0.0, help="real seconds per PVE second; 0: no waiting")
    found.add_argument("--ignore-stdin", action="store_true", help="do not exit when standard input ends")
    found.add_argument("--print-config", action="store_true", help="print the configuration as JSON and exit")
    return found


def load(options: argparse.Namespace) -> tuple[object, ClusterConfig]:
    """The configuration the options name, raw and parsed."""
    if options.preset:
        raw = PRESETS[options.preset]()
    else:
        try:
            raw = json.loads(options.config.read_text())
        except (OSError, ValueError) as error:
            raise ConfigError(f"{options.config}: {error}") from error
    return raw, parse_config(json.loads(json.dumps(raw)))


def main() -> int:
    options = parser().parse_args()
    try:
        raw, config = load(options)
        if options.print_config:
            print(json.dumps(raw, indent=2))
            return 0
        with tempfile.TemporaryDirectory(prefix="atlas-simcluster-") as temporary:
            state_dir = options.state_dir or Path(temporary)
            asyncio.run(serve(config, state_dir, options))
    except ConfigError as error:
        print(f"atlas-simcluster: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"atlas-simcluster: {error}", file=sys.stderr)
        return 1
    # The thread that waits for standard input may still be in its read.
    sys.stdout.flush()
    os._exit(0)


async def serve(config: ClusterConfig, state_dir: Path, options: argparse.Namespace) -> None:
    launcher = Launcher(config, state_dir, host=options.host, port=options.port, time_scale=options.time_scale)
    await launcher.run(watch_stdin=not options.ignore_stdin)


if __name__ == "__main__":
    sys.exit(main())
