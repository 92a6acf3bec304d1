"""What plugins offer to a run; what is no such thing is left out and told."""

from typing import Any

from sayso.manager import Plugins
from sayso.ports import Info
from sayso.schema.records import RaisedIssue


def offered(plugins: Plugins, hook: str, port: type[Any], **arguments: Any) -> list[Any]:
    """What plugins register under a hook; anything that is no such thing becomes an issue that names its plugin."""
    found = []
    for item in plugins.items(hook, **arguments):
        if (complaint := _complaint(item.value, port)) is None:
            found.append(item.value)
        else:
            message = f"{hook} answered {complaint}"
            plugins.on_failure(RaisedIssue(code="PLUGIN_CONTRACT", message=message, component=item.plugin))
    return found


def _complaint(item: Any, port: type[Any]) -> str | None:
    """Why an item is no such thing. A class has all attributes of its instances, and would pass for one."""
    if isinstance(item, type):
        return f"the class {item.__name__}, not an instance of it; write {item.__name__}()"
    if not isinstance(item, port):
        return f"a {type(item).__name__}, which is no {port.__name__}"
    if hasattr(port, "info") and not isinstance(item.info, Info):
        return f"a {type(item).__name__} whose `info` is no sayso.ports.Info"
    if hasattr(port, "rank") and not isinstance(item.rank, int):
        return f"a {type(item).__name__} whose `rank` is no whole number"
    return None
