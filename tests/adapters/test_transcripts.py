"""Transcripts: who speaks in which role, whatever the labels look like."""

import datetime as dt

import pytest

from sayso.adapters.transcript import TranscriptAdapter
from sayso.errors import MalformedPayload
from sayso.schema.vocabulary import PassageRole, SourceKind

ADAPTER = TranscriptAdapter()
TEXT = """DAILY BRIEFING
14 May 2024, 1:26 P.M. EDT

MODERATOR: Welcome, everyone. Two questions each.

MS. ILVA: The crossing opened at noon and
forty lorries have passed. (Laughter.)

(Off-mike.)

Q\u00a0\u00a0Is the crossing closed at night?

MS. ILVA: It is not.

Q (radio): Who guards it?

MS. ILVA: The river police.
"""


def turns(document):
    return [(p.role, p.speaker, document.text[p.start : p.end]) for p in document.passages]


def test_a_plain_text_transcript(read):
    [document], notices = read(ADAPTER, TEXT, media_type="text/plain")
    assert notices == []
    assert (document.kind, document.title) == (SourceKind.PRESS_CONFERENCE, "DAILY BRIEFING")
    assert document.published_at == dt.datetime(2024, 5, 14, 17, 26, tzinfo=dt.UTC)
    assert turns(document) == [
        (PassageRole.PROCEDURE, "MODERATOR", "Welcome, everyone. Two questions each."),
        (PassageRole.TURN, "MS. ILVA", "The crossing opened at noon and forty lorries have passed. (Laughter.)"),
        (PassageRole.PROCEDURE, "MS. ILVA", "(Off-mike.)"),
        (PassageRole.QUESTION, "Q", "Is the crossing closed at night?"),
        (PassageRole.TURN, "MS. ILVA", "It is not."),
        (PassageRole.QUESTION, "Q (radio)", "Who guards it?"),
        (PassageRole.TURN, "MS. ILVA", "The river police."),
    ]
    assert "MS. ILVA: The crossing opened at noon and forty lorries" in document.text


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("MS. ILVA-BRANDT", PassageRole.TURN),
        ("MR ORLO", PassageRole.TURN),
        ("DR. NEM-SATO", PassageRole.TURN),
        ("SENIOR ADMINISTRATION OFFICIAL", PassageRole.TURN),
        ("MINISTER ILVA", PassageRole.TURN),
        ("Spokesman", PassageRole.TURN),
        ("Deputy Minister Orlo", PassageRole.TURN),
        ("Q", PassageRole.QUESTION),
        ("QUESTION", PassageRole.QUESTION),
        ("Question", PassageRole.QUESTION),
        ("REPORTER (agency)", PassageRole.QUESTION),
        ("JOURNALIST 2", PassageRole.QUESTION),
        ("MODERATOR", PassageRole.PROCEDURE),
        ("OPERATOR", PassageRole.PROCEDURE),
        ("AIDE", PassageRole.PROCEDURE),
        ("Host", PassageRole.PROCEDURE),
    ],
)
def test_label_shapes(read, label, role):
    [document], _ = read(ADAPTER, f"{label}: It rained.\n\nMR. OTHER: It did not.\n", media_type="text/plain")
    assert turns(document)[0] == (role, label, "It rained.")


def test_an_html_transcript_leaves_the_page_s_furniture_out(read):
    html = """<html><head><title>Briefing | Press office</title><meta name="date" content="2024-05-14T09:00:00Z"></head>
    <body><nav><a>Ministry of Roads</a> › <a>Press</a></nav><h1>Briefing of 14 May</h1><div>
    <p><b>MODERATOR:</b> Good day.</p><p><b>Minister Ilva:</b> The road is open.</p><p>It stays open.</p>
    <p><b>Q:</b>&nbsp;Until when?</p><p><b>Minister Ilva:</b> Until the snow comes.</p><p><em>(Applause)</em></p>
    </div><footer><p>Not an official record.</p></footer></body></html>"""
    [document], _ = read(ADAPTER, html, media_type="text/html")
    assert (document.title, document.publisher.name) == ("Briefing of 14 May", "Ministry of Roads")
    assert document.published_at == dt.datetime(2024, 5, 14, 9, tzinfo=dt.UTC)
    assert turns(document) == [
        (PassageRole.PROCEDURE, "MODERATOR", "Good day."),
        (PassageRole.TURN, "Minister Ilva", "The road is open."),
        (PassageRole.TURN, "Minister Ilva", "It stays open."),
        (PassageRole.QUESTION, "Q", "Until when?"),
        (PassageRole.TURN, "Minister Ilva", "Until the snow comes."),
        (PassageRole.PROCEDURE, "Minister Ilva", "(Applause)"),
    ]


TURNS = (
    ("Moderator", "Good day."),
    ("Nela Ilva", "The road is open."),
    ("Journalist (Fjord Radio)", "Until when?"),
    ("Nela Ilva", "Until the snow comes."),
    ("Dr Bo Orlo", "The bridge is open as well."),
)
ROLES = (PassageRole.PROCEDURE, PassageRole.TURN, PassageRole.QUESTION, PassageRole.TURN, PassageRole.TURN)
MARKED = {
    "definition list": "<dt>{}</dt><dd>{}</dd>",
    "bold without a colon": "<p><b>{}</b> {}</p>",
    "bold on its own line": "<p><strong>{}</strong></p><p>{}</p>",
    "bold and a dash": "<p><strong>{}</strong> — {}</p>",
    "heading": "<h4>{}</h4><p>{}</p>",
    "table": "<tr><td>{}</td><td>{}</td></tr>",
    "class": '<div class="turn"><span class="speaker-name">{}</span> <span>{}</span></div>',
}
PLAIN = {
    "own line": "{}\n{}\n\n",
    "dash": "{} – {}\n\n",
    "clock before": "[00:01:07] {}: {}\n\n",
    "clock behind": "{} (01:07): {}\n\n",
    "clock on the label's line": "{}  1:07\n{}\n\n",
}


@pytest.mark.parametrize("shape", MARKED.values(), ids=MARKED)
def test_labels_that_markup_sets_apart(read, payload, shape):
    page = f"<html><body><h1>Briefing, 14 May 2024</h1>{''.join(shape.format(*turn) for turn in TURNS)}</body></html>"
    assert ADAPTER.recognises(payload(page.encode(), media_type="text/html")) == 0.9
    [document], _ = read(ADAPTER, page, media_type="text/html")
    assert turns(document) == [(role, *turn) for role, turn in zip(ROLES, TURNS, strict=True)]


@pytest.mark.parametrize("shape", PLAIN.values(), ids=PLAIN)
def test_labels_of_plain_text(read, shape):
    said = [*TURNS[:4], ("Moderator", "Thank you all.")]
    text = "Briefing\n14 May 2024\n\n" + "".join(shape.format(*turn) for turn in said)
    [document], _ = read(ADAPTER, text, media_type="text/plain")
    roles = [*ROLES[:4], PassageRole.PROCEDURE]
    assert turns(document) == [(role, *turn) for role, turn in zip(roles, said, strict=True)]


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Notes</h1><p><b>The road is closed.</b> Snow.</p><p><b>Read more:</b> a</p><p><b>Read more:</b> b</p>",
        "<h1>Notes</h1><h3>The road</h3><p>It is closed.</p><h3>The bridge</h3><p>It is open.</p><h3>The ferry</h3>",
    ],
)
def test_emphasis_in_an_article_names_no_speaker(payload, page):
    assert ADAPTER.recognises(payload(page.encode(), media_type="text/html")) == 0


def test_a_slip_in_a_label_is_mended_within_the_transcript(read):
    text = "".join(
        f"{label}: It rained.\n\nQ: Again?\n\n" for label in ("COLONEL ILVA", "COLONLE ILVA", "COLONEL ILVA")
    )
    [document], _ = read(ADAPTER, text, media_type="text/plain")
    assert {p.speaker for p in document.passages if p.role is PassageRole.TURN} == {"COLONEL ILVA"}


def test_short_labels_are_never_taken_for_one_another(read):
    text = "MR. ORLO: It rained.\n\nMR. ORLA: It did not.\n\nMR. ORLO: It did.\n\n"
    [document], _ = read(ADAPTER, text.replace("MR. ", "M "), media_type="text/plain")
    assert {p.speaker for p in document.passages} == {"M ORLO", "M ORLA"}


def test_a_transcript_without_a_day_leaves_a_notice(read):
    [document], [notice] = read(ADAPTER, "MR. ORLO: It rained.\n\nQ: Again?\n", media_type="text/plain")
    assert (document.published_at, notice.code) == (None, "NO_MOMENT")


@pytest.mark.parametrize("body", ["", "only words", b"\0\1\2"])
def test_what_names_no_speaker_is_malformed(read, body):
    with pytest.raises(MalformedPayload):
        read(ADAPTER, body, media_type="text/plain")


@pytest.mark.parametrize("slip", ["COLONEL ILV", "COLONEL ILVAA", "COLONEL IVLA", "COLONEL ILVO"])
def test_one_letter_lost_gained_swapped_or_changed(read, slip):
    lines = [f"COLONEL ILVA: Day {number}.\n\nQ: Again?\n\n" for number in range(3)]
    [document], _ = read(ADAPTER, "".join([*lines, f"{slip}: Still.\n"]), media_type="text/plain")
    assert {p.speaker for p in document.passages if p.role is PassageRole.TURN} == {"COLONEL ILVA"}


def test_a_transcript_beyond_the_bound_is_malformed(read):
    with pytest.raises(MalformedPayload, match="larger than 5 MB"):
        read(ADAPTER, b"MR. ORLO: " + b"x" * (5 * 1024 * 1024), media_type="text/plain")


def test_a_time_element_tells_the_moment(read):
    html = '<h1>Briefing</h1><time datetime="2024-05-14T09:00:00Z">morning</time><p>MR. ORLO: Dry.</p><p>Q: Still?</p>'
    [document], _ = read(ADAPTER, html, media_type="text/html; charset=utf-8")
    assert document.published_at == dt.datetime(2024, 5, 14, 9, tzinfo=dt.UTC)
    assert turns(document) == [
        (PassageRole.PROCEDURE, None, "morning"),
        (PassageRole.TURN, "MR. ORLO", "Dry."),
        (PassageRole.QUESTION, "Q", "Still?"),
    ]
