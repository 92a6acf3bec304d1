"""GraphQL over HTTP, as the reference implementation audits it."""

from typing import Any


def test_every_must_and_should_of_graphql_over_http(node: Any, server: str) -> None:
    audits = node("audit.mjs", server)
    counted = {word: sum(each["name"].startswith(word) for each in audits) for word in ("MUST", "SHOULD", "MAY")}
    assert counted == {"MUST": 13, "SHOULD": 23, "MAY": 25}
    missed = [each for each in audits if each["status"] != "ok"]
    assert [each["id"] for each in missed] == ["5A70"], missed  # a bare GET is what another site's page could send
