"""Statements of SQL, and the commands of clients that stand between them."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call
from atlas_mcp.commands.stream import OUTPUT
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_STRING = re.compile(r"'(?:[^']|'')*'")
_LOSES = re.compile(
    r"\b(drop|truncate|shutdown|purge|kill|revoke|detach\s+partition|flush\s+(?!privileges|tables|logs|status|hosts"
    r"|binary|engine)"
    r"|reset\s+(master|replica|slave|binary)|alter\s+(?!table\s+(if\s+exists\s+)?\S+\s+(add|set|validate|enable"
    r"|owner)\b|extension|sequence|index|default)"
    r"|stop\s+(slave|replica|group_replication)|set\s+password|rename\s+(user|table|database)"
    r"|pg_(terminate|cancel)_backend|pg_drop_replication_slot|pg_promote|pg_wal_replay_pause|superuser|replace\s+into"
    r"|grant\b[^;]*(\*\.\*|with\s+(grant|admin)\s+option|\ball\s+privileges\s+on\s+database|\bto\s+public))\b"
    r"|grant\b[^;]*\*\.\*",
    re.I,
)
_UNBOUND = re.compile(
    r"\b(delete\s+from|(?<!on )(?<!key )(?<!for )update\s+(?!of\b|cascade|nowait|skip))\s*(?:(?!\bwhere\b)[^;])*(;|$)",
    re.I | re.S,
)
_ALWAYS = re.compile(r"\bwhere\s+\(?\s*(1\s*=\s*1|true|1|'?(\w+)'?\s*=\s*'?\2'?)\s*\)?\s*(;|$)", re.I)
_CHANGES = re.compile(
    r"\b(insert|update|delete|create|alter|replace|merge|copy|load|import|call|do|set|lock|rename|refresh|cluster"
    r"|analyze|vacuum|comment"
    r"|grant|reindex|optimize|flush|attach|pragma)\b",
    re.I,
)
# Statements that run text as statements, so that what stands in quotes counts as well.
_RUNS_TEXT = re.compile(
    r"\b(execute|prepare|do|exec|sp_executesql|dblink(_exec)?|query_to_xml|call)\b|\\gexec|\$\$", re.I
)
# What runs a program of the host: the last group of each is the command.
_PROGRAMS = (
    re.compile(r"(?:\\!|^\s*system\b|\\system\b|^\s*\.(?:shell|system)\b)\s*([^\n;]+)", re.I | re.M),
    re.compile(r"\bprogram\s+(?:E|\$\$)?'?((?:[^'$]|'')+)", re.I),
    re.compile(
        r"(?:\\o|\\g|\\w|\\gx|^\s*\.(?:once|output|import|read|excel)|\\i|\\ir)\s*['\"]?\|\s*([^\n'\"]+)", re.I | re.M
    ),
    re.compile(r"(?:^\s*pager\b|\\P|\\setenv\s+\w*PAGER)\s+['\"]?([^\n;'\"]+)", re.I | re.M),
    re.compile(r"\\set\s+\w+\s+`([^`\n]+)`"),
    re.compile(r"\bxp_cmdshell\s+N?'((?:[^']|'')+)'", re.I),
    re.compile(r"\b(?:sys_exec|sys_eval|edit)\s*\(\s*(?:'[^']*'\s*,\s*)?'([^']+)'", re.I),
)
_READS = re.compile(
    r"\b(?:load_file|pg_read_file|pg_read_binary_file|readfile|lo_import|pg_ls_dir|bfilename"
    r"|openrowset\s*\(\s*bulk)\s*\(?\s*N?'([^']+)'"
    r"|\binfile\s+'([^']+)'|\bcopy\s+[^;']*\bfrom\s+'([^']+)'|\\copy\s+[^;]*\bfrom\s+'?([^\s';]+)"
    r"|\\i[r]?\s+'?([^\s';|]+)"
    r"|^\s*(?:source|\\\.|\.read|\.import)\s+'?([^\s';|]+)|\bread_(?:csv|text|blob|json)\w*\s*\(\s*'([^']+)'",
    re.I | re.M,
)
_WRITES = re.compile(
    r"\b(?:outfile|dumpfile)\s+['\"]([^'\"]+)|\blo_export\s*\([^,]+,\s*'([^']+)'|\bwritefile\s*\(\s*'([^']+)'"
    r"|\bcopy\s+[^;']*\bto\s+'([^']+)'"
    r"|\\copy\s+[^;]*\bto\s+'?([^\s';]+)|(?:\\o|\\w|\\T|^\s*tee|^\s*\.(?:once|output|backup|save|clone"
    r"|log))\s+'?([^\s';|]+)|\bvacuum\s+into\s+'([^']+)'",
    re.I | re.M,
)
_LOADS = re.compile(
    r"\bload_extension\b|^\s*\.load\b|\bsoname\b|\blanguage\s+'?(c|plpythonu|plperlu|plpython3u|plsh|pltclu)\b"
    r"|\butl_file\b|\bdbms_scheduler\b"
    r"|\binstall\s+plugin\b|\bgeneral_log_file\b|\bsp_oacreate\b|\bload\s+'[^']+'|\bshared_preload_libraries\b",
    re.I | re.M,
)


def statements(call: Call, code: Text) -> None:
    """Judge statements of SQL, and the commands of the client between them."""
    text = code.exact
    if text is None:
        if code.open:
            call.confirm(
                "database change", "Part of the statement is known only on the host: write it out.", Risk.DESTRUCTIVE
            )
        text = code.pattern
    bare = re.sub(r"/\*!\d*(.*?)\*/", r" \1 ", text, flags=re.S)  # MySQL runs what stands in such comments
    bare = re.sub(r"--\s[^\n]*|--$|/\*.*?\*/", " ", bare, flags=re.S | re.M)
    _escapes(call, bare)
    read = bare if _RUNS_TEXT.search(bare) else _STRING.sub("''", bare)
    if (
        _LOSES.search(read)
        or _UNBOUND.search(read)
        or (_ALWAYS.search(bare) and re.search(r"\b(delete|update)\b", read, re.I))
    ):
        call.confirm(
            "database change", "Data or rights are lost, or changed as a whole: bound the statement.", Risk.DESTRUCTIVE
        )
    elif _CHANGES.search(read):
        call.change()
    else:
        call.allow()


def _escapes(call: Call, bare: str) -> None:
    """Judge what reaches out of the database: programs, files and code of the host."""
    matches = [match for pattern in _PROGRAMS for match in pattern.finditer(bare)]
    commands = [match[1] for match in matches if match.re is not _PROGRAMS[0] or not _quoted(bare[: match.start()])]
    for command in commands:
        call.shell(Text.of(command.strip().replace("''", "'")))
    reads = [next(group for group in match.groups() if group) for match in _READS.finditer(bare)]
    for path in reads:
        if path.lower() not in ("stdin", "pstdin"):
            content = effects.read(call, Text.of(path))
            if content.text is not None:
                statements(call, content.text)
    writes = [next(group for group in match.groups() if group) for match in _WRITES.finditer(bare)]
    for path in writes:
        if path.lower() not in ("stdout", "pstdout"):
            effects.write(call, Text.of(path), OUTPUT)
    if commands or reads or writes or _LOADS.search(bare):
        call.confirm(
            "database escape", "The database reads or writes files, or runs code of the host.", Risk.DESTRUCTIVE
        )


def _quoted(before: str) -> bool:
    """Whether what stands behind this text is in a string for certain."""
    return before.count("'") % 2 == 1 and not re.search(r"[$\"\\]", before)
