"""Clusters: looking and applying is routine, deleting and draining is asked about."""

from __future__ import annotations

import re
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed, Syntax, parse
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.containers import copy, run_inner
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTER, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_SHORT = "nfclosLv"
_LONG = (
    "namespace filename kubeconfig context cluster user server token output selector field-selector container"
    " replicas values set"
    " set-string set-file version repo tail since since-time type patch patch-file image port timeout grace-period as"
    " as-group kube-context"
    " endpoints cacert cert key address overrides target env labels from-file from-literal from-env-file"
    " post-renderer raw profile"
    " chroot-directory template sort-by reason kustomize docker-server docker-username docker-password clusterrole"
    " role serviceaccount"
    " group resource verb limits requests max min duration target-port name image-pull-policy restart accept-hosts"
    " pod-selector"
)
KUBECTL = Verbs(
    looks="get describe logs top explain api-resources api-versions version cluster-info auth config diff wait events"
    " options kustomize"
    " completion rollout/status rollout/history port-forward proxy plugin --dry-run",
    routine="apply create rollout scale label annotate set expose autoscale uncordon cp run exec attach debug"
    " config/use-context"
    " config/set-context config/rename-context rollout/undo",
    asks="delete drain cordon replace taint evict edit patch certificate config/delete-* config/unset config/set"
    " config/set-*"
    " create/clusterrolebinding create/token",
    short=_SHORT,
    long=_LONG,
    topic="cluster change",
)
_HOST_POD = re.compile(
    r"hostPath[\"']?\s*:\s*\{?\s*[\"']?path[\"']?\s*:\s*[\"']?/[\"']?\s*(,|\}|$)"
    r"|hostPID[\"']?\s*:\s*true(?=[\s\S]*privileged[\"']?\s*:\s*true)",
    re.M,
)
_CONTENT = re.compile(r"(yaml|json|go-template|template|jsonpath|custom-columns)")


@rule("kubectl")
def kubectl(call: Call) -> Stream:
    """The command line of Kubernetes."""
    parsed = verbs.parse(call, KUBECTL)
    words = [word.exact or "*" for word in parsed.operands]
    verb = (*words, "")[0]
    _objects(call, parsed)
    if verb in ("exec", "debug", "run", "attach", "create") and _runs_inside(call, parsed, verb):
        return OUTPUT
    if verb == "cp":
        copy(call, parsed.operands[1:])
    if _shows_secrets(parsed, words):
        call.forbid(
            effects.SECRET, "The content of secrets is not read: look at their names, or use them by reference."
        )
    if (verb == "apply" and parsed.has("prune", "force")) or (
        verb == "scale" and any(v.exact == "0" for v in parsed.values("replicas"))
    ):
        call.confirm("cluster change", f"kubectl {verb} deletes what runs, or is not in the files.", Risk.DESTRUCTIVE)
    if verb == "proxy" and parsed.has("accept-hosts", "disable-filter"):
        call.confirm("network service", "The cluster is opened to others.")
    verbs.judge(call, KUBECTL, parsed)
    return OUTPUT


def _objects(call: Call, parsed: Parsed) -> None:
    """Judge the files that objects are made from, and what they ask for of a node."""
    texts = [value.pattern for value in parsed.values("overrides", "patch")]
    for value in parsed.values("f", "filename"):
        if value.lead.startswith(("http:", "https:")):
            call.confirm("cluster change", "Objects from the network are applied: download and read them first.")
        content = call.stdin if value.exact == "-" else effects.content_of(call, value) or effects.read(call, value)
        if content.text is not None:
            texts.append(content.text.pattern)
    for value in parsed.values("from-file", "set-file", "from-env-file", "key", "cert"):
        effects.read(call, Text.of(value.pattern.partition("=")[2]) if "=" in value.pattern else value)
    if any(_HOST_POD.search(text) for text in texts):
        call.forbid(effects.BACKDOOR, "A pod with the host's root or processes is the host: give it less.")
    if any(re.search(r"privileged[\"']?\s*:\s*true|hostPath|hostPID|docker\.sock", text) for text in texts):
        call.confirm("container access", "A pod with such rights can do everything on its node.", Risk.DESTRUCTIVE)


def _runs_inside(call: Call, parsed: Parsed, verb: str) -> bool:
    """Judge a program in a pod; whether one runs."""
    words = [word.exact for word in call.words]
    inner: list[Text] = []
    at = words.index("--") if "--" in words else len(words)
    if verb == "exec" and verb in words[:at]:  # the pod, and the program behind it or behind two hyphens
        syntax = Syntax(_SHORT, tuple(_LONG.split()), stops=True)
        behind = parse([*call.words[words.index(verb) + 1 : at]], syntax).operands[1:]
        inner = parse(behind, syntax).operands
    inner += call.words[at + 1 :]
    if verb == "create" and not inner:
        return False
    if verb == "debug" and any((word.exact or "").startswith("node/") for word in parsed.operands):
        call.confirm("container access", "A shell on a node can do everything there.", Risk.DESTRUCTIVE)
    call.change()
    if inner:
        inside = replace(call, scope=call.scope.copy())
        if verb == "debug":  # the node's root is mounted there
            inside.scope.links["/host"] = Path(True, ())
        run_inner(inside, verb, inner)
    elif call.stdin != OUTER and parsed.has("i", "stdin"):
        effects.run_content(call, call.stdin)
    return True


def _shows_secrets(parsed: Parsed, words: list[str]) -> bool:
    if words[:1] == ["config"]:
        return "view" in words and parsed.has("raw", "flatten")
    if words[:1] != ["get"]:
        return False
    if any("/secrets" in value.pattern for value in parsed.values("raw")):
        return True
    kinds = [kind.partition("/")[0].partition(".")[0] for word in words[1:] for kind in word.split(",")]
    outputs = [value.pattern.lstrip("=") for value in [*parsed.values("o", "output"), *parsed.values("template")]]
    shown = [one for one in outputs if _CONTENT.match(one) or one == "*" or "{{" in one]
    names_only = all(
        re.match(r"(jsonpath|custom-columns|go-template)\S*", one) and not re.search(r"(?<!meta)data|\{\.\}|\*", one)
        for one in shown
    )
    return bool({"secret", "secrets"} & {kind.lower() for kind in kinds}) and bool(shown) and not names_only


@rule("k3s", "microk8s", "rke2", "k0s")
def distribution(call: Call) -> Stream:
    """Whole clusters as one program, which hold the others."""
    if call.words and call.words[0].exact in ("kubectl", "crictl", "ctr", "helm", "helm3"):
        return call.run([Text.of((call.words[0].exact or "").rstrip("3")), *call.words[1:]])
    table = Verbs(
        looks="status inspect version etcd-snapshot/ls etcd-snapshot/list check-config token/list kc",
        routine="enable start etcd-snapshot/save config add-node",
        asks="*", topic="cluster change",
    )  # fmt: skip
    verbs.judge(call, table)
    return OUTPUT


@rule("vault", "bao")
def vault(call: Call) -> Stream:
    """Stores of secrets: their state is shown, a secret only to a person."""
    table = Verbs(
        looks="status version token/lookup kv/list kv/metadata list policy/list policy/read auth/list secrets/list"
        " audit/list operator/members",
        routine="login write kv/put kv/patch token/renew auth/enable secrets/enable audit/enable policy/write agent"
        " server operator/init",
        asks="*", topic="secret read",
    )  # fmt: skip
    if verbs.judge(call, table) is Meaning.ASKS:
        return Stream.tainted(Taint.COMPUTED, Taint.PERSONAL)
    return OUTPUT


@rule("helm", "helmfile")
def helm(call: Call) -> Stream:
    """Packages of Kubernetes."""
    parsed = verbs.parse(call, HELM)
    for value in parsed.values("post-renderer"):
        call.run([value])
    for value in parsed.values("f", "values", "set-file"):
        if not value.lead.startswith(("http:", "https:")) and value.exact != "-":
            effects.read(call, Text.of(value.pattern.rpartition("=")[2]))
    verbs.judge(call, HELM, parsed)
    return OUTPUT


HELM = Verbs(
    looks="list ls status get history hist search show inspect template lint version env repo/list repo/ls diff"
    " dependency/list verify"
    " plugin/list help completion build --dry-run",
    routine="install upgrade repo dependency push pull fetch plugin/update create package registry test apply sync"
    " init charts deps"
    " repo/add repo/update",
    asks="uninstall delete del un rollback repo/remove repo/rm plugin destroy",
    short="nf",
    long=_LONG,
    topic="cluster change",
)


_SECRETS = "/registry/secrets"


@rule("etcdctl", "etcdutl")
def etcd(call: Call) -> Stream:
    """The store of a cluster."""
    parsed = verbs.parse(call, ETCD)
    keys = [word.pattern for word in parsed.operands[1:]]
    many = parsed.has("prefix", "from-key") or len(keys) > 1  # a second key ends a range
    told = any(key.startswith(_SECRETS) or (many and _SECRETS.startswith(key)) for key in keys)
    if told and parsed.operands[0].exact == "get" and not parsed.has("keys-only", "count-only"):
        call.forbid(effects.SECRET, "The content of secrets is not read: look at the keys only.")
    verbs.judge(call, ETCD, parsed)
    return OUTPUT


ETCD = Verbs(
    looks="get endpoint/* member/list alarm/list version snapshot/status watch check lease/list user/list role/list"
    " user/get role/get",
    routine="put snapshot/save lease/grant lease/keep-alive",
    asks="*",
    long="endpoints cacert cert key user password dial-timeout command-timeout limit rev write-out w",
    short="w",
    topic="cluster change",
)
_COMMON = Verbs(
    looks="list ls get status show history search version diff check describe logs info members health help verify"
    " inspect catalog analyze"
    " proxy-status proxy-config manifest build render validate lint template completion export tree trace events"
    " */list */get */status */show"
    " */info */history */logs */describe */members */diff kubeconfig dashboard env",
    routine="install upgrade apply create join init sync run reconcile resume plan deploy dev start enable patch"
    " update login config set add"
    " bootstrap */create */run */sync */add */set */apply */put */install */update */upgrade */login */resume"
    " */enable kv/put monitor tag",
    asks="*",
    short="nfvocu",
    long=_LONG,
    topic="cluster change",
)
verbs.register({
    "kubeadm": Verbs(
        looks="version token/list config certs/check-expiration"
        " upgrade/plan", routine="init join token/create upgrade/node",
        asks="*", long=_LONG, topic="cluster change",
    ),
    "consul nomad kustomize argocd flux istioctl linkerd eksctl cilium calicoctl kops talosctl skaffold tkn cmctl"
    " virtctl clusterctl rancher"
    " longhornctl": _COMMON,
})  # fmt: skip
