import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from registre.build import build
from registre.errors import UsageError
from registre.evaluation import evaluate
from registre.evaluation.page import page
from registre.evaluation.report import as_json
from registre.evaluation.sources import Sources
from registre.exporting import export
from registre.store import create, open_existing

from .conftest import ANNOTATED, Corpus

SHARED = Path(__file__).resolve().parents[3] / "shared"
SAME_FAMILY = {
    "subsidy (who, how much, status)": "subsidy",
    "subsidy (complete event)": "subsidy, complete",
}


def wrong(corpus: Corpus) -> list[tuple[str, str, str]]:
    found = evaluate(corpus.gold, corpus.opened)
    return sorted(
        (v.family, "missed" if v.found is None else "invented", str(v.gold or v.found))
        for v in found.verdicts
        if not v.is_right
    )


def test_what_differs_from_the_annotations_is_missed_or_invented(corpus: Corpus) -> None:
    said = wrong(corpus)
    assert ("attendance", "missed", "name Hugues Brun, status absent") in said
    assert ("attendance", "invented", "name Hugues Brun, civility M., status present") in said
    assert ("session", "missed", "field secretary, value Hugues Brun") in said
    assert ("organisations", "missed", "name Conseil départemental") in said
    assert {family for family, _, _ in said} == {"attendance", "session", "organisations", "subsidy, complete"}


def test_figures_add_up(corpus: Corpus) -> None:
    found = evaluate(corpus.gold, corpus.opened)
    roll = found.families["attendance"]
    assert (roll.precision, roll.recall, roll.f1, roll.gold, roll.found) == (0.5, 0.5, 0.5, 2, 2)
    assert found.families["evidence"].f1 == 1.0
    assert found.by_document.keys() == {"vichy/2024-12.pdf"}
    assert found.by_layout.keys() == {"extract, pdf"}
    assert 0.5 < found.headline < 1.0


def test_rules_say_which_councils_need_them(corpus: Corpus) -> None:
    uses = {use.rule.partition("/")[0]: use for use in evaluate(corpus.gold, corpus.opened).rules}
    assert (uses["roll"].right, uses["roll"].wrong, uses["roll"].councils) == (1, 1, ("vichy",))


def test_an_error_is_seen_beside_the_page_that_it_comes_from(corpus: Corpus) -> None:
    found, sources = evaluate(corpus.gold, corpus.opened), Sources(corpus.documents)
    errors = found.errors(sources.places(found.documents.values()))
    absent = next(e for e in errors if e.verdict.family == "attendance" and e.verdict.found is None)
    assert absent.at
    assert absent.at.page == 1
    assert absent.at.box
    assert absent.at.box[1] == pytest.approx(80 + 30 * 3, abs=12)
    shown = page(found, errors, sources)
    assert shown.count('<image href="data:image/jpeg;base64,') == 1
    assert "name Hugues Brun, status absent" in shown
    assert "<mark>Hugues Brun</mark>" in shown
    assert as_json(found, errors)["errors"][0]["at"]["page"] == 1


def test_words_of_a_page_are_escaped(corpus: Corpus) -> None:
    gold = {**ANNOTATED, "session": {"secretary": "<script>alert(1)</script>"}}
    (corpus.gold / "vichy__2024-12.json").write_text(json.dumps(gold), encoding="utf-8")
    found = evaluate(corpus.gold, corpus.opened)
    assert "<script>" not in page(found, found.errors())


def test_a_document_that_was_not_built_is_missed_whole(corpus: Corpus) -> None:
    gold = {**ANNOTATED, "file": "vichy/2024-13.pdf"}
    (corpus.gold / "vichy__2024-13.json").write_text(json.dumps(gold), encoding="utf-8")
    found = evaluate(corpus.gold, corpus.opened)
    assert found.missing == ["vichy/2024-13.pdf"]
    assert found.families["title"].recall == 0.5


def test_what_is_no_deliberation_must_hold_no_act(corpus: Corpus) -> None:
    gold = {**ANNOTATED, "kind": "other", "deliberations": []}
    (corpus.gold / "vichy__2024-12.json").write_text(json.dumps(gold), encoding="utf-8")
    assert [family for family, *_ in wrong(corpus)] == ["deliberations", "document kind", "document kind"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"file": "a", "kind": "extract", "deliberations": [1]}'])
def test_what_is_no_annotation_is_said(corpus: Corpus, content: str) -> None:
    (corpus.gold / "vichy__2024-12.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"vichy__2024-12\.json: it is no annotation"):
        evaluate(corpus.gold, corpus.opened)


def test_an_empty_folder_is_said(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    with pytest.raises(UsageError, match="no annotations"):
        evaluate(tmp_path / "nothing", corpus.opened)


def test_figures_are_those_of_the_corpus_own_scorer(tmp_path: Path) -> None:
    scorer, gold, dev = SHARED / "eval" / "score.py", SHARED / "corpus" / "gold", SHARED / "corpus" / "dev"
    if not scorer.is_file():
        pytest.skip("../shared, with the annotated corpus and its scorer, is not there")
    councils = [dev / name for name in ("couthenans", "gardanne", "ibos", "labastide-saint-pierre", "pierrefonds")]
    for council in councils:
        shutil.copytree(council, tmp_path / "dev" / council.name)
    build([tmp_path / "dev"], create(tmp_path / "store"))
    store = open_existing(tmp_path / "store")
    with (tmp_path / "graph.nq").open("wb") as file:
        export(store, "nquads", file)
    options = ("--gold", gold, "--graph", tmp_path / "graph.nq", "--json", tmp_path / "score.json")
    subprocess.run([sys.executable, str(scorer), *map(str, options)], check=True, capture_output=True)
    scored = json.loads((tmp_path / "score.json").read_text())
    reached = evaluate(gold, store).reached
    expected = {
        SAME_FAMILY.get(name, name): round(figures["f1"] if name != "headline" else figures, 3)
        for name, figures in scored.items()
    }
    assert {name: round(reached[name], 3) for name in expected} == expected
