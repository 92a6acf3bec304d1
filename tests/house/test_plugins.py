"""Plugins are loaded and called one by one: a broken one is named and never stops the others."""

import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.manager import load_plugins
from sayso.schema.records import RaisedIssue
from sayso.settings import Settings

SETTINGS = Settings(database_url="sqlite://")
Install = Callable[[str, str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Put a real distribution with an entry point on the path: metadata, module and all."""
    monkeypatch.syspath_prepend(tmp_path)
    names: list[str] = []

    def put(name: str, source: str) -> None:
        (tmp_path / f"{name}.py").write_text(textwrap.dedent(source), encoding="utf-8")
        info = tmp_path / f"{name}-1.2.3.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2.3\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[sayso]\n{name} = {name}\n", encoding="utf-8")
        names.append(name)

    yield put
    for name in names:
        sys.modules.pop(name, None)


GOOD = """
    from sayso import hookimpl

    @hookimpl
    def register_cues(language):
        return ["a cue"]
"""


def test_a_good_plugin_is_listed_with_version_and_hooks(install: Install) -> None:
    install("good_plugin", GOOD)
    (state,) = [s for s in load_plugins().states if s.name == "good_plugin"]
    assert (state.version, state.hooks, state.failure) == ("1.2.3", ("register_cues",), None)


def test_a_plugin_that_cannot_be_imported_does_not_stop_the_others(install: Install) -> None:
    install("a_broken_plugin", "raise RuntimeError('no luck')")
    install("good_plugin", GOOD)
    plugins = load_plugins()
    states = {s.name: s for s in plugins.states}
    assert states["a_broken_plugin"].failure == "RuntimeError: no luck"
    assert plugins.collect("register_cues", language="en")[-1] == "a cue"


def test_a_misspelt_hook_is_reported(install: Install) -> None:
    install("misspelt", GOOD.replace("register_cues", "register_clues"))
    (state,) = [s for s in load_plugins().states if s.name == "misspelt"]
    assert state.failure == "unknown hook 'register_clues'; did you mean 'register_cues'?"
    assert state.hooks == ()


def test_a_hook_with_an_unknown_argument_is_reported(install: Install) -> None:
    install("wrong_argument", GOOD.replace("(language)", "(tongue)"))
    (state,) = [s for s in load_plugins().states if s.name == "wrong_argument"]
    assert state.failure is not None
    assert "tongue" in state.failure


def test_a_wrapper_is_refused(install: Install) -> None:
    install(
        "wrapping",
        """
        from sayso import hookimpl

        @hookimpl(wrapper=True)
        def register_cues(language):
            return (yield)
        """,
    )
    (state,) = [s for s in load_plugins().states if s.name == "wrapping"]
    assert state.failure is not None
    assert "wrappers are refused" in state.failure


def test_a_raising_implementation_becomes_an_issue_and_the_rest_is_asked(install: Install) -> None:
    install("a_raising_plugin", GOOD.replace('return ["a cue"]', "raise KeyError(language)"))
    install("good_plugin", GOOD)
    issues: list[RaisedIssue] = []
    plugins = load_plugins(issues.append)
    assert plugins.collect("register_cues", language="en")[-1] == "a cue"
    assert issues == [
        RaisedIssue(code="PLUGIN_CONTRACT", message="register_cues raised KeyError: 'en'", component="a_raising_plugin")
    ]


def test_an_answer_that_is_no_sequence_becomes_an_issue(install: Install) -> None:
    install("a_nonsense_plugin", GOOD.replace('["a cue"]', "42"))
    issues: list[RaisedIssue] = []
    load_plugins(issues.append).collect("register_cues", language="en")
    assert [(i.component, i.code) for i in issues] == [("a_nonsense_plugin", "PLUGIN_CONTRACT")]


def test_an_implementation_may_leave_out_arguments(install: Install) -> None:
    install("brief_plugin", GOOD.replace("(language)", "()"))
    assert "a cue" in load_plugins().collect("register_cues", language="en")


def test_the_first_answer_wins_where_one_is_wanted(install: Install) -> None:
    for name in ("first_plugin", "second_plugin"):
        install(
            name,
            f"""
            from sayso import hookimpl
            from sayso.schema.records import Resolution

            @hookimpl
            def resolve_mention(mention):
                return Resolution(key="{name}")
            """,
        )
    answer = load_plugins().first("resolve_mention", mention=None, document=None, candidates=())
    assert answer is not None
    assert answer.value.key == "first_plugin"


def test_built_in_rooms_are_plugins_themselves() -> None:
    states = {s.name: s for s in load_plugins().states}
    assert states["sayso.adapters.plugin"].hooks == ("register_adapters",)
    assert "register_extractors" in states["sayso.extraction.plugin"].hooks
