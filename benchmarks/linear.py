"""How the time of extraction grows with a text that was made to be slow: texts of which four times takes far longer.

    python benchmarks/linear.py [TEXTS] [SEED]

A text is a few pieces of what rules look for, repeated without end, as no council writes. Each is read at one length
and at four times that: where time grows as the text does, the ratio is near four; a rule that looks ahead to the end
from everywhere gives sixteen. Those that are steep are printed.
"""

from __future__ import annotations

import random
import sys
import time

from registre.errors import DocumentError
from registre.extraction import read

PIECES = (
    "a ", "A", "É", "x", " ", "\n", "\n\n", "  ", "\t", "1 ", "12.", "1/", "-", "_", ".", ", ", ";", ":", "(", ")",
    '"', "«", "'", "’", "l'", "d'", "de la ", "des ", "et ", "DE ", "LA ", "M. ", "Mme ", "MM. ", "M", "Roy ",
    "Jean-Luc ", "MARTEL ", "Vu ", "le code ", "article ", "L. 2121-", "n° ", "2019-", "1 000 ", "€ ", "euros ",
    "mille ", "deux ", "pour ", "contre ", "abstention ", "unanimité ", "subvention ", "association ", "la Région ",
    "présents ",
    "absents : ", "pouvoir à ", "objet : ", "délibération ", "conseil ", "municipal ", "décide ", "chapitre ", "total ",
    "| ", "|\n", "# ", "**", "<b>", "lundi ", "4 mars ", "2019 ", "etc. ", "•", "convention avec ",
)  # fmt: skip
SHORT, TIMES = 5_000, 4
STEEP = 8.0
"""A ratio from here on is told."""


def texts(count: int, seed: int) -> list[str]:
    """Return ``count`` units to repeat, the same for a seed: each piece alone, then pieces drawn together."""
    drawn = random.Random(seed)
    mixed = ["".join(drawn.choices(PIECES, k=drawn.randint(2, 6))) for _ in range(max(0, count - len(PIECES)))]
    return [*PIECES, *mixed][:count]


def seconds(unit: str, length: int) -> float:
    """Return the processor time that a unit takes, repeated to a length, behind the head of a deliberation."""
    head = "Conseil municipal du 3 mai 2020\n\nDélibération n° 2020-1\n\nPrésents : M. Jean Roy\n\nLe Conseil décide "
    content = (head + unit * (length // len(unit)) + "\n\nAdopté à l’unanimité.").encode()
    start = time.process_time()
    try:
        read(content, "texte.txt")
    except DocumentError:
        return 0.0
    return time.process_time() - start


def main() -> int:
    """Print the texts on which time grows faster than length; return the exit code."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else len(PIECES)
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    seconds(PIECES[0], SHORT)
    steep = 0
    for unit in texts(count, seed):
        short, long = seconds(unit, SHORT), seconds(unit, TIMES * SHORT)
        if short and long / short >= STEEP:
            steep += 1
            print(f"{long / short:>7.1f} times as long, {long:>7.2f} s for {TIMES * SHORT // 1000} kB: {unit!r}")
    print(f"{steep} of {count} texts take more than {STEEP:.0f} times as long at {TIMES} times the length")
    return 0


if __name__ == "__main__":
    sys.exit(main())
