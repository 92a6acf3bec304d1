"""Sayso: a ledger of claims about contested events. Who said what about which place, on whose word."""

from sayso.hooks import hookimpl

__all__ = ["__version__", "hookimpl"]
__version__ = "0.1.0"
