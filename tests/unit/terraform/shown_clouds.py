"""Plans of a cluster in a cloud as Terraform shows them and as they are frozen, made by hand."""

from __future__ import annotations

import copy
from datetime import UTC, datetime
from typing import Any

from atlas_mcp import config
from atlas_mcp.config import Settings
from atlas_mcp.engines.terraform import ENGINE
from atlas_mcp.engines.terraform.clouds import CLOUDS
from atlas_mcp.engines.terraform.clouds import runs as cloud_runs
from atlas_mcp.engines.terraform.clouds.judge import judge
from atlas_mcp.engines.terraform.engine import TerraformEngine
from atlas_mcp.engines.terraform.spec import PREPARE, Apply, Change, Estate, Prepare, Scope, Verb
from atlas_mcp.model import Effect, Member, Ownership, Plan, PlanKind, Step, Subject, Target, Undo, nonce_of

AWS, ACCOUNT, REGION, PLACE = "registry.terraform.io/hashicorp/aws", "123456789012", "eu-central-1", "aws-test"
DEPLOYMENT, PROGRAM, FILE = "shop-1", "terraform 1.11.4", "f" * 64
GROUP, CLUSTER = 'aws_eks_node_group.pool["general"]', "aws_eks_cluster.this"
TARGET = Target(engine=ENGINE, place=PLACE, kind=ENGINE, id=DEPLOYMENT, name="shop")
MEMBER = Member(key="cluster", target=TARGET, spec={"platform": "eks"})
AT = datetime(2026, 11, 29, tzinfo=UTC)


def settings(**changes: Any) -> Settings:
    place = {
        "provider": "aws",
        "account": ACCOUNT,
        "region": REGION,
        "access_key_id": "env:A",
        "secret_access_key": "env:S",
        **changes,
    }
    return config.defaults(clouds={PLACE: place})


def estate(**changes: Any) -> Estate:
    values: dict[str, Any] = {
        "provider": "aws",
        "variables": {"account": ACCOUNT, "region": REGION},
        "begins": True,
        "member": MEMBER,
    }
    return Estate(**{**values, **changes})


THERE = estate(begins=False)


def resource(address: str, actions: list[str], before: Any = None, after: Any = None, **more: Any) -> dict[str, Any]:
    body = {"actions": actions, "before": before, "after": after, **more}
    kind = address.removeprefix("data.").partition(".")[0]
    mode = "data" if address.startswith("data.") else "managed"
    return {"address": address, "mode": mode, "type": kind, "provider_name": AWS, "change": body}


def shown(*resources: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A plan; `changes` are of its parts."""
    expressions = copy.deepcopy(dict(CLOUDS["aws"].expected.configured))
    return {
        "format_version": "1.2",
        "variables": {"account": {"value": ACCOUNT}, "region": {"value": REGION}},
        "resource_changes": [*resources],
        "configuration": {
            "provider_config": {"aws": {"name": "aws", "full_name": AWS, "expressions": expressions}},
            "root_module": {"resources": [{"address": CLUSTER, "mode": "managed", "type": "aws_eks_cluster"}]},
        },
        **changes,
    }


def refused(plan: dict[str, Any], what: Estate | None = None) -> list[str]:
    return judge(plan, what or estate(), CLOUDS["aws"])[1]


def changes(plan: dict[str, Any], what: Estate | None = None) -> tuple[Change, ...]:
    found, wrong = judge(plan, what or estate(), CLOUDS["aws"])
    assert not wrong, wrong
    return found


def change(verb: Verb = Verb.CREATE, **more: Any) -> Change:
    effects = {Verb.CREATE: Effect.CREATE, Verb.UPDATE: Effect.CHANGE, Verb.DELETE: Effect.REMOVE}
    values: dict[str, Any] = {
        "address": CLUSTER,
        "type": "aws_eks_cluster",
        "vmid": None,
        "name": "this",
        "verb": verb,
        "effect": effects[verb],
    }
    return Change(**{**values, **more})


def frozen(kind: PlanKind = PlanKind.APPLY, what: Estate | None = None, *made: Change, **more: Any) -> Plan:
    """A plan as the engine completes it."""
    what = what or estate(ends=kind is PlanKind.REMOVE, begins=kind is not PlanKind.REMOVE)
    verb = Verb.DELETE if what.ends else Verb.CREATE
    owner = "" if what.ends else PROGRAM
    apply = Apply(
        plan=FILE,
        tree="t",
        program=PROGRAM,
        owner=owner,
        scope=Scope(),
        changes=made or (change(verb),),
        estate=what,
    )
    steps = cloud_runs.completed(apply, prepare(what), ()).steps
    values: dict[str, Any] = {
        "kind": kind,
        "subject": Subject(id=DEPLOYMENT, name="shop", nonce=nonce_of(DEPLOYMENT)),
        "environment": "test",
        "spec": None,
        "principal": "ann",
        "created_at": AT,
        "expires_at": AT,
        "steps": steps,
        "ownership": Ownership(engine=ENGINE, program=owner) if owner else Ownership(),
    }
    return Plan(**{**values, **more})


def prepare(what: Estate) -> Step:
    action = Prepare(scope=Scope(), destroy=what.ends, estate=what)
    return Step(
        id=PREPARE,
        engine=ENGINE,
        action="prepare",
        target=TARGET,
        summary="plan",
        effect=Effect.READ,
        undo=Undo.COVERED,
        args=action.model_dump(mode="json", exclude={"action"}),
    )


def causes(plan: Plan, given: Settings | None = None) -> str:
    """What the engine says of a plan, "" where it says nothing."""
    return " ".join(one.message for one in TerraformEngine(given or settings()).misstated(plan))
