"""What sentences say of machines: a line of a section on hardware, and no other text, is read so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas_mcp.domain.repository.files import File
from atlas_mcp.domain.repository.known import ARCHITECTURES, LICENSED, board, card
from atlas_mcp.domain.repository.needs import Finding, NeedKind, Strength

_NUMBERS = {word: number for number, word in enumerate("zero one two three four five six seven eight".split())}
_COUNT = r"(?<![\w.])(\d{1,5}|" + "|".join(_NUMBERS) + ")"
_MORE = r"(\s{0,2}\+|,? (?:or|and) (?:newer|later|higher|above|greater|up|more))?"
_SIZE = re.compile(r"(?<![\w.])(\d{1,6}(?:\.\d{1,3})?)\s{0,2}([kmgt])i?b(?![a-z/])", re.I)
_UNITS = {"k": 1 / 1024, "m": 1, "g": 1024, "t": 1024 * 1024}
_CORES = re.compile(_COUNT + r"[ -]{0,2}(?:x )?(?:physical |logical |cpu |isolated |x86 )*(?:v?cpus?|cores?)(?![a-z])")
_NODES = re.compile(_COUNT + r" (?:\w{1,12} )?(?:nodes|machines|servers|hosts)(?![a-z])")
_GPUS = re.compile(r"(?<!rtx )(?<!gtx )" + _COUNT + r"\s{0,2}(?:[x\u00d7]\s{0,2})?(?:[\w-]{1,10} ){0,3}gpus?(?![a-z])")
_CARDS = re.compile(_COUNT + r"\s{0,2}[x\u00d7] ?")
_VERSION = r"(?: (?:version|toolkit|sdk|lts|library|pro|prime|edition)){0,4}:?\s{0,2}(>=|≥|~|\^)?\s{0,2}"
_VERSION += r"v?r?(\d{1,4}(?:\.\d{1,4}){0,3})(?:[a-z](?![a-z]))?"
_CUDA = re.compile(r"(?<![a-z])cuda(?![a-z])(?:" + _VERSION + _MORE + ")?")
_DRIVER = re.compile(r"drivers?" + _VERSION + _MORE)
_KERNEL = re.compile(r"(?:kernel|(?<![a-z])(?<![a-z] )linux)" + _VERSION + _MORE)
_LINK = re.compile(r"(?<![\w.])(\d{1,3})\s?-?(?:gbit/s|gbps|gbe|gb/s|gbit|g ethernet)(?![a-z])", re.I)
_NAMES = {
    "ubuntu": "ubuntu", "debian": "debian", "fedora": "fedora", "centos": "centos", "rocky": "rocky",
    "almalinux": "almalinux", "alpine": "alpine", "rhel": "rhel", "red hat enterprise linux": "rhel",
    "opensuse": "opensuse", "amazon linux": "amazonlinux", "arch linux": "archlinux",
}  # fmt: skip
_OS = re.compile(
    r"(?<![a-z])("
    + "|".join(sorted(_NAMES, key=len, reverse=True))
    + r")(?: linux| stream)?(?:"
    + _VERSION
    + _MORE
    + ")?"
)
_FEATURES = {
    "hugepages": r"huge ?pages?", "iommu": r"iommu|vt-d", "kvm": r"kvm|nested virtuali[sz]ation", "bpf": r"e?bpf|btf",
    "vfio": "vfio", "preempt-rt": r"preempt[_-]rt", "io-uring": "io_uring", "cgroups-v2": r"cgroups? ?v2",
}  # fmt: skip
_FEATURE = {subject: re.compile(rf"(?<![a-z])(?:{names})(?![a-z])") for subject, names in _FEATURES.items()}
_NETWORKS = {"infiniband": "infiniband", "rdma": "rdma|roce(?:v2)?", "sr-iov": r"sr-?iov"}
_NETWORK = {subject: re.compile(rf"(?<![a-z])(?:{names})(?![a-z])") for subject, names in _NETWORKS.items()}
_PROGRAMS = {
    "python": "python", "node": r"node(?:\.js|js)?", "rust": "rust", "java": "java|openjdk|jdk", "gcc": "gcc", "r": "r",
    "clang": "clang", "cmake": "cmake", "postgresql": "postgres(?:ql)?", "mysql": "mysql", "mariadb": "mariadb",
    "redis": "redis", "mongodb": "mongodb", "docker": "docker", "kubernetes": "kubernetes", "slurm": "slurm",
    "mpi": r"open ?mpi|mpich|intel mpi|mpi", "dpdk": "dpdk", "vitis": "vitis", "vivado": "vivado", "xrt": "xrt",
    "quartus": "quartus", "rocm": "rocm", "ofed": r"(?:mlnx_)?ofed", "gurobi": "gurobi", "matlab": "matlab",
    "cplex": "cplex", "ansys": "ansys", "go": "go", "singularity": "singularity|apptainer", "terraform": "terraform",
    "ansible": "ansible", "hdf5": "hdf5", "ruby": "ruby", "php": "php", "julia": "julia",
}  # fmt: skip
_WORDS = frozenset({"go", "r", "java", "node", "rust"})  # words of English too: only with a version
_PROGRAM = {
    subject: re.compile(rf"(?<![a-z_/.-])(?:{names})(?![a-z_/-])(?:{_VERSION}{_MORE})?")
    for subject, names in _PROGRAMS.items()
}
_SOFTER = re.compile(r"recommend|should|helps|suggest|ideal|prefer|better|typical|e\.g\.")
_NOT_NEEDED = re.compile(r"without|instead of|rather than|if you|up to|don't")  # of a whole sentence
_OPTIONAL = re.compile(r"optional|not (?:required|needed|necessary|supported)|no gpu")  # of a part of it
_OF_DATA = re.compile(r"dataset|data set|upload|download|file size|checkpoint|weights|per second")
_CLAUSES = re.compile(r"[,;]|\. |(?<=\d\))| and | plus | / ")


def said(file: File, number: int) -> Iterator[Finding]:
    """What one line says is needed. What it says is optional is left out."""
    for sentence in re.split(r"[.;] (?=[A-Z])", file.lines[number - 1]):
        parts = re.split(r"([,;()])", sentence.lower())
        lower = (
            "".join(part for part in parts if not _OPTIONAL.search(part))
            .replace("**", "")
            .replace("`", "")
            .replace("|", " ")
        )
        if not _NOT_NEEDED.search(lower):
            strength = Strength.IMPLIED if _SOFTER.search(lower) else Strength.STATED
            yield from _amounts(file, number, lower, strength)
            yield from _cards(file, number, lower, strength)
            yield from _systems(file, number, lower, strength)
            yield from _programs(file, number, lower, strength)


def _amounts(file: File, number: int, text: str, strength: Strength) -> Iterator[Finding]:
    before: NeedKind | None = None
    for clause in _CLAUSES.split(text):
        kind = _what_is_sized(clause)
        size = _SIZE.search(clause)
        if size and (kind or before) and not _OF_DATA.search(clause):
            amount = float(size[1]) * _UNITS[size[2].lower()]
            yield file.says(kind or before or NeedKind.MEMORY, number, amount=amount, strength=strength)
        before = None if size else kind
    for kind, pattern in ((NeedKind.CORES, _CORES), (NeedKind.NODES, _NODES)):
        if count := pattern.search(text):
            yield file.says(kind, number, amount=_counted(count[1]), strength=strength)
    if link := _LINK.search(text):
        yield file.says(NeedKind.NETWORK, number, f"{link[1]}gbit", strength=strength)


def _what_is_sized(clause: str) -> NeedKind | None:
    if re.search(r"huge ?page|cache", clause):
        return None
    if "vram" in clause or "gpu memory" in clause:
        return NeedKind.GPU_MEMORY
    if re.search(r"(?<![a-z])ram(?![a-z])|system memory", clause):
        return NeedKind.MEMORY
    if re.search(r"(?<![a-z])gpus?(?![a-z])", clause) or card(clause):
        return NeedKind.GPU_MEMORY if "jetson" not in clause else None
    if "memory" in clause:
        return NeedKind.MEMORY
    return NeedKind.DISK if re.search(r"disk|storage|ssd|nvme|hdd|hard drive|free space", clause) else None


def _cards(file: File, number: int, text: str, strength: Strength) -> Iterator[Finding]:
    model = card(text)
    count = _GPUS.search(text) or (model and _CARDS.search(text))
    if count:
        yield file.says(NeedKind.GPU, number, amount=_counted(count[1]), strength=strength)
    elif model or re.search(r"(?<![a-z])gpus?(?![a-z])", text):
        yield file.says(NeedKind.GPU, number, amount=1, strength=Strength.IMPLIED)
    if model:
        yield file.says(NeedKind.GPU_MODEL, number, model, strength=strength)
    if fpga := board(text):
        yield file.says(NeedKind.ACCELERATOR, number, fpga, strength=strength)
    for kind, pattern in ((NeedKind.CUDA, _CUDA), (NeedKind.DRIVER, _DRIVER)):
        if match := pattern.search(text):
            yield file.says(kind, number, versions=_range(match), strength=strength)


def _systems(file: File, number: int, text: str, strength: Strength) -> Iterator[Finding]:
    if match := _OS.search(text):
        rest = _Groups(match, 1)
        yield file.says(NeedKind.OS, number, _NAMES[match[1]], versions=rest.range, strength=strength)
    elif (
        re.search(r"(?<![a-z])linux(?![a-z])", text)
        and not re.search("windows|macos|kernel", text)
        and not _KERNEL.search(text)
    ):
        yield file.says(NeedKind.OS, number, "linux", strength=strength)
    if match := _KERNEL.search(text):
        yield file.says(NeedKind.KERNEL, number, versions=_range(match), strength=strength)
    for kind, patterns in ((NeedKind.KERNEL, _FEATURE), (NeedKind.NETWORK, _NETWORK)):
        for subject, pattern in patterns.items():
            if pattern.search(text):
                yield file.says(kind, number, subject, strength=strength)
    named = {ARCHITECTURES[word] for word in re.findall(r"[a-z0-9_-]{3,8}", text) if word in ARCHITECTURES}
    if len(named) == 1:
        yield file.says(NeedKind.ARCHITECTURE, number, named.pop(), strength=strength)


def _programs(file: File, number: int, text: str, strength: Strength) -> Iterator[Finding]:
    for subject, pattern in _PROGRAM.items():
        matches = list(pattern.finditer(text))
        match = next((one for one in matches if one[2]), matches[0] if matches else None)
        if match and (match[2] or subject not in _WORDS):
            yield file.says(NeedKind.SOFTWARE, number, subject, versions=_range(match), strength=strength)
            if subject in LICENSED:
                yield file.says(NeedKind.LICENCE, number, subject, strength=strength)


class _Groups:
    """The groups of a version in a match, after so many others."""

    def __init__(self, match: re.Match[str], after: int = 0) -> None:
        sign, digits, more = match[after + 1], match[after + 2], match[after + 3]
        sign = ">=" if more or sign == "≥" else sign or ""
        self.range = f"{sign}{digits}" if digits else ""


def _range(match: re.Match[str]) -> str:
    return _Groups(match).range


def _counted(text: str) -> int:
    return _NUMBERS[text] if text in _NUMBERS else int(text)
