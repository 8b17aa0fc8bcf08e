"""What a plan of Terraform's would do in a cloud, held against what it may do. Pure.

What no tree of ours holds is refused, even where Terraform would do it: a plan file may come from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines.terraform.attributes import LONGEST, UNSET, differing, flat, written
from atlas_mcp.engines.terraform.clouds.cloud import Cloud
from atlas_mcp.engines.terraform.shown import VERBS, Values, misconfigured, partial, readable, why
from atlas_mcp.engines.terraform.spec import Change, Estate, Verb
from atlas_mcp.model import Effect

LATER = "known after it is applied"


def judge(shown: Values, estate: Estate, cloud: Cloud) -> tuple[tuple[Change, ...], list[str]]:
    """Every resource that the plan changes, and every cause for which it may not.

    Raises:
        TargetError: `target_failed`: it is in no form that is known here.

    """
    with readable(shown):
        refused = [*_elsewhere(shown, estate, cloud), *partial(shown)]
        changes: list[Change] = []
        for one in shown.get("resource_changes") or ():
            change, causes = _changed(one, estate, cloud)
            refused += [f"{line(str(one.get('address')))}: {cause}" for cause in causes]
            if change is not None:
                changes.append(change)
        return tuple(changes), refused


def _elsewhere(shown: Values, estate: Estate, cloud: Cloud) -> Iterator[str]:
    """What would run programs, use another provider, or go to another account or region."""
    configuration = shown["configuration"]
    yield from misconfigured(configuration, cloud.expected)
    for provider in (configuration.get("provider_config") or {}).values():
        if {**(provider.get("expressions") or {})} != {**cloud.expected.configured}:
            yield "its provider is not told all that it is to be told"
    given = shown.get("variables") or {}
    for name, value in estate.variables.items():
        if (given.get(name) or {}).get("value") != value:
            yield f"its {name} is not that of the place it is for"


def _changed(one: Values, estate: Estate, cloud: Cloud) -> tuple[Change | None, list[str]]:
    body, data = one["change"], one.get("mode") == "data"
    actions = tuple(body["actions"])
    known = cloud.expected.data if data else cloud.expected.types
    if one.get("provider_name") not in cloud.expected.sources or one.get("type") not in known:
        return None, ["it reads a data source of another type"] if data else ["resources of that type are not rendered"]
    if data or (actions == ("no-op",) and body.get("importing") is None):
        return None, []
    if line(one["address"]) != one["address"]:
        return None, ["its address cannot be shown"]
    if {*actions} == {"create", "delete"}:
        return None, [f"it would be made anew ({why(one)}), and what is in it would be lost"]
    if actions not in VERBS or VERBS[actions] is Verb.FORGET or body.get("importing") is not None:
        return None, [f"what it would do is not known here ({line(', '.join(map(str, actions)))})"]
    verb, before, after = VERBS[actions], body.get("before") or {}, body.get("after") or {}
    change = Change(
        address=one["address"],
        type=one["type"],
        vmid=None,
        name=line(one["address"].removeprefix(f"{one['type']}.")),
        verb=verb,
        effect=effect_of(verb, _touched(before, after, body), cloud.interrupting.get(one["type"], frozenset())),
        lines=tuple(_lines(verb, before, after, body)),
    )
    lasting = cloud.lasting.get(one["type"], frozenset())
    return change, [*_refusals(change, body, estate), *_back(before, after, lasting if verb is Verb.UPDATE else ())]


def _back(before: Values, after: Values, versions: Iterable[str]) -> Iterator[str]:
    """A version that would be gone back to."""
    for key in versions:
        was, now = _numbers(before.get(key)), _numbers(after.get(key))
        if was and now and now[: len(was)] < was[: len(now)]:
            yield f"{key} would go back from {line(str(before[key]))} to {line(str(after[key]))}: take the one it has"


def _numbers(version: object) -> list[int]:
    return [int(part) for part in str(version or "").split(".") if part.isdecimal()]


def effect_of(verb: Verb, touched: frozenset[str], interrupting: frozenset[str]) -> Effect:
    """What a change does: what it removes is gone, and some attributes move what runs."""
    if verb is Verb.DELETE:
        return Effect.REMOVE
    if verb is Verb.CREATE:
        return Effect.CREATE
    return Effect.INTERRUPT if touched & interrupting else Effect.CHANGE


def touched_by(lines: Sequence[str]) -> frozenset[str]:
    """The attributes that the lines of an update are about."""
    return frozenset(text.partition(":")[0].partition(".")[0] for text in lines)


def _touched(before: Values, after: Values, body: Values) -> frozenset[str]:
    return touched_by([*_lines(Verb.UPDATE, before, after, body)])


def _lines(verb: Verb, before: Values, after: Values, body: Values) -> Iterator[str]:
    """What is written; of an update also what is not known yet. Such a value of a new resource is its own."""
    unknown = {key: True for key, _ in flat(body.get("after_unknown") or {}, None)}
    if verb is not Verb.UPDATE:
        yield from written(verb, before, after, body)
        return
    for key, was, now in differing(before, after, body):
        if not _covered(key, unknown):
            yield f"{key}: {was} -> {now}"
    old = dict(flat(before, body.get("before_sensitive"), whole=True))
    for key in unknown:
        yield f"{key}: {line(old.get(key, UNSET))} -> {LATER}"


def _covered(key: str, unknown: Mapping[str, Any]) -> bool:
    return any(key == one or key.startswith(f"{one}.") for one in unknown)


def _refusals(change: Change, body: Values, estate: Estate) -> Iterator[str]:
    if change.verb is Verb.DELETE and not estate.ends and change.address not in estate.removed:
        yield "it would be destroyed, which was not asked for"
    if change.verb is not Verb.DELETE and estate.ends:
        yield f"it would {change.verb} what is only to be destroyed"
    if change.verb is not Verb.CREATE and estate.begins:
        yield f"it would {change.verb} it, and nothing of the deployment is there yet"
    if change.verb is not Verb.DELETE and _secret(body.get("before"), body.get("after"), body.get("after_sensitive")):
        yield "it writes a secret, which nobody who approves could see"
    if longest := max((len(text) for text in change.lines if len(text) > LONGEST), default=0):
        yield f"it writes a value of {longest} characters, which nobody who approves could read"


def _secret(before: object, after: object, hidden: object) -> bool:
    """Whether anything that is hidden becomes another value; what a cluster gives and stays as it is does not."""
    if hidden is True:
        return after not in (None, "", False, [], {}) and after != before
    if isinstance(hidden, Mapping):
        return any(_secret(_below(before, key), _below(after, key), inner) for key, inner in hidden.items())
    if isinstance(hidden, Sequence) and not isinstance(hidden, str):
        return any(_secret(_below(before, at), _below(after, at), inner) for at, inner in enumerate(hidden))
    return False


def _below(value: object, key: object) -> object:
    if isinstance(value, Mapping):
        return value.get(key)
    if isinstance(value, Sequence) and isinstance(key, int) and key < len(value):
        return value[key]
    return None
