"""Invented speakers for variety: names, offices and bodies that occur in no story."""

import random


def _words(text: str) -> list[str]:
    return text.split()


FIRST = _words(
    """
    Alma Brice Corin Delphine Edric Farah Gideon Hollis Imelda Jarek Keisha Lionel Maribel Nolan Odette
    Percy Quentin Rosalind Stellan Tamsin Ulric Verity Winston Yolanda Zeke Anselm Bettina Curtis Dwight
    Eleni Felicity Grant Harriet
    """
)
LAST = _words(
    """
    Abernant Balewa Castellow Dunmire Eskridge Fairholt Garrow Hathersage Inkpen Jessop Kettleman
    Lathrop Marchbanks Nettleship Oakhanger Pemberley Quillfeather Ravensdale Stanhope Thistlewood
    Umberland Vandermeer Wetherall Yarrow Zelinger Okonjo Petrovan Al-Sabri Ruizola Nakagiri Delacourtis
    Brannockson
    """
)
OFFICES = (
    "Senator", "Sen.", "Rep.", "Gov.", "Governor", "Mayor", "President", "Judge", "Sheriff", "Dr.", "Professor",
    "Congresswoman", "Secretary", "Attorney General", "Gen.", "Captain", "Mr.", "Mrs.", "Ms.", "Minister",
    "Lt. Gov.",
)  # fmt: skip
ROLES = (
    "campaign manager", "spokeswoman", "spokesman", "press secretary", "adviser", "senior adviser", "aide",
    "strategist", "pollster", "communications director", "chief of staff", "political scientist", "law professor",
    "lawyer", "analyst", "chairman", "co-founder", "director", "lobbyist", "voter", "resident", "shop owner",
    "retired teacher", "student", "economist", "union leader", "deputy director", "fund-raiser", "county clerk",
    "columnist", "author",
)  # fmt: skip
BODIES = (
    "campaign", "White House", "Senate", "House", "state party", "governor's office", "Justice Department",
    "university", "foundation", "committee", "council", "ministry", "police department", "State Department",
    "district", "newspaper", "think tank", "union", "super PAC", "county", "bank", "company", "network", "agency",
    "Pentagon", "commission",
)  # fmt: skip
STATES = _words("Ohio Iowa Nevada Maine Utah Georgia Texas Oregon Arizona Virginia Kansas Wisconsin")
GROUPS = (
    "officials", "aides", "critics", "supporters", "Democrats", "Republicans", "lawmakers", "prosecutors",
    "lawyers", "experts", "historians", "economists", "the report", "the complaint", "the lawsuit", "the study",
    "the poll", "the article", "the memo", "the email", "some voters", "two people familiar with the matter",
    "a person close to him", "people briefed on the talks", "several former employees",
    "a statement from the campaign", "the Times", "the Post", "the paper", "the site", "the group", "the candidate",
    "the president", "the senator", "the former governor", "his opponent", "her rival", "the nominee", "the party",
    "many Americans", "advocates", "researchers", "the agency",
)  # fmt: skip


def speaker(chance: random.Random) -> str:
    """Words that could name whoever speaks in a news text."""
    first, last, role, body = (chance.choice(words) for words in (FIRST, LAST, ROLES, BODIES))
    office, state, group = (chance.choice(words) for words in (OFFICES, STATES, GROUPS))
    other = chance.choice(LAST)
    forms = (
        last,
        f"{first} {last}",
        f"{office} {last}",
        f"{office} {first} {last}",
        f"{office} {first} {last} ({chance.choice('DR')}-{state})",
        f"{office} {first} {last}, {chance.choice(('Republican', 'Democrat'))} of {state}",
        f"{first} {last}, a {role} at the {body}",
        f"{first} {last}, the {body}'s {role}",
        f"{first} {last}, {chance.randint(21, 79)}, a {role} from {state}",
        f"{body} {role} {first} {last}",
        f"{role} {first} {last}",
        f"a {body} {role}",
        f"one {role}",
        f"a {role} who asked not to be named",
        f"the {body}",
        f"{last}'s {role}",
        f"{last} and {other}",
        f"the {role}",
        group,
        group,
    )
    return chance.choice(forms)
