"""The Python client gql: introspection, a checked document, pages, and a mistake with its code."""

import pytest
from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.httpx import HTTPXTransport


def test_gql_reads_the_schema_pages_and_is_told_mistakes(server: str) -> None:
    page = gql(
        "query ($n: Int!, $after: String) { claims(first: $n, after: $after) { nodes { id } pageInfo { endCursor } } }"
    )
    with Client(transport=HTTPXTransport(url=server), fetch_schema_from_transport=True) as session:
        assert session.client.schema is not None
        assert "standing" in session.client.schema.type_map["Claim"].fields  # type: ignore[attr-defined]
        found: list[str] = []
        after = None
        for _ in range(5):
            page.variable_values = {"n": 10, "after": after}
            claims = session.execute(page)["claims"]
            found += [claim["id"] for claim in claims["nodes"]]
            after = claims["pageInfo"]["endCursor"]
        assert (len(found), len(set(found))) == (50, 50)
        page.variable_values = {"n": 1000}
        with pytest.raises(TransportQueryError) as refused:
            session.execute(page)
        assert [error["extensions"]["code"] for error in refused.value.errors or ()] == ["BAD_USER_INPUT"]
