r"""Pages of sites: their content as paragraphs and tables; menus, banners, feet and scripts left out.

>>> read_html("<html><nav>Accueil</nav><h1>Avis</h1><p>Le conseil<br>vote.</p></html>", "avis.html").string
'Avis\n\nLe conseil\nvote.'
"""

from __future__ import annotations

import re

from lxml import etree

from registre.errors import DocumentError
from registre.reading.flow import Paragraph, flowed
from registre.reading.html.content import Element, content_of
from registre.reading.html.walking import Walker
from registre.reading.text import Text

__all__ = ["looks_like_html", "looks_like_piece", "read_html"]

_HEAD = 4096
_BEFORE = r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
_PAGE = re.compile(rf"{_BEFORE}<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE | re.DOTALL)
_PIECE = re.compile(rf"{_BEFORE}<(?:div|section|article|main|table|p|h[1-6]|ul|ol)\b[^<>]*>", re.IGNORECASE | re.DOTALL)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def looks_like_html(string: str) -> bool:
    """Whether a text is a page of a site.

    >>> looks_like_html("<!DOCTYPE html><p>Avis"), looks_like_html("Le <p> de la rue")
    (True, False)
    """
    return _PAGE.match(string[:_HEAD]) is not None


def looks_like_piece(string: str) -> bool:
    """Whether a text may be a piece of a page, cut out of it; Markdown may begin alike."""
    return _PIECE.match(string[:_HEAD]) is not None


def _parsed(string: str) -> Element:
    """The elements of a page, however it is nested; an empty one where it has none."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, no_network=True)
    try:
        page = etree.fromstring(_NOT_XML.sub(" ", string).encode(), parser)
    except etree.XMLSyntaxError:
        page = None
    return etree.Element("html") if page is None else page


def read_html(string: str, file_name: str, remarks: tuple[str, ...] = ()) -> Text:
    """Return the text that a page shows, with its tables.

    Raises:
        DocumentError: the page shows no words.
    """
    page = _parsed(string)
    title = " ".join(page.findtext(".//title", "").split())
    blocks = Walker().walk(content_of(page))
    text = flowed(blocks, remarks)
    if not text.string:
        next_step = "save what the page shows as PDF or text"
        raise DocumentError("the page has no words of its own", where=file_name, next_step=next_step)
    return flowed([Paragraph(title), *blocks], remarks) if title and title not in text.string else text
