"""Run the benchmarks: `uv run python -m benchmarks [PART]... [--output FILE]`."""

import argparse
import time
from pathlib import Path

import anyio

from benchmarks import estate, fleet, kubernetes, looks, repositories, search, start, trees
from benchmarks.report import Row, markdown

PARTS = ("start", "looks", "trees", "fleet", "kubernetes", "estate", "search", "repositories")

_SYNC = {"start": start.rows, "kubernetes": kubernetes.rows, "search": search.rows}
_ASYNC = {
    "looks": looks.rows,
    "trees": trees.rows,
    "fleet": fleet.rows,
    "estate": estate.rows,
    "repositories": repositories.rows,
}


def main() -> None:
    """Print the table, and write it where asked."""
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("parts", nargs="*", metavar="|".join(PARTS))
    parser.add_argument("--output", type=Path)
    chosen = parser.parse_args()
    began = time.perf_counter()
    rows: list[Row] = []
    for part in chosen.parts or PARTS:
        if part in _SYNC:
            rows += _SYNC[part]()
        else:
            rows += anyio.run(_ASYNC[part])
    page = markdown(rows, time.perf_counter() - began)
    print(page)
    if chosen.output:
        chosen.output.write_text(page, "utf-8")


if __name__ == "__main__":
    main()
