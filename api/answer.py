"""From a GraphQL request to its answer: guard, plan, one statement, and graphql-core walking what it fetched."""

import asyncio
import datetime as dt
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Generic, ParamSpec, TypeVar

from graphql import (
    DocumentNode,
    ExecutionResult,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLUnionType,
    OperationDefinitionNode,
    OperationType,
    execute,
    validate,
)
from graphql.execution.values import get_argument_values

from sayso.api.access import Caller, permit
from sayso.api.bare import Shape, shape_of
from sayso.api.documents import read_document
from sayso.api.errors import coded, masked, shortened, with_code
from sayso.api.federation import FEDERATED_FIELDS
from sayso.api.finishing import FINISHING
from sayso.api.guard import guard
from sayso.api.planner import NOW, Plan, Planner
from sayso.api.reader import Reader
from sayso.api.sql import REST, Json
from sayso.api.turns import Turns
from sayso.api.values import shape
from sayso.api.variables import check_count, coerce, count_values
from sayso.api.writing import Pen, Step
from sayso.errors import QueryError

_CACHED: Final = 1000
_MOST_ERRORS: Final = 20
_LABORIOUS: Final = 300  # objects, from which on an answer is put together beside the event loop; values, to be coerced
_HANDS: Final = 4  # laborious things done at once
_Kept = TypeVar("_Kept")
_P = ParamSpec("_P")
Answer = dict[str, Any]


class Recent(Generic[_Kept]):
    """The values used most recently, at most so many; threads may share it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> _Kept | None:
        """The value, which counts as used."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: Hashable, value: _Kept) -> _Kept:
        """Keep a value, and drop the one that was used longest ago."""
        with self._lock:
            self._kept[key] = value
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return value


@dataclass(frozen=True)
class Prepared:
    """An operation that may run: `variables` as they came, `coerced` as the schema reads them, `cost` in objects."""

    query: str
    document: DocumentNode
    operation: OperationDefinitionNode
    name: str | None
    variables: Mapping[str, Any]
    coerced: dict[str, Any]
    cost: int
    caller: Caller


def is_subscription(prepared: Prepared) -> bool:
    """Whether an operation has many answers instead of one."""
    return prepared.operation.operation is OperationType.SUBSCRIPTION


@dataclass
class Touched:
    """How many objects an answer really holds."""

    objects: int = 0


class Refusal(Exception):
    """A request that is not executed: its errors are all that is answered.

    Over HTTP with this status, if it is given, and these headers.
    """

    def __init__(
        self, errors: Sequence[dict[str, Any]], status: int | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(errors)
        self.errors = errors
        self.status = status
        self.headers = dict(headers or {})


@contextmanager
def refusing() -> Iterator[None]:
    """Whatever goes wrong inside becomes a `Refusal`: a client's mistake with its code, the rest masked."""
    try:
        yield
    except Refusal:
        raise
    except QueryError as error:
        raise Refusal([refusal_of(error)]) from error
    except Exception as error:
        raise Refusal([masked(error)]) from error


def walkable(core: GraphQLSchema) -> GraphQLSchema:
    """The schema with every field read from the fetched tree; introspection stays what it is."""
    for name, kind in core.type_map.items():
        if name.startswith("__"):
            continue
        if isinstance(kind, GraphQLObjectType):
            kind.is_type_of = None
            for field in kind.fields.values():
                field.resolve = None
        elif isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            kind.resolve_type = None
    return core


class Answerer:
    """Answers queries over one ledger, and mutations where it has a pen."""

    def __init__(self, schema: GraphQLSchema, reader: Reader, pen: Pen | None = None) -> None:
        self._schema = walkable(schema)
        self._reader = reader
        self._pen = pen
        self.embedded = reader.embedded
        self._json = Json(reader.embedded)
        self._documents: Recent[DocumentNode] = Recent(_CACHED)
        self._plans: Recent[Any] = Recent(_CACHED)
        self._shapes: Recent[Any] = Recent(_CACHED)
        self._turns = Turns(_HANDS)

    async def answer(
        self, query: str, variables: Mapping[str, Any], operation_name: str | None, caller: Caller
    ) -> Answer:
        """The whole answer. Raises `Refusal` when nothing is executed."""
        return await self.run(await self.prepare(query, variables, operation_name, caller))

    async def prepare(
        self, query: str, variables: Mapping[str, Any], operation_name: str | None, caller: Caller
    ) -> Prepared:
        """An operation that is guarded, valid and priced, but not run. Raises `Refusal`.

        New documents and many variables are read beside the event loop, so that laborious ones hold up nobody else.
        """
        with refusing():
            values = check_count(variables)
        if values < _LABORIOUS and self._documents.get(query) is not None:
            return self._prepared(query, variables, operation_name, caller)
        return await self._beside(caller, self._prepared, query, variables, operation_name, caller)

    async def run(self, prepared: Prepared) -> Answer:
        """The answer of a prepared query or mutation. Raises `Refusal` when nothing is executed."""
        if is_subscription(prepared):
            problem = "a subscription is answered over WebSocket, or as text/event-stream where that is accepted"
            raise Refusal([refusal_of(QueryError(problem, "OPERATION_RESOLUTION_FAILURE"))], 406)
        if prepared.operation.operation is OperationType.MUTATION:
            tree = await self._write(prepared)
        else:
            plan = await self.planned(prepared, Planner.plan)
            tree = await self.fetch(plan, prepared.coerced, prepared.caller.client)
        if prepared.cost < _LABORIOUS:
            return self.walk(prepared, tree)
        return await self._beside(prepared.caller, self.walk, prepared, tree)

    async def planned(self, prepared: Prepared, plan: Callable[[Planner, OperationDefinitionNode], _Kept]) -> _Kept:
        """The plan of an operation, made once for its text and the shape of its variables. Raises `Refusal`."""
        name = prepared.operation.name
        key = (prepared.query, name.value if name else None, shape(prepared.coerced))
        kept: _Kept | None = self._plans.get(key)
        if kept is not None:
            return kept
        with refusing():
            made = await self._beside(prepared.caller, plan, self._planner(prepared), prepared.operation)
        if count_values(prepared.coerced) < _LABORIOUS:
            self._plans.put(key, made)
        return made

    async def fetch(self, plan: Plan, variables: Mapping[str, Any], client: str) -> Any:
        """What a plan's statement answers, run when it is the client's turn. Raises `Refusal`."""
        if plan.sql is None:
            return {}
        with refusing():
            values = plan.values({**variables, NOW: dt.datetime.now(dt.UTC)})
            return await self._reader.fetch(plan.sql, values, client)

    def shape(self, prepared: Prepared) -> Shape | None:
        """What makes the data of a plain query out of its fetched tree; None where only a walk does."""
        kept: Shape | bool | None = self._shapes.get(prepared.query)
        if kept is None:
            try:
                kept = shape_of(self._schema, prepared.operation.selection_set)
            except ValueError:
                kept = False
            self._shapes.put(prepared.query, kept)
        return None if isinstance(kept, bool) else kept

    def walk(self, prepared: Prepared, tree: Any) -> Answer:
        """What an operation selects of a fetched tree, with coded errors."""
        touched = Touched()
        result = execute(
            self._schema,
            prepared.document,
            root_value=tree,
            context_value=touched,
            variable_values=dict(prepared.variables),
            operation_name=prepared.name,
            field_resolver=_read,
            type_resolver=_type_of,
        )
        assert isinstance(result, ExecutionResult)
        found: Answer = {"data": result.data}
        if result.errors:
            found["errors"] = [coded(error) for error in result.errors]
        return found | {"extensions": {"cost": {"requested": prepared.cost, "actual": touched.objects}}}

    async def _beside(self, caller: Caller, work: Callable[_P, _Kept], *args: _P.args, **named: _P.kwargs) -> _Kept:
        """Do something laborious in a thread, when it is the caller's turn."""
        async with self._turns.held(caller.client):
            return await asyncio.to_thread(work, *args, **named)

    def _prepared(self, query: str, variables: Mapping[str, Any], name: str | None, caller: Caller) -> Prepared:
        with refusing():
            try:
                document = self._document(query)
                operation = _operation(document, name, caller)
                permit(caller, self._schema, document, operation)
                cost = guard(document, operation, variables)
                self._check(query, document)
            except RecursionError as error:
                raise QueryError("the document nests too deep", "QUERY_TOO_COMPLEX") from error
            coerced = self._coerced(operation, variables)
            return Prepared(query, document, operation, name, variables, coerced, cost, caller)

    def _document(self, query: str) -> DocumentNode:
        kept = self._documents.get(query)
        if kept is not None:
            return kept
        try:
            return read_document(query)
        except GraphQLError as error:
            too_much = "contains more than" in error.message or "too deeply" in error.message
            code = "QUERY_TOO_COMPLEX" if too_much else "GRAPHQL_PARSE_FAILED"
            raise Refusal(with_code([error], code)) from error

    def _check(self, query: str, document: DocumentNode) -> None:
        if self._documents.get(query) is None:
            errors = validate(self._schema, document, max_errors=_MOST_ERRORS)
            if errors:
                raise Refusal(with_code(errors, "GRAPHQL_VALIDATION_FAILED"))
            self._documents.put(query, document)

    def _coerced(self, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> dict[str, Any]:
        values = coerce(self._schema, operation, variables)
        if isinstance(values, list):
            raise Refusal(with_code(values, "BAD_USER_INPUT"))
        return dict(values.coerced)

    def _planner(self, prepared: Prepared) -> Planner:
        definitions = prepared.document.definitions
        fragments = {d.name.value: d for d in definitions if isinstance(d, FragmentDefinitionNode)}
        return Planner(self._schema, FEDERATED_FIELDS, self._json, fragments, prepared.coerced)

    async def _write(self, prepared: Prepared) -> Any:
        with refusing():
            steps = await self._beside(prepared.caller, self._steps, prepared)
            pen, caller = self._pen, prepared.caller
            if pen is None:
                raise QueryError("nothing is written here", "OPERATION_RESOLUTION_FAILURE")
            for step in steps.values():
                await step.check(self._reader, caller)
            return await _taken(steps, pen, caller, self._reader)

    def _steps(self, prepared: Prepared) -> dict[str, Step]:
        operation = prepared.operation
        values = coerce(self._schema, operation, prepared.variables)
        assert not isinstance(values, list)
        steps = {}
        for key, ask in self._planner(prepared).root(operation).items():
            name = ask.nodes[0].name.value
            if name.startswith("__"):
                continue
            try:
                get_argument_values(ask.kind.fields[name], ask.nodes[0], values)
            except GraphQLError as error:
                raise QueryError(error.message) from error
            steps[key] = Step(ask.planner, key, ask, prepared.coerced)
        return steps


async def _taken(steps: Mapping[str, Step], pen: Pen, caller: Caller, reader: Reader) -> dict[str, Any]:
    """The payloads of mutations by response key; once one is written, a failure of another is the answer of its field.

    An operation of which something was written must not look as if it was refused.
    """
    payloads: dict[str, Any] = {}
    for key, step in steps.items():
        try:
            payloads[key] = await step.take(pen, caller, reader)
        except Exception as error:
            if not payloads:
                raise
            payloads[key] = error
    return payloads


def _operation(document: DocumentNode, name: str | None, caller: Caller) -> OperationDefinitionNode:
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    found = [o for o in operations if name is None or (o.name is not None and o.name.value == name)]
    if len(found) != 1:
        named = f"the operation {name[:60]!r} is not in the document" if name else "say which operation is meant"
        problem = named if operations else "the document holds no operation"
        raise Refusal([refusal_of(QueryError(problem, "OPERATION_RESOLUTION_FAILURE"))])
    if found[0].operation is OperationType.MUTATION and caller.by_get:
        raise Refusal([refusal_of(QueryError("a mutation is sent by POST", "BAD_REQUEST"))], 405)
    return found[0]


def refusal_of(error: QueryError) -> dict[str, Any]:
    """A client's mistake as the only error of an answer."""
    return {"message": shortened(str(error)), "extensions": dict(error.extensions)}


def _read(parent: Any, info: GraphQLResolveInfo[Any], **arguments: Any) -> Any:
    """A field's value: under its response key in the fetched object, or in what did not fit into it."""
    key = str(info.path.key)
    while key not in parent and REST in parent:
        parent = parent[REST]
    value = parent[key]
    info.context.objects += len(value) if isinstance(value, list) else isinstance(value, dict)
    finish = FINISHING.get((info.parent_type.name, info.field_name))
    return value if finish is None or value is None else finish(value)


def _type_of(value: Any, info: GraphQLResolveInfo[Any], kind: Any) -> str:
    while "__typename" not in value and REST in value:
        value = value[REST]
    name: str = value["__typename"]
    return name
