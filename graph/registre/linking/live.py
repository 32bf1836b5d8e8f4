"""Look-ups against public interfaces: only where asked for, no faster than they allow, each answer kept.

The interface of the Annuaire des entreprises (recherche-entreprises.api.gouv.fr) stands in the place of an index;
INSEE's SPARQL endpoint answers the query of the crosswalk.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from registre.errors import UsageError
from registre.linking.crosswalk import query, read_crosswalk
from registre.reference.alike import likeness
from registre.reference.entity import Entity, Scheme
from registre.reference.index import Hit
from registre.reference.kinds import Kind, kind_of

if TYPE_CHECKING:
    import httpx

SEARCH = "https://recherche-entreprises.api.gouv.fr/search"
INSEE = "https://rdf.insee.fr/sparql"
SOURCE = "recherche-entreprises"
_PAUSE = 0.25
"""Seconds between two requests: four a second, where seven are allowed."""
_PATIENCE, _TIMES = 20.0, 3
_BUSY = {429, 500, 502, 503, 504}


class Live:
    """A cautious client.

    Args:
        cache: the folder in which answers are kept.
        client: what makes the requests; by default one over the network.
        sleep: how to wait; tests do not.

    Raises:
        UsageError: httpx is not installed.
    """

    def __init__(
        self, cache: Path, client: httpx.Client | None = None, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._cache, self._client, self._sleep = cache, client or _client(), sleep

    def search(
        self,
        name: str,
        *,
        commune: str | None = None,
        department: str | None = None,
        kinds: Sequence[Kind] = (),
        limit: int = 10,
    ) -> list[Hit]:
        """Return what a name may stand for, the likeliest first; see :meth:`registre.reference.index.Index.search`."""
        asked = {"q": name, "per_page": str(min(limit, 25)), "page": "1"}
        asked |= {"code_commune": commune} if commune else {}
        asked |= {"departement": department} if department else {}
        entities = (entity(row) for row in json.loads(self.get(SEARCH, asked)).get("results", ()))
        hits = [Hit(one, likeness(name, one.all_names)) for one in entities if not kinds or one.kind in kinds]
        return sorted(hits, key=lambda hit: (-hit.score, hit.entity.siren))[:limit]

    def by_identifier(self, scheme: Scheme, value: str) -> list[Entity]:
        """Return what bears a SIREN, SIRET or RNA number; the interface knows no other."""
        if scheme not in (Scheme.SIREN, Scheme.SIRET, Scheme.RNA):
            return []
        found = [entity(row) for row in json.loads(self.get(SEARCH, {"q": value})).get("results", ())]
        return [one for one in found if getattr(one, scheme.value) == value]

    def crosswalk(self) -> dict[str, str]:
        """Return INSEE's addresses of places; see :mod:`registre.linking.crosswalk`."""
        self.get(INSEE, {"query": query()}, accept="text/csv")
        return read_crosswalk(self._kept(INSEE, {"query": query()}))

    def _kept(self, address: str, asked: Mapping[str, str]) -> Path:
        key = hashlib.sha256(json.dumps([address, sorted(asked.items())]).encode()).hexdigest()[:24]
        return self._cache / key

    def get(self, address: str, asked: Mapping[str, str], accept: str = "application/json") -> str:
        """Return an answer, kept or new.

        Raises:
            UsageError: there is no answer; what was answered so far is kept.
        """
        kept = self._kept(address, asked)
        if kept.is_file():
            return kept.read_text(encoding="utf-8")
        text = self._asked(address, asked, accept)
        kept.parent.mkdir(parents=True, exist_ok=True)
        partial = kept.with_suffix(".partial")
        partial.write_text(text, encoding="utf-8")
        partial.replace(kept)
        return text

    def _asked(self, address: str, asked: Mapping[str, str], accept: str) -> str:
        import httpx  # noqa: PLC0415  (an extra: only who asks live needs it)

        said = ""
        for n in range(_TIMES):
            self._sleep(_PAUSE * 4**n)
            try:
                answer = self._client.get(address, params=dict(asked), headers={"Accept": accept})
                if answer.status_code not in _BUSY:
                    answer.raise_for_status()
                    return answer.text
                said = f"status {answer.status_code}"
            except httpx.HTTPStatusError as error:
                said = f"status {error.response.status_code}"
                break
            except httpx.HTTPError as error:
                said = str(error) or type(error).__name__
        raise UsageError(f"it gives no answer ({said})", where=address, next_step="try later: answers so far are kept")


def _client() -> httpx.Client:
    try:
        import httpx  # noqa: PLC0415  (see above)
    except ImportError as error:
        raise UsageError("live look-ups need httpx", next_step="pip install registre[live]") from error
    return httpx.Client(timeout=_PATIENCE, follow_redirects=True, headers={"User-Agent": "registre"})


def entity(row: Mapping[str, Any]) -> Entity:
    """Return a result of the interface as a record."""
    seat, more = row.get("siege") or {}, row.get("complements") or {}
    category = str(row.get("nature_juridique") or "")
    name = str(row.get("nom_raison_sociale") or row.get("nom_complet") or "")
    return Entity(
        SOURCE,
        name,
        kind_of(category),
        names=tuple(n for n in (row.get("nom_complet"),) if n and n != name),
        acronym=str(row.get("sigle") or ""),
        siren=str(row.get("siren") or ""),
        siret=str(seat.get("siret") or ""),
        rna=str(more.get("identifiant_association") or ""),
        commune=str(seat.get("commune") or ""),
        town=str(seat.get("libelle_commune") or ""),
        postal_code=str(seat.get("code_postal") or ""),
        department=str(seat.get("departement") or ""),
        category=category,
        created=str(row.get("date_creation") or ""),
        ceased=str(row.get("date_fermeture") or ""),
        active={"A": "yes", "C": "no"}.get(str(row.get("etat_administratif") or ""), ""),
    )
