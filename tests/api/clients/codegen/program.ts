// A typed program over the generated documents: what it reads must exist, and what may be null must be treated so.
import { graphql } from './gql';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const document = graphql(`
  query Denied($first: Int!) {
    claims(filter: { modalities: [DENIED] }, first: $first) {
      nodes {
        text
        modality
        claimant {
          name
        }
        source {
          publishedAt
        }
      }
      pageInfo {
        endCursor
      }
    }
  }
`);

type Answer = ResultOf<typeof document>;

export function lines(answer: Answer): string[] {
  return answer.claims.nodes.map((claim) => {
    const day: string = claim.source.publishedAt ?? 'undated';
    return `${claim.claimant?.name ?? 'somebody'} (${claim.modality}, ${day}): ${claim.text}`;
  });
}
