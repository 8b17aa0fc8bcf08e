"""Nova's API, conductor, scheduler and a compute service a node in one process, without a message broker.

Usage: nova_all.py PORT NODE,... OPTION...
"""

import nova.monkey_patch  # first of all
import os
import shlex
import sys

import eventlet
import eventlet.wsgi
import nova.conf
import nova.virt
import os_brick
import os_vif
from nova import config, context, objects, service, utils
from nova.compute import rpcapi as compute_rpcapi
from nova.conductor import rpcapi as conductor_rpcapi
from nova.objects import host_mapping
from nova.scheduler import rpcapi as scheduler_rpcapi
from oslo_log import log as logging
from oslo_privsep import priv_context
from oslo_service import service as oslo_service
from paste import deploy

nova.virt.__path__.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "plug"))  # lab_ironic
CONF = nova.conf.CONF


def main():
    port, hosts = int(sys.argv.pop(1)), sys.argv.pop(1).split(",")
    config.parse_args(sys.argv)
    logging.setup(CONF, "nova")
    priv_context.init(root_helper=shlex.split(utils.get_root_helper()))
    objects.register_all()
    os_brick.setup(CONF)
    os_vif.initialize()
    launcher = oslo_service.ServiceLauncher(CONF, restart_method="mutate")

    def launch(binary, topic, **given):
        launcher.launch_service(service.Service.create(binary=binary, topic=topic, **given))

    launch("nova-conductor", conductor_rpcapi.RPC_TOPIC)
    launch("nova-scheduler", scheduler_rpcapi.RPC_TOPIC)
    for host in hosts:
        launch("nova-compute", compute_rpcapi.RPC_TOPIC, host=host)
    admin = context.get_admin_context()
    for _ in range(100):  # an open port means that every node can be scheduled
        host_mapping.discover_hosts(admin)
        if set(hosts) <= {one.host for one in objects.HostMappingList.get_all(admin)}:
            break
        eventlet.sleep(0.2)
    app = deploy.loadapp("config:" + CONF.wsgi.api_paste_config, name="osapi_compute")
    eventlet.spawn(eventlet.wsgi.server, eventlet.listen(("127.0.0.1", port), backlog=128), app, log_output=False)
    launcher.wait()


if __name__ == "__main__":
    main()
