"""Holds a coverage report (JSON, by branch) against what the project asks for.

More than 90 % in all, and everything in the modules where a gap would be a hole: the gate, policy, approvals, jobs,
audit, and what jobs and plans are held against.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

LEAST = 90.0
WHOLE = (
    *("calls/dispatch", "calls/gate", "plans/policy", "plans/approvals", "plans/checks", "domain/rules"),
    *("model/permit", "jobs/requests", "jobs/admission", "jobs/leases", "jobs/tamper", "store/audit"),
)


def main() -> int:
    """Prints what is missing; 1 where something is."""
    report = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    files = {name.replace("\\", "/"): found for name, found in report["files"].items()}
    problems: list[str] = []
    total = report["totals"]["percent_covered"]
    if not report["meta"]["branch_coverage"]:
        problems.append("branches were not measured")
    if total <= LEAST:
        problems.append(f"{total:.2f} % in all, more than {LEAST:.0f} % are asked for")
        poor = sorted(files.items(), key=lambda item: -item[1]["summary"]["missing_lines"])[:15]
        problems += [f"  {name}: {one['summary']['percent_covered']:.0f} %" for name, one in poor]
    for module in WHOLE:
        name = f"atlas_mcp/{module}.py"
        if name not in files:
            problems.append(f"{name} was not measured")
        elif files[name]["summary"]["percent_covered"] < 100:
            gaps = f"lines {files[name]['missing_lines']}, branches {files[name].get('missing_branches', [])}"
            problems.append(f"{name}: 100 % are asked for; missing {gaps}")
    sys.stdout.write(f"coverage by line and branch: {total:.2f} % of {len(files)} files\n")
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
