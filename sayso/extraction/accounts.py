"""Whose words an account posts, told by its name: "Joint Force Media" speaks for the Joint Force."""

from typing import Final

from sayso.extraction.linking import Parties, Party, looks_like_body
from sayso.extraction.names import kind_of, normal
from sayso.extraction.wordlists import words
from sayso.schema.vocabulary import ActorKind

_PRESS: Final = words("accounts.press")
_VOICELESS: Final = frozenset({ActorKind.PERSON, ActorKind.ACCOUNT, ActorKind.MEDIA})


def body_behind(name: str, parties: Parties) -> Party | None:
    """The body that an account is named after, its press office cut off; None for people, outlets and nicknames."""
    tokens = name.split()
    while tokens and normal(tokens[-1]) in _PRESS:
        tokens.pop()
    bare = " ".join(tokens)
    known = parties.known(bare) if len(tokens) > 1 else None
    if known is not None:
        return None if known.kind in _VOICELESS else known
    if len(tokens) < 2 or not looks_like_body(tokens) or kind_of(bare) in _VOICELESS:
        return None
    return parties.body(bare)
