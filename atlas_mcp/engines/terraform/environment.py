"""The environment that Terraform runs in: little of our own, and the only place where its credentials stand."""

from __future__ import annotations

import json
import os
from pathlib import Path

from atlas_mcp import secrets
from atlas_mcp.config import Settings
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.engines.terraform.clouds import CloudSettings, cloud_of
from atlas_mcp.engines.terraform.settings import rendering_of
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.system.trust import distrusted

_KEPT = (
    "PATH",
    "HOME",
    "LANG",
    "TMPDIR",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "NO_PROXY",
    "https_proxy",
    "http_proxy",
    "no_proxy",
)
_OF_BACKENDS = {"http": ("TF_HTTP_",), "s3": ("AWS_",), "pg": ("PG",)}  # who may read and write a state


def environment(settings: Settings, place: ClusterSettings | CloudSettings | None, cli_config: Path) -> dict[str, str]:
    """The variables, with the credentials of a place where one is given. Those of a cloud count for its backend, too.

    Raises:
        CallerError: `credential_missing`; `config_invalid`: the provider cannot check a fingerprint.

    """
    backend = rendering_of(settings).backend
    prefixes = _OF_BACKENDS.get(backend.type, ()) if backend else ()
    kept = {name: value for name, value in os.environ.items() if name in _KEPT or name.startswith(prefixes or ("\0",))}
    made = {
        **kept,
        "TF_CLI_CONFIG_FILE": str(cli_config),
        "TF_IN_AUTOMATION": "1",
        "TF_INPUT": "0",
        "CHECKPOINT_DISABLE": "1",
    }
    if place is None:
        return made
    if not isinstance(place, ClusterSettings):
        return {**made, **cloud_of(place).environment(place)}
    return {**made, **_of_cluster(place)}


def _of_cluster(cluster: ClusterSettings) -> dict[str, str]:
    made: dict[str, str] = {}
    if cluster.ca_file is not None:
        made["SSL_CERT_FILE"] = str(cluster.ca_file)
    elif cluster.fingerprint is not None:
        raise CallerError(
            Code.CONFIG_INVALID,
            "Unable to use Terraform: its provider cannot check the certificate's fingerprint.",
            "Set ca_file of the cluster to the CA that signed it: /etc/pve/pve-root-ca.pem of a node.",
        )
    return {**made, "PROXMOX_VE_API_TOKEN": secrets.resolve(cluster.token)}


def write_cli_config(settings: Settings, path: Path) -> None:
    """Terraform's own settings: providers from the operator's mirror alone, where there is one.

    Raises:
        CallerError: `config_invalid`: others could change a mirror that is a directory.

    """
    place = rendering_of(settings).mirrors.terraform
    content: dict[str, object] = {"disable_checkpoint": True}
    if place:
        kind, key = ("network_mirror", "url") if place.startswith("https://") else ("filesystem_mirror", "path")
        if kind == "filesystem_mirror" and (found := distrusted(Path(place))):  # its programs get the token
            raise CallerError(Code.CONFIG_INVALID, f"Unable to rely on {place}: {found.cause}.", found.remedy)
        content["provider_installation"] = [{kind: [{key: place, "include": ["*/*/*"]}]}]
    text = json.dumps(content, indent=2)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.is_file() or path.read_text() != text:
        new = path.with_suffix(f".{os.getpid()}")  # a run that reads it meanwhile finds no empty file
        new.write_text(text)
        new.replace(path)
