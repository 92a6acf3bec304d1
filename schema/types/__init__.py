"""Strawberry types: the ledger as published."""
