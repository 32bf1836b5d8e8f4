"""French and English: negotiated, switched in the address, complete."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.pages.conftest import ACT, parsed, words

from registre.pages import rendering
from registre.pages.languages import choose, texts
from registre.pages.sections import SECTIONS

TEMPLATES = Path(rendering.__file__).parent / "templates"


@pytest.mark.parametrize(
    ("switch", "accepted", "language", "chosen"),
    [
        (None, "", "fr", False),
        (None, "en-GB,en;q=0.9", "en", False),
        (None, "de;q=1, fr;q=0.2, en;q=0.3", "en", False),
        (None, "en;q=0, fr", "fr", False),
        (None, "en;q=much", "fr", False),
        ("en", "fr", "en", True),
        ("xx", "en", "en", False),
    ],
)
def test_the_language_is_what_the_address_says_else_what_the_browser_prefers(
    switch: str | None, accepted: str, language: str, chosen: bool
) -> None:
    voice = choose(switch, accepted)
    assert (voice.language, voice.chosen) == (language, chosen)


def test_each_text_is_there_in_both_languages_with_the_same_places() -> None:
    for key, both in texts().items():
        assert set(both) == {"fr", "en"}, key
        assert sorted(re.findall(r"\{(\w+)\}", both["fr"])) == sorted(re.findall(r"\{(\w+)\}", both["en"])), key


def test_each_text_that_a_template_says_exists() -> None:
    for template in TEMPLATES.glob("*.html"):
        for key in re.findall(r'say\("([a-z_]+\.[a-zA-Z_]+)"', template.read_text(encoding="utf-8")):
            assert key in texts(), f"{template.name} says {key}"


def test_each_table_has_a_title() -> None:
    for sections in SECTIONS.values():
        for section in sections:
            assert f"section.{section.name}" in texts()


def test_a_chosen_language_stays_while_one_goes_on(client: TestClient) -> None:
    page = client.get(f"{ACT}?lang=en", headers={"Accept-Language": "fr"})
    assert page.headers["content-language"] == "en"
    assert "Accept-Language" in page.headers["vary"]
    tree = parsed(page.text)
    assert tree.get("lang") == "en"
    assert all(
        "lang=en" in link for link in tree.xpath("//main//a/@href") if link.startswith("/id/") and "." not in link
    )
    assert "Grants" in words(page.text)
    assert "Subventions" in words(client.get(ACT).text)


def test_the_switch_leads_to_the_same_page(client: TestClient) -> None:
    tree = parsed(client.get("/questions/grants?year=2019&lang=en").text)
    (french,) = tree.xpath("//ul[@class='languages']//a[@hreflang='fr']/@href")
    assert french == "/questions/grants?year=2019&lang=fr"
    assert client.get(french).headers["content-language"] == "fr"
