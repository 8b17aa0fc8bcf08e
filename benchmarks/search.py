"""How well questions are answered by words: those of the tests, over what there is in an office."""

import tempfile
from pathlib import Path

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls import search
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.domain.search.words import together
from benchmarks.report import Row
from tests.bench import ANN
from tests.unit.search import scoring


def rows() -> list[Row]:
    """The questions that share words with the passage that answers them, and those that do not."""
    with tempfile.TemporaryDirectory() as where:
        app = App(config.defaults(data_dir=Path(where)))
        path = Path(where) / "search.db"
        scoring.build(path, search.handbook(KernelSession(app, Call(ANN))))
        synonyms = together(app.catalogue.resources["synonyms"].values())  # type: ignore[arg-type]
        ranks = {one: scoring.rank(path, synonyms, one) for one in scoring.questions()}
        app.close()
    return [
        _row("that share words", [rank for one, rank in ranks.items() if one.shares], "recall@5 0.95"),
        _row("that share none", [rank for one, rank in ranks.items() if not one.shares], "recall@5 0.75, by meaning"),
        _row("that share none, held back from tuning", [rank for one, rank in ranks.items() if one.held]),
    ]


def _row(which: str, ranks: list[int], aim: str = "") -> Row:
    score = scoring.Score.of(ranks)
    told = f"{score.first:.2f}, {score.five:.2f}, {score.mrr:.2f}"
    return Row(f"search by words, {score.count} questions {which}: recall@1, recall@5, MRR", told, aim=aim)
