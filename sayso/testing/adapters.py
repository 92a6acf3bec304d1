"""The contract of adapters as a test class."""

import datetime as dt
from collections.abc import Sequence
from typing import ClassVar

from sayso.errors import SaysoError
from sayso.ports import Adapter
from sayso.schema.records import Document, Notice, Payload
from sayso.testing.hostile import hostile_bodies
from sayso.testing.network import no_network

_WHEN = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


class AdapterContract:
    """What every adapter keeps. Subclass it, or call `adapter_suite`, with payloads that yield documents."""

    adapter: ClassVar[Adapter]
    payloads: ClassVar[Sequence[Payload]]

    def read(self, payload: Payload) -> list[Document | Notice]:
        """Everything the adapter makes of a payload, with the network shut."""
        with no_network():
            return list(self.adapter.read(payload))

    def read_or_refuse(self, payload: Payload) -> list[Document | Notice]:
        """What it makes of a payload, nothing where it refuses with a coded error; any other exception escapes."""
        try:
            return self.read(payload)
        except SaysoError:
            return []

    def test_it_says_who_it_is(self) -> None:
        """Name and version are stored beside every source."""
        assert self.adapter.info.name
        assert self.adapter.info.version

    def test_it_recognises_its_own_payloads(self) -> None:
        """More likely its own than not."""
        assert self.payloads, "give the suite at least one payload"
        for payload in self.payloads:
            assert 0.5 < self.adapter.recognises(payload) <= 1.0, payload.url

    def test_it_does_not_recognise_everything(self) -> None:
        """Bytes without meaning belong to nobody."""
        for name, body in hostile_bodies():
            junk = Payload(body=body, media_type="application/octet-stream", retrieved_at=_WHEN)
            assert 0.0 <= self.adapter.recognises(junk) <= 0.5, name

    def test_it_yields_documents_with_words(self) -> None:
        """A document without text cannot carry a claim; it is a notice."""
        for payload in self.payloads:
            documents = [item for item in self.read(payload) if isinstance(item, Document)]
            assert documents, payload.url
            assert all(document.text.strip() for document in documents)

    def test_its_texts_can_be_stored(self) -> None:
        """Neither zero bytes nor lone surrogates fit a database."""
        for payload in self.payloads:
            for item in self.read(payload):
                if isinstance(item, Document):
                    assert "\0" not in item.text
                    item.text.encode("utf-8")

    def test_its_passages_are_not_blank(self) -> None:
        """A passage holds words; validation has already kept them in order and inside the text."""
        for payload in self.payloads:
            for item in self.read(payload):
                if isinstance(item, Document):
                    assert all(item.text[p.start : p.end].strip() for p in item.passages)

    def test_it_reads_the_same_twice(self) -> None:
        """Ids are derived from content: what varies would be recorded twice."""
        for payload in self.payloads:
            assert self.read(payload) == self.read(payload)

    def test_hostile_payloads_end_in_a_coded_error_or_notice(self) -> None:
        """Nothing but Sayso's own errors comes out, and never a hang."""
        for media_type in {payload.media_type for payload in self.payloads}:
            for name, body in hostile_bodies():
                payload = Payload(body=body, media_type=media_type, retrieved_at=_WHEN)
                assert all(isinstance(item, Document | Notice) for item in self.read_or_refuse(payload)), name

    def test_cut_payloads_end_in_a_coded_error_or_notice(self) -> None:
        """A download that broke off at any point is reported, not half believed by accident."""
        for payload in self.payloads:
            for part in range(1, 8):
                cut = payload.model_copy(update={"body": payload.body[: len(payload.body) * part // 8]})
                cut.__dict__.pop("sha256", None)
                self.read_or_refuse(cut)


def adapter_suite(adapter: Adapter, payloads: Sequence[Payload]) -> type[AdapterContract]:
    """Make the contract of one adapter a test class.

    `TestMine = adapter_suite(MyAdapter(), [payload])` in a test module runs it.
    """
    return type("AdapterSuite", (AdapterContract,), {"adapter": adapter, "payloads": tuple(payloads)})
