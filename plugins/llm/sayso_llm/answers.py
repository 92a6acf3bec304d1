"""The shape a model has to answer in: words copied from the text, never offsets, which models cannot count."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from sayso.schema.vocabulary import Modality, Polarity, Topic


class FoundClaim(BaseModel):
    """One claim as the model words it; every string is to be found in the text or the claim is dropped."""

    model_config = ConfigDict(extra="forbid")

    paragraph: int
    source: str | None
    cue: str | None
    content: Annotated[list[str], Field(min_length=1)]
    relays: list[str]
    modality: Modality
    polarity: Polarity
    topic: Topic
    hedged: bool


class Answer(BaseModel):
    """Everything found in one window of paragraphs."""

    model_config = ConfigDict(extra="forbid")

    claims: list[FoundClaim]
