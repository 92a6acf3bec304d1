"""Reads documents as strictly as the specification of GraphQL has them, and no longer than they may be."""

from graphql import DocumentNode, GraphQLSyntaxError, SelectionSetNode, Visitor, parse, visit

from sayso.api.guard import MOST_CHARACTERS, MOST_TOKENS


def read_document(text: str) -> DocumentNode:
    """The document. Raises `GraphQLSyntaxError`, for empty selections too, which graphql-core lets through."""
    document = parse(text, max_tokens=MOST_TOKENS, max_comments=MOST_TOKENS, max_source_length=MOST_CHARACTERS)
    visit(document, _NothingEmpty())
    return document


class _NothingEmpty(Visitor):
    def enter_selection_set(self, node: SelectionSetNode, *_: object) -> None:
        if not node.selections and node.loc is not None:
            raise GraphQLSyntaxError(node.loc.source, node.loc.end - 1, "Expected Name, found '}'.")
