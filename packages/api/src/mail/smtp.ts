import { createTransport } from 'nodemailer';

import { type Deliver, DeliveryError } from './mail.ts';

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/**
 * Hands mails to the server of an `SMTP_URL`, such as `smtps://name:password@mail.example.org`.
 * @param from The address that mails come from.
 */
export function smtpDelivery(url: string, from: string): Deliver {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.slice(from.lastIndexOf('@') + 1);
  return async (id, { to, replyTo, subject, text, unsubscribe }, signal) => {
    try {
      await transport.sendMail({
        from: { name: 'Back on Track', address: from },
        to: { name: '', address: to },
        ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
        subject,
        text,
        messageId: `<${id}@${host}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe !== undefined && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
        ...(unsubscribe !== undefined && { list: { unsubscribe } }),
        signal,
      });
    } catch (error) {
      throw deliveryError(error as SmtpError);
    }
  };
}

// The server's own words may repeat the address, so only its codes are kept.
function deliveryError({ code = 'unknown', responseCode = 0 }: SmtpError): DeliveryError {
  const isAboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return new DeliveryError(`${code} ${responseCode || ''}`.trim(), isAboutThisMail && responseCode >= 500);
}
