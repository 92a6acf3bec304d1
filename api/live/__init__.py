"""Following the ledger: what rings when it changes, streams of events, and the two ways of sending them."""
