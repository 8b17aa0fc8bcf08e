"""The Terraform of leased machines is formatted and parses. No package has its provider or its schema: that is all."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.rendering.workbench import rendered


def test_it_is_formatted_and_parses(program: str, tmp_path: Path) -> None:
    tree = rendered("leased-nodes", tmp_path / "tree", "terraform") / "terraform"
    files = sorted(tree.glob("*.tf"))
    assert [file.stem for file in files] == ["main", "outputs", "variables", "versions"]
    for file in files:
        assert _fmt(program, file) == (0, "")
    files[0].write_text(files[0].read_text().replace("locals {", "locals {{", 1))
    code, said = _fmt(program, files[0])
    assert code != 0 and "main.tf" in said, "what does not parse is refused"


def _fmt(program: str, file: Path) -> tuple[int, str]:
    words = [program, "fmt", "-check", "-diff", str(file)]
    environment = {"PATH": "/usr/bin:/bin", "TF_CLI_CONFIG_FILE": os.devnull}
    ended = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=120, check=False)
    return ended.returncode, ended.stdout + ended.stderr
