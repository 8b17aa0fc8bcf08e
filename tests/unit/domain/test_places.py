"""Problems of single VMs as problems of the entries they come from."""

from __future__ import annotations

import pytest

from atlas_mcp.domain.fleet.entries import at_entries
from atlas_mcp.errors import Problem
from tests.unit.fleet.builders import fleet

VMS = fleet({"id": "db", "hostname": "db"}, {"id": "web", "hostname": "web-{n}", "count": 4})


@pytest.mark.parametrize(
    ("pointers", "message", "found"),
    [
        (["/vms/db/pool"], "no.", [("/spec/vms/0/pool", "no.")]),
        (["/vms/web/pool", "/vms/web-2/pool", "/vms/web-3/pool", "/vms/web-4/pool"], "no.",
         [("/spec/vms/1/pool", "no (all 4 VMs).")]),
        (["/vms/web-2", "/vms/web-3"], "no.", [("/spec/vms/1", "no (web-2, web-3).")]),
        (["/vms/web-3/hostname"], "web-3 is taken.", [("/spec/vms/1/hostname", "web-3 is taken.")]),
        (["/vms/db", "/vms/web-2"], "no.", [("/spec/vms/0", "no."), ("/spec/vms/1", "no (web-2).")]),
        (["", "/spec/removed", "/vms/none", ""], "no.", [("", "no."), ("/spec/removed", "no."), ("/vms/none", "no.")]),
    ],
)  # fmt: skip
def test_problems_are_said_once(pointers: list[str], message: str, found: list[tuple[str, str]]) -> None:
    made = at_entries([Problem(pointer, message, "Mend it.") for pointer in pointers], VMS)
    assert [(problem.pointer, problem.message) for problem in made] == found
