"""Environments that the operator names: known by name everywhere, judged and sized as one of the three."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.domain.environments import THE_THREE, Environments
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import check_partial, parse_fleet
from atlas_mcp.domain.fleet.profile import parse_profile
from atlas_mcp.domain.fleet.schema import fleet_schema
from atlas_mcp.errors import CallerError
from atlas_mcp.model import Environment

OWN = Environments({"staging": Environment.TEST, "live": Environment.PROD})
PROFILE = parse_profile(
    {
        "apiVersion": "atlas/v1",
        "kind": "Profile",
        "metadata": {"name": "p", "title": "P", "description": "A profile."},
        "vm": {"memory": "1GiB", "disks": [{"size": "20GiB"}]},
        "sizes": {"dev": {"cores": 1}, "test": {"cores": 2}, "prod": {"cores": 4}},
    }
)


def document(environment: object, **vm: Any) -> dict[str, Any]:
    entry = {"id": "a", "profile": "p", "template": 9000, "storage": "ceph", "nics": [{"bridge": "vmbr0"}], **vm}
    metadata = {"name": "a", "environment": environment}
    return {"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": metadata, "spec": {"vms": [entry]}}


@pytest.mark.parametrize(("name", "cores"), [("dev", 1), ("staging", 2), ("test", 2), ("live", 4), ("prod", 4)])
def test_a_name_is_kept_and_has_the_sizes_of_what_it_is_judged_as(name: str, cores: int) -> None:
    spec = parse_fleet(document(name), {"p": PROFILE}, OWN)
    (vm,) = expand(spec)
    assert (spec.metadata.environment, vm.environment, vm.cores) == (name, name, cores)
    assert type(vm).model_validate(vm.model_dump(mode="json")) == vm


@pytest.mark.parametrize("place", ["metadata", "entry", "defaults"])
def test_an_unknown_name_is_refused_and_the_names_are_listed(place: str) -> None:
    sent = document("dev")
    holder = {"metadata": sent["metadata"], "entry": sent["spec"]["vms"][0], "defaults": {}}[place]
    holder["environment"] = "qa"
    if place == "defaults":
        sent["spec"]["defaults"] = holder
    pointer = {"metadata": "/metadata", "entry": "/spec/vms/0", "defaults": "/spec/defaults"}[place]
    (problem,) = check_partial(sent, {"p": PROFILE}, OWN).problems
    assert problem.pointer == f"{pointer}/environment"
    assert problem.message == "environment is 'qa', it can be dev, test, prod, live or staging."


def test_a_name_nearby_is_suggested() -> None:
    (problem,) = check_partial(document("stagin"), {"p": PROFILE}, OWN).problems
    assert problem.remedy == "Did you mean staging?"


@pytest.mark.parametrize("said", ["staging", 5, ["dev"], {"a": 1}, "x" * 9999])
def test_without_settings_there_are_the_three(said: object) -> None:
    with pytest.raises(CallerError) as error:
        parse_fleet(document(said), {"p": PROFILE})
    assert "/metadata/environment" in [problem.pointer for problem in error.value.problems]
    assert "it can be dev, test or prod." in str(error.value)


def test_a_profile_names_no_environment_that_there_is_not() -> None:
    profile = PROFILE.model_copy(update={"vm": PROFILE.vm.model_copy(update={"environment": "qa"})})
    profile = type(profile).model_validate(profile.model_dump(mode="json", exclude_unset=True))
    (problem,) = check_partial(document("dev"), {"p": profile}, OWN).problems
    assert problem.pointer == "/spec/vms/0/environment"


def test_the_schema_lists_them() -> None:
    for given, names in ((THE_THREE, ["dev", "test", "prod"]), (OWN, ["dev", "test", "prod", "live", "staging"])):
        models = fleet_schema(given)["$defs"]
        for model in ("Metadata", "VmDefaults", "VmEntry"):
            assert models[model]["properties"]["environment"]["enum"] == names


def test_a_name_that_is_gone_is_judged_as_prod() -> None:
    assert THE_THREE.judged("staging") is Environment.PROD
    assert OWN.gravest(["dev", "staging", "test"]) == "staging"
