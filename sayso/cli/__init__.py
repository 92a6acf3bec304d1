"""The command `sayso`, one module a sub-command."""
