"""The GraphQL API: Starlette app, planner, answers, GraphiQL."""
