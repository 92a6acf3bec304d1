"""Ctrl-C before a command has begun."""

import sys
from types import SimpleNamespace

import pytest

from sayso import cli


def test_an_interrupt_before_the_command_begins_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "sayso.cli.app", SimpleNamespace(main=interrupted))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 130
