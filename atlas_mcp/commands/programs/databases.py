"""Databases: what is asked of them is read."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_DESTROYS = re.compile(
    r"\b(drop|truncate|alter\s+(?!table\s+\S+\s+add\b|role\s+\S+\s+set\b)|shutdown|reset\s+(master|replica|slave|query)|purge|flush\s+(?!privileges|tables|logs|status)|kill|revoke|grant|vacuum\s+full|reindex|"
    r"create\s+(user|role)|set\s+password|pg_terminate_backend|pg_drop_replication_slot|stop\s+(slave|replica|group_replication)|detach\s+partition|optimize)\b", re.I)  # fmt: skip
_UNBOUND = re.compile(r"\b(delete\s+from|update)\s+(?:(?!\bwhere\b)[^;])*(;|$)", re.I | re.S)
_CHANGES = re.compile(
    r"\b(insert|update|delete|create|alter|replace|merge|copy|load|import|call|do|set|lock|rename|refresh|cluster|analyze|vacuum|comment)\b",
    re.I,
)
_ESCAPES = re.compile(
    r"(\\!|^\s*\\o\s*\||\bsystem\b\s|\b(into\s+(outfile|dumpfile))\b|\bcopy\b[^;]*\b(program)\b|\bxp_cmdshell\b|\blo_export\b|\bload_file\b|\bsys_exec\b|\bsys_eval\b|\bcreate\s+(or\s+replace\s+)?function\b[^;]*\b(language\s+(c|plpythonu|plperlu|plpython3u|plsh)|soname)\b|\bload_extension\b|^\s*\.(shell|system)\b|\bedit\s*\(|\bpg_read_file\b|\bpg_ls_dir\b|\butl_file\b|\bdbms_scheduler\b)", re.I | re.M)  # fmt: skip
_SHELL = re.compile(
    r"(?:\\!|\bsystem\s|^\s*\.(?:shell|system)\s)\s*([^\n;]+)|\bprogram\s+'([^']+)'|\\o\s*\|\s*([^\n]+)|\|\s*([^\n]+)$",
    re.I | re.M,
)


def sql(call: Call, code: Text) -> None:
    """Judge statements of SQL, and the commands of the client between them."""
    text = code.exact
    if text is None:
        call.confirm("database change", "Part of the statement is known only on the host.", Risk.DESTRUCTIVE)
        text = code.pattern
    bare = re.sub(r"--[^\n]*|/\*.*?\*/", " ", text, flags=re.S)
    if _ESCAPES.search(bare):
        for match in _SHELL.finditer(bare):
            call.shell(Text.of(next(group for group in match.groups() if group)))
        if re.search(r"(?i)into\s+(outfile|dumpfile)\s+['\"]([^'\"]+)", bare):
            effects.write(
                call, Text.of(re.search(r"(?i)into\s+(?:outfile|dumpfile)\s+['\"]([^'\"]+)", bare)[1]), OUTPUT
            )  # type: ignore[index]
        call.confirm(
            "database escape", "The database reads or writes files, or runs programs of the host.", Risk.DESTRUCTIVE
        )
    unquoted = re.sub(r"'(?:[^']|'')*'", "''", bare)
    if _DESTROYS.search(unquoted) or _UNBOUND.search(unquoted):
        call.confirm("database change", "Data or rights are lost or changed as a whole.", Risk.DESTRUCTIVE)
    elif _CHANGES.search(unquoted):
        call.change()
    else:
        call.allow()


@rule(
    "mysql",
    "psql",
    "sqlite3",
    "sqlcmd",
    "isql",
    "cqlsh",
    "clickhouse-client",
    "clickhouse",
    "duckdb",
    "sqlplus",
    "usql",
    "cockroach",
    "tsql",
    "mysqlsh",
    "bq",
    "presto",
    "trino",
    "beeline",
    "hive",
)
def relational(call: Call) -> Stream:
    """Clients of SQL."""
    parsed = call.parse(
        "ehuPDS" if call.name in ("mysql", "mysqlsh") else "cdfhopPUvLRFT" if call.name == "psql" else "qQUPSdiceu",
        (
            "execute",
            "command",
            "file",
            "host",
            "port",
            "user",
            "username",
            "dbname",
            "database",
            "query",
            "output",
            "set",
            "variable",
            "init-command",
            "pager",
            "tee",
            "cmd",
            "init-file",
            "log-file",
            "socket",
            "defaults-file",
            "defaults-extra-file",
            "login-path",
            "delimiter",
            "queries-file",
        ),
        stops=False,
    )
    codes = [
        *parsed.values("e", "execute", "c", "command", "query", "init-command", "cmd"),
        *(parsed.values("q", "Q") if call.name not in ("psql", "mysql") else []),
    ]
    if call.name in ("sqlite3", "duckdb"):
        codes += parsed.operands[1:]
    for code in codes:
        sql(call, code)
    for value in parsed.values("pager"):
        call.shell(value)
    for value in (*parsed.values("o", "output"), *parsed.values("L", "log-file", "tee")):
        call.shell(Text.of(value.pattern.lstrip("| "))) if value.pattern.lstrip().startswith("|") else effects.write(
            call, value, OUTPUT
        )
    files = parsed.values("file", "f", "queries-file", "init-file") if call.name != "mysql" else []
    for value in files:
        content = effects.content_of(call, value) if value.exact != "-" else call.stdin
        _content(call, content if content is not None else effects.read(call, value))
    if not codes and not files:
        if call.stdin.taints == {Taint.OUTER} and call.stdin.text is None:
            listing = parsed.has("l", "list", "V", "version", "help")
            call.allow() if listing else call.confirm(
                "interactive", "A client that waits for statements is of no use here."
            )
        else:
            _content(call, call.stdin)
    return OUTPUT


def _content(call: Call, content: Stream) -> None:
    """Statements from a file or a pipe."""
    if content.text is not None:
        sql(call, content.text)
    else:
        call.confirm("database change", "Which statements run is known only on the host.", Risk.DESTRUCTIVE)


@rule(
    "dropdb",
    "dropuser",
    "createdb",
    "createuser",
    "mysqladmin",
    "pg_ctl",
    "pg_ctlcluster",
    "pg_dropcluster",
    "pg_resetwal",
    "pg_restore",
    "reindexdb",
    "vacuumdb",
    "clusterdb",
    "pg_lsclusters",
    "pg_isready",
    "mysqlcheck",
    "mysqlimport",
    "mysqlshow",
    "pg_rewind",
    "pg_upgrade",
    "initdb",
    "mysql_install_db",
    "mysql_secure_installation",
    "mongorestore",
    "mongoimport",
    "mongoexport",
    "mongostat",
    "pgbench",
    "pg_archivecleanup",
    "pg_waldump",
    "patronictl",
    "repmgr",
    "mysqlslap",
    "mongotop",
    "pg_controldata",
    "pg_config",
    "myisamchk",
    "innochecksum",
    "rabbitmqctl",
    "rabbitmq-plugins",
    "kafka-topics.sh",
    "kafka-topics",
    "kafka-delete-records.sh",
    "kafka-consumer-groups.sh",
    "nodetool",
    "elasticsearch-keystore",
    "influx",
    "arangosh",
    "couchbase-cli",
    "pg_createcluster",
)
def administration(call: Call) -> Stream:
    """Administration of databases and queues."""
    words = [word.exact or "*" for word in call.words]
    name = call.name
    quiet = (
        "pg_lsclusters",
        "pg_isready",
        "mysqlshow",
        "mongostat",
        "mongotop",
        "pg_waldump",
        "pg_controldata",
        "pg_config",
        "innochecksum",
    )
    ends = {
        "drop",
        "shutdown",
        "stop",
        "delete",
        "purge_queue",
        "reset",
        "force_reset",
        "stop_app",
        "delete_queue",
        "--delete",
        "decommission",
        "removenode",
        "assassinate",
        "kill",
        "password",
        "failover",
        "switchover",
        "reinit",
        "remove",
        "delete_user",
        "delete_vhost",
        "clear_permissions",
        "clearsnapshot",
        "drain",
        "forget_cluster_node",
        "stop-slave",
        "--reset-offsets",
        "-m",
    }
    if name in quiet or any(
        w
        in (
            "status",
            "ping",
            "version",
            "processlist",
            "variables",
            "extended-status",
            "list",
            "info",
            "--list",
            "--describe",
            "list_queues",
            "cluster_status",
            "list_users",
            "ring",
            "tpstats",
            "list_connections",
            "list_exchanges",
            "--version",
            "report",
            "environment",
            "node_health_check",
            "list_vhosts",
            "list_permissions",
            "history",
            "topology",
        )
        for w in words
    ):
        call.allow()
    elif name in (
        "dropdb",
        "dropuser",
        "pg_dropcluster",
        "pg_resetwal",
        "pg_restore",
        "pg_rewind",
        "mongorestore",
        "pg_archivecleanup",
        "kafka-delete-records.sh",
        "initdb",
    ) or any(w in ends for w in words):
        call.confirm("database change", f"{name} deletes, stops or overwrites.", Risk.DESTRUCTIVE)
    elif name in (
        "mysql_secure_installation",
        "pg_upgrade",
        "createuser",
        "mysqlimport",
        "mongoimport",
        "myisamchk",
        "elasticsearch-keystore",
    ):
        call.confirm("database change", f"{name} changes a database as a whole.")
    else:
        call.change()
    return OUTPUT


_REDIS_READS = frozenset(
    "get mget info keys scan ttl pttl type exists llen lrange lindex smembers scard sismember hget hgetall hkeys hlen hmget zrange zscore zcard dbsize ping echo strlen time role memory slowlog latency lastsave command object bitcount xlen xrange xinfo pubsub getrange randomkey sscan hscan zscan --stat --latency --bigkeys --memkeys --hotkeys --version -v monitor".split()
)
_REDIS_ROUTINE = frozenset(
    "set setex setnx mset incr decr incrby expire persist lpush rpush lpop rpop sadd srem hset hmset hdel zadd zrem publish append bgsave save bgrewriteaof getset lset ltrim xadd pexpire rename touch subscribe auth select wait".split()
)


@rule("redis-cli", "memcached-tool", "mongosh")
def stores(call: Call) -> Stream:
    """Stores of keys and documents."""
    if call.name in ("mongosh", "mongo"):
        parsed = call.parse("upf", ("eval", "host", "port", "username", "password", "file", "authenticationDatabase"))
        for value in parsed.values("eval", "f", "file"):
            text = value.pattern
            if (
                re.search(
                    r"(?i)\b(run|runProgram|system|load|_startMongoProgram|child_process|require|process\.)\b\s*\(?",
                    text,
                )
                and "runCommand" not in text
            ):
                call.forbid(effects.OPAQUE, "The shell of the database runs programs of the host.")
            elif re.search(
                r"(?i)drop|remove|delete(many|one)?\(|shutdown|update|replace|renameCollection|createUser|grant|revoke|compact|\$out|\$merge|bulkWrite|findAndModify|findOneAnd|insert|rs\.|sh\.|eval\(|fsync|kill|resync|repl|setParameter|new Function|dropDatabase|truncate",
                text,
            ):
                call.confirm("database change", "Data is deleted or changed.", Risk.DESTRUCTIVE)
            else:
                call.allow()
        if not parsed.values("eval", "f", "file"):
            _content(call, call.stdin) if call.stdin.taints != {Taint.OUTER} else call.confirm(
                "interactive", "A client that waits for statements is of no use here."
            )
        return OUTPUT
    parsed = call.parse(
        "hpsanruitdXDx".replace("x", ""),
        (
            "user",
            "pass",
            "eval",
            "cacert",
            "cert",
            "key",
            "uri",
            "pattern",
            "rdb",
            "functions-rdb",
            "intrinsic-latency",
        ),
        stops=True,
    )
    for value in parsed.values("rdb", "functions-rdb"):
        effects.write(call, value, OUTPUT)
    words = [(word.exact or "*").lower() for word in parsed.operands]
    verb = words[0] if words else next(((w.exact or "") for w in call.words if (w.exact or "") in _REDIS_READS), "")
    if (
        verb == "config"
        and words[1:2] in (["get"], ["rewrite"], ["resetstat"])
        or verb in ("client", "cluster", "acl", "module", "script", "debug", "function")
        and words[1:2]
        and words[1] in ("list", "info", "getname", "nodes", "slots", "whoami", "cat", "exists", "id")
    ):
        call.allow() if words[1] not in ("rewrite", "resetstat") else call.confirm(
            "database change", "The store's settings change."
        )
    elif verb == "config" and words[1:2] == ["set"] and (words[2:3] in (["dir"], ["dbfilename"], ["logfile"], ["*"])):
        call.forbid(effects.BACKDOOR, "A store that writes where it is told is a way in.")
    elif verb == "module" and words[1:2] == ["load"] or verb in ("slaveof", "replicaof") and words[1:2] != ["no"]:
        call.forbid(
            effects.BACKDOOR, "The store would take code or data from elsewhere."
        ) if verb == "module" else call.confirm("database change", "The store follows another.", Risk.DESTRUCTIVE)
    elif verb in _REDIS_READS or parsed.has("stat", "latency", "bigkeys", "version", "memkeys", "hotkeys"):
        call.allow()
    elif verb in _REDIS_ROUTINE:
        call.change()
    elif not verb:
        call.confirm("interactive", "A client that waits for commands is of no use here.")
    else:
        call.confirm("database change", f"{verb} deletes, or changes the store as a whole.", Risk.DESTRUCTIVE)
    return OUTPUT
