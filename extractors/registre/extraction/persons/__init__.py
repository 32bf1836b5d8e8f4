"""Matches the names of persons within one document.

A vote or a report names by family name (“M. Tanguy”) whom the roll names in full (“Ronan TANGUY”). Two names are of one
person when the family name is the same, the civilities do not differ, and nobody else on the roll fits.

>>> from registre.french.names import person
>>> roll = [person("Mme Sarah Peillon"), person("M. David Kimelfeld")]
>>> match(person("Madame Peillon"), roll).name
'Sarah Peillon'
>>> match(person("M. Martin"), roll) is None
True
"""

from registre.extraction.persons.match import match, same_persons

__all__ = ["match", "same_persons"]
