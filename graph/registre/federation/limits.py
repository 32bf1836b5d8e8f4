"""What a federated query may reach, and how much it may take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from registre.errors import RegistreError, UsageError

KNOWN = (
    "https://query.wikidata.org/sparql",
    "https://rdf.insee.fr/sparql",
    "https://data.europa.eu/sparql",
    "https://publications.europa.eu/webapi/rdf/sparql",
)
"""Endpoints that may be asked without being named: public ones that the graph's links lead to."""


class FederationError(RegistreError):
    """An endpoint may not be asked, does not answer, or answers too much (exit code 2)."""


class PlanError(FederationError):
    """The calls of a query cannot be planned: it is not written as they have to be, or is no query at all."""


def endpoints(addresses: Iterable[str]) -> tuple[str, ...]:
    """Return addresses as they were given, each one that can be asked.

    Raises:
        UsageError: one is no address over HTTP: nothing would ever be asked there.
    """
    given = tuple(addresses)
    for address in given:
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise UsageError("it is no address of an endpoint", where=address, next_step="write http(s)://server/path")
    return given


@dataclass(frozen=True)
class Limits:
    """The limits of a federated query.

    Attributes:
        allowed: the addresses of the endpoints that may be asked; no other is, and no redirection is followed.
        batch: how many bindings go into one request.
        seconds: how long one request may take.
        total_seconds: how long all requests of a query may take.
        rows: how many rows one SERVICE may answer.
        requests: how many requests a query may cost.
        largest: how many bytes one answer may have.
    """

    allowed: tuple[str, ...] = KNOWN
    batch: int = 500
    seconds: float = 20.0
    total_seconds: float = 120.0
    rows: int = 200_000
    requests: int = 10_000
    largest: int = 64_000_000

    def permit(self, endpoint: str) -> None:
        """Refuse an endpoint that is not allowed.

        Raises:
            FederationError: it is not.
        """
        if endpoint not in self.allowed:
            raise FederationError(
                "the endpoint is not on the list of those that may be asked",
                where=endpoint,
                next_step="name it with --allow, if you trust it",
            )
