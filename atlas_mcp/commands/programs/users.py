"""Users, groups, passwords and what they may do."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk


def _root(word: Text) -> bool:
    return word.exact in ("root", "0", None)


@rule("useradd", "adduser", "usermod", "newusers")
def add_user(call: Call) -> Stream:
    """Makes or changes a user."""
    parsed = call.parse(
        "bcdefgGkKmpsRuPZ" if call.name == "usermod" else "bcdefgGkKpsRuPZ",
        (
            "uid",
            "gid",
            "groups",
            "home",
            "home-dir",
            "shell",
            "comment",
            "password",
            "expiredate",
            "inactive",
            "ingroup",
            "gecos",
            "base-dir",
            "skel",
            "login",
            "prefix",
            "root",
            "add-subuids",
            "conf",
            "firstuid",
            "lastuid",
        ),
    )
    if call.name == "usermod" and "m" in parsed.options and parsed.options["m"]:
        parsed.operands += parsed.options["m"]
    if any(value.exact is None or value.exact.strip().lstrip("+0") == "" for value in parsed.values("u", "uid")):
        call.forbid(effects.BACKDOOR, "Another user with the number of root is a way in.")
    if any(value.exact == "" for value in parsed.values("p", "password")):
        call.forbid(effects.BACKDOOR, "A user without a password is a way in.")
    ends = parsed.values("s", "shell", "e", "expiredate")
    if (
        call.name == "usermod"
        and any(map(_root, parsed.operands[-1:]))
        and (
            parsed.has("L", "lock", "l", "login", "d", "home", "e", "expiredate", "u")
            or any(re.search(r"nologin|false|true", v.pattern) for v in ends)
        )
    ):
        call.forbid(effects.ACCESS, "root stays as it is.")
    groups = " ".join(value.pattern for value in parsed.values("g", "G", "groups", "gid", "ingroup"))
    if call.name == "newusers":
        text = call.stdin.text.exact if call.stdin.text is not None else None
        if text is None or re.search(r"^[^:]*:[^:]*:0:", text, re.M):
            call.forbid(effects.BACKDOOR, "Which users are made is known only on the host, or one is another root.")
        call.confirm("users", "Users are made from a list.")
    elif (
        call.name == "usermod"
        or re.search(r"\b(sudo|wheel|admin|root|docker|lxd|adm|disk|shadow|0)\b", groups)
        or len(parsed.operands) > 1
        and call.name == "adduser"
    ):
        call.confirm(
            "users", "What a user may do changes.", Risk.DESTRUCTIVE if call.name == "usermod" else Risk.CHANGE
        )
    else:
        call.change()
    return OUTPUT


@rule(
    "userdel",
    "deluser",
    "groupdel",
    "delgroup",
    "gpasswd",
    "chage",
    "passwd",
    "chpasswd",
    "chsh",
    "chfn",
    "vipw",
    "vigr",
    "groupmod",
    "pwconv",
    "pwunconv",
    "grpconv",
    "grpunconv",
    "pwck",
    "grpck",
    "smbpasswd",
    "ldapmodify",
    "ldapdelete",
    "ldapadd",
    "kadmin",
    "kadmin.local",
    "htpasswd",
    "pdbedit",
    "lchage",
    "luserdel",
    "groupmems",
    "newgrp",
    "mkpasswd",
    "realm",
    "authselect",
    "authconfig",
    "pam-auth-update",
)
def change_user(call: Call) -> Stream:
    """Removes users, and changes their passwords, groups and terms."""
    words = [word.exact if word.exact is not None else "*" for word in call.words]
    targets = [word for word in call.words if not word.lead.startswith("-")]
    name = call.name
    rooted = any(map(_root, targets[-1:] if name in ("passwd", "chage", "chsh", "usermod") else targets))
    if name in ("userdel", "deluser", "luserdel") and rooted:
        call.forbid(effects.ACCESS, "root stays as it is.")
    elif name == "passwd" and any(re.fullmatch(r"-[a-z]*d[a-z]*|--delete", w) for w in words):
        call.forbid(effects.BACKDOOR, "A user without a password is a way in.")
    elif name == "passwd" and rooted and targets and any(re.fullmatch(r"-[a-z]*l[a-z]*|--lock", w) for w in words):
        call.forbid(effects.ACCESS, "root stays as it is.")
    elif (
        name == "chsh"
        and rooted
        and any(re.search(r"nologin|false", w) for w in words)
        or name == "chage"
        and rooted
        and any(w in ("-E", "--expiredate") for w in words)
    ):
        call.forbid(effects.ACCESS, "root stays as it is.")
    elif name in ("pwunconv", "grpunconv"):
        call.forbid(effects.BACKDOOR, "Hashes of passwords would be readable by all.")
    elif (
        name in ("passwd", "chage")
        and any(w in ("-S", "--status", "-l", "--list", "-a") for w in words)
        and name != "passwd"
        or name == "passwd"
        and any(w in ("-S", "--status") for w in words)
        or name in ("pwck", "grpck")
        and "-r" in words
        or name == "mkpasswd"
        or name == "groupmems"
        and "-l" in words
        or name == "realm"
        and words[:1] in (["list"], ["discover"])
    ):
        call.allow()
    else:
        if (
            name == "chpasswd"
            and call.stdin.text is not None
            and re.search(r"^[^:]+:\s*$", call.stdin.text.exact or "x:y", re.M)
        ):
            call.forbid(effects.BACKDOOR, "A user without a password is a way in.")
        call.confirm("users", "Users, groups or passwords change.", Risk.DESTRUCTIVE)
    return OUTPUT


@rule("groupadd", "addgroup", "mkhomedir_helper")
def add_group(call: Call) -> Stream:
    """Makes a group."""
    call.change()
    return OUTPUT


@rule("visudo")
def visudo(call: Call) -> Stream:
    """Looks at who may become whom, or opens an editor for it."""
    if any(re.fullmatch(r"-[a-z]*c[a-z]*|--check|-V", word.exact or "") for word in call.words):
        call.allow()
    else:
        call.forbid(effects.OPAQUE, "An editor waits for a person: write the file by another step.")
    return OUTPUT
