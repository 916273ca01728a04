"""The fill lists of the MUC-4 task (1992), and the words that lead to them."""

MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
COUNTRIES = {
    "AR": "ARGENTINA", "BO": "BOLIVIA", "BR": "BRAZIL", "CL": "CHILE", "CO": "COLOMBIA", "CR": "COSTA RICA",
    "EC": "ECUADOR", "SV": "EL SALVADOR", "GT": "GUATEMALA", "HN": "HONDURAS", "MX": "MEXICO", "NI": "NICARAGUA",
    "PA": "PANAMA", "PY": "PARAGUAY", "PE": "PERU", "UY": "URUGUAY", "VE": "VENEZUELA", "US": "UNITED STATES",
    "ES": "SPAIN", "SU": "USSR", "RU": "USSR", "CU": "CUBA",
}  # fmt: skip
LATIN = frozenset("AR BO BR CL CO CR EC SV GT HN NI PA PY PE UY VE".split())
NAMED_BESIDE = frozenset("bomb dynamite grenade rocket mortar rifle machine-gun".split()) | {"machine gun"}
INSTRUMENT_TYPES = {
    "bomb": "BOMB", "mine": "MINE", "dynamite": "DYNAMITE", "grenade": "GRENADE", "rocket": "ROCKET",
    "mortar": "MORTAR", "gun": "GUN", "machine gun": "MACHINE GUN", "rifle": "RIFLE", "blade": "CUTTING DEVICE",
    "fire": "MOLOTOV COCKTAIL", "aircraft": "AERIAL BOMB",
}  # fmt: skip
PHYSICAL = {
    "COMMERCIAL": "store shop restaurant hotel business supermarket factory plant theater cinema establishment company",
    "TRANSPORT VEHICLE": "car bus vehicle truck plane helicopter train ship boat van jeep ambulance taxi aircraft",
    "ENERGY": "pylon tower line pole power electricity pipeline oil substation dam well station energy",
    "GOVERNMENT OFFICE OR RESIDENCE": "ministry palace government townhall municipality court mayor congress farm",
    "ORGANIZATION OFFICE": "headquarters office union local",
    "COMMUNICATIONS": "radio telephone television antenna exchange newspaper telecommunications repeater",
    "FINANCIAL": "bank",
    "CIVILIAN RESIDENCE": "house home residence apartment dwelling",
    "DIPLOMAT OFFICE OR RESIDENCE": "embassy consulate",
    "TRANSPORTATION ROUTE": "bridge road highway railroad railway street airport track",
    "LAW ENFORCEMENT FACILITY": "police precinct jail prison",
    "WATER": "aqueduct reservoir",
    "OTHER": """building facility structure property church school university wall monument statue base barracks town
        village neighborhood""",
}
PLACE_OF_TYPE = {word: type for type, words in PHYSICAL.items() for word in words.split()}
LOOSE = frozenset("several many some other others another more than at least about that all nearly around of".split())
SHOOTING = frozenset("shoot gun shooting fire machine-gun riddle".split())
NATIONS = {
    "AMERICAN": "UNITED STATES", "AMERICANS": "UNITED STATES", "US": "UNITED STATES", "U.S": "UNITED STATES",
    "ARGENTINE": "ARGENTINA", "BRAZILIAN": "BRAZIL", "BRITISH": "UNITED KINGDOM", "CANADIAN": "CANADA",
    "CHILEAN": "CHILE", "CHINESE": "PEOPLES REP OF CHINA", "COLOMBIAN": "COLOMBIA", "COSTA RICAN": "COSTA RICA",
    "CUBAN": "CUBA", "DUTCH": "NETHERLANDS", "ECUADORAN": "ECUADOR", "EGYPTIAN": "EGYPT", "FRENCH": "FRANCE",
    "GERMAN": "FEDERAL REP OF GERMANY", "GUATEMALAN": "GUATEMALA", "HONDURAN": "HONDURAS", "ISRAELI": "ISRAEL",
    "ITALIAN": "ITALY", "JAPANESE": "JAPAN", "MEXICAN": "MEXICO", "NICARAGUAN": "NICARAGUA", "NORWEGIAN": "NORWAY",
    "PANAMANIAN": "PANAMA", "PERUVIAN": "PERU", "SALVADORAN": "EL SALVADOR", "SOVIET": "USSR", "SPANISH": "SPAIN",
    "SPANIARD": "SPAIN", "SPANIARDS": "SPAIN", "SWISS": "SWITZERLAND", "URUGUAYAN": "URUGUAY",
    "VENEZUELAN": "VENEZUELA", "YUGOSLAV": "YUGOSLAVIA",
}  # fmt: skip
"""The state that an adjective or the name of a people stands for, as the task writes it."""
