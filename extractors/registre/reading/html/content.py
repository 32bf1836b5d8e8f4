"""What of a page is its content: not its menus, banners and feet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Element = Any
"""An element of lxml, which has no types."""

_NEVER = re.compile(
    r"script|style|noscript|template|head|nav|footer|aside|iframe|object|embed|svg|canvas|audio|video|map|dialog|button"
    r"|input|select|textarea|datalist"
)
_ROLES = re.compile(r"navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar")
_NAMES = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|navigation|menus?|breadcrumbs?|ariane|footer|pied|cookies?|rgpd|tarteaucitron|share"
    r"|sharing|partage|partager|social|sidebar|skip|skiplinks?|evitement|search|recherche|newsletter|pagination|pager|comments?"
    r"|commentaires?|toolbar|login|popup|modal)(?:$|[-_ ])"
)
"""Names of classes that developers of sites, in French or English, give to what stands around the content."""
_CONTENT = ("//main|//*[@role='main']", "//article", "//*[@id='content' or @id='contenu' or @id='main']")
"""Where the content of a page stands, the surest first."""
_MENU_LINKS, _MENU_SHARE, _MENU_WORDS = 4, 0.8, 25
"""A menu has at least so many links, which have this share of its characters and no more of them each."""
_LISTS = frozenset({"ul", "ol", "table", "td", "div", "p", "center"})


def _is_hidden(element: Element) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden", "").lower() == "true"
        or "display:none" in style
        or "visibility:hidden" in style
    )


def _is_around(element: Element) -> bool:
    """Whether an element says of itself that it stands around the content."""
    if _ROLES.fullmatch(element.get("role", "").lower()):
        return True
    if element.tag == "header" and not any(e.tag in {"main", "article"} for e in element.iterancestors()):
        return True
    return _NAMES.search(f"{element.get('class', '')} {element.get('id', '')}".lower()) is not None


class _Sizes:
    """How many characters each element below a root shows, how many of them in links, and how many links."""

    def __init__(self, root: Element) -> None:
        self._of: dict[Element, tuple[int, int, int]] = {}
        for element in reversed(list(root.iter())):
            size, linked, links = len((element.text or "").strip()), 0, 0
            if not isinstance(element.tag, str):
                size = 0
            for child in element:
                inner = self._of[child]
                size += inner[0] + len((child.tail or "").strip())
                linked, links = linked + inner[1], links + inner[2]
            self._of[element] = (size, size, 1) if element.tag == "a" else (size, linked, links)

    def of(self, element: Element) -> int:
        """How many characters an element shows."""
        return self._of[element][0]

    def is_menu(self, element: Element) -> bool:
        """Whether an element holds short links, and little else."""
        size, linked, links = self._of[element]
        short = links >= _MENU_LINKS and linked <= _MENU_WORDS * links
        return element.tag in _LISTS and short and linked >= _MENU_SHARE * size


def _clear(root: Element) -> None:
    """Take what never shows out of a page."""
    for element in list(root.iter("*")):
        if _NEVER.fullmatch(element.tag):
            _drop(element)


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, _gap(element))


def _gap(element: Element) -> Element:
    """What is left where an element was: a break, and the words after it."""
    gap = element.makeelement("hr")
    gap.tail, element.tail = element.tail, None
    return gap


def _around(root: Element, sizes: _Sizes, *, certain: bool) -> Iterator[Element]:
    """What stands around the content of a root, but for what holds most of its words.

    Where the root is certain, lists of links are content, and what is hidden is there to be unfolded.
    """
    most = sizes.of(root) / 2
    for element in root.iterdescendants("*"):
        if sizes.of(element) <= most and (
            _is_around(element) or (not certain and (_is_hidden(element) or sizes.is_menu(element)))
        ):
            yield element


def content_of(page: Element) -> Element:
    """Return the element that holds the content of a page, and nothing but it; the page is changed."""
    _clear(page)
    sizes = _Sizes(page)
    for path in _CONTENT:
        found = page.xpath(path)
        if len(found) == 1 and 4 * sizes.of(found[0]) >= sizes.of(page):
            root, certain = found[0], True
            break
    else:
        root, certain = page, False
    for element in list(_around(root, sizes, certain=certain)):
        _drop(element)
    return root
