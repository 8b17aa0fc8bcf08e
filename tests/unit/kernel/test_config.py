"""Settings: where they come from, that unknown keys are refused with the nearest, and that secrets stay references."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from annotated_types import Ge, Le

from atlas_mcp import config, redact, secrets
from atlas_mcp.config import Settings
from atlas_mcp.domain.rules import LONGEST_S
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Environment, Frozen
from atlas_mcp.sections import ApprovalSettings


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(redact, "_registered", set())
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.delenv("ATLAS_CONFIG_DIR", raising=False)


def write(path: Path, **values: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(values))


def refused(directory: Path, **flags: Any) -> CallerError:
    with pytest.raises(CallerError) as caught:
        config.load(directory, flags)
    assert caught.value.code is Code.CONFIG_INVALID
    return caught.value


CLUSTER = {"endpoints": ["https://one:8006"], "token": "env:TOKEN"}


def test_without_any_file_the_defaults_hold(tmp_path: Path) -> None:
    found = config.load()
    assert found.config_dir == tmp_path / "xdg" / "atlas"
    assert found.data_dir == tmp_path / "share" / "atlas"
    assert found.database == found.data_dir / "atlas.db"
    assert found.approvers_path == found.config_dir / "approvers"
    assert found.places == ()


def test_the_directory_may_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS_CONFIG_DIR", str(tmp_path / "own"))
    assert config.load().config_dir == tmp_path / "own"


def test_later_ones_win_and_mappings_merge(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write(tmp_path / "config.yaml", log={"level": "debug", "files": 3}, calls_per_minute=10, worker_idle_s=1)
    write(tmp_path / "conf.d" / "10-site.yaml", log={"files": 4}, calls_per_minute=20)
    write(tmp_path / "conf.d" / "20-team.yaml", calls_per_minute=30)
    monkeypatch.setenv("ATLAS__CALLS_PER_MINUTE", "40")
    monkeypatch.setenv("ATLAS__LOG__FILE_MIB", "7")
    found = config.load(tmp_path, {"worker_idle_s": 9})
    assert (found.log.level, found.log.files, found.log.file_mib) == ("debug", 4, 7)
    assert (found.calls_per_minute, found.worker_idle_s) == (40, 9)


def test_an_unknown_key_is_refused_with_the_nearest(tmp_path: Path) -> None:
    write(
        tmp_path / "config.yaml",
        calls_per_minut=5,
        clusters={"a": {**CLUSTER, "fingerprnt": ""}},
        log={"levle": "info"},
    )
    text = str(refused(tmp_path))
    for near in ("calls_per_minute", "fingerprint", "level"):
        assert near in text


def test_every_problem_comes_at_once(tmp_path: Path) -> None:
    write(
        tmp_path / "config.yaml",
        calls_per_minute=0,
        role="root",
        clusters={"a": {**CLUSTER, "endpoints": ["http://one"], "calls_per_s": 5000}},
    )
    pointers = {problem.pointer for problem in refused(tmp_path).problems}
    assert {"/calls_per_minute", "/role", "/clusters/a/endpoints/0", "/clusters/a/calls_per_s"} <= pointers


def test_a_secret_is_a_reference_and_never_shown(tmp_path: Path) -> None:
    value = "root@pam!x=aaaabbbb-1111-2222-3333-ccccddddeeee"
    write(tmp_path / "config.yaml", clusters={"a": {**CLUSTER, "token": value}})
    error = refused(tmp_path)
    assert "aaaabbbb" not in str(error)
    assert error.problems[0].pointer == "/clusters/a/token"
    for empty in ("env:", "vault:x", "plain"):
        write(tmp_path / "config.yaml", clusters={"a": {**CLUSTER, "token": empty}})
        refused(tmp_path)


@pytest.mark.parametrize("content", ["[1, 2]", "a: [", "\tx: 1", "text"])
def test_a_file_that_is_not_a_mapping_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(content)
    assert str(tmp_path / "config.yaml") in refused(tmp_path).message


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_bytes(b"\xff\xfe\x00")
    assert "config.yaml" in refused(tmp_path).message


def test_variables_that_contradict_each_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS__LOG", "text")
    monkeypatch.setenv("ATLAS__LOG__LEVEL", "info")
    assert "ATLAS__LOG__LEVEL" in str(refused(tmp_path))


def test_a_variable_that_is_not_yaml(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS__DATA_DIR", "[s3cr3t")
    text = str(refused(tmp_path))
    assert "ATLAS__DATA_DIR" in text
    assert "s3cr3t" not in text


# What each setting of a process decides; all others are of the kinds that only files may say, and a new one is, too.
OF_THE_PROCESS = {
    "artifact_days": "how long outputs are kept",
    "calls_per_minute": "how fast a client may be",
    "data_dir": "where state is; --data-dir says it as well",
    "log": "how much is logged",
    "plan_lifetime_s": "how long a plan waits",
    "run_days": "how long runs are kept",
    "worker_idle_s": "when a worker leaves",
}


@pytest.mark.parametrize("key", sorted(config.settings_type().model_fields))
@pytest.mark.parametrize("below", ["", "__X", "__x__y"])
def test_a_variable_says_only_how_the_process_runs(
    key: str, below: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whoever starts the server sets its variables: no address, credential, trust, right or code comes from there."""
    name = f"ATLAS__{key.upper()}{below}"
    monkeypatch.setenv(name, "[]")
    error = refused(tmp_path)  # a list is none of the values that a variable may give
    in_files_alone = "the settings file alone" in error.problems[0].message
    assert in_files_alone == (key not in OF_THE_PROCESS), error
    if in_files_alone:
        assert name in error.problems[0].message
        assert str(tmp_path / "config.yaml") in error.problems[0].remedy
        assert "Unset" in error.problems[0].remedy


def test_what_a_variable_may_say_is_said_of_each() -> None:
    assert set(config.VARIABLES) == set(OF_THE_PROCESS) <= set(config.settings_type().model_fields)


def test_every_variable_that_does_not_count_is_named_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("POLICY", "CLUSTERS__HOME__ENDPOINTS", "clusters__home__token", "NO_SUCH"):
        monkeypatch.setenv(f"ATLAS__{name}", "x")
    monkeypatch.setenv("ATLAS__LOG__LEVEL", "debug")
    assert sorted(problem.pointer for problem in refused(tmp_path).problems) == [
        "/clusters/home/endpoints",
        "/clusters/home/token",
        "/no_such",
        "/policy",
    ]


# -- secrets ----------------------------------------------------------------------------------------------


def test_a_secret_is_resolved_and_masked_from_then_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TOKEN", "a!b=the-secret-part")
    assert secrets.resolve("env:TOKEN") == "a!b=the-secret-part"
    assert redact.mask("it is the-secret-part") == "it is ***"
    path = tmp_path / "token"
    path.write_text("from-a-file\n")
    path.chmod(0o600)
    assert secrets.resolve(f"file:{path}") == "from-a-file"
    assert redact.mask("from-a-file") == "***"


def test_a_secret_that_cannot_be_resolved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TOKEN", raising=False)
    path = tmp_path / "token"
    path.write_text("x")
    path.chmod(0o644)
    for reference in ("env:TOKEN", f"file:{tmp_path / 'none'}", f"file:{path}"):
        with pytest.raises(CallerError) as caught:
            secrets.resolve(reference)
        assert caught.value.code is Code.CREDENTIAL_MISSING
        assert reference in caught.value.message


def test_the_settings_have_a_schema() -> None:
    assert config.settings_type().model_json_schema()["properties"]


# -- what is wrong, in words ------------------------------------------------------------------------------


def test_a_wrong_variable_is_named_and_not_the_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS__LOG__LEVEL", "loud")
    monkeypatch.setenv("ATLAS__LOG__LEVVEL", "info")
    error = refused(tmp_path)
    assert str(tmp_path) not in error.message
    assert [problem.remedy.rpartition("The variable ")[2] for problem in error.problems] == [
        "ATLAS__LOG__LEVEL sets it.",
        "ATLAS__LOG__LEVVEL sets it.",
    ]
    write(tmp_path / "config.yaml", plan_lifetime_s=1)
    error = refused(tmp_path)
    assert str(tmp_path) in error.message
    assert sum("The variable" in problem.remedy for problem in error.problems) == 2


def test_yaml_that_is_wrong_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("policy: default\nlog: [\n")
    assert "line 3, column 1" in refused(tmp_path).message
    (tmp_path / "config.yaml").write_text("policy: default\nlog: {}\npolicy: other\n")
    assert "line 3, column 1: key 'policy' stands on line 1 already" in refused(tmp_path).message


# -- environments -------------------------------------------------------------------------------------------


def test_further_environments_are_judged_as_one_of_the_three(tmp_path: Path) -> None:
    write(tmp_path / "config.yaml", environments={"staging": "test"})
    assert config.load(tmp_path).environments == {"staging": Environment.TEST}


@pytest.mark.parametrize(
    ("environments", "says"),
    [
        ({"staging": "qa"}, "it can be dev, test or prod"),
        ({"prod": "dev"}, "environment prod is there already"),
        ({"Staging!": "test"}, "lower-case letters"),
    ],
)
def test_environments_that_are_none_are_refused(tmp_path: Path, environments: dict[str, str], says: str) -> None:
    write(tmp_path / "config.yaml", environments=environments)
    assert says in str(refused(tmp_path).problems)


def test_no_variable_lowers_an_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS__ENVIRONMENTS__LIVE", "dev")
    assert "the settings file alone" in str(refused(tmp_path).problems)


def test_no_setting_lets_an_answer_in_the_client_count_for_prod(tmp_path: Path) -> None:
    write(tmp_path / "config.yaml", approvals={"client": {"environments": ["dev", "prod"]}})
    assert "never counts for prod" in str(refused(tmp_path).problems)


def test_a_run_is_kept_for_longer_than_anything_needs_it() -> None:
    """Forgotten earlier, an approval could be used a second time, and a budget forget what it counted."""

    def bounds(model: type[Frozen], name: str, kind: type) -> list[int]:
        return [
            getattr(one, kind.__name__.lower()) for one in model.model_fields[name].metadata if isinstance(one, kind)
        ]

    (least_days,) = bounds(Settings, "run_days", Ge)
    longest = [*bounds(Settings, "plan_lifetime_s", Le), *bounds(ApprovalSettings, "lifetime_s", Le), LONGEST_S]
    assert least_days * 86_400 > max(longest)
