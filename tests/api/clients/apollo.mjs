// Apollo Client: three pages merged by relayStylePagination, automatic persisted queries, a coded error.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';

const say = (value) => console.log(JSON.stringify(value));
const [, , uri, size] = process.argv;
const sent = [];
const seen = async (address, options) => {
  sent.push(options.method === 'GET' ? 'GET' : JSON.parse(options.body).query === undefined ? 'hash' : 'text');
  return fetch(address, options);
};
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const client = (link) =>
  new ApolloClient({
    link,
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { claims: relayStylePagination() } } } }),
  });

const query = gql`
  query Page($first: Int!, $after: String) {
    claims(first: $first, after: $after) { edges { cursor node { id text } } pageInfo { hasNextPage endCursor } }
  }
`;
const pages = client(new HttpLink({ uri, fetch: seen }));
const watched = pages.watchQuery({ query, variables: { first: Number(size) } });
const subscription = watched.subscribe(() => {});
const shown = (count) => firstValueFrom(watched.pipe(filter(({ data }) => data?.claims?.edges.length >= count)));
await shown(1);
for (let page = 0; page < 2; page += 1) {
  const { pageInfo } = watched.getCurrentResult().data.claims;
  await watched.fetchMore({ variables: { after: pageInfo.endCursor } });
  await shown((page + 2) * Number(size));
}
const { edges } = watched.getCurrentResult().data.claims;
subscription.unsubscribe();
say({ flow: 'pages', edges: edges.length, unique: new Set(edges.map((edge) => edge.node.id)).size });

const named = (useGETForHashedQueries) =>
  client(ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries }), new HttpLink({ uri, fetch: seen })]));
const count = gql`query Counted { claims { totalCount } }`;
for (const byGet of [false, true]) {
  sent.length = 0;
  const persisted = named(byGet);
  const first = await persisted.query({ query: count, fetchPolicy: 'network-only' });
  const second = await persisted.query({ query: count, fetchPolicy: 'network-only' });
  say({ flow: 'persisted', byGet, sent: [...sent], counts: [first, second].map((each) => each.data.claims.totalCount) });
}

try {
  await pages.query({ query, variables: { first: 1000 }, fetchPolicy: 'no-cache' });
  say({ flow: 'error', codes: [] });
} catch (error) {
  const known = CombinedGraphQLErrors.is(error);
  say({ flow: 'error', codes: known ? error.errors.map((each) => each.extensions.code) : [String(error)] });
}
