"""The documents that are made from the code: `uv run python -m tests.docs.generate` writes them, a test compares.

`docs/tools.md`, `docs/cli.md` and `docs/requirements.md` are made whole, the rooms and layers of
`docs/architecture.md` from the docstrings and the import contracts, its path of `apply` from a run.
In `docs/settings.md` the table is made from the models, and its last column, the meaning, is a person's and is kept; in
`docs/clusters.md` the block to paste and the table of privileges, in `docs/rendering.md` that of software, in
`docs/health.md` that of causes, in `docs/templates.md` that of template keys.
"""

import ast
import inspect
import json
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_origin

import anyio
import click
from mcp.types import Tool
from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from atlas_mcp import cli, config
from atlas_mcp.app import App
from atlas_mcp.cli.entry import Command
from atlas_mcp.cli.exits import Exit
from atlas_mcp.config import ENV_PREFIX, settings_type
from atlas_mcp.content import loading
from atlas_mcp.engines.kubernetes.spec import CAUSES, CHECKS
from atlas_mcp.engines.proxmox.spec import Access, block, privileges, template_keys
from atlas_mcp.model import Principal, Role
from atlas_mcp.server import adapter
from tests.docs.path import contracts, layers, picture, rooms, told
from tests.docs.trace import traced

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
UNDOCUMENTED = "(undocumented)"
COMMAND = "uv run python -m tests.docs.generate"
_MADE = f"<!-- Made by `{COMMAND}`: do not edit. -->\n"
_WHO = """Every command that reads or changes what ATLAS keeps passes the gate that calls over MCP pass: the `role` of
the settings, `calls_per_minute`, and a record in the audit log, without which it does nothing. Where nothing is kept
yet, it is recorded once something is.
"""
_TABLE = re.compile(r"(<!-- settings: .*?-->\n).*?(<!-- end -->)", re.S)

_STATES = {"holds": "holds", "partly": "in part", "open": "not yet"}


def documents() -> dict[Path, str]:
    """Every document as it should be."""
    return {
        DOCS / "architecture.md": architecture((DOCS / "architecture.md").read_text("utf-8")),
        DOCS / "tools.md": tools(),
        DOCS / "cli.md": commands(),
        DOCS / "settings.md": settings((DOCS / "settings.md").read_text("utf-8")),
        DOCS / "clusters.md": clusters((DOCS / "clusters.md").read_text("utf-8")),
        DOCS / "health.md": causes((DOCS / "health.md").read_text("utf-8")),
        DOCS / "rendering.md": software((DOCS / "rendering.md").read_text("utf-8")),
        DOCS / "requirements.md": requirements(),
        DOCS / "templates.md": templates((DOCS / "templates.md").read_text("utf-8")),
    }


# -- architecture ----------------------------------------------------------------------------------


def architecture(text: str) -> str:
    """`docs/architecture.md`, its rooms and layers as the code has them."""
    inside = [room for layer in layers() for room in rooms(layer) if room != "__main__"]
    rows = (
        (f"**`{place}`**" if whole else f"`{place}`", says) for room in inside for place, says, whole in _room(room)
    )
    text = _between(text, "rooms", f"{_table(('module', 'owns'), rows)}")
    traces = traced()
    text = _between(text, "path", told(traces))
    text = _between(text, "picture", picture(traces))
    text = _between(text, "layers", "".join(f"    {layer}\n" for layer in layers()))
    return _between(text, "walls", "".join(f"- {contract['name']}\n" for contract in contracts()))


def _room(name: str) -> Iterator[tuple[str, str, bool]]:
    """A room with its modules, or a module by itself: the place, what it owns, whether it is the room."""
    module = ROOT / "atlas_mcp" / f"{name}.py"
    if module.exists():
        yield f"atlas_mcp/{name}.py", _owned(module), True
        return
    yield f"atlas_mcp/{name}/", _owned(ROOT / "atlas_mcp" / name / "__init__.py"), True
    for path in sorted((ROOT / "atlas_mcp" / name).iterdir()):
        inner = path / "__init__.py" if path.is_dir() else path
        if inner.suffix == ".py" and inner.exists() and path.name != "__init__.py":
            yield f"atlas_mcp/{name}/{path.name}{'/' if path.is_dir() else ''}", _owned(inner), False


def _owned(module: Path) -> str:
    """The first sentence of a module's docstring."""
    says = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or UNDOCUMENTED
    return _cell(re.split(r"(?<=\.)(?: |$)", " ".join(says.split("\n\n")[0].split()), maxsplit=1)[0])


def _between(text: str, name: str, content: str) -> str:
    """The text with what stands between two marks made anew."""
    mark = f"<!-- {name}: made by `{COMMAND}` -->\n"
    before, found, rest = text.partition(mark)
    assert found, f"no mark for {name}"
    return f"{before}{mark}\n{content}\n{rest[rest.index('<!-- end -->') :]}"


# -- health ----------------------------------------------------------------------------------------


def causes(text: str) -> str:
    """`docs/health.md`, with what may be wrong with a cluster as its table of causes has it."""
    names = {check: [name for name, one in CAUSES.items() if one.check == check] for check in CHECKS}
    rows = ((f"`{check}`", says, ", ".join(f"`{name}`" for name in names[check])) for check, says in CHECKS.items())
    return _between(text, "causes", _table(("check", "what", "causes"), rows))


# -- tools -----------------------------------------------------------------------------------------


def tools() -> str:
    """`docs/tools.md`."""
    listed, definitions = anyio.run(listed_tools), App(config.defaults()).catalogue.tools
    parts = [
        _MADE,
        "# Tools\n",
        "What a client sees in `tools/list`. Every tool refuses arguments it does not know, and every answer has an"
        " output schema. No tool changes a target itself: `apply` and `cancel_job` act on jobs, which run plans that"
        " a person approved ([how](approvals.md)). A failure is answered with a code of [errors.md](errors.md).\n",
        _table(
            ("tool", "title", "effect", "role"),
            (
                (f"[`{tool.name}`](#{tool.name})", tool.title or "", _effect(tool), definitions[tool.name].role)
                for tool in listed
            ),
        ),
    ]
    for tool in listed:
        says, example, rest = str(tool.description).partition("\n\n{")
        parts += [f"\n## {tool.name}\n", f"{says}\n", *([f"```json\n{{{rest}\n```\n"] if example else [])]
        parts.append(_table(("argument", "type", "default", "meaning"), _arguments(tool)) or "It takes no argument.\n")
        answer = ", ".join(f"`{name}`" for name in (tool.output_schema or {}).get("properties", {}))
        parts.append(f"\nAnswer: {answer}.\n")
    return "\n".join(parts)


async def listed_tools() -> list[Tool]:
    """The tools as the server lists them, by name."""
    built = adapter.build(App(config.defaults()), Principal(name="docs", role=Role.OPERATOR, transport="memory"))
    return sorted(await built.list_tools(), key=lambda tool: tool.name)


def _effect(tool: Tool) -> str:
    hints = tool.annotations
    assert hints is not None
    effect = "acts on a job; destructive" if hints.destructive_hint else "keeps what it makes; changes no target"
    return f"{'reads' if hints.read_only_hint else effect}{'; reaches the cluster' if hints.open_world_hint else ''}"


def _arguments(tool: Tool) -> Iterator[tuple[str, ...]]:
    required = tool.input_schema.get("required", [])
    for name, schema in tool.input_schema.get("properties", {}).items():
        default = "required" if name in required else f"`{json.dumps(schema.get('default'))}`"
        yield f"`{name}`", _type(schema), "" if default == "`null`" else default, schema.get("description", "")


def _type(schema: Mapping[str, Any]) -> str:
    kinds = schema.get("anyOf")
    kind = " or ".join(_type(one) for one in kinds) if kinds else str(schema.get("type", "any"))
    low, high = schema.get("minimum"), schema.get("maximum")
    bounds = (
        f", {low} to {high}" if low is not None and high is not None else f", from {low}" if low is not None else ""
    )
    return ("one of " + ", ".join(schema["enum"])) if "enum" in schema else kind + bounds


# -- commands --------------------------------------------------------------------------------------


def commands() -> str:
    """`docs/cli.md`."""
    parts = [_MADE, "# Command line\n", "`atlas-mcp COMMAND --help` says the same at the terminal.\n"]
    codes = ((str(code.value), code.meaning) for code in Exit)
    parts += [_WHO, "## Exit codes\n", _table(("code", "meaning"), codes)]
    for path, command in _commands(cli.main, "atlas-mcp"):
        context = click.Context(command, info_name=path)
        usage = " ".join(command.collect_usage_pieces(context))
        parts += [f"## {path}\n", f"```text\n{path} {usage}\n```\n", _help(command), f"{command.reach.meaning}\n"]
        options = [record for parameter in command.params if (record := parameter.get_help_record(context))]
        parts.append(_table(("option", "meaning"), ((f"`{name}`", _cell(text)) for name, text in options)))
    return "\n".join(part for part in parts if part)


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, Command]]:
    if not isinstance(command, click.Group):
        assert isinstance(command, Command)
        yield path, command
        return
    context = click.Context(command, info_name=path)
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        if inner is not None and not inner.hidden:
            yield from _commands(inner, f"{path} {name}")


def _help(command: click.Command) -> str:
    text = inspect.cleandoc((command.help or "").replace("\b", ""))
    return f"{text}\n"


# -- settings --------------------------------------------------------------------------------------


def settings(now: str) -> str:
    """`docs/settings.md`: the table made anew, the meanings kept."""
    meanings = dict(re.findall(r"^\| `([^`]+)` \|.*\| (.*?) \|$", now, re.M))
    rows = ((f"`{key}`", kind, default, meanings.get(key, UNDOCUMENTED)) for key, kind, default in setting_rows())
    table = _table(("setting", "type", "default", "meaning"), rows)
    return _TABLE.sub(lambda found: f"{found[1]}\n{table}\n{found[2]}", now)


def setting_rows() -> Iterator[tuple[str, str, str]]:
    """Key, type and default of every setting."""
    yield from _model_rows(settings_type(), "")


def _model_rows(model: type[BaseModel], before: str) -> Iterator[tuple[str, str, str]]:
    schema = model.model_json_schema()
    for name, field in model.model_fields.items():
        inner = _inner(field.annotation)
        if inner is not None and get_origin(field.annotation) is dict:
            yield from _model_rows(inner, f"{before}{name}.NAME.")
        elif inner is not None:
            yield from _model_rows(inner, f"{before}{name}.")
        else:
            key = field.alias or name
            yield f"{before}{key}", _setting_type(schema["properties"][key], schema), _default(model, name)


def _inner(annotation: Any) -> type[BaseModel] | None:
    """The settings below a setting, if it has some."""
    for candidate in (annotation, *get_args(annotation)):
        if isinstance(candidate, type) and issubclass(candidate, BaseModel):
            return candidate
    return None


def _setting_type(schema: Mapping[str, Any], root: Mapping[str, Any]) -> str:
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    if schema.get("type") == "array":
        return f"list of {_setting_type(schema['items'], root)}" if "items" in schema else "list"
    if schema.get("type") == "object":
        return "mapping"
    if "anyOf" in schema:
        kinds = [_setting_type(one, root) for one in schema["anyOf"] if one.get("type") != "null"]
        return " or ".join(kinds)
    return _type(schema)


def _default(model: type[BaseModel], name: str) -> str:
    field = model.model_fields[name]
    if name == "data_dir":
        return "`$XDG_DATA_HOME/atlas`, else `~/.local/share/atlas`"
    if name == "config_dir":
        return "`$ATLAS_CONFIG_DIR`, else `~/.config/atlas`"
    if field.default is PydanticUndefined:
        return "required"
    value = model.__pydantic_serializer__.to_python(model.model_construct(), mode="json").get(name)
    return "" if value in (None, [], {}, ()) else f"`{json.dumps(value).strip(chr(34))}`"


def environment_name(key: str) -> str:
    """The environment variable that gives a setting."""
    return ENV_PREFIX + key.upper().replace(".", "__")


# -- privileges ------------------------------------------------------------------------------------


ACCESS = Access(templates=(9000,), storages=("ceph",), networks=("vmbr0", "vlans/apps"))
"""The names that `docs/clusters.md` takes."""


def clusters(now: str) -> str:
    """`docs/clusters.md`: the block that is pasted, and the table of privileges, made anew."""
    pasted = f"```bash\n{block(ACCESS)}\n```"
    now = re.sub(
        r"(<!-- block.*?-->\n).*?(<!-- end -->)", lambda found: f"{found[1]}\n{pasted}\n\n{found[2]}", now, flags=re.S
    )
    heads = ("action", "privileges of the token", "of the second token")
    table = _table(heads, ((f"`{name}`", *_rights(calls)) for name, calls in privileges.CALLS.items()))
    return re.sub(
        r"(<!-- privileges.*?-->\n).*?(<!-- end -->)", lambda found: f"{found[1]}\n{table}\n{found[2]}", now, flags=re.S
    )


def _rights(calls: tuple[privileges.Call, ...]) -> tuple[str, str]:
    return _listed(calls, admin=False), _listed(calls, admin=True)


def _listed(calls: tuple[privileges.Call, ...], *, admin: bool) -> str:
    rights = (right for call in calls if call.admin is admin for right in call.rights)
    return "; ".join(dict.fromkeys(f"{' or '.join(right.any_of)} on `{right.on}`" for right in rights))


def templates(now: str) -> str:
    """`docs/templates.md`: the table of template keys made anew."""
    rows: dict[tuple[str, str, bool], list[str]] = {}
    for row in template_keys.ROWS:
        default = f" (not {row.default})" if row.default else ""
        rows.setdefault((row.treatment.value, row.why, row.provider), []).append(f"`{row.key}`{default}")
    table = _table(
        ("keys", "what becomes of them", "why", "by Terraform"),
        (
            (", ".join(keys), treatment, why, "the same" if provider else "refused where it is set and would not stay")
            for (treatment, why, provider), keys in rows.items()
        ),
    )
    made = rf"\1\n{table}\n\2"
    return re.sub(r"(<!-- template keys -->\n).*?(<!-- end -->)", made, now, flags=re.S)


def software(now: str) -> str:
    """`docs/rendering.md`: which names in a spec's software are which role."""
    abouts = [found.definition for (kind, _), found in sorted(loading.load().templates.items()) if kind == "ansible"]
    rows = (
        (", ".join(map("`{}`".format, about.software)), f"`{(about.into or '').rpartition('/')[2]}`", about.description)
        for about in abouts
        if about.software
    )
    table = _table(("in `software`", "role", "what it is"), rows)
    made = rf"\1\n{table}\n\2"
    return re.sub(r"(<!-- software -->\n).*?(<!-- end -->)", made, now, flags=re.S)


# -- requirements ----------------------------------------------------------------------------------


def requirement_rows() -> dict[str, dict[str, Any]]:
    """`tests/requirements.toml`."""
    return tomllib.loads((ROOT / "tests" / "requirements.toml").read_text("utf-8"))


def requirements() -> str:
    """`docs/requirements.md`."""
    rows = requirement_rows()
    counts = {state: sum(row["state"] == state for row in rows.values()) for state in _STATES}
    parts = [
        _MADE,
        "# Requirements\n",
        "What ATLAS must do, and what shows that it does. A requirement holds when the tests named for it pass; what"
        " does not hold yet is said here. The source is `tests/requirements.toml`, and a test fails where a test that"
        " it names does not exist.\n",
        f"Of {len(rows)} requirements {counts['holds']} hold, {counts['partly']} hold in part, {counts['open']} do not"
        " hold yet.\n",
    ]
    for letter, title in _GROUPS.items():
        parts.append(f"## {title}\n")
        group = {key: row for key, row in rows.items() if key.startswith(letter)}
        parts.append(
            _table(
                ("id", "requirement", "state", "shown by", "missing"),
                (
                    (key, row["says"], _STATES[row["state"]], _shown_by(row.get("tests", [])), row.get("missing", ""))
                    for key, row in group.items()
                ),
            )
        )
    return "\n".join(parts)


_GROUPS = {
    "A": "A. Proxmox fleets from a spec",
    "B": "B. Configuration of servers over SSH",
    "C": "C. Kubernetes clusters",
    "D": "D. Documentation and remediation",
    "E": "E. Bare metal on OpenStack",
    "X": "All",
}


def _shown_by(tests: list[str]) -> str:
    by_file: dict[str, list[str]] = {}
    for test in tests:
        file, _, name = test.partition("::")
        by_file.setdefault(file, []).append(name)
    return "; ".join(
        f"[{Path(file).name}](../{file})" + (": " + ", ".join(filter(None, names)) if any(names) else "")
        for file, names in by_file.items()
    )


# -- Markdown --------------------------------------------------------------------------------------


def _table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """A table, or nothing where there are no rows."""
    lines = ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]
    if not lines:
        return ""
    return "\n".join([f"| {' | '.join(heads)} |", "|" + " --- |" * len(heads), *lines, ""])


def _cell(text: str) -> str:
    return " ".join(str(text).split()).replace("|", "\\|") if "\\|" not in text else " ".join(text.split())


def main() -> None:
    """Write every document that is not as it should be."""
    for path, text in documents().items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            sys.stdout.write(f"written: {path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
