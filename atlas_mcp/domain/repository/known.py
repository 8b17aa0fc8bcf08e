"""What names mean: packages, images, modules and cards as people write them, and the need that each stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from atlas_mcp.domain.repository.needs import NeedKind

SOFTWARE = NeedKind.SOFTWARE


@dataclass(frozen=True)
class Meaning:
    """The need that a name stands for; `licensed` where it also takes a licence."""

    kind: NeedKind
    subject: str = ""


# The subject, and every name of a package, an image or a module that means it.
_NAMES = {
    "python": "python python3 python-is-python3 python2",
    "conda": "conda anaconda anaconda3 miniconda miniconda3 miniforge miniforge3 mambaorg/micromamba",
    "node": "node nodejs node.js",
    "go": "go golang",
    "rust": "rust rustc rustup",
    "java": "java openjdk eclipse-temurin amazoncorretto default-jdk jdk default-jre jdk21 jdk17",
    "ruby": "ruby",
    "php": "php",
    "r": "r-base rocker/r-ver",
    "julia": "julia",
    "gcc": "gcc g++ build-essential gcc-c++",
    "gcc-arm-none-eabi": "gcc-arm-none-eabi",
    "clang": "clang llvm",
    "fortran": "gfortran gcc-gfortran",
    "make": "make gnumake",
    "cmake": "cmake",
    "ninja": "ninja ninja-build",
    "bazel": "bazel",
    "mpi": "openmpi openmpi-bin libopenmpi-dev mpich libmpich-dev intel-mpi intelmpi impi mvapich2 mpi4py "
    "openmpi-devel mpich-devel cray-mpich",
    "hdf5": "hdf5 libhdf5-dev libhdf5-mpi-dev",
    "petsc": "petsc petsc-dev",
    "singularity": "singularity apptainer singularity-ce singularityce",
    "docker": "docker docker.io docker-ce",
    "containerd": "containerd containerd.io",
    "podman": "podman",
    "kubernetes": "kubernetes kubelet kubeadm",
    "slurm": "slurm slurm-wlm slurmd",
    "postgresql": "postgres postgresql postgis/postgis timescale/timescaledb pgvector/pgvector bitnami/postgresql",
    "mysql": "mysql mysql-server",
    "mariadb": "mariadb mariadb-server",
    "redis": "redis redis-server valkey",
    "mongodb": "mongo mongodb mongodb-org",
    "cassandra": "cassandra",
    "clickhouse": "clickhouse clickhouse-server clickhouse/clickhouse-server",
    "elasticsearch": "elasticsearch",
    "opensearch": "opensearchproject/opensearch",
    "rabbitmq": "rabbitmq rabbitmq-server",
    "kafka": "kafka apache/kafka confluentinc/cp-kafka bitnami/kafka",
    "nginx": "nginx",
    "ffmpeg": "ffmpeg",
    "dpdk": "dpdk dpdk-dev libdpdk libdpdk-dev dpdk-devel",
    "yosys": "yosys",
    "rocm": "rocm rocm-dev rocm-libs rocm-hip-sdk",
    "gurobi": "gurobi gurobipy gurobi/optimizer",
    "cplex": "cplex docplex",
    "matlab": "matlab matlabengine mathworks/matlab",
    "vitis": "vitis",
    "vivado": "vivado",
    "quartus": "quartus",
    "xrt": "xrt",
    "ansys": "ansys",
    "abaqus": "abaqus",
    "qemu": "qemu qemu-kvm qemu-system-x86",
    "libvirt": "libvirt libvirt-daemon-system",
    "openvswitch": "openvswitch openvswitch-switch",
}
LICENSED = frozenset({"gurobi", "cplex", "matlab", "vitis", "vivado", "quartus", "ansys", "abaqus"})
_OTHERS = {
    "cuda": Meaning(NeedKind.CUDA),
    "nvidia/cuda": Meaning(NeedKind.CUDA),
    "cudatoolkit": Meaning(NeedKind.CUDA),
    "cuda-toolkit": Meaning(NeedKind.CUDA),
    "pytorch-cuda": Meaning(NeedKind.CUDA),
    "cuda-version": Meaning(NeedKind.CUDA),
    "nvidia-cuda-toolkit": Meaning(NeedKind.CUDA),
    "kernel-devel": Meaning(NeedKind.KERNEL, "headers"),
    "linux-headers": Meaning(NeedKind.KERNEL, "headers"),
    "libibverbs-dev": Meaning(NeedKind.NETWORK, "rdma"),
    "rdma-core": Meaning(NeedKind.NETWORK, "rdma"),
    "libibverbs": Meaning(NeedKind.NETWORK, "rdma"),
    "librdmacm": Meaning(NeedKind.NETWORK, "rdma"),
    "kvm": Meaning(NeedKind.KERNEL, "kvm"),
}
MEANINGS = {
    **{name: Meaning(SOFTWARE, subject) for subject, names in _NAMES.items() for name in names.split()},
    **_OTHERS,
}
# Python packages that do nothing without a GPU.
GPU_PACKAGES = frozenset(
    "vllm deepspeed flash-attn bitsandbytes xformers tensorflow-gpu cupy pycuda apex tensorrt auto-gptq triton "
    "faiss-gpu nvidia-dali rapids cudf cuml onnxruntime-gpu cudatoolkit pytorch-cuda".split()
)
DISTRIBUTIONS = frozenset(
    "ubuntu debian fedora centos rocky almalinux alpine rhel opensuse archlinux amazonlinux".split()
)
_ALIASES = {"rockylinux": "rocky", "alma": "almalinux", "arch": "archlinux", "ubi8": "rhel", "ubi9": "rhel"}
CODENAMES = {
    **{"trusty": "ubuntu 14.04", "xenial": "ubuntu 16.04", "bionic": "ubuntu 18.04", "focal": "ubuntu 20.04"},
    **{"jammy": "ubuntu 22.04", "noble": "ubuntu 24.04", "buster": "debian 10", "bullseye": "debian 11"},
    **{"bookworm": "debian 12", "trixie": "debian 13"},
}
ARCHITECTURES = {
    **dict.fromkeys(("x86_64", "amd64", "x86-64", "x64"), "x86_64"),
    **dict.fromkeys(("arm64", "aarch64"), "arm64"),
    "ppc64le": "ppc64le",
    "riscv64": "riscv64",
    "s390x": "s390x",
}
MODULES_OF_KERNEL = {"vfio": "vfio", "vfio-pci": "vfio", "kvm": "kvm", "kvm_intel": "kvm", "kvm_amd": "kvm"}
# Machines at clouds: cores, GiB of memory, GPUs and their model. What is not here is not guessed.
_EC2_FAMILIES = {"c": 2, "m": 4, "r": 8}  # GiB for each core
_EC2_CORES = {"large": 2, "xlarge": 4}
_EC2 = re.compile(r"([cmr])[5-8](g?)[a-z]{0,2}\.(?:(\d{1,2})xlarge|(large|xlarge))")
_GCE = re.compile(r"([nec]\d[ad]?)-(standard|highmem|highcpu)-(\d{1,3})")
_GCE_MEMORY = {("n1", "standard"): 3.75, ("n1", "highmem"): 6.5, ("n1", "highcpu"): 0.9}
_GPU_MACHINES = {
    "p3.2xlarge": (8, 61, 1, "v100"),
    "p3.8xlarge": (32, 244, 4, "v100"),
    "p4d.24xlarge": (96, 1152, 8, "a100"),
    "p5.48xlarge": (192, 2048, 8, "h100"),
    "g4dn.xlarge": (4, 16, 1, "t4"),
    "g5.xlarge": (4, 16, 1, "a10g"),
    "a2-highgpu-1g": (12, 85, 1, "a100"),
}


@dataclass(frozen=True)
class Machine:
    """What a type of machine at a cloud has; `gpus` and `model` where it has any."""

    cores: int
    memory_gib: float
    gpus: int = 0
    model: str = ""
    arm: bool = False


def meaning(name: str) -> Meaning | None:
    """The need that the name of a package, an image or a module stands for."""
    name = name.lower().strip()
    if name.startswith("linux-headers"):
        name = "linux-headers"
    return MEANINGS.get(name) or MEANINGS.get(name.rpartition("/")[2]) or _numbered(name)


def _numbered(name: str) -> Meaning | None:
    """What has its version in its name: `openjdk-17-jdk`, `clang-14`, `python3.11`, `postgresql-15`."""
    stem = re.match(r"([a-z+]{2,20}?)-?\d", name)
    return MEANINGS.get(stem[1]) if stem else None


def distribution(name: str) -> str:
    """The distribution of an image or a box; "" where it is none."""
    last = name.lower().rpartition("/")[2]
    last = _ALIASES.get(last, last)
    return last if last in DISTRIBUTIONS else ""


def machine(name: str) -> Machine | None:
    """What a type of machine has, by its name at a cloud."""
    if name in _GPU_MACHINES:
        return Machine(*_GPU_MACHINES[name])
    if ec2 := _EC2.fullmatch(name):
        cores = int(ec2[3]) * 4 if ec2[3] else _EC2_CORES[ec2[4]]
        return Machine(cores, cores * _EC2_FAMILIES[ec2[1]], arm=bool(ec2[2]))
    if gce := _GCE.fullmatch(name):
        cores = int(gce[3])
        usual = {"standard": 4.0, "highmem": 8.0, "highcpu": 1.0}[gce[2]]
        return Machine(cores, cores * _GCE_MEMORY.get((gce[1], gce[2]), usual))
    return None


# Cards, as prose and schedulers name them. Searched in lower case.
_CARDS = re.compile(
    r"(?<![a-z0-9])(?:(?:nvidia|tesla|amd|instinct|geforce|quadro)[ -]{0,2}){0,3}"
    r"(?:((?:rtx|gtx)[ -]?a?\d{4})(?:[ -]?ti)?|(jetson)[ -](?:agx )?(orin|xavier|nano|tx2)|(mi\d{2,3}x?)"
    r"|(a100|h100|h200|b200|gh200|v100|p100|k80|a10g?|a30|a40|a6000|l4|l40s?|t4))(?![a-z0-9])"
)
_BOARDS = re.compile(
    r"(?<![a-z])(?:(alveo)[ -](u\d{2,3}\w?)|(stratix|arria)[ -]?(\d{1,2})"
    r"|(agilex|zynq|virtex|artix|kintex|versal|ice40|ecp5|pynq))(?![a-z])"
)


def card(text: str) -> str:
    """The first model of a GPU in a text; "" where there is none."""
    if not (named := _CARDS.search(text.lower())):
        return ""
    if named[1]:
        return re.sub(r"(rtx|gtx)[ -]?", r"\1-", named[1])
    return f"{named[2]}-{named[3]}" if named[2] else named[4] or named[5]


def board(text: str) -> str:
    """The first board or family of an FPGA in a text, `fpga` where it names none, `tpu` for one; else ""."""
    lower = text.lower()
    if named := _BOARDS.search(lower):
        return "-".join(filter(None, named.groups()))
    plain = re.search(r"(?<![a-z])(fpga|tpu)s?(?![a-z])", lower)
    return plain[1] if plain else ""
