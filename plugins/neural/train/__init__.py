"""Reproduces the weights that the plugin ships: `sayso-neural train --help`."""
