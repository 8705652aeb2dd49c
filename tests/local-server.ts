import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A local server that answers as told, and the requests that reached it. It ends with its test. */
export async function serve(context: TestContext, listener: RequestListener) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  context.after(stop);
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, stop };
}

/** Answers with JSON, or with text as it is. */
export const answerWith =
  (body: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'r-1', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** Keeps what is thrown where nobody catches it, until the test ends. */
export function uncaught(context: TestContext): Error[] {
  const thrown: Error[] = [];
  process.setUncaughtExceptionCaptureCallback((error) => thrown.push(error));
  context.after(() => process.setUncaughtExceptionCaptureCallback(null));
  return thrown;
}

/** Waits until something holds, or fails after `most` milliseconds. */
export async function until(holds: () => boolean, most = 5_000): Promise<void> {
  const end = performance.now() + most;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Did not come to hold in ${most} ms: ${String(holds)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
