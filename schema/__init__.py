"""The domain: vocabulary, the records plugins hand over, stored tables, GraphQL types, ids and migrations."""
