"""Stores of keys and documents, queues, and the administration of databases."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.databases import read_statements
from atlas_mcp.commands.programs.sql import statements
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTER, OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

REDIS = Verbs(
    looks="get mget info keys scan ttl pttl type exists llen lrange lindex smembers scard sismember hget hgetall"
    " hkeys hvals hlen hmget"
    " hexists zrange zrevrange zrangebyscore zscore zcard zrank dbsize ping echo strlen time role memory slowlog"
    " slowlog/get latency lastsave"
    " command object bitcount xlen xrange xinfo pubsub getrange randomkey sscan hscan zscan monitor config/get"
    " client/list client/info"
    " client/getname client/id cluster/info cluster/nodes cluster/slots acl/list acl/whoami acl/cat acl/users"
    " module/list script/exists"
    " debug/object function/list --stat --scan --latency --bigkeys --memkeys --hotkeys --latency-history"
    " sentinel/masters"
    " sentinel/slaves"
    " sentinel/get-master-addr-by-name",
    routine="set setex psetex setnx mset incr decr incrby decrby expire expireat persist lpush rpush lpop rpop sadd"
    " srem hset hsetnx hmset"
    " hdel hincrby zadd zrem zincrby publish append bgsave save bgrewriteaof getset getdel lset ltrim lrem xadd xack"
    " pexpire touch subscribe"
    " auth select wait setbit setrange rename client/setname replicaof/no/one",
    asks="*",
    forbids="module/load module/loadex config/set/dir config/set/dbfilename config/set/logfile config/set/*"
    " debug/segfault",
    short="hpsanruit",
    long="user pass eval cacert cert key uri pattern rdb functions-rdb intrinsic-latency count",
    topic="database change",
    forbidden=effects.BACKDOOR,
    bare=Meaning.ASKS,
)
_REDIS_SETTINGS = re.compile(
    r"(?i)dir|dbfilename|logfile|\*|appenddirname|appendfilename|aclfile|unixsocket|pidfile|requirepass|protected-mode"
)


@rule("redis-cli")
def redis(call: Call) -> Stream:
    """Stores of keys."""
    parsed = call.parse(REDIS.short, REDIS.long.split(), stops=True)
    for value in parsed.values("rdb", "functions-rdb"):
        effects.write(call, value, OUTPUT)
    lines = [parsed.operands] if parsed.operands else []
    text = call.stdin.text.exact if call.stdin.text is not None else None
    if not lines and call.stdin != OUTER:
        lines = [[Text.of(word) for word in line.split()] for line in (text or "").splitlines() if line.strip()]
        if text is None:
            call.confirm(
                "database change", "Which commands run is known only on the host: show them.", Risk.DESTRUCTIVE
            )
    elif parsed.values("eval"):
        call.confirm("database change", "A script runs in the store.", Risk.DESTRUCTIVE)
    if any(re.search(r"os\.execute|io\.popen|loadlib", word.pattern) for word in call.words):
        call.forbid(effects.OPAQUE, "A script runs programs of the host: run them plainly.")
    for words in lines or [[]]:
        parsed.operands = [Text.of(word.exact.lower()) if word.exact is not None else word for word in words]
        _redis_command(call, [word.exact or "*" for word in parsed.operands])
        if words or (text is None and call.stdin == OUTER and not parsed.values("eval")):
            _judged(call, parsed.operands, parsed.options)
    return OUTPUT


def _judged(call: Call, words: list[Text], options: dict[str, list[Text]]) -> None:
    setting = [word.exact for word in words[:2]] == ["config", "set"]
    if setting:
        call.confirm("database change", "The store's settings change.")
    else:
        verbs.judge(call, REDIS, Parsed(options, words))


def _redis_command(call: Call, words: list[str]) -> None:
    """Judge commands that write where they are told, or load code."""
    if words[:2] == ["config", "set"] and any(map(_REDIS_SETTINGS.fullmatch, words[2:3])):
        if words[2] not in ("requirepass", "protected-mode"):
            call.forbid(
                effects.BACKDOOR, "A store that writes where it is told is a way in: change its configuration file."
            )


@rule("influx")
def influx(call: Call) -> Stream:
    """A store of time series, whose language is near to SQL."""
    parsed = call.parse("btc", ("execute", "host", "port", "database", "org", "bucket", "token"), single=True)
    for code in parsed.values("execute"):
        statements(call, code)
    if not parsed.values("execute"):
        verbs.judge(call, INFLUX, Parsed(operands=parsed.operands))
    return OUTPUT


INFLUX = Verbs(
    looks="ping version query */list config auth/list",
    routine="write backup setup bucket/create",
    asks="*",
    topic="database change",
)
_MONGO_RUNS = re.compile(
    r"(?i)\b(run(Program|NonMongoProgram)?|_startMongoProgram|rawMongoProgramOutput|system|child_process|require"
    r"|eval|Function)\s*\(|process\.|fs\.|"
    r"\$where|execSync|\bimport\s*\("
)
_MONGO_ENDS = re.compile(
    r"(?i)drop|\bload\(|remove|delete(many|one)?\(|shutdown|updateMany|replaceOne|renameCollection|(create|update"
    r"|drop)User"
    r"|grant|revoke|compact|\$out|\$merge"
    r"|bulkWrite|findAndModify|findOneAnd|fsync|kill|resync|setParameter|truncate|stepDown|reconfig|rs\.(add|remove"
    r"|initiate)|sh\.(?!status)"
    r"|moveChunk|convertToCapped|changePassword|update\(|\$set|unset"
)
_MONGO_CHANGES = re.compile(r"(?i)insert|create(Index|Collection)|updateOne|save\(")


@rule("mongosh")
def mongo(call: Call) -> Stream:
    """The shell of MongoDB, which is one of JavaScript."""
    parsed = call.parse("upf", ("eval", "host", "port", "username", "password", "file", "authenticationDatabase"))
    codes = parsed.values("eval")
    files = [
        *parsed.values("f", "file"),
        *(word for word in parsed.operands if word.pattern.endswith((".js", ".mongodb"))),
    ]
    for code in codes:
        _mongo_code(call, code)
    for file in files:
        content = effects.content_of(call, file) or effects.read(call, file)
        _mongo_content(call, content)
    if not codes and not files:
        if call.stdin == OUTER:
            call.confirm("interactive", "A client that waits for statements is of no use here: give it the statement.")
        else:
            _mongo_content(call, call.stdin)
    return OUTPUT


def _mongo_content(call: Call, content: Stream) -> None:
    if content.text is not None:
        _mongo_code(call, content.text)
    else:
        read_statements(call, content)


def _mongo_code(call: Call, code: Text) -> None:
    text = code.pattern
    if _MONGO_RUNS.search(re.sub(r"runCommand\s*\(|adminCommand\s*\(", "", text)):
        call.forbid(effects.OPAQUE, "The shell of the database runs programs of the host: run them plainly.")
    elif code.open or _MONGO_ENDS.search(text):
        call.confirm("database change", "Data is deleted or changed.", Risk.DESTRUCTIVE)
    elif _MONGO_CHANGES.search(text):
        call.change()
    else:
        call.allow()


_LOOKS = (
    "status ping version processlist variables extended-status list info --list --describe list_* cluster_status ring"
    " tpstats report"
    " environment node_health_check history topology *status info gossipinfo compactionstats describecluster netstats"
    " show */list */status"
)
_ENDS = (
    "drop shutdown stop delete purge_queue reset force_reset stop_app delete_* --delete decommission removenode"
    " assassinate kill password"
    " failover switchover reinit remove clear_* clearsnapshot drain forget_cluster_node stop-slave --reset-offsets"
    " restart change_password"
    " --delete-consumers promote rejoin truncatehints disable* flush-hosts debug */delete */remove"
)
verbs.register({
    "dropdb dropuser pg_dropcluster pg_resetwal pg_restore pg_rewind mongorestore pg_archivecleanup"
    " kafka-delete-records.sh initdb"
    " mysql_secure_installation pg_upgrade mysqlimport mongoimport myisamchk elasticsearch-keystore"
    " mysql_install_db": Verbs(
        looks="-l --list list", asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="database change"
    ),
    "createuser": Verbs(asks="-s --superuser -r"
    " --createrole", routine="*", bare=Meaning.ROUTINE, topic="database change"),
    "createdb pg_createcluster reindexdb vacuumdb clusterdb mysqlcheck mysqlslap pgbench mongoexport": Verbs(
        routine="*", bare=Meaning.ROUTINE, topic="database change"
    ),
    "pg_lsclusters pg_isready mysqlshow mongostat mongotop pg_waldump pg_controldata pg_config innochecksum"
    " mysqldumpslow mysqlbinlog"
    " pt-query-digest pg_verifybackup pgbadger memstat": Verbs(other=Meaning.LOOKS),
    "mysqladmin rabbitmqctl rabbitmq-plugins patronictl repmgr nodetool arangosh couchbase-cli pg_ctl"
    " kafka-topics.sh kafka-topics"
    " kafka-consumer-groups.sh kafka-configs.sh pcp_node_info memcached-tool stolonctl": Verbs(
        looks=_LOOKS, asks=_ENDS, routine="*", short="uhSPpDnc", long="user host socket port bootstrap-server topic"
        " group command-config",
        bare=Meaning.LOOKS, topic="database change",
    ),
    "pg_ctlcluster": Verbs(looks="*/*/status", routine="*/*/start */*/restart */*/reload"
    " */*/promote", asks="*/*/stop *", topic="service stop"),
})  # fmt: skip
