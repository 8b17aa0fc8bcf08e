"""A compute service for each Ironic node, of its name: by moving services between aggregates Blazar leases nodes."""

from nova.virt.ironic import driver


class OneNodeDriver(driver.IronicDriver):
    def init_host(self, host):
        self._only = host
        super().init_host(host)

    def _refresh_cache(self):
        fields = (*driver._NODE_FIELDS, *(() if "name" in driver._NODE_FIELDS else ("name",)))
        self.node_cache = {node.id: node for node in self._get_node_list(fields=fields) if node.name == self._only}
