"""New key pairs, made on this machine and known to no cloud: the kernel keeps the private half in a file of mode 600.

Nothing is written here. Where the file is follows from job and step, so it is nobody else's; it goes once nothing notes
it. A worker that dies before the pair is written down leaves none, or one that nobody has registered: another is made.
"""

from __future__ import annotations

from atlas_mcp.engines import Done, Look, Submitted, Undone
from atlas_mcp.engines.openstack.actions import Acting
from atlas_mcp.engines.openstack.spec import KEY_FILE, PUBLIC_KEY, LoginKey
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled


class Keeping(Acting):
    """Making a key pair, and forgetting one: the cloud is not asked."""

    async def before(self) -> JsonObject:
        """There is none."""
        return {}

    async def submit(self, intent: JsonObject) -> str:
        """Nothing is begun: the pair is made when it can be written down."""
        return str(self.action.name)

    async def look(self, attempt: Attempt) -> Look:
        """A pair; the kernel puts the private half into its file, and the path in its place."""
        name = str(self.action.name)
        if not isinstance(self.action, LoginKey):
            return Done(result={"id": name})
        private, public = new_pair(name)
        return Done(result={"id": name, PUBLIC_KEY: public, KEY_FILE: private})

    async def reconcile(self, attempt: Attempt) -> Finding:
        """It is made when it is looked at."""
        return Finding(state=Reconciled.RUNNING, reason="it can be made", handle=str(self.action.name))

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """The kernel removes the file with what it noted of it."""
        return Undone(summary="the private half goes with its record")


def new_pair(comment: str) -> tuple[str, str]:
    """A new Ed25519 key as OpenSSH has it: the private half, without a passphrase, and the line of the public one."""
    from cryptography.hazmat.primitives import serialization as forms
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.OpenSSH, forms.NoEncryption())
    public = key.public_key().public_bytes(forms.Encoding.OpenSSH, forms.PublicFormat.OpenSSH)
    return private.decode(), f"{public.decode()} {comment}"
