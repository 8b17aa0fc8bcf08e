"""Files and lines as forms, on this machine: done, held, undone, refused where somebody has changed them since."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from atlas_mcp.engines.ssh import forms, remote
from atlas_mcp.engines.ssh.remote import Program, Stands
from atlas_mcp.engines.ssh.spec import Fetch, Line, Presence, Put, Snapshot
from tests.ssh.shell import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path.resolve() / "home")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "place").mkdir()
    (tmp_path / "home").mkdir()
    return tmp_path.resolve() / "place"


def seen(path: Path) -> tuple[str, int] | None:
    return (path.read_text(), stat.S_IMODE(path.stat().st_mode)) if path.exists() else None


CONTENTS = ("", "a", "a\n", "a\nb", "\n\n", "END\n'\"$(id)`id`\\\n", "-n\n", "ü\t€\n", "%s %d\n", "x" * 15_000)


@pytest.mark.parametrize("content", CONTENTS)
def test_a_file_is_put_to_the_letter_and_taken_back(desk: Desk, place: Path, content: str) -> None:
    form = Put(path=str(place / "x"), content=content, mode="0640")
    run = desk.does(form)
    assert seen(place / "x") == (content, 0o640)
    desk.does(form, Stands.HELD)
    desk.undoes(form, run)
    desk.undoes(form, run)
    assert [*place.iterdir()] == []


def test_a_file_that_was_there_comes_back_with_its_mode(desk: Desk, place: Path) -> None:
    (place / "x").write_bytes(b"\xff\x00before")
    (place / "x").chmod(0o604)
    os.utime(place / "x", (1, 1))
    form = Put(path=str(place / "x"), content="after", mode="0600")
    run = desk.does(form)
    assert seen(place / "x") == ("after", 0o600)
    desk.undoes(form, run)
    assert (place / "x").read_bytes() == b"\xff\x00before"
    assert (stat.S_IMODE((place / "x").stat().st_mode), (place / "x").stat().st_mtime) == (0o604, 1)
    assert [one.name for one in place.iterdir()] == ["x"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_owner_and_group(desk: Desk, place: Path) -> None:
    (place / "x").write_text("before")
    os.chown(place / "x", 12, 34)
    plain = Put(path=str(place / "x"), content="a")
    desk.does(plain)
    assert ((place / "x").stat().st_uid, (place / "x").stat().st_gid) == (12, 34)
    owned = plain.model_copy(update={"owner": "daemon", "group": "bin"})
    run = desk.does(owned)
    assert ((place / "x").stat().st_uid, (place / "x").stat().st_gid) == (1, 2)
    desk.does(owned, Stands.HELD)
    desk.undoes(owned, run)
    assert ((place / "x").stat().st_uid, (place / "x").stat().st_gid) == (12, 34)


CHARACTERS = "".join(map(chr, range(32, 127))).replace("/", "") + "äß€𝄞"


@given(name=st.text(CHARACTERS, min_size=1, max_size=60).filter(lambda name: name not in (".", "..")))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_names_of_every_character_are_data(desk: Desk, place: Path, name: str) -> None:
    form = Put(path=str(place / name), content="x")
    run = desk.does(form)
    assert [one.name for one in place.iterdir()] == [name]
    desk.undoes(form, run)
    assert [*place.iterdir()] == []


@pytest.mark.parametrize("path", ["/", "x", "/a/", "/a//b", "/a/../b", "/./a", "/a/.", "/a\nb", "/a\0b", ""])
def test_what_is_no_path_of_a_file_is_refused(path: str) -> None:
    for make in (lambda: Put(path=path, content=""), lambda: Fetch(path=path), lambda: Line(path=path, line="x")):
        with pytest.raises(ValidationError):
            make()


# -- links, and who changes files meanwhile -----------------------------------------------------------------


def test_a_link_at_its_place_is_replaced_and_not_followed(desk: Desk, place: Path) -> None:
    (place / "target").write_text("other's")
    (place / "x").symlink_to("target")
    form = Put(path=str(place / "x"), content="ours")
    run = desk.does(form)
    assert (place / "target").read_text() == "other's" and not (place / "x").is_symlink()
    desk.undoes(form, run)
    assert (place / "x").readlink() == Path("target") and (place / "target").read_text() == "other's"


@pytest.mark.parametrize("form", [Put(path="/x/f", content=""), Line(path="/x/f", line="a"), Fetch(path="/x/f")])
def test_a_directory_that_is_a_link_is_refused(desk: Desk, place: Path, form: Put | Line | Fetch) -> None:
    """What was judged is the path that was named."""
    (place / "real").mkdir()
    (place / "real" / "f").write_text("kept")
    (place / "link").symlink_to("real")
    there = form.model_copy(update={"path": str(place / "link" / "f")})
    run, why = desk.fails(there)
    assert why == f"{place}/link leads through a link: name the directory itself, {place}/real"
    assert (place / "real" / "f").read_text() == "kept"
    if not isinstance(form, Fetch):
        desk.undoes(there, run)


@contextmanager
def racing(swap: Callable[[], None]) -> Iterator[None]:
    """Swap again and again, until the body is done."""
    over = threading.Event()

    def race() -> None:
        while not over.is_set():
            swap()

    thread = threading.Thread(target=race)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def test_somebody_who_swaps_links_has_nothing_written_elsewhere(desk: Desk, place: Path) -> None:
    """The directory is theirs: what they lose or win there is theirs. What their links lead to is not touched."""
    victim = place.parent / "victim"
    victim.write_text("secret")
    victim.chmod(0o600)

    def swap() -> None:
        for path in [place / "x", *place.glob(".atlas*")]:
            try:
                (place / "new").symlink_to(victim)
                (place / "new").rename(path)
            except OSError:
                (place / "new").unlink(missing_ok=True)

    form = Put(path=str(place / "x"), content="ours", mode="0666")
    with racing(swap):
        for _ in range(4):
            run, _ = desk.run(forms.program(form, root=False, deadline_s=60))
            desk.run(Program(forms.undo(form), deadline_s=60), f"{run}-undo")
    assert (victim.read_text(), stat.S_IMODE(victim.stat().st_mode)) == ("secret", 0o600)


def test_somebody_who_swaps_the_directory_has_nothing_written_elsewhere(desk: Desk, place: Path) -> None:
    elsewhere, mine, away = place.parent / "elsewhere", place / "mine", place / "away"
    elsewhere.mkdir()
    mine.mkdir()

    def swap() -> None:
        mine.rename(away)
        mine.symlink_to(elsewhere)
        mine.unlink()
        away.rename(mine)

    with racing(swap):
        for _ in range(6):
            desk.run(forms.program(Put(path=str(mine / "x"), content="ours"), root=False, deadline_s=60))
    assert [*elsewhere.iterdir()] == []


@pytest.mark.parametrize("kind", ["directory", "fifo"])
def test_what_is_no_file_stays(desk: Desk, place: Path, kind: str) -> None:
    (place / "x").mkdir() if kind == "directory" else os.mkfifo(place / "x")
    form = Put(path=str(place / "x"), content="")
    run, why = desk.fails(form)
    assert why == f"{place}/x is neither a file nor a link"
    desk.undoes(form, run)
    assert [one.name for one in place.iterdir()] == ["x"] and not (place / "x").is_file()


@pytest.mark.parametrize("changed", ["content", "mode", "gone", "link"])
def test_what_somebody_has_changed_since_is_not_put_back(desk: Desk, place: Path, changed: str) -> None:
    path = place / "x"
    path.write_text("before")
    form = Put(path=str(path), content="ours")
    run = desk.does(form)
    if changed == "content":
        path.write_text("theirs")
    elif changed == "mode":
        path.chmod(0o777)
    else:
        path.unlink()
    if changed == "link":
        path.symlink_to("/etc/hostname")
    ran = desk.undoes(form, run, forms.REFUSED)
    assert f"somebody has changed {path} since" in ran.output
    assert not path.exists() or path.is_symlink() or path.read_text() in ("theirs", "ours")


def test_what_was_there_is_kept_for_a_while_only(desk: Desk, place: Path) -> None:
    form = Put(path=str(place / "x"), content="ours")
    run = desk.does(form)
    shutil.rmtree(desk.file(run, "kept"))
    desk.file(run, "kept").mkdir()
    assert "what was there before is not kept any more" in desk.undoes(form, run, forms.REFUSED).output
    assert (place / "x").read_text() == "ours"


# -- killed in the middle -----------------------------------------------------------------------------------


def test_one_that_is_killed_anywhere_is_taken_back(desk: Desk, place: Path) -> None:
    """Before each command of its script: what was there is there again, and nothing else."""
    (place / "x").write_text("before")
    form = Put(path=str(place / "x"), content="ours")
    program = forms.program(form, root=False, deadline_s=60)
    text = "trap '[ $((at += 1)) -lt STOP ] || kill -9 0' DEBUG\nset -T\n"
    kinds = set()
    for stop in range(1, 200, 3):
        script = text.replace("STOP", str(stop)) + program.script
        run, ran = desk.run(Program(script, input=program.input, deadline_s=60))
        kinds.add(ran.stands)
        if ran.stands is Stands.ENDED:
            break
        desk.undoes(form, run)
        assert seen(place / "x") == ("before", 0o644) and [one.name for one in place.iterdir()] == ["x"], stop
    assert kinds == {Stands.LOST, Stands.ENDED}


def test_its_undoing_may_be_killed_anywhere(desk: Desk, place: Path) -> None:
    (place / "x").write_text("before")
    form = Put(path=str(place / "x"), content="ours")
    run = desk.does(form)
    for stop in range(1, 200, 3):
        text = f"trap '[ $((at += 1)) -lt {stop} ] || kill -9 0' DEBUG\nset -T\n" + forms.undo(form)
        _, ran = desk.run(Program(text, deadline_s=60), f"{run}-undo")
        desk(remote.clear(f"{run}-undo"))
        if ran.stands is Stands.ENDED:
            break
    desk.undoes(form, run)
    assert seen(place / "x") == ("before", 0o644) and [one.name for one in place.iterdir()] == ["x"]


# -- lines --------------------------------------------------------------------------------------------------

LINES = [
    ("a\nb\n", {"line": "c"}, "a\nb\nc\n"),
    ("a\nb", {"line": "c"}, "a\nb\nc\n"),
    ("", {"line": "c"}, "c\n"),
    ("a\nc\nb\n", {"line": "c"}, None),
    ("#x=1\nx=2\ny\n", {"line": "x=3", "match": "^#?x="}, "#x=1\nx=3\ny\n"),
    ("y\n", {"line": "x=3", "match": "^#?x="}, "y\nx=3\n"),
    ("x=3\ny\n", {"line": "x=3", "match": "^x="}, None),
    ("x=1\nx=3\n", {"line": "x=3", "match": "^x="}, None),
    ("a\nb\na\n", {"line": "a", "state": Presence.ABSENT}, "b\n"),
    ("a\n", {"line": "a", "state": Presence.ABSENT}, ""),
    ("b\n", {"line": "a", "state": Presence.ABSENT}, None),
    ("ab\nac\nb\n", {"line": "x", "match": "^a", "state": Presence.ABSENT}, "b\n"),
    ("a\n", {"line": "'; touch pwned; '$(id) \\ \"*"}, "a\n'; touch pwned; '$(id) \\ \"*\n"),
    ("\\n\n* \n", {"line": "-n"}, "\\n\n* \n-n\n"),
]


@pytest.mark.parametrize(("before", "values", "after"), LINES)
def test_a_line(desk: Desk, place: Path, before: str, values: dict[str, str], after: str | None) -> None:
    path = place / "x"
    path.write_text(before)
    path.chmod(0o604)
    form = Line(path=str(path), **values)
    run = desk.does(form, Stands.HELD if after is None else Stands.ENDED)
    assert seen(path) == (before if after is None else after, 0o604)
    if after is not None:
        desk.does(form, Stands.HELD)
        desk.undoes(form, run)
        assert seen(path) == (before, 0o604)
    assert [one.name for one in place.iterdir()] == ["x"]


@pytest.mark.parametrize(
    ("content", "match", "why"),
    [
        (None, "", "there is no file {}"),
        (b"a\0b\n", "", "{} is no text"),
        (b"a" * (2**20 + 1), "", "{} is longer than a mebibyte"),
        (b"a\n", "(", "match is no regular expression"),
    ],
)
def test_a_line_that_has_no_place(desk: Desk, place: Path, content: bytes | None, match: str, why: str) -> None:
    path = place / "x"
    if content is not None:
        path.write_bytes(content)
    form = Line(path=str(path), line="c", match=match)
    run, said = desk.fails(form)
    assert said == why.format(path)
    desk.undoes(form, run)
    assert (path.read_bytes() if path.exists() else None) == content


# -- what only reads -----------------------------------------------------------------------------------------


def test_a_file_is_fetched(desk: Desk, place: Path) -> None:
    (place / "x").write_text("one\ntwo")
    _, ran = desk.run(forms.program(Fetch(path=str(place / "x")), root=False, deadline_s=60))
    assert (ran.code, ran.output) == (0, "one\ntwo")
    _, why = desk.fails(Fetch(path=str(place / "x"), most_bytes=3))
    assert why == f"{place}/x has 7 bytes, more than 3"
    (place / "link").symlink_to("x")
    _, why = desk.fails(Fetch(path=str(place / "link")))
    assert why == f"{place}/link is no file"


def test_a_snapshot_is_a_fact_a_line(desk: Desk, place: Path) -> None:
    run, ran = desk.run(forms.program(Snapshot(), root=False, deadline_s=60))
    text = remote.read(desk(remote.look(run, 2**20))).output
    assert ran.code == 0
    facts = [line.split("\t") for line in text.splitlines()]
    assert all(len(one) == 2 for one in facts)
    kinds = {one[0] for one in facts}
    assert {"kernel", "uptime_s", "load", "memory", "disk", "package", "user", "group"} <= kinds
    assert ["user", "root:0:0:/bin/bash"] in facts
    assert [*place.iterdir()] == []


def test_scripts_are_what_shellcheck_calls_clean() -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("shellcheck is not installed")
    folder = Path(forms.__file__).parent
    # What is set by the values in front, and `cd x && y || fail`, where nothing is missed.
    words = ["shellcheck", "-s", "bash", "-e", "SC2154,SC2015,SC2034,SC2086,SC2164", *map(str, folder.glob("*.sh"))]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
