"""The words that open the name of a body, and what must follow them, on plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.extraction.organisations.words import ADJECTIVE, CAPITAL, GAP, INNER, JOINED, OF, PROPER_TAIL, TAIL
from registre.facts import OrganisationKind


class Head(NamedTuple):
    """A word that opens the name of a body.

    Attributes:
        kind: what the word says of the body.
        part: whether the name keeps it.
        opens: the stems of the words that the pattern begins with.
        pattern: the word, and what must follow it.
        tail: what continues the name.
    """

    kind: OrganisationKind | None
    part: bool
    opens: str
    pattern: str
    tail: str = TAIL


_PUBLIC, _COMPANY, _ASSOCIATION, _AUTHORITY = (
    OrganisationKind.PUBLIC_BODY,
    OrganisationKind.COMPANY,
    OrganisationKind.ASSOCIATION,
    OrganisationKind.AUTHORITY,
)
_SCOPE = r"(?:national|regional|departemental|general|municipal|inter-?communal|mixte|local|communal|social|europeen|international|superieur|francais|public)[elsux]*\b"
_REGIONAL = rf"(?:{_SCOPE}\s+)*"
_NAMED = rf"(?:{OF}\s?(?!une?\b|chaque\b|tou(?:te|s)\b|[a-z]+er\b(?<!quartier)(?<!metier))[A-Za-z][\w'-]*|{CAPITAL}|{ADJECTIVE}\b)"
_FORM = r"(?:SASU?|SARL|EURL|S\.A\.R\.L\.|S\.A\.S\.|S\.A\.|SA|SCI|SCOP|SCIC|SNC|EARL|GAEC|SCEA|SELARL|GIE|SCCV)"
_ACRONYMS = (
    r"(?:PETR|SIVOM|SIVU|SICTOM|SMICTOM|SIAEP|SIRP|RPI|CCAS|CIAS|CAF|CPAM|CAUE|SDIS|SDE|EPFL?|EPORA|OPH|OPAC|CHU|CHR|INSEE|MSA|URSSAF|ARS|DRAC|"
    r"DREAL|DDTM?|GIP|EPCC|EPA|SPL|SEML?|CCI|CMA|EHPAD|ESAT|ADIL|MJC|CFA|CIDFF|PNR)"
)

HEADS = (
    Head(_AUTHORITY, True, "commu ville mairi", rf"(?i:commune|ville|mairie)\s+{OF}(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_AUTHORITY, True, "commu", rf"(?i:communaute)\s+(?i:de\s+communes?|d'agglomeration|urbaine)\s+(?:{OF})?(?:[Rr]egion\s+{OF})?{CAPITAL}", PROPER_TAIL),
    Head(_AUTHORITY, True, "metro", rf"(?i:metropole)\s+{OF}(?:{CAPITAL})", PROPER_TAIL),
    Head(_AUTHORITY, True, "regio depar", rf"(?:[Rr]egion|REGION|[Dd]epartement|DEPARTEMENT)[ ]+(?:{OF})?(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_AUTHORITY, True, "conse", rf"(?i:conseil\s+(?:departemental|regional|general))\s+{OF}{CAPITAL}", PROPER_TAIL),
    Head(_AUTHORITY, True, "conse", r"(?i:conseil\s+(?:departemental|regional|general))\b(?!\s+des?\s)", ""),
    Head(_PUBLIC, True, "syndi", rf"(?:[Ss]yndicat|SYNDICAT)\s+(?i:(?:mixte|intercommunal|interdepartemental|departemental)\s*)+(?:{OF}|pour\s+\S+\s)?(?:[A-Za-z][\w'-]*)?", TAIL),
    Head(_PUBLIC, True, "syndi", rf"(?:Syndicat|SYNDICAT)\s+(?:{OF})?{CAPITAL}", TAIL),
    Head(_PUBLIC, True, "petr sivom sivu sicto smict siaep sirp rpi ccas cias caf cpam caue sdis sde epfl epf epora oph opac chu chr insee msa urssa ars drac dreal ddt ddtm gip epcc epa spl sem seml cci cma ehpad esat adil mjc cfa cidff pnr",
        rf"{_ACRONYMS}\b(?=\s+(?:d|[A-Z]))", PROPER_TAIL),
    Head(_ASSOCIATION, True, "ogec apel ape admr acca aappm mfr adape apei udaf snsm fnaca unc acpg ssiad amap afr",
        r"(?:OGEC|APEL|APE|ADMR|ACCA|AAPPMA|MFR|ADAPEI|APEI|UDAF|SNSM|FNACA|UNC|ACPG|SSIAD|AMAP|AFR)\b(?=\s+(?:d|[A-Z]))", PROPER_TAIL),
    Head(_ASSOCIATION, True, "tenni judo footb moto velo cyclo rugby baske handb volle aero boxin karat photo canoe racin rotar lions cercl entra",
        rf"(?i:tennis|judo|football|moto|velo|cyclo|rugby|basket|handball|volley|aero|boxing|karate|photo|canoe|racing|rotary|lions)[ -](?i:club)\b(?=\s+(?:d|{CAPITAL}))(?:\s+(?:{OF})?{CAPITAL})?", PROPER_TAIL),
    Head(_PUBLIC, True, "ccas cias", r"(?:CCAS|CIAS)\b", ""),
    Head(_PUBLIC, True, "cd cr cg se sde ddt ddtm udap cdg sdis caue udaf", r"(?:CD|CR|CG|SE|SDE|DDT|DDTM|UDAP|CDG|SDIS|CAUE|UDAF)[ ]?\d{2}\b", ""),
    Head(_PUBLIC, True, "caiss", r"(?i:caisse\s+des\s+depots\s+et\s+consignations)\b", ""),
    Head(_PUBLIC, True, "agenc offic chamb caiss insti obser acade recto minis", rf"(?:Agence|AGENCE|Office|OFFICE|Chambre|CHAMBRE|Caisse|CAISSE|Institut|INSTITUT|Observatoire|Academie|Rectorat|Ministere)\s+{_REGIONAL}(?:pour\s+l[ae]\s+|pour\s+l')?(?:[a-z]+\s+(?=d[eu']))?{_NAMED}"),
    Head(_PUBLIC, True, "centr", r"(?:Centre|CENTRE)\s+(?i:(?:inter)?communal\s+d'action\s+sociale|de\s+gestion|hospitalier|national|regional|departemental|social|socio-?culturel|culturel|d'(?:information|etudes?|histoire|art)|de\s+(?:ressources?|formation|recherche|sante)|international|scientifique)\b"),
    Head(_PUBLIC, True, "etabl", rf"(?:(?:Etablissement|ETABLISSEMENT)\s+(?i:public)\s+(?!administratif\b|de\s+cooperation\s+intercommunale)|etablissement\s+public\s+(?=(?:[a-z']+\s+){{0,4}}?(?:{OF})?{CAPITAL}))(?:[A-Za-z][\w'-]*)"),
    Head(_PUBLIC, True, "secre", r"[Ss]ecretariat\s+general\s+(?:pour|a|aux)\s+l?[ae']?\s?[a-z]+"),
    Head(_PUBLIC, True, "missi maiso parc port grand conse bibli inspe treso", r"(?:Missions?\s+(?:locale|regionale)|Maison\s+(?:departementale|familiale|des\s+(?:jeunes|associations|adolescents))|Parc\s+(?:naturel|national)|(?:Grand\s+[Pp]ort|Port)\s+(?:maritime|autonome)|Conservatoire\s+(?:du\s+littoral|d'espaces|botanique|national|des\s+espaces)|Bibliotheque\s+nationale|Inspection\s+(?:academique|du\s+travail)|Tresorerie\s+(?:de|principale|municipale))\b"),
    Head(_PUBLIC, True, "agenc offic chamb caiss centr servi cais", r"(?:agences?\s+(?:regionale\s+de\s+sante|de\s+l'eau)|office\s+(?:de\s+tourisme|public\s+de\s+l'habitat)|chambre\s+(?:d'agriculture|de\s+(?:commerce|metiers)|des\s+metiers)|(?:c|C)aisse\s+(?:d'allocations\s+familiales|d'allocations|des\s+depots|primaire\s+d'assurance\s+maladie|primaire)|centre\s+(?:communal\s+d'action\s+sociale|de\s+gestion|hospitalier)|[Ss]ervice\s+(?:de\s+gestion\s+comptable|departemental\s+d'incendie))\b"),
    Head(_PUBLIC, True, "direc", rf"(?:Direction|direction)\s+(?:[Dd]epartementale|[Rr]egionale|[Ii]nterregionale|[Gg]enerale\s+des\s+[Ff]inances)\s*(?:{OF})?(?:[A-Za-z][\w'-]*)"),
    Head(_PUBLIC, True, "agenc", r"(?:[Aa]gence)\s+de\s+[Ll]'\s?[Ee]au\b", PROPER_TAIL),
    Head(_PUBLIC, True, "tribu cour", rf"(?:[Tt]ribunal\s+(?:[Aa]dministratif|[Jj]udiciaire|de\s+[Gg]rande\s+[Ii]nstance)|[Cc]our\s+[Aa]dministrative\s+d'[Aa]ppel)(?:\s+{OF}{CAPITAL})?", PROPER_TAIL),
    Head(_PUBLIC, True, "colle lycee unive insti ecole", rf"(?:[Cc]ollege|[Ll]ycee|[Uu]niversite|[Ii]nstitut|[Ee]cole\s+[Nn]ationale)\s+(?:{OF}|[Pp]rofessionnel\s+)?(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_PUBLIC, True, "ecole", rf"[Ee]cole\s+(?:[Nn]ationale|[Ss]uperieure)\s+(?:superieure\s+)?{OF}\s?[A-Za-z][\w'-]*"),
    Head(_PUBLIC, True, "conse", rf"(?:Conseil|CONSEIL)\s+(?:[Nn]ational|NATIONAL|[Ii]nternational|INTERNATIONAL|[Ee]conomique|[A-Z]\w+(?:ain|ien|ois|ais)(?=\s+d))\s*(?:{OF})?(?:[A-Za-z][\w'-]*)"),
    Head(_PUBLIC, True, "commi", r"(?:Commission)\s+(?:[Ee]uropeenne|[Nn]ationale\s+d[eu]\s[\w' ]{4,30}\b)", ""),
    Head(_ASSOCIATION, True, "assem", rf"(?:Assemblee)\s+des\s+[a-z]+\s+{OF}{CAPITAL}"),
    Head(_ASSOCIATION, True, "fonda feder union ligue amica comit club resea confe mutue coope group socie compa barre organ foyer banqu croix colle", rf"(?:[Ff]ondation|FONDATION|[Ff]ederation|FEDERATION|Union|UNION|Ligue|LIGUE|Amicale|AMICALE|Comite|COMITE|Club|CLUB|Reseau|RESEAU|Confederation|Mutuelle|Cooperative|Groupement|GROUPEMENT|Societe|Compagnie|COMPAGNIE|Barreau|Organisation|Foyer|Banque|Collectif)\s+{_REGIONAL}{_NAMED}"),
    Head(_ASSOCIATION, True, "comit amica feder union ligue", r"(?:comite\s+(?:des\s+fetes|departemental|regional|de\s+jumelage)|amicale\s+(?:laique|des)|federation\s+(?:departementale|regionale|nationale|francaise)|union\s+(?:sportive|departementale|nationale)|ligue\s+(?:regionale|nationale))\b"),
    Head(_COMPANY, True, "sas sasu sarl eurl sa sci scop scic snc earl gaec scea selar gie sccv", rf"{_FORM}\b\s*\"[^\"\n]{{2,80}}\"", ""),
    Head(_COMPANY, True, "sas sasu sarl eurl s sa sci scop scic snc earl gaec scea selar gie sccv", rf"{_FORM}\b\s+(?:\"\s?)?(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_ASSOCIATION, True, "syndi foyer", rf"(?:syndicat\s+des\s+coproprietaires|foyer\s+(?:socio-?educatif|rural))\b(?:\s+(?:{OF})?(?:(?:college|lycee)\s+)?(?={CAPITAL}){CAPITAL})?", PROPER_TAIL),
    Head(_COMPANY, False, "cabin agenc ateli", rf"(?i:(?:cabinet|agence|atelier)\s+d'(?:avocats?|architectes?|architecture|etudes?))\s+(?={CAPITAL})", rf"{CAPITAL}{PROPER_TAIL}{{0,14}}"),
    Head(_COMPANY, True, "cabin garag", rf"(?:[Cc]abinet|[Gg]arage)\s+(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_COMPANY, False, "socie entre burea", rf"(?i:societe|entreprise|bureau\s+d'etudes?)\s*,?\s+(?={CAPITAL})", rf"{CAPITAL}{PROPER_TAIL}{{0,14}}"),
    Head(_ASSOCIATION, True, "assoc", rf"(?i:association){GAP}(?=(?:des\s|d'|de\s|[a-z]+(?:enne|aine|ive|ale|ine|aise|oise)\s))(?:{OF})?[A-Za-z][\w'-]*"),
    Head(_ASSOCIATION, True, "assoc", r"(?:ASSOCIATION|Association)\s+(?:SPORTIVE|CULTURELLE|Sportive|Culturelle|Regionale|Nationale|Departementale|Communale|Familiale|Intercommunale|REGIONALE|DEPARTEMENTALE|DES|DU|DE)\b"),
    Head(_ASSOCIATION, False, "assoc", rf"(?i:associations?){GAP}(?!(?i:et|ou)\b)(?:(?:dite|denommee|intitulee|loi\s+1901|sportive|culturelle)\s+)?(?=(?:[Ll]es?\s|[Ll]a\s|[Ll]')?{CAPITAL})", rf"(?:[Ll]es?\s|[Ll]a\s|[Ll]')?{CAPITAL}(?:{TAIL}|{JOINED}|{INNER}){{0,14}}"),
)  # fmt: skip
"""Heads of names, the most telling first."""

GROUPING = Head(_AUTHORITY, True, "", "")
ENDED = re.compile(rf"(?<![\w'-])(?:{CAPITAL}[ -]){{1,4}}(?:Metropole|METROPOLE|Agglomeration|AGGLOMERATION)$")
BODY_OF = re.compile(r" (?:Habitat|Amenagement|Mobilites?|Developpement|Energies?|Evenements|Tourisme|Emploi)\b")
"""What makes of a grouping's name that of a body of its own."""
"""A grouping whose kind ends its name, as matched up to the end of that word."""

QUOTED_STEMS = "assoc socie compa entre fonda feder club colle amica"
QUOTED_AFTER = re.compile(
    r"\b(?i:association|societe|compagnie|entreprise|fondation|federation|club|collectif|amicale)\s+(?=\")"
)
"""A kind of body before a name in quotes."""

COMMUNES = re.compile(rf"(?i:communes)\s+(?:d[e']\s*|suivantes\s*:\s*)(?={CAPITAL})")
COMMUNE = re.compile(
    rf"(?:{OF})?(?!(?:Le|La|Les)\s+(?:[Cc]onseil|[Bb]ureau|[Mm]aire|[Pp]resident))(?P<name>{CAPITAL}(?:(?!{GAP}et\b){PROPER_TAIL}){{0,8}})"
)
NEXT_COMMUNE = re.compile(r"\s*(?:,\s*(?:et\s+)?|;\s*|\bet\s+)(?:(?:de|d')\s*)?")
"""A list of communes under one word: "les communes d'Ahun, Bonnat et Cressat"."""
