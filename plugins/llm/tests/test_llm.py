"""The tier against a server that speaks the protocol, well and badly."""

import hashlib
import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from sayso_llm import Endpoint, LlmExtractor, Options, register_extractors
from sayso_llm.endpoint import EndpointClosed, EndpointError
from sayso_llm.prompt import PROMPT_VERSION, messages

from sayso.errors import ConfigurationError
from sayso.extraction.passages import passages_of
from sayso.ingest.run import Ingestion
from sayso.ledger import migration
from sayso.ledger.recording import Ledger
from sayso.schema.records import Attribution, Document, Notice, Passage, Payload, Span
from sayso.schema.vocabulary import Modality, PassageRole, Polarity, SourceKind, Topic
from sayso.settings import Settings
from sayso.testing import extractor_suite

TEXT = (
    "The harbour council denied on Monday that its guards had fired at the ferry.\n\n"
    "“We counted nine wounded,” Dr. Sela Oruc told the Coastline Agency. “All of them are fishermen.”\n\n"
    "The ferry was built in 1974."
)
NEWS = Document(kind=SourceKind.NEWS_ARTICLE, text=TEXT, language="en")
CLAIMS: list[dict[str, Any]] = [
    {
        "paragraph": 0,
        "source": "The harbour council",
        "cue": "denied",
        "content": ["that its guards had fired at the ferry"],
        "relays": [],
        "modality": "DENIED",
        "polarity": "NEGATIVE",
        "topic": "ATTACK",
        "hedged": False,
    },
    {
        "paragraph": 1,
        "source": "Dr. Sela  Oruc",
        "cue": "told",
        "content": ['"We counted nine wounded,"', '"All of them are fishermen."'],
        "relays": ["the Coastline Agency"],
        "modality": "ASSERTED",
        "polarity": "AFFIRMATIVE",
        "topic": "CASUALTIES",
        "hedged": False,
    },
]


def completion(content: Any, **more: Any) -> dict[str, Any]:
    text = content if isinstance(content, str) else json.dumps(content)
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    return {"choices": [{**choice, **more}], "usage": {"total_tokens": 700}}


@dataclass
class Model:
    """A server that gives its answers in turn, the last one for ever: (status, headers, body)."""

    url: str = ""
    script: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    asked: list[tuple[dict[str, str], dict[str, Any]]] = field(default_factory=list)

    def answers(self, *bodies: Any) -> None:
        self.script = [(200, {}, json.dumps(body).encode()) for body in bodies]

    def take(self) -> tuple[int, dict[str, str], bytes]:
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]


@pytest.fixture
def model() -> Iterator[Model]:
    state = Model()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            state.asked.append(({**dict(self.headers), "path": self.path}, json.loads(body)))
            status, headers, answer = state.take()
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        state.url = f"http://127.0.0.1:{server.server_port}/v1"
        state.answers(completion({"claims": CLAIMS}))
        yield state
        server.shutdown()
        thread.join()


Make = Callable[..., LlmExtractor]


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def make(model: Model, tmp_path: Path, waits: list[float]) -> Iterator[Make]:
    made: list[Endpoint] = []

    def extractor(**options: Any) -> LlmExtractor:
        chosen = Options.model_validate({"url": model.url, "model": "toy", "cache": tmp_path / "cache", **options})
        made.append(Endpoint(chosen, sleep=waits.append))
        return LlmExtractor(chosen, made[-1])

    yield extractor
    for endpoint in made:
        endpoint._client.close()


def read(extractor: LlmExtractor, document: Document = NEWS) -> list[Attribution | Notice]:
    return list(extractor.extract(document, passages_of(document)))


def words(span: Span | None) -> str | None:
    return TEXT[span.start : span.end] if span else None


def test_words_of_the_model_become_spans_of_the_text(make: Make) -> None:
    denial, count = read(make())
    assert isinstance(denial, Attribution)
    assert isinstance(count, Attribution)
    assert (words(denial.source), words(denial.cue)) == ("The harbour council", "denied")
    assert [words(piece) for piece in denial.content] == ["that its guards had fired at the ferry"]
    assert (denial.modality, denial.polarity, denial.topic) == (Modality.DENIED, Polarity.NEGATIVE, Topic.ATTACK)
    assert (words(count.source), words(count.cue)) == ("Dr. Sela Oruc", "told")
    assert [words(piece) for piece in count.content] == ["“We counted nine wounded,”", "“All of them are fishermen.”"]
    assert [words(relay) for relay in count.relays] == ["the Coastline Agency"]


def test_the_question_names_the_model_and_the_shape_and_carries_the_key(make: Make, model: Model) -> None:
    read(make(api_key="s3cret"))
    [(headers, body)] = model.asked
    assert headers["path"] == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer s3cret"
    assert (body["model"], body["temperature"]) == ("toy", 0)
    assert body["response_format"]["type"] == "json_schema"
    assert body["response_format"]["json_schema"]["strict"] is True
    assert "[1] “We counted nine wounded,” Dr. Sela Oruc told" in body["messages"][1]["content"]


def test_a_small_server_is_asked_for_any_json(make: Make, model: Model) -> None:
    assert len(read(make(format="json_object"))) == 2
    assert model.asked[0][1]["response_format"] == {"type": "json_object"}


def test_a_second_reading_costs_nothing(make: Make, model: Model) -> None:
    first = read(make())
    assert read(make()) == first
    assert len(model.asked) == 1


@pytest.mark.parametrize("change", [{"model": "other"}, {"url": "http://localhost"}])
def test_an_answer_of_another_model_or_address_is_not_taken(make: Make, model: Model, change: dict[str, str]) -> None:
    read(make())
    if "url" in change:
        change = {"url": model.url.replace("127.0.0.1", "localhost")}
    read(make(**change))
    assert len(model.asked) == 2


def test_a_broken_file_in_the_cache_is_asked_again(make: Make, model: Model, tmp_path: Path) -> None:
    first = read(make())
    [kept] = (tmp_path / "cache").rglob("*.json")
    kept.write_bytes(b'{"claims": [\xff')
    assert read(make()) == first
    assert len(model.asked) == 2


def test_a_cache_that_cannot_be_written_keeps_nothing(make: Make, model: Model, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    extractor = make(cache=tmp_path / "file")
    assert read(extractor) == read(extractor)
    assert len(model.asked) == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"content": ["the moon fell"]}, "dropped a claim, its words are not in the text: 'the moon fell'"),
        ({"source": "General Nobody"}, "dropped a claim, its words are not in the text: 'General Nobody'"),
        ({"cue": "shouted"}, "dropped a claim, its words are not in the text: 'shouted'"),
        ({"relays": ["Reuters"]}, "dropped a claim, its words are not in the text: 'Reuters'"),
        ({"content": [" "]}, "dropped a claim, its words are not in the text: no words"),
        ({"paragraph": 9}, "paragraph 9 is none of those asked about"),
        ({"paragraph": 2, "content": ["built in 1974"], "source": None, "cue": None}, None),
    ],
)
def test_what_does_not_anchor_is_dropped_and_said(
    make: Make, model: Model, change: dict[str, Any], message: str | None
) -> None:
    model.answers(completion({"claims": [{**CLAIMS[0], **change}, CLAIMS[1]]}))
    kept, notice = read(make())
    assert isinstance(kept, Attribution)
    assert words(kept.cue) == "told"
    expected = (
        Notice(code="LLM_UNSAID", message="dropped words that nobody puts forward: 'built in 1974'")
        if message is None
        else Notice(code="LLM_UNANCHORED", message=message)
    )
    assert notice == expected


def test_questions_are_nobodys_claims(make: Make, model: Model) -> None:
    text = "Did the guards fire at the ferry?\n\nNo shot was fired."
    briefing = Document(
        kind=SourceKind.PRESS_CONFERENCE,
        text=text,
        passages=(
            Passage(start=0, end=33, role=PassageRole.QUESTION),
            Passage(start=35, end=len(text), role=PassageRole.TURN, speaker="ORUC"),
        ),
    )
    plain = {**CLAIMS[0], "source": None, "cue": None}
    model.answers(
        completion(
            {
                "claims": [
                    {**plain, "content": ["the guards fire at the ferry"]},
                    {**plain, "paragraph": 1, "content": ["No shot was fired."]},
                ]
            }
        )
    )
    answer, notice = make().extract(briefing, briefing.passages)
    assert isinstance(answer, Attribution)
    assert text[answer.content[0].start :] == "No shot was fired."
    assert notice == Notice(
        code="LLM_UNSAID", message="dropped words that nobody puts forward: 'the guards fire at the ferry'"
    )
    assert "[0 QUESTION] Did the guards" in model.asked[0][1]["messages"][1]["content"]
    assert "[1 turn of ORUC] No shot" in model.asked[0][1]["messages"][1]["content"]


def test_a_long_document_is_asked_about_in_windows_and_numbers_run_on(make: Make, model: Model) -> None:
    paragraph = "The mill stood idle for a while. " * 80
    document = Document(kind=SourceKind.NEWS_ARTICLE, text="\n\n".join([paragraph.strip()] * 5 + [TEXT]))
    late = [{**claim, "paragraph": claim["paragraph"] + 5} for claim in CLAIMS]
    model.answers(completion({"claims": []}), completion({"claims": []}), completion({"claims": late}))
    found = read(make(), document)
    assert len(model.asked) == 3
    assert [document.text[f.cue.start : f.cue.end] for f in found if isinstance(f, Attribution) and f.cue] == [
        "denied",
        "told",
    ]


def test_what_passes_is_tried_again_with_patience(make: Make, model: Model, waits: list[float]) -> None:
    good = (200, {}, json.dumps(completion({"claims": CLAIMS})).encode())
    model.script = [(503, {}, b""), (429, {"Retry-After": "7"}, b""), (200, {}, b"<html>"), good]
    assert len(read(make())) == 2
    assert len(model.asked) == 4
    assert waits == [0.5, 7.0, 2.0]


def test_a_server_that_stays_busy_is_given_up_for_this_text(make: Make, model: Model, waits: list[float]) -> None:
    model.script = [(429, {"Retry-After": "86400"}, b"")]
    with pytest.raises(EndpointError, match="no answer after 2 attempts: status 429"):
        read(make(attempts=2))
    assert waits == [30.0]


def test_nobody_listening_is_told(make: Make, waits: list[float]) -> None:
    with pytest.raises(EndpointError, match="no answer after 3 attempts: ConnectError"):
        read(make(url="http://127.0.0.1:9/v1", attempts=3))
    assert waits == [0.5, 1.0]


def test_a_refusal_for_good_is_not_asked_again(make: Make, model: Model) -> None:
    model.script = [(401, {}, b'{"error": "bad key"}')]
    extractor = make()
    for _ in range(2):
        with pytest.raises(EndpointClosed, match=r'^the endpoint answered 401: \{"error": "bad key"\}$'):
            read(extractor)
    assert len(model.asked) == 1


def test_the_budget_is_kept(make: Make, model: Model) -> None:
    extractor = make(budget=2_000)
    read(extractor)
    other = NEWS.model_copy(update={"text": TEXT + "\n\n" + "More of it. " * 300})
    with pytest.raises(EndpointClosed, match=r"the budget of 2000 tokens is spent \(700 used\)"):
        read(extractor, other)
    assert len(model.asked) == 1


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (completion({"claims": [{"content": []}]}), "do not keep the shape"),
        (completion("Sure! Here are the claims:"), "do not keep the shape"),
        (completion({"claims": CLAIMS}, finish_reason="length"), "cut off at the model's limit"),
        (completion("", message={"content": None, "refusal": "I would rather not"}), "refused: I would rather not"),
        (completion("x" * 4_100_000), "more than 4000000 bytes"),
    ],
)
def test_an_unusable_answer_is_an_error_and_not_kept(
    make: Make, model: Model, tmp_path: Path, answer: dict[str, Any], message: str
) -> None:
    model.answers(answer)
    with pytest.raises(EndpointError, match=message):
        read(make())
    assert not list(tmp_path.rglob("*.json"))


def test_when_the_model_fails_the_rules_read_and_an_issue_says_so(make: Make, model: Model, tmp_path: Path) -> None:
    model.script = [(401, {}, b"no")]
    url = f"sqlite:///{tmp_path / 'ledger.sqlite'}"
    migration.prepare(url)
    page = f"<html><body><article><h1>Ferry</h1>{''.join(f'<p>{p}</p>' for p in TEXT.split(chr(10) * 2))}</article>"
    payload = Payload(body=page.encode(), media_type="text/html", retrieved_at="2026-03-01T00:00:00Z")  # type: ignore[arg-type]
    with Ledger(url) as ledger:
        ingestion = Ingestion.start(ledger, Settings(database_url=url, extractors=("rules",)))
        ingestion.tools.extractors.append(make())  # type: ignore[attr-defined]
        outcome = ingestion.record("ferry", payload)
    assert not outcome.failed
    assert outcome.recorded is not None
    with closing(sqlite3.connect(tmp_path / "ledger.sqlite")) as database:
        assert database.execute("SELECT DISTINCT extractor FROM claim").fetchall() == [("rules",)]
    assert [(i.code, i.message) for i in outcome.issues if "tier" in i.message] == [
        ("EXTRACTION", "a tier raised EndpointClosed: the endpoint answered 401: no")
    ]


def test_it_is_idle_until_told_where_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(database_url="sqlite://")
    monkeypatch.delenv("SAYSO_LLM_URL", raising=False)
    assert list(register_extractors(settings)) == []
    monkeypatch.setenv("SAYSO_LLM_URL", "http://127.0.0.1:11434/v1")
    monkeypatch.setenv("SAYSO_LLM_MODEL", "toy")
    [extractor] = register_extractors(settings)
    assert isinstance(extractor, LlmExtractor)
    assert str(extractor.info) == f"llm 0.1.0+prompt{PROMPT_VERSION} toy"
    extractor._endpoint._client.close()


def test_wrong_settings_are_named() -> None:
    given = {"SAYSO_LLM_URL": "nowhere", "SAYSO_LLM_BUDGET": "lots", "SAYSO_LLM_API_KEY": "s3cret"}
    with pytest.raises(ConfigurationError) as caught:
        Options.from_environment(given)
    message = str(caught.value)
    assert "SAYSO_LLM_URL: Input should be a valid URL" in message
    assert "SAYSO_LLM_MODEL: Field required" in message
    assert "SAYSO_LLM_BUDGET: Input should be a valid integer" in message
    assert "s3cret" not in message


def test_a_new_wording_needs_a_new_prompt_version() -> None:
    asked = json.dumps(messages(NEWS, passages_of(NEWS), 0)).encode()
    assert (PROMPT_VERSION, hashlib.sha256(asked).hexdigest()[:16]) == ("1", "5a8aaafe70f37caa")


def _toy(request: httpx.Request) -> httpx.Response:
    asked = json.loads(request.content)["messages"][1]["content"]
    return httpx.Response(200, json=completion({"claims": CLAIMS if "harbour council" in asked else []}))


class TestContract(
    extractor_suite(  # type: ignore[misc]
        LlmExtractor(
            _OPTIONS := Options.model_validate(
                {"url": "http://model.invalid/v1", "model": "toy", "cache": "/dev/null"}
            ),
            Endpoint(_OPTIONS, httpx.MockTransport(_toy)),
        ),
        [NEWS],
    )
):
    """The contract of extractors, with a model that is always the same."""
