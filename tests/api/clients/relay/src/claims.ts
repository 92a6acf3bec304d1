// A list that pages, a part that is fetched again, and a subscription, as a Relay application declares them.
import { graphql } from 'relay-runtime';

export const pageQuery = graphql`
  query claimsPageQuery($count: Int!, $cursor: String) {
    ...claims_list
  }
`;

export const list = graphql`
  fragment claims_list on Query @refetchable(queryName: "claimsListQuery") {
    claims(first: $count, after: $cursor) @connection(key: "claims_list_claims") {
      edges {
        node {
          id
          ...claims_row
        }
      }
    }
  }
`;

export const row = graphql`
  fragment claims_row on Claim @refetchable(queryName: "claimsRowQuery") {
    text
    modality
    claimant {
      name
    }
  }
`;

export const recorded = graphql`
  subscription claimsRecordedSubscription {
    claimRecorded {
      ...claims_row
    }
  }
`;
