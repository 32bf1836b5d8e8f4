"""The whole of an evaluation: verdicts on all facts of a corpus, and what they add up to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from registre.evaluation.evidence import judge_evidence
from registre.evaluation.figures import APART, Figures, grouped, headline
from registre.evaluation.found import read_graph
from registre.evaluation.gold import fingerprint, read_gold
from registre.evaluation.items import Document
from registre.evaluation.locating import Located, locate
from registre.evaluation.scoring import Verdict, judge
from registre.places import Place
from registre.reading.text import Text
from registre.store.opening import OpenStore

HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class RuleUse:
    """How often the findings of a rule were right and wrong, and in the documents of which councils."""

    rule: str
    right: int
    wrong: int
    councils: tuple[str, ...]


@dataclass(frozen=True)
class Evaluation:
    """Verdicts on all facts of a corpus.

    Attributes:
        corpus: the fingerprint of its annotations.
        verdicts: one for each fact annotated or found.
        documents: what was found, by file.
        layouts: how each annotated document is laid out.
    """

    corpus: str
    verdicts: tuple[Verdict, ...]
    documents: Mapping[str, Document]
    layouts: Mapping[str, str]

    @cached_property
    def families(self) -> dict[str, Figures]:
        """The figures of each family over all documents."""
        return grouped(self.verdicts, lambda _: HEADLINE).get(HEADLINE, {})

    @property
    def headline(self) -> float:
        """The plain mean of the families' F1, evidence apart."""
        return headline(self.families)

    @property
    def reached(self) -> dict[str, float]:
        """The F1 of each family, and the headline."""
        return {HEADLINE: self.headline, **{name: figures.f1 for name, figures in self.families.items()}}

    @cached_property
    def councils(self) -> dict[str, dict[str, Figures]]:
        """The figures by council: the folder that a document lies in."""
        return grouped(self._of_documents, lambda verdict: council_of(verdict.file))

    @cached_property
    def by_layout(self) -> dict[str, dict[str, Figures]]:
        """The figures by layout."""
        return grouped(self._of_documents, lambda verdict: self.layouts[verdict.file])

    @cached_property
    def by_document(self) -> dict[str, dict[str, Figures]]:
        """The figures by document, the worst read first."""
        found = grouped(self._of_documents, lambda verdict: verdict.file)
        return dict(sorted(found.items(), key=lambda pair: (headline(pair[1]), pair[0])))

    @property
    def _of_documents(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.family != APART and verdict.file in self.layouts]

    @property
    def missing(self) -> list[str]:
        """The annotated documents of which the store holds nothing."""
        return [file for file in self.layouts if file not in self.documents]

    @property
    def rules(self) -> list[RuleUse]:
        """What each rule found, those that the fewest councils need first."""
        right: Counter[str] = Counter()
        wrong: Counter[str] = Counter()
        councils: dict[str, set[str]] = defaultdict(set)
        for verdict in self.verdicts:
            if verdict.found is not None and (rule := verdict.found.rule):
                (right if verdict.is_right else wrong)[rule] += 1
                councils[rule].add(council_of(verdict.file))
        found = [RuleUse(rule, right[rule], wrong[rule], tuple(sorted(councils[rule]))) for rule in councils]
        return sorted(found, key=lambda use: (len(use.councils), use.rule))

    def errors(self, places: Mapping[str, Sequence[Place]] | None = None) -> list[Located]:
        """Return all that was missed and invented, with where it is to be seen.

        Args:
            places: where the lines of each source are printed, for those that have pages.
        """
        wrong = [verdict for verdict in self.verdicts if not verdict.is_right]
        return [locate(v, self.documents.get(v.file), (places or {}).get(v.file, ())) for v in wrong]


def council_of(file: str) -> str:
    """Return the folder that a document lies in, which corpora name after its council."""
    return PurePosixPath(file).parts[0]


def _layout(gold: Document, found: Document | None) -> str:
    """How a document is laid out: what it is, the form that it was published in, whether its lines are lost."""
    form = PurePosixPath(gold.file).suffix.removeprefix(".") or "?"
    lost = ", lines lost" if found and Text(found.text).lines_lost else ""
    return f"{gold.kind}, {form}{lost}"


def _tail(file: str) -> tuple[str, ...]:
    """What a document is known by under another root: its council's folder and its name, whatever its extension."""
    return PurePosixPath(file).with_suffix("").parts[-2:]


def _by_gold_name(gold: Sequence[Document], found: Sequence[Document]) -> dict[str, Document]:
    by_tail = {_tail(document.file): document for document in found}
    by_name = {_tail(document.file)[-1:]: document for document in found if len(_tail(document.file)) == 1}
    pairs = ((d.file, by_tail.get(_tail(d.file)) or by_name.get(_tail(d.file)[-1:])) for d in gold)
    return {file: document for file, document in pairs if document}


def evaluate(gold: Path, store: OpenStore) -> Evaluation:
    """Hold what a store says of documents against hand-made annotations of them.

    Args:
        gold: the folder of annotations, a JSON file for each document.
        store: the store that the documents were read into.

    Raises:
        UsageError: the annotations are not there, or not of their form.
    """
    annotated, read = read_gold(gold), read_graph(store)
    found = _by_gold_name(annotated, read)
    verdicts = [v for document in annotated for v in judge(document, found.get(document.file))]
    layouts = {document.file: _layout(document, found.get(document.file)) for document in annotated}
    return Evaluation(fingerprint(gold), (*judge_evidence(store, read), *verdicts), found, layouts)
