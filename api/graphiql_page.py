"""The GraphiQL page: one HTML document without inline script, and the example operations that it opens as tabs.

The assets in `STATIC` are built by `api/graphiql/build.mjs`; their names carry a hash of their content, so they may be
cached for ever. All links are relative to the page, which therefore works below any mount path and behind any proxy.
"""

import functools
import html
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from sayso.errors import ConfigurationError

STATIC = Path(__file__).parent / "static" / "graphiql"
"""Folder of the built assets; serve it as `static/graphiql/` beside the page."""

EXAMPLES = Path(__file__).parent / "data" / "examples"

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'none'",
    )
)
"""Header of the page. Styles may be inline because the editor positions its lines that way; scripts may not."""

IMMUTABLE = "public, max-age=31536000, immutable"
"""Cache-Control of assets whose name carries the hash of their content."""

REVALIDATED = "no-cache"
"""Cache-Control of the page and of assets whose name stays while their content changes."""

_PAGE = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Sayso records who says what about which place, who denies it, and on whose word.">
<meta name="robots" content="noindex">
<title>Sayso</title>
<link rel="icon" type="image/svg+xml" href="$assets/$icon">
<link rel="stylesheet" href="$assets/$style">
<script id="sayso-config" type="application/json">$config</script>
<script defer src="$assets/$script"></script>
</head>
<body>
<div id="graphiql"><p class="sayso-wait">Loading …</p></div>
<noscript><p class="sayso-wait">This page needs JavaScript. The API itself answers POST requests at this address.</p>
</noscript>
</body>
</html>
""")


@dataclass(frozen=True, slots=True)
class Example:
    """An operation to start from; `title` is the question it answers, `group` the kind of question.

    `variables` is the text of a JSON object, as it stands in the editor.
    """

    name: str
    group: str
    title: str
    query: str
    variables: str | None


@functools.cache
def examples() -> tuple[Example, ...]:
    """The shipped examples in the order of their file names; each is answered by the sample ledger."""
    return tuple(_example(path) for path in sorted(EXAMPLES.glob("*.graphql")))


def page(endpoint: str, subscription_endpoint: str | None) -> str:
    """The HTML document for browsers; endpoints may be relative to the page's own address.

    Without a `subscription_endpoint` the page says so when somebody runs a subscription.
    """
    config = {
        "endpoint": endpoint,
        "subscriptionEndpoint": subscription_endpoint,
        "examples": [asdict(example) for example in examples()],
    }
    return _PAGE.substitute(_assets(), assets="static/graphiql", config=_embedded(config))


def cache_control(asset: str) -> str:
    """How long a browser may keep the asset with this file name."""
    return REVALIDATED if asset in {"manifest.json", "LICENSES.txt"} else IMMUTABLE


@functools.cache
def _assets() -> dict[str, str]:
    """What the page links to: script, style and icon by their hashed names."""
    try:
        names: dict[str, str] = json.loads((STATIC / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError as missing:
        raise ConfigurationError(f"the GraphiQL assets are missing: {missing.filename}; `make assets`") from missing
    return {key: html.escape(name) for key, name in names.items()}


def _example(path: Path) -> Example:
    """Read one file: the first comment line names the group, the second asks the question."""
    query = path.read_text(encoding="utf-8")
    group, title = (line.removeprefix("#").strip() for line in query.splitlines()[:2])
    variables = path.with_suffix(".json")
    return Example(
        name=path.stem,
        group=group,
        title=title,
        query=query,
        variables=variables.read_text(encoding="utf-8") if variables.exists() else None,
    )


def _embedded(value: object) -> str:
    """JSON that no HTML parser can take for markup."""
    text = json.dumps(value, ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
