"""What Terraform's own words mean: an error of ours with its code, cause and remedy. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from atlas_mcp.engines.terraform.events import parsed, part, told
from atlas_mcp.errors import Code, TargetError, TransientError

_PLACE = "in the directory terraform/DEPLOYMENT/tree below the data directory"
_GENERAL = re.compile(  # what Terraform says of itself, after what has happened
    r"[\s;]*(?:\w+ acquires a state lock to|To see which modules are|for more information:|Did you intend to use).*$"
)
_KNOWN = (
    (
        ("Error acquiring the state lock",),
        Code.STATE_LOCKED,
        "somebody else works on the state of this deployment",
        "Plan again once they have ended. A lock that a crash left in a remote backend is taken away with: terraform"
        f" force-unlock ID, {_PLACE}.",
    ),
    (
        ("locked provider", "dependency lock file", "Inconsistent dependency lock file"),
        Code.PROVIDER_UNAVAILABLE,
        "the provider is not the one that was used before: it does not match the lock file",
        "Offer the same version and checksum in the mirror; where the new one is right, delete .terraform.lock.hcl"
        f" {_PLACE}.",
    ),
    (
        (
            "Failed to query available provider packages",
            "Failed to install provider",
            "Could not retrieve",
            "Failed to resolve provider",
        ),
        Code.PROVIDER_UNAVAILABLE,
        "the provider cannot be had",
        "See that its registry is reached, or set rendering.mirrors.terraform to a mirror that has it.",
    ),
    (
        ("is taken by a guest without the tag", "config file already exists"),
        Code.VMID_TAKEN,
        "a VMID is taken",
        "Where the VM is new, a new plan takes another VMID; where it was made before, look at what is in its place.",
    ),
    (
        ("Saved plan is stale",),
        Code.PLAN_STALE,
        "the state has changed since the plan was made",
        "Make a new plan.",
    ),
    (
        ("prevent_destroy",),
        Code.PLAN_UNFEASIBLE,
        "VMs that Terraform took over are not destroyed by it",
        "Hand the deployment back first: plan it with engine proxmox, then remove.",
    ),
)


def failure(what: str, errors: Sequence[str]) -> TargetError:
    """What Terraform's own words mean, with the remedy."""
    text = " ".join(errors)
    for marks, code, cause, remedy in _KNOWN:
        if any(mark in text for mark in marks):
            kind = TransientError if code is Code.STATE_LOCKED else TargetError
            words = next((error for error in errors if any(mark in error for mark in marks)), text)
            return kind(code, f"Unable to {what}: {cause} ({_GENERAL.sub('', words).removeprefix('Error: ')}).", remedy)
    return TargetError(
        Code.TARGET_FAILED, f"Unable to {what}: {'; '.join(errors[:3])}.", "These are Terraform's words."
    )


def failed(what: str, output: str) -> TargetError:
    """From what a command printed: JSON lines, or boxes for people."""
    found = [
        told(part(event, "diagnostic"))
        for event in parsed(output)
        if event.get("type") == "diagnostic" and part(event, "diagnostic").get("severity") == "error"
    ]
    if not found:
        words = " ".join(output.replace("│", " ").replace("╷", " ").replace("╵", " ").split())
        found = [told({"summary": words[words.find("Error:") :][:600] if "Error:" in words else words[:600]})]
    return failure(f"have Terraform {what}", found)
