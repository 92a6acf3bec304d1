"""What the types share: the Node interface, the scalars, paging arguments, and fields answered by the planner."""

import datetime as dt
from collections.abc import AsyncGenerator, Callable
from typing import Annotated, Any, Final, NoReturn, TypeVar, cast

import strawberry
from strawberry.types.scalar import ScalarDefinition

Answer = TypeVar("Answer")

First = Annotated[
    int | None,
    strawberry.argument(description="How many to return from the start, 1 to 100; 20 when neither end is given."),
]
After = Annotated[str | None, strawberry.argument(description="Start behind this cursor.")]
Last = Annotated[
    int | None,
    strawberry.argument(description="How many to return from the end, 1 to 100; not together with `first`."),
]
Before = Annotated[str | None, strawberry.argument(description="End before this cursor.")]
AsOfMoment = Annotated[
    dt.datetime | None,
    strawberry.argument(
        description="Count only what was said up to the day of this moment; when left out, that of `knownAt`, else now."
    ),
]
AsOfDay = Annotated[
    dt.date | None, strawberry.argument(description="Count only what was said up to this day; today when left out.")
]
KnownAt = Annotated[
    dt.datetime | None,
    strawberry.argument(
        description="Count only what the ledger had recorded, and what people had said about it, by this moment; when "
        "left out, that of the `knownAt` around it, else now. Up to the latest change the answer never changes again."
    ),
]


@strawberry.interface(description="Anything with an id that can be fetched again through `node`.")
class Node:
    """An object with a global id."""

    id: strawberry.ID = strawberry.field(
        description="Opaque and stable: the same content has one id, after restarts, re-ingestion and on any database."
    )


def planned() -> NoReturn:
    """Body of every field with arguments: the planner answers it from rows, so nothing ever calls this."""
    raise RuntimeError("this field is answered by the planner")


def answered(text: str) -> Callable[[Callable[..., Answer]], Answer]:
    """Decorate the signature of a field with arguments; its body is `planned()`."""
    return cast("Callable[[Callable[..., Answer]], Answer]", strawberry.field(description=text))


def followed(text: str) -> Callable[[Callable[..., AsyncGenerator[Answer, None]]], AsyncGenerator[Answer, None]]:
    """Decorate the signature of a subscription; its body is `planned()` and a `yield` that is never reached."""
    decorate = strawberry.subscription(description=text)
    return cast("Callable[[Callable[..., AsyncGenerator[Answer, None]]], AsyncGenerator[Answer, None]]", decorate)


def described(text: str, name: str | None = None) -> Any:
    """A field without arguments, answered from rows, with its public description."""
    return strawberry.field(description=text, name=name)


def _moment_out(value: dt.datetime | str) -> str:
    if isinstance(value, str):
        return value
    return value.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def _moment_in(value: object) -> dt.datetime:
    moment = dt.datetime.fromisoformat(value) if isinstance(value, str) else None
    if moment is None or moment.tzinfo is None:
        raise ValueError("a moment is RFC 3339 text with a zone, such as 2021-09-06T12:00:00Z")
    return moment.astimezone(dt.UTC)


def _day_out(value: dt.date | str) -> str:
    return value if isinstance(value, str) else value.isoformat()


def _day_in(value: object) -> dt.date:
    if not isinstance(value, str) or len(value) != len("2021-09-06"):
        raise ValueError("a day is ISO 8601 text such as 2021-09-06")
    return dt.date.fromisoformat(value)


SCALARS: Final[dict[object, ScalarDefinition]] = {
    dt.datetime: strawberry.scalar(
        name="DateTime",
        description='A moment in UTC as RFC 3339 text that ends in "Z".',
        specified_by_url="https://scalars.graphql.org/andimarek/date-time",
        serialize=_moment_out,
        parse_value=_moment_in,
    ),
    dt.date: strawberry.scalar(
        name="Date",
        description="A day of the Gregorian calendar as ISO 8601 text, year first.",
        specified_by_url="https://scalars.graphql.org/andimarek/local-date",
        serialize=_day_out,
        parse_value=_day_in,
    ),
}
