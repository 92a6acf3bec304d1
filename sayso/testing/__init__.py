"""Contracts that plugin authors run as tests.

One line in a test module runs one: `TestMine = adapter_suite(MyAdapter(), payloads=[...])`, and
`TestMine = extractor_suite(MyExtractor(), documents=[...])` does the same for an extractor.
"""

from sayso.testing.adapters import AdapterContract, adapter_suite
from sayso.testing.extractors import ExtractorContract, extractor_suite
from sayso.testing.hostile import hostile_bodies, hostile_texts
from sayso.testing.network import no_network

__all__ = [
    "AdapterContract",
    "ExtractorContract",
    "adapter_suite",
    "extractor_suite",
    "hostile_bodies",
    "hostile_texts",
    "no_network",
]
