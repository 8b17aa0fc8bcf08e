"""Images of containers without a registry: an OCI archive for `ctr images import`, each image of one static program.

images.py OUT.tar NAME:TAG=PROGRAM...
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import sys
import tarfile
from pathlib import Path

_OCI = "application/vnd.oci.image"


def _layer(program: Path) -> bytes:
    raw, data = io.BytesIO(), program.read_bytes()
    with tarfile.open(fileobj=raw, mode="w") as tar:
        entry = tarfile.TarInfo(program.name)
        entry.mode, entry.size = 0o755, len(data)
        tar.addfile(entry, io.BytesIO(data))
    return raw.getvalue()


def archive(out: Path, images: dict[str, Path]) -> None:
    """Write the archive of images, by their names."""
    blobs: dict[str, bytes] = {}

    def blob(data: bytes, kind: str) -> dict[str, object]:
        digest = hashlib.sha256(data).hexdigest()
        blobs[f"blobs/sha256/{digest}"] = data
        return {"mediaType": f"{_OCI}.{kind}", "digest": f"sha256:{digest}", "size": len(data)}

    manifests = []
    for name, program in images.items():
        raw = _layer(program)
        config = {
            "architecture": "amd64",
            "os": "linux",
            "config": {"Entrypoint": [f"/{program.name}"]},
            "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(raw).hexdigest()]},
            "history": [{"created_by": "images.py"}],
        }
        manifest = {
            "schemaVersion": 2,
            "mediaType": f"{_OCI}.manifest.v1+json",
            "config": blob(json.dumps(config).encode(), "config.v1+json"),
            "layers": [blob(gzip.compress(raw, 1, mtime=0), "layer.v1.tar+gzip")],
        }
        told = {"io.containerd.image.name": name, "org.opencontainers.image.ref.name": name.rpartition(":")[2]}
        manifests.append({**blob(json.dumps(manifest).encode(), "manifest.v1+json"), "annotations": told})
    blobs["oci-layout"] = b'{"imageLayoutVersion":"1.0.0"}'
    blobs["index.json"] = json.dumps({"schemaVersion": 2, "manifests": manifests}).encode()
    with tarfile.open(out, "w") as tar:
        for path, data in blobs.items():
            entry = tarfile.TarInfo(path)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))


if __name__ == "__main__":
    archive(Path(sys.argv[1]), {name: Path(path) for name, _, path in (one.partition("=") for one in sys.argv[2:])})
