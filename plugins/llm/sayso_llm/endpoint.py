"""Talks to an OpenAI-compatible endpoint: patient with what passes, quick to give up on what does not."""

import json
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

import httpx

from sayso.errors import ExtractionError
from sayso_llm.options import Options

LONGEST_WAIT: Final = 30.0
"""Seconds; a server that asks for more is told no."""
LONGEST_ANSWER: Final = 4_000_000
ANSWER_TOKENS: Final = 8_000
CHARACTERS_PER_TOKEN: Final = 3
PASSING: Final = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


class EndpointError(ExtractionError):
    """One text was not read; the next may be."""

    code = "LLM_ENDPOINT"


class EndpointClosed(EndpointError):
    """Nothing more will be asked in this process: the endpoint refuses for good, or the budget is spent."""

    code = "LLM_CLOSED"


class Endpoint:
    """One model behind one address, with retries, a deadline a request and a budget a process."""

    def __init__(
        self,
        options: Options,
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        key = options.api_key
        self._options = options
        self._client = httpx.Client(
            transport=transport,
            timeout=options.timeout,
            headers={"Authorization": f"Bearer {key.get_secret_value()}"} if key is not None else {},
        )
        self._url = str(options.url).rstrip("/") + "/chat/completions"
        self._sleep = sleep
        self._closed: str | None = None
        self.spent = 0

    def ask(self, messages: Sequence[dict[str, str]], schema: dict[str, Any]) -> str:
        """The model's answer as it came; raise `EndpointError` where there is none."""
        body = self._body(messages, schema)
        wait = 0.0
        reason = ""
        for attempt in range(self._options.attempts):
            self._sleep(wait) if wait else None
            self._afford(len(body))
            try:
                return self._once(body)
            except _Passing as passing:
                reason = str(passing)
                wait = min(passing.after if passing.after is not None else 0.5 * 2**attempt, LONGEST_WAIT)
        raise EndpointError(f"no answer after {self._options.attempts} attempts: {reason}")

    def _body(self, messages: Sequence[dict[str, str]], schema: dict[str, Any]) -> bytes:
        shape: dict[str, Any] = {"type": self._options.format}
        if self._options.format == "json_schema":
            shape["json_schema"] = {"name": "claims", "strict": True, "schema": schema}
        asked = {
            "model": self._options.model,
            "messages": list(messages),
            "temperature": 0,
            "seed": 0,
            "max_tokens": ANSWER_TOKENS,
            "response_format": shape,
        }
        return json.dumps(asked).encode()

    def _afford(self, size: int) -> None:
        """Refuse before asking where the question alone would break the budget."""
        if self._closed is not None:
            raise EndpointClosed(self._closed)
        if self.spent + size // CHARACTERS_PER_TOKEN > self._options.budget:
            self._closed = f"the budget of {self._options.budget} tokens is spent ({self.spent} used)"
            raise EndpointClosed(self._closed)

    def _once(self, body: bytes) -> str:
        try:
            status, after, raw = self._exchange(body)
        except httpx.HTTPError as error:
            raise _Passing(f"{type(error).__name__}: {error}") from error
        if status in PASSING:
            self.spent += len(body) // CHARACTERS_PER_TOKEN
            raise _Passing(f"status {status}", after)
        if status != 200:
            self._closed = f"the endpoint answered {status}: {raw[:200].decode('utf-8', 'replace')}"
            raise EndpointClosed(self._closed)
        return self._content(raw, len(body))

    def _exchange(self, body: bytes) -> tuple[int, float | None, bytes]:
        headers = {"Content-Type": "application/json"}
        with self._client.stream("POST", self._url, content=body, headers=headers) as response:
            raw = b""
            for chunk in response.iter_bytes():
                raw += chunk
                if len(raw) > LONGEST_ANSWER:
                    raise EndpointError(f"an answer of more than {LONGEST_ANSWER} bytes")
            return response.status_code, _seconds(response.headers.get("retry-after")), raw

    def _content(self, raw: bytes, size: int) -> str:
        try:
            answer = json.loads(raw)
            choice = answer["choices"][0]
            content = choice["message"]["content"]
            used = int((answer.get("usage") or {}).get("total_tokens") or (size + len(raw)) // CHARACTERS_PER_TOKEN)
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
            raise _Passing(f"not a chat completion: {type(error).__name__}") from error
        self.spent += used
        if choice.get("finish_reason") == "length":
            raise EndpointError("the answer was cut off at the model's limit")
        if not isinstance(content, str):
            raise EndpointError(f"the model refused: {str(choice['message'].get('refusal'))[:200]}")
        return content


class _Passing(Exception):
    """May go better the next time; `after` seconds is the server's own wish."""

    def __init__(self, message: str, after: float | None = None) -> None:
        super().__init__(message)
        self.after = after


def _seconds(header: str | None) -> float | None:
    try:
        return max(0.0, float(header)) if header is not None else None
    except ValueError:
        return None
