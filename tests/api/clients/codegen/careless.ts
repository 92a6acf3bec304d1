// Takes for granted what may be null: the generated types must not let it pass.
import type { document } from './program';
import type { ResultOf } from '@graphql-typed-document-node/core';

export function days(answer: ResultOf<typeof document>): string[] {
  return answer.claims.nodes.map((claim) => claim.source.publishedAt.slice(0, 10));
}
