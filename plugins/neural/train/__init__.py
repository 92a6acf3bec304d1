"""Reproduces the weights that the plugin ships: `python -m train --help`."""
