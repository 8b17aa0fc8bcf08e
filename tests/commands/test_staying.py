"""What a command sends off its host, as far as its words tell: what is not known may send something."""

from __future__ import annotations

import shlex

import pytest

from atlas_mcp.commands import judge
from atlas_mcp.commands.matching import may_match

STAY = (
    "ls -l /etc", "cat /etc/hosts | grep x | sort | uniq -c", "awk '$5 > 80 || /x/ { print $1 }' x", "sed -n 1,5p x",
    "ss -ltnp", "ss -tn state established '( sport = :22 or dport = :22 )'", "lsof -i :80",
    "lsof -nP -iTCP -sTCP:LISTEN",
    "netstat -tlnp", "systemctl is-active nginx", "journalctl -u nginx --since today", "getent passwd root",
    "rpm -qa", "tar -tf x.tar", "git -C /srv/app --no-pager log -1", "openssl x509 -in x.pem -noout -dates", "nginx -t",
    "chronyc tracking", "docker logs web", "pg_isready -h localhost", "curl -sS --noproxy '*' 'http://localhost:8080/x?a=1'",
    "curl -o /dev/null -w '%{http_code}' --noproxy '*' -m 3 https://127.0.0.1/", "while read -r x; do echo $x; done <x",
    "cat <./$x", "/usr/bin/uptime", "apt list --installed",
    "lldpcli -f json0 show neighbors", "vtysh -c 'show bgp summary json'", "ceph --id x osd pool ls detail -f json",
    "ceph -f json df",
)  # fmt: skip
LEAVE = (
    "curl http://localhost/", "curl --noproxy '*' http://localhost@example.org/", "curl --noproxy '*' -L http://localhost/",
    "curl --noproxy '*' http://localhost/ -x http://example.org", "curl --noproxy '*' -K x http://localhost/",
    "curl --noproxy '*' http://localhost.example.org/", "curl --noproxy '*' http://localhost/$(id)",
    "curl --noproxy '*' -w '%output{x}' http://localhost/", "wget -O - http://localhost/", "ping -c 1 x", "host x",
    "ss src example.org", "ss -tn dst 10.0.0.1", "ss $x", "lsof -i @example.org", "netstat example.org",
    "systemctl -H x status", "systemctl --host=x status", "systemctl -qH x status", "systemctl $x status",
    "hostnamectl --host x", "getent hosts x", "getent ahosts x", "getent $x root", "rpm -qp https://example.org/x.rpm",
    "tar -tf x:y", "tar -tf $x", "cpio -t -F x:y", "git fetch --dry-run", "git -c core.pager=x log", "git ls-remote",
    "openssl s_client -connect x:443", "openssl verify -crl_download x", "docker -H tcp://x ps", "docker pull x",
    "awk 'BEGIN { getline x <\"/inet/tcp/0/x/80\" }'", "awk 'BEGIN { ARGV[1] = \"/i\" \"net\" }'", "awk -f x y",
    "cat </dev/tcp/x/80", "cat </dev/udp/x/53", "cat <$x", "cat </dev/$x", "cat </$x", "exec 3<>/dev/tcp/x/80",
    "echo x >/dev/tcp/x/80", "python3 -c 'print(1)'", "perl -e 1", "psql -c 'select 1'", "unheard-of", "./ls",
    "/tmp/ls", "/usr/bin/../../tmp/ls", "nginx -t -c x", "xmllint http://x/", "resolvectl query x", "apt update",
    "snmpwalk x", "ceph auth get client.admin", "ceph -m 10.0.0.9 status", "ceph config-key dump", "ceph osd tree $x",
)  # fmt: skip
WRAPPED = (
    "{}", "sudo -n {}", "timeout 5 {}", "env A=1 {}", "nice {}", "bash -c {quoted}", "sh -c {quoted}", "eval {quoted}",
    "echo $({})", "true && {}", "x=$({})", "f() {{ {}; }}; f", "( {} ) | cat", "if {}; then :; fi", "{} &",
    "for i in 1 2; do {}; done", "cat <<E\n$({})\nE", "[[ $({}) ]]",
)  # fmt: skip


@pytest.mark.parametrize("command", STAY)
def test_what_stays(command: str) -> None:
    for wrapped in (one.format(command, quoted=shlex.quote(command)) for one in WRAPPED):
        assert judge(wrapped).leaving == (), wrapped


@pytest.mark.parametrize("command", LEAVE)
def test_what_may_leave(command: str) -> None:
    for wrapped in (one.format(command, quoted=shlex.quote(command)) for one in WRAPPED):
        assert judge(wrapped).leaving, wrapped


@pytest.mark.parametrize(
    ("pattern", "command", "may"),
    [
        ("mkfs.*", "mkfs.ext4 /dev/x", True),
        ("mkfs.*", "mkfs /dev/x", False),
        ("*--force*", "rm --force x", True),
        ("*--force*", "rm \0", True),
        ("docker rm*", "docker ps", False),
        ("docker rm*", "docker \0 x", True),
        ("docker rm*", "docker p\0 x", False),
        ("a*b*c", "a\0c", True),
        ("a*b*d", "a\0c", False),
        ("?s", "ls", True),
        ("?s", "lss", False),
        ("[a]", "a", False),
        ("*", "", True),
        ("", "\0", True),
        ("", "x", False),
    ],
)
def test_patterns(pattern: str, command: str, may: bool) -> None:
    assert may_match(pattern, command) is may


def test_programs_are_told_as_the_command_names_them() -> None:
    verdict = judge("sudo /opt/x 'a b' | xargs -n 1 'ls'; y=$(z \"$1\")")
    assert verdict.programs == ("sudo", "/opt/x", "xargs", "ls", "z")
    assert {"sudo /opt/x a b", "/opt/x a b", "z \0"} <= {*verdict.commands}
    assert {(one.rule, one.program) for one in verdict.findings if one.decision != "allow"} == {
        ("unlisted", "/opt/x"),
        ("unlisted", "z"),
    }
