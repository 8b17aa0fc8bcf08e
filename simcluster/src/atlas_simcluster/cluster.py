"""The simulated cluster: all parts put together."""

from .agent import AgentMixin
from .backup import BackupMixin
from .clone import CloneMixin
from .configaccess import ConfigAccessMixin
from .disks import DisksMixin
from .edge import EdgeMixin
from .guestconfig import GuestConfigMixin
from .ha import HaMixin
from .ha_api import HaApiMixin
from .lifecycle import LifecycleMixin
from .network import NetworkMixin
from .nodes import NodesMixin
from .permissions import PermissionsMixin
from .power import PowerMixin
from .storage import StorageMixin
from .task_api import TaskApiMixin
from .tasks import TaskMixin

# What belongs to the listening server, not to the cluster it shows.
SERVER_ATTRIBUTES = ("host", "port", "runner")


class SimCluster(
    EdgeMixin,
    PermissionsMixin,
    HaMixin,
    HaApiMixin,
    TaskMixin,
    TaskApiMixin,
    NodesMixin,
    NetworkMixin,
    DisksMixin,
    StorageMixin,
    GuestConfigMixin,
    ConfigAccessMixin,
    CloneMixin,
    PowerMixin,
    LifecycleMixin,
    BackupMixin,
    AgentMixin,
):
    """A Proxmox VE cluster that behaves as ATLAS needs it to; see the modules for what each part does."""

    def replace_state(self, fresh: "SimCluster") -> None:
        """Become a copy of another cluster, still served where this one is."""
        for fault in self.faults:
            fault.release(drop=True)
        kept = {name: getattr(self, name) for name in SERVER_ATTRIBUTES}
        vars(self).clear()
        vars(self).update(vars(fresh) | kept)
