/** A server of its own process, so that the CPU it takes is not counted: one list of 100 entries at every address. */
import { createServer } from 'node:http';

import { newsSummaries, page } from '@backontrack/contract/examples';

const items = Array.from({ length: 100 }, (_, index) => {
  const summary = newsSummaries[index % newsSummaries.length]!;
  return { ...summary, id: `${summary.id}-${index}`, slug: `${summary.slug}-${index}` };
});
const body = Buffer.from(JSON.stringify(page(items)));
const etag = '"1"';
const common = { etag, 'cache-control': 'public, max-age=0, must-revalidate', 'x-request-id': 'r-1' };

const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) response.writeHead(304, common).end();
  else {
    response.writeHead(200, { ...common, 'content-type': 'application/json', 'content-length': body.length }).end(body);
  }
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.once('disconnect', () => process.exit());
