"""The GraphiQL page: no inline script, nothing from elsewhere, assets that match their names, valid examples."""

import asyncio
import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from graphql import GraphQLSchema, OperationDefinitionNode, build_schema, parse, validate
from graphql.execution.values import get_variable_values
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sayso.api import graphiql_page
from sayso.api.graphiql_page import CONTENT_SECURITY_POLICY, STATIC, Example, cache_control, examples, page
from sayso.errors import ConfigurationError

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "api" / "graphiql"


class Elements(HTMLParser):
    """Every start tag with its attributes, and the text inside scripts."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self._in_script = False
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in_script = tag == "script"
        if self._in_script:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_script = self._in_script and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts[-1] += data

    def links(self) -> list[str]:
        return [value for _, attrs in self.tags for name in ("src", "href") if (value := attrs.get(name))]


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_schema((ROOT / "api" / "schema.graphql").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def elements() -> Elements:
    return Elements(page("graphql", "graphql"))


def config_of(document: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(Elements(document).scripts[0])
    return found


# ── Examples ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def operations(example: Example) -> Iterator[OperationDefinitionNode]:
    for definition in parse(example.query).definitions:
        if isinstance(definition, OperationDefinitionNode):
            yield definition


def test_examples_are_grouped_by_question_and_keep_their_order() -> None:
    groups = list(dict.fromkeys(example.group for example in examples()))
    assert groups == [
        "Who claims it?",
        "Who denies it?",
        "How do we know?",
        "What changed?",
        "What was known then?",
    ]
    assert len(examples()) >= 8
    assert [example.group for example in examples()] == sorted(
        (example.group for example in examples()), key=groups.index
    )
    assert [example.name for example in examples()] == sorted(example.name for example in examples())
    assert all(example.title.endswith("?") for example in examples())


def test_each_example_is_one_named_query_whose_name_is_its_tab() -> None:
    names = [[operation.name.value for operation in operations(e) if operation.name] for e in examples()]
    assert all(len(of_one) == 1 for of_one in names)
    assert len({of_one[0] for of_one in names}) == len(names)
    for example, (name,) in zip(examples(), names, strict=True):
        assert "".join(part.capitalize() for part in example.name.split("-")[1:]) == name


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_example_is_valid(example: Example, schema: GraphQLSchema) -> None:
    assert validate(schema, parse(example.query)) == []


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_example_brings_the_variables_it_needs(example: Example, schema: GraphQLSchema) -> None:
    (operation,) = operations(example)
    given = json.loads(example.variables) if example.variables else {}
    declared = {definition.variable.name.value for definition in operation.variable_definitions or ()}
    assert set(given) == declared
    assert not isinstance(get_variable_values(schema, operation.variable_definitions or (), given), list)


def test_first_example_tells_a_newcomer_what_this_is() -> None:
    first = examples()[0]
    assert "It never says who is right." in re.sub(r"\n# ?", " ", first.query)
    assert 'region(code: "AF-PAN")' in first.query
    assert first.variables is None


# ── Page ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_policy_allows_own_scripts_only() -> None:
    assert CONTENT_SECURITY_POLICY == (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
        "form-action 'none'"
    )


def test_page_has_no_inline_script_and_no_event_handlers(elements: Elements) -> None:
    kinds = [attrs for tag, attrs in elements.tags if tag == "script"]
    assert [(attrs.get("type"), "src" in attrs) for attrs in kinds] == [("application/json", False), (None, True)]
    assert elements.scripts[1] == ""
    assert [name for _, attrs in elements.tags for name in attrs if name.startswith("on")] == []


def test_page_links_to_existing_assets_beside_itself(elements: Elements) -> None:
    assert len(elements.links()) == 3
    for link in elements.links():
        assert link.startswith("static/graphiql/")
        assert (STATIC / link.removeprefix("static/graphiql/")).is_file()


def test_page_hands_over_endpoints_and_examples() -> None:
    config = config_of(page("graphql", None))
    assert config["endpoint"] == "graphql"
    assert config["subscriptionEndpoint"] is None
    assert config["examples"] == [
        {"name": e.name, "group": e.group, "title": e.title, "query": e.query, "variables": e.variables}
        for e in examples()
    ]


def test_page_survives_markup_in_its_configuration() -> None:
    hostile = "</script><script>alert(1)</script><!--&amp;\u2028"
    document = page(hostile, hostile)
    assert len(Elements(document).scripts) == 2
    assert config_of(document)["endpoint"] == hostile
    assert config_of(document)["subscriptionEndpoint"] == hostile


def test_page_and_assets_work_below_a_mount_path(elements: Elements) -> None:
    async def graphiql(_request: Request) -> Response:
        return HTMLResponse(page("graphql", None), headers={"Content-Security-Policy": CONTENT_SECURITY_POLICY})

    inner = [Route("/graphql", graphiql), Mount("/static/graphiql", StaticFiles(directory=STATIC))]
    app = Starlette(routes=[Mount("/some/where", routes=inner)])

    async def visit() -> tuple[httpx.Response, list[httpx.Response]]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sayso.test") as client:
            answer = await client.get("/some/where/graphql")
            return answer, [await client.get(urljoin(str(answer.url), link)) for link in elements.links()]

    answer, served = asyncio.run(visit())
    assert answer.text == page("graphql", None)
    assert [response.status_code for response in served] == [200, 200, 200]
    assert [response.headers["content-type"].split(";")[0] for response in served] == [
        "image/svg+xml",
        "text/css",
        "text/javascript",
    ]


def test_missing_assets_are_a_clear_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graphiql_page._assets.cache_clear()
    monkeypatch.setattr(graphiql_page, "STATIC", tmp_path)
    with pytest.raises(ConfigurationError, match=r"manifest\.json; `make assets`"):
        page("graphql", None)
    graphiql_page._assets.cache_clear()


# ── Assets ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def assets() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(STATIC.iterdir())}


def test_names_carry_the_hash_of_the_content() -> None:
    hashed = {name: content for name, content in assets().items() if re.search(r"-[0-9a-f]{12}\.", name)}
    assert sorted(name.split("-")[0] + name[name.rindex(".") :] for name in hashed) == [
        "editor.worker.js",
        "graphql.worker.js",
        "icon.svg",
        "json.worker.js",
        "page.css",
        "page.js",
    ]
    for name, content in hashed.items():
        assert hashlib.sha256(content).hexdigest()[:12] == name.rsplit("-", 1)[1].split(".")[0]


def test_only_names_that_never_change_are_revalidated() -> None:
    revalidated = {name for name in assets() if cache_control(name) == "no-cache"}
    assert revalidated == {"LICENSES.txt", "manifest.json"}
    assert {cache_control(name) for name in set(assets()) - revalidated} == {"public, max-age=31536000, immutable"}


def test_every_asset_is_used_and_every_used_asset_is_there() -> None:
    manifest = json.loads(assets()["manifest.json"])
    script, style = (assets()[manifest[kind]].decode() for kind in ("script", "style"))
    workers = set(re.findall(r"(?:editor|graphql|json)\.worker-[0-9a-f]{12}\.js", script))
    fonts = set(re.findall(r'url\("?\./([^")]+)"?\)', style))
    assert set(assets()) == {"manifest.json", "LICENSES.txt", *manifest.values(), *workers, *fonts}
    assert (len(workers), len(fonts)) == (3, 1)


def test_assets_load_nothing_from_elsewhere() -> None:
    style = next(content.decode() for name, content in assets().items() if name.endswith(".css"))
    addresses = re.findall(r"url\(\s*[\"']?([^\"')]+)", style)
    assert {re.match(r"\./|data:image/|", address)[0] for address in addresses} == {"./", "data:image/"}  # type: ignore[index]
    assert "@import" not in style
    for name, content in assets().items():
        if name.endswith(".js"):
            text = content.decode()
            assert re.findall(r"sourceMappingURL|esm\.sh|unpkg|jsdelivr|cdnjs|googleapis", text) == []


def test_assets_are_small_enough_for_the_wheel() -> None:
    assert sum(len(zlib.compress(content, 9)) for content in assets().values()) <= 3_000_000


def test_licences_of_bundled_packages_are_shipped() -> None:
    text = assets()["LICENSES.txt"].decode()
    locked = json.loads((BUILD / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for name in ("@graphiql/plugin-explorer", "graphiql", "graphql-ws", "monaco-editor", "react", "react-dom"):
        version = locked[f"node_modules/{name}"]["version"]
        assert f"\n{name} {version} (MIT)\n" in text


def test_lock_pins_everything_and_names_no_registry() -> None:
    manifest = json.loads((BUILD / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((BUILD / "package-lock.json").read_text(encoding="utf-8"))
    wanted = {**manifest["dependencies"], **manifest["devDependencies"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert {name: lock["packages"][f"node_modules/{name}"]["version"] for name in wanted} == wanted
    others = {path: entry for path, entry in lock["packages"].items() if path}
    assert [path for path, entry in others.items() if "integrity" not in entry or "resolved" in entry] == []
