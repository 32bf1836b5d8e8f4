"""From bytes to characters, damage mended where it is certain."""

from __future__ import annotations

import codecs
import re

from registre.errors import DocumentError
from registre.reading.codepages import code_page
from registre.reading.letters import seen

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MOJIBAKE = re.compile(r"Ã[\x80-\xbf©¨ª«®´¹»¼ ]|â€[™œ\x9d“”]|Å“|Â[°«»\xa0]")
_LOST_APOSTROPHE = re.compile(r"(?<=\b[ldcjmnstLDCJMNST])\?(?=[A-Za-zÀ-ÿ\ufffd])|(?<=\bqu)\?(?=[A-Za-zÀ-ÿ\ufffd])")
_LOST_LIGATURE = re.compile(
    r"(?<=\b[Cc]h)\?(?=ur)|(?<=\b[Ss])\?(?=ur)|(?<=\b[VvNn])\?(?=ud|u\b|ux\b)|(?<=\b[MmŒ])\?(?=ur)|\?(?=uvre)"
)
_QUOTED = re.compile(r"(?<![\w?])\?(?=[A-ZÀ-Ý])([^?\n]{2,120})(?<!\s)\?(?![\w?])")
_ALONE = re.compile(r"(?<=[\s(])\ufffd(?=\s)")
_GRAVE = re.compile(
    r"(\b(?:premi|derni|mati|mani|derri))\ufffd(?=res?\b)|(\d)\ufffd(?=re\b|me\b)|(\br)\ufffd(?=gle)|(\bcoll)\ufffd(?=ge)"
    r"|(\b(?:apr|pr|tr|succ|acc|proc|progr|exc))\ufffd(?=s\b)"
)
_USUAL = (
    (re.compile(r"\b([Nn])\ufffd(?=\s?\d)"), "°"),
    (re.compile(r"(\b[Rr]e|\b[Pp]er|\bfran|\bfa|\bgar|\b[Ll]e)\ufffd(?=u|ais|on)"), "ç"),
    (re.compile(r"(\b[Hh]|\b[Rr]|\b[Cc]ontr|\b[Cc]|\b[Dd]ipl|\b[Ii]mp|\b[Pp])\ufffd(?=t|le)"), "ô"),
    (re.compile(r"(\b[Mm]|\bint[eé]r|\b[Pp]r|\b[Ff]or|\b[Ff]|\b[Aa]rr|\b[Ee]nqu|\b[Tt])\ufffd(?=me|t)"), "ê"),
    (re.compile(r"(\b[Aa]o|\b[Cc]o)\ufffd(?=t)"), "û"),
)
"""Words whose lost letter is not an é."""
_DECLARATION = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_LABELS = dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "windows-1252", "cp1252"), "cp1252") | {
    "iso-8859-15": "iso-8859-15",
    "macintosh": "mac_roman",
    "utf-8": "utf-8",
}
"""Labels of encodings, read as browsers do (WHATWG Encoding, 4.2): Latin-1 is Windows-1252."""
_MULTIBYTE = re.compile(rb"[\xc3\xc5][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]|\xc2[\xa0\xab\xb0\xbb]")
"""Letters and signs of French in UTF-8; in Windows-1252 the same bytes would be "Ã" or "â" before a sign."""
_CUT = "unexpected end of data"
"""Why Python cannot decode a character that has lost its last bytes."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_STRAY = 500
"""A text that a converter wrote may have a control character in so many: a bullet, a break of page."""
_STRAYS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BLANKS = dict.fromkeys([*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F], " ")

_DAMAGED = "Caractères perdus à la publication : accents rétablis par l’usage (é, è, à, apostrophes)."
_MIXED = "Encodages mêlés : ce qui n’est pas UTF-8 est lu comme Windows-1252."
_DOUBLE = "Texte encodé deux fois (UTF-8 lu comme Windows-1252) : rétabli."


def looks_binary(content: bytes) -> bool:
    r"""Whether bytes hold control characters as no text does: a NUL, or many.

    >>> looks_binary(b"PK\x03\x04\x00"), looks_binary("Délibération".encode())
    (True, False)
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    head = content[:65536]
    return b"\x00" in head or _STRAY * len(_CONTROL.findall(head)) > len(head)


def _decode(content: bytes) -> tuple[str, bool]:
    """The characters that bytes stand for, and whether some are UTF-8 and others not."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content.decode(encoding, errors="replace"), False
    try:
        return content.decode("utf-8"), False
    except UnicodeDecodeError as error:
        if error.end == len(content) and error.reason == _CUT:
            return content[: error.start].decode("utf-8"), False
        if _MULTIBYTE.search(content):
            return content.decode("utf-8", errors="registre.cp1252"), True
        return content.decode(_declared(content) or code_page(content), errors="replace"), False


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """What takes the place of bytes that are no UTF-8, as the codecs of Python ask for it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("registre.cp1252", _as_cp1252)


def _declared(content: bytes) -> str | None:
    """The encoding that a page of a site says it has, among those that French pages have."""
    if not content.lstrip().startswith(b"<") or not (m := _DECLARATION.search(content[:_DECLARED_WITHIN])):
        return None
    return _LABELS.get(m[1].decode().lower())


def _with_grave(m: re.Match[str]) -> str:
    return f"{next(filter(None, m.groups()))}è"


def mend(string: str) -> tuple[str, tuple[str, ...]]:
    r"""Return ``string`` with lost characters restored where French leaves no doubt, and remarks that say so.

    >>> mend("D\ufffdlib\ufffdration affich\ufffde \ufffd l?H\ufffdtel")[0]
    'Délibération affichée à l’Hôtel'
    """
    remarks = []
    if _MOJIBAKE.search(string):
        try:
            string, twice = string.encode("cp1252").decode("utf-8"), True
        except (UnicodeEncodeError, UnicodeDecodeError):
            twice = False
        remarks += [_DOUBLE] if twice else []
    mended = string
    if "?" in string:
        mended = _LOST_LIGATURE.sub("œ", _LOST_APOSTROPHE.sub("’", mended))
        mended = _QUOTED.sub(r"“\1”", mended)
    if "\ufffd" in string:
        for word, letter in _USUAL:
            mended = word.sub(rf"\1{letter}", mended)
        mended = _GRAVE.sub(_with_grave, _ALONE.sub("à", mended)).replace("\ufffd", "é")
    return mended, (*remarks, *([_DAMAGED] if mended != string else []))


def decode(content: bytes, file_name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text that bytes hold, with one kind of line break, and what had to be mended.

    Raises:
        DocumentError: the bytes are no text.
    """
    if looks_binary(content):
        raise DocumentError(
            "it is binary, of a kind that is not read", where=file_name, next_step="publish it as text or PDF"
        )
    string, mixed = _decode(content)
    string, remarks = mend(string)
    string = seen(string.replace("\r\n", "\n").replace("\r", "\n"))
    return (string.translate(_BLANKS) if _STRAYS.search(string) else string), (*remarks, *([_MIXED] if mixed else []))
