"""Social platforms, one module each."""
