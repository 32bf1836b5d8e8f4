"""Tables of grants and deliberations of a town that does not exist, with the faults that real ones have."""

from __future__ import annotations

from pathlib import Path

import pytest

SUBSIDIES = """\
Subventions votées;;;;;;
Attribuant;SIRET attribuant;Date de la convention;Référence de la décision;Bénéficiaire;Montant (€);Nature
Métropole de Lyon;20004697700019;04/11/2019;2019-3853;Réseau des territoires innovants;26 500,00 €;Aide en numéraire
Métropole de Lyon;200 046 977 00019;2019-02-30;;Les Amis du Pont;1 000;prêt
;;;;Total;27 500;

Métropole de Lyon;20004697700019;2019-11-04;2019-9999;"Lire; Écrire";abc;aide en nature
"""
DELIBERATIONS = """\
COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_OBJET,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION
Métropole de Lyon,20004697700019,2019-3853,2019-11-05,"Attribution d'une subvention à l'association Réseau des
territoires innovants",165,150,149,0,0
Métropole de Lyon,20004697700019,2019-0001,2019-11-04,Un acte que personne n'a lu,,,,,
"""


@pytest.fixture
def subsidies(tmp_path: Path) -> Path:
    """A table of subsidies in Windows-1252, cut by semicolons, with a title above and a total below."""
    file = tmp_path / "subventions.csv"
    file.write_bytes(SUBSIDIES.encode("cp1252"))
    return file


@pytest.fixture
def deliberations(tmp_path: Path) -> Path:
    """A table of deliberations that differs from the act that the examples hold."""
    file = tmp_path / "deliberations.csv"
    file.write_text(DELIBERATIONS, encoding="utf-8")
    return file
