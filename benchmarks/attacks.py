"""How long hostile documents take to be refused, and how long a bystander waits meanwhile.

Each document is sent to a server on an empty ledger, over and over, while another client asks for `{ __typename }`. The
floors: 95 % of the refusals within 50 ms, 95 % of the bystander's answers within 100 ms, nothing served, no 5xx.
"""

import json
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx
from serving import Server, fresh_database

ROUNDS = 20
REFUSED_WITHIN, BYSTANDER_WITHIN = 0.050, 0.100


def meeting(number: int) -> str:
    """Fragments that meet in one selection, each with another one under it."""
    spread = " ".join(f"...A{at}" for at in range(number))
    outer = " ".join(f"fragment A{at} on Claim {{ source {{ ...B{at} }} }}" for at in range(number))
    inner = " ".join(f"fragment B{at} on Source {{ id title }}" for at in range(number))
    return f"{{ claims {{ nodes {{ {spread} }} }} }} {outer} {inner}"


def doubling(levels: int) -> str:
    """Each fragment spreads the next one twice."""
    links = " ".join(f"fragment F{at} on Query {{ ...F{at + 1} ...F{at + 1} }}" for at in range(levels))
    return f"{{ ...F0 }} {links} fragment F{levels} on Query {{ claims(first: 100) {{ nodes {{ id }} }} }}"


DOCUMENTS = {
    "aliases": "{ " + " ".join(f"a{at}: claims {{ totalCount }}" for at in range(300)) + " }",
    "bare aliases": "{ " + " ".join(f"a{at}: __typename" for at in range(600)) + " }",
    "directives": "{ __typename " + "@include(if: true) " * 300 + "}",
    "unknown directives": "{ __typename " + "@a " * 900 + "}",
    "doubling fragments": doubling(95),
    "doubling, 30 levels": doubling(30),
    "fragments that meet": meeting(45),
    "more of them": meeting(70),
    "repeated selections": "{ " + "claims { nodes { id } } " * 200 + "}",
    "repeats in fragments": "{ " + "... { claims { nodes { id } } } " * 180 + "}",
    "one fragment over and over": "{ " + "...F " * 900 + "} fragment F on Query { claims { nodes { id } } }",
    "a circle": "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A ...A }",
    "deep": "{ claims { nodes { source { claims { nodes " * 40 + "{ id }" + " } } } } }" * 40,
    "deep brackets": "{ " + "... { " * 200 + "__typename" + " }" * 201,
    "endless brackets": "{" * 300_000,
    "deep values": "{ nodes(ids: " + "[" * 400 + "]" * 400 + ") { id } }",
    "pages in pages": "{ " + "claims(first: 100) { nodes { source { " * 5 + "id" + " } } }" * 5 + " }",
    "unknown fields": "{ " + " ".join(f"x{at}" for at in range(1_900)) + " }",
    "variables": "query (" + " ".join(f"$a{at}: Int" for at in range(450)) + ") { __typename }",
    "operations": " ".join(f"query Q{at} {{ __typename }}" for at in range(400)),
    "comments": "#\n" * 250_000 + "{ nothing }",
    "a long name": "{ " + "x" * 900_000 + " }",
    "introspection in circles": "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
    "introspection many times": "{ " + " ".join(f"a{at}: __schema {{ types {{ name }} }}" for at in range(25)) + " }",
}


def bystander(address: str, stop: threading.Event, waits: list[float]) -> None:
    """Ask for little, again and again, and note how long it took."""
    with httpx.Client(base_url=address, timeout=60) as client:
        while not stop.is_set():
            started = time.perf_counter()
            client.post("/graphql", json={"query": "{ __typename }"})
            waits.append(time.perf_counter() - started)
            time.sleep(0.005)


def attack(address: str, document: str) -> list[float]:
    """Seconds that each refusal of a document took."""
    times = []
    headers = {"content-type": "application/json", "accept": "application/graphql-response+json"}
    body = json.dumps({"query": document})
    with httpx.Client(base_url=address, timeout=60) as client:
        for _ in range(ROUNDS):
            started = time.perf_counter()
            response = client.post("/graphql", content=body, headers=headers)
            times.append(time.perf_counter() - started)
            if response.status_code >= 500 or "data" in response.json():
                sys.exit(f"answered {response.status_code}: {document[:100]}")
    return times


def nearly_all(times: list[float]) -> float:
    """Within how many seconds 95 % came."""
    return statistics.quantiles(times, n=20)[-1]


def main() -> None:
    """Measure, print a line a document, and exit 1 below the floors."""
    everything: list[float] = []
    waits: list[float] = []
    stop = threading.Event()
    with (
        tempfile.TemporaryDirectory() as scratch,
        fresh_database(None, Path(scratch), "attacked") as database,
        Server(database) as server,
    ):
        watching = threading.Thread(target=bystander, args=(server.address, stop, waits))
        watching.start()
        for name, document in DOCUMENTS.items():
            times = attack(server.address, document)
            everything += times
            print(f"{name:28} median {1e3 * statistics.median(times):7.1f} ms   most {1e3 * max(times):7.1f} ms")
        stop.set()
        watching.join()
    refused, waited = nearly_all(everything), nearly_all(waits)
    print(f"95 % refused within {1e3 * refused:.1f} ms, the bystander answered within {1e3 * waited:.1f} ms")
    print(f"the longest: {1e3 * max(everything):.1f} ms and {1e3 * max(waits):.1f} ms")
    sys.exit(int(refused > REFUSED_WITHIN or waited > BYSTANDER_WITHIN))


if __name__ == "__main__":
    main()
