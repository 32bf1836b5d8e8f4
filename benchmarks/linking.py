"""How well bodies are linked to national records, and authorities to INSEE and SIREN.

    python -m benchmarks.linking [CORPUS]

**Bodies.** ``linking.tsv`` holds names of associations, companies and public bodies that the gold prints, each with the
record that it should reach, and the near-misses planted beside it: the same name in another town, a record that bears a
former name, an acronym alone, a namesake dissolved before the act, no record at all. Their rows are written as SIRENE
and RNA publish theirs, with invented numbers, among some thousand invented associations, and indexed.

**Authorities.** Where the corpus is at hand, its documents are read, and the link of each council held against what its
paper says it is (``councils.tsv``).
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.gold import HERE, PROOF, SHARED, rows

from registre.authorities import Reference
from registre.build import build
from registre.facts import (
    Act,
    Authority,
    Document,
    DocumentKind,
    Mention,
    Organisation,
    OrganisationKind,
    Session,
    Source,
)
from registre.identity import identify
from registre.linking import link
from registre.linking.records import Link, Number
from registre.linking.sirens import siren_of
from registre.mapping import quads
from registre.reference import Index
from registre.reference.building import build as build_index
from registre.reference.sources import Source as File
from registre.store.opening import OpenStore

PRECISION, RECALL = 0.98, 0.85
_CATEGORIES = {"Association": "9220", "Company": "5710", "PublicBody": "7355", "": "9220"}
_COMMON = (HERE / "towns.txt").read_text(encoding="utf-8").splitlines()
"""Names of associations as any town has them."""
_OF_UNIT = (
    "siren",
    "denominationUniteLegale",
    "denominationUsuelle1UniteLegale",
    "sigleUniteLegale",
    "categorieJuridiqueUniteLegale",
    "etatAdministratifUniteLegale",
    "dateCreationUniteLegale",
    "dateDebut",
    "identifiantAssociationUniteLegale",
    "nicSiegeUniteLegale",
    "statutDiffusionUniteLegale",
)
_OF_SEAT = ("siren", "siret", "etablissementSiege", "codeCommuneEtablissement", "libelleCommuneEtablissement")
_OF_RNA = (
    *("id", "titre", "titre_court", "siret", "date_creat", "date_disso"),
    *("adrs_codeinsee", "adrs_libcommune", "position"),
)


class Row(NamedTuple):
    """A record to be written: its names, its place, its dates, the registers that hold it."""

    name: str
    other: str
    acronym: str
    code: str
    town: str
    created: str
    ceased: str
    category: str
    register: str

    @property
    def siren(self) -> str:
        """An invented SIREN, the same for the same record."""
        return str(900_000_000 + int(hashlib.sha256(repr(self[:5]).encode()).hexdigest(), 16) % 99_999_999)

    @property
    def rna(self) -> str:
        """An invented RNA number."""
        return f"W{self.siren}"

    @property
    def numbers(self) -> set[str]:
        """The numbers that a right link brings."""
        return ({self.siren} if self.register != "rna" else set()) | (
            {self.rna} if self.register != "sirene" else set()
        )


def expected(held: dict[str, str]) -> Row | None:
    """Return the record that a name should reach."""
    if not held["held"]:
        return None
    fields = (held[key] for key in ("held", "other", "sigle", "code", "town", "created", "ceased"))
    return Row._make((*fields, _CATEGORIES[held["category"] or held["kind"]], held["register"]))


def planted(held: dict[str, str]) -> Iterator[Row]:
    """Give the near-misses of a name."""
    for miss in filter(None, held["misses"].split("|")):
        name, code, town, ceased, acronym = (*miss.split(";"), "", "", "")[:5]
        register = held["register"] if held["held"] else ("sirene" if held["kind"] == "PublicBody" else "rna")
        yield Row(
            name, "", acronym, code, town, "1980-01-01", ceased, _CATEGORIES[held["category"] or held["kind"]], register
        )


def noise() -> Iterator[Row]:
    """Give associations as any town has them."""
    towns = [a for a in Reference.load() if a.address.startswith(("commune/60", "commune/34", "commune/70"))][::17]
    for town in towns:
        for name in _COMMON:
            yield Row(name, "", "", town.insee or "", town.name, "1990-01-01", "", "9220", "rna")


def _table(path: Path, columns: tuple[str, ...], lines: list[dict[str, str]], delimiter: str) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter=delimiter, restval="")
        writer.writeheader()
        writer.writerows(lines)
    return path


def written(records: list[Row], folder: Path) -> list[File]:
    """Write records as the national files have them."""
    units, seats, associations = [], [], []
    for one in records:
        if one.register != "rna":
            rna = one.rna if one.register == "both" else ""
            state = "C" if one.ceased else "A"
            values = (one.siren, one.name, one.other, one.acronym, one.category, state, one.created, one.ceased, rna)
            units.append(dict(zip(_OF_UNIT, (*values, "00011", "O"), strict=True)))
            seats.append(dict(zip(_OF_SEAT, (one.siren, f"{one.siren}00011", "true", one.code, one.town), strict=True)))
        if one.register != "sirene":
            position, short = "D" if one.ceased else "A", one.acronym or one.other
            ended = one.ceased or "0001-01-01"
            of_unit = f"{one.siren}00011" if one.register == "both" else ""
            line = (one.rna, one.name, short, of_unit, one.created, ended, one.code, one.town, position)
            associations.append(dict(zip(_OF_RNA, line, strict=True)))
    return [
        File("sirene", _table(folder / "units.csv", _OF_UNIT, units, ",")),
        File("sirene", _table(folder / "seats.csv", _OF_SEAT, seats, ",")),
        File("rna", _table(folder / "waldec.csv", _OF_RNA, associations, ";")),
    ]


def named(held: dict[str, str]) -> Document:
    """Return an act of a council that names a body."""
    authority = Reference.load().named(held["council"])
    assert authority
    kind = OrganisationKind(held["kind"]) if held["kind"] else None
    acronyms = (held["acronym"],) if held["acronym"] else ()
    body = Organisation(held["name"], acronyms, kind=kind)
    key = hashlib.sha256(repr((held["name"], held["council"])).encode()).hexdigest()
    session = Session("conseil", dt.date.fromisoformat(held["day"]))
    by = Authority(authority.name, authority.address, authority.level, authority.siren, authority.insee)
    act = Act(1, PROOF, mentions=(Mention(body, PROOF),))
    return Document(
        Source(f"{key[:8]}.txt", key), "gold", DocumentKind.EXTRACT, PROOF, by, session=session, acts=(act,)
    )


def linked(held: list[dict[str, str]], index: Index) -> dict[str, list[Link]]:
    """Return the links of each name, each in a store of its own: what one act says helps no other."""
    found = {}
    for one in held:
        store, document = OpenStore.in_memory(), named(one)
        store.graph.extend(quads(document, store.base))
        identify(store.graph, store.base)
        links = link(store.graph, store.base, index).links
        found[one["name"]] = [each for each in links if each.rule.startswith("bodies")]
    return found


def measure_bodies() -> bool:
    """Print precision and recall over the held list; tell whether both are reached."""
    held = rows("linking.tsv")
    targets = {one["name"]: expected(one) for one in held}
    records = [row for row in targets.values() if row] + [row for one in held for row in planted(one)] + [*noise()]
    with tempfile.TemporaryDirectory() as folder:
        build_index(written(records, Path(folder)), Path(folder, "index"))
        found = linked(held, Index.open(Path(folder, "index")))
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for one in held:
        row, case = targets[one["name"]], one["case"]
        followed = [link for link in found[one["name"]] if link.followed]
        hits = [bool(row and {v for k, v in link.numbers if k is not Number.SIRET} & row.numbers) for link in followed]
        right[case] += any(hits)
        wrong[case] += hits.count(False)
        missed[case] += row is not None and not any(hits)
        if not all(hits) or (row and not any(hits)):
            said = [(str(link.score), link.name, link.followed) for link in found[one["name"]]]
            print(f"    {'wrong' if not all(hits) else 'missed'} ({case}): {one['name']} -> {said[:2]}")
    return _told(right, wrong, missed, len(records))


def _told(right: Counter[str], wrong: Counter[str], missed: Counter[str], among: int) -> bool:
    for case in sorted(right):
        print(f"{case:<16}{right[case]:>4} right {wrong[case]:>3} wrong {missed[case]:>3} missed")
    precision = right.total() / max(1, right.total() + wrong.total())
    recall = right.total() / max(1, right.total() + missed.total())
    print(f"bodies among {among} records: precision {precision:.3f}, recall {recall:.3f}")
    return precision >= PRECISION and recall >= RECALL


def measure_authorities(corpus: Path) -> bool:
    """Print how many councils of the gold's documents are linked rightly; tell whether enough are, and none wrongly."""
    store = OpenStore.in_memory()
    build([corpus / "dev"], store)
    numbers = {one.of: {v for _, v in one.numbers} for one in link(store.graph, store.base).links if one.followed}
    right, wrong, silent = 0, 0, 0
    for file, path in sorted(_councils(store).items()):
        expected_address = {row["folder"]: row["address"] for row in rows("councils.tsv")}[file.partition("/")[0]]
        known = Reference.load().named("departement/75" if path == "authority/departement/75" else expected_address)
        said = numbers.get(path, set())
        shipped = siren_of(known.address) if known else None
        allowed = {known.siren, known.insee, shipped and shipped.number} if known else set()
        right += bool(said) and said <= allowed
        wrong += bool(said - allowed)
        silent += not said
        if said - allowed or not said:
            print(f"    {file}: {path or 'no authority named'} -> {sorted(said)}")
    print(f"authorities of documents: {right} right, {wrong} wrong, {silent} not linked")
    return wrong == 0 and right >= 0.98 * (right + wrong)


def _councils(store: OpenStore) -> dict[str, str]:
    """The authority of the council of each document of a store that names one."""
    found = store.graph.query(
        "PREFIX reg: <https://w3id.org/registre/ontology#> PREFIX dct: <http://purl.org/dc/terms/>"
        "SELECT DISTINCT ?file ?body { ?s a reg:Session ; dct:source/reg:fileName ?file ; reg:sessionOf/reg:councilOf/"
        "reg:canonical ?body FILTER(CONTAINS(STR(?body), '/authority/')) }",
        use_default_graph_as_union=True,
    )
    return {row["file"].value: row["body"].value.removeprefix(store.base) for row in found}  # type: ignore[union-attr]


def main() -> int:
    """Print both measures; return the exit code."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    good = measure_bodies()
    if (corpus / "dev").is_dir():
        return 0 if measure_authorities(corpus) and good else 1
    print("authorities: no corpus at hand, nothing measured")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
