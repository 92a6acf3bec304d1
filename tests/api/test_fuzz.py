"""Random bytes, documents and variables: never a 5xx, never a leak, always JSON with a listed code.

`SAYSO_FUZZ_SECONDS` says how long (CI 30, `make fuzz` 600); a failure names the seed, `SAYSO_FUZZ_SEED` plays it again.
Where `CI` is set the seeds are 0, 1, 2 …, so that one change cannot pass by luck and the next fail by none.
"""

import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from graphql import GraphQLSchema, build_schema, get_named_type, is_input_object_type, is_leaf_type
from graphql.type import GraphQLEnumType

from sayso.api.errors import CODES

SECONDS = float(os.environ.get("SAYSO_FUZZ_SECONDS", "4")) / 4
SEED = os.environ.get("SAYSO_FUZZ_SEED")
LEAK = re.compile(
    r"Traceback|sqlite|asyncpg|sqlalchemy|\bSELECT\b|\.py\b|OperationalError|syntax error at|object at 0x"
)
JSON_BODY = {"content-type": "application/json"}
ACCEPTED = (None, "application/json", "application/graphql-response+json", "*/*", "text/event-stream;q=0.1", "image/*")


def check(status: int, body: bytes, what: str) -> None:
    text = body.decode("utf-8")
    assert status < 500, f"{what}: {status} {text[:500]}"
    assert LEAK.search(text) is None, f"{what}: {text[:500]}"
    answer = json.loads(text)
    codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
    assert codes <= set(CODES) - {"INTERNAL_SERVER_ERROR"}, f"{what}: {text[:500]}"
    assert codes or "data" in answer, what


def rounds(attempt: Callable[[random.Random, str], None]) -> None:
    """Attempts with seed after seed until the time is over; at least twenty."""
    if SEED is not None:
        attempt(random.Random(int(SEED)), f"seed {SEED}")
        return
    first = 0 if "CI" in os.environ else random.SystemRandom().randrange(1 << 48)
    ends, done = time.monotonic() + SECONDS, 0
    while time.monotonic() < ends or done < 20:
        seed = first + done
        attempt(random.Random(seed), f"SAYSO_FUZZ_SEED={seed}")
        done += 1


# ── Values ────────────────────────────────────────────────────────────────────────────────────────────────────────────

TEXTS = (
    *(
        "",
        " ",
        "a",
        "\x00",
        "\ud800",
        "\U0001f30d",
        "%",
        "_",
        "'",
        '"',
        "\\",
        "--",
        ";",
        "*",
        "\u202e",
        "e\u0301",
        "NEAR(",
    ),
    *(
        "clm_",
        "act_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "reg_AAAAAAAAAAAAAAAAAAAAAAAAAA",
        "clm_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "zzz_1",
    ),
    *("2021-05-01", "0000-00-00", "9999-12-31", "10000-01-01", "2021-05-03T08:00:00Z", "2021-05-03T08:00:00+99:99"),
    *("now", "317c", "ff", "00", b"1|UTTERED_ON_DESC|x|y".hex(), b"1|NAME_ASC|\x00|z".hex()),
    b"1|CLAIMS_ASC|999999999999999999999|a".hex(),
)
NUMBERS = (0, 1, -1, 2, 5, 100, 101, 1 << 31, -(1 << 31), 1 << 63, 10**30, 0.5, -0.0, 1e300, 1e-300)


def scalar(dice: random.Random) -> Any:
    kind = dice.randrange(6)
    if kind == 0:
        return dice.choice(NUMBERS)
    if kind == 1:
        return dice.choice((None, True, False))
    if kind == 2:
        return "".join(
            chr(dice.choice((dice.randrange(32, 127), dice.randrange(0x250)))) for _ in range(dice.randrange(30))
        )
    return dice.choice(TEXTS) * dice.choice((1, 1, 1, 3, 50))


def value(dice: random.Random, depth: int = 0) -> Any:
    kind = dice.randrange(8) if depth < 4 else 7
    if kind == 0:
        return [value(dice, depth + 1) for _ in range(dice.randrange(4))]
    if kind == 1:
        return {
            dice.choice(("field", "direction", "text", "a", "", "région")): value(dice, depth + 1) for _ in range(3)
        }
    return scalar(dice)


def fitting(dice: random.Random, kind: Any, ids: list[str], depth: int = 0) -> Any:
    """A value that mostly fits an input type."""
    if dice.random() < 0.1:
        return value(dice)
    inner = get_named_type(kind)
    if "[" in str(kind):
        return [fitting(dice, inner, ids, depth + 1) for _ in range(dice.randrange(4))]
    if isinstance(inner, GraphQLEnumType):
        return dice.choice(list(inner.values))
    if is_input_object_type(inner):
        wanted = [name for name, field in inner.fields.items() if str(field.type).endswith("!") or dice.random() < 0.3]
        return {name: fitting(dice, inner.fields[name].type, ids, depth + 1) for name in wanted}
    fits: dict[str, Callable[[], Any]] = {
        "ID": lambda: dice.choice(ids),
        "Int": lambda: dice.randrange(-2, 110),
        "Boolean": lambda: dice.random() < 0.5,
    }
    return fits.get(inner.name, lambda: dice.choice(TEXTS))()


# ── Documents ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class Writer:
    """Writes documents that mostly fit the schema, with variables for all of their arguments."""

    def __init__(self, dice: random.Random, schema: GraphQLSchema, ids: list[str]) -> None:
        self.dice, self.schema, self.ids = dice, schema, ids
        self.declared: list[str] = []
        self.variables: dict[str, Any] = {}
        self.fragments: list[str] = []

    def document(self) -> str:
        root = self.dice.choice(
            [self.schema.query_type] * 8 + [self.schema.mutation_type, self.schema.subscription_type]
        )
        root = root or self.schema.query_type
        word = {"Mutation": "mutation", "Subscription": "subscription"}.get(root.name, "query")
        selection = self.selection(root, 0)
        declared = f"({', '.join(self.declared)})" if self.declared else ""
        return " ".join([f"{word} Q{declared} {selection}", *self.fragments])

    def selection(self, kind: Any, depth: int) -> str:
        dice = self.dice
        parts = ["__typename"] if dice.random() < 0.4 or not hasattr(kind, "fields") else []
        names = list(getattr(kind, "fields", {}))
        if depth > dice.randrange(2, 8):
            names = [name for name in names if is_leaf_type(get_named_type(kind.fields[name].type))]
        chosen = dice.sample(names, min(len(names), dice.randrange(1, 4)))
        parts += [self.field(kind.fields[name], name, depth) for name in chosen]
        if hasattr(self.schema.type_map[kind.name], "types") or kind.name == "Node":
            possible = dice.choice(self.schema.get_possible_types(kind))
            parts.append(f"... on {possible.name} {self.selection(possible, depth + 1)}")
        if dice.random() < 0.05:
            name = f"F{len(self.fragments)}"
            self.fragments.append(f"fragment {name} on {kind.name} {{ __typename }}")
            parts.append(f"...{name}" + dice.choice(("", " @skip(if: false)", f" ...{name}")))
        return "{ " + (" ".join(parts) or "__typename") + " }"

    def field(self, field: Any, name: str, depth: int) -> str:
        dice = self.dice
        written = []
        for argument, declared in field.args.items():
            if dice.random() < 0.4 or str(declared.type).endswith("!"):
                variable = f"v{len(self.declared)}"
                self.declared.append(f"${variable}: {declared.type}")
                self.variables[variable] = fitting(dice, declared.type, self.ids)
                written.append(f"{argument}: ${variable}")
        shown = f"{name}({', '.join(written)})" if written else name
        alias = f"x{dice.randrange(99)}: " if dice.random() < 0.2 else ""
        inner = get_named_type(field.type)
        return alias + shown + ("" if is_leaf_type(inner) else " " + self.selection(inner, depth + 1))


def spoilt(dice: random.Random, text: str) -> str:
    """A document with a few of its words dropped, doubled, swapped or replaced."""
    words = re.findall(r"\w+|\.\.\.|[^\w\s]", text)
    for _ in range(dice.randrange(1, 4)):
        at = dice.randrange(len(words))
        change = dice.randrange(4)
        if change == 0 and len(words) > 1:
            del words[at]
        elif change == 1:
            words.insert(at, words[at])
        elif change == 2:
            words[at] = dice.choice(words)
        else:
            words[at] = dice.choice(
                ("{", "}", "(", ")", "$", "@", "on", "query", "!", "null", '"', "#", "\ufeff", "5", "fragment")
            )
    return " ".join(words)


# ── Attempts ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def schema(schema_text: str) -> GraphQLSchema:
    return build_schema(schema_text)


def test_random_documents_and_variables(apis: Any, schema: GraphQLSchema, world: Any) -> None:
    def attempt(dice: random.Random, what: str) -> None:
        writer = Writer(dice, schema, list(world.ids.values()))
        document = writer.document()
        if dice.random() < 0.2:
            document = spoilt(dice, document)
        if dice.random() < 0.2:
            writer.variables[f"v{dice.randrange(5)}"] = value(dice)
        body = {"query": document, "variables": writer.variables}
        api = apis[dice.choice(("sqlite", "postgresql"))]
        accept = dice.choice(("application/json", "application/graphql-response+json"))
        content = json.dumps(body)
        response = api.send("POST", "/graphql", content=content, headers={**JSON_BODY, "accept": accept})
        check(response.status_code, response.content, f"{what} {content[:600]}")

    rounds(attempt)


def test_random_bodies_and_headers(apis: Any, schema: GraphQLSchema, world: Any) -> None:
    def attempt(dice: random.Random, what: str) -> None:
        body = bytearray(
            json.dumps({"query": "{ claims { totalCount } }", "variables": value(dice), "extensions": value(dice)}),
            "utf-8",
        )
        for _ in range(dice.choice((0, 1, 2, 8))):
            at = dice.randrange(len(body))
            body[at : at + dice.randrange(3)] = bytes(dice.randrange(256) for _ in range(dice.randrange(3)))
        if dice.random() < 0.2:
            body = bytearray(dice.randbytes(dice.randrange(200)))
        headers = (
            {**JSON_BODY} if dice.random() < 0.9 else {"content-type": dice.choice(("", "text/plain", "a/b;c=d;;="))}
        )
        accept = dice.choice(ACCEPTED)
        if accept:
            headers["accept"] = accept
        for name in (
            "authorization",
            "origin",
            "content-encoding",
            "graphql-preflight",
            "if-none-match",
            "accept-encoding",
        ):
            if dice.random() < 0.05:
                headers[name] = dice.choice(
                    ("", "x", "Bearer x", "Bearer say_1_2", "gzip", "*", "q=;,,", "null", "identity")
                )
        method = dice.choice(("POST",) * 9 + ("GET", "PUT", "OPTIONS"))
        response = apis[dice.choice(("sqlite", "postgresql"))].send(
            method, "/graphql", content=bytes(body), headers=headers
        )
        if response.headers.get("content-type", "").startswith("text/event-stream"):
            return
        check(response.status_code, response.content, f"{what} {headers} {bytes(body)!r}")

    rounds(attempt)


def test_random_parameters(apis: Any) -> None:
    def attempt(dice: random.Random, what: str) -> None:
        names = ("query", "variables", "extensions", "operationName", "documentId", "x")
        pairs = [
            (
                dice.choice(names),
                dice.choice(("{ __typename }", "{}", json.dumps(value(dice)), dice.randbytes(6).hex())),
            )
            for _ in range(dice.randrange(1, 5))
        ]
        query = "&".join(
            f"{name}={''.join(f'%{each:02x}' for each in text.encode('utf-8', 'replace'))}" for name, text in pairs
        )
        if dice.random() < 0.2:
            query += "%" + dice.choice(("ff", "zz", "", "c3%28"))
        headers = {"graphql-preflight": "1"} if dice.random() < 0.9 else {}
        response = apis["sqlite"].send("GET", f"/graphql?{query}", headers=headers)
        check(response.status_code, response.content, f"{what} {query}")

    rounds(attempt)


@pytest.fixture(scope="module")
def port(ledger_urls: dict[str, str]) -> Iterator[int]:
    command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--database", ledger_urls["sqlite"]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline().split("/graphql")[0].rpartition(":")[2])
        process.send_signal(signal.SIGTERM)


def test_random_bytes_on_the_wire(port: int) -> None:
    head = b"POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 26\r\n\r\n"
    whole = head + b'{"query":"{ __typename }"}'

    def attempt(dice: random.Random, what: str) -> None:
        data = bytearray(whole)
        for _ in range(dice.randrange(1, 6)):
            at = dice.randrange(len(data))
            data[at : at + dice.randrange(4)] = dice.randbytes(dice.randrange(4))
        with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
            connection.sendall(bytes(data))
            connection.shutdown(socket.SHUT_WR)
            received = b""
            try:
                while piece := connection.recv(65536):
                    received += piece
            except (TimeoutError, ConnectionResetError):
                pass
        for answer in re.split(rb"(?=HTTP/1\.1 \d{3} )", received):
            if answer.startswith(b"HTTP/1.1 1") or not answer:
                continue
            top, _, body = answer.partition(b"\r\n\r\n")
            status = int(top.split()[1])
            assert status < 500, f"{what} {bytes(data)!r} {received[:500]!r}"
            if b"content-type: application/" in top.lower() and b"content-length: 0" not in top.lower() and body:
                check(status, body, f"{what} {bytes(data)!r}")

    rounds(attempt)
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(whole)
        received = b""
        while b'"__typename":"Query"' not in received and (piece := connection.recv(65536)):
            received += piece
    assert b'"__typename":"Query"' in received
