"""The usual way, to measure beside: tantivy's fuzzy search in the words of names, its answers compared by rapidfuzz."""

from __future__ import annotations

from pathlib import Path

import tantivy
from rapidfuzz import fuzz

from registre.reference import Index
from registre.reference.names import words_of

_HEAP = 256 << 20
_COMPARED = 100
"""Answers of tantivy that are compared; more cost time and found no more."""
_FUZZY = 4


class Rival:
    """An index of tantivy of the same names as an index of ours, under the same numbers."""

    def __init__(self, folder: Path, index: Index | None = None) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("name", stored=True, tokenizer_name="whitespace", index_option="freq")
        builder.add_integer_field("number", stored=True)
        self._schema = builder.build()
        folder.mkdir(exist_ok=True)
        self._index = tantivy.Index(self._schema, path=str(folder))
        if index:
            self._fill(index)
        self._index.reload()
        self._searcher = self._index.searcher()

    def _fill(self, index: Index) -> None:
        writer = self._index.writer(_HEAP, 1)
        for number, (name, names, acronym, *_) in enumerate(index.records.searched()):
            text = " ".join(words_of((name, *names.split("|"), acronym)))
            writer.add_document(tantivy.Document(name=text, number=number))
        writer.commit()
        writer.wait_merging_threads()

    def search(self, name: str) -> list[int]:
        """Return the numbers of the ten likeliest names."""
        words = words_of([name])
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, self._word(word)) for word in words])
        sought, found = " ".join(sorted(words)), list[tuple[float, int]]()
        for _, address in self._searcher.search(query, _COMPARED).hits:
            held = self._searcher.doc(address).to_dict()
            found.append((-fuzz.token_sort_ratio(sought, held["name"][0]), held["number"][0]))
        return [number for _, number in sorted(found)[:10]]

    def _word(self, word: str) -> tantivy.Query:
        if len(word) < _FUZZY:
            return tantivy.Query.term_query(self._schema, "name", word)
        return tantivy.Query.fuzzy_term_query(self._schema, "name", word)
