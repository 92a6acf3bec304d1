"""Spares batch work the garbage collector's walks over what stays anyway."""

import gc
from typing import Final

_YOUNG: Final = 50_000


def settle() -> None:
    """Call once everything is loaded: that is no longer walked, and new objects less often.

    A long text makes millions of small objects that reference counts free; walking them took a third of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, 50)
