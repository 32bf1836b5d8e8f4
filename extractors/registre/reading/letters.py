"""Letters as words are made of: ligatures taken apart, characters that nobody sees left out."""

from __future__ import annotations

import re

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Two or three letters that fonts print as one; œ and æ are letters of French and stay."""
UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Characters that nobody sees, for a class of a pattern: where a word may be parted, marks of the order of bytes."""
_OTHERS = re.compile(f"[{UNSEEN}{''.join(LIGATURES)}]")
_PARTED = re.compile("\u00ad[^\\S\\n]*\\n[^\\S\\n]*(?=\\w)")


def seen(string: str) -> str:
    r"""Return ``string`` with ligatures as letters, and without what nobody sees.

    A soft hyphen that ends a line goes with the line's end.

    >>> seen("l\u2019of\u00adfice \ufb01nancier collec\u00ad\ntif")
    'l’office financier collectif'
    """
    if not _OTHERS.search(string):
        return string
    return _OTHERS.sub(lambda m: LIGATURES.get(m[0], ""), _PARTED.sub("", string))
