"""Strawberry types: the ledger as published. Their fields are answered from rows by the planner of the API."""

from sayso.schema.types import enums

__all__ = ["enums"]
