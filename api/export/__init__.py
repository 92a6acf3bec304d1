"""The ledger in formats that people already use; every row comes from the API's own answers."""
