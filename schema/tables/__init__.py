"""SQLModel tables: the ledger as stored."""
