"""How the innermost claimant stands to what is said: modality, polarity, hedge and condition."""

import re
from dataclasses import dataclass
from typing import Final

from sayso.extraction.cues import english
from sayso.extraction.foreign import stance_in
from sayso.schema.vocabulary import Modality, Polarity

_WORD: Final = re.compile(r"[\w’'-]+")
_DENIED_WORDS: Final = re.compile(
    r"\b(?:(?:is|was|are|were|as|that[’']s|called it|an?|outright|pure|complete) (?:\w+ )?(?:lies?|false|untrue|nonsense|fabrications?|baseless|"
    r"unfounded|fiction|rubbish|propaganda|fake|hoax|rumou?rs?|absurd|invention|fairy tale|slander|wrong|not true)|no truth|never happened|"
    r"did no such thing|nothing of the (?:kind|sort))\b",
    re.IGNORECASE,
)
_NEGATED: Final = re.compile(
    r"\b(?:no(?! longer)|not|never|none|nobody|nothing|neither|nor|cannot|no-one|without a single)\b|n[’']t\b",
    re.IGNORECASE,
)
_HEDGE: Final = re.compile(
    r"\b(?:reportedly|apparently|allegedly|appear(?:s|ed)? to|seem(?:s|ed)? to|may have|might have|could have|may be|might be|unconfirmed|"
    r"possibly|perhaps|probably|believed to|thought to|suspected|rumou?red|it is unclear|not certain|some kind of|likely|presum\w+|as if|"
    r"purported\w*|initial reports|preliminar\w+|an estimated|we understand|i (?:think|believe))\b",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(
    r"\b(?:if|unless|provided(?: that)?|on (?:the )?condition that|as long as|so long as|only when|in return for|in exchange for|"
    r"once|as soon as|until|whoever|anyone who|without)\b",
    re.IGNORECASE,
)
_STRONG_CONDITION: Final = re.compile(
    r"\b(?:if|unless|provided(?: that)?|on (?:the )?condition that|as long as|so long as|in return for|in exchange for|as soon as|only when)\b",
    re.IGNORECASE,
)
_FUTURE: Final = re.compile(
    r"\b(?:will|would|shall|won[’']t|wouldn[’']t|ready to|prepared to|willing to|going to)\b|[’']ll\b", re.IGNORECASE
)
_OWN: Final = re.compile(
    r"\b(?:we|i|our \w+(?: \w+)?|they|he|she|it|his \w+|her \w+|their \w+|its \w+|no one|nobody|everyone|anyone|whoever|"
    r"the (?:group|government|army|ministry|movement|front|council|company|authorities|command|union))"
    r"(?: also| all| still)? (?:will|would|shall|won[’']t|wouldn[’']t|(?:is|are|was|were|am) (?:ready|prepared|willing|going) to)\b|"
    r"\b(?:we|i|they)[’'](?:ll|re going to)\b",
    re.IGNORECASE,
)
_MUST: Final = re.compile(r"\b(?:must|should|ought to|needs? to|has to|have to)\b", re.IGNORECASE)
_ASKING: Final = re.compile(
    r"\b(?:(?:we|i) (?:call|appeal|ask|urge|demand|beg|invite|request|plead|implore|want|insist)\b|please\b|let (?:us|them|the)\b|"
    r"stop \w+|go home|come and|do not \w+|don[’']t \w+)",
    re.IGNORECASE,
)
_IMPERATIVE: Final = frozenset(
    [
        "let",
        "stop",
        "open",
        "come",
        "go",
        "give",
        "send",
        "leave",
        "release",
        "show",
        "free",
        "end",
        "return",
        "bring",
        "lift",
        "allow",
        "put",
        "tell",
        "keep",
        "stay",
        "ask",
        "find",
        "withdraw",
        "help",
        "do",
        "don’t",
        "don't",
        "please",
    ]
)
_BLAMES: Final = re.compile(
    r"\b(?:accus\w+|blam\w+|responsib\w+ for|guilty of|deliberate\w*|on purpose|provocation|war crimes?|terrorists?|massacre\w*|"
    r"murder\w*|sabotag\w+|violat\w+|looted|opened fire|fired on|shelled|attacked|bombed|rammed|tortur\w+|burn(?:ed|t) down|stole|kidnapp\w+|"
    r"abduct\w+|executed|planted|staged|trying to|broke the)\b",
    re.IGNORECASE,
)
_HEARSAY: Final = re.compile(
    r"\b(?:heard (?:that|from)|been told|was told|were told|told (?:him|her|them|me|us)|hearing (?:that|reports)|people say|they say)\b",
    re.IGNORECASE,
)
_UNNAMED: Final = re.compile(r"\b(?:sources?|rumou?rs?|reports)\b", re.IGNORECASE)
_APPEAL_LEMMAS: Final = frozenset(
    ["urge", "beg", "implore", "exhort", "beseech", "plead", "demand", "appeal", "invite", "recommend"]
)


@dataclass(frozen=True, slots=True)
class Stance:
    """The labels of one claim."""

    modality: Modality
    polarity: Polarity
    hedged: bool
    condition: str | None


def stance_of(content: str, cue: str | None, source: str | None, *, spoken: bool, language: str = "en") -> Stance:
    """Labels from the reporting words, the reported words and the speaker's words; `spoken` for posts and turns."""
    condition = _condition(content)
    if language == "en":
        modality = _modality(content, cue, source, spoken, condition)
    else:
        modality = _foreign_modality(content, cue, language, condition)
    negative = modality is Modality.DENIED or (
        modality not in {Modality.APPEALED, Modality.CONDITIONAL, Modality.PROMISED, Modality.ALLEGED}
        and (_negates(content) if language == "en" else _negates_foreign(content))
    )
    hedged = bool(_HEDGE.search(content) or (cue and _HEDGE.search(cue)))
    return Stance(
        modality,
        Polarity.NEGATIVE if negative else Polarity.AFFIRMATIVE,
        hedged,
        condition if modality is Modality.CONDITIONAL else None,
    )


def _modality(content: str, cue: str | None, source: str | None, spoken: bool, condition: str | None) -> Modality:
    options = stances(cue)
    by_cue = _by_cue(content, options, cue or "")
    if by_cue is Modality.APPEALED or by_cue is Modality.DENIED:
        return by_cue
    if cue is not None and source is None:
        return Modality.REPORTED
    if _DENIED_WORDS.search(content[:40]):
        return Modality.DENIED
    if condition is not None and (_FUTURE.search(content) or by_cue is Modality.PROMISED):
        return Modality.CONDITIONAL
    if by_cue in {Modality.PROMISED, Modality.ALLEGED, Modality.REPORTED}:
        return by_cue
    if _asks(content, spoken):
        return Modality.APPEALED
    if _DENIED_WORDS.search(content):
        return Modality.DENIED
    if _OWN.search(content):
        return Modality.PROMISED
    if _negates(content):
        return Modality.DENIED
    if (source is not None and _UNNAMED.search(source)) or _HEARSAY.search(content):
        return Modality.REPORTED
    return Modality.ASSERTED


_FOREIGN_NEGATED: Final = re.compile(
    r"\b(?:не|нет|ни|ні|жодн\w*|никак\w*|ни один|n[’']\w+|ne|pas|aucun\w*|jamais|no|nunca|ningún|ninguna|não|nenhum|nicht|kein\w*|nie|"
    r"değil|yok|هیچ|نیست|نیستند|نشده\w*|نکرد\w*|دروغ|لم|لن|ليس|لا|ليست|كاذب|عار)\b|c’est faux|es falso|ложь|брехня",
    re.IGNORECASE,
)
_FOREIGN_IF: Final = re.compile(
    r"\b(?:если|якщо|si|wenn|falls|se|eğer|إذا|اذا|في حال|بشرط|شريطة|اگر|در صورتی که|при условии|à condition|siempre que)\b[^,.;،؛»”]*",
    re.IGNORECASE,
)
_FOREIGN_ASKS: Final = re.compile(
    r"^\W*(?:призываем|прошу|просим|требуем|закликаємо|просимо|вимагаємо|nous appelons|nous demandons|pedimos|exigimos|instamos|llamamos|"
    r"wir fordern|wir rufen|نناشد|نطالب|ندعو|ندعوا)\b|می‌خواهیم",
    re.IGNORECASE,
)
_FOREIGN_WILL: Final = re.compile(
    r"\b(?:мы \w+(?:ем|им)|будем|будет|будут|ми \w+(?:емо|имо)|nous \w+rons|\w+rons|\w+remos|vamos a|wir werden|سوف \w+|سن\w+|خواهیم|خواهند|خواهد|\w+acağız|\w+eceğiz)\b",
    re.IGNORECASE,
)


def _foreign_modality(content: str, cue: str | None, language: str, condition: str | None) -> Modality:
    """The coarse rules for other languages: the cue's stance first, then negation, condition and appeal."""
    by_cue = stance_in(language, cue) if cue else None
    if by_cue not in {None, Modality.ASSERTED} and by_cue is not None:
        return by_cue
    if _FOREIGN_ASKS.search(content):
        return Modality.APPEALED
    if condition is not None and _FOREIGN_WILL.search(content):
        return Modality.CONDITIONAL
    if _negates_foreign(content):
        return Modality.DENIED
    return Modality.PROMISED if cue is None and _FOREIGN_WILL.search(content) else Modality.ASSERTED


def _negates_foreign(content: str) -> bool:
    return bool(_FOREIGN_NEGATED.search(" ".join(content.split()[:12])))


def stances(cue: str | None) -> tuple[Modality, ...]:
    """Stances that the lexicon knows for the reporting words."""
    if cue is None:
        return ()
    words = [word.lower() for word in _WORD.findall(cue)]
    found: list[Modality] = []
    for at, word in enumerate(words):
        for verb in english().readings(word):
            if tuple(words[at + 1 : at + 1 + len(verb.particles)]) == verb.particles:
                found.append(verb.stance)
    return tuple(dict.fromkeys(found))


def _by_cue(content: str, options: tuple[Modality, ...], cue: str) -> Modality:
    first = content.split(maxsplit=1)[0].lower() if content else ""
    if Modality.DENIED in options:
        return Modality.DENIED
    if Modality.APPEALED in options and (
        len(options) == 1 or first == "to" or re.match(r"(?:\S+ ){1,6}(?:not )?to \w", content[:80])
    ):
        return Modality.APPEALED
    if Modality.PROMISED in options:
        return Modality.PROMISED if Modality.ASSERTED not in options or first == "to" else Modality.ASSERTED
    if Modality.ALLEGED in options and not (Modality.ASSERTED in options and first == "that"):
        return Modality.ALLEGED
    return Modality.ASSERTED


def _asks(content: str, spoken: bool) -> bool:
    bare = content.lstrip("“\"«‘' ")
    first = bare.split(maxsplit=1)[0].lower().rstrip(",") if bare else ""
    quoted = bare != content
    if (spoken or quoted) and (
        (first in _IMPERATIVE and not bare.lower().startswith(("let me", "let us be"))) or _ASKING.search(bare[:60])
    ):
        return True
    return bool(_MUST.search(content)) and not _NEGATED.search(content[:20])


def _negates(content: str) -> bool:
    """A negation in the main clause: within its first words, before any subordinate clause."""
    head = re.split(
        r"[,;:]| (?:because|which|who|but|until|unless|since|although|while) ", content.lstrip("“\"«‘' "), maxsplit=1
    )[0]
    return bool(_NEGATED.search(" ".join(head.split()[:14])))


def _condition(content: str) -> str | None:
    match = _STRONG_CONDITION.search(content)
    if match is None:
        other = _FOREIGN_IF.search(content)
        return other.group().strip() if other is not None and not content.isascii() else None
    rest = content[match.start() :]
    stop = re.search(r"[,;.”\"»:]", rest)
    words = rest[: stop.start()] if stop else rest
    if match.start() > 0 and stop is None:
        words = rest
    return words.strip() or None
