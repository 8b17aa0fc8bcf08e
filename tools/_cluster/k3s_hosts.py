"""K3s on one host, step by step, as an operator would put it there by hand.

The first server makes the tokens. They come back as secrets, with the mark of the cluster (the hash of its CA) in them,
and reach the other hosts as files of root's alone: agents get the agent token, and never the one that makes servers. No
token is in a plan, in a command or in its output.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.kubernetes import spec as kubernetes
from atlas_mcp.engines.ssh.spec import ADDRESS, CONTENT, Action, Download, Host, Put, Run, Secret, reached_by, step
from atlas_mcp.model import Effect, JsonObject, ResultType, Step, Take

FOLDER, STATE, PROGRAM = "/etc/rancher/k3s", "/var/lib/rancher/k3s", "/usr/local/bin/k3s"
TOKEN, AGENT_TOKEN, KUBECONFIG = f"{FOLDER}/token", f"{FOLDER}/agent-token", f"{FOLDER}/k3s.yaml"
PORT = 6443
BINARY, IMAGES = "binary", "images"  # the parts of a release
_SHORT_S, _DOWNLOAD_S, _START_S, _NODE_S = 60, 1200, 600, 300
_SPARE_S = 30  # to read the journal in
_RESTARTS = 3  # of a unit that ends again and again
_ALONE = "CriticalAddonsOnly=true:NoExecute"  # servers run the control plane, and nothing that people run


@dataclass(frozen=True)
class Node:
    """A VM that becomes a node: its host, the step that makes it ready, and those before that its own wait for."""

    vm: Vm
    host: Host
    ready: str
    serves: bool

    def step_id(self, name: str) -> str:
        """The id of one of its steps."""
        return f"{self.vm.id}/k3s-{name}"


@dataclass(frozen=True)
class First:
    """The first server, which all others join: one that this plan makes, or a member that is there."""

    key: str
    step: str = ""  # the one that makes it ready, where this plan makes it
    within: tuple[str, ...] = ()

    def gives(self, name: str, type_: ResultType = ResultType.SECRET) -> Take:
        """What it gives to the others."""
        by = {ADDRESS: self.step}.get(name, f"{self.key}/k3s-{name.replace('_', '-')}")
        within = self.within if type_ is ResultType.ADDRESS else ()
        if self.step:
            return Take(step=by, result=name, type=type_, within=within)
        return Take(member=self.key, result=name, type=type_, within=within)


@dataclass(frozen=True)
class Cluster:
    """What is alike on all of its nodes. `several` servers have an etcd of their own; what is `monitored` is opened."""

    place: str
    version: str
    files: Mapping[str, Download]
    first: First
    several: bool
    pods: str
    services: str
    monitored: bool = False
    disabled: tuple[str, ...] = ()
    effects: Mapping[str, Effect] = field(default_factory=dict)  # by what is done, as JSON


class Planned(NamedTuple):
    """A step of a host before it is one: its name, what it does, its seconds, what it takes."""

    name: str
    action: Action
    deadline_s: int = _SHORT_S
    takes: Mapping[str, Take] = {}


def actions(node: Node, cluster: Cluster) -> Iterator[Planned]:
    """What is done on a host, one after the other."""
    founds = node.serves and node.vm.id == cluster.first.key
    unit = "k3s" if node.serves else "k3s-agent"
    yield Planned("folders", Run(script=_FOLDERS, root=True))
    yield Planned("binary", _download(cluster.files[BINARY], PROGRAM, "755"), _DOWNLOAD_S)
    if IMAGES in cluster.files:
        archive = cluster.files[IMAGES]
        place = f"{STATE}/agent/images/{archive.url.rpartition('/')[2]}"
        yield Planned("images", _download(archive, place, "644"), _DOWNLOAD_S)
    yield from _tokens(node, cluster, founds=founds)
    yield Planned("config", _private(f"{FOLDER}/config.yaml", _yaml(config(node, cluster, founds=founds))))
    where = {"ATLAS_ADDRESS": reached_by(node.host, node.ready)[ADDRESS]}
    if not founds:
        where["ATLAS_SERVER"] = cluster.first.gives(ADDRESS, ResultType.ADDRESS)
    yield Planned("address", Run(script=_address(node, founds=founds), root=True), takes=where)
    yield Planned("unit", Put(path=f"/etc/systemd/system/{unit}.service", content=_unit(node)))
    yield Planned("start", Run(script=_start(unit), root=True), _START_S)
    if founds:
        yield Planned("kubeconfig", Secret(path=KUBECONFIG, gives="kubeconfig", here="127.0.0.1"))
        yield Planned("server-token", Secret(path=f"{STATE}/server/token", gives="server_token"))
        yield Planned("agent-token", Secret(path=f"{STATE}/server/agent-token", gives="agent_token"))
        if cluster.several:
            yield Planned("agent-password", Secret(path=AGENT_TOKEN, gives="agent_password"))


def _tokens(node: Node, cluster: Cluster, *, founds: bool) -> Iterator[Planned]:
    """The tokens of a host: made where the cluster begins, else what the first server gave."""
    if founds:
        yield Planned("tokens", Run(script=_TOKENS, root=True, creates=AGENT_TOKEN))
        return
    given = cluster.first.gives("server_token" if node.serves else "agent_token")
    yield Planned("token", _private(TOKEN), takes={CONTENT: given})
    if node.serves:
        yield Planned("password", _private(AGENT_TOKEN), takes={CONTENT: cluster.first.gives("agent_password")})


def steps(node: Node, cluster: Cluster, after: Sequence[str]) -> Iterator[Step]:
    """The steps of a host once its VM is ready, each after the one before it; the last waits for the node.

    `after` is what must be done before K3s is started there.
    """
    before = node.ready
    for name, action, deadline_s, given in actions(node, cluster):
        takes = {**reached_by(node.host, node.ready), **given}
        needs = (before, *(after if name == "start" else ()), *(take.step for take in takes.values() if take.step))
        yield step(
            before := node.step_id(name),
            node.host,
            action,
            Effect.ROOT if CONTENT in takes else cluster.effects[action.model_dump_json()],
            deadline_s,
            tuple(dict.fromkeys(needs)),
            takes,
            covered=True,
            notes=node.vm.id if isinstance(action, Secret) else None,
        )
    yield _joined(node, cluster, before)


def _joined(node: Node, cluster: Cluster, before: str) -> Step:
    """The cluster says of the node that it is ready, with the version that it was given."""
    kubeconfig = cluster.first.gives("kubeconfig")
    ready = kubernetes.Ready(ref=kubernetes.Ref(api="v1", kind="Node", name=node.vm.hostname), version=cluster.version)
    return kubernetes.step(
        node.step_id("node"),
        kubernetes.Cluster(place=cluster.place),
        ready,
        _NODE_S,
        tuple(dict.fromkeys(filter(None, (before, kubeconfig.step)))),
        {kubernetes.KUBECONFIG: kubeconfig},
        notes=node.vm.id,
        lives_on=node.host.lives_on,
    )


def config(node: Node, cluster: Cluster, *, founds: bool) -> JsonObject:
    """What `config.yaml` says: https://docs.k3s.io/cli/server and agent."""
    both: JsonObject = {"node-name": node.vm.hostname, "token-file": TOKEN}
    if not node.serves:
        return {**both, "node-label": [f"atlas/pool={node.vm.entry}"]}
    return {
        **both,
        "agent-token-file": AGENT_TOKEN,
        **({"cluster-init": True} if founds and cluster.several else {}),
        "cluster-cidr": cluster.pods,
        "service-cidr": cluster.services,
        "disable": [*cluster.disabled],
        "node-taint": [_ALONE],
        "write-kubeconfig-mode": "0600",
        **(_measured(several=cluster.several) if cluster.monitored else {}),
    }


def _measured(*, several: bool) -> JsonObject:
    """By itself K3s lets nobody read how scheduler, controller manager and etcd are."""
    everywhere = ["bind-address=0.0.0.0"]
    etcd: JsonObject = {"etcd-expose-metrics": True} if several else {}
    return {**etcd, "kube-controller-manager-arg": [*everywhere], "kube-scheduler-arg": [*everywhere]}


def _yaml(values: JsonObject) -> str:
    """A mapping as YAML, of which JSON is a part; a key a line."""
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items())


def _private(path: str, content: str = "") -> Put:
    return Put(path=path, content=content, mode="0600", owner="root", group="root")


_FOLDERS = f"install --directory --mode 755 {FOLDER} {FOLDER}/config.yaml.d {STATE} {STATE}/agent/images"
# 256 bits each; nothing of them is written but into their files.
_TOKENS = f"""# Make the tokens of the cluster
set -eu
umask 077
for file in {TOKEN} {AGENT_TOKEN}; do
    head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \\n' > "$file"
done"""


def _download(file: Download, place: str, mode: str) -> Run:
    """Fetch a file, and give it its name once it has its checksum."""
    part = f"{place.rpartition('/')[0]}/.atlas-download"
    script = f"""# Fetch {place}
set -eu
curl --fail --silent --show-error --location --retry 2 --output {part} {file.url}
printf '%s  %s\\n' {file.sha256} {part} | sha256sum --check --quiet
chmod {mode} {part}
mv {part} {place}"""
    return Run(script=script, root=True, check=f"printf '%s  %s\\n' {file.sha256} {place} | sha256sum --check --status")


def _address(node: Node, *, founds: bool) -> str:
    """What is known of addresses once the VMs are there, as a part of the configuration."""
    lines = [("node-ip: %s", "$ATLAS_ADDRESS")]
    if node.serves:
        lines.append(("tls-san: [%s]", "$ATLAS_ADDRESS"))
    if not founds:
        lines.append((f"server: https://%s:{PORT}", "$ATLAS_SERVER"))
    text, values = "\\n".join(text for text, _ in lines), " ".join(f'"{value}"' for _, value in lines)
    return f"printf '{text}\\n' {values} > {FOLDER}/config.yaml.d/address.yaml"


def _unit(node: Node) -> str:
    return f"""[Unit]
Description=K3s {"server" if node.serves else "agent"}
Documentation=https://docs.k3s.io
Wants=network-online.target
After=network-online.target

[Service]
Type=notify
ExecStartPre=-/sbin/modprobe br_netfilter
ExecStartPre=-/sbin/modprobe overlay
ExecStart={PROGRAM} {"server" if node.serves else "agent"}
KillMode=process
Delegate=yes
TasksMax=infinity
TimeoutStartSec=0
Restart=always
RestartSec=5s

[Install]
WantedBy=multi-user.target
"""


def _start(unit: str) -> str:
    """Start a unit, and wait. One that cannot join never says that it is ready: `systemctl start` would not return."""
    journal = f"journalctl --unit {unit} --output cat --no-pager"
    return f"""# Start {unit}
systemctl daemon-reload
systemctl enable --quiet {unit}
systemctl start --no-block {unit}
for _ in $(seq {_START_S - _SPARE_S}); do
    [ "$(systemctl is-active {unit})" = active ] && exit 0
    [ "$(systemctl show --property NRestarts --value {unit})" -lt {_RESTARTS} ] || break
    sleep 1
done
{journal} --lines 100
echo "{unit} does not come up: $({journal} --lines 1000 | grep -E 'level=(error|fatal)' | tail -n 1)"
exit 1"""
