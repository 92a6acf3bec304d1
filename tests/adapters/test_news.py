"""News pages of many makes: the article's own paragraphs, and what the page tells about it."""

import datetime as dt
from typing import Any

import pytest

from sayso.adapters.news.adapter import MOST_BYTES, NewsAdapter
from sayso.adapters.news.furniture import is_furniture
from sayso.adapters.plugin import register_adapters
from sayso.adapters.recognition import choose_adapter
from sayso.errors import MalformedPayload
from sayso.schema.records import Link
from sayso.schema.vocabulary import SourceLinkKind
from sayso.settings import Settings

ADAPTER = NewsAdapter()
URL = "https://www.ringazette.example/local/bridge"
PARAGRAPHS = [
    "VELMA, 14 May — The council of Ostrel said on Tuesday that the bridge over the Rin had been closed to lorries.",
    "“We counted eleven cracks and we will not wait for the twelfth,” said Mayor Ilva Brandt, who promised ferries.",
    "Comments by the minister drew anger from hauliers, who said that they had not been asked before it was shut.",
    "By Monday the queue had grown to four kilometres.",
    "Staff at the hospital said they had been told to prepare. Letters from residents asked for a temporary bridge.",
]
TEXT = "\n\n".join(PARAGRAPHS)
BODY = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
MOMENT = dt.datetime(2024, 5, 14, 19, 40, tzinfo=dt.UTC)
HEADLINE = "Ostrel closes bridge"


def page(inside: str, head: str = f"<title>{HEADLINE} | The Rin Gazette</title>", language: str = "") -> str:
    return f"<!doctype html><html{language}><head>{head}</head><body>{inside}</body></html>"


def article(read: Any, body: str | bytes, url: str = URL):
    [document], _ = read(ADAPTER, body, media_type="text/html", url=url)
    return document


JSON_LD = """<script type="application/ld+json">{"@graph": [
 {"@type": "NewsMediaOrganization", "@id": "#us", "name": "The Rin Gazette"},
 {"@type": ["Article", "NewsArticle"], "headline": "Ostrel closes bridge", "datePublished": "2024-05-14T20:40:00+01:00",
  "author": [{"@type": "Person", "name": "Anna Dorn"}, {"@type": "Organization", "name": "Reuters"}],
  "publisher": {"@id": "#us"}, "inLanguage": "en"}]}</script>"""
OPEN_GRAPH = f"""<title>x</title><meta property="og:title" content="{HEADLINE} - The Rin Gazette">
<meta property="og:site_name" content="The Rin Gazette"><meta name="author" content="Anna Dorn">
<meta property="article:published_time" content="2024-05-14T21:40:00+02:00">"""
MICRODATA = f"""<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{HEADLINE}</h1>
<span itemprop="author">By <b itemprop="name">Anna Dorn</b></span>
<meta itemprop="datePublished" content="2024-05-14T19:40Z">
<div itemprop="publisher"><meta itemprop="name" content="The Rin Gazette"></div>
<div itemprop="articleBody">{BODY}</div></div>"""
BARE = f"""<div>Tuesday, 21 May 2024</div><h1>{HEADLINE}</h1><p>By Anna Dorn</p>
<p>Updated 15 May 2024 08:00 BST | Published 14 May 2024 20:40 BST</p>{BODY}"""
TABLE = f"""<table><tr><td><ul><li><a href="/1">Old bridge news, officials say</a></li></ul></td><td><h2>{HEADLINE}</h2>
<i>By Anna Dorn, Tuesday, May 14, 2024 at 3:40 p.m. EDT</i>{BODY}<small>Print this page</small></td></tr></table>"""
BREAKS = f"""<table><tr><td><a href="/">Home</a></td><td><b>{HEADLINE}</b><br>
By Anna Dorn<br>14 May 2024 19:40 GMT<br><br>
{"<br><br>".join(PARAGRAPHS)}<br><br>(c) 2024 The Rin Gazette</td></tr></table>"""
FORM = f"""<form><input type="hidden"><h1>{HEADLINE}</h1><div>By Anna Dorn</div>
<span>5/14/2024 7:40 PM GMT</span>{BODY}</form>"""


@pytest.mark.parametrize(
    "body",
    [
        page(f"<article><h1>{HEADLINE}</h1>{BODY}</article>", JSON_LD),
        page(f"<main><h1>{HEADLINE}</h1>{BODY}</main>", OPEN_GRAPH),
        page(MICRODATA, ""),
        page(BARE),
        page(TABLE),
        page(BREAKS),
        page(FORM),
    ],
    ids=["json-ld", "opengraph", "microdata", "bare", "table", "breaks", "form"],
)
def test_pages_of_many_makes(read, body):
    document = article(read, body)
    assert document.text == TEXT
    assert document.title == HEADLINE
    assert document.published_at == MOMENT
    assert document.publisher.name == "The Rin Gazette"
    assert [author.name for author in document.authors] == ["Anna Dorn"]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><p>The ministry said that the sun will shine on every reader tomorrow.</p></nav>",
        "<aside><h2>Read next</h2><p>The ministry said that the sun will shine on every reader tomorrow.</p></aside>",
        '<div class="comments"><p>The ministry said that the sun will shine on every reader tomorrow.</p></div>',
        '<div id="jp-relatedposts"><p>The ministry said that the sun will shine tomorrow.</p></div>',
        "<figure><img src='x'><figcaption>The ministry said that the sun will shine tomorrow.</figcaption></figure>",
        "<footer><p>The ministry said that the sun will shine on every reader tomorrow.</p></footer>",
        "<p>Read more: The ministry said that the sun will shine on every reader tomorrow.</p>",
        "<p>Sign up for our letter in which the ministry said that the sun will shine tomorrow.</p>",
        "<ul><li><a href='/1'>The ministry said that the sun will shine</a></li></ul>",
    ],
)
def test_furniture_never_reaches_the_text(read, furniture):
    body = page(f"<article><h1>{HEADLINE}</h1>{BODY}</article>{furniture}", JSON_LD)
    assert article(read, body).text == TEXT
    inside = page(f"<article><h1>{HEADLINE}</h1>{BODY}{furniture}</article>", JSON_LD)
    assert article(read, inside).text == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "By Anna Dorn",
        "By ANNA DORN and BEN ORLO in Velma",
        "From our correspondent",
        "14 May 2024, 19:40 GMT",
        "4 min read",
        "© 2024 The Rin Gazette",
        "Photo: Ben Orlo",
        "(Reporting by Anna Dorn; Editing by Ben Orlo)",
        "12 comments",
        "— AP",
    ],
)
def test_lines_that_are_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the queue had grown.",
        "By Monday it was over",
        "Staff said they had fled.",
        "Comments by her drew anger.",
        "Letters from the front say so.",
        "On 14 May 2024 the bridge fell.",
        "Reporting by monitors showed two strikes.",
    ],
)
def test_lines_that_are_not(line):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Publié le 14 mai 2024 à 20h40 UTC", dt.datetime(2024, 5, 14, 20, 40, tzinfo=dt.UTC)),
        ("Von Anna Dorn, 14. Mai 2024, 20:40 Uhr MESZ", dt.datetime(2024, 5, 14, 18, 40, tzinfo=dt.UTC)),
        ("14 de mayo de 2024, 20:40 (GMT-3)", dt.datetime(2024, 5, 14, 23, 40, tzinfo=dt.UTC)),
        ("14 мая 2024, 20:40 MSK", dt.datetime(2024, 5, 14, 17, 40, tzinfo=dt.UTC)),
        ("14.05.2024 20:40 (UTC+03:00)", dt.datetime(2024, 5, 14, 17, 40, tzinfo=dt.UTC)),
        ("May 14, 2024 12:05 a.m. EDT", dt.datetime(2024, 5, 14, 4, 5, tzinfo=dt.UTC)),
        ("14 May 2024", dt.datetime(2024, 5, 14, tzinfo=dt.UTC)),
        ("05/06/2024 20:40", None),
    ],
)
def test_moments_as_pages_show_them(read, line, moment):
    body = page(f"<h1>{HEADLINE}</h1><div>{line}</div>{BODY}")
    assert article(read, body).published_at == moment


def test_a_stated_day_takes_the_clock_that_the_page_shows_for_it(read):
    head = f'<title>{HEADLINE}</title><meta name="date" content="2024-05-14">'
    body = page(f"<div>21 May 2024, 09:00 GMT</div><h1>{HEADLINE}</h1><p>14 May 2024, 20:40 (GMT+1)</p>{BODY}", head)
    assert article(read, body).published_at == MOMENT


def test_bodies_are_credited_and_never_authors(read):
    document = article(read, page(f"<h1>{HEADLINE}</h1>{BODY}", JSON_LD))
    assert [credit.name for credit in document.credits] == ["Reuters"]


def test_a_canonical_address_elsewhere_names_the_original(read):
    body = page(f"<h1>{HEADLINE}</h1>{BODY}", '<link rel="canonical" href="https://wire.example/ostrel">')
    document = article(read, body)
    assert document.url == URL
    assert document.links == (Link(kind=SourceLinkKind.SYNDICATED_COPY, url="https://wire.example/ostrel"),)


def test_a_post_shown_inside_is_a_link_and_not_the_outlet_s_words(read):
    post = (
        '<blockquote class="twitter-tweet"><p>The bridge was safe all along and the council lied about it.</p>'
        '— Ben (@ben) <a href="https://x.com/ben/status/1">May 14, 2024</a></blockquote>'
    )
    document = article(read, page(f"<article><h1>{HEADLINE}</h1>{BODY}{post}</article>", JSON_LD))
    assert document.text == TEXT
    assert document.links == (Link(kind=SourceLinkKind.EMBEDS, url="https://x.com/ben/status/1"),)


def test_a_declared_encoding_is_kept(read):
    body = page(
        "<h1>Мост закрыт</h1><p>Совет города сообщил, что мост закрыт до осени для всех.</p>",
        "<meta charset=windows-1251>",
    )
    assert article(read, body.encode("cp1251")).text == "Совет города сообщил, что мост закрыт до осени для всех."


WORDS = " ".join(f"Witness {number} said that the road was open." for number in range(20))


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + f"<p>{WORDS}</p>",
        "<span>" * 100_000 + WORDS,
        f"<p>{'<b>' * 3000}{WORDS}</p>",
        f"<p>{WORDS}</p>" + "<a href='/'>x</a> " * 20_000,
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + f"<p>&a; {WORDS}</p>",
    ],
    ids=["deep", "unclosed", "deep inline", "links", "entity"],
)
def test_hostile_pages_cannot_hide_their_words(read, body):
    text = article(read, page(body)).text
    assert "Witness 7 said that the road was open." in text
    assert "root:" not in text


def test_a_page_beyond_the_bound_is_malformed(read):
    with pytest.raises(MalformedPayload, match="larger than 5 MB"):
        read(ADAPTER, b"<p>" + b"x" * MOST_BYTES, media_type="text/html")


def test_an_empty_page_is_a_notice(read):
    documents, [notice] = read(ADAPTER, page(""), media_type="text/html", url=URL)
    assert (documents, notice.code) == ([], "NO_ARTICLE")


def test_captions_and_teasers_with_labels_make_no_transcript(payload):
    labels = (
        "<p>Photo: Anna Dorn</p><p>Related: Ferries run again</p><p>Image Credit: Ben Orlo</p><p>Photo: Ben Orlo</p>"
    )
    body = page(f"<article><h1>{HEADLINE}</h1>{labels}{BODY}</article>")
    adapters = register_adapters(Settings(database_url="sqlite://"))
    assert choose_adapter(payload(body, media_type="text/html"), adapters).info.name == "news"


@pytest.mark.parametrize("mark", ["article-body share-enabled", "story tags-on", "widget promo"])
def test_what_holds_the_paragraphs_is_no_furniture_whatever_it_is_called(read, mark):
    script = f"<script>var seen = '{'x' * 40_000}';</script>"
    links = "".join(f"<li><a href='/{number}'>Section {number} of the paper</a></li>" for number in range(400))
    body = page(f'<ul>{links}</ul><h1>{HEADLINE}</h1><div class="{mark}">{BODY}</div>{script}', JSON_LD)
    assert article(read, body).text == TEXT


@pytest.mark.parametrize("line", ["By nightfall the troops had left.", "Comments by both sides were restrained."])
def test_short_sentences_stay(read, line):
    body = page(f"<article><h1>{HEADLINE}</h1><p>{line}</p>{BODY}<p>{line[::-1][1:]}.</p></article>", JSON_LD)
    assert line in article(read, body).text.split("\n\n")


def test_parameters_of_a_media_type_change_nothing(read):
    body = page(f"<article><h1>{HEADLINE}</h1>{BODY}</article>", JSON_LD)
    [document], _ = read(ADAPTER, body, media_type="text/html; charset=utf-8", url=URL)
    assert document.text == TEXT


def test_what_is_stated_but_cannot_be_read_gives_way(read):
    head = (
        f'<title>{HEADLINE} | The Rin Gazette</title><script type="application/ld+json">{{cut</script>'
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00+05:00",'
        '"author":"Anna Dorn","inLanguage":"no language","url":"/"}</script>'
        '<meta property="article:published_time" content="2024-05-14T19:40:00Z">'
        '<meta property="og:locale" content="en_GB">'
    )
    document = article(read, page(f"<article><h1>{HEADLINE}</h1>{BODY}</article>", head))
    assert document.published_at == MOMENT
    assert [author.name for author in document.authors] == ["Anna Dorn"]
    assert (document.language, document.url) == ("en-GB", URL)


def test_json_ld_beyond_reason_tells_nothing(read):
    deep = '<script type="application/ld+json">' + '{"@graph":' * 12 + "[]" + "}" * 12 + "</script>"
    document = article(read, page(f"<article><h1>{HEADLINE}</h1>{BODY}</article>", f"{deep}{OPEN_GRAPH}"))
    assert (document.text, document.title) == (TEXT, HEADLINE)


def test_an_address_tells_the_day_where_nothing_else_does(read):
    body = page(f"<article><h1>{HEADLINE}</h1>{BODY}</article>")
    document = article(read, body, "https://www.ringazette.example/2024/05/14/bridge")
    assert document.published_at == dt.datetime(2024, 5, 14, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("inside", "name"),
    [("<p>(c) 2024 The Rin Gazette</p>", "The Rin Gazette"), ("", "www.ringazette.example")],
    ids=["copyright", "host"],
)
def test_a_page_without_a_name_goes_by_its_owner_or_host(read, inside, name):
    document = article(
        read, page(f"<article><h1>{HEADLINE}</h1>{BODY}</article>{inside}", f"<title>{HEADLINE}</title>")
    )
    assert document.publisher.name == name


def test_plain_text_is_news_where_the_caller_says_so(read):
    [document], [notice] = read(ADAPTER, f"{PARAGRAPHS[0]}\n\n\n{PARAGRAPHS[1]}\n", media_type="text/plain")
    assert document.text == "\n\n".join(PARAGRAPHS[:2])
    assert (document.title, notice.code) == (None, "NO_MOMENT")


@pytest.mark.parametrize("dated", ["0001-01-01T00:00:00+05:00", "soon", ""])
def test_a_day_that_no_calendar_holds_is_none(read, dated):
    head = f'<title>{HEADLINE}</title><meta name="date" content="{dated}">'
    document = article(read, page(f"<article><h1>{HEADLINE}</h1>{BODY}</article>", head))
    assert document.published_at is None


@pytest.mark.parametrize("heading", [f"{HEADLINE} | The Rin Gazette", f"The Rin Gazette - {HEADLINE}"])
def test_the_outlet_s_name_is_no_part_of_the_headline(read, heading):
    head = f'<title>{heading}</title><meta property="og:site_name" content="The Rin Gazette">'
    document = article(read, page(f"<article>{BODY}</article>", head))
    assert (document.title, document.publisher.name) == (HEADLINE, "The Rin Gazette")


@pytest.mark.parametrize(
    ("url", "canonical", "own"),
    [
        ("https://m.quill.co.uk/a", "https://www.quill.co.uk/a", "https://www.quill.co.uk/a"),
        ("https://m.quill.example/a", "https://www.quill.example/", "https://m.quill.example/a"),
        ("https://m.quill.example/a", "/b", "https://m.quill.example/b"),
    ],
)
def test_a_canonical_address_on_the_same_site_is_the_page_s_own(read, url, canonical, own):
    body = page(f"<article>{BODY}</article>", f'<title>{HEADLINE}</title><link rel="canonical" href="{canonical}">')
    document = article(read, body, url)
    assert (document.url, document.links) == (own, ())
