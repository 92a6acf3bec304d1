"""Measure seconds per MB and growth of memory on hostile texts: python benchmarks/hostile.py [NAME…] [--profile]

Each text is read twice, each time in a process of its own: by `sayso extract`'s way (passages and attributions) and by
`sayso ingest`'s (recognition, extraction, places, parties, relations, recording into a fresh ledger). Prints CPU
seconds per MB and the highest growth of resident memory; exits 1 when one exceeds the ceilings. NAME picks texts by a
part of their names.
"""

import argparse
import cProfile
import datetime as dt
import html
import json
import math
import multiprocessing
import pstats
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from sayso.cli.extract import answers
from sayso.extraction.attribution import RulesExtractor
from sayso.heap import settle
from sayso.ingest.run import Ingestion
from sayso.ledger import migration
from sayso.ledger.recording import Ledger
from sayso.schema.records import Payload
from sayso.schema.vocabulary import SourceKind
from sayso.settings import Settings

MB: Final = 1_000_000
SECONDS_PER_MB: Final = 2.0
GROWTH_MB: Final = 300.0
PATIENCE: Final = 120.0
SYLLABLES: Final = "ba de ki lo mu na ro si tu va ze fo gri hal jor kem lun mir nor pel qua ras ster tov ul wen".split()
Way = Callable[["Measure", SourceKind, str], None]
FORK: Final = multiprocessing.get_context("fork")
HOST: Final = "https://posts.example"
WARM: Final = "The army said on Tuesday that it held Kunduz."
WHEN: Final = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)


REPEATED: Final = {
    "quotation marks": '"',
    "curly quotation marks": "“",
    "paired quotation marks": "“”",
    "guillemets": "« » ",
    "apostrophes": "'",
    "one sentence of speech without end": "the army said that the front said that ",
    "lone surrogates": "He said \ud800 that it fell. ",
    "right-to-left overrides": "\u202ehe said it fell.\u202c ",
    "one name": "Kunduz ",
    "one person": "Odd Haugen, ",
    "said said said": "said ",
    "according to": "according to ",
    "if he said": "if he said ",
    "who said": "X, who said, ",
    "capitals": "ABCDEFG HIJ ",
    "one capital": "A ",
    "a word in capitals without end": "A",
    "digits": "1234567890",
    "numbers": "12 3,400 1/2 ",
    "dates": "on 3 March, on Tuesday, ",
    "full stops": ".",
    "spaced full stops": ". ",
    "commas": ", ",
    "dashes": " — ",
    "newlines": "\n",
    "blanks and newlines": " \n",
    "spaces": " ",
    "one word a paragraph": "said\n\n",
    "combining marks": "e" + "\u0301" * 50,
    "zero bytes": "He said\0 that it fell.\0 ",
    "emoji": "🧵🔥 ",
    "one sentence of denial": "The NRF denied that the Taliban had taken Bazarak. ",
    "descriptors": "The spokesman for the ministry of the interior said so. The ministry denied it. ",
    "bodies": "The National Resistance Front (NRF) of the Ministry of Defence said no. ",
    "Arabic speech": "قال الجيش إن المدينة سقطت. ",
    "Persian speech": "سخنگوی طالبان گفت که پنجشیر سقوط کرد. ",
    "Russian speech": "Представитель армии сказал, что город взят. ",
    "French speech": "« La ville est tombée », a déclaré l’armée. ",
    "Spanish speech": "El ejército dijo que la ciudad cayó. ",
    "Arabic quotation marks": "«قال» ",
}
POSTED: Final = {
    "a post of statements": "We hold Kunduz. They deny it. ",
    "a post of handles": "@lunde: it fell. #kunduz ",
    "a post of newlines": "1/2\n",
}
SPOKEN: Final = {
    "a briefing of labels": "HAUGEN: We hold it.\n\nQUESTION: Do you?\n\n",
    "a briefing of colons": "A: ",
    "a briefing of words": "We hold the town and they know it. ",
}
MANY: Final = {
    "{count} names": (", ", "{name}"),
    "{count} names that speak": (" ", "{name} said that it fell."),
    "{count} towns": (" ", "Troops entered {last}."),
    "{count} claims of one shape": (
        "\n\n",
        "The army said that it had taken {number} villages near Kunduz on Tuesday.",
    ),
    "{count} quoted spokesmen": (
        "\n\n",
        "“We hold Kunduz,” said {name}, a spokesman for the army, adding {number} died.",
    ),
    "{count} bodies": ("\n\n", "The {last} Front ({last}F) said it held {first} on {number} May."),
}


def filled(piece: str, size: int) -> str:
    """A piece repeated up to `size` bytes."""
    return piece * (size // len(piece.encode("utf-8", "surrogatepass")))


def different(pattern: str, between: str, count: int) -> str:
    """Pieces that each have their own invented name."""
    chance = random.Random(1)

    def word(syllables: int) -> str:
        return "".join(chance.choices(SYLLABLES, k=syllables)).title()

    people = list({(word(2), word(4)): None for _ in range(count)})
    pieces = (
        pattern.format(name=f"{first} {last}", first=first, last=last, number=n)
        for n, (first, last) in enumerate(people)
    )
    return between.join(pieces)


def texts(scale: float) -> Iterator[tuple[str, SourceKind, str]]:
    """Name, kind and text of everything that is tried, at a share of its full size."""
    size, count = int(MB * scale), int(20_000 * scale)
    article = SourceKind.NEWS_ARTICLE
    for name, piece in REPEATED.items():
        yield name, article, f"x{filled(piece, size)}x"
    yield "nested brackets", article, "(" * int(100_000 * scale) + "said" + ")" * int(100_000 * scale)
    yield "a 5 MB line of speech", article, filled("The army said that it held the town of Kunduz. ", 5 * size)
    yield "a 5 MB line of words", article, filled("the river rose and the lower road was closed ", 5 * size)
    yield "a 5 MB word", article, "a" * 5 * size
    for name, (between, pattern) in MANY.items():
        yield name.format(count=f"{count:,}"), article, different(pattern, between, count)
    for name, piece in POSTED.items():
        yield name, SourceKind.SOCIAL_POST, filled(piece, size)
    for name, piece in SPOKEN.items():
        yield name, SourceKind.PRESS_CONFERENCE, filled(piece, size)


class Measure:
    """CPU seconds and growth of resident memory of one piece of work, sent to the parent process."""

    def __init__(self, sent: Connection, profiled: bool) -> None:
        self._sent = sent
        self._profiled = profiled

    def __call__(self, work: Callable[[], object]) -> None:
        profile = cProfile.Profile()
        settle()
        before = resident()
        started = time.process_time()
        if self._profiled:
            profile.runcall(work)
        else:
            work()
        seconds = time.process_time() - started
        self._sent.send((seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before))
        if self._profiled:
            pstats.Stats(profile).sort_stats("tottime").print_stats(25)


def resident() -> float:
    """Resident memory of this process now, in MB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1024 / 1024


def extract(measure: Measure, kind: SourceKind, text: str) -> None:
    """The way of `sayso extract`."""
    lines = [json.dumps({"doc": "1", "text": each}) for each in (WARM, text)]
    list(answers(lines[:1], [RulesExtractor()], kind, None))
    measure(lambda: list(answers(lines[1:], [RulesExtractor()], kind, None)))


def ingest(measure: Measure, kind: SourceKind, text: str) -> None:
    """The way of `sayso ingest`, into a fresh ledger."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'ledger.sqlite'}"
        migration.prepare(address)
        with Ledger(address) as ledger:
            ingestion = Ingestion.start(ledger, Settings(database_url=address))
            ingestion.record("warm", payload(kind, WARM))
            hostile = payload(kind, text)
            measure(lambda: ingestion.record("hostile", hostile))


def payload(kind: SourceKind, text: str) -> Payload:
    """The text as a file of plain text brings it, a post as Mastodon does."""
    body, media_type = text.encode("utf-8", "surrogatepass"), "text/plain"
    if kind is SourceKind.SOCIAL_POST:
        account = {"id": "1", "acct": "lunde", "username": "lunde", "display_name": "Lunde", "url": f"{HOST}/@lunde"}
        status = {"id": "1", "uri": f"{HOST}/1", "url": f"{HOST}/@lunde/1", "created_at": WHEN.isoformat()}
        content = f"<p>{html.escape(text)}</p>"
        body = json.dumps(status | {"account": account, "content": content, "language": "en"}).encode()
        media_type = "application/json"
    return Payload(body=body, media_type=media_type, url=None, retrieved_at=WHEN, kind=kind)


def measured(way: Way, kind: SourceKind, text: str, profiled: bool) -> tuple[float, float]:
    """Seconds and MB of growth of one way of reading a text, in a process of its own."""
    received, sent = FORK.Pipe(duplex=False)
    process = FORK.Process(target=way, args=(Measure(sent, profiled), kind, text))
    process.start()
    sent.close()
    try:
        seconds, growth = received.recv() if received.poll(PATIENCE) else (math.inf, math.inf)
    except EOFError:
        sys.exit("a reading ended without a result")
    process.kill() if math.isinf(seconds) else process.join()
    return float(seconds), float(growth)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--profile", action="store_true", help="print where the time goes")
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full size, to look for growth")
    parser.add_argument("--way", choices=["extract", "ingest"], help="only this way")
    options = parser.parse_args()
    missed = False
    print(f"{'text':<42}{'MB':>5}{'extract':>9}{'ingest':>9}  s/MB{'growth':>9} MB")
    for name, kind, text in texts(options.scale):
        if options.names and not any(each in name for each in options.names):
            continue
        size = len(text.encode("utf-8", "surrogatepass")) / MB
        ways = [way for way in (extract, ingest) if options.way in {None, way.__name__}]
        found = [measured(way, kind, text, options.profile) for way in ways]
        rates = [seconds / size for seconds, _ in found]
        growth = max(grown for _, grown in found)
        over = max(rates) > SECONDS_PER_MB or growth > GROWTH_MB
        missed |= over
        columns = "".join(f"{rate:9.2f}" for rate in rates)
        print(f"{name:<42}{size:5.1f}{columns}      {growth:9.0f}{'  <-- over' * over}", flush=True)
    return missed


if __name__ == "__main__":
    sys.exit(main())
