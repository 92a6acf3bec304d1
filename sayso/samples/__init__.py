"""The sample ledger: raw payloads of contested events, written for this project, that a first start records.

The stories and what they answer are described in `README.md` beside this file; the texts are CC BY 4.0.
"""

from pathlib import Path


def manifest_path() -> Path:
    """Where the manifest lies that names every sample payload, so that ingestion reads it like any other manifest."""
    return Path(__file__).with_name("manifest.json")
