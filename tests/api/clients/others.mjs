// urql with event streams switched on, graphql-ws and graphql-sse: queries everywhere, and what a mistake looks like.
import { Client, fetchExchange } from '@urql/core';
import { createClient as overEvents } from 'graphql-sse';
import { createClient as overSocket } from 'graphql-ws';
import WebSocket from 'ws';

const say = (value) => console.log(JSON.stringify(value));
const [, , url] = process.argv;
const query = 'query Count { claims { totalCount } }';
const wrong = '{ claims(first: 1000) { totalCount } }';
const codes = (errors) => (errors ?? []).map((each) => each.extensions?.code);

for (const preferGetMethod of [false, 'force']) {
  const urql = new Client({
    url,
    exchanges: [fetchExchange],
    fetchSubscriptions: true,
    preferGetMethod,
    fetchOptions: { headers: { 'GraphQL-Preflight': '1' } },
  });
  const good = await urql.query(query, {}).toPromise();
  const bad = await urql.query(wrong, {}).toPromise();
  say({
    client: 'urql',
    byGet: preferGetMethod === 'force',
    count: good.data?.claims.totalCount,
    codes: codes(bad.error?.graphQLErrors),
  });
}

const answers = async (iterator) => {
  const found = [];
  for await (const answer of iterator) found.push(answer);
  return found;
};
const once = async (client, text) => {
  try {
    const [answer] = await answers(client.iterate({ query: text }));
    return { count: answer.data?.claims.totalCount, codes: codes(answer.errors) };
  } catch (errors) {
    return { codes: Array.isArray(errors) ? codes(errors) : [errors.response?.status ?? String(errors)] };
  }
};
const socket = overSocket({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket });
say({ client: 'graphql-ws', good: await once(socket, query), bad: await once(socket, wrong) });
await socket.dispose();
const events = overEvents({ url });
say({ client: 'graphql-sse', good: await once(events, query), bad: await once(events, wrong) });
events.dispose();
process.exit(0);
