"""The command `sayso`, one module a sub-command."""

import sys

INTERRUPTED = 130


def main() -> None:
    """Entry point; what it needs is loaded only when it runs, and may be interrupted while it is."""
    try:
        from sayso.cli.app import main as run  # noqa: PLC0415 - `sayso --help` should not wait for GraphQL

        run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
