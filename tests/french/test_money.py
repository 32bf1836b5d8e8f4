import pytest

from registre.french.money import find_money
from registre.french.text import plain


@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [
        ("un montant de 26 500 €", "26500", "EUR"),
        ("9 269 880,74 € HT", "9269880.74", "EUR"),
        ("une subvention de 3.000 F est attribuée", "3000", "FRF"),
        ("45.800 euros", "45800", "EUR"),
        ("163 000.00 €", "163000.00", "EUR"),
        ("un crédit de 280 k€", "280000", "EUR"),
        ("1,2 M€ de travaux", "1200000.0", "EUR"),
        ("1,5 million d'euros", "1500000.0", "EUR"),
        ("mille cinq cents euros", "1500", "EUR"),
        ("- 4 602.56 €", "-4602.56", "EUR"),
        ("2 650,00\u00a0€", "2650.00", "EUR"),
    ],
)
def test_an_amount_is_read(words: str, amount: str, currency: str) -> None:
    (found,) = find_money(plain(words))
    assert (str(found.amount), found.currency) == (amount, currency)


@pytest.mark.parametrize(
    "words", ["165 conseillers", "la loi 82-213", "12 h 30", "le 4 novembre 2019", "5 Francs-Bourgeois"]
)
def test_no_amount_is_invented(words: str) -> None:
    assert find_money(plain(words)) == []


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("un montant de 7  500  000 €", ["7500000"]),
        ("une subvention de 7 500\n000 €", ["7500000"]),
        ("une subvention de 7\n500 €", ["7500"]),
        ("pour 12 \n000 € HT", ["12000"]),
        # what stands before is no part of the amount
        ("Article 3\n150 €", ["150"]),
        ("en 2019  500 €", ["500"]),
        ("code 12  500 €", ["500"]),
        ("N° 2 000 €", ["2000"]),
        # the beginning is lost: nothing is stated
        ("euros. 000 €", []),
        ("solde 0 € et 0,50 €", ["0", "0.50"]),
    ],
)
def test_an_amount_is_read_from_its_beginning(words: str, amounts: list[str]) -> None:
    assert [str(money.amount) for money in find_money(words)] == amounts


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("une subvention de 15 000 F. Le conseil", ["15000"]),
        ("une bourse de 50 F.", ["50"]),
        ("une bourse de 50 F.\nLe conseil", ["50"]),
        ("présents : 12 F. Martin, 3 A. Roux", []),
    ],
)
def test_francs_before_a_full_stop_are_no_initial(words: str, amounts: list[str]) -> None:
    assert [str(money.amount) for money in find_money(words)] == amounts


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("la somme de 180 000,00 € (Cent-quatre-vingt-mille euros)", ["180000.00"]),
        ("la somme de 500 € (soit cinq cents euros)", ["500"]),
        # the beginning of the number is not read: its end is no amount
        ("7 500 000 € (sept-millions-cing-cent-mille euros)", ["7500000"]),
        ("(un-million-trois-cent-vingt-\n\nclnq-mille-huit-cents euros)", []),
        # words that say something else, or stand apart, are amounts
        ("une aide de 500 € (mille euros en 2019)", ["500", "1000"]),
        ("la somme - cinq cents euros - et vingt-cinq mille euros", ["500", "25000"]),
    ],
)
def test_what_words_say_again_is_one_amount(words: str, amounts: list[str]) -> None:
    assert [str(money.amount) for money in find_money(words)] == amounts
