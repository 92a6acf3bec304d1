// Runs the GraphQL-over-HTTP audits against the address given; prints one JSON object a line.
import { serverAudits } from 'graphql-http';

const url = process.argv[2];
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const result = await audit.fn();
  const reason = result.status === 'ok' ? undefined : result.reason;
  console.log(JSON.stringify({ id: audit.id, name: audit.name, status: result.status, reason }));
}
