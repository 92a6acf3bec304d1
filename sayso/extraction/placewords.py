"""Words around place names: what leads to one, what is never one, and what marks a person or a body instead."""

from functools import cache
from pathlib import Path
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEADING: Final = _words(
    "in at near from around outside across towards toward into within through throughout inside off via leaving "
    "left leave fled flee quit reach reached reaching entered entering beyond above below over between to of for "
    "besieged de du des d del da do di zu capture captured retake retook seized overran в у на під біля поблизу "
    "до із з від проти из под около возле к от над dans à vers près en desde hacia hasta em para até perto sobre "
    "bei nach aus nahe um von في من إلى الى على قرب عن نحو باتجاه در به از نزدیک"
)
"""Prepositions and verbs behind which a capitalised word may be a place."""
WHERE: Final = _words(
    "in into inside across throughout near around outside within from to towards toward over off through at в у "
    "на під біля до із з из под около к от dans vers près en hacia hasta em bei nach aus في من إلى الى در به از"
)
"""Prepositions that make a place even of a country or capital; behind others it is a government."""
PLACING: Final = _words("in into near outside inside at around en dans em bei nahe в у біля під около")
"""Those behind which an unknown capitalised word is taken for a place."""
TOWARDS: Final = _words("to from towards toward through via for beyond past")
"""Prepositions that make a place of an unknown name where somebody or a way goes there."""
GENERIC: Final = _words(
    "wadi jebel jabal djebel tell tall tal ras nahr deir dayr kafr kfar beit bayt umm bir ain ayn qalat"
)
"""First words of many places' names, which name none of them by themselves where a capital follows."""
GOING: Final = _words(
    "go goes going went gone walk walked walking walks come comes came coming travel travelled traveled travelling "
    "drive drove driven driving drives flee fled fleeing flees run ran running return returned returning returns move "
    "moved moving moves march marched advance advanced advancing withdraw withdrew withdrawn retreat retreated "
    "evacuated taken brought carried sent transferred displaced flown sailed crossed arrived arriving back "
    "road track route way path bus buses convoy convoys truck trucks lorry lorries train trains ferry flight flights "
    "column columns refugees families people kilometres kilometers km miles metres shipment supplies access leading"
)
"""Verbs and nouns of movement before such a preposition."""
SMALL: Final = _words("of de du des del della da do dos al el la le las los les an am ar and upon sur en e")
"""Words that may stand inside a name, between its capitals."""
NEVER: Final = _words(
    "the a an in on at of and but or nor so yet if as by for to from with he she it they we you i his her its our "
    "your their my this that these those there here when where while after before since until then now also both "
    "one two three four five six seven eight nine ten no not yes what who why how which some many most more all "
    "any each every another other such monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december jan feb mar apr jun jul aug sept sep "
    "oct nov dec reading police mobile nice bath split deal orange temple union victory hope independence "
    "enterprise media council army ministry president minister general colonel people national state states west "
    "east north south western eastern northern southern central upper lower great new old god allah sir lady "
    "capital city town village province district region valley front road street bridge airport camp river sea "
    "island hospital school university port dam witnesses residents officials sources reporter moderator question "
    "answer video photo update breaking live watch hebrew ukrainian dari pashto persian farsi german dutch "
    "chinese portuguese turkish swahili somali hindi urdu bengali tamil tagalog hausa yoruba igbo amharic tigrinya "
    "kurdish kurmanji sorani uzbek tajik kazakh kyrgyz serbian croatian burmese lingala bambara wolof mandinka "
    "malagasy malay creole azeri armenian georgian polish korean japanese vietnamese indonesian nepali sinhala read "
    "correction editor staff reuters english french spanish arabic "
    "russian islam muslim christian ramadan eid christmas easter telegram facebook twitter whatsapp youtube "
    "instagram mastodon bluesky parliament congress senate court house el la los las un una le les une des il lo "
    "der die das ein eine und von den dem o os um uma e y et à em na бо але і та що це він вона вони ми ви я но и "
    "а что это он она они мы вы по за не так как"
)
"""Words that alone are no place, whatever a gazetteer holds."""
TITLES: Final = _words(
    "mr mrs ms miss dr prof professor col colonel gen general maj major capt captain lt lieutenant sgt sergeant "
    "cpl corporal pvt private cmdr commander brig brigadier adm admiral sheikh sheik mullah mawlawi maulvi qari "
    "imam haji president minister governor spokesman spokeswoman spokesperson prince princess king queen sir lord "
    "lady dame director ambassador senator mayor chief judge justice bishop father pastor rabbi doctor nurse "
    "chairman chairwoman secretary deputy comrade don doña señor señora monsieur madame me herr frau dona dom пан "
    "пані г-н г-жа полковник генерал губернатор майор капитан капітан мэр мер"
)
"""Words behind which a capitalised word is a person."""
BODIES: Final = _words(
    "ministry council army police party force forces command front movement union group agency news times post "
    "press daily herald tribune gazette courier ledger wire radio tv television channel network committee "
    "commission authority court association federation foundation institute university bank company corporation "
    "corp inc ltd llc brigade battalion division regiment guard guards militia coalition alliance congress "
    "parliament senate office bureau service services department fund organisation organization society club team "
    "mission corps board chamber review journal monitor observer mail telegraph chronicle tracker watch relief "
    "health energy oil gas telecom airlines"
)
"""Words that make the capitalised words beside them a body."""
OF_PLACE: Final = _words(
    "mayor village villages town hamlet settlement district port city suburb municipality camp island people "
    "resident villagers villager farmers traders elders fall capture siege battle liberation recapture shelling "
    "bombing bombardment seizure evacuation centre center hills ridge road residents inhabitants outskirts edge north "
    "south east west northeast northwest southeast southwest "
    "kilometres kilometers km miles metres meters norte sur este oeste nord sud est ouest alcalde maire prefect "
    "outside"
)
"""Nouns that make a place of an unknown name behind their "of"."""
MOVING: Final = _words("left leave leaving fled reached reaching entered entering seized captured retook besieged")
STANDING: Final = _words("is are was were remains remained stays fell falls belongs has had will lies held holds")
"""Verbs that say of a place how it stands."""
ARTICLES: Final = _words("la el las los le les o a os as")


@cache
def demonyms() -> dict[str, str]:
    """Country code by adjective or name of its people."""
    path = Path(__file__).with_name("data") / "demonyms.txt"
    table: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        code, bar, words = line.partition("|")
        if bar and not line.startswith("#"):
            table.update(dict.fromkeys(words.split(), code.strip()))
    return table


@cache
def capitals() -> frozenset[str]:
    """Folded names of capitals that news use for governments."""
    path = Path(__file__).with_name("data") / "capitals.txt"
    lines = path.read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split("; "))
