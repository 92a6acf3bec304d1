"""Takes payloads through adapters and extraction into the ledger."""
