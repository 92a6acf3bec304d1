"""News pages: text by trafilatura, metadata from what the page states about itself."""
