"""The desk by keyboard alone: from the home page to the words of a source, a file, the network, another language."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from tests.pages.conftest import ACT, ASSOCIATION, BASE, CHROMIUM, SETTLED

from registre.pages.rendering import bundled

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine (Debian: chromium)")
needs_bundle = pytest.mark.skipif(not bundled("explorer.js"), reason="the bundle was not built (make desk)")

NODE = f"{BASE}{ASSOCIATION.removeprefix('/id/')}"
MOST = 400
"""How many steps a way by the tab key may have."""

_FOCUS = """() => {
    const e = document.activeElement, style = getComputedStyle(e), at = e.getBoundingClientRect();
    const framed = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2;
    const editor = e.closest(".CodeMirror");
    return {
        words: (e.getAttribute("aria-label") || e.textContent || e.labels?.[0]?.textContent || "").trim(),
        name: e.id || e.tagName, href: e.getAttribute("href") || "",
        seen: e === document.body || editor !== null || (at.width > 0 && at.height > 0 && at.bottom > 0 && at.top < innerHeight),
        framed: e === document.body || framed(style) || (editor !== null && framed(getComputedStyle(editor))),
    };
}"""


def tab(page: Any, back: bool = False) -> dict[str, Any]:
    """Go one step on; where it leads to must be on the screen, with a frame."""
    page.keyboard.press("Shift+Tab" if back else "Tab")
    found: dict[str, Any] = page.evaluate(_FOCUS)
    assert found["framed"], found
    assert found["seen"], found
    return found


def tab_to(page: Any, *, words: str = "", name: str = "", href: str = "") -> int:
    """Go on to what has these words, this identifier or element, this address; return after how many steps."""
    for steps in range(1, MOST):
        found = tab(page)
        if words in found["words"] and name in ("", found["name"]) and href in found["href"]:
            return steps
        assert found["name"] != "BODY" or steps == 1, f"the page ends before {words or name or href}"
    raise AssertionError(f"{words or name or href} is too far")


def enter(page: Any, address: str = "") -> None:
    """Follow what has the focus."""
    if not address:
        page.keyboard.press("Enter")
        return
    with page.expect_navigation(url=f"**{address}"):
        page.keyboard.press("Enter")


def suggested(page: Any, words: str) -> Any:
    page.keyboard.type(words)
    first = page.locator("[role=option]").first
    first.wait_for()
    return first


def test_from_the_home_page_to_an_act_by_its_suggestion(page: Any) -> None:
    page.goto("/")
    assert tab(page)["href"] == "#content"
    assert tab_to(page, name="find") == 2
    suggested(page, "2019-3853")
    field = page.locator("#find")
    page.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == "find-list-0"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    assert page.locator("[role=option]").count() == 0
    assert (field.input_value(), field.get_attribute("aria-expanded")) == ("2019-3853", "false")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.press("ArrowDown")
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    enter(page, ACT)


def test_the_skip_link_leads_to_the_content(page: Any) -> None:
    page.goto(ACT)
    tab(page)
    enter(page)
    assert page.evaluate("document.activeElement.id") == "content"
    tab(page)
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_from_an_act_to_its_words_the_association_and_its_partners(page: Any) -> None:
    page.goto(f"{ACT}#subsidies")
    tab_to(page, name="SUMMARY")
    enter(page)
    assert page.locator("details[open] mark").first.is_visible()
    tab_to(page, words="voir le passage")
    enter(page, "#passage")
    assert page.locator("section[aria-labelledby=passage] mark").is_visible()
    tab(page)
    begun = page.evaluate("document.activeElement.closest('section')?.getAttribute('aria-labelledby')")
    assert begun == "passage", "the focus begins far from the passage"
    page.go_back()
    tab_to(page, href=ASSOCIATION)
    enter(page, ASSOCIATION)
    tab_to(page, href="/id/org/france-urbaine")
    enter(page, "/id/org/france-urbaine")


def test_a_question_is_asked_changed_and_taken_away(page: Any) -> None:
    page.goto("/")
    tab_to(page, href="/questions")
    enter(page, "/questions")
    tab_to(page, href="/questions/grants")
    enter(page, "/questions/grants")
    tab_to(page, name="p-year")
    page.keyboard.type("2018")
    enter(page, "year=2018#result")
    assert tab_to(page, words="CSV") < 8, "the focus begins far from the answer"
    with page.expect_download() as downloading:
        enter(page)
    with Path(downloading.value.path()).open(encoding="utf-8", newline="") as file:
        assert [row["budgetYear"] for row in csv.DictReader(file)] == ["2018"]


def test_a_value_that_does_not_fit_is_said_where_one_goes_on(page: Any) -> None:
    page.goto("/questions/grants")
    tab_to(page, name="p-year")
    page.keyboard.type("x")
    enter(page, "year=x#result")
    assert page.locator("#result [role=alert]").is_visible()


@needs_bundle
def test_the_network_is_gone_through_point_by_point(page: Any) -> None:
    page.goto("/explore")
    tab_to(page, name="begin")
    suggested(page, "reseau des terr")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator(SETTLED).wait_for()
    tab_to(page, name="canvas")
    names = []
    for _ in range(3):
        page.keyboard.press("PageDown")
        names.append(page.locator("#chosen-name").inner_text())
    assert len(set(names)) == 3
    page.keyboard.press("PageUp")
    assert page.locator("#chosen-name").inner_text() == names[1]
    for key in ("ArrowLeft", "+", "-", "Home", "Escape"):
        page.keyboard.press(key)
    assert page.locator("#nothing").is_visible()
    page.keyboard.press("PageDown")
    while page.locator("#expand").is_disabled():  # (what is open already)
        page.keyboard.press("PageDown")
    tab_to(page, name="expand")
    enter(page)
    page.wait_for_function("() => location.search.split('node=').length === 3")
    assert page.evaluate("document.activeElement.id") == "canvas"
    tab(page)  # (there is a way out)
    assert page.evaluate("document.activeElement.id") != "canvas"


@needs_bundle
def test_the_list_beside_the_network_opens_more_and_keeps_the_focus(page: Any) -> None:
    page.goto(f"/explore?node={NODE}")
    page.locator(SETTLED).wait_for()
    before = page.locator("section[aria-labelledby=nodes] tbody tr").count()
    tab_to(page, words="Ouvrir ce qui entoure Métropole de Lyon")
    enter(page)
    page.wait_for_function("() => document.activeElement.textContent === 'Métropole de Lyon'")
    assert page.locator("section[aria-labelledby=nodes] tbody tr").count() >= before
    opened = page.locator("section[aria-labelledby=nodes] tbody tr", has_text="Métropole de Lyon").first
    assert "ouvert" in opened.inner_text()
    assert page.locator("#told").inner_text() == page.locator("#network").inner_text()


def test_the_language_is_switched(page: Any) -> None:
    page.goto(ACT)
    tab_to(page, words="English")
    enter(page, "lang=en")
    assert page.locator("html").get_attribute("lang") == "en"
    assert tab(page)["words"] == "Skip to content"


@needs_bundle
def test_nothing_holds_the_keyboard_back(page: Any) -> None:
    for path in ("/ask", "/", f"/explore?node={NODE}"):
        page.goto(path)
        if path == "/ask":
            page.locator("#yasgui .CodeMirror-code").first.wait_for()
        if "node=" in path:
            page.locator(SETTLED).wait_for()
        where = [tab(page)["name"]]
        while where[-1] != "BODY" and len(where) < 2 * MOST:
            where.append(tab(page)["name"])
        assert where[-1] == "BODY", f"{path}: {where[-3:]}"
    assert tab(page, back=True)["name"] != "BODY"
