"""The full-text index: an FTS5 table on SQLite, a table with a generated tsvector on PostgreSQL.

Titles and bodies are folded in Python before they are stored (`fold`), and so is a query, so that both databases find
the same rows in any script. It lies outside the metadata because each database creates it in its own way.
"""

import re
import unicodedata
from typing import Final

from sqlalchemy import Column, MetaData, Table, Text

SEARCH_ENTRY: Final = Table(
    "search_entry",
    MetaData(),
    Column("node_id", Text, primary_key=True),
    Column("kind", Text),
    Column("title", Text),
    Column("body", Text),
)

SQLITE_DDL: Final = (
    "CREATE VIRTUAL TABLE search_entry USING fts5("
    "node_id UNINDEXED, kind UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 0')"
)
POSTGRES_DDL: Final = (
    'CREATE TABLE search_entry (node_id text COLLATE "C" PRIMARY KEY, kind text NOT NULL, title text NOT NULL,'
    " body text NOT NULL, tsv tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', title), 'A') ||"
    " setweight(to_tsvector('simple', body), 'B')) STORED)",
    "CREATE INDEX ix_search_entry_tsv ON search_entry USING gin (tsv)",
)

_WORD: Final = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """Words in NFKD without marks, case folded: what is indexed and what is looked for."""
    folded = text.casefold()
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded)
        folded = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("\u200c", " ")
    return _WORD.findall(folded.replace("_", " "))


def fold(text: str) -> str:
    """The words of a text, joined by single spaces; neither database has anything left to tokenise its own way."""
    return " ".join(words(text))
