"""Every role that runs in a container, rendered by ATLAS, applied by Ansible over SSH, and looked at on its host."""

from __future__ import annotations

import json
import re
import shlex
from typing import NamedTuple

import pytest
import yaml

from atlas_mcp.content.loading import Catalogue
from tests.hosts.conftest import Fleet
from tests.hosts.hosts import BRIDGE, Done
from tests.rendering.workbench import ROOT
from tests.simcluster.client import wait_until

pytestmark = pytest.mark.timeout(1800)  # for the first test, which the hosts are made for

NOT_RUN = {"mongodb"}  # Debian has no package of it
WEB = ("web-01", "web-02")


class Look(NamedTuple):
    """A command on a host, or beside all of them, and what must be in its answer."""

    role: str
    host: str
    command: str
    says: str

    def __str__(self) -> str:
        return f"{self.role}: {self.says}"


LOOKS = (
    Look("base", "web-01", "apt-config dump", r'APT::Periodic::Unattended-Upgrade "1"'),
    Look(
        "base",
        "web-01",
        "apt-config dump",
        r'Unattended-Upgrade::Origins-Pattern:: "origin=Debian,codename=\S+-security',
    ),
    Look("base", "web-01", "apt-config dump", r'Unattended-Upgrade::Package-Blacklist:: "\^nginx\$"'),
    Look("base", "web-01", "systemctl list-timers", r"apt-daily-upgrade\.timer"),
    Look("base", "web-01", "sudo sshd -T", r"permitrootlogin no\n(.*\n)*passwordauthentication no"),
    Look("base", "web-01", "chronyc -n sources", rf"\^\? {BRIDGE}"),
    Look("packages", "web-01", "dpkg-query -W ssl-cert", r"ssl-cert\t\d"),
    Look("users", "db-01", "sudo -u anna sudo -n id", r"uid=0\(root\)"),
    Look("users", "db-01", "id anna", r"\(admins\)"),
    Look(
        "nginx",
        "",
        "curl -sSik http://10.231.0.12/ https://10.231.0.12/",
        r"(?s)200 OK\nServer: nginx\n.*200 OK\nServer: nginx\n",
    ),
    Look(
        "apache", "", "curl -sSik http://10.231.0.13/ https://10.231.0.13/", r"(?s)Server: Apache\n.*Server: Apache\n"
    ),
    Look("node_exporter", "", "curl -sS http://10.231.0.11:9100/metrics", r'node_uname_info\{.*nodename="lb-01"'),
    Look("redis", "web-02", "env REDISCLI_AUTH=password-of-redis redis-cli -h 10.231.0.13 ping", "PONG"),
    Look("redis", "web-02", "redis-cli -h 10.231.0.13 ping", "NOAUTH"),
    Look("postgresql", "db-01", "psql postgresql://shop:password%20of%20shop@127.0.0.1/shop -c 'show work_mem'", "8MB"),
    Look("postgresql", "db-01", "psql postgresql://shop:password%20of%20shop@127.0.0.1/shop -c '\\dx'", "citext"),
    Look("postgresql", "db-01", "psql postgresql://shop:wrong@127.0.0.1/shop -c 'select 1'", "authentication failed"),
    Look("mysql", "db-01", "mariadb -u shop '-ppassword of shop' shop -e 'select current_user()'", "shop@localhost"),
    Look("mysql", "db-01", "mariadb -u shop -pwrong shop -e 'select 1'", "Access denied"),
    Look("backup_client", "web-01", "systemctl list-timers", r"atlas-backup\.timer"),
    Look("backup_client", "web-01", "sudo systemctl start atlas-backup.service", "^$"),
    Look("backup_client", "web-01", "sudo atlas-backup ls latest /etc", r"/etc/nginx\n"),
    Look(
        "docker", "box-01", "sudo docker info --format '{{.LoggingDriver}} {{.LiveRestoreEnabled}}'", "json-file true"
    ),
    Look("docker", "box-01", "sudo -u anna docker version", r"Server:"),
    Look(
        "docker_compose",
        "box-01",
        "sudo docker-compose --project-directory /opt/compose/shop config",
        "image: registry",
    ),
    Look("docker_compose", "box-01", "systemctl is-enabled compose-shop.service", "disabled"),
    Look("podman", "box-01", "sudo podman --remote info --format '{{.Registries.search}}'", r"\[docker\.io\]"),
    Look("podman", "box-01", "sudo -u anna -i podman info --format '{{.Host.Security.Rootless}}'", "true"),
    Look("podman", "box-01", "systemctl is-active user@$(id -u anna)", "^active"),
    Look("kubernetes_prereqs", "box-01", "sudo ctr --namespace k8s.io version", r"Server:\n"),
    Look("kubernetes_prereqs", "box-01", "cat /proc/sys/net/ipv4/ip_forward", "^1$"),
    Look("kubernetes_prereqs", "box-01", "sudo which conntrack ethtool socat", r"/conntrack\n.*/ethtool\n.*/socat"),
)


def test_all_roles_are_run(fleet: Fleet, catalogue: Catalogue) -> None:
    """A new role comes into the spec, or among those that cannot be run here."""
    roles = {path.parents[1].name for path in (ROOT / "templates/ansible").glob("*/files/tasks")}
    assert roles - {path.name for path in (fleet.tree / "ansible" / "roles").iterdir()} == NOT_RUN
    assert roles - NOT_RUN == {play.stem.removeprefix("component-") for play in fleet.tree.glob("ansible/playbooks/c*")}


def test_a_second_run_changes_nothing(fleet: Fleet) -> None:
    again = fleet.play()
    assert again.tasks_with_changes == []
    assert set(again.changed.values()) == {0}


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_what_a_role_is_for(look: Look, fleet: Fleet) -> None:
    hosts = fleet.hosts
    done = hosts.on(look.host, look.command) if look.host else hosts.run("bash", "-c", look.command)
    assert re.search(look.says, done.stdout + done.stderr), (done.stdout, done.stderr)


def test_haproxy_balances(fleet: Fleet) -> None:
    """Between both kinds of web server, and goes on with one where the other is down."""
    for host in WEB:
        assert fleet.hosts.on(host, f"echo {host} | sudo tee /var/www/html/index.html").returncode == 0

    def served() -> set[str]:
        trusted = ("--cacert", fleet.hosts.folder / "tests.crt")
        done = fleet.hosts.run("curl", "-sS", *trusted, *["http://10.231.0.11/", "https://10.231.0.11/"] * 2)
        return set(done.stdout.split())

    assert served() == set(WEB)
    assert fleet.hosts.on("web-02", "sudo systemctl stop apache2").returncode == 0
    wait_until(lambda: served() == {"web-01"}, 30)
    assert fleet.hosts.on("web-02", "sudo systemctl start apache2").returncode == 0
    wait_until(lambda: served() == set(WEB), 30)


def test_the_firewall_opens_what_the_tree_says_and_nothing_else(fleet: Fleet) -> None:
    """From outside, each port that somebody listens on; on the host itself, all of them answer.

    The databases' hosts have two ports of a person's own: 8100 for this network, 8101 for another one.
    """
    inventory = yaml.safe_load((fleet.tree / "inventory/hosts.yml").read_text())
    databases = inventory["all"]["children"]["component_postgresql"]["hosts"]
    for host, address in fleet.hosts.addresses.items():
        variables = yaml.safe_load((fleet.tree / f"inventory/host_vars/{host}/atlas.yml").read_text())
        opened = {22, *(int(one["port"]) for one in variables.get("base_component_ports", ()))}
        opened |= {8100} if host in databases else set()
        for port in (8099, 8100, 8101):
            listener = f"sudo systemd-run --quiet --collect --service-type=exec python3 -m http.server {port}"
            assert fleet.hosts.on(host, listener).returncode == 0
        listening = {int(port) for port in re.findall(r":(\d+) ", fleet.hosts.on(host, "ss -Hltn").stdout)}
        assert {22, 8099, 8100, 8101} <= listening
        reached = {port for port in listening if connects(fleet.hosts.run(*dial(address, port)))}
        assert reached == listening & opened, host
        assert connects(fleet.hosts.on(host, shlex.join(dial(address, 8099))))


def dial(address: str, port: int) -> list[str]:
    return ["timeout", "2", "bash", "-c", f"exec 3<>/dev/tcp/{address}/{port}"]


def connects(done: Done) -> bool:
    return done.returncode == 0


def test_people_log_in_by_key_alone(fleet: Fleet) -> None:
    hosts = fleet.hosts
    assert hosts.on("web-01", "id -un", user="anna").stdout == "anna\n"
    by_password = ("-o", "PubkeyAuthentication=no", "-o", "PreferredAuthentications=password,keyboard-interactive")
    for user, options in (("anna", by_password), ("root", ())):
        refused = hosts.on("web-01", "true", user=user, options=options)
        assert refused.returncode == 255
        assert f"{user}@10.231.0.12: Permission denied (publickey)." in refused.stderr


def test_logs_reach_the_collector(fleet: Fleet) -> None:
    assert fleet.hosts.on("lb-01", "logger -t tests 'this is shipped'").returncode == 0
    wait_until(lambda: re.search(r"^lb-01 tests ?this is shipped$", fleet.log.read_text(), re.MULTILINE), 30)


def test_the_health_check_says_how_the_fleet_is(fleet: Fleet) -> None:
    """Well. Clock, load and memory are the machine's."""
    limits = ("--load", "99998:99999", "--memory", "99:100")
    done = fleet.hosts.run(
        fleet.tree / "scripts/health-check.sh", "--ssh-config", fleet.hosts.ssh_config, "--connect", "--json", *limits
    )
    found = {
        one["host"]: [said["text"] for said in one["findings"] if said["check"] != "time"]
        for one in json.loads(done.stdout)["hosts"]
    }
    assert found == {host: [] for host in fleet.hosts.addresses}, done.stderr
