"""What a client accepts, read as RFC 9110 says: weights count, and the most specific range decides."""

import re
from dataclasses import dataclass
from typing import Final

RESPONSE_JSON: Final = "application/graphql-response+json"
JSON: Final = "application/json"
HTML: Final = "text/html"
_WEIGHT: Final = re.compile(r"0(\.\d{0,3})?|1(\.0{0,3})?")


@dataclass(frozen=True)
class Accepted:
    """The weights of media ranges, by range; a range with a weight that is no weight is left out."""

    weights: dict[str, float]

    @classmethod
    def of(cls, header: str) -> "Accepted":
        """From the field's value; an empty one accepts everything."""
        weights: dict[str, float] = {}
        for part in header.split(","):
            name, *parameters = (piece.strip().lower() for piece in part.split(";"))
            given = [each.partition("=")[2].strip() for each in parameters if each.partition("=")[0].strip() == "q"]
            weight = given[0] if given else "1"
            if name and _WEIGHT.fullmatch(weight):
                weights[name] = max(float(weight), weights.get(name, 0.0))
        return cls(weights or {"*/*": 1.0} if not header.strip() else weights)

    def weight(self, media_type: str) -> float:
        """How much a media type is wanted, from 0 to 1."""
        for name in (media_type, media_type.partition("/")[0] + "/*", "*/*"):
            if name in self.weights:
                return self.weights[name]
        return 0.0

    def answer_type(self) -> str | None:
        """The media type of an answer: the modern one where it is named, else plain JSON, None for neither."""
        modern, plain = self.weight(RESPONSE_JSON), self.weight(JSON)
        if RESPONSE_JSON in self.weights and modern > 0 and modern >= plain:
            return RESPONSE_JSON
        if plain > 0:
            return JSON
        return RESPONSE_JSON if modern > 0 else None

    def wants_page(self) -> bool:
        """Whether a page is asked for by name, and no less than an answer."""
        page = self.weights.get(HTML, 0.0)
        return page > 0 and page >= max(self.weight(JSON), self.weight(RESPONSE_JSON))
