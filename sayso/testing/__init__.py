"""The contract suite for plugin authors."""
