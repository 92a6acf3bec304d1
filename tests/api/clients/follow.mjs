// Follows the feed from its beginning with graphql-ws and graphql-sse; prints one JSON object for each client.
// Arguments: address, how many changes to hear.
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';
import WebSocket from 'ws';

const [url, count] = [process.argv[2], Number(process.argv[3])];
const changed = { query: 'subscription { changed(after: "") { nodeId } }' };
const clients = {
  ws: (token) =>
    createSocketClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: token && { Authorization: `Bearer ${token}` },
    }),
  // it would try again even where it was refused
  sse: (token) =>
    createStreamClient({ url, retryAttempts: 0, headers: token && { Authorization: `Bearer ${token}` } }),
};

async function first(client, request, most) {
  const found = [];
  for await (const answer of client.iterate(request)) {
    found.push(answer);
    if (found.length === most) break;
  }
  return found;
}

async function failure(client, request) {
  try {
    const [answer] = await first(client, request, 1);
    return answer.errors[0].extensions.code;
  } catch (error) {
    const told = Array.isArray(error) ? error[0] : error;
    return told.extensions?.code ?? told.code ?? told.response?.status;
  }
}

for (const [name, open] of Object.entries(clients)) {
  const client = open();
  const [query] = await first(client, { query: '{ __typename }' }, 2);
  const heard = await first(client, changed, count);
  console.log(
    JSON.stringify({
      name,
      query: query.data,
      heard: heard.map((answer) => answer.data.changed.nodeId),
      refused: await failure(client, { query: 'subscription { changed(after: "x") { id } }' }),
      wrongToken: await failure(open('wrong'), changed),
    }),
  );
  client.dispose();
}
process.exit(0);
