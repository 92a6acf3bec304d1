"""Measure the grammar of days on a list made before it was looked at: python benchmarks/dates.py

Each line of data/dates.txt gives a day of publication, some words of news English, and the one day that they mean, or
none. Prints what was missed; exits 1 when fewer than 37 of 40 are right or more than one is wrong.
"""

import datetime as dt
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from sayso.extraction.dates import day_of

LIST: Final = Path(__file__).with_name("data") / "dates.txt"
FEWEST_RIGHT: Final = 37 / 40
MOST_WRONG: Final = 1


def main() -> int:
    outcomes: Counter[str] = Counter()
    for line in LIST.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        published, words, meant = (cell.strip() for cell in line.split("|"))
        expected = None if meant == "-" else dt.date.fromisoformat(meant)
        found = day_of(words, dt.date.fromisoformat(published))
        outcome = "right" if found == expected else "none" if found is None else "wrong"
        outcomes[outcome] += 1
        if outcome != "right":
            print(f"{published}  {words}: {found or 'nothing'}, should be {expected or 'nothing'}")
    total = sum(outcomes.values())
    print(f"{total} expressions: {outcomes['right']} right, {outcomes['wrong']} wrong, {outcomes['none']} not told")
    return outcomes["right"] < FEWEST_RIGHT * total or outcomes["wrong"] > MOST_WRONG


if __name__ == "__main__":
    sys.exit(main())
