"""Collecting a spec over MCP on a simulated cluster: what is asked, what is kept, what is said."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.contract_fleet.conftest import VM, Site, Talk, fleet

pytestmark = pytest.mark.anyio


def bare(*vms: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A spec without a pool."""
    spec = fleet(*vms, **more)
    del spec["spec"]["pool"]
    return spec


def asked(found: dict[str, Any]) -> dict[str, list[str]]:
    """The places that are asked about, with the options."""
    return {question["at"]: question.get("options", []) for question in found["questions"]}


def needed(found: dict[str, Any]) -> list[str]:
    """The places of which something must be said."""
    return [question["at"] for question in found["questions"] if not question.get("otherwise")]


async def test_the_only_pool_that_the_operator_allows_is_taken(site: Site) -> None:
    site.reconfigure(pools=("atlas",))
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=bare())
        assert found["complete"], found
        assert found["spec"]["spec"]["pool"] == "atlas"
        assert found["defaults"]["the operator's settings"] == ["/spec/pool"]
        assert (await talk.call("validate_capacity", spec_id=found["spec_id"]))["fits"]
        assert (await talk.call("plan", spec_id=found["spec_id"]))["steps"]["clone"] == 1


async def test_one_of_several_pools_is_asked_for(site: Site) -> None:
    site.reconfigure(pools=("one", "two"))
    async with site.client() as talk:
        own = await talk.call("collect_spec", spec=bare({"pool": "one"}))
        assert own["complete"], own
        assert asked(await talk.call("collect_spec", spec=bare(name="more"))) == {"/spec/pool": ["one", "two"]}
        wrong = await talk.call("collect_spec", spec=bare({"pool": "atlas"}, name="wrong"))
    assert set(asked(wrong)) == {"/spec/vms/0/pool"}


async def test_a_profile_waits_for_the_environment(site: Site) -> None:
    vm = {key: VM[key] for key in ("id", "template", "storage", "nics", "cloud_init")}
    spec = {"metadata": {"name": "shop"}, "spec": {"pool": "atlas", "vms": [vm]}}
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=spec, profile="web-server")
        assert list(asked(found)) == ["/metadata/environment"]
        assert found["spec"]["spec"]["vms"][0]["profile"] == "web-server"
        answer = {"metadata": {"environment": "test"}}
        found = await talk.call("collect_spec", spec=answer, spec_id=found["spec_id"])
    assert found["complete"], found
    (made,) = found["spec"]["spec"]["vms"]
    assert (made["cores"], made["memory"], made["role"]) == (2, "2GiB", "web-server")
    assert "profile" not in made
    assert "/spec/vms/0/cores" in found["defaults"]["profile web-server (test)"]


async def test_defaults_wait_for_the_first_vm(site: Site) -> None:
    defaults = {"storage": "ceph", "template": "debian-12-cloud", "cloud_init": {"ssh_keys": []}}
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec={"spec": {"defaults": defaults}}, profile="web-server")
        assert found["spec"]["spec"]["defaults"] == {"profile": "web-server", **defaults}
        vm = {"id": "web", "nics": VM["nics"]}
        sent = {"metadata": {"name": "shop", "environment": "test"}, "spec": {"pool": "atlas", "vms": [vm]}}
        found = await talk.call("collect_spec", spec=sent, spec_id=found["spec_id"])
    assert found["complete"], found
    assert "defaults" not in found["spec"]["spec"]
    given = {"/spec/vms/0/storage", "/spec/vms/0/template", "/spec/vms/0/cloud_init/ssh_keys"}
    assert set(found["defaults"]["spec.defaults"]) == given


async def test_defaults_that_change_nothing_are_named(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet({"readiness": {"level": "agent", "timeout_s": 10}}))
        defaults = {"memory": "4GiB", "cores": 1, "tags": ["x"], "readiness": {"timeout_s": 99}}
        found = await talk.call("collect_spec", spec={"spec": {"defaults": defaults}}, spec_id=spec_id)
        again = await talk.call("collect_spec", spec_id=spec_id, profile="web-server")
    notes = " / ".join(found["notes"])
    assert "spec.defaults.memory changes nothing in web" in notes
    assert "spec.defaults.readiness changes nothing" in notes
    assert "cores" not in notes
    assert "tags" not in notes
    assert found["spec"]["spec"]["vms"][0]["memory"] == "1GiB"
    assert any(note.startswith("profile web-server gives web only what they lacked") for note in again["notes"])


async def test_a_part_of_the_vms_leaves_the_rest(site: Site) -> None:
    db = {"id": "db", "hostname": "db-01", "nics": [{"bridge": "vmbr0", "ipv4": "dhcp"}]}
    async with site.client() as talk:
        spec_id = await talk.collect(fleet({}, db))

        async def revise(*vms: dict[str, Any]) -> list[dict[str, Any]]:
            found = await talk.call("collect_spec", spec_id=spec_id, spec={"spec": {"vms": list(vms)}})
            assert found["complete"], found
            made: list[dict[str, Any]] = found["spec"]["spec"]["vms"]
            return made

        web, changed = await revise({"id": "db", "disks": [{"size": "60GiB"}]})
        assert web["id"] == "web"
        assert (changed["hostname"], changed["disks"], changed["storage"]) == ("db-01", [{"size": "60GiB"}], "ceph")
        assert [vm["memory"] for vm in await revise({"memory": "2GiB"})] == ["2GiB", "1GiB"]
        more = {**VM, "id": "more", "hostname": "more", "nics": db["nics"]}
        assert [vm["id"] for vm in await revise(more)] == ["web", "db", "more"]
        assert [vm["id"] for vm in await revise({"id": "web", "count": 0})] == ["db", "more"]


WRONG: tuple[tuple[str, dict[str, Any], str, str], ...] = (
    ("template", {"template": "Debian"}, "/spec/vms/0/template", "debian-12-cloud (9000)"),
    ("storage", {"storage": "cehp"}, "/spec/vms/0/storage", "ceph"),
    ("disk's storage", {"disks": [{"size": "10GiB", "storage": "none"}]}, "/spec/vms/0/disks/0/storage", "ceph"),
    ("bridge", {"nics": [{"bridge": "vmbr9"}]}, "/spec/vms/0/nics/0/bridge", "vmbr0"),
    ("vnet", {"nics": [{"vnet": "nowhere"}]}, "/spec/vms/0/nics/0/vnet", "vmbr0"),
    ("no bridge", {"nics": [{"vlan": 20}]}, "/spec/vms/0/nics/0/bridge", "vmbr0"),
    ("pool", {"pool": "atlsa"}, "/spec/vms/0/pool", "atlas"),
)


@pytest.mark.parametrize(("name", "vm", "at", "option"), WRONG, ids=[case[0] for case in WRONG])
async def test_what_the_cluster_does_not_have_is_asked(
    site: Site, name: str, vm: dict[str, Any], at: str, option: str
) -> None:
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=fleet(vm))
    assert not found["complete"]
    assert found["problems"] == []
    assert needed(found) == [at]
    assert option in asked(found)[at]
    if name in ("template", "storage"):
        assert asked(found)[at][0] == option, "the nearest comes first"


async def test_an_unknown_cluster_is_asked(site: Site) -> None:
    async with site.client() as talk:
        assert asked(await talk.call("collect_spec", spec=fleet(cluster="dmeo"))) == {"/spec/cluster": ["demo"]}


async def test_only_storages_that_the_operator_allows_are_offered(site: Site) -> None:
    site.reconfigure(storages=("ceph",))
    spec = fleet()
    del spec["spec"]["vms"][0]["storage"]
    async with site.client() as talk:
        assert asked(await talk.call("collect_spec", spec=spec)) == {"/spec/vms/0/storage": ["ceph"]}
        found = await talk.call("collect_spec", spec=fleet({"storage": "local-lvm"}, name="other"))
    assert asked(found) == {"/spec/vms/0/storage": ["ceph"]}


async def test_what_is_deployed_is_not_asked_about_again(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet())
        await talk.carry_out(await talk.call("plan", spec_id=spec_id))
        site.reconfigure(storages=("local-lvm",), pools=("other",))
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec_id=spec_id, spec={"spec": {"vms": [{"id": "web", "cores": 2}]}})
    assert found["complete"], found


async def test_a_default_address_and_what_nobody_may_expect_are_said(site: Site) -> None:
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=fleet({"nics": [{"bridge": "vmbr0"}], "software": ["nginx"]}))
        key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKtqba65kXXovFMhf6yZF4nYz3iMuTqY2aC6r6FV4m0R me"
        keyed = await talk.call("collect_spec", spec=fleet({"cloud_init": {"ssh_keys": [key]}}, name="keyed"))
    assert "/spec/vms/0/nics/0/ipv4" in found["defaults"]["default"]
    assert found["spec"]["spec"]["vms"][0]["nics"] == [{"bridge": "vmbr0", "ipv4": "dhcp"}]
    assert [note.partition(":")[0] for note in found["notes"]] == [
        "no SSH key for web",
        "software is recorded and not installed",
    ]
    assert keyed.get("notes", []) == []


async def test_problems_point_into_the_document_once_for_each_entry(site: Site) -> None:
    web = {"count": 4, "hostname": "web-{n:02}", "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}]}
    async with site.client() as talk:
        spec_id = await talk.collect(
            fleet({**web, "ha": {"rule": "none"}, "node": "pve9"}, {"id": "db", "hostname": "db"})
        )
        found = await talk.call("validate_capacity", spec_id=spec_id)
        group = await talk.call(
            "validate_capacity", spec_id=await talk.collect(fleet({**web, "anti_affinity": "web"}, name="apart"))
        )
    assert [(fault["at"], fault["message"][-12:]) for fault in found["problems"]] == [
        ("/spec/vms/0/node", "(all 4 VMs)."),
        ("/spec/vms/0/ha/rule", "(all 4 VMs)."),
    ]
    (fault,) = group["problems"]
    assert fault["at"] == "/spec/vms/0"
    assert "leave anti_affinity out" in fault["remedy"]
    assert "web-04" in fault["message"] + fault["remedy"]


@pytest.mark.parametrize("sent", [{"id": "web-2", "cores": 2}, {"hostname": "web-02", "cores": 2}])
async def test_one_vm_of_an_entry_is_changed_as_the_remedy_says(site: Site, sent: dict[str, Any]) -> None:
    """The entry is split, and the plan changes that VM alone: no VM is made, moved or renamed by it."""
    nic = {"bridge": "vmbr0", "vlan": 20}
    web = {"count": 3, "hostname": "web-{n:02}", "nics": [{**nic, "ipv4": {"range": "10.0.20.11-10.0.20.19/24"}}]}
    async with site.client() as talk:
        spec_id = await talk.collect(fleet(web))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        found = await talk.call("collect_spec", spec_id=spec_id, spec={"spec": {"vms": [sent]}})
        (fault,) = found["problems"]
        assert (fault["at"], found["questions"]) == ("/spec/vms/1", [])
        assert "is that of VM 2 of entry 'web' (count 3)" in fault["message"]
        assert "send the change with id web." in fault["remedy"]
        assert "count 1 for web, and an entry for each of web-2 and web-3, whole" in fault["remedy"]
        assert "web-2 under spec.removed" in fault["remedy"]
        (whole,) = (await talk.call("collect_spec", spec_id=spec_id))["spec"]["spec"]["vms"]
        del whole["count"]
        own = [
            {**whole, "id": f"web-{n}", "hostname": f"web-0{n}", "nics": [{**nic, "ipv4": f"10.0.20.1{n}/24"}]}
            for n in (2, 3)
        ]
        apart = [{"id": "web", "count": 1}, {**own[0], "cores": 2}, own[1]]
        plan = await talk.call("plan", spec_id=await talk.collect({"spec": {"vms": apart}}, spec_id))
        assert plan["targets"] == ["2001: change cores from 1 to 2 of web-02"]
        assert (await talk.carry_out(plan))["state"] == "succeeded"
        less = {"spec": {"vms": [{"id": "web-2", "count": 0}], "removed": ["web-2"]}}
        plan = await talk.call("plan", spec_id=await talk.collect(less, spec_id))
        assert [line.partition(":")[0] for line in plan["targets"]] == ["2001"]


async def test_a_spec_without_content_is_not_kept(site: Site) -> None:
    async with site.client() as talk:
        empty: tuple[dict[str, Any], ...] = ({}, {"metadata": {}, "spec": {"vms": []}})
        for spec in empty:
            found = await talk.call("collect_spec", spec=spec)
            assert found.get("spec_id", "") == ""
            assert found["complete"] is False
            assert found["questions"]
        assert await _names(talk, "specs") == []


async def _names(talk: Talk, kind: str) -> list[str]:
    import json

    page = await talk.call("read", uri=f"atlas://{kind}/")
    names: list[str] = json.loads(page["text"])[kind]
    return names


async def test_an_id_is_suggested_for_a_name_and_names_are_listed(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet(name="webshop"))
        for tool, arguments in (
            ("plan", {"spec_id": "webshop"}),
            ("validate_capacity", {"spec_id": "webshop"}),
            ("collect_spec", {"spec_id": "webshop"}),
            ("get_deployment", {"deployment_id": "webshop"}),
        ):
            error = await talk.refused(tool, **arguments)
            assert error["error"] == "not_found"
            assert spec_id in error["remedy"] or tool == "get_deployment", error
        await talk.carry_out(await talk.call("plan", spec_id=spec_id))
        assert spec_id in (await talk.refused("get_deployment", deployment_id="webshop"))["remedy"]
        assert await _names(talk, "specs") == await _names(talk, "deployments") == [spec_id]
        assert len(await _names(talk, "plans")) == len(await _names(talk, "jobs")) == 1
        assert "web-server" in await _names(talk, "profiles")
        assert "Fleet" in await _names(talk, "schemas")


async def test_an_incomplete_spec_cannot_be_planned(site: Site) -> None:
    spec = copy.deepcopy(fleet())
    del spec["metadata"]["environment"]
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=spec)
        for tool in ("plan", "validate_capacity"):
            error = await talk.refused(tool, spec_id=found["spec_id"])
            assert error["error"] == "spec_incomplete", error


async def test_a_profile_that_waits_for_the_environment_is_known_to_the_check_and_to_planning(site: Site) -> None:
    open_ = fleet(name="waiting")
    del open_["metadata"]["environment"]
    for key in ("cores", "memory", "disks"):
        del open_["spec"]["vms"][0][key]
    async with site.client() as talk:
        spec_id = (await talk.call("collect_spec", spec=open_, profile="web-server"))["spec_id"]
        for tool in ("validate_capacity", "plan"):
            error = await talk.refused(tool, spec_id=spec_id)
            assert error["error"] == "spec_incomplete", error
            assert [problem["at"] for problem in error["problems"]] == ["/metadata/environment"]


async def test_options_are_taken_as_they_are_offered(site: Site) -> None:
    offered = {"template": "debian-12-cloud (9000)", "nics": "vmbr0", "disks": "20GiB", "memory": "2GB", "cores": "2"}
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=fleet(offered))
    assert found["problems"] == []
    (made,) = found["spec"]["spec"]["vms"]
    assert (made["template"], made["disks"]) == (9000, [{"size": "20GiB"}])
    assert made["nics"] == [{"bridge": "vmbr0", "ipv4": "dhcp"}]
    assert {"/spec/vms/0/memory: '2GB' was read as 2GiB", "/spec/vms/0/cores: '2' was read as 2"} <= {*found["notes"]}


@pytest.mark.parametrize("at", ["template", "storage", "nics", "profile"])
async def test_every_option_is_taken_back_where_it_is_asked_for(site: Site, at: str) -> None:
    spec = fleet()
    for key in (at, "cores"):
        spec["spec"]["vms"][0].pop(key, None)
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=spec)
        (options,) = [offered for place, offered in asked(found).items() if place == f"/spec/vms/0/{at}"]
        assert options
        for option in options:
            patch = {"spec": {"vms": [{"id": "web", at: option}]}}
            again = await talk.call("collect_spec", spec=patch, spec_id=found["spec_id"])
            assert again["problems"] == [], option
            assert f"/spec/vms/0/{at}" not in needed(again)


async def test_addresses_are_taken_with_their_gateway_as_a_question_shows_them(site: Site) -> None:
    nic = {
        "bridge": "vnet apps",
        "ipv4": "10.0.20.11-10.0.20.19/24 via 10.0.20.1",
        "ipv6": "2001:db8::1/64 via 2001:db8::9",
    }
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=fleet({"nics": [nic]}))
    assert found["complete"], found
    assert found["spec"]["spec"]["vms"][0]["nics"] == [
        {
            "ipv4": {"range": "10.0.20.11-10.0.20.19/24", "gateway": "10.0.20.1"},
            "ipv6": {"address": "2001:db8::1/64", "gateway": "2001:db8::9"},
            "vnet": "apps",
        }
    ]


async def test_problems_and_questions_come_together_with_an_unknown_profile_too(site: Site) -> None:
    site.reconfigure(pools=("one", "two"))
    spec = bare({"tags": ["Debian", "Terraform"]})
    for key in ("template", "storage", "nics", "cores"):
        del spec["spec"]["vms"][0][key]
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=spec, profile="web-servr")
    assert {fault["at"] for fault in found["problems"]} == {
        "/spec/defaults/profile",
        "/spec/vms/0/tags/0",
        "/spec/vms/0/tags/1",
    }
    assert "Did you mean web-server?" in str(found["problems"])
    wanted = {"/spec/pool", "/spec/vms/0/template", "/spec/vms/0/storage", "/spec/vms/0/nics"}
    assert wanted <= set(asked(found))
    assert found.get("spec_id", "") == ""


KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKtqba65kXXovFMhf6yZF4nYz3iMuTqY2aC6r6FV4m0R me"


def silent(*vms: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A spec that does not say who may log in."""
    spec = fleet(*vms, **more)
    for vm in spec["spec"]["vms"]:
        vm.pop("cloud_init", None)
    return spec


async def test_silence_about_login_is_a_question_and_no_plan(site: Site) -> None:
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=silent())
        assert not found["complete"]
        assert needed(found) == ["/spec/defaults/cloud_init/ssh_keys"]
        spec_id = found["spec_id"]
        checked = await talk.call("validate_capacity", spec_id=spec_id)
        assert [fault["at"] for fault in checked["problems"]] == ["/spec/vms/0/cloud_init/ssh_keys"]
        refused = await talk.refused("plan", spec_id=spec_id)
        assert refused["problems"][0]["message"] == "it is not said who may log in to web."
        cases: tuple[tuple[Any, list[str]], ...] = (("none", []), ([KEY], [KEY]))
        for said, kept in cases:
            answer = {"spec": {"defaults": {"cloud_init": {"ssh_keys": said}}}}
            found = await talk.call("collect_spec", spec=answer, spec_id=spec_id)
            assert found["complete"] is True, found
            assert found["spec"]["spec"]["vms"][0]["cloud_init"] == {"ssh_keys": kept}
            assert (await talk.call("plan", spec_id=spec_id))["steps"]["clone"] == 1
            unsaid: dict[str, Any] = {"spec": {"vms": [{"id": "web", "cloud_init": None}]}}
            assert not (await talk.call("collect_spec", spec=unsaid, spec_id=spec_id))["complete"]


async def test_a_snippet_says_who_may_log_in(site: Site) -> None:
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=fleet({"cloud_init": {"snippet": "login"}}))
    assert found["complete"], found


async def test_login_is_asked_of_new_vms_alone(site: Site) -> None:
    """What was deployed before anybody was asked goes on, and one VM more of it is like those that are there."""
    async with site.client() as talk:
        nics: list[dict[str, Any]] = [{"bridge": "vmbr0", "ipv4": "dhcp"}]
        spec_id = await talk.collect(fleet({"hostname": "web-{n}", "count": 1, "nics": nics}))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        unsaid: dict[str, Any] = {"spec": {"vms": [{"id": "web", "count": 2, "cloud_init": None}]}}
        found = await talk.call("collect_spec", spec=unsaid, spec_id=spec_id)
        assert found["complete"], found
        assert (await talk.call("plan", spec_id=spec_id))["steps"]["clone"] == 1
        db = {**VM, "id": "db", "hostname": "db", "nics": nics, "cloud_init": None}
        found = await talk.call("collect_spec", spec={"spec": {"vms": [db]}}, spec_id=spec_id)
        assert list(asked(found)) == ["/spec/vms/1/cloud_init/ssh_keys"]
        refused = await talk.refused("plan", spec_id=spec_id)
    assert [problem["at"] for problem in refused["problems"]] == ["/spec/vms/1/cloud_init/ssh_keys"]


async def test_what_may_be_said_is_asked_beside_what_must(site: Site) -> None:
    """Everything at once, and what holds otherwise; nothing of it once the spec is complete."""
    async with site.client() as talk:
        begun = await talk.call("collect_spec", spec={"metadata": {"name": "shop"}})
        web = {"id": "web", "nics": [{"bridge": "vmbr0"}], "storage": "ceph", "template": "debian-12-cloud"}
        sent = {"metadata": {"environment": "dev"}, "spec": {"vms": [web]}}
        found = await talk.call("collect_spec", spec=sent, spec_id=begun["spec_id"])
        more = {**web, "cores": 1, "memory": "1GiB", "disks": ["10GiB"]}
        said = {"spec": {"defaults": {"cloud_init": {"ssh_keys": "none"}}, "vms": [more]}}
        done = await talk.call("collect_spec", spec=said, spec_id=begun["spec_id"])
    shared = {f"/spec/defaults/{key}" for key in ("cloud_init/ssh_keys", "cloud_init/user", "software", "tags")}
    assert set(asked(begun)) == {"/metadata/environment", "/spec/vms", "/spec/defaults/profile", *shared}
    assert "web-server" in asked(begun)["/spec/defaults/profile"]
    assert needed(found) == [
        *(f"/spec/vms/0/{key}" for key in ("cores", "memory", "disks")),
        "/spec/defaults/cloud_init/ssh_keys",
    ]
    otherwise = {one["at"]: one["otherwise"] for one in found["questions"] if one.get("otherwise")}
    assert otherwise["/spec/vms/0/nics/0/vlan"] == "untagged"
    assert otherwise["/spec/vms/0/nics/0/ipv4"] == "dhcp"
    assert otherwise["/spec/vms/0/profile"] == "no profile"
    assert done["complete"] and done["questions"] == []
