"""The pipelines of `examples/ci`: each file by its schema and shellcheck, and each line that it runs, in a repository.

What a forge itself does, such as checking out and keeping artifacts, is not run here.
"""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.cli.conftest import Site
from tests.rendering.workbench import ROOT, checked, tool
from tests.requires import essential, need

FOLDER = ROOT / "examples" / "ci"
SCHEMAS = {
    "github": ("--builtin-schema", "vendor.github-workflows"),
    "gitea": ("--builtin-schema", "vendor.github-workflows"),  # whose syntax it takes
    "gitlab": ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
}
FORGES = tuple(SCHEMAS)
JOBS = ("render", "plan", "document", "drift")
_MACHINE = ("ATLAS_CONFIG_DIR", "ATLAS_SPECS", "ATLAS_PACKAGE")  # what a test sets in place of what the file says
_GIVEN = re.compile(r"\$\{\{ *vars\.[A-Z_]+ *\}\}")
_DEADLINE_S = 300


@dataclass(frozen=True)
class Pipeline:
    """A file of `examples/ci`."""

    forge: str

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.forge}.yml"

    @property
    def document(self) -> dict[str, Any]:
        found: dict[str, Any] = yaml.safe_load(self.path.read_text())
        return found

    @property
    def jobs(self) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = self.document["jobs"] if self.forge != "gitlab" else self.document
        return {name: found[name] for name in JOBS}

    @property
    def variables(self) -> dict[str, str]:
        return dict(self.document["variables" if self.forge == "gitlab" else "env"])

    def scripts(self, job: str) -> list[str]:
        """What a job runs: a script for each step, or on GitLab all lines as one."""
        found = self.jobs[job]
        if self.forge == "gitlab":
            return ["\n".join(found["script"])]
        return [step["run"] for step in found["steps"] if "run" in step]

    @property
    def shell(self) -> str:
        return "sh" if self.forge == "gitlab" else "bash"


@pytest.fixture(params=FORGES)
def pipeline(request: pytest.FixtureRequest) -> Pipeline:
    return Pipeline(request.param)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """ATLAS as somebody installs it."""
    folder = tmp_path_factory.mktemp("wheel")
    checked(need("uv"), "build", "--quiet", "--wheel", "--out-dir", folder, ROOT)
    (found,) = folder.glob("*.whl")
    return found


def test_each_is_of_its_schema(pipeline: Pipeline) -> None:
    checked(tool("check-jsonschema"), *SCHEMAS[pipeline.forge], pipeline.path)


def test_the_schemas_refuse_what_is_wrong(pipeline: Pipeline, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(re.sub(r"timeout-minutes: \d+|timeout: .*|runs-on: .*", "runs_on: 7", pipeline.path.read_text()))
    with pytest.raises(AssertionError, match="runs_on"):
        checked(tool("check-jsonschema"), *SCHEMAS[pipeline.forge], wrong)


@pytest.mark.parametrize("job", JOBS)
def test_scripts_are_sound_and_take_no_text_of_the_event(pipeline: Pipeline, job: str, tmp_path: Path) -> None:
    """An expression in a script would be replaced in it before a shell reads it, whatever somebody called a branch."""
    for number, script in enumerate(pipeline.scripts(job)):
        assert "${{" not in script
        file = tmp_path / f"{number}.sh"
        file.write_text(script)
        checked(tool("shellcheck"), "--shell", pipeline.shell, "--severity", "style", file)


def test_proposals_run_nothing_beside_atlas(pipeline: Pipeline) -> None:
    """What somebody proposes is rendered where no secret is. All else runs of the main branch, or at a time."""
    outside = ("pull_request", "merge_request_event")
    for name, job in pipeline.jobs.items():
        told = str(job["rules"] if pipeline.forge == "gitlab" else job["if"])
        assert any(event in told for event in outside) is (name == "render"), name
        where = job.get("tags", job.get("image")) if pipeline.forge == "gitlab" else job["runs-on"]
        assert ("atlas" in str(where)) is (name != "render"), name


def test_gitea_runs_what_github_runs() -> None:
    github, gitea = Pipeline("github"), Pipeline("gitea")
    assert github.variables == gitea.variables
    assert all(github.scripts(job) == gitea.scripts(job) for job in JOBS)


@pytest.mark.parametrize("forge", essential(("github", "gitlab"), ("github",)))
def test_a_pipeline_from_a_spec_to_drift(
    forge: str, site: Site, key: Ed25519PrivateKey, wheel: Path, tmp_path: Path
) -> None:
    """Rendered, planned, applied by a person, documented, and told to differ once somebody has changed the VM."""
    checkout = _repository(tmp_path, site.spec())
    run = _Runner(Pipeline(forge), site, wheel, checkout)

    run.job("render")
    assert "hello" in (checkout / "rendered" / "hello" / "README.md").read_text()

    run.job("plan")
    (planned,) = _plans(site)
    applied = site.json("apply", planned, "--approval", site.signed(site.row(planned).plan, key))
    assert applied["job"]["state"] == "succeeded"
    site.reconfigure(lambda settings: settings.update(role="viewer"))

    run.job("document")
    pages = _git(checkout.parent / "origin.git", "show", "main:estate/guests.md")
    assert "hello" in pages

    run.job("drift")
    site.sim.control("set_config", vmid=2000, set={"cores": 2})
    run.job("drift", fails=2)
    site.sim.control("set_config", vmid=2000, set={"cores": 1})

    site.reconfigure(lambda settings: settings.update(role="operator"))
    spec = checkout / "specs" / "hello.yaml"
    spec.write_text(spec.read_text().replace("10GiB", "12GiB"))
    (checkout / "specs" / "broken.yaml").write_text("kind: Fleet\n")
    run.job("plan", fails=1)
    assert {site.row(one).plan.subject.id for one in _plans(site)} == {site.row(planned).plan.subject.id}, (
        "a changed file is a revision, and one that fails does not take the others"
    )
    assert site.row(_plans(site)[-1]).plan.id != planned


class _Runner:
    """The machine that runs the jobs."""

    def __init__(self, pipeline: Pipeline, site: Site, wheel: Path, checkout: Path) -> None:
        self.pipeline, self.checkout = pipeline, checkout
        needs = next(place for place in sys.path if place.endswith("site-packages"))
        given = {
            "ATLAS_CONFIG_DIR": str(site.config_dir),
            "ATLAS_SPECS": str(site.path / "planned"),
            "ATLAS_PACKAGE": str(wheel),
        }
        said = pipeline.variables
        assert set(said) <= set(_MACHINE)
        assert all(not value.startswith("${{") or _GIVEN.fullmatch(value) for value in said.values())
        self.environment = {
            "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
            "HOME": str(site.path),
            "GITHUB_REF_NAME": "main",
            "CI_COMMIT_BRANCH": "main",
            "RUNNER_TEMP": str(site.path / "runner"),
            "PIP_NO_DEPS": "1",  # they are those of this environment
            "PIP_NO_INDEX": "1",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PYTHONPATH": needs,
            "TMPDIR": os.environ.get("TMPDIR", "/tmp"),
            **given,
        }

    def job(self, name: str, fails: int = 0) -> None:
        """Run all that a job runs, in the checkout; only its last script may fail."""
        *before, last = self.pipeline.scripts(name)
        for script in before:
            self._script(script, 0)
        self._script(last, fails)

    def _script(self, script: str, code: int) -> None:
        """As a runner does, and stricter: a variable that nobody sets is an error."""
        ended = subprocess.run(
            [need(self.pipeline.shell), "-eu", "-c", script],
            cwd=self.checkout,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_DEADLINE_S,
            check=False,
        )
        assert ended.returncode == code, ended.stdout + ended.stderr


def _repository(folder: Path, spec: Path) -> Path:
    """A checkout with a spec, and the repository that it is of."""
    origin, checkout = folder / "origin.git", folder / "checkout"
    _git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(origin))
    _git(folder, "clone", "--quiet", str(origin), str(checkout))
    (checkout / "specs").mkdir()
    (checkout / "specs" / spec.name).write_text(spec.read_text())
    _git(checkout, "add", "specs")
    _git(checkout, "-c", "user.name=ann", "-c", "user.email=ann@localhost", "commit", "--quiet", "-m", "Want a VM")
    _git(checkout, "branch", "-M", "main")
    _git(checkout, "push", "--quiet", "origin", "main")
    return checkout


def _git(folder: Path, *words: str) -> str:
    return subprocess.run([need("git"), *words], cwd=folder, capture_output=True, text=True, check=True).stdout


def _plans(site: Site) -> list[str]:
    """The plans that are kept, oldest first."""
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection:
        return [str(row[0]) for row in connection.execute("SELECT id FROM plans ORDER BY rowid")]
