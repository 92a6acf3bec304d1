"""Loads plugins one by one and calls them one by one, so that a broken one never stops the others."""

import importlib
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from importlib.metadata import EntryPoint, distributions, version
from typing import Any, Final

import pluggy

from sayso import hooks
from sayso.schema.records import RaisedIssue

BUILT_IN: Final = ("sayso.adapters.plugin", "sayso.extraction.plugin")
GROUP: Final = "sayso"


@dataclass(frozen=True)
class PluginState:
    """One plugin as `sayso plugins` lists it; `failure` tells why it is not loaded, or what is wrong with it."""

    name: str
    version: str
    hooks: tuple[str, ...] = ()
    failure: str | None = None


@dataclass(frozen=True)
class Answer:
    """What one implementation of a hook answered."""

    plugin: str
    value: Any


@dataclass
class Plugins:
    """The plugins of a run. `on_failure` hears of every implementation that raised or answered nonsense."""

    states: list[PluginState]
    on_failure: Callable[[RaisedIssue], None] = field(default=lambda issue: None)
    _manager: pluggy.PluginManager = field(default_factory=lambda: pluggy.PluginManager(hooks.PROJECT))

    def call(self, hook: str, **arguments: Any) -> Iterator[Answer]:
        """Ask every implementation, built-in ones first; what one raises becomes an issue and the next is asked."""
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            try:
                value = implementation.function(**{n: arguments[n] for n in implementation.argnames})
            except Exception as error:
                self.on_failure(_failure(implementation.plugin_name, hook, error))
                continue
            if value is not None:
                yield Answer(implementation.plugin_name, value)

    def first(self, hook: str, **arguments: Any) -> Answer | None:
        """The first answer that is not None."""
        return next(self.call(hook, **arguments), None)

    def items(self, hook: str, **arguments: Any) -> Iterator[Answer]:
        """Each item of each answer with its plugin, in plugin order; an answer that cannot be iterated is an issue."""
        for answer in self.call(hook, **arguments):
            try:
                values = list(answer.value)
            except Exception as error:
                self.on_failure(_failure(answer.plugin, hook, error))
                continue
            yield from (Answer(answer.plugin, value) for value in values)

    def collect(self, hook: str, **arguments: Any) -> list[Any]:
        """All items of all answers, in plugin order."""
        return [item.value for item in self.items(hook, **arguments)]


def load_plugins(on_failure: Callable[[RaisedIssue], None] | None = None) -> Plugins:
    """Built-in plugins first, then every installed distribution with an entry point in the group `sayso`."""
    plugins = Plugins(states=[])
    if on_failure is not None:
        plugins.on_failure = on_failure
    plugins._manager.add_hookspecs(hooks)
    for name in BUILT_IN:
        plugins.states.append(_load(plugins._manager, name, _own_version(), partial(importlib.import_module, name)))
    for entry, release in sorted(_entry_points(), key=lambda pair: pair[0].name):
        plugins.states.append(_load(plugins._manager, entry.name, release, entry.load))
    return plugins


def _entry_points() -> Iterator[tuple[EntryPoint, str]]:
    seen: set[str] = set()
    for distribution in distributions():
        for entry in distribution.entry_points:
            if entry.group == GROUP and entry.name not in seen:
                seen.add(entry.name)
                yield entry, distribution.version


def _own_version() -> str:
    return version(hooks.PROJECT)


def _load(manager: pluggy.PluginManager, name: str, release: str, load: Callable[[], Any]) -> PluginState:
    try:
        plugin = load()
        manager.register(plugin, name=name)
        failure = _complaint(manager, plugin)
    except Exception as error:
        failure = f"{type(error).__name__}: {error}"
        manager.unregister(name=name) if manager.has_plugin(name) else None
        return PluginState(name, release, failure=failure)
    if failure is not None:
        manager.unregister(plugin)
        return PluginState(name, release, failure=failure)
    callers = manager.get_hookcallers(plugin) or []
    return PluginState(name, release, tuple(sorted(caller.name for caller in callers)))


def _complaint(manager: pluggy.PluginManager, plugin: Any) -> str | None:
    """Why a registered plugin cannot be used: misspelt hooks and wrappers are refused, loudly."""
    known = {name for name, value in inspect.getmembers(hooks) if hasattr(value, f"{hooks.PROJECT}_spec")}
    for name in dir(plugin):
        options = manager.parse_hookimpl_opts(plugin, name)
        if options is None:
            continue
        if name not in known and not options.get("optionalhook"):
            near = get_close_matches(name, known, n=1)
            return f"unknown hook {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
        if options.get("wrapper") or options.get("hookwrapper"):
            return f"{name!r} is a wrapper; wrappers are refused because one of them could stop every plugin"
    return None


def _failure(plugin: str, hook: str, error: Exception) -> RaisedIssue:
    return RaisedIssue(
        code="PLUGIN_CONTRACT",
        message=f"{hook} raised {type(error).__name__}: {error}",
        component=plugin,
    )
