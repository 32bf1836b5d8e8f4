"""The SCDL, both ways: the tables in which French law and practice ask councils to publish acts and grants.

The *Socle commun des données locales* has a schema for deliberations and one for subsidies (``schemas/``). ``export``
writes what acts state as such tables; ``importing`` reads tables as councils publish them, with their faults, as one
more source; ``comparing`` holds what they declare against what the acts say.
"""
