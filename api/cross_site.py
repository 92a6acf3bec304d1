"""Tells GET requests that a page of another site may have sent, which neither reads nor spends anything here.

A POST needs no such check: its JSON content type already makes a browser ask first. A GET does when it carries a header
of its own. Without one, only what an element of a page cannot set counts: an Accept that names the media types of
GraphQL, and from a browser its word that the page is of this site.
"""

from typing import Final

from starlette.datastructures import Headers

from sayso.api.accept import JSON, RESPONSE_JSON, Accepted

PREFLIGHTED: Final = ("GraphQL-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name", "X-Requested-With")
JSON_BODIES: Final = frozenset({JSON, "application/graphql+json"})


def media_type_of(headers: Headers) -> str:
    """The media type of a body, without parameters."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def may_be_cross_site(headers: Headers) -> bool:
    """Whether another site's page could have made a browser send this request without being asked."""
    if media_type_of(headers) in JSON_BODIES or any(name in headers for name in PREFLIGHTED):
        return False
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site != "same-origin"
    return "origin" in headers or not Accepted.of(headers.get("accept", "")).weights.keys() & {JSON, RESPONSE_JSON}
