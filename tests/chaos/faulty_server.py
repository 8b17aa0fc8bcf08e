"""`atlas-mcp` whose every write to the store is numbered, with CHAOS_KILL and CHAOS_TRACE of `faulty_worker`."""

from atlas_mcp.cli import main
from atlas_mcp.store import Store
from tests.chaos import faulty_worker

if __name__ == "__main__":
    Store.write = faulty_worker.write  # type: ignore[method-assign]  # the point of this program
    main()
