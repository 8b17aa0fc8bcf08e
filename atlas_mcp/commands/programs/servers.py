"""Servers of the web, of names and of mail, and the tools that set up hosts and clouds."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text

_HOOKS = (
    "pre-hook post-hook deploy-hook renew-hook manual-auth-hook manual-cleanup-hook reloadcmd up down route-up"
    " tls-verify"
    " auth-user-pass-verify client-connect script renewal-hook"
).split()


def _hooked(call: Call) -> None:
    """Judge the commands that a server runs at events."""
    parsed = call.parse("", _HOOKS)
    for name in _HOOKS:
        for value in parsed.options.get(name, []):
            call.shell(value)


CERTIFICATES = Verbs(
    looks="certificates plugins show_account --dry-run --list --info list",
    routine="*",
    asks="delete revoke unregister --revoke --remove --uninstall",
    short="dmw",
    long=f"{' '.join(_HOOKS)} domain domains email webroot-path cert-name server config-dir",
    bare=Meaning.ROUTINE,
)


@rule("certbot", "acme.sh", "lego", "dehydrated")
def certificates(call: Call) -> Stream:
    """Certificates, and the commands that run when they change."""
    _hooked(call)
    verbs.judge(call, CERTIFICATES)
    return OUTPUT


@rule(
    "nginx",
    "openresty",
    "haproxy",
    "apache2",
    "httpd",
    "php-fpm",
    "keepalived",
    "squid",
    "named",
    "dnsmasq",
    "varnishd",
)
def daemons(call: Call) -> Stream:
    """Servers that are tested, told to reload, or started."""
    parsed = call.parse("csgpkfCDdnL" if call.name not in ("haproxy",) else "fpnLdS", ("config", "test"))
    told = {value.exact for value in parsed.values("s", "k") if call.name != "haproxy"}
    if told & {"reload", "reopen", "graceful", "restart", "reconfigure", "parse", "check", "start", "rotate"}:
        call.change()
    elif told:
        call.confirm("service stop", f"{call.name} stops: use systemctl.")
    elif parsed.has("t", "T", "v", "V", "S", "M", "l", "test", "configtest", "version", "h", "i") or (
        call.name == "haproxy" and parsed.has("c")
    ):
        call.allow()
    elif parsed.values("g") and re.search(r"load_module|perl|user\s+root", parsed.values("g")[0].pattern):
        call.confirm("network service", "It loads code of its own.")
    else:
        call.confirm("network service", f"{call.name} is started by hand: use systemctl.")
    return OUTPUT


ORCHESTRATION = Verbs(
    looks="plan show validate fmt output state/list state/show state/pull version providers graph workspace/list"
    " workspace/show preview stack"
    " whoami inspect diff ls synth console get-caller stack/ls stack/output config about test metadata/functions",
    routine="apply init get import build up refresh workspace/new workspace/select login logout deploy import"
    " taint/none stack/select"
    " config/set bootstrap run new",
    asks="destroy taint untaint force-unlock state/rm state/push state/mv state/replace-provider workspace/delete"
    " -destroy --destroy"
    " remove cancel stack/rm down delete rollback invoke",
    long="var var-file out target state lock-timeout backend-config chdir stack cwd",
    topic="orchestration",
)


@rule("terraform", "packer", "pulumi", "cdk", "sam", "serverless")
def infrastructure(call: Call) -> Stream:
    """Infrastructure by files."""
    parsed = call.parse("", ORCHESTRATION.long.split(), single=True)
    for value in parsed.values("var-file", "state"):
        effects.read(call, value)
    verbs.judge(call, ORCHESTRATION, parsed)
    return OUTPUT


@rule("ansible-playbook", "ansible-pull", "puppet", "chef-client", "chef-solo", "cf-agent", "cfagent")
def configuration(call: Call) -> Stream:
    """Configuration of hosts by files."""
    parsed = call.parse(
        "ieltuMfkTj" if call.name.startswith("ansible") else "eoj",
        ("inventory", "extra-vars", "limit", "tags", "user", "execute"),
    )
    looks = parsed.has(
        "check", "syntax-check", "list-tasks", "list-hosts", "list-tags", "noop", "why-run", "C", "n", "dry-run"
    )
    for word in parsed.operands:
        content = effects.content_of(call, word)
        if content is not None:
            _playbook(call, content)
    code = [value.pattern for value in parsed.values("e", "execute")] if call.name == "puppet" else []
    for command in re.findall(r"exec\s*\{\s*['\"]([^'\"]+)['\"]|command\s*=>\s*['\"]([^'\"]+)['\"]", " ".join(code)):
        call.shell(Text.of("".join(command)))
    if looks or (
        call.name == "puppet"
        and {word.exact for word in parsed.operands[:1]} & {"facts", "config", "resource", "module"}
    ):
        call.allow()
    elif call.name == "ansible-pull" or code:
        call.confirm("orchestration", "Code from elsewhere changes the host: show it first.")
    else:
        call.change()
    return OUTPUT


def _playbook(call: Call, content: Stream) -> None:
    """Judge the commands of a playbook that the command itself wrote."""
    text = content.text.exact if content.text is not None else None
    if text is None:
        effects.run_content(call, content, code=False)
    for command in re.findall(
        r"^\s*-?\s*(?:ansible\.builtin\.)?(?:shell|command|raw|cmd):\s*[|>-]*\s*(.+)$", text or "", re.M
    ):
        call.shell(Text.of(command.strip("'\"")))


verbs.register({
    "apachectl apache2ctl": Verbs(
        looks="configtest status fullstatus -t -S -M -v"
        " -V -l", routine="start restart graceful reload", asks="stop graceful-stop -k", bare=Meaning.ASKS
    ),
    "caddy traefik": Verbs(
        looks="validate version list-modules adapt fmt environ hash-password"
        " healthcheck", routine="reload start", asks="*", bare=Meaning.ASKS
    ),
    "a2ensite a2enmod a2enconf": Verbs(routine="*"),
    "a2dissite a2dismod a2disconf": Verbs(asks="*", topic="service stop"),
    "rndc": Verbs(looks="status"
    " zonestatus", routine="reload reconfig flush flushname sync freeze thaw notify retransfer refresh", asks="*"),
    "unbound-control": Verbs(
        looks="status stats* list_* lookup get_option"
        " dump_*", routine="reload* flush* start local_data local_zone", asks="*", short="csq"
    ),
    "postfix": Verbs(looks="status check", routine="reload start flush", asks="*"),
    "postconf": Verbs(asks="-e -X -M# -F --edit *=*", other=Meaning.LOOKS, short="c"),
    "postsuper": Verbs(asks="-d -h -r", routine="-s -p", other=Meaning.ASKS, bare=Meaning.LOOKS, topic="deletion"),
    "postqueue mailq exiqgrep doveadm-who": Verbs(looks="*", routine="-f -i", other=Meaning.LOOKS),
    "doveadm": Verbs(looks="who mailbox/list mailbox/status quota user log"
    " instance", routine="reload quota/recalc index", asks="*"),
    "nsupdate dnssec-keygen dnssec-signzone": Verbs(asks="*", bare=Meaning.ASKS, other=Meaning.ASKS),
    "varnishadm": Verbs(looks="status vcl.list backend.list param.show"
    " panic.show", routine="vcl.load vcl.use ping", asks="*", short="STn"),
    "smbcontrol": Verbs(looks="*/ping", routine="*/reload-config", asks="*"),
    "pcs crm crm_resource crm_mon crm_verify corosync-cfgtool corosync-quorumtool": Verbs(
        looks="status */status config */config */show show cluster/status resource/status -L -W -s -1"
        " verify", asks="*", topic="cluster change"
    ),
    "drbdadm": Verbs(looks="status dump cstate dstate role"
    " sh-*", routine="adjust connect up", asks="*", topic="cluster change"),
    "ansible-galaxy": Verbs(looks="*/list list search info */search"
    " */info", routine="install collection role init", asks="remove */remove delete"),
    "ansible-inventory ansible-doc ansible-config": Verbs(other=Meaning.LOOKS),
    "opa": Verbs(looks="eval test check fmt version inspect", routine="build", asks="run"),
    "prometheus grafana-cli telegraf"
    " consul-template": Verbs(looks="version"
    " plugins/ls", routine="*", asks="admin plugins/remove", other=Meaning.ROUTINE),
    "atlas-mcp": Verbs(other=Meaning.LOOKS),
    "tailscale": Verbs(
        looks="status ip netcheck ping version whois"
        " bugreport", routine="up set serve file cert", asks="*", topic="network change"
    ),
    "zerotier-cli": Verbs(looks="status info listnetworks listpeers peers"
    " get", routine="join", asks="*", topic="network change"),
    "ipsec swanctl strongswan": Verbs(
        looks="status statusall --list-sas --list-conns --stats"
        " version", routine="reload rereadall update up --load-all --load-conns",
        asks="*", other=Meaning.ASKS, topic="network change",
    ),
    "wpa_cli": Verbs(looks="status scan scan_results list_networks"
    " list", forbids="disconnect terminate interface_remove", asks="*", short="ip"),
    "jmeter ab wrk siege hey vegeta k6 sysbench": Verbs(routine="*", other=Meaning.ROUTINE),
})  # fmt: skip
