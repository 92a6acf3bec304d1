"""Variables of a request, counted before they are coerced: each of them may cost an error message of its own."""

from collections.abc import Mapping
from typing import Any, Final

from graphql import GraphQLError, GraphQLSchema, OperationDefinitionNode
from graphql.execution.values import VariableValues, get_variable_values

from sayso.errors import QueryError

MOST_VALUES: Final = 10_000
_MOST_ERRORS: Final = 5


def check_count(variables: Mapping[str, Any]) -> int:
    """How many values there are, as `count_values` has it. Raises `QueryError` for more than `MOST_VALUES`."""
    found = count_values(variables)
    if found > MOST_VALUES:
        problem = f"the variables hold more than {MOST_VALUES} items of lists and keys of objects together"
        raise QueryError(problem, "QUERY_TOO_COMPLEX")
    return found


def count_values(value: Any) -> int:
    """How many items of lists and keys of objects there are, in each other too; more than `MOST_VALUES` are not told.

    So it takes no longer for the largest request than for one that may be answered.
    """
    waiting, found = [value], 0
    while waiting and found <= MOST_VALUES:
        each = waiting.pop()
        if isinstance(each, dict | list):
            found += len(each)
            waiting += each.values() if isinstance(each, dict) else each
    return found


def coerce(
    schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, Any]
) -> VariableValues | list[GraphQLError]:
    """The variables as the schema reads them, or the first of their errors: one is enough to refuse."""
    definitions = operation.variable_definitions or ()
    return get_variable_values(schema, definitions, dict(variables), max_errors=_MOST_ERRORS)
