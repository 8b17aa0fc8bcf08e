"""Clients of SQL: what their options, their own commands and their statements do."""

from __future__ import annotations

from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs.sql import statements
from atlas_mcp.commands.stream import OUTER, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_LONG = (
    "execute command file host port user username dbname database query output set variable init-command pager tee"
    " cmd init-file log-file"
    " socket defaults-file defaults-extra-file login-path delimiter queries-file pset field-separator"
    " record-separator format password"
    " default-character-set ssl-ca ssl-cert ssl-key protocol plugin-dir init separator nullvalue"
).split()
_SHORT = {
    "mysql": "ehuPDS",
    "mariadb": "ehuPDS",
    "mysqlsh": "ehuPDSf",
    "psql": "cdfhopPUvLRFT",
    "sqlite3": "",
    "duckdb": "csf",
}
_CODES = ("execute", "command", "query", "init-command", "cmd", "queries")


@rule(
    *"mysql psql sqlite3 sqlcmd isql cqlsh clickhouse-client clickhouse duckdb sqlplus usql cockroach tsql mysqlsh bq"
    " presto trino".split(),
    *"beeline hive pgcli mycli litecli sqlite fbsql isql-fb db2 monetdb impala-shell".split(),
)
def relational(call: Call) -> Stream:
    """Clients of SQL."""
    parsed = _parse(call)
    files = (
        parsed.values("f", "file", "queries-file", "init-file", "init", "i")
        if call.name not in ("mysql", "mariadb")
        else parsed.values("init-file")
    )
    codes = _codes(call, parsed)
    for code in codes:
        statements(call, code)
    for value in parsed.values("pager"):
        call.shell(value)
    if any(value.lead.startswith("pager=") for value in parsed.values("P", "pset")):
        call.shell(next(value.cut(6) for value in parsed.values("P", "pset") if value.lead.startswith("pager=")))
    for value in parsed.values("o", "output", "L", "log-file", "tee"):
        if value.pattern.lstrip().startswith("|"):
            call.shell(Text.of(value.pattern.lstrip("| ")))
        else:
            effects.write(call, value, OUTPUT)
    for value in files:
        content = call.stdin if value.exact == "-" else effects.content_of(call, value) or effects.read(call, value)
        read_statements(call, content)
    if not codes and not files:
        _waits(call, parsed)
    return OUTPUT


def _parse(call: Call) -> Parsed:
    """The words; the password of mysql stands behind its letter, and holds no options."""
    words = call.words
    if call.name in ("mysql", "mariadb", "mysqlsh"):
        words = tuple(word for word in words if not word.lead.startswith("-p"))
    single = call.name in ("sqlite3", "sqlite", "duckdb")
    long = [*_LONG, *(("c", "s", "f") if call.name == "duckdb" else ())]
    return replace(call, words=words).parse(_SHORT.get(call.name, "qQUPSdiceu"), long, single=single)


def _codes(call: Call, parsed: Parsed) -> list[Text]:
    """The statements that stand in the words."""
    codes = parsed.values(*_CODES, *(("e", "c") if call.name != "sqlite3" else ()))
    if call.name in ("sqlite3", "sqlite", "duckdb"):
        return codes + parsed.operands[1:]
    if call.name not in ("psql", "mysql", "mariadb", "mysqlsh"):
        codes += parsed.values("q", "Q")
    if call.name in ("bq", "db2", "cockroach", "presto", "trino"):
        codes += [word for word in parsed.operands if " " in word.pattern]
    return codes


def _waits(call: Call, parsed: Parsed) -> None:
    """Judge a client that is given its statements on standard input, or waits for a person."""
    if parsed.has("l", "list", "V", "version", "help"):
        call.allow()
    elif call.stdin == OUTER:
        call.confirm("interactive", "A client that waits for statements is of no use here: give it the statement.")
    else:
        read_statements(call, call.stdin)


def read_statements(call: Call, content: Stream) -> None:
    """Judge statements from a file or a pipe."""
    if Taint.NETWORK in content.taints:
        effects.run_content(call, content, code=False)
    elif content.text is not None:
        statements(call, content.text)
    else:
        call.confirm("database change", "Which statements run is known only on the host: show them.", Risk.DESTRUCTIVE)
