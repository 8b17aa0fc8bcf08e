"""Images of containers without a registry: an OCI archive for `ctr images import`.

images.py OUT.tar NAME:TAG ENTRYPOINT FILE=PLACE...   `@FILE=PLACE` is a link, `/dev/null=PLACE` an empty folder.
"""

import gzip
import hashlib
import io
import json
import sys
import tarfile
from pathlib import Path


def layer(files: list[tuple[str, str]]) -> bytes:
    """The files of an image, each of them executable."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w") as tar:
        for source, place in files:
            entry = tarfile.TarInfo(place.strip("/"))
            entry.mode, data = 0o755, b""
            if source == "/dev/null":
                entry.type = tarfile.DIRTYPE
            elif source.startswith("@"):
                entry.type, entry.linkname = tarfile.SYMTYPE, source[1:]
            else:
                data = Path(source).read_bytes()
                entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    return raw.getvalue()


def image(out: Path, name: str, entrypoint: list[str], files: list[tuple[str, str]]) -> None:
    """Write the archive of an image."""
    blobs: dict[str, bytes] = {}

    def blob(data: bytes, kind: str) -> dict[str, object]:
        digest = hashlib.sha256(data).hexdigest()
        blobs[f"blobs/sha256/{digest}"] = data
        return {"mediaType": f"application/vnd.oci.image.{kind}", "digest": f"sha256:{digest}", "size": len(data)}

    raw = layer(files)
    config = {
        "architecture": "amd64",
        "os": "linux",
        "config": {"Entrypoint": entrypoint, "Env": ["PATH=/bin"]},
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(raw).hexdigest()]},
        "history": [{"created_by": "images.py"}],
    }
    manifest = {
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": blob(json.dumps(config).encode(), "config.v1+json"),
        "layers": [blob(gzip.compress(raw, 1, mtime=0), "layer.v1.tar+gzip")],
    }
    told = {"io.containerd.image.name": name, "org.opencontainers.image.ref.name": name.rpartition(":")[2]}
    listed = {**blob(json.dumps(manifest).encode(), "manifest.v1+json"), "annotations": told}
    blobs["oci-layout"] = b'{"imageLayoutVersion":"1.0.0"}'
    blobs["index.json"] = json.dumps({"schemaVersion": 2, "manifests": [listed]}).encode()
    with tarfile.open(out, "w") as tar:
        for path, data in blobs.items():
            entry = tarfile.TarInfo(path)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))


if __name__ == "__main__":
    archive, called, command, *given = sys.argv[1:]
    image(Path(archive), called, json.loads(command), [(*one.split("=", 1),) for one in given])  # type: ignore[misc]
