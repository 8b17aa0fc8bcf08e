"""Calls of Python's library, by what they do."""

from __future__ import annotations

SHELL = frozenset(
    """
    asyncio.create_subprocess_shell commands.getoutput os.popen os.popen2 os.popen3 os.popen4 os.system
    popen2.popen2 subprocess.getoutput subprocess.getstatusoutput
    """.split()
)
ARGV = frozenset(
    """
    subprocess.Popen subprocess.call subprocess.check_call subprocess.check_output subprocess.run
    """.split()
)
EXEC = frozenset(
    """
    asyncio.create_subprocess_exec os.execl os.execle os.execlp os.execlpe os.execv os.execve os.execvp
    os.execvpe os.posix_spawn os.posix_spawnp os.spawnl os.spawnle os.spawnlp os.spawnlpe os.spawnv
    os.spawnve os.spawnvp os.spawnvpe pty.spawn
    """.split()
)
CODE = frozenset(
    """
    __import__ builtins cffi.FFI code.interact compile ctypes.CDLL dill.loads eval exec exec_module getattr
    globals imp.load_source importlib.import_module locals marshal.load marshal.loads pickle.load
    pickle.loads runpy.run_module runpy.run_path setattr shelve.open timeit.timeit types.FunctionType vars
    """.split()
)
DECODE = frozenset(
    """
    base64.b16decode base64.b32decode base64.b64decode base64.b85decode base64.decodebytes binascii.a2b_hex
    binascii.unhexlify bytearray.fromhex bytes.fromhex chr codecs.decode gzip.decompress zlib.decompress
    """.split()
)
DELETE = frozenset(
    """
    os.remove os.removedirs os.rmdir os.unlink pathlib.Path.unlink shutil.rmtree
    """.split()
)
MOVE = frozenset(
    """
    os.rename os.renames os.replace shutil.move
    """.split()
)
ATTRIBUTES = frozenset(
    """
    os.chmod os.chown os.lchown shutil.chown
    """.split()
)
KILL = frozenset(
    """
    os.kill os.killpg
    """.split()
)
COPY = frozenset(
    """
    shutil.copy shutil.copyfile shutil.copy2 shutil.copytree os.symlink os.link
    """.split()
)
OPEN = frozenset(
    """
    open io.open os.open pathlib.Path.open codecs.open
    """.split()
)
# Modules whose calls are known to the reader, or do nothing to the host.
SAFE = frozenset(
    """
    base64 binascii calendar codecs collections configparser crypt csv datetime decimal distro email
    fractions functools getpass glob gzip hashlib html http importlib importlib.metadata ipaddress itertools
    json locale math multiprocessing operator os pathlib platform pprint psutil pty random re requests
    secrets shutil signal site socket ssl statistics string struct subprocess sys sysconfig textwrap
    threading time toml tomllib urllib uuid xml yaml zlib zoneinfo
    """.split()
)
