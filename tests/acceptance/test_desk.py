"""GraphiQL as an analyst's desk, in a real browser: rows as CSV, links, a token in memory, two themes, the keyboard."""

import csv
import io
import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

MOST_TABS = 60
CLAIMS = """query Rows($topics: [Topic!]) {
  claims(first: 2, filter: { topics: $topics }) {
    ...Found
  }
  regions(first: 1) {
    nodes {
      name
    }
  }
}
fragment Found on ClaimConnection {
  totalCount
  edges {
    node {
      id
      said: text
      claimant {
        name
      }
      regions {
        name
      }
      support {
        claims
      }
    }
  }
}"""
TOPICS = '{ "topics": ["CONTROL", "ATTACK", "CASUALTIES", "NEGOTIATION"] }'


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(accept_downloads=True, viewport={"width": 1440, "height": 900})
    opened.grant_permissions(["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


@pytest.fixture
def problems() -> list[str]:
    return []


@pytest.fixture
def page(context: BrowserContext, problems: list[str]) -> Page:
    """A page that notes what goes wrong in it, refused scripts included."""
    opened = context.new_page()
    opened.set_default_timeout(60_000)
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    return opened


def link(server: str, query: str, variables: str = "") -> str:
    return f"{server}/graphql#query={quote(query)}&variables={quote(variables)}"


def ready(page: Page) -> None:
    """Wait until the schema is there: only then rows can be downloaded."""
    page.wait_for_selector("button[aria-label='Download all rows of the connection as CSV']:not([disabled])")


def editor_text(page: Page) -> str:
    return page.evaluate("document.querySelector('.graphiql-query-editor .view-lines').innerText").replace("\xa0", " ")


def note(page: Page, text: str) -> None:
    page.wait_for_selector(f".sayso-note:has-text('{text}')")


def ask(server: str, query: str, variables: dict[str, Any]) -> Any:
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(f"{server}/graphql", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)["data"]


def all_claims(server: str, variables: dict[str, Any]) -> list[Any]:
    """What the API itself answers, page by page."""
    fields = "id said: text claimant { name } regions { name } support { claims } modality polarity hedged condition"
    rows = f"totalCount nodes {{ {fields} }} pageInfo {{ endCursor }}"
    arguments = "first: 100, after: $after, filter: { topics: $topics }"
    query = f"query ($topics: [Topic!], $after: String) {{ claims({arguments}) {{ {rows} }} }}"
    found: list[Any] = []
    page: Any = {"totalCount": 1, "pageInfo": {"endCursor": None}}
    while len(found) < page["totalCount"]:
        page = ask(server, query, {**variables, "after": page["pageInfo"]["endCursor"]})["claims"]
        found += page["nodes"]
    return found


def downloaded(page: Page) -> tuple[str, list[dict[str, str]]]:
    with page.expect_download() as started:
        page.get_by_role("button", name="Download all rows").click()
    text = Path(started.value.path()).read_bytes().decode()
    assert text.count("\r\n") > 1
    return started.value.suggested_filename, list(csv.DictReader(io.StringIO(text, newline="")))


def test_rows_are_those_of_the_api_with_what_must_be_said_beside_them(
    page: Page, server: str, problems: list[str]
) -> None:
    page.goto(link(server, CLAIMS, TOPICS))
    ready(page)
    name, rows = downloaded(page)
    note(page, f"Downloaded {len(rows)} rows.")
    assert name == "Rows-claims.csv"
    wanted = all_claims(server, json.loads(TOPICS))
    assert len(rows) == len(wanted) > 100
    columns = ["id", "said", "claimant.name", "regions", "support.claims"]
    assert list(rows[0]) == [*columns, "modality", "polarity", "hedged", "condition", "guarded"]
    for row, claim in zip(rows, wanted, strict=True):
        bare = {key: value.removeprefix("'") if key in row["guarded"].split() else value for key, value in row.items()}
        assert bare["said"] == claim["said"]
        assert bare["claimant.name"] == (claim["claimant"] or {"name": ""})["name"]
        assert json.loads(bare["regions"]) == claim["regions"]
        assert bare["support.claims"] == str(claim["support"]["claims"])
        assert (bare["modality"], bare["polarity"]) == (claim["modality"], claim["polarity"])
        assert (bare["hedged"], bare["condition"]) == (str(claim["hedged"]).lower(), claim["condition"] or "")
    assert problems == []


def test_rows_under_one_object_and_none_under_a_list(page: Page, server: str) -> None:
    page.goto(link(server, '{ region(code: "AF-PAN") { name claims(last: 1) { nodes { source { title } } } } }'))
    ready(page)
    name, rows = downloaded(page)
    assert name == "query-region-claims.csv"
    assert (
        len(rows)
        == ask(server, '{ region(code: "AF-PAN") { claims { totalCount } } }', {})["region"]["claims"]["totalCount"]
    )
    assert list(rows[0]) == ["source.title", "modality", "polarity", "hedged", "condition", "guarded"]
    page.goto("about:blank")
    page.goto(link(server, '{ region(code: "AF-PAN") { name } }'))
    ready(page)
    page.get_by_role("button", name="Download all rows").click()
    note(page, "This query has no connection outside of lists to download")


def test_a_link_carries_query_and_variables_and_nothing_else(
    page: Page, context: BrowserContext, browser: Browser, server: str
) -> None:
    page.goto(link(server, CLAIMS, TOPICS))
    ready(page)
    page.get_by_role("button", name="Show Token").click()
    page.locator("#sayso-token").fill("sayso_secret")
    page.get_by_role("button", name="Copy a link to this operation").click()
    note(page, "Link copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    address = urlsplit(copied)
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{server}/graphql"
    assert address.query == ""
    assert parse_qs(address.fragment) == {"query": [CLAIMS], "variables": [TOPICS]}
    fresh = browser.new_context()
    other = fresh.new_page()
    sent: list[str] = []
    other.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    other.goto(copied)
    ready(other)
    assert "query Rows($topics: [Topic!])" in editor_text(other)
    assert other.url == f"{server}/graphql"
    assert [each for each in sent if "topics" in each and "IntrospectionQuery" not in each] == []
    fresh.close()


def test_a_token_is_kept_in_memory_alone(page: Page, server: str) -> None:
    seen: list[str | None] = []

    def keep(request: Request) -> None:
        if request.method == "POST":
            seen.append(request.headers.get("authorization"))

    page.on("request", keep)
    page.goto(link(server, "{ actors { totalCount } }"))
    ready(page)
    page.get_by_role("button", name="Show Token").click()
    field = page.locator("#sayso-token")
    assert (field.get_attribute("type"), field.get_attribute("autocomplete")) == ("password", "off")
    before = len(seen)
    field.fill("sayso_secret")
    field.press("Enter")
    page.wait_for_selector("text=Sent with every request of this page.")
    page.get_by_role("button", name="Execute query").click()
    page.wait_for_selector(".graphiql-response .view-line:has-text('errors')")
    assert set(seen[:before]) == {None}
    assert set(seen[before:]) == {"Bearer sayso_secret"}
    stored = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])")
    assert "sayso_secret" not in stored
    page.get_by_role("button", name="Forget token").click()
    page.wait_for_selector("text=No token is sent.")
    field.fill("sayso_secret")
    field.press("Enter")
    page.reload()
    before = len(seen)
    ready(page)
    assert seen[before:]
    assert set(seen[before:]) == {None}


def focus(page: Page) -> str:
    """The accessible name of what has the focus; "editor" inside one."""
    name: str = page.evaluate("""() => {
        const active = document.activeElement
        if (active.closest('.monaco-editor')) return 'editor'
        return active.ariaLabel || active.labels?.[0]?.innerText || active.innerText || ''
    }""")
    return name.strip()


def tab_to(page: Page, name: str) -> None:
    """Press Tab until something with the name has the focus; out of an editor as the page says, by Ctrl M."""
    freed = False
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        found = focus(page)
        if found == "editor" and not freed:
            page.keyboard.press("Control+m")
            freed = True
        if found.startswith(name):
            return
    pytest.fail(f"Tab does not lead to {name!r}")


def test_everything_by_keyboard_alone(page: Page, server: str, problems: list[str]) -> None:
    page.goto(f"{server}/graphql")
    page.wait_for_selector(".graphiql-response .view-line:has-text('CONTESTED')")
    tab_to(page, "Which questions are in dispute")
    page.keyboard.press("Enter")
    page.wait_for_selector(".graphiql-query-editor .view-line:has-text('WhatIsInDispute')")
    tab_to(page, "Execute query")
    page.keyboard.press("Enter")
    page.wait_for_selector(".graphiql-response .view-line:has-text('disputes')")
    tab_to(page, "Copy a link to this operation")
    page.keyboard.press("Enter")
    note(page, "Link copied.")
    assert "WhatIsInDispute" in page.evaluate("navigator.clipboard.readText()")
    tab_to(page, "Download all rows")
    with page.expect_download() as started:
        page.keyboard.press("Enter")
    assert started.value.suggested_filename == "WhatIsInDispute-disputes.csv"
    tab_to(page, "Show Token")
    page.keyboard.press("Enter")
    tab_to(page, "Token")
    page.keyboard.type("sayso_secret")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Sent with every request of this page.")
    assert [problem for problem in problems if "401" not in problem] == []


def test_questions_stand_in_groups(page: Page, server: str) -> None:
    page.goto(f"{server}/graphql")
    page.wait_for_selector(".sayso-examples h3")
    assert page.locator(".sayso-examples h3").all_inner_texts() == [
        "Who claims it?",
        "Who denies it?",
        "How do we know?",
        "What changed?",
        "What was known then?",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_can_be_read(browser: Browser, server: str, scheme: Any) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{server}/graphql")
    page.wait_for_selector(".graphiql-response .view-line:has-text('CONTESTED')", timeout=60_000)
    page.get_by_role("button", name="Show Token").click()
    for place in (".sayso-pane h2", ".sayso-pane > p", ".sayso-buttons button", ".graphiql-query-editor .mtk1"):
        assert contrast(page, place) >= 4.5
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert dark is (scheme == "dark")
    assert (luminance(background(page)) < 0.2) is dark
    context.close()


def background(page: Page) -> tuple[float, ...]:
    return numbers(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def contrast(page: Page, place: str) -> float:
    """How text stands out from the page, as WCAG reckons it."""
    shown = luminance(numbers(page.evaluate("(p) => getComputedStyle(document.querySelector(p)).color", place)))
    lighter, darker = sorted((shown, luminance(background(page))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def numbers(colour: str) -> tuple[float, ...]:
    return tuple(float(part) for part in colour.partition("(")[2].rstrip(")").split(",")[:3])


def luminance(colour: tuple[float, ...]) -> float:
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_subscription_runs_over_the_socket_of_the_same_address(page: Page, server: str, problems: list[str]) -> None:
    cursor = ask(server, "{ changes(first: 1) { edges { cursor } } }", {})["changes"]["edges"][0]["cursor"]
    sockets: list[str] = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    page.goto(
        link(server, "subscription ($after: String) { changed(after: $after) { kind } }", f'{{"after": "{cursor}"}}')
    )
    ready(page)
    page.get_by_role("button", name="Execute query").click()
    page.wait_for_selector(".graphiql-response .view-line:has-text('RECORDED')")
    assert sockets == [f"ws://{server.removeprefix('http://')}/graphql"]
    page.get_by_role("button", name="Download all rows").click()
    note(page, "Only a query has rows to download.")
    assert problems == []
