"""Containers and their clusters."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed, Syntax, parse
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_RUN_SHORT = "aceHhlmnpuvwt".replace("t", "").replace("c", "c")
_RUN_LONG = (
    "name",
    "volume",
    "mount",
    "env",
    "env-file",
    "publish",
    "network",
    "net",
    "user",
    "workdir",
    "entrypoint",
    "hostname",
    "memory",
    "cpus",
    "restart",
    "label",
    "log-driver",
    "log-opt",
    "device",
    "cap-add",
    "cap-drop",
    "security-opt",
    "pid",
    "ipc",
    "uts",
    "userns",
    "platform",
    "add-host",
    "dns",
    "tmpfs",
    "ulimit",
    "shm-size",
    "gpus",
    "health-cmd",
    "cidfile",
    "expose",
    "link",
    "pull",
    "runtime",
    "stop-signal",
    "stop-timeout",
    "volumes-from",
    "cgroupns",
    "cgroup-parent",
    "cpu-shares",
    "cpuset-cpus",
    "group-add",
    "ip",
    "mac-address",
    "memory-swap",
    "network-alias",
    "pids-limit",
    "sysctl",
    "annotation",
    "secret",
    "index",
    "detach-keys",
)
_GLOBAL_LONG = (
    "context",
    "host",
    "config",
    "log-level",
    "tlscacert",
    "tlscert",
    "tlskey",
    "connection",
    "url",
    "root",
    "runroot",
    "namespace",
    "address",
)


@rule(
    "docker",
    "docker-compose",
    "podman-compose",
    "ctr",
    "crictl",
    "buildah",
    "skopeo",
    "kind",
    "k3d",
    "minikube",
    "lima",
    "limactl",
    "apptainer",
    "singularity",
    "runc",
    "crun",
    "distrobox",
    "kaniko",
    "img",
)
def docker(call: Call) -> Stream:
    """Containers: running and building is routine, deleting is asked, the host's root inside one is forbidden."""
    name = call.name
    general = call.parse(
        "clHD".replace("D", "") + ("nat" if name in ("ctr", "crictl") else ""),
        _GLOBAL_LONG
        + (("file", "project-name", "profile", "project-directory", "env-file", "ansi") if "compose" in name else ()),
        stops=True,
    )
    words = general.operands
    if "compose" in name:
        return _compose(call, call.words)
    verb = words[0].exact if words else ""
    rest = words[1:]
    if (
        verb
        in (
            "container",
            "image",
            "volume",
            "network",
            "system",
            "builder",
            "buildx",
            "swarm",
            "service",
            "stack",
            "node",
            "secret",
            "config",
            "plugin",
            "context",
            "manifest",
            "trust",
            "pod",
            "machine",
            "play",
            "generate",
            "c",
            "containers",
            "images",
            "i",
            "task",
            "tasks",
            "t",
            "content",
            "snapshots",
            "namespaces",
            "n",
            "run",
            "kube",
        )
        and verb != "run"
        and rest
    ):
        verb, rest = f"{verb} {rest[0].exact}", rest[1:]
    action = verb.rpartition(" ")[2] if verb else ""
    if verb == "compose":
        return _compose(call, tuple(rest))
    if action in ("run", "create", "exec", "shell") and verb not in (
        "volume create",
        "network create",
        "secret create",
        "config create",
        "context create",
        "swarm create",
        "machine create",
        "plugin create",
        "node create",
    ):
        return _run(call, action, rest)
    if action == "cp":
        _copy(call, rest)
    elif action in ("export", "save"):
        parsed = parse(rest, Syntax("o", ("output",)))
        for value in parsed.values("o", "output"):
            effects.write(call, value, OUTPUT)
        call.change()
    elif action in (
        "rm",
        "rmi",
        "prune",
        "remove",
        "delete",
        "del",
        "kill",
        "stop",
        "down",
        "leave",
        "rollback",
        "pause",
        "drain",
        "reset",
        "stopp",
        "rmp",
        "disconnect",
        "unload",
        "purge",
    ):
        call.confirm("container change", f"{name} {verb} stops or deletes.", Risk.DESTRUCTIVE)
    elif (
        action
        in (
            "ps",
            "ls",
            "list",
            "images",
            "inspect",
            "logs",
            "top",
            "stats",
            "info",
            "version",
            "history",
            "port",
            "diff",
            "df",
            "events",
            "search",
            "help",
            "pods",
            "imagefsinfo",
            "inspectp",
            "status",
            "config",
            "show",
            "check",
            "wait",
            "inspecti",
            "services",
            "node-ls",
            "",
        )
        or verb in ("context show", "")
        or any(w.exact in ("--version", "-v", "--help") for w in call.words[:1])
    ):
        call.allow()
    elif action in (
        "pull",
        "push",
        "build",
        "start",
        "restart",
        "tag",
        "login",
        "logout",
        "load",
        "import",
        "commit",
        "rename",
        "update",
        "create",
        "up",
        "unpause",
        "attach",
        "connect",
        "deploy",
        "scale",
        "init",
        "join",
        "bake",
        "use",
        "copy",
        "promote",
        "play",
        "enable",
        "install",
        "add",
        "set",
    ):
        if action == "build":
            parsed = parse(rest, Syntax("ft", ("file", "tag", "build-arg", "secret")))
            for value in parsed.values("secret"):
                match = re.search(r"src=([^,]+)", value.pattern)
                if match:
                    effects.read(call, Text.of(match[1]))
        if action == "attach":
            effects.run_content(call, call.stdin)
        call.change()
    else:
        call.confirm("unlisted", f"{name} {verb} is not known to the policy.")
    return OUTPUT


def _compose(call: Call, words: tuple[Text, ...]) -> Stream:
    parsed = parse(
        [*words],
        Syntax(
            "fp", ("file", "project-name", "profile", "project-directory", "env-file", "ansi", "parallel"), stops=True
        ),
    )
    rest = parsed.operands
    verb = rest[0].exact if rest else ""
    if verb in ("exec", "run"):
        return _run(call, verb, rest[1:])
    if verb in ("down", "rm", "kill", "stop", "pause"):
        call.confirm("container change", f"compose {verb} stops or deletes.", Risk.DESTRUCTIVE)
    elif verb in ("ps", "logs", "config", "images", "top", "ls", "version", "port", "events", "convert", "stats", ""):
        call.allow()
    elif verb in ("up", "pull", "build", "start", "restart", "create", "push", "unpause", "scale", "cp", "watch"):
        call.change()
    else:
        call.confirm("unlisted", f"compose {verb} is not known to the policy.")
    return OUTPUT


def _run(call: Call, action: str, words: list[Text]) -> Stream:
    """A program in a container; what it is given of the host decides."""
    parsed = parse(words, Syntax(_RUN_SHORT, _RUN_LONG, stops=True))
    _given(call, parsed)
    rest = parsed.operands
    inner = rest[1:]
    entry = parsed.values("entrypoint")
    for value in parsed.values("health-cmd"):
        call.shell(value)
    call.change()
    if entry:
        inner = [*entry, *inner]
    if not inner:
        if action in ("exec", "run") and call.stdin.taints != {Taint.OUTER} and parsed.has("i", "interactive"):
            effects.run_content(call, call.stdin)
        return OUTPUT
    if inner[0].lead.startswith("-"):
        return OUTPUT
    return call.run(inner)


def _given(call: Call, parsed: Parsed) -> None:
    mounts = [value.pattern for value in parsed.values("v", "volume")]
    for value in parsed.values("mount"):
        match = re.search(r"(?:src|source)=([^,]*)", value.pattern)
        mounts.append(f"{match[1] if match else ''}:" + ("ro" if re.search(r"readonly|,ro", value.pattern) else ""))
    for mount in mounts:
        source = mount.partition(":")[0]
        for path in call.paths(Text.of(source)):
            whole = path.may_be("/") or any(
                path.may_be(one)
                for one in (
                    "/etc",
                    "/boot",
                    "/root",
                    "/usr",
                    "/bin",
                    "/sbin",
                    "/lib",
                    "/proc",
                    "/sys",
                    "/dev",
                    "/var",
                    "/home",
                    "/root/.ssh",
                    "/var/lib",
                    "/var/lib/kubelet",
                    "/var/lib/docker",
                )
            )
            if path.absolute and (path.may_be("/") or whole and not mount.endswith(":ro")) and source.startswith("/"):
                call.forbid(effects.BACKDOOR, f"{path.text} of the host is not given to a container.")
            elif paths.is_secret(path):
                call.forbid(effects.SECRET, f"{path.text} is a credential.")
            elif "docker.sock" in path.text or "containerd.sock" in path.text or "crio.sock" in path.text:
                call.confirm(
                    "container access", "Whoever is in the container can do everything on the host.", Risk.DESTRUCTIVE
                )
            elif paths.in_etc(path) or whole:
                call.confirm("container access", f"A container gets {path.text} of the host.")
    if any("host" in value.pattern for value in parsed.values("pid")) and parsed.has("privileged"):
        call.forbid(effects.BACKDOOR, "A container with all rights and the host's processes is the host.")
    if (
        parsed.has("privileged")
        or any(
            re.search(r"(?i)sys_admin|sys_ptrace|sys_module|all|dac_read_search|sys_rawio", v.pattern)
            for v in parsed.values("cap-add")
        )
        or any(re.search(r"unconfined|disable", v.pattern) for v in parsed.values("security-opt"))
        or any(v.exact == "host" for v in (*parsed.values("pid"), *parsed.values("userns"), *parsed.values("ipc")))
    ):
        call.confirm(
            "container access", "A container with such rights can do everything on the host.", Risk.DESTRUCTIVE
        )
    for value in parsed.values("device"):
        for path in call.paths(Text.of(value.pattern.partition(":")[0])):
            if paths.is_device(path) and not path.text.startswith(
                (
                    "/dev/dri",
                    "/dev/fuse",
                    "/dev/net",
                    "/dev/kvm",
                    "/dev/nvidia",
                    "/dev/snd",
                    "/dev/video",
                    "/dev/ttyUSB",
                )
            ):
                call.forbid(effects.DEVICE, f"{path.text} is not given to a container.")
    for value in parsed.values("env-file"):
        effects.read(call, value)


def _copy(call: Call, words: list[Text]) -> None:
    operands = [word for word in words if not word.lead.startswith("-")]
    for number, word in enumerate(operands[:2]):
        if re.match(r"[\w.-]+:", word.pattern) and not word.lead.startswith("/"):
            continue
        if number == 0:
            effects.read(call, word, whole=True)
        else:
            effects.write(call, word, OUTPUT)
    call.change()


@rule(
    "kubectl",
    "k3s",
    "microk8s",
    "rke2",
    "kubeadm",
    "helm",
    "kustomize",
    "argocd",
    "flux",
    "istioctl",
    "linkerd",
    "eksctl",
    "etcdctl",
    "etcdutl",
    "consul",
    "vault",
    "nomad",
    "bao",
    "cilium",
    "calicoctl",
    "kops",
    "talosctl",
    "helmfile",
    "skaffold",
    "tkn",
    "cmctl",
    "virtctl",
    "clusterctl",
    "rancher",
    "longhornctl",
)
def cluster(call: Call) -> Stream:
    """Clusters: looking and applying is routine, deleting and draining is asked."""
    name = call.name
    if (
        name in ("k3s", "microk8s", "rke2")
        and call.words
        and call.words[0].exact in ("kubectl", "crictl", "ctr", "helm")
    ):
        return call.run(call.words)
    if name.startswith("k3s-") or name == "kubeadm" and any(w.exact == "reset" for w in call.words):
        call.confirm("cluster change", "The node's cluster is deleted.", Risk.DESTRUCTIVE)
        return OUTPUT
    parsed = call.parse(
        "nfclopLsvkU" if name == "kubectl" else "nfvocu",
        (
            "namespace",
            "filename",
            "kubeconfig",
            "context",
            "cluster",
            "user",
            "server",
            "token",
            "output",
            "selector",
            "field-selector",
            "container",
            "replicas",
            "values",
            "set",
            "set-string",
            "set-file",
            "version",
            "repo",
            "tail",
            "since",
            "type",
            "patch",
            "image",
            "port",
            "timeout",
            "grace-period",
            "as",
            "kube-context",
            "endpoints",
            "cacert",
            "cert",
            "key",
            "address",
            "overrides",
            "target",
            "env",
            "labels",
            "v",
            "from-file",
            "from-literal",
            "from-env-file",
            "post-renderer",
            "raw",
            "profile",
            "chroot-directory",
        ),
        stops=False,
    )
    for value in (
        *parsed.values("filename"),
        *(parsed.values("f") if name != "argocd" else []),
        *parsed.values("from-file", "set-file", "from-env-file"),
    ):
        path = Text.of(value.pattern.partition("=")[2]) if "=" in value.pattern else value
        if path.exact != "-" and not path.lead.startswith("http"):
            effects.read(call, path)
    for value in parsed.values("post-renderer"):
        call.run([value])
    words = [word.exact or "*" for word in parsed.operands]
    verb = words[0] if words else ""
    if name == "kubectl":
        return _kubectl(call, parsed, words, verb)
    joined = set(words[:3])
    if name == "vault" or name == "bao":
        if verb == "kv" and "get" in words or verb in ("read", "print", "unwrap", "token"):
            call.confirm("secret read", "A secret would be shown.")
            return Stream.tainted(Taint.COMPUTED, Taint.PERSONAL)
    if joined & {
        "delete",
        "uninstall",
        "del",
        "rollback",
        "remove",
        "destroy",
        "rm",
        "reset",
        "compact",
        "defrag",
        "drain",
        "purge",
        "revoke",
        "disable",
        "leave",
        "seal",
        "cordon",
        "stop",
        "force-leave",
        "restore",
        "unset",
        "reboot",
        "shutdown",
        "wipe",
        "suspend",
        "terminate",
    } or verb in ("del", "un", "dt"):
        call.confirm("cluster change", f"{name} {verb} deletes, or takes something back.", Risk.DESTRUCTIVE)
    elif (
        joined
        & {
            "list",
            "ls",
            "get",
            "status",
            "show",
            "history",
            "search",
            "version",
            "template",
            "lint",
            "diff",
            "check",
            "describe",
            "logs",
            "info",
            "endpoint",
            "alarm",
            "env",
            "members",
            "health",
            "help",
            "verify",
            "pull",
            "export",
            "build",
            "dashboard",
            "completion",
            "config",
            "inspect",
            "catalog",
            "proxy-status",
            "analyze",
            "kubeconfig",
            "manifest",
        }
        or not words
    ):
        call.allow()
    else:
        call.change()
    return OUTPUT


def _kubectl(call: Call, parsed: Parsed, words: list[str], verb: str) -> Stream:
    if verb in ("exec", "debug", "run", "attach") or verb == "create" and "job" in words[:2]:
        if "--" in [w.exact for w in call.words]:
            at = [w.exact for w in call.words].index("--")
            call.run(call.words[at + 1 :])
        elif verb == "exec" and len(parsed.operands) > 2:
            call.run(parsed.operands[2:])
        elif call.stdin.taints != {Taint.OUTER} and parsed.has("i", "stdin"):
            effects.run_content(call, call.stdin)
        for value in parsed.values("overrides"):
            if re.search(r"hostPath|privileged|hostPID", value.pattern):
                call.forbid(effects.BACKDOOR, "A pod with the host's root or processes is the host.")
        if verb == "debug" and any(w.startswith("node/") for w in words):
            call.confirm("container access", "A shell on a node can do everything there.", Risk.DESTRUCTIVE)
        call.change()
    elif (
        verb in ("delete", "drain", "cordon", "replace", "taint", "evict")
        or verb == "rollout"
        and "undo" in words
        or verb == "scale"
        and any(v.exact == "0" for v in parsed.values("replicas"))
    ):
        call.confirm("cluster change", f"kubectl {verb} deletes, or moves what runs.", Risk.DESTRUCTIVE)
    elif verb in (
        "get",
        "describe",
        "logs",
        "top",
        "explain",
        "api-resources",
        "api-versions",
        "version",
        "cluster-info",
        "auth",
        "config",
        "diff",
        "wait",
        "events",
        "options",
        "kustomize",
        "completion",
        "rollout",
        "port-forward",
        "proxy",
        "plugin",
        "",
    ) and not (verb == "rollout" and words[1:2] in (["restart"], ["pause"], ["resume"])):
        outputs = [v.pattern for v in parsed.values("o", "output")]
        if (
            verb == "get"
            and any(re.match(r"secrets?\b", w) for w in words[1:3])
            and any(re.match(r"(yaml|json|jsonpath|go-template|custom)", o) for o in outputs)
            or verb == "config"
            and "view" in words
            and parsed.has("raw")
        ):
            call.forbid(effects.SECRET, "Content of secrets is not read.")
        elif (
            verb == "config"
            and words[1:2]
            and words[1]
            in (
                "delete-context",
                "delete-cluster",
                "unset",
                "delete-user",
                "set-credentials",
                "set-cluster",
                "set-context",
                "use-context",
                "set",
            )
        ):
            call.confirm("cluster change", "Which cluster is meant changes.") if words[
                1
            ] != "use-context" else call.change()
        call.allow()
    elif verb in (
        "apply",
        "create",
        "rollout",
        "scale",
        "label",
        "annotate",
        "set",
        "expose",
        "autoscale",
        "edit",
        "patch",
        "uncordon",
        "cp",
        "certificate",
        "label",
    ):
        if verb == "cp":
            _copy(call, parsed.operands[1:])
        if verb == "apply" and parsed.has("prune", "force"):
            call.confirm("cluster change", "What is not in the files is deleted.", Risk.DESTRUCTIVE)
        elif verb in ("edit", "patch", "certificate"):
            call.confirm("cluster change", f"kubectl {verb} changes objects.")
        if verb in ("apply", "create") and any(
            v.lead.startswith("http") for v in (*parsed.values("f"), *parsed.values("filename"))
        ):
            call.confirm("cluster change", "Objects from the network are applied.")
        call.change()
    else:
        call.confirm("unlisted", f"kubectl {verb} is not known to the policy.")
    return OUTPUT
