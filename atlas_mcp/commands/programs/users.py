"""Users, groups, passwords and what they may do."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTER, OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_SHELLS = frozenset("sh bash zsh dash ksh fish tcsh csh ash mksh rbash".split())
_STRONG_GROUPS = re.compile(
    r"(?<![\w-])(sudo|wheel|admin|root|docker|lxd|incus|adm|disk|shadow|kvm|libvirt|0)(?![\w-])"
)
_ROOT_STAYS = "root stays as it is: nobody could help otherwise."


def _root(call: Call, word: Text) -> bool:
    """Whether a name is root's, or is looked up in a way that may tell root's."""
    return word.exact in ("root", "0", "+0") or (
        word.exact is None
        and re.search(r"[$`(]\s*\(?\s*(id|getent|whoami|awk|head|logname|stat)\b", call.span) is not None
    )


def _zero(value: Text) -> bool:
    return value.exact is None or re.fullmatch(r"\s*\+?0+\s*|0x0+", value.exact) is not None


_ADD_LONG = (
    "uid gid groups home home-dir shell comment password expiredate inactive ingroup gecos base-dir skel login prefix"
    " root"
    " key add-subuids add-subgids conf firstuid lastuid selinux-user badname-regex"
).split()


@rule("useradd", "adduser", "luseradd")
def add_user(call: Call) -> Stream:
    """Makes a user, or puts one in a group."""
    parsed = call.parse("bcdefgGkKpsRuPZ", _ADD_LONG)
    _way_in(call, parsed)
    groups = " ".join(value.pattern for value in parsed.values("g", "G", "groups", "gid", "ingroup"))
    if _STRONG_GROUPS.search(groups) or len(parsed.operands) > 1:
        call.confirm("users", "A user gets the rights of a group.")
    else:
        call.change()
    return OUTPUT


def _way_in(call: Call, parsed: Parsed) -> None:
    """Judge the number and the password that a user gets."""
    if any(map(_zero, parsed.values("u", "uid"))):
        call.forbid(effects.BACKDOOR, "Another user with the number of root is a way in: use sudo.")
    if any(value.exact == "" for value in parsed.values("p", "password")):
        call.forbid(effects.BACKDOOR, "A user without a password is a way in: set one, or use a key.")


@rule("usermod", "lusermod")
def change_user(call: Call) -> Stream:
    """Changes a user."""
    parsed = call.parse("bcdefgGklpsRuPZvwVW", _ADD_LONG)
    _way_in(call, parsed)
    if any(_root(call, word) for word in parsed.operands[-1:]):
        locked = any(re.fullmatch(r"[!*].*|x", value.pattern) for value in parsed.values("p", "password"))
        if parsed.has("L", "lock", "l", "login", "d", "home") or locked or _ends(parsed) or _shuts(parsed):
            call.forbid(effects.ACCESS, _ROOT_STAYS)
    call.confirm("users", "What a user is or may do changes.", Risk.DESTRUCTIVE)
    return OUTPUT


def _shuts(parsed: Parsed) -> bool:
    """Whether a shell is set that lets nobody in."""
    return any((value.exact or "").rpartition("/")[2] not in _SHELLS for value in parsed.values("s", "shell"))


def _ends(parsed: Parsed) -> bool:
    """Whether an account gets an end."""
    return any(value.exact not in ("", "-1") for value in parsed.values("e", "expiredate", "E"))


@rule("newusers")
def new_users(call: Call) -> Stream:
    """Makes users from a list."""
    content = call.stdin
    for word in call.words:
        if not word.lead.startswith("-"):
            content = effects.content_of(call, word) or effects.read(call, word)
    text = content.text.exact if content.text is not None else None
    if text is not None and re.search(r"^[^:\n]*:[^:\n]*:0+:|^[^:\n]*::", text, re.M):
        call.forbid(
            effects.BACKDOOR, "One of the users is another root, or can log in without a password; leave that one out."
        )
    call.confirm("users", "Users are made from a list.", Risk.DESTRUCTIVE)
    return OUTPUT


@rule("userdel", "deluser", "luserdel", "groupdel", "delgroup", "lgroupdel")
def remove_user(call: Call) -> Stream:
    """Removes users and groups."""
    parsed = call.parse("RP", ("root", "prefix", "conf", "group", "home", "backup-to"))
    if any(_root(call, word) for word in parsed.operands):
        call.forbid(effects.ACCESS, _ROOT_STAYS)
    else:
        call.confirm("users", "A user or a group is removed.", Risk.DESTRUCTIVE)
    return OUTPUT


@rule("passwd")
def passwd(call: Call) -> Stream:
    """Passwords of users."""
    parsed = call.parse(
        "nxwiRP", ("mindays", "maxdays", "warndays", "inactive", "minimum", "maximum", "warning", "root")
    )
    rooted = any(_root(call, word) for word in parsed.operands)
    if parsed.has("d", "delete"):
        call.forbid(effects.BACKDOOR, "A user without a password is a way in: lock it with passwd -l instead.")
    elif rooted and parsed.has("l", "lock"):
        call.forbid(effects.ACCESS, _ROOT_STAYS)
    elif parsed.has("S", "status"):
        call.allow()
    else:
        call.confirm("users", "A password changes.", Risk.DESTRUCTIVE)
    return OUTPUT


@rule("chpasswd", "chgpasswd")
def passwords(call: Call) -> Stream:
    """Passwords of many users."""
    text = call.stdin.text.exact if call.stdin.text is not None else None
    if re.search(r"^[^:\n]+:[ \t]*$", text or "", re.M):
        call.forbid(effects.BACKDOOR, "A user without a password is a way in: set one, or use a key.")
    elif re.search(r"^root:[!*]", text or "", re.M):
        call.forbid(effects.ACCESS, _ROOT_STAYS)
    call.confirm("users", "Passwords change.", Risk.DESTRUCTIVE)
    return OUTPUT


@rule("chage", "chsh", "lchage", "lchsh")
def terms(call: Call) -> Stream:
    """Until when an account lives, and which shell it has."""
    parsed = call.parse(
        "dEIMmWRPs",
        ("lastday", "expiredate", "inactive", "maxdays", "mindays", "warndays", "root", "prefix", "shell"),
    )
    if parsed.has("l", "list", "list-shells"):
        call.allow()
    elif any(_root(call, word) for word in parsed.operands) and (_ends(parsed) or _shuts(parsed)):
        call.forbid(effects.ACCESS, _ROOT_STAYS)
    else:
        call.confirm("users", "The terms of an account change.", Risk.DESTRUCTIVE)
    return OUTPUT


@rule("visudo", "vipw", "vigr")
def edit_accounts(call: Call) -> Stream:
    """Looks at who may become whom, or opens an editor for it."""
    parsed = call.parse("f", ("file",))
    edited = {"EDITOR", "VISUAL", "SUDO_EDITOR"} & {*call.scope.variables}
    if parsed.has("c", "check", "V"):
        call.allow()
    elif edited or call.stdin != OUTER:
        call.forbid(effects.BACKDOOR, "Who may become root is not edited by a program: show the change to a person.")
    else:
        call.confirm("users", "Who may become whom is edited by a person.", Risk.DESTRUCTIVE)
    return OUTPUT


verbs.register({
    "gpasswd groupmod groupmems pwconv grpconv smbpasswd ldapmodify ldapdelete kadmin kadmin.local newgrp lpasswd"
    " lgroupmod":
        Verbs(looks="-l --list", asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="users", short="aAdMgn"),
    "htpasswd htdigest ldapadd ldappasswd lnewusers chfn": Verbs(asks="*", bare=Meaning.ASKS, topic="users"),
    "pwck grpck": Verbs(looks="-r --read-only", bare=Meaning.ASKS, other=Meaning.ASKS, topic="users"),
    "pwunconv grpunconv": Verbs(forbids="*", bare=Meaning.FORBIDS, forbidden=effects.BACKDOOR),
    "pdbedit": Verbs(looks="-L --list -v", forbids="-w", asks="-x -a -r --delete", forbidden=effects.SECRET, short="u"),
    "mkpasswd ldapsearch ldapwhoami klist": Verbs(other=Meaning.LOOKS),
    "realm": Verbs(looks="list discover", asks="join leave permit deny", topic="users"),
    "samba-tool": Verbs(looks="*/list */show */listmembers testparm", asks="*", topic="users"),
    "authselect authconfig pam-auth-update": Verbs(
        looks="current list list-features show check", asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="users"
    ),
    "groupadd addgroup lgroupadd mkhomedir_helper kinit": Verbs(routine="*", bare=Meaning.ROUTINE, short="gKpR"),
})  # fmt: skip
