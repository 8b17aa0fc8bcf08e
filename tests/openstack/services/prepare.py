"""What an operator of the cloud sets up: nodes, hosts to lease, an image, networks, projects with members.

Run in the environment of the services. Prints, as JSON, the application credential of each member.
"""

import json
import os
import sys
import time

import openstack

NODES = os.environ["LAB_HOSTS"].split(",")
TYPES = ["compute_skylake"] * (len(NODES) - 1) + ["gpu_rtx_6000"]
PLACE = {"region_name": "RegionOne"}
OUTSIDE = "outside"
DOMAINS = ("user_domain_id", "project_domain_id")


def enrol(cloud):
    """Nodes that Ironic may deploy. One without a power state counts as reserved to Nova."""
    metal = cloud.baremetal
    nodes = []
    for number, name in enumerate(NODES):
        properties = {"cpus": 48, "memory_mb": 196608, "local_gb": 240, "cpu_arch": "x86_64"}
        made = metal.create_node(
            name=name,
            driver="fake-hardware",
            resource_class="baremetal",
            network_interface="noop",
            properties=properties,
        )
        metal.create_port(node_id=made.id, address=f"52:54:00:00:00:{number + 1:02x}")
        nodes.append(made)
    for verb, state in (("manage", "manageable"), ("provide", "available")):
        for node in nodes:
            metal.set_node_provision_state(node, verb)
        for node in nodes:
            metal.wait_for_nodes_provision_state([node], state, timeout=60)
    for node in nodes:
        metal.set_node_power_state(node, "power off", wait=True, timeout=30)


def offer(cloud):
    """Hosts that Blazar may lease, with properties as Chameleon has them."""
    ids = {node.name: node.id for node in cloud.baremetal.nodes()}
    deadline = time.monotonic() + 120
    while {one.service_details["host"] for one in cloud.compute.hypervisors(details=True)} < set(NODES):
        assert time.monotonic() < deadline, "Nova does not know the nodes"
        time.sleep(0.3)
    cloud.compute.create_aggregate(name="freepool")
    for name, kind in zip(NODES, TYPES):
        host = {
            "name": ids[name],
            "uid": ids[name],
            "node_name": name,
            "node_type": kind,
            "architecture.platform_type": "x86_64",
        }
        cloud.session.post("/os-hosts", json=host, endpoint_filter={"service_type": "reservation", **PLACE})
    flavor = cloud.compute.create_flavor(name="baremetal", ram=1024, vcpus=1, disk=10)
    wanted = {"CUSTOM_BAREMETAL": "1", "VCPU": "0", "MEMORY_MB": "0", "DISK_GB": "0"}
    cloud.compute.create_flavor_extra_specs(flavor, {f"resources:{name}": amount for name, amount in wanted.items()})
    cloud.image.create_image(
        name="CC-Debian12",
        container_format="bare",
        disk_format="raw",
        data=b"x" * 65536,
        wait=True,
        visibility="public",
    )


def connect(cloud):
    """An outer network on loopback, one within, and a router between them."""
    outer = cloud.network.create_network(name="public", is_router_external=True, provider_network_type="local")
    cloud.network.create_subnet(network_id=outer.id, ip_version=4, cidr="127.10.0.0/24", enable_dhcp=False)
    inner = cloud.network.create_network(name="sharednet1", is_shared=True)
    subnet = cloud.network.create_subnet(network_id=inner.id, ip_version=4, cidr="192.168.1.0/24")
    router = cloud.network.create_router(name="r1", external_gateway_info={"network_id": outer.id})
    cloud.network.add_interface_to_router(router, subnet_id=subnet.id)


def credential(cloud, user, project_name):
    """The application credential of a member of a project of its own."""
    project = cloud.identity.create_project(name=project_name, domain_id="default")
    made = cloud.identity.create_user(name=user, password="pw", domain_id="default", default_project_id=project.id)
    cloud.identity.assign_project_role_to_user(project, made, cloud.identity.find_role("member"))
    who = {"username": user, "password": "pw", "project_name": project_name}
    at = {
        "auth_url": cloud.config.get_auth_args()["auth_url"],
        "user_domain_id": "default",
        "project_domain_id": "default",
    }
    own = openstack.connect(auth={**at, **who}, **PLACE, load_yaml_config=False, load_envvars=False)
    found = own.identity.create_application_credential(own.current_user_id, name="atlas", unrestricted=True)
    return {"id": found.id, "secret": found.secret, "project": project_name}


def catalogue(cloud, rows):
    """Where each service is: within, and from outside, which is a region of its own, since only there it has TLS."""
    cloud.identity.create_region(id=OUTSIDE)
    there = {service.type: service for service in cloud.identity.services()}
    for kind, name, inner, outer in rows:
        service = there.get(kind) or cloud.identity.create_service(type=kind, name=name)
        for interface in ("internal", "admin", "public") if kind not in there else ():
            cloud.identity.create_endpoint(service_id=service.id, interface=interface, url=inner, region_id="RegionOne")
        cloud.identity.create_endpoint(service_id=service.id, interface="public", url=outer, region_id=OUTSIDE)


def count(cloud):
    """All that tests may leave behind in the whole cloud, by kind; of nodes, those that are not free."""
    at = {"endpoint_filter": {"service_type": "reservation", **PLACE}}
    leases = cloud.session.get("/leases", **at).json()["leases"]
    return {
        "leases": [one["name"] for one in leases],
        "servers": [one.name for one in cloud.compute.servers(all_projects=True)],
        "ports": [one.device_owner for one in cloud.network.ports() if one.device_owner.startswith("compute")],
        "floating_ips": [one.floating_ip_address for one in cloud.network.ips()],
        "nodes": [one.name for one in cloud.baremetal.nodes(details=True) if one.instance_id],
    }


def networks(cloud):
    """How many objects of a network bear the mark of a deployment, by kind; and all interfaces of routers."""
    net = cloud.network
    kinds = {
        "networks": net.networks(),
        "subnets": net.subnets(),
        "routers": net.routers(),
        "groups": net.security_groups(),
        "rules": net.security_group_rules(),
    }
    marked = {kind: sum((one.description or "").startswith("atlas:") for one in found) for kind, found in kinds.items()}
    return {**marked, "interfaces": sum(one.device_owner == "network:router_interface" for one in net.ports())}


def end(cloud):
    """End every lease, as when its time has come: its servers go first."""
    at = {"endpoint_filter": {"service_type": "reservation", **PLACE}}
    for lease in cloud.session.get("/leases", **at).json()["leases"]:
        cloud.session.delete(f"/leases/{lease['id']}", **at)


if __name__ == "__main__":
    cloud = openstack.connect(cloud="lab")
    if sys.argv[1] == "catalogue":
        catalogue(cloud, json.loads(sys.argv[2]))
    elif sys.argv[1] == "enrol":
        enrol(cloud)
    elif sys.argv[1] == "count":
        print(json.dumps(count(cloud)))
    elif sys.argv[1] == "networks":
        print(json.dumps(networks(cloud)))
    elif sys.argv[1] == "end":
        end(cloud)
        print("{}")
    elif sys.argv[1] == "maintenance":
        cloud.baremetal.set_node_maintenance(cloud.baremetal.find_node(sys.argv[2]), "broken disk")
        print("{}")
    elif sys.argv[1] == "mended":
        cloud.baremetal.unset_node_maintenance(cloud.baremetal.find_node(sys.argv[2]))
        print("{}")
    else:
        offer(cloud)
        connect(cloud)
        print(json.dumps([credential(cloud, "alice", "CH-1"), credential(cloud, "carol", "CH-2")]))
