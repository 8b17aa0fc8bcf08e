"""A word of the syntax tree into the words that the shell may make of it, as far as that is known."""

from __future__ import annotations

import fnmatch
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from atlas_mcp.commands import braces
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.stream import Stream, Taint
from atlas_mcp.commands.syntax import Node
from atlas_mcp.commands.value import ANY, MOST, NAME, SOME_NAME, UNKNOWN, Alternatives, Kind, Piece, Text, few

Fields = tuple[Text, ...]
_ANSI = {"a": "\a", "b": "\b", "e": "\033", "E": "\033", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|c(.)|(.))", re.S)

_MOST_PATHS = 8  # of a list that a substitution prints


class Runner(Protocol):
    """What runs the commands inside a word."""

    def substitute(self, statements: Sequence[Node], scope: Scope) -> Stream:
        """What a substituted command prints."""
        ...

    def feed(self, statements: Sequence[Node], scope: Scope) -> str:
        """The path by which a process that a word names is read or written."""
        ...


_BREAK = (Piece(Kind.LITERAL, "\0"), False)  # between two words of "$@"
Run = tuple[tuple[Piece, bool], ...]


def fields(word: Node, scope: Scope, runner: Runner) -> list[Fields]:
    """The words that a word becomes: every alternative that is known, each a tuple of words."""
    expanded = braces.expand(word.get("Parts", ()))
    if expanded is None:
        return [(UNKNOWN,)]
    per_word = [[_split(run, scope) for run in _runs(parts, scope, runner)] for parts in expanded]
    return product(per_word)


def product(choices: Sequence[Sequence[Fields]]) -> list[Fields]:
    """Every combination; where there are too many, what differs is taken for unknown."""
    count = 1
    for choice in choices:
        count *= max(1, len(choice))
    if count > MOST:
        choices = [choice if len(choice) == 1 else [(UNKNOWN,)] for choice in choices]
    return [tuple(itertools.chain.from_iterable(one)) for one in itertools.product(*choices)]


def texts(word: Node | None, scope: Scope, runner: Runner, *, patterns: bool = False) -> Alternatives:
    """A word where the shell does not split it: an assignment, or, with `patterns`, a redirection's target."""
    if word is None:
        return (Text(),)
    runs = _runs(word.get("Parts", ()), scope, runner)
    return few(Text.of(*(piece if patterns else _literal(piece) for piece, _ in run)) for run in runs)


def document(word: Node | None, scope: Scope, runner: Runner) -> Alternatives:
    """The text of a here-document whose delimiter is not quoted."""
    inner = [[*_part(one, scope, runner, quoted=True)] for one in (word or {}).get("Parts", ())]
    runs = itertools.islice(itertools.product(*inner), MOST)
    return few(Text.of(*(piece for run in one for piece, _ in run)) for one in runs)


def _literal(piece: Piece) -> Piece:
    return Piece(Kind.LITERAL, piece.text) if piece.kind is Kind.GLOB else piece


def _runs(parts: Sequence[Node], scope: Scope, runner: Runner) -> list[Run]:
    """The alternatives of a word's parts, each piece with whether it is split."""
    choices: list[list[Run]] = []
    for index, part in enumerate(parts):
        if index == 0 and part["Type"] == "Lit" and part["Value"].startswith("~"):
            choices.append(_tilde(part["Value"], scope))
        else:
            choices.append([*_part(part, scope, runner, quoted=False)])
    count = 1
    for choice in choices:
        count *= max(1, len(choice))
    if count > MOST:
        choices = [choice if len(choice) == 1 else [((ANY, True),)] for choice in choices]
    return [tuple(itertools.chain.from_iterable(one)) for one in itertools.product(*choices)]


def _tilde(text: str, scope: Scope) -> list[Run]:
    user, slash, rest = text[1:].partition("/")
    behind = _unquoted(slash + rest)
    if user == "":
        homes = scope.value("HOME")
    elif user in ("+", "-"):
        homes = scope.value("PWD") if user == "+" else (UNKNOWN,)
    else:
        homes = (Text.of("/root" if user == "root" else f"/home/{user}"),)
    return [((*((piece, False) for piece in home.pieces), *behind)) for home in homes]


def _part(part: Node, scope: Scope, runner: Runner, *, quoted: bool) -> Iterator[Run]:
    kind = part["Type"]
    if kind == "Lit":
        yield _in_quotes(part["Value"]) if quoted else _unquoted(part["Value"])
    elif kind == "SglQuoted":
        value = part.get("Value", "")
        yield ((Piece(Kind.LITERAL, ansi(value) if part.get("Dollar") else value), False),)
    elif kind == "DblQuoted":
        inner = [[*_part(one, scope, runner, quoted=True)] for one in part.get("Parts", ())]
        empty: list[list[Run]] = [[((Piece(Kind.LITERAL, ""), False),)]]
        yield from (tuple(itertools.chain.from_iterable(one)) for one in itertools.product(*(empty + inner)))
    elif kind == "ParamExp":
        yield from _parameter(part, scope, runner, quoted=quoted)
    elif kind == "CmdSubst":
        yield from _substituted(runner.substitute(part.get("Stmts", ()), scope), quoted=quoted)
    elif kind == "ProcSubst":
        yield ((Piece(Kind.LITERAL, runner.feed(part.get("Stmts", ()), scope)), False),)
    elif kind == "ArithmExp":
        run_inside(part, scope, runner)
        yield ((NAME, False),)
    elif kind == "ExtGlob":
        yield ((Piece(Kind.GLOB, "*"), False),)
    else:
        yield ((ANY, True),)


def _substituted(printed: Stream, *, quoted: bool) -> Iterator[Run]:
    """What a substitution may become: each path of a list that it prints, and whatever else it is."""
    if printed.text is None and len(printed.paths) > 1:
        for text in printed.paths[:_MOST_PATHS]:
            yield _pieces(text, quoted=quoted)
    yield _pieces(printed.value, quoted=quoted)
    if Taint.DECODED in printed.taints and printed.text is not None:  # a decoder hides what it prints
        yield _pieces(UNKNOWN, quoted=quoted)


def run_inside(node: object, scope: Scope, runner: Runner) -> None:
    """Run every substitution that stands anywhere in a node that is not expanded otherwise."""
    if isinstance(node, dict):
        if node.get("Type") == "CmdSubst":
            runner.substitute(node.get("Stmts", ()), scope)
        elif node.get("Type") == "ProcSubst":
            runner.feed(node.get("Stmts", ()), scope)
        else:
            for value in node.values():
                run_inside(value, scope, runner)
    elif isinstance(node, list):
        for value in node:
            run_inside(value, scope, runner)


def _pieces(text: Text, *, quoted: bool) -> Run:
    return tuple((piece, not quoted) for piece in text.pieces)


def _unquoted(text: str) -> Run:
    """Unquoted literal text: escapes are taken away, patterns are marked."""
    run: list[tuple[Piece, bool]] = []
    for part in re.findall(r"\\.|\[[^\]/]*\]|[*?]|[^\\\[*?]+|.", text, re.DOTALL):
        if part == "\\\n":
            continue
        if part[0] == "\\" and len(part) == 2:
            run.append((Piece(Kind.LITERAL, part[1]), False))
        else:
            run.append((Piece(Kind.GLOB if _is_glob(part) else Kind.LITERAL, part), False))
    return tuple(run)


def _is_glob(part: str) -> bool:
    return part in ("*", "?") or (part[0] == "[" and len(part) > 2)


def globs(text: str) -> tuple[Piece, ...]:
    """Text as the shell reads it unquoted, in pieces."""
    return tuple(piece for piece, _ in _unquoted(text))


def _in_quotes(text: str) -> Run:
    value = re.sub(r"\\([$`\"\\\n])", lambda match: "" if match[1] == "\n" else match[1], text)
    return ((Piece(Kind.LITERAL, value), False),)


def ansi(text: str) -> str:
    """Text with the escapes of `$'…'`, printf and echo -e."""

    def one(match: re.Match[str]) -> str:
        if number := match[1] or match[2] or match[3]:
            return chr(min(int(number, 16), 0x10FFFF))
        if match[4]:
            return chr(int(match[4], 8) & 0xFF)
        if match[5]:
            return chr(ord(match[5]) & 0x1F)
        return _ANSI.get(match[6], match[6])

    return _ESCAPE.sub(one, text)


def _split(run: Run, scope: Scope) -> Fields:
    """The words of one alternative: split where it is unquoted, without those that are empty and unquoted."""
    separators = scope.value("IFS")
    known = separators[0].exact if len(separators) == 1 else None
    words: list[Text] = []
    current: list[Piece] = []
    kept = False

    def end() -> None:
        nonlocal kept
        if current or kept:
            words.append(Text.of(*current))
        current.clear()
        kept = False

    for piece, splits in run:
        if (piece, splits) == _BREAK:
            end()
            kept = True
        elif piece.kind is not Kind.LITERAL or not splits:
            if piece.kind is not Kind.LITERAL or piece.text:
                current.append(piece)
            kept |= not splits
        elif known is None:
            current.append(ANY)
        else:
            for token in re.findall(
                f"[{re.escape(known)}]+|[^{re.escape(known)}]+" if known else ".+", piece.text, re.S
            ):
                if known and token[0] in known:
                    end()
                else:
                    current += [one for one, _ in _globs(token)]
    end()
    return tuple(words)


def _globs(text: str) -> Run:
    """Patterns in what a variable holds are read where it stands unquoted."""
    parts = re.findall(r"\[[^\]/]*\]|[*?]|[^\[*?]+|.", text, re.DOTALL)
    return tuple((Piece(Kind.GLOB if _is_glob(part) else Kind.LITERAL, part), False) for part in parts)


def _parameter(part: Node, scope: Scope, runner: Runner, *, quoted: bool) -> Iterator[Run]:
    name = part["Param"]["Value"]
    if name in ("@", "*") and not any(key in part for key in ("Exp", "Slice", "Repl", "Length", "Excl")):
        yield _list((UNKNOWN,) if scope.positional is None else scope.positional, quoted=quoted)
        return
    index = part.get("Index")
    if index is not None and name in scope.arrays and _whole(index):
        if not any(key in part for key in ("Exp", "Slice", "Repl", "Length", "Excl")):
            yield _list(scope.arrays[name], quoted=quoted)
            return
    for text in few(_parameter_texts(part, name, scope, runner)):
        yield _pieces(text, quoted=quoted) or ((Piece(Kind.LITERAL, ""), not quoted),)


def _list(items: Sequence[Text], *, quoted: bool) -> Run:
    run: list[tuple[Piece, bool]] = []
    for number, item in enumerate(items):
        run += ([_BREAK] if number else []) + [(piece, not quoted) for piece in item.pieces]
    return tuple(run)


def _whole(index: Node) -> bool:
    parts = index.get("Parts", ())
    return len(parts) == 1 and parts[0].get("Value") in ("@", "*")


def _parameter_texts(part: Node, name: str, scope: Scope, runner: Runner) -> Iterator[Text]:
    if part.get("Length") or part.get("Width"):
        yield SOME_NAME
        return
    values = _values(part, name, scope, runner)
    if part.get("Names"):
        yield UNKNOWN
        return
    if part.get("Excl"):
        values = tuple(
            text for one in values for text in (scope.value(one.exact) if one.exact is not None else (UNKNOWN,))
        )
    if (operation := part.get("Exp")) is not None:
        yield from _operation(operation, name, values, scope, runner)
    elif (cut := part.get("Slice")) is not None:
        run_inside(cut, scope, runner)
        yield from (_slice(text, cut) for text in values)
    elif (replacement := part.get("Repl")) is not None:
        yield from _replaced(replacement, values, scope, runner)
    else:
        yield from values


def _values(part: Node, name: str, scope: Scope, runner: Runner) -> Alternatives:
    index = part.get("Index")
    if index is None:
        return scope.value(name)
    run_inside(index, scope, runner)
    at = index["Parts"][0].get("Value", "") if len(index.get("Parts", ())) == 1 else ""
    items = scope.arrays.get(name)
    if items is None or not at.isdigit():
        return (UNKNOWN,) if items is None else few((*items, UNKNOWN))
    return (items[int(at)] if int(at) < len(items) else Text(),)


def _operation(operation: Node, name: str, values: Alternatives, scope: Scope, runner: Runner) -> Iterator[Text]:
    sign, word = operation["Op"], operation.get("Word")
    others = texts(word, scope, runner)
    if sign in ("-", ":-", "=", ":="):
        unset = [text for text in values if text.open or not text.pieces]
        result = few((*(text for text in values if text.pieces), *(others if unset else ())))
        if sign in ("=", ":=") and unset:
            scope.assign(name, result)
        yield from result
    elif sign in ("?", ":?"):
        yield from (text for text in values if text.pieces)
    elif sign in ("+", ":+"):
        yield from others
        if any(text.open or not text.pieces for text in values):
            yield Text()
    elif sign in ("#", "##", "%", "%%"):
        yield from _each(values, others, lambda text, pattern: trim(text, pattern, sign))
    elif sign in ("^", "^^", ",", ",,"):
        case: Callable[[str], str] = str.upper if "^" in sign else str.lower
        whole = len(sign) == 2
        for text in values:
            exact = text.exact
            yield UNKNOWN if exact is None or word else Text.of(case(exact) if whole else case(exact[:1]) + exact[1:])
    elif sign == "@" and all(text.exact is not None for text in values) and others[0].exact in ("U", "L"):
        yield from (
            Text.of((text.exact or "").upper() if others[0].exact == "U" else (text.exact or "").lower())
            for text in values
        )
    else:
        yield UNKNOWN


def _each(values: Alternatives, others: Alternatives, make: Callable[[str, str], str]) -> Iterator[Text]:
    for text, other in itertools.product(values, others):
        exact = text.exact
        pattern = None if other.open else other.pattern
        yield UNKNOWN if exact is None or pattern is None else Text.of(make(exact, pattern))


def trim(text: str, pattern: str, sign: str) -> str:
    """The text without the shortest or longest match of a pattern at its beginning or end."""
    expression = re.compile(fnmatch.translate(pattern), re.S)
    ends = range(len(text) + 1) if sign in ("#", "%%") else range(len(text), -1, -1)
    for at in ends:
        head, tail = text[:at], text[at:]
        if "#" in sign and expression.match(head):
            return tail
        if "%" in sign and expression.match(tail):
            return head
    return text


def _slice(text: Text, cut: Node) -> Text:
    exact, numbers = text.exact, [_number(cut.get(key)) for key in ("Offset", "Length")]
    if exact is None or (cut.get("Offset") and numbers[0] is None) or (cut.get("Length") and numbers[1] is None):
        return UNKNOWN
    start = numbers[0] or 0
    start = max(0, len(exact) + start) if start < 0 else start
    length = numbers[1]
    return Text.of(exact[start:] if length is None else exact[start : length if length < 0 else start + length])


def _number(node: Node | None) -> int | None:
    if node is None:
        return None
    if node.get("Type") == "UnaryArithm" and node.get("Op") == "-":
        inner = _number(node.get("X"))
        return None if inner is None else -inner
    if node.get("Type") == "ParenArithm":
        return _number(node.get("X"))
    parts = node.get("Parts", ())
    value = parts[0].get("Value", "") if len(parts) == 1 and parts[0].get("Type") == "Lit" else ""
    return int(value) if re.fullmatch(r"\d{1,9}", value) else None


def _replaced(replacement: Node, values: Alternatives, scope: Scope, runner: Runner) -> Iterator[Text]:
    originals = texts(replacement.get("Orig"), scope, runner)
    others = texts(replacement.get("With"), scope, runner)
    for text, original, other in itertools.product(values, originals, others):
        exact, new = text.exact, other.exact
        if exact is None or new is None or original.open:
            yield UNKNOWN
            continue
        anchored = {"#": r"\A", "%": ""}.get(original.pattern[:1], "")
        pattern = original.pattern[1:] if original.pattern[:1] in ("#", "%") else original.pattern
        expression = fnmatch.translate(pattern).removesuffix("\\Z").removesuffix("\\z")
        end = r"\Z" if original.pattern[:1] == "%" else ""
        count = 0 if replacement.get("All") else 1
        yield Text.of(re.sub(f"{anchored}(?:{expression}){end}", new.replace("\\", r"\\"), exact, count=count))
