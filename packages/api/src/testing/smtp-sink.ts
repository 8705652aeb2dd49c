import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

/** A mail as a server got it. */
export interface ReceivedMail {
  /** Recipients of the envelope. */
  to: string[];
  messageId: string;
  /** The whole mail as it came over the wire. */
  source: string;
}

/** Starts a mail server that takes everything, or answers with the SMTP code that `answer` gives for a recipient. */
export async function startSmtpSink(answer: (recipient: string) => number | undefined = () => undefined) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const responseCode = answer(address);
      done(responseCode === undefined ? null : Object.assign(new Error(`no ${address}`), { responseCode }));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString();
        const [, messageId = ''] = /^message-id:\s*(\S+)/im.exec(source) ?? [];
        received.push({ to: envelope.rcptTo.map(({ address }) => address), messageId, source });
        done();
      });
    },
  });
  // A sender that is killed breaks its connection off.
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
