"""From pydantic's errors to `Problem`s in our words: a JSON pointer, what is wrong with its limit, the remedy.

pydantic's own messages are never passed on, since they echo input. A value is shown shortened and printable,
and not at all where its key looks like a secret's. Pure.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from atlas_mcp.domain.text import OWN_ERROR, counted, printable, shown
from atlas_mcp.errors import Problem

_SECRET_KEY = re.compile(r"pass(word|wd|phrase)?s?$|secret|token|api_?key|private_?key|credential|cookie|ticket", re.I)
_USUAL_WORDS = {  # what people call a key -> where it is
    **dict.fromkeys(("cpu", "cpus", "vcpu", "vcpus", "sockets"), "cores"),
    **dict.fromkeys(("ram", "mem"), "memory"),
    **dict.fromkeys(("name", "fqdn"), "hostname"),
    **dict.fromkeys(("disk", "disk_size", "volumes"), "disks"),
    **dict.fromkeys(("ip", "ips", "address", "network", "networks", "bridge", "vlan", "gateway"), "nics"),
    **dict.fromkeys(("ssh_key", "ssh_keys", "sshkeys"), "cloud_init.ssh_keys"),
    **dict.fromkeys(("image", "os"), "template"),
    **dict.fromkeys(("replicas", "instances"), "count"),
    "user": "cloud_init.user",
    "env": "environment",
    "gw": "gateway",
    "packages": "software",
}
_EXAMPLES = {  # of a list or a mapping, as a person may write it
    "vms": '[{"id": "web", "count": 3, "hostname": "web-{n:02}"}]',
    "disks": '[{"size": "20GiB"}]',
    "nics": '[{"bridge": "vmbr0", "vlan": 20}]',
    "tags": '["web"]',
    "software": '["nginx"]',
    "ssh_keys": '["ssh-ed25519 AAAA... me@desk"]',
    "removed": '["web-3"]',
    "servers": '["10.0.20.1"]',
    "search": '["example.org"]',
    "cloud_init": '{"user": "ops", "ssh_keys": ["ssh-ed25519 AAAA... me@desk"]}',
    "dns": '{"servers": ["10.0.20.1"]}',
    "storage": '"ceph"',
    "metadata": '{"name": "shop", "environment": "dev"}',
    "spec": '{"vms": [{"id": "web"}]}',
    "defaults": '{"template": "debian-12-cloud", "storage": "ceph"}',
    "backup": '{"schedule": "02:30", "storage": "pbs"}',
    "ha": '{"state": "started"}',
    "readiness": '{"level": "running", "timeout_s": 300}',
    "startup": '{"order": 1}',
    "ipv4": '"10.0.20.11/24"',
    "ipv6": '"2001:db8:20::11/64"',
}
_NOT_GIVEN = {  # what people look for that nobody writes -> what becomes of it
    "vmid": "ATLAS takes the next free VMID of the operator's range. Leave it out; id is the VM's name in the fleet.",
}
_MOST = 100
_SECRET_WORDS = ("password", "cipassword", "passphrase", "passwd")


def pointer_of(place: Iterable[int | str]) -> str:
    """The JSON pointer (RFC 6901) of a place; keys are shortened and made printable."""
    return "".join(f"/{_token(part)}" for part in place)


def _token(part: int | str) -> str:
    text = "".join(char if printable(char) else "?" for char in str(part)[:60])
    return text.replace("~", "~0").replace("/", "~1")


def is_secret_key(key: str) -> bool:
    """Whether a value under this key may be a secret."""
    misspelt = difflib.get_close_matches(key.lower()[:60], _SECRET_WORDS, n=1, cutoff=0.8)
    return bool(misspelt) or _SECRET_KEY.search(key) is not None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is nearest to a misspelt one."""
    lower, words = word.lower()[:60], list(known)
    begun = [item for item in words if len(item) > 2 and lower.startswith(item)]  # production: prod
    matches = begun or difflib.get_close_matches(lower, words, n=1, cutoff=0.6)
    return matches[0] if matches else None


def nearest_first(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known words, those most like a word first."""
    lower = word.lower()[:60]
    return tuple(sorted(known, key=lambda one: -difflib.SequenceMatcher(None, lower, one.lower()).ratio()))


def closest(word: str, known: Iterable[str]) -> str:
    """The question whether one of the known ids was meant, with a blank after it; "" where none is near."""
    matches = difflib.get_close_matches(word[:100], list(known), n=1, cutoff=0.8)
    return f"Did you mean {matches[0]}? " if matches else ""


def problems_of(error: ValidationError, model: type[BaseModel], kind: str = "Fleet") -> list[Problem]:
    """What a failed validation of `model` found, in the order of the document, whose kind is `kind`.

    The arguments of a tool are of no kind: "". Each is a search among the known keys, so that only the first are told,
    and how many more there are.
    """
    all_details = own_errors(error)
    shown_ones = [_problem(details, model, kind) for details in all_details[:_MOST]]
    more = len(all_details) - _MOST
    return [*shown_ones, *([Problem("", f"{more} more places are wrong.", "Mend these first.")] if more > 0 else [])]


def own_errors(error: ValidationError) -> list[ErrorDetails]:
    """The errors without those about the length of a list that only count its wrong items as missing."""
    errors = error.errors(include_url=False)
    places = {details["loc"][:length] for details in errors for length in range(len(details["loc"]))}
    return [details for details in errors if not (details["type"] == "too_short" and details["loc"] in places)]


def _problem(details: ErrorDetails, model: type[BaseModel], kind: str) -> Problem:
    place = details["loc"]
    context: dict[str, Any] = {**details.get("ctx", {}), "kind": kind}
    if details["type"] == "extra_forbidden":
        return _unknown_key(place, model, kind)
    place = tuple(_walked(model, place)[0])
    if details["type"] == OWN_ERROR:
        return Problem(pointer_of(place), context["message"], context["remedy"])
    named = [str(part) for part in place if isinstance(part, str)]
    hidden = any(is_secret_key(part) for part in named)
    value = "the value" if hidden else shown(details["input"])
    word = _empty if details["input"] is None else _WORDING.get(details["type"], _other)
    context["list"] = named[-1] if named else ""
    key = "the item" if place and isinstance(place[-1], int) else named[-1] if named else "the document"
    message, remedy = word(key, value, context)
    return Problem(pointer_of(place), message, remedy)


def _unknown_key(place: Sequence[int | str], model: type[BaseModel], kind: str) -> Problem:
    key = str(place[-1])
    known = known_keys(model, place[:-1])
    place = _walked(model, place)[0]
    if is_secret_key(key) and nearest(key, known) is None:
        if kind in ("Settings", ""):
            return Problem(pointer_of(place), "there is no such key here.", f"Known here: {', '.join(known)}.")
        return Problem(
            pointer_of(place),
            "a spec holds no passwords or other secrets.",
            "Remove the key; people log in with cloud_init.ssh_keys.",
        )
    word = key.lower().replace("-", "_")
    usual = _USUAL_WORDS.get(word, "")
    close = usual if usual.partition(".")[0] in known else nearest(key, known)
    remedy = f"Did you mean {close}?{example(close)}" if close else f"Known here: {', '.join(known)}."
    if kind == "Fleet" and word in _NOT_GIVEN:
        remedy = _NOT_GIVEN[word]
    return Problem(pointer_of(place), f"there is no key {shown(key)} here.", remedy)


def known_keys(model: type[BaseModel], place: Sequence[int | str]) -> list[str]:
    """The keys of the model at a place below `model`, as documents write them."""
    keys = (key for one in _walked(model, place)[1] for key in _fields(one))
    return list(dict.fromkeys(keys))


def _walked(model: type[BaseModel], place: Sequence[int | str]) -> tuple[list[int | str], list[Any]]:
    """A place as the document has it, and the types that may stand there.

    Where there are several, the next part of pydantic's place names the one that it tried, which no document says.
    """
    kept: list[int | str] = []
    types: list[Any] = [model]
    chosen = True
    for part in place:
        if not chosen and len(types) > 1:
            types = [one for one in types if getattr(one, "__name__", "") == part] or types
            chosen = True
        else:
            kept.append(part)
            types = [inner for one in types for below in _below(one, part) for inner in _alternatives(below)]
            chosen = False
    return kept, types


def _alternatives(annotation: Any) -> list[Any]:  # noqa: ANN401 - an annotation
    """The types that a value may have: those of a union, without what only says that it may be left out."""
    if get_origin(annotation) is Annotated:
        return _alternatives(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [one for part in get_args(annotation) for one in _alternatives(part)]
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        return _alternatives(annotation.model_fields["root"].annotation)
    return [] if annotation in (None, NoneType) else [annotation]


def _below(annotation: Any, part: int | str) -> list[Any]:  # noqa: ANN401 - an annotation
    """What a type has under a key or at a number, if it says so."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if not inner:
        return [field for key, field in _fields(annotation).items() if key == part]
    if origin is tuple and isinstance(part, int) and Ellipsis not in inner:
        return [*inner[part : part + 1]]
    return [inner[1] if isinstance(part, str) and len(inner) > 1 else inner[0]]


def _fields(annotation: Any) -> dict[str, Any]:  # noqa: ANN401 - an annotation
    """The types of a model's fields, by the keys that documents write; none of what is no model."""
    if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        return {}
    return {field.alias or name: field.annotation for name, field in annotation.model_fields.items()}


_Words = tuple[str, str]


def example(key: str) -> str:
    """A literal that may stand under a key, as a sentence with a blank before it; "" where words say enough."""
    literal = _EXAMPLES.get(key.rpartition(".")[2])
    return f" For example {literal}." if literal else ""


def _missing(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{key} is missing.", f"Give {key}.{example(key)}"


def _not_text(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{value} is not text.", f"Write {key} as text, in quotes where it looks like a number or a date."


def _not_flag(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{value} is neither true nor false.", "Write true or false, without quotes."


def _not_listed(key: str, value: str, context: dict[str, Any]) -> _Words:
    expected = str(context.get("expected", ""))
    close = nearest(value.strip("'\""), re.findall(r"'([^']*)'", expected))
    listed = expected.replace("'", "")
    return f"{key} is {value}, it can be {listed}.", f"Did you mean {close}?" if close else f"Write {listed}."


def unlisted(pointer: str, value: object, words: Sequence[str]) -> Problem:
    """The problem of a value that is none of some words."""
    expected = f"{', '.join(map(repr, map(str, words[:-1])))} or {str(words[-1])!r}"
    message, remedy = _not_listed(pointer.rpartition("/")[2], shown(value), {"expected": expected})
    return Problem(pointer, message, remedy)


def _not_list(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{key} is {value}, not a list.", f"Write {key} as a list.{example(key)}"


def _not_mapping(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{value} is not a mapping.", f"Write {key} as keys with values.{example(context['list'])}"


def _too_few(key: str, value: str, context: dict[str, Any]) -> _Words:
    least = context.get("min_length", 1)
    return (
        f"{key} has {counted(context.get('actual_length', 0), 'item', '')}, at least {least} needed.",
        f"Give at least {least}.",
    )


def _too_many(key: str, value: str, context: dict[str, Any]) -> _Words:
    most = context.get("max_length")
    length = context.get("actual_length", "too many")
    return f"{key} has {length} items, the limit is {most}.", f"Give at most {most}."


def _empty(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{key} is empty.", "Give it a value, or remove the key."


def _not_whole(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{key} is {value}, not a whole number.", "Write a whole number, without quotes."


def _not_number(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{key} is {value}, not a number.", "Write a number, without quotes."


def _too_low(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{key} is {value}, the least is {context['ge']}.", f"Write {context['ge']} or more."


def _too_high(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{key} is {value}, the limit is {context['le']}.", f"Write {context['le']} or less."


def _not_path(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{key} is {value}, not a path.", "Write the path of a file or directory."


def _other(key: str, value: str, context: dict[str, Any]) -> _Words:
    return f"{key} is {value}, which has not the form it needs.", (
        f"See atlas://schemas/{context['kind']}." if context["kind"] else "See the tool's input schema."
    )


_WORDING: dict[str, Callable[[str, str, dict[str, Any]], _Words]] = {
    "missing": _missing,
    "string_type": _not_text,
    "bool_type": _not_flag,
    "bool_parsing": _not_flag,
    "int_type": _not_whole,
    "int_parsing": _not_whole,
    "int_from_float": _not_whole,
    "float_type": _not_number,
    "float_parsing": _not_number,
    "greater_than_equal": _too_low,
    "less_than_equal": _too_high,
    "path_type": _not_path,
    "enum": _not_listed,
    "literal_error": _not_listed,
    "list_type": _not_list,
    "tuple_type": _not_list,
    "set_type": _not_list,
    "frozen_set_type": _not_list,
    "model_type": _not_mapping,
    "model_attributes_type": _not_mapping,
    "dict_type": _not_mapping,
    "too_short": _too_few,
    "too_long": _too_many,
}
