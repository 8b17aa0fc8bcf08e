"""What looking at large clusters takes: the inventory, the check of capacity."""

import anyio
from rs_bpe.bpe import openai

from benchmarks.place import crowded, place
from benchmarks.report import Row, median_s, milliseconds

_STALE_S = 1.2  # after this a look at the cluster is taken anew


async def rows() -> list[Row]:
    """Inventory of 200 VMs; capacity on 20 nodes with 1,000 guests."""
    found = []
    async with place(crowded(4, 200)) as here:
        text = await here.text("list_inventory", kind="guests")
        await anyio.sleep(_STALE_S)
        here.sim.reset_requests()
        await here.call("list_inventory", kind="guests")
        calls = here.sim.requests()["total"]
        took = await median_s(lambda: here.call("list_inventory", kind="guests"), pause_s=_STALE_S)
        found.append(Row("list of 200 VMs, tokens", str(openai.o200k_base().count(text)), aim="1,500"))
        found.append(
            Row("list of 200 VMs, time and API calls", f"{milliseconds(took)}, {calls}", aim="1 call for guests")
        )
    async with place(crowded(20, 1000)) as here:
        spec_id = await here.collect("fifty.yaml")
        await anyio.sleep(_STALE_S)
        here.sim.reset_requests()
        answer = await here.call("validate_capacity", spec_id=spec_id)
        calls = here.sim.requests()["total"]
        assert answer["fits"], answer
        took = await median_s(lambda: here.call("validate_capacity", spec_id=spec_id), 3, _STALE_S)
        found.append(
            Row(
                "capacity of 50 VMs, 20 nodes, 1,000 guests: API calls, time",
                f"{calls}, {milliseconds(took)}",
                aim="60 calls",
            )
        )
    return found
