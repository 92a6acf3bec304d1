"""Pure reading: text in, records out. Spans first, then who, where, when, what stance, and how claims relate."""
