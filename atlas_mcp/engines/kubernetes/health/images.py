"""Why images cannot be had, by the words of runtimes and registries: one image is one finding. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas_mcp.engines.kubernetes.health.seen import Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Part, Stored

_WAITS = {"ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull", "ImageInspectError",
          "RegistryUnavailable", "SignatureValidationFailed"}  # fmt: skip
_REASONS = (
    ("image_name", r"InvalidImageName|invalid reference format|couldn't parse image"),
    ("never_pulled", r"ErrImageNeverPull|pull policy of Never"),
    ("wrong_platform", r"no match(ing manifest)? for (the )?(platform|linux)"),
    ("registry_limit", r"toomanyrequests|\b429\b|rate limit"),
    ("registry_untrusted", r"x509|certificate"),
    ("registry_unreachable", r"no such host|dial tcp|i/o timeout|connection (refused|reset)|handshake timeout"
                             r"|deadline exceeded|RegistryUnavailable|\b50[234]\b"),
    ("image_denied", r"unauthorized|authentication required|\b40[13]\b|access denied|denied:|insufficient_scope"),
    ("image_missing", r"not found|manifest unknown|\b404\b|does not exist"),
)  # fmt: skip


def images(seen: Seen) -> Iterator[Fault]:
    """Images that containers wait for."""
    for pod in seen.unready:
        for container in containers(pod):
            waiting = container.part("state.waiting")
            if waiting.text("reason") in _WAITS:
                told = f"{waiting.text('reason')}: {waiting.text('message')}"
                event = seen.warning(pod.ref, "Failed", "InspectFailed", "ErrImageNeverPull")
                cause = reason(told)
                yield Fault(
                    reason(event) if cause == "image_pull" else cause,
                    f"Image {container.text('image')}"[:300],
                    event if cause == "image_pull" and event else f"state.waiting of {container.text('name')}: {told}",
                    on=(pod.ref,),
                )


def reason(told: str) -> str:
    """The cause that a runtime's words mean."""
    return next((cause for cause, words in _REASONS if re.search(words, told, re.IGNORECASE)), "image_pull")


def containers(pod: Stored) -> list[Part]:
    """The states of all containers of a pod, those that run before the others first."""
    return [one for kind in ("initContainerStatuses", "containerStatuses") for one in pod.parts(f"status.{kind}")]
