"""`proxmox_download_file`: a file that a node downloads to a storage."""

from __future__ import annotations

from .planning import Rules
from .resource import Call, ProviderError, State

_NEW = ("checksum", "checksum_algorithm", "content_type", "datastore_id", "file_name", "node_name", "url")


class DownloadFile:
    """One file, by its volume id: `local:import/debian.qcow2`."""

    rules = Rules(
        defaults={"overwrite": True, "overwrite_unmanaged": False, "upload_timeout": 600, "verify": True},
        replacing=frozenset(_NEW),
    )

    def read(self, call: Call, state: State) -> State | None:
        content = call.pve.get(f"/nodes/{state['node_name']}/storage/{state['datastore_id']}/content")
        sizes = {row["volid"]: row.get("size") for row in content}
        return {**state, "size": sizes[state["id"]]} if state["id"] in sizes else None

    def create(self, call: Call, planned: State) -> State:
        node, storage = planned["node_name"], planned["datastore_id"]
        upid = call.pve.post(
            f"/nodes/{node}/storage/{storage}/download-url",
            content=planned["content_type"],
            filename=planned["file_name"],
            url=planned["url"],
            checksum=planned["checksum"],
            **{"checksum-algorithm": planned["checksum_algorithm"]},
        )
        call.pve.finish(upid)
        volume = f"{storage}:{planned['content_type']}/{planned['file_name']}"
        state = self.read(call, {**planned, "id": volume})
        if state is None:
            raise ProviderError("Error downloading file", f"{volume} is not there after its download")
        return state

    def update(self, call: Call, prior: State, planned: State) -> State:
        return {**planned, "id": prior["id"], "size": prior["size"]}

    def delete(self, call: Call, prior: State) -> None:
        upid = call.pve.delete(f"/nodes/{prior['node_name']}/storage/{prior['datastore_id']}/content/{prior['id']}")
        if upid:
            call.pve.finish(upid)

    def imported(self, identifier: str) -> State:
        raise ProviderError("Resource Import Not Implemented")
