"""Links authorities to INSEE and SIREN by the reference that ships with the package: no file, no network."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from registre.authorities import Reference
from registre.authorities.printed import words
from registre.facts import Authority
from registre.linking.history import change_of, former
from registre.linking.records import Link, Number
from registre.linking.sirens import REFERENCE as SIRENE
from registre.linking.sirens import siren_of
from registre.linking.subjects import Subject

RULE = "authorities/2"
REFERENCE = "INSEE, Code officiel géographique 2024 ; DGCL, BANATIC 2024"
_REFERENCE_DAY = dt.date(2024, 1, 1)
_DECIDES, _NAMED, _DOUBTED = Decimal("0.99"), Decimal("0.97"), Decimal("0.5")


def link_authority(subject: Subject) -> Link | None:
    """Return the link of a subject that is an authority of the reference, or was one; None for others.

    What its acts' dates, or its name, speak against is a candidate.
    """
    if len(subject.authorities) == 1:
        (path,) = subject.authorities
        authority = Reference.load().named(path.removeprefix("authority/"))
        return _of_today(subject, authority) if authority else None
    return next((link for name in sorted(subject.names) if (link := _of_before(subject, name))), None)


def _of_today(subject: Subject, authority: Authority) -> Link:
    merged = _merged(subject, authority)
    if merged:
        return merged
    change = change_of(authority.address)
    doubt = (change.against(subject.dates) if change else "") or _elsewhere(subject, authority)
    score = _DOUBTED if doubt else _DECIDES if subject.deciding else _NAMED
    reasons = [doubt] if doubt else []
    reasons.append("délibère sous ce nom" if subject.deciding else "nommée par une de ses formes usuelles")
    siren, why_not = _siren(subject, authority)
    numbers = [(Number.INSEE, authority.insee)] if authority.insee else []
    numbers += [(Number.SIREN, siren)] if siren else []
    reasons += [why_not] if why_not else []
    reference = f"{REFERENCE} ; {SIRENE}" if siren and not authority.siren else REFERENCE
    names = authority.name, reference
    return Link(subject.path, RULE, score, tuple(reasons), *names, tuple(numbers), followed=not doubt)


def _siren(subject: Subject, authority: Authority) -> tuple[str, str]:
    """The SIREN of the legal person that decided, or "" and why it is not stated; "" twice where none is known."""
    if authority.siren:
        if _may_bear_siren(subject, authority):
            return authority.siren, ""
        return "", "commune agrandie par fusion : son SIREN d’aujourd’hui peut être postérieur à l’acte"
    known = siren_of(authority.address)
    if known is None or known.fits(subject.dates):
        return known.number if known else "", ""
    return "", f"SIREN d’aujourd’hui tu : la personne morale date du {known.since}, l’acte peut lui être antérieur"


def _may_bear_siren(subject: Subject, authority: Authority) -> bool:
    """Whether the legal person of today is surely that of the acts: a merged commune may have begun after them."""
    return not Reference.load().has_merged(authority.address) or (
        bool(subject.dates) and min(subject.dates) >= _REFERENCE_DAY
    )


def _merged(subject: Subject, authority: Authority) -> Link | None:
    """The link to a commune that was merged since, by its own code: the SIREN of today is not that of before."""
    own = words(authority.name)
    named = {name for name in subject.names if own in words(name)}
    code = "" if named else Reference.load().merged(sorted(subject.names), authority.address)
    if not code:
        return None
    reason = f"commune fusionnée depuis dans {authority.name} ({authority.insee}), liée à son propre code"
    name = min(subject.names)
    return Link(subject.path, RULE, _NAMED, (reason,), name, REFERENCE, ((Number.INSEE, code),))


def _elsewhere(subject: Subject, authority: Authority) -> str:
    """Why a commune of another département may be a longer name cut short; "" where nothing says so."""
    reference = Reference.load()
    department = reference.departments().get(authority.address)
    near = subject.departments
    if not authority.address.startswith("commune/") or not near or department in near or subject.deciding:
        return ""
    longer = [name for code in sorted(near) for name in reference.beginning(authority.name, code)]
    return f"commune d’un autre département ; dans celui de l’assemblée : {', '.join(longer[:3])}" if longer else ""


def _of_before(subject: Subject, name: str) -> Link | None:
    """The link of an authority of before that is not in the reference, where all its acts are of its time."""
    change = former(name)
    if change is None or not change.siren:
        return None
    doubt = change.against(subject.dates) if subject.dates else "actes sans date"
    reasons = (doubt,) if doubt else (f"nommée ainsi avant le {change.until} ({change.source})",)
    score = _DOUBTED if doubt else _NAMED
    numbers = ((Number.SIREN, change.siren),)
    return Link(subject.path, RULE, score, reasons, change.name, change.source, numbers, followed=not doubt)
