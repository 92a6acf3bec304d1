"""One claim as a page to read: its words, how its speaker stands to them, on whose word, and who opposes it."""

import base64
import hashlib
import json
from html import escape
from string import Template
from typing import Final

from sayso.api.export.asking import Node
from sayso.api.export.linked_data import document
from sayso.api.export.words import lost, speaker
from sayso.schema.vocabulary import Modality, Polarity, ReviewStatus, Standing, Term

_AROUND: Final = 280
_STYLE: Final = """
:root{color-scheme:light dark;--ink:#1d2733;--dim:#51606f;--paper:#fbfcfc;--mark:#fdf0c4;--line:#d5dce2}
@media (prefers-color-scheme:dark){:root{--ink:#dbe2ea;--dim:#9dabb9;--paper:#161c24;--mark:#4a3d12;--line:#334150}}
body{background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
body{margin:0 auto;max-width:44rem;padding:2rem 1.25rem}
h1{font-size:1.1rem;margin:0 0 1.5rem}blockquote{border-left:3px solid var(--line);margin:0;padding-left:1rem}
mark{background:var(--mark);color:inherit}
dl{display:grid;gap:.35rem 1rem;grid-template-columns:max-content 1fr;margin:1.5rem 0}
dt{color:var(--dim)}dd{margin:0}a{color:inherit}.dim,blockquote{color:var(--dim)}blockquote mark{color:var(--ink)}
"""
_DIGEST: Final = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
CONTENT_SECURITY_POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"
)
"""Header of the page: its one style by its digest, and nothing else."""

_PAGE: Final = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<link rel="alternate" type="application/ld+json" href="$id">
<style>$style</style>
$linked</head>
<body>
<main>
<h1>$title</h1>
<blockquote lang="$language"><p>$excerpt</p></blockquote>
<dl>
$facts</dl>
$opposed<p class="dim">Sayso records what is said and takes no position on whether it is so.
<a href="../graphql">Ask more</a>.</p>
</main>
</body>
</html>
""")


def page(claim: Node) -> str:
    """The HTML document. Everything in it that comes from a source is escaped."""
    return _PAGE.substitute(
        id=escape(claim["id"]),
        title=escape(f"Claim by {speaker(claim)}"),
        language=escape(claim["source"]["language"] or "und"),
        style=_STYLE,
        linked=_linked(claim),
        excerpt=_excerpt(claim),
        facts="".join(f"<dt>{name}</dt><dd>{value}</dd>\n" for name, value in _facts(claim)),
        opposed=_opposed(claim),
    )


def _linked(claim: Node) -> str:
    """The JSON-LD document for whoever reads pages by machine, where it can carry the claim."""
    if lost(claim) is not None:
        return ""
    text = json.dumps(document(claim), ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f'<script type="application/ld+json">{text}</script>\n'


def _excerpt(claim: Node) -> str:
    """The claim marked in the words around it."""
    text, start, end = claim["excerpt"]["text"], claim["span"]["start"], claim["span"]["end"]
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = f"… {before.partition(' ')[2] or before}"
    if end + _AROUND < len(text):
        after = f"{after.rpartition(' ')[0] or after} …"
    return f"{escape(before)}<mark>{escape(text[start:end])}</mark>{escape(after)}"


def _facts(claim: Node) -> list[tuple[str, str]]:
    """Names and values, as HTML."""
    source, review = claim["source"], claim["review"]
    found = [
        ("Said by", escape(speaker(claim))),
        ("For", escape(claim["speaksFor"]["name"]) if claim["speaksFor"] else ""),
        ("Passed on by", escape(", ".join(relay["descriptor"] for relay in claim["via"]))),
        ("Modality", _term(Modality(claim["modality"]))),
        ("Polarity", _term(Polarity(claim["polarity"]))),
        ("Condition", escape(claim["condition"] or "")),
        ("Hedged", "yes: the source itself does not vouch for it" if claim["hedged"] else ""),
        ("Topic", escape(claim["topic"])),
        ("Places", escape(", ".join(region["name"] for region in claim["regions"]))),
        ("About", escape(", ".join(actor["name"] for actor in claim["subjects"]))),
        ("Said on", escape(claim["utteredOn"] or "a day that the source does not tell")),
        ("Source", _source(source)),
        ("Standing", _term(Standing(claim["standing"]))),
        ("Independent origins", str(claim["support"]["independentOrigins"])),
        ("Review", _reviewed(review) if review else ""),
        ("Recorded", escape(claim["recordedAt"])),
    ]
    return [(name, value) for name, value in found if value]


def _term(term: Term) -> str:
    return f"{term} <span class=dim>— {escape(term.description)}</span>"


def _reviewed(review: Node) -> str:
    note = f" {escape(review['note'])}" if review["note"] else ""
    return f"{_term(ReviewStatus(review['status']))} {escape(review['by'])}, {escape(review['at'])}.{note}"


def _source(source: Node) -> str:
    publisher = f"{escape(source['publisher']['name'])}: " if source["publisher"] else ""
    title = escape(source["title"] or source["url"] or source["kind"])
    url = source["url"] or ""
    if url.startswith(("https://", "http://")):
        title = f'<a href="{escape(url)}" rel="noreferrer nofollow">{title}</a>'
    return publisher + title


def _opposed(claim: Node) -> str:
    """The claims that deny or contradict it."""
    others = claim["disputedBy"]["nodes"]
    if not others:
        return ""
    items = "".join(
        f'<li>{escape(speaker(each))}: <a href="{escape(each["id"])}">{escape(each["text"])}</a></li>\n'
        for each in others
    )
    more = "<p>And others.</p>\n" if claim["disputedBy"]["pageInfo"]["hasNextPage"] else ""
    return f"<h2>Denied or contradicted by</h2>\n<ul>\n{items}</ul>\n{more}"
