"""Containers: running and building is routine, deleting is asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import RULES, Call, rule
from atlas_mcp.commands.names import ALIASES, program_name
from atlas_mcp.commands.options import Parsed, Syntax, parse
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.builtins import joined
from atlas_mcp.commands.programs.mounts import given, places, rooted
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTER, OUTPUT, Stream
from atlas_mcp.commands.value import Text

RUN = Syntax(
    "aceHhlmnpuvw",
    tuple(
        "name volume mount env env-file publish network net user workdir entrypoint hostname memory cpus restart"
        " label log-driver"
        " log-opt device cap-add cap-drop security-opt pid ipc uts userns platform add-host dns dns-search tmpfs"
        " ulimit shm-size gpus"
        " health-cmd health-interval health-retries health-timeout cidfile expose link pull runtime stop-signal"
        " stop-timeout volumes-from"
        " cgroupns cgroup-parent cpu-shares cpuset-cpus group-add ip mac-address memory-swap network-alias pids-limit"
        " sysctl annotation"
        " rootfs secret index detach-keys label-file storage-opt authfile arch os variant pod requires umask systemd"
        " exec-id"
        " bind home pwd".split()
    ),
    stops=True,
)
_GLOBAL = (
    "context host config log-level tlscacert tlscert tlskey connection url root runroot namespace address"
    " storage-driver identity"
    " runtime-endpoint image-endpoint timeout"
)
_COMPOSE = "file project-name profile project-directory env-file ansi parallel progress"
# The groups that stand before a verb.
_GROUPS = frozenset(
    "container image volume network system builder buildx swarm service stack node secret config plugin context"
    " manifest trust"
    " pod machine play generate containers images task tasks content snapshots namespaces kube checkpoint farm"
    " cluster registry"
    " instance sandbox leases c i t n profile addons".split()
)
DOCKER = Verbs(
    looks="ps ls list get get-* images inspect logs top stats info version history port diff df events search help pods"
    " imagefsinfo inspectp"
    " status config show check wait inspecti services node-ls lint ip kubeconfig docker-env profile service-list"
    " healthcheck"
    " list-tags manifest tree uri generate systemd spec state",
    routine="pull push build start restart tag login logout load import commit rename update create up unpause attach"
    " connect deploy"
    " scale init join bake use copy promote play enable install add set sync bud from mount umount unmount export"
    " save cp label"
    " auto-update farm resume checkpoint restore clone apply",
    asks="rm rmi prune remove delete del kill stop down leave rollback pause drain reset stopp rmp disconnect unload"
    " purge disable"
    " rmi unset poweroff uninstall demote migrate",
    topic="container change",
)


@rule(
    *"docker ctr crictl buildah skopeo kind k3d minikube lima limactl colima apptainer singularity runc crun"
    " distrobox kaniko img".split(),
    "umoci",
)
def docker(call: Call) -> Stream:
    """Containers of Docker, and of what is like it."""
    short = "clH" + ("nar" if call.name in ("ctr", "crictl") else "")
    words = call.parse(short, _GLOBAL.split(), stops=True).operands
    group, rest = "", words
    if len(words) > 1 and words[0].exact in _GROUPS:
        group, rest = words[0].exact or "", words[1:]
    verb = rest[0].exact if rest else ""
    if verb == "compose" and not group:
        return _compose(call, rest[1:])
    if verb in ("run", "exec", "shell", "ssh", "enter", "unshare") or (
        verb == "create" and group in ("", "container", "containers", "c")
    ):
        return run_in(call, verb or "", rest[1:])
    _verb(call, group, verb or "", rest)
    return OUTPUT


def _verb(call: Call, group: str, verb: str, rest: list[Text]) -> None:
    """Judge all but what runs a program in a container."""
    arguments = rest[1:]
    parsed = parse(
        arguments,
        Syntax(
            "otf",
            ("output", "opt", "driver", "secret", "file", "tag", "build-arg", "mount", "filter", "format", "time"),
        ),
    )
    if verb == "cp" and group in ("", "container"):
        copy(call, arguments)
    for value in parsed.values("o", "output") if verb in ("export", "save") else ():
        effects.write(call, value, OUTPUT)
    for value in parsed.values("secret") if verb in ("build", "bake", "buildx") else ():
        if match := re.search(r"src=([^,]+)", value.pattern):
            effects.read(call, Text.of(match[1]))
    for value in parsed.values("mount", "o", "opt") if verb == "create" else ():
        rooted(call, value)
    if verb == "attach":
        effects.run_content(call, call.stdin)
    if group == "plugin" and verb == "install":
        call.confirm("container access", "A plugin runs as root on the host.")
    verbs.judge(call, DOCKER, Parsed(operands=[*rest]))


@rule("docker-compose", "podman-compose")
def compose(call: Call) -> Stream:
    """Containers that belong together."""
    return _compose(call, call.words)


COMPOSE = Verbs(
    looks="ps logs config images top ls version port events convert stats volumes",
    routine="up pull build start restart create push unpause scale cp watch attach publish export commit",
    asks="down rm kill stop pause",
    topic="container change",
)


def _compose(call: Call, words: Sequence[Text]) -> Stream:
    parsed = parse([*words], Syntax("fp", tuple(_COMPOSE.split()), stops=True))
    rest = parsed.operands
    for value in parsed.values("f", "file"):
        content = call.stdin if value.exact == "-" else effects.content_of(call, value)
        text = content.text.exact if content is not None and content.text is not None else ""
        if re.search(r"(?:^|[\s\"'\[,])/+:/|source:\s*[\"']?/[\"']?\s*$", text or "", re.M):
            call.forbid(effects.BACKDOOR, "The host's root is not given to a container: mount a directory of your own.")
        elif re.search(r"privileged:\s*[\"']?true|docker\.sock", text or ""):
            call.confirm("container access", "A container with such rights can do everything on the host.")
    if rest and rest[0].exact in ("exec", "run"):
        return run_in(call, rest[0].exact or "", rest[1:])
    verbs.judge(call, COMPOSE, Parsed(operands=[*rest]))
    return OUTPUT


def run_in(call: Call, verb: str, words: list[Text]) -> Stream:
    """Judge a program in a container; what the container is given of the host decides as well."""
    parsed = parse(words, replace(RUN, short="BHSWo") if call.name in ("apptainer", "singularity") else RUN)
    given(call, parsed)
    for value in parsed.values("health-cmd"):
        call.shell(value)
    call.change()
    skipped = 0 if verb == "unshare" or call.name == "minikube" else 2 if call.name == "ctr" and verb == "run" else 1
    inner = [word for word in parsed.operands[skipped:] if word.exact != "--"]
    inner = [*parsed.values("entrypoint"), *inner]
    if verb == "ssh" and inner:  # the name of the machine may be left out
        call.shell(joined(parsed.operands))
        return call.shell(joined(inner))
    if not inner:
        if call.stdin != OUTER and (parsed.has("i", "interactive") or verb in ("ssh", "shell", "enter")):
            effects.run_content(call, call.stdin)
        return OUTPUT
    if inner[0].lead.startswith("-"):
        return OUTPUT
    inside = replace(call, scope=call.scope.copy())
    inside.scope.links.update(places(call, parsed))
    for value in parsed.values("w", "workdir"):
        if (there := inside.paths(value)) != call.paths(value):  # the host's, by a mount
            inside.scope.cwd = there[0]
    return call.output(run_inner(inside, verb, inner))


def run_inner(call: Call, verb: str, inner: list[Text]) -> Stream:
    """Judge a program by its words; one that only the image of a new container knows is the image's own."""
    name = program_name(inner[0].exact or "")
    if len(inner) == 1 and name in ("sh", "bash", "ash", "zsh", "dash") and call.stdin == OUTER:
        return OUTPUT  # a person looks around in there
    if verb in ("run", "create") and name and ALIASES.get(name, name) not in RULES:
        for word in inner[1:]:
            effects.read(call, word)
        return OUTPUT
    return call.run(inner)


def copy(call: Call, words: list[Text]) -> None:
    """Judge a copy between the host and a container, whose paths stand behind a colon."""
    operands = [word for word in words if not word.lead.startswith("-") or word.exact == "-"]
    for number, word in enumerate(operands[:2]):
        match = re.match(r"[\w./-]+:(?=/|\.|\w)", word.pattern) if not word.lead.startswith("/") else None
        inside = Text.of(word.pattern[match.end() :]) if match else None
        if number == 0:
            effects.read(call, inside or word, whole=inside is None)
        elif inside is None and word.exact != "-":
            effects.write(call, word, OUTPUT)
    call.change()


verbs.register({
    "containerd dockerd"
    " podman-remote": Verbs(asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="container change"),
})  # fmt: skip
