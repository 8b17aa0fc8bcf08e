"""The vSphere engine: it reads vCenters, and changes nothing there."""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar, cast
from xml.parsers.expat import ExpatError

import anyio
import structlog
from anyio.to_thread import run_sync

from atlas_mcp import secrets
from atlas_mcp.domain.text import line
from atlas_mcp.engines.observing import Observing
from atlas_mcp.engines.vsphere import ENGINE, spec
from atlas_mcp.engines.vsphere.settings import VcenterSettings
from atlas_mcp.errors import Code, TargetError, TransientError, no_such_place
from atlas_mcp.model import FactRequest

log = structlog.get_logger(__name__)
T = TypeVar("T")
_REACHED_S = 20.0


class VsphereEngine(Observing):
    """Implements `engines.Engine` for the vCenters of the settings."""

    name = ENGINE

    def __init__(self, vcenters: Mapping[str, VcenterSettings]) -> None:
        self._vcenters = vcenters
        self._limits = {place: anyio.CapacityLimiter(1) for place in vcenters}  # one session at a time each

    async def fact(self, request: FactRequest[T]) -> T:
        """Answer a question about a vCenter."""
        asked: Any = request
        if asked.place not in self._vcenters:
            raise no_such_place("vCenter", asked.place, self._vcenters)
        vcenter = self._vcenters[asked.place]
        password = secrets.resolve(vcenter.password)
        within = _REACHED_S if isinstance(asked, spec.AskReached) else float(vcenter.within_s)
        read: Callable[[], Any] = lambda: _read(asked, vcenter, password, time.monotonic() + within)  # noqa: E731
        with anyio.move_on_after(within + 5):  # a thread that does not end by itself is left behind
            return cast("T", await run_sync(read, abandon_on_cancel=True, limiter=self._limits[asked.place]))
        raise _late(asked.place, vcenter)


def _read(
    asked: spec.Question[Any], vcenter: VcenterSettings, password: str, until: float
) -> spec.Reached | spec.Vcenter:
    from atlas_mcp.engines.vsphere import shapes
    from atlas_mcp.engines.vsphere.session import signed_in

    with _explained(asked.place, vcenter), signed_in(vcenter, password, until) as session:
        if isinstance(asked, spec.AskReached):
            return spec.Reached(version=line(str(session.content.about.fullName), 120))
        return shapes.vcenter(session)


@contextmanager
def _explained(place: str, vcenter: VcenterSettings) -> Iterator[None]:
    """Turn what goes wrong into an error of ours."""
    from pyVmomi import vim, vmodl

    from atlas_mcp.engines.vsphere.session import TooLongError, TooMuchError

    where = f"vCenter {place} at {vcenter.host}:{vcenter.port}"
    try:
        yield
    except vim.fault.InvalidLogin as error:
        raise TargetError(
            Code.CREDENTIAL_REJECTED,
            f"Unable to sign in to {where} as {vcenter.user}: it refuses the name or the password.",
            "See to user and password of it in the settings (vcenters).",
        ) from error
    except vim.fault.NoPermission as error:
        raise TargetError(
            Code.PRIVILEGE_MISSING,
            f"Unable to read {where}: {vcenter.user} may not.",
            "Give that user the role Read-only on the root of the vCenter, propagated to its children.",
        ) from error
    except vmodl.MethodFault as error:
        said = line(f"{type(error).__name__.rpartition('.')[2]} {error.msg or ''}", 300)
        raise TransientError(
            Code.TARGET_FAILED, f"Unable to read {where}: it answers {said}.", "See its own log (vpxd.log)."
        ) from error
    except ssl.SSLCertVerificationError as error:
        remedy = "Set ca_file to the certificate of its CA: https://HOST/certs/download.zip has it. Compare it first."
        cause = line(error.verify_message or "it is not trusted", 200)
        raise TargetError(
            Code.CLUSTER_CERTIFICATE, f"Unable to trust the certificate of {where}: {cause}.", remedy
        ) from error
    except TooLongError as error:
        raise _late(place, vcenter) from error
    except (OSError, http.client.HTTPException) as error:
        cause = line(getattr(error, "strerror", None) or str(error) or type(error).__name__, 200)
        raise TransientError(
            Code.CLUSTER_UNREACHABLE, f"Unable to reach {where}: {cause}.", "See to host and port, and firewalls."
        ) from error
    except (TooMuchError, ExpatError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        log.info("answer_misshapen", place=place, error=line(repr(error), 200))
        cause = "it answers with too much" if isinstance(error, TooMuchError) else "what answers there is no vCenter"
        raise TargetError(
            Code.TARGET_UNREADABLE, f"Unable to read {where}: {cause}.", "See to host and port."
        ) from error


def _late(place: str, vcenter: VcenterSettings) -> TransientError:
    return TransientError(
        Code.TARGET_TIMEOUT,
        f"Unable to read vCenter {place} at {vcenter.host}:{vcenter.port}: it takes too long.",
        f"See how busy it is; reading all of it may take within_s (now {vcenter.within_s} s, at most 600).",
    )
