"""What may be wrong with a cluster, cause by cause, and the question whether anything is. Pure.

The table says of each cause how bad it is, what it means and what helps; what finds it is in `health/`. Documents are
made of it: a cause stands here, or it is not found.
"""

from __future__ import annotations

from typing import NamedTuple

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.engines.kubernetes.spec.facts import Question


class Cause(NamedTuple):
    """A cause: the check that finds it, how bad it is and how soon somebody should act, what it means, what helps."""

    check: str
    state: HealthState
    priority: int
    means: str
    remedy: str


class AskHealth(Question[tuple[HealthFinding, ...]]):
    """All findings of a look at a cluster; `kubeconfig` is a reference to one that is not that of the settings.

    A cluster that does not answer is a finding, and no error.
    """

    kubeconfig: str = ""


_C, _W = HealthState.CRITICAL, HealthState.WARNING
CHECKS = {
    "api": "the API server answers, and lets us in",
    "control-plane": "scheduler and controllers renew their leases, the API's extensions answer, versions fit",
    "nodes": "nodes are ready, with room, and take pods",
    "certificates": "certificates that can be seen last: ours, those of webhooks, those of cert-manager",
    "claims": "claims for storage are bound, and volumes get to their pods",
    "configuration": "what pods name is there: secrets, configuration, keys",
    "images": "images can be had",
    "scheduling": "each pod has a node",
    "containers": "containers run, stay, and answer their probes",
    "quotas": "namespaces have room in their quotas",
    "admission": "what is to be made is let in",
    "stuck": "what is deleted goes",
    "dns": "the cluster's DNS has a pod that is ready",
    "services": "services have addresses, and ports that their pods have",
    "workloads": "workloads have the pods that they should, jobs end well, autoscalers see what they scale by",
    "ingresses": "ingresses lead to services that are there",
    "network": "no namespace is shut off by its policies",
    "budgets": "disruption budgets let a node be drained",
}

CAUSES: dict[str, Cause] = {
    "unreachable": Cause(
        "api", _C, 1, "nothing answers where the kubeconfig says", "See that the API server runs, and the network."
    ),
    "untrusted": Cause("api", _C, 1, "the API server is not proven", "See to the CA in the kubeconfig."),
    "credential_rejected": Cause("api", _C, 1, "it does not let us in", "Fetch a new kubeconfig."),
    "scheduler_silent": Cause(
        "control-plane", _C, 1, "the scheduler's lease is not renewed", "See the log of kube-scheduler on the servers."
    ),
    "controllers_silent": Cause(
        "control-plane", _C, 1, "the controller manager's lease is not renewed", "See kube-controller-manager's log."
    ),
    "api_unavailable": Cause(
        "control-plane",
        _C,
        2,
        "a part of the API that another server answers for is away",
        "Mend the service that it names, or delete the APIService if its owner is gone for good.",
    ),
    "version_skew": Cause(
        "control-plane",
        _W,
        3,
        "a kubelet is newer than the API server, or more than three minor versions older",
        "Upgrade the servers first, then the nodes one by one.",
    ),
    "node_lost": Cause(
        "nodes",
        _C,
        1,
        "its kubelet says nothing any more: it is off, cut off, or its kubelet has stopped",
        "See that the machine runs and reaches the API server; on it: systemctl status kubelet, or k3s-agent.",
    ),
    "network_plugin": Cause(
        "nodes", _C, 1, "its pod network is not set up", "See the pods of the network plugin on it, and /etc/cni/net.d."
    ),
    "runtime_down": Cause(
        "nodes", _C, 1, "its container runtime does not answer", "On the node: systemctl status containerd."
    ),
    "node_not_ready": Cause(
        "nodes", _C, 1, "its kubelet says that it is not ready", "On the node: journalctl -u kubelet, or k3s-agent."
    ),
    "memory_pressure": Cause(
        "nodes", _W, 1, "it is short of memory and evicts pods", "Set limits of memory, or add memory or nodes."
    ),
    "disk_pressure": Cause(
        "nodes", _W, 1, "its disk is full: it evicts pods and removes images", "Free its disk: images, logs, emptyDirs."
    ),
    "pid_pressure": Cause("nodes", _W, 1, "it has too many processes", "Find the pod that forks; set a limit of PIDs."),
    "network_unavailable": Cause(
        "nodes", _C, 1, "its network has no route to others", "See the cloud's routes, or the network plugin."
    ),
    "cordoned": Cause("nodes", _W, 3, "it takes no new pods", "Once its work is done: kubectl uncordon."),
    "expired": Cause("certificates", _C, 1, "a certificate has ended", "Renew it; a kubeconfig is fetched again."),
    "expires": Cause("certificates", _W, 2, "a certificate ends within 21 days", "Renew it in time."),
    "not_issued": Cause(
        "certificates",
        _C,
        2,
        "cert-manager could not issue a certificate",
        "See its CertificateRequest and its issuer.",
    ),
    "class_missing": Cause(
        "claims", _C, 1, "it names a storage class that is not there", "Make the class, or make the claim anew."
    ),
    "no_class": Cause(
        "claims",
        _C,
        1,
        "it names no class, there is no default one, and no volume fits",
        "Make a class the default, or name one in the claim.",
    ),
    "provisioning_failed": Cause(
        "claims", _C, 1, "its provisioner failed", "See what it says: quota, zone, rights, a pool that is full."
    ),
    "provisioner_silent": Cause(
        "claims", _C, 1, "nothing answers for its class", "See that the driver of that class runs."
    ),
    "claim_pending": Cause("claims", _C, 2, "it is not bound", "See kubectl describe of the claim."),
    "claim_lost": Cause("claims", _C, 1, "its volume is gone", "Restore the volume; what was on it is not there."),
    "claim_missing": Cause("claims", _C, 1, "a pod names it, and it is not there", "Make it, or mend its name."),
    "attached_elsewhere": Cause(
        "claims",
        _C,
        1,
        "its volume is still attached to another node",
        "End the pod that holds it; of a node that is dead, delete the pod and its VolumeAttachment.",
    ),
    "mount_failed": Cause(
        "claims", _C, 1, "a volume cannot be mounted", "See the event: server, path, driver, rights."
    ),
    "secret_missing": Cause(
        "configuration", _C, 1, "pods name it, and it is not there", "Make it in that namespace, or mend its name."
    ),
    "config_missing": Cause(
        "configuration", _C, 1, "pods name it, and it is not there", "Make it in that namespace, or mend its name."
    ),
    "key_missing": Cause(
        "configuration", _C, 1, "pods name a key that it does not have", "Add the key, or mend its name in the pods."
    ),
    "runs_as_root": Cause(
        "configuration",
        _C,
        1,
        "the pod must not run as root, and its image does",
        "Set runAsUser, or build the image with a USER that is a number.",
    ),
    "container_config": Cause(
        "configuration", _C, 1, "the kubelet cannot make the container as it is written", "Mend what it names."
    ),
    "image_missing": Cause("images", _C, 1, "the registry has no such image", "Mend its name or tag, or push it."),
    "image_denied": Cause(
        "images", _C, 1, "the registry does not let the node have it", "Name a secret in imagePullSecrets that may."
    ),
    "registry_unreachable": Cause(
        "images", _C, 1, "nodes do not reach the registry", "See DNS, proxy and firewall of the nodes."
    ),
    "registry_untrusted": Cause(
        "images", _C, 1, "nodes do not trust the registry's certificate", "Give the runtime of the nodes its CA."
    ),
    "registry_limit": Cause(
        "images", _C, 1, "the registry lets no more pulls through", "Log in to it, or pull through a mirror."
    ),
    "wrong_platform": Cause(
        "images", _C, 1, "the image is not built for the nodes' processors", "Build it for them, or select other nodes."
    ),
    "image_name": Cause("images", _C, 1, "what is written is no name of an image", "Mend the name."),
    "never_pulled": Cause(
        "images", _C, 1, "it may never be pulled, and is not on the node", "Load it there, or set IfNotPresent."
    ),
    "image_pull": Cause("images", _C, 1, "the image cannot be pulled", "See the event of the pod."),
    "no_cpu": Cause("scheduling", _C, 1, "no node has so much CPU left", "Request less, or add nodes."),
    "no_memory": Cause("scheduling", _C, 1, "no node has so much memory left", "Request less, or add nodes."),
    "no_disk": Cause("scheduling", _C, 1, "no node has so much disk left", "Request less, or add disk."),
    "too_many_pods": Cause("scheduling", _C, 1, "nodes hold as many pods as they may", "Add nodes."),
    "no_device": Cause(
        "scheduling", _C, 1, "no node has such a device left", "See that its device plugin runs, or add nodes."
    ),
    "port_taken": Cause("scheduling", _C, 1, "its host port is taken on every node", "Use a service in its place."),
    "volume_zone": Cause(
        "scheduling", _C, 1, "its volume is where no node can be", "Have a node there; bind volumes at first use."
    ),
    "volume_limit": Cause("scheduling", _C, 1, "nodes have as many volumes as they may", "Add nodes."),
    "anti_affinity": Cause(
        "scheduling", _C, 1, "its rules of affinity leave no node", "Make them preferred, or add nodes."
    ),
    "spread": Cause("scheduling", _C, 1, "its topology constraints leave no node", "Use ScheduleAnyway, or add nodes."),
    "node_selector": Cause("scheduling", _C, 1, "no node has the labels that it asks for", "Label one, or mend them."),
    "taint": Cause(
        "scheduling", _C, 1, "it does not tolerate the taints of the nodes", "Add a toleration, or untaint."
    ),
    "all_cordoned": Cause("scheduling", _C, 1, "the nodes are cordoned", "kubectl uncordon."),
    "no_nodes": Cause("scheduling", _C, 1, "there is no node", "See why none has joined."),
    "gated": Cause("scheduling", _W, 3, "it waits for somebody to open its gate", "See who has set schedulingGates."),
    "unschedulable": Cause("scheduling", _C, 1, "the scheduler finds no node for it", "See what it says."),
    "oom": Cause("containers", _C, 1, "it was killed at its limit of memory", "Raise the limit, or mend the leak."),
    "no_command": Cause(
        "containers", _C, 1, "its command is not in the image (127)", "Mend command and args, or the image."
    ),
    "not_executable": Cause(
        "containers", _C, 1, "its command may not be executed (126)", "Mend its mode, or the script's first line."
    ),
    "segfault": Cause("containers", _C, 1, "it crashed by itself (139, 134)", "See its log; try the version before."),
    "killed": Cause(
        "containers", _C, 1, "it was killed (137), not at its limit", "See its liveness probe, and the node's memory."
    ),
    "terminated": Cause(
        "containers", _C, 1, "it ended when it was asked to (143)", "See who asks: its liveness probe, or its node."
    ),
    "ended": Cause(
        "containers",
        _C,
        1,
        "its program ends without an error, and should stay",
        "Keep it in the foreground, or use a Job.",
    ),
    "crashed": Cause("containers", _C, 1, "its program ends with an error", "See the log: kubectl logs --previous."),
    "start_failed": Cause("containers", _C, 1, "the runtime cannot start it", "Mend what it names."),
    "sandbox": Cause(
        "containers", _C, 1, "its network cannot be set up", "See the pods of the network plugin, and its addresses."
    ),
    "starting": Cause("containers", _W, 2, "it is being made for over five minutes", "See the events of the pod."),
    "liveness": Cause(
        "containers",
        _C,
        1,
        "its liveness probe fails, and it is killed again and again",
        "Mend it, or its probe's port.",
    ),
    "startup": Cause("containers", _C, 1, "its startup probe fails", "Give it longer (failureThreshold), or mend it."),
    "readiness": Cause(
        "containers",
        _C,
        1,
        "its readiness probe fails: it gets no traffic",
        "See its log; mend it, or its probe's port.",
    ),
    "unready": Cause("containers", _W, 2, "it runs, and is not ready", "See the events and the log of the pod."),
    "evicted": Cause(
        "containers", _W, 2, "its node was short of something and threw it out", "Set requests; see the node's disk."
    ),
    "pod_failed": Cause("containers", _W, 2, "the pod has failed", "See its reason; delete it once it is known."),
    "quota_exceeded": Cause(
        "quotas", _C, 1, "pods are refused, since the quota of the namespace is used up", "Raise it, or request less."
    ),
    "quota_full": Cause(
        "quotas", _W, 3, "a quota is used up: the next pod is refused", "Raise it before it is needed."
    ),
    "quota_needs": Cause(
        "quotas", _C, 1, "the quota has every pod say what it needs, and one does not", "Set requests and limits."
    ),
    "limit_range": Cause("admission", _C, 1, "it is outside the limits of its namespace", "Mend requests and limits."),
    "pod_security": Cause(
        "admission", _C, 1, "the namespace's security level forbids it", "Mend the securityContext as it says."
    ),
    "webhook_denied": Cause("admission", _C, 1, "a webhook refuses it", "Mend what it says."),
    "webhook_down": Cause(
        "admission",
        _C,
        1,
        "a webhook must be asked and does not answer: nothing that it judges can be made",
        "Mend its service; in need, delete its configuration.",
    ),
    "policy_denied": Cause("admission", _C, 1, "an admission policy refuses it", "Mend what it says."),
    "account_missing": Cause("admission", _C, 1, "its service account is not there", "Make it, or mend its name."),
    "priority_missing": Cause("admission", _C, 1, "its priority class is not there", "Make it, or mend its name."),
    "rbac_denied": Cause("admission", _C, 1, "who acts there may not", "Grant it by a Role and a RoleBinding."),
    "create_failed": Cause("admission", _C, 1, "its pods cannot be made", "Mend what it says."),
    "finalizer": Cause(
        "stuck",
        _W,
        2,
        "a finalizer keeps it, and whoever set that does not take it away",
        "See that its controller runs; take it away by hand only once what it guards is clear.",
    ),
    "terminating": Cause("stuck", _W, 2, "it does not go", "See its node; of a dead one: delete it with --force."),
    "dns_down": Cause("dns", _C, 1, "no pod answers for names", "See the pods of CoreDNS in kube-system."),
    "selects_nothing": Cause("services", _C, 2, "no pod has the labels that it selects", "Mend its selector."),
    "port_missing": Cause("services", _C, 1, "its target port is in none of its pods", "Mend targetPort."),
    "port_undeclared": Cause(
        "services", _W, 2, "no container declares its target port", "Mend targetPort, or declare it in the pods."
    ),
    "no_addresses": Cause("services", _C, 1, "none of its pods is in its endpoints", "See the controller manager."),
    "no_balancer": Cause(
        "services", _W, 2, "it has no address outside for over five minutes", "See the load balancer's controller."
    ),
    "rollout_failed": Cause("workloads", _C, 1, "its rollout made no progress in time", "See its pods; undo it."),
    "unavailable": Cause("workloads", _C, 1, "none of its pods is ready", "See its events and pods."),
    "too_few": Cause("workloads", _W, 2, "some of its pods are not ready", "See its events and pods."),
    "job_failed": Cause("workloads", _W, 2, "the job has failed", "See the log of its pods."),
    "no_metrics": Cause(
        "workloads", _W, 2, "its autoscaler cannot read what it scales by", "See metrics-server; set requests."
    ),
    "backend_missing": Cause("ingresses", _C, 2, "it leads to a service that is not there", "Mend its backend."),
    "backend_port": Cause("ingresses", _C, 2, "it leads to a port that its service does not have", "Mend its backend."),
    "no_controller": Cause("ingresses", _W, 2, "it names a class that is not there", "Mend ingressClassName."),
    "isolated": Cause(
        "network", _W, 2, "a policy selects every pod, and none lets anything through", "Add a policy that allows."
    ),
    "budget_blocks": Cause(
        "budgets", _W, 3, "it never lets a pod go: no node with one can be drained", "Allow one, or add a replica."
    ),
}
