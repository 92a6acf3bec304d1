"""The container files keep what they promise: no root, a health check, a database first."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_image_runs_without_root_and_tells_its_health() -> None:
    text = (ROOT / "docker" / "Dockerfile").read_text("utf-8")
    stages = re.findall(r"^FROM ", text, re.MULTILINE)
    assert len(stages) == 2
    assert re.findall(r"^USER (.+)$", text, re.MULTILINE) == ["10001:10001"]
    assert "HEALTHCHECK" in text
    assert "/readyz" in text
    assert "PIP_CERT" not in text.split("\nFROM ")[-1]


def test_compose_starts_the_api_after_a_migrated_database() -> None:
    text = (ROOT / "docker" / "compose.yaml").read_text("utf-8")
    assert "condition: service_healthy" in text
    assert "condition: service_completed_successfully" in text
    assert text.count("read_only: true") == 2
    assert "POSTGRES_PASSWORD:?" in text


def test_reading_is_open_only_where_just_this_machine_reaches_the_port() -> None:
    compose = (ROOT / "docker" / "compose.yaml").read_text("utf-8")
    assert '"127.0.0.1:8000:8000"' in compose
    assert "--public-read" in compose
    assert "--public-read" not in (ROOT / "docker" / "Dockerfile").read_text("utf-8")
