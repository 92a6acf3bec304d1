"""Log lines: for a person by default, JSON for machines where asked for."""

import datetime as dt
import json
import logging
from typing import Any


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Moment, level, logger, message, and the traceback of an error."""
        line = {
            "at": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat().replace("+00:00", "Z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_config(as_json: bool) -> dict[str, Any]:
    """Configuration for `logging.config.dictConfig`, as uvicorn takes it."""
    plain = {"format": "%(asctime)s %(levelname)-7s %(message)s", "datefmt": "%H:%M:%S"}
    formatter = {"()": "sayso.api.logging.JsonFormatter"} if as_json else plain
    loggers = ("uvicorn", "uvicorn.access", "sayso")
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "loggers": {name: {"handlers": ["stderr"], "level": "INFO", "propagate": False} for name in loggers}
        | {"uvicorn.error": {"level": "WARNING" if not as_json else "INFO"}},
    }
