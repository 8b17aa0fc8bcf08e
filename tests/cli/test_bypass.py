"""Every way in which an agent with a shell of the person's user might get a plan applied without the passphrase.

After each attempt the job still waits, or has ended without having run, and the cluster is as it was. What
such an agent can do where it shares the user (put another key into the approvers' file, call the cluster's API
itself) is no bypass of this: docs/threat-model.md says so.
"""

from __future__ import annotations

import json
import subprocess
from datetime import timedelta

import anyio
import click
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from mcp import Client

from atlas_mcp.cli import keys, main
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.keys import KeyFile
from atlas_mcp.errors import CallerError
from atlas_mcp.model import Answer, Plan, Principal, Role
from atlas_mcp.plans import approvals
from atlas_mcp.plans.approvals import Approver
from atlas_mcp.server import adapter
from tests.cli.conftest import PASSPHRASE, Site

# -- the passphrase --------------------------------------------------------------------------------


def test_it_is_not_read_from_a_pipe(site: Site, plan: Plan) -> None:
    found = site.process("approve", plan.id, "--json", input=f"{PASSPHRASE}\ny\n{PASSPHRASE}\n")
    assert found.returncode == Exit.ERROR
    assert json.loads(found.stdout)["error"]["code"] == "terminal_required"


def test_it_is_not_read_from_the_environment(site: Site, plan: Plan) -> None:
    names = ("PASSPHRASE", "ATLAS_PASSPHRASE", "ATLAS_KEY_PASSPHRASE", "ATLAS_APPROVE_PASSPHRASE", "SSH_ASKPASS")
    environment = {name: PASSPHRASE for name in names}
    found = site.process("approve", plan.id, "--json", env=environment, stdin=subprocess.DEVNULL)
    assert found.returncode == Exit.ERROR
    assert json.loads(found.stdout)["error"]["code"] == "terminal_required"
    site.environment["ATLAS__APPROVALS__PASSPHRASE"] = PASSPHRASE
    assert site.error("approve", plan.id)["code"] == "config_invalid"
    site.environment.clear()


def test_no_command_takes_it_as_an_argument(site: Site, plan: Plan) -> None:
    context = click.Context(main)
    for name in ("approve", "deny", "apply", "approver"):
        command = main.get_command(context, name)
        assert command is not None
        commands = [command, *getattr(command, "commands", {}).values()]
        taken = {
            option for one in commands for parameter in one.params for option in (*parameter.opts, str(parameter.name))
        }
        assert not [option for option in taken if "pass" in option or option in ("--yes", "-y", "--force")]
    assert site.run("approve", plan.id, "--passphrase", PASSPHRASE).exit_code == Exit.USAGE
    assert site.run("approve", plan.id, "--yes").exit_code == Exit.USAGE


def test_the_wrong_one_opens_nothing(site: Site, plan: Plan) -> None:
    code, shown = site.approve(plan.id, passphrase=PASSPHRASE.upper())
    assert code == Exit.ERROR
    assert "credential_rejected" in shown
    for wrong in ("", PASSPHRASE[:-1], PASSPHRASE + " "):
        with pytest.raises(CallerError, match="wrong"):
            keys.unlock(KeyFile(site.config_dir / "keys", "ann"), wrong)


def test_a_key_without_a_passphrase_is_not_used(site: Site, plan: Plan) -> None:
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    own = Ed25519PrivateKey.generate()
    pem = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = site.config_dir / "keys" / "ann.pem"
    header = path.read_bytes().partition(b"\n")[0]
    for text in (pem, header + b"\n" + pem):
        path.write_bytes(text)
        with pytest.raises(CallerError, match="not a key that atlas-mcp made"):
            keys.unlock(KeyFile(path.parent, "ann"), "")
    code, shown = site.approve(plan.id)
    assert code == Exit.ERROR
    assert "credential_missing" in shown


def test_another_key_under_the_name_does_not_count(site: Site, plan: Plan) -> None:
    path = site.config_dir / "keys" / "ann.pem"
    path.unlink()
    keys.make(KeyFile(path.parent, "ann"), PASSPHRASE)
    code, shown = site.approve(plan.id)
    assert code == Exit.ERROR
    assert "approver_unknown" in shown


# -- approvals as files ----------------------------------------------------------------------------


def test_a_signature_of_a_key_that_is_not_enrolled(site: Site, plan: Plan) -> None:
    own = Ed25519PrivateKey.generate()
    assert site.error("apply", plan.id, "--approval", site.signed(plan, own))["code"] == "approval_invalid"
    assert site.error("apply", plan.id, "--approval", site.signed(plan, own, "eve"))["code"] == "approver_unknown"


@pytest.mark.parametrize("signature", ["", "AAAA", "!", "A" * 88])
def test_a_made_up_signature(site: Site, plan: Plan, key: Ed25519PrivateKey, signature: str) -> None:
    file = site.signed(plan, key, signature=signature)
    assert site.error("apply", plan.id, "--approval", file)["code"] == "approval_invalid"


def test_an_approval_that_says_it_came_from_a_client(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    file = site.signed(plan, key, method="client", signature="")
    assert site.error("apply", plan.id, "--approval", file)["code"] == "approval_invalid"


def test_a_denial_turned_into_an_approval(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    file = site.signed(plan, key, said=Answer.DENY, answer="approve")
    assert site.error("apply", plan.id, "--approval", file)["code"] == "approval_invalid"


def test_an_approval_for_another_plan(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    other = site.row(site.plan("other")).plan
    assert site.error("apply", plan.id, "--approval", site.signed(other, key))["code"] == "approval_invalid"
    forged = site.signed(other, key, plan_digest=plan.digest)
    assert site.error("apply", plan.id, "--approval", forged)["code"] == "approval_invalid"


def test_an_expired_approval(site: Site, plan: Plan, key: Ed25519PrivateKey) -> None:
    ago = timedelta(hours=2)
    assert site.error("apply", plan.id, "--approval", site.signed(plan, key, ago=ago))["code"] == "approval_expired"
    longer = site.signed(plan, key, ago=ago, expires_at=plan.expires_at)
    assert site.error("apply", plan.id, "--approval", longer)["code"] == "approval_invalid"


def test_a_used_approval_is_used_up(site: Site, key: Ed25519PrivateKey) -> None:
    """It was given for one plan and one job; neither the same plan nor its twin takes it again."""
    first = site.json("plan", site.spec())
    approval = site.signed(site.row(first["plan_id"]).plan, key)
    assert site.json("apply", first["plan_id"], "--approval", approval)["job"]["state"] == "succeeded"
    removal = site.json("plan", "--remove", first["deployment_id"])["plan_id"]
    site.json("apply", removal, "--approval", site.signed(site.row(removal).plan, key))
    approval = site.signed(site.row(first["plan_id"]).plan, key)
    assert site.error("apply", first["plan_id"], "--approval", approval)["code"] == "plan_used"
    twin = site.plan()
    assert site.error("apply", twin, "--approval", approval)["code"] == "approval_invalid"
    assert site.ours == []


# -- the approvers' file ---------------------------------------------------------------------------


def _append(site: Site, approver: Approver, signature: str = "") -> None:
    with site.approvers.open("a") as file:
        file.write(f"{approver.line} {signature}".rstrip() + "\n")


def test_a_line_that_nobody_signed(site: Site, plan: Plan) -> None:
    own = Ed25519PrivateKey.generate()
    _append(site, keys.approver("eve", own))
    file = site.signed(plan, own, "eve")
    assert site.error("apply", plan.id, "--approval", file)["code"] == "config_invalid"


def test_a_line_that_signs_itself(site: Site, plan: Plan) -> None:
    own = Ed25519PrivateKey.generate()
    eve = keys.approver("eve", own)
    site.approvers.write_text(site.approvers.read_text() + approvals.enrol(eve, "ann", own) + "\n")
    file = site.signed(plan, own, "eve")
    assert site.error("apply", plan.id, "--approval", file)["code"] == "config_invalid"


def test_a_second_line_for_a_name(site: Site, plan: Plan) -> None:
    own = Ed25519PrivateKey.generate()
    _append(site, keys.approver("ann", own))
    assert site.error("apply", plan.id, "--approval", site.signed(plan, own))["code"] == "config_invalid"


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write(site: Site, plan: Plan, key: Ed25519PrivateKey, mode: int) -> None:
    site.approvers.chmod(mode)
    assert site.error("apply", plan.id, "--approval", site.signed(plan, key))["code"] == "config_invalid"


# -- the tools -------------------------------------------------------------------------------------


def test_no_tool_approves(site: Site, plan: Plan) -> None:
    async def attempt() -> None:
        app = site.app()
        agent = Principal(name="agent", role=Role.OPERATOR, transport="memory")
        async with Client(adapter.build(app, agent)) as client:
            for tool in (await client.list_tools()).tools:
                taken = tool.input_schema.get("properties", {})
                assert not [name for name in taken if "approv" in name or "pass" in name or "sign" in name], tool.name
                assert not tool.name.startswith(("approve", "deny", "sign"))
            for extra in (
                {},
                {"approve": True},
                {"approval": site.signed(plan, Ed25519PrivateKey.generate()).read_text()},
            ):
                answer = await client.call_tool("apply", {"plan_id": plan.id, **extra})
                assert answer.is_error or (answer.structured_content or {})["job"]["state"] == "waiting"
        app.close()

    anyio.run(attempt)
