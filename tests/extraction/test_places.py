import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.gazetteer import embedded
from sayso.extraction.passages import passages_of
from sayso.extraction.places import find_places, where_said
from sayso.extraction.placing import Placing, places_of
from sayso.schema.records import Document, Named, Span
from sayso.schema.vocabulary import RegionKind, SourceKind


def document(text, title=None, publisher=None, language="en"):
    return Document(
        kind=SourceKind.NEWS_ARTICLE,
        text=text,
        title=title,
        publisher=Named(name=publisher) if publisher else None,
        published_at=dt.datetime(2026, 11, 18, tzinfo=dt.UTC),
        language=language,
    )


def named(text, **more):
    places = find_places(document(text, **more), [embedded()])
    return [(text[m.span.start : m.span.end], m.key) for m in places.mentions if not m.adjectival]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("The convoy left Kharkiv for the front.", [("Kharkiv", "geonames:706483")]),
        ("Shells fell on Donetsk Oblast at dawn.", [("Donetsk Oblast", "iso:UA-14")]),
        ("Fighters entered Panjshir Valley.", [("Panjshir Valley", "iso:AF-PAN")]),
        ("Posts say #Goma is quiet.", [("#Goma", "geonames:216281")]),
        ("Patrols crossed the Golan Heights.", [("Golan Heights", "overlay:sy/golan-heights")]),
        ("The bus reached Tripoli in Libya.", [("Tripoli", "geonames:2210247"), ("Libya", "iso:LY")]),
        ("The bus reached Tripoli in Lebanon.", [("Tripoli", "geonames:266826"), ("Lebanon", "iso:LB")]),
        ("A ship sank in the Red Sea.", [("Red Sea", "overlay:xx/red-sea")]),
        ("Обстрел в Бахмуте продолжался.", [("Бахмуте", "geonames:713174")]),
        ("Вибухи лунали у Харкові всю ніч.", [("Харкові", "geonames:706483")]),
        ("وصلت القافلة إلى غزة صباحا.", [("غزة", "overlay:ps/gaza-strip")]),
        ("وقع الانفجار بدمشق.", [("بدمشق", "geonames:170654")]),
        ("نیروها در پنجشیر هستند.", [("پنجشیر", "iso:AF-PAN")]),
    ],
)
def test_known_names(text, mentions):
    assert named(text) == mentions


@pytest.mark.parametrize(
    "text",
    [
        "Reading the report, police asked for more time in March.",
        "Col. Odarka Marchuk declined to answer.",
        "Mr Paris Odell signed the letter.",
        "Most of the Police were on leave. May was wet.",
        "She was at home with Victoria Jordan Peters.",
    ],
)
def test_common_words_and_people_are_no_places(text):
    assert [name for name, key in named(text) if not key.startswith("text:")] == []


def test_governments_and_peoples_are_named_only_in_passing():
    text = "Moscow said on Monday that Ukrainian troops had left Kupiansk."
    places = find_places(document(text), [embedded()])
    found = {text[m.span.start : m.span.end]: m.adjectival for m in places.mentions}
    assert found == {"Moscow": True, "Ukrainian": True, "Kupiansk": False}


def test_a_dateline_is_named_in_passing():
    text = "ODESA, May 14 — A warehouse burned in Mykolaiv, the fire service said."
    places = find_places(document(text), [embedded()])
    assert [(text[m.span.start : m.span.end], m.adjectival) for m in places.mentions] == [
        ("ODESA", True),
        ("Mykolaiv", False),
    ]


def test_records_hold_every_ancestor():
    places = find_places(document("Shells fell in Bakhmut."), [embedded()])
    assert {"geonames:713174", "iso:UA-14", "iso:UA"} <= places.records.keys()
    lost = [up for record in places.records.values() for up in record.parents if up not in places.records]
    assert lost == []


def test_a_site_that_nobody_knows_lies_in_the_town_it_is_called_after():
    text = "In Kadugli, Sudan, drones struck Kadugli airstrip twice."
    places = find_places(document(text), [embedded()])
    site = places.records["text:SD/kadugli airstrip"]
    assert (site.name, site.kind, site.country) == ("Kadugli airstrip", RegionKind.SITE, "SD")
    assert site.parents == ("geonames:373141",)


def test_an_unknown_village_is_a_place_of_its_surroundings():
    text = "Troops took the village of Orvenka in Sumy Oblast. Orvenka was empty."
    found = named(text)
    assert found == [
        ("Orvenka", "text:UA/orvenka"),
        ("Sumy Oblast", "iso:UA-59"),
        ("Orvenka", "text:UA/orvenka"),
    ]
    places = find_places(document(text), [embedded()])
    assert places.records["text:UA/orvenka"].kind is RegionKind.SETTLEMENT
    assert places.records["text:UA/orvenka"].parents == ("iso:UA-59",)


def test_what_refers_back_means_the_last_fitting_place():
    text = "Rebels entered Goma on Sunday. Nobody was seen in the city at noon."
    places = find_places(document(text), [embedded()])
    assert [(text[m.span.start : m.span.end], m.key, m.back) for m in places.mentions] == [
        ("Goma", "geonames:216281", False),
        ("the city", "geonames:216281", True),
    ]


def test_the_airport_is_the_one_of_the_town():
    text = "Rebels entered Goma on Sunday. Soldiers still held the airport at noon."
    assert named(text)[-1] == ("the airport", "text:CD/goma airport")


def test_the_spelling_of_the_text_is_kept():
    places = find_places(document("Boats left Hodeidah in Yemen."), [embedded()])
    key = next(m.key for m in places.mentions)
    assert "Hodeidah" in {name.value for name in places.records[key].names}


@pytest.mark.parametrize(
    ("text", "place", "answer"),
    [
        ("He told reporters in Kabul that", "Kabul", True),
        ("In Kabul, the minister said", "Kabul", True),
        ("A bomb went off in Kabul", "Kabul", False),
    ],
)
def test_where_something_was_said(text, place, answer):
    at = text.index(place)
    assert where_said(text, Span(start=at, end=at + len(place))) is answer


def about(text, words, **more):
    """Names of the places that the claim in some words of a text is about."""
    each = document(text, **more)
    places = find_places(each, [embedded()])
    at = text.index(words)
    span = Span(start=at, end=at + len(words))
    return [places.records[key].name for key in places_of(places, span, passages=passages_of(each), text=text)]


def test_the_most_specific_place_of_the_words():
    text = "Shells hit Bakhmut in Donetsk Oblast, the brigade said."
    assert about(text, text) == ["Bakhmut"]


def test_where_it_was_said_does_not_count():
    text = "Fighting went on in Panjshir. The spokesman told reporters in Kabul that the road was open."
    assert about(text, "The spokesman told reporters in Kabul that the road was open.") == ["Panjshir"]


def test_a_claim_without_a_place_carries_on_with_the_last_one():
    text = "Villages near Sake were shelled in North Kivu. Eleven people died, the nurse said."
    assert about(text, "Eleven people died, the nurse said.") == ["Sake"]


def test_a_claim_alone_in_its_paragraph_is_about_what_the_document_is_about():
    text = "Rebels entered Goma at dawn, residents said.\n\nThe minister flew to Kinshasa.\n\nEleven are dead, he said."
    assert about(text, "Eleven are dead, he said.", title="Rebels in Goma") == ["Goma"]


def test_the_reported_words_count_before_the_speaker():
    text = "The governor of Kharkiv said that Kupiansk was shelled."
    each = document(text)
    places = find_places(each, [embedded()])
    whole, content = Span(start=0, end=len(text)), Span(start=text.index("Kupiansk"), end=len(text))
    assert [places.records[k].name for k in Placing(places, passages_of(each), text).of(whole, (content,))] == [
        "Kupiansk"
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("GomaKievцБ .,\n#'’-the in of village غزة"), max_size=120))
def test_any_text_is_read_with_mentions_in_order_and_records_for_all(text):
    places = find_places(document(text), [embedded()])
    assert all(
        one.span.end <= other.span.start for one, other in zip(places.mentions, places.mentions[1:], strict=False)
    )
    assert {m.key for m in places.mentions} <= places.records.keys()


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("In Goma, Congo, crane 14 on Pier 2 burned.", "Pier 2", "Pier 2"),
        ("Shells hit the Saudi maternity hospital in Goma.", "Saudi maternity hospital", "Saudi maternity hospital"),
        ("Units in Goma took the headquarters of the Ninth Division.", "headquarters", "Ninth Division headquarters"),
        ("Trucks left the Kadima grain depot in Goma.", "Kadima grain depot", "Kadima grain depot"),
        ("He was in Goma and Kivandari on Monday.", "Kivandari", None),
    ],
)
def test_places_that_only_the_text_names(text, words, name):
    places = find_places(document(text), [embedded()])
    at = text.index(words)
    assert next((places.records[m.key].name for m in places.mentions if m.span.start == at), None) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Shells hit the Saudi maternity hospital in Goma. The maternity hospital was full.", "The maternity", "Saudi"),
        ("Shells hit the Saudi maternity hospital in Goma. The district hospital was full.", "The district", None),
        ("Congo lost Goma. Envoys of Congo met in Berlin. The besieged city was quiet.", "The besieged", "Goma"),
        ("The fire at the Zawiya refinery in Libya spread. Guards left the plant.", "the plant", "Zawiya refinery"),
        ("Boats crossed the Dnipro River near Kherson to the left bank.", "the left bank", "Left bank of the Dnipro"),
    ],
)
def test_what_refers_back_to_sites_and_towns(text, words, name):
    places = find_places(document(text), [embedded()])
    at = text.index(words)
    found = next((places.records[m.key].name for m in places.mentions if m.span.start == at), None)
    assert (found and found[: len(name or "")]) == name


def test_a_place_is_shown_in_the_like_spelling_of_the_text():
    places = find_places(document("Lorries waited in Heroiske in Kherson Oblast, Ukraine."), [embedded()])
    assert "Heroiske" in {places.records[mention.key].name for mention in places.mentions}


def test_a_scene_is_no_place_where_something_was_said():
    text = "In Kobani, the mood was darker. Shells fell. In Kabul, the minister said so."
    spans = [Span(start=text.index(name), end=text.index(name) + len(name)) for name in ("Kobani", "Kabul")]
    assert [where_said(text, span) for span in spans] == [False, True]


def test_whom_something_is_said_to_is_a_government():
    text = "What we say to Moscow is simple: leave Manbij in Syria."
    places = find_places(document(text), [embedded()])
    assert [m.adjectival for m in places.mentions if text[m.span.start : m.span.end] == "Moscow"] == [True]


def test_a_small_village_is_a_place_where_it_is_held():
    assert named("Krynky is under our control, not theirs. Ukraine holds it.")[0] == ("Krynky", "geonames:703861")


def test_a_site_named_in_passing_carries_its_town_and_there_carries_itself():
    text = "Soldiers in Goma left Goma airport. Eleven people died, she said. A doctor there said so."
    assert about(text, "Eleven people died, she said.") == ["Goma"]
    assert about(text, "A doctor there said so.") == ["Goma airport"]


def test_a_river_tells_where_a_town_lies():
    text = "Marines dug in on the Dnipro River near Beryslav in Ukraine, he said."
    assert about(text, text) == ["Beryslav"]


def test_a_town_beside_its_airport_is_named_for_its_own_sake():
    text = "The army in Goma held out. It still holds the airport and the city, she said."
    assert about(text, "It still holds the airport and the city, she said.") == ["Goma airport", "Goma"]


def test_an_answer_is_about_the_place_that_was_asked_about():
    text = "Q: What happened in Beryslav, Ukraine?\n\nMARCHUK: A woman died last night."
    each = document(text).model_copy(update={"kind": SourceKind.PRESS_CONFERENCE})
    places = find_places(each, [embedded()])
    at = text.index("A woman")
    span = Span(start=at, end=len(text))
    keys = places_of(places, span, passages=passages_of(each), text=text)
    assert [places.records[key].name for key in keys] == ["Beryslav"]
