"""Refusals of what never becomes a request, as the bytes of a whole answer."""

import json


def plain_refusal(status: str, code: str, message: str) -> bytes:
    """An HTTP answer with one coded error as JSON; the connection is to be closed after it."""
    body = json.dumps({"errors": [{"message": message, "extensions": {"code": code}}]}).encode()
    head = (
        f"HTTP/1.1 {status}\r\ncontent-type: application/json; charset=utf-8\r\nx-content-type-options: nosniff\r\n"
        f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
    )
    return head.encode() + body
