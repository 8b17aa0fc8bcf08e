"""What is told to a scheduler of jobs: Slurm and PBS scripts, environment modules in them, Snakemake."""

from __future__ import annotations

import re

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.known import card
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers.documents import mib
from atlas_mcp.domain.repository.readers.packages import package

_SBATCH = re.compile(r"#SBATCH\s{1,8}(?:--([a-z-]{2,30})(?:[=\s]\s{0,4}(\S{1,80}))?|-([NncGp])\s{0,4}(\S{1,80}))")
_SHORT = {"N": "nodes", "n": "ntasks", "c": "cpus-per-task", "G": "gpus"}
_MODULE = re.compile(r"\s{0,12}(?:module|ml)\s{1,4}(?:load|add)\s{1,4}([^#;&|]{1,200})")
_GPU_OPTIONS = ("gres", "gpus-per-node", "gpus", "gpus-per-task")
_CHUNK = re.compile(r"(?:select|nodes)=(\d{1,5})((?::[\w=.]{1,30}){0,8})")
_MIN_SNAKEMAKE = re.compile(r"\s{0,4}min_version\(\s{0,2}[\"']([\d.]{1,12})[\"']")
_THREADS = re.compile(r"\s{1,16}threads:\s{0,4}(\d{1,5})\s{0,8}(?:#.*)?$")
_RESOURCE = re.compile(
    r"(?<![a-z_])(mem_mb|mem_gb|mem_mib|disk_mb|disk_gb|gpu|gpus|nvidia_gpu)\s{0,3}=\s{0,3}(\d{1,9})(?!\d)"
)
_SNAKEMAKE = {
    "mem_mb": (NeedKind.MEMORY, 1), "mem_mib": (NeedKind.MEMORY, 1), "mem_gb": (NeedKind.MEMORY, 1024),
    "disk_mb": (NeedKind.DISK, 1), "disk_gb": (NeedKind.DISK, 1024), "gpu": (NeedKind.GPU, 1),
    "gpus": (NeedKind.GPU, 1), "nvidia_gpu": (NeedKind.GPU, 1),
}  # fmt: skip
Options = dict[str, tuple[int, str]]


def _script(file: File) -> Findings:
    options: Options = {}
    for number, line in enumerate(file.lines, 1):
        if option := _SBATCH.match(line):
            options[option[1] or _SHORT.get(option[3], option[3])] = (number, option[2] or option[4] or "")
        elif line.startswith("#PBS"):
            yield from _pbs(file, number, line)
        elif loaded := _MODULE.match(line):
            for name in loaded[1].split():
                yield from _module(file, number, name)
    if options:
        yield from _slurm(file, options)


def _module(file: File, number: int, name: str) -> Findings:
    software, _, version = name.partition("/")
    yield from package(file, number, software, version if re.match(r"v?\d", version) else "", Strength.STATED)


def _slurm(file: File, options: Options) -> Findings:
    first = min(number for number, _ in options.values())
    yield file.says(NeedKind.SOFTWARE, first, "slurm", strength=Strength.IMPLIED)
    nodes = _whole(options, "nodes")
    if nodes > 1:
        yield file.says(NeedKind.NODES, options["nodes"][0], amount=nodes)
    tasks = _whole(options, "ntasks-per-node") or -(-_whole(options, "ntasks") // (nodes or 1))
    cores = (tasks or 1) * (_whole(options, "cpus-per-task") or 1)
    if at := next(
        (options[key][0] for key in ("cpus-per-task", "ntasks-per-node", "ntasks") if _whole(options, key)), 0
    ):
        yield file.says(NeedKind.CORES, at, amount=cores)
    gpus, number, card_said = _gpus(options, nodes or 1)
    if gpus:
        yield file.says(NeedKind.GPU, number, amount=gpus)
    if card_said:
        yield file.says(NeedKind.GPU_MODEL, number, card_said)
    for key, each in (("mem", 1), ("mem-per-cpu", cores), ("mem-per-gpu", gpus or 1)):
        if key in options and (size := mib(options[key][1], "m")):
            yield file.says(NeedKind.MEMORY, options[key][0], amount=size * each)
    if "tmp" in options and (size := mib(options["tmp"][1], "m")):
        yield file.says(NeedKind.DISK, options["tmp"][0], amount=size)


def _gpus(options: Options, nodes: int) -> tuple[int, int, str]:
    """How many GPUs each node has, the line that says so, and their model."""
    for key in _GPU_OPTIONS:
        number, value = options.get(key, (0, ""))
        words = value.split(":")
        if not value or (key == "gres" and words[0] != "gpu"):
            continue
        count = int(words[-1]) if re.fullmatch(r"\d{1,4}", words[-1]) else 1
        return -(-count // nodes) if key == "gpus" else count, number, card(value.replace(":", " "))
    return 0, 0, ""


def _whole(options: Options, key: str) -> int:
    value = re.match(r"\d{1,6}", options.get(key, (0, ""))[1])
    return int(value[0]) if value else 0


def _pbs(file: File, number: int, line: str) -> Findings:
    yield file.says(NeedKind.SOFTWARE, number, "pbs", strength=Strength.IMPLIED)
    if not (chunk := _CHUNK.search(line)):
        return
    if int(chunk[1]) > 1:
        yield file.says(NeedKind.NODES, number, amount=int(chunk[1]))
    given = dict(part.partition("=")[::2] for part in chunk[2].split(":") if part)
    for kind, amount in (
        (NeedKind.CORES, mib(given.get("ncpus") or given.get("ppn"), "m")),
        (NeedKind.MEMORY, mib(given.get("mem"))),
        (NeedKind.GPU, mib(given.get("ngpus") or given.get("gpus"), "m")),
    ):
        if amount:
            yield file.says(kind, number, amount=amount)


def _snakefile(file: File) -> Findings:
    yield file.says(NeedKind.SOFTWARE, 1, "snakemake", strength=Strength.IMPLIED)
    for number, line in enumerate(file.lines, 1):
        code = line.partition("#")[0]
        if least := _MIN_SNAKEMAKE.match(code):
            yield file.says(NeedKind.SOFTWARE, number, "snakemake", versions=least[1], at_least=True)
        elif threads := _THREADS.match(code):
            yield file.says(NeedKind.CORES, number, amount=int(threads[1]))
        for resource in _RESOURCE.finditer(code):
            kind, unit = _SNAKEMAKE[resource[1]]
            yield file.says(kind, number, amount=int(resource[2]) * unit)


_SCRIPTS = ("*.sh", "*.sbatch", "*.slurm", "*.pbs", "*.job", "*.sub", "*.qsub", "*.bash")
READERS = (
    Reader("slurm", _SCRIPTS, Form.TEXT, _script, ("#SBATCH", "#PBS", "module load", "ml load")),
    Reader("snakemake", ("snakefile", "*.smk"), Form.TEXT, _snakefile),
)
