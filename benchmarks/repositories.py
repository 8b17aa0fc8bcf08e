"""What reading a repository takes: 20,000 files in a directory, of which some hundreds say what is needed."""

import tempfile
from pathlib import Path

from rs_bpe.bpe import openai

from atlas_mcp.domain.repository.digest import digest
from atlas_mcp.repository.analyzing import analyze
from atlas_mcp.repository.settings import RepositorySettings
from benchmarks.report import Row, median_s, milliseconds

_FOLDERS, _IN_EACH = 200, 100
_SOURCE = "int main(void) { return 0; }\n" * 50
_TELLING = {
    "Dockerfile": "FROM nvidia/cuda:12.1.0-devel-ubuntu22.04\nRUN apt-get install -y cmake openmpi-bin\n",
    "README.md": "# part\n## Requirements\n- 8 cores, 64 GB RAM and 500 GB of disk\n- NVIDIA A100, CUDA 12.1\n" * 20,
    "CMakeLists.txt": "cmake_minimum_required(VERSION 3.18)\nproject(part CXX)\nfind_package(MPI REQUIRED)\n",
    "k8s.yaml": "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n"
    + "  - image: postgres:15\n    resources: {requests: {cpu: 2, memory: 4Gi}}\n" * 50,
    "pyproject.toml": '[project]\nrequires-python = ">=3.10"\ndependencies = ["numpy"]\n',
}


async def rows() -> list[Row]:
    """From the path to the digest."""
    with tempfile.TemporaryDirectory() as where:
        root = Path(where) / "repository"
        for folder in range(_FOLDERS):
            _fill(root / f"part-{folder:03}")
        settings = RepositorySettings(directories=(Path(where),))
        analysis = await analyze(str(root), settings, Path(where))
        took = await median_s(lambda: analyze(str(root), settings, Path(where)), 3)
    tokens = openai.o200k_base().count(digest(analysis).model_dump_json())
    what = f"analysis of a repository of {analysis.files:,} files, {sum(analysis.read.values())} of them read"
    return [
        Row(what, milliseconds(took), aim="10 s"),
        Row("its digest, tokens", str(tokens), aim="3,000"),
    ]


def _fill(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, text in _TELLING.items():
        (folder / name).write_text(text, "utf-8")
    for number in range(_IN_EACH - len(_TELLING)):
        (folder / f"source-{number:03}.c").write_text(_SOURCE, "utf-8")
