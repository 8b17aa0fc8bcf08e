"""Code in languages that are not parsed here: what it may run, delete or write is looked for in its text.

It errs on the strict side: code that can run programs, with words that are not plain literals, is forbidden.
"""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, expand
from atlas_mcp.commands.call import Call
from atlas_mcp.commands.stream import OUTPUT
from atlas_mcp.commands.value import Text

_STRING = re.compile(
    r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|`((?:[^`\\]|\\.)*)`"
    r"|\b(?:q[qx]?|%x|%w|%q)\s*(?:\{([^}]*)\}|\(([^)]*)\)|\[([^\]]*)\]|<([^>]*)>|([/|!#])(.*?)\8)|%[xwq]\[([^\]]*)\]|%[xwq]\(([^)]*)\)|%[xwq]\{([^}]*)\}",
    re.S,
)
_RUNS = re.compile(
    r"\b(?:system|exec|popen|open3|popen3|capture2e?|capture3|spawn|spawnSync|execSync|execFile|execFileSync|fork|syscall|shell_exec|passthru|"
    r"proc_open|pcntl_exec|pcntl_fork|backtick|pipe|os\.execute|io\.popen|child_process|%x|Open3|Kernel|IO\.popen|PTY|"
    r"readpipe|ProcessBuilder|Runtime|run_process|shell|quit)\b|%x[\[{(<|]|`|\bqx\b|open\s*\(?[^;]*['\"]\s*[-+]?\||\|\s*['\"]"
)
_EVALS = re.compile(
    r"\b(?:eval|evalSync|assert|instance_eval|class_eval|module_eval|loadstring|loadfile|dofile|create_function|Function|require_once|"
    r"include_once|unserialize|Marshal|preg_replace_callback|call_user_func|__import__|load)\s*[\s(]|\bsend\s*\(|pack\s*\(|unpack|"
    r"base64_decode|decode64|decode_base64|atob|Buffer\.from|fromCharCode|chr\s*\(|gzinflate|str_rot13|hex2bin|\$\$\w|\bvm\."
)
_DELETES = re.compile(
    r"\b(?:unlink|unlinkSync|rmdir|rmdirSync|rmSync|rm_rf|rm_r|remove_tree|rmtree|delete_tree|os\.remove|FileUtils|File\.delete|remove_entry\w*|rm)\b"
)
_WRITES = re.compile(
    r"\b(?:writeFile|writeFileSync|appendFile\w*|createWriteStream|file_put_contents|fopen|File\.write|File\.open|IO\.write|truncate\w*|rename\w*|"
    r"copyFile\w*|chmod\w*|chown\w*|symlink\w*|link|mkdir\w*|io\.open|open|sysopen|dump|save|writable)\b"
)
_SOCKETS = re.compile(
    r"\b(?:socket|Socket|TCPSocket|TCPServer|fsockopen|IO::Socket|net\.connect|net\.Socket|createConnection|createServer|LWP|Net::HTTP|open-uri|https?\.get|fetch|curl_exec|file_get_contents)\b"
)
_DUMPS = re.compile(r"\b(?:dump|gcore|generate-core-file|x/)")
_POWERSHELL = re.compile(
    r"(?i)\b(?:iex|invoke-expression|irm|invoke-restmethod|iwr|invoke-webrequest|downloadstring)\b"
)
_FORKS = re.compile(r"\bfork\b(?=.*\b(?:while|for|redo|loop|forever)\b)|\b(?:while|for|loop)\b.*\bfork\b", re.S)


def judge(call: Call, code: Text, language: str) -> None:
    """Judge code that an interpreter is given."""
    text = code.exact
    if text is None:
        call.forbid(effects.OPAQUE, "It runs code that is known only on the host: write the code out.")
        return
    if language == "gdb" and (match := re.match(r"\s*(?:shell|!|make|pipe)\s*(.*)", text)):
        call.walk.code(Text.of(match[1]), call.scope.copy(), call.span)
        return
    strings, bare = strings_of(text), _STRING.sub(" S ", text)
    runs = _RUNS.search(text) is not None
    for string in strings:
        _look(call, string, runs=runs)
    _crashes(call, bare)
    _by_language(call, text, language)
    if _EVALS.search(bare):
        call.forbid(effects.OPAQUE, "It runs or decodes code at run time: write the commands out.")
    elif runs:
        _programs(call, text, strings, language)
    elif _DELETES.search(bare) or any(_DELETES.fullmatch(string) for string in strings):
        _deletions(call, text, strings)
    elif _WRITES.search(bare):
        for string in (string for string in strings if "/" in string):
            effects.write(call, Text.of(string.lstrip("+<> ")), OUTPUT)
        call.confirm("code", f"Code of {language} may write files.")
    else:
        _rest(call, text, bare, language)


def _rest(call: Call, text: str, bare: str, language: str) -> None:
    if _SOCKETS.search(text):
        call.confirm("code", f"Code of {language} talks to the network.")
    elif re.search(r"\bkill\b", bare):
        call.confirm("kill", "A process is ended.")
    else:
        call.allow()


_ALL_PROCESSES = re.compile(r"\bkill\b\W*(?:-?\w+|S)?\W*,?\s*(?:-\s*1|1)\b(?!\d)")


def _by_language(call: Call, text: str, language: str) -> None:
    if language == "gdb" and _DUMPS.search(text):
        call.forbid(effects.SECRET, "The memory of another process is not read.")
    if language == "pwsh" and _POWERSHELL.search(text):
        call.forbid(effects.OPAQUE, "It runs code that is put together or fetched: write the commands out.")


def _crashes(call: Call, bare: str) -> None:
    if _FORKS.search(bare):
        call.forbid(effects.CRASH, "It starts processes without end.")
    if _ALL_PROCESSES.search(bare):
        call.forbid(effects.CRASH, "It ends all processes, or the first one.")


def _programs(call: Call, text: str, strings: list[str], language: str) -> None:
    """Judge what code runs: each literal as a command, and several as one program's words."""
    for match in re.finditer(
        r"(?:system|exec|spawn|spawnSync|execFile\w*|popen\w*|capture\w*)\b[\s(]*((?:['\"\[][^;]*)+)", text
    ):
        words = strings_of(match[1])
        if len(words) > 1:
            call.run([Text.of(word) for word in words])
    if _SOCKETS.search(text):
        call.forbid(effects.BACKDOOR, "A program and a connection in one piece of code make a remote shell.")
    elif not strings or _computed(text):
        call.forbid(effects.OPAQUE, "It runs a program whose name is put together: write the command out.")
    else:
        call.confirm("code", f"Code of {language} runs a program.")


def _deletions(call: Call, text: str, strings: list[str]) -> None:
    if not any("/" in string or "." in string for string in strings):
        call.forbid(effects.OPAQUE, "It deletes what only the host knows: name it.")
    patterns = re.search(r"\bglob\b|Dir\[", text) is not None
    for string in strings:
        path = Text.of(*expand.globs(string)) if patterns else Text.of(string)
        effects.delete(call, path, recursive=True)


def strings_of(text: str) -> list[str]:
    """The literals of a piece of code, without their quotes."""
    found = []
    for match in _STRING.finditer(text):
        value = next((group for index, group in enumerate(match.groups()) if group is not None and index != 7), "")
        found.append(re.sub(r"\\(['\"`\\])", r"\1", value))
    return [one for one in found if one]


def _computed(text: str) -> bool:
    """Whether a program's words are put together from parts."""
    return (
        re.search(
            r"(?:system|exec|popen|spawn|execute|shell_exec|execSync)\s*\(?\s*(?:[$@\w.]+\s*[),;]|[^;]*(?:\.\.|\s\.\s|\+|#\{|\$\{|\$\w))",
            text,
        )
        is not None
    )


def _look(call: Call, string: str, *, runs: bool) -> None:
    """Judge a literal: as a command where code runs programs, and as a path."""
    if runs:
        call.walk.code(Text.of(string), call.scope.copy(), call.span)
    place = string.lstrip("+<> ")
    if place.startswith(("/", "~")) and " " not in place:
        effects.read(call, Text.of(place))


_AWK_PIPES = re.compile(r"\|&?\s*(?:getline|S)|S\s*\|&?\s*getline|\|\s*\"")
_AWK_PRINTS = re.compile(r"\b(?:print|printf)\b[^;}\n]*\|")


def awk(call: Call, code: Text) -> None:
    """Judge a program of awk."""
    if code.open:
        call.confirm("code", "Part of awk's program is known only on the host.")
    text = code.pattern
    bare = _STRING.sub(" S ", text)
    if "/inet/" in text:
        call.forbid(effects.BACKDOOR, "awk holds a connection of its own.")
    if re.search(r"\bsystem\s*\(", bare) or _AWK_PIPES.search(text) or _AWK_PRINTS.search(re.sub(r"\|\|", " ", bare)):
        _awk_programs(call, text, bare)
    for match in re.finditer(r">>?\s*\"([^\"]+)\"", text):
        effects.write(call, Text.of(match[1]), OUTPUT, append=match[0].startswith(">>"))
    for match in re.finditer(r"getline[^;}]*<\s*\"([^\"]+)\"", text):
        effects.read(call, Text.of(match[1]))


def _awk_programs(call: Call, text: str, bare: str) -> None:
    for match in re.finditer(r"system\s*\(([^)]*)\)", text):
        if strings_of(match[1]) and not re.fullmatch(r"\s*\"[^\"]*\"\s*", match[1]):
            call.forbid(effects.OPAQUE, "awk puts a command together: write it out.")
        elif not strings_of(match[1]):
            call.forbid(effects.OPAQUE, "awk runs what it reads: write the command out.")
    single = re.sub(r"\|\|", " ", bare)
    if re.search(r"\|\s*(?!getline|S|&|\")[\w$(]", single) or re.search(r"[\w$)\]](?<!S)\s*\|&?\s*getline", single):
        call.forbid(effects.OPAQUE, "awk runs what it reads: write the command out.")
    for string in strings_of(text):
        scope = call.scope.copy()
        scope.stdin = OUTPUT
        if string.strip():
            call.walk.code(Text.of(string), scope, call.span)
    call.confirm("code", "awk runs a program.")


_SED_WRITE = re.compile(r"(?:^|[;{\n/0-9$gpiImMe])\s*[wW]\s+([^\n;}]+)")


def sed(call: Call, script: Text) -> None:
    """Judge a script of sed."""
    text = script.pattern
    if re.search(r"(?:^|[;{\n])\s*(?:\d+|\$|/[^/]*/)?\s*e(?:\s+([^\n]*))?\s*$", text) or re.search(
        r"(?:^|[;{\n])\s*(?:[\d,$]+|/[^/]*/)?\s*e\s+\S", text
    ):
        command = re.search(r"\be\s+([^\n]+)", text)
        if command is None:
            call.forbid(effects.OPAQUE, "sed runs what it reads: write the command out.")
        else:
            call.walk.code(Text.of(command[1]), call.scope.copy(), call.span)
    for flags in _flags_of_s(text):
        if "e" in flags:
            call.forbid(effects.OPAQUE, "sed runs what a substitution makes: write the command out.")
    for match in _SED_WRITE.finditer(text):
        if match[1].strip().startswith(("/", "./", "~")):
            effects.write(call, Text.of(match[1].strip()), OUTPUT)
    for match in re.finditer(r"(?:^|[;{\n\d$/])\s*[rR]\s+(/[^\n;}]+)", text):
        effects.read(call, Text.of(match[1].strip()))


def _flags_of_s(text: str) -> list[str]:
    """The flags of each substitution in a script."""
    flags = []
    for match in re.finditer(r"(?:^|[;{\n\s\d/$!,])s([^\w\s\\;{}])", text):
        delimiter, at, count = re.escape(match[1]), match.end(), 0
        while at < len(text) and count < 2:
            if text[at] == "\\":
                at += 1
            elif re.fullmatch(delimiter, text[at]):
                count += 1
            at += 1
        tail = re.match(r"[gpiImMe\d]*", text[at:])
        flags.append(tail[0] if count == 2 and tail else "")
    return flags
