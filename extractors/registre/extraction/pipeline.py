"""The spaCy pipeline: small components, each writing one kind of fact on the ``Doc``.

The rules themselves are pure functions of the sibling packages; a component only calls one of them and keeps what it
returns in ``doc._``. spaCy gives the pipeline, its tokens and its matchers; texts are addressed by characters, since its
French tokenizer splits what belongs together ("Perrin-Gilbert", "26 500").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction import (
    agreements,
    articles,
    authority,
    budget,
    charge,
    citations,
    events,
    header,
    kind,
    legal,
    organisations,
    partners,
    persons,
    roll,
    subsidies,
    votes,
    zones,
)
from registre.facts import Act, DocumentKind, Organisation, OrganisationKind, Proof, Rule, Session
