"""What builds with compilers: CMake, Make, Meson."""

from __future__ import annotations

import re

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.needs import NeedKind, Strength
from atlas_mcp.domain.repository.readers.packages import package

SOFTWARE = NeedKind.SOFTWARE
_LEAST = re.compile(r"\s{0,8}cmake_minimum_required\s{0,4}\(\s{0,4}VERSION\s{1,4}([\d.]{1,12}?)(?:\.\.\.|[\s)])", re.I)
_PROJECT = re.compile(r"\s{0,8}(?:project|enable_language)\s{0,4}\(([^)]{0,200})", re.I)
_LANGUAGES = {"CXX": "c++", "Fortran": "fortran", "C": "c"}
_PACKAGES = {
    "mpi": "mpi4py", "hdf5": "hdf5", "cuda": "cuda", "cudatoolkit": "cuda", "hip": "rocm", "petsc": "petsc",
    "xrt": "xrt", "dpdk": "dpdk", "libdpdk": "dpdk", "libibverbs": "libibverbs", "librdmacm": "librdmacm",
    "gurobi": "gurobi",
}  # fmt: skip
_FIND = re.compile(r"\s{0,16}find_package\s{0,4}\(\s{0,4}(\w{1,40})(?:\s{1,4}(\d[\d.]{0,12}))?", re.I)
_PKG_CONFIG = re.compile(r"\s{0,16}pkg_(?:check_modules|search_module)\s{0,4}\(([^)]{0,200})", re.I)
_COMMANDS = {
    "nvcc": (NeedKind.CUDA, ""), "hipcc": (SOFTWARE, "rocm"), "mpicc": (SOFTWARE, "mpi"), "mpicxx": (SOFTWARE, "mpi"),
    "mpif90": (SOFTWARE, "mpi"), "mpifort": (SOFTWARE, "mpi"), "gfortran": (SOFTWARE, "fortran"),
    "v++": (SOFTWARE, "vitis"),
    "g++": (SOFTWARE, "gcc"), "gcc": (SOFTWARE, "gcc"), "clang": (SOFTWARE, "clang"), "vivado": (SOFTWARE, "vivado"),
    "yosys": (SOFTWARE, "yosys"), "quartus_sh": (SOFTWARE, "quartus"),
}  # fmt: skip
_COMMAND = re.compile(r"(?:^\t[@-]{0,2}|^\s{0,4}\w{1,12}\s{0,4}[:?+]?=\s{0,4})([a-z][\w+]{1,12})(?=\s|$)")
_MESON = re.compile(r"meson_version\s{0,4}:\s{0,4}'([^']{1,40})'")
_MESON_NEEDS = re.compile(r"dependency\(\s{0,4}'([\w+-]{1,40})'(?:[^)]{0,100}version\s{0,4}:\s{0,4}'([^']{1,40})')?")


def _cmake(file: File) -> Findings:
    for number, line in enumerate(file.lines, 1):
        code = line.partition("#")[0]
        if least := _LEAST.match(code):
            yield file.says(SOFTWARE, number, "cmake", versions=least[1], at_least=True)
        if project := _PROJECT.match(code):
            yield from _languages(file, number, project[1].split()[1:] or project[1].split())
        if (match := _FIND.match(code)) and (name := _PACKAGES.get(match[1].lower())):
            yield from package(file, number, name, f">={match[2]}" if match[2] else "", Strength.STATED)
        if modules := _PKG_CONFIG.match(code):
            for name in modules[1].split()[1:]:
                yield from package(file, number, name)
    if not any(_LEAST.match(line) for line in file.lines) and "/" not in file.path:
        yield file.says(SOFTWARE, 1, "cmake", strength=Strength.IMPLIED)


def _languages(file: File, number: int, words: list[str]) -> Findings:
    for word in words:
        if word in _LANGUAGES:
            yield file.says(SOFTWARE, number, _LANGUAGES[word])
        elif word in ("CUDA", "HIP"):
            yield from package(file, number, {"CUDA": "cuda", "HIP": "rocm"}[word])


def _make(file: File) -> Findings:
    yield file.says(SOFTWARE, 1, "make", strength=Strength.IMPLIED)
    for number, line in enumerate(file.lines, 1):
        if re.match(r"obj-m\s{0,4}[:+]?=", line) or re.search(r"/lib/modules/.{0,40}/build", line):
            yield file.says(NeedKind.KERNEL, number, "headers", strength=Strength.IMPLIED)
        if (command := _COMMAND.match(line)) and command[1] in _COMMANDS:
            yield from _command(file, number, command[1])


def _command(file: File, number: int, name: str) -> Findings:
    kind, subject = _COMMANDS[name]
    yield file.says(kind, number, subject, strength=Strength.IMPLIED)
    if name in ("mpif90", "mpifort"):
        yield file.says(SOFTWARE, number, "fortran", strength=Strength.IMPLIED)
    if kind is NeedKind.CUDA:
        yield file.says(NeedKind.GPU, number, amount=1, strength=Strength.IMPLIED)
    if subject in ("vitis", "vivado", "quartus"):
        yield file.says(NeedKind.LICENCE, number, subject, strength=Strength.IMPLIED)


def _meson(file: File) -> Findings:
    asked = False
    for number, line in enumerate(file.lines, 1):
        if least := _MESON.search(line):
            asked = True
            yield file.says(SOFTWARE, number, "meson", versions=least[1])
        if needed := _MESON_NEEDS.search(line):
            yield from package(file, number, needed[1], needed[2] or "", Strength.STATED)
    if not asked and "/" not in file.path:
        yield file.says(SOFTWARE, 1, "meson", strength=Strength.IMPLIED)


READERS = (
    Reader("cmake", ("cmakelists.txt",), Form.TEXT, _cmake),
    Reader("make", ("makefile", "gnumakefile", "*.mk"), Form.TEXT, _make),
    Reader("meson", ("meson.build",), Form.TEXT, _meson),
)
