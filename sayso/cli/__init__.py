"""The command `sayso`, one module a sub-command."""


def main() -> None:
    """Entry point; what it needs is loaded only when it runs."""
    from sayso.cli.app import main as run  # noqa: PLC0415 - `sayso --help` should not wait for GraphQL

    run()
