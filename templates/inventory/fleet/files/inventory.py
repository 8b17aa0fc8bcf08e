#!/usr/bin/env python3
"""Ansible inventory of the deployment as it is now: `ansible-playbook -i ../inventory/inventory.py site.yml`.

Hosts and their addresses are those that `atlas-mcp deployments` tells, so that addresses given by DHCP are known and
VMs that are not made are left out. Groups and variables are the spec's, from inventory.json beside this file. Needs
atlas-mcp on the PATH, or ATLAS_MCP with its place. Without a deployment use hosts.yml.
"""

import ipaddress
import json
import os
import pathlib
import subprocess
import sys

TIMEOUT_S = 60


def members(deployment: str) -> dict:
    """The members that are there, by id."""
    command = [os.environ.get("ATLAS_MCP", "atlas-mcp"), "deployments", deployment, "--json"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        sys.exit(f"inventory.py: unable to run {command[0]}: {error}")
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        sys.exit(f"inventory.py: {command[0]} answered no JSON: {(done.stdout + done.stderr).strip()[:500]}")
    if "error" in answer:
        sys.exit(f"inventory.py: {answer['error']['message']} {answer['error'].get('remedy', '')}")
    return {one["id"]: one for one in answer["deployment"]["members"] if one["made"]}


def address(told: list) -> str:
    """The first that is an address and nothing else: a guest said it, and Ansible evaluates what it is given."""
    for text in told:
        try:
            if "%" not in text:
                return str(ipaddress.ip_address(text))
        except ValueError:
            continue
    return ""


def inventory() -> dict:
    """What Ansible reads: groups with their hosts, and every host's variables."""
    known = json.loads(pathlib.Path(__file__).resolve().with_name("inventory.json").read_text(encoding="utf-8"))
    there = members(known["deployment"])
    found: dict = {"_meta": {"hostvars": {}}}
    for host in known["hosts"]:
        member = there.get(host["id"])
        if member is None:
            continue
        variables = dict(host["variables"])
        told = address(member["addresses"])
        if told and "ansible_host" not in variables:  # which holds the address that the spec gives it
            variables["ansible_host"] = told
        found["_meta"]["hostvars"][host["hostname"]] = variables
        for group in host["groups"]:
            found.setdefault(group, {"hosts": []})["hosts"].append(host["hostname"])
    return found


if __name__ == "__main__":
    alone = sys.argv[1:2] == ["--host"]  # whose variables are in _meta already
    sys.stdout.write(json.dumps({} if alone else inventory(), indent=2) + "\n")
