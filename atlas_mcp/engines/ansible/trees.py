"""The rendered tree as Ansible has it: the files of a run, and which roles each host gets.

A tree is read by its digest: one that somebody changed is no tree any more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from atlas_mcp import yamltext
from atlas_mcp.errors import CallerError, Code, TargetError
from atlas_mcp.rendering import output

_INVENTORY, _SITE, _CHOSEN = "inventory/hosts.yml", "project/site.yml", "project/atlas.yml"
_LAID = ("ansible/", "inventory/group_vars/", "inventory/host_vars/", _INVENTORY)
_GROUP, _PLAYBOOK = "component_", "playbooks/component-"


def files(renders: Path, digest: str) -> dict[str, bytes]:
    """The files that a run needs, below `project` and `inventory`; no inventory that is a program.

    Raises:
        TargetError: `plan_stale`: there is no such tree any more, or somebody changed it.

    """
    try:
        output.read(renders, digest, "")
        return {
            _place(path): output.read(renders, digest, path)
            for path in output.paths(renders, digest)
            if path.startswith(_LAID)
        }
    except CallerError as error:
        raise TargetError(
            Code.PLAN_STALE,
            "Unable to have Ansible work: the tree that was planned is no longer kept as it was.",
            "Make a new plan.",
        ) from error


def _place(path: str) -> str:
    """Where a file of a tree stands in the folder of a run."""
    return path.replace("ansible/", "project/", 1) if path.startswith("ansible/") else path


def roles(laid: Mapping[str, bytes], chosen: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The roles of each host of a tree by its inventory, in the order that they run in; of those that were chosen."""
    groups = _yaml(laid, _INVENTORY)["all"]["children"]
    by_host: dict[str, tuple[str, ...]] = {}
    for role in _order(laid):
        if not chosen or role in chosen:
            for name in (groups.get(f"{_GROUP}{role}") or {}).get("hosts") or {}:
                by_host[name] = (*by_host.get(name, ()), role)
    return by_host


def playbook(laid: dict[str, bytes], chosen: Sequence[str]) -> str:
    """The playbook that runs the roles, all without any; one that runs some is put among the files."""
    if not chosen:
        return _SITE.partition("/")[2]
    imports = [f"- import_playbook: {_PLAYBOOK}{role}.yml\n" for role in _order(laid) if role in chosen]
    laid[_CHOSEN] = "".join(imports).encode()
    return _CHOSEN.partition("/")[2]


def variables(laid: Mapping[str, bytes], name: str) -> str:
    """What the tree says of one host alone."""
    return laid.get(f"inventory/host_vars/{name}/atlas.yml", b"").decode()


def _order(laid: Mapping[str, bytes]) -> list[str]:
    """The roles of a tree, in the order of its site.yml."""
    paths = [str(one.get("ansible.builtin.import_playbook", "")) for one in _yaml(laid, _SITE)]
    return [path.removeprefix(_PLAYBOOK).removesuffix(".yml") for path in paths if path.startswith(_PLAYBOOK)]


def _yaml(laid: Mapping[str, bytes], path: str) -> Any:  # noqa: ANN401 - a document of our own rendering
    if path not in laid:
        raise TargetError(Code.PLAN_STALE, f"Unable to have Ansible work: the tree has no {path}.", "Make a new plan.")
    return yamltext.load(laid[path].decode())
